r"""The text and what is looked at in it: as a rule its lines.

Where lines were broken at a fixed width, the lines of a paragraph are looked at as one; where line ends were
taken out, the parts of a line are looked at each on its own; where a text holds several articles, each is a
source of its own. Line ends are ``\r\n``, ``\r`` and ``\n``.
"""

from __future__ import annotations

from itertools import pairwise

from newsparse._units.articles import article_starts, with_marks
from newsparse._units.collapsed import cut_lines, goes_on
from newsparse._units.dressed import blocks_of, gaps_in, source_of, undressed, unread_blocks, with_told_zones
from newsparse._units.forms import Document, Field, Record, Stated, recognise
from newsparse._units.forms.labels import field_of
from newsparse._units.forms.titles import is_title_element, outlets_in_title, title_parts
from newsparse._units.labelled import TITLE_LABEL, has_label, split_labels
from newsparse._units.lines import Source, lines_of
from newsparse._units.notices import NOTICE_ENDS, is_notice
from newsparse._units.own_words import Glossed, glossed
from newsparse._units.posts import PUSHED, title_of_post
from newsparse._units.wrapped import join_lines

__all__ = [
    "NOTICE_ENDS",
    "PUSHED",
    "TITLE_LABEL",
    "Field",
    "Glossed",
    "Source",
    "Stated",
    "blocks_of",
    "field_of",
    "gaps_in",
    "glossed",
    "goes_on",
    "has_label",
    "is_notice",
    "is_title_element",
    "outlets_in_title",
    "read_source",
    "read_sources",
    "title_of_post",
    "title_parts",
    "undressed",
    "unread_blocks",
]


def read_source(text: str) -> Source:
    r"""Cut the text, or its first article, into the units to look at.

    Example:
        >>> source = read_source("甲\r\n\r\n  乙 ")
        >>> source.lines, source.starts, source.gaps
        (['甲', '乙'], [0, 7], [0, 1])
    """
    return read_sources(text)[0]


def read_sources(text: str) -> list[Source]:
    """Cut the text into its articles, and each into the units to look at; there is always one."""
    if document := recognise(text):
        return [_in_form(text, document, record) for record in document.records]
    source = join_lines(lines_of(text))
    starts = article_starts(source)
    if len(starts) == 1 and not starts[0]:
        return [split_labels(cut_lines(source))]
    edges = [*starts, len(text)]
    return [with_marks(split_labels(cut_lines(part))) for part in source.parts(list(pairwise(edges)))]


def _in_form(text: str, document: Document, record: Record) -> Source:
    """Cut one article of a text in a form into the units to look at."""
    return with_told_zones(cut_lines(join_lines(source_of(text, document, record))), record)
