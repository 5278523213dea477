"""The items of a list of stories: which line is a title, and what the lines after it say of it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from newsparse._fields.related.lines import CLOSING, OPENING, Line, back
from newsparse._lexicon.furniture import exact_terms
from newsparse._names.outlets import known_outlet, looks_like_outlet
from newsparse._names.places import known_place
from newsparse._text.words import lazy
from newsparse.model import Outlet, Related, TextField, Timestamp
from newsparse.spans import Span

__all__ = ["items_of"]

_LEAST = 4
_LONGEST_ACCOUNT = 10  # of accounts that no list knows
_CLAUSE = lazy("[，。,]")
_SENTENCE = lazy(r"[，。！？；,!?;：:…]")
_BRACKETED = lazy(r"[\[［](?P<name>[^\[\]［］\s]{2,16})[\]］][^\S\r\n]*")


def items_of(text: str, lines: list[Line]) -> Iterator[Related]:
    """Read the items from the lines of a list, heading by heading."""
    for part in _under_headings(lines):
        yield from _List(text, part).items()


def _under_headings(lines: list[Line]) -> Iterator[list[Line]]:
    """Return the lines under each heading; counters say nothing."""
    part: list[Line] = []
    apart = False
    for line in lines:
        if line.kind == "head":
            if part:
                yield part
            part = []
        elif line.kind in ("count", "column"):
            apart = True
        else:
            part.append(line._replace(apart=True) if apart else line)
            apart = False
    if part:
        yield part


class _List:
    """The lines under one heading, and what their rhythm tells."""

    def __init__(self, text: str, lines: list[Line]) -> None:
        self.text = text
        self.lines = list(_without_summaries(text, lines))
        self.counted = False
        self.source_at = self._source_at()
        self.dated = self._is_dated()
        self.leading = self._times_lead()
        self.closed = (
            sum(
                1 for line in lines if text[line.rest.end - 1] in ")）]】" and _outlet_behind(text, line.rest)
            )
            > 1
        )
        self.bracketed = sum(1 for line in lines if _bracketed(text, line.rest)) > 1

    # From lines to items

    def items(self) -> list[Related]:
        """Read the items."""
        found: list[Related] = []
        before: Line | None = None
        pending: Timestamp | None = None
        shorts = 0  # short lines since the last title
        for line, after in itertools.zip_longest(self.lines, self.lines[1:]):
            if line.kind == "time":
                if self.leading:
                    pending = line.stamp
                elif found and found[-1].published is None:
                    found[-1] = _joined(found[-1], line, None)
            elif found and before is not None and self._is_source(line, before, found[-1], shorts):
                found[-1] = _joined(found[-1], line, _outlet(self.text, line.rest))
                pending = None  # it now lies inside the item before
                shorts += 1
            elif found and before is not None and self._says_again(line, before, found[-1]):
                found[-1] = _joined(found[-1], line, None)
                pending = None
                continue
            elif self._is_title(line, before, after, shorts):
                found.append(self._title(line, pending))
                pending, shorts = None, 0
            else:
                shorts += line.short
            before = line
        return found

    def _is_source(self, line: Line, before: Line, item: Related, shorts: int) -> bool:
        """Whether a line names the source of the title before it."""
        if line.kind == "name":
            return item.source is None
        if not line.short or item.source is not None:
            return False
        name = line.rest.of(self.text)
        if self.source_at is not None and not _SENTENCE.search(name):
            return shorts == self.source_at and (line.counted or not self.counted)
        if before.kind == "text" and before.rest != item.title.span:
            return False
        if known_outlet(name) or looks_like_outlet(name):
            return True
        if before.kind != "text" or _SENTENCE.search(name):
            return False
        extra = (line.stamp is not None and before.stamp is None) or (line.counted and not before.counted)
        return extra and len(line.rest) <= _LONGEST_ACCOUNT and len(before.rest) >= 1.5 * len(line.rest)

    def _says_again(self, line: Line, before: Line, item: Related) -> bool:
        """Whether a title stands under its picture and in it."""
        return before.kind == "text" and line.rest.of(self.text) == item.title.text

    def _is_title(self, line: Line, before: Line | None, after: Line | None, shorts: int) -> bool:
        """Whether a line that is neither source nor summary is a title; long ones are."""
        if line.kind in ("name", "account") or self.text[line.rest.start] in "，,。、":
            return False
        dated = line.stamp is not None and line.stamp.value is not None
        if not line.short or (dated and len(line.rest) > 8):
            return True
        words = line.rest.of(self.text)
        if len(words) < _LEAST:
            return False
        if self.source_at is not None:
            return before is None or shorts > self.source_at
        if _SENTENCE.search(words[:-1]) or words[-1] in "！？!?…":
            return True
        apart = line.apart or (before is not None and before.kind == "time")
        if self.dated and not self.leading and apart and not self._is_dated_by(after):
            return False  # the topic under the time of a title
        opens = before is None
        if opens and len(words) <= 9 and after is not None and after.kind == "text":
            return len(after.rest) < 1.6 * len(words)
        return len(words) > _LEAST or (not opens and after is not None and after.kind == "text")

    def _is_dated_by(self, after: Line | None) -> bool:
        """Whether the line after a title gives its time or source."""
        if after is None or after.kind in ("time", "name"):
            return after is not None
        return after.short and looks_like_outlet(after.rest.of(self.text))

    def _title(self, line: Line, pending: Timestamp | None) -> Related:
        """Make the item of a title line; an outlet at either end of it is its source."""
        text, span = self.text, line.rest
        source: Outlet | None = None
        if self.bracketed and (lead := _bracketed(text, span)) and lead.end() < span.end:
            if looks_like_outlet(lead["name"]):
                source = _outlet(text, Span(*lead.span("name")))
                span = Span(lead.end(), span.end)
        elif (self.closed or line.stamp is not None) and (tail := _outlet_behind(text, span)):
            source = _outlet(text, tail)
            span = Span(span.start, back(text, span.start, tail.start, OPENING))
        if len(span) > 60:
            span = Span(span.start, _before_summary(text, span.start, span.end))
        title = TextField(span=span, text=span.of(text))
        published = line.stamp or pending
        start = min(line.span.start, published.span.start) if published else line.span.start
        return Related(span=Span(start, line.span.end), title=title, source=source, published=published)

    def _source_at(self) -> int | None:
        """Tell which of the short lines after each title names its source, if they have a rhythm."""
        texts = [line for line in self.lines if line.kind in ("text", "account")]
        names = [self._may_name(line) for line in texts]
        if self._alternate(texts, names):
            return 0
        if names.count(True) < 3 or names[0]:
            return None
        groups: list[list[Line]] = []
        for line, name in zip(texts, names, strict=True):
            if name:
                groups[-1].append(line)
            else:
                groups.append([])
        for size in (1, 2):
            even = [group for group in groups if len(group) == size]
            if len(even) >= 3 and len(even) >= 0.6 * len(groups):
                self.counted = sum(group[-1].counted for group in even) > 0.8 * len(even)
                return max(
                    range(size),
                    key=lambda at: (sum(looks_like_outlet(g[at].rest.of(self.text)) for g in even), at),
                )
        return None

    def _may_name(self, line: Line) -> bool:
        """Whether a line can be the name of an account by its form."""
        if not line.short:
            return False
        start, end = line.rest.start, line.rest.end
        if end - start > _LONGEST_ACCOUNT and not looks_like_outlet(self.text[start:end]):
            return False
        return not _SENTENCE.search(self.text, start, end)

    def _alternate(self, texts: list[Line], names: list[bool]) -> bool:
        """Whether longer and shorter lines take turns, the first a long one."""
        if len(texts) < 6 or len(texts) % 2 or not all(names[1::2]):
            return False
        sizes = [len(line.rest) for line in texts]
        longer = all(a > b for a, b in zip(sizes[::2], sizes[1::2], strict=True))
        return longer and sum(sizes[::2]) > 1.6 * sum(sizes[1::2])

    def _is_dated(self) -> bool:
        """Whether most titles are followed by a time of their own."""
        times = sum(1 for line in self.lines if line.kind == "time")
        longs = sum(1 for line in self.lines if line.kind == "text" and not line.short)
        return times >= 2 and times >= 0.6 * longs

    def _times_lead(self) -> bool:
        """Whether the times stand before their titles."""
        kinds = [line.kind for line in self.lines]
        return len(kinds) > 2 and kinds[0] == "time" and kinds[-1] == "text" and kinds.count("time") >= 2


def _without_summaries(text: str, lines: list[Line]) -> Iterator[Line]:
    """Leave out the openings of stories, which stand under their titles."""
    title: Line | None = None
    for line in lines:
        if line.kind == "text":
            if title is not None and not line.apart and _is_summary(text, line, title):
                title = None
                continue
            title = line
        yield line


def _is_summary(text: str, line: Line, title: Line) -> bool:
    """Whether a line is the opening of the story whose title stands before it."""
    words = line.rest.of(text)
    if line.ranked or len(words) < 1.3 * len(title.rest) or not _CLAUSE.search(words):
        return False
    return "。" in words or len(words) > 45 or (words.endswith(("…", "...", "..")) and len(words) > 32)


def _before_summary(text: str, start: int, end: int) -> int:
    """Return where the title ends on a line that goes on with the opening of the story."""
    for at in range(start + 8, min(end - 30, start + 60)):
        if not text[at].isspace():
            continue
        latin = text[at - 1].isascii() and text[at - 1].isalnum() and text[at + 1].isascii()
        rest = text[at + 1 : end]
        if not latin and ("，" in rest or "。" in rest) and len(rest) > at - start:
            return at
    return end


def _bracketed(text: str, span: Span) -> re.Match[str] | None:
    """Return the brackets that open a line, with what stands in them."""
    opens = text[span.start : span.start + 1] in "[［"
    return _BRACKETED.match(text, span.start, span.end) if opens else None


def _outlet_behind(text: str, span: Span) -> Span | None:
    """Return the outlet that a blank or a bracket parts from the end of a title."""
    at = span.end
    floor = max(span.start + _LEAST, span.end - 16)
    while at > floor and text[at - 1] not in " \t\u00a0\u3000(（[【|｜":
        at -= 1
    if at <= floor:
        return None
    name = text[at : span.end].rstrip(CLOSING)
    return Span(at, at + len(name)) if looks_like_outlet(name) else None


def _joined(item: Related, line: Line, source: Outlet | None) -> Related:
    """Add to an item what a line after its title says."""
    return Related(
        span=Span(item.span.start, line.span.end),
        title=item.title,
        source=item.source or source,
        published=item.published or line.stamp,
    )


def _outlet(text: str, span: Span) -> Outlet:
    """Make the outlet that ``span`` covers; the column before it is none of its name: 时政中国经济网."""
    name = span.of(text)
    column = name[:2] in exact_terms("nav") and not known_place(name[:2])
    if column and not known_outlet(name) and known_outlet(name[2:]):
        return _outlet(text, Span(span.start + 2, span.end))
    return Outlet(span=span, name=name, known=known_outlet(name))
