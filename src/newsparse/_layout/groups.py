"""The groups of evidence: from what is counted on a line to the names of the rows of the evidence table.

A line gives one key to each group; the key holds all that the group's evidence depends on, in few classes, so
that the same keys come again and again and their summed weights are worked out once. ``templates.py`` says
what each name means.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

__all__ = ["GROUPS", "TITLE", "Key", "names", "short_of", "title_chance"]

Key: TypeAlias = Any
"""What a group goes by: a tuple of strings and small numbers, a string, or ``None`` where it has nothing."""


def names(keys: Iterable[Key]) -> list[str]:
    """Give the names of all evidence on a line from its keys, one a group."""
    return [name for group, key in zip(GROUPS, keys, strict=True) for name in group(key)]


def short_of(kind: str) -> str:
    """Give the coarser form of a kind of line: prose, times and title-like lines without their size."""
    if kind in ("top", "end"):
        return kind
    return kind[:1] if kind[0] in "Pts" else kind[:4]


def _own(key: Key) -> list[str]:
    length, end, begin, clauses, kind, mix, pieces, word, opens, holds, *flags = key
    found = [
        "any",
        f"length={length}",
        f"end={end}",
        f"begin={begin}",
        f"clauses={clauses}",
        f"kind={kind}",
        f"mix={mix}",
        f"pieces={pieces}",
        f"begin,end={begin} {end}",
    ]
    found += [
        f"{name}={value}" for name, value in (("word", word), ("opens", opens), ("holds", holds)) if value
    ]
    return found + [f"flag={flag}" for flag in flags]


def _beside(key: Key) -> list[str]:
    before, own, after = key
    return [f"kind+1={after}", f"kind-1,0,+1={before} {short_of(own)} {short_of(after)}"]


def _further(key: Key) -> list[str]:
    return [f"kind+2={key}"]


def _place(key: Key) -> list[str]:
    place, part, kind, length, prose, *flags = key
    return [
        f"part,kind={part} {kind}",
        f"part,length={part} {length}",
        f"part,prose={part} {prose}",
        f"part,short={place} {short_of(kind)}",
        *(f"part,flag={part} {flag}" for flag in flags),
    ]


def _mass(key: Key) -> list[str]:
    where, short = key
    return [f"mass,kind={where} {short}"]


def _prose(key: Key) -> list[str]:
    past, until, part = key
    return [f"since prose={past} {part}", f"to prose={until} {part}"]


def _heading(key: Key) -> list[str]:
    headed, under, short, part = key
    found = [f"under={under}", f"under,kind={under} {short}", f"under,part={under} {part}"]
    return [*found, f"heading={under} {part}"] if headed else found


def _foot(key: Key) -> list[str]:
    to_heading, foot, past, under, part = key
    return [f"to heading={to_heading} {part}", f"to foot={foot} {part}", f"foot,prose={foot} {past} {under}"]


def _time(key: Key) -> list[str]:
    until, past, part = key
    return [f"to time={until} {part}", f"since time={past} {part}"]


def _title(key: Key) -> list[str]:
    if key is None:
        return ["title none"]
    overlap, worth, rank, part, sure = key
    found = [
        f"title overlap={overlap} {part}",
        f"title chance={worth}",
        f"title rank={rank} {part}",
        f"title rank,chance={rank} {worth}",
    ]
    return [*found, f"title sure={sure}"] if rank == 0 else found


def _best(key: Key) -> list[str]:
    if key is None:
        return ["untitled"]
    distance, off, short, *more = key
    found = [f"to title={distance}", *more]
    return [*found, f"to title,kind={off} {short}"] if short else found


def _titles(key: Key) -> list[str]:
    near, around, titled = key
    return [f"titles near={near}{titled}", f"titles around={around}{titled}"]


def _around(key: Key) -> list[str]:
    replies, short, times, timed, part = key
    return [
        f"replies around={replies} {part}",
        f"replies,kind={replies} {short}",
        f"times around={times}{timed}{part}",
    ]


def _mass_around(key: Key) -> list[str]:
    step, prose = key
    return [f"prose around={step} {prose}"]


def _on_page(key: Key) -> list[str]:
    top, size = key
    return [f"top={top}", f"size={size}"]


def _run(key: Key) -> list[str]:
    up, down, both, length = key
    return [f"run={up} {down}", f"run,length={both} {length}"]


def _named(key: Key) -> list[str]:
    return list(key)


GROUPS: tuple[Callable[[Key], list[str]], ...] = (
    _own, _beside, _further, _place, _mass, _prose, _heading, _foot, _time, _title, _best, _titles, _around,
    _mass_around, _named, _on_page, _run, _named,
)  # fmt: skip
"""Each takes a line's key of its group and gives the names of the evidence."""

TITLE = GROUPS.index(_title)
"""The group that tells the candidates for the headline."""


def title_chance(key: Key) -> tuple[int, str]:
    """Give the rank of a candidate for the headline, and its chance as the evidence names it."""
    _, worth, rank, *_ = key
    return rank, worth
