"""The written forms of a moment: one row each, and what may stand behind a date.

=========== ===========================================================
dated       2023-03-30 08:50:00, 2023年3月30日（星期四）上午8:50, 二〇二三年三月三十日, 民國112年3月30日
compact     20230330, 20230330 08:50, 20230330085000
code        1120330 behind the bracket that closes a story
short       23-03-30 08:50, 23-3-30 08:50, 112/03/30
day first   15-06-2018, 05/09/2024
english     Mar 30, 2023 8:50 AM; Thursday, 30 March 2023; Thu Mar 30 08:50:00 2023
month       2023年3月
yearless    9月10日 17:45, 09-3022:46, 03/30 08:50
ago         3小时前, 半小时前
word        昨天 21:26, 周四 08:50, 刚刚
clock       08:50
=========== ===========================================================

This is the one place that spells a date or a time; :mod:`newsparse._time.stamps` reads them.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import NamedTuple

from newsparse._lexicon import words
from newsparse._text import chars
from newsparse._text.chars import BAR, COLON, COMMA, DASH, HAN, SLASH, members
from newsparse._text.numerals import BLANK, DIGIT, NUMBER, NUMERALS, YEAR, fold, number
from newsparse._text.words import lazy, trie
from newsparse._time.calendar import UNITS, half_of
from newsparse._time.clock import CLOCK, PARTS, ZONE, Clock, match_to_clock, on_24_hours, zone

__all__ = [
    "DAY",
    "DAYS",
    "DAY_NAME",
    "DIGIT_BEHIND",
    "ENGLISH_FIRSTS",
    "FORMS",
    "LONG",
    "MONTHS",
    "SEP",
    "STAMP_BEGINS",
    "WEEKDAY",
    "WEEKDAYS",
    "Form",
    "Stamp",
    "year_of",
]

WEEKDAYS = {c: i for i, c in enumerate("一二三四五六日")} | {"天": 6}
"""The number of 周一 to 周日, Monday first as ISO 8601 has it."""

_OF_A_WEEK = "".join(WEEKDAYS)
WEEKDAY = f"(?:(?:星期|周|週|礼拜|禮拜)[{_OF_A_WEEK}])"
"""A weekday as it stands beside a date."""

DAYS = words("Mon Tue Wed Thu Fri Sat Sun")
DAY_NAME = f"(?:{WEEKDAY}|(?:{'|'.join(DAYS)})[a-z]{{0,6}})"
"""A weekday, also in English."""

_B = f"{BLANK}{{0,3}}"
SEP = f"[{DASH}{SLASH}.．]"
"""A mark between the numbers of a date in figures."""

_MARK = f"{_B}{SEP}{_B}"
_YEAR = f"(?:{YEAR}|(?:民國|民国){_B}(?:{DIGIT}{{1,3}}|[百{NUMERALS}]{{1,5}}|元)(?={_B}年))"

STAMP_BEGINS = f"(?:{DIGIT}{{4}}{_B}(?:{SEP}|年){_B}{DIGIT}{{1,2}}|{DIGIT}{{1,2}}[{COLON}]{DIGIT}{{2}})"
"""How most stamps in figures begin, for patterns of what ends before one; no more is read by it."""

DAY = (
    f"(?:(?:(?:{_YEAR}|{DIGIT}{{4}}){BLANK}?年{BLANK}?)?{NUMBER}{BLANK}?月{BLANK}?{NUMBER}{BLANK}?[日号號]"
    f"|{DIGIT}{{1,2}}{BLANK}?[日号號]|[{NUMERALS}]{{1,3}}日)"
)
"""A day as datelines write it, without groups: 3月28日, 28日, 廿八日, 三月二十八日, 2007年8月16日."""


class Stamp(NamedTuple):
    """What a stamp says, before anything is taken from elsewhere.

    A date is written in year, month and day, or counted back from the moment of reading: by ``days_ago``, by
    ``weekday``, or by ``ago``, a number and its unit. ``in_words`` tells 3月28日 and 昨天, which sentences
    have as well, from the figures that heads of pages set off with marks: 2023-03-28, 08:50.
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
    in_words: bool = False

    @property
    def relative(self) -> bool:
        """Whether its date is counted from the moment of reading."""
        return self.days_ago is not None or self.weekday is not None or self.ago is not None

    @property
    def whole(self) -> bool:
        """Whether a day of the calendar is written, from the year on."""
        return self.year is not None and self.day is not None

    @property
    def of_head(self) -> bool:
        """Whether the head of a page writes a day so: from the year on, in figures or with a clock time."""
        return self.whole and (not self.in_words or self.clock is not None)

    @property
    def clock_alone(self) -> bool:
        """Whether it is a clock time and nothing else: 08:50."""
        return self.days_ago == 0 and not self.in_words

    @property
    def possible(self) -> bool:
        """Whether the calendar and the clock have it; without a year, a leap year is assumed."""
        if self.clock is not None and not self.clock.possible:
            return False
        year, month, day = self.year, self.month, self.day
        try:
            dt.date(2000 if year is None else year, 1 if month is None else month, 1 if day is None else day)
        except ValueError:
            return False
        return True


# --- what may stand behind a date ---

# 2022年7月14日, 星期四, 上午9:28
_CLOCK_AHEAD = f"(?=[{COMMA}]?{BLANK}{{0,3}}[{HAN}]{{0,2}}{BLANK}?{DIGIT}{{1,2}}[{COLON}]{DIGIT})"
_BESIDE = (
    f"(?:{_B}[（(\\[【]{_B}(?:{DAY_NAME}|[{_OF_A_WEEK}]){_B}[)）\\]】]|{_B}{DAY_NAME}"
    f"|{_B}[{COMMA}]{_B}{DAY_NAME}{_CLOCK_AHEAD})?"
)
# 2023-03-30T08:50, 2023年3月30日 | 08:50, Mar 30, 2023, 8:50 AM, March 30, 2023 at 8:50
# 2023-03-30 HKT 08:50, 05/09/2024 - 07:42, 2023-03-30 (08:50)
_TIME = (
    f"(?:{BLANK}{{1,4}}[{DASH}](?={BLANK})|{BLANK}{{0,4}}(?:[TＴ{COMMA}{BAR}]|at)?){BLANK}{{0,4}}"
    f"(?P<bracket>[（(])?"
    f"(?P<place>HKT|BJT|(?:北京|香港|台北|臺北|格林[尼威]治(?:标准|標準|平均)?)(?:时间|時間))?{_B}"
    f"{CLOCK}(?:{BLANK}{{0,2}}{ZONE})?(?(bracket)[)）])"
)
_BEHIND_DAY = lazy(f"{_BESIDE}(?:{_TIME})?")
_BLANKS = members(chars.BLANK)
_DIGITS = members(chars.DIGIT)
_BEHIND_DAY_FIRSTS = (
    _BLANKS
    | _DIGITS
    | members(BAR + COMMA)
    | frozenset(f"（([【周週星礼禮MTWFSＴaApPHB北香台臺格{NUMERALS}")
    | {part[0] for part in PARTS}
)
# A figure that goes on is no date: 2023.3.28.1, 2019.9.9元; the other end of a range may follow.
_GOES_ON = lazy(
    f"{DIGIT}|[{SLASH}.．]{DIGIT}|{SEP}{DIGIT}{{1,4}}(?!{DIGIT}|{_B}(?:{SEP}|[年月]))|{_B}[元万萬亿億月%％]"
)
_GOES_ON_FIRSTS = _BLANKS | _DIGITS | members(DASH + SLASH) | frozenset(".．元万萬亿億月%％")
_SET_OFF_BY = members(BAR + COMMA) | frozenset(")）]】·•⋅;；")


def _with_time(text: str, date: Stamp, end: int) -> Stamp:
    """Take in the weekday and the clock time that stand behind a date."""
    at = date.end
    if at >= end or text[at] not in _BEHIND_DAY_FIRSTS or (m := _BEHIND_DAY.match(text, at, end)) is None:
        return date
    if m["hour"] is None:
        return date if m.end() == at else date._replace(end=m.end())
    clock, offset = match_to_clock(m), zone(m["zone"] or m["place"])
    return Stamp(
        date.start, m.end(), date.year, date.month, date.day, clock, offset, date.days_ago, date.weekday,
        date.ago, date.in_words,
    )  # fmt: skip


def _is_set_off(text: str, at: int, end: int) -> bool:
    """Whether a blank, a mark or the end of the line is at a place."""
    return at >= end or text[at].isspace() or text[at] in _SET_OFF_BY


def _close_date(text: str, date: Stamp, end: int) -> Stamp | None:
    """Take in the time behind a date; without one its figures must not go on."""
    stamp = date if date.clock else _with_time(text, date, end)
    at = stamp.end
    if stamp.clock or at >= end or text[at] not in _GOES_ON_FIRSTS:
        return stamp
    return None if _GOES_ON.match(text, at, end) else stamp


def _close_short(text: str, date: Stamp, end: int) -> Stamp | None:
    """Take in the time behind 23-03-30; 23-3-30 without one may be anything."""
    stamp = _close_date(text, date, end)
    padded = date.end - date.start >= len("23-03-30") or text[date.start + 2] in _DIGITS
    return stamp if padded or (stamp and stamp.clock) else None


def _close_pair(text: str, date: Stamp, end: int) -> Stamp | None:
    """Take in the time behind 09-30, which is else set off: 09-3022:46, [09-30]."""
    stamp = _with_time(text, date, end)
    return stamp if stamp.clock or _is_set_off(text, stamp.end, end) else None


def _close_loose_pair(text: str, date: Stamp, end: int) -> Stamp | None:
    """Take in the time behind 9-30, which may be a score: only a blank and a clock time make it a date."""
    if date.end >= end or text[date.end] not in _BLANKS:
        return None
    stamp = _with_time(text, date, end)
    return stamp if stamp.clock else None


_ISSUED = lazy("(?:出[刊版]|[號号刊])")


def _close_month(text: str, month: Stamp, end: int) -> Stamp | None:
    """Take nothing in; what goes on in 2023年3月 is a longer expression, but for 出刊 and 號."""
    issued = _ISSUED.match(text, month.end, end)
    return month if _is_set_off(text, issued.end() if issued else month.end, end) else None


def _close_word(text: str, date: Stamp, end: int) -> Stamp | None:
    """Take in the time behind 昨天, which is else set off; 昨晚 needs one, and 昨晚 9:05 is 21:05."""
    if date.ago is not None or text[date.end : date.end + 1] in _SET_OFF_BY:
        stamp = date
    else:
        stamp = _with_time(text, date, end)
    if stamp.clock is None and not _is_set_off(text, stamp.end, end):
        return None
    part = text[date.end - 1]
    if part not in PARTS:
        return stamp
    hour = stamp.clock and on_24_hours(stamp.clock.hour, part)
    return stamp._replace(clock=stamp.clock._replace(hour=hour)) if stamp.clock and hour is not None else None


def _as_written(text: str, stamp: Stamp, end: int) -> Stamp | None:
    """Take nothing in: 3小时前 is whole wherever it is, and a clock time has its date before it."""
    del text, end
    return stamp


# --- the heads of the forms ---


def _date(m: re.Match[str], year: int | None) -> Stamp:
    """Return the date of a match with the groups ``month`` and ``day``."""
    token, month, day = m.group(0, "month", "day")
    start, end = m.span()
    return Stamp(start, end, year, number(month), number(day), in_words="月" in token)


def year_of(written: str) -> int:
    """Return the year of its numeral; 民國112 counts from 1911."""
    if written.isdecimal():
        return int(written)
    written = written.strip()
    return 1911 + number(written[2:].strip()) if written[0] == "民" else number(written)


def match_to_dated(m: re.Match[str]) -> Stamp:
    """Read 2023-03-30 and its kin."""
    return _date(m, year_of(m["year"]))


def match_to_glued(m: re.Match[str]) -> Stamp | None:
    """Read 2025-04-21 behind digits that it is glued to."""
    stamp = _date(m, int(m["year"]))._replace(start=m.start("date"))
    return stamp if stamp.possible else None


def match_to_compact(m: re.Match[str]) -> Stamp | None:
    """Read 20230330; eight digits that are no date are a number of another kind."""
    stamp = _date(m, int(m["year"]))
    if packed := m["packed"]:
        second = int(packed[4:6]) if len(packed) == 6 else None
        stamp = stamp._replace(clock=Clock(int(packed[:2]), int(packed[2:4]), second))
    return stamp if stamp.possible else None


def match_to_code(m: re.Match[str]) -> Stamp | None:
    """Read 1120330 and 112年3月30日, days of the 112th year of the Republic; what is no date is a number."""
    stamp = _date(m, 1911 + int(m["year"]))
    return stamp if stamp.possible else None


def match_to_short(m: re.Match[str]) -> Stamp | None:
    """Read 23-03-30 and the years of the Republic, 112/03/30; what is no date is another number."""
    year = int(m["year"])
    century = 1911 if len(m["year"]) == 3 else 2000 if year < 70 else 1900
    stamp = _date(m, century + year)
    return stamp if stamp.possible else None


def match_to_day_first(m: re.Match[str]) -> Stamp | None:
    """Read 15-06-2018, or 06/15/2018, where the numbers leave one order only.

    Where they leave both, a date with slashes or stops has its day first, as Chinese pages of Europe and
    South-East Asia write it (05/09/2024); with hyphens both orders are in use, and it is not read.
    """
    one, two = int(m["one"]), int(m["two"])
    day, month = (one, two) if two <= 12 else (two, one)
    padded = len(m["one"]) == len(m["two"]) == 2
    if one != two and one <= 12 and two <= 12 and not (padded and fold(m["sep"]) in "/."):
        return None
    stamp = Stamp(m.start(), m.end(), int(m["year"]), month, day)
    return stamp if stamp.possible else None


MONTHS = words("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
_MONTH_OF = {month.lower(): number for number, month in enumerate(MONTHS, 1)}


def match_to_english(m: re.Match[str]) -> Stamp:
    """Read Mar 30, 2023 and 30 March 2023."""
    return Stamp(m.start(), m.end(), int(m["year"]), _MONTH_OF[m["month"].lower()], int(m["day"]))


def match_to_ctime(m: re.Match[str]) -> Stamp:
    """Read Thu Mar 30 08:50:00 2023, the form of the ``ctime`` of C, which boards have."""
    return match_to_english(m)._replace(clock=Clock(*map(int, fold(m["clock"]).split(":"))))


def match_to_month(m: re.Match[str]) -> Stamp:
    """Read 2023年3月."""
    return Stamp(m.start(), m.end(), year=year_of(m["year"]), month=number(m["month"]), in_words=True)


def match_to_yearless(m: re.Match[str]) -> Stamp | None:
    """Read 9月10日 and 09-30; a pair of numbers that is no date is a score."""
    stamp = _date(m, None)
    return stamp if stamp.in_words or stamp.possible else None


def match_to_ago(m: re.Match[str]) -> Stamp | None:
    """Read 3小时前; half an hour is thirty minutes."""
    unit = UNITS[m["unit"]]
    ago = half_of(unit) if m["count"] == "半" else (number(m["count"]), unit)
    return Stamp(m.start(), m.end(), ago=ago, in_words=True) if ago else None


def match_to_word(m: re.Match[str]) -> Stamp:
    """Read 昨天, 昨晚, 周四, 刚刚."""
    word = m[0]
    if word[0] in "刚剛":
        return Stamp(m.start(), m.end(), ago=(0, "second"), in_words=True)
    if word[0] in _DAYS_AGO:
        return Stamp(m.start(), m.end(), days_ago=_DAYS_AGO[word[0]], in_words=True)
    return Stamp(m.start(), m.end(), weekday=WEEKDAYS[word[-1]], in_words=True)


_DAYS_AGO = {"今": 0, "昨": 1, "前": 2, "大": 3}


def match_to_clock_alone(m: re.Match[str]) -> Stamp | None:
    """Read 08:50; 21:75 and 102:98 are scores."""
    hour, minute, second = on_24_hours(int(m["hour"]), m["meridiem"]), m["minute"], m["second"]
    clock = Clock(hour, int(minute), int(second) if second else None)
    return Stamp(m.start(), m.end(), clock=clock, days_ago=0) if clock.possible else None


# --- the table ---


class Form(NamedTuple):
    """A written form; one more is one more row of the table.

    Args:
        keys: What may stand behind the number that the form begins with, blanks left out; ``DIGIT_BEHIND``
            is a further number, ``LONG`` no mark, but a run of seven digits or more. Of a form that begins
            with no number, its first characters.
        head: The pattern of its head, which is the date.
        read: Returns what the head says, or ``None`` where it is none.
        close: Takes in what stands behind, or returns ``None`` where that makes the head something else.
        in_figures: Whether it is a date that sentences have only where they quote a head or a table.
        of_number: Whether it begins with a number.
    """

    keys: str
    head: re.Pattern[str]
    read: Callable[[re.Match[str]], Stamp | None]
    close: Callable[[str, Stamp, int], Stamp | None] = _close_date
    in_figures: bool = True
    of_number: bool = True


DIGIT_BEHIND, LONG = "#", "8"
_SEPS = "".join(sorted(members(DASH + SLASH))) + ".．"
_TWO = f"{DIGIT}{{2}}"
_FEW = f"{DIGIT}{{1,2}}"
_CENTURY = "(?:19|20|１９|２０)"
# ASCII alone: without regard to case, ſ is an s and ſep a month that no table has.
_ENGLISH_MONTH = f"(?P<month>(?ai:{'|'.join(MONTHS)}))[a-z]{{0,6}}\\.?"
_ENGLISH_DAY = f"(?P<day>{_FEW})(?:st|nd|rd|th)?"
_ENGLISH_YEAR = f"(?P<year>[12１２]{DIGIT}{{3}})"
_BETWEEN = f"(?:{BLANK}|[{DASH}]){{0,2}}"
ENGLISH_FIRSTS = "".join(sorted({month[0] for month in MONTHS}))
# 24-9-5: what stands behind a number and a mark is a part of a longer date.
_OPENS = f"(?<!{DIGIT}{SEP})"

# The page of a weekly printed 2023 11/ 17.
_DATED = lazy(
    f"(?P<year>{_YEAR})(?:{_B}年{_B}|{_MARK}|{BLANK}{{1,2}}(?={_FEW}{_B}[{SLASH}]))"
    f"(?P<month>{NUMBER})(?:{_B}月{_B}|{_MARK})(?P<day>{NUMBER})(?:{_B}[日号號])?"
)
_COMPACT = lazy(
    f"(?P<year>{_CENTURY}{_TWO})(?P<month>{_TWO})(?P<day>{_TWO})"
    f"(?:T?(?P<packed>{_TWO}{_TWO}(?:{_TWO})?)(?!{DIGIT})|(?!{DIGIT}|[号號]))"
)
# The code that closes a story of the Central News Agency: （編輯：王小明）1120330.
_CODE = lazy(f"(?<=[)）])(?P<year>[1１]{_TWO})(?P<month>{_TWO})(?P<day>{_TWO})(?={_B}(?:$|[\\r\\n]))")
_SHORT = lazy(
    f"{_OPENS}(?P<year>[1１]{_TWO}(?=[{SLASH}]{_FEW}[{SLASH}]|{SEP}{_TWO}{SEP}{_TWO})|{_TWO})"
    f"(?P<sep>{SEP})(?P<month>{_FEW})(?P=sep)(?P<day>{_FEW})"
)
_DAY_FIRST = lazy(
    f"{_OPENS}(?P<one>{_FEW})(?P<sep>{SEP})(?P<two>{_FEW})(?P=sep)(?P<year>[12１２]{DIGIT}{{3}})"
)
# 只要862025-04-21, maxgg20152019-09-02: a number that a date is glued to.
_GLUED = lazy(
    f"{DIGIT}{{1,11}}?(?P<date>(?P<year>{_CENTURY}{_TWO})(?P<sep>{SEP})(?P<month>{_TWO})(?P=sep)(?P<day>{_TWO}))"
)
# 十月 23rd, 2009: an English form with the months of a Chinese page.
_MONTH_NTH_YEAR = lazy(
    f"(?P<month>{NUMBER}){_B}月{BLANK}{{1,2}}(?P<day>{_FEW})(?:st|nd|rd|th)?[{COMMA}]{BLANK}{{0,2}}(?P<year>[12]{DIGIT}{{3}})(?!{DIGIT}|{_B}年)"
)
_MONTH_DAY_YEAR = lazy(f"{_ENGLISH_MONTH}{BLANK}{{0,2}}{_ENGLISH_DAY}[{COMMA}]?{BLANK}{{0,2}}{_ENGLISH_YEAR}")
_DAY_MONTH_YEAR = lazy(f"{_ENGLISH_DAY}{_BETWEEN}{_ENGLISH_MONTH}[{COMMA}]?{_BETWEEN}{_ENGLISH_YEAR}")
_CTIME = lazy(
    f"{DAY_NAME}[{COMMA}]?{BLANK}{{1,2}}{_ENGLISH_MONTH}{BLANK}{{1,2}}{_ENGLISH_DAY}{BLANK}{{1,2}}"
    f"(?P<clock>{_TWO}[{COLON}]{_TWO}[{COLON}]{_TWO})(?:{BLANK}[A-Z]{{3,4}})?{BLANK}{_ENGLISH_YEAR}"
)
# 113年6月18日: a year of three figures is one of the Republic, but for 公元117年8月8日.
_REPUBLIC = lazy(
    f"(?<![元前{DIGIT[1:-1]}])(?P<year>[1１][0-4０-４]{DIGIT}){_B}年{_B}(?P<month>{NUMBER}){_B}月{_B}(?P<day>{NUMBER}){_B}日"
)
_YEAR_MONTH = lazy(f"(?P<year>{_YEAR}){_B}年{_B}(?P<month>{NUMBER}){_B}月")
# 去年9月10日: a year that is written in another form is never taken from the reference.
_MONTH_DAY = lazy(f"(?<!年)(?<!年{BLANK})(?P<month>{NUMBER}){_B}月{_B}(?P<day>{NUMBER}){_B}[日号號]")
_PAIR = lazy(f"{_OPENS}(?<![.．])(?P<month>{_TWO})[{DASH}{SLASH}.](?P<day>{_TWO})")
_LOOSE_PAIR = lazy(f"{_OPENS}(?P<month>{_FEW})[{DASH}{SLASH}](?P<day>{_FEW})")
_AGO = lazy(f"(?P<count>{DIGIT}{{1,3}}|[两兩{NUMERALS}]{{1,3}}|半){_B}(?P<unit>{trie(UNITS)}){_B}以?前")
_WORD = lazy(f"(?:今|昨|大?前)[天日]|[今昨前][晚晨早夜]|{WEEKDAY}|[刚剛]{{2}}|[刚剛]才")
_CLOCK = lazy(
    f"(?P<hour>{_FEW})[{COLON}](?P<minute>{_TWO})(?:[{COLON}](?P<second>{_TWO}))?"
    f"(?:{BLANK}?(?P<meridiem>[AaPp]\\.?[Mm]\\b\\.?))?"
)

FORMS = (
    Form("民", _DATED, match_to_dated, of_number=False),
    Form("年" + _SEPS + DIGIT_BEHIND, _DATED, match_to_dated),
    Form("年", _REPUBLIC, match_to_code),
    Form(LONG, _COMPACT, match_to_compact),
    Form(LONG, _CODE, match_to_code, in_figures=False),
    Form(_SEPS, _SHORT, match_to_short, _close_short),
    Form(_SEPS, _DAY_FIRST, match_to_day_first),
    Form(_SEPS + LONG, _GLUED, match_to_glued, in_figures=False),
    Form(ENGLISH_FIRSTS, _MONTH_DAY_YEAR, match_to_english, of_number=False),
    Form(ENGLISH_FIRSTS + "snrt" + "".join(sorted(members(DASH))), _DAY_MONTH_YEAR, match_to_english),
    Form("".join(sorted({day[0] for day in DAYS})), _CTIME, match_to_ctime, of_number=False),
    Form("年", _YEAR_MONTH, match_to_month, _close_month, in_figures=False),
    Form("民", _YEAR_MONTH, match_to_month, _close_month, in_figures=False, of_number=False),
    Form("月", _MONTH_NTH_YEAR, match_to_dated, in_figures=False),
    Form("月", _MONTH_DAY, match_to_yearless, in_figures=False),
    Form(_SEPS, _PAIR, match_to_yearless, _close_pair),
    Form(_SEPS, _LOOSE_PAIR, match_to_yearless, _close_loose_pair),
    Form("".join(sorted({unit[0] for unit in UNITS})), _AGO, match_to_ago, _as_written, in_figures=False),
    Form("今昨前大周週星礼禮刚剛", _WORD, match_to_word, _close_word, in_figures=False, of_number=False),
    Form("".join(sorted(members(COLON))), _CLOCK, match_to_clock_alone, _as_written),
)
"""The forms, in the order in which they are tried where several have a key in common."""
