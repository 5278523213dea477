"""What speaks for each line as the headline: how much it looks like the title of the prose that follows it.

A headline is what the first paragraphs talk about, what the page says again elsewhere, and what stands a few
lines above the prose, often just above the time. Each candidate gets the features below; the table weighs
them.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import accumulate
from operator import add
from typing import NamedTuple

from newsparse._layout.furnished import DASHES, labelled_top
from newsparse._layout.kinds import FIGURES
from newsparse._layout.line import KEPT, LineFeatures, features_of, pairs_of
from newsparse._layout.masses import SHORT_BODY, heaviest, weight_of, worth
from newsparse._layout.values import (
    PIECES,
    Begin,
    Beside,
    End,
    Flag,
    Mix,
    Prose,
    Where,
    distances_down,
    distances_up,
)  # fmt: skip
from newsparse._lexicon.furniture import Boilerplate
from newsparse._names.outlets import looks_like_outlet
from newsparse._names.person import Confidence, confidence
from newsparse._text.words import lazy

__all__ = ["AMOUNTS", "Candidates", "Evidence", "candidates"]

_REACH = 90  # lines between a headline and its prose
_NEAR = 40  # lines from the first paragraph on in which the next are looked for
_PARAGRAPHS = 5
_MANY = 6
_SAMPLE = 300  # characters of a long paragraph
_SAID_IN = 60_000  # characters of the page in which a line is looked for again
_FEWEST_PAIRS = 3
_CROWD = 25  # lines of a page
_LONGEST_WORD = 4  # characters of a word of navigation
_SHORTEST_WORD = 2
_OF_FIRST = 2
"""The pairs of characters of a title that opens the text, right above its time: 守夜人, 告别“看海”."""
_LONGEST_OUTLET = 8
"""Up to this length a line that is like the name of an outlet is no title: 柳湾日报."""
_FEWEST_WORDS = 3
_JUST_ABOVE = 3  # lines between a headline and the time that tells it from other titles
_NOWHERE = 999
_LONGEST_EDITION = 30
_LONGEST_SIGNATURE, _MOST_SIGNED = 24, 4
_ORIGINAL = "原创"
_FEW_FURNITURE = 3  # lines on a page that is the article alone
_FEW = 30
_MUCH = 400
_SAID_BY_PROSE = 0.4
_LEAST = 0.1
"""Where there are more than a few candidates, a line that has this share or less of what the best one has in
common with the prose is none, unless a line of time or source is near."""

_OPENS_TITLE = (None, Boilerplate.COMMENT_ITEM, Boilerplate.SUMMARY_HEAD)
_IN_TITLE = (None, Boilerplate.CAPTION)

_GOES_ON = (End.COMMA, End.COLON)

# 第A01版：头版, #筆電 #AMD, 甲 | 乙 | 丙 | 丁
_NO_TITLE = lazy(
    r"第?\s?[A-Z]?\d{1,3}\s?版(?:面)?\s?[:：]?\s?\S{0,6}$"
    r"|(?:[»›][^»›]{1,40}){2}|(?: [>＞] [^>＞]{1,40}){2}|[＃#]\S{1,20}\s{1,3}[＃#]|(?:[|｜][^|｜]{0,40}){3}"
)

# What the features of a line are named for a candidate.
_BY_BEGIN = {
    Begin.HASH: "begins with #",
    Begin.BULLET: "begins with a bullet",
    Begin.QUOTE: "begins with a quotation",
    Begin.PAREN: "begins with a bracket",
}
_BY_END = {End.COMMA: "ends with a comma", End.COLON: "ends with a comma", End.ARROW: "a breadcrumb"}
# On more than 80 characters letters are not counted; the table was fitted with such lines among the Latin.
_BY_MIX = {
    Mix.FIGURES: "mostly digits",
    Mix.LATIN: "mostly Latin",
    Mix.ALL_LATIN: "mostly Latin",
    Mix.LONG: "mostly Latin",
}
_BY_PIECES = {PIECES[4]: "four pieces", PIECES[8]: "eight pieces"}
_BY_FLAG = {
    Flag.NAME: "a name",
    Flag.CRUMB: "a breadcrumb",
    Flag.NAVIGATION: "navigation",
    Flag.BAR: "a bar in it",
    Flag.CUT: "cut off",
    Flag.PICTURE: "a picture credit",
    Flag.ORDINAL: "an ordinal",
}


AMOUNTS = (
    "prose after",
    "in common",
    "overlap",
    "overlap squared",
    "overlap by length",
    "overlap to the best",
    "overlap above",
    "overlap below",
    "distance to prose",
    "place on page",
    "prose behind",
    "prose far behind",
)
"""What is counted of a candidate, in the order of the amounts of its evidence."""


class Evidence(NamedTuple):
    """What speaks for and against a candidate.

    Attributes:
        signs: The features that it has.
        amounts: The strength of each of ``AMOUNTS``.
    """

    signs: list[str]
    amounts: tuple[float, ...] = ()

    def strengths(self) -> dict[str, float]:
        """Return all features with their strength."""
        return dict.fromkeys(self.signs, 1.0) | dict(zip(AMOUNTS, self.amounts, strict=False))


class Candidates(NamedTuple):
    """The candidates for the headline.

    Attributes:
        evidence: For each candidate line what speaks for and against it.
        none: The features of there being no headline, with their strength.
        overlap: For each line that may be one the share of its pairs of characters that come again in the
            prose after it.
        follows: For each line the next line of prose, or -1.
        informs: Whether a line gives the time or the source of an article and little else.
        worths: What each line is worth to a body.
        mass: The first and last line of the heaviest run of prose; -1 where there is none.
    """

    evidence: dict[int, Evidence]
    none: dict[str, float]
    overlap: dict[int, float]
    follows: list[int]
    informs: list[bool]
    worths: list[float]
    mass: tuple[int, int]


def candidates(lines: Sequence[LineFeatures]) -> Candidates:
    """Return what speaks for and against every line that may be a headline."""
    follows, prose = _following_prose(lines)
    informs = [
        bool(line.time or line.opens is Boilerplate.META_LABEL)
        and line.prose < Prose.SENTENCE
        and line.size < 90
        for line in lines
    ]
    worths = list(map(worth, lines))
    mass = heaviest(worths)
    samples = _Samples(lines, prose)
    overlap: dict[int, float] = {}
    of_line: dict[int, tuple[str, ...]] = {}
    top_end = len(labelled_top(line.text for line in lines))
    for i, (line, start) in enumerate(zip(lines, follows, strict=True)):
        if i >= top_end and 0 <= start <= i + _REACH and (own := _signs_of(line)) is not None:
            pairs = line.pairs or pairs_of(line.text)
            told = informs[min(i + 1, len(lines) - 1)]
            if len(pairs) >= (_OF_FIRST if told and i == top_end else _FEWEST_PAIRS - told):
                of_line[i], overlap[i] = own, samples.share(i, pairs, start)
    top = max(overlap.values(), default=0.0)
    least = _LEAST * top if len(overlap) > _FEW else -1.0
    place = _Place(lines, follows, informs)
    evidence: dict[int, Evidence] = {}
    for i, held in overlap.items():
        if held > least or place.info_below(i) <= _JUST_ABOVE or follows[i] - i <= _JUST_ABOVE or not i:
            read = samples.mass(follows[i])
            in_common = math.log(1 + held * len(lines[i].pairs or pairs_of(lines[i].text)))
            signs = [*of_line[i], *_signs_of_mass(i, follows[i], mass), *_signs_of_overlap(i, overlap, lines)]
            signs += place.signs(i)
            if read > _MUCH:
                signs.append("much prose after")
            amounts = math.log(1 + read), in_common, *_shares(i, overlap, top, lines), *place.amounts(i)
            evidence[i] = Evidence(signs, amounts)
    none = _features_of_none(evidence, prose[0] if prose else 0, top, informs)
    if len(lines) >= _CROWD:
        # What a page of many lines tells is no guide to a clip of a few.
        none = {f"{name}, of many lines": strength for name, strength in none.items()}
        none.update(_features_of_body(len(lines), worths, mass))
    return Candidates(
        evidence=evidence,
        none=none,
        overlap=overlap,
        follows=follows,
        informs=informs,
        worths=worths,
        mass=mass,
    )


def _features_of_none(
    candidates: Collection[int], start: int, top: float, informs: Sequence[bool]
) -> dict[str, float]:
    """Return what speaks for no headline: prose at the top, no line that the prose says again."""
    above = sum(i < start for i in candidates)
    row = {
        "none": 1.0,
        "none, lines above": math.log(1 + start),
        f"none, candidates above {min(2, above)}": 1.0,
        f"none, overlap {int(top * 4.99)}": 1.0,
    }
    if not start:
        row["none, prose first"] = 1.0
    if any(informs[: start + 1]):
        row["none, informed"] = 1.0
    return row


def _features_of_body(size: int, worths: Sequence[float], mass: tuple[int, int]) -> dict[str, float]:
    """Return how heavy the heaviest run of prose is: the front of a site has teasers and no body."""
    step = min(6, int(math.log2(1 + weight_of(worths, mass) / SHORT_BODY)))
    return {f"none, body {step}": 1.0, f"none, body {step} of {min(3, size // _CROWD)}": 1.0}


def _following_prose(lines: Sequence[LineFeatures]) -> tuple[list[int], list[int]]:
    """Return for each line the next line of prose, or -1, and the lines of prose."""
    prose = [i for i, line in enumerate(lines) if line.is_prose]
    if not prose:
        # A gallery, a video: what stands next is all there is.
        prose = list(range(len(lines)))
    follows: list[int] = []
    for i in prose:
        follows += [i] * (i - len(follows))
    return follows + [-1] * (len(lines) - len(follows)), prose


def _signs_of(line: LineFeatures) -> tuple[str, ...] | None:
    """Return the signs of a line by itself as a title; ``None`` where it may not be one."""
    return _kept_signs(line.text) if line.size <= KEPT else _signs_alone(line)


@functools.lru_cache(maxsize=4096)
def _kept_signs(text: str) -> tuple[str, ...] | None:
    return _signs_alone(features_of(text))


def _may_be_title(line: LineFeatures) -> bool:
    """Whether a line has the length of a title and is none of the lines that stand beside one."""
    text = line.text
    if line.size <= 3 and Flag.NAME in line.flags:
        return False
    if not 3 <= line.size <= 100 or line.whole or line.kind is FIGURES or Flag.BYLINE in line.flags:
        return False
    if line.end in _GOES_ON or text[-1] == "。" or text.endswith("——") or text.startswith(DASHES):
        return False
    if _NO_TITLE.search(text) or (Flag.OUTLET in line.flags and line.size <= _LONGEST_OUTLET):
        return False
    return not (line.is_footer or _is_mostly_time(line) or _is_edition(line) or _is_signature(line))


def _is_mostly_time(line: LineFeatures) -> bool:
    """Whether a line is a time, what labels it, and nothing else."""
    time = line.time
    if time is None:
        return False
    full = time.day and time.clock and time.where is Where.HEAD
    return full or time.where is Where.ALL or line.opens is Boilerplate.META_LABEL


def _is_edition(line: LineFeatures) -> bool:
    """Whether a line is a paper and its day: 柳湾日报 2024年05月18日 星期六."""
    dated = line.time is not None and line.time.day and line.size < _LONGEST_EDITION
    return dated and looks_like_outlet(line.text.split(maxsplit=1)[0])


def _is_signature(line: LineFeatures) -> bool:
    """Whether a line is who wrote and for whom, and nothing else: 原创 岑远山 柳湾日报."""
    words = line.text.split() if line.size < _LONGEST_SIGNATURE else ()
    if not 2 <= len(words) <= _MOST_SIGNED:
        return False
    others = [word for word in words if not looks_like_outlet(word)]
    if len(others) == len(words):
        return False
    rest = [word for word in others if confidence(word) < Confidence.SURE]
    return len(rest) < len(others) and rest in ([], [_ORIGINAL])


def _like_title(line: LineFeatures) -> bool:
    return 10 <= line.size <= 50 and not line.whole and line.prose < Prose.SENTENCE


class _Samples:
    """The prose from a line on: what pairs of characters its beginning has, and how much there is of it."""

    def __init__(self, lines: Sequence[LineFeatures], prose: list[int]) -> None:
        self._lines = lines
        self._prose = prose
        self._rank = {line: k for k, line in enumerate(prose)}
        self._pairs: dict[int, set[str]] = {}
        self._said: dict[int, list[set[str]]] = {}
        self._mass: dict[int, int] = {}

    def share(self, line: int, pairs: set[str], start: int) -> float:
        """Return the share of the pairs of a line that the first paragraphs from ``start`` on have."""
        said = self._said.get(start)
        if said is None:
            first = self._rank[start]
            near = [p for p in self._prose[first : first + _PARAGRAPHS] if p - start < _NEAR]
            said = self._said[start] = [self._pairs.get(p) or self._pairs_of(p) for p in near]
            if start - line > _MANY:
                # All lines between are asked for the same prose.
                said = self._said[start] = [set().union(*said)]
        left = pairs
        for held in said:
            left = left - held
        return 1.0 - len(left) / len(pairs)

    def _pairs_of(self, line: int) -> set[str]:
        """Return the pairs of a line of prose; here those with marks do no harm, for no title has them."""
        sample = self._lines[line].text[:_SAMPLE]
        found = self._pairs[line] = self._lines[line].pairs or set(map(add, sample, sample[1:]))
        return found

    def mass(self, start: int) -> int:
        """Return how much prose there is near the line."""
        found = self._mass.get(start)
        if found is None:
            first = self._rank[start]
            near = [p for p in self._prose[first : first + 30] if p - start < 60]
            found = self._mass[start] = sum([min(self._lines[p].size, 300) for p in near])
        return found


def _signs_alone(line: LineFeatures) -> tuple[str, ...] | None:
    if not _may_be_title(line):
        return None
    text, size, time = line.text, line.size, line.time
    clock_at_end = time and time.where is Where.TAIL and time.clock and not time.day
    seen = (
        _BY_BEGIN.get(line.begin),
        _BY_END.get(line.end),
        _BY_MIX.get(line.mix),
        _BY_PIECES.get(line.pieces),
        *map(_BY_FLAG.get, line.flags),
        "short" if size < 8 else "long" if size > 50 else "middling" if 10 <= size <= 34 else None,
        "ends with a full stop" if text[-1] == "。" else None,
        None if line.opens in _OPENS_TITLE else "furniture opens it",
        None if line.holds in _IN_TITLE else "furniture in it",
        "mostly a time" if time and (size < 30 or time.beside is Beside.LITTLE) else None,
        "a clock at its end" if clock_at_end else None,
        "an outlet" if size < 12 and Flag.OUTLET in line.flags else None,
        "a writer" if size < 40 and Flag.WRITER in line.flags else None,
        f"prose {line.prose}" if line.prose else None,
        "a row of words" if _is_row(text) else None,
        f"kind {line.kind}",
    )
    return tuple(dict.fromkeys(filter(None, seen)))


def _is_row(text: str) -> bool:
    """Whether a line is a row of short words with blanks between, as navigation is: 熱門 新聞 專題 影音."""
    words = text.split()
    # Two characters are no part of a title in several: 新桥通车 两岸相连 一桥到家.
    return (
        len(words) >= _FEWEST_WORDS
        and all(len(word) <= _LONGEST_WORD or word.isascii() for word in words)
        and any(len(word) == _SHORTEST_WORD and not word.isascii() for word in words)
    )


def _signs_of_mass(i: int, start: int, mass: tuple[int, int]) -> Iterator[str]:
    """Yield where a candidate and the prose after it are beside the heaviest run of prose."""
    first, last = mass
    if first < 0:
        return
    at = "above" if i < first else "in" if i <= last else "below"
    heads = "its head" if start == first else "in" if first < start <= last else "else"
    yield f"{at} the mass, prose {heads}"


def _shares(
    i: int, overlap: Mapping[int, float], top: float, lines: Sequence[LineFeatures]
) -> tuple[float, ...]:
    """Return what a candidate has in common with the prose, beside the lines next to it and the best."""
    own = overlap[i]
    by_length = own * min(1.0, lines[i].size / 11)
    return own, own * own, by_length, own / (top or 1.0), overlap.get(i - 1, 0.0), overlap.get(i + 1, 0.0)


def _signs_of_overlap(i: int, overlap: Mapping[int, float], lines: Sequence[LineFeatures]) -> Iterator[str]:
    """Yield the signs of the same."""
    own = overlap[i]
    yield f"length {lines[i].length} {min(4, int(own * 5))}"
    if own >= _SAID_BY_PROSE:
        if overlap.get(i - 1, 0.0) >= _SAID_BY_PROSE and _like_title(lines[i - 1]):
            yield "second of two"
        if overlap.get(i + 1, 0.0) >= _SAID_BY_PROSE and _like_title(lines[i + 1]):
            yield "first of two"


class _Place:
    """What is counted on the page for the features of the places of the candidates."""

    def __init__(self, lines: Sequence[LineFeatures], follows: list[int], informs: list[bool]) -> None:
        self._lines = lines
        self._follows = follows
        self._to_info = distances_down(informs)
        self._titles = [_like_title(line) and not line.time for line in lines]
        self._titles_above = [0, *accumulate(self._titles)]
        self._read = [0, *accumulate(min(line.size, 300) if line.is_prose else 0 for line in lines)]
        furniture = sum([bool(x.whole or x.opens or x.holds or x.time) and not x.is_prose for x in lines])
        self._is_bare = furniture <= _FEW_FURNITURE
        self._to_crumb = distances_up([Flag.CRUMB in x.flags or x.opens is Boilerplate.CRUMB for x in lines])
        self._to_heading = distances_up([line.heads is not None for line in lines])
        self._said = [line.bare if 8 <= line.size < 120 else "" for line in lines]
        self._page = "\n".join(self._said)[:_SAID_IN]

    def info_below(self, i: int) -> int:
        """Return how far below a candidate the line of time or source is, above or just below its prose."""
        ahead = self._to_info[i]
        return ahead if ahead <= 8 and i + ahead <= self._follows[i] + 1 else _NOWHERE

    def amounts(self, i: int) -> tuple[float, ...]:
        """Return how far a candidate is from its prose and from the top, and how much prose is above it."""
        far_behind = self._read[max(0, i - 12)]
        behind = math.log(1 + self._read[i] - far_behind)
        return math.log(self._follows[i] - i), i / len(self._lines), behind, math.log(1 + far_behind)

    def signs(self, i: int) -> Iterator[str]:
        """Yield the signs of the place of a candidate."""
        lines, body = self._lines, self._follows[i]
        info = self.info_below(i)
        titles = min(3, self._titles_above[body] - self._titles_above[i + 1])
        if info <= _JUST_ABOVE:
            informed = f"info line {info} on"
            near = "info below"
        else:
            informed = near = "no info line" if info == _NOWHERE else "info line near"
        above = "prose above" if self._read[i] else "no prose above"
        yield f"{above}, {'bare' if self._is_bare else 'furnished'}"
        yield f"titles between {titles}"
        yield f"titles between {titles}, {near}"
        yield informed
        yield f"next {lines[i + 1].kind}"
        yield f"last {lines[i - 1].kind if i else ''}"
        yield from self._signs_near(i, body - i)

    def _signs_near(self, i: int, distance: int) -> Iterator[str]:
        """Yield the signs of what is near a candidate."""
        again = self._page.count(self._said[i]) - 1 if self._said[i] else 0  # -1 beyond what is searched
        if again > 0:
            yield "said again" if again == 1 else "said again and again"
        if distance == 1:
            yield "next to prose"
        elif distance > 15:
            yield "far from prose"
        if self._titles[i + 1]:
            yield "a title after"
        if self._to_crumb[i] <= 4:
            yield "breadcrumb above"
        if self._to_heading[i] <= 6:
            yield "block heading above"
        yield from self._signs_above(i)

    def _signs_above(self, i: int) -> Iterator[str]:
        """Yield the signs of what is just above a candidate."""
        if not i:
            yield "first line"
            return
        above = self._lines[i - 1]
        if _like_title(above):
            yield "a title before"
        if above.is_prose:
            yield "prose before"
        if above.whole or Flag.CRUMB in above.flags:
            yield "navigation before"
