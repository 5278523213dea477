"""What a stamp means: its value at its own precision, what was inferred, the label that introduces it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import attrs

from newsparse._lexicon import words
from newsparse._names.outlets import looks_like_institution, looks_like_outlet
from newsparse._text import chars
from newsparse._text.chars import COLON, HAN, is_han, members
from newsparse._text.numerals import BLANK, YEAR, number
from newsparse._text.words import any_of, lazy
from newsparse._time.calendar import moved
from newsparse._time.forms import DAYS, year_of
from newsparse._time.in_prose import in_prose, of_another_event
from newsparse._time.stamps import Stamp, may_hold_stamp, stamp_at, stamps_in
from newsparse.defects import Defect, DefectCode
from newsparse.model import Precision, Timestamp
from newsparse.spans import Span

__all__ = [
    "Report",
    "day_of_dateline",
    "label_start",
    "on_day_of",
    "standing",
    "tells_change",
    "tells_paper",
    "timestamps_in",
    "timestamps_of_lines",
    "with_year",
]

Report = Callable[[Defect], object]

# --- labels ---

# The words directly before the stamp: 发布时间：, 更新于, 最后发表:, 資料更新：, Published:, pubtime:, 发表于
_CHANGE = "更新 修改 修订 修訂 编辑 編輯"
_ACTS = (
    f"{_CHANGE} 发布 发佈 發布 發佈 发表 發表 发稿 發稿 发文 發文 上传 上傳 上架 上线 上線 "
    "刊登 刊发 刊發 刊载 刊載 成文 出版 稿件 公告 公布 公佈 播出 见报 見報"
)
_ENGLISH_CHANGE = "updated|modified"
# Published Time:, Last updated, pub_date:, LOAD-DATE:
_ENGLISH_WORD = f"(?:published|posted|created|last|pub(?:lish)?|date|time|{_ENGLISH_CHANGE})"
_ENGLISH_LABEL = (
    f"(?:[A-Za-z]{{2,12}}[_-])?(?:{_ENGLISH_WORD}[ _-]?){{0,3}}"
    f"(?:published|posted|created|date|time|{_ENGLISH_CHANGE})(?: on| at)?"
)
_ZONED = "北京|香港|台北|臺北|澳门|澳門"
_OF_ZONE = f"(?:{_ZONED})(?:时间|時間)"
_B = f"{BLANK}{{0,3}}"
_LABEL_BEFORE = lazy(
    f"(?P<label>[{HAN}]{{0,6}}?(?P<words>{any_of(_ACTS)}?(?:(?<!{_ZONED})(?:时间|時間)|日期)|{any_of(_ACTS)})[于於]?"
    f"|(?i:{_ENGLISH_LABEL}))"
    f"{_B}[{COLON}]?{_B}[(（\\[【]?{_B}(?:{_OF_ZONE}{BLANK}?)?\\Z"
)
_LABEL_LASTS = members(COLON) | {word[-1] for word in words(_ACTS)} | frozenset("间間期于於dDeEnNtT(（[【")
"""What a label ends in, its mark with it: a cheap look before the pattern."""
_BLANKS = "".join(members(chars.BLANK))
_COLONS = members(COLON)
_ACTS_BEHIND = "更新 修改 发布 发佈 發布 發佈 发表 發表 上传 上傳 刊登 刊发 刊發"
_LABEL_FIRSTS = {word[0] for word in words(_ACTS_BEHIND)}
_LABEL_AFTER = lazy(f"{_B}(?P<label>{any_of(_ACTS_BEHIND)})(?![于於{COLON}{HAN}])")
_OF_PAPER = lazy(any_of("成文 印发 印發 签署 簽署 生成 制定 施行 实施 實施 生效 废止 廢止 失效"))
_OF_PUBLICATION = lazy(f"{any_of(_ACTS)}|(?i:publ|post)")
_OF_POST = lazy("|".join(DAYS))
_OF_CHANGE = lazy(f"{any_of(_CHANGE)}|(?i:{_ENGLISH_CHANGE})")
_ZONE_BEFORE = lazy(f"{_OF_ZONE}{BLANK}{{0,2}}\\Z")
_WORDS_OF_PROSE = frozenset(("时间", "時間", "日期"))
_QUALIFIER = 2  # 最后更新, 资料更新
_LABEL_REACH, _ZONE_REACH = 32, 8


def tells_change(stamp: Timestamp) -> bool:
    """Whether the label of a stamp says that the page was changed then, not published."""
    return stamp.label is not None and _OF_CHANGE.search(stamp.label) is not None


def tells_paper(stamp: Timestamp) -> bool:
    """Whether the label of a stamp speaks of the paper that the page shows: 成文日期, 印发日期."""
    return stamp.label is not None and _OF_PAPER.search(stamp.label) is not None


def standing(stamp: Timestamp) -> tuple[bool, bool, int, bool]:
    """Return how little a stamp is worth as the time of publication; the least counts, of equals the first.

    A full date comes before one that was completed, and a label before none: 发布时间 says what it is, 时间
    less so, 成文日期 and its kin date the paper that the page shows, and what has no label may be the clock
    of the site. The stamp of a board (Thu Mar 30 08:50:00 2023) is that of a post, which may quote a story
    with its own. A time of change comes last.
    """
    label = stamp.label
    if label is not None and tells_change(stamp):
        rank = 5
    elif _OF_POST.match(stamp.text):
        rank = 4
    elif label is None:
        rank = 3
    elif tells_paper(stamp):
        rank = 2
    else:
        rank = 0 if _OF_PUBLICATION.search(label) else 1
    return stamp.value is None, bool(stamp.inferred), rank, "month" in stamp.inferred


def _label_before(text: str, at: int, low: int) -> re.Match[str] | None:
    """Match the label right before the stamp at ``at``, not further back than ``low``."""
    low = max(low, at - _LABEL_REACH)
    last = text[low:at].rstrip(_BLANKS)[-1:]
    return _LABEL_BEFORE.search(text, low, at) if last in _LABEL_LASTS else None


def label_start(text: str, at: int, low: int) -> int:
    """Return where the words begin that make what precedes the stamp at ``at`` a label; ``at`` without them.

    Example:
        >>> label_start("柳湾晚报发布时间：2023-03-30", 9, 0)
        4
    """
    label = _label_before(text, at, low)
    if label is None:
        return at
    return label.start("label" if label["words"] is None else "words")


def _label(text: str, stamp: Stamp, within: Span) -> str | None:
    """Return the words that say what the stamp is the time of."""
    label = _label_before(text, stamp.start, within.start)
    if label is None:
        behind = text[stamp.end : min(stamp.end + 4, within.end)].lstrip(_BLANKS)[:1]
        after = _LABEL_AFTER.match(text, stamp.end, within.end) if behind in _LABEL_FIRSTS else None
        return after["label"] if after else None
    start, end = label.span("label")
    own = label.start("words")
    # 柳湾晚报发布时间：, 附属医院发布时间：: a name that is glued to the words is no part of the label.
    # 作者:岑远山发布时间：: nor is the value of the label before.
    inside = own > start > within.start and (is_han(text[start - 1]) or text[start - 1] in _COLONS)
    before = text[start:own]
    qualified = inside or len(before) > _QUALIFIER
    if qualified and end == stamp.start and label["words"] in _WORDS_OF_PROSE:
        return None  # 截至非洲东部时间7月3日
    named = len(before) > _QUALIFIER and (looks_like_outlet(before) or looks_like_institution(before))
    return text[own if inside or named else start : end]


# --- the stamps of lines ---


class _Labelled(NamedTuple):
    """A stamp with its label, and the line that it is on."""

    stamp: Stamp
    label: str | None
    line: Span


_ZONED_CLOCK = lazy(rf"(?:{_ZONED})(?:时间|時間)\s?(?=[0-9０-９]{{1,2}})")
_YEAR_LINE = lazy(f"(?P<year>{YEAR})年?")
_MONTH_LINE = lazy("(?P<year>(?:19|20)[0-9]{2})(?:年|[-./])(?P<month>0?[1-9]|1[0-2])月?")
_DAY_LINE = lazy("(?P<day>[0-3]?[0-9])日?")


def timestamps_in(
    text: str,
    within: Span,
    *,
    reference: dt.date | None = None,
    timezone: dt.tzinfo | None = None,
    report: Report | None = None,
) -> tuple[Timestamp, ...]:
    """Return every stamp of a part of the text, in order; an impossible one is reported and left out.

    A date of prose or of a dateline is no stamp, unless a label says that it is.

    Args:
        text: The text.
        within: The part of it to look in.
        reference: The moment against which what is left out is completed; of a ``date``, no hour is known.
        timezone: The zone of stamps that name none.
        report: Called with each defect: dates that no calendar has.
    """
    if not may_hold_stamp(text, within.start, within.end):
        return ()
    return timestamps_of_lines(text, (within,), reference=reference, timezone=timezone, report=report)


def timestamps_of_lines(
    text: str,
    lines: Iterable[Span],
    *,
    reference: dt.date | None = None,
    timezone: dt.tzinfo | None = None,
    report: Report | None = None,
) -> tuple[Timestamp, ...]:
    r"""Return the stamps of lines below each other; what goes on from line to line is one.

    Takes what :func:`timestamps_in` takes, with the lines in place of the part.

    Example:
        >>> text = "2023\n03/30\n08:50"
        >>> [stamp.value for stamp in timestamps_of_lines(text, (Span(0, 4), Span(5, 10), Span(11, 16)))]
        [datetime.datetime(2023, 3, 30, 8, 50)]
    """
    found: list[_Labelled] = []
    above: Span | None = None
    for line in lines:
        if found and above and (whole := _zoned_below(text, found[-1].stamp, above, line)):
            found[-1] = found[-1]._replace(stamp=whole)
        for one in _of_line(text, line, above, report):
            if found and (whole := _joined(text, found[-1].stamp, one.stamp)):
                found[-1] = found[-1]._replace(stamp=whole)
            else:
                found.append(one)
        above = line
    return tuple(_timestamp(text, one, reference, timezone) for one in found)


def _of_line(text: str, line: Span, above: Span | None, report: Report | None) -> Iterator[_Labelled]:
    """Yield the stamps of one line that are the page's, and no sentence's or other event's."""
    start, end = line.start, line.end
    if above is not None and (dated := _below_year(text, above, line) or _below_day(text, above, line)):
        yield _Labelled(dated, _label(text, dated, above), line)
        start = dated.end
    for stamp in stamps_in(text, start, end):
        if of_another_event(text, stamp.start, line.start):
            continue
        label = _label(text, stamp, line)
        if label is None and _is_not_of_page(text, stamp, line):
            continue
        if stamp.possible:
            yield _Labelled(stamp, label, line)
        elif report is not None:
            report(impossible(text, Span(stamp.start, stamp.end)))


def _is_not_of_page(text: str, stamp: Stamp, line: Span) -> bool:
    """Whether a stamp without a label is a sentence's, or a clock time behind another label: 集合：08:50."""
    before = text[line.start : stamp.start][-1:]
    other = stamp.clock_alone and before in _COLONS
    return other or in_prose(text, stamp.start, stamp.end, line.start, line.end)


def impossible(text: str, span: Span) -> Defect:
    """Return the defect of a date that no calendar has."""
    return Defect(code=DefectCode.DATE_IMPOSSIBLE, span=span, message=f"no such date: {span.of(text)}")


def _below_year(text: str, above: Span, line: Span) -> Stamp | None:
    """Read the day on a line below that of its year, as the picture of a calendar has them: 2023⏎03/30."""
    year = _YEAR_LINE.fullmatch(text, above.start, above.end)
    if year is None:
        return None
    lead = f"{year['year']}/"
    day = stamp_at(f"{lead}{line.of(text)}", 0, len(lead) + len(line))
    if day is None or not day.whole or not day.possible:
        return None
    return day._replace(start=above.start, end=line.start + day.end - len(lead))


def _below_day(text: str, above: Span, line: Span) -> Stamp | None:
    """Read the month on a line below that of its day, as pictures of calendars have them: 21⏎2024年02月."""
    month = _MONTH_LINE.fullmatch(text, line.start, line.end)
    if month is None or (day := _DAY_LINE.fullmatch(text, above.start, above.end)) is None:
        return None
    stamp = Stamp(above.start, line.end, int(month["year"]), int(month["month"]), int(day["day"]))
    return stamp if stamp.possible else None


def _joined(text: str, day: Stamp, clock: Stamp) -> Stamp | None:
    """Join a day with the clock time above or below it, with blanks between at most: 2023-03-30⏎08:50."""
    if text[day.end : clock.start].strip():
        return None
    if day.clock_alone and clock.whole and clock.clock is None:
        return clock._replace(start=day.start, clock=day.clock, zone=day.zone)
    if day.day is None or day.clock is not None or not clock.clock_alone:
        return None
    return day._replace(end=clock.end, clock=clock.clock, zone=clock.zone)


def _zoned_below(text: str, day: Stamp, above: Span, line: Span) -> Stamp | None:
    """Read the time of a place below its day, as offices close what they issue: 香港時間15時30分."""
    if day.day is None or day.clock is not None or day.end != above.end:
        return None
    if _ZONED_CLOCK.match(text, line.start, line.end) is None:
        return None
    written = text[day.start : day.end] + line.of(text)
    whole = stamp_at(written, 0, len(written))
    if whole is None or whole.clock is None:
        return None
    return whole._replace(start=day.start, end=line.start + whole.end - (day.end - day.start))


def _timestamp(text: str, one: _Labelled, reference: dt.date | None, timezone: dt.tzinfo | None) -> Timestamp:
    """Complete a stamp: its date, its zone, its label."""
    stamp = one.stamp
    zone = stamp.zone
    low = max(one.line.start, stamp.start - _ZONE_REACH)
    if zone is None and stamp.clock and _ZONE_BEFORE.search(text, low, stamp.start):
        zone = _EAST_8
    value, precision, inferred = _value(stamp, reference)
    if isinstance(value, dt.datetime) and value.tzinfo is None:
        value = value.replace(tzinfo=zone or timezone)
    span = Span(stamp.start, stamp.end)
    return Timestamp(
        span=span, text=span.of(text), value=value, precision=precision, inferred=inferred, label=one.label
    )


_EAST_8 = dt.timezone(dt.timedelta(hours=8))


# --- values ---

_Value = tuple[dt.date | dt.datetime | None, Precision, tuple[str, ...]]
_CLOCK_UNITS = ("second", "minute", "hour")
_AGO_PRECISION = {
    "second": Precision.SECOND,
    "minute": Precision.MINUTE,
    "hour": Precision.HOUR,
    "day": Precision.DAY,
    "week": Precision.DAY,
    "month": Precision.MONTH,
    "year": Precision.YEAR,
}
# Nothing is published after it was read; but a clock in a zone ahead shows tomorrow, and so does the morning
# paper that is online the evening before.
_SLACK = 1
_MONTH = 31
_LEAP_YEARS_APART = 8  # 1896 and 1904, with 29 February in both


def _value(stamp: Stamp, reference: dt.date | None) -> _Value:
    """Return value, precision and what was inferred; no value where the date is not whole."""
    if stamp.ago is not None:
        return _ago(stamp.ago, reference)
    precision = _precision(stamp)
    if stamp.year is not None and stamp.month is not None:
        day: dt.date | None = dt.date(stamp.year, stamp.month, 1 if stamp.day is None else stamp.day)
        inferred: tuple[str, ...] = ()
    else:
        inferred = ("year", "month", "day") if stamp.relative else ("year",)
        day = None if reference is None else _completed(stamp, _day_of(reference))
    if day is None:
        return None, precision, ()
    if stamp.clock is None:
        return day, precision, inferred
    try:
        return stamp.clock.on(day), precision, inferred
    except OverflowError:  # 24:00 of the last day of the calendar
        return None, precision, ()


def _day_of(moment: dt.date) -> dt.date:
    return moment.date() if isinstance(moment, dt.datetime) else moment


def _precision(stamp: Stamp) -> Precision:
    """Return the smallest unit that is written."""
    if clock := stamp.clock:
        if clock.second is not None:
            return Precision.SECOND
        return Precision.HOUR if clock.minute is None else Precision.MINUTE
    return Precision.MONTH if stamp.day is None and not stamp.relative else Precision.DAY


def _completed(stamp: Stamp, today: dt.date) -> dt.date | None:
    """Return the day of a stamp that names no year."""
    back = stamp.days_ago
    if stamp.weekday is not None:
        back = (today.weekday() - stamp.weekday) % 7
    if back is not None:
        return _moved(today, -back, "day")
    return _last_such_day(stamp.month, stamp.day or 1, today)


def _last_such_day(month: int | None, day: int, today: dt.date) -> dt.date | None:
    """Return the last day with this number, of this month if one is given, that is not after tomorrow."""
    latest = _moved(today, _SLACK, "day") or today
    index = latest.year * 12 + latest.month - 1
    if month is not None:
        index -= (latest.month - month) % 12
    for back in range(_LEAP_YEARS_APART + 1):
        year, month_of_year = divmod(index - back * (1 if month is None else 12), 12)
        try:
            date = dt.date(year, month_of_year + 1, day)
        except ValueError:  # 02-29 outside a leap year, 31 in a shorter month, a year before the first
            continue
        if date <= latest:
            return date
    return None


def _moved(date: dt.date, count: int, unit: str) -> dt.date | None:
    """Move a date; ``None`` outside the calendar."""
    try:
        return moved(date, count, unit)
    except ValueError:
        return None


def _ago(ago: tuple[int, str], reference: dt.date | None) -> _Value:
    """Count back from the reference; the value is cut to the unit counted in."""
    count, unit = ago
    precision = _AGO_PRECISION[unit]
    if reference is None:
        return None, precision, ()
    if unit in _CLOCK_UNITS:
        finer = ("year", "month", "day", *reversed(_CLOCK_UNITS[_CLOCK_UNITS.index(unit) :]))
        moment = _clock_ago(count, unit, reference)
        return moment, precision, finer if moment else ()
    first = _day_of(reference)
    if unit in ("month", "year"):
        first = first.replace(day=1) if unit == "month" else first.replace(month=1, day=1)
    date = _moved(first, -count, unit)
    inferred = {"month": ("year", "month"), "year": ("year",)}.get(unit, ("year", "month", "day"))
    return date, precision, inferred if date else ()


def _clock_ago(count: int, unit: str, reference: dt.date) -> dt.datetime | None:
    """Count seconds, minutes or hours back, where the hour of the reference is known."""
    if not isinstance(reference, dt.datetime):
        return None
    try:
        moment = reference - dt.timedelta(seconds=count * 60 ** _CLOCK_UNITS.index(unit))
    except OverflowError:  # before the first moment of the calendar
        return None
    minute = 0 if unit == "hour" else moment.minute
    return moment.replace(minute=minute, second=moment.second if unit == "second" else 0, microsecond=0)


def on_day_of(clock: Timestamp, whole: Timestamp) -> Timestamp | None:
    """Return a clock time as one of the day of another stamp: 4月14日17:33 更新: 17:34.

    Returns:
        The time; ``None`` where ``clock`` is more than a clock time, or the other names no day.
    """
    stamp = stamp_at(clock.text, 0, len(clock.text))
    day = whole.value
    if stamp is None or not stamp.clock_alone or stamp.clock is None or day is None:
        return None
    if whole.precision in (Precision.YEAR, Precision.MONTH):
        return None
    value, _, _ = _value(stamp, day)
    zone = day.tzinfo if isinstance(day, dt.datetime) else None
    if not isinstance(value, dt.datetime):
        return None
    return attrs.evolve(clock, value=value.replace(tzinfo=zone), inferred=("year", "month", "day"))


# --- the day of a dateline ---


def with_year(text: str, stamp: Timestamp, day: dt.date, timezone: dt.tzinfo | None = None) -> Timestamp:
    """Return a stamp that names no year in the one in which it is within a month of a day, if there is one.

    Args:
        text: The text.
        stamp: The stamp; with a year of its own or relative (昨天) it stays as it is.
        day: The day, such as that in the address of the page.
        timezone: The zone of stamps that name none.
    """
    if stamp.inferred != ("year",) and (stamp.inferred or stamp.value is not None):
        return stamp
    latest = _moved(day, _MONTH, "day") or day
    for again in timestamps_in(text, stamp.span, reference=latest, timezone=timezone):
        value = again.value
        if value is not None and again.inferred == ("year",) and abs(_day_of(value) - day).days <= _MONTH:
            return attrs.evolve(stamp, value=value, inferred=again.inferred)
    return stamp


def day_of_dateline(
    text: str, span: Span, *, reference: dt.date | None = None, report: Report | None = None
) -> Timestamp:
    """Return the day of a dateline, its year and month completed from the publication.

    Args:
        text: The text.
        span: Where the day is written, in the form of :data:`DAY`.
        reference: The day of publication, where it is known.
        report: Called with a defect for a day that no calendar has.

    Returns:
        The day. It has no value where no calendar has it, or where nothing completes year and month.

    Example:
        >>> day_of_dateline("3月28日", Span(0, 5), reference=dt.date(2023, 3, 30)).value
        datetime.date(2023, 3, 28)
        >>> day_of_dateline("2月30日", Span(0, 5), reference=dt.date(2023, 3, 30)).value is None
        True
    """
    above, _, last = span.of(text)[:-1].rpartition("月")
    written_year, _, written_month = above.rpartition("年")
    year = year_of(written_year) if written_year else None
    month = number(written_month.strip()) if written_month else None
    day = number(last.strip())
    inferred = tuple(unit for unit, given in (("year", year), ("month", month)) if given is None)
    value: dt.date | None = None
    if not Stamp(span.start, span.end, year, month, day).possible:
        if report is not None:
            report(impossible(text, span))
    elif year is not None and month is not None:
        value = dt.date(year, month, day)
    elif reference is not None:
        value = _last_such_day(month, day, _day_of(reference))
    return Timestamp(
        span=span,
        text=span.of(text),
        value=value,
        precision=Precision.DAY,
        inferred=inferred if value else (),
    )
