r"""Stamps: the moments that a text writes down.

Heads of pages glue a stamp to labels, outlets and counters, often with nothing between (``2019-09-3007:42``,
``发表于2014-08-24 21:30| 阅读 88``). :func:`stamps_in` goes through a text and reads them, :func:`stamp_at`
reads the one that begins at a place. What has the form of a number of another kind (a score, a telephone
number) is not read. The characters that a stamp begins with choose the forms that are tried, so that few
patterns are ever compiled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsparse._text import chars
from newsparse._text.chars import BAR, COLON, DASH, HAN, SLASH, members
from newsparse._text.numerals import BLANK, DIGIT, NOUGHT, NUMERALS
from newsparse._text.words import lazy
from newsparse._time.clock import PARTS, on_24_hours
from newsparse._time.forms import DIGIT_BEHIND, ENGLISH_FIRSTS, FORMS, LONG, SEP, Form, Stamp

__all__ = [
    "FIGURE_MARKS",
    "Stamp",
    "figures_at",
    "fills_line",
    "may_hold_stamp",
    "next_stamp",
    "stamp_at",
    "stamps_in",
]

_BLANKS = members(chars.BLANK)
_DIGITS = members(chars.DIGIT)


def _by_key(*, of_number: bool, figures: bool = False) -> dict[str, tuple[Form, ...]]:
    """Return the forms that each key leads to."""
    forms = [form for form in FORMS if form.of_number is of_number and (form.in_figures or not figures)]
    return {key: tuple(f for f in forms if key in f.keys) for key in {k for f in forms for k in f.keys}}


_BY_FIRST, _BY_MARK = _by_key(of_number=False), _by_key(of_number=True)
_FIGURES_BY_FIRST = _by_key(of_number=False, figures=True)
_FIGURES_BY_MARK = _by_key(of_number=True, figures=True)

FIGURE_MARKS = " ".join(sorted(_FIGURES_BY_MARK))
"""What may stand behind the number that a date in figures begins with."""

_COUNTS = "两兩半"
_NUMERAL_FIRSTS = _DIGITS | frozenset(NUMERALS + _COUNTS)
_DATES_BEGIN = _DIGITS | frozenset(ENGLISH_FIRSTS + "民一二")
_RUN = lazy(f"(?:{DIGIT}{{1,15}}|[百{_COUNTS}{NUMERALS}{NOUGHT}]{{1,9}}){BLANK}{{0,3}}")
_LONG_RUN = 7

# What follows the first character rules out most words and numbers that only begin so: 一个, 前往, 30人.
_MARKS = "".join(re.escape(mark) for mark in sorted(_BY_MARK.keys() - {DIGIT_BEHIND, LONG}))
_LEAD = lazy(
    f"[{''.join(sorted(_NUMERAL_FIRSTS | _BY_FIRST.keys()))}](?:"
    f"(?<={DIGIT})(?<!{DIGIT}{{2}})(?={DIGIT}{{0,5}}{BLANK}{{0,3}}[{_MARKS}]|{DIGIT}{{6}}|{DIGIT}{{3}}{BLANK}{{1,2}}{DIGIT})"
    f"|(?<=[{_COUNTS}{NUMERALS}])(?<![{NUMERALS}]{{2}})(?=[百{NUMERALS}{NOUGHT}]{{0,8}}{BLANK}{{0,3}}[{_MARKS}])"
    "|(?<=[今昨前大周週星礼禮刚剛])(?=[天日晚晨早夜前一二三四五六期拜刚剛才])|(?<=民)(?=[国國])"
    "|(?<=[A-Z])(?<![A-Za-z]{2})(?=[A-Za-z]{2,8}\\.?,?"
    f"{BLANK}{{0,2}}(?:[A-Z][a-z]{{2,8}}{BLANK}{{1,2}})?{DIGIT}))"
)
# What makes the figures behind it something else than a stamp: 京ICP备20101211, 电话: 20101211,
# 编号：20101211, 比分 21:18, 时长 03:25, /2023-03-30/ in an address.
_OTHER_FIGURE = lazy(
    "(?:备|備|许可证|許可證|[编編文证證单單票账賬帐]号|[編證單帳]號|电话|電話|热线|熱線|传真|傳真|QQ"
    "|ISBN|ISSN|No\\.?|ID|id"
    "|比分|时长|時長|片长|片長|以|[A-Za-z0-9][/=_]|[A-Za-z]-"
    f"|(?<!{DIGIT})[0０]{DIGIT}{{2,3}}[-－]|[=@#&]|(?<![{HAN}])_)[{COLON}]?{BLANK}?\\Z"
)
_OTHER_ENDS = frozenset("备備证證號号話话線线真QNo.DdN比分长長以/=_-－@#&")
_COLONS = members(COLON)
_BETWEEN = _COLONS | _BLANKS
# 比分 3:21:18, 10:30-12:00, 02:53/10:00: parts of scores, of opening hours, of the length of a film.
_NO_CLOCK_BESIDE = members(COLON + SLASH + DASH) | frozenset("~～")
# 12月3 07:42, 05-06-2021 07:42: the clock of a date that is not read is never one of today.
_UNREAD_DATE = lazy(f"{DIGIT}(?:{SEP}|[年月]){DIGIT}{{1,4}}{BLANK}{{1,4}}(?:[{DASH}{BAR}]{BLANK}{{1,2}})?\\Z")


def stamps_in(text: str, start: int, end: int) -> Iterator[Stamp]:
    """Yield the stamps of ``text[start:end]``, in order and without overlap.

    A line without one costs about a microsecond. A stamp may be impossible (2023-02-30): ask ``possible``.

    Example:
        >>> line = "发布于2023-03-3008:50 阅读 88 更新 昨天 21:26"
        >>> [line[stamp.start : stamp.end] for stamp in stamps_in(line, 0, len(line))]
        ['2023-03-3008:50', '昨天 21:26']
    """
    at = start
    while at < end and (lead := _LEAD.search(text, at, end)):
        stamp = stamp_at(text, lead.start(), end)
        if stamp is None:
            at = lead.end()
            continue
        yield _with_part(text, stamp, at) if stamp.clock_alone else stamp
        at = stamp.end


def may_hold_stamp(text: str, start: int, end: int) -> bool:
    """Whether something in ``text[start:end]`` begins as a stamp does: a test in a third of a microsecond."""
    return _LEAD.search(text, start, end) is not None


def next_stamp(text: str, start: int, end: int) -> Stamp | None:
    """Return the first stamp of ``text[start:end]``, ``None`` where there is none."""
    return next(stamps_in(text, start, end), None)


def stamp_at(text: str, start: int, end: int) -> Stamp | None:
    """Read the stamp that begins at ``start`` and ends at or before ``end``.

    Args:
        text: The text.
        start: Where the stamp begins, in code points; before ``end``.
        end: Where reading must stop.

    Returns:
        What the stamp says, or ``None`` where none begins. It may be impossible (2023-02-30), never
        a number of another kind.

    Example:
        >>> stamp = stamp_at("发布于2023-03-3008:50", 3, 18)
        >>> stamp.month, stamp.day, stamp.clock.hour
        (3, 30, 8)
    """
    return _read(_BY_FIRST, _BY_MARK, text, start, end)


def figures_at(text: str, start: int, end: int) -> Stamp | None:
    """Read a date in figures (2023-03-30, 23/03/30 08:50, 20230330, Mar 30, 2023) at ``start``.

    Takes and returns what :func:`stamp_at` does, without the forms that sentences have of their own.
    """
    stamp = _read(_FIGURES_BY_FIRST, _FIGURES_BY_MARK, text, start, end)
    return None if stamp is None or stamp.clock_alone else stamp


def fills_line(text: str, start: int, end: int) -> bool:
    r"""Whether a date begins at ``start`` that is all of its line: the date below a letter or notice.

    Example:
        >>> fills_line("2023年3月30日 \n抄送", 0, 14), fills_line("2023年3月30日，渡口开航", 0, 15)
        (True, False)
    """
    stamp = stamp_at(text, start, end) if start < end else None
    if stamp is None or not stamp.whole:
        return False
    at = stamp.end
    while at < end and text[at] in _BLANKS:
        at += 1
    return at == end or text[at] in "\r\n"


def _read(
    by_first: dict[str, tuple[Form, ...]],
    by_mark: dict[str, tuple[Form, ...]],
    text: str,
    start: int,
    end: int,
) -> Stamp | None:
    """Read the stamp at ``start`` by the first form that fits."""
    mark = text[start + 4 : min(end, start + 5)]
    if mark in by_mark and text[start : start + 4].isdecimal() and mark not in _DIGITS:
        forms = by_mark[mark]  # a year and its mark, as most have
    elif text[start] not in _NUMERAL_FIRSTS:
        forms = by_first.get(text[start], ())
    else:
        run = _RUN.match(text, start, end)
        at = run.end() if run else start
        mark = text[at] if at < end else ""
        if text[start] in _DIGITS and text[start : start + _LONG_RUN].isdecimal() and at - start >= _LONG_RUN:
            mark = LONG
        elif mark in _DIGITS:
            mark = DIGIT_BEHIND
        forms = by_mark.get(mark, ())
    for form in forms:
        m = form.head.match(text, start, end)
        if m is not None and (date := form.read(m)) and (stamp := form.close(text, date, end)):
            if _is_of_another_kind(text, start):
                return None
            return _with_date(text, stamp, end) if stamp.clock_alone else stamp
    return None


def _with_date(text: str, alone: Stamp, end: int) -> Stamp | None:
    """Take in the date behind a clock time: 18:05 2021/07/09. ``None`` for what is part of something else."""
    start, at = alone.start, alone.end
    at += text.startswith((",", "，"), at, end)
    while at < min(end, alone.end + 4) and text[at] in _BLANKS:
        at += 1
    date = stamp_at(text, at, end) if at < end and text[at] in _DATES_BEGIN else None
    if date is not None and date.whole and date.clock is None and date.possible:
        return date._replace(start=start, clock=alone.clock)
    before, behind = text[start - 1 : start] if start else "", text[alone.end : min(end, alone.end + 1)]
    if before in _COLONS and text[max(0, start - 2)] not in _DIGITS:
        before = ""  # 发布时间：08:50
    if before in _NO_CLOCK_BESIDE or behind in _NO_CLOCK_BESIDE or behind in _DIGITS:
        return None
    unread = before in _BLANKS and _UNREAD_DATE.search(text, max(0, start - 16), start)
    return None if unread else alone


def _is_of_another_kind(text: str, start: int) -> bool:
    """Whether the words before a place make its figures a number of another kind."""
    at = start
    while at > start - 2 and at and text[at - 1] in _BETWEEN:
        at -= 1
    return (
        at > 0
        and text[at - 1] in _OTHER_ENDS
        and _OTHER_FIGURE.search(text, max(0, start - 8), start) is not None
    )


def _with_part(text: str, stamp: Stamp, low: int) -> Stamp:
    """Take in the part of the day before a clock time: 下午 3:05."""
    at = stamp.start
    while at > max(low, stamp.start - 2) and text[at - 1] in _BLANKS:
        at -= 1
    part = text[max(low, at - 2) : at]
    if len(part) < 2 or part not in PARTS or stamp.clock is None:
        return stamp
    clock = stamp.clock._replace(hour=on_24_hours(stamp.clock.hour, part))
    return stamp._replace(start=at - 2, clock=clock)
