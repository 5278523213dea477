import datetime as dt
import itertools
import pathlib
import re
import sys

import pytest

import casefiles
from newsparse._fields.dates import find_dates, phrases, scan
from newsparse.defects import DefectCode
from newsparse.model import Basis, Precision
from newsparse.spans import Span

dates = sys.modules["newsparse._fields.dates"]
REFERENCE = dt.datetime(2023, 3, 30, 8, 50)
# A sentence has a row for each mention.
CASES = [
    (text, reference, [row.cells for row in sentence if row.cells])
    for (text, reference), sentence in itertools.groupby(
        casefiles.rows("_fields/dates.cases"), key=lambda row: (row.text, row.reference)
    )
]


def written(value):
    """Write a moment as the cases do: a midnight as its day, whole minutes without seconds."""
    if value is None:
        return ".."
    if value.time() == dt.time():
        return value.date().isoformat()
    return value.isoformat(timespec="seconds" if value.second else "minutes")


def test_there_are_enough_cases():
    assert sum(max(1, len(wanted)) for _, _, wanted in CASES) >= 600


@pytest.mark.parametrize(("text", "reference", "wanted"), CASES, ids=[c[0] for c in CASES])
def test_every_case_reads_as_written(text, reference, wanted):
    found = find_dates(text, reference=reference)
    assert [
        (
            m.text,
            written(m.start),
            written(m.end),
            m.timex,
            m.precision.value,
            m.basis.value,
            ",".join(m.inferred) or "-",
            "vague" if m.vague else "-",
        )
        for m in found
    ] == wanted
    for m in found:
        assert m.span.of(text) == m.text


def readings():
    return [
        [(m.text, m.timex) for m in find_dates(text, reference=reference)] for text, reference, _ in CASES
    ]


def test_what_the_scan_passes_over_holds_no_date(monkeypatch):
    """The places that the scan finds are derived from the forms; to ask everywhere finds no more."""
    found = readings()
    # A run of digits is one number, read from its start.
    everywhere = re.compile(r"(?<![0-9０-９])[\s\S]")
    monkeypatch.setattr(dates, "starts_in", everywhere.finditer)
    assert readings() == found


def test_what_stands_behind_a_number_hides_no_form(monkeypatch):
    found = readings()

    def forms_at(text, at, _end, openers):
        return [form for form in scan.FORMS if text[at] in form.begins and (form.opens or not openers)]

    monkeypatch.setattr(phrases, "forms_at", forms_at)
    assert readings() == found


def test_every_form_is_read_in_some_case():
    """A new form is a row of its family and a case here: the second file of two."""
    unread = [form for form in scan.FORMS if form.opens]
    for text, _, _ in CASES:
        for place in scan.starts_in(text, 0, len(text)):
            read = scan.forms_at(text, place.start(), len(text), True)
            unread = [f for f in unread if f not in read or not f.read(text, place.start(), len(text))]
    assert unread == []


def test_text_must_be_str():
    with pytest.raises(TypeError, match="must be a str, not bytes"):
        find_dates("3月28日".encode())


def test_within_limits_the_search_and_not_the_offsets():
    text = "3月1日，3月2日，3月3日"
    found = find_dates(text, reference=REFERENCE, within=Span(5, 9))
    assert [(m.span, m.text) for m in found] == [(Span(5, 9), "3月2日")]


def test_without_reference_what_is_not_written_stays_open():
    found = find_dates("2022年3月5日立项，8日开工；3月28日、29日验收。昨天通车，上周、周三、一季度。")
    assert [(m.text, m.timex, m.start is None) for m in found] == [
        ("2022年3月5日", "2022-03-05", False),
        ("8日", "2022-03-08", False),
        ("3月28日", "2022-03-28", False),
        ("29日", "2022-03-29", False),
        ("昨天", "XXXX-XX-XX", True),
        ("上周", "XXXX-WXX", True),
        ("周三", "XXXX-XX-XX", True),
        ("一季度", "XXXX-Q1", True),
    ]


def test_what_leans_on_an_unresolved_mention_is_unresolved():
    found = find_dates("3月28日开幕，次日闭幕，29日9时撤展。3月底，去年。")
    assert [(m.text, m.timex, m.start) for m in found] == [
        ("3月28日", "XXXX-03-28", None),
        ("次日", "XXXX-XX-XX", None),
        ("29日9时", "XXXX-XX-29T09", None),
        ("3月底", "XXXX-03:END", None),
        ("去年", "XXXX", None),
    ]


def test_moments_are_in_the_zone_of_the_reference():
    zone = dt.timezone(dt.timedelta(hours=8))
    (mention,) = find_dates("昨天上午9时", reference=REFERENCE.replace(tzinfo=zone))
    assert mention.start == dt.datetime(2023, 3, 29, 9, tzinfo=zone)
    assert mention.end == dt.datetime(2023, 3, 29, 10, tzinfo=zone)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("定于2023-02-30召开", Span(2, 12)),
        ("定于2023年2月30日召开", Span(2, 12)),
        ("定于2023年13月5日召开", Span(2, 12)),
        ("定于13月召开", Span(2, 5)),
        ("定于6月31日召开", Span(2, 7)),
        ("定于3月35日召开", Span(2, 7)),
        ("定于3月5日25时召开", Span(2, 9)),
        ("定于2023年2月29日至3月1日召开", Span(2, 17)),
        ("定于2023年2月1日至30日召开", Span(2, 15)),
        ("定于3月1日至2月30日召开", Span(2, 12)),
    ],
)
def test_an_impossible_date_is_a_defect_and_no_mention(text, span):
    defects = []
    assert find_dates(text, reference=REFERENCE, report=defects.append) == ()
    assert [(d.code, d.span) for d in defects] == [(DefectCode.DATE_IMPOSSIBLE, span)]
    assert span.of(text) in defects[0].message


@pytest.mark.parametrize("text", ["次日返回", "第二天返回", "翌年竣工", "当月盈利", "同年立项"])
def test_nothing_to_lean_on_is_neither_mention_nor_defect(text):
    defects = []
    assert find_dates(text, reference=REFERENCE, report=defects.append) == ()
    assert defects == []


def test_years_no_calendar_holds_are_no_mention():
    assert find_dates("未来9999年", reference=REFERENCE) == ()
    assert find_dates("9999个月前", reference=dt.datetime(500, 1, 1)) == ()


def test_an_earlier_mention_counts_within_its_sentence_or_line_only():
    text = "2019年3月立项。9月开工。\n3月26日开赛。9时鸣枪。\n9时撤场。"
    timex = [(m.text, m.timex, m.basis) for m in find_dates(text, reference=REFERENCE)]
    assert timex == [
        ("2019年3月", "2019-03", Basis.WRITTEN),
        ("9月", "2023-09", Basis.PUBLICATION),
        ("3月26日", "2023-03-26", Basis.PUBLICATION),
        ("9时", "2023-03-26T09", Basis.EARLIER),
        ("9时", "2023-03-30T09", Basis.PUBLICATION),
    ]


def test_a_day_of_another_line_is_forgotten():
    text = "3月26日开赛。\n2月结算。9时撤场。"
    assert [m.timex for m in find_dates(text, reference=REFERENCE)] == [
        "2023-03-26",
        "2023-02",
        "2023-03-30T09",
    ]


def test_a_festival_behind_its_own_day_is_named_once():
    assert [m.text for m in find_dates("10月1日国庆节升旗", reference=REFERENCE)] == ["10月1日"]
    assert [m.text for m in find_dates("3月1日国庆节目单公布", reference=REFERENCE)] == ["3月1日", "国庆节"]


def test_a_clock_range_past_midnight_ends_the_next_day():
    (mention,) = find_dates("3月28日22时至6时", reference=REFERENCE)
    assert (mention.start, mention.end) == (dt.datetime(2023, 3, 28, 22), dt.datetime(2023, 3, 29, 6))
    assert mention.precision is Precision.HOUR


SEED = pathlib.Path(__file__).parents[2] / ".." / "shared" / "seed.txt"


@pytest.mark.skipif(not SEED.exists(), reason="the founding example is not beside the repository")
def test_the_founding_example_holds_fourteen_dates():
    text = SEED.read_text(encoding="utf-8")
    day = dt.timedelta(days=1)
    related = [
        "2024-11-20",
        "2024-10-12",
        "2024-09-23",
        "2024-09-12",
        "2023-06-01",
        "2023-04-29",
        "2023-02-14",
        "2022-11-18",
    ]
    assert [(m.text, m.start, m.end) for m in find_dates(text, reference=REFERENCE)] == [
        ("2023-03-30 08:50", REFERENCE, REFERENCE + dt.timedelta(minutes=1)),
        ("3月28日", dt.datetime(2023, 3, 28), dt.datetime(2023, 3, 29)),
        ("近年来", None, None),
        ("2025年", dt.datetime(2025, 1, 1), dt.datetime(2026, 1, 1)),
        ("2022年", dt.datetime(2022, 1, 1), dt.datetime(2023, 1, 1)),
        ("2023年", dt.datetime(2023, 1, 1), dt.datetime(2024, 1, 1)),
        *((d, dt.datetime.fromisoformat(d), dt.datetime.fromisoformat(d) + day) for d in related),
    ]
