"""Where the last item of a list ends: by the measure of the items before it, and by how the text goes on."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from newsparse._fields.lists.markers import Place
from newsparse._fields.lists.series import Series
from newsparse._text.sentences import (
    BRACKETED,
    CLOSING_MARK,
    LINE_BREAK,
    MARK,
    SENTENCE_END,
    SIGNATURE,
    has_break,
    onward_clause,
    onward_sentence,
    speaks,
)
from newsparse._time.stamps import fills_line

__all__ = ["Earlier", "Reach", "last_end", "trimmed"]

Reach = tuple[int, int]
"""Start and end of a part of the text, while it is looked at."""


def trimmed(text: str, start: int, end: int) -> int:
    """Return ``end`` moved back over blanks and line breaks, not before ``start``."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


@attrs.define
class Earlier:
    """The items before the last, by whose measure it ends.

    Args:
        own: Their contents, each without marker and nested lists.
        whole: The same with nested lists.
    """

    text: str
    own: list[Reach] = attrs.field(factory=list)
    whole: list[Reach] = attrs.field(factory=list)
    _speak: bool | None = None

    @property
    def speak(self) -> bool:
        """Whether a sentence in them begins with somebody who speaks."""
        if self._speak is None:
            text = self.text
            self._speak = any(
                speaks(text, _past_blanks(text, end.end()))
                for start, stop in self.own
                for end in SENTENCE_END.finditer(text, start, stop)
            )
        return self._speak


def last_end(text: str, series: Series, earlier: Earlier, limit: int) -> int:
    """Find the end of the last item.

    Args:
        text: The whole text.
        series: The series.
        earlier: The items before the last.
        limit: Where the item around it ends, or the next list that is not inside it begins.

    Returns:
        The offset after the last character of the last item.
    """
    last = series.markers[-1]
    at = last.end
    below = LINE_BREAK.match(text, _past_blanks(text, at))
    if below and LINE_BREAK.match(text, _past_blanks(text, earlier.own[0][0])):
        at = min(below.end(), limit)  # markers stand on lines of their own, above the words
    broken = LINE_BREAK.search(text, at, limit)
    line_end = trimmed(text, last.end, broken.start() if broken else limit)
    end = _in_line(text, series, earlier, line_end)
    if broken is None or end < line_end:
        return end
    # A numbered section goes on to the end; below a bullet no more is expected than below those before it.
    if last.ordinal and all(_headed(text, item) for item in earlier.whole):
        return _over_lines(earlier, end, broken.end(), limit)
    if series.line == series.first_line or not any(has_break(text, *item) for item in earlier.own):
        return _over_lines(earlier, end, broken.end(), limit, more=1) if text[end - 1] in "：:" else end
    lines = max(_lines(text, item) for item in earlier.own)
    wrapped = all(_is_wrapped(text, item) for item in earlier.own)
    return _over_lines(earlier, end, broken.end(), limit, more=lines - 1, wrapped=wrapped)


def _lines(text: str, item: Reach) -> int:
    """The number of non-blank lines of an item."""
    return 1 + sum(1 for _ in LINE_BREAK.finditer(text, item[0], item[1]))


_HEADING_LENGTH = 40


def _headed(text: str, item: Reach) -> bool:
    """Whether the first line of an item is a heading: short, and not ended as sentences and clauses are."""
    broken = LINE_BREAK.search(text, item[0], item[1])
    if broken is None or broken.start() - item[0] > _HEADING_LENGTH:
        return False
    return text[trimmed(text, item[0], broken.start()) - 1] not in "。；！？…，：”」;!?,:."


def _is_wrapped(text: str, item: Reach) -> bool:
    """Whether the lines of an item break within its sentences."""
    breaks = LINE_BREAK.finditer(text, item[0], item[1])
    return all(text[trimmed(text, item[0], b.start()) - 1] not in _LINE_STOPS for b in breaks)


def _over_lines(
    earlier: Earlier, end: int, at: int, limit: int, *, more: int | None = None, wrapped: bool = False
) -> int:
    """Go on line by line, ``more`` lines at most, until one signs off or goes on to something else.

    Lines that end in no stop (furniture below the text, a heading of what follows) are taken only on the
    way to one that does, or where the item itself has none. Where the earlier items are ``wrapped``, a stop
    at the end of a line ends the item.
    """
    text = earlier.text
    stops = text[end - 1] in _LINE_STOPS
    while at < limit and more != 0 and not (wrapped and stops):
        if _goes_on(text, at, earlier) or SIGNATURE.match(text, at) or fills_line(text, at, limit):
            break
        broken = LINE_BREAK.search(text, at, limit)
        line_end = trimmed(text, end, broken.start() if broken else limit)
        if text[line_end - 1] in _LINE_STOPS:
            end, stops = line_end, True
        elif not stops:
            end = line_end
        if broken is None:
            break
        at, more = broken.end(), None if more is None else more - 1
    return end


_LINE_STOPS = frozenset("。！？；…”」』）)!?;.")


def _goes_on(text: str, at: int, earlier: Earlier) -> bool:
    """Whether what begins at ``at`` is no longer part of an item.

    The text goes on, closes with a bracket, or lets somebody speak where nobody does in the earlier items.
    """
    if onward_sentence().match(text, at) or BRACKETED.match(text, at):
        return True
    return speaks(text, at) and not earlier.speak


def _in_line(text: str, series: Series, earlier: Earlier, line_end: int) -> int:
    """The end of the last item within its line."""
    start = series.markers[-1].end
    in_lines = all(m.place is Place.LINE for m in series.markers)
    if not in_lines and _are_clauses(text, earlier):
        return _end_of_clauses(text, start, line_end)
    set_off = _are_set_off(text, series, earlier.own)
    for at in _ends(text, CLOSING_MARK, start, line_end):
        if at < 0:
            return trimmed(text, start, -at)
        if (set_off and text[at : at + 1] in _BLANKS) or _goes_on(text, _past_blanks(text, at), earlier):
            return at
    return line_end


def _end_of_clauses(text: str, start: int, line_end: int) -> int:
    """The end of an item that is one of the clauses of a sentence: that of the sentence, or sooner."""
    for at in _ends(text, MARK, start, line_end):
        if at < 0:
            return trimmed(text, start, -at)
        mark = text[at - 1]
        onward = onward_clause() if mark in "，," else onward_sentence() if mark in "；;" else None
        if onward is None or onward.match(text, at):
            return at
    return line_end


def _ends(text: str, marks: re.Pattern[str], start: int, end: int) -> Iterator[int]:
    """Return the ends of sentences (and clauses) outside the quotations that open after ``start``.

    A quotation that closes without having opened holds the whole list; its mark is given as a negative
    offset.
    """
    depth = 0
    for mark in marks.finditer(text, start, end):
        kind = mark.lastgroup
        if kind == "open":
            depth += 1
        elif kind == "close":
            if depth == 0:
                yield -mark.start()
            depth -= 1
            if depth == 0 and SENTENCE_END.match(text, mark.start() - 1):
                yield mark.end()
        elif depth == 0:
            yield mark.end()


def _past_blanks(text: str, at: int) -> int:
    """The first place from ``at`` on that is no blank inside a line."""
    while text[at : at + 1] in _BLANKS:
        at += 1
    return at


_BLANKS = (" ", "\u3000", "\t", "\u00a0")


def _are_set_off(text: str, series: Series, earlier: list[Reach]) -> bool:
    """Whether lines were run together.

    A blank before each marker then stands for the line break, and no item has another one after a stop.
    """
    return all(text[m.start - 1] in _BLANKS for m in series.markers[1:]) and not any(
        text[end.end()] in _BLANKS
        for start, stop in earlier
        for end in SENTENCE_END.finditer(text, start, stop - 1)
    )


def _are_clauses(text: str, earlier: Earlier) -> bool:
    """Whether the earlier items are parts of one sentence: each ends in a comma, none has a stop inside."""
    return all(text[end - 1] in "，,；;、" for _, end in earlier.whole) and not any(
        SENTENCE_END.search(text, start, end) for start, end in earlier.own
    )
