r"""The lines of a text. Line ends are ``\r\n``, ``\r`` and ``\n``, nothing else."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping

import attrs

from newsparse._text.words import lazy
from newsparse._units.forms.document import Dress
from newsparse.model import Zone
from newsparse.spans import Span

__all__ = ["UNSEEN", "Source", "lines_of"]

_LINE_END = lazy(r"\r\n?|\n")
# The byte order mark, zero-width marks and the soft hyphen print nothing, but str.strip() keeps them.
UNSEEN = "\ufeff\u200b\u200c\u200d\u200e\u200f\u00ad"
_SEEN = lazy(rf"[^\s{UNSEEN}](?:.*[^\s{UNSEEN}])?", re.DOTALL)


@attrs.frozen(kw_only=True)
class Source:
    """The unchanged text and what is looked at in it, one entry for each unit.

    A unit is a non-blank line, the lines of one wrapped paragraph, or a part of a line that holds several.

    Args:
        text: The text as given.
        lines: What each unit says, on one line, white space at its ends left out.
        starts: For each of them the offset of its first character.
        ends: For each of them the offset after its last character.
        gaps: For each of them the number of blank lines before it.
        inner: The units that begin inside a line: the one before stands on the same line.
        known: The units whose zone a label before them tells.
        allowed: The units whose form leaves them few zones, and which.
        span: The part of the text that the units cover: all of it, or one article of several.
        dress: What the form of the text adds; then ``text`` is the text with its marks left out.
        title: What the caller says that the title is.
    """

    text: str
    lines: list[str]
    starts: list[int]
    ends: list[int]
    gaps: list[int]
    inner: frozenset[int] = frozenset()
    known: Mapping[int, Zone] = attrs.field(factory=dict)
    allowed: Mapping[int, frozenset[Zone]] = attrs.field(factory=dict)
    span: Span = attrs.field(default=attrs.Factory(lambda self: Span(0, len(self.text)), takes_self=True))
    dress: Dress | None = None
    title: str | None = None

    def parts(self, edges: list[tuple[int, int]]) -> list[Source]:
        """Return the parts of a source that has no inner units, one for each pair of offsets."""
        found = []
        for start, end in edges:
            first = bisect_left(self.starts, start)
            last = bisect_left(self.starts, end)
            found.append(
                Source(
                    text=self.text,
                    lines=self.lines[first:last],
                    starts=self.starts[first:last],
                    ends=self.ends[first:last],
                    gaps=self.gaps[first:last],
                    span=Span(start, end),
                )
            )
        return found


def lines_of(text: str) -> Source:
    r"""Cut the text into its lines.

    Example:
        >>> source = lines_of("甲\r\n\r\n  乙 ")
        >>> source.lines, source.starts, source.ends, source.gaps
        (['甲', '乙'], [0, 7], [1, 8], [0, 1])
    """
    lines: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    gaps: list[int] = []
    unseen = any(mark in text for mark in UNSEEN)
    blank = 0
    for start, raw in _raw_lines(text):
        line = raw.strip()
        at = start + (len(raw) - len(raw.lstrip()) if len(line) < len(raw) else 0)
        if unseen and line:
            seen = _SEEN.search(line)
            at += seen.start() if seen else 0
            line = seen[0] if seen else ""
        if not line:
            blank += 1
            continue
        lines.append(line)
        starts.append(at)
        ends.append(at + len(line))
        gaps.append(blank)
        blank = 0
    return Source(text=text, lines=lines, starts=starts, ends=ends, gaps=gaps)


def _raw_lines(text: str) -> list[tuple[int, str]]:
    """Return every line with its start, line ends left out."""
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
