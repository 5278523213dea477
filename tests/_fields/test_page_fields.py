"""What is read from pages with given zones; ``pages/*.txt`` has the cases, a file for each part of a page."""

import datetime as dt

import pytest

import casefiles
from casefiles import page_of
from newsparse import DefectCode, Options
from newsparse._fields.credits.page import read_credits
from newsparse.model import Zone
from nodes import misplaced
from zoning import read_page

EAST_8 = dt.timezone(dt.timedelta(hours=8))
DIGITS = {"year": 4, "month": 7, "day": 10, "hour": 13, "minute": 16, "second": 19}
# Defects of most cases, which are parts of pages.
LACKING = (DefectCode.BODY_MISSING, DefectCode.HEADLINE_MISSING)


def moment(stamp):
    """Return the value of a stamp at its own precision, and how it is written on the page."""
    value = "?"
    if stamp.value is not None:
        value = stamp.value.isoformat()
        value = value if value[19:] else value[: DIGITS[stamp.precision.value]]  # an offset is kept
    label = f" label {stamp.label}" if stamp.label else ""
    inferred = f" inferred {','.join(stamp.inferred)}" if stamp.inferred else ""
    return f'{value} "{stamp.text}"{label}{inferred}'


def outlet(found):
    return found.name + (" (known)" if found.known else "")


def titles(article, _text):
    for name in ("kicker", "headline", "deck", "summary"):
        if (field := getattr(article, name)) is not None:
            yield f"{name}: {field.text}"


def times(article, text):
    for name in ("published", "updated"):
        if (stamp := getattr(article, name)) is not None:
            yield f"{name}: {moment(stamp)}"
    for defect in article.defects:
        if defect.code not in LACKING:
            yield f"defect: {defect.code.value} {defect.span.of(text)}"


def head(article, text):
    yield from titles(article, text)
    if article.source:
        yield f"source: {outlet(article.source)}"
    yield from times(article, text)


def site(article, _text):
    return [outlet(article.site)] if article.site else []


def credits_(article, _text):
    for credit in article.credits:
        yield f"{credit.label} {'、'.join(name.name for name in credit.people) or credit.org}"


def related(article, _text):
    for item in article.related:
        source = item.source.name if item.source else "-"
        yield f"{item.title.text} | {source} | {moment(item.published) if item.published else '-'}"


def tags(article, _text):
    return [tag.text for tag in article.tags]


def comments(article, _text):
    for comment in article.comments:
        author = comment.author.name if comment.author else "-"
        yield f"{author} | {moment(comment.published) if comment.published else '-'} | {comment.text}"


def notices(article, _text):
    return [notice.text for notice in article.notices]


# What the cases of each file show of an article.
VIEWS = {
    "comments": comments,
    "credits": credits_,
    "head": head,
    "headline": titles,
    "notices": notices,
    "published": times,
    "related": related,
    "site": site,
    "tags": tags,
}
CASES = [
    pytest.param(view, case, id=f"{name}: {case.title}")
    for name, view in VIEWS.items()
    for case in casefiles.pages(f"_fields/pages/{name}.txt")
]


def test_every_file_of_pages_is_read():
    assert {path.stem for path in casefiles.HERE.glob("_fields/pages/*")} == VIEWS.keys()


def read(page, **options):
    return read_page(page, Options(layers=(), **options))


@pytest.mark.parametrize(("view", "case"), CASES)
def test_a_page_is_read_as_its_case_says(view, case):
    text = case.page.text
    article = read(case.page)
    assert list(view(article, text)) == case.expected
    assert misplaced(article, text) == []
    outlets = [article.site, article.source, *(item.source for item in article.related)]
    assert all(found.span.of(text) == found.name for found in outlets if found)
    assert all(comment.text in comment.span.of(text) for comment in article.comments)


# -- what the caller knows --------------------------------------------------------------------------------

STAMPED = (("meta", "2024-09-05 07:42"),)
LEAF = (("meta", "2024"), ("meta", "09/05"), ("meta", "07:42"))


@pytest.mark.parametrize("lines", [STAMPED, LEAF], ids=["on a line", "over three lines"])
def test_a_zone_given_makes_the_time_aware(lines):
    published = read(page_of(lines), timezone=EAST_8).published
    assert published.value == dt.datetime(2024, 9, 5, 7, 42, tzinfo=EAST_8)
    assert published.value.utcoffset() == dt.timedelta(hours=8)


REFERENCE = dt.datetime(2024, 9, 5, 10, 30)
TITLE = ("related", "柳湾老码头改成图书馆")
READER = ("comments", "柳湾老李")
SAID = ("comments", "坐了一辈子船，总算又开了。")


@pytest.mark.parametrize(
    ("lines", "time"),
    [
        ([("meta", "3小时前")], '2024-09-05T07 "3小时前" inferred year,month,day,hour'),
        ([("meta", "08-21 07:42")], '2024-08-21T07:42 "08-21 07:42" inferred year'),
        ([TITLE, ("related", "3小时前")], '2024-09-05T07 "3小时前" inferred year,month,day,hour'),
        ([TITLE, ("related", "柳湾日报 08-21")], '2024-08-21 "08-21" inferred year'),
        ([READER, ("comments", "3小时前"), SAID], '2024-09-05T07 "3小时前" inferred year,month,day,hour'),
        ([("comments", "柳湾老李 2小时前"), SAID], '2024-09-05T08 "2小时前" inferred year,month,day,hour'),
    ],
)
def test_a_reference_completes_what_is_left_out_and_says_so(lines, time):
    article = read(page_of(lines), reference=REFERENCE)
    dated = (article, *article.related, *article.comments)
    (stamp,) = [value.published for value in dated if value.published]
    assert moment(stamp) == time
    assert {defect.code for defect in article.defects} <= set(LACKING)


@pytest.mark.parametrize(
    "caption",
    [
        "渡口上的早班船。 Mia Cole/Reuters",
        "渡口上的早班船。 Mia Cole for The River Times",
        "早班船。 Pool photo by Mia Cole",
    ],
)
def test_a_caption_closes_with_who_took_the_picture(caption):
    page = page_of(
        [(Zone.HEADLINE, "渡口恢复通航"), (Zone.CAPTION, caption), (Zone.PARAGRAPH, "早班船坐满了人。")]
    )
    (credit,) = read_credits(page, dateline=None, report=lambda _: None)
    assert (credit.role, credit.people[0].name) == ("photographer", "Mia Cole")


@pytest.mark.parametrize(
    ("words", "credit"),
    [
        ("記者岑遠山報道。", ("reporter", "岑遠山")),
        ("本台记者岑远山报道。", ("reporter", "岑远山")),
        ("岑远山 摄", ("photographer", "岑远山")),
        ("記者岑遠山／攝影", ("photographer", "岑遠山")),
        ("记者岑远山报道说，船很稳。", None),
    ],
)
def test_the_last_words_of_a_paragraph_say_who_reports_or_took_the_picture(words, credit):
    paragraphs = [f"早班船坐满了人，两岸居民排队过河。{words}", "渡口今天恢复通航，船票不涨价。"]
    page = page_of([(Zone.HEADLINE, "渡口恢复通航"), *((Zone.PARAGRAPH, text) for text in paragraphs)])
    found = [
        (c.role.value, c.people[0].name) for c in read_credits(page, dateline=None, report=lambda _: None)
    ]
    assert found == ([credit] if credit else [])
