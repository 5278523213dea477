"""Passages: text of the body with what lies in it, each thing in its place."""

from __future__ import annotations

from typing import TypeVar

import attrs

from newsparse.model import Block, Dateline, ListItem, ListKind, ProseList, TextField, Zone
from newsparse.spans import Span

__all__ = ["Passage", "PassageWriter"]

Node = TypeVar("Node")


@attrs.frozen(kw_only=True)
class Passage:
    """One or more blocks of the body and what lies in them.

    Args:
        text: The text, its blocks divided by line feeds.
        blocks: The blocks, in order.
        lists: The outermost lists.
        dateline: The dateline that opens the text.
    """

    text: str
    blocks: tuple[Block, ...]
    lists: tuple[ProseList, ...] = ()
    dateline: Dateline | None = None


class PassageWriter:
    """Writes a passage from left to right and remembers the lists and items that are open."""

    def __init__(self) -> None:
        self.lists: list[ProseList] = []
        self.dateline: Dateline | None = None
        self._pieces: list[str] = []
        self._length = 0
        self._zones: list[tuple[int, Zone]] = [(0, Zone.PARAGRAPH)]

    @property
    def at(self) -> int:
        """Where the next piece goes."""
        return self._length

    @property
    def text(self) -> str:
        """What is written so far."""
        return "".join(self._pieces)

    def write(self, piece: str) -> Span:
        """Add a piece without line breaks; give its place."""
        start = self._length
        self._pieces.append(piece)
        self._length += len(piece)
        return Span(start, self._length)

    def line(self, zone: Zone) -> None:
        """Begin a line of a zone."""
        if self._length:
            self.write("\n")
            self._zones.append((self._length, zone))
        else:
            self._zones[0] = (0, zone)

    def item(
        self, start: int, marker: str, ordinal: int, head: Span, lists: tuple[ProseList, ...]
    ) -> ListItem:
        """Make the item that began at ``start`` and ends here."""
        span = Span(start, self._length)
        text = self.text
        return ListItem(
            span=span,
            marker=marker,
            ordinal=ordinal,
            text=span.of(text),
            head=TextField(span=head, text=head.of(text)),
            lists=lists,
        )

    def listed(self, kind: ListKind, items: list[ListItem]) -> ProseList:
        """Make a list of items."""
        return ProseList(span=Span(items[0].span.start, items[-1].span.end), kind=kind, items=tuple(items))

    def passage(self) -> Passage:
        """Return what was written."""
        text = self.text
        ends = [start - 1 for start, _ in self._zones[1:]] + [self._length]
        spans = [(Span(start, end), zone) for (start, zone), end in zip(self._zones, ends, strict=True)]
        blocks = tuple(Block(span=span, zone=zone, text=span.of(text)) for span, zone in spans)
        return Passage(text=text, blocks=blocks, lists=tuple(self.lists), dateline=self.dateline)
