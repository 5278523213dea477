"""The units of a text in a form: what is read of each article, and what its marks add to the blocks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from newsparse._lexicon.furniture import Boilerplate, boilerplate_opening
from newsparse._text.words import lazy
from newsparse._units.forms.document import Document, Dress, Field, Record
from newsparse._units.lines import UNSEEN, Source, lines_of
from newsparse.model import Article, Block, Zone
from newsparse.spans import Span

__all__ = ["blocks_of", "gaps_in", "restored", "source_of", "undressed", "unread_blocks", "with_told_zones"]

_VISIBLE = lazy(rf"[^\s{UNSEEN}](?:[^\r\n]*[^\s{UNSEEN}])?")


def source_of(text: str, document: Document, record: Record) -> Source:
    """Return what is to be read of an article: the lines of its body, its marks left out."""
    spans = record.body or tuple(gaps_in(record.span, (span for span, _ in record.marks)))
    source = _lines_in(document.shown, spans, record.span)
    told = [(part, zone) for span, zone in record.marks for part in _lines(text, span)]
    told += [
        (part, Zone.CHROME)
        for gap in gaps_in(record.span, [*spans, *(span for span, _ in record.marks)])
        for part in _lines(text, gap)
    ]
    starts, ends = dict[int, int](), dict[int, int]()
    lines = {part for part, _ in told}
    for span in spans:
        # A label without a value is told already.
        told += [mark for mark in _claim_gaps(text, source, span, starts, ends) if mark[0] not in lines]
    dress = Dress(
        text=text,
        document=document,
        told=tuple(sorted(told)),
        stated=record.stated,
        starts=starts,
        ends=ends,
    )
    return attrs.evolve(source, dress=dress)


_TITLE_ZONES = frozenset({Zone.HEADLINE})
# What a form says is the text has no head of its own above its prose.
_ANY = frozenset(Zone)
_OF_BODY = _ANY - {Zone.HEADLINE, Zone.KICKER, Zone.DECK, Zone.SUMMARY}
_STOPS = frozenset("。！？”」")


def with_told_zones(source: Source, record: Record) -> Source:
    """Return a source with the zones that the form leaves open to its units.

    A stated title is the headline: a unit that says the same is it, and no other can be.
    """
    allowed = _allowed(source, record)
    dress = source.dress
    for i, line in enumerate(source.lines if record.body else ()):
        if line[-1] in _STOPS and boilerplate_opening(line) is not Boilerplate.SUMMARY_HEAD:
            allowed[i] = allowed.get(i, _ANY) & _OF_BODY or allowed[i]
    titles = [one.span for one in record.stated if one.field is Field.TITLE]
    if dress is not None and titles:
        said = {_flat(dress.words(span)) for span in titles}
        for i, line in enumerate(source.lines):
            is_title = _flat(line) in said
            allowed[i] = _TITLE_ZONES if is_title else allowed.get(i, _ANY) - _TITLE_ZONES
    return attrs.evolve(source, allowed=allowed) if allowed else source


def _allowed(source: Source, record: Record) -> dict[int, frozenset[Zone]]:
    """Return the zones that the form leaves open, by unit; marks may come before a line's words."""
    keys = sorted(record.allowed)
    found: dict[int, frozenset[Zone]] = {}
    for i, start in enumerate(source.starts if keys else ()):
        at = bisect_right(keys, start) - 1
        if at >= 0 and not source.text[keys[at] : start].strip(" \t\u00a0\u3000*+-"):
            found[i] = record.allowed[keys[at]]
    return found


def _flat(text: str) -> str:
    return "".join(text.split())


def unread_blocks(text: str, spans: Iterable[Span], zone: Zone) -> tuple[Block, ...]:
    """Return a block for each line of parts of a text that are not read."""
    parts = (part for span in spans for part in _lines(text, span))
    return tuple(Block(span=part, zone=zone, text=part.of(text)) for part in parts)


def blocks_of(source: Source, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks of a page as they are in the text: with their marks, and those of marks alone."""
    dress = source.dress
    if dress is None:
        return tuple(blocks)
    told = {block.span for block in dress.told_blocks()}
    found = [
        _dressed(dress, dress.outer(block.span), block.span, block.zone)
        for block in blocks
        if block.span not in told
    ]
    found += [_dressed(dress, span, span, zone) for span, zone in dress.told]
    return tuple(sorted(found, key=lambda block: block.span))


def _dressed(dress: Dress, outer: Span, span: Span, zone: Zone) -> Block:
    text, words = outer.of(dress.text), dress.words(span).strip()
    return Block(span=outer, zone=zone, text=text, words=None if words == text else words)


def undressed(article: Article, source: Source) -> Article:
    """Return an article that was read under the marks of its form as it is in the text."""
    dress = source.dress
    if dress is None:
        return article
    article = restored(article, dress.document.shown, dress.text)
    return attrs.evolve(article, blocks=blocks_of(source, article.blocks))


def restored(node: Any, shown: str, text: str) -> Any:
    """Return a value of the model whose strings are those at their places in the text."""
    if isinstance(node, tuple):
        return tuple(restored(part, shown, text) for part in node)
    if not attrs.has(type(node)) or isinstance(node, Span | Block):
        return node
    span = node.span
    if not isinstance(node, Article) and span.of(shown) == span.of(text):
        return node
    changes: dict[str, Any] = {}
    for field in attrs.fields(type(node)):
        value = getattr(node, field.name)
        if isinstance(value, str):
            place = getattr(node, f"{field.name}_span", None) or span
            if place.of(shown) == value:
                value = place.of(text)
        else:
            value = restored(value, shown, text)
        if value is not getattr(node, field.name):
            changes[field.name] = value
    return attrs.evolve(node, **changes) if changes else node


def gaps_in(whole: Span, parts: Iterable[Span]) -> Iterator[Span]:
    """Yield what of a part of the text no other part holds."""
    at = whole.start
    for part in sorted(parts):
        if part.start > at:
            yield Span(at, part.start)
        at = max(at, part.end)
    if at < whole.end:
        yield Span(at, whole.end)


def _lines_in(shown: str, spans: tuple[Span, ...], whole: Span) -> Source:
    """Return the lines of the parts of a text."""
    if spans == (Span(0, len(shown)),):
        return lines_of(shown)
    lines: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    gaps: list[int] = []
    for span in spans:
        part = lines_of(span.of(shown))
        lines += part.lines
        starts += [at + span.start for at in part.starts]
        ends += [at + span.start for at in part.ends]
        gaps += part.gaps
    return Source(text=shown, lines=lines, starts=starts, ends=ends, gaps=gaps, span=whole)


def _lines(text: str, span: Span) -> Iterator[Span]:
    """Yield what can be seen of each line of a part of the text."""
    for line in _VISIBLE.finditer(text, span.start, span.end):
        yield Span(*line.span())


def _claim_gaps(
    text: str, source: Source, span: Span, starts: dict[int, int], ends: dict[int, int]
) -> list[tuple[Span, Zone]]:
    """Give the marks between units to the unit on their line; return those alone on a line."""
    first, last = bisect_left(source.starts, span.start), bisect_left(source.starts, span.end)
    alone: list[tuple[Span, Zone]] = []
    edges = [span.start, *source.ends[first:last]]
    begins = [*source.starts[first:last], span.end]
    for n, (end, start) in enumerate(zip(edges, begins, strict=True)):
        marks = list(_lines(text, Span(end, start)))
        if marks and n and not _breaks(text, end, marks[0].start):
            ends[end] = marks.pop(0).end
        if marks and n < last - first and not _breaks(text, marks[-1].end, start):
            starts[start] = marks.pop().start
        alone += [(mark, Zone.CHROME) for mark in marks]
    return alone


def _breaks(text: str, start: int, end: int) -> bool:
    """Whether a line of the text ends between two offsets."""
    return text.find("\n", start, end) >= 0 or text.find("\r", start, end) >= 0
