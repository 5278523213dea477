import datetime as dt

import pytest

import zoned
from newsparse._fields.related import find_related


def seen(page):
    for item in find_related(page):
        assert item.title.span.of(page.text) == item.title.text
        assert item.source is None or item.source.span.of(page.text) == item.source.name
        source = item.source.name if item.source else "-"
        published = zoned.moment(item.published).split()[0] if item.published else "-"
        yield f"{item.title.text} | {source} | {published}"


@pytest.mark.parametrize("case", zoned.cases("_fields/pages/related.txt"), ids=zoned.title)
def test_related(case):
    assert list(seen(case.page)) == case.wanted


def test_a_day_without_a_year_takes_it_from_the_publication_and_says_so():
    page = zoned.page(["related| 相关阅读", "related| 柳湾老码头改成图书馆", "related| 柳湾日报 08-21"])
    (item,) = find_related(page, reference=dt.datetime(2024, 9, 5))
    assert item.published.value == dt.date(2024, 8, 21)
    assert item.published.inferred == ("year",)
