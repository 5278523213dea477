"""The best path through the page: one decision over all lines together (Viterbi, 1967)."""

from __future__ import annotations

from newsparse._layout.evidence import UNIT, Evidence

__all__ = ["best_path", "emissions"]

_MARGIN = 14 * UNIT
"""States that a line's own evidence puts this far below its best are left out of the search: odds of a million
to one, beyond what two steps, which weigh at most some seven each, can turn."""

_BEAM = 24 * UNIT
"""Paths this far behind the best one so far are given up; only what lies ahead could save them."""


def emissions(features: list[list[str]], table: Evidence) -> list[tuple[int, ...]]:
    """Give for each line the summed evidence of every state."""
    packed = table.packed
    unpack = table.unpack
    return [unpack(sum([packed[name] for name in line if name in packed])) for line in features]


def best_path(scores: list[tuple[int, ...]], table: Evidence) -> list[int]:
    """Give the index of the state of each line on the best path."""
    if not scores:
        return []
    into = table.into
    states = [s for s, first in enumerate(table.first) if first > -_BEAM]
    totals = [scores[0][s] + table.first[s] for s in states]
    back: list[tuple[list[int], list[int]]] = []
    for line in scores[1:]:
        beam = max(totals) - _BEAM
        before = [(t, p) for t, p in zip(totals, states, strict=True) if t > beam]
        floor = max(line) - _MARGIN
        states = []
        totals = []
        came = []
        for s, own in enumerate(line):
            if own > floor:
                steps = into[s]
                best = -1 << 60
                at = -1
                for t, p in before:
                    if p in steps and t + steps[p] > best:
                        best, at = t + steps[p], p
                if at >= 0:
                    states.append(s)
                    totals.append(best + own)
                    came.append(at)
        if not states:
            return _forced(scores, table)
        back.append((states, came))
    last = table.last
    ends = [t + last[s] for t, s in zip(totals, states, strict=True)]
    state = states[max(range(len(ends)), key=ends.__getitem__)]
    path = [state]
    for here, came in reversed(back):
        state = came[here.index(state)]
        path.append(state)
    path.reverse()
    return path
