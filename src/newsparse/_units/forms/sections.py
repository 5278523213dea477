"""Digests and transcripts in Markdown: a heading for each story, and its text below it.

Sections of one article have headings too. They are stories where most of them say so: the heading is numbered
or a link (``## 2. [渡口通航](https://…)``), a line below it has a label (来源：…), or the text opens as
despatches do (柳湾社9月5日电).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from newsparse._text.words import lazy
from newsparse._units.forms.digests import is_bulletin
from newsparse._units.forms.document import Document, Field, Marks, Record, Stated
from newsparse._units.forms.markdown import HEADING, hide_markdown, is_markdown, read_markdown
from newsparse.model import Zone
from newsparse.spans import Span

__all__ = ["read_sections"]

_NUMBER = lazy(r"(?:\d{1,3}[.、．)）]|[（(]\d{1,3}[)）]|[一二三四五六七八九十]{1,3}、)[ \t\u3000]*")
_LINKED = lazy(r"(?:\d{1,3}[.、．)）][ \t]*)?\[[^\]\n]+\]\([^\n]*\)\s*$")
_LABELLED = lazy(
    r"[\s>*\-_]*(?:来源|來源|时间|時間|作者|发布|發布|日期|媒体|媒體|原文|链接|連結)[\w]{0,4}[*_]{0,2}[:：]",
    re.MULTILINE,
)
_FILED = lazy(r"[\s*_<>a-z/]*[^\s，。：:*<>]{2,20}(?:[电電讯訊]|消息)[\s*_<>a-z/]*[（(：:，,　 ]")
# A day alone below the heading, a name before it at most.
_DATED = lazy(
    r"\s*+(?:[^\s，。]{2,8}[ \t]*+[\r\n]+)?"
    r"[ \t]*+(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?[ \t]*+(?=[\r\n])"
)
_DATE = lazy(r"(?:19|20)\d{2}\s?[-/.年]?\s?\d{1,2}\s?[-/.月]?\s?\d{1,2}")
_TITLE = frozenset({Zone.HEADLINE})
_FEWEST = 2
_TEXT = 20


class _Section(NamedTuple):
    """A heading and what is below it, to the next of its level."""

    heading: re.Match[str]
    end: int


def read_sections(text: str) -> Document | None:
    """Read a text in Markdown: the stories in it, or the one that it is."""
    if not is_markdown(text):
        return None
    headings = list(HEADING.finditer(text))
    bulletin = bool(headings) and is_bulletin(headings[0]["words"])
    for level in range(6, 0, -1):
        sections = [section for section in _sections(text, headings, level) if _holds_text(text, section)]
        stories = len(sections) if bulletin else sum(_is_story(text, section) for section in sections)
        if stories >= _FEWEST and stories * 3 >= len(sections) * 2:
            return _document(text, headings, sections)
    return read_markdown(text)


def _sections(text: str, headings: list[re.Match[str]], level: int) -> list[_Section]:
    """Return the sections of a level; the deeper ones belong to them."""
    above = [heading for heading in headings if len(heading["mark"]) <= level]
    ends = [heading.start() for heading in above[1:]] + [len(text)]
    return [_Section(h, end) for h, end in zip(above, ends, strict=False) if len(h["mark"]) == level]


def _holds_text(text: str, section: _Section) -> bool:
    return len(text[section.heading.end() : section.end].strip()) >= _TEXT


def _is_story(text: str, section: _Section) -> bool:
    """Whether a section says that it is a story of its own."""
    heading, end = section
    if _LINKED.match(heading["words"]):
        return True
    start = heading.end()
    return (
        _LABELLED.search(text, start, min(end, start + 200)) is not None
        or _FILED.match(text, start, end) is not None
        or _DATED.match(text, start, end) is not None
    )


def _document(text: str, headings: list[re.Match[str]], sections: list[_Section]) -> Document:
    """Return the stories; a date in the heading of the whole is the day of each."""
    marks = Marks(text)
    first = headings[0]
    shared = []
    if first is not sections[0].heading and (date := _DATE.search(first["words"])):
        at = first.start("words")
        shared.append(Stated(Field.PUBLISHED, Span(at + date.start(), at + date.end())))
    records = []
    for heading, end in sections:
        span = Span(heading.start(), end)
        allowed = hide_markdown(text, span.start, span.end, marks)
        words = heading.start("words")
        number = _NUMBER.match(text, words, heading.end("words"))
        if number and len(sections) > 1:
            marks.hide(*number.span())
            words = number.end()
        allowed[words] = _TITLE
        own = _LABELLED.search(text, heading.end(), min(end, heading.end() + 200))
        records.append(
            Record(span=span, stated=() if own and "间" in own[0] else tuple(shared), allowed=allowed)
        )
    return marks.document(records)
