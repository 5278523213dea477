"""Laws of the renderer and of the public strategies, without any parser."""

import datetime as dt
import hashlib

import attrs
import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from newsparse.model import (
    WRITERS,
    Article,
    Block,
    Comment,
    Credit,
    ListItem,
    ListKind,
    Name,
    Precision,
    ProseList,
    Related,
    Role,
    TextField,
    Timestamp,
    Zone,
)
from newsparse.render import Page, StampForm, Style, render, render_page, written_stamp
from newsparse.spans import Span
from newsparse.strategies import (
    Fault,
    Script,
    articles,
    damaged_pages,
    pages,
    scripts,
    stamps,
    styles,
)

moment = dt.datetime.fromisoformat

PARTS = [
    {Zone.SUMMARY},
    {Zone.PARAGRAPH, Zone.LIST_ITEM},
    {Zone.CREDIT, Zone.BYLINE},
    {Zone.TAGS},
    {Zone.NOTICE},
    {Zone.RELATED},
    {Zone.COMMENTS},
]
HEAD = {Zone.MASTHEAD, Zone.KICKER, Zone.HEADLINE, Zone.DECK, Zone.META, Zone.BYLINE}
WRITTEN_AS = ("text", "name", "title", "agency", "place", "label", "org", "marker")


def nodes(value):
    """Every object with a span in an article, the outer before the inner."""
    if isinstance(value, tuple):
        for part in value:
            yield from nodes(part)
    elif attrs.has(type(value)) and not isinstance(value, Span):
        if hasattr(value, "span"):
            yield value
        for field in attrs.fields(type(value)):
            yield from nodes(getattr(value, field.name))


def check_places(page: Page) -> None:
    """Every value stands where its span says, and lies inside its parent."""
    assert page.article.span == Span(0, len(page.text))
    assert page.article.length == len(page.text)
    digest = hashlib.sha256(page.text.encode("utf-8", "surrogatepass")).hexdigest()
    assert page.article.sha256 == digest
    for node in nodes(page.article):
        written = node.span.of(page.text)
        if isinstance(getattr(node, "text", None), str) and type(node).__name__ != "Comment":
            assert written == node.text
        assert all(inner.span in node.span for inner in nodes_below(node))
        for name in WRITTEN_AS:
            span = getattr(node, f"{name}_span", None)
            if span is not None:
                assert span.of(page.text) == getattr(node, name)
                assert span in node.span


def nodes_below(node):
    return [inner for f in attrs.fields(type(node)) for inner in nodes(getattr(node, f.name))]


def check_tiles(page: Page) -> None:
    """The blocks are in order, apart, and cover every character that is not white space."""
    at = 0
    for block in page.article.blocks:
        assert not page.text[at : block.span.start].strip()
        assert block.text.strip()
        at = block.span.end
    assert not page.text[at:].strip()


@given(pages())
def test_every_value_is_where_the_page_has_it(page: Page) -> None:
    check_places(page)
    event(f"lists: {len(page.article.lists)}, dateline: {page.article.dateline is not None}")


@given(pages())
def test_the_blocks_tile_the_page(page: Page) -> None:
    check_tiles(page)


@given(pages())
def test_the_parts_of_the_page_follow_in_order(page: Page) -> None:
    body = page.article.body[0].span.start
    for block in page.article.blocks:
        assert block.zone in HEAD | PARTS[0] if block.span.start < body else block.zone not in HEAD - PARTS[2]
    ranks = [
        next(i for i, zs in enumerate(PARTS) if b.zone in zs)
        for b in page.article.blocks
        if b.span.start >= body
    ]
    assert ranks == sorted(ranks)


@given(articles(), styles())
def test_nothing_that_an_article_shows_is_lost(article: Article, style: Style) -> None:
    shown = render_page(article, style).article
    for name in ("site", "source"):
        before, after = getattr(article, name), getattr(shown, name)
        assert (before and before.name) == (after and after.name)
    for name in ("kicker", "headline", "deck", "summary"):
        before, after = getattr(article, name), getattr(shown, name)
        assert (before and before.text) == (after and after.text)
    assert [b.text for b in shown.body] == [b.text for b in article.body]
    assert [t.text for t in shown.tags] == [t.text for t in article.tags]
    assert [n.text for n in shown.notices] == [n.text for n in article.notices]
    assert [c.text for c in shown.comments] == [c.text for c in article.comments]
    assert [r.title.text for r in shown.related] == [r.title.text for r in article.related]
    assert [(c.role, c.label, c.org, [p.name for p in c.people]) for c in shown.credits] == [
        (c.role, c.label, c.org, [p.name for p in c.people]) for c in article.credits
    ]
    assert [len(found.items) for found in shown.lists] == [len(found.items) for found in article.lists]
    assert (shown.published and shown.published.value) == (article.published and article.published.value)
    assert (shown.dateline and shown.dateline.text) == (article.dateline and article.dateline.text)


@given(pages(), styles())
def test_a_page_renders_again_from_its_own_article(page: Page, style: Style) -> None:
    again = render_page(page.article, style)
    check_places(again)
    assert render_page(again.article, style) == again


@given(articles())
def test_the_style_changes_no_words(article: Article) -> None:
    one, other = Style(), Style(newline="\r\n", indent="\u3000\u3000", trailing=" ", blank_lines=2)
    assert render(article, one).split() == render(article, other).split()


@given(articles(Script.HANT))
def test_writers_stand_at_the_head_or_at_the_foot(article: Article) -> None:
    head = render_page(article, Style(byline_at_head=True)).article
    foot = render_page(article, Style(byline_at_head=False)).article
    writers = sum(credit.role in WRITERS for credit in article.credits)
    for page, below in ((head, False), (foot, True)):
        bylines = [b.span.start for b in page.blocks if b.zone is Zone.BYLINE]
        assert len(bylines) == writers
        assert all((start > page.body[-1].span.end) is below for start in bylines)


def test_an_article_with_nothing_gives_an_empty_page() -> None:
    empty = Article(span=Span(0, 0), language="und", length=0, sha256="")
    assert render(empty) == ""


def test_what_lies_outside_the_texts_of_an_article_is_left_out() -> None:
    head = TextField(span=Span(2, 3), text="快")
    item = ListItem(span=Span(0, 3), marker="一是", ordinal=1, text="一是快", head=head)
    found = ProseList(span=Span(0, 3), kind=ListKind.IS, items=(item,))
    article = Article(span=Span(0, 3), language="und", length=3, sha256="", lists=(found,))
    assert render_page(article).article.lists == ()
    shown = attrs.evolve(article, blocks=(Block(span=Span(0, 3), zone=Zone.PARAGRAPH, text="一是快"),))
    assert render_page(shown, Style(indent="  ")).article.lists[0].span == Span(2, 5)


@pytest.mark.parametrize(
    ("label", "org", "names", "written"),
    [
        ("记者", "新华社", ("张 伟", "李娜"), "新华社记者：张 伟、李娜"),
        (None, "新华社", ("李娜",), "新华社 李娜"),
        (None, None, ("李娜",), "李娜"),
        ("图", "青石馆", (), "青石馆图："),
        (None, "青石馆", (), "青石馆"),
    ],
)
def test_a_credit_is_written_organisation_first(label, org, names, written) -> None:
    people = tuple(Name(span=Span(0, 0), name=name.replace(" ", ""), text=name) for name in names)
    credit = Credit(span=Span(0, 0), role=Role.OTHER, label=label, org=org, people=people)
    page = render_page(Article(span=Span(0, 0), language="und", length=0, sha256="", credits=(credit,)))
    assert page.text == written + "\n"
    assert page.article.credits[0].span.of(page.text) == written


def test_a_stamp_without_value_keeps_its_words_and_related_stories_their_title_alone() -> None:
    stamp = Timestamp(span=Span(0, 0), text="3小时前", value=None, precision=Precision.HOUR)
    title = TextField(span=Span(0, 0), text="石桥通车")
    alone = Related(span=Span(0, 0), title=title)
    comment = Comment(span=Span(0, 0), text="好！")
    article = Article(
        span=Span(0, 0),
        language="und",
        length=0,
        sha256="",
        updated=stamp,
        related=(alone,),
        comments=(comment,),
    )
    text = render(article, Style(blank_lines=0, wide=False))
    assert text == "更新时间:3小时前\n相关阅读\n石桥通车\n最新评论\n好！\n"


@pytest.mark.parametrize("form", StampForm)
def test_the_value_of_a_stamp_form_is_an_example_of_it(form: StampForm) -> None:
    assert written_stamp(moment("2021-03-05T08:07"), Precision.MINUTE, form) == form.value


@pytest.mark.parametrize(
    ("value", "precision", "form", "text"),
    [
        (dt.date(2021, 1, 1), Precision.YEAR, StampForm.HAN, "2021年"),
        (dt.date(2021, 3, 1), Precision.MONTH, StampForm.DOT, "2021.03"),
        (moment("2021-03-05T08:07:09"), Precision.SECOND, StampForm.SLASH, "2021/03/05 08:07:09"),
        (moment("2021-03-05T08"), Precision.HOUR, StampForm.HAN_PADDED, "2021年03月05日8时"),
        (moment("2021-03-05T08"), Precision.DAY, StampForm.ISO, "2021-03-05"),
        (
            moment("2021-03-05T08:07+08:00"),
            Precision.MINUTE,
            StampForm.HAN,
            "2021-03-05T08:07:00+08:00",
        ),
    ],
)
def test_a_moment_is_written_at_its_own_precision(value, precision, form, text) -> None:
    assert written_stamp(value, precision, form) == text


@given(stamps(tuple(p for p in Precision if p.value in ("year", "month", "day", "hour", "minute", "second"))))
def test_stamps_are_cut_to_their_precision(stamp: Timestamp) -> None:
    with_clock = stamp.precision in (Precision.HOUR, Precision.MINUTE, Precision.SECOND)
    assert isinstance(stamp.value, dt.datetime) == with_clock


@pytest.mark.parametrize(
    "wrong",
    [
        {"newline": "\x85"},
        {"indent": "x"},
        {"blank_lines": -1},
        {"gap": ""},
        {"credit_brackets": "<>"},
        {"joiner": "&"},
        {"head": ("site", "headline")},
    ],
)
def test_a_style_refuses_what_no_page_shows(wrong) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        Style(**wrong)


@given(damaged_pages())
def test_a_damaged_page_shows_its_fault(damaged) -> None:
    event(damaged.fault.name)
    check_places(damaged.page)
    text, span = damaged.page.text, damaged.span
    match damaged.fault:
        case Fault.NO_HEADLINE:
            assert span is None
            assert damaged.page.article.headline is None
        case Fault.LONE_SURROGATE:
            assert span.of(text) == "\ud83d"
        case Fault.OPEN_QUOTE:
            assert span.of(text) == "“"
            assert "”" not in text
        case Fault.NUMBER_LEFT_OUT:
            last, before = damaged.page.article.lists[0].items[:-3:-1]
            assert last.ordinal == before.ordinal + 2
            assert span.of(text) == last.marker
        case Fault.NOBODY_CREDITED:
            assert span.of(text)[:-1] in ("责任编辑", "責任編輯")
        case Fault.IMPOSSIBLE_DATE:
            assert damaged.page.article.published is None
            with pytest.raises(ValueError, match=r"month|day"):
                dt.datetime.fromisoformat(span.of(text))


@given(damaged_pages((Fault.OPEN_QUOTE,)))
def test_only_the_faults_asked_for_are_drawn(damaged) -> None:
    assert damaged.fault is Fault.OPEN_QUOTE


@given(scripts().flatmap(lambda script: st.tuples(st.just(script), articles(script))))
def test_every_article_shows_its_script(drawn) -> None:
    script, article = drawn
    differing = (
        set("漁園碼頭麥橋燈灘倉庫魚樹階") if script is Script.HANT else set("渔园码头麦桥灯滩仓库鱼树阶")
    )
    assert differing & set(article.headline.text)
    assert article.language == script.value
