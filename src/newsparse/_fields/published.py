"""When the page says it was published and changed."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from newsparse._grammar.stamp_values import Report, tells_change, timestamps_in
from newsparse._layout.page import Page
from newsparse.defects import Defect, DefectCode
from newsparse.model import Precision, Timestamp, Zone
from newsparse.options import Options
from newsparse.spans import Span

__all__ = ["Times", "find_times"]

# A time set as a picture of a calendar: 2019⏎09/07⏎19:02
_OVER_LINES = re.compile(
    r"(?P<year>(?:19|20)[0-9]{2})\s*[\r\n]\s*(?P<month>[0-9]{1,2})[-/.月](?P<day>[0-9]{1,2})日?\s*[\r\n]\s*(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})"
)


class Times(NamedTuple):
    """The publication and the last change."""

    published: Timestamp | None
    updated: Timestamp | None


def find_times(page: Page, options: Options, report: Report) -> Times:
    """Read the stamps of the head; only where it has none, those of byline, headline and foot.

    A stamp whose label speaks of change is the update. Of the others the first with a full date counts, then
    the first of any kind.
    """
    for zones in ((Zone.META,), (Zone.BYLINE,), (Zone.HEADLINE, Zone.KICKER, Zone.DECK), (Zone.CREDIT,)):
        stamps = _stamps(page, zones, options, report)
        if stamps:
            times = _chosen(stamps)
            _doubts(times, stamps, report)
            return times
    return Times(None, None)


def _stamps(page: Page, zones: tuple[Zone, ...], options: Options, report: Report) -> list[Timestamp]:
    stamps: list[Timestamp] = []
    for zone in zones:
        for run in page.runs(zone):
            cover = page.cover(run)
            if len(run) > 2 and (split := _OVER_LINES.search(page.text, cover.start, cover.end)):
                if stamp := _over_lines(split, options):
                    stamps.append(stamp)
                    continue
            for block in run:
                stamps += timestamps_in(
                    page.text,
                    block.span,
                    reference=options.reference,
                    timezone=options.timezone,
                    report=report,
                )
    return stamps


def _over_lines(match: re.Match[str], options: Options) -> Timestamp | None:
    """Turn a time over three lines into a stamp; ``None`` where no calendar has it."""
    try:
        value = dt.datetime(
            int(match["year"]), int(match["month"]), int(match["day"]), int(match["hour"]), int(match["minute"]),
            tzinfo=options.timezone,
        )
    except ValueError:
        return None
    return Timestamp(span=Span(*match.span()), text=match[0], value=value, precision=Precision.MINUTE)


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
