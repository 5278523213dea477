"""The tables that weigh evidence: read once, kept as integers that add up in one go.

``evidence.tsv`` has three kinds of rows, told apart by their first column:

``feature``     name, then ``state=weight`` for each state that it speaks for or against
``transition``  state, then ``state=weight`` for each state that may follow it
``title``       name of an observation on a candidate for the headline, then its weight

Weights are natural logarithms. A state is a zone, for some zones with the part of the page it stands in: 0
before the headline, 1 before the body, 2 inside it, 3 after it. The file is written by
``tools/fit_layout.py``.
"""

from __future__ import annotations

import functools
import struct
from collections.abc import Callable
from typing import Any, TypeAlias

import attrs

from newsparse._lexicon import read_data
from newsparse.model import BODY_ZONES, Zone

__all__ = ["NEVER", "UNIT", "Evidence", "evidence", "read_evidence"]

UNIT = 256
"""Weights are kept as integers of 1/256."""

_FIELD = 32
_MOST_KEYS = 8192
NEVER = -(1 << 24)
"""The weight of a step that no page takes."""


Naming: TypeAlias = Callable[[Any], list[str]]
Reach: TypeAlias = tuple[tuple[int, ...], tuple[int, ...]]


class Sums(dict[Any, int]):
    """The summed evidence of the keys of one group, as far as they were met; begun anew when it is full."""

    def __init__(self, naming: Naming, packed: dict[str, int]) -> None:
        super().__init__()
        self._naming = naming
        self._packed = packed

    def __missing__(self, key: Any) -> int:
        packed = self._packed
        found = sum([packed[name] for name in self._naming(key) if name in packed])
        if len(self) >= _MOST_KEYS:
            self.clear()
        self[key] = found
        return found


@attrs.frozen(kw_only=True)
class Evidence:
    """The tables in the form that decoding needs.

    Args:
        states: The names of the states.
        zones: The zone of each state.
        packed: For each feature one integer that holds its weight for every state, 32 bits a state, shifted
            so that none is below zero. Sums of features are sums of these integers.
        follow: For each state its transition weights into every state.
        into: For each state the weights of the steps into it from every state.
        parts: The states of each part of the page.
        part_of: For each state its part of the page, one bit each.
        first: Weights of the states a page may begin with.
        last: Weights of the states a page may end with.
        title: Weights of the observations on a candidate for the headline.
        weights: The weights by name, for ``explain``.
    """

    states: tuple[str, ...]
    zones: tuple[Zone, ...]
    packed: dict[str, int]
    follow: tuple[tuple[int, ...], ...]
    into: tuple[tuple[int, ...], ...]
    parts: tuple[tuple[int, ...], ...]
    part_of: tuple[int, ...]
    first: tuple[int, ...]
    last: tuple[int, ...]
    title: dict[str, float]
    weights: dict[str, dict[str, float]]
    _sums: dict[Naming, Sums] = attrs.field(factory=dict, init=False, repr=False, eq=False)
    _reach: dict[int, list[Reach]] = attrs.field(factory=dict, init=False, repr=False, eq=False)

    def sums(self, naming: Naming) -> Sums:
        """Give the summed evidence by the keys of a group, each worked out when it is first met."""
        found = self._sums.get(naming)
        return self._sums.setdefault(naming, Sums(naming, self.packed)) if found is None else found

    def reach(self, alive: int) -> list[Reach]:
        """Give where one step may lead from parts of the page: by part the states, and their best steps."""
        found = self._reach.get(alive)
        return self._reach.setdefault(alive, self._reached(alive)) if found is None else found

    def _reached(self, alive: int) -> list[Reach]:
        steps = [row for row, part in zip(self.follow, self.part_of, strict=True) if part & alive]
        most = tuple(map(max, zip(*steps, strict=True)))
        open_ = [tuple(s for s in part if most[s] > NEVER) for part in self.parts]
        return [(part, tuple(most[s] for s in part)) for part in open_ if part]

    def unpack(self, total: int) -> tuple[int, ...]:
        """Give the summed weight of every state."""
        size = len(self.states)
        return struct.unpack(f"<{size}I", total.to_bytes(size * 4, "little"))


@functools.cache
def evidence() -> Evidence:
    """Give the tables that ship with the package."""
    return read_evidence(read_data(__spec__, "evidence.tsv"))


def read_evidence(raw: str) -> Evidence:
    """Read the tables from the text of their file."""
    weights: dict[str, dict[str, float]] = {}
    transitions: dict[str, dict[str, float]] = {}
    title: dict[str, float] = {}
    for line in raw.split("\n"):
        if not line or line.startswith("#"):
            continue
        kind, name, *cells = line.split("\t")
        if kind == "title":
            title[name] = float(cells[0])
        else:
            row = {state: float(w) for state, _, w in (cell.rpartition("=") for cell in cells)}
            (weights if kind == "feature" else transitions)[name] = row
    states = tuple(s for s in transitions if s != "start")
    follow = tuple(_integers(transitions[s], states) for s in states)
    parts = _parts(states)
    return Evidence(
        states=states,
        zones=tuple(Zone(s.rstrip("0123")) for s in states),
        packed={name: _pack(row, states) for name, row in weights.items()},
        follow=follow,
        into=tuple(zip(*follow, strict=True)),
        parts=parts,
        part_of=tuple(next(1 << i for i, part in enumerate(parts) if s in part) for s in range(len(states))),
        first=_integers(transitions["start"], states),
        last=_integers({s: transitions[s].get("end", NEVER / UNIT) for s in states}, states),
        title=title,
        weights=weights,
    )


def _parts(states: tuple[str, ...]) -> tuple[tuple[int, ...], ...]:
    """Give the states by the number at their end; those without one stand by themselves, headline and all."""
    parts: dict[str, list[int]] = {}
    for i, state in enumerate(states):
        body = state in {zone.value for zone in BODY_ZONES}
        parts.setdefault(state[-1] if state[-1].isdigit() else "body" if body else state, []).append(i)
    return tuple(map(tuple, parts.values()))


def _integers(row: dict[str, float], states: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(round(row[s] * UNIT) if s in row else NEVER for s in states)


def _pack(row: dict[str, float], states: tuple[str, ...]) -> int:
    cells = [round(row.get(s, 0.0) * UNIT) for s in states]
    low = min(cells)
    return sum((cell - low) << (_FIELD * i) for i, cell in enumerate(cells))
