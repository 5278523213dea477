"""What the rules have found so far."""

from __future__ import annotations

import bisect
import datetime as dt
from typing import NamedTuple

import attrs

from newsparse._fields.headline import Head
from newsparse._fields.published import Times
from newsparse._layout.blocks import Page
from newsparse.defects import Defect
from newsparse.model import (
    BODY_ZONES,
    Comment,
    Credit,
    Dateline,
    DateMention,
    Outlet,
    Person,
    ProseList,
    Quote,
    Related,
    TextField,
    Work,
)
from newsparse.options import Options
from newsparse.spans import Span

__all__ = ["Body", "Found", "body_of"]


class Body(NamedTuple):
    """Where the body stands: from its first to its last block, and the blocks between that are none of it."""

    span: Span
    holes: list[Span]
    ends: list[int]  # of the holes

    def holds(self, span: Span) -> bool:
        """Tell whether what stands in the range of the body stands in no hole."""
        behind = bisect.bisect_right(self.ends, span.start)
        return behind == len(self.holes) or self.holes[behind].start >= span.end


def body_of(page: Page) -> Body | None:
    """Give the place of the body of a page; ``None`` where it has none."""
    inside = [block.zone in BODY_ZONES for block in page.blocks]
    if True not in inside:
        return None
    first, last = inside.index(True), len(inside) - 1 - inside[::-1].index(True)
    blocks = page.blocks[first : last + 1]
    holes = [block.span for block, within in zip(blocks, inside[first:], strict=False) if not within]
    return Body(Span(blocks[0].span.start, blocks[-1].span.end), holes, [hole.end for hole in holes])


@attrs.define(kw_only=True)
class Found:
    """What the rules have found so far."""

    head: Head = attrs.field(factory=lambda: Head(None, None, None, None))
    times: Times = attrs.field(factory=lambda: Times(None, None))
    site: Outlet | None = None
    source: Outlet | None = None
    dateline: Dateline | None = None
    credits: tuple[Credit, ...] = ()
    dates: tuple[DateMention, ...] = ()
    lists: tuple[ProseList, ...] = ()
    people: tuple[Person, ...] = ()
    quotes: tuple[Quote, ...] = ()
    works: tuple[Work, ...] = ()
    related: tuple[Related, ...] = ()
    tags: tuple[TextField, ...] = ()
    comments: tuple[Comment, ...] = ()
    notices: tuple[TextField, ...] = ()
    defects: list[Defect] = attrs.field(factory=list)
    body: Body | None = None

    def reference(self, options: Options) -> dt.datetime | None:
        """The moment that dates in the body are told from: the publication, else what the caller gave."""
        value = self.times.published.value if self.times.published else None
        if value is None:
            return options.reference
        return value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time())
