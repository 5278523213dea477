"""The page as layout leaves it: the text and its zoned blocks."""

from __future__ import annotations

import bisect
from typing import NamedTuple

import attrs

from newsparse.model import BODY_ZONES, Block, Zone
from newsparse.spans import Span

__all__ = ["Body", "Page"]


class Body(NamedTuple):
    """The part of the page from the first to the last block of the body, and the other blocks in it."""

    span: Span
    holes: list[Span]
    ends: list[int]  # of the holes

    def holds(self, span: Span) -> bool:
        """Whether a span in the range of the body lies in no block of another zone."""
        behind = bisect.bisect_right(self.ends, span.start)
        return behind == len(self.holes) or self.holes[behind].start >= span.end


@attrs.frozen(kw_only=True)
class Page:
    """The unchanged text with its blocks, in order.

    Args:
        text: The text as given.
        blocks: One block for each line, for the lines of one wrapped paragraph, or for a part of a line that
            holds several.
        span: The part of the text that the page is: all of it, or one article of several.
        rival: The line that reads nearly as well as the headline, where there is one.
    """

    text: str
    blocks: tuple[Block, ...]
    span: Span = attrs.field(default=attrs.Factory(lambda self: Span(0, len(self.text)), takes_self=True))
    rival: Span | None = None

    def of(self, *zones: Zone) -> list[Block]:
        """Give the blocks of ``zones``, in order."""
        return [b for b in self.blocks if b.zone in zones]

    def runs(self, zone: Zone) -> list[list[Block]]:
        """Give the runs of neighbouring blocks of one zone."""
        runs: list[list[Block]] = []
        before: Zone | None = None
        for block in self.blocks:
            if block.zone is zone:
                if before is not zone:
                    runs.append([])
                runs[-1].append(block)
            before = block.zone
        return runs

    def cover(self, blocks: list[Block]) -> Span:
        """Give the span from the first to the last of ``blocks``."""
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
