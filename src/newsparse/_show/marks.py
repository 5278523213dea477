"""Every place in an article as one flat list of marks: what is there, on which layer, in a few words.

Everything that shows an article or its places reads this list: the HTML view, the terminal, Web Annotations,
displaCy.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from typing import Any

import attrs

from newsparse._json.form import iso, read_datetime, read_moment
from newsparse.defects import Defect
from newsparse.model import (
    Article,
    Block,
    Comment,
    Credit,
    Dateline,
    DateMention,
    ListItem,
    Name,
    Outlet,
    Person,
    ProseList,
    Quote,
    Related,
    Timestamp,
    Work,
)
from newsparse.spans import Span

__all__ = ["LAYERS", "Mark", "marks"]

# A class that is not named here is a text with a place.
_BY_CLASS = {
    Block: "zone",
    Timestamp: "time",
    DateMention: "time",
    Outlet: "outlet",
    Name: "person",
    Person: "person",
    Credit: "credit",
    Dateline: "dateline",
    Quote: "quote",
    ProseList: "list",
    ListItem: "list",
    Work: "work",
    Related: "related",
    Comment: "comment",
    Defect: "defect",
}
_OTHER = "text"
_PART = "part"
# Fields that say more than the class of what they hold.
_BY_FIELD = {"agency": "outlet", "org": "org", "tags": "tag"}

LAYERS = (*dict.fromkeys((*_BY_CLASS.values(), *_BY_FIELD.values())), _OTHER, _PART)
"""The layers that a mark can be on: one vocabulary for every view."""

# Fields already visible in the text, or marked on their own.
_SHOWN = frozenset({"text", "span", "name", "title", "message", "timex"})


@attrs.frozen(kw_only=True)
class Mark:
    """A place in the text and what is there.

    Args:
        span: The place, in code points; empty where the article says so.
        layer: What kind of thing is there: one of ``LAYERS``.
        path: Where it is in the article: ``credits[0].people[1]``.
        node: The object of the model that is there, or whose part is.
        facts: What the object says beyond its text, in a few words.
    """

    span: Span
    layer: str
    path: str
    node: object
    facts: str

    @property
    def name(self) -> str:
        """What to call it in a word: the field of the article that it is the value of, else its layer."""
        return self.path if self.is_field else self.layer

    @property
    def is_field(self) -> bool:
        """Whether it is the value of a field of the article, such as the site, and none of several."""
        return self.path.isidentifier()


def marks(article: Article) -> Iterator[Mark]:
    r"""Return the marks of an article in the order of its fields, parents before what they hold.

    Example:
        >>> import newsparse
        >>> article = newsparse.parse("青渡镇新桥今日通车\n晋南晚报 2023-03-30 08:50\n\n3月28日，新桥通车。")
        >>> [(mark.path, mark.layer, mark.facts) for mark in marks(article) if mark.layer == "time"]
        [('published', 'time', '2023-03-30T08:50 · minute'), ('dates[0]', 'time', ...)]
    """
    for field in attrs.fields(Article):
        yield from _held(getattr(article, field.name), field.name, field.name)


def _held(value: object, field: str, path: str) -> Iterator[Mark]:
    """Return the marks of what a field holds."""
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _held(item, field, f"{path}[{index}]")
    elif attrs.has(type(value)) and not isinstance(value, Span):
        yield from _node(value, field, path)


def _node(node: Any, field: str, path: str) -> Iterator[Mark]:
    layer = _BY_FIELD.get(field) or _BY_CLASS.get(type(node), _OTHER)
    yield Mark(span=node.span, layer=layer, path=path, node=node, facts=" · ".join(_facts(node)))
    for inner in attrs.fields(type(node)):
        value = getattr(node, inner.name)
        name = inner.name.removesuffix("_span")
        if isinstance(value, Span) and name != inner.name:
            layer = _BY_FIELD.get(name, _PART)
            yield Mark(span=value, layer=layer, path=f"{path}.{name}", node=node, facts="")
        else:
            yield from _held(value, inner.name, f"{path}.{inner.name}")


def _facts(node: Any) -> Iterator[str]:
    """Return each value of an object that is neither its text nor an object of its own, in words."""
    yield from _value(node)
    for field in attrs.fields(type(node)):
        if field.name in _SHOWN:
            continue
        value = getattr(node, field.name)
        if isinstance(value, enum.Enum):
            yield str(value.value)
        elif value is True:
            yield field.name
        elif type(value) in (str, int):
            yield f"{field.name} {value}"


def _value(node: object) -> Iterator[str]:
    """Return what the text of an object was worked out to be, in words."""
    match node:
        case Timestamp():
            yield iso(node.value, node.precision, read_moment) or "not resolved"
            yield from (f"{unit} inferred" for unit in node.inferred)
        case DateMention():
            yield node.timex
            if node.start or node.end:
                ends = (iso(end, node.precision, read_datetime) or "" for end in (node.start, node.end))
                yield "/".join(ends)
            yield from (f"{unit} inferred" for unit in node.inferred)
        case Person() | Name():
            yield node.name
        case Defect():
            yield node.message
