"""The fields that ``--fields`` can choose: by name, and by paths into them: ``published.value``."""

from __future__ import annotations

import difflib
import typing
from collections.abc import Sequence
from typing import Any

import attrs

from newsparse._json.shapes import ListOf, Maybe, Node, Shape, fields, shape
from newsparse.defects import Defect
from newsparse.model import Article

__all__ = ["FIELDS", "OF_RECORD", "SCORE", "check_path", "root_of", "value_at"]

OF_RECORD = ("file", "record", "id", "url", "title", "crawl_date", "text")
"""The fields of the record."""

SCORE = "news_score"
_VIEWS = ("body", "body_text", "paragraphs", "authors", "editors", "reporters")

FIELDS: tuple[str, ...] = (*OF_RECORD, *(field.name for field in attrs.fields(Article)), *_VIEWS, SCORE)
"""What can be chosen: fields of the record and of the article, and what follows from them."""


def root_of(path: str) -> str:
    """Return the field that a path begins with."""
    return path.partition(".")[0]


def check_path(path: str) -> None:
    """Refuse a path that leads nowhere.

    Raises:
        ValueError: No field is called so; the message says which may be meant.

    Example:
        >>> check_path("credits.people.nam")
        Traceback (most recent call last):
        ValueError: no field is called 'credits.people.nam'; did you mean 'credits.people.name'?
    """
    root, *steps = path.split(".")
    if root not in FIELDS:
        raise ValueError(_unknown(path, root, list(FIELDS)))
    at, within = root, _shape_of(root)
    for step in steps:
        names = _names_in(within)
        if step not in names:
            raise ValueError(_unknown(path, step, list(names), at))
        at, within = f"{at}.{step}", names[step]


def _unknown(path: str, step: str, names: list[str], within: str = "") -> str:
    """Say that no field has a name, and which one may be meant."""
    if within and not names:
        return f"no field is called {path!r}; {within!r} holds no fields"
    lead = f"{within}." if within else ""
    near = difflib.get_close_matches(step, names, n=1)
    there = f"; there are: {', '.join(lead + name for name in names)}"
    return f"no field is called {path!r}" + (f"; did you mean {lead + near[0]!r}?" if near else there)


def _shape_of(name: str) -> Shape | None:
    """Return the shape of a field or a view of the article; ``None`` for what is known besides."""
    hints = typing.get_type_hints(Article)
    view = getattr(Article, name, None)
    if name not in hints and isinstance(view, property):
        return shape(typing.get_type_hints(view.fget)["return"])
    return shape(hints[name]) if name in hints else None


def _names_in(within: Shape | None) -> dict[str, Shape | None]:
    """Return the fields of the objects that a shape holds, in lists or not."""
    match within:
        case Maybe(inner):
            return _names_in(inner)
        case ListOf(item):
            return _names_in(item)
        case Node(kind):
            own: dict[str, Shape | None] = {field.name: field.shape for field in fields(kind)}
            return own | ({"severity": None} if kind is Defect else {})
        case _:
            return {}


def value_at(value: Any, steps: Sequence[str]) -> Any:
    """Return what a path leads to in a value of JSON; of each item of a list, in a list.

    Example:
        >>> value_at([{"people": [{"name": "岑远山"}]}, {"people": []}], ["people", "name"])
        [['岑远山'], []]
        >>> value_at(None, ["value"]) is None
        True
    """
    if not steps or value is None:
        return value
    if isinstance(value, list):
        return [value_at(item, steps) for item in value]
    return value_at(value.get(steps[0]), steps[1:])
