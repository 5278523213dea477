"""Numbers as Chinese news writes them: Arabic digits of both widths and Han numerals.

A pattern is put together from the character classes below; :func:`number` works out what it cut out.
"""

from __future__ import annotations

from newsparse._text import chars
from newsparse._text.chars import members

__all__ = [
    "BLANK",
    "DIGIT",
    "HAN_NUMERAL",
    "HAN_YEAR",
    "NOUGHT",
    "NUMBER",
    "NUMERALS",
    "YEAR",
    "fold",
    "number",
]

DIGIT = f"[{chars.DIGIT}]"
"""One Arabic digit of either width."""

NOUGHT = "〇○◯零ＯOo０0"
"""The nought of a year in Han digits. Typed documents have a circle, letter or digit for it: 二O二三年."""

NUMERALS = "〇○◯零一二三四五六七八九十廿卅"
"""The Han numerals of days, months and hours."""

HAN_NUMERAL = f"[{NUMERALS}]"
"""One of them."""

HAN_YEAR = f"[一二][{NOUGHT}一二三四五六七八九]{{3}}"
"""A year in Han digits."""

NUMBER = f"(?:{DIGIT}{{1,2}}|{HAN_NUMERAL}{{1,4}})"
"""A month, day, hour or minute."""

YEAR = f"(?:[12１２]{DIGIT}{{3}}|{HAN_YEAR})"
"""A year with all its four digits."""

BLANK = f"[{chars.BLANK}]"
"""One blank inside a line."""

_FOLD: dict[int, str | int] = {
    **{ord(c): ":" for c in members(chars.COLON)},
    **{ord(c): "-" for c in members(chars.DASH)},
    **{ord(c): "/" for c in members(chars.SLASH)},
    **{ord(c): " " for c in members(chars.BLANK)},
    **str.maketrans(
        "０１２３４５６７８９．，～（）＋Ｔ時點鐘號週個兩後國臘曆禮歲來間內當過現紀陽",
        "0123456789.,~()+T时点钟号周个两后国腊历礼岁来间内当过现纪阳",
    ),
}

_VALUE = {
    **{c: i for i, c in enumerate("零一二三四五六七八九")},
    **dict.fromkeys(NOUGHT, 0),
    **dict.fromkeys("两兩", 2),
}
_TENS = {"十": 10, "廿": 20, "卅": 30, "百": 100}


def fold(token: str) -> str:
    """Fold a cut-out token to ASCII digits and marks and simplified unit words, one code point to one.

    Example:
        >>> fold("２０２３／３／３０　８點")
        '2023/3/30 8点'
    """
    return token.translate(_FOLD)


def number(token: str) -> int:
    """Return the value of a numeral: 30, ３０, 三十, 廿三, 二〇二三, 一百一十二, 元 (first year of an era).

    Raises:
        ValueError: The token is no numeral.

    Example:
        >>> [number(n) for n in ("３０", "三十一", "廿三", "二〇二三", "九十八", "一百一十二", "元")]
        [30, 31, 23, 2023, 98, 112, 1]
    """
    if token.isdecimal():
        return int(token)
    if token in ("元", "正"):
        return 1
    if any(c in _TENS for c in token):
        return _with_tens(token)
    return int("".join(str(_VALUE[c]) if c in _VALUE else str(int(c)) for c in token))


def _with_tens(token: str) -> int:
    """Add up a numeral with 十, 廿, 卅 or 百 in it."""
    total, digit = 0, 0
    for c in token:
        if unit := _TENS.get(c):
            total += (digit or 1) * unit if unit in (10, 100) else unit
            digit = 0
        else:
            digit = _VALUE[c] if c in _VALUE else int(c)
    return total + digit
