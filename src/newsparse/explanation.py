"""Why each line was read as it was: its zone, the runner-up, and the evidence that decided."""

from __future__ import annotations

import math
import re
import textwrap

import attrs

from newsparse._arguments import check_text
from newsparse._layout.blocks import whole_units
from newsparse._layout.features import described
from newsparse._layout.held import decide
from newsparse._layout.page import page_features
from newsparse._layout.viterbi import Alternative, alternatives
from newsparse._layout.weights import UNIT, Part, State, Weights, weights
from newsparse._show.cells import cells, printable
from newsparse._text.lines import unwrap
from newsparse._units import Source, glossed, read_source
from newsparse.model import Zone
from newsparse.options import Options, chosen_options
from newsparse.spans import Span

__all__ = ["Explanation", "LineReading", "Reason", "explain"]

_LINE_END = re.compile(r"\r\n?|\n")
_WIDTH = 80
_INDENT = 5
_BY_LABEL, _BY_TITLE = "its label tells, or the line it belongs to", "it says the title that was stated"
_LIKELY, _SURE = 1.0, 3.0


@attrs.frozen(kw_only=True)
class Reason:
    """One piece of evidence and how much it speaks for the zone against the runner-up.

    Args:
        name: The feature, as the table of weights has it; ``order of the zones`` where it is the zones
            beside the line that tell, ``rest of the page`` where other lines would change with it.
        weight: What it adds to the margin, a natural logarithm of odds; below zero it speaks against.
        words: What the name means.
    """

    name: str
    weight: float
    words: str

    def __str__(self) -> str:
        return f"{self.words} ({self.name} {self.weight:+.1f})"


@attrs.frozen(kw_only=True)
class LineReading:
    """How one line was read, or the lines of a wrapped paragraph. ``str()`` gives its rows of the table.

    Args:
        span: The line, white space at its ends left out.
        number: Its number in the text, from 1, blank lines counted; of several that of the first.
        text: The line.
        zone: The zone on the best path through the page.
        runner_up: The zone of the line on the best path on which it has another. ``None`` where no other may
            stand there.
        margin: How far that path falls behind: natural logarithm of the odds. Infinite where there is none,
            0 where the zone was told (see ``reasons``).
        reasons: The evidence, the heaviest first; the weights add up to the margin. None where a label tells
            the zone (标题：…) or a neighbour, whose other half or deck it is; then ``runner_up`` is what the
            evidence alone came to. None either where it says the title that the caller stated.
        own_words: The words on it that the caller gave, each with what it is read as: ``领航员 (designer)``.
    """

    span: Span
    number: int
    text: str
    zone: Zone
    runner_up: Zone | None
    margin: float
    reasons: tuple[Reason, ...]
    own_words: tuple[str, ...] = ()

    @property
    def sureness(self) -> str:
        """The margin in a word.

        ``in doubt`` below 1 (3 to 1), ``likely`` below 3 (20 to 1), ``sure`` above; ``told`` where no
        evidence decided (see ``reasons``).
        """
        if not self.reasons and not math.isinf(self.margin):
            return "told"
        return "in doubt" if self.margin < _LIKELY else "likely" if self.margin < _SURE else "sure"

    def __str__(self) -> str:
        return _row(self)


@attrs.frozen(kw_only=True)
class Explanation:
    """How every line of a text was read. ``str()`` gives a table of 80 columns."""

    lines: tuple[LineReading, ...]

    def __str__(self) -> str:
        return "\n".join(["line zone        how sure  rather than", *map(str, self.lines)])


def explain(text: str, *, options: Options | None = None) -> Explanation:
    r"""Return why each line of a text was read as it was.

    Args:
        text: The text that was given to ``parse``.
        options: The options that were; of them the title and the words of the caller have a part in it.

    Returns:
        A reading for each block, as a rule a line that is not blank. Of a text that holds several articles
        the first is explained.

    Raises:
        TypeError: ``text`` is no ``str``, or ``options`` are no ``Options``.

    Example:
        >>> page = "青渡镇新桥今日通车\n晋南晚报 2023-03-30 08:50\n3月28日，新桥通车，居民步行过河。"
        >>> reading = explain(page).lines[1]
        >>> reading.number, reading.zone.value
        (2, 'meta')
    """
    check_text(text)
    return _explained(text, weights(), chosen_options(options))


def _explained(text: str, table: Weights, options: Options) -> Explanation:
    """Explain a text by a table of weights, such as one that is being fitted."""
    own = glossed(text, options)
    source = own.with_labels(read_source(own.shown))
    if options.title is not None:
        source = attrs.evolve(source, title=own.title(options.title))
    page = page_features(source, table.title)
    scores, path = decide(source, page, table)
    others = alternatives(scores, path, table)
    numbers = _numbers(text, source.starts)
    zones = [table.states[state].zone for state in path]
    features = described(page)
    readings = []
    for first, last, zone in whole_units(source, zones, page.chances.best):
        span = Span(source.starts[first], source.ends[last])
        is_told = first in (page.chances.told or ())
        other = None if is_told else others[first]
        reading = LineReading(
            span=span,
            number=numbers[first],
            text=span.of(text),
            zone=zones[first],
            runner_up=table.states[other.state].zone if other else None,
            margin=0.0 if is_told else other.margin / UNIT if other else math.inf,
            reasons=_reasons(table, path[first], other, features[first], numbers) if other else (),
            own_words=tuple(f"{word.word} ({word.reading})" for word in own.words if word.span in span),
        )
        told = reading.zone is not zone or first in source.known
        readings.append(_retold(reading, zone) if told else reading)
    return Explanation(lines=tuple(_in_form(text, source, readings)))


def _in_form(text: str, source: Source, readings: list[LineReading]) -> list[LineReading]:
    """Return the readings of a text in a form as it is in the text, with the parts that the form tells."""
    dress = source.dress
    if dress is None:
        return readings
    found = [attrs.evolve(r, span=(outer := dress.outer(r.span)), text=outer.of(text)) for r in readings]
    numbers = _numbers(text, [span.start for span, _ in dress.told])
    found += [
        LineReading(
            span=span, number=number, text=span.of(text), zone=zone, runner_up=None, margin=0.0, reasons=()
        )
        for (span, zone), number in zip(dress.told, numbers, strict=True)
    ]
    return sorted(found, key=lambda reading: reading.span)


def _numbers(text: str, starts: list[int]) -> list[int]:
    """Return the number of the line that each unit begins on."""
    found = []
    number, at = 1, 0
    for start in starts:
        number += len(_LINE_END.findall(text, at, start))
        at = start
        found.append(number)
    return found


def _retold(reading: LineReading, zone: Zone) -> LineReading:
    """Return the reading of a block whose zone a label tells, or a neighbour that it is the other half of."""
    return attrs.evolve(reading, zone=zone, runner_up=reading.zone, margin=0.0, reasons=())


def _reasons(
    table: Weights, own: int, other: Alternative, features: list[tuple[str, str]], numbers: list[int]
) -> tuple[Reason, ...]:
    """Share the margin out: what is seen on and round the line, and what is left to the rest of the page."""
    found = []
    for name, words in features:
        if weight := table.rows.weight(name, own) - table.rows.weight(name, other.state):
            found.append(Reason(name=name, weight=weight, words=words))
    name = "rest of the page" if other.changed else "order of the zones"
    rest = other.margin / UNIT - sum(reason.weight for reason in found)
    words = _rest_in_words(table, table.states[own], other, numbers, better=rest > 0)
    found.append(Reason(name=name, weight=rest, words=words))
    return tuple(sorted(found, key=lambda reason: -abs(reason.weight)))


def _rest_in_words(
    table: Weights, own: State, other: Alternative, numbers: list[int], *, better: bool
) -> str:
    """Tell what would change beside the line: another headline first, else the nearest line."""
    zone, second = own.zone.value, table.states[other.state].zone.value
    if not other.changed:
        fits = "fits the zones above and below better"
        return f"{zone} {fits} than {second}" if better else f"{second} {fits} than {zone}"
    headed = [i for i, state in other.changed if table.states[state].zone is Zone.HEADLINE]
    if headed:
        return f"if it were {second}, line {numbers[headed[0]]} would be the headline"
    nearest, state = other.changed[0]
    return f"if it were {second}, line {numbers[nearest]} would be {_told(table.states[state])}"


_PARTS = {
    Part.ABOVE_HEADLINE: " above the headline",
    Part.ABOVE_BODY: " above the body",
    Part.IN_BODY: " inside the body",
    Part.BELOW_BODY: " below the body",
}


def _told(state: State) -> str:
    """Return a state in words: the zone and, where it has one, its part of the page."""
    return state.zone.value + (_PARTS[state.part] if state.part is not None else "")


def _row(reading: LineReading) -> str:
    """Return the rows of one reading: zone and runner-up, the line's beginning, what decided."""
    told = reading.runner_up.value if reading.runner_up else "(no other zone may stand here)"
    head = f"{reading.number:4d} {reading.zone.value:11s} {reading.sureness:9s} {told}"
    rows = [head, " " * _INDENT + _cut(printable(unwrap(reading.text)), _WIDTH - _INDENT)]
    if reading.sureness == "told":
        rows.append(" " * _INDENT + "= " + (_BY_TITLE if reading.runner_up is None else _BY_LABEL))
    if reading.own_words:
        rows.append(" " * _INDENT + "= your words: " + ", ".join(reading.own_words))
    for reason in _shown(reading.reasons):
        sign = "+" if reason.weight > 0 else "-"
        rows += textwrap.wrap(
            str(reason),
            _WIDTH,
            initial_indent=" " * _INDENT + sign + " ",
            subsequent_indent=" " * (_INDENT + 4),
            break_on_hyphens=False,
        )
    return "\n".join(rows)


def _shown(reasons: tuple[Reason, ...]) -> list[Reason]:
    """Return the two heaviest reasons for the zone and the next, for or against, no two in the same words."""
    told = list({reason.words: reason for reason in reversed(reasons)}.values())[::-1]
    for_ = [reason for reason in told if reason.weight > 0]
    rest = for_[2:3] + [reason for reason in told if reason.weight < 0][:1]
    return for_[:2] + sorted(rest, key=lambda reason: -abs(reason.weight))[:1]


def _cut(text: str, width: int) -> str:
    """Cut a text off where it fills more cells than there are."""
    if cells(text[:width]) <= width and len(text) <= width:
        return text
    end, used = 0, 0
    while end < len(text) and used + cells(text[end]) < width:
        used += cells(text[end])
        end += 1
    return text[:end] + "…"
