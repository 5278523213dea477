r"""Several lines as one: what a wrapped paragraph says when its line ends are taken out."""

from __future__ import annotations

import re

__all__ = ["unwrap"]

# A line end with the blanks, indents and unseen marks beside it.
_EDGE = "[^\\S\r\n]|[\ufeff\u200b\u200c\u200d\u200e\u200f\u00ad]"
_BREAK = re.compile(f"(?:{_EDGE})*+(?:\r\n?|\n)(?:\\s|[\ufeff\u200b\u200c\u200d\u200e\u200f\u00ad])*+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_LATIN_END = re.compile("[A-Za-z\u00c0-\u024f,.;:!?)]")


def unwrap(text: str) -> str:
    r"""Give the lines of ``text`` as one line.

    Line ends fall away with the white space beside them; a blank stays between Latin words.

    Example:
        >>> unwrap("渡口停航\n八个月, New\r\n  York 的船")
        '渡口停航八个月, New York 的船'
    """
    if "\n" not in text and "\r" not in text:
        return text

    def joint(found: re.Match[str]) -> str:
        start, end = found.span()
        latin = _LATIN_END.match(text, start - 1) and _LATIN.match(text, end)
        return " " if start and latin else ""

    return _BREAK.sub(joint, text)
