"""The best path through the page: one decision over all lines together (Viterbi, 1967)."""

from __future__ import annotations

from operator import itemgetter

from newsparse._layout.evidence import NEVER, UNIT, Evidence
from newsparse._layout.groups import GROUPS, Key

__all__ = ["best_path", "emissions"]

_BEAM = 16 * UNIT
"""Paths this far behind the best one so far, in natural logarithms of the odds, are given up. What tells
where the body begins may come late: the beam is wide, and narrow only among the states of one part."""

_NARROW = 6 * UNIT
"""States of one part of the page that a line's evidence puts this far below the best of them are left out."""

_NOTHING = -(1 << 60)
_BY_TOTAL = itemgetter(1)


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
    into, part_of = table.into, table.part_of
    for line in scores[1:]:
        behind = sorted(totals.items(), key=_BY_TOTAL, reverse=True)
        floor = behind[0][1] - beam
        while behind[-1][1] <= floor:
            behind.pop()
        alive = 0
        for p, _ in behind:
            alive |= part_of[p]
        totals, came = {}, {}
        for part, most in table.reach(alive):
            bounds = [step + line[s] for s, step in zip(part, most, strict=True)]
            least = max(bounds) - narrow
            for s, bound, step in zip(part, bounds, most, strict=True):
                if bound > least:
                    steps = into[s]
                    value, from_ = _NOTHING, -1
                    for p, total in behind:
                        # No state further behind can come to more, even by the best step there is.
                        if total + step <= value:
                            break
                        if (found := total + steps[p]) > value:
                            value, from_ = found, p
                    totals[s] = value + line[s]
                    came[s] = from_
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
