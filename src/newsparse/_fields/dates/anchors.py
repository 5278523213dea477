"""The values of first tokens that bring their own frame: 2023年, “十四五”, 去年, 上周, 5天前, 近三年."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from newsparse._fields.dates import refine
from newsparse._fields.dates.context import Context
from newsparse._fields.dates.tokens import Token
from newsparse._time import calendar
from newsparse._time.calendar import POINTS, Interval, midnight
from newsparse.model import Basis, Precision

__all__ = ["DAY", "HEADS", "MONTH", "YEAR", "Found"]

YEAR, MONTH, DAY = ("year",), ("year", "month"), ("year", "month", "day")
"""What is inferred where the year, the month or the day is not written."""

_COUNTED = {
    "hour": (*DAY, "hour"),
    "minute": (*DAY, "hour", "minute"),
    "second": (*DAY, "hour", "minute", "second"),
}
"""What is inferred where hours, minutes or seconds are counted."""


class Found(NamedTuple):
    """A value, what it rests on, and the units that are not written.

    ``hourless`` marks hours that are counted from a day of which no hour is known: the value is none.
    """

    interval: Interval
    basis: Basis = Basis.WRITTEN
    inferred: tuple[str, ...] = ()
    hourless: bool = False


def _span_of(make: Callable[[int], Interval], lo: int, hi: int) -> Interval:
    """Return the interval from one to another of a kind."""
    return make(lo) if lo == hi else calendar.joined(make(lo), make(hi))


def _year(token: Token, _: Context, __: Interval | None) -> Found:
    return Found(_span_of(calendar.year, token.lo, token.hi))


def _plan(token: Token, _: Context, __: Interval | None) -> Found:
    return Found(_span_of(calendar.year, token.lo, token.hi))


def _decade(token: Token, _: Context, __: Interval | None) -> Found:
    """Return 80年代; without a century it is of the last one, 00 to 10 of this one."""

    def first(ten: int) -> Interval:
        return calendar.decade(ten if ten >= 1000 else ten + (1900 if ten >= 20 else 2000))

    return Found(_span_of(first, token.lo, token.hi))


def _century(token: Token, context: Context, _: Interval | None) -> Found:
    if token.lo > 0:
        return Found(refine.century(token.lo - 1))
    return Found(refine.century(context.today.year // 100 + token.lo), Basis.PUBLICATION, YEAR)


def _year_by(token: Token, context: Context, left: Interval | None) -> Found | None:
    if token.word == "earlier":
        base = left or context.paragraph
        if base is None:
            return None
        return Found(calendar.year(base.start.year + token.lo), Basis.EARLIER, YEAR)
    if token.word == "before" and (base := context.sentence):
        return Found(calendar.year(base.start.year + token.lo), Basis.EARLIER, YEAR)
    year = context.today.year
    return Found(_span_of(calendar.year, year + token.lo, year + token.hi), Basis.PUBLICATION, YEAR)


def _month_by(token: Token, context: Context, left: Interval | None) -> Found | None:
    base, basis = context.today, Basis.PUBLICATION
    if token.word == "earlier":
        earlier = left or context.paragraph
        if earlier is None:
            return None
        base, basis = earlier.start.date(), Basis.EARLIER
    month = calendar.add_months(base.replace(day=1), token.lo)
    return Found(calendar.month(month.year, month.month), basis, MONTH)


def _day_by(token: Token, context: Context, left: Interval | None) -> Found | None:
    today = context.today
    if token.word == "figure":
        # 昨（29）日: the number is trusted, the word says where to look for it.
        near = [today + dt.timedelta(days=token.lo + off) for off in (0, -1, 1, -2, 2, -3, 3)]
        day = next((d for d in near if d.day == token.hi), None)
        return Found(calendar.day(day), Basis.PUBLICATION, MONTH) if day else None
    if token.word:
        base = left or context.line
        if base is None and (token.lo or token.word == "mention"):
            return None
        first = base.start.date() if base else today
        basis = Basis.EARLIER if base else Basis.PUBLICATION
        return Found(calendar.day(first + dt.timedelta(days=token.lo)), basis, DAY)

    def at(off: int) -> Interval:
        return calendar.day(today + dt.timedelta(days=off))

    return Found(_span_of(at, token.lo, token.hi), Basis.PUBLICATION, DAY)


def _quarter_by(token: Token, context: Context, _: Interval | None) -> Found:
    """Return 上季, 本季度: quarters from the publication."""
    quarters = context.today.year * 4 + (context.today.month - 1) // 3 + token.lo
    return Found(calendar.quarter(quarters // 4, quarters % 4 + 1), Basis.PUBLICATION, YEAR)


def _week_by(token: Token, context: Context, _: Interval | None) -> Found:
    week = calendar.week(context.today + dt.timedelta(days=7 * token.lo))
    if token.word == "weekend":
        week = week._replace(start=week.start + dt.timedelta(days=5), timex=f"{week.timex}-WE")
    return Found(week, Basis.PUBLICATION, DAY)


def _ago(token: Token, context: Context, _: Interval | None) -> Found | None:
    """Return 5天前 from the publication, 2天后 from an earlier mention of the line where there is one."""
    count, unit = token.lo, token.word
    base, basis, to_the_hour = context.now, Basis.PUBLICATION, context.to_the_hour
    if unit == "anniversary":
        return Found(calendar.day(calendar.moved(context.today, count, "year")), basis, DAY)
    if count > 0 and context.line is None and not context.future and not context.stands_first:
        return _since_event(token, context)
    if count > 0 and context.line is not None and not context.future:
        base, basis = context.line.start, Basis.EARLIER
        to_the_hour = context.line.precision in POINTS
    if unit in _COUNTED:
        interval = refine.moment(base + dt.timedelta(**{f"{unit}s": count}), unit)
        return Found(interval, basis, _COUNTED[unit], not to_the_hour)
    day = calendar.moved(base.date(), count, unit)
    interval = calendar.year(day.year) if unit == "year" else calendar.day(day)
    vague = bool(token.hi) or unit in ("week", "month")
    return Found(interval._replace(vague=vague), basis, YEAR if unit == "year" else DAY)


def _since_event(token: Token, context: Context) -> Found | None:
    """Return 40年后 counted from a year that was mentioned, and no value where an event is counted from.

    降落一小时后 says how long after something, and is no date.
    """
    earlier = context.last
    if earlier is None or not context.opens_clause:
        return None
    if token.word == "year":
        year = earlier.start.year + token.lo
        if year <= context.today.year + 1:
            return Found(calendar.year(year)._replace(vague=bool(token.hi)), Basis.EARLIER, YEAR)
    if token.word in _COUNTED:
        return None
    day = calendar.moved(context.today, token.lo, token.word)
    return Found(calendar.day(day), Basis.EARLIER, DAY, hourless=True)


_UNIT_LETTERS = {
    "second": "T{}S",
    "minute": "T{}M",
    "hour": "T{}H",
    "day": "{}D",
    "week": "{}W",
    "month": "{}M",
    "year": "{}Y",
}


def _window(token: Token, context: Context, _: Interval | None) -> Found:
    """Return 过去五年 up to the end of the day of publication, 未来一周 from its start."""
    count, unit = token.lo, token.word
    sign, name = (1, "NEXT") if token.kind == "next" else (-1, "LAST")
    if unit in _COUNTED:
        near, far = context.now, context.now + dt.timedelta(**{f"{unit}s": sign * count})
    else:
        today = context.today if sign > 0 else context.today + dt.timedelta(days=1)
        near, far = midnight(today), midnight(calendar.moved(context.today, sign * count, unit))
    timex = f"{name}:P{_UNIT_LETTERS[unit].format(count)}"
    return Found(
        Interval(min(near, far), max(near, far), Precision(unit), timex, vague=True),
        Basis.PUBLICATION,
        _COUNTED.get(unit, DAY),
        unit in _COUNTED and not context.to_the_hour,
    )


HEADS: dict[str, Callable[[Token, Context, Interval | None], Found | None]] = {
    "year": _year,
    "plan": _plan,
    "decade": _decade,
    "century": _century,
    "year_by": _year_by,
    "month_by": _month_by,
    "day_by": _day_by,
    "quarter_by": _quarter_by,
    "week_by": _week_by,
    "ago": _ago,
    "last": _window,
    "next": _window,
}
