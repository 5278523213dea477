"""The parts of a page below the head: paragraphs, bodies, related stories, comments, notices."""

from __future__ import annotations

import datetime as dt
import functools

import attrs
from hypothesis import strategies as st

from newsparse.model import Block, Comment, Dateline, ListItem, Precision, ProseList, Related, TextField, Zone
from newsparse.spans import Span
from newsparse.strategies.lists import prose_lists
from newsparse.strategies.passages import Passage
from newsparse.strategies.people import NOWHERE, names, outlets
from newsparse.strategies.times import datelines, stamps
from newsparse.strategies.words import Script, sentences, titles

__all__ = ["bodies", "comments", "field", "joined", "notices", "paragraph", "paragraphs", "related"]


def field(text: str) -> TextField:
    """Make a text that is on no page yet."""
    return TextField(span=NOWHERE, text=text)


def paragraph(text: str) -> Passage:
    """Make a passage that is one paragraph."""
    return Passage(text=text, blocks=(Block(span=Span(0, len(text)), zone=Zone.PARAGRAPH, text=text),))


@functools.cache
def paragraphs(script: Script = Script.HANS) -> st.SearchStrategy[Passage]:
    """Return paragraphs of two to five sentences, each of two or three clauses.

    Args:
        script: The script they are written in.
    """
    return st.lists(sentences(script, least=2), min_size=2, max_size=5).map("".join).map(paragraph)


def bodies(
    script: Script = Script.HANS, *, published: dt.date | None = None, headline: str = ""
) -> st.SearchStrategy[Passage]:
    """Return bodies: paragraphs, the first with or without a dateline, then at times a list and paragraphs.

    Args:
        script: The script they are written in.
        published: The day of publication, for the dateline.
        headline: The headline, which the first sentence says again, as the lead of a story does: that is
            how a reader tells it from the other short lines above the body.
    """
    opening = st.one_of(st.just(("", None)), datelines(script, published=published))
    told = headline.replace(" ", "，") + "。" if headline else ""
    opened = st.builds(_opened, opening, st.just(told), paragraphs(script))
    listed = st.lists(prose_lists(script), max_size=1)
    plain = st.lists(paragraphs(script), min_size=1, max_size=3)
    return st.builds(lambda first, lists, rest: joined([first, *lists, *rest]), opened, listed, plain)


def _opened(opening: tuple[str, Dateline | None], told: str, passage: Passage) -> Passage:
    """Put a dateline and a first sentence before a paragraph."""
    words, dateline = opening
    return attrs.evolve(paragraph(words + told + passage.text), dateline=dateline)


def joined(passages: list[Passage]) -> Passage:
    """Join passages, each on its own lines; what lies in them moves along."""
    blocks: list[Block] = []
    lists: list[ProseList] = []
    at = 0
    for passage in passages:
        blocks += [attrs.evolve(block, span=block.span.shift(at)) for block in passage.blocks]
        lists += [_shifted_list(found, at) for found in passage.lists]
        at += len(passage.text) + 1
    text = "\n".join(passage.text for passage in passages)
    dateline = passages[0].dateline  # it opens the text, so its places stay
    return Passage(text=text, blocks=tuple(blocks), lists=tuple(lists), dateline=dateline)


def _shifted_list(found: ProseList, by: int) -> ProseList:
    """Move a list."""
    items = tuple(_shifted_item(item, by) for item in found.items)
    return attrs.evolve(found, span=found.span.shift(by), items=items)


def _shifted_item(item: ListItem, by: int) -> ListItem:
    """Move an item and the lists in it."""
    return attrs.evolve(
        item,
        span=item.span.shift(by),
        head=attrs.evolve(item.head, span=item.head.span.shift(by)),
        lists=tuple(_shifted_list(found, by) for found in item.lists),
    )


@functools.cache
def related(script: Script = Script.HANS) -> st.SearchStrategy[Related]:
    """Return related stories: a title, with an outlet and a day.

    Args:
        script: The script they are written in.
    """
    fields = titles(script).map(field), outlets(script), stamps((Precision.DAY,))
    return st.builds(Related, span=st.just(NOWHERE), title=fields[0], source=fields[1], published=fields[2])


@functools.cache
def comments(script: Script = Script.HANS) -> st.SearchStrategy[Comment]:
    """Return comments of readers: who, when, and a sentence.

    Args:
        script: The script they are written in.
    """
    return st.builds(
        Comment,
        span=st.just(NOWHERE),
        author=names(script, spaced=False),
        published=stamps((Precision.MINUTE,)),
        text=sentences(script),
    )


_NOTICES = (
    ("版权声明：本页文字不得擅自转载。", "版權聲明：本頁文字不得擅自轉載。"),
    ("免责声明：本文仅代表作者个人观点，与本网无关。", "免責聲明：本文僅代表作者個人觀點，與本網無關。"),
)


@functools.cache
def notices(script: Script = Script.HANS) -> st.SearchStrategy[TextField]:
    """Return notices: copyright, disclaimer.

    Args:
        script: The script they are written in.
    """
    return st.sampled_from([script.of(*pair) for pair in _NOTICES]).map(field)
