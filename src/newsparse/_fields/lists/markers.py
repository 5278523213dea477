"""Ordinal markers: 一要, 一是, 第一, 首先, 其一, 一、, (一), 1., (1), ①, A., 误区一：, bullets and dashes.

``MARKER`` finds what has the form of a marker; ``match_to_marker`` reads its kind, its number and where it
stands. A marker proves nothing alone: only a series of them makes a list, and that is for the finder.
"""

from __future__ import annotations

import enum
import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple

from newsparse._fields.lists.marker_forms import HAN, MARK, MARKER, NUMERAL, SPACE
from newsparse._text.words import lazy
from newsparse.model import ListKind

__all__ = ["LAST", "MARKER", "Marker", "Place", "match_to_marker", "numeral_to_int"]


class Place(enum.IntEnum):
    """Where a marker stands: inside a clause, where a clause begins, where a line begins."""

    INSIDE = 0
    CLAUSE = 1
    LINE = 2


class Marker(NamedTuple):
    """One marker: where, of what kind, which number.

    Args:
        form: What the markers of one list have in common as written: ``("arabic", ".")``.
        family: Forms of one family may mix in a list (一是…其次…, 1、…2.…).
        rank: The level among lists nested in each other, outermost 0. The order is that of GB/T 9704—2012,
            7.3.3, for official papers (一、 then （一） then 1. then （1）), with ① below it; words that
            count (第一, 一是) stand inside a numbered section and hold bracketed numbers.
        ordinal: The number; 0 for bullets and dashes; ``LAST`` for 最后, which counts by its position.
        sure: False where the same characters are often no marker (``1.5``): such a one joins a list but
            makes none.
    """

    start: int
    end: int
    kind: ListKind
    form: tuple[str, ...]
    family: str
    rank: int
    ordinal: int
    place: Place
    sure: bool = True


LAST = -1

_DIGITS = {digit: value for value, digit in enumerate(HAN, 1)}


def numeral_to_int(numeral: str) -> int:
    """Read a Han, formal, circled, Roman or Arabic numeral of either width, up to 99.

    Args:
        numeral: The numeral alone.

    Returns:
        Its value; 0 where the characters do not follow each other as a number (``一二``).

    Example:
        >>> [numeral_to_int(n) for n in ("十一", "２０", "③", "贰", "Ⅳ", "一二")]
        [11, 20, 3, 2, 4, 0]
    """
    if numeral in _DIGITS:
        return _DIGITS[numeral]
    if numeral.isdecimal():
        return int(numeral)
    if len(numeral) == 1:
        return int(unicodedata.numeric(numeral, 0))
    tens, ten, ones = numeral.partition("拾" if "拾" in numeral else "十")
    if not ten or len(tens) > 1 or len(ones) > 1 or tens in ("十", "拾") or ones in ("十", "拾"):
        return 0
    return int(unicodedata.numeric(tens or "一")) * 10 + int(unicodedata.numeric(ones or "〇"))


def match_to_marker(match: re.Match[str]) -> Marker | None:
    """Read a match of ``MARKER``.

    Args:
        match: A match; the start of its search counts as the start of a line.

    Returns:
        The marker, or ``None`` where its surroundings show that it is none.

    Example:
        >>> marker = match_to_marker(MARKER.search("二要严把质量"))
        >>> marker.ordinal, marker.place.name
        (2, 'LINE')
    """
    group = match.lastgroup or ""
    return _READERS[group](match)


def _place(text: str, start: int, low: int) -> Place:
    """Tell where ``start`` is; blanks before it are looked through."""
    i = start - 1
    if i >= low and text[i] in MARK:
        return Place.CLAUSE
    while i >= low and text[i] in SPACE:
        i -= 1
    if i < low or text[i] in "\r\n":
        return Place.LINE
    return Place.CLAUSE if i < start - 1 or text[i] in MARK else Place.INSIDE


# Words that end in 一 and go on with 要 or 是 as their own verb: 统一要素, 唯一是, 之一是, 初一要, 周一是.
_BOUND_BEFORE_ONE = frozenset(
    "统統唯惟之其第万萬周週初期同单單每逐某这這那哪任归歸划劃合不专專零〇二三四五六七八九十百千廿"
)


def _yao_or_shi(match: re.Match[str]) -> Marker | None:
    """一要, 二是; the first may stand inside a clause (此次行动一是聚焦…)."""
    text, start, end = match.string, match.start(), match.end()
    place = _place(text, start, match.pos)
    if place is Place.INSIDE and (text[start - 1] in _BOUND_BEFORE_ONE or end - start != 2):
        return None
    if text[end : end + 1] == text[start] and _is_over(text, end + 1):  # 一是一，二是二
        return None
    kind, form = _YAO if text[end - 1] == "要" else _SHI
    ordinal = numeral_to_int(text[start : end - 1])
    return Marker(start, end, kind, form, "word", 4, ordinal, place) if ordinal else None


_YAO = (ListKind.MUST, ("yao",))
_SHI = (ListKind.IS, ("shi",))


def _is_over(text: str, at: int) -> bool:
    """Whether a clause ends at ``at``."""
    return at >= len(text) or text[at] in MARK or text[at].isspace()


def _han(match: re.Match[str]) -> Marker | None:
    """一、 and 一）; 一、二线城市 and 周三、五 are numbers in a row."""
    text, (start, end) = match.string, match.span()
    numeral, delimiter = text[start : end - 1], _fold(text[end - 1])
    place = _place(text, start, match.pos)
    ordinal = numeral_to_int(numeral)
    if place is not Place.LINE and (delimiter == "," or text[start - 1] in "、(（"):
        return None
    follower = text[end : end + 1]
    in_a_row = follower in HAN and bool(follower) and numeral_to_int(follower) == ordinal + 1
    if in_a_row and place is not Place.LINE:
        return None
    if delimiter == ")":
        return _marker(match, ListKind.HAN_IN_PARENTHESES, ("han_half",), "han_half", 1, numeral, place)
    return _marker(match, ListKind.HAN, ("han", delimiter), "han", 0, numeral, place, sure=not in_a_row)


def _formal(match: re.Match[str]) -> Marker | None:
    """壹、 and 贰、, the formal numerals."""
    numeral = match.string[match.start() : match.end() - 1]
    place = _place(match.string, match.start(), match.pos)
    return _marker(match, ListKind.HAN, ("formal",), "formal", 0, numeral, place)


# Words that count days and the like: 周一、 星期三： 初一、.
_DAYS = ("周", "週", "星期", "礼拜", "禮拜", "初", "月", "年", "第")
_LABEL_LENGTH = 6


def _label(match: re.Match[str]) -> Marker | None:
    """误区一：, 【误区一】, Step 1：, heading a line also 路線一、: a shared word and a number."""
    text, (number, end) = match.string, match.span()
    label = _LABEL.search(text[max(match.pos, number - _LABEL_LENGTH - 2) : number])
    if label is None or label["word"].endswith(_DAYS):
        return None
    start = number - len(label.group())
    closing = text[end - 1]
    if (closing == "】") is not bool(label["open"]) or len(label["word"]) > _LABEL_LENGTH:
        return None
    place = _place(text, start, match.pos)
    if place is Place.INSIDE or (closing == "、" and place is not Place.LINE):
        return None
    form = ("label", label["word"])
    return _marker(match, ListKind.OTHER, form, "/".join(form), 2, text[number : end - 1], place, start=start)


_LABEL = lazy(r"(?P<open>【?)(?P<word>[\u4e00-\u9fff]+|[A-Za-z]+)[ ]?\Z")


def _verb(match: re.Match[str]) -> Marker | None:
    """一来…二来, 一看…二看…三看: the number and a verb that all items share."""
    text, (start, end) = match.string, match.span()
    word = text[end - 1]
    place = _place(text, start, match.pos)
    if place is Place.INSIDE or (place is Place.CLAUSE and text[start - 1] == "、"):
        return None
    form = ("verb", word)
    return _marker(match, ListKind.OTHER, form, "/".join(form), 4, text[start : end - 1], place)


def _arabic(match: re.Match[str]) -> Marker | None:
    r"""1. 1、 1） 1\.: doubtful before a digit (1.6岁以下…), and impossible inside a line (1.5亿)."""
    text, (start, end) = match.string, match.span()
    place = _place(text, start, match.pos)
    sure = not text[end : end + 1].isdecimal()
    if place is not Place.LINE and (text[start - 1] in "(（" or not (sure or _is_introduced(text, start))):
        return None
    form = ("arabic", _fold(text[end - 1]))
    numeral = text[start : end - 1].rstrip("\\")  # 1\. of converters to Markdown
    return _marker(match, ListKind.ARABIC, form, "arabic", 3, numeral, place, sure=sure)


def _is_introduced(text: str, start: int) -> bool:
    """A colon and a blank, or a stop and a blank, stand before it: lines that were run together."""
    return start > 1 and text[start - 1] in SPACE and text[start - 2] in "：:。；;.！？"


def _arabic_line(match: re.Match[str]) -> Marker | None:
    """1： and 1，, at the head of a line alone; elsewhere amounts, or part of a label (Step 1：)."""
    return _arabic(match) if _place(match.string, match.start(), match.pos) is Place.LINE else _label(match)


def _keycap(match: re.Match[str]) -> Marker | None:
    """1️⃣, the digit key of the emoji keyboard."""
    place = _place(match.string, match.start(), match.pos)
    return _marker(match, ListKind.ARABIC, ("keycap",), "keycap", 3, match.string[match.start()], place)


def _di(match: re.Match[str]) -> Marker | None:
    """第一，; 第一、第二和第三 are numbers in a row, 安全第一， is praise."""
    text, (start, end) = match.string, match.span()
    place = _place(text, start, match.pos)
    if place is Place.INSIDE and text[end] not in "是要":
        return None
    follower = text[end + 1 : end + 2]
    if (
        follower == "第"
        or (follower in HAN and text[end] == "、")
        or (place is Place.CLAUSE and text[start - 1] == "、")
    ):
        return None
    return _marker(match, ListKind.ORDINAL, ("di",), "word", 2, text[start + 1 : end], place)


def _di_classed(match: re.Match[str]) -> Marker | None:
    """第一条，, 第二步：; the colon belongs to a label, the comma does not."""
    text, (start, end) = match.string, match.span()
    place = _place(text, start, match.pos)
    number = NUMERAL.match(text, start + 1)
    if number is None or place is Place.INSIDE or text[end + 1 : end + 2] == "第":
        return None
    word = text[number.end() : end]
    labelled = word[-1] in "：:"
    kind = ListKind.OTHER if labelled else ListKind.ORDINAL
    form = ("di_classed", word)
    return _marker(match, kind, form, "/".join(form), 2, number.group(), place)


_SEQUENCE = {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "最后": LAST, "最後": LAST}


def _sequence(match: re.Match[str]) -> Marker | None:
    """首先, 其次, 再次, 最后, where they count and do not merely order events."""
    place = _place(match.string, match.start(), match.pos)
    ordinal = _SEQUENCE[match.group()]
    return Marker(*match.span(), ListKind.SEQUENCE, ("sequence",), "word", 2, ordinal, place)


def _qi(match: re.Match[str]) -> Marker | None:
    """其一，其二; 此其一 at the end of an item is no marker, for it does not open a clause."""
    place = _place(match.string, match.start(), match.pos)
    return _marker(match, ListKind.OF_WHICH, ("qi",), "word", 2, match.group()[1:], place)


def _paren(match: re.Match[str]) -> Marker | None:
    """（一）, (1), (a), where a clause begins; 二年级（一）班 has it inside."""
    group, inner = str(match.lastgroup), match.group()[1:-1]
    place = _place(match.string, match.start(), match.pos)
    if group == "letter_paren":
        return _letter_marker(match, inner, "()", place)
    kind, rank = (
        (ListKind.HAN_IN_PARENTHESES, 1) if group == "han_paren" else (ListKind.ARABIC_IN_PARENTHESES, 5)
    )
    return _marker(match, kind, (group,), group, rank, inner, place)


def _circled(match: re.Match[str]) -> Marker | None:
    """①, also in the middle of a clause; before a mark it is the number of a note, ①号线 a name."""
    place = _place(match.string, match.start(), match.pos)
    return _marker(match, ListKind.CIRCLED, ("circled",), "circled", 6, match.group(), place)


def _letter(match: re.Match[str]) -> Marker | None:
    """A. A、 a) Ⅰ."""
    text, start = match.string, match.start()
    place = _place(text, start, match.pos)
    return _letter_marker(match, text[start], _fold(text[match.end() - 1]), place)


def _letter_marker(match: re.Match[str], letter: str, delimiter: str, place: Place) -> Marker | None:
    """Number a letter by its place in the alphabet, a Roman numeral by its value."""
    if "Ⅰ" <= letter <= "Ⅻ":
        return _marker(match, ListKind.OTHER, ("roman",), "roman", 2, letter, place)
    folded = chr(ord(letter) - 0xFEE0) if letter >= "Ａ" else letter
    ordinal = ord(folded.upper()) - ord("A") + 1
    form = ("letter", delimiter, "upper" if folded.isupper() else "lower")
    return Marker(*match.span(), ListKind.OTHER, form, "/".join(form), 6, ordinal, place)


def _bullet(match: re.Match[str]) -> Marker | None:
    """· ● ■ ★ at the head of a line; before a digit a hyphen is a minus (-5℃)."""
    if match.group() in "-–*" and match.string[match.end() : match.end() + 1].isdecimal():
        return None
    return _unnumbered(match, ("bullet", match.group()))


_BYLINE = lazy(r"[（(《]|[^。，；：！？,;:\r\n]{0,9}(?:[\r\n]|\Z)")


def _dash(match: re.Match[str]) -> Marker | None:
    """—— at the head of a line; before a name alone it names the author or source of what stands above."""
    if _BYLINE.match(match.string, match.end()):
        return None
    return _unnumbered(match, ("dash",))


def _unnumbered(match: re.Match[str], form: tuple[str, ...]) -> Marker | None:
    """A sign that opens a line and carries no number."""
    if _place(match.string, match.start(), match.pos) is not Place.LINE:
        return None
    return Marker(*match.span(), ListKind.BULLET, form, "/".join(form), 7, 0, Place.LINE)


def _fold(mark: str) -> str:
    """The ASCII form of a full-width delimiter."""
    return {"．": ".", "）": ")", "：": ":", "，": ","}.get(mark, mark)


def _marker(  # noqa: PLR0917 - one line a form, in the order of the class
    match: re.Match[str],
    kind: ListKind,
    form: tuple[str, ...],
    family: str,
    rank: int,
    numeral: str,
    place: Place,
    *,
    sure: bool = True,
    start: int | None = None,
) -> Marker | None:
    """Make a marker if its numeral is a number."""
    ordinal = numeral_to_int(numeral)
    first = match.start() if start is None else start
    return Marker(first, match.end(), kind, form, family, rank, ordinal, place, sure) if ordinal else None


_READERS: dict[str, Callable[[re.Match[str]], Marker | None]] = {
    "arabic": _arabic,
    "arabic_line": _arabic_line,
    "keycap": _keycap,
    "label_digit": _label,
    "yao": _yao_or_shi,
    "shi": _yao_or_shi,
    "yao_inside": _yao_or_shi,
    "shi_inside": _yao_or_shi,
    "han": _han,
    "verb": _verb,
    "label": _label,
    "di": _di,
    "di_classed": _di_classed,
    "sequence": _sequence,
    "qi": _qi,
    "han_paren": _paren,
    "arabic_paren": _paren,
    "letter_paren": _paren,
    "circled": _circled,
    "letter": _letter,
    "bullet": _bullet,
    "dash": _dash,
    "formal": _formal,
}
