"""The time of day: parts of the day, clock times, zones."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from newsparse._text.chars import COLON
from newsparse._text.numerals import BLANK, DIGIT, HAN_NUMERAL, fold, number
from newsparse._text.words import lazy, trie

__all__ = [
    "CLOCK",
    "PARTS",
    "PART_WORDS",
    "ZONE",
    "Clock",
    "DayPart",
    "match_to_clock",
    "on_24_hours",
    "zone",
]


class DayPart(NamedTuple):
    """A part of the day: hours from its midnight (30 is 6 in the next morning) and the TIMEX3 code."""

    start: int
    end: int
    code: str


# News uses the words more widely than any table of day parts, and they overlap: the ends are soft.
_DAWN, _EARLY, _MORNING = DayPart(0, 6, "DN"), DayPart(5, 9, "EM"), DayPart(6, 12, "MO")
_NOON, _AFTERNOON, _DUSK = DayPart(11, 13, "NO"), DayPart(12, 18, "AF"), DayPart(17, 20, "EV")
_EVENING, _NIGHT, _DAYTIME = DayPart(17, 24, "EV"), DayPart(18, 30, "NI"), DayPart(6, 18, "DT")

PARTS = {
    **dict.fromkeys(("凌晨", "零晨"), _DAWN),
    **dict.fromkeys(
        ("清晨", "早晨", "早上", "清早", "早间", "早間", "大清早", "一大早", "晨间", "晨間"), _EARLY
    ),
    "上午": _MORNING,
    **dict.fromkeys(("中午", "正午", "午间", "午間", "晌午"), _NOON),
    **dict.fromkeys(("下午", "午后", "午後"), _AFTERNOON),
    **dict.fromkeys(("傍晚", "黄昏", "黃昏"), _DUSK),
    **dict.fromkeys(("晚上", "晚间", "晚間", "当晚", "當晚"), _EVENING),
    **dict.fromkeys(
        ("夜间", "夜間", "夜里", "夜裡", "夜裏", "深夜", "半夜", "午夜", "入夜", "夜晚", "凌夜", "子夜"),
        _NIGHT,
    ),
    **dict.fromkeys(("白天", "白日", "日间", "日間"), _DAYTIME),
    **dict.fromkeys(("早", "晨"), _EARLY),
    "午": _NOON,
    "晚": _EVENING,
    "夜": _NIGHT,
}
"""The parts of the day. The ones of a single character stand only beside a day (29日晚, 今早)."""

PART_WORDS = trie(part for part in PARTS if len(part) > 1)

# A line that lost its break glues the date of the next sentence to the clock: 07:429月4日.
_ENDS = f"(?!{DIGIT}(?!{DIGIT}?月))"
CLOCK = (
    f"(?:(?P<part>{PART_WORDS}|[早晚](?!盘|盤)|[AaPp]\\.?[Mm]\\.?){BLANK}{{0,2}})?"
    f"(?P<hour>(?:{DIGIT}{{1,2}}|{HAN_NUMERAL}{{1,3}}))"
    f"(?:[{COLON}](?P<minute>{DIGIT}{{2}}){_ENDS}"
    f"(?:[{COLON}](?P<second>{DIGIT}{{2}}){_ENDS}(?:[.．,]{DIGIT}{{1,9}})?)?"
    f"|{BLANK}?[时時点點]"
    f"(?:{BLANK}?[零〇]?(?P<minute_han>{DIGIT}{{1,2}}|{HAN_NUMERAL}{{1,3}}){BLANK}?分"
    f"(?:{BLANK}?(?P<second_han>{DIGIT}{{1,2}}|{HAN_NUMERAL}{{1,3}}){BLANK}?秒)?|(?P<half>半|[一三]刻)|[整钟鐘])?)"
    f"(?:{BLANK}?(?P<meridiem>[AaPp]\\.?[Mm]\\b\\.?))?"
)
"""A clock time: 08:50, 8：50：00.0, 8时50分, 下午3時05分, 八时五十分, 8点半, 8点一刻, 8:50 PM."""

ZONE = (
    f"(?P<zone>[Zz](?![A-Za-z])|[+＋-]{DIGIT}{{2}}[{COLON}]?{DIGIT}{{2}}(?!{DIGIT})"
    f"|[（(]?(?:(?:GMT|UTC){BLANK}?(?:[+＋-]{DIGIT}{{1,2}}(?:[{COLON}]{DIGIT}{{2}})?)?"
    "|HKT|BJT|SGT|JST|E[SD]T|P[SD]T|(?:北京|香港|台北|臺北|澳门|澳門)(?:时间|時間))(?![A-Za-z])[)）]?)"
)
"""A zone after a clock time: +08:00, Z, GMT+8, HKT, （北京时间）. CST names four zones and is left out."""

_ZONE_HOURS = {"HKT": 8, "BJT": 8, "SGT": 8, "JST": 9, "EST": -5, "EDT": -4, "PST": -8, "PDT": -7}
_OFFSET = lazy(r"([+-])(\d{1,2}):?(\d{2})?")


class Clock(NamedTuple):
    """A clock time as written; the hour may be 24."""

    hour: int
    minute: int | None = None
    second: int | None = None

    @property
    def possible(self) -> bool:
        """Whether a clock shows it; 24:00 is the midnight that ends the day."""
        minute, second = self.minute or 0, self.second or 0
        if self.hour == 24:
            return minute == 0 and second == 0
        return self.hour < 24 and minute < 60 and second <= 60

    def on(self, day: dt.date) -> dt.datetime:
        """Return the moment on ``day``; a leap second counts as the last whole second."""
        second = min(self.second or 0, 59)
        midnight = dt.datetime(day.year, day.month, day.day)
        return midnight + dt.timedelta(hours=self.hour, minutes=self.minute or 0, seconds=second)


_FRACTIONS = {"半": 30, "一": 15, "三": 45}


def match_to_clock(m: re.Match[str]) -> Clock:
    """Return the clock time of a match of a pattern that holds :data:`CLOCK`."""
    part, hour, minute, second, minute_han, second_han, half, meridiem = m.group(
        "part", "hour", "minute", "second", "minute_han", "second_han", "half", "meridiem"
    )
    minute = minute or minute_han
    second = second or second_han
    return Clock(
        on_24_hours(number(hour), part or meridiem),
        _FRACTIONS[half[0]] if half else number(minute) if minute else None,
        number(second) if second else None,
    )


_TEATIME = 7
"""Up to this hour 昨午 means the afternoon: 昨午4时."""


def on_24_hours(hour: int, part: str | None) -> int:
    """Return the hour on the 24-hour clock from the part of the day that stands with it.

    Example:
        >>> on_24_hours(3, "下午"), on_24_hours(12, "凌晨"), on_24_hours(1, "中午"), on_24_hours(12, "晚上")
        (15, 0, 13, 24)
    """
    if part is None or hour > 12:
        return hour
    if part[0] in "AaPp":
        return hour % 12 + 12 * (part[0] in "Pp")
    frame = PARTS[part]
    if frame is _NOON:
        return hour + 12 if hour < (_TEATIME if part == "午" else 4) else hour
    if frame is _NIGHT or frame is _EVENING or frame is _DUSK:
        # 夜里2点 and 深夜12时 belong to the night that follows, 晚上8点 to the evening.
        return hour + 12 if hour >= 5 else hour
    if frame is _AFTERNOON:
        return hour if hour == 12 else hour + 12
    return 0 if frame is _DAWN and hour == 12 else hour


def zone(token: str | None) -> dt.tzinfo | None:
    """Return the zone of what the group ``zone`` matched, ``None`` for ``None``.

    Example:
        >>> zone("GMT+8") == zone("（北京时间）") == zone("+08:00")
        True
    """
    if token is None:
        return None
    folded = fold(token).strip("() ")
    if m := _OFFSET.search(folded):
        sign = -1 if m[1] == "-" else 1
        offset = dt.timedelta(hours=int(m[2]), minutes=int(m[3] or 0))
        return dt.timezone(sign * offset) if offset < dt.timedelta(hours=24) else None
    if folded in ("Z", "z") or folded[:3] in ("GMT", "UTC") or folded[0] == "格":
        return dt.UTC
    return dt.timezone(dt.timedelta(hours=_ZONE_HOURS.get(folded[:3], 8)))
