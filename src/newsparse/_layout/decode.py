"""The best path through the page: one decision over all lines together (Viterbi, 1967)."""

from __future__ import annotations

from newsparse._layout.evidence import UNIT, Evidence

__all__ = ["MARGIN", "best_path", "emissions"]

MARGIN = 14 * UNIT
"""States that a line's own evidence puts this far below its best are left out of the search: odds of a million
to one are beyond what the transitions, which weigh at most some eight, can turn."""


def emissions(features: list[list[str]], table: Evidence) -> list[tuple[int, ...]]:
    """Give for each line the summed evidence of every state."""
    packed = table.packed
    unpack = table.unpack
    return [unpack(sum([packed[f] for f in line if f in packed])) for line in features]


def best_path(scores: list[tuple[int, ...]], table: Evidence) -> list[int]:
    """Give the index of the state of each line on the best path."""
    if not scores:
        return []
    follow = table.follow
    every = range(len(table.states))
    totals: dict[int, int] = {s: scores[0][s] + table.first[s] for s in every}
    back: list[dict[int, int]] = []
    for line in scores[1:]:
        floor = max(line) - MARGIN
        came: dict[int, int] = {}
        new: dict[int, int] = {}
        before = list(totals.items())
        for s in every:
            own = line[s]
            if own < floor:
                continue
            best, at = max([(t + follow[p][s], p) for p, t in before])
            new[s] = best + own
            came[s] = at
        totals = new
        back.append(came)
    state = max(totals, key=lambda s: totals[s] + table.last[s])
    path = [state]
    for came in reversed(back):
        state = came[state]
        path.append(state)
    path.reverse()
    return path
