"""From what was found to the article: digest, language, order, defects."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from typing import NamedTuple

from newsparse._fields import Found
from newsparse._layout import Page
from newsparse._text.script import language_of
from newsparse._units import Source
from newsparse.defects import Defect, DefectCode
from newsparse.model import BODY_ZONES, Article, Block, Zone
from newsparse.spans import Span

__all__ = ["Digest", "assemble", "digest_of"]

_SURROGATE = re.compile("[\ud800-\udfff]")
_SURROGATE_LEAD = b"\xed"
"""The first byte of a surrogate in UTF-8; among other characters only some of Hangul have it."""


class Digest(NamedTuple):
    """The digest of a text in UTF-8, lone surrogates passed, and whether any may stand in it."""

    sha256: str
    surrogates: bool


def digest_of(text: str) -> Digest:
    """Give the digest of a text."""
    data = text.encode("utf-8", "surrogatepass")
    return Digest(hashlib.sha256(data).hexdigest(), _SURROGATE_LEAD in data)


def assemble(
    page: Page, found: Found, digest: Digest | None = None, *, others: Sequence[Source] = ()
) -> Article:
    """Put the article together.

    Args:
        page: The article's part of the text with its blocks.
        found: What was found in it.
        digest: The digest of the whole text, where it is known already.
        others: The articles after it, where the article is to stand for the whole text.
    """
    text = page.text
    digest = digest or digest_of(text)
    body = [b for b in page.blocks if b.zone in BODY_ZONES]
    cover = page.cover(body) if body else page.span
    return Article(
        span=Span(page.span.start, others[-1].span.end) if others else page.span,
        language=language_of(text, cover.start, cover.end),
        length=len(text),
        sha256=digest.sha256,
        blocks=page.blocks + _unread(others),
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
        defects=_defects(page, found, others, has_body=bool(body), surrogates=digest.surrogates),
    )


def _unread(others: Sequence[Source]) -> tuple[Block, ...]:
    """Give the articles after the first as other stories, so that nothing of the text is lost."""
    return tuple(
        Block(span=Span(start, end), zone=Zone.RELATED, text=source.text[start:end])
        for source in others
        for start, end in zip(source.starts, source.ends, strict=True)
    )


def _defects(
    page: Page, found: Found, others: Sequence[Source], *, has_body: bool, surrogates: bool
) -> tuple[Defect, ...]:
    """Give the defects in the order of their places, each once."""
    defects = list(found.defects)
    whole = page.cover(list(page.blocks)) if page.blocks else page.span
    if not has_body:
        defects.append(Defect(code=DefectCode.BODY_MISSING, span=whole, message="no line reads as body"))
    if found.head.headline is None:
        message = "no line reads as headline"
        defects.append(Defect(code=DefectCode.HEADLINE_MISSING, span=whole, message=message))
    elif page.rival is not None and not found.head.headline.span.overlaps(page.rival):
        message = "reads nearly as well as the headline"
        defects.append(Defect(code=DefectCode.HEADLINE_IN_DOUBT, span=page.rival, message=message))
    if others:
        message = f"{len(others)} more in the text; parse_many reads them"
        defects.append(Defect(code=DefectCode.SEVERAL_ARTICLES, span=_first_of(others[0]), message=message))
    end = others[-1].span.end if others else whole.end
    if surrogates and (lone := _SURROGATE.search(page.text, whole.start, end)):
        message = f"U+{ord(lone[0]):04X} stands alone"
        defects.append(Defect(code=DefectCode.SURROGATE, span=Span(*lone.span()), message=message))
    if not defects:
        return ()
    once = {(d.code, d.span): d for d in reversed(defects)}
    return tuple(sorted(once.values(), key=lambda d: (d.span, d.code.value)))


def _first_of(source: Source) -> Span:
    """Give the span of the line that an article begins with."""
    return Span(source.starts[0], source.ends[0])
