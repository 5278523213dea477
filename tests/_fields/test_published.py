import datetime as dt

import pytest

import zoned_pages
from newsparse._fields.published import read_times
from newsparse.options import Options


def read(page, **options):
    defects = []
    times = read_times(page, Options(**options), defects.append)
    for stamp in filter(None, times):
        assert stamp.span.of(page.text) == stamp.text
    return times, defects


@pytest.mark.parametrize("case", zoned_pages.cases("_fields/pages/published.txt"), ids=zoned_pages.title)
def test_times(case):
    times, defects = read(case.page)
    seen = [f"{name}: {zoned_pages.moment(stamp)}" for name, stamp in times._asdict().items() if stamp]
    seen += [f"defect: {d.code.value} {d.span.of(case.page.text)}" for d in defects]
    assert [line.replace("\n", "⏎") for line in seen] == case.wanted


EAST_8 = dt.timezone(dt.timedelta(hours=8))


@pytest.mark.parametrize("lines", [["meta| 2024-09-05 07:42"], ["meta| 2024", "meta| 09/05", "meta| 07:42"]])
def test_a_zone_given_makes_the_time_aware(lines):
    times, _ = read(zoned_pages.page(lines), timezone=EAST_8)
    assert times.published.value == dt.datetime(2024, 9, 5, 7, 42, tzinfo=EAST_8)
    assert times.published.value.utcoffset() == dt.timedelta(hours=8)


def test_a_reference_completes_what_is_left_out_and_says_so():
    reference = dt.datetime(2024, 9, 5, 10, 30)
    times, defects = read(zoned_pages.page(["meta| 3小时前"]), reference=reference)
    assert times.published.value == dt.datetime(2024, 9, 5, 7)
    assert times.published.inferred
    times, defects = read(zoned_pages.page(["meta| 08-21 07:42"]), reference=reference)
    assert times.published.value == dt.datetime(2024, 8, 21, 7, 42)
    assert times.published.inferred == ("year",)
    assert defects == []
