"""The evidence on every line: what is seen on it, beside it, and on the whole page.

A piece of evidence is a string, ``name=value``, and a row of the evidence table. ``templates.py`` says
what each name means. Everything is counted in one pass or a few: time grows with the number of lines.
"""

from __future__ import annotations

import math
import re

from newsparse._layout.counting import since, step
from newsparse._layout.looks import LENGTH, SENTENCE_ENDS, Look, is_prose, look_at
from newsparse._layout.region import grow, heaviest
from newsparse._layout.rhythm import observe_places, observe_windows, title_like
from newsparse._layout.titles import TitleChances, title_chances
from newsparse._source import Source

__all__ = ["observe"]

_BODY_SAMPLE = 6000
# 指数\t1403, 同比  3.2%, 甲 | 乙
_CELL_GAP = re.compile(r"\t|\s{2,}| \| ")


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
            bool(look.time or look.opens == "metalabel") and look.prose < 2 and look.size < 90
            for look in looks
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
        observe_windows(rows, self.looks, parts)
        _content(rows, self, parts)
        observe_places(rows, self.looks, self.flat, parts)
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
        row.extend(["flag=" + flag for flag in look.flags])
        rows.append(row)
    return rows


def _neighbours(rows: list[list[str]], looks: list[Look], gaps: list[int]) -> None:
    """The kinds of the lines beside, and the blank lines between."""
    kinds = ["top", "top", *[look.kind for look in looks], "end", "end"]
    shorts = ["top", "top", *[look.short for look in looks], "end", "end"]
    # Blank lines above the first line are no evidence: a text moved down by one is the same page.
    blanks = ["top", *[step(gap) for gap in gaps[1:]], "end"]
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
    stopped = sum(look.end in SENTENCE_ENDS for look in inside)
    style = str(int(4.99 * stopped / max(1, len(inside))))
    for i, (row, look, part, where, hole) in enumerate(zip(rows, looks, parts, masses, holes, strict=True)):
        if part == "before":
            place = "before " + step(first - i)
        elif part == "after":
            place = "after " + step(i - last)
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
            key = step(len(between)) + (" headed" if headed else " furnished" if furnished else "")
            holes[before + 1 : i] = [key] * len(between)
        before = i
    return holes


def _prose_distances(rows: list[list[str]], looks: list[Look], parts: list[str]) -> None:
    """How far the prose is, up and down."""
    marks = [look.prose >= 2 for look in looks]
    past = since(marks)
    until = since(marks[::-1])[::-1]
    for row, look, part, before, after in zip(rows, looks, parts, past, until, strict=True):
        row += (
            "since prose=" + step(before) + " " + part,
            "to prose=" + step(after) + " " + part,
            f"between prose={step(min(before, 9))} {step(min(after, 9))} {look.prose}",
        )


def _headings(rows: list[list[str]], looks: list[Look], parts: list[str]) -> None:
    """The heading that a line stands under, and what the next heading or foot is."""
    heads = [look.head != "" for look in looks]
    to_head = since(heads[::-1])[::-1]
    feet = [
        (look.opens in ("credit", "writer", "notice") or look.holds == "notice") and look.prose < 3 and look.size < 120
        for look in looks
    ]
    to_foot = since(feet[::-1])[::-1]
    under = "none"
    at = 0
    since_prose = 99
    for i, (row, look, part) in enumerate(zip(rows, looks, parts, strict=True)):
        if look.head:
            under, at = look.head, i
            row.append("heading=" + under + " " + part)
        elif look.prose >= 3 and part == "in":
            under, at = "none", i
        foot = step(to_foot[i]) if to_foot[i] <= to_head[i] else "none"
        row += (
            "under=" + under,
            "under,distance=" + under + " " + step(i - at),
            "under,kind=" + under + " " + look.short,
            "under,part=" + under + " " + part,
            "to heading=" + step(to_head[i]) + " " + part,
            "to foot=" + foot + " " + part,
            "foot,prose=" + foot + " " + step(min(since_prose, 20)) + " " + under,
        )
        since_prose = 1 if look.prose >= 2 else since_prose + 1


def _title(rows: list[list[str]], page: _Page, parts: list[str]) -> None:
    """How the lines stand to the candidates for the headline."""
    titles: TitleChances = page.titles
    looks, flat, best = page.looks, page.flat, page.best
    ranks = {line: rank for rank, line in enumerate(titles.order[:3])}
    to_time = since(page.info[::-1])[::-1]
    since_time = since(page.info)
    title = flat[best] if best >= 0 else ""
    for i, (row, look, part) in enumerate(zip(rows, looks, parts, strict=True)):
        row.append("to time=" + step(min(to_time[i], 6)) + " " + part)
        row.append("since time=" + step(min(since_time[i], 6)) + " " + part)
        chance = titles.chance.get(i)
        if chance is not None:
            overlap = str(int(titles.overlap[i] * 4.99))
            worth = "top" if chance > 0.7 else str(max(-6, int(math.log(chance + 1e-9))))
            rank = ranks.get(i, 3)
            row += (
                "title overlap=" + overlap + " " + part,
                "title chance=" + worth,
                f"title rank={rank} {part}",
                "title,time=" + worth + " " + step(min(to_time[i], 4)),
                f"title rank,chance={rank} {worth}",
            )
            if rank == 0:
                row.append("title sure=" + str(int(chance * 8)))
        else:
            row.append("title none")
        if best < 0:
            row.append("untitled")
            continue
        off = i - best
        row.append("to title=" + ("-" if off < 0 else "") + step(min(abs(off), 9)))
        if -4 < off < 8:
            row.append(f"to title,kind={off} {look.short}")
        if off and 7 < len(flat[i]) < 100:
            near = str(max(-2, min(2, off)))
            if flat[i] == title:
                row.append("as title=" + near)
            elif flat[i] in title or title in flat[i]:
                row.append("part of title=" + near)
        if off == 1 and title_like(look) and not look.time:
            dash = "dash" if flat[i][0] in "—－-–" else ""
            held = str(int(titles.overlap[i] * 2.99)) if chance is not None else "none"
            row.append(f"deck={dash} {to_time[i] == 1} {held}")
        elif off == -1 and chance is not None and look.size >= 6:
            tight = page.source.gaps[i + 1] == 0
            row.append(f"kicker={int(titles.overlap[i] * 2.99)} {tight} {i in ranks}")


def _content(rows: list[list[str]], page: _Page, parts: list[str]) -> None:
    """Tags, summaries, tables and series: what a few neighbouring lines tell together."""
    looks, lines, flat = page.looks, page.source.lines, page.flat
    first, last = page.body
    body = "\n".join(lines[first : last + 1])[:_BODY_SAMPLE] if first >= 0 else ""
    to_time = since(page.info[::-1])[::-1]
    runs = _said_runs(looks, flat, body)
    columns = [len(_CELL_GAP.findall(line)) if look.size < 120 else 0 for line, look in zip(lines, looks, strict=True)]
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
        own = columns[i]
        above = columns[i - 1] if i else 0
        below = columns[i + 1] if i + 1 < len(columns) else 0
        if own:
            like = (own == above) + (own == below)
            row.append(f"columns={min(own, 4)} {like} {part}")
            row.append(f"cells={like} {any(c.isdigit() for c in lines[i])} {part}")
        elif above or below:
            row.append("beside columns=" + part)
        else:
            row.append("no columns")
        if i and part == "in" and looks[i - 1].end == "colon" and look.size < 100:
            row.append("after colon")
        if "ordinal" in look.flags or look.begin in ("bullet", "point", "hash", "digit"):
            row.append(f"series={look.begin} {_alike(looks, i)} {part}")


def _said_runs(looks: list[Look], flat: list[str], body: str) -> list[str]:
    """For runs of short bare lines: what share of them the body says, in thirds, and how long the run is."""
    found = [""] * len(looks)
    first = 0
    for i, look in enumerate([*looks, None]):
        if (
            look
            and 2 <= look.size <= 12
            and not (look.prose or look.word or look.opens or look.holds or look.time)
        ):
            continue
        if i > first:
            said = sum(flat[j].lstrip("#＃") in body for j in range(first, i))
            found[first:i] = [f"{int(2.99 * said / (i - first))} {step(min(i - first, 24))}"] * (i - first)
        first = i + 1
    return found


def _alike(looks: list[Look], i: int) -> int:
    """How many of the four lines around begin as this one does."""
    own = looks[i]
    ordinal = "ordinal" in own.flags
    around = [*looks[max(0, i - 2) : i], *looks[i + 1 : i + 3]]
    return sum(look.begin == own.begin and ("ordinal" in look.flags) == ordinal for look in around)
