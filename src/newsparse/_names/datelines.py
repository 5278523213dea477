"""The opening formula of a report: 新华社北京3月28日电, 本报讯, 【明報專訊】, 記者呂明昌／台北報導."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsparse._lexicon import words
from newsparse._lexicon.furniture import exact_terms
from newsparse._names.labels import Label, label_at, labels_in
from newsparse._names.outlets import (
    OWN_OUTLET,
    known_outlet,
    looks_like_institution,
    looks_like_outlet,
    sure_outlet,
)
from newsparse._names.people_line import read_people
from newsparse._names.person import Confidence, confidence, several_names
from newsparse._names.places import (
    known_place,
    known_places_at_end,
    looks_like_place,
    place_apart,
    place_at_end,
)
from newsparse._text.chars import BAR, BLANK, COLON, DASH, HAN, REPORT, SLASH, members
from newsparse._text.words import any_of, lazy
from newsparse._time.forms import DAY
from newsparse.model import DatelineKind
from newsparse.spans import Span

__all__ = [
    "DESK",
    "HOW_REPORTED",
    "KIND",
    "DatelineParts",
    "match_to_dash",
    "match_to_dateline",
    "match_to_outlet_bracket",
    "match_to_sent_from",
]

_KINDS = {
    "电": DatelineKind.WIRE,
    "電": DatelineKind.WIRE,
    "讯": DatelineKind.DESPATCH,
    "訊": DatelineKind.DESPATCH,
    "息": DatelineKind.NEWS,
    "道": DatelineKind.REPORT,
    "導": DatelineKind.REPORT,
    "导": DatelineKind.REPORT,
    "访": DatelineKind.REPORT,
    "訪": DatelineKind.REPORT,
}
_FILED = frozenset((DatelineKind.WIRE, DatelineKind.DESPATCH))
# What narrows the closing word: 体育消息, 綜合外電報導.
_NARROWED = (
    "(?:"
    + any_of(
        "新媒体 新媒體 体育 體育 财经 財經 综合 綜合 外电 外電 实时 即时 即時 连线 連線 专题 專題 独家 "
        "獨家 图文 圖文 摄影 攝影"
    )
    + ")*+"
)
# The 电 and 讯 of a word and not of a dateline.
_NO_WIRE = any_of(
    "电影 電影 电视 電視 电话 電話 电力 電力 电脑 電腦 电台 電台 電臺 电动 電動 电商 電商 电器 電器 电信 "
    "電信 电源 電源 电网 電網 电子 電子 电报 電報 电缆 電纜 电池 電池 电梯 電梯 电路 電路 电压 電壓 电厂 "
    "電廠 电费 電費 电讯 電訊 电新闻 電新聞"
)
_NO_DESPATCH = any_of("讯问 訊問 讯息 訊息 讯号 訊號")
KIND = lazy(
    rf"{_NARROWED}[专專特]?(?!{_NO_WIRE})(?<!外)[电電]|(?:[综綜]合|[独獨]家)?[专專快特]?(?!{_NO_DESPATCH})(?<![通资資短音])[讯訊]|信息"
    rf"|{_NARROWED}(?:消息|{REPORT})|[专專][访訪]"
)
"""The word that closes a dateline, with what narrows it: 电, 專電, 快讯, 消息, 綜合外電報導."""

_TIME_OF_DAY = "(?:凌晨|清晨|早间|上午|中午|下午|傍晚|晚间|晚間|晚|早)?(?:[0-9]{1,2}[时時](?:[0-9]{1,2}分)?)?"
_DAY_AT_END = lazy(
    rf"(?:北京时间|当地时间|北京時間|當地時間)?[{BLANK}]*(?P<day>{DAY}){_TIME_OF_DAY}[{BLANK}]*$"
)
# 央广网1月27日太原消息: the day between agency and place.
_DAY_INSIDE = lazy(rf"(?P<agency>[{HAN}A-Za-z]{{2,12}}?)(?P<day>{DAY})(?P<place>[{HAN}]{{2,6}})")
# （北京5日新华电）: how papers in Malaysia and Singapore open what agencies sent.
_DAY_FIRST = lazy(rf"(?P<place>[{HAN}]{{2,8}}?)(?P<day>{DAY})(?P<agency>[{HAN}A-Za-z]{{2,6}})")
_DAY_AHEAD = lazy(
    rf"(?:[（(][^（()）\r\n]{{1,24}}[)）])?[{BLANK}]*(?:北京时间|当地时间|北京時間|當地時間)?[{BLANK}]*(?P<day>{DAY}){_TIME_OF_DAY}[{BLANK}]*消息"
)
_BRACKET_AHEAD = lazy(rf"[{BLANK}]?[(（]")
# 证券时报网（www.stcn.com）03月28日讯
_ADDRESS_AT_END = lazy(r"[(（][A-Za-z0-9./:\-]{4,40}[)）]$")
_REPORTED = lazy(f"{REPORT}$")
_TODAY_AT_END = lazy("(?:今日|昨日|今天|昨天|今晨|昨晚|今晚)$")
_CLOSES = lazy(rf"$|[{BLANK}{COLON}，,(（【】\]〕)）。{BAR}{DASH}]")
_SENTENCE = lazy(rf"[。！？!?；;{COLON}，,…\r\n]")
_PLACE_BRACKET = lazy(rf"[(（](?P<place>[{HAN}、/／]{{2,12}})[)）]$")
HOW_REPORTED = lazy(
    any_of(
        "綜合 综合 即時 即时 連線 连线 專題 专题 外電 联合 聯合 特稿 整理 編譯 编译 獨家 独家 圖文 图文 "
        "摄影 攝影 專訪 採訪 采访 現場 现场"
    )
    + "+"
)
"""How it was reported, in the place of a place: ／綜合報導, ／編譯報導."""

DESK = lazy(
    f"[{HAN}A-Za-z0-9]{{1,10}}"
    + any_of(
        "中心 組 组 部 室 台 快報 快讯 快訊 新聞網 新闻网 新聞 新闻 頻道 频道 網 报 報 社 周刊 週刊 專欄"
    )
)
"""A desk or outlet in the place of a reporter: 社會中心／綜合報導."""

_LONGEST = 24
_JOINTS = frozenset(" \u3000·•")
"""What may stand between agency and place."""
_OWN = ("本报", "本報")
_SLASHES = members(SLASH)
_DESK_ENDS = ("中心", "組", "组")
_PLACE_SHAPE = lazy(rf"[{HAN}、·－—\-]{{2,10}}")
_SENT = words("发自 發自 发于 發于 发於 發於")
_SENT_FROM = lazy(rf"[发發][自于於][{BLANK}]*(?P<place>[{HAN}、/／·]{{2,12}})")


_DASHES = frozenset("-–—－─")
_DASH_REACH = 64  # agency and place, day, a note in brackets
_DASHED = lazy(
    rf"(?P<head>[{HAN}]{{2,12}}?)[{BLANK}]?(?P<day>{DAY})[{BLANK}]*+(?:[（(][^（）()\r\n]{{2,12}}[）)][{BLANK}]*+)?[\-–—－]{{1,2}}"
)
# 柳湾2024年9月5日 /某某社/ -- …: how newswires open what firms send.
_NEWSWIRE = lazy(
    rf"(?P<place>[{HAN}]{{2,8}}?)[{BLANK}]?(?P<day>{DAY})[{BLANK}]*"
    rf"/(?P<agency>[{HAN}A-Za-z ]{{2,24}})/[{BLANK}]*[\-–—－]"
)
# 柳湾（河东社）—, 柳湾，9月5日（河东社）——: how agencies abroad open a report.
_AGENCY_INSIDE = lazy(
    rf"(?P<place>[{HAN}·]{{2,8}}?)(?:[,，]?[{BLANK}]?(?P<day>{DAY}))?[{BLANK}]?[（(](?P<agency>[{HAN}A-Za-z]{{2,10}})[)）]"
    rf"[{BLANK}]?[\-–—－─]{{1,2}}"
)
# 华盛顿 — 美国国会…: a place and a dash with blanks around it.
_PLACE_APART = lazy(rf"(?P<place>[{HAN}]{{2,6}})[{BLANK}]+[—–─]{{1,2}}[{BLANK}]+(?=[{HAN}“「]{{6}})")
_SEVERAL = lazy("[、和与與]")


class DatelineParts(NamedTuple):
    """The places of the parts of a dateline.

    Args:
        span: All of it.
        agency: Agency or paper.
        place: Place or places.
        day: The day as written.
        kind: The closing word.
    """

    span: Span
    agency: Span | None = None
    place: Span | None = None
    day: Span | None = None
    kind: DatelineKind | None = None


def match_to_dateline(
    match: re.Match[str], start: int, end: int, *, quoted: bool, bracket: bool
) -> DatelineParts | None:
    """Turn a closing word into the dateline that ends with it, where one does.

    Args:
        match: A match of ``KIND``.
        start: Where the dateline would begin.
        end: Where its line ends.
        quoted: Whether 据 is before it: then only 电 and 讯 close one (据新华社电), not 报道.
        bracket: Whether an opening bracket is before it.

    Example:
        >>> line = "新华社北京3月28日电（记者张三）"
        >>> parts = match_to_dateline(KIND.search(line), 0, len(line), quoted=False, bracket=False)
        >>> parts.agency.of(line), parts.place.of(line), parts.day.of(line)
        ('新华社', '北京', '3月28日')
    """
    text = match.string
    kind = _KINDS[match[0][-1]]
    if quoted and kind in {DatelineKind.REPORT, DatelineKind.NEWS}:
        return None
    if text[start : start + 1] == "《" and text[match.end() : match.end() + 1] == "》":
        start, bracket = start + 1, True  # 《晋南通專訊》
    day, stop = _day_before(text, start, match.start())
    if _SENTENCE.search(text, start, stop):
        return None
    if day is None and (inside := _around_day(text, start, stop, bracket=bracket)):
        return inside._replace(span=Span(start, match.end()), kind=kind)
    if byline := _behind_reporters(text, start, stop, kind, day):
        return byline._replace(span=Span(start, match.end()))
    if kind is DatelineKind.REPORT and not (bracket or day or _reporters_ahead(text, match.end(), end)):
        return None
    firm = day is not None or bracket
    closes = firm or kind is DatelineKind.WIRE or _CLOSES.match(text, match.end(), end) is not None
    sure = kind is not DatelineKind.REPORT and (firm or (closes and kind is not DatelineKind.WIRE))
    placed = bracket and kind is not DatelineKind.REPORT  # 【看中国2005年7月3日报道】 names who reports
    known = day is not None or (kind in _FILED and _reporters_ahead(text, match.end(), end))
    divides = kind is DatelineKind.DESPATCH and (bracket or (closes and text.startswith(_OWN, start)))
    divides = divides or known
    parts = _agency_and_place(text, start, stop, sure=sure, day=known, bracket=placed, divides=divides)
    # 本报讯8月9日, but 上報快訊／范姜雅文 names a desk.
    if parts is None or (not closes and (kind is not DatelineKind.DESPATCH or text[match.end()] in _SLASHES)):
        return None
    last = match.end()
    if parts.agency and (own := _REPORTED.search(text, parts.agency.start + 2, parts.agency.end)):
        parts = parts._replace(agency=Span(parts.agency.start, own.start()))  # TechWeb报道 3月28日消息
    if day is None and (ahead := _DAY_AHEAD.match(text, last, end)):
        day, last = Span(*ahead.span("day")), ahead.end()
    return parts._replace(span=Span(start, last), day=day, kind=kind)


def _around_day(text: str, start: int, stop: int, *, bracket: bool) -> DatelineParts | None:
    """Read agency, day and place in this order (央广网1月27日太原消息), in brackets also reversed."""
    if bracket and (sent := _day_first(text, start, stop)):
        return sent
    found = _DAY_INSIDE.fullmatch(text, start, stop)
    if found is None or not looks_like_outlet(found["agency"]):
        return None
    listed = known_outlet(found["agency"]) and _place_form(found["place"])
    if not (listed or looks_like_place(found["place"])):
        return None
    agency, day, place = (Span(*found.span(name)) for name in ("agency", "day", "place"))
    return DatelineParts(Span(start, stop), agency, place, day)


def _day_first(text: str, start: int, stop: int) -> DatelineParts | None:
    """Read place, day if any, and agency in this order, as brackets hold them: （北京5日新华|电）."""
    found = _DAY_FIRST.fullmatch(text, start, stop)
    if found is None:  # （华盛顿法新|电）
        cut = stop - 2
        short = _is_short_agency(text[cut:stop]) and known_places_at_end(text, start, cut) == start
        return DatelineParts(Span(start, stop), Span(cut, stop), Span(start, cut)) if short else None
    place, day, agency = (Span(*found.span(name)) for name in ("place", "day", "agency"))
    if HOW_REPORTED.fullmatch(found["agency"]):
        return DatelineParts(Span(start, stop), None, place, day)  # （北京5日综合电）
    known = _is_short_agency(found["agency"]) or known_outlet(found["agency"])
    return DatelineParts(Span(start, stop), agency, place, day) if known else None


def _is_short_agency(name: str) -> bool:
    """Whether a name of two characters is that of a listed agency without its last: 新华, 法新."""
    return len(name) == 2 and known_outlet(f"{name}社")


def _reporters_ahead(text: str, at: int, end: int) -> bool:
    """Whether a bracket with reporters begins at ``at``: 国际在线报道（记者 …）."""
    bracket = _BRACKET_AHEAD.match(text, at, end)
    label = label_at(text, bracket.end(), end) if bracket else None
    return label is not None and label.has("noun")


def _day_before(text: str, start: int, stop: int) -> tuple[Span | None, int]:
    """Return the day before ``stop``, and where the text before that ends."""
    day = None
    if found := _DAY_AT_END.search(text, start, stop):
        day, stop = Span(*found.span("day")), found.start()
    elif found := _TODAY_AT_END.search(text, start, stop):
        stop = found.start()
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    address = _ADDRESS_AT_END.search(text, start, stop)
    return day, address.start() if address else stop


def _agency_and_place(
    text: str, start: int, stop: int, *, sure: bool, day: bool, bracket: bool, divides: bool
) -> DatelineParts | None:
    """Divide the text before day and closing word into agency and place.

    Args:
        text: The text.
        start: Where it begins.
        stop: Where it ends.
        sure: Whether what closes it can be nothing but a dateline.
        day: Whether a day is behind it, or the bracket of the reporters: both leave no doubt of a dateline.
        bracket: Whether an opening bracket is before it.
        divides: Whether what no list has is a place where an agency stands before it.
    """
    span = Span(start, stop)
    if aside := _PLACE_BRACKET.search(text, start, stop):
        agency = Span(start, aside.start())
        if looks_like_outlet(aside["place"]):
            return DatelineParts(span, span)  # 荆楚网（湖北日报网）讯
        place = Span(*aside.span("place"))
        return DatelineParts(span, agency, place) if _is_agency(agency.of(text)) else None
    if stop == start:
        return DatelineParts(span) if day and sure else None
    if stop - start > _LONGEST:
        return None
    several = _SEVERAL.split(span.of(text))
    if all(map(_is_agency, several)) or (len(several) > 1 and all(map(sure_outlet, several))):
        return DatelineParts(span, span)  # 综合新华社、中新社电
    cut = _cut(text, start, stop, sure=divides)
    if cut is not None:
        return DatelineParts(span, Span(start, cut[0]), Span(cut[1], stop) if cut[1] < stop else None)
    if sure and known_places_at_end(text, start, stop) == start:
        return DatelineParts(span, None, span)
    whole = span.of(text)
    if bracket and day and _PLACES_FORM.fullmatch(whole) and not looks_like_outlet(whole):
        # （武吉青湾5日讯）, （甲洞、士拉央26日讯）; papers that set 【…】 open it with their own name.
        lenticular = text[start - 1] == "【"
        return DatelineParts(span, span, None) if lenticular else DatelineParts(span, None, span)
    named = (
        day or _begins_with_outlet(whole) or (bracket and len(whole) > 2 and looks_like_institution(whole))
    )
    # 渡口音乐讯: the desk of a site; 【渡口專訊】: how papers of Hong Kong open a story.
    desk = text[stop] in "讯訊" and bool(whole[:-2]) and whole[-2:] in exact_terms("nav")
    named = named or desk or _is_special(text, start, stop)
    if sure and len(span) <= 14 and named and "记者" not in whole:
        return DatelineParts(span, span)
    return None


def _is_special(text: str, start: int, stop: int) -> bool:
    """Whether 【…】 holds a name and 專訊 alone, where no topic is: 【渡口專訊】."""
    special = text[start - 1] == "【" and text.startswith(("專訊", "专讯"), stop)
    name = text[start:stop]
    return special and HOW_REPORTED.fullmatch(name) is None and name not in exact_terms("nav")


# Between bracket and day stands a place; an agency ends in a word of its own, as papers do.
_PLACES_FORM = lazy(f"(?!本)[{HAN}]{{2,6}}(?<![社报報网網台臺刊])(?:、[{HAN}]{{2,6}}){{0,2}}")
# 河东社柳湾9月5日电, 河东晚报柳湾讯（记者: an agency in no list, by the word that ends it.
_AGENCY_ENDS = any_of(
    "社 日报 日報 晚报 晚報 晨报 晨報 早报 早報 商报 商報 快报 快報 时报 時報 都市报 都市報 网 網 新闻 新聞 "
    "发布 發布 發佈 在线 在線 融媒 客户端 客戶端 电视台 電視台 電視臺 周刊 週刊"
)
_AGENCY_FORM = lazy(rf"(?P<name>[{HAN}]{{2,6}}{_AGENCY_ENDS})[{BLANK}·•]?(?=[{HAN}]{{2,6}}$)")


def _cut(text: str, start: int, stop: int, *, sure: bool) -> tuple[int, int] | None:
    """Return where the agency ends and where the place begins, as lists and forms know them."""
    for cut in range(stop, start + 1, -1):
        if _is_agency(text[start:cut]):
            at = cut + (text[cut : cut + 1] in _JOINTS)
            if cut == stop or looks_like_place(text[at:stop]):
                return cut, at
            break
    at = known_places_at_end(text, start, stop)
    cut = at - (text[at - 1] in "-－·—")
    if start + 1 < cut < stop and looks_like_outlet(text[start:cut]):
        return cut, at
    apart = sure and next((at for at in range(start + 2, stop) if text[at] in _JOINTS), 0)
    if looks_like_outlet(text[start:stop]) and not (apart and _place_form(text[apart + 1 : stop])):
        return stop, stop
    for cut in range(stop, start + 1, -1):
        # An unlisted place between a listed agency and the day: 中新网康定5月20日电, 本报 康定5月20日讯.
        at = cut + (text[cut : cut + 1] in _JOINTS)
        if sure and _is_agency(text[start:cut]) and _place_form(text[at:stop]):
            return cut, at
    if sure and (named := _AGENCY_FORM.match(text, start, stop)) and _place_form(text[named.end() : stop]):
        return named.end("name"), named.end()
    return None


def _place_form(token: str) -> bool:
    """Whether a token may be an unlisted place between agency and day."""
    return (
        2 <= len(token) <= 10
        and re.fullmatch(rf"[{HAN}“”·]+", token) is not None
        and not looks_like_outlet(token)
        and HOW_REPORTED.fullmatch(token) is None
    )


def _is_agency(token: str) -> bool:
    """Whether a token is a listed outlet or one that names itself (本报)."""
    return known_outlet(token) or re.fullmatch(OWN_OUTLET, token) is not None


def _begins_with_outlet(token: str) -> bool:
    """Whether a listed outlet begins the token: 证券时报e公司."""
    return any(known_outlet(token[:size]) for size in range(2, len(token)))


def _behind_reporters(
    text: str, start: int, stop: int, kind: DatelineKind, day: Span | None
) -> DatelineParts | None:
    """Read a dateline with its reporters inside: 中央社記者黃育仁雲林縣17日電, 李志平、林承恩／台北報導."""
    noun = next((label for label in labels_in(text, start, stop) if label.has("noun")), None)
    names = _last_label(text, noun, stop).end if noun else start
    slash = max(text.rfind(mark, names, stop) for mark in _SLASHES)
    while names < slash and text[slash - 1].isspace():
        slash -= 1
    if slash >= 0:
        place = _place_behind_slash(text, names, slash, stop, sure=noun is not None)
        agency = _agency_before(text, start, noun) if kind is not DatelineKind.REPORT else None
        if noun is None and kind is not DatelineKind.REPORT and looks_like_outlet(text[start:slash]):
            agency = Span(start, slash)  # 【中央社／台北28日電】
        return DatelineParts(place, agency, place, day, kind) if place else None
    if noun is None:
        return _behind_outlet_and_name(text, start, stop, kind) if day is None else None
    at = named = known_places_at_end(text, names, stop)
    if at == stop and (day or kind is DatelineKind.REPORT) and not several_names(text, names, stop):
        apart = place_apart(text, names, stop)
        at = named = apart if apart < stop and text[names:apart].strip() else place_at_end(text, names, stop)
    if day is None:
        day, named = _day_before(text, names, at)  # 记者王晓铭 11月2日奥克兰报道
    people = read_people(text, names, named, need=Confidence.POSSIBLE)
    if (at == stop and not day) or not (people.names and people.whole):
        return None
    while at < stop and text[at].isspace():
        at += 1
    agency = _agency_before(text, start, noun) if day else None
    placed = at < stop and not HOW_REPORTED.fullmatch(text, at, stop)
    if not (placed or day):
        return None
    return DatelineParts(Span(start, stop), agency, Span(at, stop) if placed else None, day, kind)


def _last_label(text: str, noun: Label, stop: int) -> Label:
    """Return the last label whose names are before the place: 记者 张三 摄影 李四 北京报道."""
    last = noun
    for label in labels_in(text, noun.end, stop):
        if label.has("noun") or (label.spaced and label.has("plain")) or _is_glued(text, label):
            last = label
    return last


def _is_glued(text: str, label: Label) -> bool:
    """Whether a blank is before a label and a name right behind it: 记者张三 摄影|李四."""
    apart = text[label.start - 1].isspace() or text[label.start - 1] in _SLASHES
    return apart and label.has("free") and not label.marked


def _last_noun(text: str, start: int, stop: int) -> Label | None:
    """Return the last label of a person, whose names are before the place: 记者张三 实习生李四 发自北京."""
    found = None
    for label in labels_in(text, start, stop):
        found = label if label.has("noun") else found
    return found


def _behind_outlet_and_name(text: str, start: int, stop: int, kind: DatelineKind) -> DatelineParts | None:
    """Read the place behind an outlet and a name without a label: 21世纪经济报道 王晓铭 北京报道."""
    at = known_places_at_end(text, start, stop)
    name_end = at
    while name_end > start and text[name_end - 1].isspace():
        name_end -= 1
    blank = next((i for i in range(start, name_end) if text[i].isspace()), name_end)
    if at == stop or blank == name_end or not sure_outlet(text[start:blank]):
        return None
    people = read_people(text, blank, name_end, need=Confidence.SURE)
    if not (people.names and people.whole) or people.org is not None:
        return None
    return DatelineParts(Span(start, stop), None, Span(at, stop), None, kind)


def _place_behind_slash(text: str, names: int, slash: int, stop: int, *, sure: bool) -> Span | None:
    """Read the place behind names or a desk and a slash; 綜合 and 即時 are none."""
    at = slash
    while at < stop and (text[at].isspace() or text[at] in _SLASHES):
        at += 1
    place = Span(at, stop)
    token = place.of(text)
    if not token or HOW_REPORTED.fullmatch(token) or token.rstrip().endswith(_DESK_ENDS):
        return None
    people = read_people(text, names, slash, need=Confidence.POSSIBLE if sure else Confidence.LIKELY)
    if not (people.names and people.whole) and not DESK.fullmatch(text, names, slash):
        return None
    least = Confidence.SURE if sure else Confidence.LIKELY
    shaped = _PLACE_SHAPE.fullmatch(token) is not None and confidence(token) < least
    return place if shaped or looks_like_place(token) else None


def _agency_before(text: str, start: int, noun: Label | None) -> Span | None:
    """Return the agency that is before the reporter."""
    if noun is None:
        return None
    end = noun.lead
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if end > start and looks_like_outlet(text[start:end]) else None


def match_to_outlet_bracket(text: str, start: int, end: int, *, sure: bool) -> DatelineParts | None:
    """Read a bracket that holds nothing but an outlet: 【財新網】.

    Args:
        text: The text.
        start: Behind the opening bracket.
        end: Before the closing one.
        sure: Whether the day of a report follows, so that any short name will do: 【某某科技】3月28日消息.
    """
    token = text[start:end].strip()
    if (sure and 2 <= len(token) <= 12) or sure_outlet(token):
        at = text.index(token, start)
        span = Span(at, at + len(token))
        return DatelineParts(span, span)
    return None


def match_to_dash(text: str, start: int, end: int) -> DatelineParts | None:
    """Read a dateline that only a dash closes: 路透北京3月15日 - …, 北京3月15日 /美通社/ -- ….

    Args:
        text: The text.
        start: Where the line begins.
        end: Where to stop looking.

    Example:
        >>> line = "路透北京3月15日 - 数据显示"
        >>> match_to_dash(line, 0, len(line)).place.of(line)
        '北京'
    """
    if _DASHES.isdisjoint(text[start : min(end, start + _DASH_REACH)]):
        return None
    inside = _AGENCY_INSIDE.match(text, start, end)
    if inside is not None and sure_outlet(inside["agency"]):
        day = Span(*inside.span("day")) if inside["day"] else None
        sent_from, sent_by = Span(*inside.span("place")), Span(*inside.span("agency"))
        return DatelineParts(Span(start, sent_by.end + 1), sent_by, sent_from, day)
    if (apart := _PLACE_APART.match(text, start, end)) and known_place(apart["place"]):
        return DatelineParts(Span(*apart.span("place")), None, Span(*apart.span("place")))
    if text.find("日", start, end) < 0:
        return None
    if wire := _NEWSWIRE.match(text, start, end):
        sent_by, sent_from, day = (Span(*wire.span(name)) for name in ("agency", "place", "day"))
        return DatelineParts(Span(start, sent_by.end), sent_by, sent_from, day)
    match = _DASHED.match(text, start, end)
    if match is None:
        return None
    head = Span(*match.span("head"))
    at = known_places_at_end(text, head.start + 2, head.end)
    agency = Span(head.start, at)
    if not known_outlet(agency.of(text).strip()):
        return None
    place = Span(at, head.end) if at < head.end else None
    return DatelineParts(Span(start, match.end("day")), agency, place, Span(*match.span("day")))


def match_to_sent_from(text: str, start: int, end: int) -> DatelineParts | None:
    """Read the place behind 发自: 本报记者 张三 发自上海."""
    if all(text.find(sent, start, end) < 0 for sent in _SENT):
        return None
    match = _SENT_FROM.search(text, start, end)
    if match is None:
        return None
    noun = _last_noun(text, start, match.start())
    place = Span(*match.span("place"))
    if noun is None:
        # 周远航 发自 青渡: names and a place are all of the line.
        people = read_people(text, start, match.start(), need=Confidence.POSSIBLE)
        fits = not text[match.end() : end].strip()
    else:
        people = read_people(text, noun.end, match.start(), need=Confidence.POSSIBLE)
        fits = looks_like_place(place.of(text))
    return (
        DatelineParts(Span(start, match.end()), None, place)
        if fits and people.names and people.whole
        else None
    )
