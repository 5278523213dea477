"""The finders, and the one place where their order is decided.

Each rule runs on the blocks of its own zones, so that a date in a related item or a comment can never become
the publication time, nor an editor the author. A rule may use what the rules above it found.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from newsparse._fields._found import Found, body_of
from newsparse._fields._rules import (
    credits_of_page,
    dateline_of_page,
    dates_of_body,
    lists_of_body,
    people_of_body,
    quotes_of_body,
    source_of_page,
    works_of_body,
)
from newsparse._fields.comments import find_comments
from newsparse._fields.headline import find_head
from newsparse._fields.notices import find_notices
from newsparse._fields.published import find_times
from newsparse._fields.related import find_related
from newsparse._fields.site import find_site
from newsparse._fields.tags import find_tags
from newsparse._layout.blocks import Page
from newsparse.options import Layer, Options

__all__ = ["RULES", "Found", "Rule", "find_fields"]

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
    found = Found(body=body_of(page) if options.layers else None)
    for rule in RULES:
        if rule.layer is None or rule.layer in options.layers:
            setattr(found, rule.field, rule.find(page, found, options))
    return found


RULES: tuple[Rule, ...] = (
    Rule("head", lambda p, _f, _o: find_head(p), "the title is needed by nothing, and needs nothing"),
    Rule("times", lambda p, f, o: find_times(p, o, f.defects.append), "all other dates are told from it"),
    Rule("dateline", dateline_of_page, "its day takes the year of the publication"),
    Rule("credits", credits_of_page, "those in the opening bracket belong to the dateline"),
    Rule("source", source_of_page, "a name that is credited is no account"),
    Rule(
        "site",
        lambda p, f, _o: find_site(p, source=f.source),
        "of two names for one outlet the source is one",
    ),
    Rule("dates", dates_of_body, "told from the publication", Layer.DATES),
    Rule("lists", lists_of_body, "of the body alone", Layer.LISTS),
    Rule("people", people_of_body, "of the body alone", Layer.PEOPLE),
    Rule("quotes", quotes_of_body, "their speakers are the people", Layer.QUOTES),
    Rule("works", works_of_body, "of the body alone", Layer.WORKS),
    Rule(
        "related", lambda p, _f, o: find_related(p, reference=o.reference), "3小时前 is told from the crawl"
    ),
    Rule("tags", lambda p, _f, _o: find_tags(p), "of their own zone"),
    Rule(
        "comments", lambda p, _f, o: find_comments(p, reference=o.reference), "3小时前 is told from the crawl"
    ),
    Rule("notices", lambda p, _f, _o: find_notices(p), "of their own zone"),
)
"""The fields in the order in which they are read."""
