"""Whether another line reads nearly as well as the headline: what the chances of the candidates say."""

from __future__ import annotations

from newsparse._source import Source
from newsparse.model import Zone

__all__ = ["rival_of_headline"]

_SURE = "title rank,chance=0 top"
# The first three candidates with a chance of more than e^-1, and of more than e^-2; a sure one among them.
_RIVALS = tuple(f"title rank,chance={rank} {worth}" for worth in ("top", "0", "-1") for rank in range(3))

_NO_RIVALS = (Zone.HEADLINE, Zone.KICKER, Zone.DECK, Zone.META, Zone.PARAGRAPH)
"""Zones whose lines are the headline's own company, and not what it could be."""


def rival_of_headline(source: Source, evidence: list[list[str]], zones: list[Zone]) -> int | None:
    """Give the unit that could be the headline nearly as well; ``None`` where the headline is beyond doubt.

    A line that says the same, as pages show their title twice, is no rival.

    Args:
        source: The text and its units.
        evidence: The evidence on each unit.
        zones: The zone of each unit.
    """
    if source.known:
        return None
    own = [i for i, zone in enumerate(zones) if zone is Zone.HEADLINE]
    if not own or any(_SURE in evidence[i] for i in own):
        return None
    title = "".join("".join(source.lines[i].split()) for i in own)
    others = [i for i in range(len(zones)) if zones[i] not in _NO_RIVALS]
    for rival in _RIVALS:
        for i in others:
            if rival in evidence[i] and not _says_the_same("".join(source.lines[i].split()), title):
                return i
    return None


def _says_the_same(line: str, title: str) -> bool:
    return line in title or title in line
