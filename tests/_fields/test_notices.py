import pytest

import zoned_pages
from newsparse._fields.notices import read_notices


@pytest.mark.parametrize("case", zoned_pages.cases("_fields/pages/notices.txt"), ids=zoned_pages.title)
def test_notices(case):
    notices = read_notices(case.page)
    assert [notice.text for notice in notices] == case.wanted
    assert all(notice.span.of(case.page.text) == notice.text for notice in notices)
