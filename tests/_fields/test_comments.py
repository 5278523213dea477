import datetime as dt

import pytest

import zoned
from newsparse._fields.comments import find_comments


def seen(page):
    for comment in find_comments(page):
        assert comment.span.of(page.text).endswith(comment.text)
        author = comment.author.name if comment.author else "-"
        published = zoned.moment(comment.published).split()[0] if comment.published else "-"
        yield f"{author} | {published} | {comment.text}"


@pytest.mark.parametrize("case", zoned.cases("_fields/pages/comments.txt"), ids=zoned.title)
def test_comments(case):
    assert list(seen(case.page)) == case.wanted


def test_a_relative_time_is_told_from_the_reference():
    page = zoned.page(["comments| 柳湾老李", "comments| 3小时前", "comments| 坐了一辈子船，总算又开了。"])
    (comment,) = find_comments(page, reference=dt.datetime(2024, 9, 5, 15, 30))
    assert comment.published.value == dt.datetime(2024, 9, 5, 12)
    assert comment.published.inferred
