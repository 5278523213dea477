"""Pages with one fault, and texts that are no pages."""

from __future__ import annotations

import enum

import attrs
from hypothesis import strategies as st

from newsparse.defects import DefectCode
from newsparse.model import Article, Block, Credit, Precision, Role, Timestamp, Zone
from newsparse.render import CreditForm, Page, Style, render_page
from newsparse.spans import Span
from newsparse.strategies.lists import prose_lists
from newsparse.strategies.pages import styled_articles
from newsparse.strategies.parts import bodies, paragraph
from newsparse.strategies.people import NOWHERE
from newsparse.strategies.words import Script, clauses, scripts

__all__ = ["DamagedPage", "Fault", "damaged_pages", "noise"]


class Fault(enum.Enum):
    """What is wrong with a page; the value is the code of the defect that says so."""

    IMPOSSIBLE_DATE = DefectCode.DATE_IMPOSSIBLE
    NO_HEADLINE = DefectCode.HEADLINE_MISSING
    NOBODY_CREDITED = DefectCode.CREDIT_UNREAD
    NUMBER_LEFT_OUT = DefectCode.LIST_GAP
    OPEN_QUOTE = DefectCode.QUOTE_UNCLOSED
    LONE_SURROGATE = DefectCode.SURROGATE


@attrs.frozen(kw_only=True)
class DamagedPage:
    """A page with one fault.

    Args:
        page: The page; its article shows what is on it, without what the fault spoilt.
        fault: The fault.
        span: Where on the page the fault is; ``None`` for a headline that is not there.
    """

    page: Page
    fault: Fault
    span: Span | None


def damaged_pages(faults: tuple[Fault, ...] = tuple(Fault)) -> st.SearchStrategy[DamagedPage]:
    """Return pages with one fault each.

    Args:
        faults: The faults to draw from.
    """
    return _damaged_pages(faults)


@st.composite
def _damaged_pages(draw: st.DrawFn, faults: tuple[Fault, ...]) -> DamagedPage:
    """Draw a page and spoil it."""
    script = draw(scripts())
    article, style = draw(styled_articles(script))
    fault = draw(st.sampled_from(faults))
    match fault:
        case Fault.IMPOSSIBLE_DATE:
            return _impossible_date(draw, article, style, script)
        case Fault.NO_HEADLINE:
            bare = attrs.evolve(article, kicker=None, headline=None, deck=None)
            return DamagedPage(page=render_page(bare, style), fault=fault, span=None)
        case Fault.NOBODY_CREDITED:
            return _nobody_credited(article, style, script)
        case Fault.NUMBER_LEFT_OUT:
            return _number_left_out(draw, article, style, script)
        case Fault.OPEN_QUOTE:
            return _spoilt_paragraph(
                article, style, fault, (draw(clauses(script)), "“", draw(clauses(script)))
            )
        case Fault.LONE_SURROGATE:
            return _spoilt_paragraph(
                article, style, fault, (draw(clauses(script)), "\ud83d", draw(clauses(script)))
            )


def _impossible_date(draw: st.DrawFn, article: Article, style: Style, script: Script) -> DamagedPage:
    """A publication time that no calendar has; nothing in the body is told from it."""
    text = draw(st.sampled_from(("2021-02-30", "2022-04-31 08:07", "2019-13-01", "2023-02-29 10:00:00")))
    stamp = Timestamp(span=NOWHERE, text=text, value=None, precision=Precision.DAY)
    body = draw(bodies(script, headline=article.headline.text if article.headline else ""))
    undated = attrs.evolve(
        article, published=stamp, blocks=body.blocks, lists=body.lists, dateline=body.dateline, dates=()
    )
    page = render_page(undated, style)
    written = page.article.published
    span = written.span if written else None
    spoilt = attrs.evolve(page.article, published=None)
    return DamagedPage(page=Page(text=page.text, article=spoilt), fault=Fault.IMPOSSIBLE_DATE, span=span)


def _nobody_credited(article: Article, style: Style, script: Script) -> DamagedPage:
    """A label of a credit with its mark, and no name behind it."""
    label = script.of("责任编辑", "責任編輯")
    nobody = Credit(span=NOWHERE, role=Role.EDITOR, label=label)
    others = tuple(credit for credit in article.credits if credit.role is not Role.EDITOR)
    mark = style.credit if style.credit is not CreditForm.BLANK else CreditForm.COLON
    style = attrs.evolve(style, credits_together=False, credit=mark)
    page = render_page(attrs.evolve(article, credits=(*others, nobody)), style)
    *kept, written = page.article.credits
    sound = attrs.evolve(page.article, credits=tuple(kept))
    return DamagedPage(
        page=Page(text=page.text, article=sound), fault=Fault.NOBODY_CREDITED, span=written.span
    )


def _number_left_out(draw: st.DrawFn, article: Article, style: Style, script: Script) -> DamagedPage:
    """A list that skips a number; its text is the whole body."""
    body = draw(prose_lists(script, gaps=True))
    page = render_page(
        attrs.evolve(article, blocks=body.blocks, lists=body.lists, dateline=None, dates=()), style
    )
    item = page.article.lists[0].items[-1]
    span = Span(item.span.start, item.span.start + len(item.marker))
    return DamagedPage(page=page, fault=Fault.NUMBER_LEFT_OUT, span=span)


def _spoilt_paragraph(
    article: Article, style: Style, fault: Fault, words: tuple[str, str, str]
) -> DamagedPage:
    """A last paragraph with a mark in it that has no other half."""
    before, mark, after = words
    text = f"{before}，{mark}{after}。"
    last = paragraph(text).blocks[0]
    at = max((block.span.end for block in article.blocks), default=-1) + 1
    moved = Block(span=last.span.shift(at), zone=Zone.PARAGRAPH, text=text)
    page = render_page(attrs.evolve(article, blocks=(*article.blocks, moved)), style)
    start = page.article.body[-1].span.start + len(before) + 1
    return DamagedPage(page=page, fault=fault, span=Span(start, start + 1))


_FRAGMENTS = (
    *(
        "新华社",
        "编辑：",
        "（记者 ",
        "来源:",
        "2023-02-30",
        "3月28日",
        "一要",
        "二是",
        "第三，",
        "（四）",
        "5.",
        "⑥",
        "——",
    ),
    *(
        "“",
        "”",
        "「",
        "」",
        "《",
        "》",
        "（",
        "）",
        "(",
        ")",
        "【",
        "】",
        "。",
        "，",
        "、",
        "：",
        ":",
        "/",
        "|",
    ),
    *(
        "\n",
        "\r",
        "\r\n",
        "\u3000",
        "\u00a0",
        "\t",
        "\u2028",
        "\x0b",
        "\x85",
        "\x00",
        "\ufeff",
        "\u200b",
        "\ud83d",
    ),
    *("相关阅读", "最新评论", "责任编辑", "甲", "𬭎", "1", "１"),
)


def noise() -> st.SearchStrategy[str]:
    """Return texts that are no pages: any characters, fragments of pages mixed, one fragment many times."""
    fragments = st.sampled_from(_FRAGMENTS)
    mixed = st.lists(st.one_of(fragments, st.characters(exclude_categories=()))).map("".join)
    repeated = st.builds(lambda piece, times: piece * times, fragments, st.integers(0, 2000))
    return st.one_of(st.text(st.characters(exclude_categories=())), mixed, repeated)
