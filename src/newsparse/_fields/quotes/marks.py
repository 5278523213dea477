"""Quotation marks of both scripts: which opens, which closes, what stands unclosed.

“…” and ‘…’ on the mainland, 「…」 and 『…』 in Taiwan and Hong Kong, straight marks where a keyboard had no
others. A speech of several paragraphs opens each of them and closes the last.
"""

from __future__ import annotations

from typing import NamedTuple

from newsparse._text.words import lazy

__all__ = ["Quoted", "find_quoted"]

_MARKS = lazy('[“”‘’「」『』"＂]')
_BREAK = lazy(r"[\n\r]")
_CLOSES = {"”": "“", "’": "‘", "」": "「", "』": "『"}
_STRAIGHT = '"＂'
_DEEPEST = 8
_BLANKS = 64


class Quoted(NamedTuple):
    """A stretch in quotation marks, marks included; ``closed`` is false where the line ended first."""

    start: int
    end: int
    closed: bool = True


def find_quoted(text: str, start: int, end: int) -> list[Quoted]:
    """Find the outermost stretches in quotation marks, in order and disjoint."""
    found: list[Quoted] = []
    stack: list[int] = []
    last = start
    for mark in _MARKS.finditer(text, start, end):
        at = mark.start()
        character = text[at]
        if stack and (text.find("\n", last, at) >= 0 or text.find("\r", last, at) >= 0):
            _end_lines(text, found, stack, (last, at, end))
        last = at
        if character in _CLOSES or (character in _STRAIGHT and _open(text, stack, character)):
            _close(text, found, stack, at, _CLOSES.get(character, character))
        elif stack and text[stack[0]] == character and _heads_line(text, at, start):
            continue
        elif len(stack) < _DEEPEST:
            stack.append(at)
    if stack:
        _end_lines(text, found, stack, (last, end, end))
    _abandon(found, stack, end)
    return _outermost(found)


def _end_lines(text: str, found: list[Quoted], stack: list[int], bounds: tuple[int, int, int]) -> None:
    """Abandon what a line leaves open, unless the next line goes on with the same speech.

    Args:
        text: The whole text.
        found: The stretches found so far.
        stack: Where those begin that are open.
        bounds: Where to look for ends of lines from, until where, and where the text ends.
    """
    at, until, end = bounds
    for line_end in _BREAK.finditer(text, at, until):
        if not stack:
            return
        if _continues(text, line_end.start(), end, text[stack[0]]):
            del stack[1:]
        else:
            _abandon(found, stack, line_end.start())


def _open(text: str, stack: list[int], character: str) -> bool:
    return any(text[at] == character for at in stack)


def _close(text: str, found: list[Quoted], stack: list[int], at: int, opener: str) -> None:
    """Close the innermost stretch that ``opener`` opened; what was opened inside it stays unclosed."""
    for depth in range(len(stack) - 1, -1, -1):
        if text[stack[depth]] == opener:
            found.append(Quoted(stack[depth], at + 1))
            del stack[depth:]
            return


def _abandon(found: list[Quoted], stack: list[int], at: int) -> None:
    """Record the outermost stretch that is still open where the line or the text ends."""
    if stack:
        found.append(Quoted(stack[0], at, closed=False))
        stack.clear()


def _continues(text: str, at: int, end: int, opener: str) -> bool:
    """Whether the next line opens with the same mark, as the next paragraph of one speech does."""
    end = min(end, at + _BLANKS)
    while at < end and text[at].isspace():
        at += 1
    return opener not in _STRAIGHT and at < end and text[at] == opener


def _heads_line(text: str, at: int, start: int) -> bool:
    """Whether only blanks stand before ``at`` on its line."""
    while at > start and text[at - 1].isspace() and text[at - 1] not in "\n\r":
        at -= 1
    return at == start or text[at - 1] in "\n\r"


def _outermost(found: list[Quoted]) -> list[Quoted]:
    """Keep what lies in no closed stretch; an unclosed one gives way to those closed inside it."""
    kept: list[Quoted] = []
    reach = -1
    found.sort(key=lambda quoted: (quoted.start, -quoted.end))
    for place, quoted in enumerate(found):
        if quoted.start < reach:
            continue
        reach = quoted.end
        if not quoted.closed and place + 1 < len(found):
            reach = min(reach, found[place + 1].start)
        kept.append(quoted if quoted.closed else Quoted(quoted.start, reach, closed=False))
    return kept
