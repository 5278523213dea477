"""The best path through the page: one decision over all lines together (Viterbi, 1967)."""

from __future__ import annotations

from newsparse._layout.evidence import NEVER, UNIT, Evidence

__all__ = ["best_path", "emissions"]

_MARGIN = 14 * UNIT
"""States that a line's own evidence puts this far below its best are left out of the search: odds of a
million to one, beyond what two steps, which weigh at most some seven each, can turn."""

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
    totals = {
        s: own + first
        for s, (own, first) in enumerate(zip(scores[0], table.first, strict=True))
        if first > NEVER
    }
    back: list[dict[int, int]] = []
    for line in scores[1:]:
        totals, came = _step(totals, line, table) or _step(totals, line, table, narrow=False) or ({}, {})
        back.append(came)
    last = table.last
    ends = {s: total + last[s] for s, total in totals.items()}
    state = max(ends, key=ends.__getitem__)
    path = [state]
    for came in reversed(back):
        state = came[state]
        path.append(state)
    path.reverse()
    return path


def _step(
    totals: dict[int, int], line: tuple[int, ...], table: Evidence, *, narrow: bool = True
) -> tuple[dict[int, int], dict[int, int]] | None:
    """Go on by one line: each state's best total and where it came from; ``None`` where no path goes on.

    Narrowed to what can still matter; where nothing is left so, every state and path is tried.
    """
    beam = max(totals.values()) - _BEAM if narrow else NEVER * 1000
    before = [(total, p) for p, total in totals.items() if total > beam]
    floor = max(line) - _MARGIN if narrow else -1
    new: dict[int, int] = {}
    came: dict[int, int] = {}
    for s, own in enumerate(line):
        if own > floor:
            steps = table.into[s]
            ways = [(total + steps[p], p) for total, p in before if p in steps]
            if ways:
                best, came[s] = max(ways)
                new[s] = best + own
    return (new, came) if new else None
