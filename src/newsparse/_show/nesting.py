"""From spans that may nest, touch or cross to tags that only nest, as markup wants it."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

import attrs

__all__ = ["Close", "Open", "Run", "nested", "within"]

T = TypeVar("T")


@attrs.frozen
class Open(Generic[T]):
    """A tag begins; ``first`` is false where it goes on after a tag that crosses it."""

    item: T
    first: bool = True


@attrs.frozen
class Close(Generic[T]):
    """A tag ends, for good or because one around it does."""

    item: T


@attrs.frozen
class Run:
    """Characters ``[start, end)`` between two tags."""

    start: int
    end: int


def nested(length: int, items: Iterable[tuple[int, int, T]]) -> Iterator[Open[T] | Close[T] | Run]:
    """Return the tags and the characters between them, in order, for items at ``[start, end)``.

    Of two items at one place the earlier in ``items`` is the outer. Where two cross, the one that began later
    is cut where the other ends, and goes on after it. Items without a character in ``[0, length)`` are left
    out; every character is in exactly one run.

    Example:
        >>> events = list(nested(3, [(0, 2, "a"), (1, 3, "b")]))
        >>> events[:3]
        [Open(item='a', first=True), Run(start=0, end=1), Open(item='b', first=True)]
        >>> events[3:]
        [Run(start=1, end=2), Close(item='b'), Close(item='a'), Open(item='b', first=False), ...]
    """
    placed = [(max(start, 0), min(end, length), item) for start, end, item in items]
    placed = [(start, end, item) for start, end, item in placed if start < end]
    order: Sequence[int] = sorted(range(len(placed)), key=lambda n: (placed[n][0], -placed[n][1], n))
    borders = sorted({0, length, *(edge for start, end, _ in placed for edge in (start, end))})
    stack: list[int] = []
    coming = 0
    for at, following in zip(borders, [*borders[1:], length], strict=True):
        ending = next((depth for depth, n in enumerate(stack) if placed[n][1] <= at), len(stack))
        cut = [n for n in stack[ending:] if placed[n][1] > at]
        yield from (Close(placed[n][2]) for n in reversed(stack[ending:]))
        del stack[ending:]
        for n in cut:
            stack.append(n)
            yield Open(placed[n][2], first=False)
        while coming < len(order) and placed[order[coming]][0] == at:
            stack.append(order[coming])
            yield Open(placed[order[coming]][2])
            coming += 1
        if at < following:
            yield Run(at, following)


def within(
    windows: Sequence[tuple[int, int]], items: Iterable[tuple[int, int, T]]
) -> list[list[tuple[int, int, T]]]:
    """Return the part of each item that lies in each window, counted from the beginning of that window.

    Windows in order and apart, as the blocks of a page are, are found by halving; any others one by one.

    Example:
        >>> within([(0, 3), (5, 8)], [(2, 7, "a")])
        [[(2, 3, 'a')], [(0, 2, 'a')]]
    """
    found: list[list[tuple[int, int, T]]] = [[] for _ in windows]
    ends = [end for _, end in windows]
    in_order = all(first[1] <= second[0] for first, second in itertools.pairwise(windows))
    in_order = in_order and all(start <= end for start, end in windows)
    for start, end, item in items:
        first = bisect.bisect_right(ends, start) if in_order else 0
        for number in range(first, len(windows)):
            low, high = windows[number]
            if low >= end and in_order:
                break
            if max(start, low) < min(end, high):
                found[number].append((max(start, low) - low, min(end, high) - low, item))
    return found
