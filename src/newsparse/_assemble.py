"""From what was found to the article: digest, language, order, defects."""

from __future__ import annotations

import hashlib
import re

from newsparse._fields import Found
from newsparse._grammar.script import language_of
from newsparse._layout import Page
from newsparse.defects import Defect, DefectCode
from newsparse.model import BODY_ZONES, Article
from newsparse.spans import Span

__all__ = ["assemble"]

_SURROGATE = re.compile("[\ud800-\udfff]")


def assemble(page: Page, found: Found) -> Article:
    """Put the article together."""
    text = page.text
    body = [b for b in page.blocks if b.zone in BODY_ZONES]
    cover = page.cover(body) if body else Span(0, len(text))
    return Article(
        span=Span(0, len(text)),
        language=language_of(text, cover.start, cover.end),
        length=len(text),
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        blocks=page.blocks,
        site=found.site,
        kicker=found.head.kicker,
        headline=found.head.headline,
        deck=found.head.deck,
        source=found.source,
        published=found.times.published,
        updated=found.times.updated,
        dateline=found.dateline,
        credits=found.credits,
        summary=found.head.summary,
        lists=found.lists,
        dates=found.dates,
        people=found.people,
        quotes=found.quotes,
        works=found.works,
        related=found.related,
        tags=found.tags,
        comments=found.comments,
        notices=found.notices,
        defects=_defects(page, found, has_body=bool(body)),
    )


def _defects(page: Page, found: Found, *, has_body: bool) -> tuple[Defect, ...]:
    """Give the defects in the order of their places, each once."""
    defects = list(found.defects)
    whole = Span(0, len(page.text))
    if not has_body:
        defects.append(Defect(code=DefectCode.BODY_MISSING, span=whole, message="no line reads as body"))
    if found.head.headline is None:
        message = "no line reads as headline"
        defects.append(Defect(code=DefectCode.HEADLINE_MISSING, span=whole, message=message))
    if lone := _SURROGATE.search(page.text):
        message = f"U+{ord(lone[0]):04X} stands alone"
        defects.append(Defect(code=DefectCode.SURROGATE, span=Span(*lone.span()), message=message))
    once = {(d.code, d.span): d for d in reversed(defects)}
    return tuple(sorted(once.values(), key=lambda d: (d.span, d.code.value)))
