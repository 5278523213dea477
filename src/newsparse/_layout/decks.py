"""Two whole titles one below the other: the second is the deck of the first, or the first its kicker."""

from __future__ import annotations

from itertools import pairwise

from newsparse._text.words import lazy
from newsparse.model import Zone

__all__ = ["tell_decks"]

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
    """Give the zones, with the lines of a headline that are a title of their own as its deck, or its kicker.

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
    """Tell whether two lines are one title, or say the same."""
    return (
        abs(len(above) - len(below)) <= _OF_A_LENGTH
        or min(len(above), len(below)) <= _SHORT
        or below in above
        or above in below
        or _UNFINISHED.search(above) is not None
        or _GOES_ON.match(below) is not None
        or any(above.count(left) > above.count(right) for left, right in _PAIRS)
    )
