"""Which lines of a page are read for credits."""

import pytest

import zoned_pages
from newsparse._parse import read_article
from newsparse.options import Options


@pytest.mark.parametrize("case", zoned_pages.cases("_fields/pages/credits.txt"), ids=zoned_pages.title)
def test_credits_of_a_page(case):
    found = read_article(case.page, Options(layers=())).credits
    shown = [f"{c.label} {'、'.join(name.name for name in c.people) or c.org}" for c in found]
    assert shown == case.wanted
    assert all(name.span.of(case.page.text) == name.name for c in found for name in c.people)
