"""The law of the round trip: what the strategies wrote on a page is read from it, every offset included.

The renderer knows where it writes each value and cannot see the grammar (the import contract), so a page and
its article are an oracle of their own. All that reads values is held to it on every page. The layout, whose
table is fitted to pages as sites show them, is held to it on plain pages alone; ``tools/fuzz.py`` counts how
many of all pages it divides as they were written.
"""

import attrs
from hypothesis import event, given
from hypothesis import strategies as st

from newsparse import parse
from newsparse.defects import DefectCode
from newsparse.model import Article, Precision
from newsparse.render import CreditForm, StampForm, Style, render_page
from newsparse.spans import Span
from newsparse.strategies import (
    clauses,
    credits_,
    damaged_pages,
    outlets,
    pages,
    paragraphs,
    scripts,
    stamps,
)
from newsparse.strategies.parts import field, joined, paragraph
from zoning import read_in_zones

NOWHERE = Span(0, 0)


@given(pages())
def test_a_page_read_in_its_zones_is_its_article(page):
    article = page.article
    event(f"language: {article.language}")
    event(f"lists: {len(article.lists)}")
    event(f"dateline: {article.dateline.kind if article.dateline else None}")
    event(f"credits: {len(article.credits)}")
    assert read_in_zones(page) == article


@given(damaged_pages())
def test_a_fault_gives_its_defect_and_leaves_all_else_alone(damaged):
    event(damaged.fault.name)
    page, blocks = damaged.page, damaged.page.article.blocks
    read = read_in_zones(page)
    everywhere = Span(blocks[0].span.start, blocks[-1].span.end)
    assert [(d.code, d.span) for d in read.defects] == [(damaged.fault.value, damaged.span or everywhere)]
    assert attrs.evolve(read, defects=()) == page.article


# -- one part of the page alone, each dimension of its form by itself ---------------------------------------


@st.composite
def bare_articles(draw, more=0, **parts):
    """A headline, a paragraph and ``more``, and the given parts: what a failure shrinks to is a few lines."""
    script = draw(scripts())
    first, second = draw(st.lists(clauses(script), min_size=2, max_size=2, unique=True))
    told = paragraph(f"{first}，{second}。{draw(paragraphs(script)).text}")
    body = joined([told, *(draw(paragraphs(script)) for _ in range(more))])
    return Article(
        span=NOWHERE,
        language=script.value,
        length=0,
        sha256="",
        headline=field(f"{first} {second}"),
        blocks=body.blocks,
        **{name: draw(part(script)) for name, part in parts.items()},
    )


PRECISIONS = (Precision.DAY, Precision.MINUTE, Precision.SECOND)


@given(
    bare_articles(published=lambda _: stamps(PRECISIONS), source=lambda script: st.none() | outlets(script)),
    st.builds(
        Style,
        stamp=st.sampled_from(StampForm),
        wide=st.booleans(),
        stamp_label=st.sampled_from((None, "时间", "发布时间", "發布時間", "日期", "更新时间")),
        source_label=st.sampled_from((None, "来源", "來源", "稿源", "文章来源")),
        source_first=st.booleans(),
        gap=st.sampled_from((" ", "  ", "\u3000", " | ", "｜")),
        newline=st.sampled_from(("\n", "\r\n", "\r")),
    ),
)
def test_the_line_of_time_and_source_in_any_form(article, style):
    event(f"{style.stamp.name} {article.published.precision.name}")
    page = render_page(article, style)
    read = read_in_zones(page)
    if style.stamp_label == "更新时间":
        assert read.updated == page.article.published
        return
    assert (read.published, read.source) == (page.article.published, page.article.source)


def credit_lines(script):
    return st.lists(
        credits_(script, spaced=False), min_size=1, max_size=4, unique_by=lambda credit: credit.role
    ).map(tuple)


@given(
    bare_articles(credits=credit_lines),
    st.builds(
        Style,
        wide=st.booleans(),
        credit=st.sampled_from(CreditForm),
        credit_brackets=st.sampled_from(("", "()", "（）", "[]", "【】")),
        credits_together=st.booleans(),
        byline_at_head=st.booleans(),
        joiner=st.sampled_from(("、", " ", "\u3000", "，", ",")),
        gap=st.sampled_from((" ", "  ", "\u3000", " | ", "｜")),
        newline=st.sampled_from(("\n", "\r\n", "\r")),
    ),
)
def test_credits_in_any_form(article, style):
    event(f"{style.credit.name} {style.credit_brackets or '-'} {style.joiner!r}")
    page = render_page(article, style)
    assert read_in_zones(page).credits == page.article.credits


# -- whole pages --------------------------------------------------------------------------------------------


def undoubted(article):
    """Leave out the parser's own doubt which of two lines is the headline: no writer of a page knows it."""
    doubt = DefectCode.HEADLINE_IN_DOUBT
    return attrs.evolve(article, defects=tuple(d for d in article.defects if d.code is not doubt))


@given(pages())
def test_a_page_whose_zones_are_read_right_is_its_article(page):
    read = undoubted(parse(page.text))
    right = read.blocks == page.article.blocks
    event(f"zones right: {right}")
    assert (read == page.article) is right


def settings_of_a_plain_page():
    return st.builds(
        Style,
        stamp=st.sampled_from(StampForm),
        wide=st.booleans(),
        stamp_label=st.sampled_from((None, "时间", "发布时间", "發布時間")),
        source_label=st.sampled_from((None, "来源", "來源", "稿源")),
        source_first=st.booleans(),
        gap=st.sampled_from((" ", "  ", "\u3000", " | ")),
        newline=st.sampled_from(("\n", "\r\n", "\r")),
        indent=st.sampled_from(("", "\u3000\u3000", "    ", "\t")),
        trailing=st.sampled_from(("", " ", "\u3000")),
        blank_lines=st.integers(0, 2),
    )


def heads(article):
    """An article but for the choice between first paragraph and summary, which bare text may leave open."""
    return attrs.evolve(undoubted(article), blocks=(), summary=None)


@given(
    bare_articles(2, published=lambda _: stamps(PRECISIONS), source=outlets),
    settings_of_a_plain_page(),
)
def test_a_plain_page_is_read_as_it_was_written(article, style):
    page = render_page(article, style)
    read = parse(page.text)
    assert heads(read) == heads(page.article)
    assert [b.span for b in read.blocks] == [b.span for b in page.article.blocks]
