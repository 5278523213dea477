"""IPTC ninjs 3.1: a news item as JSON, as agencies exchange it.

Source of the properties: the JSON Schema ``ninjs-schema_3.1.json`` of the IPTC (2020-12, CC BY 4.0).
"""

from __future__ import annotations

import datetime as dt
import re
import urllib.parse
from collections.abc import Iterator
from typing import Any

from newsparse.export.times import rfc3339
from newsparse.model import Article, Related
from newsparse.spans import Span

__all__ = ["to_ninjs"]

Item = dict[str, Any]

_SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"
_PLAIN = "text/plain"
# The characters that RFC 3986 allows, behind a scheme.
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?:[\w.~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+", re.ASCII)
_UNKNOWN_LANGUAGE = "und"


def to_ninjs(article: Article, *, uri: str | None = None, timezone: dt.tzinfo | None = None) -> Item:
    r"""Return an article as a ninjs 3.1 object, ready for ``json.dumps``.

    Args:
        article: The article.
        uri: The identifier of the article, the one property that ninjs requires: an absolute URI. By default
            ``urn:sha256:`` and the digest of the text.
        timezone: The zone of times that have none written. ninjs knows no time without a zone: without this
            they are left out, as are days without a time.

    Raises:
        ValueError: ``uri`` is no absolute URI.

    Example:
        >>> import newsparse
        >>> beijing = dt.timezone(dt.timedelta(hours=8))
        >>> text = "青渡镇新桥今日通车\n晋南晚报 2023-03-30 08:50\n\n3月28日，新桥通车，居民步行过河。"
        >>> item = to_ninjs(newsparse.parse(text), uri="https://example.org/1", timezone=beijing)
        >>> item["versionCreated"], item["infoSources"]
        ('2023-03-30T08:50:00+08:00', [{'name': '晋南晚报', 'role': 'source'}])
    """
    identifier = _identifier(article, uri)
    published = rfc3339(article.published, timezone)
    return _said(
        {
            "uri": identifier,
            "standard": {"name": "ninjs", "version": "3.1", "schema": _SCHEMA},
            "type": "text",
            "representationType": "full",
            "language": None if article.language == _UNKNOWN_LANGUAGE else article.language,
            "firstCreated": published,
            "versionCreated": rfc3339(article.updated, timezone) or published,
            "title": article.headline and article.headline.text,
            "headlines": list(_headlines(article)),
            "by": "、".join(name.name for name in article.authors) or None,
            "located": article.dateline and article.dateline.place,
            "descriptions": [_text("summary", article.summary.text)] if article.summary else [],
            "bodies": list(_bodies(article)),
            "infoSources": list(_sources(article)),
            "people": _people(article),
            "subjects": [{"name": tag.text, "rel": "keyword"} for tag in article.tags],
            "associations": [_related(item, identifier, timezone) for item in article.related],
            "altIds": [{"role": "sha256", "value": article.sha256}],
        }
    )


def _said(item: Item) -> Item:
    """Leave out what has no value."""
    return {key: value for key, value in item.items() if value is not None and value != []}


def _identifier(article: Article, uri: str | None) -> str:
    if uri is None:
        return f"urn:sha256:{urllib.parse.quote(article.sha256, safe='', errors='surrogatepass')}"
    if not _URI.fullmatch(uri):
        raise ValueError(f"uri must be an absolute URI, not {uri!r}")
    return uri


def _text(role: str, value: str) -> Item:
    return {"role": role, "contentType": _PLAIN, "value": value}


def _headlines(article: Article) -> Iterator[Item]:
    for role, field in (("main", article.headline), ("kicker", article.kicker), ("deck", article.deck)):
        if field:
            yield _text(role, field.text)


def _bodies(article: Article) -> Iterator[Item]:
    if body := article.body_text:
        yield _text("main", body) | {"charCount": len(body)}


def _sources(article: Article) -> Iterator[Item]:
    """Return all who had a part in the content, with their role: outlets, agencies, everyone credited."""
    if article.site:
        yield {"name": article.site.name, "role": "site"}
    if article.source:
        yield {"name": article.source.name, "role": "source"}
    if article.dateline and article.dateline.agency:
        yield {"name": article.dateline.agency, "role": "agency"}
    for credit in article.credits:
        if credit.org:
            yield {"name": credit.org, "role": credit.role.value}
        for name in credit.people:
            yield {"name": name.name, "role": credit.role.value}


def _people(article: Article) -> list[Item]:
    names = dict.fromkeys(person.name for person in article.people)
    return [{"name": name, "rel": "mentioned"} for name in names]


def _related(item: Related, identifier: str, timezone: dt.tzinfo | None) -> Item:
    source = [{"name": item.source.name, "role": "source"}] if item.source else []
    return _said(
        {
            "uri": _at(identifier, item.span),
            "name": item.title.text,
            "rel": "related",
            "type": "text",
            "representationType": "partial",
            "headlines": [_text("main", item.title.text)],
            "infoSources": source,
            "versionCreated": rfc3339(item.published, timezone),
        }
    )


def _at(identifier: str, span: Span) -> str:
    """Name a place in the text, as RFC 5147 has it: plain text gives no address of what is related."""
    return f"{urllib.parse.urldefrag(identifier).url}#char={span.start},{span.end}"
