"""Narrowing: what a token means within the interval that the tokens before it have left."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from newsparse._fields.dates.tokens import Token
from newsparse._time import calendar, lunar
from newsparse._time.calendar import Interval, midnight
from newsparse._time.clock import PARTS, Clock, on_24_hours
from newsparse.model import Precision

__all__ = ["century", "lunar_day_after", "moment", "narrow", "shifted"]


def narrow(token: Token, within: Interval, part: str = "") -> Interval | None:
    """Return what ``token`` means within an interval.

    Args:
        token: The next token of a chain.
        within: What the chain has meant so far: a year for a month, a month for a day.
        part: The part of the day just before a clock time.

    Returns:
        The narrower interval; ``None`` where there is no such date.
    """
    try:
        if token.kind in ("clock", "hours"):
            return _clock(token, within, part)
        return _NARROW[token.kind](token, within)
    except ValueError:  # 2月30日
        return None


def century(number: int) -> Interval:
    """Return the hundred years from ``number`` × 100 on: 19 for the twentieth century."""
    first = max(1, number * 100)
    return Interval(
        midnight(dt.date(first, 1, 1)),
        midnight(dt.date(number * 100 + 100, 1, 1)),
        Precision.CENTURY,
        f"{number:02}XX",
    )


def moment(at: dt.datetime, unit: str) -> Interval:
    """Return the second, minute or hour that a moment is in."""
    at = at.replace(microsecond=0, second=at.second if unit == "second" else 0)
    if unit == "hour":
        at = at.replace(minute=0)
    width = {
        "second": dt.timedelta(seconds=1),
        "minute": dt.timedelta(minutes=1),
        "hour": dt.timedelta(hours=1),
    }[unit]
    form = {"second": "%H:%M:%S", "minute": "%H:%M", "hour": "%H"}[unit]
    return Interval(at, at + width, Precision(unit), f"{at.date().isoformat()}T{at.strftime(form)}")


def shifted(interval: Interval, by: dt.timedelta) -> Interval:
    """Move a clock time or a part of the day."""
    start = interval.start + by
    tail = interval.timex.partition("T")[2]
    if tail[:2].isdigit():
        tail = f"{start.hour:02}{tail[2:]}"
    return interval._replace(start=start, end=interval.end + by, timex=f"{start.date().isoformat()}T{tail}")


def lunar_day_after(token: Token, first: dt.date) -> Interval | None:
    """Return the lunar day that follows ``first`` within the month: 正月初一至初七."""
    for ahead in range(31):
        day = first + dt.timedelta(days=ahead)
        if lunar.lunar_day_number(day) == token.lo:
            return calendar.day(day)
    return None


def _each(make: Callable[[int], Interval | None], token: Token) -> Interval | None:
    """Return the interval from the lower to the higher number of a token."""
    left = make(token.lo)
    if token.lo == token.hi or left is None:
        return left
    right = make(token.hi)
    return calendar.joined(left, right) if right else None


def _half(token: Token, within: Interval) -> Interval | None:
    return calendar.half(within.start.year, token.lo)


def _quarter(token: Token, within: Interval) -> Interval | None:
    return _each(lambda n: calendar.quarter(within.start.year, n), token)


def _first_months(token: Token, within: Interval) -> Interval | None:
    return calendar.months(within.start.year, 1, token.lo)


def _season(token: Token, within: Interval) -> Interval | None:
    return calendar.season(within.start.year, token.word)


def _month(token: Token, within: Interval) -> Interval | None:
    year = within.start.year
    return _each(lambda n: calendar.month(year + (n < token.lo), n), token)


def _month_day(token: Token, within: Interval) -> Interval | None:
    year = within.start.year
    return _each(lambda n: calendar.day(dt.date(year + (n < token.lo), n // 100, n % 100)), token)


def _lunar_month(token: Token, within: Interval) -> Interval | None:
    first = lunar.lunar_date(within.start.year, token.lo, 1, leap=token.word == "leap")
    if first is None:
        return None
    end = first + dt.timedelta(days=29)
    if lunar.lunar_day_number(end) != 1:
        end += dt.timedelta(days=1)
    timex = f"{first.isoformat()}/{(end - dt.timedelta(days=1)).isoformat()}"
    return Interval(midnight(first), midnight(end), Precision.MONTH, timex)


def _lunar_day(token: Token, within: Interval) -> Interval | None:
    """Count from the first of the lunar month; 大年三十 is the last day, be it the 29th."""
    day = within.start + dt.timedelta(days=token.lo - 1)
    if day >= within.end:
        day = within.end - dt.timedelta(days=1)
    return calendar.day(day.date())


def _festival(token: Token, within: Interval) -> Interval | None:
    rule = token.word.split("\t")[1]
    day = lunar.festival_day(rule, within.start.year)
    return calendar.day(day) if day else None


def _holiday(token: Token, within: Interval) -> Interval | None:
    name, rule = token.word.split("\t")
    day = lunar.festival_day(rule, within.start.year)
    return lunar.holiday(name, day) if day else None


def _tenday(token: Token, within: Interval) -> Interval | None:
    interval = _each(lambda n: calendar.tenday(within.start, n), token)
    if interval is None or token.lo == token.hi:
        return interval
    last = interval.end - dt.timedelta(days=1)
    return interval._replace(timex=f"{interval.start.date().isoformat()}/{last.date().isoformat()}")


def _day(token: Token, within: Interval) -> Interval | None:
    return _each(lambda n: calendar.day(within.start.date().replace(day=n)), token)


def _weekday(token: Token, within: Interval) -> Interval | None:
    return calendar.day((within.start + dt.timedelta(days=token.lo)).date())


def _nth_weekday(token: Token, within: Interval) -> Interval | None:
    """Return the second Friday of a month, the last one where ``hi`` is none."""
    first, last = within.start.date(), within.end.date() - dt.timedelta(days=1)
    if token.hi < 0:
        return calendar.day(last - dt.timedelta(days=(last.weekday() - token.lo) % 7))
    day = first + dt.timedelta(days=(token.lo - first.weekday()) % 7 + 7 * (token.hi - 1))
    return calendar.day(day) if day <= last else None


def _decade(token: Token, within: Interval) -> Interval | None:
    return _each(lambda ten: calendar.decade(within.start.year + ten), token)


def _half_century(token: Token, within: Interval) -> Interval | None:
    first = within.start.year + 50 * (token.lo - 1)
    whole = calendar.joined(calendar.year(first), calendar.year(first + 49))
    return whole._replace(precision=Precision.DECADE)


def _part(token: Token, within: Interval) -> Interval | None:
    """Return the part of a day, of several days (13、14日清晨) from that of the first to that of the last."""
    frame = PARTS[token.word]
    first, last = within.start.date(), max(within.start, within.end - dt.timedelta(days=1)).date()
    timex = "/".join(f"{day.isoformat()}T{frame.code}" for day in dict.fromkeys((first, last)))
    start = midnight(first) + dt.timedelta(hours=frame.start)
    return Interval(
        start, midnight(last) + dt.timedelta(hours=frame.end), Precision.DAY_PART, timex, vague=True
    )


def _clock(token: Token, within: Interval, part: str) -> Interval | None:
    """Return the hour, minute or second on the day of ``within``."""
    day = within.start.date()
    if token.kind == "hours":
        return calendar.joined(
            _on(Clock(on_24_hours(token.lo, part or None)), day),
            _on(Clock(on_24_hours(token.hi, part or None)), day),
        )
    clock = token.clock
    if clock is None or not clock.possible:
        return None
    if part:
        clock = clock._replace(hour=on_24_hours(clock.hour, part))
    return _on(clock, day)


def _on(clock: Clock, day: dt.date) -> Interval:
    """Return the interval of a clock time on a day; 24:00 keeps its name."""
    unit = "second" if clock.second is not None else "hour" if clock.minute is None else "minute"
    interval = moment(clock.on(day), unit)
    if clock.hour == 24:
        return interval._replace(timex=f"{day.isoformat()}T24" + ("" if clock.minute is None else ":00"))
    return interval


# Which part of the whole an edge is, in units of it: years of a century and a decade, months of a year, days
# of a month. 年底 is its December, 月底 its last days from the 25th, 中叶 two decades around the middle.
_EDGES = {
    Precision.CENTURY: {"BEG": (0, 10), "MID": (40, 60), "END": (90, 100)},
    Precision.DECADE: {"BEG": (0, 3), "MID": (3, 7), "END": (7, 10)},
    Precision.YEAR: {"BEG": (0, 1), "MID": (5, 7), "END": (11, 12)},
    Precision.HALF_YEAR: {"BEG": (0, 1), "MID": (2, 4), "END": (5, 6)},
    Precision.QUARTER: {"BEG": (0, 1), "MID": (1, 2), "END": (2, 3)},
    Precision.MONTH: {"BEG": (0, 5), "MID": (10, 20), "END": (24, 31)},
}
_UNIT_OF_EDGE = {
    Precision.CENTURY: Precision.DECADE,
    Precision.DECADE: Precision.YEAR,
    Precision.YEAR: Precision.MONTH,
    Precision.HALF_YEAR: Precision.MONTH,
    Precision.QUARTER: Precision.MONTH,
    Precision.MONTH: Precision.TEN_DAYS,
}


def _edge(token: Token, within: Interval) -> Interval | None:
    """Return the beginning, middle or end of an interval; of a plan, its first or last year."""
    edge = token.word.partition(":")[2]
    if edge == "ALL":
        return within
    whole = within.precision
    bounds = _EDGES.get(whole)
    if bounds is None:
        return None
    low, high = bounds[edge]
    first = within.start.date()
    if whole is Precision.MONTH:
        start, end = (
            within.start + dt.timedelta(days=low),
            min(within.start + dt.timedelta(days=high), within.end),
        )
    elif whole is Precision.YEAR and within.end.year - within.start.year > 1:
        year = within.start.year if edge == "BEG" else within.end.year - 1
        start, end = midnight(dt.date(year, 1, 1)), midnight(dt.date(year + 1, 1, 1))
    else:
        unit = 12 if whole in (Precision.CENTURY, Precision.DECADE) else 1
        start, end = (midnight(calendar.add_months(first, n * unit)) for n in (low, high))
    return Interval(start, end, _UNIT_OF_EDGE[whole], f"{within.timex}:{edge}", vague=True)


_NARROW: dict[str, Callable[[Token, Interval], Interval | None]] = {
    "half": _half,
    "quarter": _quarter,
    "first_months": _first_months,
    "season": _season,
    "month": _month,
    "month_day": _month_day,
    "lunar_month": _lunar_month,
    "lunar_day": _lunar_day,
    "festival": _festival,
    "holiday": _holiday,
    "tenday": _tenday,
    "day": _day,
    "weekday": _weekday,
    "nth_weekday": _nth_weekday,
    "decade": _decade,
    "half_century": _half_century,
    "part": _part,
    "edge": _edge,
}
