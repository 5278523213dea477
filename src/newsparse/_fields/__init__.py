"""The finders, and the one place where their order is decided.

Each rule runs on the blocks of its own zones, so that a date in a related item or a comment can never become
the publication time, nor an editor the author. A rule may use what the rules above it found.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import attrs

from newsparse._fields.comments import find_comments
from newsparse._fields.credits import find_credits
from newsparse._fields.dateline import find_dateline
from newsparse._fields.headline import Head, find_head
from newsparse._fields.lists import find_lists
from newsparse._fields.notices import find_notices
from newsparse._fields.people import find_people
from newsparse._fields.published import Times, find_times
from newsparse._fields.quotes import find_quotes
from newsparse._fields.related import find_related
from newsparse._fields.site import find_site
from newsparse._fields.source import find_source
from newsparse._fields.tags import find_tags
from newsparse._layout.page import Page
from newsparse.defects import Defect
from newsparse.model import (
    BODY_ZONES,
    Block,
    Comment,
    Credit,
    Dateline,
    DateMention,
    Outlet,
    Person,
    ProseList,
    Quote,
    Related,
    TextField,
    Work,
    Zone,
)
from newsparse.options import Layer, Options
from newsparse.spans import Span

__all__ = ["RULES", "Found", "Rule", "find_fields"]


@attrs.define(kw_only=True)
class Found:
    """What the rules have found so far."""

    head: Head = attrs.field(factory=lambda: Head(None, None, None, None))
    times: Times = attrs.field(factory=lambda: Times(None, None))
    site: Outlet | None = None
    source: Outlet | None = None
    dateline: Dateline | None = None
    credits: tuple[Credit, ...] = ()
    dates: tuple[DateMention, ...] = ()
    lists: tuple[ProseList, ...] = ()
    people: tuple[Person, ...] = ()
    quotes: tuple[Quote, ...] = ()
    works: tuple[Work, ...] = ()
    related: tuple[Related, ...] = ()
    tags: tuple[TextField, ...] = ()
    comments: tuple[Comment, ...] = ()
    notices: tuple[TextField, ...] = ()
    defects: list[Defect] = attrs.field(factory=list)

    def reference(self, options: Options) -> dt.datetime | None:
        """The moment that dates in the body are told from: the publication, else what the caller gave."""
        value = self.times.published.value if self.times.published else None
        if value is None:
            return options.reference
        return value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time())


Find = Callable[[Page, Found, Options], Any]


@attrs.frozen
class Rule:
    """One field of the article, or a few that are read together.

    Args:
        field: The attribute of ``Found`` that it fills.
        find: The function that reads it.
        why: Why it stands where it stands.
        layer: The layer that asks for it; always read where there is none.
    """

    field: str
    find: Find
    why: str
    layer: Layer | None = None


def find_fields(page: Page, options: Options) -> Found:
    """Run the rules in their order."""
    found = Found()
    for rule in RULES:
        if rule.layer is None or rule.layer in options.layers:
            setattr(found, rule.field, rule.find(page, found, options))
    return found


_HEAD_ZONES = (Zone.META, Zone.BYLINE)
_FIRST_PARAGRAPHS = 3
_BRACKET_REACH = 80
_LONE_ACCOUNT = 16


def _source(page: Page, _found: Found, _options: Options) -> Outlet | None:
    """Read the source from the head, else from the foot."""
    for zone in (Zone.META, Zone.BYLINE, Zone.CREDIT):
        for run in page.runs(zone):
            if source := find_source(page.text, within=page.cover(run)):
                return source
    return None


def _dateline(page: Page, found: Found, options: Options) -> Dateline | None:
    """Read the formula that opens the body, or stands as the byline, or closes the body in brackets."""
    paragraphs = page.of(Zone.PARAGRAPH)
    lines = paragraphs[:_FIRST_PARAGRAPHS] + page.of(*_HEAD_ZONES) + paragraphs[-1:]
    reference = found.reference(options)
    for block in lines:
        dateline = find_dateline(
            page.text, reference=reference, within=block.span, report=found.defects.append
        )
        if dateline is not None:
            return dateline
    return None


def _credits(page: Page, found: Found, _options: Options) -> tuple[Credit, ...]:
    """Read the credits of head, foot and captions, and those in the brackets that open and close the body."""
    spans = [page.cover(run) for zone in (*_HEAD_ZONES, Zone.CREDIT, Zone.CAPTION) for run in page.runs(zone)]
    credits_ = [
        c for span in spans for c in find_credits(page.text, within=span, report=found.defects.append)
    ]
    paragraphs = page.of(Zone.PARAGRAPH)
    for block in paragraphs[:_FIRST_PARAGRAPHS]:
        credits_ += [
            c
            for c in find_credits(page.text, within=block.span)
            if c.span.start < block.span.start + _BRACKET_REACH and _in_dateline(c, found, block)
        ]
    for block in paragraphs[-1:]:
        credits_ += [
            c
            for c in find_credits(page.text, within=block.span)
            if c.span.end > block.span.end - _BRACKET_REACH
        ]
    return _once(credits_)


def _in_dateline(credit: Credit, found: Found, block: Block) -> bool:
    """Tell whether a credit at the opening of the body belongs to the formula that opens it."""
    dateline = found.dateline
    if dateline is None or dateline.span not in block.span:
        return False
    return credit.span.start < dateline.span.end + _BRACKET_REACH


def _once(credits_: list[Credit]) -> tuple[Credit, ...]:
    """Put credits in order; what two finders read at one place, or captions repeat, counts once."""
    kept: dict[tuple[object, ...], Credit] = {}
    for credit in sorted(credits_, key=lambda c: c.span):
        names = tuple(n.name for n in credit.people)
        kept.setdefault((credit.role, credit.label, credit.org, names), credit)
    return tuple(kept.values())


def _body(page: Page) -> tuple[Span, list[Block]] | None:
    """Give the body's range and its blocks."""
    blocks = [b for b in page.blocks if b.zone in BODY_ZONES]
    return (page.cover(blocks), blocks) if blocks else None


def _on_body(find: Callable[[str, Span], tuple[Any, ...]], page: Page) -> tuple[Any, ...]:
    """Run a finder over the range of the body and keep what lies in its blocks."""
    body = _body(page)
    if body is None:
        return ()
    cover, blocks = body
    values = find(page.text, cover)
    whole = len(blocks) == sum(1 for b in page.blocks if b.span in cover)
    if whole or not values:
        return values
    holes = [b.span for b in page.blocks if b.span in cover and b.zone not in BODY_ZONES]
    return tuple(v for v in values if not any(v.span.overlaps(hole) for hole in holes))


def _lists(page: Page, found: Found, _options: Options) -> tuple[ProseList, ...]:
    return _on_body(lambda t, w: find_lists(t, within=w, report=found.defects.append), page)


def _people(page: Page, _found: Found, _options: Options) -> tuple[Person, ...]:
    return _on_body(lambda t, w: find_people(t, within=w), page)


def _quotes(page: Page, found: Found, options: Options) -> tuple[Quote, ...]:
    people = found.people if Layer.PEOPLE in options.layers else None
    return _on_body(lambda t, w: find_quotes(t, people=people, within=w, report=found.defects.append), page)


RULES: tuple[Rule, ...] = (
    Rule("head", lambda p, _f, _o: find_head(p), "the title is needed by nothing, and needs nothing"),
    Rule("times", lambda p, f, o: find_times(p, o, f.defects.append), "all other dates are told from it"),
    Rule("site", lambda p, _f, _o: find_site(p), "whose page it is stands apart from whose story"),
    Rule("source", _source, "whose story it is stands apart from who wrote it"),
    Rule("dateline", _dateline, "its day takes the year of the publication"),
    Rule("credits", _credits, "those in the opening bracket belong to the dateline"),
    Rule("lists", _lists, "of the body alone", Layer.LISTS),
    Rule("people", _people, "of the body alone", Layer.PEOPLE),
    Rule("quotes", _quotes, "their speakers are the people", Layer.QUOTES),
    Rule(
        "related", lambda p, f, o: find_related(p, reference=f.reference(o)), "their days may lack the year"
    ),
    Rule("tags", lambda p, _f, _o: find_tags(p), "of their own zone"),
    Rule(
        "comments", lambda p, _f, o: find_comments(p, reference=o.reference), "3小时前 is told from the crawl"
    ),
    Rule("notices", lambda p, _f, _o: find_notices(p), "of their own zone"),
)
"""The fields in the order in which they are read."""
