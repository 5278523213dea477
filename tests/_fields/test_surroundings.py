"""What stands around an article, on pages of given zones: the site, related stories, tags, comments."""

import datetime as dt

import pytest

import zoned_pages
from newsparse._fields.comments import read_comments
from newsparse._fields.related import read_related
from newsparse._fields.site import read_site
from newsparse._fields.tags import read_tags


def short(stamp):
    return zoned_pages.moment(stamp).split()[0] if stamp else "-"


def name(outlet):
    return outlet.name if outlet else "-"


def lies_in(text, *nodes):
    """Tell whether what each node says stands at its span."""
    return all(n.span.of(text) == getattr(n, "text", None) or n.span.of(text) == n.name for n in nodes if n)


@pytest.mark.parametrize("case", zoned_pages.cases("_fields/pages/site.txt"), ids=zoned_pages.title)
def test_site(case):
    site = read_site(case.page)
    assert ([f"{site.name}{' (known)' if site.known else ''}"] if site else []) == case.wanted
    assert lies_in(case.page.text, site)


@pytest.mark.parametrize("case", zoned_pages.cases("_fields/pages/related.txt"), ids=zoned_pages.title)
def test_related(case):
    items = read_related(case.page)
    seen = [f"{item.title.text} | {name(item.source)} | {short(item.published)}" for item in items]
    assert seen == case.wanted
    assert all(lies_in(case.page.text, item.title, item.source, item.published) for item in items)


def test_a_day_without_a_year_takes_it_from_the_publication_and_says_so():
    page = zoned_pages.page(["related| 相关阅读", "related| 柳湾老码头改成图书馆", "related| 柳湾日报 08-21"])
    (item,) = read_related(page, reference=dt.datetime(2024, 9, 5))
    assert item.published.value == dt.date(2024, 8, 21)
    assert item.published.inferred == ("year",)


@pytest.mark.parametrize("case", zoned_pages.cases("_fields/pages/tags.txt"), ids=zoned_pages.title)
def test_tags(case):
    tags = read_tags(case.page)
    assert [tag.text for tag in tags] == case.wanted
    assert lies_in(case.page.text, *tags)


@pytest.mark.parametrize("case", zoned_pages.cases("_fields/pages/comments.txt"), ids=zoned_pages.title)
def test_comments(case):
    comments = read_comments(case.page)
    seen = [f"{name(c.author)} | {short(c.published)} | {c.text}" for c in comments]
    assert seen == case.wanted
    assert all(c.span.of(case.page.text).endswith(c.text) for c in comments)
    assert all(lies_in(case.page.text, c.author, c.published) for c in comments)


def test_the_time_of_a_comment_is_told_from_the_reference():
    page = zoned_pages.page(
        ["comments| 柳湾老李", "comments| 3小时前", "comments| 坐了一辈子船，总算又开了。"]
    )
    (comment,) = read_comments(page, reference=dt.datetime(2024, 9, 5, 15, 30))
    assert comment.published.value == dt.datetime(2024, 9, 5, 12)
    assert comment.published.inferred
