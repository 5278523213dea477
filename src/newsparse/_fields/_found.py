"""What the rules have found so far."""

from __future__ import annotations

import datetime as dt

import attrs

from newsparse._fields.headline import Head
from newsparse._fields.published import Times
from newsparse.defects import Defect
from newsparse.model import (
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
)
from newsparse.options import Options

__all__ = ["Found"]


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
