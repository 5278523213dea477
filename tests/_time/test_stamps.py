"""Stamps: where one begins, what it says, and what only looks like one."""

import pytest

import casefiles
from newsparse._time.forms import FORMS
from newsparse._time.stamps import figures_at, fills_line, next_stamp, stamp_at, stamps_in

LINES = [case.text for case in casefiles.rows("_fields/stamps.cases")]


def found(text):
    return [text[stamp.start : stamp.end] for stamp in stamps_in(text, 0, len(text))]


def reads(form, line, stamp):
    """Whether a form reads the stamp of a line; what a number is glued to begins behind the number."""
    for start in range(max(0, stamp.start - 2), stamp.start + 1):
        m = form.head.match(line, start, len(line))
        read = form.read(m) if m else None
        closed = form.close(line, read, len(line)) if read else None
        if closed and (closed.start, closed.month, closed.day) == (stamp.start, stamp.month, stamp.day):
            return True
    return False


def test_every_form_is_read_in_some_case():
    """A new form is a row of the table and a case of the reference page."""
    unread = list(FORMS)
    for line in LINES:
        for stamp in stamps_in(line, 0, len(line)):
            unread = [form for form in unread if not reads(form, line, stamp)]
    assert unread == []


def test_the_stamp_found_at_a_place_is_the_one_read_there():
    for line in LINES:
        for stamp in stamps_in(line, 0, len(line)):
            if not stamp.clock_alone:  # 下午3:05 begins with the part of the day
                assert stamp_at(line, stamp.start, len(line)) == stamp


@pytest.mark.parametrize(
    ("text", "stamps"),
    [
        ("2019-09-3007:42", ["2019-09-3007:42"]),
        ("江城网2024-09-05 07:429月4日，渡口开航", ["2024-09-05 07:42"]),
        ("18:05 2021-07-09 18:06", ["18:05", "2021-07-09 18:06"]),
        ("比分 3-2 07:42", []),
        ("12月3 07:42", []),
        ("2024年00月04日", ["2024年00月04日"]),
        ("昨天晚上 9:05", ["昨天晚上 9:05"]),
    ],
)
def test_what_is_glued_or_not_read_takes_nothing_else_along(text, stamps):
    assert found(text) == stamps


@pytest.mark.parametrize(
    "text", ["2024-00-04", "2024年0月4日", "2023-02-29", "2024-13-01", "2024-09-05 24:01"]
)
def test_what_no_calendar_has_is_read_and_told(text):
    stamp = stamp_at(text, 0, len(text))
    assert (stamp.end, stamp.possible) == (len(text), False)


def test_figures_are_what_only_heads_and_tables_write():
    for text in ("2023-03-30", "23-03-30", "20230330", "30 March 2023", "08:50 2023/03/30"):
        assert figures_at(text, 0, len(text)).end == len(text)
    for text in ("08:50", "3月30日", "3小时前", "昨天", "2023年3月"):
        assert figures_at(text, 0, len(text)) is None
        assert next_stamp(text, 0, len(text)).in_words is (text != "08:50")


def test_the_head_of_a_page_writes_a_day_from_the_year_on():
    of_head = {text: next_stamp(text, 0, len(text)).of_head for text in ("2023-03-30", "2023年3月30日 08:50")}
    assert of_head == dict.fromkeys(of_head, True)
    others = {
        text: next_stamp(text, 0, len(text)).of_head for text in ("2023年3月30日", "3月30日", "03-30 08:50")
    }
    assert others == dict.fromkeys(others, False)


@pytest.mark.parametrize(
    ("text", "fills"),
    [
        ("2021年3月5日", True),
        ("二〇二一年三月五日　\n抄送", True),
        ("2021-03-05 18:05\r\n", True),
        ("2021年3月5日晨", False),
        ("3月5日", False),
        ("", False),
    ],
)
def test_a_date_that_fills_its_line_is_known(text, fills):
    assert fills_line(text, 0, len(text)) is fills


@pytest.mark.parametrize(
    "piece", ["2023-", "1", "1:", "03-30 ", "三", "半", "二〇", "Mar ", "今", "民國 ", "20230330 "]
)
def test_a_long_run_of_beginnings_is_passed_over_in_linear_time(piece):
    text = piece * 20_000
    assert len(found(text)) <= len(text)
