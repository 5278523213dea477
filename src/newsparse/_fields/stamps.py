"""Stamps: when the page says it was published, changed, or filed."""

from __future__ import annotations

import datetime as dt

from newsparse._arguments import bounds_of, check_reference, zone_of
from newsparse._time.timestamps import Report, standing, timestamps_in
from newsparse.model import Timestamp
from newsparse.spans import Span

__all__ = ["find_timestamp", "find_timestamps"]


def find_timestamp(
    text: str,
    *,
    within: Span | None = None,
    reference: dt.date | None = None,
    timezone: dt.tzinfo | str | None = None,
    report: Report | None = None,
) -> Timestamp | None:
    """Find the publication stamp of an information line.

    Of several stamps one with a full date wins over one without, a label of publication (发布时间) over one
    of the paper that the page shows (成文日期), that over no label, and a label of change (更新时间) comes
    last; of equals the first counts. The date of a sentence, a caption or a dateline
    (新华社太原2023年3月28日电) is no stamp, nor is the time of another event (比赛时间：).

    Args:
        text: The text; an information line, or a page with ``within`` set to the line.
        within: The part of ``text`` to look in.
        reference: The moment against which a missing year and relative times (昨天 21:26) are completed.
            From a ``date``, whose hour is not known, no hours are counted back (3小时前).
        timezone: The zone of stamps that name none, or its name ("Asia/Shanghai").
        report: Called with each defect: dates that no calendar has.

    Returns:
        The stamp, its span in code points of ``text``; ``None`` where there is none.

    Raises:
        TypeError: ``text`` is no ``str``, or ``reference`` neither a ``datetime`` nor a ``date``.

    Example:
        >>> find_timestamp("要闻来源:新华网2019-09-3007:42").value
        datetime.datetime(2019, 9, 30, 7, 42)
        >>> find_timestamp("比分 3-2, 电话 010-82345678") is None
        True
    """
    found = find_timestamps(text, within=within, reference=reference, timezone=timezone, report=report)
    return min(found, key=standing, default=None)


def find_timestamps(
    text: str,
    *,
    within: Span | None = None,
    reference: dt.date | None = None,
    timezone: dt.tzinfo | str | None = None,
    report: Report | None = None,
) -> tuple[Timestamp, ...]:
    """Find every stamp of an information line, in order, each with the label that introduces it.

    Takes what :func:`find_timestamp` takes, and raises what it raises.

    Example:
        >>> both = find_timestamps("发布时间：2023-03-30 08:50 更新时间：2023-03-31 09:10")
        >>> [(stamp.label, stamp.value.day) for stamp in both]
        [('发布时间', 30), ('更新时间', 31)]
    """
    whole = Span(*bounds_of(text, within))
    check_reference(reference)
    return timestamps_in(text, whole, reference=reference, timezone=zone_of(timezone), report=report)
