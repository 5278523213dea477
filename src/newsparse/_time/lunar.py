"""The Chinese calendar: lunar days, solar terms, festivals and the holidays made of them."""

from __future__ import annotations

import datetime as dt
import functools

from newsparse import _lexicon
from newsparse._time import calendar
from newsparse._time.calendar import Interval
from newsparse.model import Precision

__all__ = ["festival_day", "holiday", "lunar_date", "lunar_day_number", "term_date"]

# Days of the holidays in years that the table does not have: Spring Festival and National Day a week each,
# Labour Day five days since 2019, the others three days with a weekend.
_USUAL_DAYS = {"元旦": 3, "春节": 7, "清明": 3, "五一": 5, "端午": 3, "中秋": 3, "国庆": 7}
_SAME_HOLIDAY = {
    "春節": "春节",
    "除夕": "春节",
    "劳动节": "五一",
    "勞動節": "五一",
    "國慶": "国庆",
    "十一": "国庆",
}


@functools.cache
def _lunar_years() -> dict[int, tuple[dt.date, tuple[int, ...], int]]:
    """Return first day, month lengths and leap month (0 for none) of each lunar year."""
    return {
        int(number): (
            dt.date.fromisoformat(first),
            tuple(30 if c == "大" else 29 for c in lengths),
            int(leap),
        )
        for number, first, lengths, leap in _lexicon.rows("lunar_years")
    }


def lunar_date(year: int, month: int, day: int, *, leap: bool = False) -> dt.date | None:
    """Return the solar date of a day of the Chinese calendar.

    Args:
        year: The lunar year, named by the solar year in which it begins; 1900 to 2100.
        month: 1 to 12.
        day: 1 to 30.
        leap: Whether the leap month is meant that repeats ``month`` (闰二月).

    Returns:
        The date, or ``None`` where the year is not in the table or the month has no such month or day.

    Example:
        >>> lunar_date(2023, 1, 1), lunar_date(2022, 12, 23)
        (datetime.date(2023, 1, 22), datetime.date(2023, 1, 14))
    """
    if year not in _lunar_years():
        return None
    first, lengths, repeated = _lunar_years()[year]
    if leap and month != repeated:
        return None
    index = month - 1 + (leap or 0 < repeated < month)
    if day > lengths[index]:
        return None
    return first + dt.timedelta(days=sum(lengths[:index]) + day - 1)


def lunar_day_number(date: dt.date) -> int | None:
    """Return the day of the lunar month that a date is, 1 to 30.

    Example:
        >>> lunar_day_number(dt.date(2023, 1, 28))
        7
    """
    for year in (date.year, date.year - 1):
        if (entry := _lunar_years().get(year)) and entry[0] <= date:
            left = (date - entry[0]).days
            for length in entry[1]:
                if left < length:
                    return left + 1
                left -= length
    return None


@functools.cache
def _solar_terms() -> dict[int, tuple[int, ...]]:
    """Return the days of the month of the 24 solar terms of each year, from 小寒 on."""
    return {int(year): tuple(int(n) for n in days.split()) for year, days in _lexicon.rows("solar_terms")}


def term_date(year: int, term: int) -> dt.date | None:
    """Return the day of a solar term in Beijing: 0 is 小寒, 2 立春, 6 清明, 23 冬至.

    Returns:
        The date, or ``None`` where the year is not in the table (1900 to 2100).

    Example:
        >>> term_date(2023, 14)
        datetime.date(2023, 8, 8)
    """
    days = _solar_terms().get(year)
    return dt.date(year, term // 2 + 1, days[term]) if days else None


def festival_day(rule: str, year: int) -> dt.date | None:
    """Return the day of a festival in a year by its rule in the list of festivals.

    A lunar festival of the first month belongs to the year in which it falls, and so do 除夕, 小年 and 腊八,
    which end the lunar year before.

    Example:
        >>> festival_day("lunar 8-15", 2023), festival_day("nth 5 7 2", 2023), festival_day("eve", 2023)
        (datetime.date(2023, 9, 29), datetime.date(2023, 5, 14), datetime.date(2023, 1, 21))
    """
    kind, _, rest = rule.partition(" ")
    if kind == "solar":
        return dt.date(year, int(rest[:2]), int(rest[3:]))
    if kind == "lunar":
        month, day = (int(n) for n in rest.split("-"))
        return lunar_date(year - (month == 12), month, day)
    if kind == "eve":
        first = lunar_date(year, 1, 1)
        return first and first - dt.timedelta(days=1)
    if kind == "term":
        return term_date(year, int(rest))
    month, weekday, count = (int(n) for n in rest.split())
    first_day = dt.date(year, month, 1)
    return first_day + dt.timedelta(days=(weekday - 1 - first_day.weekday()) % 7 + 7 * (count - 1))


@functools.cache
def _holidays() -> dict[tuple[int, str], tuple[dt.date, dt.date]]:
    """Return first and last day of each holiday of each year in the table."""
    return {
        (int(year), name): (dt.date.fromisoformat(first), dt.date.fromisoformat(last))
        for year, name, first, last in _lexicon.rows("holidays")
    }


def holiday(name: str, start: dt.date) -> Interval:
    """Return the holiday of a festival on ``start``; soft-ended where the table does not have its year."""
    name = _SAME_HOLIDAY.get(name, name)
    if set_ := _holidays().get((start.year, name)):
        first, last = set_
        vague = False
    else:
        first, last = start, start + dt.timedelta(days=_USUAL_DAYS.get(name, 3) - 1)
        vague = True
    return Interval(
        calendar.midnight(first),
        calendar.midnight(last + dt.timedelta(days=1)),
        Precision.DAY,
        first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}",
        vague,
    )
