import datetime as dt
import itertools

import pytest

from newsparse import _lexicon
from newsparse._fields.dates import refine
from newsparse._fields.dates.tokens import Token
from newsparse._text.numerals import fold, number
from newsparse._time import calendar, lunar
from newsparse._time.clock import Clock, on_24_hours, zone


@pytest.mark.parametrize(
    ("token", "value"),
    [
        ("7", 7),
        ("０７", 7),
        ("十", 10),
        ("十一", 11),
        ("二十", 20),
        ("三十一", 31),
        ("廿", 20),
        ("廿九", 29),
        ("卅一", 31),
        ("二〇二三", 2023),
        ("二○二三", 2023),
        ("二０二三", 2023),
        ("一九四九", 1949),
        ("一百一十二", 112),
        ("一百零九", 109),
        ("两", 2),
        ("元", 1),
    ],
)
def test_numerals(token, value):
    assert number(token) == value


@pytest.mark.parametrize("token", ["", "x", "月"])
def test_no_numeral_is_an_error(token):
    with pytest.raises((ValueError, KeyError)):
        number(token)


def test_folding_keeps_the_length():
    cut_out = "２０２３／３　８點～９時"
    assert fold(cut_out) == "2023/3 8点~9时"
    assert len(fold(cut_out)) == len(cut_out)


@pytest.mark.parametrize(
    ("hour", "part", "value"),
    [
        (8, None, 8),
        (8, "上午", 8),
        (3, "下午", 15),
        (12, "下午", 12),
        (12, "中午", 12),
        (1, "中午", 13),
        (11, "中午", 11),
        (12, "凌晨", 0),
        (2, "凌晨", 2),
        (8, "晚上", 20),
        (12, "晚上", 24),
        (2, "夜里", 2),
        (11, "深夜", 23),
        (6, "傍晚", 18),
        (15, "下午", 15),
        (12, "am", 0),
        (12, "P.M.", 12),
        (6, "PM", 18),
    ],
)
def test_the_part_of_the_day_turns_the_hour(hour, part, value):
    assert on_24_hours(hour, part) == value


@pytest.mark.parametrize(
    ("clock", "possible"),
    [
        (Clock(24), True),
        (Clock(24, 0, 0), True),
        (Clock(24, 1), False),
        (Clock(25), False),
        (Clock(8, 60), False),
        (Clock(23, 59, 60), True),
    ],
)
def test_clocks_that_can_be(clock, possible):
    assert clock.possible is possible


def test_a_leap_second_counts_as_the_last_whole_one():
    assert Clock(23, 59, 60).on(dt.date(2016, 12, 31)) == dt.datetime(2016, 12, 31, 23, 59, 59)


@pytest.mark.parametrize(
    ("token", "hours"),
    [
        ("Z", 0),
        ("GMT", 0),
        ("UTC+08:00", 8),
        ("GMT+8", 8),
        ("+0530", 5.5),
        ("-05:00", -5),
        ("HKT", 8),
        ("JST", 9),
        ("EDT", -4),
        ("(北京时间)", 8),
    ],
)
def test_zones(token, hours):
    assert zone(token).utcoffset(None) == dt.timedelta(hours=hours)


def test_an_offset_of_a_day_or_more_is_no_zone():
    assert zone("+99:00") is None
    assert zone(None) is None


def test_each_lunar_year_begins_where_the_one_before_it_ends():
    rows = [(dt.date.fromisoformat(r[1]), r[2], int(r[3])) for r in _lexicon.rows("lunar_years")]
    for (first, lengths, leap), (following, *_) in itertools.pairwise(rows):
        assert first + dt.timedelta(days=sum(29 + (c == "大") for c in lengths)) == following
        assert len(lengths) == 12 + (leap > 0)


@pytest.mark.parametrize(
    ("day", "solar"),
    [
        ((2023, 1, 1), "2023-01-22"),
        ((2023, 8, 15), "2023-09-29"),
        ((2023, 2, 2), "2023-02-21"),
        ((2022, 12, 23), "2023-01-14"),
        ((2020, 5, 5), "2020-06-25"),
        ((1949, 8, 10), "1949-10-01"),
        ((2033, 8, 15), "2033-09-08"),
    ],
)
def test_lunar_days(day, solar):
    found = lunar.lunar_date(*day)
    assert found.isoformat() == solar
    assert lunar.lunar_day_number(found) == day[2]


def test_what_the_tables_do_not_hold_is_none():
    assert lunar.lunar_date(1899, 1, 1) is None
    assert lunar.lunar_date(2023, 1, 30) is None
    assert lunar.lunar_day_number(dt.date(1899, 1, 1)) is None
    assert lunar.term_date(1899, 0) is None
    assert lunar.festival_day("eve", 1899) is None


def test_solar_terms_stand_a_fortnight_apart_and_reach_round_the_year():
    for year in range(1900, 2101):
        days = [lunar.term_date(year, term) for term in range(24)]
        assert all(14 <= (b - a).days <= 16 for a, b in itertools.pairwise(days))


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("solar 10-01", "2023-10-01"),
        ("lunar 1-15", "2023-02-05"),
        ("lunar 12-8", "2022-12-30"),
        ("eve", "2023-01-21"),
        ("term 6", "2023-04-05"),
        ("nth 5 7 2", "2023-05-14"),
        ("nth 11 4 4", "2023-11-23"),
    ],
)
def test_rules_of_festivals(rule, day):
    assert lunar.festival_day(rule, 2023).isoformat() == day


def test_every_festival_has_a_rule_that_works():
    for name, rule, example in _lexicon.rows("festivals"):
        assert lunar.festival_day(rule, 2023).year in (2022, 2023), name
        assert name.rstrip("*") in example


def test_a_holiday_outside_the_table_has_its_usual_length_and_is_vague():
    assert lunar.holiday("国庆", dt.date(2023, 10, 1)).vague is False
    far = lunar.holiday("國慶", dt.date(2050, 10, 1))
    assert (far.vague, far.end - far.start) == (True, dt.timedelta(days=7))


@pytest.mark.parametrize(
    ("stretch", "start", "end"),
    [
        (calendar.half(2023, 2), "2023-07-01", "2024-01-01"),
        (calendar.quarter(2023, 4), "2023-10-01", "2024-01-01"),
        (calendar.season(2023, "冬"), "2023-12-01", "2024-03-01"),
        (calendar.tenday(dt.datetime(2023, 2, 3), 3), "2023-02-21", "2023-03-01"),
        (calendar.week(dt.date(2023, 1, 1)), "2022-12-26", "2023-01-02"),
        (calendar.decade(1990), "1990-01-01", "2000-01-01"),
    ],
)
def test_stretches(stretch, start, end):
    assert (stretch.start.date().isoformat(), stretch.end.date().isoformat()) == (start, end)


def test_moving_by_months_keeps_to_the_month():
    assert calendar.add_months(dt.date(2023, 1, 31), 1) == dt.date(2023, 2, 28)
    assert calendar.moved(dt.date(2024, 2, 29), -1, "year") == dt.date(2023, 2, 28)


@pytest.mark.parametrize(("count", "unit"), [(99999, "year"), (-99999, "month"), (9999999, "day")])
def test_moving_out_of_the_calendar_is_an_error(count, unit):
    with pytest.raises(ValueError, match=r"out of range|too large"):
        calendar.moved(dt.date(2023, 1, 31), count, unit)


def test_what_has_no_edges_narrows_to_nothing():
    edge = Token("edge", 0, 0, word=":END")
    assert refine.narrow(edge, calendar.day(dt.date(2023, 3, 28))) is None
    assert refine.narrow(Token("clock", 0, 0), calendar.day(dt.date(2023, 3, 28))) is None
