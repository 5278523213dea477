"""The rhythm of the page: what kinds of lines stand around a line, and what the page repeats."""

from __future__ import annotations

from newsparse._layout.counting import shares, step, sums
from newsparse._layout.looks import Look

__all__ = ["observe_places", "observe_windows", "title_like"]

_FOOT_LINES = 60


def title_like(look: Look) -> bool:
    """Tell whether a line has the length and the marks of a title."""
    return 10 <= look.size <= 60 and look.prose < 3 and not look.opens and not look.holds


def observe_windows(rows: list[list[str]], looks: list[Look], parts: list[str]) -> None:
    """The rhythm of the lines around: titles, tiny lines, times, prose."""
    titles = [title_like(look) for look in looks]
    near_titles = shares(titles, 4)
    wide_titles = shares(titles, 12)
    tiny = [look.size <= 6 for look in looks]
    near_tiny = shares(tiny, 4)
    wide_tiny = shares(tiny, 12)
    times = shares([look.time != "" for look in looks], 6)
    replies = shares(["com" in look.kind or "comitem" in look.holds for look in looks], 10)
    prose = sums([min(look.size, 100) if look.prose >= 2 else 0 for look in looks], 5)
    for i, (row, look, part) in enumerate(zip(rows, looks, parts, strict=True)):
        titled = " title" if titles[i] else ""
        row += (
            "titles near=" + near_titles[i] + titled,
            "titles around=" + wide_titles[i] + titled,
            "tiny near=" + near_tiny[i] + " " + look.length,
            "tiny around=" + wide_tiny[i] + " " + look.length,
            "titles,tiny near=" + near_titles[i] + near_tiny[i] + " " + part,
            "titles,tiny around=" + wide_titles[i] + wide_tiny[i] + " " + part,
            "replies around=" + replies[i] + " " + part,
            "replies,kind=" + replies[i] + " " + look.short,
            "times around=" + times[i] + (" time " if look.time else " ") + part,
            f"prose around={step(prose[i] // 44)} {look.prose}",
        )


def observe_places(rows: list[list[str]], looks: list[Look], flat: list[str], parts: list[str]) -> None:
    """Where the lines stand on the page, and which lines it repeats."""
    size = len(rows)
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
    pages = "size=" + step(size // 8)
    for i, (row, look, part) in enumerate(zip(rows, looks, parts, strict=True)):
        row += (
            "top=" + step(i),
            "bottom=" + step(size - 1 - i),
            pages,
            "run=" + step(up[i]) + " " + step(down[i]),
            "run,length=" + step(up[i] + down[i]) + " " + look.length,
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
            elif kind != "t8":
                far = next((k for k in (4, 5, 6, 7) if i >= k and kind == looks[i - k].kind), 0)
                if far:
                    row.append("period 4=" + look.length + " " + part)
        if i:
            row.append("length-1=" + looks[i - 1].length + " " + part)
        if i + 1 < size:
            row.append("length+1=" + looks[i + 1].length + " " + part)
