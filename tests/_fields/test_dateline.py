"""Datelines as papers and agencies write them: datelines.txt has the cases, one line each."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

import casefiles
from newsparse._fields.dateline import find_dateline
from newsparse.defects import DefectCode
from newsparse.model import DatelineKind
from newsparse.spans import Span

CLOSING = {
    DatelineKind.WIRE: "电",
    DatelineKind.DESPATCH: "讯",
    DatelineKind.NEWS: "消息",
    DatelineKind.REPORT: "报道",
}


def shown(dateline):
    """Write a dateline as the file of cases does."""
    if dateline is None:
        return []
    day, kind = dateline.date, dateline.kind
    parts = dateline.agency, dateline.place, day.text if day else None, CLOSING[kind] if kind else None
    return [" | ".join(part or "-" for part in parts)]


@pytest.mark.parametrize(("text", "expected"), casefiles.lines("_fields/datelines.txt"))
def test_a_line_reads_as_its_case_says(text, expected):
    found = find_dateline(text)
    assert shown(found) == expected
    if found is not None:
        assert found.span.of(text) == found.text
        parts = [(found.agency, found.agency_span), (found.place, found.place_span)]
        assert all((word is None) == (span is None) for word, span in parts)
        assert all(span.of(text) == word and span in found.span for word, span in parts if span)


@pytest.mark.parametrize(
    ("reference", "value", "inferred"),
    [
        (dt.date(2024, 1, 2), dt.date(2023, 12, 31), ("year",)),
        (dt.date(2023, 12, 31), dt.date(2023, 12, 31), ("year",)),
        (dt.datetime(2023, 12, 30, 23, 0, tzinfo=dt.UTC), dt.date(2023, 12, 31), ("year",)),
        (dt.date(2023, 6, 1), dt.date(2022, 12, 31), ("year",)),
        (None, None, ()),
    ],
)
def test_the_year_comes_from_the_publication(reference, value, inferred):
    found = find_dateline("晋南日报大同12月31日电", reference=reference)
    assert (found.date.value, found.date.inferred) == (value, inferred)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("（中央社台北30日電）", dt.date(2023, 1, 30)),
        ("（中央社台北1日電）", dt.date(2023, 3, 1)),
        ("（中央社台北2023年2月3日電）", dt.date(2023, 2, 3)),
        ("新华社北京二月二十三日电", dt.date(2023, 2, 23)),
        ("新华社北京２月３日电", dt.date(2023, 2, 3)),
    ],
)
def test_the_day_is_worked_out(text, value):
    assert find_dateline(text, reference=dt.date(2023, 3, 1)).date.value == value


def test_an_impossible_day_is_reported_and_the_rest_kept():
    seen = []
    found = find_dateline("新华社北京2月30日电", reference=dt.date(2023, 3, 1), report=seen.append)
    assert (found.agency, found.place, found.date.text) == ("新华社", "北京", "2月30日")
    assert (found.date.value, found.date.inferred) == (None, ())
    assert [(d.code, d.span) for d in seen] == [(DefectCode.DATE_IMPOSSIBLE, Span(5, 10))]


@pytest.mark.parametrize("day", ["2024年00月04日", "0000年1月4日", "00月04日", "00日"])
def test_a_day_with_a_zero_in_it_is_impossible(day):
    found = find_dateline(f"本报北京{day}讯", reference=dt.date(2024, 1, 5))
    assert (found.agency, found.place, found.date.text, found.date.value) == ("本报", "北京", day, None)


def test_a_leap_day_goes_back_to_a_leap_year():
    found = find_dateline("新华社北京2月29日电", reference=dt.date(2023, 3, 1))
    assert found.date.value == dt.date(2020, 2, 29)


def test_text_must_be_a_str():
    with pytest.raises(TypeError, match="NoneType"):
        find_dateline(None)


def test_nothing_is_looked_for_outside_within():
    text = "前文\n新华社北京3月28日电\n后文"
    assert find_dateline(text, within=Span(0, 2)) is None
    assert find_dateline(text, within=Span(3, len(text))).agency_span == Span(3, 6)


AGENCIES = ["新华社", "本报", "中新网", "晋南日报", "中央社", "路透社", "央视网"]
PLACES = ["北京", "太原", "台北", "里约热内卢", "北京、上海", "拉萨", "联合国", "雲林縣"]
KINDS = {"电": "wire", "電": "wire", "讯": "despatch", "訊": "despatch", "消息": "news", "专电": "wire"}


@given(
    st.tuples(st.sampled_from(AGENCIES), st.sampled_from(PLACES)),
    st.dates(dt.date(2000, 1, 1), dt.date(2030, 12, 31)),
    st.sampled_from(sorted(KINDS)),
    st.sampled_from([("", ""), ("（", "）"), ("【", "】"), ("　　", " "), ("据", "")]),
    st.sampled_from(["{0.month}月{0.day}日", "{0.year}年{0.month}月{0.day}日", "{0.day}日"]),
)
def test_what_is_rendered_is_read_back(named, day, kind, around, form):
    agency, place = named
    if around[0] == "据" and KINDS[kind] == "news":
        return
    text = around[0] + agency + place + form.format(day) + kind + around[1] + "山路已经通车。"
    found = find_dateline(text, reference=day)
    assert (found.agency, found.place, found.date.value) == (agency, place, day)
    assert found.kind == KINDS[kind]


@given(st.text(alphabet="新华社本报北京台電电讯消息3月28日（）【】记者王、／发自 ：2\n", max_size=40))
def test_any_line_is_read_without_error_and_with_true_spans(text):
    found = find_dateline(text, reference=dt.date(2023, 3, 1))
    if found is not None:
        assert found.span.of(text) == found.text
