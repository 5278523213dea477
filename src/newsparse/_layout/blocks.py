"""From zoned lines to the blocks of a page: halves of a title and sentences joined, decks told apart."""

from __future__ import annotations

import bisect
from itertools import pairwise
from typing import NamedTuple

import attrs

from newsparse._layout.line import pairs_of
from newsparse._names.outlets import looks_like_outlet
from newsparse._text.words import lazy
from newsparse._units import Field, Source, Stated, goes_on, has_label
from newsparse.model import BODY_ZONES, Block, Zone
from newsparse.spans import Span

__all__ = ["Body", "Page", "tell_decks", "whole_units"]


class Body(NamedTuple):
    """The part of the page from the first to the last block of the body, and the other blocks in it."""

    span: Span
    holes: list[Span]
    ends: list[int]  # of the holes

    def holds(self, span: Span) -> bool:
        """Whether a span in the range of the body lies in no block of another zone."""
        behind = bisect.bisect_right(self.ends, span.start)
        return behind == len(self.holes) or self.holes[behind].start >= span.end


# What a form writes where it has no value.
NOTHING = frozenset(("", "null", "none", "nil", "nan", "n/a", "~", "-", "无", "無", "暂无", "不详"))


@attrs.frozen(kw_only=True)
class Page:
    """The unchanged text with its blocks, in order.

    Args:
        text: The text as given.
        blocks: One block for each line, for the lines of one wrapped paragraph, or for a part of a line that
            holds several.
        span: The part of the text that the page is: all of it, or one article of several.
        rival: The line that reads nearly as well as the headline, where there is one.
        unsure: Whether the headline is a likely one at most.
        stated: The values that the form of the text states.
        given: The text as given, in which the labels of those stand; ``text`` has blanks in their place.
        title: What the caller says that the title is.
    """

    text: str
    blocks: tuple[Block, ...]
    span: Span = attrs.field(default=attrs.Factory(lambda self: Span(0, len(self.text)), takes_self=True))
    rival: Span | None = None
    unsure: bool = False
    stated: tuple[Stated, ...] = ()
    given: str = attrs.field(default=attrs.Factory(lambda self: self.text, takes_self=True), repr=False)
    title: str | None = None
    _places: dict[Zone, list[int]] = attrs.field(factory=dict, init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        for place, block in enumerate(self.blocks):
            self._places.setdefault(block.zone, []).append(place)

    def places(self, *zones: Zone) -> list[int]:
        """Return which blocks are of ``zones``, by their number."""
        found = [place for zone in zones for place in self._places.get(zone, ())]
        return found if len(zones) == 1 else sorted(found)

    def of(self, *zones: Zone) -> list[Block]:
        """Return the blocks of ``zones``, in order."""
        return [self.blocks[place] for place in self.places(*zones)]

    def runs(self, zone: Zone) -> list[list[Block]]:
        """Return the runs of neighbouring blocks of one zone."""
        runs: list[list[Block]] = []
        before = -2
        for place in self.places(zone):
            if place > before + 1:
                runs.append([])
            runs[-1].append(self.blocks[place])
            before = place
        return runs

    def said(self, *fields: Field) -> list[Stated]:
        """Return the stated values of some fields, in order."""
        return [
            stated
            for stated in self.stated
            if stated.field in fields and stated.span.of(self.given).strip().casefold() not in NOTHING
        ]

    def cover(self, blocks: list[Block]) -> Span:
        """Return the span from the first to the last of ``blocks``."""
        return Span(blocks[0].span.start, blocks[-1].span.end)

    @property
    def body(self) -> Body | None:
        """Where the body is; ``None`` where the page has none."""
        inside = [block.zone in BODY_ZONES for block in self.blocks]
        if True not in inside:
            return None
        first, last = inside.index(True), len(inside) - 1 - inside[::-1].index(True)
        blocks = self.blocks[first : last + 1]
        holes = [block.span for block, within in zip(blocks, inside[first:], strict=False) if not within]
        return Body(Span(blocks[0].span.start, blocks[-1].span.end), holes, [hole.end for hole in holes])


# ── Units of one block ────────────────────────────────────────────────────────────────────────────────────

_PROSE = frozenset((Zone.PARAGRAPH, Zone.LIST_ITEM, Zone.SUMMARY, Zone.CAPTION, Zone.NOTICE))
_LONGEST_TITLE = 80
_LONGEST_HALF = 40
_SAMPLE = 800
# What the first paragraphs say again of a half title: a share of its pairs of characters.
_SAID_AFTER = 0.1
_SAID_BEFORE = 0.35
_NO_TITLE = lazy(r"\d[:：/.-]\d|\d\d年|[:：]$|^\w{1,4}[:：]|[。>＞|｜]|记者|記者|编辑|編輯|作者|来源|來源")


def whole_units(source: Source, zones: list[Zone], likely: int | None = None) -> list[tuple[int, int, Zone]]:
    """Return the first and last unit of each block, and its zone.

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
    """Whether a unit goes on with the block of the units from ``first`` on, which are before it."""
    before = source.lines[i - 1]
    if zone is Zone.HEADLINE:
        if i in source.known:
            return False
        long = source.ends[i] - source.starts[first] > _LONGEST_TITLE
        return not long and source.lines[i] not in before and before not in source.lines[i]
    return zone in _PROSE and goes_on(before)


def _as_labelled(source: Source, zones: list[Zone]) -> list[Zone]:
    """Return the zones, those that a label tells as it does; then no other unit can be the headline."""
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
    """Return the zones, with the other half of a title that was cut at its blank as headline too."""
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
    """Whether a unit beside the title has its form, and the first paragraphs speak of it."""
    if not 4 <= len(line) <= _LONGEST_HALF or _NO_TITLE.search(line) or looks_like_outlet(line):
        return False
    pairs = pairs_of(line)
    return bool(pairs) and sum(pair in sample for pair in pairs) >= least * len(pairs)


# ── Two titles one below the other ────────────────────────────────────────────────────────────────────────

# 下好先手棋 / 打好主动仗: the halves of one headline are of a length, or the first is in want of the second.
_OF_A_LENGTH = 3
_SHORT = 8
_UNFINISHED = lazy(
    r"[，,、：:；;—·“‘「『《（(【及和与與暨的之对對在为為让讓把被向从從将將]$|(?:关于|關於|以及|并且|並且)$"
)
_GOES_ON = lazy(r"关于|關於|暨|及其|以及|的|”|》|」")
# The address of the page, or a full date with the time of day: a line of time and source.
_NO_DECK = lazy(
    r"https?://|www\.|(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?\s{0,3}\d{1,2}[:：]\d\d"
)
_PAIRS = (("“", "”"), ("《", "》"), ("「", "」"), ("『", "』"), ("（", "）"), ("(", ")"), ("【", "】"))


def tell_decks(lines: list[str], zones: list[Zone], likely: int | None = None) -> list[Zone]:
    """Return the zones; lines of a headline that are a title of their own become its deck, or its kicker.

    Args:
        lines: What the units say.
        zones: The zone of each.
        likely: The unit that is the headline most likely: what stands above it is a kicker.

    Example:
        >>> lines = ["青渡镇新桥今日通车两岸居民步行过河", "预计每年为居民省下渡费两百万元整并缩短行程"]
        >>> [zone.value for zone in tell_decks(lines, [Zone.HEADLINE, Zone.HEADLINE])]
        ['headline', 'deck']
    """
    zones = [
        Zone.META if zone is Zone.DECK and _NO_DECK.search(line) else zone
        for line, zone in zip(lines, zones, strict=True)
    ]
    apart = [
        i
        for i, (above, zone) in enumerate(pairwise(zones), 1)
        if zone is above is Zone.HEADLINE
        and not _one_title("".join(lines[i - 1].split()), "".join(lines[i].split()))
    ]
    if not apart:
        return zones
    found = list(zones)
    for i in apart:
        at = i
        if likely == i:
            while at and zones[at - 1] is Zone.HEADLINE:
                at -= 1
                found[at] = Zone.KICKER
            continue
        while at < len(zones) and zones[at] is Zone.HEADLINE:
            found[at] = Zone.DECK
            at += 1
    return found


def _one_title(above: str, below: str) -> bool:
    """Whether two lines are one title, or say the same."""
    return (
        abs(len(above) - len(below)) <= _OF_A_LENGTH
        or min(len(above), len(below)) <= _SHORT
        or below in above
        or above in below
        or _UNFINISHED.search(above) is not None
        or _GOES_ON.match(below) is not None
        or any(above.count(left) > above.count(right) for left, right in _PAIRS)
    )
