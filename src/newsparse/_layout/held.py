"""What is known of a unit before anything is weighed: the zones that its form leaves open to it."""

from __future__ import annotations

from newsparse._layout.weights import NEVER, Weights
from newsparse._units import Source
from newsparse.model import Zone

__all__ = ["hold"]

_NO_HEADLINE = frozenset(Zone) - {Zone.HEADLINE}
_CLOSING = frozenset("”」』）)")


def hold(scores: list[tuple[int, ...]], source: Source, table: Weights) -> list[tuple[int, ...]]:
    """Return the scores of the states of each unit, those that its form rules out as low as can be."""
    rows = list(scores)
    for i, line in enumerate(source.lines):
        allowed = source.allowed.get(i)
        if allowed is None and _ends_sentence(line):
            allowed = _NO_HEADLINE
        if allowed is not None:
            pairs = zip(scores[i], table.states, strict=True)
            rows[i] = tuple(value if state.zone in allowed else NEVER for value, state in pairs)
    return rows


def _ends_sentence(line: str) -> bool:
    """Whether a line ends as prose does; a headline has no full stop."""
    return line[-1] == "。" or (line[-1] in _CLOSING and line[-2:-1] == "。")
