"""The classes of the model as a tree of shapes, with the words their docstrings say about each field.

One walk over the type hints feeds whatever describes the model to others, so that nothing is typed twice.
"""

from __future__ import annotations

import datetime as dt
import enum
import functools
import inspect
import operator
import re
import types
import typing
from typing import Any

import attrs

from newsparse.spans import Span

__all__ = [
    "Choice",
    "Field",
    "ListOf",
    "Maybe",
    "Moment",
    "Node",
    "Place",
    "Plain",
    "Shape",
    "fields",
    "shape",
    "summary",
]


@attrs.frozen
class Plain:
    """A string, an integer or a boolean."""

    kind: type


@attrs.frozen
class Place:
    """A span."""


@attrs.frozen
class Moment:
    """A date or a datetime."""


@attrs.frozen
class Choice:
    """One of the members of an enumeration."""

    kind: type[enum.Enum]


@attrs.frozen
class ListOf:
    """Any number of one shape."""

    item: Shape


@attrs.frozen
class Maybe:
    """A shape, or ``None``."""

    inner: Shape


@attrs.frozen
class Node:
    """An object of one of the classes; ``fields`` opens it."""

    kind: type


Shape = Plain | Place | Moment | Choice | ListOf | Maybe | Node


@attrs.frozen(kw_only=True)
class Field:
    """A field of a class.

    Args:
        doc: What the docstring of the class says about it, in one line; empty where it says nothing.
    """

    name: str
    shape: Shape
    required: bool
    doc: str


def shape(hint: Any) -> Shape:
    """Return the shape of a type hint.

    Raises:
        TypeError: The model uses a type without a shape.

    Example:
        >>> shape(tuple[str, ...])
        ListOf(item=Plain(kind=<class 'str'>))
    """
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        return _union(args)
    if origin is tuple and args[1:] == (...,):
        return ListOf(shape(args[0]))
    if not isinstance(hint, type):
        raise TypeError(f"no shape for {hint!r}")
    return _named(hint)


def _union(options: tuple[Any, ...]) -> Shape:
    inner = [option for option in options if option is not types.NoneType]
    if len(inner) < len(options):
        return Maybe(shape(functools.reduce(operator.or_, inner)))
    if set(inner) == {dt.date, dt.datetime}:
        return Moment()
    raise TypeError(f"no shape for one of {inner}")


def _named(kind: type) -> Shape:
    if kind in (str, int, bool):
        return Plain(kind)
    if kind is Span:
        return Place()
    if issubclass(kind, dt.date):
        return Moment()
    if issubclass(kind, enum.Enum):
        return Choice(kind)
    if attrs.has(kind):
        return Node(kind)
    raise TypeError(f"no shape for {kind!r}")


def fields(kind: type) -> tuple[Field, ...]:
    """Return the fields of an attrs class, in order."""
    hints, docs = typing.get_type_hints(kind), _argument_docs(kind)
    return tuple(
        Field(
            name=field.name,
            shape=shape(hints[field.name]),
            required=field.default is attrs.NOTHING,
            doc=docs.get(field.name) or _place_doc(field.name),
        )
        for field in attrs.fields(kind)
    )


def _place_doc(name: str) -> str:
    """Describe a place, which is named for what it is the place of."""
    of = name.removesuffix("span").removesuffix("_")
    if of == name:
        return ""
    return f"The place of {of}, in code points." if of else "Its place in the text, in code points."


def summary(kind: type) -> str:
    """Return the first paragraph of a class's docstring, in one line."""
    return _one_line((inspect.getdoc(kind) or "").split("\n\n", maxsplit=1)[0])


_ARGUMENT = re.compile(r"^ {4}(\w+): (.*(?:\n {8}.*)*)", re.MULTILINE)


def _argument_docs(kind: type) -> dict[str, str]:
    """Read the ``Args`` section of a class's docstring."""
    _, _, section = (inspect.getdoc(kind) or "").partition("\nArgs:\n")
    return {name: _one_line(words) for name, words in _ARGUMENT.findall(section.partition("\n\n")[0])}


def _one_line(words: str) -> str:
    """Put wrapped words on one line, in plain text."""
    return " ".join(words.split()).replace("``", "")
