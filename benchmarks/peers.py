"""What newsparse and extractors of pages say of a page, in the few terms that all of them have.

Each takes what it is made for: newsparse a text or HTML, the others HTML. A run is timed; what it gave is
turned into an ``Answer`` afterwards, untimed. Who is not installed is left out and named.
"""

import contextlib
import datetime as dt
import importlib.metadata
import re
from collections.abc import Callable
from typing import Any

import attrs

import newsparse


@attrs.frozen(kw_only=True)
class Answer:
    """What an extractor says of a page; the moment in ISO 8601, as precise as it gives it."""

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


def names(authors):
    """Give the names in what an extractor calls the author: a string or several."""
    parts = re.split(r"[;,、，；|/]+", authors) if isinstance(authors, str) else list(authors or ())
    found = set()
    for part in parts:
        words = part.split()
        # 王岚 周得水 are two names, 王 岚 is one.
        found.update(words if all(len(word) > 1 for word in words) else ["".join(words)])
    return frozenset(found - {""})


HERE = dt.timezone(dt.timedelta(hours=8))
WRITTEN = re.compile(
    r"(\d{4})\D{1,2}(\d\d?)\D{1,2}(\d\d?)"
    r"(?:\D{1,3}(\d\d?)[:：时時](\d\d)(?:[:：分](\d\d))?)?"
)


def moment(found):
    """Give a moment in ISO 8601: one with a zone as clocks in China show it, a written one in any form."""
    if isinstance(found, str):
        with contextlib.suppress(ValueError):
            found = dt.datetime.fromisoformat(found.strip()) if "T" in found else found
    if isinstance(found, dt.datetime):
        return (found.astimezone(HERE) if found.tzinfo else found).replace(tzinfo=None).isoformat()
    if isinstance(found, dt.date):
        return found.isoformat()
    written = WRITTEN.search(found or "")
    if not written:
        return ""
    year, month, day, *clock = written.groups()
    time = ":".join(part.zfill(2) for part in clock if part)
    return f"{year}-{month:0>2}-{day:0>2}{'T' if time else ''}{time}"


# ── newsparse ───────────────────────────────────────────────────────────────────────────────────────────


def of_article(article):
    published = article.published
    return Answer(
        headline=article.headline.text if article.headline else "",
        # A time that lacks its year is an answer too, as the corpus counts it.
        published=(moment(published.value) or published.text) if published else "",
        writers=frozenset(name.name for name in article.authors),
        body="".join(block.line for block in article.body),
    )


def newsparse_with_text():
    return Extractor(newsparse.parse, of_article, "newsparse")


def newsparse_with_html():
    from newsparse.html import parse_html

    return Extractor(parse_html, lambda found: of_article(found[1]), "newsparse")


# ── the others ──────────────────────────────────────────────────────────────────────────────────────────


def with_trafilatura():
    from trafilatura import bare_extraction

    def answer(document):
        return Answer(
            headline=document.title or "",
            published=moment(document.date),
            writers=names(document.author),
            body=document.text or "",
        )

    return Extractor(lambda page: bare_extraction(page, with_metadata=True), answer, "trafilatura")


def with_gne():
    from gne import GeneralNewsExtractor

    extractor = GeneralNewsExtractor()

    def answer(found):
        return Answer(
            headline=found["title"],
            published=moment(found["publish_time"]),
            writers=names(found["author"]),
            body=found["content"],
        )

    return Extractor(extractor.extract, answer, "gne")


def with_newspaper4k():
    from newspaper import Article

    def run(page):
        article = Article("https://news.example/", language="zh", fetch_images=False)
        article.download(input_html=page)
        article.parse()
        return article

    def answer(article):
        return Answer(
            headline=article.title or "",
            published=moment(article.publish_date),
            writers=names(article.authors),
            body=article.text or "",
        )

    return Extractor(run, answer, "newspaper4k")


def with_readability_lxml():
    from lxml.html import fromstring
    from readability import Document

    def run(page):
        document = Document(page)
        return document.short_title(), document.summary()

    def answer(found):
        return Answer(headline=found[0] or "", body=fromstring(found[1]).text_content())

    return Extractor(run, answer, "readability-lxml", without=("published", "day", "writers"))


PAGE_PEERS = (with_trafilatura, with_gne, with_newspaper4k, with_readability_lxml)


def installed(*makers):
    """Give those that are there, by name, and the reasons of those that are not."""
    there, missing = {}, {}
    for make in makers:
        name = make.__name__.removeprefix("with_").replace("_", "-")
        try:
            there[name] = make()
        except ImportError as error:
            missing[name] = str(error)
    return there, missing


def versions(peers, missing):
    there = [f"{peer.distribution} {version(peer.distribution)}" for peer in peers.values()]
    return ", ".join([*there, *(f"{name} is left out ({reason})" for name, reason in missing.items())])


def version(distribution):
    return importlib.metadata.version(distribution)
