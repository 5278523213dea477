"""The title that a caller states: which lines of the page say it, and how much others have of it.

An HTML title element holds the headline and what the site adds: ``柳湾渡口恢复通航_河东网``. Title and line
are compared by letters and figures alone: blanks, width, quotation marks and dashes differ between the two.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsparse._layout.line import LineFeatures, pairs_of
from newsparse._names.outlets import looks_like_institution, looks_like_outlet
from newsparse._text.chars import (
    BAR,
    BLANK,
    CLOSING_BRACKET,
    CLOSING_QUOTE,
    COLON,
    DASH,
    SLASH,
    STOP,
    members,
)
from newsparse._text.words import lazy
from newsparse.spans import Span

__all__ = ["likeliest_run", "lines_told", "part_told", "share_told"]

_LONGEST = 300
_SHORTEST = 4
_SHORTEST_INSIDE = 6
_SHORTEST_MORE = 2
_LONGEST_NAME = 14
_LONGEST_HALF = 40
_PARTS = 4
_TO_ASCII = {full: full - 0xFEE0 for full in range(0xFF01, 0xFF5F)}
# 柳湾渡口恢复通航_河东网, 柳湾渡口恢复通航 - 河东网: what is behind these is no second line of the headline.
_ADDS = members(BAR) | frozenset("_-–»>")
_LONGEST_ADDED = 20
# The marks beside a title that are none of it, and those that close it.
_BEFORE = lazy(rf"[{CLOSING_BRACKET}{BLANK}{BAR}{DASH}{SLASH}{COLON}_>»·•]*")
_BEHIND = lazy(rf"[{STOP}{CLOSING_QUOTE}]*")
_ENDS = _ADDS | members(STOP)


class _Flat(NamedTuple):
    """The letters and figures of a text, and what was left out between them, by where it stood."""

    text: str
    between: Mapping[int, str]


@functools.lru_cache(maxsize=8)
def _flat(text: str) -> _Flat:
    """Return what is compared of a title."""
    kept: list[str] = []
    between: dict[int, str] = {0: ""}
    for character in text.translate(_TO_ASCII).lower():
        if character.isalnum():
            kept.append(character)
        else:
            between[len(kept)] = between.get(len(kept), "") + character
    between.setdefault(len(kept), "")
    return _Flat("".join(kept), between)


def _bare(line: str) -> str:
    """Return what is compared of a line."""
    return "".join(filter(str.isalnum, line.translate(_TO_ASCII).lower()))


def lines_told(title: str, lines: Sequence[str]) -> list[range]:
    """Return the runs of lines that say the most of a title; none where no line does.

    A line says a title that is equal to it, that goes on behind it with a blank or a mark, or that has a bar
    or a dash before it. The name of an outlet is none: many a title element holds nothing else.

    Args:
        title: The title.
        lines: The lines of a page.

    Example:
        >>> lines_told("柳湾渡口恢复通航_河东网", ["河东网", "社会", "柳湾渡口恢复通航", "2024-09-05"])
        [range(2, 3)]
        >>> lines_told("柳湾渡口恢复通航 头班船客满", ["柳湾渡口恢复通航", "头班船客满", "柳湾渡口"])
        [range(0, 2)]
        >>> lines_told("柳湾渡口恢复通航_河东网", ["柳湾渡口恢复通航_河东网", "柳湾渡口恢复通航"])
        [range(1, 2)]
    """
    whole = _flat(title[:_LONGEST])
    starts = [at for at in whole.between if not at or _adds(whole, at)][:_PARTS]
    found: dict[tuple[int, int], list[range]] = {}
    for first in range(len(lines)):
        size, at, last = max((_said(whole, at, first, lines) for at in starts), default=(0, 0, 0))
        if size >= (_SHORTEST_INSIDE if at else _SHORTEST):
            found.setdefault((size, at), []).append(range(first, last))
    if not found:
        return []
    # Some renderers put the title element at the top of the text; then the headline is what the site adds to.
    element = found.get((len(whole.text), 0)) == [range(1)]
    parts = [
        (size, at)
        for size, at in found
        if 2 * size >= len(whole.text) > size and (element or _is_set_off(whole, at, size))
    ]
    return found[max(parts or found)]


def _is_set_off(whole: _Flat, at: int, size: int) -> bool:
    """Whether a part of a title has the names of a site or its channels beside it: before it, or behind."""
    marks = [n for n in whole.between if n > at + size and _adds(whole, n)]
    if _adds(whole, at + size):
        return bool(marks) or _is_name(whole.text[at + size :])
    return at > 0 and _is_name(whole.text[:at])


def _adds(whole: _Flat, at: int) -> bool:
    """Whether a mark behind which a site adds to a title stands at an offset."""
    return not _ADDS.isdisjoint(whole.between.get(at, ""))


def _said(whole: _Flat, at: int, first: int, lines: Sequence[str]) -> tuple[int, int, int]:
    """Return how much of the title the lines from one on say, from which offset on, and the line behind."""
    size = _says(whole, at, lines[first])
    if not size or _is_name(lines[first]):
        return 0, at, first
    last = first + 1
    while last < len(lines) and (more := _goes_on(whole, at + size, lines[last])):
        size += more
        last += 1
    return size, at, last


def _says(whole: _Flat, at: int, line: str) -> int:
    """Return how many letters and figures of the title from an offset on a line is; 0 where it is others."""
    if len(line) > _LONGEST:
        return 0
    bare = _bare(line)
    return len(bare) if whole.text.startswith(bare, at) and at + len(bare) in whole.between else 0


def _goes_on(whole: _Flat, at: int, line: str) -> int:
    """Return how much of the title from an offset on the next line says; 0 where it says something else."""
    if not _ENDS.isdisjoint(whole.between[at]) or len(line) > _LONGEST_HALF:
        return 0
    size = _says(whole, at, line)
    return size if size >= _SHORTEST_MORE and not looks_like_outlet(line) else 0


def _is_name(line: str) -> bool:
    return looks_like_outlet(line) or (len(line) <= _LONGEST_NAME and looks_like_institution(line))


def part_told(title: str, line: str) -> Span | None:
    """Return the part of a headline that the title says where the page sets more beside it: a count, a badge.

    Example:
        >>> line = "柳湾渡口恢复通航(1/22)"
        >>> part_told("柳湾渡口恢复通航_河东网", line).of(line)
        '柳湾渡口恢复通航'
    """
    whole = _flat(title[:_LONGEST])
    said = _flat(line[:_LONGEST])
    ends = [
        at for at in whole.between if at >= _SHORTEST_INSIDE and (at == len(whole.text) or _adds(whole, at))
    ]
    for end in sorted(ends, reverse=True):
        at = said.text.find(whole.text[:end])
        if at >= 0 and at in said.between and at + end in said.between:
            return _place(line, at, at + end) if len(said.text) - end <= _LONGEST_ADDED else None
    return None


def _place(line: str, first: int, last: int) -> Span:
    """Return where the letters and figures of a line from one to another are, with the marks that belong."""
    at = [i for i, character in enumerate(line) if character.isalnum()]
    start, end = 0, len(line)
    if first and (before := _BEFORE.match(line, at[first - 1] + 1)):
        start = before.end()
    if last < len(at) and (behind := _BEHIND.match(line, at[last - 1] + 1)):
        end = behind.end()
    return Span(start, end)


def share_told(title: str, line: str) -> float:
    """Return the share of the pairs of characters of a line that the title has.

    Example:
        >>> share_told("柳湾渡口恢复通航_河东网", "渡口恢复通航")
        1.0
    """
    pairs = pairs_of(line)
    if not pairs or looks_like_outlet(line):
        return 0.0
    return len(pairs & _pairs_of_title(title[:_LONGEST])) / len(pairs)


@functools.lru_cache(maxsize=8)
def _pairs_of_title(title: str) -> frozenset[str]:
    return frozenset(pairs_of(title))


def likeliest_run(runs: Sequence[range], order: Sequence[int], lines: Sequence[LineFeatures]) -> range | None:
    """Return the lines that say the title, where they are the likeliest or no candidates at all.

    Of the latter short ones and boilerplate say the name of a column: 新闻中心_河东网.

    Args:
        runs: The runs of lines that say the title.
        order: The candidates for the headline, the best first.
        lines: The features of all lines.
    """
    if any(i in run for run in runs for i in order):
        return next((run for run in runs if order[0] in run), None)
    whole = [
        run
        for run in runs
        if sum(lines[i].size for i in run) >= _SHORTEST_INSIDE and not any(lines[i].whole for i in run)
    ]
    return whole[0] if whole else None
