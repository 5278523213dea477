import datetime as dt
from pathlib import Path

import pytest

from newsparse._parse import read_article
from newsparse.model import Article, Outlet, Precision, TextField, Timestamp, Zone
from newsparse.options import Options
from zoned import Case, cases, page_of

HERE = Path(__file__).parent / "head"
FIELDS = ("kicker", "headline", "deck", "summary", "source", "published", "updated")
CUT = {Precision.DAY: 10, Precision.MINUTE: 16, Precision.SECOND: 19}


def fields(found: Article) -> dict[str, TextField | Outlet | Timestamp | None]:
    return {name: getattr(found, name) for name in FIELDS}


def shown(value: TextField | Outlet | Timestamp) -> str:
    if isinstance(value, Timestamp):
        return value.value.isoformat()[: CUT[value.precision]] if value.value else value.text
    words = value.name if isinstance(value, Outlet) else value.text
    return words.replace("\n", "⏎")


@pytest.mark.parametrize("case", cases(HERE / "found.txt"), ids=lambda case: case.name)
def test_the_head_of_an_article(case: Case) -> None:
    found = fields(read_article(case.page, Options(layers=[])))
    lines = {f"{field} {shown(value)}" for field, value in found.items() if value is not None}
    assert lines == set(case.found)
    for value in found.values():
        if isinstance(value, Outlet):
            assert value.span.of(case.page.text) == value.name
        elif value is not None:
            assert value.span.of(case.page.text) == value.text


def test_a_change_that_has_no_day_takes_it_from_the_publication_and_says_so() -> None:
    page = page_of([(Zone.META, "2023-04-14 17:33 更新: 17:34")])
    updated = read_article(page, Options(layers=[])).updated
    assert updated is not None
    assert updated.value == dt.datetime(2023, 4, 14, 17, 34)
    assert updated.inferred == ("year", "month", "day")


def test_an_impossible_day_over_lines_is_none() -> None:
    page = page_of([(Zone.META, line) for line in ("2019", "13/40", "19:02")])
    published = read_article(page, Options(layers=[])).published
    assert published is None or published.value is None


def test_notices_are_given_as_written() -> None:
    page = page_of([(Zone.NOTICE, "声明：未经许可不得转载。")])
    (notice,) = read_article(page, Options(layers=[])).notices
    assert (notice.text, notice.span.of(page.text)) == ("声明：未经许可不得转载。", notice.text)
