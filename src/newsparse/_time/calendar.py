"""Intervals of the calendar: half-open, with their precision and as TIMEX3 writes them."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import NamedTuple

from newsparse.model import Precision

__all__ = [
    "POINTS",
    "SEASONS",
    "UNITS",
    "Interval",
    "add_months",
    "day",
    "decade",
    "half",
    "half_of",
    "joined",
    "midnight",
    "month",
    "months",
    "moved",
    "quarter",
    "season",
    "tenday",
    "week",
    "year",
]

POINTS = frozenset((Precision.HOUR, Precision.MINUTE, Precision.SECOND))
"""The precisions of a clock time."""

SEASONS = {"春": (3, "SP"), "夏": (6, "SU"), "秋": (9, "FA"), "冬": (12, "WI")}
"""First month and TIMEX3 code of a season; winter ends in the next year."""

UNITS = {
    **dict.fromkeys(("秒", "秒钟", "秒鐘"), "second"),
    **dict.fromkeys(("分", "分钟", "分鐘"), "minute"),
    **{a + b: "hour" for a in ("", "个", "個") for b in ("小时", "小時", "钟头", "鐘頭")},
    **dict.fromkeys(("天", "日"), "day"),
    **dict.fromkeys(("周", "週"), "week"),
    **{a + b: "week" for a in ("", "个", "個") for b in ("星期", "礼拜", "禮拜")},
    **dict.fromkeys(("个月", "個月"), "month"),
    "年": "year",
}
"""The units in which time is counted: 3小时前, 两周后, 三个月来."""

_HALVES = {
    "year": (6, "month"),
    "month": (15, "day"),
    "day": (12, "hour"),
    "hour": (30, "minute"),
    "minute": (30, "second"),
}

_MIDNIGHT = dt.time()
_A_DAY = dt.timedelta(days=1)
_SHORTEST_MONTH = 28


class Interval(NamedTuple):
    """An interval of time: ``start`` is its first moment, ``end`` the first after it, both naive."""

    start: dt.datetime
    end: dt.datetime
    precision: Precision
    timex: str
    vague: bool = False


def half_of(unit: str) -> tuple[int, str] | None:
    """Return how many of which smaller unit half a unit is; ``None`` where news does not halve it.

    Example:
        >>> half_of("year"), half_of("week")
        ((6, 'month'), None)
    """
    return _HALVES.get(unit)


def midnight(date: dt.date) -> dt.datetime:
    """Return the first moment of a day."""
    return dt.datetime.combine(date, _MIDNIGHT)


def add_months(date: dt.date, count: int) -> dt.date:
    """Move a date by months; the 31st becomes the last day of a shorter month.

    Raises:
        ValueError: The year is outside 1 to 9999.
    """
    index = date.year * 12 + date.month - 1 + count
    year_, month_ = divmod(index, 12)
    if not 1 <= year_ <= 9998:
        raise ValueError(f"year out of range: {year_}")
    day_ = date.day
    if day_ > _SHORTEST_MONTH:
        day_ = min(day_, calendar.monthrange(year_, month_ + 1)[1])
    return dt.date(year_, month_ + 1, day_)


def moved(date: dt.date, count: int, unit: str) -> dt.date:
    """Move a date by a number of days, weeks, months or years.

    Raises:
        ValueError: The year is outside 1 to 9999.
    """
    if unit in ("month", "year"):
        return add_months(date, count * (12 if unit == "year" else 1))
    try:
        return date + dt.timedelta(days=count * (7 if unit == "week" else 1))
    except OverflowError as error:
        raise ValueError(str(error)) from error


def year(number: int) -> Interval:
    """Return a year."""
    return _of(dt.date(number, 1, 1), dt.date(number + 1, 1, 1), Precision.YEAR, f"{number:04}")


def decade(first: int) -> Interval:
    """Return the ten years that begin with ``first``."""
    return _of(dt.date(first, 1, 1), dt.date(first + 10, 1, 1), Precision.DECADE, f"{first // 10:03}X")


def half(number: int, which: int) -> Interval:
    """Return the first or second half of a year."""
    return months(number, 6 * which - 5, 6)._replace(
        precision=Precision.HALF_YEAR, timex=f"{number:04}-H{which}"
    )


def quarter(number: int, which: int) -> Interval:
    """Return a quarter of a year, 1 to 4."""
    return months(number, 3 * which - 2, 3)._replace(
        precision=Precision.QUARTER, timex=f"{number:04}-Q{which}"
    )


def season(number: int, which: str) -> Interval:
    """Return a season by its first character; the winter of a year begins in its December."""
    first, code = SEASONS[which]
    interval = months(number, first, 3)
    return interval._replace(precision=Precision.SEASON, timex=f"{number:04}-{code}", vague=True)


def month(number: int, which: int) -> Interval:
    """Return a month."""
    start = dt.date(number, which, 1)
    return _of(start, add_months(start, 1), Precision.MONTH, f"{number:04}-{which:02}")


def months(number: int, first: int, count: int) -> Interval:
    """Return ``count`` months of a year, from the month ``first`` on."""
    start = dt.date(number, first, 1)
    last = add_months(start, count - 1)
    return _of(
        start, add_months(start, count), Precision.MONTH, f"{start.isoformat()[:7]}/{last.isoformat()[:7]}"
    )


def tenday(start: dt.datetime, which: int) -> Interval:
    """Return the first (上旬), middle or last ten days of the month that ``start`` is in."""
    first = start.date().replace(day=10 * which - 9)
    end = add_months(first.replace(day=1), 1) if which == 3 else first + dt.timedelta(days=10)
    return _of(first, end, Precision.TEN_DAYS, f"{first.isoformat()[:7]}-{'EML'[which - 1]}")


def week(of: dt.date) -> Interval:
    """Return the week of a day, Monday to Sunday."""
    monday = of - dt.timedelta(days=of.weekday())
    iso = monday.isocalendar()
    return _of(monday, monday + dt.timedelta(days=7), Precision.WEEK, f"{iso.year:04}-W{iso.week:02}")


def day(date: dt.date) -> Interval:
    """Return a day."""
    start = dt.datetime.combine(date, _MIDNIGHT)
    return Interval(start, start + _A_DAY, Precision.DAY, date.isoformat())


def joined(left: Interval, right: Interval) -> Interval:
    """Return the interval from the start of one to the end of the other; a clock time ends it right there."""
    point = right.precision in POINTS
    return Interval(
        left.start,
        right.start if point else right.end,
        right.precision,
        f"{left.timex.split('/')[0]}/{right.timex.split('/')[-1]}",
        left.vague or right.vague,
    )


def _of(start: dt.date, end: dt.date, precision: Precision, timex: str) -> Interval:
    """Return the interval between two midnights."""
    return Interval(midnight(start), midnight(end), precision, timex)
