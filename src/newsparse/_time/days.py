"""The day of a dateline: 2007年8月16日, 3月28日, 28日, 三月二十八日."""

from __future__ import annotations

import datetime as dt

from newsparse._text.chars import BLANK
from newsparse._text.words import lazy
from newsparse.model import Precision, Timestamp
from newsparse.spans import Span

__all__ = ["match_to_day"]

_DAY = lazy(
    rf"(?:(?P<year>[^年月日]+?)[{BLANK}]?年[{BLANK}]?)?(?:(?P<month>[^年月日]+?)[{BLANK}]?月[{BLANK}]?)?(?P<day>[^年月日]+?)[{BLANK}]?[日号號]"
)
_DIGITS = str.maketrans("０１２３４５６７８９〇零○一二三四五六七八九", "0123456789000123456789")
# A report is filed on the day of publication or before it; two days allow for time zones.
_SLACK = dt.timedelta(days=2)


def match_to_day(text: str, span: Span, reference: dt.date | None) -> Timestamp | None:
    """Turn a written day into a timestamp, its year and month completed from the publication.

    Args:
        text: The text.
        span: Where the day is written.
        reference: The day of publication, where it is known.

    Returns:
        The timestamp, its value ``None`` where year or month are not written and nothing completes them;
        ``None`` for a day that no calendar has.

    Example:
        >>> match_to_day("3月28日", Span(0, 5), dt.date(2023, 3, 30)).value
        datetime.date(2023, 3, 28)
        >>> match_to_day("2月30日", Span(0, 5), dt.date(2023, 3, 30)) is None
        True
    """
    match = _DAY.fullmatch(text, span.start, span.end)
    if match is None:
        return None
    year, month, day = (_number(match[g]) if match[g] else None for g in ("year", "month", "day"))
    if day is None or not _possible(year, month, day):
        return None
    value, inferred = _completed(year, month, day, reference)
    if value is None and (year is not None or reference is not None):
        return None
    return Timestamp(span=span, text=span.of(text), value=value, precision=Precision.DAY, inferred=inferred)


def _number(written: str) -> int:
    """Give the value of digits of either width or of ideographs up to 三十一 and 二〇二三."""
    written = written.strip()
    tens, ten, ones = written.partition("十")
    if ten:
        return (int(tens.translate(_DIGITS)) if tens else 1) * 10 + (
            int(ones.translate(_DIGITS)) if ones else 0
        )
    return int(written.translate(_DIGITS))


def _possible(year: int | None, month: int | None, day: int) -> bool:
    """Tell whether some calendar year has the day."""
    try:
        dt.date(2000 if year is None else year, 1 if month is None else month, day)
    except ValueError:
        return False
    return True


def _completed(
    year: int | None, month: int | None, day: int, reference: dt.date | None
) -> tuple[dt.date | None, tuple[str, ...]]:
    """Give the latest day so written that is not after the publication, and what was not written."""
    if year is not None and month is not None:
        return dt.date(year, month, day), ()
    inferred = ("year",) if month is not None else ("year", "month")
    if reference is None:
        return None, ()
    latest = reference + _SLACK
    for back in range(9 * 12):
        months = latest.year * 12 + latest.month - 1 - back
        if month is not None and months % 12 + 1 != month:
            continue
        try:
            value = dt.date(months // 12, months % 12 + 1, day)
        except ValueError:
            continue
        if value <= latest:
            return value, inferred
    return None, ()
