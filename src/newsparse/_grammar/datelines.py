"""The opening formula of a report: 新华社北京3月28日电, 本报讯, 【明報專訊】, 記者呂炯昌／台北報導."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsparse._grammar.bylines import read_people
from newsparse._grammar.credits import LABEL, SLASH
from newsparse._grammar.names import BLANK, HAN
from newsparse._grammar.outlets import OWN_OUTLET, known_outlet, looks_like_outlet
from newsparse._grammar.places import known_place, looks_like_place, place_at_end
from newsparse._grammar.tokens import DAY
from newsparse._lexicon.roles import NOUN_HEADS
from newsparse.model import DatelineKind
from newsparse.spans import Span

__all__ = ["DatelineParts", "KIND", "match_to_dateline", "match_to_outlet_bracket", "match_to_sent_from"]

_KINDS = {
    "电": DatelineKind.WIRE,
    "電": DatelineKind.WIRE,
    "讯": DatelineKind.DESPATCH,
    "訊": DatelineKind.DESPATCH,
    "息": DatelineKind.NEWS,
    "道": DatelineKind.REPORT,
    "導": DatelineKind.REPORT,
}
KIND = re.compile(
    rf"(?:新媒体|新媒體|体育|體育|财经|財經|综合|綜合|外电|外電|实时|即时|即時|连线|連線|专题|專題|独家|獨家|[专專快])*+"
    rf"(?:[电電](?![影视視话話力脑腦台臺动動商器信源网網子报報缆纜池梯路压壓厂廠费費讯訊])|[讯訊](?![问問息号號])|消息|信息|报[道導]|報[道導])"
)
"""The word that closes a dateline, with what narrows it: 电, 專電, 快讯, 消息, 綜合外電報導."""

_TIME_OF_DAY = "(?:凌晨|清晨|早间|上午|中午|下午|傍晚|晚间|晚間|晚|早)?"
_DAY_AT_END = re.compile(
    rf"(?:北京时间|当地时间|北京時間|當地時間)?[{BLANK}]*(?P<day>{DAY}){_TIME_OF_DAY}[{BLANK}]*$"
)
_DAY_AHEAD = re.compile(
    rf"[{BLANK}]*(?:北京时间|当地时间|北京時間|當地時間)?[{BLANK}]*(?P<day>{DAY}){_TIME_OF_DAY}[{BLANK}]*消息"
)
_TODAY_AT_END = re.compile("(?:今日|昨日|今天|昨天|今晨|昨晚|今晚)$")
_CLOSES = re.compile(rf"$|[{BLANK}:：，,(（【】\]〕)）。|｜丨——-]")
_SENTENCE = re.compile("[。！？!?；;：:，,…《》\r\n]")
_PLACE_BRACKET = re.compile(rf"[(（](?P<place>[{HAN}、/／]{{2,12}})[)）]$")
_SLASH = re.compile(f"[{SLASH}]")
_GENERAL = re.compile(
    "(?:綜合|综合|即時|即时|連線|连线|專題|专题|外電|联合|聯合|特稿|整理|編譯|编译|獨家|独家|圖文|图文|摄影|攝影|專訪|採訪|采访|現場|现场)+"
)
_SURE_OUTLET = re.compile(
    rf"{OWN_OUTLET}|[{HAN}A-Za-z0-9.·\-]{{1,14}}(?:[报報网網社台臺]|在线|在線|客户端|客戶端|新聞雲|新聞台|APP|App|电视)"
)
_SENT_FROM = re.compile(rf"[发發][自于於][{BLANK}]*(?P<place>[{HAN}、/／·]{{2,12}})")


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
        quoted: Whether 据 stands before it: then only 电 and 讯 close one (据新华社电), not 报道.
        bracket: Whether an opening bracket stands before it.

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
    stop = match.start()
    day = None
    if found := _DAY_AT_END.search(text, start, stop):
        day, stop = Span(*found.span("day")), found.start()
    elif found := _TODAY_AT_END.search(text, start, stop):
        stop = found.start()
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    if _SENTENCE.search(text, start, stop):
        return None
    whole = Span(start, match.end())
    if byline := _behind_reporters(text, start, stop, match, day):
        return byline._replace(span=whole)
    if kind is DatelineKind.REPORT and not bracket and not day:
        return None
    closes = (
        day is not None
        or bracket
        or kind is DatelineKind.WIRE
        or _CLOSES.match(text, match.end(), end) is not None
    )
    parts = _agency_and_place(
        text, start, stop, sure=closes and kind is not DatelineKind.REPORT, day=day is not None
    )
    # 本报讯8月9日, but 上報快訊／范姜佳鈺 names a desk.
    if parts is None or (not closes and (kind is not DatelineKind.DESPATCH or text[match.end()] in SLASH)):
        return None
    span = whole
    if day is None and (ahead := _DAY_AHEAD.match(text, match.end(), end)):
        day, span = Span(*ahead.span("day")), Span(start, ahead.end())
    return parts._replace(span=span, day=day, kind=kind)


def _agency_and_place(text: str, start: int, stop: int, *, sure: bool, day: bool) -> DatelineParts | None:
    """Divide what stands before day and closing word into agency and place."""
    span = Span(start, stop)
    if bracket := _PLACE_BRACKET.search(text, start, stop):
        if not _is_agency(text[start : bracket.start()]):
            return None
        return DatelineParts(span, Span(start, bracket.start()), Span(*bracket.span("place")))
    if stop == start:
        return DatelineParts(span) if day and sure else None
    if stop - start > 24:
        return None
    whole = text[start:stop]
    for cut in range(stop, start + 1, -1):
        if not _is_agency(text[start:cut]):
            continue
        at = cut + (text[cut : cut + 1].isspace())
        if cut == stop:
            return DatelineParts(span, span)
        if looks_like_place(text[at:stop]):
            return DatelineParts(span, Span(start, cut), Span(at, stop))
        break
    if looks_like_outlet(whole):
        return DatelineParts(span, span)
    for cut in range(start + 2, min(stop, start + 14)):
        # An unlisted place behind a listed agency, or a listed place behind an unlisted agency.
        head, tail = text[start:cut], text[cut:stop]
        if (known_place(tail) and _SURE_OUTLET.fullmatch(head)) or (
            day and _is_agency(head) and _place_form(tail)
        ):
            return DatelineParts(span, Span(start, cut), Span(cut, stop))
    if looks_like_place(whole) and sure:
        return DatelineParts(span, None, span)
    if sure and stop - start <= 14 and (day or _begins_with_outlet(whole)) and "记者" not in whole:
        return DatelineParts(span, span)
    return None


def _place_form(token: str) -> bool:
    """Tell whether a token may be an unlisted place between agency and day."""
    return (
        2 <= len(token) <= 10
        and re.fullmatch(rf"[{HAN}“”·]+", token) is not None
        and not looks_like_outlet(token)
    )


def _is_agency(token: str) -> bool:
    """Tell whether a token is a listed outlet or one that names itself (本报)."""
    return known_outlet(token) or re.fullmatch(OWN_OUTLET, token) is not None


def _begins_with_outlet(token: str) -> bool:
    """Tell whether a listed outlet begins the token: 证券时报e公司."""
    return any(known_outlet(token[:size]) for size in range(2, len(token)))


def _behind_reporters(
    text: str, start: int, stop: int, kind: re.Match[str], day: Span | None
) -> DatelineParts | None:
    """Read a dateline with its reporters inside: 中央社記者黃國芳嘉義縣17日電, 李志展、林丞偉／台北報導."""
    noun = None
    for noun in LABEL.finditer(text, start, stop):
        if noun["head"] in NOUN_HEADS:
            break
        noun = None
    names_start = noun.end() if noun else start
    slash = None
    for slash in _SLASH.finditer(text, names_start, stop):
        pass
    report = kind[0][-1] in "道導"
    word_kind = _KINDS[kind[0][-1]]
    if slash is not None:
        place = Span(slash.end(), stop)
        people = read_people(text, names_start, slash.start(), need=0.4 if noun else 0.7)
        if not (people.names and people.whole) or not len(place) or _GENERAL.fullmatch(place.of(text)):
            return None
        if known_place(place.of(text)) or re.fullmatch(rf"[{HAN}、]{{2,8}}", place.of(text)):
            agency = _agency_before(text, start, noun) if not report else None
            return DatelineParts(place, agency, place, day, word_kind)
        return None
    if noun is None:
        return None
    at = place_at_end(text, noun.end(), stop)
    if at == stop and not day:
        return None
    if not day and not known_place(text[at:stop]):
        return None
    people = read_people(text, noun.end(), at, need=0.4)
    if not (people.names and people.whole):
        return None
    agency = _agency_before(text, start, noun) if day else None
    return DatelineParts(Span(start, stop), agency, Span(at, stop) if at < stop else None, day, word_kind)


def _agency_before(text: str, start: int, noun: re.Match[str] | None) -> Span | None:
    """Give the agency that stands before the reporter."""
    if noun is None:
        return None
    end = noun.start()
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if end > start and looks_like_outlet(text[start:end]) else None


def match_to_outlet_bracket(text: str, start: int, end: int) -> DatelineParts | None:
    """Read a bracket that holds nothing but an outlet: 【財新網】.

    Args:
        text: The text.
        start: Behind the opening bracket.
        end: Before the closing one.
    """
    token = text[start:end].strip()
    if known_outlet(token) or (_SURE_OUTLET.fullmatch(token) and looks_like_outlet(token)):
        at = text.index(token, start)
        span = Span(at, at + len(token))
        return DatelineParts(span, span)
    return None


def match_to_sent_from(text: str, start: int, end: int) -> DatelineParts | None:
    """Read the place behind 发自: 本报记者 张三 发自上海."""
    match = _SENT_FROM.search(text, start, end)
    if match is None:
        return None
    noun = LABEL.search(text, start, match.start())
    place = Span(*match.span("place"))
    if noun is None or noun["head"] not in NOUN_HEADS or not looks_like_place(place.of(text)):
        return None
    people = read_people(text, noun.end(), match.start(), need=0.4)
    return DatelineParts(Span(start, match.end()), None, place) if people.names and people.whole else None
