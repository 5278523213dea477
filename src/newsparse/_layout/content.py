"""What a few neighbouring lines tell together: tags, summaries, tables, lists."""

from __future__ import annotations

from newsparse._layout.counting import step
from newsparse._layout.groups import Key
from newsparse._layout.line import Look
from newsparse._text.words import lazy

__all__ = ["observe_content"]

_BODY_SAMPLE = 6000
# 指数\t1403, 同比  3.2%, 甲 | 乙
_CELL_GAP = lazy(r"\t|\s{2,}| \| ")
_SIGNS = ("bullet", "point", "hash", "digit")


def observe_content(
    lines: list[str],
    looks: list[Look],
    flat: list[str],
    parts: list[str],
    to_time: list[int],
) -> list[Key]:
    """Tags, summaries, tables and series: the names of what a few neighbouring lines tell together."""
    first = parts.index("in") if "in" in parts else -1
    body = "\n".join(line for line, part in zip(lines, parts, strict=True) if part == "in")[:_BODY_SAMPLE]
    columns = [
        len(_CELL_GAP.findall(line)) if len(bare) < look.size < 120 else 0
        for line, bare, look in zip(lines, flat, looks, strict=True)
    ]
    runs = _said_runs(looks, flat, body)
    tag_run = label = False
    found: list[Key] = []
    for i, (look, part) in enumerate(zip(looks, parts, strict=True)):
        row: list[str] = []
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
        if "ordinal" in look.flags or look.begin in _SIGNS:
            row.append(f"series={look.begin} {_alike(looks, i)} {part}")
        found.append(tuple(row))
    return found


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
