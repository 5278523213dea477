"""The evidence on every line: what is seen on it, beside it, and on the whole page.

A piece of evidence is a string, ``name=value``, and a row of the evidence table. ``TEMPLATES`` says what each
name means. Everything is counted in one pass or a few, so that the time grows with the number of lines.
"""

from __future__ import annotations

import math

from newsparse._layout.looks import LENGTH, Look, is_prose, look_at
from newsparse._layout.region import grow, heaviest
from newsparse._layout.titles import TitleChances, title_chances
from newsparse._source import Source

__all__ = ["TEMPLATES", "observe"]

TEMPLATES = {
    "any": "every line",
    "length": "number of characters",
    "end": "kind of the last character",
    "begin": "kind of the first character",
    "clauses": "number of clause marks",
    "prose": "how much the line reads as prose",
    "kind": "what the line is, in one word",
    "mix": "mostly digits or Latin letters",
    "pieces": "number of blanks and dividers",
    "length,end": "length and last character",
    "begin,end": "first and last character",
    "word": "the line is furniture of this class",
    "opens": "furniture of this class opens the line",
    "holds": "furniture of this class stands on the line",
    "time": "the shape of a time",
    "flag": "a further observation",
    "kind-1": "kind of the line before",
    "kind+1": "kind of the line after",
    "kind-2": "kind of the second line before",
    "kind+2": "kind of the second line after",
    "kind-1,0": "kinds of the line before and this one",
    "kind0,+1": "kinds of this line and the one after",
    "kind-1,0,+1": "kinds of three lines",
    "length-1": "length of the line before, and the part of the page",
    "length+1": "length of the line after, and the part of the page",
    "blank": "blank lines before and after",
    "part": "place before, in or after the prose that the best title heads",
    "part,kind": "that part and the kind",
    "part,length": "that part and the length",
    "part,prose": "that part and the prose",
    "part,short": "that place and the kind",
    "part,flag": "that part and a further observation",
    "part,time": "that place and the time",
    "mass": "before, in or after the heaviest run of prose",
    "mass,kind": "that run and the kind",
    "mass,length": "that run and the length",
    "hole": "lines between this paragraph and the next, and what else stands there",
    "hole,kind": "that hole and the kind",
    "style": "share of body lines that end with a full stop, and this line's end",
    "median": "median length of body lines, and this line's length",
    "since prose": "lines since the last prose",
    "to prose": "lines to the next prose",
    "between prose": "lines since and to prose",
    "heading": "the line is the heading of such a block",
    "under": "the last heading was of such a block",
    "under,distance": "that heading, and how far above",
    "under,kind": "that heading and the kind",
    "under,part": "that heading and the part of the page",
    "to heading": "lines to the next heading of a block",
    "to foot": "lines to the next credit or notice, no heading between",
    "foot,prose": "lines to the foot and since prose",
    "title overlap": "share of its character pairs in the prose after it",
    "title chance": "probability of being the headline, as a logarithm",
    "title rank": "rank among the candidates for the headline",
    "title,time": "chance as headline, and lines to the time",
    "title rank,chance": "rank and chance as headline",
    "title sure": "chance of the best candidate",
    "title none": "no candidate, above the prose",
    "to title": "lines from the best candidate",
    "to title,kind": "those lines and the kind",
    "as title": "says the same as the best candidate",
    "part of title": "says a part of the best candidate",
    "deck": "a title-like line just after the best candidate",
    "kicker": "a title-like line just before the best candidate",
    "to time": "lines to the next time or source label",
    "since time": "lines since the last time or source label",
    "titles near": "share of title-like lines within four lines",
    "titles around": "share of title-like lines within twelve lines",
    "tiny near": "share of tiny lines within four lines, and this line's length",
    "tiny around": "share of tiny lines within twelve lines, and this line's length",
    "titles,tiny near": "both shares within four lines",
    "titles,tiny around": "both shares within twelve lines",
    "times around": "share of lines with a time within six lines",
    "prose around": "characters of prose within five lines",
    "tag run": "a short line in a row after a tag label",
    "said run": "share of a run of short lines that the body says, and its length",
    "in body": "whether the body says this short line",
    "summary label": "a summary label at the head",
    "summary after label": "prose after a summary label",
    "prose before info": "prose before the time of the head",
    "cells": "table cells in neighbouring lines",
    "tabs": "number of tabs",
    "series": "neighbours begin in the same way",
    "top": "lines from the top of the page",
    "bottom": "lines to the bottom of the page",
    "size": "number of lines of the page",
    "footed": "the site's footer has begun",
    "run": "lines before and after that look alike",
    "run,length": "length of that run and of the line",
    "again": "the page has the same line elsewhere",
    "period 2": "every second line is of this kind",
    "period 3": "every third line is of this kind",
}
"""What each name of evidence means, for ``explain`` and the documentation."""

_STEPS = tuple(str(n) if n < 4 else "4" if n < 6 else "6" if n < 9 else "9" if n < 14 else "14" if n < 25 else "25" if n < 50 else "50" for n in range(51))
_BODY_SAMPLE = 6000
_FOOT_LINES = 60


def _step(n: int) -> str:
    """The class of a distance: exact up to three, then ever coarser."""
    return _STEPS[n] if n < 50 else "50"


def observe(source: Source, title_weights: dict[str, float]) -> list[list[str]]:
    """Give the evidence on each line, as names of rows of the evidence table."""
    looks = [look_at(line) for line in source.lines]
    if not looks:
        return []
    return _Page(source, looks, title_weights).features()


class _Page:
    """What is counted on the whole page before any line gets its evidence."""

    def __init__(self, source: Source, looks: list[Look], title_weights: dict[str, float]) -> None:
        self.source = source
        self.looks = looks
        self.titles = title_chances(source, looks, title_weights)
        self.best = self.titles.order[0] if self.titles.order else -1
        self.mass = heaviest(looks)
        if self.best >= 0:
            first = self.titles.follows[self.best]
            self.body = (first, grow(looks, first))
        else:
            self.body = self.mass
        self.info = [
            bool(look.time or look.opens == "metalabel") and look.prose < 2 and look.size < 90 for look in looks
        ]
        self.flat = ["".join(line.split()) for line in source.lines]

    def features(self) -> list[list[str]]:
        rows = _own(self.looks)
        _neighbours(rows, self.looks, self.source.gaps)
        parts = _parts(len(rows), self.body)
        _region(rows, self.looks, self.body, parts, self.mass)
        _prose_distances(rows, self.looks, parts)
        _headings(rows, self.looks, parts)
        _title(rows, self, parts)
        _windows(rows, self.looks, parts)
        _content(rows, self, parts)
        _place(rows, self, parts)
        return rows


def _own(looks: list[Look]) -> list[list[str]]:
    """What is seen on the lines themselves."""
    rows = []
    for look in looks:
        row = [
            "any",
            "length=" + look.length,
            "end=" + look.end,
            "begin=" + look.begin,
            "clauses=" + look.clauses,
            f"prose={look.prose}",
            "kind=" + look.kind,
            "mix=" + look.mix,
            "pieces=" + look.pieces,
            "length,end=" + look.length + " " + look.end,
            "begin,end=" + look.begin + " " + look.end,
        ]
        if look.word:
            row.append("word=" + look.word)
        if look.opens:
            row.append("opens=" + look.opens)
        if look.holds:
            row.append("holds=" + look.holds)
        if look.time:
            row.append("time=" + look.time)
        for flag in look.flags:
            row.append("flag=" + flag)
        rows.append(row)
    return rows


def _neighbours(rows: list[list[str]], looks: list[Look], gaps: list[int]) -> None:
    """The kinds of the lines beside, and the blank lines between."""
    kinds = ["top", "top", *[look.kind for look in looks], "end", "end"]
    shorts = ["top", "top", *[look.short for look in looks], "end", "end"]
    blanks = [*[_step(gap) for gap in gaps], "end"]
    for i, row in enumerate(rows):
        before, own, after = shorts[i + 1], shorts[i + 2], shorts[i + 3]
        row += (
            "kind-1=" + kinds[i + 1],
            "kind+1=" + kinds[i + 3],
            "kind-2=" + shorts[i],
            "kind+2=" + shorts[i + 4],
            "kind-1,0=" + before + " " + own,
            "kind0,+1=" + own + " " + after,
            "kind-1,0,+1=" + before + " " + own + " " + after,
            "blank=" + blanks[i] + " " + blanks[i + 1],
        )


def _parts(size: int, body: tuple[int, int]) -> list[str]:
    """The part of the page of each line: before, in or after the body; none where there is no body."""
    first, last = body
    if first < 0:
        return ["none"] * size
    return ["before"] * first + ["in"] * (last - first + 1) + ["after"] * (size - last - 1)


def _region(
    rows: list[list[str]], looks: list[Look], body: tuple[int, int], parts: list[str], mass: tuple[int, int]
) -> None:
    """Where the lines stand to the body, and what the body's lines are like."""
    first, last = body
    masses = _parts(len(rows), mass)
    holes = _holes(looks)
    inside = looks[first : last + 1] if first >= 0 else []
    sizes = sorted(look.size for look in inside)
    median = LENGTH[min(sizes[len(sizes) // 2], 161)] if sizes else "none"
    stopped = sum(look.end in ("stop", "quote") for look in inside)
    style = str(int(4.99 * stopped / max(1, len(inside))))
    for i, (row, look, part, where, hole) in enumerate(zip(rows, looks, parts, masses, holes, strict=True)):
        if part == "before":
            place = "before " + _step(first - i)
        elif part == "after":
            place = "after " + _step(i - last)
        else:
            place = "first" if i == first else part
        row += (
            "part=" + place,
            "part,kind=" + part + " " + look.kind,
            "part,length=" + part + " " + look.length,
            f"part,prose={part} {look.prose}",
            "part,short=" + place + " " + look.short,
            "mass=" + where + " " + part,
            "mass,kind=" + where + " " + look.short,
            "mass,length=" + where + " " + look.length,
            "hole=" + hole + " " + part,
            "hole,kind=" + hole + " " + look.short,
        )
        if part == "in" or where == "in":
            row.append(f"style={style} {look.end} {look.prose}")
            row.append("median=" + median + " " + look.length)
        for flag in look.flags:
            row.append("part,flag=" + part + " " + flag)
        if look.time:
            row.append("part,time=" + part + " " + look.time[:2])


def _holes(looks: list[Look]) -> list[str]:
    """For lines between two lines of prose: how many, and whether headings or furniture stand among them."""
    holes = ["none"] * len(looks)
    before = -1
    for i, look in enumerate(looks):
        if not is_prose(look):
            continue
        if before >= 0 and i - before > 1:
            between = looks[before + 1 : i]
            headed = any(b.head or "foot" in b.kind or "share" in b.kind for b in between)
            furnished = sum(b.word != "" or b.kind[0] == "s" for b in between) * 3 > len(between)
            key = _step(len(between)) + (" headed" if headed else " furnished" if furnished else "")
            holes[before + 1 : i] = [key] * len(between)
        before = i
    return holes


def _prose_distances(rows: list[list[str]], looks: list[Look], parts: list[str]) -> None:
    """How far the prose is, up and down."""
    marks = [look.prose >= 2 for look in looks]
    since = _since(marks)
    until = _since(marks[::-1])[::-1]
    for row, look, part, before, after in zip(rows, looks, parts, since, until, strict=True):
        row += (
            "since prose=" + _step(before) + " " + part,
            "to prose=" + _step(after) + " " + part,
            f"between prose={_step(min(before, 9))} {_step(min(after, 9))} {look.prose}",
        )


def _since(marks: list[bool]) -> list[int]:
    """For each line the distance from the last marked one before it."""
    found = []
    distance = 999
    for mark in marks:
        found.append(distance)
        distance = 1 if mark else distance + 1
    return found


def _headings(rows: list[list[str]], looks: list[Look], parts: list[str]) -> None:
    """The heading that a line stands under, and what the next heading or foot is."""
    heads = [look.head != "" for look in looks]
    to_head = _since(heads[::-1])[::-1]
    feet = [
        (look.opens in ("credit", "notice") or look.holds == "notice") and look.prose < 3 and look.size < 120
        for look in looks
    ]
    to_foot = _since(feet[::-1])[::-1]
    under = "none"
    at = 0
    since_prose = 99
    for i, (row, look, part) in enumerate(zip(rows, looks, parts, strict=True)):
        if look.head:
            under, at = look.head, i
            row.append("heading=" + under + " " + part)
        elif look.prose >= 3 and part == "in":
            under, at = "none", i
        foot = _step(to_foot[i]) if to_foot[i] <= to_head[i] else "none"
        row += (
            "under=" + under,
            "under,distance=" + under + " " + _step(i - at),
            "under,kind=" + under + " " + look.short,
            "under,part=" + under + " " + part,
            "to heading=" + _step(to_head[i]) + " " + part,
            "to foot=" + foot + " " + part,
            "foot,prose=" + foot + " " + _step(min(since_prose, 20)) + " " + under,
        )
        since_prose = 1 if look.prose >= 2 else since_prose + 1


def _title(rows: list[list[str]], page: _Page, parts: list[str]) -> None:
    """How the lines stand to the candidates for the headline."""
    titles: TitleChances = page.titles
    looks, flat, best = page.looks, page.flat, page.best
    ranks = {line: rank for rank, line in enumerate(titles.order[:3])}
    to_time = _since(page.info[::-1])[::-1]
    since_time = _since(page.info)
    title = flat[best] if best >= 0 else ""
    for i, (row, look, part) in enumerate(zip(rows, looks, parts, strict=True)):
        row.append("to time=" + _step(min(to_time[i], 6)) + " " + part)
        row.append("since time=" + _step(min(since_time[i], 6)) + " " + part)
        chance = titles.chance.get(i)
        if chance is not None:
            overlap = str(int(titles.overlap[i] * 4.99))
            worth = "top" if chance > 0.7 else str(max(-6, int(math.log(chance + 1e-9))))
            rank = ranks.get(i, 3)
            row += (
                "title overlap=" + overlap + " " + part,
                "title chance=" + worth,
                f"title rank={rank} {part}",
                "title,time=" + worth + " " + _step(min(to_time[i], 4)),
                f"title rank,chance={rank} {worth}",
            )
            if rank == 0:
                row.append("title sure=" + str(int(chance * 8)))
        elif part == "before":
            row.append("title none")
        if best < 0:
            continue
        off = i - best
        row.append("to title=" + ("-" if off < 0 else "") + _step(min(abs(off), 9)))
        if -4 < off < 8:
            row.append(f"to title,kind={off} {look.short}")
        if off and 7 < len(flat[i]) < 100:
            near = str(max(-2, min(2, off)))
            if flat[i] == title:
                row.append("as title=" + near)
            elif flat[i] in title or title in flat[i]:
                row.append("part of title=" + near)
        if off == 1 and _title_like(look) and not look.time:
            dash = "dash" if flat[i][0] in "—－-–" else ""
            held = str(int(titles.overlap[i] * 2.99)) if chance is not None else "none"
            row.append(f"deck={dash} {to_time[i] == 1} {held}")
        elif off == -1 and chance is not None and look.size >= 6:
            tight = page.source.gaps[i + 1] == 0
            row.append(f"kicker={int(titles.overlap[i] * 2.99)} {tight} {i in ranks}")


def _title_like(look: Look) -> bool:
    return 10 <= look.size <= 60 and look.prose < 3 and not look.opens and not look.holds


def _windows(rows: list[list[str]], looks: list[Look], parts: list[str]) -> None:
    """The rhythm of the lines around: titles, tiny lines, times, prose."""
    titles = [_title_like(look) for look in looks]
    near_titles = _shares(titles, 4)
    wide_titles = _shares(titles, 12)
    tiny = [look.size <= 6 for look in looks]
    near_tiny = _shares(tiny, 4)
    wide_tiny = _shares(tiny, 12)
    times = _shares([look.time != "" for look in looks], 6)
    prose = _sums([min(look.size, 100) if look.prose >= 2 else 0 for look in looks], 5)
    for i, (row, look, part) in enumerate(zip(rows, looks, parts, strict=True)):
        titled = " title" if titles[i] else ""
        row += (
            "titles near=" + near_titles[i] + titled,
            "titles around=" + wide_titles[i] + titled,
            "tiny near=" + near_tiny[i] + " " + look.length,
            "tiny around=" + wide_tiny[i] + " " + look.length,
            "titles,tiny near=" + near_titles[i] + near_tiny[i] + " " + part,
            "titles,tiny around=" + wide_titles[i] + wide_tiny[i] + " " + part,
            "times around=" + times[i] + (" time " if look.time else " ") + part,
            f"prose around={_step(prose[i] // 44)} {look.prose}",
        )


def _shares(marks: list[bool], reach: int) -> list[str]:
    """For each line the share of marked lines within ``reach``, in fifths."""
    size = len(marks)
    sums = _sums([int(mark) for mark in marks], reach)
    return [
        "01234"[int(4.99 * total / (min(size, i + reach + 1) - max(0, i - reach)))] for i, total in enumerate(sums)
    ]


def _sums(values: list[int], reach: int) -> list[int]:
    """For each line the sum of the values within ``reach`` lines."""
    size = len(values)
    upto = [0]
    for value in values:
        upto.append(upto[-1] + value)
    return [upto[min(size, i + reach + 1)] - upto[max(0, i - reach)] for i in range(size)]


def _content(rows: list[list[str]], page: _Page, parts: list[str]) -> None:
    """Tags, summaries, tables and series: what a few neighbouring lines tell together."""
    looks, lines, flat = page.looks, page.source.lines, page.flat
    first, last = page.body
    body = "\n".join(lines[first : last + 1])[:_BODY_SAMPLE] if first >= 0 else ""
    to_time = _since(page.info[::-1])[::-1]
    runs = _said_runs(looks, flat, body)
    tabs = [line.count("\t") if "\t" in line else 0 for line in lines]
    tag_run = label = False
    for i, (row, look, part) in enumerate(zip(rows, looks, parts, strict=True)):
        if "taghead" in look.word or look.opens == "taghead":
            tag_run = True
        elif tag_run and look.size <= 12 and look.prose == 0 and not look.word:
            row.append("tag run")
        else:
            tag_run = False
        if runs[i]:
            row.append("said run=" + runs[i] + " " + part)
        if 2 <= look.size <= 10 and look.prose == 0:
            said = flat[i].lstrip("#＃") in body
            row.append(f"in body={said} {part} {look.length} {look.begin == 'hash'}")
        if look.opens == "summaryhead" and part != "after" and i <= first + 2:
            row.append("summary label")
            label = look.size < 12
        elif label and look.prose >= 2:
            row.append("summary after label")
        else:
            label = False
        if look.prose >= 2 and i <= first and to_time[i] <= 3:
            row.append("prose before info")
        if tabs[i]:
            row.append(f"tabs={min(tabs[i], 3)} {part}")
            if part == "in" and ((i and tabs[i - 1]) or (i + 1 < len(tabs) and tabs[i + 1])):
                row.append(f"cells={any(c.isdigit() for c in lines[i])}")
        if "ordinal" in look.flags or look.begin in ("bullet", "point", "hash", "digit"):
            row.append(f"series={look.begin} {_alike(looks, i)} {part}")


def _said_runs(looks: list[Look], flat: list[str], body: str) -> list[str]:
    """For runs of short bare lines: what share of them the body says, in thirds, and how long the run is."""
    found = [""] * len(looks)
    first = 0
    for i, look in enumerate([*looks, None]):
        if look and 2 <= look.size <= 12 and not (look.prose or look.word or look.opens or look.holds or look.time):
            continue
        if i > first:
            said = sum(flat[j].lstrip("#＃") in body for j in range(first, i))
            found[first:i] = [f"{int(2.99 * said / (i - first))} {_step(min(i - first, 24))}"] * (i - first)
        first = i + 1
    return found


def _alike(looks: list[Look], i: int) -> int:
    """How many of the four lines around begin as this one does."""
    own = looks[i]
    ordinal = "ordinal" in own.flags
    around = [*looks[max(0, i - 2) : i], *looks[i + 1 : i + 3]]
    return sum(look.begin == own.begin and ("ordinal" in look.flags) == ordinal for look in around)


def _place(rows: list[list[str]], page: _Page, parts: list[str]) -> None:
    """Where the lines stand on the page, and which lines it repeats."""
    looks, flat = page.looks, page.flat
    size = len(rows)
    footer = next(
        (i for i in range(max(0, size - _FOOT_LINES), size) if "foot" in looks[i].word or looks[i].kind[:5] == "*foot"),
        size,
    )
    places: dict[str, tuple[int, int]] = {}
    for i, line in enumerate(flat):
        first, count = places.get(line, (i, 0))
        places[line] = (first, count + 1)
    alike = [False] * size
    for i in range(1, size):
        own, before = looks[i], looks[i - 1]
        alike[i] = own.length == before.length or own.kind == before.kind or own.kind[0] == "t" == before.kind[0]
    up = [0] * size
    for i in range(1, size):
        up[i] = up[i - 1] + 1 if alike[i] else 0
    down = [0] * (size + 1)
    for i in range(size - 2, -1, -1):
        down[i] = down[i + 1] + 1 if alike[i + 1] else 0
    pages = "size=" + _step(size // 8)
    for i, (row, look, part) in enumerate(zip(rows, looks, parts, strict=True)):
        row += (
            "top=" + _step(i),
            "bottom=" + _step(size - 1 - i),
            pages,
            "run=" + _step(up[i]) + " " + _step(down[i]),
            "run,length=" + _step(up[i] + down[i]) + " " + look.length,
        )
        if i >= footer:
            row.append("footed")
        first, count = places[flat[i]]
        if count > 1:
            row.append(f"again={'first' if first == i else 'later'} {min(count, 3)} {part}")
        kind = look.kind
        if i >= 2 and kind != looks[i - 1].kind:
            if kind == looks[i - 2].kind:
                row.append("period 2=" + look.length)
            if i >= 3 and kind == looks[i - 3].kind:
                row.append("period 3=" + look.length)
        if i:
            row.append("length-1=" + looks[i - 1].length + " " + part)
        if i + 1 < size:
            row.append("length+1=" + looks[i + 1].length + " " + part)
