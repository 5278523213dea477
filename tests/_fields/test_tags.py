import pytest

import zoned
from newsparse._fields.tags import find_tags


@pytest.mark.parametrize("case", zoned.cases("_fields/pages/tags.txt"), ids=zoned.title)
def test_tags(case):
    tags = find_tags(case.page)
    assert [tag.text for tag in tags] == case.wanted
    assert all(tag.span.of(case.page.text) == tag.text for tag in tags)
