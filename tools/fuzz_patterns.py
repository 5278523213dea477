"""Texts made from the patterns of the package: what raises on them, and where time grows faster than they do.

Started by ``tools/fuzz.py --patterns`` and ``--growth``; how a text is made of a pattern is in ``tests``.
"""

from __future__ import annotations

import collections
import itertools
import pathlib
import random
import sys
import time

from newsparse import _parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tests"))

from doors import FINDERS, PARSERS, PLACES, REFERENCES, TIMEZONES, Failure, failures
from package_patterns import patterns
from pattern_texts import drawn, endless, texts_of, tree_of

GROWTH_DOORS = FINDERS | {"parse_many": PARSERS["parse_many"]}

# Repeats of a piece, few at first, and how much longer eight times as many may take: linear is 8, quadratic 64.
SIZES = ((1_000, 8_000), (2_500, 20_000))
TIMES = 13.0
# Shorter times are of the clock.
LEAST = 0.004


def read_patterns(count: int, seed: int) -> int:
    """Read texts made from every pattern in places and with references that are drawn; return how many raised.

    The texts of the enumeration come first, then texts with every choice drawn, two of them in one now and then.
    """
    _parse.RAISE = True
    chance = random.Random(seed)
    smallest: dict[tuple[str, str], Failure] = {}
    raised: collections.Counter[tuple[str, str]] = collections.Counter()
    for text in itertools.islice(_texts(chance), count):
        asked = {"reference": chance.choice(REFERENCES), "timezone": chance.choice(TIMEZONES)}
        for failure in failures(chance.choice(PLACES).replace("{}", text), **asked):
            key = failure.place, failure.error
            raised[key] += 1
            smallest[key] = min(smallest.get(key, failure), failure)
    for key, failure in sorted(smallest.items(), key=lambda item: item[1]):
        print(
            f"{failure.place} {failure.error}, {raised[key]} times: {failure.door}({failure.text!r}) {failure.asked}"
        )
    print(f"{count} texts, {raised.total()} raised")
    return raised.total()


def _texts(chance):
    """Yield the texts of the enumeration in a drawn order, then drawn ones without end."""
    every = [
        text
        for pattern in patterns()
        for kind in texts_of(pattern, chance.randrange(1 << 30))
        for text in kind
    ]
    chance.shuffle(every)
    yield from every
    trees = [tree_of(pattern) for pattern in patterns()]
    while True:
        yield "".join(drawn(chance.choice(trees), chance) for _ in range(chance.choice((1, 1, 2))))


def grow(count: int, seed: int) -> int:
    """Repeat pieces of what the patterns take, and return for how many of them time grew faster than the text.

    A piece is a text of a pattern, or its beginning, as what is opened and never closed makes a search look
    far. The first are made for each part that a pattern repeats without end. A piece is repeated in a line, over
    lines, or the last of it is.
    """
    chance = random.Random(seed)
    slow = 0
    for before, last in itertools.islice(_pieces(chance), count):
        for form in (in_a_line, over_lines, drawn_out):
            for name, door in GROWTH_DOORS.items():
                if all((ratio := _ratio(door, form, before, last, sizes)) > TIMES for sizes in SIZES):
                    print(f"x{ratio:.1f} {name} {form.__name__}({before!r}, {last!r})", flush=True)
                    slow += 1
    print(f"{count} pieces; of {slow} time grows faster than the text")
    return slow


def in_a_line(before: str, last: str, times: int) -> str:
    return (before + last) * times


def over_lines(before: str, last: str, times: int) -> str:
    return f"{before}{last}\n" * times


def drawn_out(before: str, last: str, times: int) -> str:
    return before + last * (times * 4)


def _pieces(chance):
    """Yield beginnings of texts and what comes last in them: of endless repeats once, then without end."""
    repeats = [piece for pattern in patterns() for piece in endless(tree_of(pattern), chance)]
    chance.shuffle(repeats)
    yield from repeats
    made = [texts_of(pattern).matched for pattern in patterns()]
    while True:
        text = chance.choice(chance.choice(made))
        at = chance.randrange(len(text))
        yield text[:at], text[at]


def _ratio(door, form, before, last, sizes) -> float:
    """Return how many times longer the longer of two texts takes."""
    short, long = (_seconds(door, form(before, last, times)) for times in sizes)
    return long / max(short, LEAST)


def _seconds(door, text: str) -> float:
    """Return the time of the faster of two readings."""
    taken = []
    for _ in range(2):
        start = time.process_time()
        door(text)
        taken.append(time.process_time() - start)
    return min(taken)
