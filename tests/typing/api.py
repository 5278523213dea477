"""The types of the public face, as a caller's type checker sees them. Checked by mypy, never run."""

import datetime as dt
from typing import Any, assert_type

import newsparse
from newsparse import export
from newsparse.defects import Defect, Severity
from newsparse.explanation import Explanation
from newsparse.html import html_to_text
from newsparse.model import (
    Article,
    Block,
    Credit,
    Name,
    Outlet,
    Precision,
    Related,
    Role,
    TextField,
    Timestamp,
)
from newsparse.options import Layer, Options
from newsparse.spans import Span

options = Options(timezone=dt.UTC, reference=dt.datetime.now(dt.UTC), layers=[Layer.DATES])
article = newsparse.parse("", options=options)

assert_type(article, Article)
assert_type(newsparse.parse(""), Article)
assert_type(newsparse.parse_many("", options=options), tuple[Article, ...])
assert_type(article.span, Span)
assert_type(article.blocks, tuple[Block, ...])
assert_type(article.headline, TextField | None)
assert_type(article.source, Outlet | None)
assert_type(article.published, Timestamp | None)
assert_type(article.credits, tuple[Credit, ...])
assert_type(article.related, tuple[Related, ...])
assert_type(article.defects, tuple[Defect, ...])
assert_type(article.body_text, str)
assert_type(article.blocks[0].line, str)
assert_type(article.authors, tuple[Name, ...])
assert_type(article.raise_for_defects(Severity.WARNING), None)
assert_type(article.raise_for_defects("note"), None)
assert_type(newsparse.DefectsError(article.defects).defects, tuple[Defect, ...])

if article.published is not None:
    assert_type(article.published.value, dt.date | dt.datetime | None)
    assert_type(article.published.precision, Precision)
    assert_type(article.published.start, dt.datetime | None)
    assert_type(article.published.end, dt.datetime | None)
    assert_type(article.published.span.of(""), str)

for credit in article.credits:
    assert_type(credit.role, Role)
    assert_type(credit.label, str | None)
    assert_type(credit.people, tuple[Name, ...])

assert_type(newsparse.to_dict(article), dict[str, Any])
assert_type(newsparse.to_json(article, indent=2), str)
assert_type(newsparse.from_dict({}), Article)
assert_type(newsparse.from_json(b"{}"), Article)
assert_type(newsparse.json_schema(), dict[str, Any])
assert_type(newsparse.explain(""), Explanation)

assert_type(article.to_html(), str)
assert_type(article.to_html("", page=False), str)
assert_type(newsparse.to_tables([article], ids=["a"]), newsparse.Tables)
assert_type(newsparse.to_tables([article]).credits, list[dict[str, Any]])
assert_type(export.to_schema_org(article, url=""), dict[str, Any])
assert_type(export.to_ninjs(article, uri="urn:x:1", timezone=dt.UTC), dict[str, Any])
assert_type(export.to_tei(article), str)
assert_type(export.to_dolma(article, id="", source=""), dict[str, Any])
assert_type(export.to_datatrove(article, id=""), dict[str, Any])
assert_type(export.to_mnbvc(article, name=""), dict[str, Any])
assert_type(export.to_web_annotations(article, source=""), dict[str, Any])
assert_type(export.to_displacy(article), dict[str, Any])
assert_type(html_to_text(b""), str)

newsparse.parse(b"")  # type: ignore[arg-type]
newsparse.to_dict("")  # type: ignore[arg-type]
article.headline = None  # type: ignore[misc]
