"""Articles as columns of the Arrow form, a field of many articles at a time.

Dicts of the articles, which ``pyarrow.array`` takes as well, cost more than twice as much: 1.4 ms a page
against 0.6, on generated pages of 1,000 characters.
"""

from __future__ import annotations

import datetime as dt
import functools
import itertools
import json
import operator
from collections.abc import Callable, Sequence
from typing import Any, assert_never

import attrs
import pyarrow as pa

from newsparse._json.form import SCHEMA_NAME, iso, read_datetime, read_moment, severity_name
from newsparse._json.shapes import Choice, ListOf, Maybe, Moment, Node, Place, Plain, Shape, fields
from newsparse.defects import Defect
from newsparse.model import Article, Timestamp
from newsparse.serde import converter
from newsparse.spans import Span

__all__ = ["articles_as_structs", "moment"]


def articles_as_structs(articles: Sequence[Article | None], kind: Any) -> Any:
    """Return articles as an array of structs of a type, that of ``arrow_schema``; null where there is none.

    Raises:
        OverflowError: A number in an article does not fit into its column.
        UnicodeEncodeError: A string holds a lone surrogate.
    """
    return _structs(_members(Article), list(articles), kind, (Article,))


@attrs.frozen
class _Member:
    """A field of a struct: what it holds, and how it is got from an object."""

    shape: Shape
    get: Callable[[Any], Any]


@functools.cache
def _members(kind: type) -> tuple[_Member, ...]:
    """Return the fields of the struct for a class, in the order of the form."""
    own = [_Member(field.shape, _getter(kind, field.name, field.shape)) for field in fields(kind)]
    if kind is Article:
        own.insert(0, _Member(Plain(str), lambda _: SCHEMA_NAME))
    elif kind is Defect:
        own.append(_Member(Plain(str), lambda defect: severity_name(defect.severity)))
    return tuple(own)


def _getter(kind: type, name: str, shape: Shape) -> Callable[[Any], Any]:
    """Return the getter of a field; that of a time also writes it, as only the object has the precision."""
    if shape not in (Moment(), Maybe(Moment())):
        return operator.attrgetter(name)
    read = read_moment if kind is Timestamp else read_datetime
    return lambda value: iso(getattr(value, name), value.precision, read)


def _structs(members: Sequence[_Member], values: list[Any], kind: Any, within: tuple[type, ...]) -> Any:
    """Return a column of structs: a column for each of their fields."""
    gone = [value is None for value in values]
    some_gone = any(gone)
    columns = []
    for member, field in zip(members, kind, strict=True):
        get = member.get
        got = (
            [None if value is None else get(value) for value in values]
            if some_gone
            else list(map(get, values))
        )
        columns.append(_column(member.shape, got, field.type, within))
    mask = pa.array(gone, pa.bool_()) if some_gone else None
    return pa.StructArray.from_arrays(columns, fields=list(kind), mask=mask)


def _column(shape: Shape, values: list[Any], kind: Any, within: tuple[type, ...]) -> Any:
    """Return a column of values of a shape, null where there is ``None``."""
    match shape:
        case Plain():
            return pa.array(values, kind)
        case Choice():
            return pa.array([None if value is None else value.value for value in values], kind)
        case Place():
            return _spans(values, kind)
        case Moment():
            return pa.array([None if value is None else moment(value) for value in values], kind)
        case Maybe(inner):
            return _column(inner, values, kind, within)
        case ListOf(item):
            offsets = itertools.accumulate((len(value or ()) for value in values), initial=0)
            items = [one for value in values for one in value or ()]
            # What a struct that is null has in its fields is nothing; so has a list of it.
            gone = pa.array([value is None for value in values], pa.bool_()) if None in values else None
            return pa.ListArray.from_arrays(
                pa.array(offsets, pa.int32()),
                _column(item, items, kind.value_type, within),
                type=kind,
                mask=gone,
            )
        case Node(node) if node in within:
            return pa.array([_dumped(value) for value in values], kind)
        case Node(node):
            return _structs(_members(node), values, kind, (*within, node))
        case _:
            assert_never(shape)


def _spans(values: list[Span | None], kind: Any) -> Any:
    gone = [value is None for value in values]
    ends = [
        pa.array([None if value is None else getattr(value, end) for value in values], pa.int32())
        for end in ("start", "end")
    ]
    mask = pa.array(gone, pa.bool_()) if any(gone) else None
    return pa.StructArray.from_arrays(ends, fields=list(kind), mask=mask)


def moment(written: str) -> dict[str, Any]:
    """Return the three values of a time of the JSON form."""
    value = read_datetime(written)
    try:
        utc = value.astimezone(dt.UTC) if value.tzinfo else None
    except OverflowError:  # the first and the last hours of the calendar
        utc = None
    return {"iso": written, "local": value.replace(tzinfo=None), "utc": utc}


def _dumped(value: Any) -> str:
    return json.dumps(_converter().unstructure(value), ensure_ascii=False)


@functools.cache
def _converter() -> Any:
    return converter()
