"""The dateline: agency, place and day at the opening of the body."""

from __future__ import annotations

import datetime as dt

from newsparse._arguments import bounds_of, check_reference
from newsparse._layout.blocks import Page
from newsparse._names.datelines import (
    KIND,
    DatelineParts,
    match_to_dash,
    match_to_dateline,
    match_to_outlet_bracket,
    match_to_sent_from,
)
from newsparse._names.segments import lines_of
from newsparse._text.chars import BLANK
from newsparse._text.words import lazy
from newsparse._time.stamps import stamp_at
from newsparse._time.timestamps import Report, day_of_dateline
from newsparse._units import Field
from newsparse.model import Block, Dateline, Zone
from newsparse.spans import Span

__all__ = ["find_dateline", "read_dateline"]

# The longest dateline names four reporters and two places; beyond that it is prose.
_REACH = 60
_FIRST_PARAGRAPHS = 3
_ABOVE = 2
_NEAR_BODY = frozenset((Zone.SUBHEADING, Zone.CAPTION, Zone.SUMMARY))
_LEAD = lazy(rf"[{BLANK}□■●▲◆★※]*+")
_OPENING = lazy(
    rf"[{BLANK}]*+(?P<bracket>[（(【〔\[［「〈]?)[{BLANK}]*+(?P<quoted>(?:[据據]|综合|綜合|综|綜)?)"
)
_CLOSING = "）)】〕]］」〉"
# The last characters of the words that close a dateline; without one there is nothing to look for.
_LAST_OF_KIND = lazy("[电電讯訊息道導访訪]")
_BRACKET = lazy(rf"[{BLANK}]*+[（(]")
_CLOSE = lazy("[）)]")
_FOOT = lazy(rf"[（(【〔](?P<inside>[^（(【〔）)】〕\r\n]{{4,40}})[）)】〕][{BLANK}]*$")


def find_dateline(
    text: str,
    *,
    within: Span | None = None,
    reference: dt.date | None = None,
    report: Report | None = None,
) -> Dateline | None:
    """Find the dateline that opens a line of ``text``, or closes one in brackets.

    Args:
        text: The text that the spans will belong to.
        within: The part of it to look in; all of it where none is given.
        reference: The publication (a ``date`` or ``datetime``), which completes a day without year or month.
        report: Called with a ``DATE_IMPOSSIBLE`` defect for a day that no calendar has.

    Returns:
        The first dateline. Its date has no value where no calendar has the day, or where the year is not
        written and no reference is given.

    Raises:
        TypeError: ``text`` is no ``str``, or ``reference`` neither a ``datetime`` nor a ``date``.

    Example:
        >>> line = "新华社太原3月28日电（记者 张三）"
        >>> found = find_dateline(line, reference=dt.date(2023, 3, 30))
        >>> found.agency, found.place, found.date.value, found.date.inferred
        ('新华社', '太原', datetime.date(2023, 3, 28), ('year',))
        >>> find_dateline("据法新社报道，比赛延期举行。") is None
        True
    """
    start, end = bounds_of(text, within)
    check_reference(reference)
    for line in lines_of(text, start, end):
        parts = _opening(text, line) or _foot(text, line)
        if parts is not None:
            return _dateline(text, parts, reference, report)
    return None


def read_dateline(page: Page, *, reference: dt.date | None, report: Report) -> Dateline | None:
    """Read the formula that opens the body, or stands as the byline, or closes the body in brackets."""
    for stated in page.said(Field.DATELINE):
        if dateline := find_dateline(page.text, reference=reference, within=stated.span, report=report):
            return dateline
    paragraphs = page.of(Zone.PARAGRAPH)
    above = _above(page)
    for block in paragraphs[:_FIRST_PARAGRAPHS] + above + page.of(Zone.META, Zone.BYLINE) + paragraphs[-1:]:
        dateline = find_dateline(page.text, reference=reference, within=block.span, report=report)
        # 【证券时报网】 above the body opens a title that is said again.
        if dateline is not None and not (dateline.kind is None and block in above):
            return dateline
    return None


def _above(page: Page) -> list[Block]:
    """Return what stands right above the first paragraph and looks like a subheading, caption or summary."""
    first = next(iter(page.places(Zone.PARAGRAPH)), 0)
    return [block for block in page.blocks[max(0, first - _ABOVE) : first] if block.zone in _NEAR_BODY]


def _opening(text: str, line: Span) -> DatelineParts | None:
    """Read the dateline that opens a line."""
    opening = _OPENING.match(text, _behind_stamp(text, line), line.end)
    at = opening.end() if opening else line.start
    bracket = bool(opening and opening["bracket"])
    quoted = bool(opening and opening["quoted"])
    if not bracket:
        return _with_reporters(text, _from(text, at, line.end, quoted=quoted, bracket=False), line.end)
    close = next((i for i in range(at, min(line.end, at + _REACH)) if text[i] in _CLOSING), line.end)
    # 据新华社（拉萨）电 has its brackets inside; a bracket that opens the line ends where it closes.
    inside = close if text.find("（", at, close) < 0 else line.end
    parts = _from(text, at, inside, quoted=quoted, bracket=True)
    if quoted:
        return parts
    return _with_reporters(text, _behind_bracket(text, parts, Span(at, close), line.end), line.end)


def _behind_stamp(text: str, line: Span) -> int:
    """Return where a line begins behind its bullet and a time: ■2023-03-30 08:50 本报讯."""
    lead = _LEAD.match(text, line.start, line.end)
    at = lead.end() if lead else line.start
    stamp = stamp_at(text, at, line.end) if at < line.end else None
    return stamp.end if stamp is not None and stamp.whole else at


def _with_reporters(text: str, parts: DatelineParts | None, end: int) -> DatelineParts | None:
    """Complete a dateline without place or day by its reporters': 晋南日报讯（记者 王晓铭 北京报道）."""
    if parts is None or parts.place or parts.agency is None:
        return parts
    at = parts.span.end + (text[parts.span.end : parts.span.end + 1] in set(_CLOSING))
    opening = _BRACKET.match(text, at, end)
    close = _CLOSE.search(text, opening.end(), min(end, opening.end() + _REACH)) if opening else None
    if opening is None or close is None:
        return parts
    inside = _from(text, opening.end(), close.start(), quoted=False, bracket=True)
    if inside is None or inside.place is None or (inside.agency is not None and parts.day is None):
        return parts
    day = parts.day or inside.day
    return parts._replace(span=Span(parts.span.start, inside.span.end), place=inside.place, day=day)


def _behind_bracket(text: str, parts: DatelineParts | None, inside: Span, end: int) -> DatelineParts | None:
    """Complete a bracket that names only the paper by what follows it: 【大公報訊】記者…北京二日電."""
    if parts is not None and (parts.place or parts.day or parts.span.end > inside.end):
        return parts
    if not text[inside.end + 1 : end].strip():
        return parts
    after = _from(text, inside.end + 1, end, quoted=False, bracket=False)
    if parts is None and after is not None and after.agency is not None and after.day is not None:
        return after  # (新春走基层)中新网呼伦贝尔3月15日电
    if parts is None:
        parts = match_to_outlet_bracket(text, inside.start, inside.end, sure=bool(after and after.day))
    if parts is None or after is None or after.agency is not None:
        return parts
    return after._replace(span=Span(parts.span.start, after.span.end), agency=parts.agency)


def _from(text: str, at: int, end: int, *, quoted: bool, bracket: bool) -> DatelineParts | None:
    """Read the dateline that begins at ``at``."""
    reach = min(end, at + _REACH)
    if _LAST_OF_KIND.search(text, at, reach) is None:
        return match_to_sent_from(text, at, reach) or match_to_dash(text, at, reach)
    for kind in KIND.finditer(text, at, reach):
        parts = match_to_dateline(kind, at, end, quoted=quoted, bracket=bracket)
        if parts is not None:
            return parts
    return match_to_sent_from(text, at, reach) or match_to_dash(text, at, reach)


def _foot(text: str, line: Span) -> DatelineParts | None:
    """Read a dateline that closes the line in brackets: （本报联合国3月30日电）."""
    foot = _FOOT.search(text, max(line.start, line.end - 48), line.end)
    if foot is None:
        return None
    parts = _from(text, foot.start("inside"), foot.end("inside"), quoted=False, bracket=True)
    return parts if parts is not None and parts.day is not None else None


def _dateline(text: str, parts: DatelineParts, reference: dt.date | None, report: Report | None) -> Dateline:
    """Make the dateline of its parts."""
    return Dateline(
        span=parts.span,
        text=parts.span.of(text),
        agency=parts.agency.of(text) if parts.agency else None,
        agency_span=parts.agency,
        place=parts.place.of(text) if parts.place else None,
        place_span=parts.place,
        date=day_of_dateline(text, parts.day, reference=reference, report=report) if parts.day else None,
        kind=parts.kind,
    )
