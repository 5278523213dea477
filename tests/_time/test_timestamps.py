"""Timestamps: completion from a reference, joining over lines, ranking, the day of a dateline."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse._time.timestamps import day_of_dateline, timestamps_of_lines
from newsparse.defects import DefectCode
from newsparse.spans import Span

ENDS = (dt.date.min, dt.date.max, dt.date(1, 1, 2), dt.date(9999, 12, 30))
REFERENCES = [*ENDS, *(dt.datetime.combine(day, time) for day in ENDS for time in (dt.time.min, dt.time.max))]


def lines_of(text):
    at = 0
    for line in text.split("\n"):
        yield Span(at, at + len(line))
        at += len(line) + 1


def values(text, **options):
    return [(s.text, s.value) for s in timestamps_of_lines(text, list(lines_of(text)), **options)]


@pytest.mark.parametrize(
    ("text", "stamps"),
    [
        ("2019\n09/07\n19:02", [("2019\n09/07\n19:02", dt.datetime(2019, 9, 7, 19, 2))]),
        ("2019年\n9月7日", [("2019年\n9月7日", dt.date(2019, 9, 7))]),
        ("2023\n11/ 17\n20:52:10", [("2023\n11/ 17\n20:52:10", dt.datetime(2023, 11, 17, 20, 52, 10))]),
        ("2023 11/ 17\n20:52", [("2023 11/ 17\n20:52", dt.datetime(2023, 11, 17, 20, 52))]),
        ("江城网 2023-03-30\n08:50", [("2023-03-30\n08:50", dt.datetime(2023, 3, 30, 8, 50))]),
        ("2023-03-30\n阅读\n08:50", [("2023-03-30", dt.date(2023, 3, 30)), ("08:50", None)]),
        ("2023\n02/30", []),
        ("第2023\n03-30", [("03-30", None)]),
    ],
)
def test_what_goes_on_from_line_to_line_is_one_stamp(text, stamps):
    assert values(text) == stamps


def test_the_zone_of_a_line_is_kept_over_it():
    (stamp,) = timestamps_of_lines("2023-03-30\n08:50", [Span(0, 10), Span(11, 16)], timezone=dt.UTC)
    assert stamp.value == dt.datetime(2023, 3, 30, 8, 50, tzinfo=dt.UTC)


@given(st.dates(dt.date(1900, 1, 2), dt.date(2099, 12, 30)), st.integers(-400, 400))
def test_a_day_without_year_is_the_last_such_day_that_is_not_after_tomorrow(today, days):
    """One rule for stamps and datelines, with one slack."""
    day = today + dt.timedelta(days=days)
    text = f"{day.month}月{day.day}日"
    stamp = newsparse.find_timestamp(text, reference=today)
    dateline = newsparse.find_dateline(f"新华社太原{text}电", reference=today)
    assert stamp.value == dateline.date.value
    assert (stamp.value.month, stamp.value.day) == (day.month, day.day)
    assert stamp.value <= today + dt.timedelta(days=1)
    years_later = [
        day.replace(year=y) for y in range(stamp.value.year + 1, today.year + 2) if is_date(y, day)
    ]
    assert all(later > today + dt.timedelta(days=1) for later in years_later)


def is_date(year, day):
    return (day.month, day.day) != (2, 29) or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))


@given(st.dates(dt.date(1900, 2, 1), dt.date(2099, 12, 30)), st.integers(0, 27))
def test_a_day_without_month_is_the_last_such_day_too(today, back):
    day = today - dt.timedelta(days=back)
    dateline = newsparse.find_dateline(f"新华社太原{day.day}日电", reference=today)
    tomorrow = today + dt.timedelta(days=1)
    assert dateline.date.value == (tomorrow if tomorrow.day == day.day else day)


@pytest.mark.parametrize(
    "text", ["2月30日", "13月1日", "32日", "2023年2月29日", "0日", "0000年1月1日", "2023年00月01日"]
)
def test_a_day_that_no_calendar_has_keeps_its_text(text):
    defects = []
    span = Span(0, len(text))
    day = day_of_dateline(text, span, reference=dt.date(2023, 6, 1), report=defects.append)
    assert (day.text, day.value, day.inferred) == (text, None, ())
    assert [(d.code, d.span) for d in defects] == [(DefectCode.DATE_IMPOSSIBLE, span)]


@pytest.mark.parametrize("reference", REFERENCES, ids=str)
@pytest.mark.parametrize(
    "text",
    [
        "2月29日",
        "31日",
        "昨天",
        "大前天 08:50",
        "周一",
        "3小时前",
        "999天前",
        "99个月前",
        "刚刚",
        "9999-12-31 24:00",
    ],
)
def test_at_the_ends_of_the_calendar_there_is_a_value_or_none(text, reference):
    for read in (newsparse.find_timestamp, newsparse.find_dates, newsparse.find_dateline):
        read(f"{text} 江城晚报", reference=reference)
        read(f"新华社太原{text}电", reference=reference)
    newsparse.parse(
        f"渡口开航\n江城晚报 {text}\n\n3月后{text}开航。", options=newsparse.Options(reference=reference)
    )


READERS = [newsparse.find_timestamp, newsparse.find_timestamps, newsparse.find_dates, newsparse.find_dateline]


@pytest.mark.parametrize("read", READERS, ids=lambda read: read.__name__)
def test_a_reference_is_a_day_or_a_moment(read):
    for text in ("江城晚报 3月28日", "新华社太原3月28日电", "昨天 08:50"):
        day, moment = dt.date(2023, 3, 30), dt.datetime(2023, 3, 30)
        assert read(text, reference=day) == read(text, reference=moment)
    for wrong in ("2023-03-30", 2023, dt.time(8, 50)):
        with pytest.raises(TypeError, match=r"reference must be a datetime\.datetime or datetime\.date, not"):
            read("3月28日", reference=wrong)


@pytest.mark.parametrize("text", ["3小时前", "半小时前", "15分钟前", "刚刚"])
def test_no_hours_are_counted_from_a_day(text):
    day = dt.date(2023, 3, 30)
    stamp = newsparse.find_timestamp(text, reference=day)
    assert (stamp.text, stamp.value, stamp.inferred) == (text, None, ())
    for mention in newsparse.find_dates(f"{text}发布。", reference=day):
        assert (mention.start, mention.end) == (None, None)
    article = newsparse.parse(
        f"柳湾渡口恢复通航\n江城晚报 2023-03-30\n\n头班船{text}开出，两岸居民排队过河。",
        options=newsparse.Options(reference=day),
    )
    assert all(mention.start is None for mention in article.dates)


def test_hours_are_not_counted_from_a_day_that_was_mentioned():
    first, second = newsparse.find_dates("3月28日开航，两小时后停航。", reference=dt.datetime(2023, 3, 30, 8))
    assert (first.timex, second.timex, second.start) == ("2023-03-28", "XXXX-XX-XXTXX", None)
    first, second = newsparse.find_dates(
        "3月28日8时开航，两小时后停航。", reference=dt.datetime(2023, 3, 30, 8)
    )
    assert second.start == dt.datetime(2023, 3, 28, 10)
