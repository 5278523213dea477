"""When the page says it was published and changed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import attrs

from newsparse._layout.blocks import Page
from newsparse._text.words import lazy
from newsparse._time.timestamps import Report, tells_change, timestamps_in
from newsparse.defects import Defect, DefectCode
from newsparse.model import Block, Precision, Timestamp, Zone
from newsparse.options import Options
from newsparse.spans import Span

__all__ = ["Times", "read_times"]

# A time set as a picture of a calendar: 2019⏎09/07⏎19:02, 2023 11/ 17⏎20:52, 09/07⏎2019⏎19:02
_D = "[0-9０-９]"
_B = "[ \\t\u00a0\u3000]*+"
_BREAK = f"{_B}[\\r\\n]\\s*+"
_MONTH_DAY = f"(?P<month>{_D}{{1,2}}){_B}[-/.月]{_B}(?P<day>{_D}{{1,2}})日?"
_CLOCK_TIME = f"(?P<clock>{_D}{{1,2}}[:：]{_D}{{2}}(?:[:：]{_D}{{2}})?)"
_OVER_LINES = lazy(
    f"(?<!{_D})(?P<year>(?:19|20){_D}{{2}})年?(?:{_BREAK}|{_B}(?={_D})){_MONTH_DAY}{_BREAK}{_CLOCK_TIME}"
)
_CLOCK = lazy(f"{_D}{{1,2}}[:：]{_D}{{2}}(?:[:：]{_D}{{2}})?")
_COLON = lazy("[:：]")
_NEAR = 8
_SHORT = 90


class Times(NamedTuple):
    """The publication and the last change."""

    published: Timestamp | None
    updated: Timestamp | None


def read_times(page: Page, options: Options, report: Report) -> Times:
    """Read the stamps of the head; only where it has none, those of byline, headline, below it, and foot.

    A stamp whose label speaks of change is the update. Of the others the first with a full date counts, then
    the first of any kind. A lone 更新时间 is the update, and nothing is told of the publication.

    Args:
        page: The page with its blocks.
        options: The reference and the zone for stamps that name none.
        report: Called with a defect for each impossible date and each doubt about the publication.
    """
    for runs, counts in _places(page):
        stamps = [s for run in runs for s in _stamps(page, run, options, report) if counts(s)]
        if stamps:
            times = _completed(_chosen(stamps))
            _doubts(times, stamps, report)
            return times
    return Times(None, None)


def _places(page: Page) -> Iterator[tuple[list[list[Block]], Callable[[Timestamp], bool]]]:
    """Give the lines to look at, the surest first, and which of their stamps count."""
    yield page.runs(Zone.META), lambda _: True
    yield page.runs(Zone.BYLINE), lambda _: True
    yield page.runs(Zone.HEADLINE), lambda stamp: _closes_line(page.text, stamp)
    yield _beside_headline(page), lambda stamp: stamp.value is not None and not stamp.inferred
    yield page.runs(Zone.CREDIT), lambda _: True


def _beside_headline(page: Page) -> list[list[Block]]:
    """Give the short lines between headline and body, whatever zone they are in."""
    at = [i for i, block in enumerate(page.blocks) if block.zone is Zone.HEADLINE]
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


def _stamps(page: Page, run: list[Block], options: Options, report: Report) -> list[Timestamp]:
    """Read the stamps of neighbouring blocks, one over several lines first."""
    cover = page.cover(run)
    split = _OVER_LINES.search(page.text, cover.start, cover.end) if len(run) > 1 else None
    if split is not None and (whole := _over_lines(split, options)):
        return [whole]
    stamps: list[Timestamp] = []
    for block in run:
        for stamp in timestamps_in(
            page.text, block.span, reference=options.reference, timezone=options.timezone, report=report
        ):
            if stamps and (joined := _continued(page.text, stamps[-1], stamp, options)):
                stamps[-1] = joined
            else:
                stamps.append(stamp)
    return stamps


def _continued(text: str, day: Timestamp, clock: Timestamp, options: Options) -> Timestamp | None:
    """Join a day with the clock time on the line below it: 2023-03-30⏎08:50."""
    if day.precision is not Precision.DAY or day.value is None or not _CLOCK.fullmatch(clock.text):
        return None
    if text[day.span.end : clock.span.start].strip():
        return None
    span = Span(day.span.start, clock.span.end)
    value = _at(day.value, clock.text, options.timezone)
    return attrs.evolve(day, span=span, text=span.of(text), value=value, precision=clock.precision)


def _at(day: dt.date, clock: str, timezone: dt.tzinfo | None) -> dt.datetime:
    """Give the moment at which a clock shows ``clock`` on a day."""
    hour, minute, *second = (int(part) for part in _COLON.split(clock))
    seconds = second[0] if second else 0
    return dt.datetime(day.year, day.month, day.day, hour % 24, minute, seconds, tzinfo=timezone)


def _closes_line(text: str, stamp: Timestamp) -> bool:
    """Tell whether a time is glued to the end of a headline and no part of it."""
    after = text[stamp.span.end : stamp.span.end + 1]
    return stamp.value is not None and (not after or after.isspace())


def _completed(times: Times) -> Times:
    """Give an update that is a clock time alone the day of the publication: 4月14日17:33 最後更新: 17:34."""
    published, updated = times
    if (
        updated is None
        or published is None
        or updated.value is not None
        or not _CLOCK.fullmatch(updated.text)
    ):
        return times
    if published.value is None or published.precision in (Precision.YEAR, Precision.MONTH):
        return times
    zone = published.value.tzinfo if isinstance(published.value, dt.datetime) else None
    value = _at(published.value, updated.text, zone)
    return Times(published, attrs.evolve(updated, value=value, inferred=("year", "month", "day")))


def _over_lines(match: re.Match[str], options: Options) -> Timestamp | None:
    """Turn a time over two or three lines into a stamp; ``None`` where no calendar has it."""
    try:
        day = dt.date(int(match["year"]), int(match["month"]), int(match["day"]))
        value = _at(day, match["clock"], options.timezone)
    except ValueError:
        return None
    precision = Precision.SECOND if value.second or match["clock"].count(":") > 1 else Precision.MINUTE
    return Timestamp(span=Span(*match.span()), text=match[0], value=value, precision=precision)


def _chosen(stamps: list[Timestamp]) -> Times:
    said = [s for s in stamps if not tells_change(s)]
    changed = [s for s in stamps if tells_change(s)]
    return Times(min(said, key=_standing, default=None), min(changed, key=_standing, default=None))


def _standing(stamp: Timestamp) -> tuple[bool, bool]:
    """How little a stamp is worth; the least counts, of equals the first."""
    return stamp.value is None, bool(stamp.inferred)


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
        if other is stamp or tells_change(other) or other.value is None or other.inferred:
            continue
        if _day(other) != _day(stamp):
            message = f"{other.text} beside {stamp.text}"
            report(Defect(code=DefectCode.STAMPS_DISAGREE, span=other.span, message=message))


def _day(stamp: Timestamp) -> str:
    """The day of a stamp, or the part of it that is written."""
    written = 7 if stamp.precision is Precision.MONTH else 10
    return str(stamp.value)[:written]
