"""The lines of a list of stories, each read alone: what it is, and what it holds beside words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from newsparse._fields.related.line_forms import (
    LOOSE_RANK,
    MARK,
    RANK,
    pieces,
    without_tail,
)
from newsparse._lexicon.furniture import exact_terms
from newsparse._names.headings import is_heading, label_heading
from newsparse._names.outlets import looks_like_outlet
from newsparse._text.counters import is_counter
from newsparse._text.words import lazy
from newsparse._time.stamps import stamp_at
from newsparse._time.timestamps import timestamps_in
from newsparse.model import Block, Timestamp
from newsparse.spans import Span

__all__ = ["CLOSING", "OPENING", "Line", "back", "read_lines"]

BLANK = " \t\u00a0\u2002\u2003\u2009\u200b\u3000\ufeff"
OPENING = BLANK + "(（[【|｜·•⋅-—,，"
"""Blanks and marks that may stand before a time or a source."""
CLOSING = BLANK + ")）]】|｜·•⋅,，"
"""Blanks and marks that may stand behind one."""

_WRITTEN_OUT = lazy("[年月日号號天前]")
_REACH = 40
_LONGEST_COUNT = 5
_LONGEST_HEADING = 18
_LONGEST_NAME = 14
_RANK_WORDS = ("top", "Top", "TOP", "no", "No", "NO")
_LONGEST_COLUMN = 4
_LONG = 30  # a longer line is no counter
_COUNTS = lazy("[0-9０-９][评評跟阅閱条條]|[评評论論贴帖读讀][ :：(（]*[0-9０-９]")
_FIRST_RANK = lazy(r"(?<![0-9])0?1(?![0-9])|①")
_LABEL = lazy(r"(?:(?:文章|本文|信息)?[来來]源|出[处處]|稿源)[^\S\r\n]*[:：][^\S\r\n]*(?=\S)")


class Line(NamedTuple):
    """A line, or a part of one, as it is read alone."""

    span: Span
    kind: str  # "count", "time", "head", "column", "account", "name" or "text"
    rest: Span  # without rank, marks, time and counters
    stamp: Timestamp | None = None
    ranked: bool = False
    counted: bool = False
    apart: bool = False  # whether a counter or a column stands before it
    short: bool = False  # whether its length lets it be the name of an outlet or a column


def read_lines(text: str, blocks: list[Block], reference: dt.date | None) -> list[Line]:
    """Read the blocks of a list one by one.

    Args:
        text: The text of the page.
        blocks: Related blocks that follow each other.
        reference: The moment of reading, for times that are told from it.
    """
    return _Reader(text, blocks, reference).lines()


class _Reader:
    """Reads the blocks of a list one by one."""

    def __init__(self, text: str, blocks: list[Block], reference: dt.date | None) -> None:
        self.text = text
        self.blocks = blocks
        self.reference = reference
        self.ranks = _counted_ranks(blocks)
        self.glued = _glued_counts(blocks, self.ranks)

    def lines(self) -> list[Line]:
        """Read every block alone: what it is, and what it holds beside words."""
        found = [line for at, block in enumerate(self.blocks) for line in self._lines(at, block)]
        for at in range(1, len(found) - 1):
            if found[at].kind == "head" and _under_title(self.text, found[max(at - 2, 0) : at + 2]):
                found[at] = found[at]._replace(kind="account")
        return found

    def _lines(self, at: int, block: Block) -> Iterator[Line]:
        """Read a block; one that holds several titles gives several lines."""
        text, (start, end) = self.text, (block.span.start, block.span.end)
        if end - start <= _LONGEST_HEADING and (kind := _kind_of(block.text)):
            yield Line(block.span, kind, block.span, short=end - start <= _LONGEST_NAME)
        elif at in self.ranks:
            lead = RANK.match(text, start, end) or LOOSE_RANK.match(text, start, end)
            while self.glued and text[end - 1].isdigit():
                end -= 1
            yield self._line(block.span, lead.end() if lead else start, end, ranked=True)
        elif end - start > _LONGEST_NAME:
            for a, b in pieces(text, start, end):
                yield self._line(block.span if (a, b) == (start, end) else Span(a, b), a, b)
        else:
            yield self._line(block.span, start, end)

    def _line(self, span: Span, start: int, end: int, *, ranked: bool = False) -> Line:
        """Take time, rank, marks and counters off a line."""
        text = self.text
        stamp = _stamp_of(text, start, end, self.reference)
        if stamp is not None:
            start, end = _beside(text, start, end, stamp)
        elif end - start <= _LONG and is_counter(text, start, end):
            return Line(span, "count", Span(start, start))
        start, ranked = _without_lead(text, start, end, ranked=ranked)
        tail = without_tail(text, start, end)
        counted = tail < end
        end = back(text, start, tail, OPENING)
        if stamp is not None and (end <= start or is_counter(text, start, end)):
            return Line(span, "time", Span(start, start), stamp)
        if end - start < 2:
            return Line(span, "count", Span(start, start))
        if text[start] in "文本信来來出稿" and (label := _LABEL.match(text, start, end)):
            return Line(span, "name", Span(label.end(), end), stamp)
        if end - start <= _LONGEST_HEADING and end - start < len(span) and is_heading(text[start:end]):
            return Line(span, "time" if stamp else "head", Span(start, start), stamp)
        start = label_heading(text, start, end)
        short = end - start <= _LONGEST_NAME and not ranked
        return Line(span, "text", Span(start, end), stamp, ranked, counted, short=short)


def _kind_of(line: str) -> str:
    """Tell what a short line is by its words alone: a column, a counter, a heading; else nothing."""
    if len(line) <= _LONGEST_COLUMN and line in exact_terms("nav"):
        return "column"
    if _COUNTS.search(line) and is_counter(line, 0, len(line)):
        return "count"
    return "head" if is_heading(line) else ""


def _beside(text: str, start: int, end: int, stamp: Timestamp) -> tuple[int, int]:
    """Return what stands before a time, or behind one that opens the line."""
    if stamp.span.start != _ahead(text, start, end, OPENING):
        return start, back(text, start, stamp.span.start, OPENING)
    start = _ahead(text, stamp.span.end, end, CLOSING)
    # 今天 02:41苹果新品5005: what is glued to the time are keywords and counters.
    return (end if start == stamp.span.end and ":" in stamp.text else start), end


def _under_title(text: str, lines: list[Line]) -> bool:
    """Whether a heading, the last line but one, is an account: title, 今日头条, counter or time."""
    *earlier, title, line, after = lines
    if title.kind != "text" or len(title.rest) < 1.5 * len(line.span) or len(line.span) > _LONGEST_NAME:
        return False
    if after.kind != "count" or not _FIRST_RANK.search(after.span.of(text)):
        return after.kind in ("count", "time")
    return any(other.kind in ("count", "time") for other in earlier)


def _counted_ranks(blocks: list[Block]) -> frozenset[int]:
    """Return the blocks whose leading number counts on from the one before: 1滞留…, 2 票房…, 3打破…."""
    numbers = []
    for at, block in enumerate(blocks):
        if block.text[0].isdigit() and len(block.text) > 4 and (rank := LOOSE_RANK.match(block.text)):
            numbers.append((at, int(rank["number"])))
    chain: list[tuple[int, int]] = []
    kept: set[int] = set()
    for at, number in [*numbers, (-1, -1)]:
        if chain and number == chain[-1][1] + 1:
            chain.append((at, number))
            continue
        if len(chain) > 2:
            kept.update(i for i, _ in chain)
        chain = [(at, number)]
    return frozenset(kept)


def _glued_counts(blocks: list[Block], ranks: frozenset[int]) -> bool:
    """Whether ranks and counters are glued to both ends of the titles: 1滞留…游18."""
    glued = sum(
        1
        for at in ranks
        if not blocks[at].text.lstrip("0123456789")[0].isspace() and blocks[at].text[-1].isdigit()
    )
    return len(ranks) > 2 and glued > 0.8 * len(ranks)


def _stamp_of(text: str, start: int, end: int, reference: dt.date | None) -> Timestamp | None:
    """Return the time at the end of a line, or the one that opens it."""
    end = _without_count(text, start, end)
    low = max(start, end - _REACH)
    stamps = timestamps_in(text, Span(low, end), reference=reference)
    for stamp in reversed(stamps):
        if _closes(text, start, end, stamp):
            return stamp
    if low > start:
        stamps = timestamps_in(text, Span(start, start + _REACH), reference=reference)
    return stamps[0] if stamps and _opens(text, start, end, stamps[0]) else None


def _without_count(text: str, start: int, end: int) -> int:
    """Return where a day ends that a counter is glued to, and nothing else is on the line: 2023-03-30128."""
    at = start + len("2023-03-30")
    if not (at < end <= at + _LONGEST_COUNT and text[at:end].isdecimal()):
        return end
    day = stamp_at(text, start, at)
    return at if day is not None and day.whole and day.end == at else end


def _closes(text: str, start: int, end: int, stamp: Timestamp) -> bool:
    """Whether nothing but an outlet or counters stands behind a time, and no 提前至 before 6月7日."""
    behind = _ahead(text, stamp.span.end, end, CLOSING)
    alone = without_tail(text, behind, end) == behind
    if not alone and not looks_like_outlet(text[behind:end]):
        return False
    glued = stamp.span.start > start and text[stamp.span.start - 1] not in OPENING
    if glued and is_counter(text, start, stamp.span.start):
        return True  # 51阅读17分钟前
    return not (glued and stamp.value is None and _WRITTEN_OUT.search(stamp.text))


def _opens(text: str, start: int, end: int, stamp: Timestamp) -> bool:
    """Whether a time opens a line and is no word of the title: 6月6日起, 今天，."""
    if _ahead(text, start, end, OPENING) != stamp.span.start or text.startswith(("，", ","), stamp.span.end):
        return False
    glued = stamp.span.end < end and text[stamp.span.end] not in CLOSING
    return not glued or not _WRITTEN_OUT.search(stamp.text) or ":" in stamp.text


def _without_lead(text: str, start: int, end: int, *, ranked: bool) -> tuple[int, bool]:
    """Return where a title begins behind marks and a rank, and whether it has such."""
    while start < end and (not text[start].isalpha() or text.startswith(_RANK_WORDS, start, end)):
        lead = RANK.match(text, start, end) or MARK.match(text, start, end)
        if lead is None or lead.end() == end:
            break
        start, ranked = lead.end(), True
    return _ahead(text, start, end, BLANK), ranked


def _ahead(text: str, start: int, end: int, skipped: str) -> int:
    """Return the first place in ``text[start:end]`` that holds none of ``skipped``."""
    while start < end and text[start] in skipped:
        start += 1
    return start


def back(text: str, start: int, end: int, skipped: str) -> int:
    """Return where ``text[start:end]`` ends without ``skipped`` at its end."""
    while end > start and text[end - 1] in skipped:
        end -= 1
    return end
