"""Hypothesis strategies for well-formed objects of the model, with any text and any time in them.

They follow the type hints, so a new field or class is covered the moment it exists.
"""

import datetime as dt
import enum
import functools
import types
import typing

import attrs
from hypothesis import strategies as st

from newsparse.model import Article
from newsparse.spans import Span

spans = st.tuples(*[st.integers(0, 10**7)] * 2).map(sorted).map(lambda ends: Span(*ends))

# Lone surrogates, a pair of them side by side, line ends for some, the separator's first choice.
awkward = st.sampled_from('\ud83d\ude00\udbff\ue000\u2028\x85\x00\n\r"\\𬭎')
texts = st.text(st.one_of(st.characters(exclude_categories=()), awkward), max_size=12)

whole_minutes = st.integers(-1439, 1439).map(lambda n: dt.timezone(dt.timedelta(minutes=n)))
local_mean_times = st.integers(-86_399, 86_399).map(lambda n: dt.timezone(dt.timedelta(seconds=n)))
datetimes = st.one_of(
    st.datetimes(timezones=st.one_of(st.none(), whole_minutes, local_mean_times)),
    st.datetimes().map(lambda t: t.replace(second=0, microsecond=0)),
    st.dates().map(lambda d: dt.datetime(d.year, d.month, d.day)),
)
dates = st.one_of(
    st.dates(),
    st.dates().map(lambda d: d.replace(day=1)),
    st.integers(1, 9999).map(lambda y: dt.date(y, 1, 1)),
)

_LEAVES = {
    str: texts,
    int: st.integers(),
    bool: st.booleans(),
    Span: spans,
    dt.date: dates,
    dt.datetime: datetimes,
}


@functools.cache
def of(hint) -> st.SearchStrategy:
    """Give a strategy for a type hint."""
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        return st.one_of(*[of(arg) for arg in args])
    if origin is tuple:
        return st.lists(of(args[0]), max_size=2).map(tuple)
    if hint is types.NoneType:
        return st.none()
    if hint in _LEAVES:
        return _LEAVES[hint]
    if issubclass(hint, enum.Enum):
        return st.sampled_from(hint)
    return st.deferred(lambda: _objects(hint))


def _objects(kind) -> st.SearchStrategy:
    hints = typing.get_type_hints(kind)
    return st.builds(kind, **{field.name: of(hints[field.name]) for field in attrs.fields(kind)})


articles = of(Article)
