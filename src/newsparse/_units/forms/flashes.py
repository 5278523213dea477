"""Flashes: a line for each, its title in brackets: ``【渡口恢复通航】9月4日，停航八个月的渡口…``.

A time may stand before the bracket or on a line of its own above, a day above all, an outlet in brackets at
the end.
"""

from __future__ import annotations

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
_SOURCE = lazy(r"[（(](?P<outlet>[^（(）)\r\n，。]{2,16})[）)]\Z")


def read_flashes(text: str) -> Document | None:
    """Read a text in which every line is a flash or a time."""
    if "【" not in text[:_SIGN_REACH]:
        return None
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
    end = flash.end
    source = _SOURCE.search(text, max(flash.start, flash.end - 20), flash.end)
    if source and looks_like_outlet(source["outlet"]):
        end = source.start()
        stated.append(Stated(Field.SOURCE, Span(*source.span("outlet"))))
        told.append((Span(*source.span()), Zone.META))
    body = Span(flash.start, end)
    marks.hide_but(span, [*(one.span for one in stated if one.span in span), body])
    record = Record(span=span, body=(body,), stated=tuple(stated), marks=tuple(told))
    return with_bracketed_title(text, record, marks)
