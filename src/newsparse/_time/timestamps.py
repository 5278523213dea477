"""What a stamp means: its value at its own precision, what was inferred, the label that introduces it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from newsparse._text.words import lazy
from newsparse._time.in_prose import in_prose, of_another_event
from newsparse._time.stamps import STAMP_SHAPE, Stamp, stamp_at
from newsparse.defects import Defect, DefectCode
from newsparse.model import Precision, Timestamp
from newsparse.spans import Span

__all__ = ["Report", "tells_change", "tells_paper", "timestamps_in"]

Report = Callable[[Defect], object]

# The words directly before the stamp: 发布时间：, 更新于, 最后发表:, 資料更新：, Published:, pubtime:, 发表于
_LABEL_BEFORE = lazy(
    "(?P<label>[\u4e00-\u9fff]{0,6}"
    "(?:(?<!北京|香港|台北|臺北)(?:时间|時間)|日期|[发發][布佈表稿]|更新|修改|修訂|修订|编辑|編輯|上传|上傳|上架|刊[登发發載载]"
    "|成文|[发發]文|出版|稿件)[于於]?"
    "|(?i:published|posted|updated|modified|created|last (?:updated|modified)"
    "|pub(?:lish)?[ _-]?(?:time|date)|date|time)(?: on| at)?)"
    "[ \xa0\u3000]{0,3}[:：]?[ \xa0\u3000]{0,3}[(（\\[【]?[ \u3000]{0,3}"
    "(?:(?:北京|香港|台北|臺北)(?:时间|時間)[ \u3000]?)?\\Z"
)
_LABEL_LASTS = frozenset("间間期布佈表稿新改訂订辑輯传傳架登发發載载功文版件于於DdEent:：(（[【")
"""What a label ends in, its mark with it: a cheap look before the pattern."""
_LABEL_AFTER = lazy(
    "[ \\u3000]{0,3}(?P<label>更新|修改|[发發][布佈表]|上传|上傳|刊[登发發])(?![于於：:\\u4e00-\\u9fff])"
)
_OF_PAPER = lazy("成文|印[发發]|[签簽]署|生成|制定|施行|[实實]施|生效|[废廢]止|失效")
_UPDATED = lazy("更新|修改|修訂|修订|编辑|編輯|(?i:updated|modified)")
_ZONE_BEFORE = lazy("(?P<zone>(?:北京|香港|台北|臺北|澳门|澳門)(?:时间|時間))[ \\u3000]{0,2}\\Z")
_EAST_8 = dt.timezone(dt.timedelta(hours=8))
_AGO_PRECISION = {
    "second": Precision.SECOND,
    "minute": Precision.MINUTE,
    "hour": Precision.HOUR,
    "day": Precision.DAY,
    "week": Precision.DAY,
    "month": Precision.MONTH,
    "year": Precision.YEAR,
}
_CLOCK_UNITS = ("second", "minute", "hour")


def timestamps_in(
    text: str,
    within: Span,
    *,
    reference: dt.datetime | None = None,
    timezone: dt.tzinfo | None = None,
    report: Report | None = None,
) -> tuple[Timestamp, ...]:
    """Give every stamp of a part of the text, in order; an impossible one is reported and left out.

    A date of prose or of a dateline is no stamp, unless a label says that it is.
    """
    at, end = within.start, within.end
    found = []
    while at < end and (shape := STAMP_SHAPE.search(text, at, end)):
        at = shape.end()
        stamp = stamp_at(text, shape.start(), end)
        if stamp is None:
            continue
        at = stamp.end
        label = _label(text, stamp, within.start, end)
        if of_another_event(text, stamp.start, within.start):
            continue
        if label is None and in_prose(text, stamp.start, stamp.end, within.start, end):
            continue
        if stamp.possible:
            found.append(
                _timestamp(text, stamp, label, reference=reference, timezone=timezone, within=within)
            )
        elif report is not None:
            span = Span(stamp.start, stamp.end)
            report(
                Defect(code=DefectCode.DATE_IMPOSSIBLE, span=span, message=f"no such date: {span.of(text)}")
            )
    return tuple(found)


def tells_change(stamp: Timestamp) -> bool:
    """Tell whether the label of a stamp says that the page was changed then, not published."""
    return stamp.label is not None and _UPDATED.search(stamp.label) is not None


def tells_paper(stamp: Timestamp) -> bool:
    """Tell whether the label of a stamp speaks of the paper that the page shows: 成文日期, 印发日期."""
    return stamp.label is not None and _OF_PAPER.search(stamp.label) is not None


def _timestamp(
    text: str,
    stamp: Stamp,
    label: str | None,
    *,
    reference: dt.datetime | None,
    timezone: dt.tzinfo | None,
    within: Span,
) -> Timestamp:
    """Complete a stamp: its date, its zone, its label."""
    low = within.start
    zone = stamp.zone
    if zone is None and stamp.clock and _ZONE_BEFORE.search(text, max(low, stamp.start - 8), stamp.start):
        zone = _EAST_8
    value, precision, inferred = _value(stamp, reference)
    if isinstance(value, dt.datetime) and value.tzinfo is None:
        value = value.replace(tzinfo=zone or timezone)
    return Timestamp(
        span=Span(stamp.start, stamp.end),
        text=text[stamp.start : stamp.end],
        value=value,
        precision=precision,
        inferred=inferred,
        label=label,
    )


def _label(text: str, stamp: Stamp, low: int, high: int) -> str | None:
    """Give the words that say what the stamp is the time of."""
    m = None
    if text[max(low, stamp.start - 32) : stamp.start].rstrip(" \xa0\u3000")[-1:] in _LABEL_LASTS:
        m = _LABEL_BEFORE.search(text, max(low, stamp.start - 32), stamp.start)
    m = m or _LABEL_AFTER.match(text, stamp.end, high)
    return m["label"] if m else None


def _value(
    stamp: Stamp, reference: dt.datetime | None
) -> tuple[dt.date | dt.datetime | None, Precision, tuple[str, ...]]:
    """Give value, precision and what was inferred; no value where the date is not whole."""
    if stamp.ago is not None:
        return _ago(stamp.ago, reference)
    precision = _precision(stamp)
    if not stamp.relative and stamp.year is not None:
        day: dt.date | None = dt.date(stamp.year, stamp.month or 1, stamp.day or 1)
        inferred: tuple[str, ...] = ()
    else:
        inferred = ("year", "month", "day") if stamp.relative else ("year",)
        day = _completed(stamp, reference.date()) if reference else None
    if day is None:
        return None, precision, ()
    return (stamp.clock.on(day) if stamp.clock else day), precision, inferred


def _precision(stamp: Stamp) -> Precision:
    """Give the smallest unit that is written."""
    if clock := stamp.clock:
        if clock.second is not None:
            return Precision.SECOND
        return Precision.HOUR if clock.minute is None else Precision.MINUTE
    return Precision.MONTH if stamp.day is None and not stamp.relative else Precision.DAY


def _completed(stamp: Stamp, today: dt.date) -> dt.date | None:
    """Give the day of a stamp without year: the last such day that is not after tomorrow.

    A stamp tells what has happened; one day is left for clocks in zones ahead.
    """
    if stamp.days_ago is not None:
        return today - dt.timedelta(days=stamp.days_ago)
    if stamp.weekday is not None:
        return today - dt.timedelta(days=(today.weekday() - stamp.weekday) % 7)
    for year in range(today.year + 1, today.year - 9, -1):
        try:
            day = dt.date(year, stamp.month or 1, stamp.day or 1)
        except ValueError:  # 02-29 outside a leap year
            continue
        if day <= today + dt.timedelta(days=1):
            return day
    return None


def _ago(
    ago: tuple[int, str], reference: dt.datetime | None
) -> tuple[dt.date | dt.datetime | None, Precision, tuple[str, ...]]:
    """Count back from the reference; the value is cut to the unit counted in."""
    count, unit = ago
    precision = _AGO_PRECISION[unit]
    if reference is None:
        return None, precision, ()
    if unit in _CLOCK_UNITS:
        moment = reference - dt.timedelta(seconds=count * 60 ** _CLOCK_UNITS.index(unit))
        second = moment.second if unit == "second" else 0
        minute = 0 if unit == "hour" else moment.minute
        inferred = ("year", "month", "day", *reversed(_CLOCK_UNITS[_CLOCK_UNITS.index(unit) :]))
        return moment.replace(minute=minute, second=second, microsecond=0), precision, inferred
    if unit in ("day", "week"):
        days = count * (7 if unit == "week" else 1)
        return (reference - dt.timedelta(days=days)).date(), precision, ("year", "month", "day")
    months = reference.year * 12 + reference.month - 1 - count * (12 if unit == "year" else 1)
    if months < 12:
        return None, precision, ()
    first = dt.date(months // 12, months % 12 + 1 if unit == "month" else 1, 1)
    return first, precision, ("year", "month") if unit == "month" else ("year",)
