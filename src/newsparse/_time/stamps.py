"""Stamps: the shapes in which a page writes when it was published or changed.

A stamp stands in the furniture of the page, beside labels, outlets and counters, often with nothing between
(``2019-09-3007:42``, ``发表于2014-08-24 21:30| 阅读 88``). :data:`STAMP_SHAPE` finds where one may stand,
:func:`stamp_at` reads it there. The forms, in the order in which they are tried:

=========== ===========================================================
dated       2023-03-30 08:50:00, 2023年3月30日（星期四）上午8:50, 二〇二三年三月三十日, 民國112年3月30日
compact     20230330, 20230330 08:50, 20230330085000
code        1120330 behind the bracket that closes a story
clock first 08:50 2023/03/30
short       23-03-30 08:50, 112/03/30
day first   15-06-2018
english     Mar 30, 2023 8:50 AM; Thursday, 30 March 2023
yearless    9月10日 17:45, 09-3022:46, 03/30 08:50
ago         3小时前, 半小时前
relative    昨天 21:26, 周四 08:50, 刚刚
clock       08:50
month       2023年3月
=========== ===========================================================
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import NamedTuple

from newsparse._text.numerals import BLANK, DIGIT, HAN, NUMBER, YEAR, fold, number
from newsparse._text.words import lazy
from newsparse._time.clock import CLOCK, ZONE, Clock, match_to_clock, on_24_hours, zone

__all__ = ["AGO_UNITS", "STAMP_SHAPE", "WEEKDAY", "WEEKDAYS", "Stamp", "figures_at", "stamp_at"]

WEEKDAYS = {c: i for i, c in enumerate("一二三四五六日")} | {"天": 6}
"""The number of 周一 to 周日, Monday first as ISO 8601 has it."""

WEEKDAY = "(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]"
"""A weekday as it stands beside a date."""

AGO_UNITS = {
    **dict.fromkeys(("秒", "秒钟", "秒鐘"), "second"),
    **dict.fromkeys(("分", "分钟", "分鐘"), "minute"),
    **dict.fromkeys(("小时", "小時", "个小时", "個小時", "钟头", "鐘頭"), "hour"),
    **dict.fromkeys(("天", "日"), "day"),
    **dict.fromkeys(("周", "週", "星期", "个星期", "個星期", "礼拜", "禮拜", "个礼拜", "個禮拜"), "week"),
    **dict.fromkeys(("个月", "個月"), "month"),
    "年": "year",
}
"""The units of 3小时前 and 两周后."""

_DAYS_AGO = {"今": 0, "昨": 1, "前": 2, "大": 3}

_B = f"{BLANK}{{0,3}}"
_SEP = "[-－–—‑‐/／.．]"
_MARK = f"{_B}{_SEP}{_B}"
_DAY_NAME = f"(?:{WEEKDAY}|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{{0,6}})"
_BESIDE = f"(?:{_B}[（(\\[【]{_B}{_DAY_NAME}{_B}[)）\\]】]|{_B}{_DAY_NAME})?"
# 2023-03-30T08:50, 2023年3月30日 | 08:50, Mar 30, 2023, 8:50 AM, March 30, 2023 at 8:50
# 2023-03-30 HKT 08:50
_TIME = (
    f"(?:{BLANK}{{0,4}}(?:[TＴ,，|｜]|at)?{BLANK}{{0,4}}(?P<place>HKT|BJT"
    f"|(?:北京|香港|台北|臺北|格林[尼威]治(?:标准|標準|平均)?)(?:时间|時間))?{_B}"
    f"{CLOCK}(?:{BLANK}{{0,2}}{ZONE})?)"
)
# A figure that goes on is no date: 2023.3.28.1, 2019.9.9元; the other end of a range may follow.
_CLOSED = (
    f"(?!{DIGIT}|[/／.．]{DIGIT}|{_SEP}{DIGIT}{{1,4}}(?!{DIGIT}|{_B}[-－–—‑‐/／.．年月])"
    f"|{_B}[元万萬亿億月%％])"
)
_TAIL = f"{_BESIDE}(?:{_TIME}|{_CLOSED})"
_ALONE = "(?=$|[\\s)）\\]】|｜·•⋅,，;；])"

_DATED = (
    f"(?P<year>{YEAR}|(?:民國|民国){_B}(?:{DIGIT}{{1,3}}|[百{HAN[1:-1]}]{{1,5}}|元)(?={_B}年))"
    # The page of a weekly printed 2023 11/ 17.
    f"(?:{_B}年{_B}|{_MARK}|{BLANK}{{1,2}}(?={DIGIT}{{1,2}}{_B}[/／]))"
    f"(?P<month>{NUMBER})(?:{_B}月{_B}|{_MARK})(?P<day>{NUMBER})(?:{_B}[日号號])?{_TAIL}"
)
_CLOCK_FIRST = (
    f"(?P<hour>{DIGIT}{{1,2}})[:：](?P<minute>{DIGIT}{{2}})(?:[:：](?P<second>{DIGIT}{{2}}))?"
    f"{BLANK}{{0,3}}(?P<year>{YEAR})(?:{_B}年{_B}|{_SEP})(?P<month>{NUMBER})(?:{_B}月{_B}|{_SEP})"
    f"(?P<day>{NUMBER})(?:{_B}[日号號])?{_CLOSED}"
)
_COMPACT = (
    f"(?P<year>(?:19|20|１９|２０){DIGIT}{{2}})(?P<month>{DIGIT}{{2}})(?P<day>{DIGIT}{{2}})"
    f"(?:T?(?P<packed>{DIGIT}{{4}}(?:{DIGIT}{{2}})?)(?!{DIGIT})|(?!{DIGIT}|[号號]){_TAIL})"
)
_SHORT = (
    f"(?P<year>1{DIGIT}{{2}}(?=[/／]{DIGIT}{{1,2}}[/／]|[-.．]{DIGIT}{{2}}[-.．]{DIGIT}{{2}})|{DIGIT}{{2}})"
    f"(?P<sep>{_SEP})(?P<month>{DIGIT}{{1,2}})(?P=sep)(?P<day>{DIGIT}{{1,2}}){_TAIL}"
)
_DAY_FIRST = (
    f"(?P<one>{DIGIT}{{1,2}})(?P<sep>{_SEP})(?P<two>{DIGIT}{{1,2}})(?P=sep)(?P<year>[12]{DIGIT}{{3}}){_TAIL}"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# ASCII alone: without regard to case, ſ is an s and ſep a month that no table has.
_MONTH = f"(?P<month>(?ai:{'|'.join(_MONTHS)}))[a-z]{{0,6}}\\.?"
_DAY = "(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_MONTH_DAY_YEAR = f"{_MONTH} {{0,2}}{_DAY},? {{0,2}}(?P<year>[12][0-9]{{3}}){_TAIL}"
_DAY_MONTH_YEAR = f"{_DAY}[ -]{{0,2}}{_MONTH},?[ -]{{0,2}}(?P<year>[12][0-9]{{3}}){_TAIL}"
_MONTH_DAY = f"(?P<month>{NUMBER}){_B}月{_B}(?P<day>{NUMBER}){_B}[日号號]{_TAIL}"
# 09-3022:46 stands glued only with both digits; 9-30 may be a score: it needs a blank and a clock time.
_MARKED = f"(?<![.．])(?P<month>{DIGIT}{{2}})[-－/／.](?P<day>{DIGIT}{{2}})(?:{_TIME}|{_ALONE})"
_MARKED_LOOSE = f"(?P<month>{DIGIT}{{1,2}})[-－/／](?P<day>{DIGIT}{{1,2}}){BLANK}{_TIME}"
_AGO = (
    f"(?P<count>{DIGIT}{{1,3}}|[两兩{HAN[1:-1]}]{{1,3}}|半){_B}"
    f"(?P<unit>{'|'.join(sorted(AGO_UNITS, key=len, reverse=True))}){_B}(?:以)?前"
)
_RELATIVE = (
    f"(?P<word>(?:今|昨|前|大前)(?:天|日)|[今昨前][晚晨早夜]|{WEEKDAY})(?:{_B}{CLOCK}|{_ALONE})"
    f"|(?P<now>[刚剛]{{2}}|[刚剛]才){_ALONE}"
)
_CLOCK = (
    f"(?<![-–—~～:：/／])(?P<colon>{DIGIT}{{1,2}}[:：]{DIGIT}{{2}}(?:[:：]{DIGIT}{{2}})?)"
    f"(?![:：/／~～—–-]|{DIGIT})"
)
# The code that closes a story of the Central News Agency: （編輯：王小明）1120330.
_ROC_CODE = (
    f"(?<=[)）])(?P<year>1{DIGIT}{{2}})(?P<month>{DIGIT}{{2}})(?P<day>{DIGIT}{{2}})"
    f"(?={BLANK}{{0,3}}(?:$|[\\r\\n]))"
)
_YEAR_MONTH = f"(?P<year>{YEAR}){_B}年{_B}(?P<month>{NUMBER}){_B}月{_ALONE}"


class Stamp(NamedTuple):
    """What a stamp says, before anything is taken from elsewhere.

    A date is written in year, month and day, or counted back from the moment of reading: by ``days_ago``, by
    ``weekday``, or by ``ago``, a number and its unit.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    clock: Clock | None = None
    zone: dt.tzinfo | None = None
    days_ago: int | None = None
    weekday: int | None = None
    ago: tuple[int, str] | None = None

    @property
    def relative(self) -> bool:
        """Whether its date is counted from the moment of reading."""
        return self.days_ago is not None or self.weekday is not None or self.ago is not None

    @property
    def possible(self) -> bool:
        """Whether the calendar and the clock have it; without a year, a leap year is assumed."""
        if self.clock is not None and not self.clock.possible:
            return False
        try:
            dt.date(self.year or 2000, self.month or 1, self.day or 1)
        except ValueError:
            return False
        return True


def _timed(m: re.Match[str], *, month: int, day: int, year: int | None = None) -> Stamp:
    """Give the stamp of a match whose pattern ends in ``_TIME``."""
    start, end = m.span()
    if m["hour"] is None:
        return Stamp(start, end, year, month, day)
    return Stamp(start, end, year, month, day, match_to_clock(m), zone(m["zone"] or m["place"]))


def match_to_dated(m: re.Match[str]) -> Stamp:
    """Read 2023-03-30 08:50 and its kin; 民國112年 counts from 1911."""
    token, month, day = m.group("year", "month", "day")
    if token.isdecimal() and month.isdecimal() and day.isdecimal() and m["hour"] is None:
        return Stamp(*m.span(), int(token), int(month), int(day))
    year = 1911 + number(token[2:].strip()) if token[0] == "民" else number(token)
    return _timed(m, year=year, month=number(month), day=number(day))


def match_to_clock_first(m: re.Match[str]) -> Stamp:
    """Read 08:50 2023/03/30."""
    clock = Clock(int(m["hour"]), int(m["minute"]), int(m["second"]) if m["second"] else None)
    return Stamp(m.start(), m.end(), number(m["year"]), number(m["month"]), number(m["day"]), clock)


def match_to_compact(m: re.Match[str]) -> Stamp | None:
    """Read 20230330; eight digits that are no date are a number of another kind."""
    stamp = _timed(m, year=int(m["year"]), month=int(m["month"]), day=int(m["day"]))
    if packed := m["packed"]:
        second = int(packed[4:6]) if len(packed) == 6 else None
        stamp = stamp._replace(clock=Clock(int(packed[:2]), int(packed[2:4]), second))
    return stamp if stamp.possible and stamp.year and 1900 <= stamp.year <= 2100 else None


def match_to_roc_code(m: re.Match[str]) -> Stamp | None:
    """Read 1120330, a day of the 112th year of the Republic without marks; what is no date is a number."""
    stamp = Stamp(m.start(), m.end(), 1911 + int(m["year"]), int(m["month"]), int(m["day"]))
    return stamp if stamp.possible else None


def match_to_short(m: re.Match[str]) -> Stamp | None:
    """Read 23-03-30 and the years of the Republic, 112/03/30; what is no date is another number."""
    year = int(m["year"])
    if len(m["year"]) == 3:
        year += 1911
    elif len(m["month"]) != 2 or len(m["day"]) != 2:
        return None
    else:
        year += 2000 if year < 70 else 1900
    stamp = _timed(m, year=year, month=int(m["month"]), day=int(m["day"]))
    return stamp if stamp.possible else None


def match_to_day_first(m: re.Match[str]) -> Stamp | None:
    """Read 15-06-2018, or 06/15/2018, where the numbers leave one order only."""
    one, two = int(m["one"]), int(m["two"])
    day, month = (one, two) if two <= 12 else (two, one)
    if month > 12 or (one <= 12 and two <= 12 and one != two):
        return None
    return _timed(m, year=int(m["year"]), month=month, day=day)


def match_to_english(m: re.Match[str]) -> Stamp:
    """Read Mar 30, 2023 and 30 March 2023."""
    return _timed(m, year=int(m["year"]), month=_MONTHS.index(m["month"].lower()) + 1, day=int(m["day"]))


def match_to_yearless(m: re.Match[str]) -> Stamp | None:
    """Read 9月10日 17:45 and 09-3022:46; a pair of numbers that is no date is a score."""
    stamp = _timed(m, month=number(m["month"]), day=number(m["day"]))
    return stamp if stamp.possible or "月" in m[0] else None


def match_to_ago(m: re.Match[str]) -> Stamp:
    """Read 3小时前; half an hour is thirty minutes."""
    unit = AGO_UNITS[m["unit"]]
    if m["count"] != "半":
        return Stamp(m.start(), m.end(), ago=(number(m["count"]), unit))
    halves = {"minute": (30, "second"), "hour": (30, "minute"), "day": (12, "hour"), "year": (6, "month")}
    return Stamp(m.start(), m.end(), ago=halves.get(unit, (0, unit)))


def match_to_relative(m: re.Match[str]) -> Stamp | None:
    """Read 昨天 21:26, 昨晚 9:26, 周四 08:50, 刚刚."""
    if m["now"]:
        return Stamp(m.start(), m.end(), ago=(0, "second"))
    word = fold(m["word"])
    clock = match_to_clock(m) if m["hour"] else None
    if word[-1] in "晚夜晨早":
        if clock is None:
            return None
        clock = clock._replace(hour=on_24_hours(clock.hour, word[-1]))
    if word[0] in _DAYS_AGO:
        days = _DAYS_AGO[word[0]]
        return Stamp(m.start(), m.end(), clock=clock, days_ago=days)
    return Stamp(m.start(), m.end(), clock=clock, weekday=WEEKDAYS[word[-1]])


def match_to_clock_alone(m: re.Match[str]) -> Stamp | None:
    """Read 08:50; 21:75 and 102:98 are scores."""
    hour, minute, *second = (int(n) for n in fold(m["colon"]).split(":"))
    stamp = Stamp(m.start(), m.end(), clock=Clock(hour, minute, *second), days_ago=0)
    return stamp if stamp.possible else None


def match_to_month(m: re.Match[str]) -> Stamp:
    """Read 2023年3月."""
    return Stamp(m.start(), m.end(), year=number(m["year"]), month=number(m["month"]))


_DIGITS, _HANS, _LETTERS = "0123456789０１２３４５６７８９", HAN[1:-1], "JFMASOND"
_Readers = dict[str, tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Stamp | None]], ...]]
_FORMS: tuple[tuple[str, str, Callable[[re.Match[str]], Stamp | None]], ...] = (
    (_DIGITS + "一二民", _DATED, match_to_dated),
    (_DIGITS, _COMPACT, match_to_compact),
    ("1１", _ROC_CODE, match_to_roc_code),
    (_DIGITS, _CLOCK_FIRST, match_to_clock_first),
    (_DIGITS, _SHORT, match_to_short),
    (_DIGITS, _DAY_FIRST, match_to_day_first),
    (_LETTERS, _MONTH_DAY_YEAR, match_to_english),
    (_DIGITS, _DAY_MONTH_YEAR, match_to_english),
    (_DIGITS + _HANS, _MONTH_DAY, match_to_yearless),
    (_DIGITS, _MARKED, match_to_yearless),
    (_DIGITS, _MARKED_LOOSE, match_to_yearless),
    (_DIGITS + _HANS + "两兩半", _AGO, match_to_ago),
    ("今昨前大周週星礼禮刚剛", _RELATIVE, match_to_relative),
    (_DIGITS, _CLOCK, match_to_clock_alone),
    (_DIGITS + "一二", _YEAR_MONTH, match_to_month),
)
_READERS: _Readers = {
    c: tuple((lazy(pattern), read) for firsts, pattern, read in _FORMS if c in firsts)
    for c in {c for firsts, _, _ in _FORMS for c in firsts}
}
_IN_FIGURES = (
    _DATED,
    _COMPACT,
    _CLOCK_FIRST,
    _SHORT,
    _DAY_FIRST,
    _MONTH_DAY_YEAR,
    _DAY_MONTH_YEAR,
    _MARKED,
    _MARKED_LOOSE,
)
_FIGURES: _Readers = {
    c: tuple(
        (lazy(pattern), read) for firsts, pattern, read in _FORMS if c in firsts and pattern in _IN_FIGURES
    )
    for c in _DIGITS + _LETTERS
}
_FIRSTS = "".join(sorted(_READERS))
_ANY = "|".join(re.sub(r"\(\?P<\w+>", "(?:", pattern).replace("(?P=sep)", _SEP) for _, pattern, _ in _FORMS)

# The second character rules out most words that only begin like a stamp (一个, 前往, 大力, 周围).
_SECOND = (
    f"(?:(?<={DIGIT})|(?<=[{_HANS}两兩半])(?=[{_HANS}百Ｏ0０ \\u3000年月小秒分天日周週星个個钟鐘礼禮])"
    "|(?<=[今昨前大周週星礼禮刚剛])(?=[天日晚晨早夜前一二三四五六期拜刚剛才])|(?<=民)(?=[国國])"
    "|(?<=[JFMASOND])(?=[a-zA-Z]))"
)
STAMP_SHAPE = lazy(f"[{_FIRSTS}](?<!{DIGIT}{{2}}){_SECOND}(?<=(?=(?P<stamp>{_ANY}))[{_FIRSTS}])")
"""Where a stamp may stand: ``STAMP_SHAPE.search(text, start, end)``; the group ``stamp`` is its extent.

The match itself is one character, so that the engine skips to the next possible first character before
it tries a form; a line without one costs less than a microsecond. The shape alone does not tell 2023-02-30
from a date, nor a score or the number of a document from a stamp: :func:`stamp_at` does.
"""

# What makes the figures behind it something else than a stamp: 京ICP备20101211, 电话: 20101211,
# 编号：20101211, 比分 21:18, 时长 03:25, /2023-03-30/ in an address.
_OTHER_FIGURE = lazy(
    "(?:备|備|许可证|許可證|[编編文证證单單票账賬帐]号|[編證單帳]號|电话|電話|热线|熱線|传真|傳真|QQ"
    "|ISBN|ISSN|No\\.?|ID|id"
    "|比分|时长|時長|片长|片長|以|[A-Za-z0-9][/=_]|[A-Za-z]-"
    "|(?<![0-9０-９])[0０][0-9０-９]{2,3}[-－]|[=_@#&])[:：]?[ \\u3000]?\\Z"
)


_OTHER_ENDS = frozenset("备備证證号號话話线線真QNo.DdN比分长長以/=_-－@#&")


def stamp_at(text: str, start: int, end: int) -> Stamp | None:
    """Read the stamp that stands at ``start`` and ends at or before ``end``.

    Args:
        text: The text.
        start: Where the stamp begins, in code points.
        end: Where reading must stop.

    Returns:
        What the stamp says, or ``None`` where none stands. It may be impossible (2023-02-30), never
        a number of another kind.

    Example:
        >>> stamp = stamp_at("发布于2023-03-3008:50", 3, 18)
        >>> stamp.month, stamp.day, stamp.clock.hour
        (3, 30, 8)
    """
    return _read(_READERS, text, start, end)


def figures_at(text: str, start: int, end: int) -> Stamp | None:
    """Read a date in figures (2023-03-30, 23/03/30 08:50, 20230330, Mar 30, 2023) at ``start``.

    Takes and gives what :func:`stamp_at` does, without the forms that prose writes as well.
    """
    return _read(_FIGURES, text, start, end)


def _read(readers: _Readers, text: str, start: int, end: int) -> Stamp | None:
    """Read the stamp at ``start`` by the first form that fits."""
    for pattern, read in readers.get(text[start], ()):
        if (m := pattern.match(text, start, end)) and (stamp := read(m)) is not None:
            return None if _of_another_kind(text, start) else stamp
    return None


def _of_another_kind(text: str, start: int) -> bool:
    """Tell whether the words before a place make its figures a number of another kind."""
    at = start
    while at > start - 2 and at and text[at - 1] in ":： \u3000":
        at -= 1
    return (
        at > 0
        and text[at - 1] in _OTHER_ENDS
        and _OTHER_FIGURE.search(text, max(0, start - 8), start) is not None
    )
