"""Where the story comes from: the outlet behind 来源 or beside the time."""

from __future__ import annotations

from newsparse._arguments import bounds_of
from newsparse._fields.source.forms import (
    ACCOUNT_LINE,
    ATTRIBUTION,
    HOUSE_LINE,
    PERMITTED_BY,
    SOURCE_LABEL,
    match_to_attribution,
    match_to_source,
    outlet_alone_beside,
    outlet_at,
    outlet_beside,
    source_below,
)
from newsparse._names.outlets import known_outlet
from newsparse._time.stamps import stamps_in
from newsparse.model import Outlet
from newsparse.spans import Span

__all__ = ["find_source"]

# Longer than any line of the head that names a source.
_REACH = 200
# A line with an outlet and a time without year and nothing else.
_SHORT = 32


def find_source(text: str, *, within: Span | None = None) -> Outlet | None:
    """Find the outlet that the story comes from.

    The first labelled source wins (来源：新华社, 转自…, 刊于《…》); without one, the first outlet or account
    beside a time; a time without a year (3小时前, 03-30 08:50) counts on a line that holds nothing else. An
    outlet that stands with a byline (新华社记者) is that credit's and no source.

    Args:
        text: The text that the span will belong to.
        within: The part of it to look in; all of it where none is given.

    Returns:
        The outlet as written; several outlets as one name, with the marks between them.

    Raises:
        TypeError: ``text`` is no ``str``.

    Example:
        >>> find_source("2019-12-10 07:57:40 来源: 新华网").name
        '新华网'
        >>> find_source("山西日报 2023-03-30 08:50")
        Outlet(span=Span(start=0, end=4), name='山西日报', known=True)
    """
    start, end = bounds_of(text, within)
    for match in SOURCE_LABEL.finditer(text, start, end):
        line = _line_around(text, Span(*match.span()), start, end)
        if span := match_to_source(match, line.start, line.end) or source_below(match, line, end):
            return outlet_at(text, span)
    if house := _house(text, start, end):
        return outlet_at(text, house)
    for match in ATTRIBUTION.finditer(text, start, end):
        if span := match_to_attribution(match):
            return outlet_at(text, span)
    stamps = [
        (stamp, _line_around(text, Span(stamp.start, stamp.end), start, end))
        for stamp in stamps_in(text, start, end)
    ]
    for stamp, line in stamps:
        if stamp.year is not None and (span := outlet_beside(text, stamp, line.start, line.end)):
            return outlet_at(text, span)
    dated = {line.start for stamp, line in stamps if stamp.year is not None}
    for stamp, line in stamps:
        # Where a line has a whole time, its outlet was looked for already.
        alone = len(line) <= _SHORT and line.start not in dated
        if alone and (span := outlet_alone_beside(text, stamp, line.start, line.end)):
            return outlet_at(text, span)
    return None


def _house(text: str, start: int, end: int) -> Span | None:
    """Return the account or the listed outlet that has a line of its own with what says what it is."""
    if account := ACCOUNT_LINE.search(text, start, end):
        return Span(*account.span("name"))
    if permitted := PERMITTED_BY.search(text, start, end):
        return Span(*permitted.span("outlet"))
    houses = (Span(*house.span("name")) for house in HOUSE_LINE.finditer(text, start, end))
    return next((house for house in houses if known_outlet(house.of(text))), None)


def _line_around(text: str, found: Span, start: int, end: int) -> Span:
    """Return the line of ``text[start:end]`` that a place is in, not further than a source can reach."""
    at = found.start
    start, end = max(start, at - _REACH), min(end, found.end + _REACH)
    before = max(text.rfind("\n", start, at), text.rfind("\r", start, at)) + 1
    ends = [i for i in (text.find("\n", at, end), text.find("\r", at, end)) if i >= 0]
    return Span(max(before, start), min(ends, default=end))
