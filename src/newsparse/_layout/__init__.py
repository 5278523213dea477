"""Layout: from the lines of a page to its zoned blocks."""

from __future__ import annotations

from newsparse._layout.blocks import Body, Page, whole_units
from newsparse._layout.headline import is_unsure, rival_of_headline
from newsparse._layout.held import decide
from newsparse._layout.page import page_features
from newsparse._layout.weights import Weights, weights
from newsparse._units import Source
from newsparse.model import Block
from newsparse.spans import Span

__all__ = ["Body", "Page", "lay_out"]


def lay_out(source: Source, table: Weights | None = None) -> Page:
    """Return the blocks of a text, each with its zone: one decision over all lines together.

    Args:
        source: The text and its lines.
        table: The weights to decide by; those that ship with the package where none are given.
    """
    table = table or weights()
    page = page_features(source, table.title)
    _, path = decide(source, page, table)
    zones = [table.states[state].zone for state in path]
    rival = rival_of_headline(source, page.chances, zones)
    text, starts, ends, dress = source.text, source.starts, source.ends, source.dress
    blocks = [
        Block(span=Span(starts[first], ends[last]), zone=zone, text=text[starts[first] : ends[last]])
        for first, last, zone in whole_units(source, zones, page.chances.best)
    ]
    return Page(
        text=text,
        blocks=tuple(sorted(blocks + dress.told_blocks(), key=_place)) if dress else tuple(blocks),
        span=source.span,
        rival=None if rival is None else Span(starts[rival], ends[rival]),
        unsure=is_unsure(source, page.chances, zones),
        stated=dress.stated if dress else (),
        given=dress.text if dress else text,
        title=source.title,
    )


def _place(block: Block) -> Span:
    return block.span
