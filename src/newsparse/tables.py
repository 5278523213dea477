"""Articles as three flat tables, which pandas, Polars, DuckDB or a CSV writer take as they are.

The tables are joined by ``id``, as users of newspaper databases know it from LexisNexisTools.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from newsparse._json.form import iso, read_moment
from newsparse.model import Article, Credit, Timestamp
from newsparse.spans import Span
from newsparse.vocabulary import BODY_ZONES

__all__ = ["Tables", "to_tables"]

Row = dict[str, Any]


@attrs.frozen(kw_only=True)
class Tables:
    """Three tables, each a list of rows with the same keys in the same order.

    Args:
        articles: One row an article: id, language, length, sha256, site, kicker, headline, deck, source,
            published, published_precision, updated, dateline, authors, editors, summary, tags, paragraphs,
            body, defects. Times are ISO 8601 at their own precision; several names, tags or codes stand in
            one string, divided by a semicolon and a blank.
        paragraphs: One row a block of the body: id, number (from 1), zone, start, end, text.
        credits: One row a credited name, and one for each organisation credited without a name: id, number
            (of the credit, from 1), role, label, org, name, start, end (of the name or the credit).
    """

    articles: list[Row]
    paragraphs: list[Row]
    credits: list[Row]


def to_tables(articles: Iterable[Article], *, ids: Iterable[Any] | None = None) -> Tables:
    r"""Return articles as three flat tables.

    Args:
        articles: The articles, such as ``map(newsparse.parse, texts)``.
        ids: The id of each article, in the same order; their number from 0 where none are given.

    Returns:
        The tables. Their values are strings, whole numbers and ``None``, besides the ids as they were given.

    Raises:
        TypeError: One of the articles is no ``Article``.
        ValueError: There are more or fewer ids than articles, or an id is there twice.

    Example:
        >>> import newsparse
        >>> page = "青渡镇新桥今日通车\n晋南晚报 2023-03-30 08:50\n\n3月28日，新桥通车，居民步行。\n编辑/周超"
        >>> tables = newsparse.to_tables([newsparse.parse(page)], ids=["a1"])
        >>> tables.credits[0]["id"], tables.credits[0]["role"], tables.credits[0]["name"]
        ('a1', 'editor', '周超')
    """
    if isinstance(articles, Article):
        raise TypeError("articles must be an iterable of Articles, not one: to_tables([article])")
    tables = Tables(articles=[], paragraphs=[], credits=[])
    given = enumerate(articles) if ids is None else zip(ids, articles, strict=True)
    seen: set[Any] = set()
    for key, article in given:
        if not isinstance(article, Article):
            raise TypeError(f"articles must be Articles, not {type(article).__name__}")
        if key in seen:
            raise ValueError(f"the id {key!r} is there twice")
        seen.add(key)
        tables.articles.append({"id": key} | _article(article))
        tables.paragraphs.extend({"id": key} | row for row in _paragraphs(article))
        tables.credits.extend(
            {"id": key, "number": number} | row
            for number, credit in enumerate(article.credits, 1)
            for row in _credit(credit)
        )
    return tables


def _article(article: Article) -> Row:
    return {
        "language": article.language,
        "length": article.length,
        "sha256": article.sha256,
        "site": article.site and article.site.name,
        "kicker": article.kicker and article.kicker.text,
        "headline": article.headline and article.headline.text,
        "deck": article.deck and article.deck.text,
        "source": article.source and article.source.name,
        "published": _time(article.published),
        "published_precision": article.published and article.published.precision.value,
        "updated": _time(article.updated),
        "dateline": article.dateline and article.dateline.text,
        "authors": _joined(name.name for name in article.authors),
        "editors": _joined(name.name for name in article.editors),
        "summary": article.summary and article.summary.text,
        "tags": _joined(tag.text for tag in article.tags),
        "paragraphs": len(article.paragraphs),
        "body": article.body_text,
        "defects": _joined(defect.code.value for defect in article.defects),
    }


def _time(stamp: Timestamp | None) -> str | None:
    return iso(stamp.value, stamp.precision, read_moment) if stamp else None


def _joined(words: Iterable[str]) -> str | None:
    return "; ".join(words) or None


def _paragraphs(article: Article) -> list[Row]:
    body = (block for block in article.blocks if block.zone in BODY_ZONES)
    return [
        {
            "number": number,
            "zone": block.zone.value,
            "start": block.span.start,
            "end": block.span.end,
            "text": block.text,
        }
        for number, block in enumerate(body, 1)
    ]


def _credit(credit: Credit) -> list[Row]:
    named: list[tuple[str | None, Span]] = [(name.name, name.span) for name in credit.people]
    named = named or [(None, credit.span)]
    return [
        {
            "role": credit.role.value,
            "label": credit.label,
            "org": credit.org,
            "name": name,
            "start": span.start,
            "end": span.end,
        }
        for name, span in named
    ]
