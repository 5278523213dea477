"""The evidence on every line: what is seen on it, beside it, and on the whole page.

A piece of evidence is a string, ``name=value``, and a row of the evidence table; ``groups.py`` gives the
strings for what is counted here. Everything is counted in one pass or a few: time grows with the number of
lines.
"""

from __future__ import annotations

import copy
import math

from newsparse._layout.content import observe_content
from newsparse._layout.counting import FAR, since, step, steps, upto
from newsparse._layout.groups import Key
from newsparse._layout.line import Look, look_at
from newsparse._layout.region import grow, heaviest
from newsparse._layout.rhythm import observe_places, observe_windows, title_like
from newsparse._layout.titles import TitleChances, title_chances, without_blanks
from newsparse._units import Source

__all__ = ["observe"]


def observe(source: Source, title_weights: dict[str, float]) -> list[list[Key]]:
    """Give the evidence on the lines: for each group of evidence, in order, the key of each line."""
    # A page says the same again and again: 分享, |, 更多.
    seen = {line: look_at(line) for line in set(source.lines)}
    if not any(look.is_prose for look in seen.values()):
        seen = {line: _as_short_prose(look) for line, look in seen.items()}
    looks = [seen[line] for line in source.lines]
    return _Page(source, looks, title_weights).features() if looks else []


def _as_short_prose(look: Look) -> Look:
    """On a page without a paragraph let short sentences be its prose: a brief of one line."""
    if look.prose != 1 or look.holds or look.opens or look.word:
        return look
    look = copy.copy(look)
    look.is_prose = True
    return look


_FAR_FROM_TITLE = 9


class _Page:
    """What is counted on the whole page before any line gets its evidence."""

    def __init__(self, source: Source, looks: list[Look], title_weights: dict[str, float]) -> None:
        self.source = source
        self.looks = looks
        self.flat = without_blanks(source.lines)
        self.titles = title_chances(source, looks, self.flat, title_weights)
        self.best = self.titles.order[0] if self.titles.order else -1
        self.mass = heaviest(looks)
        if self.best >= 0:
            first = self.titles.follows[self.best]
            self.body = (first, grow(looks, first))
        else:
            self.body = self.mass
        self.parts = _parts(len(looks), self.body)
        self.to_time = upto(self.titles.informs)

    def features(self) -> list[list[Key]]:
        looks, flat, parts = self.looks, self.flat, self.parts
        return [
            [look.sign for look in looks],
            *_neighbours(looks),
            *_region(looks, self.body, parts, self.mass),
            _prose_distances(looks, parts),
            *_headings(looks, parts),
            *_title(self),
            *observe_windows(looks, parts),
            observe_content(self.source.lines, looks, flat, parts, self.to_time),
            *observe_places(looks, flat, parts),
        ]


def _neighbours(looks: list[Look]) -> tuple[list[Key], list[Key]]:
    """The kinds of the lines beside. Blank lines are no evidence: one text has them, its copy has none."""
    kinds = [look.kind for look in looks]
    shorts = [look.short for look in looks]
    beside: list[Key] = list(zip(["top", *shorts[:-1]], kinds, [*kinds[1:], "end"], strict=True))
    return beside, [*shorts[2:], "end", "end"][: len(looks)]


def _parts(size: int, body: tuple[int, int]) -> list[str]:
    """The part of the page of each line: before, in or after the body; none where there is no body."""
    first, last = body
    if first < 0:
        return ["none"] * size
    return ["before"] * first + ["in"] * (last - first + 1) + ["after"] * (size - last - 1)


def _region(
    looks: list[Look], body: tuple[int, int], parts: list[str], mass: tuple[int, int]
) -> tuple[list[Key], list[Key]]:
    """Where the lines stand to the body that the best title heads, and to the heaviest prose."""
    first, last = body
    size = len(looks)
    if first < 0:
        places = parts
    else:
        places = ["before " + step(first - i) for i in range(first)]
        places += ["first", *["in"] * (last - first)]
        places += ["after " + step(i - last) for i in range(last + 1, size)]
    place: list[Key] = [
        (where, part, look.kind, look.length, look.prose, *look.flags)
        for look, part, where in zip(looks, parts, places, strict=True)
    ]
    heavy: list[Key] = [(where, look.short) for look, where in zip(looks, _parts(size, mass), strict=True)]
    return place, heavy


def _prose_distances(looks: list[Look], parts: list[str]) -> list[Key]:
    """How far the prose is, up and down."""
    marks = [look.prose >= 2 for look in looks]
    return list(zip(steps(since(marks, FAR)), steps(upto(marks, FAR)), parts, strict=True))


def _headings(looks: list[Look], parts: list[str]) -> tuple[list[Key], list[Key]]:
    """The heading that a line stands under, and what the next heading or foot is."""
    to_head = upto([look.head != "" for look in looks], FAR)
    to_foot = upto(
        [
            (look.opens in ("credit", "writer", "notice") or look.holds == "notice")
            and look.prose < 3
            and look.size < 120
            for look in looks
        ],
        FAR,
    )
    past = steps(since([look.prose >= 2 for look in looks], 20))
    under = "none"
    heading: list[Key] = []
    foot: list[Key] = []
    rows = zip(looks, parts, to_head, to_foot, steps(to_head), steps(to_foot), past, strict=True)
    for look, part, head, end, head_step, end_step, past_step in rows:
        headed = look.head != ""
        if headed:
            under = look.head
        elif look.prose >= 3 and part == "in":
            under = "none"
        heading.append((headed, under, look.short, part))
        foot.append((head_step, end_step if end <= head else "none", past_step, under, part))
    return heading, foot


def _title(page: _Page) -> tuple[list[Key], list[Key], list[Key]]:
    """How the lines stand to the times of the head and to the candidates for the headline."""
    titles: TitleChances = page.titles
    to_time = page.to_time
    ranks = {line: rank for rank, line in enumerate(titles.order[:3])}
    until, past = steps(upto(titles.informs, 6)), steps(since(titles.informs, 6))
    times: list[Key] = list(zip(until, past, page.parts, strict=True))
    chances: list[Key] = [None] * len(to_time)
    for i, chance in titles.chance.items():
        worth = "top" if chance > 0.7 else str(max(-6, int(math.log(chance + 1e-9))))
        rank = ranks.get(i, 3)
        overlap = int(titles.overlap[i] * 4.99)
        sure = int(chance * 8) if rank == 0 else 0
        chances[i] = (overlap, worth, rank, page.parts[i], sure)
    return times, chances, _to_best(page, ranks) if page.best >= 0 else [None] * len(to_time)


def _to_best(page: _Page, ranks: dict[int, int]) -> list[Key]:
    """How the lines stand to the best candidate: how far, what they say in common, kicker and deck."""
    flat, best = page.flat, page.best
    title = flat[best]
    before: Key = ("-" + step(_FAR_FROM_TITLE), 99, "")
    after: Key = (step(_FAR_FROM_TITLE), 99, "")
    found = [before] * best + [after] * (len(flat) - best)
    for i in range(max(0, best - _FAR_FROM_TITLE), min(len(flat), best + _FAR_FROM_TITLE)):
        found[i] = _near_best(page, i, i in ranks)
    for i, said in enumerate(flat):
        if 7 < len(said) < 100 and i != best and (said in title or title in said):
            how = "as" if said == title else "part of"
            found[i] = (*found[i], f"{how} title={max(-2, min(2, i - best))}")
    return found


def _near_best(page: _Page, i: int, ranked: bool) -> Key:
    look = page.looks[i]
    off = i - page.best
    near = -4 < off < 8
    key = [("-" if off < 0 else "") + step(abs(off)), off if near else 99, look.short if near else ""]
    if off == 1 and title_like(look) and not look.time:
        dash = "dash" if page.flat[i][0] in "—－-–" else ""
        held = str(int(page.titles.overlap[i] * 2.99)) if i in page.titles.chance else "none"
        key.append(f"deck={dash} {page.to_time[i] == 1} {held}")
    elif off == -1 and i in page.titles.chance and look.size >= 6:
        key.append(f"kicker={int(page.titles.overlap[i] * 2.99)} {ranked}")
    return tuple(key)
