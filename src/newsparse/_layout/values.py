"""The values that features take: each has its name in the table of weights, and a meaning in English."""

from __future__ import annotations

import enum
import functools
from collections.abc import Sequence
from itertools import accumulate, pairwise
from operator import sub
from typing import NamedTuple, Self

from newsparse._lexicon.named import Named

__all__ = [
    "CLAUSES", "FAR", "LENGTHS", "PIECES", "UNCOUNTED", "Begin", "Beside", "End", "Flag", "Mix", "Prose",
    "Region", "Step", "TimeShape", "Value", "Where", "distances_down", "distances_up", "fifth", "shares",
    "step", "steps", "steps_down", "steps_up", "sums", "third",
]  # fmt: skip


class Value(str):
    """A value of a feature, written as the table of weights has it.

    Attributes:
        words: What it means in plain English.
    """

    __slots__ = ("words",)

    words: str

    def __new__(cls, name: str, words: str) -> Self:
        value = super().__new__(cls, name)
        value.words = words
        return value


# ── Counts ────────────────────────────────────────────────────────────────────────────────────────────────


class Step(Value):
    """A class of counts: exact up to three, then ever coarser; named by the least count in it.

    Attributes:
        words: The count as a number of lines.
        away: The count as a distance; the last class of a scale also holds what is nowhere.
    """

    __slots__ = ("away",)

    away: str


FAR = 50
"""Counts from here on are one class."""
_STEPS = {
    0: "no line",
    1: "one line",
    2: "two lines",
    3: "three lines",
    4: "four or five lines",
    6: "six to eight lines",
    9: "nine to thirteen lines",
    14: "14 to 24 lines",
    25: "25 to 49 lines",
    FAR: "50 or more lines",
}


@functools.cache
def steps(most: int = FAR) -> tuple[Step, ...]:
    """Return the classes of the counts from 0 to ``most``, which holds all that is more.

    Example:
        >>> scale = steps(6)
        >>> [str(scale[n]) for n in (0, 3, 5, 6)], scale[5].away, scale[6].away
        (['0', '3', '4', '6'], 'four or five lines away', 'none within 6 lines')
    """
    found: list[Step] = []
    for n in range(most + 1):
        if n not in _STEPS and n < most:
            found.append(found[-1])
            continue
        least = max(start for start in _STEPS if start <= n)
        one = Step(str(least), _STEPS[least])
        one.away = f"{_STEPS[least]} away" if n < most else f"none within {most} lines"
        found.append(one)
    return tuple(found)


def step(n: int) -> Step:
    """Return the class of a count of any size."""
    return steps()[min(n, FAR)]


_FIFTHS = tuple(
    Value(str(n), words)
    for n, words in enumerate(("little or none", "some", "about half", "most", "all or nearly all"))
)


def fifth(share: float) -> Value:
    """Return the class of a share between 0 and 1.

    Example:
        >>> fifth(0.5), fifth(1).words
        ('2', 'all or nearly all')
    """
    return _FIFTHS[int(4.99 * share)]


_THIRDS = tuple(Value(str(n), words) for n, words in enumerate(("few", "some", "most")))


def third(share: float) -> Value:
    """Return the class of a share between 0 and 1 in thirds."""
    return _THIRDS[int(2.99 * share)]


def _classes(words: dict[int, str]) -> list[Value]:
    """Return the class of each count up to the last in ``words``, named by the least count in it."""
    found: list[Value] = []
    for n in range(max(words) + 1):
        found.append(Value(str(n), words[n]) if n in words else found[-1])
    return found


CLAUSES = _classes(
    {
        0: "no clause marks",
        1: "one clause mark",
        2: "two clause marks",
        3: "three to five clause marks",
        6: "six or more clause marks",
    }
)
"""The classes of the number of clause marks up to 6, which holds all that is more."""

PIECES = _classes(
    {
        0: "no gaps",
        1: "one gap",
        2: "two gaps",
        3: "three gaps",
        4: "four to seven gaps",
        8: "eight or more gaps",
    }
)
"""The classes of the number of gaps up to 8, which holds all that is more."""

UNCOUNTED = Value("long", "more than 80 characters")
"""The class of the gaps of a line on which they are not counted."""

_LENGTHS = {
    most: Value(str(most), f"at most {most} characters") for most in (2, 3, 4, 6, 8, 12, 18, 26, 40, 80, 160)
}
LENGTHS = [
    *[Value("1", "one character")] * 2,
    *(next(length for most, length in _LENGTHS.items() if n <= most) for n in range(2, 161)),
    Value("160+", "more than 160 characters"),
]
"""The classes of the length of a line up to 161, which holds all that is more."""


# ── Distances, sums and shares over the lines of a page, each in one pass ─────────────────────────────────


def distances_up(marks: Sequence[bool], most: int = 999) -> list[int]:
    """Return for each line the distance to the last marked line above it, at most ``most``.

    Example:
        >>> distances_up([False, True, False, False, True], 9)
        [9, 9, 1, 2, 3]
    """
    at = [i for i, mark in enumerate(marks) if mark]
    if not at:
        return [most] * len(marks)
    found = [most] * (at[0] + 1)
    for here, there in pairwise([*at, len(marks) - 1]):
        gap = there - here
        found += range(1, min(gap, most) + 1)
        found += [most] * (gap - most)
    return found


def distances_down(marks: Sequence[bool], most: int = 999) -> list[int]:
    """Return for each line the distance to the next marked line below it, at most ``most``.

    Example:
        >>> distances_down([False, True, False, False, True], 9)
        [1, 3, 2, 1, 9]
    """
    found = distances_up(marks[::-1], most)
    found.reverse()
    return found


def steps_up(marks: Sequence[bool], most: int) -> list[Step]:
    """Return the classes of the distances to the last marked line above."""
    return list(map(steps(most).__getitem__, distances_up(marks, most)))


def steps_down(marks: Sequence[bool], most: int) -> list[Step]:
    """Return the classes of the distances to the next marked line below."""
    return list(map(steps(most).__getitem__, distances_down(marks, most)))


def sums(values: Sequence[int], reach: int) -> list[int]:
    """Return for each line the sum of the values of the lines within ``reach`` lines.

    Example:
        >>> sums([1, 0, 0, 5], 1)
        [1, 1, 5, 5]
    """
    size = len(values)
    total = [0, *accumulate(values)]
    ends = total[reach + 1 :]
    ends += total[-1:] * (size - len(ends))
    starts = [0] * min(reach, size) + total[: max(0, size - reach)]
    return list(map(sub, ends, starts))


def shares(marks: Sequence[bool], reach: int) -> list[Value]:
    """Return for each line the share of marked lines among those within ``reach`` lines, in fifths.

    Example:
        >>> shares([True, False, False, False], 1)
        ['2', '1', '0', '0']
    """
    size = len(marks)
    totals = sums(marks, reach)
    found = list(map(_fifths(2 * reach + 1).__getitem__, totals))
    # Near the ends of the page there are fewer lines.
    for i in {*range(min(reach, size)), *range(max(0, size - reach), size)}:
        found[i] = _fifths(min(size, i + reach + 1) - max(0, i - reach))[totals[i]]
    return found


@functools.cache
def _fifths(whole: int) -> list[Value]:
    return [fifth(part / whole) for part in range(whole + 1)]


# ── What is seen on a line ────────────────────────────────────────────────────────────────────────────────


class Begin(Named):
    """The class of the first character."""

    HAN = "han", "a Chinese character"
    ASCII = "ascii", "a letter or sign"
    DIGIT = "digit", "a digit"
    QUOTE = "quote", "a quotation mark"
    PAREN = "paren", "a round bracket"
    BRACKET = "bracket", "a square bracket"
    TITLE = "title", "《"
    BULLET = "bullet", "a bullet"
    POINT = "point", "▲"
    HASH = "hash", "#"
    RULE = "rule", "a divider"


class End(Named):
    """The class of the last character."""

    HAN = "han", "a Chinese character"
    ASCII = "ascii", "a letter or sign"
    DIGIT = "digit", "a digit"
    QUOTE = "quote", "a closing quotation mark"
    STOP = "stop", "a full stop"
    ASK = "ask", "a question mark"
    SHOUT = "shout", "an exclamation mark"
    COLON = "colon", "a colon"
    COMMA = "comma", "a comma"
    CLOSE = "close", "a closing bracket"
    ARROW = "arrow", "an arrow"


class Mix(Named):
    """What a line of at most 80 characters is mostly written in."""

    HAN = "", "it is mostly Chinese"
    FIGURES = "d", "it is mostly figures"
    LATIN = "l", "it is mostly Latin letters"
    ALL_LATIN = "lL", "it is hardly anything but Latin letters"
    LONG = "long", "it has more than 80 characters"


class Flag(Named):
    """What a line may have besides."""

    NAVIGATION = "navs", "channel names run together"
    NUMBER = "number", "nothing but figures"
    ORDINAL = "ordinal", "an ordinal opens it"
    OUTLET = "outlet", "it is like the name of an outlet"
    WRITER = "writer", "a writer's label and name in it"
    BYLINE = "byline", "nothing but who wrote it"
    BAR = "bar", "a bar in it"
    CUT = "cut", "it is cut off with …"
    CRUMB = "crumb", "it is a breadcrumb"
    NAME = "name", "it is like a person's name"
    WORK = "work", "a title in 《》 in it"
    PICTURE = "picture", "it ends with a picture credit"
    URL = "url", "a web address in it"


class Prose(enum.IntEnum):
    """How much a line reads as prose."""

    words: str

    def __new__(cls, rank: int, words: str) -> Self:
        member = int.__new__(cls, rank)
        member._value_ = rank
        member.words = words
        return member

    NONE = 0, "no sentence"
    SHORT = 1, "a short sentence"
    SENTENCE = 2, "a sentence"
    SENTENCES = 3, "several sentences"
    PARAGRAPH = 4, "a paragraph"


class Where(enum.StrEnum):
    """Where on its line a time is."""

    ALL = "all"
    HEAD = "head"
    TAIL = "tail"
    INSIDE = "in"


class Beside(enum.StrEnum):
    """How much there is on a line beside its time: up to 12 characters, less than 40, or more."""

    LITTLE = "s"
    SOME = "m"
    MUCH = "l"


class TimeShape(NamedTuple):
    """The shape of the time on a line.

    Attributes:
        day: Whether a year, month and day are on the line.
        clock: Whether a time of day is.
        where: Where the first time is.
        beside: How much is beside it.
    """

    day: bool
    clock: bool
    where: Where
    beside: Beside


class Region(Named):
    """Where a line is on its page, as far as the mass of prose tells."""

    BEFORE = "before", "before the body"
    INSIDE = "in", "in the body"
    AFTER = "after", "after the body"
    NONE = "none", "on a page without a body"
