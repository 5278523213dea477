"""The day of a dateline."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse._time.days import match_to_day
from newsparse.spans import Span

HAN = ["", *"一二三四五六七八九", "十", *(f"十{d}" for d in "一二三四五六七八九"), "二十"]
HAN += [*(f"二十{d}" for d in "一二三四五六七八九"), "三十", "三十一"]


@given(st.dates(dt.date(1950, 1, 1), dt.date(2049, 12, 31)))
def test_every_written_day_is_worked_out(day):
    for text in (
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year} 年 {day.month} 月 {day.day} 日",
        f"{day.month}月{day.day}日",
        f"{day.day}日",
        f"{HAN[day.month]}月{HAN[day.day]}日",
        "".join("〇一二三四五六七八九"[int(d)] for d in str(day.year))
        + f"年{HAN[day.month]}月{HAN[day.day]}日",
    ):
        assert match_to_day(text, Span(0, len(text)), day).value == day


@pytest.mark.parametrize("text", ["2月30日", "13月1日", "32日", "2023年2月29日", "0日"])
def test_no_calendar_has_these(text):
    assert match_to_day(text, Span(0, len(text)), dt.date(2023, 6, 1)) is None


def test_what_is_no_day_is_none():
    assert match_to_day("春天", Span(0, 2), None) is None
