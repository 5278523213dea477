"""The best path through the page, and for each line the best one on which it has another zone.

One decision is taken over all lines together (Viterbi, 1967): a state for each line, so that the weights of
the states on their lines and of the steps between them add up to the most.
"""

from __future__ import annotations

import math
from itertools import islice
from operator import add
from typing import NamedTuple

from newsparse._layout.weights import NEVER, UNIT, Weights

__all__ = ["Alternative", "alternatives", "best_path"]

_BEAM = 12 * UNIT
"""Paths this far behind the best one so far, in natural logarithms of the odds, are given up. What tells
where the body begins may come late: the beam is wide. Within it the search is exact."""

_WIDER = 4
"""How much wider the beam is where a state must be on the path."""

_ALL = -2 * NEVER
"""A beam that nothing falls out of."""

_LOST = NEVER // 2
"""A path that is worth less than this on one line took a step that no page takes."""


def best_path(scores: list[tuple[int, ...]], weights: Weights, *, through: int | None = None) -> list[int]:
    """Return the state of each line on the best path, by its number.

    Args:
        scores: For each line the summed weights of its features for every state.
        weights: The table of weights.
        through: A state that is on the path: where the search within the beam loses it, nothing is given up.
    """
    if not scores:
        return []
    path = _search(scores, weights, _BEAM if through is None else _WIDER * _BEAM)
    # Where what may end a page was given up on the way, nothing is.
    return path if path and through in (None, *path) else _search(scores, weights, _ALL)


def _search(scores: list[tuple[int, ...]], weights: Weights, beam: int) -> list[int]:
    """Return the best path within the beam; an empty one where that leads to no end that a page may have."""
    rivals, follow, size = weights.rivals(beam), weights.follow, len(weights.states)
    # Totals are counted from the best one on the line before.
    totals = list(map(add, scores[0], weights.first))
    back: list[list[int]] = []
    for line in islice(scores, 1, None):
        top = max(totals)
        best = totals.index(top)
        most, gains = rivals[best]
        came, steps = [best] * size, list(follow[best])
        for state, total in enumerate(totals):
            behind = top - total
            if behind < most[state]:
                for gain, to, step in gains[state]:
                    if gain <= behind:
                        break
                    if step - behind > steps[to]:
                        steps[to] = step - behind
                        came[to] = state
        back.append(came)
        totals = list(map(add, steps, line))
        if beam < _ALL and top < _LOST:
            return []
    totals = list(map(add, totals, weights.last))
    top = max(totals)
    if beam < _ALL and top < _LOST:
        return []
    path = [totals.index(top)]
    for came in reversed(back):
        path.append(came[path[-1]])
    path.reverse()
    return path


_REACH = 200
"""How many lines up and down the changes are followed; beyond, they are counted but not named."""


class Alternative(NamedTuple):
    """The best path through the page on which one line has another zone.

    Attributes:
        state: The state of the line on it.
        margin: How much less the whole path is worth than the best one, in units of the weights.
        changed: The lines beside whose states differ as well, the nearest first, with their states.
    """

    state: int
    margin: int
    changed: list[tuple[int, int]]


def alternatives(
    scores: list[tuple[int, ...]], path: list[int], weights: Weights
) -> list[Alternative | None]:
    """Return for each line the best path on which its zone is another; ``None`` where there is none.

    Args:
        scores: For each line the summed weights of its features for every state.
        path: The states on the best path.
        weights: The table of weights.
    """
    if not path:
        return []
    zones = [state.zone for state in weights.states]
    before = [_steps(row) for row in zip(*weights.follow, strict=True)]
    after = [_steps(row) for row in weights.follow]
    down, came = _best([_open(weights.first), *scores], before)
    up, goes = _best([_open(weights.last), *scores[::-1]], after)
    up.reverse()
    goes.reverse()
    whole = max(a + b - own for a, b, own in zip(down[-1], up[-1], scores[-1], strict=True))
    found: list[Alternative | None] = []
    for i, own in enumerate(path):
        others = [s for s, zone in enumerate(zones) if zone is not zones[own]]
        totals = {s: down[i][s] + up[i][s] - scores[i][s] for s in others}
        second = max(others, key=totals.__getitem__, default=own)
        if totals.get(second, -math.inf) < NEVER / 2:
            found.append(None)
            continue
        changed = _changes(path, came, i, second, -1) + _changes(path, goes, i, second, 1)
        changed.sort(key=lambda change: abs(change[0] - i))
        found.append(Alternative(state=second, margin=round(whole - totals[second]), changed=changed))
    return found


def _steps(row: tuple[int, ...]) -> list[tuple[int, int]]:
    """Return the steps that a page may take, as states and weights."""
    return [(state, weight) for state, weight in enumerate(row) if weight > NEVER]


def _open(row: tuple[int, ...]) -> tuple[float, ...]:
    return tuple(weight if weight > NEVER else -math.inf for weight in row)


def _best(
    lines: list[tuple[float, ...]], near: list[list[tuple[int, int]]]
) -> tuple[list[list[float]], list[list[int]]]:
    """Return for each line the best sum up to each state, its own score included, and where it comes from.

    Args:
        lines: What a page may begin with, then the scores of its lines, in the direction of the search.
        near: For each state those that may stand before it in this direction, with the weight of the step.
    """
    edge, first, *rest = lines
    sums: list[list[float]] = [[a + b for a, b in zip(edge, first, strict=True)]]
    came: list[list[int]] = [[-1] * len(near)]
    for line in rest:
        behind = sums[-1]
        total, origin = [], []
        for own, beside in zip(line, near, strict=True):
            best, from_ = -math.inf, -1
            for p, weight in beside:
                if behind[p] + weight > best:
                    best, from_ = behind[p] + weight, p
            total.append(best + own)
            origin.append(from_)
        sums.append(total)
        came.append(origin)
    return sums, came


def _changes(path: list[int], came: list[list[int]], at: int, state: int, way: int) -> list[tuple[int, int]]:
    """Follow a path from one line until it meets the best one."""
    found: list[tuple[int, int]] = []
    while 0 <= at + way < len(path) and len(found) < _REACH:
        state = came[at][state]
        at += way
        if state == path[at]:
            break
        found.append((at, state))
    return found
