"""The best path through the page: one decision over all lines together (Viterbi, 1967)."""

from __future__ import annotations

from operator import add

from newsparse._layout.evidence import NEVER, UNIT, Evidence
from newsparse._layout.groups import GROUPS, Key

__all__ = ["best_path", "emissions"]

_BEAM = 24 * UNIT
"""Paths this far behind the best one so far, in natural logarithms of the odds, are given up. What tells
where the body begins may come late: the beam is wide, and narrow only among the states of one part."""

_NARROW = 8 * UNIT
"""States of one part of the page that a line's evidence puts this far below the best of them are left out."""


def emissions(observed: list[list[Key]], table: Evidence) -> list[tuple[int, ...]]:
    """Give for each line the summed evidence of every state, from the keys that ``observe`` gives."""
    columns = [
        map(table.sums(group).__getitem__, keys) for group, keys in zip(GROUPS, observed, strict=False)
    ]
    return list(map(table.unpack, map(sum, zip(*columns, strict=True))))


def best_path(scores: list[tuple[int, ...]], table: Evidence) -> list[int]:
    """Give the index of the state of each line on the best path."""
    if not scores:
        return []
    path = _search(scores, table, _BEAM, _NARROW)
    # Where what may end a page was given up on the way, nothing is.
    return path or _search(scores, table, -NEVER * len(scores), -NEVER)


def _search(scores: list[tuple[int, ...]], table: Evidence, beam: int, narrow: int) -> list[int]:
    """Search within the beam; an empty path where it leads to no end that a page may have."""
    totals = {
        s: own + first
        for s, (own, first) in enumerate(zip(scores[0], table.first, strict=True))
        if first > NEVER
    }
    back: list[dict[int, int]] = []
    follow, into, most = table.follow, table.into, table.most
    for line in scores[1:]:
        top = max(totals.values())
        best = next(s for s, total in totals.items() if total == top)
        # What the best path so far comes to is a bound that the others must come near.
        floor = max(map(add, follow[best], line)) - beam
        behind = [(p, total - top) for p, total in totals.items() if total > top - beam]
        totals, came = {}, {}
        bounds = list(map(add, most, line))
        for part in table.parts:
            least = max([bounds[s] for s in part]) - narrow
            least = max(least, floor)
            for s in part:
                if bounds[s] > least:
                    steps = into[s]
                    value, from_ = NEVER, -1
                    for p, total in behind:
                        if (found := total + steps[p]) > value:
                            value, from_ = found, p
                    value += line[s]
                    if value > floor:
                        totals[s] = value + top
                        came[s] = from_
        if not totals:
            return []
        back.append(came)
    last = table.last
    ends = {s: total + last[s] for s, total in totals.items() if last[s] > NEVER}
    if not ends:
        return []
    state = max(ends, key=ends.__getitem__)
    path = [state]
    for came in reversed(back):
        state = came[state]
        path.append(state)
    path.reverse()
    return path
