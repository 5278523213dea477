"""Where the body lies, as far as the mass of prose tells: before any line is labelled."""

from __future__ import annotations

from newsparse._layout.line import Look

__all__ = ["grow", "heaviest", "worth"]

_GIVE_UP = 700.0


def worth(look: Look) -> float:
    """How much a line speaks for lying inside the body: prose by its length, furniture against it."""
    if look.is_prose:
        return min(look.size, 300) * (1.0 if look.prose >= 3 else 0.7)
    if look.prose == 1:
        return 8.0
    if look.head:
        return -150.0
    kind = look.kind
    if "foot" in kind or "share" in kind or "pager" in kind:
        return -60.0
    if look.word or look.time:
        return -14.0
    return -10.0 if look.size <= 4 else -6.0


def grow(looks: list[Look], first: int) -> int:
    """Give the last line of the body that begins at ``first``: where the sum of worths is highest."""
    total = peak = 0.0
    last = first
    for i in range(first, len(looks)):
        total += worth(looks[i])
        if total > peak:
            peak, last = total, i
        elif total < peak - _GIVE_UP:
            break
    return last


def heaviest(looks: list[Look]) -> tuple[int, int]:
    """Give the run of lines that is worth most, or an early one that comes near it; else (-1, -1)."""
    runs: list[tuple[float, int, int]] = []
    total = peak = 0.0
    first = last = 0
    for i, look in enumerate(looks):
        if total <= 0:
            if peak > 0:
                runs.append((peak, first, last))
            total = peak = 0.0
            first = i
        total += worth(look)
        if total > peak:
            peak, last = total, i
    if peak > 0:
        runs.append((peak, first, last))
    top = max(runs, default=(0.0, -1, -1))[0]
    for weight, start, end in runs:
        if weight >= 0.5 * top or (weight > 400 and weight >= 0.3 * top):
            return start, end
    return -1, -1
