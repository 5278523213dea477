"""The shapes of names: Chinese, compound surnames, inner blanks, names with ·, Latin, Japanese.

Form decides whether a token can be a name; the lists of family names only raise confidence, so that an
unlisted surname (禤明远, 逯安) still reads where the place is clear.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator

from newsparse._lexicon import terms
from newsparse._names.roles import HEADS
from newsparse._text.words import lazy_regex, trie
from newsparse.spans import Span

__all__ = [
    "BLANK",
    "COMPOUND_SURNAME",
    "DOTTED_NAME",
    "FREQUENT_SURNAMES",
    "HAN",
    "HAN_NAME",
    "KANA_NAME",
    "LATIN_NAME",
    "NAME",
    "NAME_DOT",
    "ROLE_WORD",
    "SPACED_NAME",
    "SURNAME",
    "clean_name",
    "looks_like_name",
    "name_confidence",
    "name_pieces",
    "split_glued_names",
    "split_names",
]

HAN = r"\u3400-\u4dbf\u4e00-\u9fff々〇\U00020000-\U0003ffff"
"""The inside of a character class: ideographs that names are written with."""

BLANK = r" \t\u00a0\u2002-\u200a\u3000"
"""The inside of a character class: blanks inside a line, half and full width."""

NAME_DOT = r"·•・‧∙⋅․．"
"""The inside of a character class: the dots between the parts of a foreign name."""

FREQUENT_SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖"
    "邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文施洪肖季"
    "張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧賈葉閻鍾鐘範譚鄒陸顧龍萬錢湯喬賀賴龔簡莊柯詹翁游卓阮歐溫區鄺關連"
)
"""The hundred commonest surnames (Ministry of Public Security, name reports 2007 to 2020; for Taiwan,
Ministry of the Interior 2018), simplified and traditional: they carry nine tenths of all people."""

TRANSCRIBING = frozenset(
    "阿艾爱安奥巴拜班邦保贝本比彼波伯博布查茨次达戴丹当德登迪蒂丁顿多厄恩尔耳法凡菲费芬弗夫福甫盖冈戈哥格根古顾瓜哈海汉豪赫黑亨胡华霍基吉加贾杰金京卡"
    "开凯坎康考柯科克肯孔库奎昆拉莱赖兰朗劳勒雷黎里利莉连廉列林琳留龙卢鲁路伦罗洛玛马迈麦曼芒毛梅门蒙米明莫姆木姆穆内纳娜南尼涅宁纽农努诺欧帕潘庞佩彭皮"
    "平珀普齐奇恰乔切琼丘让热仁日荣瑞若萨塞桑瑟沙山尚圣施什史士舒斯丝思斯索苏塔泰坦汤唐特腾提廷图托瓦万威韦维魏温文沃乌武西希锡夏香谢辛欣休徐许雅亚延扬"
    "耶叶依伊因英尤于约泽扎詹兹孜佐买合热孜江提吾曼古丽娃汗木沙吐迪力亚尼牙孜祖衣不都艾肉仙克西顿珠措姆卓嘎旺堆次央金桑杰边巴觉嘉绒"
    "美旦久坚赞才曲珍晋片贡群培赤单仓藏尕其那顺孟朝额琴呼敖宝音钦朋楞楚毕乐敦荪赛肖晉堅贊貢單倉順額寶欽畢樂蓀賽覺邊"
    "愛奧貝達當蒂頓爾費蓋岡漢華賈傑開凱萊賴蘭勞黎連倫羅瑪馬邁麥納寧紐農諾歐龐齊喬瓊讓熱榮瑟薩聖蘇湯騰圖維溫烏錫謝許亞揚葉約澤詹茲買麗嗎"
)
"""Characters that write foreign names and names of the minorities: a long token of them is one name
(古丽巴哈尔)."""

NEVER_IN_NAMES = frozenset(
    "的了着過过是在我你您他她它们們这這那哪吗嗎呢吧啊很没沒都把被将將与與而。"
    "，、：；！？“”‘’「」《》〈〉【】（）()"
)
"""Function words and marks that no name as credited holds, beyond its first character."""

NEVER_LAST = frozenset("办辦网網社报報局院馆館厅廳署厂廠所站店队隊省市县縣镇鎮")
"""Characters that end institutions and places, and practically no name."""

COMPOUND_SURNAMES = frozenset(s for s in terms("surnames") if len(s) > 1)
SINGLE_SURNAMES = frozenset(s for s in terms("surnames") if len(s) == 1)
JAPANESE_SURNAMES = terms("surnames_ja")

COMPOUND_SURNAME = "(?:" + "|".join(sorted(COMPOUND_SURNAMES, key=lambda s: (-len(s), s))) + ")"
"""A pattern for a listed surname of several characters: 欧阳, 諸葛."""

SURNAME = f"(?:{COMPOUND_SURNAME}|[{''.join(sorted(SINGLE_SURNAMES))}])"
"""A pattern for a listed surname, longest first."""

HAN_NAME = f"[{HAN}]{{2,4}}+"
"""Two to four ideographs: 周远航, 范姜雅文."""

SPACED_NAME = f"[{HAN}][{BLANK}]{{1,3}}+[{HAN}](?![{HAN}])"
"""A two-character name set out to the width of three: 张 三, 李　四."""

DOTTED_NAME = f"[{HAN}]{{1,8}}+(?:[{NAME_DOT}\\-－–—][{HAN}]{{1,10}}+){{1,4}}+"
"""A foreign name in ideographs: 买买提·艾合买提, 让-吕克·莫兰."""

LATIN_NAME = r"[A-Za-zÀ-ɏ][A-Za-z0-9À-ɏ_.'’\-]*+(?:[ \u00a0][A-ZÀ-Þ][A-Za-zÀ-ɏ.'’\-]*+){0,3}+"
"""A name or account in Latin letters: Mia Xu, Mark O'Neill, xiaofeng."""

KANA_NAME = f"[{HAN}\\u3041-\\u30ff]{{2,12}}+"
"""A Japanese name, kana among the ideographs: 宮崎あおい."""

NAME = f"(?:{DOTTED_NAME}|{SPACED_NAME}|{HAN_NAME}|{LATIN_NAME})"
"""Any of the shapes, without knowledge of surnames."""

ROLE_WORD = lazy_regex(trie(sorted(word for word in HEADS if len(word) > 1)))
"""A word for a role (编辑, 摄影): no name holds one."""

_HAN_ONLY = lazy_regex(f"[{HAN}]++")
_SPACED = lazy_regex(SPACED_NAME)
# Three ideographs or more, each by itself: 王 学 文, 欧 阳 建 国, 赵 婀 娜 丁 雅 诵.
_SPREAD = lazy_regex(f"[{HAN}](?:[{BLANK}]{{1,3}}+[{HAN}](?![{HAN}])){{2,23}}+")
_SPACED_OUT = lazy_regex(f"[{HAN}](?:[{BLANK}]{{1,3}}+[{HAN}]){{2,3}}+|[{HAN}][{BLANK}]{{1,3}}+[{HAN}]{{2}}")
_DOTTED = lazy_regex(DOTTED_NAME)
_DOTS = lazy_regex(f"[{NAME_DOT}]")
_LATIN = lazy_regex(LATIN_NAME)
_KANA = lazy_regex(KANA_NAME)
_CAPITALISED = lazy_regex(r"[A-ZÀ-Þ][A-Za-zÀ-ɏ.'’\-]*+(?:[ \u00a0][A-ZÀ-Þ][A-Za-zÀ-ɏ.'’\-]*+){1,3}+")

# Natural logarithms, roughly: share of one surname of its class (nine tenths over a hundred frequent ones,
# the rest over some six hundred, compound ones, unlisted ones), share of a length, of one given character.
_FREQUENT, _LISTED, _COMPOUND, _UNLISTED = -4.8, -8.2, -7.0, -13.0
_GIVEN = -5.7
_LENGTH = {1: -12.0, 2: -1.4, 3: -0.3, 4: -5.0}
_SHORT = 2
_LONGEST_TRANSCRIBED = 7
_TRANSCRIBED, _TRANSCRIBED_CHARACTER = -4.0, -5.0


def clean_name(text: str) -> str:
    """Give a name as written without the blanks that only set it out.

    Blanks of Latin names stay.

    Example:
        >>> clean_name("张　三"), clean_name("Mia Xu")
        ('张三', 'Mia Xu')
    """
    bare = "".join(text.split())
    return bare if _HAN_ONLY.fullmatch(bare) else text


@functools.lru_cache(maxsize=4096)
def name_confidence(token: str) -> float:
    """Tell from the form alone how much ``token`` is like one person's name: 0 (no name) to 1.

    The token is cut out already; what stands around it is for the caller to weigh. From 0.5 a name may be
    believed wherever a name can stand; from 0.3 where a label asks for one; below, only a closed label and
    separator (编辑：糖糖不太甜) can make it one.

    Example:
        >>> name_confidence("欧阳文澜") > 0.9, name_confidence("禤明远"), name_confidence("获悉")
        (True, 0.4, 0.4)
    """
    if ROLE_WORD.search(token):
        return 0.0
    if _HAN_ONLY.fullmatch(token):
        return _han_confidence(token)
    if _SPACED.fullmatch(token):
        return 0.9 if token[0] in SINGLE_SURNAMES else 0.3
    if _SPACED_OUT.fullmatch(token):
        return _han_confidence("".join(token.split()))
    if _DOTTED.fullmatch(token):
        parts = _DOTS.split(token)
        if any(len(part) > 5 for part in parts) or not NEVER_IN_NAMES.isdisjoint(token):
            return 0.4  # 某某市市长安·布朗: something stands before the name
        return 0.95 if len(parts) > 1 else 0.6
    if _CAPITALISED.fullmatch(token):
        return 0.8
    if _LATIN.fullmatch(token):
        return 0.3
    return 0.6 if _KANA.fullmatch(token) and token[:2] in JAPANESE_SURNAMES else 0.0


def _han_confidence(token: str) -> float:
    """Weigh a token of ideographs alone."""
    if not NEVER_IN_NAMES.isdisjoint(token):
        return 0.0
    size = len(token)
    if token[-1] in NEVER_LAST or token in terms("common_words"):
        # 黎明, 高山: words that people are called by as well.
        called = size == _SHORT and token[0] in FREQUENT_SURNAMES and token[-1] not in NEVER_LAST
        return 0.45 if called else 0.1
    given = size - len(_surname_of(token))
    if size - given >= 2 and 1 <= given <= 2:
        return 0.95
    if size == 1 or size > 10:
        return 0.0
    if size <= 3:
        if token[0] in FREQUENT_SURNAMES:
            return 0.9
        return 0.7 if given < size else 0.4
    if TRANSCRIBING.issuperset(token):
        return 0.6
    if size == 4:
        return 0.6 if given < size and token[1] in SINGLE_SURNAMES else 0.3
    return 0.1


def looks_like_name(token: str) -> bool:
    """Tell whether ``token`` has the form of a person's name that can be believed without a label.

    Example:
        >>> [looks_like_name(t) for t in ("周远航", "李　四", "诸葛青川", "Mia Xu", "买买提·艾力", "综合")]
        [True, True, True, True, True, False]
    """
    return name_confidence(token) >= 0.5


def split_glued_names(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Divide ideographs that hold one or several names without any mark between them.

    The likeliest division by shares of surnames and lengths is taken: frequent surnames begin names, three
    characters are commoner than two, two than four. A token that reads best as one name comes back whole.

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
    if len(token) <= 3 or len(token) > 40 or not _HAN_ONLY.fullmatch(token):
        return (Span(start, end),)
    return tuple(Span(start + a, start + b) for a, b in itertools.pairwise(_cuts(token)))


@functools.lru_cache(maxsize=1024)
def _cuts(token: str) -> tuple[int, ...]:
    """Give the offsets where the likeliest division of ``token`` cuts, its ends among them."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for to in range(1, len(token) + 1):
        best.append(max((best[at][0] + _share(token[at:to]), at) for at in range(max(0, to - 4), to)))
    transcribed = len(token) <= _LONGEST_TRANSCRIBED and TRANSCRIBING.issuperset(token)
    if transcribed and best[-1][0] < _TRANSCRIBED + _TRANSCRIBED_CHARACTER * len(token):
        return 0, len(token)
    cuts = [len(token)]
    while cuts[-1]:
        cuts.append(best[cuts[-1]][1])
    pieces = list(itertools.pairwise(reversed(cuts)))
    if all(_surname_of(token[a:b]) for a, b in pieces):
        return tuple(reversed(cuts))
    return 0, len(token)


@functools.lru_cache(maxsize=8192)
def _share(piece: str) -> float:
    """Give the logarithm of the share that ``piece`` has among names."""
    surname = _surname_of(piece)
    if len(surname) > 1:
        given = len(piece) - len(surname)
        return _COMPOUND + _LENGTH.get(given + 1, -12.0) + _GIVEN * given
    listed = _LISTED if surname else _UNLISTED
    share = _FREQUENT if piece[0] in FREQUENT_SURNAMES else listed
    return share + _LENGTH[len(piece)] + _GIVEN * (len(piece) - 1)


def _surname_of(token: str) -> str:
    """Give the listed surname that begins ``token``, longest first, or nothing."""
    for size in (4, 3, 2):
        head = token[:size]
        if len(token) > size and (head in COMPOUND_SURNAMES or head in JAPANESE_SURNAMES):
            return head
    return token[0] if len(token) > 1 and token[0] in SINGLE_SURNAMES else ""


_PIECE = lazy_regex(f"[^{BLANK}、，,;；/／&＆+\\r\\n|｜丨]++")
_CAPITAL = lazy_regex(r"[A-ZÀ-Þ][A-Za-zÀ-ɏ.'’\-]*+")


def name_pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """Give the pieces between marks and blanks in ``text[start:end]``, each with its inner blanks put back.

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
        if spread := _SPREAD.match(text, following.start, end):
            yield from _spread_names(text, spread)
            at = spread.end()
        else:
            piece, open_ended = following, True
    if piece is not None:
        yield piece


def _spread_names(text: str, spread: re.Match[str]) -> Iterator[Span]:
    """Divide single ideographs with blanks between them where the likeliest names end: 王 学 文 丁 雅 诵."""
    places = [at for at in range(spread.start(), spread.end()) if not text[at].isspace()]
    cuts = _cuts("".join(text[at] for at in places))
    for first, last in itertools.pairwise(cuts):
        yield Span(places[first], places[last - 1] + 1)


def split_names(text: str, start: int, end: int) -> Iterator[Span]:
    """Give the places of the names in ``text[start:end]``, a stretch of names and the marks between them.

    As ``name_pieces``, with names that stand without any mark divided by surnames.

    Example:
        >>> [s.of("张 帆　李想、蒋霖张炳南") for s in split_names("张 帆　李想、蒋霖张炳南", 0, 12)]
        ['张 帆', '李想', '蒋霖', '张炳南']
    """
    for piece in name_pieces(text, start, end):
        yield from split_glued_names(text, piece.start, piece.end)


def _belong_together(text: str, first: Span, second: Span) -> bool:
    """Tell whether two pieces with a gap between them are one name set out with a blank."""
    gap = text[first.end : second.start]
    if gap.strip() or len(gap) > 3:
        return False
    if _CAPITAL.fullmatch(text, second.start, second.end):
        return len(gap) == 1 and _CAPITAL.match(text, first.start, first.end) is not None
    head = first.of(text)
    tail = second.of(text)
    if not _HAN_ONLY.fullmatch(head + tail):
        return False
    if len(tail) == 1:
        return len(head) == 1 or head in COMPOUND_SURNAMES
    # 王 东明, but 文 王磊 has a whole name behind the blank.
    return (
        len(tail) == 2
        and head in SINGLE_SURNAMES
        and name_confidence(tail) < 0.9
        and name_confidence(head + tail) >= 0.9
    )
