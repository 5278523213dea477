import pytest

import zoned
from newsparse._fields.site import find_site


@pytest.mark.parametrize("case", zoned.cases("_fields/pages/site.txt"), ids=zoned.title)
def test_site(case):
    site = find_site(case.page)
    seen = [f"{site.name}{' (known)' if site.known else ''}"] if site else []
    assert seen == case.wanted
    assert site is None or site.span.of(case.page.text) == site.name
