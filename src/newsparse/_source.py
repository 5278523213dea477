r"""The text and the table of its lines. Line ends are ``\r\n``, ``\r`` and ``\n``, nothing else."""

from __future__ import annotations

import re

import attrs

__all__ = ["Source", "read_source"]

_LINE_END = re.compile(r"\r\n?|\n")
# The byte order mark, zero-width marks and the soft hyphen print nothing, but str.strip() keeps them.
_UNSEEN = "\ufeff\u200b\u200c\u200d\u200e\u200f\u00ad"
_HAS_UNSEEN = re.compile(f"[{_UNSEEN}]")
_BLANK = rf"[\s{_UNSEEN}]"
_SEEN = re.compile(rf"[^\s{_UNSEEN}](?:.*[^\s{_UNSEEN}])?", re.DOTALL)


@attrs.frozen(kw_only=True)
class Source:
    """The unchanged text and its non-blank lines, white space at their ends left out.

    Args:
        text: The text as given.
        lines: The non-blank lines as cut from the text.
        starts: For each of them the offset of its first character.
        gaps: For each of them the number of blank lines before it.
    """

    text: str
    lines: list[str]
    starts: list[int]
    gaps: list[int]


def read_source(text: str) -> Source:
    r"""Cut the text into its lines.

    Example:
        >>> source = read_source("甲\r\n\r\n  乙 ")
        >>> source.lines, source.starts, source.gaps
        (['甲', '乙'], [0, 7], [0, 1])
    """
    lines: list[str] = []
    starts: list[int] = []
    gaps: list[int] = []
    unseen = _HAS_UNSEEN.search(text) is not None
    blank = 0
    for start, raw in _raw_lines(text):
        line = raw.strip()
        lead = len(raw) - len(raw.lstrip())
        if unseen and line:
            seen = _SEEN.search(line)
            lead += seen.start() if seen else 0
            line = seen[0] if seen else ""
        if line:
            lines.append(line)
            starts.append(start + lead)
            gaps.append(blank)
            blank = 0
        else:
            blank += 1
    return Source(text=text, lines=lines, starts=starts, gaps=gaps)


def _raw_lines(text: str) -> list[tuple[int, str]]:
    """Give every line with its start, line ends left out."""
    found: list[tuple[int, str]] = []
    at = 0
    if "\r" in text:
        for end in _LINE_END.finditer(text):
            found.append((at, text[at : end.start()]))
            at = end.end()
        found.append((at, text[at:]))
        return found
    for raw in text.split("\n"):
        found.append((at, raw))
        at += len(raw) + 1
    return found
