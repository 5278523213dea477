"""What the lines around a line tell: their kinds, windows of them, runs of like lines, tables, tags."""

from __future__ import annotations

from itertools import accumulate, groupby, pairwise
from operator import add, attrgetter

from newsparse._layout.kinds import PAGE_END, PAGE_TOP
from newsparse._layout.page import Key, Keys, PageFeatures, sees
from newsparse._layout.values import (
    FAR,
    Begin,
    End,
    Flag,
    Prose,
    Region,
    Value,
    shares,
    steps,
    sums,
    third,
)
from newsparse._lexicon.furniture import Boilerplate

__all__ = [
    "after_colon",
    "beside",
    "cells",
    "comments_around",
    "footed",
    "prose_above_info",
    "prose_around",
    "repeated",
    "runs",
    "series",
    "short_lines",
    "summaries",
    "tag_runs",
    "titles_around",
    "two_below",
]

_BODY_SAMPLE = 6000  # characters of the body in which short lines are looked for
_LONGEST_TAG = 12
_LONGEST_NAME = 10
_LONGEST_RUN = 24
_LONGEST_LABEL = 12  # 核心提示： is a label, 核心提示：新桥今日通车 is more
_LONGEST_ITEM = 100
_LINES_OF_FOOTER = 60
_NEAR_INFO = 3
_SIGNS = frozenset((Begin.BULLET, Begin.POINT, Begin.HASH, Begin.DIGIT))
_SUMS = (*steps(), *[steps()[FAR]] * FAR)
_NO_CELLS: Key = (None, None, None, None, False, True)
_ALIKE = [
    Value(str(n), words)
    for n, words in enumerate(
        ("unlike the lines beside it", "like a line beside it", *["like the lines beside it"] * 3)
    )
]
_SAID = {True: Value("True", "the body says it too"), False: Value("False", "the body does not say it")}
_FIGURES = {True: Value("True", "figures in it"), False: Value("False", "no figures in it")}


@sees("above own below")
def beside(page: PageFeatures) -> Keys:
    """The kinds of the lines beside. Blank lines are not asked: one text has them, its copy has none."""
    return zip([PAGE_TOP, *page.shorts], page.shorts, [*page.kinds[1:], PAGE_END], strict=False)


@sees("kind")
def two_below(page: PageFeatures) -> Keys:
    """The kind of the line after the next."""
    return zip([*page.shorts[2:], PAGE_END, PAGE_END][: len(page.shorts)], strict=True)


# ── Windows ───────────────────────────────────────────────────────────────────────────────────────────────


@sees("near around like_title")
def titles_around(page: PageFeatures) -> Keys:
    """How many of the lines around look like titles."""
    titles = [line.is_like_title for line in page.lines]
    own = ["title" if title else None for title in titles]
    return zip(shares(titles, 4), shares(titles, 12), own, strict=True)


@sees("replies kind times timed region")
def comments_around(page: PageFeatures) -> Keys:
    """How many of the lines around look like comments, and how many hold a time."""
    replies = [line.is_reply for line in page.lines]
    times = [line.time is not None for line in page.lines]
    own = ["time" if timed else None for timed in times]
    return zip(shares(replies, 10), page.shorts, shares(times, 6), own, page.regions, strict=True)


@sees("amount prose")
def prose_around(page: PageFeatures) -> Keys:
    """How much prose the lines around hold, in lines of 44 characters."""
    lines = page.lines
    amounts = sums(
        [min(x.size, 100) if sentence else 0 for x, sentence in zip(lines, page.sentences, strict=True)], 5
    )
    scale = steps()
    proses = [line.prose for line in lines]
    return zip([scale[amount // 44] for amount in amounts], proses, strict=True)


# ── Runs of like lines ────────────────────────────────────────────────────────────────────────────────────


@sees("above below both length")
def runs(page: PageFeatures) -> Keys:
    """How many lines above and below look like this one."""
    lines = page.lines
    alike = [
        one.length is two.length or one.kind == two.kind or (one.kind.is_title and two.kind.is_title)
        for one, two in pairwise(lines)
    ]
    above = list(accumulate(alike, lambda run, like: min(run + 1, FAR) if like else 0, initial=0))
    below = list(accumulate(alike[::-1], lambda run, like: min(run + 1, FAR) if like else 0, initial=0))[::-1]
    scale = _SUMS.__getitem__
    return zip(
        map(scale, above), map(scale, below), map(scale, map(add, above, below)), page.lengths, strict=False
    )


@sees("nth times region")
def repeated(page: PageFeatures) -> Keys:
    """Which lines the page has several times."""
    places: dict[str, list[int]] = {}
    for i, line in enumerate(page.lines):
        places.setdefault(line.bare, []).append(i)
    return {
        i: ("later" if k else "first", min(len(again), 3), page.regions[i])
        for again in places.values()
        if len(again) > 1
        for k, i in enumerate(again)
    }


@sees("is_below")
def footed(page: PageFeatures) -> Keys:
    """The lines from the site's footer on."""
    size = len(page.lines)
    last = range(max(0, size - _LINES_OF_FOOTER), size)
    first = next((i for i in last if page.lines[i].is_footer), size)
    return dict.fromkeys(range(first, size), (True,))


# ── Tags, summaries, tables, series ───────────────────────────────────────────────────────────────────────


@sees("is_tag")
def tag_runs(page: PageFeatures) -> Keys:
    """Short lines in a row after a label for tags."""
    keys: dict[int, Key] = {}
    if Boilerplate.TAG_HEAD not in page.opens:
        return keys
    labelled = False
    for i, line in enumerate(page.lines):
        if line.opens is Boilerplate.TAG_HEAD:
            labelled = True
        elif labelled and line.size <= _LONGEST_TAG and line.prose is Prose.NONE and not line.whole:
            keys[i] = (True,)
        else:
            labelled = False
    return keys


@sees("share count said region length hash")
def short_lines(page: PageFeatures) -> Keys:
    """Short lines and runs of them, as tags and navigation are, and whether the body says them too."""
    lines, (first, last) = page.lines, page.body
    body = "\n".join([line.text for line in lines[max(first, 0) : last + 1]])[:_BODY_SAMPLE]
    said = {x: x.lstrip("#＃") in body for x in {line.bare for line in lines if line.size <= _LONGEST_TAG}}
    keys: dict[int, Key] = {}
    at = 0
    for is_bare, group in groupby(lines, attrgetter("is_bare")):
        run = list(group)
        share, count = None, None
        if is_bare:
            share = third(sum([said[line.bare] for line in run]) / len(run))
            count = _SUMS[min(len(run), _LONGEST_RUN)]
        for line in run:
            is_name = 2 <= line.size <= _LONGEST_NAME and line.prose is Prose.NONE
            if is_name or is_bare:
                own = _SAID[said[line.bare]] if is_name else None
                keys[at] = (share, count, own, page.regions[at], line.length, line.begin is Begin.HASH)
            at += 1
    return keys


@sees("is_label is_summary")
def summaries(page: PageFeatures) -> Keys:
    """A label for a summary at the head of the body, and the prose after it."""
    keys: dict[int, Key] = {}
    last = page.body[0] + 2
    if Boilerplate.SUMMARY_HEAD not in page.opens[: last + 1]:
        return keys
    labelled = False
    for i, line in enumerate(page.lines):
        opens = line.opens is Boilerplate.SUMMARY_HEAD
        if opens and i <= last and page.regions[i] is not Region.AFTER:
            keys[i] = (True, False)
            labelled = line.size < _LONGEST_LABEL
        elif labelled and line.prose >= Prose.SENTENCE:
            keys[i] = (False, True)
        else:
            labelled = False
    return keys


@sees("is_there")
def prose_above_info(page: PageFeatures) -> Keys:
    """Prose at the head of the body that has the line of time or source below it."""
    above = range(page.body[0] + 1)
    return {
        i: (True,) for i in above if page.lines[i].prose >= Prose.SENTENCE and page.to_time[i] <= _NEAR_INFO
    }


@sees("columns alike figures region is_beside is_far")
def cells(page: PageFeatures) -> Keys:
    """How many gaps between cells the line has, and whether the lines beside it have as many."""
    gaps = [line.cells for line in page.lines]
    keys: list[Key] = [_NO_CELLS] * len(gaps)
    if not any(gaps):
        return keys
    for i, (above, own, below) in enumerate(zip([0, *gaps], gaps, [*gaps[1:], 0], strict=False)):
        if own:
            alike = _ALIKE[(own == above) + (own == below)]
            figures = _FIGURES[any(map(str.isdigit, page.lines[i].text))]
            keys[i] = (min(own, 4), alike, figures, page.regions[i], False, False)
        elif above or below:
            keys[i] = (None, None, None, page.regions[i], True, False)
    return keys


@sees("is_there")
def after_colon(page: PageFeatures) -> Keys:
    """A line of the body after one that ends with a colon."""
    lines, (first, last) = page.lines, page.body
    inside = range(max(first, 1), last + 1)
    return {i: (True,) for i in inside if lines[i - 1].end is End.COLON and lines[i].size < _LONGEST_ITEM}


@sees("begin alike region")
def series(page: PageFeatures) -> Keys:
    """A line that begins with a bullet or an ordinal, and how many of the four around begin likewise."""
    begins = {
        i: (line.begin, Flag.ORDINAL in line.flags)
        for i, line in enumerate(page.lines)
        if line.begin in _SIGNS or Flag.ORDINAL in line.flags
    }
    return {
        i: (own[0], _ALIKE[[*map(begins.get, (i - 2, i - 1, i + 1, i + 2))].count(own)], page.regions[i])
        for i, own in begins.items()
    }
