"""The words with which the furniture of a page names the site that it belongs to.

No form is sure, so each carries a weight: how much it tells that the name in it is the site's. Some stand
behind the name (人民网版权所有, 澎湃新闻客户端), some before it (关于澎湃, 未经大河网书面授权).

============ ======================================================================================
ownership    大河网版权所有, 版权所有：© 2001-2012 中国地理学会, © rthk.hk, Copyright © 2023 COMPOTECH ASIA.
permission   未经大河网书面授权, 凡本网注明“来源：中国日报网”, 不代表腾讯网的观点, 转载请注明出处：快科技
footer       关于澎湃, 半月谈简介, 新浪科技意见反馈, 主办单位：内蒙古自治区人民政府
clients      澎湃新闻APP下载, 手机人民网, 关注新华网, 登录人民网通行证, 自由時報粉絲團, 返回搜狐首页
============ ======================================================================================
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from newsparse._lexicon import rows, terms
from newsparse._lexicon.furniture import exact_terms
from newsparse._names.outlets import known_outlet, looks_like_institution, looks_like_outlet
from newsparse._text.chars import BLANK
from newsparse._text.words import lazy, trie
from newsparse.spans import Span

__all__ = ["clues_in", "lone_name", "match_to_clue", "names_no_site", "website_of"]

_B = f"[{BLANK}]"


class _Weights(NamedTuple):
    """What the words beside a name tell, by the side they stand on; 4 says outright whose page it is."""

    behind: dict[str, float]
    before: dict[str, float]
    weak: frozenset[str]


@functools.cache
def _weights() -> _Weights:
    """Read the clues."""
    clues = [(word, side, float(weight), kind) for word, side, weight, kind, *_ in rows("site_clues")]
    return _Weights(
        behind={word: weight for word, side, weight, _ in clues if side == "behind"},
        before={word: weight for word, side, weight, _ in clues if side == "before"},
        weak=frozenset(word for word, _, _, kind in clues if kind == "weak"),
    )


@functools.cache
def _words(kind: str) -> tuple[str, ...]:
    """Return the words of one class of the list of words around the names of sites."""
    return tuple(row[0] for row in rows("site_words") if row[1] == kind)


_SPACED = ("版 权 所 有", "版\u3000权\u3000所\u3000有")


@functools.cache
def clues_in() -> re.Pattern[str]:
    """Return the pattern of a word beside which a page names itself.

    Without the outer group of the trie the engine knows the first characters, and skips to the next of them.
    """
    weights = _weights()
    words = sorted({*weights.behind, *weights.before, *_SPACED})
    return re.compile(trie(words).removeprefix("(?:").removesuffix(")"))


@functools.cache
def _joint() -> re.Pattern[str]:
    """Return the pattern of what a name goes on from: 关注|新华网|微信, 不代表中新社和|中新网|观点."""
    return re.compile(f"{clues_in().pattern}|[和与與及或为為]|(?<=[者构構])在|对|對|网站|号称")


@functools.cache
def _stop() -> re.Pattern[str]:
    """Return the pattern of what follows a name and is none of it."""
    words = trie((*_words("stop"), *_words("within")))
    return re.compile(f"的(?=观点|立场|觀點|立場|新闻|信息|作品|内容|稿件|版权)|{words}")


@functools.cache
def _never() -> re.Pattern[str]:
    """Return the pattern of what the name of a site never holds."""
    latin = "rights|reserved|powered|copyright|icp|http|www|about|contact|home|rss|english|logo|version|login"
    verbs = "[仅只或等不为是请将被让把]|(?<=.)有|在(?![线線])|[0-9]年"
    return re.compile(f"{trie(_words('never'))}|{verbs}|(?i:{latin})")


_CHARACTER = r"[\u4e00-\u9fffA-Za-z0-9·&.'+-]"
_LATIN = r"[A-Za-z][A-Za-z0-9&.'-]*+(?: [A-Za-z0-9][A-Za-z0-9&.'-]*+){0,3}"
_YEARS = rf"(?:[0-9]{{4}}年?{_B}*(?:[-–~～至—]{_B}*(?:[0-9]{{4}}|現在|至今)?年?)?[ ,，.]*)?"
_NAME_AHEAD = lazy(
    rf"{_B}*+(?:[：:为為“\"'©（)ⓒ\s]|\([Cc]\)){{0,6}}(?:Copyright|copyright|by)?[ ©]{{0,3}}{_YEARS}(?:by )?"
    rf"[《“\"]?(?P<name>{_LATIN}(?![\u4e00-\u9fff])|{_CHARACTER}{{2,24}})"
)
# 河东网(hedong.example)版权所有: its address in brackets may stand between.
_ADDRESS = r"(?:[（(](?:https?://)?[A-Za-z0-9][A-Za-z0-9./-]{2,40}[)）])?"
_NAME_BEHIND = lazy(rf"(?P<name>{_LATIN}|{_CHARACTER}{{2,20}})[》”\"]?{_ADDRESS}{_B}?$")
_SPACED_BEHIND = lazy(rf"(?P<name>(?:[\u4e00-\u9fff]{_B}){{2,8}})$")
_LEAD = lazy(r"[ .·'&+-]*+(?:(?:19|20)[0-9]{2}(?![0-9])年?[ .·'&+-]*+|[0-9]+(?=[ -])[ .·'&+-]*+)*+")
_AND = frozenset("和与與及或")
_BETWEEN = lazy("[和与與及]")
_SELF = lazy("[我本][院校会會司社馆館市县縣省区區台臺厂廠行公局署厅廳处處部委刊网網站]")
# The forms of companies, which are no part of the name: HK01 Company Limited, Mkini Dotcom Sdn Bhd.
_FORMS = (
    r"(?i:[ ,.]+(?:Co|Company|Corp|Corporation|Limited|Ltd|LLC|Inc|Holdings?|Group|Pte|Pty|Sdn|Bhd|GmbH)\b)"
)
_COMPANY = lazy(rf"(?:{_FORMS})+$")
_COMPANY_AHEAD = lazy(_FORMS)
# 晋南网jinnan.example: the address glued to the name.
_GLUED_ADDRESS = lazy(r"(?<=[\u4e00-\u9fff])[A-Za-z0-9][A-Za-z0-9-]{0,30}(?:\.[A-Za-z]{2,10}){1,3}$")
_BRANCH = "分公司"
_LONGEST_PLAIN = 10  # longer names have the form of an institution
_OWNERS = ("公司", "有限", "股份", "集团", "集團", "私人")
_BODIES = ("财团法人", "財團法人", "社团法人", "社團法人")
"""What the body behind a site begins with."""
# Words that want the name right behind them: 关于澎湃, not 关于：某某; nor 关于防范仿冒网站的提示.
_TOUCHING = frozenset(("关于", "關於", "关注", "關注", "手机", "手機", "登录", "返回", "进入", "加入"))
_ABOUT = frozenset(("关于", "關於"))


def match_to_clue(match: re.Match[str], start: int, end: int) -> list[tuple[Span, float]]:
    """Turn a match of ``clues_in`` on the line ``[start, end)`` into the names beside it and what they weigh.

    Example:
        >>> line = "未经大河网书面特别授权，请勿转载"
        >>> [(span.of(line), weight) for span, weight in match_to_clue(clues_in().search(line), 0, len(line))]
        [('大河网', 3.0)]
    """
    text, word, weights = match.string, match[0], _weights()
    found = []
    spaced = word in _SPACED
    weight = 4.0 if spaced else weights.behind.get(word, 0.0)
    if weight and (span := _behind(text, start, match.start(), spaced=spaced)):
        found.append((span, weight))
    weight = weights.before.get(word, 0.0)
    if weight and (span := _ahead(text, match.end(), end, word)):
        found.append((span, weight))
    return [(span, w * _sure(span.of(text), word) * _own(text, span.end, end)) for span, w in found]


def _sure(name: str, word: str) -> float:
    """Tell how much a clue says for a name of this form: 手机设计 names no site, a domain stands anywhere."""
    if name.isascii():
        return 0.4 if " " in name else 0.75
    if name.startswith(_BODIES):
        return 0.3
    if looks_like_outlet(name):
        return 1.0
    return 0.5 if word in _weights().weak or (len(name) > 5 and not looks_like_institution(name)) else 1.0


def _own(text: str, at: int, end: int) -> float:
    """Tell how much less the company behind a site counts than its name: 新浪公司, 聯合線上股份有限公司."""
    owner = text.startswith(_OWNERS, at, end) or _COMPANY_AHEAD.match(text, at, end) is not None
    return 0.6 if owner else 1.0


def _behind(text: str, start: int, end: int, *, spaced: bool) -> Span | None:
    """Return the name that ends where a clue begins: 大河网|版权所有."""
    pattern = _SPACED_BEHIND if spaced else _NAME_BEHIND
    match = pattern.search(text, max(start, end - 24), end)
    if match is None:
        return None
    low, high = match.span("name")
    while text[high - 1].isspace():
        high -= 1
    at = low
    for joint in _joint().finditer(text, low, high - 1):
        # 发展和改革委员会 is one name, and 和讯网 begins with what joins others.
        begins = joint[0] == "和" and joint.start() == at
        if joint[0] not in _AND or (not begins and looks_like_outlet(text[joint.end() : high])):
            at = joint.end()
    return _plain(text, at, high)


def _ahead(text: str, start: int, end: int, word: str) -> Span | None:
    """Return the name that begins where a clue ends: 未经|大河网|书面授权."""
    match = _NAME_AHEAD.match(text, start, end)
    if match is None:
        return None
    low, high = match.span("name")
    if low > start and word in _TOUCHING:
        return None
    high = _until_stop(text, low, high, min(end, high + 8))
    if word in _ABOUT and high < end and text[high].isalnum() and not looks_like_outlet(text[low:high]):
        return None
    return _plain(text, low, high)


def _plain(text: str, low: int, high: int) -> Span | None:
    """Return a name without the words of companies and marks at its ends, if it is one."""
    if text.startswith(("中国·", "中國·"), low):
        low += 3
    for mark in _BETWEEN.finditer(text, low, high):
        begins = mark[0] == "和" and mark.start() == low  # 和讯网
        if not begins and looks_like_outlet(text[mark.end() : high]):
            low = mark.end()
    lead = _LEAD.match(text, low, high)
    low = lead.end() if lead else low
    high = _until_stop(text, low, high, high)
    if text.startswith(_BRANCH, high - 1):
        return None
    high = _without_address(text, low, high)
    low, high = _without_place(text, low, high)
    name = text[low:high]
    if known_outlet(name):
        return Span(low, high)
    if not 2 <= len(name) <= 24 or names_no_site(name) or not lone_name(name):
        return None
    return Span(low, high) if name.isascii() or len(name) <= _LONGEST_PLAIN or _is_body(name) else None


def _is_body(name: str) -> bool:
    """Whether a long name is that of an institution, and no row of channels: 热门话题科技动态开发者资讯."""
    return looks_like_institution(name) and name[-2:] not in exact_terms("nav")


def _without_address(text: str, low: int, high: int) -> int:
    """Return where a name ends without the marks, the address and the form of a company behind it."""
    while high > low and text[high - 1] in " .·'&+-":
        high -= 1
    if address := _GLUED_ADDRESS.search(text, low + 1, high):
        high = address.start()
    company = _COMPANY.search(text, low + 1, high)
    return company.start() if company else high


def _until_stop(text: str, low: int, high: int, end: int) -> int:
    """Return where a name of a site ends before what follows names: 晋南网|研究院, but 晋南省农业研究院."""
    stop = _stop().search(text, low + 1, end)
    if stop is None or stop.start() >= high:
        return high
    if stop[0] in _words("within") and not looks_like_outlet(text[low : stop.start()]):
        whole = text[low:high]
        if looks_like_outlet(whole) or looks_like_institution(whole):
            return high
    return stop.start()


def _without_place(text: str, low: int, high: int) -> tuple[int, int]:
    """Leave out the town of the company: 当代商报|南京|网络传媒有限公司, 江苏|扬子晚报."""
    name, places = text[low:high], terms("places")
    if name.isascii() or known_outlet(name):
        return low, high
    for size in (2, 3):
        if name[-size:] in places and looks_like_outlet(name[:-size]):
            return low, high - size
        if name[:size] in places and known_outlet(name[size:]):
            return low + size, high
    return low, high


@functools.lru_cache(maxsize=1024)
def names_no_site(name: str) -> bool:
    """Whether a word is none of the names of sites: 首页, 学院, 本院.

    Example:
        >>> [names_no_site(name) for name in ("首页", "本院", "网友观点", "晋南网")]
        [True, True, True, False]
    """
    generic = name in _words("home") or name in _words("generic") or _is_column(name)
    return generic or _SELF.match(name) is not None or _never().search(name) is not None


def _is_column(name: str) -> bool:
    """Whether a name is a topic and the word for a column: 音乐频道, 科技资讯."""
    return name[-2:] in _words("column") and (
        name[:-2] in exact_terms("nav") or name[:-2] in _words("generic")
    )


@functools.lru_cache(maxsize=1024)
def lone_name(line: str) -> bool:
    """Whether a line of its own can be the name of a site by what it lacks: no button, no channel."""
    furniture = exact_terms("nav", "act", "share", "foot", "relhead", "comhead", "pager", "account")
    return line not in furniture and _never().search(line) is None and any(map(str.isalpha, line))


def website_of(name: str) -> tuple[str, ...]:
    """Return the names under which the website of an outlet may stand: 证券时报网, 證券時報網, 中廣新聞網."""
    return tuple(name + ending for ending in ("网", "網", "新闻网", "新聞網"))
