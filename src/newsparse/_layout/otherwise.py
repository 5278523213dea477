"""How the page would be read if one line had another zone: what came second, and what would change."""

from __future__ import annotations

import math

import attrs

from newsparse._layout.evidence import NEVER, Evidence

__all__ = ["Otherwise", "otherwise"]

_REACH = 200
"""How many lines up and down the changes are followed; beyond, they are counted but not named."""


@attrs.frozen(kw_only=True)
class Otherwise:
    """The best path through the page on which one line has another zone.

    Args:
        state: The state of the line on it.
        margin: How much less the whole path is worth than the best one, in units of the table.
        changed: The lines beside whose states differ as well, the nearest first, with their states.
    """

    state: int
    margin: int
    changed: list[tuple[int, int]]


def otherwise(scores: list[tuple[int, ...]], path: list[int], table: Evidence) -> list[Otherwise | None]:
    """Give for each line the best path on which its zone is another; ``None`` where there is no such path.

    Args:
        scores: The summed evidence of each line for every state.
        path: The states on the best path.
        table: The tables.
    """
    if not path:
        return []
    steps = range(len(table.states))
    before = [[(p, table.follow[p][s]) for p in steps if table.follow[p][s] > NEVER] for s in steps]
    after = [[(n, table.follow[s][n]) for n in steps if table.follow[s][n] > NEVER] for s in steps]
    down, came = _best([_open(table.first), *scores], before)
    up, goes = _best([_open(table.last), *scores[::-1]], after)
    up.reverse()
    goes.reverse()
    whole = max(a + b - own for a, b, own in zip(down[-1], up[-1], scores[-1], strict=True))
    found: list[Otherwise | None] = []
    for i, own in enumerate(path):
        others = [s for s in steps if table.zones[s] is not table.zones[own]]
        totals = {s: down[i][s] + up[i][s] - scores[i][s] for s in others}
        second = max(others, key=totals.__getitem__, default=own)
        if totals.get(second, -math.inf) == -math.inf:
            found.append(None)
            continue
        changed = _changes(path, came, i, second, -1) + _changes(path, goes, i, second, 1)
        changed.sort(key=lambda change: abs(change[0] - i))
        found.append(Otherwise(state=second, margin=round(whole - totals[second]), changed=changed))
    return found


def _open(row: tuple[int, ...]) -> tuple[float, ...]:
    return tuple(weight if weight > NEVER else -math.inf for weight in row)


def _best(
    lines: list[tuple[float, ...]], near: list[list[tuple[int, int]]]
) -> tuple[list[list[float]], list[list[int]]]:
    """Give for each line the best sum up to each state, its evidence included, and where it comes from.

    Args:
        lines: What a page may begin with, then the evidence of its lines, in the direction of the search.
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
