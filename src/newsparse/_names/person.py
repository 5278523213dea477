"""Names cut out of a line: their shapes, how surely a token is one, and how glued ones come apart.

Beside a label (编辑/周超, 记者 王悟) marks and blanks cut a name out already. Its form decides whether it can
be one; how surely a Chinese one is, the weight of its characters says (:mod:`newsparse._names.scoring`).
"""

from __future__ import annotations

import enum
import functools
import re
from collections.abc import Iterator
from itertools import pairwise

from newsparse._lexicon import terms, words
from newsparse._names.roles import role_words
from newsparse._names.scoring import (
    JOINTS,
    NAME_JOINT,
    NEVER_LAST,
    REJECTED,
    clean_name,
    common_family_names,
    family_name_of,
    family_weight,
    given_weight,
    name_weight,
    writes_sounds,
)
from newsparse._text.chars import BAR, BLANK, COMMA, HAN, NAME_DOT, SLASH, all_han, members
from newsparse._text.words import Words, lazy
from newsparse.spans import Span

__all__ = [
    "ROLE_WORD",
    "Confidence",
    "clean_name",
    "confidence",
    "name_pieces",
    "several_names",
    "split_glued_names",
]


class Confidence(enum.IntEnum):
    """How surely a cut-out token is the name of one person.

    The bands carry the prior of their place: beside a label a name is expected.
    """

    NONE = 0
    """No name: a word of the lists, a phrase, an institution, a label."""
    PEN_NAME = 1
    """A name only where a label can have nothing else: 编辑：产品经理, 作者 xiaofeng."""
    POSSIBLE = 2
    """A name where a label asks for one: 禤明远, 高原."""
    LIKELY = 3
    """A name wherever one can stand: 冷彤, 古丽巴哈尔, Mia Xu."""
    SURE = 4
    """A name that a line may be divided by: 王建国, 欧阳文澜, 买买提·艾力."""


# The least weight of a Chinese name in each band. Of the names that the annotated corpus credits one in fifty
# weighs less than 1, and one in two hundred (高原, a word as well) less than -1.5.
_SURE, _LIKELY, _POSSIBLE = 1.0, -1.5, -4.0

# How much more it must weigh to be sure without a common family name. A hundred of them carry nine tenths of
# all people, some six hundred the rest: each of these is fifty times rarer (3.9 in natural logarithms). The
# rest is measured: what begins with one and stands alone on a line is as often a keyword (皮塔) as a writer.
_RARE_FAMILY = 5.0

# 林鄭月娥, 叶刘淑仪: each of the two family names must be a sure one, as in 广东珠海 and 沈阳楼盘 neither is.
_EITHER_FAMILY, _BOTH_FAMILIES = 2.5, 6.0

_LONGEST_IN_HAN = 10

_LEAGUES = tuple(words("联盟 聯盟 中心 集团 集團 融媒 日报 日報 晚报 晚報 新闻 新聞 客户端 学院 學院"))
"""What ends the first part of an institution with a dot in its name."""

_COMPANY_WORDS = frozenset(
    words(
        "Corporation Corp Company Inc Ltd Group Agency University Institute Department Ministry Association "
        "Foundation Museum Center Centre Police Office Press News Images Photos Studio Studios Media "
        "Article Information Image Caption Source Video Related Topics Share Advertisement"
    )
)
"""English words of institutions and pages: National Payments Corporation, Article Information are nobody."""

_FUNCTION_WORDS = frozenset("的了着過过是在我你您他她它们們这這那哪吗嗎呢吧啊很没沒都把被将將与與而")
"""Characters that make a phrase of four or more (飞翔的船), whatever names they may be part of."""

ROLE_WORD = Words(word for word in role_words() | role_words("stop") if len(word) > 1)
"""A word for a role (编辑, 摄影), or one that ends a credit (倒序浏览): no name holds one."""

_DOTTED_NAME = f"[{HAN}]{{1,8}}+(?:[{NAME_JOINT}][{HAN}]{{1,10}}+){{1,4}}+"
# 张 三, 李　四: two characters set out to the width of three.
_SPACED = lazy(f"[{HAN}][{BLANK}]{{1,3}}+[{HAN}](?![{HAN}])")
# Three ideographs or more, each by itself: 王 学 文, 欧 阳 建 国, 赵 婀 娜 丁 雅 诵.
_BLANKS = members(BLANK)
_SPREAD = lazy(f"[{HAN}](?:[{BLANK}]{{1,3}}+[{HAN}](?![{HAN}])){{2,23}}+")
_SPACED_OUT = lazy(f"[{HAN}](?:[{BLANK}]{{1,3}}+[{HAN}]){{2,3}}+|[{HAN}][{BLANK}]{{1,3}}+[{HAN}]{{2}}")
_DOTTED = lazy(_DOTTED_NAME)  # 买买提·艾合买提, 让-吕克·莫兰
_DOTS = lazy(f"[{NAME_DOT}]")
# A name or account in Latin letters: Mia Xu, Mark O'Neill, xiaofeng.
_LATIN = lazy(r"[A-Za-zÀ-ɏ][A-Za-z0-9À-ɏ_.'’\-]*+(?:[ \u00a0][A-ZÀ-Þ][A-Za-zÀ-ɏ.'’\-]*+){0,3}+")
_CAPITALISED = lazy(r"[A-ZÀ-Þ][A-Za-zÀ-ɏ.'’\-]*+(?:[ \u00a0][A-ZÀ-Þ][A-Za-zÀ-ɏ.'’\-]*+){1,3}+")
# Kana among the ideographs: 宮崎あおい.
_KANA = members("ぁ-ヿ")
_WITH_KANA = lazy(f"[{HAN}ぁ-ヿ]{{2,12}}+")


@functools.lru_cache(maxsize=4096)
def confidence(token: str) -> Confidence:
    """Return how much ``token`` is like one person's name.

    The token is cut out already; what stands around it is for the caller to weigh.

    Example:
        >>> [confidence(token).name for token in ("欧阳文澜", "Mia Xu", "禚明远", "糖糖不甜", "晋南日报")]
        ['SURE', 'LIKELY', 'POSSIBLE', 'PEN_NAME', 'NONE']
    """
    if ROLE_WORD.holds(token, 0, len(token)):
        return Confidence.NONE
    if all_han(token):
        return _han_confidence(token)
    if not _BLANKS.isdisjoint(token):
        if _SPACED.fullmatch(token):
            return Confidence.SURE if family_weight(token[0]) > _LIKELY else Confidence.PEN_NAME
        if _SPACED_OUT.fullmatch(token):
            return _han_confidence("".join(token.split()))
    if not JOINTS.isdisjoint(token) and _DOTTED.fullmatch(token):
        return _dotted_confidence(token)
    if _CAPITALISED.fullmatch(token):
        return Confidence.NONE if _COMPANY_WORDS.intersection(token.split()) else Confidence.LIKELY
    if _LATIN.fullmatch(token):
        return Confidence.PEN_NAME
    if not _KANA.isdisjoint(token) and _WITH_KANA.fullmatch(token) and token[:2] in terms("surnames_ja"):
        return Confidence.LIKELY
    return Confidence.NONE


def _han_confidence(token: str) -> Confidence:
    """Weigh a token of ideographs alone."""
    size = len(token)
    if not 1 < size <= _LONGEST_IN_HAN or token[-1] in NEVER_LAST:
        return Confidence.NONE
    family = family_name_of(token)
    if size <= 3 or (len(family) > 1 and size - len(family) <= 2):
        weight = name_weight(token)
        if family and weight >= _LIKELY:
            return Confidence.SURE if weight >= _SURE + _rarity(family) else Confidence.LIKELY
        return Confidence.POSSIBLE if weight >= _POSSIBLE else Confidence.NONE
    if writes_sounds(token) or (size == 4 and _has_two_families(token)):
        return Confidence.LIKELY
    return Confidence.PEN_NAME if size == 4 and _FUNCTION_WORDS.isdisjoint(token) else Confidence.NONE


def _rarity(family: str) -> float:
    """Return how much more a name must weigh for want of a common family name."""
    return 0.0 if len(family) > 1 or family in common_family_names() else _RARE_FAMILY


def _has_two_families(token: str) -> bool:
    """Whether the names of both spouses begin a token of four characters: 林鄭月娥."""
    first, second = family_weight(token[0]), family_weight(token[1])
    weight = first + second + given_weight(token[2:])
    return min(first, second) >= _EITHER_FAMILY and weight >= _BOTH_FAMILIES


def _dotted_confidence(token: str) -> Confidence:
    """Weigh a name with joints: with a dot it is sure, unless more than a name stands before it."""
    parts = _DOTS.split(token)
    if len(terms("places").intersection(parts)) > 1 or parts[0].endswith(_LEAGUES):
        return Confidence.NONE  # 台北·高雄: keywords; 共享联盟·溪桥
    if any(len(part) > 5 for part in parts) or not _FUNCTION_WORDS.isdisjoint(token):
        return Confidence.POSSIBLE  # 某某市副市长安·布朗
    return Confidence.SURE if len(parts) > 1 else Confidence.LIKELY


def split_glued_names(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Divide ideographs that hold one or several names without any mark between them.

    The likeliest division by the weights of surnames, given names and lengths is taken; a conjunction between
    two names (王小明及李小青) belongs to neither. A token that reads best as one name comes back whole.

    Args:
        text: The text that the spans will belong to.
        start: Where the token begins.
        end: Where it ends; the end of ``text`` where none is given.

    Example:
        >>> [s.of("蒋霖张炳南") for s in split_glued_names("蒋霖张炳南")]
        ['蒋霖', '张炳南']
        >>> len(split_glued_names("古丽巴哈尔"))
        1
    """
    end = len(text) if end is None else end
    token = text[start:end]
    if len(token) <= 3 or len(token) > 40 or not all_han(token):
        return (Span(start, end),)
    return tuple(Span(start + a, start + b) for a, b in _pieces(token))


def several_names(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is two sure names or more without any mark between them.

    Example:
        >>> several_names("蒋霖张炳南", 0, 5), several_names("苗可心溪橋", 0, 5)
        (True, False)
    """
    names = split_glued_names(text, start, end)
    return len(names) > 1 and all(confidence(name.of(text)) >= Confidence.SURE for name in names)


# Shares of the lengths of Chinese names, as natural logarithms.
_LENGTH = {1: -12.0, 2: -1.4, 3: -0.3, 4: -5.0}
_LONGEST_IN_SOUNDS = 7
# What a token weighs as one name in sounds, by itself and by each of its characters.
_IN_SOUNDS, _SOUND = 3.0, 1.0
# 丁怡安田晓铭 are two Chinese names, though 安田 is a family name, too.
_AMONG_CHINESE = 4.0
# 王小明及李小青
_CONJUNCTIONS = frozenset("和与與及")

_Pieces = tuple[tuple[int, int], ...]


@functools.lru_cache(maxsize=1024)
def _pieces(token: str) -> _Pieces:
    """Return where the names of the likeliest division of ``token`` begin and end."""
    size = len(token)
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, size + 1):
        best.append(
            max((best[at][0] + _piece_weight(token[at:end]), at) for at in range(max(0, end - 4), end))
        )
        if token[end - 1] in _CONJUNCTIONS and 2 < end < size - 1:
            best[end] = max(best[end], (best[end - 1][0], end - 1))
    if size <= _LONGEST_IN_SOUNDS and writes_sounds(token) and best[-1][0] < _IN_SOUNDS + _SOUND * size:
        return ((0, size),)
    found: list[tuple[int, int]] = []
    end = size
    while end:
        at = best[end][1]
        if end - at > 1 or token[at] not in _CONJUNCTIONS:
            found.append((at, end))
        end = at
    found.reverse()
    # One conjunction stands between two names: 和和 divides nothing, and no name ends with a loose 和.
    gaps = [at - before for (_, before), (at, _) in pairwise([(0, 0), *found, (size, size)])]
    if max(gaps) > 1 or gaps[-1] or not all(family_name_of(token[at:end]) for at, end in found):
        return ((0, size),)
    return tuple(found)


@functools.lru_cache(maxsize=8192)
def _piece_weight(piece: str) -> float:
    """Return the weight of a piece of a token as one name among several."""
    family = family_name_of(piece)
    size = len(piece) - max(0, len(family) - 1)
    japanese = _AMONG_CHINESE if len(family) > 1 and family_weight(family) == REJECTED else 0.0
    return name_weight(piece) - _rarity(family) - japanese + _LENGTH.get(size, -12.0)


_PIECE = lazy(f"[^{BLANK}{COMMA}{SLASH}{BAR};；&＆+▪\\r\\n]++")
_CAPITAL = lazy(r"[A-ZÀ-Þ][A-Za-zÀ-ɏ.'’\-]*+")


def name_pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """Return the pieces between marks and blanks in ``text[start:end]``, each with its inner blanks put back.

    Marks (、，,;/&) and blanks divide; single ideographs beside a blank pair up (张 帆 李 想), words of a
    Latin name stay together (Mia Xu). A piece may still hold names that are glued together.
    """
    piece: Span | None = None
    open_ended = False
    at = start
    while match := _PIECE.search(text, at, end):
        at = match.end()
        following = Span(*match.span())
        if piece is not None:
            if open_ended and _belong_together(text, piece, following):
                piece = Span(piece.start, following.end)
                open_ended = match[0].isascii()
                continue
            yield piece
            piece = None
        spaced = text[following.start + 1 : following.start + 2] in _BLANKS
        if spaced and (spread := _SPREAD.match(text, following.start, end)):
            yield from _spread_names(text, spread)
            at = spread.end()
        else:
            piece, open_ended = following, True
    if piece is not None:
        yield piece


def _spread_names(text: str, spread: re.Match[str]) -> Iterator[Span]:
    """Divide single ideographs with blanks between them where the likeliest names end: 王 学 文 丁 雅 诵."""
    places = [at for at in range(spread.start(), spread.end()) if not text[at].isspace()]
    for start, end in _pieces("".join(text[at] for at in places)):
        yield Span(places[start], places[end - 1] + 1)


def _belong_together(text: str, first: Span, second: Span) -> bool:
    """Whether two pieces with a gap between them are one name set out with a blank."""
    gap = text[first.end : second.start]
    if gap.strip() or len(gap) > 3:
        return False
    if _CAPITAL.fullmatch(text, second.start, second.end):
        return len(gap) == 1 and _CAPITAL.match(text, first.start, first.end) is not None
    head = first.of(text)
    tail = second.of(text)
    if not all_han(head + tail):
        return False
    if len(tail) == 1:
        return len(head) == 1 or family_weight(head) > 0
    # 王 东明, but 文 王磊 has a whole name behind the blank.
    return (
        len(tail) == 2
        and len(head) == 1
        and confidence(tail) < Confidence.SURE
        and confidence(head + tail) is Confidence.SURE
    )
