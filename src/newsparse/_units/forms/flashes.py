"""Flashes: a line for each, its title in brackets: ``【渡口恢复通航】9月4日，停航八个月的渡口…``."""

from __future__ import annotations

from newsparse._text.words import lazy
from newsparse._units.forms.document import WORDS, Document, Marks, Record
from newsparse._units.forms.titles import bracketed_title, with_bracketed_title
from newsparse.spans import Span

__all__ = ["read_flashes"]

_LINE = lazy(WORDS)
_FEWEST = 2


def read_flashes(text: str) -> Document | None:
    """Read a text in which every line is a flash, or its one line is."""
    if "【" not in text[:8]:
        return None
    lines = [Span(*line.span()) for line in _LINE.finditer(text)]
    flashes = [line for line in lines if bracketed_title(text, line) is not None]
    if not flashes or len(flashes) < len(lines) or flashes[0] != lines[0]:
        return None
    marks = Marks(text)
    if len(lines) < _FEWEST:
        return marks.document(
            [with_bracketed_title(text, Record(span=Span(0, len(text)), body=(lines[0],)), marks)]
        )
    return marks.document(
        with_bracketed_title(text, Record(span=line, body=(line,)), marks) for line in lines
    )
