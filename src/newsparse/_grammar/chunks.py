"""The stretches of a line in which a credit can stand: bracket contents, clauses after a full stop, bulleted parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsparse._grammar.names import BLANK, HAN
from newsparse._grammar.places import known_place
from newsparse.spans import Span

__all__ = ["Chunk", "chunks_of", "lines_of"]

_LINE = re.compile(r"[^\r\n]+")
_OPEN = "(（[［【〔「『"
_CLOSE = ")）]］】〕」』"
_BREAK = re.compile(
    rf"(?P<open>[(（\[［【〔「『])|(?P<close>[)）\]］】〕」』])|(?P<quote>[“”\"])|(?P<stop>[。！？!?；;…]|[□■◎●▲△▼◆★※▍])"
)
# A note behind a name that is no credit of its own: 佐藤健一（东京）, 王强（实习）.
_NOTE = re.compile(rf"[（(〔]([{HAN}A-Za-z .·]{{1,12}})[)）〕]")
_NOTES = frozenset(
    "实习 實習 见习 見習 特约 特約 整合 化名 左 右 中 左一 右一 左二 右二 中间 笔名 筆名".split()
)


class Chunk(NamedTuple):
    """A stretch of a line.

    Args:
        start: Index of its first code point, blanks skipped.
        end: Index after its last, blanks skipped.
        opener: The bracket or mark before it; empty at the start of the line.
        closer: The bracket or mark after it; empty at the end of the line.
    """

    start: int
    end: int
    opener: str
    closer: str

    @property
    def bracketed(self) -> bool:
        """Whether brackets stand around it."""
        return self.opener != "" and self.opener in _OPEN and (not self.closer or self.closer in _CLOSE)


def lines_of(text: str, start: int, end: int) -> Iterator[Span]:
    """Give the lines of ``text[start:end]`` that are not empty."""
    for match in _LINE.finditer(text, start, end):
        yield Span(*match.span())


def chunks_of(text: str, start: int, end: int) -> list[Chunk]:
    """Divide a line at brackets, quotation marks, full stops and bullets; empty stretches are left out.

    Example:
        >>> line = "图为开幕式。（周斌 摄）"
        >>> [line[c.start:c.end] for c in chunks_of(line, 0, len(line))]
        ['图为开幕式', '周斌 摄']
    """
    chunks: list[Chunk] = []
    at, opener = start, ""
    position = start
    while found := _BREAK.search(text, position, end):
        position = found.end()
        if found["open"] and (note := _NOTE.match(text, found.start(), end)) and _is_note(text, note, at):
            position = note.end()
            continue
        _add(chunks, text, at, found.start(), opener, found[0])
        at, opener = found.end(), found[0]
    _add(chunks, text, at, end, opener, "")
    return chunks


def _is_note(text: str, note: re.Match[str], at: int) -> bool:
    """Tell whether a bracket only says more about the name before it."""
    before = text[note.start() - 1 : note.start()]
    return note.start() > at and before.isalpha() and (note[1] in _NOTES or known_place(note[1]))


def _add(chunks: list[Chunk], text: str, start: int, end: int, opener: str, closer: str) -> None:
    """Add a stretch unless nothing but blanks is in it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        chunks.append(Chunk(start, end, opener, closer))
