"""Which line is the headline: the table weighs the candidates, which share a probability of one."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat
from operator import mul
from typing import NamedTuple

from newsparse._layout.evidence import AMOUNTS, Candidates
from newsparse._layout.line import LineFeatures
from newsparse._layout.told import likeliest_run, lines_told, share_told
from newsparse._layout.values import Prose
from newsparse._units import Source
from newsparse.model import Zone

__all__ = ["SURE", "Chances", "chances", "is_unsure", "rival_of_headline"]

SURE = 0.7
"""From this chance on a candidate is the likely headline by far."""
_NEARLY = math.exp(-2)
"""From this chance on a candidate could be the headline nearly as well."""
_DOUBTFUL = 0.15
"""Where another line has more than this chance the headline is in doubt: with sites left out one of three
wrong ones is, and one of thirteen right ones."""
_UNLIKELY = 0.6
"""Up to this chance a headline is in doubt whatever the others are worth."""
_RIVALS = 3

_TOLD = 9.0  # what a title that the caller states adds to a line that has all in common with it
_LONGER_THAN_COLUMN = 8
_COLUMN_TOLD = 2.0
_NEAR_TOLD = 6.0
_COMPANY = (Zone.HEADLINE, Zone.KICKER, Zone.DECK, Zone.META, Zone.PARAGRAPH)
"""Zones that go with a headline: lines in them are no rivals of it."""
_HEADLINE = frozenset({Zone.HEADLINE})


class Chances(NamedTuple):
    """What the candidates are worth.

    Attributes:
        chance: For each candidate line the probability that it is the headline.
        none: The probability that there is none.
        order: The candidate lines, the best first.
        overlap: As in ``Candidates``.
        follows: As in ``Candidates``.
        informs: As in ``Candidates``.
        worths: As in ``Candidates``.
        mass: As in ``Candidates``.
        told: The lines that say the title that the caller states, where they are the likeliest.
    """

    chance: dict[int, float]
    none: float
    order: list[int]
    overlap: dict[int, float]
    follows: list[int]
    informs: list[bool]
    worths: list[float]
    mass: tuple[int, int]
    told: range | None = None

    @property
    def best(self) -> int | None:
        """The best candidate; ``None`` where there is none."""
        return self.order[0] if self.order else None


def chances(
    found: Candidates,
    weights: Mapping[str, float],
    source: Source | None = None,
    lines: Sequence[LineFeatures] = (),
) -> Chances:
    """Weigh the candidates of a page against each other.

    Args:
        found: The candidates.
        weights: The weights of the features of a candidate.
        source: The lines, with the title that the caller states; without them no title is heard.
        lines: The features of each.
    """
    of_amounts = [weights.get(name, 0.0) for name in AMOUNTS]
    scores = {
        i: sum(map(weights.get, signs, repeat(0.0)), start=sum(map(mul, of_amounts, amounts)))
        for i, (signs, amounts) in found.evidence.items()
    }
    title = source.title if source else None
    runs = _hear(title, source.lines, lines, scores, found.overlap) if source and title is not None else []
    none = sum([weights.get(name, 0.0) * strength for name, strength in found.none.items()])
    top = max([none, *scores.values()])
    odds = {i: math.exp(score - top) for i, score in scores.items()}
    without = math.exp(none - top)
    whole = sum(odds.values(), start=without)
    order = sorted(scores, key=scores.__getitem__, reverse=True)
    return Chances(
        chance={i: odd / whole for i, odd in odds.items()},
        none=without / whole,
        order=order,
        overlap=found.overlap,
        follows=found.follows,
        informs=found.informs,
        worths=found.worths,
        mass=found.mass,
        told=likeliest_run(runs, order, lines),
    )


def _hear(
    title: str,
    texts: Sequence[str],
    lines: Sequence[LineFeatures],
    scores: dict[int, float],
    overlap: Mapping[int, float],
) -> list[range]:
    """Let a title that the caller states speak for the candidates that have much in common with it.

    Returns:
        The runs of lines that say it.
    """
    runs = lines_told(title, texts)
    said = {i for run in runs for i in run}
    for i in scores:
        # 综合消息, the name of a column in many a title element: the prose says nothing of it.
        is_column = lines[i].size < _LONGER_THAN_COLUMN and not overlap[i]
        if i in said:
            scores[i] += _COLUMN_TOLD if is_column else _TOLD
        elif lines[i].prose < Prose.SENTENCE:
            scores[i] += (_COLUMN_TOLD if is_column else _NEAR_TOLD) * share_told(title, texts[i])
    return runs


def rival_of_headline(source: Source, chances: Chances, zones: Sequence[Zone]) -> int | None:
    """Return the unit that could be the headline nearly as well; ``None`` where the headline is beyond doubt.

    Args:
        source: The text and its units.
        chances: What the candidates are worth.
        zones: The zone of each unit.
    """
    own = [i for i, zone in enumerate(zones) if zone is Zone.HEADLINE]
    best = chances.best
    if source.known or not own or (best in own and chances.chance[best] > SURE):
        return None
    return next(_others(source, chances, zones, _NEARLY), None)


def is_unsure(source: Source, chances: Chances, zones: Sequence[Zone]) -> bool:
    """Whether the headline is a likely one at most; what a label, a form or the caller tells is sure.

    Takes what :func:`rival_of_headline` takes.
    """
    if source.known or chances.told is not None or _HEADLINE in source.allowed.values():
        return False
    own = [chances.chance.get(i, 0.0) for i, zone in enumerate(zones) if zone is Zone.HEADLINE]
    if not own:
        return False
    return max(own) <= _UNLIKELY or next(_others(source, chances, zones, _DOUBTFUL), None) is not None


def _others(source: Source, chances: Chances, zones: Sequence[Zone], least: float) -> Iterator[int]:
    """Yield the best candidates beside the headline with more than the least chance.

    A line that says the same, as pages show their title twice, is none, nor what goes with a headline. The
    best candidate itself is one wherever layout has put it.
    """
    own = {i for i, zone in enumerate(zones) if zone is Zone.HEADLINE}
    title = "".join("".join(source.lines[i].split()) for i in sorted(own))
    for i in chances.order[:_RIVALS]:
        if i not in own and chances.chance[i] > least and (zones[i] not in _COMPANY or i == chances.best):
            said = "".join(source.lines[i].split())
            if said not in title and title not in said:
                yield i
