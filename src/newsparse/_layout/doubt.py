"""Which line is the headline most likely, and whether another reads nearly as well: what the chances say."""

from __future__ import annotations

from newsparse._layout.groups import TITLE, Key, title_chance
from newsparse._units import Source
from newsparse.model import Zone

__all__ = ["likely_headline", "rival_of_headline"]

_SURE = "top"
# A chance of more than e^-1, and of more than e^-2; or a sure one that layout has passed over.
_NEAR = (_SURE, "0", "-1")
_RANKS = 3

_NO_RIVALS = (Zone.HEADLINE, Zone.KICKER, Zone.DECK, Zone.META, Zone.PARAGRAPH)
"""Zones whose lines are the headline's own company, and not what it could be."""


def likely_headline(observed: list[list[Key]]) -> int | None:
    """Give the unit that is the first of the candidates for the headline; ``None`` where there is none."""
    keys = observed[TITLE] if observed else []
    return next((i for i, key in enumerate(keys) if key is not None and title_chance(key)[0] == 0), None)


def rival_of_headline(source: Source, observed: list[list[Key]], zones: list[Zone]) -> int | None:
    """Give the unit that could be the headline nearly as well; ``None`` where the headline is beyond doubt.

    A line that says the same, as pages show their title twice, is no rival.

    Args:
        source: The text and its units.
        observed: The evidence on the units, as ``observe`` gives it.
        zones: The zone of each unit.
    """
    if source.known or not observed:
        return None
    chances = {i: title_chance(key) for i, key in enumerate(observed[TITLE]) if key is not None}
    own = [i for i, zone in enumerate(zones) if zone is Zone.HEADLINE]
    if not own or any(chances.get(i) == (0, _SURE) for i in own):
        return None
    title = "".join("".join(source.lines[i].split()) for i in own)
    # The best candidate itself is a rival wherever layout has put it.
    others = [
        i
        for i, (rank, worth) in chances.items()
        if zones[i] is not Zone.HEADLINE and worth in _NEAR and (zones[i] not in _NO_RIVALS or rank == 0)
    ]
    for i in sorted(others, key=lambda i: (_NEAR.index(chances[i][1]), chances[i][0], i)):
        if chances[i][0] < _RANKS and not _says_the_same("".join(source.lines[i].split()), title):
            return i
    return None


def _says_the_same(line: str, title: str) -> bool:
    return line in title or title in line
