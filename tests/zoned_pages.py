"""Fixture files of pages whose zones are given, so that a field is tested apart from the layout.

A file holds cases. A case begins with ``== `` and the rule it states; then come the lines of the page, each
with its zone before a bar, empty lines as empty lines; then what the field must read, each after ``=> ``.
A line that begins with ``# `` is a comment. ``\\t`` stands for a tab, as everywhere.

    == the time of the head is the time of publication
    headline| 渡口恢复通航
    meta| 柳湾晚报 2024-09-05 07:42
    => published: 2024-09-05T07:42 "2024-09-05 07:42"
"""

import pathlib
from typing import NamedTuple

from newsparse._layout.blocks import Page
from newsparse.model import Block, Zone
from newsparse.spans import Span

HERE = pathlib.Path(__file__).parent


class Case(NamedTuple):
    """A page with given zones, and what must be read from it."""

    title: str
    page: Page
    wanted: list[str]


def cases(name: str) -> list[Case]:
    """Read a fixture file; the name is relative to the directory of the tests."""
    found = []
    raw = (HERE / name).read_text(encoding="utf-8")
    for part in ("\n" + raw).split("\n== ")[1:]:
        title, *lines = [line for line in part.split("\n") if not line.startswith("# ")]
        wanted = [line.removeprefix("=> ") for line in lines if line.startswith("=> ")]
        while lines and (not lines[-1] or lines[-1].startswith("=> ")):
            lines.pop()
        found.append(Case(title, page([line.replace("\\t", "\t") for line in lines]), wanted))
    return found


def page(lines: list[str]) -> Page:
    """Make a page of lines that each name their zone before a bar."""
    text = ""
    blocks = []
    for line in lines:
        if line:
            zone, _, shown = line.partition("|")
            shown = shown.removeprefix(" ")
            start = len(text) + len(shown) - len(shown.lstrip())
            written = shown.strip()
            blocks.append(
                Block(span=Span(start, start + len(written)), zone=Zone(zone.strip()), text=written)
            )
            text += shown
        text += "\n"
    return Page(text=text, blocks=tuple(blocks))


def title(case: Case) -> str:
    """Name a test for the rule of its case."""
    return case.title


def moment(stamp) -> str:
    """Say the value of a stamp at its own precision, and how it is written."""
    if stamp is None:
        return "none"
    size = {"year": 4, "month": 7, "day": 10, "hour": 13, "minute": 16, "second": 19}[stamp.precision.value]
    value = "?" if stamp.value is None else stamp.value.isoformat()
    said = value if stamp.value is None or value[19:] else value[:size]
    inferred = f" inferred {','.join(stamp.inferred)}" if stamp.inferred else ""
    label = f" label {stamp.label}" if stamp.label else ""
    return f'{said} "{stamp.text}"{label}{inferred}'
