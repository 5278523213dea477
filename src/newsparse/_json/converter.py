"""The cattrs hooks of the JSON form: what a span, a time, a defect and an article look like outside.

Only ``serde`` imports this module, and only when it is asked to work, so that ``import newsparse`` does not
pay for cattrs.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Callable, Mapping
from types import GenericAlias
from typing import Any, get_args, get_origin

import attrs
import cattrs
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from newsparse._json.form import (
    EARLIER_SCHEMAS,
    MOMENT,
    SCHEMA_KEY,
    SCHEMA_NAME,
    SEVERITY_KEY,
    iso,
    read_datetime,
    read_moment,
    severity_name,
)
from newsparse.defects import Defect
from newsparse.model import Article, DateMention, Timestamp
from newsparse.spans import Span

__all__ = ["make_converter"]


def make_converter() -> cattrs.Converter:
    """Return a new converter with all hooks set: leaves first, since classes capture them when first used."""
    converter = cattrs.Converter()
    _add_leaves(converter)
    _add_containers(converter)
    _add_times(converter)
    _add_defects(converter)
    _add_article(converter)
    return converter


# ── leaves: exactly the type, since cattrs alone turns None into 'None' and '7' into 7 ──────────────────


def _exactly(kind: type) -> Callable[[Any, Any], Any]:
    """Return a hook that takes values of exactly this type: a bool is not an int."""

    def check(value: Any, _: Any) -> Any:
        if type(value) is not kind:
            raise TypeError(f"{_seen(value)} is no {kind.__name__}")
        return value

    return check


def _seen(value: Any) -> str:
    """Quote what was found, short enough for a message."""
    shown = ascii(value)
    return shown if len(shown) <= 60 else f"{shown[:57]}..."


def _read_span(value: Any, _: Any) -> Span:
    match value:
        case [int(start), int(end)] if type(start) is type(end) is int and 0 <= start <= end:
            return Span(start, end)
        case _:
            raise TypeError(f"{_seen(value)} is no span [start, end]")


def _read_member(value: Any, kind: Any) -> enum.StrEnum:
    try:
        member: enum.StrEnum = kind(value)
    except ValueError as error:
        raise ValueError(f"{_seen(value)} is no {kind.__name__}") from error
    return member


def _add_leaves(converter: cattrs.Converter) -> None:
    for kind in (str, int, bool):
        converter.register_structure_hook(kind, _exactly(kind))
    converter.register_structure_hook(Span, _read_span)
    converter.register_unstructure_hook(Span, lambda span: [span.start, span.end])
    # For the class and not by a predicate: cattrs asks its hooks for str first, and members are strings.
    converter.register_structure_hook(enum.StrEnum, _read_member)
    converter.register_unstructure_hook(enum.StrEnum, lambda member: member.value)


# ── tuples are lists, classes are objects ───────────────────────────────────────────────────────────────


def _add_containers(converter: cattrs.Converter) -> None:
    converter.register_structure_hook_factory(_is_tuple, _tuple_reader)
    converter.register_unstructure_hook_factory(_is_tuple, _list_writer)
    converter.register_structure_hook_factory(_is_node, _node_reader)


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _tuple_reader(kind: Any, converter: cattrs.Converter) -> Callable[[Any, Any], Any]:
    """Read a list; a string is refused, though Python would iterate over it."""
    listed: Any = GenericAlias(list, (get_args(kind)[0],))
    read_items = converter.get_structure_hook(listed)

    def read(value: Any, _: Any) -> tuple[Any, ...]:
        if not isinstance(value, list | tuple):
            raise TypeError(f"{_seen(value)} is no list")
        return tuple(read_items(value, listed))

    return read


def _list_writer(kind: Any, converter: cattrs.Converter) -> Callable[[Any], list[Any]]:
    item = get_args(kind)[0]
    return lambda values: [converter.unstructure(value, unstructure_as=item) for value in values]


def _is_node(kind: Any) -> bool:
    return isinstance(kind, type) and attrs.has(kind) and kind is not Span


def _node_reader(kind: Any, converter: cattrs.Converter) -> Callable[[Any, Any], Any]:
    read_fields = make_dict_structure_fn(kind, converter)

    def read(value: Any, _: Any) -> Any:
        if not isinstance(value, Mapping):
            raise TypeError(f"{_seen(value)} is no object")
        return read_fields(value, kind)

    return read


# ── times at their own precision ────────────────────────────────────────────────────────────────────────


def _add_times(converter: cattrs.Converter) -> None:
    converter.register_structure_hook(dt.datetime, lambda value, _: read_datetime(value))
    converter.register_structure_hook_func(lambda kind: kind == MOMENT | None, _read_optional_moment)
    converter.register_unstructure_hook_func(lambda kind: kind == MOMENT | None, _as_it_is)
    converter.register_unstructure_hook(dt.datetime, _as_it_is)

    timestamp_fields = make_dict_unstructure_fn(Timestamp, converter)
    mention_fields = make_dict_unstructure_fn(DateMention, converter)

    def write_timestamp(stamp: Timestamp) -> dict[str, Any]:
        return timestamp_fields(stamp) | {"value": iso(stamp.value, stamp.precision, read_moment)}

    def write_mention(mention: DateMention) -> dict[str, Any]:
        ends = {end: iso(getattr(mention, end), mention.precision, read_datetime) for end in ("start", "end")}
        return mention_fields(mention) | ends

    converter.register_unstructure_hook(Timestamp, write_timestamp)
    converter.register_unstructure_hook(DateMention, write_mention)


def _read_optional_moment(value: Any, _: Any) -> dt.date | dt.datetime | None:
    return None if value is None else read_moment(value)


def _as_it_is(value: Any) -> Any:
    """Leave a time for the class that holds it: only that knows the precision."""
    return value


# ── defects show the severity of their code, articles the version of the form ───────────────────────────


def _add_defects(converter: cattrs.Converter) -> None:
    def write(defect: Defect) -> dict[str, Any]:
        return {
            "code": defect.code.value,
            SEVERITY_KEY: severity_name(defect.severity),
            "span": converter.unstructure(defect.span),
            "message": defect.message,
        }

    converter.register_unstructure_hook(Defect, write)


def _add_article(converter: cattrs.Converter) -> None:
    write_fields = make_dict_unstructure_fn(Article, converter)
    read_fields: Any = converter.get_structure_hook(Article)

    def write(article: Article) -> dict[str, Any]:
        return {SCHEMA_KEY: SCHEMA_NAME} | write_fields(article)

    def read(value: Any, kind: Any) -> Article:
        if isinstance(value, Mapping) and (name := value.get(SCHEMA_KEY)) != SCHEMA_NAME:
            raise ValueError(f"schema is {_seen(name)}, not {SCHEMA_NAME!r}{_advice(name)}")
        article: Article = read_fields(value, kind)
        return article

    converter.register_unstructure_hook(Article, write)
    converter.register_structure_hook(Article, read)


def _advice(schema: object) -> str:
    """Return what to do about an article in another form."""
    if isinstance(schema, str) and schema in EARLIER_SCHEMAS:
        return (
            ": an earlier newsparse wrote it; parse the text again, or rename its values as CHANGELOG.md says"
        )
    return ""
