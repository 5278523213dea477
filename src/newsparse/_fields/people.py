"""People named in the body, with the offices that stand beside them."""

from __future__ import annotations

from newsparse._arguments import bounds_of
from newsparse._names.offices import find_organisation, organisation_before
from newsparse._names.scoring import clean_name, split_name
from newsparse._names.search import Mention, find_mentions
from newsparse.model import Person
from newsparse.spans import Span

__all__ = ["find_people"]

Place = tuple[str, Span]


def find_people(text: str, *, within: Span | None = None) -> tuple[Person, ...]:
    """Find the people whom running prose names.

    Args:
        text: The text of the page.
        within: The part of it to look in, usually the body; all of it by default.

    Returns:
        One record per mention, in order and disjoint; spans are code-point offsets into ``text``. A later
        mention, also by a part of a foreign name, carries the span of the first as ``same_as``. Where an
        office belongs to several organisations, ``org`` joins them with 、 and ``org_span`` covers them all.

    Raises:
        TypeError: ``text`` is no string.

    Example:
        >>> find_people("会议由省水利厅厅长王建国主持。")[0].office
        '省水利厅厅长'
    """
    start, end = bounds_of(text, within)
    first: dict[str, Span] = {}
    orgs: dict[tuple[int, int], Place | None] = {}
    people = []
    for mention in find_mentions(text, start, end):
        name = clean_name(text[mention.span.start : mention.span.end])
        org = _organisation(text, mention, start, orgs)
        people.append(_person(text, mention, name, org, first.get(name)))
        start = max(mention.span.end, mention.office.end if mention.office is not None else 0)
        first.setdefault(name, mention.span)
        for part in split_name(name):
            first.setdefault(part, mention.span)
    return tuple(people)


def _organisation(
    text: str, mention: Mention, start: int, known: dict[tuple[int, int], Place | None]
) -> Place | None:
    """Find the organisation of an office, once for those who share it; ``start`` ends the mention before."""
    office = mention.office
    if office is None:
        return None
    place = (office.start, office.end)
    if place not in known:
        known[place] = find_organisation(text, office)
    org = known[place]
    if org is None and office.start == mention.span.end:
        before = organisation_before(text, mention.span.start, start)
        return (before.of(text), before) if before else None
    return org


def _person(text: str, mention: Mention, name: str, org: Place | None, same_as: Span | None) -> Person:
    """Make the value of a mention."""
    office = mention.office
    return Person(
        span=mention.span,
        name=name,
        office=office.of(text) if office is not None else None,
        office_span=office,
        org=org[0] if org else None,
        org_span=org[1] if org else None,
        same_as=same_as,
    )
