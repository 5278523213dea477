"""Where the prose of a page lies: the worth of a line to a body, the heaviest run, the end of a body."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse._layout.line import LineFeatures
from newsparse._layout.values import Prose
from newsparse._lexicon.furniture import Boilerplate

__all__ = ["SHORT_BODY", "body_end", "heaviest", "weight_of", "worth"]

SHORT_BODY = 50.0
"""What the prose of a story weighs at least: a short paragraph."""

_GIVE_UP = 700.0
"""A body ends where it has lost this much worth since its last line of prose."""
_BELOW_BODIES = frozenset((Boilerplate.FOOT, Boilerplate.SHARE, Boilerplate.PAGER))


def worth(line: LineFeatures) -> float:
    """Return how much a line speaks for being inside a body: prose by its length, boilerplate against it."""
    if line.is_prose:
        return min(line.size, 300) * (1.0 if line.prose >= Prose.SENTENCES else 0.7)
    if line.prose is Prose.SHORT:
        return 8.0
    if line.heads:
        return -150.0
    if not _BELOW_BODIES.isdisjoint(line.kind.classes):
        return -60.0
    if line.whole or line.time:
        return -14.0
    return -10.0 if line.size <= 4 else -6.0


def body_end(worths: Sequence[float], first: int) -> int:
    """Return the last line of the body that begins at ``first``: where the sum of worths is highest.

    Example:
        >>> body_end([-6, 300, -14, 200, -60, -60], 1)
        3
    """
    total = peak = 0.0
    last = first
    for i in range(first, len(worths)):
        total += worths[i]
        if total > peak:
            peak, last = total, i
        elif total < peak - _GIVE_UP:
            break
    return last


def heaviest(worths: Sequence[float]) -> tuple[int, int]:
    """Return the run of lines that is worth most, or an early one that comes near it; else (-1, -1).

    Example:
        >>> heaviest([-6, 300, -14, 200, -60, -500, 80]), heaviest([-6, -6])
        ((1, 3), (-1, -1))
    """
    runs: list[tuple[float, int, int]] = []
    total = peak = 0.0
    first = last = 0
    for i, worth in enumerate(worths):
        if total <= 0:
            if peak > 0:
                runs.append((peak, first, last))
            total = peak = 0.0
            first = i
        total += worth
        if total > peak:
            peak, last = total, i
    if peak > 0:
        runs.append((peak, first, last))
    top = max(runs, default=(0.0, -1, -1))[0]
    for weight, start, end in runs:
        if weight >= 0.5 * top or (weight > 400 and weight >= 0.3 * top):
            return start, end
    return -1, -1


def weight_of(worths: Sequence[float], run: tuple[int, int]) -> float:
    """Return what a run of lines, its first and last, is worth to a body; nothing for (-1, -1).

    Example:
        >>> weight_of([-6, 300, -14, 200], (1, 3)), weight_of([-6], (-1, -1))
        (486, 0)
    """
    first, last = run
    return sum(worths[first : last + 1]) if first >= 0 else 0
