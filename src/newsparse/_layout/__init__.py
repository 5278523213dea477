"""Layout: from the lines of a page to its zoned blocks."""

from __future__ import annotations

from newsparse._layout.blocks import Body, Page, whole_units
from newsparse._layout.headline import rival_of_headline
from newsparse._layout.page import page_features
from newsparse._layout.viterbi import best_path
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
    zones = [table.states[state].zone for state in best_path(table.scores(page), table)]
    rival = rival_of_headline(source, page.chances, zones)
    text, starts, ends = source.text, source.starts, source.ends
    return Page(
        text=text,
        blocks=tuple(
            Block(span=Span(starts[first], ends[last]), zone=zone, text=text[starts[first] : ends[last]])
            for first, last, zone in whole_units(source, zones, page.chances.best)
        ),
        span=source.span,
        rival=None if rival is None else Span(starts[rival], ends[rival]),
    )
