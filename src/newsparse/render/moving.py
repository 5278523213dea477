"""Nodes that lie in a text go where the text went."""

from __future__ import annotations

from typing import Any, TypeVar

import attrs

from newsparse.spans import Span

__all__ = ["Mover"]

Node = TypeVar("Node")


class Mover:
    """Moves nodes with the texts they lie in.

    Args:
        moves: Where each text was, and where it begins now.
        text: The new page.
    """

    def __init__(self, moves: list[tuple[Span, int]], text: str) -> None:
        self._moves = moves
        self._text = text

    def moved(self, nodes: tuple[Node, ...]) -> tuple[Node, ...]:
        """Return the nodes that are on the new page, with their new spans and what is written there."""
        return tuple(self._shifted(node) for node in nodes if self._is_there(node))

    def _is_there(self, value: Any) -> bool:
        """Whether every span in a value lies in texts that were moved."""
        if isinstance(value, Span):
            return (
                self._offset(value.start) is not None
                and self._offset(max(value.start, value.end - 1)) is not None
            )
        if isinstance(value, tuple):
            return all(map(self._is_there, value))
        if not attrs.has(type(value)):
            return True
        return all(self._is_there(getattr(value, f.name)) for f in attrs.fields(type(value)))

    def _shifted(self, value: Any) -> Any:
        """Move every span in a value, and read its text anew."""
        if isinstance(value, Span):
            start = self._at(value.start)
            return Span(start, self._at(value.end - 1) + 1) if len(value) else Span(start, start)
        if isinstance(value, tuple):
            return tuple(map(self._shifted, value))
        if not attrs.has(type(value)):
            return value
        changes = {f.name: self._shifted(getattr(value, f.name)) for f in attrs.fields(type(value))}
        if isinstance(changes.get("text"), str):
            changes["text"] = changes["span"].of(self._text)
        return type(value)(**changes)

    def _at(self, offset: int) -> int:
        """Where the character at an offset that is on the page went."""
        at = self._offset(offset)
        assert at is not None  # noqa: S101 - nodes that are not on the page are left out before
        return at

    def _offset(self, offset: int) -> int | None:
        """Where the character at ``offset`` went; ``None`` if nowhere."""
        for span, start in self._moves:
            if offset in span:
                return start + offset - span.start
        return None
