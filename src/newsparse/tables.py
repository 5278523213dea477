"""Articles as flat tables, which pandas, Polars, DuckDB, R or a CSV writer take as they are.

The tables are joined by ``id``, as users of newspaper databases know it from LexisNexisTools. What each has,
and of which kind, is said once, in ``TABLES``; files are written by :func:`newsparse.write_table`.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import attrs

from newsparse.defects import Severity
from newsparse.model import Article, Precision, Timestamp
from newsparse.news import news_score
from newsparse.spans import Span
from newsparse.vocabulary import BODY_ZONES

__all__ = ["TABLES", "Kind", "Table", "Tables", "to_tables"]

Row = dict[str, Any]


class Kind(enum.StrEnum):
    """What the values of a column are; each may be ``None``."""

    TEXT = "text"
    NUMBER = "number"
    SCORE = "score"  # a number with a fraction
    FLAG = "flag"  # true or false
    DAY = "day"  # a ``date``
    LOCAL = "local"  # a ``datetime`` on the clock of the page, without a zone
    UTC = "utc"  # a ``datetime`` in UTC


@attrs.frozen
class Table:
    """One of the tables.

    Args:
        columns: Its columns in order, with the kind of their values, ``id`` left out.
        rows: Gives the rows of an article, without ``id``.
    """

    columns: Mapping[str, Kind]
    rows: Callable[[Article], Iterator[tuple[Any, ...]]]

    def of(self, article: Article, **about: Any) -> list[Row]:
        """Return the rows of an article, with what is known of it besides before them."""
        return [about | dict(zip(self.columns, row, strict=True)) for row in self.rows(article)]


@attrs.frozen(kw_only=True)
class Tables:
    """Flat tables, each a list of rows with the same keys in the same order, ``id`` first.

    Args:
        articles: One row an article. ``published`` is the time as written, ``published_local`` its first
            moment on the clock of the page, ``published_date`` its day where it names one, ``published_utc``
            the same moment where the zone is known; so for ``updated``. Several names, tags or codes stand in
            one string, divided by a semicolon and a blank. ``errors``, ``warnings`` and ``notes`` count the
            defects of a severity.
        paragraphs: One row a block of the body: number (from 1), zone, text.
        credits: One row a credited name, and one for each organisation credited without a name: number (of
            the credit, from 1), role, label, org, name.
        people: One row a mention of a person in the body: name, office, org, and where the first mention of
            the same person begins.
        quotes: One row a quotation: kind, speaker, verb, text.
        dates: One row a date of the body: text, timex, precision, and the first moment of it (``since``) and
            the first after it (``until``).
        related: One row a related story: title, source, time.

    All but the articles have ``start`` and ``end``, the place in the text.
    """

    articles: list[Row] = attrs.Factory(list)
    paragraphs: list[Row] = attrs.Factory(list)
    credits: list[Row] = attrs.Factory(list)
    people: list[Row] = attrs.Factory(list)
    quotes: list[Row] = attrs.Factory(list)
    dates: list[Row] = attrs.Factory(list)
    related: list[Row] = attrs.Factory(list)

    @staticmethod
    def columns(name: str) -> tuple[str, ...]:
        """Return the columns of a table in order, for a data frame that has them without any row too.

        Args:
            name: The name of the table.

        Raises:
            ValueError: There is no such table.

        Example:
            >>> Tables.columns("paragraphs")
            ('id', 'number', 'zone', 'text', 'start', 'end')
        """
        if name not in TABLES:
            raise ValueError(f"no table is called {name!r}; there are: {', '.join(TABLES)}")
        return "id", *TABLES[name].columns


def to_tables(articles: Iterable[Article], *, ids: Iterable[Any] | None = None) -> Tables:
    r"""Return articles as flat tables.

    Args:
        articles: The articles, such as ``map(newsparse.parse, texts)``.
        ids: The id of each article, in the same order; their number from 0 where none are given.

    Returns:
        The tables. Their values are strings, numbers, booleans, dates, datetimes and ``None``, besides the
        ids as they were given.

    Raises:
        TypeError: One of the articles is no ``Article``.
        ValueError: There are more or fewer ids than articles, or an id is there twice.

    Example:
        >>> import newsparse
        >>> page = "青渡镇新桥今日通车\n晋南晚报 2023-03-30 08:50\n\n3月28日，新桥通车，居民步行。\n编辑/周超"
        >>> tables = newsparse.to_tables([newsparse.parse(page)], ids=["a1"])
        >>> tables.credits[0]["id"], tables.credits[0]["role"], tables.credits[0]["name"]
        ('a1', 'editor', '周超')
        >>> tables.articles[0]["published"], tables.articles[0]["published_date"]
        ('2023-03-30 08:50', datetime.date(2023, 3, 30))
    """
    tables = Tables()
    for key, article in with_ids(articles, ids):
        for name, table in TABLES.items():
            getattr(tables, name).extend(table.of(article, id=key))
    return tables


def with_ids(articles: Iterable[Article], ids: Iterable[Any] | None) -> Iterator[tuple[Any, Article]]:
    """Yield articles with their ids, checked. Takes and raises what :func:`to_tables` does."""
    if isinstance(articles, Article):
        raise TypeError("articles must be an iterable of Articles, not one: put it into a list, [article]")
    seen: set[Any] = set()
    for key, article in enumerate(articles) if ids is None else _beside(ids, articles):
        if not isinstance(article, Article):
            raise TypeError(f"articles must be Articles, not {type(article).__name__}")
        if key in seen:
            raise ValueError(f"the id {key!r} is there twice")
        seen.add(key)
        yield key, article


def _beside(ids: Iterable[Any], articles: Iterable[Article]) -> Iterator[tuple[Any, Article]]:
    """Yield each id with its article."""
    rest, nothing = iter(articles), object()
    for key in ids:
        article: Any = next(rest, nothing)
        if article is nothing:
            raise ValueError("there are fewer articles than ids")
        yield key, article
    if next(rest, nothing) is not nothing:
        raise ValueError("there are more articles than ids")


# ── the rows ────────────────────────────────────────────────────────────────────────────────────────────


def _articles(article: Article) -> Iterator[tuple[Any, ...]]:
    severities = [defect.severity for defect in article.defects]
    yield (
        article.headline and article.headline.text,
        article.site and article.site.name,
        article.source and article.source.name,
        *_times(article.published),
        article.published and article.published.precision.value,
        *_times(article.updated),
        article.language,
        _joined(name.name for name in article.authors),
        _joined(name.name for name in article.reporters),
        _joined(name.name for name in article.editors),
        article.dateline and article.dateline.text,
        article.kicker and article.kicker.text,
        article.deck and article.deck.text,
        article.summary and article.summary.text,
        article.body_text or None,
        len(article.paragraphs),
        _joined(tag.text for tag in article.tags),
        news_score(article),
        *(severities.count(severity) for severity in (Severity.ERROR, Severity.WARNING, Severity.NOTE)),
        _joined(defect.code.value for defect in article.defects),
        article.length,
        article.sha256,
    )


_FINER_THAN_DAY = frozenset((Precision.DAY_PART, Precision.HOUR, Precision.MINUTE, Precision.SECOND))
_NAMES_DAY = _FINER_THAN_DAY | {Precision.DAY}


def _times(
    stamp: Timestamp | None,
) -> tuple[str | None, dt.datetime | None, dt.date | None, dt.datetime | None]:
    """Return a time as written, its first moment on the clock of the page, its day, its moment in UTC."""
    if stamp is None:
        return None, None, None, None
    first = stamp.start
    if first is None:
        return stamp.text, None, None, None
    day = first.date() if stamp.precision in _NAMES_DAY else None
    return stamp.text, first.replace(tzinfo=None), day, _utc(first)


def _utc(moment: dt.datetime | None) -> dt.datetime | None:
    """Return a moment in UTC where its zone is known and the calendar has it there."""
    if moment is None or moment.tzinfo is None:
        return None
    try:
        return moment.astimezone(dt.UTC)
    except OverflowError:  # the first and the last hours of the calendar
        return None


def _joined(words: Iterable[str]) -> str | None:
    return "; ".join(words) or None


def _paragraphs(article: Article) -> Iterator[tuple[Any, ...]]:
    body = (block for block in article.blocks if block.zone in BODY_ZONES)
    for number, block in enumerate(body, 1):
        yield number, block.zone.value, block.text, *_place(block.span)


def _credits(article: Article) -> Iterator[tuple[Any, ...]]:
    for number, credit in enumerate(article.credits, 1):
        named: list[tuple[str | None, Span]] = [(name.name, name.span) for name in credit.people]
        for name, span in named or [(None, credit.span)]:
            yield number, credit.role.value, credit.label, credit.org, name, *_place(span)


def _people(article: Article) -> Iterator[tuple[Any, ...]]:
    for number, person in enumerate(article.people, 1):
        first = person.same_as or person.span
        yield number, person.name, person.office, person.org, first.start, *_place(person.span)


def _quotes(article: Article) -> Iterator[tuple[Any, ...]]:
    for number, quote in enumerate(article.quotes, 1):
        speaker = quote.speaker and quote.speaker.name
        yield number, quote.kind.value, speaker, quote.verb, quote.text, *_place(quote.span)


def _dates(article: Article) -> Iterator[tuple[Any, ...]]:
    for number, date in enumerate(article.dates, 1):
        moments = (moment and moment.replace(tzinfo=None) for moment in (date.start, date.end))
        told = date.timex, date.precision.value, *moments, date.basis.value, date.vague
        yield number, date.text, *told, *_place(date.span)


def _related(article: Article) -> Iterator[tuple[Any, ...]]:
    for number, item in enumerate(article.related, 1):
        source = item.source and item.source.name
        yield number, item.title.text, source, *_times(item.published), *_place(item.span)


def _place(span: Span) -> tuple[int, int]:
    return span.start, span.end


# ── the columns ─────────────────────────────────────────────────────────────────────────────────────────

_KINDS = {
    "paragraphs": Kind.NUMBER, "errors": Kind.NUMBER, "warnings": Kind.NUMBER, "notes": Kind.NUMBER,
    "length": Kind.NUMBER, "number": Kind.NUMBER, "first": Kind.NUMBER, "start": Kind.NUMBER,
    "end": Kind.NUMBER, "news_score": Kind.SCORE, "vague": Kind.FLAG, "published_date": Kind.DAY,
    "updated_date": Kind.DAY, "published_local": Kind.LOCAL, "updated_local": Kind.LOCAL,
    "since": Kind.LOCAL, "until": Kind.LOCAL, "published_utc": Kind.UTC, "updated_utc": Kind.UTC,
}  # fmt: skip
"""The kinds of columns that hold no text, which have one meaning in every table."""


def _table(columns: str, rows: Callable[[Article], Iterator[tuple[Any, ...]]]) -> Table:
    return Table({name: _KINDS.get(name, Kind.TEXT) for name in columns.split()}, rows)


TABLES: Mapping[str, Table] = {
    "articles": _table(
        "headline site source published published_local published_date published_utc published_precision "
        "updated updated_local updated_date updated_utc language authors reporters editors dateline kicker "
        "deck summary body_text paragraphs tags news_score errors warnings notes defects length sha256",
        _articles,
    ),
    "paragraphs": _table("number zone text start end", _paragraphs),
    "credits": _table("number role label org name start end", _credits),
    "people": _table("number name office org first start end", _people),
    "quotes": _table("number kind speaker verb text start end", _quotes),
    "dates": _table("number text timex precision since until basis vague start end", _dates),
    "related": _table(
        "number title source published published_local published_date published_utc start end", _related
    ),
}
"""The tables by their names, in the order of ``Tables``."""
