"""W3C Web Annotations: every place in an article as an annotation of the text, with its selectors.

Source: Web Annotation Data Model, W3C Recommendation of 23 February 2017, sections 4.2.4 and 4.2.5.
"""

from __future__ import annotations

from typing import Any

from newsparse._show.marks import Mark, marks
from newsparse.model import Article
from newsparse.spans import Span

__all__ = ["to_web_annotations"]

Json = dict[str, Any]

_AROUND = 16


def to_web_annotations(article: Article, *, source: str, text: str | None = None) -> Json:
    r"""Return every place in an article as a page of Web Annotations.

    Args:
        article: The article.
        source: The IRI of the plain text that the places are in.
        text: That text. With it each place also has a ``TextQuoteSelector``, which finds it again where the
            text has changed; without it there are positions alone.

    Returns:
        An ``AnnotationPage``. Each item is classified by the layer and the path of what is there. Positions
        count Unicode code points from 0, the end not included, as the Recommendation counts characters.

    Example:
        >>> import newsparse
        >>> text = "青渡镇新桥今日通车\n晋南晚报 2023-03-30 08:50\n\n3月28日，新桥通车，居民步行过河。"
        >>> page = to_web_annotations(newsparse.parse(text), source="https://example.org/1.txt")
        >>> [item["target"]["selector"] for item in page["items"] if item["body"][0]["value"] == "time"][0]
        {'type': 'TextPositionSelector', 'start': 15, 'end': 31}
    """
    items = [_annotation(mark, source, text) for mark in marks(article)]
    return {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": items}


def _annotation(mark: Mark, source: str, text: str | None) -> Json:
    said = [("classifying", mark.layer), ("identifying", mark.path), ("describing", mark.facts)]
    return {
        "type": "Annotation",
        "motivation": "classifying",
        "body": [
            {"type": "TextualBody", "purpose": purpose, "value": value} for purpose, value in said if value
        ],
        "target": {"source": source, "selector": _selector(mark.span, text)},
    }


def _selector(span: Span, text: str | None) -> Json | list[Json]:
    """Select by position, and by quotation as well where the text is at hand: either is enough."""
    position: Json = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    if text is None:
        return position
    quote: Json = {
        "type": "TextQuoteSelector",
        "exact": span.of(text),
        "prefix": text[max(span.start - _AROUND, 0) : span.start],
        "suffix": text[span.end : span.end + _AROUND],
    }
    return [position, quote]
