r"""Several lines as one: what a wrapped paragraph says when its line ends are taken out."""

from __future__ import annotations

import re

from newsparse._text.chars import UNSEEN

__all__ = ["unwrap"]

# A line end with the blanks, indents and unseen marks beside it; blanks that end no line are tried once.
_EDGE = rf"[^\S\r\n]|[{UNSEEN}]"
_BREAK = re.compile(rf"(?<!{_EDGE})(?:{_EDGE})*+(?:\r\n?|\n)(?:\s|[{UNSEEN}])*+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_LATIN_END = re.compile("[A-Za-z\u00c0-\u024f,.;:!?)]")


def unwrap(text: str) -> str:
    r"""Return the lines of ``text`` as one line.

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
