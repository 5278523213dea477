import datetime as dt

import pytest

import casefiles
from newsparse._fields.stamps import find_timestamp, find_timestamps
from newsparse._time.stamps import stamps_in
from newsparse.defects import DefectCode
from newsparse.spans import Span

CASES = list(casefiles.rows("_fields/stamps.cases"))


def _written(value, precision):
    if value is None:
        return "-"
    if isinstance(value, dt.datetime):
        return value.isoformat(
            timespec={"hour": "hours", "minute": "minutes"}.get(precision.value, "seconds")
        )
    return value.isoformat()


@pytest.mark.parametrize("case", CASES, ids=[f"{c.section}: {c.text}" for c in CASES])
def test_every_line_reads_as_written(case):
    stamp = find_timestamp(case.text, reference=case.reference)
    if not case.cells:
        assert stamp is None
        return
    text, value, precision, label, inferred = case.cells
    assert stamp is not None
    assert (stamp.text, _written(stamp.value, stamp.precision), stamp.precision.value) == (
        text,
        value,
        precision,
    )
    assert (stamp.label or "-", ", ".join(stamp.inferred) or "-") == (label, inferred)
    assert stamp.span.of(case.text) == stamp.text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12秒前", dt.datetime(2021, 7, 10, 12, 34, 44)),
        ("15分钟前", dt.datetime(2021, 7, 10, 12, 19)),
        ("3小时前", dt.datetime(2021, 7, 10, 9)),
    ],
)
def test_a_time_counted_back_is_cut_to_the_unit_that_it_is_counted_in(text, value):
    assert find_timestamp(text, reference=dt.datetime(2021, 7, 10, 12, 34, 56, 789)).value == value


@pytest.mark.parametrize("line", ["省直有关单位负责同志参加会议", "Read more about the county", "", "   "])
def test_lines_without_stamps_are_passed_over(line):
    assert list(stamps_in(line, 0, len(line))) == []


def test_text_must_be_str():
    with pytest.raises(TypeError, match="must be a str, not NoneType"):
        find_timestamps(None)


def test_all_stamps_of_a_line_come_in_order_with_their_labels():
    found = find_timestamps("发布：2021-07-09 18:05 更新：2021-07-10 09:00 点击：300")
    assert [(s.label, s.value) for s in found] == [
        ("发布", dt.datetime(2021, 7, 9, 18, 5)),
        ("更新", dt.datetime(2021, 7, 10, 9, 0)),
    ]


def test_the_zone_given_is_taken_only_where_none_is_written():
    zone = dt.timezone(dt.timedelta(hours=8))
    assert find_timestamp("2021-07-09 18:05", timezone=zone).value.tzinfo is zone
    assert find_timestamp("2021-07-09T18:05Z", timezone=zone).value.utcoffset() == dt.timedelta(0)
    assert find_timestamp("2021-07-09", timezone=zone).value == dt.date(2021, 7, 9)


def test_within_limits_the_search_the_label_and_not_the_offsets():
    text = "发布时间：2021-07-09\n更新时间：2021-07-10"
    assert find_timestamp(text, within=Span(16, len(text))).span == Span(21, 31)
    assert find_timestamp(text, within=Span(5, 15)).label is None


@pytest.mark.parametrize(
    "line", ["2021-02-30", "2021年13月1日", "2021-07-09 25:00", "2月30日", "2021年6月31日 08:00"]
)
def test_an_impossible_date_is_a_defect(line):
    defects = []
    assert find_timestamp(f"江城晚报 {line}", report=defects.append) is None
    assert [(d.code, d.span.start) for d in defects] == [(DefectCode.DATE_IMPOSSIBLE, 5)]
    assert find_timestamp(line) is None


def test_a_day_no_recent_year_has_stays_without_value():
    assert find_timestamp("02-29", reference=dt.datetime(1, 1, 1)).value is None


def test_ages_before_the_calendar_stay_without_value():
    assert find_timestamp("300年前", reference=dt.datetime(200, 1, 1)).value is None
