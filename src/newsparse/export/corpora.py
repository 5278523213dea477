"""Documents of training corpora: Dolma and datatrove, the text in front and what is known of it behind.

Sources: the document format of AI2's Dolma toolkit (id, text, source, added, created, metadata) and the
``Document`` of Hugging Face's datatrove (text, id, media, metadata).
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from newsparse._json.form import iso, read_moment
from newsparse.export.times import date_or_seconds
from newsparse.model import Article, Timestamp

__all__ = ["to_datatrove", "to_dolma"]

Document = dict[str, Any]


def to_dolma(article: Article, *, id: str, source: str, added: dt.datetime | None = None) -> Document:  # noqa: A002
    r"""Return an article as a Dolma document, one line of a ``.jsonl.gz`` file.

    Args:
        article: The article; the text of the document is its headline and its body.
        id: The identifier of the document, unique within its source.
        source: The name of the source, such as the corpus.
        added: When it was taken into the corpus; left out where it is not given.

    Example:
        >>> import newsparse
        >>> text = "青渡镇新桥今日通车\n晋南晚报 2023-03-30 08:50\n\n3月28日，新桥通车，居民步行过河。"
        >>> document = to_dolma(newsparse.parse(text), id="1", source="river-press")
        >>> document["created"], document["metadata"]["source"]
        ('2023-03-30T08:50:00', '晋南晚报')
    """
    document: Document = {"id": id, "text": _text(article), "source": source}
    if added is not None:
        document["added"] = added.isoformat()
    if created := date_or_seconds(article.published):
        document["created"] = created
    return document | {"metadata": _metadata(article)}


def to_datatrove(article: Article, *, id: str) -> Document:  # noqa: A002  # the name of the form
    r"""Return an article as the fields of a datatrove ``Document``: ``Document(**to_datatrove(…))``.

    Args:
        article: The article; the text of the document is its headline and its body.
        id: The identifier of the document.

    Example:
        >>> import newsparse
        >>> to_datatrove(newsparse.parse("青渡镇新桥今日通车"), id="1")["media"]
        []
    """
    return {"text": _text(article), "id": id, "media": [], "metadata": _metadata(article)}


def _text(article: Article) -> str:
    """Return the text to read, without the boilerplate of the page."""
    headline = [article.headline.text] if article.headline else []
    return "\n".join([*headline, *([body] if (body := article.body_text) else [])])


def _metadata(article: Article) -> Document:
    """Return what is known as a flat dict of strings, numbers and lists of strings, without empty values."""
    known = {
        "headline": article.headline and article.headline.text,
        "site": article.site and article.site.name,
        "source": article.source and article.source.name,
        "published": _time(article.published),
        "updated": _time(article.updated),
        "dateline": article.dateline and article.dateline.text,
        "authors": [name.name for name in article.authors],
        "editors": [name.name for name in article.editors],
        "tags": [tag.text for tag in article.tags],
        "language": article.language,
        "page_length": article.length,
        "page_sha256": article.sha256,
        "defects": [defect.code.value for defect in article.defects],
    }
    return {key: value for key, value in known.items() if value not in (None, "", [])}


def _time(stamp: Timestamp | None) -> str | None:
    return iso(stamp.value, stamp.precision, read_moment) if stamp else None
