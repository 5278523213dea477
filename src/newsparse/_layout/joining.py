"""Parts of one line that turned out to be one: the two halves of a title, the sentences cut at a blank."""

from __future__ import annotations

from newsparse._layout.decks import tell_decks
from newsparse._layout.line import pairs_of
from newsparse._names.outlets import looks_like_outlet
from newsparse._text.words import lazy
from newsparse._units import Source, goes_on, has_label
from newsparse.model import Zone

__all__ = ["whole_units"]

_PROSE = frozenset((Zone.PARAGRAPH, Zone.LIST_ITEM, Zone.SUMMARY, Zone.CAPTION, Zone.NOTICE))
_LONGEST_TITLE = 80
_LONGEST_HALF = 40
_SAMPLE = 800
# What the first paragraphs say again of a half title: a share of its pairs of characters.
_SAID_AFTER = 0.1
_SAID_BEFORE = 0.35
_NO_TITLE = lazy(r"\d[:：/.-]\d|\d\d年|[:：]$|^\w{1,4}[:：]|[。>＞|｜]|记者|記者|编辑|編輯|作者|来源|來源")


def whole_units(source: Source, zones: list[Zone], likely: int | None = None) -> list[tuple[int, int, Zone]]:
    """Give the first and last unit of each block, and its zone.

    Args:
        source: The text and its units.
        zones: The zone of each unit.
        likely: The unit that is the headline most likely.
    """
    if source.known:
        zones = _as_labelled(source, zones)
    if not source.inner:
        return [(i, i, zone) for i, zone in enumerate(tell_decks(source.lines, zones, likely))]
    zones = _with_half_titles(source, zones)
    groups: list[tuple[int, int, Zone]] = []
    for i, zone in enumerate(zones):
        if i in source.inner and zone is zones[i - 1] and _belongs(source, groups[-1][0], i, zone):
            groups[-1] = (groups[-1][0], i, zone)
        else:
            groups.append((i, i, zone))
    return groups


def _belongs(source: Source, first: int, i: int, zone: Zone) -> bool:
    """Tell whether a unit goes on with the block of the units from ``first``, which stand before it."""
    before = source.lines[i - 1]
    if zone is Zone.HEADLINE:
        if i in source.known:
            return False
        long = source.ends[i] - source.starts[first] > _LONGEST_TITLE
        return not long and source.lines[i] not in before and before not in source.lines[i]
    return zone in _PROSE and goes_on(before)


def _as_labelled(source: Source, zones: list[Zone]) -> list[Zone]:
    """Give the zones, those that a label tells as it does; then no other unit can be the headline."""
    zones = list(zones)
    titled = Zone.HEADLINE in source.known.values()
    for i, zone in enumerate(zones):
        if i in source.known:
            zones[i] = source.known[i]
        elif titled and zone is Zone.HEADLINE and has_label(source.lines[i]):
            zones[i] = Zone.META
        elif titled and zone is Zone.HEADLINE and source.known.get(i - 1) is not Zone.HEADLINE:
            zones[i] = Zone.SUBHEADING if goes_on(source.lines[i]) else Zone.PARAGRAPH
    return zones


def _with_half_titles(source: Source, zones: list[Zone]) -> list[Zone]:
    """Give the zones, with the other half of a title that was cut at its blank as headline too."""
    if Zone.HEADLINE not in zones:
        return zones
    zones = list(zones)
    first = last = zones.index(Zone.HEADLINE)
    while last + 1 < len(zones) and zones[last + 1] is Zone.HEADLINE:
        last += 1
    below = source.ends[min(last + 1, len(zones) - 1)]
    sample = source.text[below : below + _SAMPLE]
    free = source.inner - source.known.keys()
    if last + 1 in free and _is_half(source.lines[last + 1], sample, _SAID_AFTER):
        zones[last + 1] = Zone.HEADLINE
    elif first in free and _is_half(source.lines[first - 1], sample, _SAID_BEFORE):
        zones[first - 1] = Zone.HEADLINE
    return zones


def _is_half(line: str, sample: str, least: float) -> bool:
    """Tell whether a unit beside the title has its form, and the first paragraphs speak of it."""
    if not 4 <= len(line) <= _LONGEST_HALF or _NO_TITLE.search(line) or looks_like_outlet(line):
        return False
    pairs = pairs_of(line)
    return bool(pairs) and sum(pair in sample for pair in pairs) >= least * len(pairs)
