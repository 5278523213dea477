"""The table of weights: read once, each row packed into one integer when a page first has its feature.

``weights.tsv`` has four kinds of rows, told apart by their first column:

``columns``     ``f``, then the states and zones that the columns of features are about
``f``           name of a feature, then a character for each column: a letter for its weight, a blank for none
``transition``  state, then ``state=weight`` for each state that may follow it, and ``end=weight``
``title``       name of a feature of a candidate for the headline, then its weight

Weights are natural logarithms of odds. Those of features are of 26 levels: ``a`` to ``z`` speak for a state,
``A`` to ``Z`` against it, each a fifth louder than the one before (``a`` 0.08, ``m`` 0.71, ``z`` 7.6). A
state is a zone, for most zones with the part of the page it is in (``chrome3``); such a zone without its part
is all of its states. The file is written by ``tools/fit_layout.py``.
"""

from __future__ import annotations

import enum
import functools
import string
import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Self, TypeAlias

import attrs

from newsparse._layout.features import GROUPS, Group
from newsparse._layout.line import KEPT, LineFeatures
from newsparse._layout.page import Key, Observer, PageFeatures
from newsparse._lexicon import read_data
from newsparse.model import Zone

__all__ = ["LEVELS", "NEVER", "UNIT", "Part", "State", "Weights", "read_weights", "weights"]

UNIT = 256
"""Weights are kept as integers of 1/256."""
NEVER = -(1 << 24)
"""The weight of a step that no page takes."""

LEVELS = tuple(round(0.08 * 1.2**k, 4) for k in range(26))
"""The weights that a feature may have for or against a state: the table packs a third smaller than with the
weights as they were fitted, and no figure of ``cv`` sees the difference."""
_WEIGHTS = dict(zip(string.ascii_letters, (*LEVELS, *(-weight for weight in LEVELS)), strict=True))

_BITS = 32  # for each state
_MOST_KEYS = 8192

Gains: TypeAlias = tuple[tuple[int, int, int], ...]
"""Where a state leads to more than another: how much more, to which state, by which step; the most first."""


class Part(enum.StrEnum):
    """The part of a page that a zone is in."""

    ABOVE_HEADLINE = "0"
    ABOVE_BODY = "1"
    IN_BODY = "2"
    BELOW_BODY = "3"


class State(NamedTuple):
    """What a line is for, and where: chrome below the body is another state than chrome above the headline.

    Attributes:
        zone: What it is for.
        part: The part of the page; ``None`` for the headline and what is beside it, and for the body itself.
    """

    zone: Zone
    part: Part | None = None

    @classmethod
    def read(cls, written: str) -> Self:
        """Read a state as the table has it.

        Example:
            >>> State.read("chrome3")
            State(zone=<Zone.CHROME: 'chrome'>, part=<Part.BELOW_BODY: '3'>)
        """
        zone = written.rstrip("0123")
        return cls(Zone(zone), Part(written[len(zone) :]) if zone != written else None)

    def __str__(self) -> str:
        return f"{self.zone.value}{self.part or ''}"


class Rows:
    """The rows of the features, each packed into one integer when it is first asked for.

    The integer has 32 bits for each state, and the weights are shifted so that none is below zero: sums of
    features are sums of these integers.
    """

    def __init__(self, written: Mapping[str, str], columns: Sequence[str], states: Sequence[State]) -> None:
        self._written = written
        self._columns = columns
        self._packed: dict[str, int] = {}
        self._fields: dict[str, int] = {}
        for i, state in enumerate(states):
            self._fields[str(state)] = 1 << (_BITS * i)
            if State(state.zone) not in states:
                self._fields[state.zone.value] = self._fields.get(state.zone.value, 0) | 1 << (_BITS * i)
        self._all = sum(1 << (_BITS * i) for i in range(len(states)))

    def __iter__(self) -> Iterator[str]:
        return iter(self._written)

    def weight(self, feature: str, state: int) -> float:
        """Return what a feature says for or against a state, by its number."""
        if feature not in self._written:
            return 0.0
        field = 1 << (_BITS * state)
        return sum(
            weight for label, weight in self._cells(self._written[feature]) if self._fields[label] & field
        )

    def packed(self, feature: str) -> int:
        """Return the weights of a feature for every state in one integer; 0 where the table has none."""
        found = self._packed.get(feature)
        if found is None:
            written = self._written.get(feature)
            if written is None:
                return 0
            cells = [(self._fields[label], round(weight * UNIT)) for label, weight in self._cells(written)]
            low = min([0, *(weight for _, weight in cells)])
            found = sum([field * weight for field, weight in cells]) - low * self._all
            self._packed[feature] = found
        return found

    def _cells(self, written: str) -> list[tuple[str, float]]:
        """Read the weights of a row, each with the name of its column; the last columns may be missing."""
        cells = zip(self._columns, written, strict=False)
        return [(label, _WEIGHTS[letter]) for label, letter in cells if letter != " "]


def _cells(written: str) -> list[tuple[str, float]]:
    """Read the cells of a row of transitions: ``chrome=0.42``."""
    cells = [cell.partition("=") for cell in written.split("\t")]
    return [(label, float(weight)) for label, _, weight in cells]


class Sums(dict[Key, int]):
    """The summed weights of the keys of one group, as far as they were met; begun anew when it is full."""

    def __init__(self, group: Group, rows: Rows) -> None:
        super().__init__()
        self._group = group
        self._rows = rows

    def __missing__(self, key: Key) -> int:
        found = sum(map(self._rows.packed, self._group.names(key)))
        if len(self) >= _MOST_KEYS:
            self.clear()
        self[key] = found
        return found


class Rivals(dict[int, tuple[list[int], list[Gains]]]):
    """For each state, as the best so far: how far behind it others may be, and their gains, once met."""

    def __init__(self, follow: Sequence[Sequence[int]], beam: int) -> None:
        super().__init__()
        self._follow = follow
        self._beam = beam

    def __missing__(self, best: int) -> tuple[list[int], list[Gains]]:
        own = self._follow[best]
        gains = []
        for row in self._follow:
            more = [(step - own[s], s, step) for s, step in enumerate(row) if step > NEVER and step > own[s]]
            gains.append(tuple(sorted(more, reverse=True)))
        found = self[best] = [min(self._beam, gain[0][0]) if gain else 0 for gain in gains], gains
        return found


@attrs.frozen(kw_only=True, eq=False)
class Weights:
    """The table in the form that the search for the best path needs.

    What tells one state from another is how they go on: a path is given up as soon as the best one goes on as
    well to every state.

    Args:
        states: The states.
        rows: The rows of the features.
        title: The weights of the features of a candidate for the headline.
        follow: For each state its transition weights into every state.
        first: The weights of the states that a page may begin with.
        last: The weights of the states that a page may end with.
        headline: The state of a headline, by its number; ``None`` in a table without one.
    """

    states: tuple[State, ...]
    rows: Rows
    title: Mapping[str, float]
    follow: tuple[tuple[int, ...], ...]
    first: tuple[int, ...]
    last: tuple[int, ...]
    headline: int | None
    _sums: tuple[tuple[Observer, Sums], ...] = attrs.field(
        init=False,
        repr=False,
        default=attrs.Factory(
            lambda self: tuple((group.observer, Sums(group, self.rows)) for group in GROUPS), takes_self=True
        ),
    )
    _kept: dict[str, int] = attrs.field(factory=dict, init=False, repr=False)
    _rivals: dict[int, Rivals] = attrs.field(factory=dict, init=False, repr=False)

    def scores(self, seen: PageFeatures) -> list[tuple[int, ...]]:
        """Return for each line the sum of the weights of its features for every state.

        The states of one line are all raised by the same amount, which no comparison of paths sees.
        """
        columns: list[Iterable[int]] = [map(self._alone, seen.lines)]
        some = []
        for observer, sums in self._sums:
            if observer.of_line:
                continue
            keys = observer.keys(seen)
            if isinstance(keys, dict):
                some += [(i, sums[key]) for i, key in keys.items()]
            else:
                columns.append(map(sums.__getitem__, keys))
        totals = list(map(sum, zip(*columns, strict=True)))
        for i, weights in some:
            totals[i] += weights
        size = len(self.states)
        unpack = struct.Struct(f"<{size}I").unpack
        return [unpack(total.to_bytes(size * _BITS // 8, "little")) for total in totals]

    def _alone(self, line: LineFeatures) -> int:
        """Return the sum of the weights of what is seen on a line by itself, which is kept of short ones."""
        found = self._kept.get(line.text)
        if found is None:
            keys = [(sums, observer.of_line(line)) for observer, sums in self._sums if observer.of_line]
            found = sum([sums[key] for sums, key in keys if key is not None])
            if line.size <= KEPT:
                if len(self._kept) >= _MOST_KEYS:
                    self._kept.clear()
                self._kept[line.text] = found
        return found

    def rivals(self, beam: int) -> Rivals:
        """Return for each state, as the best so far, where others lead to more.

        Args:
            beam: How far behind the best state another is given up whatever it leads to.
        """
        found = self._rivals.get(beam)
        return self._rivals.setdefault(beam, Rivals(self.follow, beam)) if found is None else found


@functools.cache
def weights() -> Weights:
    """Return the table that ships with the package."""
    return read_weights(read_data(__spec__, "weights.tsv"))


def read_weights(raw: str) -> Weights:
    """Read a table from the text of its file."""
    table: dict[str, dict[str, str]] = {"columns": {}, "f": {}, "transition": {}, "title": {}}
    for line in raw.split("\n"):
        if line and line[0] != "#":
            kind, name, cells = line.split("\t", 2)
            table[kind][name] = cells
    steps = {name: dict(_cells(cells)) for name, cells in table["transition"].items()}
    states = tuple(State.read(name) for name in steps if name != "start")
    follow = tuple(_integers(steps[str(state)], states) for state in states)
    return Weights(
        states=states,
        rows=Rows(table["f"], table["columns"].get("f", "").split("\t"), states),
        title={name: float(weight) for name, weight in table["title"].items()},
        follow=follow,
        first=_integers(steps["start"], states),
        last=tuple(_integer(steps[str(state)].get("end")) for state in states),
        headline=next((i for i, state in enumerate(states) if state.zone is Zone.HEADLINE), None),
    )


def _integers(row: Mapping[str, float], states: Sequence[State]) -> tuple[int, ...]:
    return tuple(_integer(row.get(str(state))) for state in states)


def _integer(weight: float | None) -> int:
    return NEVER if weight is None else round(weight * UNIT)
