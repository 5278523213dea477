"""The rhythm of the page: what kinds of lines stand around a line, and what the page repeats."""

from __future__ import annotations

from newsparse._layout.counting import FAR, shares, step, sums
from newsparse._layout.groups import Key
from newsparse._layout.line import Look

__all__ = ["observe_places", "observe_windows", "title_like"]

_FOOT_LINES = 60


def title_like(look: Look) -> bool:
    """Tell whether a line has the length and the marks of a title."""
    return 10 <= look.size <= 60 and look.prose < 3 and not look.opens and not look.holds


def observe_windows(looks: list[Look], parts: list[str]) -> tuple[list[Key], list[Key], list[Key]]:
    """The rhythm of the lines around: titles, replies, times, prose."""
    titles = [title_like(look) for look in looks]
    titled = [" title" if title else "" for title in titles]
    replies = shares(["com" in look.kind or look.holds == "comitem" for look in looks], 10)
    times = shares([look.time != "" for look in looks], 6)
    prose = sums([min(look.size, 100) if look.prose >= 2 else 0 for look in looks], 5)
    near: list[Key] = list(zip(shares(titles, 4), shares(titles, 12), titled, strict=True))
    around: list[Key] = [
        (reply, look.short, time, " time " if look.time else " ", part)
        for look, reply, time, part in zip(looks, replies, times, parts, strict=True)
    ]
    mass: list[Key] = [(step(size // 44), look.prose) for look, size in zip(looks, prose, strict=True)]
    return near, around, mass


def observe_places(
    looks: list[Look], flat: list[str], parts: list[str]
) -> tuple[list[Key], list[Key], list[Key]]:
    """Where the lines stand on the page, and which lines it repeats."""
    size = len(looks)
    footer = next(
        (
            i
            for i in range(max(0, size - _FOOT_LINES), size)
            if "foot" in looks[i].word or looks[i].kind[:5] == "*foot"
        ),
        size,
    )
    places: dict[str, tuple[int, int]] = {}
    for i, line in enumerate(flat):
        first, count = places.get(line, (i, 0))
        places[line] = (first, count + 1)
    alike = [False] * size
    for i in range(1, size):
        own, before = looks[i], looks[i - 1]
        alike[i] = (
            own.length == before.length or own.kind == before.kind or own.kind[0] == "t" == before.kind[0]
        )
    up = [0] * size
    for i in range(1, size):
        up[i] = up[i - 1] + 1 if alike[i] else 0
    down = [0] * (size + 1)
    for i in range(size - 2, -1, -1):
        down[i] = down[i + 1] + 1 if alike[i + 1] else 0
    pages = step(size // 8)
    on_page: list[Key] = [(step(i), pages) for i in range(min(size, FAR))]
    on_page += [(step(FAR), pages)] * (size - FAR)
    runs: list[Key] = [
        (step(a), step(b), step(a + b), look.length) for a, b, look in zip(up, down, looks, strict=False)
    ]
    repeated: list[Key] = []
    for i, part in enumerate(parts):
        first, count = places[flat[i]]
        row = ("footed",) if i >= footer else ()
        if count > 1:
            row = (*row, f"again={'first' if first == i else 'later'} {min(count, 3)} {part}")
        repeated.append(row)
    return on_page, runs, repeated
