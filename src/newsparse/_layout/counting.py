"""Distances and shares over the lines of a page, in classes that evidence can name."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from operator import sub

__all__ = ["FAR", "shares", "since", "step", "steps", "sums", "upto"]

FAR = 50
"""Distances from here on are one class."""
_STEPS = tuple(
    str(n)
    if n < 4
    else "4"
    if n < 6
    else "6"
    if n < 9
    else "9"
    if n < 14
    else "14"
    if n < 25
    else "25"
    if n < 50
    else "50"
    for n in range(FAR + 1)
)


def step(n: int) -> str:
    """The class of a distance: exact up to three, then ever coarser."""
    return _STEPS[n] if n < FAR else "50"


def steps(distances: Iterable[int]) -> list[str]:
    """The classes of distances of at most ``FAR``."""
    return list(map(_STEPS.__getitem__, distances))


def since(marks: list[bool], most: int = 999) -> list[int]:
    """For each line the distance from the last marked one before it, ``most`` where it is that or more."""
    at = [i for i, mark in enumerate(marks) if mark]
    if not at:
        return [most] * len(marks)
    found = [most] * (at[0] + 1)
    for here, there in pairwise([*at, len(marks) - 1]):
        gap = there - here
        found += range(1, min(gap, most) + 1)
        found += [most] * (gap - most)
    return found


def upto(marks: list[bool], most: int = 999) -> list[int]:
    """For each line the distance to the next marked one after it, ``most`` where it is that or more."""
    found = since(marks[::-1], most)
    found.reverse()
    return found


def shares(marks: list[bool], reach: int) -> list[str]:
    """For each line the share of marked lines within ``reach``, in fifths."""
    size = len(marks)
    totals = sums(marks, reach)
    found = list(map(_fifths(2 * reach + 1).__getitem__, totals))
    # Near the ends of the page there are fewer lines.
    for i in {*range(min(reach, size)), *range(max(0, size - reach), size)}:
        found[i] = _fifths(min(size, i + reach + 1) - max(0, i - reach))[totals[i]]
    return found


@functools.cache
def _fifths(whole: int) -> list[str]:
    return ["01234"[int(4.99 * part / whole)] for part in range(whole + 1)]


def sums(values: Sequence[int], reach: int) -> list[int]:
    """For each line the sum of the values within ``reach`` lines."""
    size = len(values)
    total = [0, *accumulate(values)]
    to = total[reach + 1 :]
    to += total[-1:] * (size - len(to))
    since = [0] * min(reach, size) + total[: max(0, size - reach)]
    return list(map(sub, to, since))
