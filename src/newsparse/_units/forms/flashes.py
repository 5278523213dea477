"""Flashes: a line for each, its title in brackets: ``【渡口恢复通航】9月4日，停航八个月的渡口…``.

A time may stand before the bracket or on a line of its own above, a day above all (``快讯 2024年9月5日``), an
outlet in brackets at the end. The title may have a line of its own: in brackets, or behind time and 【快讯】.
"""

from __future__ import annotations

from typing import NamedTuple

from newsparse._names.outlets import looks_like_outlet
from newsparse._text.counters import is_tally
from newsparse._text.words import lazy
from newsparse._time.stamps import Stamp, stamp_at
from newsparse._units.forms.document import WORDS, Document, Field, Marks, Record, Stated
from newsparse._units.forms.titles import bracketed_title, with_bracketed_title
from newsparse.model import Zone
from newsparse.spans import Span

__all__ = ["read_flashes"]

_LINE = lazy(WORDS)
_SIGN_REACH = 60
_LONGEST_NOTE = 40
_SHORTEST_FLASH = 30
_HEADING = lazy(
    r"[【\[]?(?:快[讯訊]|[电電][报報]|滚动|滾動|7[x×*]24(?:小[时時])?|[即实實][时時])[^\d。]{0,8}"
)
"""What a list of flashes is called, before its day."""
_LABEL = lazy(r"[【\[]?(?:快[讯訊]|最新|突[发發]|即[时時])[】\]|｜:：]\s*+")
_TITLE_ALONE = lazy(r"【(?P<title>[^【】\r\n]{4,60})】")
_LONGEST_TITLE = 60
_LONGEST_LABEL = 20
"""Time and 【快讯】 before a title."""
_FEWEST = 2
_SOURCE = lazy(r"[（(](?P<outlet>[^（(）)\r\n，。]{2,16})[）)]\Z")


def read_flashes(text: str) -> Document | None:
    """Read a text in which every line is a flash or a time, or the title of the flash below it."""
    if "【" not in text[:_SIGN_REACH]:
        return None
    return _titled(text) or _untitled(text)


class _Flash(NamedTuple):
    """A flash whose title has a line of its own.

    Attributes:
        head: The line of its time and title, from the time above on.
        times: What states when it was sent: its time, then the day of all.
        title: Its title; ``None`` where a time stands above the text alone.
        body: The lines below.
    """

    head: Span
    times: list[Span]
    title: Span | None
    body: list[Span]


def _titled(text: str) -> Document | None:
    """Read flashes whose titles stand on lines of their own, a time above each or before it."""
    found: list[_Flash] = []
    time: Span | None = None
    day: list[Span] = []
    titled = 0
    for line in (Span(*words.span()) for words in _LINE.finditer(text)):
        stamp = stamp_at(text, line.start, line.end)
        if stamp is not None and stamp.end == line.end and stamp.clock:
            time = line
            continue
        if not found and time is None and (heading := _HEADING.match(text, line.start, line.end)):
            stamp = stamp_at(text, heading.end(), line.end)
            if stamp is None or stamp.end < line.end:
                return None
            day = [Span(stamp.start, stamp.end)]
            continue
        title = _title_of(text, stamp, line, timed=time is not None)
        if title is not None:
            titled += 1
            at = Span(stamp.start, stamp.end) if time is None and stamp is not None else time
            head = line if time is None else Span(time.start, line.end)
            found.append(_Flash(head, [*filter(None, [at]), *day], title, []))
        elif time is not None:
            found.append(_Flash(time, [time, *day], None, [line]))
        elif found and len(line) > len(found[-1].title or ()):
            found[-1].body.append(line)
        else:
            return None
        time = None
    if titled < _FEWEST or not all(flash.body and flash.times for flash in found):
        return None
    marks = Marks(text)
    return marks.document([_titled_record(marks, flash) for flash in found])


def _title_of(text: str, stamp: Stamp | None, line: Span, *, timed: bool) -> Span | None:
    """Return the title that is all of a line: in brackets below a time, or behind time and 【快讯】."""
    if timed:
        alone = _TITLE_ALONE.fullmatch(text, line.start, line.end)
        return Span(*alone.span("title")) if alone else None
    if (
        stamp is None
        or not (stamp.whole and stamp.clock)
        or len(line) > _LONGEST_LABEL + _LONGEST_TITLE
        or "。" in line.of(text)
    ):
        return None
    label = _LABEL.match(text, at := _behind(text, stamp, line), line.end)
    return Span(label.end() if label else at, line.end) if label else None


def _titled_record(marks: Marks, flash: _Flash) -> Record:
    """Return a flash with its title and the lines below it."""
    head, times, title, body = flash
    whole = Span(head.start, body[-1].end)
    stated = [Stated(Field.PUBLISHED, time) for time in times]
    if title is not None:
        stated.append(Stated(Field.TITLE, title))
    told = [(head, Zone.META)]
    if title is not None:
        told = [(Span(head.start, title.start), Zone.META), (title, Zone.HEADLINE)]
    return _told_record(marks, whole, Span(body[0].start, whole.end), stated, told)


def _untitled(text: str) -> Document | None:
    """Read flashes of one line each."""
    records: list[Record] = []
    above: list[Span] = []
    days: list[Span] = []
    marks = Marks(text)
    for found in _LINE.finditer(text):
        line = Span(*found.span())
        stamp = stamp_at(text, line.start, line.end)
        if stamp is not None and stamp.end == line.end:
            (above if stamp.clock else days).append(line)
            continue
        if records and (is_tally(found[0]) or (len(line) <= _LONGEST_NOTE and "。" not in found[0])):
            continue  # what readers did, and the price of a share
        flash = Span(_behind(text, stamp, line), line.end)
        if bracketed_title(text, flash) is None and not (above and len(line) >= _SHORTEST_FLASH):
            return None
        times = [*([Span(stamp.start, stamp.end)] if stamp else above[-1:]), *days[-1:]]
        whole = Span(above[0].start if above else line.start, line.end)
        records.append(_record(whole, flash, times, marks))
        above = []
    return marks.document(records) if records else None


def _behind(text: str, stamp: Stamp | None, line: Span) -> int:
    """Return where a line goes on behind the time that opens it."""
    at = stamp.end if stamp else line.start
    while at < line.end and text[at].isspace():
        at += 1
    return at


def _record(span: Span, flash: Span, times: list[Span], marks: Marks) -> Record:
    """Return a flash with the times that are stated of it, and hide what is none of its text."""
    text = marks.text
    stated = [Stated(Field.PUBLISHED, time) for time in times]
    told = [(Span(span.start, flash.start), Zone.META)] if span.start < flash.start else []
    record = _told_record(marks, span, flash, stated, told)
    return with_bracketed_title(text, record, marks)


def _told_record(
    marks: Marks, span: Span, flash: Span, stated: list[Stated], told: list[tuple[Span, Zone]]
) -> Record:
    """Return a flash without the outlet in brackets at its end."""
    end = flash.end
    source = _SOURCE.search(marks.text, max(flash.start, end - 20), end)
    if source and looks_like_outlet(source["outlet"]):
        end = source.start()
        stated.append(Stated(Field.SOURCE, Span(*source.span("outlet"))))
        told.append((Span(*source.span()), Zone.META))
    body = Span(flash.start, end)
    marks.hide_but(span, [*(one.span for one in stated if one.span in span), body])
    return Record(span=span, body=(body,), stated=tuple(stated), marks=tuple(told))
