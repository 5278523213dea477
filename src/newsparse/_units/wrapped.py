"""Paragraphs broken into lines of one width, as print, PDF and mail have them: their lines are one unit.

A text was wrapped where line after line is as wide as the next character allows: the lines end where the
width ends, not where a sentence does. Titles of one length and sentences set one to a line do not look so:
the first hold no clause marks, the second end with a full stop.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import NamedTuple

import attrs

from newsparse._names.labels import opens_label
from newsparse._text.lines import unwrap
from newsparse._text.words import lazy
from newsparse._time.stamps import stamp_at, stamps_in
from newsparse._units.lines import Source
from newsparse._units.width import LEAST, MEASURES, Measure, indent_of, reach_of

__all__ = ["join_lines"]

_CLAUSE = lazy(r"[，。；、！？：,;]")
_PROSE_MARK = lazy("[，。；、！？]")
_STOPPED = lazy(r"[。！？!?…][”」』’\"）)】]*$")
_ENDED = lazy(r"。[”」』’\"）)】]*$")
_CLAUSED = lazy(r"[，。；、！？：,;!?…][”」』’\"）)】]*$")
# What begins a paragraph, whatever the line before it looks like: ■…, 一、…, （一）…, 1.…
_MARKER = lazy(
    r"[■□●○◆◇▲△▼★☆•·▪※#＃【\[]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]"
    r"|\d{1,2}(?:[、．）)]|\.(?!\d))|第[一二三四五六七八九十]{1,2}[,，、章节條条]|[①-⑳]|——"
)
_CLOSING = frozenset("，。；、！？：”』」》）")
_STOPS = "。！？!?…”」』）)"
_LONGEST = 130
_ALIKE = 4
_FEWEST = 3
_MANY = 10
_NEAR = 9
_HANGING = 2
_TWICE = 2


def join_lines(source: Source) -> Source:
    """Return the source with the lines of each wrapped paragraph as one unit; the same where none is."""
    if not _may_be_wrapped(source):
        return source
    joined: set[int] = set()
    for fit in _fits(source):
        joined = fit.joins()
        if joined:
            break
    return _joined(source, joined) if joined else source


def _may_be_wrapped(source: Source) -> bool:
    """Whether a few lines break off in a sentence, and the next is as long or ends the sentence."""
    lines, gaps, least = source.lines, source.gaps, _least_gap(source)
    broken = 0
    ended = False
    for i in range(len(lines) - 1):
        line = lines[i]
        size = len(line)
        if gaps[i + 1] > least or not LEAST // 2 <= size <= _LONGEST or line[-1] in _STOPS:
            continue
        after = lines[i + 1]
        more = len(after) - size
        if more > _ALIKE or (more < -_ALIKE and after[-1] not in _STOPS) or not _CLAUSE.search(line):
            continue
        broken += 1
        ended = ended or _ENDED.search(after) is not None
        if broken >= (_FEWEST - 1 if ended else _MANY):
            return True
    return False


def _fits(source: Source) -> list[_Fit]:
    """Return the ways to measure the lines, that by which most of them have one width first."""
    looks = _looks_of(source)
    fits = [_Fit(source, looks, measure) for measure in MEASURES]
    fits.sort(key=lambda fit: fit.weight, reverse=True)
    return fits


class _Region(NamedTuple):
    """A stretch of lines that may have been wrapped together."""

    first: int
    end: int


class _Looks(NamedTuple):
    """What is seen on the lines, however they are measured, an entry for each.

    Args:
        indents: The blanks before the line.
        clauses: Whether it has a clause mark.
        followed: Whether a line follows without a blank one between, or with as few as anywhere.
        news: Whether no line before it says the same. What stands on a page again and again, as labels and
            links do, has one width each time and was not broken there.
    """

    indents: list[str]
    clauses: list[bool]
    followed: list[bool]
    news: list[bool]


def _looks_of(source: Source) -> _Looks:
    befores = zip(source.starts, [0, *source.ends], strict=False)
    least = _least_gap(source)
    return _Looks(
        indents=[indent_of(source.text, start, end) for start, end in befores],
        clauses=[_CLAUSE.search(line) is not None for line in source.lines],
        followed=[gap == least for gap in source.gaps[1:]] + [False],
        news=_firsts(source.lines),
    )


def _least_gap(source: Source) -> int:
    r"""Return the fewest blank lines between two lines: line ends may all be doubled, as \r\r\n are."""
    return min(source.gaps[1:], default=0)


def _firsts(lines: list[str]) -> list[bool]:
    """Tell of each line whether it is the first that says what it says."""
    said: set[str] = set()
    firsts = []
    for line in lines:
        firsts.append(line not in said)
        said.add(line)
    return firsts


class _Fit:
    """The lines of a page as one measure sees them, and the width that most of them reach."""

    def __init__(self, source: Source, looks: _Looks, measure: Measure) -> None:
        self.source = source
        self.measure = measure
        self.indents, self.clauses, self.followed, self.news = looks
        self.widths = [
            measure.of(indent) + measure.of(line)
            for indent, line in zip(self.indents, source.lines, strict=True)
        ]
        counts = Counter(
            width
            for width, on, prose, new in zip(self.widths, self.followed, self.clauses, self.news, strict=True)
            if on and prose and new and width >= measure.least
        )
        slack = measure.slack
        worth = {w: sum(counts[w - s] for s in range(slack + 1)) for w in counts}
        self.width = max(worth, key=lambda w: (worth[w], w), default=0)
        self.weight = worth.get(self.width, 0)
        self.full: list[bool] = []
        self.over: list[bool] = []

    def _is_over(self, i: int) -> bool:
        """Whether a line is wider than the width: by more than a mark that hangs over its end.

        The width is that of Chinese lines; with a figure in it a line may fill a column more.
        """
        over = self.widths[i] - self.width
        return over > _HANGING or (
            over > self.measure.slack and _CLAUSED.search(self.source.lines[i]) is None
        )

    def _is_full(self, i: int) -> bool:
        """Whether what the next line begins with had no room on this one."""
        if not self.followed[i] or self._is_over(i):
            return False
        if self.widths[i] >= self.width:
            return True
        reach = reach_of(self.source.lines[i], self.source.lines[i + 1], self.measure)
        return self.widths[i] + reach > self.width

    def joins(self) -> set[int]:
        """Return the lines that go on from the line before them."""
        if self.weight < _FEWEST:
            return set()
        self.full = [self._is_full(i) for i in range(len(self.widths))]
        self.over = [self._is_over(i) for i in range(len(self.widths))]
        found: set[int] = set()
        for region in self._regions():
            if self._is_wrapped(region):
                for first, last in self._runs(region):
                    found.update(i + 1 for i in range(first, last) if self._goes_on(i))
        return found

    def _regions(self) -> list[_Region]:
        """Return the whole page where hardly a line is too wide, else the stretches between such lines."""
        size = len(self.widths)
        wide = [i for i in range(size) if self.over[i]]
        if len(wide) * 10 <= sum(self.full):
            return [_Region(0, size)]
        edges = [-1, *wide, size]
        return [_Region(a + 1, b) for a, b in pairwise(edges) if b - a > _FEWEST + 1]

    def _is_wrapped(self, region: _Region) -> bool:
        """Whether the lines of a region end where the width ends, and not where sentences do."""
        lines = self.source.lines
        span = range(region.first, region.end)
        # A line before an indent ends its paragraph, full or not.
        full = [
            i for i in span
            if self.full[i] and self.clauses[i] and self.news[i] and not self._steps_in(i + 1)
        ]  # fmt: skip
        if len(full) < _FEWEST:
            return False
        stopped = sum(_STOPPED.search(lines[i]) is not None for i in full)
        claused = sum(_CLAUSED.search(lines[i]) is not None for i in full)
        near = sum(
            not self.full[i] and self.clauses[i] and self.followed[i]
            and self.widths[i] >= self.width - _NEAR * self.measure.step
            for i in span
        )  # fmt: skip
        # Only what breaks lines by count lets one begin with a mark that closes a clause; and full lines with
        # an indent above lines without are how paragraphs look, and not how lines of one sentence do.
        by_count = any(lines[i + 1][0] in _CLOSING for i in full)
        hung = sum(self._steps_in(i) and not self.indents[i + 1] for i in full if i)
        sure = by_count or hung >= _TWICE
        if near > len(full) or (not sure and (stopped * 3 > len(full) or claused * 2 > len(full))):
            return False
        # Titles may hold commas and exclamation marks; the last line of a wrapped paragraph has a full stop.
        runs = [(a, b) for a, b in self._runs(region) if any(self.clauses[a:b])]
        ended = sum(b - a for a, b in runs if _ENDED.search(lines[b]))
        whole = sum(b - a for a, b in runs)
        if not any(a + 1 == b for a, b in pairwise(full)):
            return ended == whole and not near and not stopped
        if ended * 7 >= whole:
            return near * 2 <= len(full) or ended * 5 >= whole * 2
        return len(full) >= _MANY and near * 8 <= len(full) and len(full) * 5 >= len(runs) * 7

    def _runs(self, region: _Region) -> list[tuple[int, int]]:
        """Return the runs of full lines: the first of each, and the line that follows its last."""
        runs: list[tuple[int, int]] = []
        i = region.first
        while i < region.end - 1:
            first = i
            while i < region.end - 1 and self.full[i]:
                i += 1
            if i > first:
                runs.append((first, i))
            i += 1
        return runs

    def _steps_in(self, i: int) -> bool:
        """Whether a line is indented against the one before; a broken line may leave one blank."""
        return self.measure.of(self.indents[i]) >= self.measure.of(self.indents[i - 1]) + self.measure.step

    def _goes_on(self, i: int) -> bool:
        """Whether the line after a full one belongs to its paragraph."""
        line, after = self.source.lines[i], self.source.lines[i + 1]
        dates = [stamp for stamp in stamps_in(after, 0, len(after)) if stamp.whole]
        if self._steps_in(i + 1) or (dates and dates[0].start == 0 and dates[0].of_head):
            return False
        if not _PROSE_MARK.search(line) and (stamp := stamp_at(line, 0, len(line))) and stamp.of_head:
            return False  # 2024-09-05 07:42 来源：柳湾晚报
        stopped = _STOPPED.search(line) is not None
        prose = self.clauses[i] or self.clauses[i + 1]
        if (stopped or not prose or line[-1] in ":：") and (opens_label(after) or _MARKER.match(after)):
            return False
        return prose or not dates


def _joined(source: Source, joined: set[int]) -> Source:
    """Return the source with each line of ``joined`` put to the one before it."""
    firsts = [i for i in range(len(source.lines)) if i not in joined]
    lasts = [i - 1 for i in firsts[1:]] + [len(source.lines) - 1]
    return attrs.evolve(
        source,
        lines=[
            source.lines[a] if a == b else unwrap(source.text[source.starts[a] : source.ends[b]])
            for a, b in zip(firsts, lasts, strict=True)
        ],
        starts=[source.starts[a] for a in firsts],
        ends=[source.ends[b] for b in lasts],
        gaps=[source.gaps[a] for a in firsts],
    )
