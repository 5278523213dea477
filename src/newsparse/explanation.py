"""Why each line was read as it was: its zone, the runner-up, and the evidence that decided."""

from __future__ import annotations

import re

import attrs

from newsparse._flow import flow
from newsparse._layout.decode import best_path, emissions
from newsparse._layout.evidence import UNIT, Evidence, evidence
from newsparse._layout.features import observe
from newsparse._layout.groups import names
from newsparse._layout.joining import whole_units
from newsparse._source import read_source
from newsparse.model import Zone
from newsparse.spans import Span

__all__ = ["Explanation", "LineReading", "Reason", "explain"]

_LINE_END = re.compile(r"\r\n?|\n")
_SHOWN_REASONS = 3
_SHOWN_TEXT = 14


@attrs.frozen(kw_only=True)
class Reason:
    """One piece of evidence and how much it speaks for the zone against the runner-up.

    Args:
        name: The observation, as the evidence table names it.
        weight: The difference of its weights for zone and runner-up, a natural logarithm of odds.
    """

    name: str
    weight: float

    def __str__(self) -> str:
        return f"{self.name} {self.weight:+.1f}"


@attrs.frozen(kw_only=True)
class LineReading:
    """How one line was read, or the lines of a wrapped paragraph.

    Args:
        span: The line, white space at its ends left out.
        number: Its number in the text, from 1, blank lines counted; of several that of the first.
        text: The line.
        zone: The zone on the best path through the page.
        runner_up: The zone that would have come second there, its neighbours as they are.
        margin: How far it came second: natural logarithm of the odds, neighbours included.
        reasons: The evidence, the heaviest first; the order of the zones is a reason as well. None where a
            label tells the zone (标题：…) or a neighbour, whose other half it is.
    """

    span: Span
    number: int
    text: str
    zone: Zone
    runner_up: Zone
    margin: float
    reasons: tuple[Reason, ...]


@attrs.frozen(kw_only=True)
class Explanation:
    """How every line of a text was read. ``str()`` gives a table of 80 columns."""

    lines: tuple[LineReading, ...]

    def __str__(self) -> str:
        return "\n".join(["line zone        not         by    because", *map(_row, self.lines)])


def explain(text: str, *, table: Evidence | None = None) -> Explanation:
    r"""Tell why each line of a text was read as it was.

    Args:
        text: The text that was given to ``parse``.
        table: The evidence to weigh by; what ships with the package where none is given.

    Returns:
        A reading for each block: as a rule a line that is not blank. Of a text that holds several articles
        the first is explained.

    Raises:
        TypeError: ``text`` is no ``str``.

    Example:
        >>> page = "青渡镇新桥今日通车\n晋南晚报 2023-03-30 08:50\n3月28日，新桥通车，居民步行过河。"
        >>> reading = explain(page).lines[1]
        >>> reading.number, reading.zone.value
        (2, 'meta')
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    table = table or evidence()
    source = read_source(text)
    observed = observe(source, table.title)
    scores = emissions(observed, table)
    keys = list(zip(*observed, strict=True))
    path = best_path(scores, table)
    readings = []
    number, at = 1, 0
    for first, last, zone in whole_units(source, [table.zones[state] for state in path]):
        span = Span(source.starts[first], source.ends[last])
        number += len(_LINE_END.findall(text, at, span.start))
        at = span.start
        reading = _reading(
            table, path, scores, index=first, features=names(keys[first]), span=span, number=number, text=text
        )
        readings.append(reading if reading.zone is zone else _retold(reading, zone))
    return Explanation(lines=tuple(readings))


def _retold(reading: LineReading, zone: Zone) -> LineReading:
    """Give the reading of a block whose zone its label tells, or a neighbour that it is the other half of."""
    return attrs.evolve(reading, zone=zone, runner_up=reading.zone, margin=0.0, reasons=())


def _reading(
    table: Evidence,
    path: list[int],
    scores: list[tuple[int, ...]],
    *,
    index: int,
    features: list[str],
    span: Span,
    number: int,
    text: str,
) -> LineReading:
    """Compare the state on the path with every state of another zone, neighbours as they are."""
    own = path[index]
    before = table.follow[path[index - 1]] if index else table.first

    def beside(state: int) -> int:
        after = table.follow[state][path[index + 1]] if index + 1 < len(path) else table.last[state]
        return before[state] + after

    zone = table.zones[own]
    others = [s for s in range(len(table.states)) if table.zones[s] is not zone]
    second = max(others, key=lambda s: scores[index][s] + beside(s))
    margin = scores[index][own] + beside(own) - scores[index][second] - beside(second)
    first_name, second_name = table.states[own], table.states[second]
    reasons = [Reason(name="order of the zones", weight=(beside(own) - beside(second)) / UNIT)]
    for name in features:
        row = table.weights.get(name, {})
        reasons.append(Reason(name=name, weight=row.get(first_name, 0.0) - row.get(second_name, 0.0)))
    reasons.sort(key=lambda r: -abs(r.weight))
    return LineReading(
        span=span,
        number=number,
        text=span.of(text),
        zone=zone,
        runner_up=table.zones[second],
        margin=margin / UNIT,
        reasons=tuple(r for r in reasons if r.weight),
    )


def _row(reading: LineReading) -> str:
    """Give one row of the table: the reading, then the line's beginning."""
    reasons = "; ".join(map(str, reading.reasons[:_SHOWN_REASONS]))
    head = (
        f"{reading.number:4d} {reading.zone.value:11s} {reading.runner_up.value:11s} {reading.margin:4.1f}  "
    )
    return f"{head}{reasons}\n     {flow(reading.text[: 2 * _SHOWN_TEXT])[:_SHOWN_TEXT]}"
