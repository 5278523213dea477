"""What a caller may choose about a parse."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import attrs

from newsparse._arguments import zone_of
from newsparse.vocabulary import Role

__all__ = ["Layer", "Options", "chosen_options"]


class Layer(enum.StrEnum):
    """A part of the body's content that is only worked out when asked for."""

    DATES = "dates"
    LISTS = "lists"
    PEOPLE = "people"
    QUOTES = "quotes"
    WORKS = "works"


def _layers(value: Iterable[Layer | str]) -> frozenset[Layer]:
    """Accept layers or their names; ``ValueError`` names what is no layer."""
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise TypeError(f"layers must be an iterable of Layer, not {type(value).__name__}")
    layers = frozenset(value)
    if unknown := sorted(str(layer) for layer in layers if layer not in set(Layer)):
        raise ValueError(f"no layer is called {unknown[0]!r}; there are: {', '.join(Layer)}")
    return frozenset(map(Layer, layers))


_LONGEST_NAME = 24
_LABEL_SIZES = range(2, 9)


def _names(value: Iterable[str]) -> frozenset[str]:
    """Accept names of outlets or agencies."""
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise TypeError(f'names must be an iterable of str such as ["晨雾"], not {type(value).__name__}')
    names = frozenset(value)
    for name in names:
        if not isinstance(name, str):
            raise TypeError(f"a name must be a str, not {type(name).__name__}")
        if not 2 <= len(name) <= _LONGEST_NAME or name != " ".join(name.split()):
            raise ValueError(
                f"a name has 2 to {_LONGEST_NAME} characters and stands on one line, not {name!r}"
            )
    return names


def _roles(
    value: Mapping[str, Role | str] | Iterable[tuple[str, Role | str]],
) -> tuple[tuple[str, Role], ...]:
    """Accept labels and their roles, as a mapping or as pairs; they are kept as pairs, in order."""
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise TypeError(
            f'roles must be a mapping such as {{"领航员": "designer"}}, not {type(value).__name__}'
        )
    found: dict[str, Role] = {}
    for label, role in value.items() if isinstance(value, Mapping) else value:
        if not isinstance(label, str):
            raise TypeError(f"a label must be a str, not {type(label).__name__}")
        if len(label) not in _LABEL_SIZES or "".join(label.split()) != label:
            raise ValueError(f"a label has 2 to 8 characters and no blanks, not {label!r}")
        if role not in set(Role):
            raise ValueError(f"no role is called {role!r}; there are: {', '.join(Role)}")
        found[label] = Role(role)
    return tuple(sorted(found.items()))


def _must_be(kind: type, such_as: str) -> Callable[[Any, attrs.Attribute[Any], Any], None]:
    """Refuse what is of another type, and say what is wanted."""

    def check(_options: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
        if not (value is None or isinstance(value, kind)):
            raise TypeError(
                f"{attribute.name} must be a {kind.__name__} such as {such_as}, not {type(value).__name__}"
            )

    return check


@attrs.frozen(kw_only=True)
class Options:
    """What a caller may choose about a parse.

    Args:
        timezone: The zone that publication times without a written zone are in, or its name
            ("Asia/Shanghai"). Without it they stay naive.
        reference: The moment against which relative times (3小时前) and years left out are resolved where the
            page itself shows no date, for example the time of the crawl. From a ``date``, whose hour is not
            known, no hours are counted.
        layers: Which layers of the body's content to work out; all by default.
        title: The title of the page as it is known from elsewhere: an HTML title element, the field of a
            record, an item of a feed; what a site adds to it (``…_河东网``) may stay. The line that says it
            is the headline. Where no line does, it tells what the headline is like, and is never one itself.
        url: The address of the page. The day in its path tells the year of times that are written without
            one, and its domain which of the outlets that the page names is the site, if the lexicon has it.
        outlets: Names of papers, sites, accounts to read as such, beside those that newsparse knows by list
            or by form. A name is one wherever it stands.
        agencies: Names of agencies, likewise.
        roles: Labels of credits, each with its role: ``{"领航员": "designer"}``. A label is one before a mark
            (``领航员：``), and where it opens a line or a bracket with a name. They are kept as pairs.

    Raises:
        ValueError: A layer or a role has an unknown name, or a word is too short or too long.
        TypeError: A value has the wrong type.

    Example:
        >>> Options(layers=["dates"]).layers
        frozenset({<Layer.DATES: 'dates'>})
    """

    timezone: dt.tzinfo | None = attrs.field(default=None, converter=zone_of)
    reference: dt.date | None = attrs.field(
        default=None, validator=_must_be(dt.date, "datetime.datetime(2024, 5, 6, 8, 30)")
    )
    layers: frozenset[Layer] = attrs.field(default=frozenset(Layer), converter=_layers)
    title: str | None = attrs.field(default=None, validator=_must_be(str, '"柳湾渡口恢复通航_河东网"'))
    url: str | None = attrs.field(
        default=None, validator=_must_be(str, '"https://www.example.com/2024/09/05/1.html"')
    )
    outlets: frozenset[str] = attrs.field(default=frozenset(), converter=_names)
    agencies: frozenset[str] = attrs.field(default=frozenset(), converter=_names)
    roles: tuple[tuple[str, Role], ...] = attrs.field(default=(), converter=_roles)


_ALL_LAYERS = Options()


def chosen_options(options: Options | None) -> Options:
    """Return the options that a caller gave, the usual ones for ``None``; ``TypeError`` for what is none."""
    if options is None:
        return _ALL_LAYERS
    if not isinstance(options, Options):
        raise TypeError(f"options must be newsparse.Options, not {type(options).__name__}")
    return options
