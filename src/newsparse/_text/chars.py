r"""The classes of characters that Chinese news text is made of, each in one place.

Each constant is the inside of a character class: ``f"[{BLANK}]"``, ``f"[^{HAN}]"``, ``f"[{COLON}{SLASH}]"``.
All of them can be put into one class in any order; ``members`` gives a class as a set, for a test of one
character. A class is named for what its characters do in a text, not for how they look.
"""

from __future__ import annotations

import re

__all__ = [
    "BAR",
    "BLANK",
    "CLOSING_BRACKET",
    "CLOSING_QUOTE",
    "COLON",
    "COMMA",
    "DASH",
    "DIGIT",
    "HAN",
    "NAME_DOT",
    "OPENING_BRACKET",
    "OPENING_QUOTE",
    "SLASH",
    "STOP",
    "UNSEEN",
    "all_han",
    "is_han",
    "members",
]

HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufad9々〇\U00020000-\U0003ffff"
"""A Han character, all extensions with it (rare ones are common in names), and the two signs 々 and 〇, which
stand in names and years. It is ``\\p{Han}`` of the Unicode Character Database without radicals and numerals
of Suzhou, as code points, for patterns of :mod:`re`."""

BLANK = r" \t\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""A blank inside a line: Unicode's separators, and the tab. HTML-to-text tools leave all of them (``&ensp;``
is U+2002, ``&emsp;`` U+2003); U+2028 and U+2029, line ends to some programs, end no line here."""

UNSEEN = r"\u00ad\u200b-\u200f\u2060\ufeff"
"""A mark that takes no room: soft hyphen, zero-width blanks and joiners, direction marks, byte-order mark."""

DIGIT = "0-9０-９"
"""A digit, plain or full-width."""

COLON = ":：︰﹕∶"
"""A colon, with those of vertical text (U+FE30), of small forms (U+FE55) and of ratios (U+2236)."""

COMMA = ",，、﹐､"
"""A comma, with the one between the items of an enumeration."""

STOP = "。！？!?…．｡"
"""A mark that ends a sentence. The plain full stop is none: it stands in numbers and addresses."""

SLASH = "/／╱∕⁄"
"""A slash, as it stands between label and name: 编辑/周超, 記者王小明／台北報導."""

BAR = "|｜丨│︱┃¦▏▎▕‖∣❘ǀ"
"""A bar, as it stands between parts of a line: 河东日报 | 2023-03-30. 丨 is a Han character in use as one."""

REPORT = "[报報][道导導]"
"""The word that closes a byline or a dateline, in either script and mixed: 报道, 報導."""

DASH = r"\-－–—‑‐―─﹣−"
"""A dash or hyphen."""

NAME_DOT = r"·•・‧∙⋅․．﹒"
"""The dot between the parts of a transliterated name: 列夫·托尔斯泰."""

OPENING_BRACKET = r"(（\[［【〔〖「『《〈<＜{｛"
"""A mark that opens a bracket, or a pair of quotation marks that is used as one."""

CLOSING_BRACKET = r")）\]］】〕〗」』》〉>＞}｝"
"""A mark that closes what one of ``OPENING_BRACKET`` opens."""

OPENING_QUOTE = '“‘「『"＂'
"""A mark that may open a quotation; the straight ones close it as well."""

CLOSING_QUOTE = '”’」』"＂'
"""A mark that may close a quotation."""

_RANGE = re.compile(
    r"(\\[tnr]|\\u[0-9a-f]{4}|\\U[0-9a-f]{8}|\\.|[^\\])(?:-(\\u[0-9a-f]{4}|\\U[0-9a-f]{8}|[^\\\]]))?"
)


def is_han(character: str) -> bool:
    """Whether a character is one of ``HAN``.

    Example:
        >>> is_han("㐂"), is_han("あ")
        (True, False)
    """
    return (
        "\u4e00" <= character <= "\u9fff"
        or "\u3400" <= character <= "\u4dbf"
        or "\uf900" <= character <= "\ufad9"
        or "\U00020000" <= character <= "\U0003ffff"
        or character in ("々", "〇")
    )


def all_han(text: str) -> bool:
    """Whether a text is of characters of ``HAN`` alone, one at least.

    A pattern that holds ``HAN`` takes long to compile, and most texts have no rare character.

    Example:
        >>> all_han("张㐂田"), all_han("张3"), all_han("")
        (True, False, False)
    """
    return text != "" and ((min(text) >= "\u4e00" and max(text) <= "\u9fff") or all(map(is_han, text)))


def members(body: str) -> frozenset[str]:
    """Return the characters of a class as a set, for ``character in set``.

    Example:
        >>> "︰" in members(COLON), "－" in members(DASH), "-" in members(DASH), "a" in members(DIGIT)
        (True, True, True, False)
    """
    found: set[str] = set()
    for first, last in _RANGE.findall(body):
        start = ord(_character(first))
        found.update(map(chr, range(start, ord(_character(last)) + 1 if last else start + 1)))
    return frozenset(found)


def _character(written: str) -> str:
    """Return the character that a class writes with or without an escape."""
    if written[0] != "\\" or len(written) == 1:
        return written
    return {"t": "\t", "n": "\n", "r": "\r"}.get(written[1]) or (
        chr(int(f"0x{written[2:]}", 0)) if written[1] in "uU" else written[1]
    )
