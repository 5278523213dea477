"""What is counted on the whole page, and where each line is on it: above, in or below the body, near what."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import repeat
from typing import Any, NamedTuple, TypeAlias, TypeVar

import attrs

from newsparse._layout.evidence import candidates
from newsparse._layout.headline import SURE, Chances, chances
from newsparse._layout.kinds import Kind
from newsparse._layout.line import LineFeatures, features_of
from newsparse._layout.masses import body_end
from newsparse._layout.values import (
    FAR,
    Prose,
    Region,
    Step,
    Value,
    distances_down,
    fifth,
    step,
    steps,
    steps_down,
    steps_up,
    third,
)  # fmt: skip
from newsparse._lexicon.furniture import Boilerplate
from newsparse._units import Source

__all__ = [
    "Key",
    "Keys",
    "Observer",
    "PageFeatures",
    "beside_body",
    "beside_mass",
    "candidacy",
    "characters",
    "deck",
    "features_around",
    "feet",
    "headings",
    "kicker",
    "lines_of",
    "on_page",
    "own",
    "page_features",
    "prose_distances",
    "sees",
    "time_distances",
    "title_again",
    "title_distances",
]

_T = TypeVar("_T")
Key: TypeAlias = tuple[Any, ...]
"""What is seen on a line: the values of the fields of an observer."""
Keys: TypeAlias = Iterable[Key] | dict[int, Key]
"""What is seen on the lines of a page: on each in order, or on some by their number."""


@attrs.frozen(kw_only=True, eq=False)
class PageFeatures:
    """What is counted on a page before any line gets its features.

    Args:
        lines: The lines, with the features of each by itself.
        lengths: The class of the length of each.
        opens: The class of boilerplate that each begins with.
        kinds: Each in a word.
        shorts: Each in a coarser word.
        sentences: Whether each is prose of a sentence or more.
        heads: Whether each is the heading of a block.
        chances: What the candidates for the headline are worth.
        body: The first and last line of the prose that the best candidate heads; -1 where there is none.
        mass: The first and last line of the heaviest run of prose; -1 where there is none.
        regions: For each line where it is beside the body.
        to_time: For each line the distance to the next line of time or source.
        under: For each line the heading of a block that it is under.
    """

    lines: list[LineFeatures]
    lengths: list[Value]
    opens: list[Boilerplate | None]
    kinds: list[Kind]
    shorts: list[Kind]
    sentences: list[bool]
    heads: list[bool]
    chances: Chances
    body: tuple[int, int]
    mass: tuple[int, int]
    regions: list[Region]
    to_time: list[int]
    under: list[Value | Boilerplate]


class Observer(NamedTuple):
    """A function that sees something on the lines of a page.

    Attributes:
        fields: The names of the values that it sees on a line, in order.
        keys: The function.
        of_line: The same of one line, where nothing else on the page is looked at.
    """

    fields: tuple[str, ...]
    keys: Callable[[PageFeatures], Keys]
    of_line: Callable[[LineFeatures], Key | None] | None = None


def sees(fields: str) -> Callable[[Callable[[PageFeatures], Keys]], Observer]:
    """Make an observer of a function that returns the values of these fields."""
    return lambda keys: Observer(tuple(fields.split()), keys)


def sees_alone(fields: str) -> Callable[[Callable[[LineFeatures], Key | None]], Observer]:
    """Make an observer of a function that returns the values of these fields of one line, if it has them."""

    def observer(of_line: Callable[[LineFeatures], Key | None]) -> Observer:
        def keys(page: PageFeatures) -> Keys:
            return {i: key for i, line in enumerate(page.lines) if (key := of_line(line)) is not None}

        return Observer(tuple(fields.split()), keys, of_line)

    return observer


def page_features(source: Source, title_weights: Mapping[str, float]) -> PageFeatures:
    """Return what is counted on the page.

    Args:
        source: The text and its lines.
        title_weights: The weights of the features of a candidate for the headline.
    """
    lines = lines_of(source)
    return features_around(lines, chances(candidates(lines), title_weights, source, lines))


def lines_of(source: Source) -> list[LineFeatures]:
    """Return the features of each line by itself."""
    texts = source.lines
    # A page has the same lines again and again (分享, |, 更多).
    seen = {text: features_of(text) for text in set(texts)}
    if not any(line.is_prose for line in seen.values()):
        seen = {text: _with_short_prose(line) for text, line in seen.items()}
    return [seen[text] for text in texts]


def features_around(lines: list[LineFeatures], found: Chances) -> PageFeatures:
    """Return what is counted on the page, as far as it hangs on the chances of the candidates.

    Args:
        lines: The features of each line by itself.
        found: What the candidates for the headline are worth.
    """
    body = mass = found.mass
    if found.best is not None and lines[first := found.follows[found.best]].is_prose:
        body = first, body_end(found.worths, first)
    regions = _spread(len(lines), body, tuple(Region))
    kinds = [line.kind for line in lines]
    return PageFeatures(
        lines=lines,
        lengths=[line.length for line in lines],
        opens=[line.opens for line in lines],
        kinds=kinds,
        shorts=[kind.short for kind in kinds],
        sentences=[line.prose >= Prose.SENTENCE for line in lines],
        heads=[line.heads is not None for line in lines],
        chances=found,
        body=body,
        mass=mass,
        regions=regions,
        to_time=distances_down(found.informs),
        under=_headings(lines, regions),
    )


def _with_short_prose(line: LineFeatures) -> LineFeatures:
    """On a page without a paragraph count short sentences as its prose: a brief of one line."""
    if line.prose is not Prose.SHORT or line.whole or line.opens or line.holds:
        return line
    return line._replace(is_prose=True)


def _spread(size: int, span: tuple[int, int], values: Sequence[_T]) -> list[_T]:
    """Return for each line whether it is before, in or after a span of lines, or there is none."""
    before, inside, after, none = values
    first, last = span
    if first < 0:
        return [none] * size
    return [before] * first + [inside] * (last - first + 1) + [after] * (size - last - 1)


_NO_HEADING = Value("none", "no heading of a block")


def _headings(lines: Sequence[LineFeatures], regions: Sequence[Region]) -> list[Value | Boilerplate]:
    """Return for each line the heading of a block that it is under; prose of the body ends a block."""
    under: Value | Boilerplate = _NO_HEADING
    found = []
    for line, region in zip(lines, regions, strict=True):
        if line.heads:
            under = line.heads
        elif line.prose >= Prose.SENTENCES and region is Region.INSIDE:
            under = _NO_HEADING
        found.append(under)
    return found


# ── The place of a line ───────────────────────────────────────────────────────────────────────────────────

_FIRST = Value("first", "as the body's first line")
_ABOVE_BODY = [Value(f"before {one}", f"{one.words} above the body") for one in steps()]
_BELOW_BODY = [Value(f"after {one}", f"{one.words} below the body") for one in steps()]
_MASS = (
    Value("before", "above the heaviest run of prose"),
    Value("in", "in the heaviest run of prose"),
    Value("after", "below the heaviest run of prose"),
    Value("none", "on a page without prose"),
)
_FOOT = frozenset((Boilerplate.CREDIT, Boilerplate.WRITER, Boilerplate.NOTICE))
_LONGEST_FOOT = 120
_NO_FOOT = Step("none", "none before the next heading")
_NO_FOOT.away = _NO_FOOT.words
_FAR_PROSE = 20
_FAR_TIME = 6


@sees_alone("length end begin clauses kind mix pieces word opens holds flags")
def own(line: LineFeatures) -> Key | None:
    """What is seen on the line by itself."""
    return line.own


@sees_alone("head tail")
def characters(line: LineFeatures) -> Key | None:
    """The first and the last two characters of a short line: words of furniture that no list has."""
    return line.edges


@sees("place region kind length prose flags")
def beside_body(page: PageFeatures) -> Keys:
    """Where the line is beside the body, and what it is like itself."""
    first, last = page.body
    places: list[Value | Region] = list(page.regions)
    if first >= 0:
        places[:first] = [_ABOVE_BODY[min(first - i, FAR)] for i in range(first)]
        places[first] = _FIRST
        places[last + 1 :] = [_BELOW_BODY[min(i - last, FAR)] for i in range(last + 1, len(places))]
    proses = [line.prose for line in page.lines]
    flags = [line.flags for line in page.lines]
    return zip(places, page.regions, page.kinds, page.lengths, proses, flags, strict=True)


@sees("place kind")
def beside_mass(page: PageFeatures) -> Keys:
    """Where the line is beside the heaviest run of prose."""
    return zip(_spread(len(page.lines), page.mass, _MASS), page.shorts, strict=True)


@sees("above below region")
def prose_distances(page: PageFeatures) -> Keys:
    """How far the next prose is, above and below."""
    above, below = steps_up(page.sentences, FAR), steps_down(page.sentences, FAR)
    return zip(above, below, page.regions, strict=True)


@sees("heads under kind region")
def headings(page: PageFeatures) -> Keys:
    """The heading of a block that the line is, or is under."""
    return zip(page.heads, page.under, page.shorts, page.regions, strict=True)


@sees("heading foot prose under region")
def feet(page: PageFeatures) -> Keys:
    """How far the next heading is, before it the next credit or notice, and above it the last prose."""
    ends = [
        (line.opens in _FOOT or line.holds is Boilerplate.NOTICE)
        and line.prose < Prose.SENTENCES
        and line.size < _LONGEST_FOOT
        for line in page.lines
    ]
    to_heading, to_foot = distances_down(page.heads, FAR), distances_down(ends, FAR)
    scale = steps(FAR)
    heading = [scale[n] for n in to_heading]
    foot = [scale[n] if n <= head else _NO_FOOT for n, head in zip(to_foot, to_heading, strict=True)]
    prose = steps_up(page.sentences, _FAR_PROSE)
    return zip(heading, foot, prose, page.under, page.regions, strict=True)


@sees("below above region")
def time_distances(page: PageFeatures) -> Keys:
    """How far the next time or source is, below and above."""
    informs = page.chances.informs
    below, above = steps_down(informs, _FAR_TIME), steps_up(informs, _FAR_TIME)
    return zip(below, above, page.regions, strict=True)


@sees("above size")
def on_page(page: PageFeatures) -> Keys:
    """How many lines the page has, and how many of them are above this one."""
    size = len(page.lines)
    lines = step(size // 8)
    above = [*steps(FAR)[:size], *[steps(FAR)[FAR]] * (size - FAR - 1)]
    return zip(above, repeat(lines), strict=False)


# ── The headline ──────────────────────────────────────────────────────────────────────────────────────────

_FAR_TITLE = 9
_NEAR_TITLE = range(-3, 8)
_DASHES = "—－-–"
_SHORTEST_KICKER = 6
_RANKS = [
    Value(str(rank), f"the {nth} candidate for the headline")
    for rank, nth in enumerate(("first", "second", "third"))
]
_LATER = Value("3", "a later candidate for the headline")
_FAR_AHEAD = Value("top", "the likely headline by far")
_EIGHTHS = [Value(str(n), f"chance about {n / 8:.0%}") for n in range(9)]


def _from_title(off: int) -> str:
    """Return in words how far below the likely headline a line is; above it where ``off`` is negative."""
    if not off:
        return "as the likely headline"
    far = steps()[abs(off)].words if abs(off) < _FAR_TITLE else f"{_FAR_TITLE} or more lines"
    return f"{far} {'above' if off < 0 else 'below'} the likely headline"


_FROM_TITLE = {
    off: Value(("-" if off < 0 else "") + steps()[abs(off)], _from_title(off))
    for off in range(-_FAR_TITLE, _FAR_TITLE + 1)
}
_OFF = {off: Value(str(off), _from_title(off)) for off in _NEAR_TITLE}


def _chance(chance: float) -> Value:
    """Return the class of the chance of a candidate: by its logarithm."""
    if chance > SURE:
        return _FAR_AHEAD
    power = max(-6, int(math.log(chance + 1e-9)))
    return Value(str(power), f"a {'good' if power >= -1 else 'small'} chance of being the headline")


@sees("overlap chance rank region sure barred")
def candidacy(page: PageFeatures) -> Keys:
    """What the line is worth as a candidate for the headline."""
    found = page.chances
    keys: list[Key] = [(None, None, None, None, None, True)] * len(page.lines)
    for i, rank in zip(found.order, [*_RANKS, *[_LATER] * len(found.order)], strict=False):
        chance = found.chance[i]
        sure = _EIGHTHS[int(chance * 8)] if i == found.best else None
        keys[i] = fifth(found.overlap[i]), _chance(chance), rank, page.regions[i], sure, False
    return keys


@sees("distance off kind untitled")
def title_distances(page: PageFeatures) -> Keys:
    """How far from the best candidate for the headline the line is."""
    size, best = len(page.lines), page.chances.best
    if best is None:
        return [(None, None, None, True)] * size
    keys: list[Key] = [(_FROM_TITLE[-_FAR_TITLE], None, None, False)] * best
    keys += [(_FROM_TITLE[_FAR_TITLE], None, None, False)] * (size - best)
    for i in range(max(0, best - _FAR_TITLE), min(size, best + _FAR_TITLE)):
        off = i - best
        near = off in _NEAR_TITLE
        keys[i] = _FROM_TITLE[off], _OFF[off] if near else None, page.shorts[i] if near else None, False
    return keys


@sees("dash informs overlap")
def deck(page: PageFeatures) -> Keys:
    """A line like a title just below the best candidate for the headline."""
    best = page.chances.best
    if best is None or best + 1 == len(page.lines):
        return {}
    i = best + 1
    if not page.lines[i].is_like_title or page.lines[i].time:
        return {}
    overlap = third(page.chances.overlap[i]) if i in page.chances.chance else "none"
    return {i: ("dash" if page.lines[i].bare[0] in _DASHES else "", page.to_time[i] == 1, overlap)}


@sees("overlap ranked")
def kicker(page: PageFeatures) -> Keys:
    """A candidate just above the best one."""
    found = page.chances
    i = -1 if found.best is None else found.best - 1
    if i not in found.chance or page.lines[i].size < _SHORTEST_KICKER:
        return {}
    return {i: (third(found.overlap[i]), i in found.order[:3])}


@sees("same part")
def title_again(page: PageFeatures) -> Keys:
    """A line that says the same as the best candidate, or a part of it, and how far off within two lines."""
    best = page.chances.best
    if best is None:
        return {}
    title = page.lines[best].bare
    keys: dict[int, Key] = {}
    for i, said in enumerate([line.bare for line in page.lines]):
        if 7 < len(said) < 100 and i != best and (said in title or title in said):
            off = max(-2, min(2, i - best))
            keys[i] = (off, None) if said == title else (None, off)
    return keys
