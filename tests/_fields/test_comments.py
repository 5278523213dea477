import datetime as dt
from pathlib import Path

import pytest

from newsparse._fields.comments import read_comments
from newsparse.model import Comment, Zone
from zoned import Case, cases, page_of

HERE = Path(__file__).parent / "comments"


def shown(comment: Comment) -> str:
    author = comment.author.name if comment.author else "-"
    time = comment.published.text if comment.published else "-"
    return f"{author} | {time} | {comment.text}".replace("\n", "⏎")


@pytest.mark.parametrize("case", cases(HERE / "found.txt"), ids=lambda case: case.name)
def test_the_comments_of_a_page(case: Case) -> None:
    found = read_comments(case.page)
    assert [shown(comment) for comment in found] == case.found
    for comment in found:
        assert comment.text in comment.span.of(case.page.text)
        if comment.author:
            assert comment.author.span in comment.span


def test_relative_times_are_told_from_the_moment_of_reading() -> None:
    page = page_of([(Zone.COMMENTS, "河边的老张 2小时前"), (Zone.COMMENTS, "桥修得好")])
    (comment,) = read_comments(page, reference=dt.datetime(2023, 3, 30, 12))
    assert comment.published is not None
    assert comment.published.value == dt.datetime(2023, 3, 30, 10)
