"""The values of date expressions: chains of tokens narrowed down to intervals of the calendar.

A chain is worked out from its first token on. Where that token leaves out the year, the month or the day
(3月, 28日, 9时), a frame is taken from the other end of a range, from an earlier mention of the sentence, or
from the publication, in this order; what was taken is named as inferred.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable

from newsparse._fields.dates import refine
from newsparse._fields.dates.anchors import DAY, HEADS, MONTH, YEAR, Found
from newsparse._fields.dates.context import Context
from newsparse._fields.dates.tokens import KINDS, Token
from newsparse._time import calendar
from newsparse._time.calendar import Interval, midnight
from newsparse._time.stamps import Stamp
from newsparse.model import Basis, Precision

__all__ = ["resolve"]

_FINER = (Precision.DAY, Precision.DAY_PART, Precision.HOUR, Precision.MINUTE, Precision.SECOND)
# 中秋 and 腊月 are the nearest ones, whatever year the sentence is about.
_OWN_YEAR = frozenset(("festival", "holiday", "lunar_month"))
# 年初 and 首季 in November are those of the year, unless words point ahead.
_OF_THIS_YEAR = frozenset(("edge", "first_months", "half", "quarter"))
_LOOKED_AT = _OWN_YEAR | {"quarter"}


def resolve(tokens: tuple[Token, ...], context: Context, left: Interval | None = None) -> Found | None:
    """Work out a chain.

    Args:
        tokens: The chain.
        context: What may complete it.
        left: The other end of the range that it ends, if any.

    Returns:
        What it means; ``None`` where the calendar has no such date or nothing tells which is meant.
    """
    if len(tokens) > 1:
        tokens = _essential(tokens)
    head = next(iter(tokens))
    kind = head.kind
    try:
        if kind == "figures" and head.stamp is not None:
            return _figures(head.stamp, tokens[1:], context)
        if kind in HEADS:
            start = HEADS[kind](head, context, left)
            if start is None or len(tokens) == 1:
                return start
            interval = _narrowed(tokens[1:], start.interval, context)
            return start._replace(interval=interval) if interval else None
        frame = "year" if kind == "edge" and head.word.startswith("year") else KINDS[kind].frame
        if frame == "year":
            return _in_a_year(tokens, context, left)
        if frame == "month":
            return _in_a_month(tokens, context, left)
        if frame == "day":
            return _in_a_day(tokens, context, left)
        return _in_a_week(tokens, context, left)
    except (ValueError, OverflowError):  # a year that no datetime holds
        return None


def _essential(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Drop what only repeats the day: the weekday beside it, and 今天 or 周二 before a date in brackets."""
    kept = tuple(t for i, t in enumerate(tokens) if i == 0 or t.word != "beside")
    day = 2 if kept[0].kind == "week_by" and len(kept) > 1 and kept[1].kind == "weekday" else 1
    if (
        len(kept) > day
        and kept[day - 1].kind in ("day_by", "weekday")
        and KINDS[kept[day].kind].frame != "day"
    ):
        return kept[day:] if kept[day].kind != "weekday" else (*kept[:day], *kept[day + 1 :])
    return tuple(
        t for i, t in enumerate(kept) if t.kind != "weekday" or i == 0 or kept[i - 1].kind == "week_by"
    )


def _narrowed(tokens: Iterable[Token], interval: Interval | None, context: Context) -> Interval | None:
    """Narrow an interval down, token by token."""
    part = ""
    for token in tokens:
        if interval is None:
            return None
        if token.kind == "same_period":
            interval = _same_period(interval, context.sentence)
        else:
            interval = refine.narrow(token, interval, part)
        part = token.word if token.kind == "part" else ""
    return interval


def _same_period(year: Interval, earlier: Interval | None) -> Interval:
    """Return the interval of ``year`` that the last mention had in its own (去年同期)."""
    if (
        earlier is None
        or earlier.precision is Precision.YEAR
        or earlier.end - earlier.start > dt.timedelta(days=366)
    ):
        return year
    months = 12 * (year.start.year - earlier.start.year)
    start = calendar.add_months(earlier.start.date(), months)
    end = calendar.add_months(earlier.end.date(), months)
    width = 10 if earlier.precision in _FINER else 7
    ends = (start.isoformat()[:width], (end - dt.timedelta(days=1)).isoformat()[:width])
    timex = "/".join(dict.fromkeys(ends))
    return Interval(midnight(start), midnight(end), earlier.precision, timex, earlier.vague)


def _in_a_year(tokens: tuple[Token, ...], context: Context, left: Interval | None) -> Found | None:
    """Find the year of 3月28日, 一季度, 中秋."""

    def within(year: int) -> Interval | None:
        return _narrowed(tokens, calendar.year(year), context)

    if left is not None:
        return _not_before(left, (within(left.start.year), within(left.start.year + 1)), YEAR)
    earlier = context.sentence
    if (
        earlier is not None
        and (
            earlier.start <= context.now
            or context.future
            or not context.known
            or _dated_ahead(earlier, context)
        )
        and tokens[0].kind not in _OWN_YEAR
    ):
        interval = within(earlier.start.year)
        if interval and earlier.precision in (*_FINER, Precision.MONTH):
            behind = earlier.start - interval.start > dt.timedelta(days=183)
            interval = within(earlier.start.year + 1) if behind else interval
        return Found(interval, Basis.EARLIER, YEAR) if interval else None
    interval = _likely_year(within, tokens[0].kind, context)
    return Found(interval, Basis.PUBLICATION, YEAR) if interval else None


def _dated_ahead(earlier: Interval, context: Context) -> bool:
    """Whether the last mention is a day or month of a year to come, which goes on: 2035年3月…，8月…."""
    return earlier.start.year > context.now.year and earlier.precision in (*_FINER, Precision.MONTH)


_FAR, _NEAR, _CLOSE = dt.timedelta(days=183), dt.timedelta(days=92), dt.timedelta(days=31)


def _likely_year(within: Callable[[int], Interval | None], kind: str, context: Context) -> Interval | None:
    """Choose among the last, the present and the next year.

    An expression without year means the year of publication, unless that lies more than half a year off and a
    neighbour less than three months: 12月30日 in January, 1月6日 in December. Words of the clause come first.
    """
    year, today = context.today.year, midnight(context.today)
    this = within(year)
    if this is None:  # 2月29日 outside a leap year
        return next((s for off in (-1, 1, -2, 2, -3, 3) if (s := within(year + off))), None)
    ahead, behind = this.start - today, today - this.end
    if ahead <= _CLOSE and behind <= _CLOSE and kind not in _LOOKED_AT:
        return this
    if kind in _OWN_YEAR and not context.future:
        near = (s for off in (0, -1, 1) if (s := within(year + off)))
        base = context.sentence.start if context.sentence else today
        return min(near, key=lambda s: abs(s.start - base))
    if ahead > dt.timedelta(0):
        last = within(year - 1)
        far = ahead > _FAR and (kind != "edge" or today.month == 1)  # 年底 in March is still to come
        recent = last is not None and far and today - last.end <= _NEAR
        told = kind == "quarter" or (context.past and ahead > _CLOSE)
        return last if last and (recent or told) and not context.future else this
    if behind > _CLOSE:
        next_ = within(year + 1)
        soon = next_ is not None and behind > _FAR and next_.start - today <= _NEAR and not context.past
        return next_ if next_ and ((soon and kind not in _OF_THIS_YEAR) or context.future) else this
    return this


def _in_a_month(tokens: tuple[Token, ...], context: Context, left: Interval | None) -> Found | None:
    """Find the month of 28日, 中旬, 月底."""

    def within(date: dt.date, off: int) -> Interval | None:
        month = calendar.add_months(date.replace(day=1), off)
        return _narrowed(tokens, calendar.month(month.year, month.month), context)

    if left is not None:
        first = left.start.date()
        if tokens[0].kind == "lunar_day" and (interval := refine.lunar_day_after(tokens[0], first)):
            return Found(interval, Basis.WRITTEN, YEAR)
        same = within(first, 0)  # 2月1日至30日 does not go on into March
        return same and _not_before(left, (same, within(first, 1)), MONTH)
    earlier = context.sentence
    if earlier is not None and not earlier.vague and earlier.precision in (*_FINER, Precision.MONTH):
        first = earlier.start.date()
        if found := _not_before(earlier, (within(first, 0), within(first, 1)), MONTH):
            behind = within(first, 0)
            close = behind and earlier.start - behind.start <= dt.timedelta(days=10)
            return (
                Found(behind, Basis.EARLIER, MONTH)
                if behind and close
                else found._replace(basis=Basis.EARLIER)
            )
    today = midnight(context.today)
    nearby = [s for off in (0, -1, 1, -2) if (s := within(context.today, off))]

    def distance(interval: Interval) -> float:
        days = (interval.start - today) / dt.timedelta(days=1)
        ahead, behind = (1.0, 3.0) if context.future else (1.5, 1.0)
        return days * ahead if days > 0 else -days * behind

    if tokens[0].kind in ("edge", "tenday") and nearby:
        return Found(nearby[0], Basis.PUBLICATION, MONTH)
    return Found(min(nearby, key=distance), Basis.PUBLICATION, MONTH) if nearby else None


def _in_a_day(tokens: tuple[Token, ...], context: Context, left: Interval | None) -> Found | None:
    """Find the day of 上午9时, 20:15."""
    base = left or context.line
    day = base.start.date() if base else context.today
    interval = _narrowed(tokens, calendar.day(day), context)
    if interval is None:
        return None
    if left is not None and interval.start <= left.start:
        # 下午2时至5时 goes on in the afternoon, 22时至6时 in the next morning.
        noon = interval.start + dt.timedelta(hours=12)
        if (
            interval.start.hour < 12
            and noon > left.start
            and noon.date() == day
            and left.start.hour >= 12
            and tokens[0].word == ""
        ):
            return Found(refine.shifted(interval, dt.timedelta(hours=12)), Basis.WRITTEN, DAY)
        interval = refine.shifted(interval, dt.timedelta(days=1))
    return Found(interval, Basis.EARLIER if base else Basis.PUBLICATION, DAY)


def _in_a_week(tokens: tuple[Token, ...], context: Context, left: Interval | None) -> Found | None:
    """Find the week of 周四: the last such day, or the next where the words point ahead."""
    back = (context.today.weekday() - tokens[0].lo) % 7
    day = context.today - dt.timedelta(days=back)
    named = context.line
    if left is None and named is not None and named.start.weekday() == tokens[0].lo:
        day = named.start.date()  # 周五下午4时…，周五收盘后: the same one
    elif left is not None:
        day = left.start.date() + dt.timedelta(days=(tokens[0].lo - left.start.weekday()) % 7)
    elif back and (context.future or back > 4) and not context.told:
        day += dt.timedelta(days=7)
    interval = _narrowed(tokens[1:], calendar.day(day), context)
    return Found(interval, Basis.PUBLICATION, DAY) if interval else None


def _not_before(
    left: Interval, tries: tuple[Interval | None, ...], inferred: tuple[str, ...]
) -> Found | None:
    """Return the first of ``tries`` that does not end before ``left`` begins."""
    for interval in tries:
        if interval is not None and interval.end > left.start:
            return Found(interval, Basis.WRITTEN, inferred)
    return None


def _figures(stamp: Stamp, rest: tuple[Token, ...], context: Context) -> Found | None:
    """Return the value of a date in figures."""
    month, day = stamp.month or 1, stamp.day or 1
    if stamp.year is None:
        found = _in_a_year((Token("month_day", 0, 0, month * 100 + day, month * 100 + day),), context, None)
    else:
        found = Found(calendar.day(dt.date(stamp.year, month, day)))
    if stamp.clock:
        rest = (Token("clock", 0, 0, clock=stamp.clock), *rest)
    if found is None or not rest:
        return found
    interval = _narrowed(rest, found.interval, context)
    return found._replace(interval=interval) if interval else None
