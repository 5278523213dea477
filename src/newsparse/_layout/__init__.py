"""Layout: from the lines of a page to its zoned blocks."""

from __future__ import annotations

from newsparse._layout.blocks import Body, Page
from newsparse._layout.decode import best_path, emissions
from newsparse._layout.doubt import likely_headline, rival_of_headline
from newsparse._layout.evidence import Evidence, evidence
from newsparse._layout.features import observe
from newsparse._layout.joining import whole_units
from newsparse._units import Source
from newsparse.model import Block
from newsparse.spans import Span

__all__ = ["Body", "Page", "lay_out"]


def lay_out(source: Source, table: Evidence | None = None) -> Page:
    """Give every line of the source its zone, all of them in one decision.

    Args:
        source: The text and its lines.
        table: The evidence to weigh by; what ships with the package where none is given.
    """
    table = table or evidence()
    rows = observe(source, table.title)
    zones = [table.zones[state] for state in best_path(emissions(rows, table), table)]
    rival = rival_of_headline(source, rows, zones)
    blocks = [
        Block(
            span=Span(source.starts[first], source.ends[last]),
            zone=zone,
            text=source.text[source.starts[first] : source.ends[last]],
        )
        for first, last, zone in whole_units(source, zones, likely_headline(rows))
    ]
    return Page(
        text=source.text,
        blocks=tuple(blocks),
        span=source.span,
        rival=None if rival is None else Span(source.starts[rival], source.ends[rival]),
    )
