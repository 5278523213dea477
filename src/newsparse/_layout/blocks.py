"""The page as layout leaves it: the text and its zoned blocks."""

from __future__ import annotations

import attrs

from newsparse.model import Block, Zone
from newsparse.spans import Span

__all__ = ["Page"]


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
