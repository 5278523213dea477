"""When the page says it was published and changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import NamedTuple

import attrs

from newsparse._layout.blocks import Page
from newsparse._names.outlets import looks_like_outlet
from newsparse._text.chars import BAR, BLANK, DASH, SLASH, members
from newsparse._text.words import lazy
from newsparse._time.in_address import day_in_address
from newsparse._time.timestamps import (
    Report,
    on_day_of,
    standing,
    tells_change,
    tells_paper,
    timestamps_in,
    timestamps_of_lines,
    with_year,
)
from newsparse._units import Field
from newsparse.defects import Defect, DefectCode
from newsparse.model import Block, Precision, Timestamp, Zone
from newsparse.options import Options
from newsparse.spans import Span

__all__ = ["Times", "read_times"]

_LINE_REST = lazy(r"[^\r\n]*")
_EDGES = "".join(members(BLANK + BAR + SLASH + DASH)) + "·•"
_NEAR = 8
_SHORT = 90
_ENDS = frozenset(("完", "全文完", "Ends", "ENDS"))
_AFTER_END = 3
_ABOVE = 3


class Times(NamedTuple):
    """The publication and the last change."""

    published: Timestamp | None
    updated: Timestamp | None


def read_times(page: Page, options: Options, report: Report) -> Times:
    """Read the stamps of the head; only where it has none, those of byline, headline, below it, and foot.

    A stamp whose label speaks of change is the update, the others are ranked as :func:`standing` says. A lone
    更新时间 is the update, and nothing is said of the publication.

    Args:
        page: The page with its blocks.
        options: The reference and the zone for stamps that name none, and the address of the page, whose day
            completes those without a year.
        report: Called with a defect for each impossible date and each doubt about the publication.
    """
    stated = _stated(page, options, report)
    if stated.published or stated.updated:
        return stated
    for runs, counts in _places(page):
        stamps = [s for run in runs for s in _stamps(page, run, options, report) if counts(s)]
        if stamps:
            times = _chosen(page.text, [_with_year(page, stamp, options) for stamp in stamps], options)
            _doubts(times, stamps, report)
            return times
    return Times(None, None)


def _with_year(page: Page, stamp: Timestamp, options: Options) -> Timestamp:
    """Complete a day without a year by the headline that says it: 早报 2024年8月31日, and 08-31 06:30."""
    if stamp.value is not None or options.reference is not None:
        return stamp
    spans = [stated.span for stated in page.said(Field.TITLE)]
    spans += [block.span for block in page.of(Zone.HEADLINE)]
    for span in spans:
        for day in timestamps_in(page.text, span):
            if day.value is None or day.inferred:
                continue
            again = timestamps_in(page.text, stamp.span, reference=day.value, timezone=options.timezone)
            if again and (value := again[0].value) and value.timetuple()[:3] == day.value.timetuple()[:3]:
                return attrs.evolve(again[0], label=stamp.label)
    return stamp


def _stated(page: Page, options: Options, report: Report) -> Times:
    """Read the times that the form of the text states."""

    def read(span: Span, reference: dt.date | None) -> tuple[Timestamp, ...]:
        return _read(page.text, [span], attrs.evolve(options, reference=reference), report)

    def first(field: Field) -> Timestamp | None:
        said = page.said(field) or (page.said(Field.SOURCE) if field is Field.PUBLISHED else [])
        stamps = [stamp for stated in said for stamp in read(stated.span, options.reference)]
        if len(stamps) > 1 and stamps[0].value is None and (day := stamps[1].value):
            return next(iter(read(stamps[0].span, day)), stamps[0])  # 08:31 of the day above
        return stamps[0] if stamps else None

    return Times(first(Field.PUBLISHED), first(Field.UPDATED))


def _places(page: Page) -> Iterator[tuple[list[list[Block]], Callable[[Timestamp], bool]]]:
    """Return the lines to look at, the surest first, and which of their stamps count."""
    yield page.runs(Zone.META), lambda _: True
    yield page.runs(Zone.BYLINE), lambda _: True
    yield page.runs(Zone.HEADLINE), lambda stamp: _closes_line(page.text, stamp)
    yield (
        _beside_headline(page),
        lambda stamp: _is_whole(stamp) or stamp.label is not None or _is_beside_outlet(page.text, stamp),
    )
    yield page.runs(Zone.CREDIT), lambda _: True
    yield _below_end(page), _is_whole
    # …。（編輯：岑遠山）1140926
    last = page.of(Zone.PARAGRAPH)[-1:]
    yield [last] if last else [], lambda s: s.text.isdecimal() and s.span.end == last[0].span.end
    above = _above_headline(page)
    alone = {block.span for run in above for block in run}
    yield above, lambda stamp: _is_whole(stamp) and stamp.span in alone


def _below_end(page: Page) -> list[list[Block]]:
    """Return the lines below the word that ends a press release: 完, and the day and hour of its issue."""
    at = [i for i, block in enumerate(page.blocks) if block.text.strip("（）()* ") in _ENDS]
    return [list(page.blocks[at[-1] + 1 : at[-1] + 1 + _AFTER_END])] if at else []


def _beside_headline(page: Page) -> list[list[Block]]:
    """Return the short lines between headline and body, whatever zone they are in."""
    at = page.places(Zone.HEADLINE)
    if not at:
        return []
    found: list[Block] = []
    for block in page.blocks[at[-1] + 1 : at[-1] + 1 + _NEAR]:
        if block.zone is Zone.PARAGRAPH:
            break
        if (
            block.zone in (Zone.DECK, Zone.CHROME, Zone.SUMMARY, Zone.SUBHEADING)
            and len(block.text) <= _SHORT
        ):
            found.append(block)
    return [found] if found else []


def _above_headline(page: Page) -> list[list[Block]]:
    """Return the lines right above the headline, where an edition has its day."""
    at = page.places(Zone.HEADLINE)
    above = page.blocks[max(0, at[0] - _ABOVE) : at[0]] if at else ()
    found = [block for block in above if block.zone in (Zone.CHROME, Zone.MASTHEAD, Zone.RELATED)]
    return [found] if found else []


def _stamps(page: Page, run: list[Block], options: Options, report: Report) -> tuple[Timestamp, ...]:
    """Read the stamps of neighbouring blocks."""
    return _read(page.text, [block.span for block in run], options, report)


def _read(text: str, lines: list[Span], options: Options, report: Report) -> tuple[Timestamp, ...]:
    """Read the stamps of lines; those that name no year are of the year of the day in the address."""
    stamps = timestamps_of_lines(
        text, lines, reference=options.reference, timezone=options.timezone, report=report
    )
    day = day_in_address(options.url) if stamps and options.url is not None else None
    return tuple(with_year(text, stamp, day, options.timezone) for stamp in stamps) if day else stamps


def _is_whole(stamp: Timestamp) -> bool:
    """Whether a time says its date itself."""
    return stamp.value is not None and not stamp.inferred


def _is_beside_outlet(text: str, stamp: Timestamp) -> bool:
    """Whether a time shares its line with an outlet and nothing else: 晋南晚报 3小时前."""
    start = max(text.rfind("\n", 0, stamp.span.start), text.rfind("\r", 0, stamp.span.start)) + 1
    line = _LINE_REST.match(text, stamp.span.end)
    rest = text[start : stamp.span.start] + (line[0] if line else "")
    return looks_like_outlet(rest.strip(_EDGES))


def _closes_line(text: str, stamp: Timestamp) -> bool:
    """Whether a time is glued to the end of a headline and no part of it."""
    after = text[stamp.span.end : stamp.span.end + 1]
    return stamp.value is not None and (not after or after.isspace())


def _chosen(text: str, stamps: list[Timestamp], options: Options) -> Times:
    """Choose the publication and the update, which takes the day or the year that it leaves out from it."""
    said = [s for s in stamps if not tells_change(s)]
    changed = [s for s in stamps if tells_change(s)]
    published = _to_the_hour(min(said, key=standing, default=None), said)
    updated = min(changed, key=standing, default=None)
    if published is not None and updated is not None:
        updated = on_day_of(updated, published) or updated
        if (day := published.value) is not None and not published.inferred:
            day = day.date() if isinstance(day, dt.datetime) else day
            updated = with_year(text, updated, day, options.timezone)
    return Times(published, updated)


def _to_the_hour(day: Timestamp | None, stamps: list[Timestamp]) -> Timestamp | None:
    """Return the stamp that says the hour of the day too: the date alone may be that of the issue."""
    if day is None or day.value is None or isinstance(day.value, dt.datetime):
        return day
    closer = (s for s in stamps if isinstance(s.value, dt.datetime) and s.value.date() == day.value)
    return min(closer, key=standing, default=day)


def _doubts(times: Times, stamps: list[Timestamp], report: Report) -> None:
    """Report what is not certain about the publication time."""
    stamp = times.published
    if stamp is None:
        return
    if stamp.value is None:
        message = f"{stamp.text} has no full date, and no reference was given"
        report(Defect(code=DefectCode.STAMP_UNRESOLVED, span=stamp.span, message=message))
        return
    for other in stamps:
        if other is stamp or tells_change(other) or tells_paper(other) or not _is_whole(other):
            continue
        if _day(other) != _day(stamp):
            message = f"{other.text} beside {stamp.text}"
            report(Defect(code=DefectCode.STAMPS_DISAGREE, span=other.span, message=message))


def _day(stamp: Timestamp) -> str:
    """The day of a stamp, or the part of it that is written."""
    written = 7 if stamp.precision is Precision.MONTH else 10
    return str(stamp.value)[:written]
