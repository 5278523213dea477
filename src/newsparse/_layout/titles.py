"""How much each line looks like the title of the prose that follows it.

A headline is what the first paragraphs talk about, what the page says again elsewhere, and what stands a few
lines above the prose, often just above the time. Each candidate gets the observations below; a table weighs
them, and the candidates of a page share a probability of one.
"""

from __future__ import annotations

import math

import attrs

from newsparse._layout.line import Look, pairs_of
from newsparse._names.outlets import looks_like_outlet
from newsparse._units import Source

__all__ = ["Candidates", "TitleChances", "candidates", "title_chances", "without_blanks"]

_REACH = 90
_PARAGRAPHS = 5
_SAMPLE = 300
_NEAR = 40
_SAID_IN = 60_000
_LONGEST_EDITION = 30
_FEW = 30
_LEAST = 0.1
"""Where there are more than a few candidates, a line that has this share or less of what the best one has in
common with the prose is none, unless a line of time or source is near."""
_NO_TITLE = frozenset(
    (
        "metalabel", "crumb", "pager", "relhead", "share", "act", "account", "comhead", "caption", "credit",
        "writer",        "notice", "taghead",
    )
)  # fmt: skip
_NO_TITLE_IN = frozenset(["copyhead", "app", "nav", "foot", "notice", "comitem", "account"])


@attrs.frozen(kw_only=True)
class Candidates:
    """The candidates for the headline.

    Args:
        observed: For each candidate line the names of what is observed on it, with their strength.
        overlap: For each candidate line the share of its pairs of characters that the prose after it holds.
        follows: For each line the next line of prose, or -1.
        informs: Whether a line gives the time or the source of an article and little else.
    """

    observed: dict[int, dict[str, float]]
    overlap: dict[int, float]
    follows: list[int]
    informs: list[bool]


@attrs.frozen(kw_only=True)
class TitleChances:
    """What the candidates are worth.

    Args:
        chance: For each candidate line the probability that it is the headline.
        overlap: As in ``Candidates``.
        order: The candidate lines, the best first.
        follows: As in ``Candidates``.
        informs: As in ``Candidates``.
    """

    chance: dict[int, float]
    overlap: dict[int, float]
    order: list[int]
    follows: list[int]
    informs: list[bool]


def title_chances(
    source: Source, looks: list[Look], flat: list[str], weights: dict[str, float]
) -> TitleChances:
    """Weigh the candidates of a page against each other."""
    found = candidates(source, looks, flat)
    scores = {
        i: sum([weights.get(name, 0.0) * strength for name, strength in row.items()])
        for i, row in found.observed.items()
    }
    top = max(scores.values(), default=0.0)
    odds = {i: math.exp(score - top) for i, score in scores.items()}
    whole = sum(odds.values())
    return TitleChances(
        chance={i: odd / whole for i, odd in odds.items()},
        overlap=found.overlap,
        order=sorted(scores, key=scores.__getitem__, reverse=True),
        follows=found.follows,
        informs=found.informs,
    )


def candidates(source: Source, looks: list[Look], flat: list[str]) -> Candidates:
    """Observe every line that may be a headline.

    Args:
        source: The lines.
        looks: What is seen on each.
        flat: Each without white space, as ``without_blanks`` gives them.
    """
    follows, prose = _following_prose(looks)
    informs = [
        bool(look.time or look.opens == "metalabel") and look.prose < 2 and look.size < 90 for look in looks
    ]
    to_info = _distances(informs)
    samples = _Samples(source, looks, prose)
    overlap = _overlaps(source, looks, follows, samples)
    least = _LEAST * max(overlap.values()) if len(overlap) > _FEW else -1.0
    said = [line if 8 <= look.size < 120 else "" for line, look in zip(flat, looks, strict=True)]
    everything = "\n".join(said)[:_SAID_IN]
    titled, read = [0], [0]
    for look in looks:
        titled.append(titled[-1] + (_like_title(look) and not look.time))
        read.append(read[-1] + (min(look.size, 300) if look.is_prose else 0))
    observed: dict[int, dict[str, float]] = {}
    for i, held in overlap.items():
        body = follows[i]
        ahead = to_info[i]
        near = ahead <= 8 and i + ahead <= body + 1
        if held <= least and not (near and ahead <= 3):
            continue
        look = looks[i]
        row = _observe(look, looks, i, source, body)
        between = titled[body] - titled[i + 1]
        row[f"titles between {min(3, between)}"] = 1.0
        behind = read[i] - read[max(0, i - 12)]
        row["prose behind"] = math.log(1 + behind)
        row["prose far behind"] = math.log(1 + read[max(0, i - 12)])
        row["overlap"] = held
        row["overlap squared"] = held * held
        row["overlap by length"] = held * min(1.0, look.size / 11)
        mass = samples.mass(body)
        row["prose after"] = math.log(1 + mass)
        if mass > 400:
            row["much prose after"] = 1.0
        row[
            f"info line {ahead} on" if near and ahead <= 3 else "info line near" if near else "no info line"
        ] = 1.0
        again = everything.count(said[i]) - 1 if said[i] else 0  # -1 where the line itself is left out
        if again > 0:
            row["said again" if again == 1 else "said again and again"] = 1.0
        observed[i] = row
    _compare(observed, overlap, looks)
    return Candidates(observed=observed, overlap=overlap, follows=follows, informs=informs)


def without_blanks(lines: list[str]) -> list[str]:
    """Give the lines without white space in them."""
    return ["".join(line.split()) for line in lines]


def _overlaps(source: Source, looks: list[Look], follows: list[int], samples: _Samples) -> dict[int, float]:
    """Give what each line that may be a headline has in common with the prose after it."""
    found: dict[int, float] = {}
    for i, look in enumerate(looks):
        body = follows[i]
        if body < 0 or body - i > _REACH or not 4 <= look.size <= 100 or look.word:
            continue
        if look.kind == "num" or look.kind[:5] == "*foot" or _mostly_time(look) or "byline" in look.flags:
            continue
        if _is_edition(look, source.lines[i]):
            continue
        pairs = look.pairs or pairs_of(source.lines[i])
        if len(pairs) >= 3:
            found[i] = samples.share(pairs, body)
    return found


def _compare(observed: dict[int, dict[str, float]], overlap: dict[int, float], looks: list[Look]) -> None:
    """Observe what a candidate says in common with the prose beside the lines next to it, and by the best."""
    top = max(overlap.values(), default=1.0) or 1.0
    for i, row in observed.items():
        row["overlap to the best"] = overlap[i] / top
        o5 = min(4, int(overlap[i] * 5))
        row[f"overlap in {o5}"] = 1.0
        row[f"kind {looks[i].kind}"] = 1.0
        row[f"length {looks[i].length} {o5}"] = 1.0
        row[f"next {looks[i + 1].kind}"] = 1.0
        row[f"last {looks[i - 1].kind if i else ''}"] = 1.0
        row[f"next short {looks[i + 1].short} {o5}"] = 1.0
        row[f"last short {looks[i - 1].short if i else ''} {o5}"] = 1.0
        above, below = overlap.get(i - 1, 0.0), overlap.get(i + 1, 0.0)
        row["overlap above"] = above
        row["overlap below"] = below
        own = overlap[i]
        if own >= 0.4 and above >= 0.4 and _like_title(looks[i - 1]):
            row["second of two"] = 1.0
        if own >= 0.4 and below >= 0.4 and _like_title(looks[i + 1]):
            row["first of two"] = 1.0


def _following_prose(looks: list[Look]) -> tuple[list[int], list[int]]:
    """Give for each line the next line of prose, and the lines of prose."""
    follows = [-1] * len(looks)
    prose = []
    after = -1
    for i in range(len(looks) - 1, -1, -1):
        follows[i] = after
        if looks[i].is_prose:
            after = i
            prose.append(i)
    prose.reverse()
    return follows, prose


def _distances(marks: list[bool]) -> list[int]:
    """Give for each line how far ahead the next marked one is."""
    found = [0] * len(marks)
    after = 10**6
    for i in range(len(marks) - 1, -1, -1):
        found[i] = after - i
        if marks[i]:
            after = i
    return found


class _Samples:
    """The prose from a line on: what pairs of characters its beginning holds, and how much there is of it."""

    def __init__(self, source: Source, looks: list[Look], prose: list[int]) -> None:
        self._lines = source.lines
        self._looks = looks
        self._prose = prose
        self._rank = {line: k for k, line in enumerate(prose)}
        self._pairs: dict[int, set[str]] = {}
        self._mass: dict[int, int] = {}

    def share(self, pairs: set[str], start: int) -> float:
        """Give the share of the pairs that the first paragraphs hold."""
        left = pairs
        first = self._rank[start]
        for line in self._prose[first : first + _PARAGRAPHS]:
            if line - start >= _NEAR or not left:
                break
            held = self._pairs.get(line)
            if held is None:
                held = self._pairs[line] = self._looks[line].pairs or pairs_of(self._lines[line][:_SAMPLE])
            left = left - held
        return 1.0 - len(left) / len(pairs)

    def mass(self, start: int) -> int:
        """Give the length of the prose near the line."""
        found = self._mass.get(start)
        if found is None:
            first = self._rank[start]
            near = [p for p in self._prose[first : first + 30] if p - start < 60]
            found = self._mass[start] = sum([min(self._looks[p].size, 300) for p in near])
        return found


def _observe(look: Look, looks: list[Look], i: int, source: Source, body: int) -> dict[str, float]:
    """Observe a candidate and its neighbours."""
    size = look.size
    flags = look.flags
    distance = body - i
    row = {"distance to prose": math.log(distance), "place on page": i / len(looks)}
    before = looks[i - 1] if i else None
    after = looks[i + 1] if i + 1 < len(looks) else None
    seen = (
        ("short", size < 8),
        ("middling", 10 <= size <= 34),
        ("long", size > 50),
        ("next to prose", distance == 1),
        ("far from prose", distance > 15),
        ("furniture opens it", look.opens in _NO_TITLE),
        ("furniture in it", look.holds in _NO_TITLE_IN),
        ("mostly a time", look.time != "" and (look.time[-1] == "s" or size < 30)),
        ("a clock at its end", look.time[:5] == "ctail"),
        ("an outlet", size < 12 and "outlet" in flags),
        ("a writer", size < 40 and "writer" in flags),
        ("a name", "name" in flags),
        ("a breadcrumb", look.end == "arrow" or "crumb" in flags),
        ("navigation", "navs" in flags),
        ("a bar in it", "bar" in flags),
        ("cut off", "cut" in flags),
        ("a picture credit", "picture" in flags),
        ("an ordinal", "ordinal" in flags),
        ("begins with #", look.begin == "hash"),
        ("begins with a bullet", look.begin == "bullet"),
        ("begins with a quotation", look.begin == "quote"),
        ("begins with a bracket", look.begin == "paren"),
        ("ends with a full stop", source.lines[i][-1] == "。"),
        ("ends with a comma", look.end in ("comma", "colon")),
        ("four pieces", look.pieces == "4"),
        ("eight pieces", look.pieces == "8"),
        ("mostly Latin", "l" in look.mix),
        ("mostly digits", "d" in look.mix),
        (f"prose {look.prose}", look.prose > 0),
        ("first line", i == 0),
        ("a title before", before is not None and _like_title(before)),
        ("a title after", after is not None and _like_title(after) and not after.time),
        ("prose before", before is not None and before.is_prose),
        ("navigation before", before is not None and (before.word != "" or "crumb" in before.flags)),
        (
            "breadcrumb above",
            any("crumb" in looks[q].flags or looks[q].opens == "crumb" for q in range(max(0, i - 4), i)),
        ),
        ("block heading above", any(looks[q].head for q in range(max(0, i - 6), i))),
    )
    for name, there in seen:
        if there:
            row[name] = 1.0
    return row


def _mostly_time(look: Look) -> bool:
    """Tell whether a line gives a time, and what stands beside it, and nothing else."""
    time = look.time
    return time != "" and ("all" in time or time[:6] == "dchead" or look.opens == "metalabel")


def _is_edition(look: Look, line: str) -> bool:
    """Tell whether a line gives a paper and its day: 柳湾日报 2024年05月18日 星期六."""
    dated = look.time[:1] == "d" and look.size < _LONGEST_EDITION
    return dated and looks_like_outlet(line.split(maxsplit=1)[0])


def _like_title(look: Look) -> bool:
    return 10 <= look.size <= 50 and not look.word and look.prose < 2
