import pytest

import zoned_pages
from newsparse._fields.headline import read_head


def seen(page):
    for name, field in zip(("kicker", "headline", "deck", "summary"), read_head(page), strict=True):
        if field is not None:
            assert field.span.of(page.text) == field.text
            yield f"{name}: {field.text.replace(chr(10), '⏎')}"


@pytest.mark.parametrize("case", zoned_pages.cases("_fields/pages/headline.txt"), ids=zoned_pages.title)
def test_head(case):
    assert list(seen(case.page)) == case.wanted
