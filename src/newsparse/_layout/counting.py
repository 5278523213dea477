"""Distances and shares over the lines of a page, in classes that evidence can name."""

from __future__ import annotations

__all__ = ["shares", "since", "step", "sums", "upto"]

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
    for n in range(51)
)


def step(n: int) -> str:
    """The class of a distance: exact up to three, then ever coarser."""
    return _STEPS[n] if n < 50 else "50"


def since(marks: list[bool]) -> list[int]:
    """For each line the distance from the last marked one before it."""
    found = []
    distance = 999
    for mark in marks:
        found.append(distance)
        distance = 1 if mark else distance + 1
    return found


def upto(marks: list[bool]) -> list[int]:
    """For each line the distance to the next marked one after it."""
    found = since(marks[::-1])
    found.reverse()
    return found


def shares(marks: list[bool], reach: int) -> list[str]:
    """For each line the share of marked lines within ``reach``, in fifths."""
    size = len(marks)
    totals = sums([int(mark) for mark in marks], reach)
    return [
        "01234"[int(4.99 * total / (min(size, i + reach + 1) - max(0, i - reach)))]
        for i, total in enumerate(totals)
    ]


def sums(values: list[int], reach: int) -> list[int]:
    """For each line the sum of the values within ``reach`` lines."""
    size = len(values)
    upto = [0]
    for value in values:
        upto.append(upto[-1] + value)
    return [upto[min(size, i + reach + 1)] - upto[max(0, i - reach)] for i in range(size)]
