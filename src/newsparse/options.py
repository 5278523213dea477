"""What a caller may choose about a parse."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable

import attrs

__all__ = ["Layer", "Options"]


class Layer(enum.Enum):
    """A part of the body's content that is only worked out when asked for."""

    DATES = "dates"
    LISTS = "lists"
    PEOPLE = "people"
    QUOTES = "quotes"
    WORKS = "works"


def _layers(value: object) -> frozenset[Layer]:
    """Accept layers or their names; ``ValueError`` names what is no layer."""
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise TypeError(f"layers must be an iterable of Layer, not {type(value).__name__}")
    return frozenset(Layer(v) for v in value)


@attrs.frozen(kw_only=True)
class Options:
    """What a caller may choose about a parse.

    Args:
        timezone: The zone that publication times without a written zone are in. Without it they stay naive.
        reference: The moment against which relative times (3小时前) and years left out are resolved where the
            page itself shows no date, for example the time of the crawl.
        layers: Which layers of the body's content to work out; all by default.

    Raises:
        ValueError: A layer has an unknown name.
        TypeError: A value has the wrong type.

    Example:
        >>> Options(layers=["dates"]).layers
        frozenset({<Layer.DATES: 'dates'>})
    """

    timezone: dt.tzinfo | None = attrs.field(
        default=None,
        validator=attrs.validators.optional(
            attrs.validators.instance_of(dt.tzinfo)  # type: ignore[type-abstract]  # any subclass is meant
        ),
    )
    reference: dt.datetime | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.instance_of(dt.datetime))
    )
    layers: frozenset[Layer] = attrs.field(default=frozenset(Layer), converter=_layers)
