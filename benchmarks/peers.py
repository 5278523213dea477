"""What newsparse and other extractors say of a page, in the few terms that all of them have.

Each takes what it is made for: newsparse a text, the others HTML. A run is timed; what it gave is turned into
an ``Answer`` afterwards, untimed. Who is not installed is left out.
"""

import contextlib
import datetime as dt
import importlib.metadata
import io
import re
from collections.abc import Callable
from typing import Any

import attrs

import newsparse


@attrs.frozen(kw_only=True)
class Answer:
    """What an extractor says of a page: strings without white space, the day in ISO 8601."""

    headline: str = ""
    published: str = ""
    writers: frozenset[str] = frozenset()
    body: str = ""


@attrs.frozen
class Extractor:
    """How an extractor is run, how its result is read, and which of the fields it does not look for."""

    run: Callable[[str], Any]
    answer: Callable[[Any], Answer]
    distribution: str
    without: tuple[str, ...] = ()


def squeezed(text):
    return "".join((text or "").split())


def names(authors):
    """Give the names in what an extractor calls the author: a string or several."""
    parts = re.split(r"[;,、，；|/]+", authors) if isinstance(authors, str) else list(authors or ())
    found = set()
    for part in parts:
        words = part.split()
        # 王岚 周得水 are two names, 王 岚 is one.
        found.update(words if all(len(word) > 1 for word in words) else [squeezed(part)])
    return frozenset(found)


def day(moment):
    return str(moment)[:10] if moment else ""


# ── newsparse ───────────────────────────────────────────────────────────────────────────────────────────


def of_article(article):
    return Answer(
        headline=squeezed(article.headline and article.headline.text),
        published=day(article.published and article.published.value),
        writers=frozenset(name.name for name in article.authors),
        body=squeezed(article.body_text),
    )


def newsparse_from_html():
    from newsparse.html import html_to_text

    return lambda page: newsparse.parse(html_to_text(page))


# ── the others ──────────────────────────────────────────────────────────────────────────────────────────


def with_trafilatura():
    from trafilatura import bare_extraction

    def answer(document):
        if document is None:
            return Answer()
        return Answer(
            headline=squeezed(document.title),
            published=day(document.date),
            writers=names(document.author),
            body=squeezed(document.text),
        )

    return Extractor(lambda page: bare_extraction(page, with_metadata=True), answer, "trafilatura")


def with_newspaper():
    from newspaper import Article

    def run(page):
        article = Article("https://news.example/", language="zh", fetch_images=False)
        article.download(input_html=page)
        article.parse()
        return article

    def answer(article):
        return Answer(
            headline=squeezed(article.title),
            published=day(article.publish_date),
            writers=names(article.authors),
            body=squeezed(article.text),
        )

    return Extractor(run, answer, "newspaper4k")


def with_readability():
    from lxml.html import fromstring
    from readability import Document

    def run(page):
        document = Document(page)
        return document.short_title(), document.summary()

    def answer(found):
        return Answer(headline=squeezed(found[0]), body=squeezed(fromstring(found[1]).text_content()))

    return Extractor(run, answer, "readability-lxml", without=("published", "writers"))


def with_gne():
    from gne import GeneralNewsExtractor

    extractor = GeneralNewsExtractor()

    def answer(found):
        return Answer(
            headline=squeezed(found["title"]),
            published=day(found["publish_time"]),
            writers=names(found["author"]),
            body=squeezed(found["content"]),
        )

    return Extractor(extractor.extract, answer, "gne")


def installed(*makers):
    """Give those that are there, and the names of those that are not."""
    there, missing = {}, []
    for make in makers:
        name = make.__name__.removeprefix("with_")
        try:
            there[name] = make()
        except ImportError:
            missing.append(name)
    return there, missing


def version(distribution):
    return importlib.metadata.version(distribution)


# ── dates ───────────────────────────────────────────────────────────────────────────────────────────────


@attrs.frozen
class DateFinder:
    """How a finder of dates is run, and how its result is read: (start, end, (first, last, TIMEX3 value))."""

    run: Callable[[str, dt.datetime], Any]
    mentions: Callable[[Any, str, dt.datetime], list[tuple[int, int, tuple[Any, Any, str]]]]
    distribution: str


def of_newsparse():
    def mentions(found, _text, _reference):
        return [
            (one.span.start, one.span.end, (plain(one.start), plain(one.end), one.timex)) for one in found
        ]

    return DateFinder(lambda text, now: newsparse.find_dates(text, reference=now), mentions, "newsparse")


def plain(moment):
    return moment and moment.replace(tzinfo=None)


def with_dateparser():
    """It gives moments and not intervals; how long each lasts is what it calls the period of the words."""
    from dateparser.date import DateDataParser
    from dateparser.search import search_dates

    def settings(now):
        return {"RELATIVE_BASE": now, "RETURN_TIME_AS_PERIOD": True}

    def run(text, now):
        return search_dates(text, languages=["zh"], settings=settings(now))

    def mentions(found, text, now):
        parser, placed, at = DateDataParser(languages=["zh"], settings=settings(now)), [], 0
        for words, moment in found or ():
            start = text.find(words, at)
            if start < 0:  # it has changed what it gives back
                continue
            at = start + len(words)
            first, last = interval(plain(moment), parser.get_date_data(words).period)
            placed.append((start, at, (first, last, "")))
        return placed

    return DateFinder(run, mentions, "dateparser")


def interval(moment, period):
    """Give the day, month or year around a moment, or the moment alone."""
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
            return moment, None


def with_jionlp():
    """It gives both ends, the last second included; durations are neither asked for nor punished."""
    with contextlib.redirect_stdout(io.StringIO()):  # it greets
        import jionlp

    def run(text, now):
        base = [now.year, now.month, now.day, now.hour, now.minute, now.second]
        return jionlp.ner.extract_time(text, time_base=base)

    def mentions(found, _text, _now):
        placed = []
        for one in found:
            ends = one["detail"]["time"]
            if one["type"] not in ("time_point", "time_span") or not isinstance(ends, list):
                placed.append((*one["offset"], (None, None, "P")))
                continue
            first, last = map(written_moment, ends)
            placed.append((*one["offset"], (first, last and last + dt.timedelta(seconds=1), "")))
        return placed

    return DateFinder(run, mentions, "jionlp")


def written_moment(written):
    """Read a moment, or nothing where an end is open (``inf``) or before the calendar."""
    try:
        return dt.datetime.fromisoformat(written)
    except ValueError:
        return None


PAGE_PEERS = (with_trafilatura, with_newspaper, with_readability, with_gne)
DATE_PEERS = (with_dateparser, with_jionlp)
