"""What a form says of a text: the words under its marks, its articles, and the values that are stated."""

from __future__ import annotations

import enum
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import attrs

from newsparse.model import Block, Zone
from newsparse.spans import Span

__all__ = ["EOL", "WORDS", "Document", "Dress", "Field", "Hidden", "Marks", "Record", "Stated", "trimmed"]

WORDS = r"\S++(?:[^\S\r\n]++\S++)*+"
"""What can be seen of a line, from a character of it that is no blank to its last, in one pass."""

EOL = r"[^\S\r\n]*+(?=[\r\n]|\Z)"
"""The rest of a line of which no more can be seen; ``$`` knows no ``\\r``."""


class Field(enum.StrEnum):
    """What a stated value is. The lexicon ``form_labels.tsv`` has the words for each."""

    TITLE = "title"
    KICKER = "kicker"
    DECK = "deck"
    PUBLISHED = "published"
    UPDATED = "updated"
    SOURCE = "source"
    SITE = "site"
    AUTHOR = "author"
    CREDIT = "credit"  # the label itself says the role: 编辑, translator
    TAGS = "tags"
    DATELINE = "dateline"
    SUMMARY = "summary"
    BODY = "body"
    OTHER = "other"  # known, and nothing an article has a field for: 版次, url, id, created


ZONES = {
    Field.TITLE: Zone.HEADLINE,
    Field.KICKER: Zone.KICKER,
    Field.DECK: Zone.DECK,
    Field.PUBLISHED: Zone.META,
    Field.UPDATED: Zone.META,
    Field.SOURCE: Zone.META,
    Field.SITE: Zone.META,
    Field.AUTHOR: Zone.META,
    Field.CREDIT: Zone.CREDIT,
    Field.TAGS: Zone.TAGS,
    Field.DATELINE: Zone.META,
    Field.SUMMARY: Zone.SUMMARY,
    Field.OTHER: Zone.CHROME,
}
"""The zone of the block that holds a stated value. The body is read as any text is."""


class Stated(NamedTuple):
    """A value that the form states, with the label that says what it is.

    Args:
        field: What it is.
        span: Where the value is, marks left out.
        label: Where its label is; ``None`` where its place says it.
    """

    field: Field
    span: Span
    label: Span | None = None


@attrs.frozen(kw_only=True)
class Record:
    """One article of a document.

    Args:
        span: Its part of the text.
        body: The parts that are read as any text is, in order; all of it but ``marks`` where none is given.
        stated: The values that are stated, those of the whole document among them.
        marks: The parts that are told, in order, and their zones: stated values with their labels, and lines
            of marks alone. They do not overlap ``body``.
        allowed: Lines of the body that can be few things (``## …`` a heading), by where they begin.
    """

    span: Span
    body: tuple[Span, ...] = ()
    stated: tuple[Stated, ...] = ()
    marks: tuple[tuple[Span, Zone], ...] = ()
    allowed: Mapping[int, frozenset[Zone]] = attrs.field(factory=dict)


class Hidden(NamedTuple):
    """The characters that are marks of a form, as ranges in order that do not touch."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def words(self, shown: str, start: int, end: int) -> str:
        """Return the words of ``shown[start:end]``, the marks in it left out."""
        first = bisect_right(self.ends, start)
        last = bisect_left(self.starts, end)
        at, parts = start, []
        for a, b in zip(self.starts[first:last], self.ends[first:last], strict=True):
            parts.append(shown[at : max(a, at)])
            at = min(b, end)
        parts.append(shown[at:end])
        return "".join(parts)


@attrs.frozen(kw_only=True)
class Document:
    """A text as its form has it.

    Args:
        shown: The text with blanks in place of marks, character for character: the offsets are the same.
        hidden: Where the marks are.
        records: The articles, in order; at least one.
    """

    shown: str
    hidden: Hidden
    records: tuple[Record, ...]


@attrs.frozen(kw_only=True)
class Dress:
    """What the form of a text adds to an article that was read under its marks.

    Args:
        text: The text as given.
        document: The text as its form has it.
        told: Parts of the article that need no reading, with their zones: stated values, lines of marks.
        stated: The values that are stated.
        starts: Where a unit begins with the marks before it, by where its words begin.
        ends: Where a unit ends with the marks after it, by where its words end.
    """

    text: str
    document: Document
    told: tuple[tuple[Span, Zone], ...]
    stated: tuple[Stated, ...]
    starts: dict[int, int]
    ends: dict[int, int]

    def outer(self, span: Span) -> Span:
        """Return the place of a block with the marks at its ends."""
        return Span(self.starts.get(span.start, span.start), self.ends.get(span.end, span.end))

    def told_blocks(self) -> list[Block]:
        """Return the parts that need no reading as the blocks of a page, lines of marks alone left out."""
        shown = self.document.shown
        found = []
        for span, zone in self.told:
            text = span.of(shown)
            if (words := text.strip()) and zone is not Zone.CHROME:
                start = span.start + len(text) - len(text.lstrip())
                found.append(Block(span=Span(start, start + len(words)), zone=zone, text=words))
        return found

    def words(self, span: Span) -> str:
        """Return the words of a part of the text, without its marks."""
        return self.document.hidden.words(self.document.shown, span.start, span.end)


def trimmed(text: str, start: int, end: int) -> Span:
    """Return a part of the text without the blanks at its ends.

    Example:
        >>> trimmed("标题： 渡口 ", 3, 7)
        Span(start=4, end=6)
    """
    part = text[start:end]
    start += len(part) - len(part.lstrip())
    return Span(start, start + len(part.strip()))


class Marks:
    """Collects the marks of a text, in any order, and shows the text without them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._ranges: list[tuple[int, int, str, bool]] = []

    def hide(self, start: int, end: int) -> None:
        """Put blanks in place of ``text[start:end]``; its line ends stay."""
        if start < end:
            self._ranges.append((start, end, "", True))

    def hide_but(self, whole: Span, shown: Iterable[Span]) -> None:
        """Put blanks in place of all of ``whole`` but the parts in it that are to be read."""
        at = whole.start
        for span in sorted(shown):
            self.hide(at, span.start)
            at = span.end
        self.hide(at, whole.end)

    def put(self, at: int, end: int, character: str) -> None:
        r"""Show one character in place of ``text[at:end]``: ``\n`` in JSON, ``&amp;``."""
        self._ranges.append((at, end, character, False))

    def join(self, start: int, end: int) -> None:
        """Put blanks in place of ``text[start:end]``, line ends and all, so that one line is left."""
        self._ranges.append((start, end, "", False))

    def document(self, records: Iterable[Record]) -> Document:
        """Return the text as its form has it."""
        articles = tuple(records)  # made first: who makes them may hide marks as well
        parts: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        at = 0
        for start, end, character, breaks in sorted(self._ranges):
            first = max(start, at)
            if first >= end:
                continue
            parts.append(self.text[at:first])
            if character and first == start:
                parts.append(character)
                first += 1
            parts.append("".join(c if breaks and c in "\r\n" else " " for c in self.text[first:end]))
            if starts and ends[-1] == first:
                ends[-1] = end
            elif first < end:
                starts.append(first)
                ends.append(end)
            at = end
        parts.append(self.text[at:])
        return Document(shown="".join(parts), hidden=Hidden(tuple(starts), tuple(ends)), records=articles)
