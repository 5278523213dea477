"""A line in a word: the surest of its features sums it up for the lines beside it."""

from __future__ import annotations

import functools
from typing import TypeAlias

from newsparse._layout.values import PIECES, Begin, Flag, Prose, TimeShape, Value, Where
from newsparse._lexicon.furniture import Boilerplate

__all__ = ["FIGURES", "PAGE_END", "PAGE_TOP", "Kind", "Words", "joined", "kind_of"]

Words: TypeAlias = tuple[tuple[Boilerplate, ...], Boilerplate | None, Boilerplate | None]
"""The boilerplate on a line: what it is, what it begins with, what it holds."""


class Kind(Value):
    """A line in a word.

    Attributes:
        short: The coarser word: without the size of prose and titles, the shape of times, all but one class.
        classes: The classes of boilerplate that it is about.
        is_title: Whether nothing is known of the line but its length.
    """

    __slots__ = ("classes", "is_title", "short")

    short: Kind
    classes: tuple[Boilerplate, ...]
    is_title: bool


def _kind(
    name: str, words: str, short: tuple[str, str] | None = None, classes: tuple[Boilerplate, ...] = ()
) -> Kind:
    """Make a kind; where no other short form is given, it is the first four letters of the name."""
    kind = Kind(name, words)
    kind.classes, kind.is_title = classes, short is _ANY_TITLE
    brief = short or (name[:4], words)
    kind.short = kind if brief[0] == name else _kind(*brief, short)
    return kind


_ANY_PROSE = "P", "prose"
_ANY_TITLE = "t", "a line like a title"
_ANY_TIME = "s", "a line with a time"

PAGE_TOP = _kind("top", "the top of the page")
PAGE_END = _kind("end", "the end of the page")
_PROSE = [_kind(f"P{prose}", prose.words, _ANY_PROSE) for prose in Prose]
FIGURES = _kind("num", "figures")
_SPACED = _kind("nav", "several words with gaps")
_TOPIC = _kind("hash", "a #topic")
_PERSON = _kind("name", "a name")
_OUTLET = _kind("outlet", "the name of an outlet")
_BY_FLAG = (
    (Flag.CRUMB, _kind("crumb", "a breadcrumb")),
    (Flag.NAVIGATION, _kind("navs", "channel names run together")),
    (Flag.WRITER, _kind("writer", "a writer's name with its label")),
)
_BY_SIZE = (
    (4, _kind("t4", "a word of up to four characters", _ANY_TITLE)),
    (8, _kind("t8", "a line of five to eight characters", _ANY_TITLE)),
    (14, _kind("t14", "a line of nine to fourteen characters", _ANY_TITLE)),
    (40, _kind("t40", "a line as long as a title", _ANY_TITLE)),
)
_LONGER = _kind("t99", "a long line without clauses", _ANY_TITLE)
_BY_WORDS = {"=": "{}", "^": "a line opened by {}", "*": "a line with {}"}
"""The signs of lines that are boilerplate, begin with it or hold it."""


def kind_of(
    words: Words,
    time: TimeShape | None,
    flags: tuple[Flag, ...],
    *,
    size: int,
    prose: Prose,
    begin: Begin,
    pieces: Value,
) -> Kind:
    """Sum a line up by its prose, its words of boilerplate or its time; without any, by what it is like."""
    whole, opens, holds = words
    sentences = prose >= Prose.SENTENCE
    if sentences and not (opens or holds):
        return _PROSE[prose]
    if whole:
        return _of_words("=", whole)
    if Flag.NUMBER in flags and not time:
        return FIGURES
    if opens:
        return _of_words("^", (opens,), prose=sentences)
    if holds and holds is not Boilerplate.CAPTION:
        return _of_words("*", (holds,), prose=sentences)
    if time:
        return _of_time(time, prose=sentences)
    return _PROSE[prose] if sentences else _by_form(flags, size, prose, begin, pieces)


def _by_form(flags: tuple[Flag, ...], size: int, prose: Prose, begin: Begin, pieces: Value) -> Kind:
    for flag, kind in _BY_FLAG:
        if flag in flags:
            return kind
    if size <= 4 and Flag.NAME in flags:
        return _PERSON
    if Flag.OUTLET in flags:
        return _OUTLET
    if begin is Begin.HASH:
        return _TOPIC
    if size > 8 and pieces in PIECES[4:]:
        return _SPACED
    if size > 8 and prose:
        return _PROSE[prose]
    for longest, kind in _BY_SIZE:
        if size <= longest:
            return kind
    return _LONGER


@functools.cache
def _of_words(sign: str, classes: tuple[Boilerplate, ...], *, prose: bool = False) -> Kind:
    name, says = joined(classes), _BY_WORDS[sign].format
    short = sign + classes[0][:3], says(classes[0].words)
    return _kind(sign + name + "P" * prose, says(name.words), short, classes)


@functools.cache
def _of_time(time: TimeShape, *, prose: bool) -> Kind:
    """Return the kind of a line with a time; only of one amid other words the name tells day and clock."""
    inside = ("c" if time.clock else "d" if time.day else "") + "in"
    where = {Where.ALL: "all", Where.HEAD: "ead", Where.TAIL: "ail", Where.INSIDE: inside}[time.where]
    return _kind(f"s{where}{time.beside}" + "P" * prose, _ANY_TIME[1], _ANY_TIME)


@functools.cache
def joined(classes: tuple[Boilerplate, ...]) -> Value:
    """Return several classes as one value.

    Example:
        >>> value = joined((Boilerplate.NAV, Boilerplate.SHARE))
        >>> str(value), value.words
        ('nav+share', 'a channel name or a share button')
    """
    return Value("+".join(classes), " or ".join(dict.fromkeys(one.words for one in classes)))
