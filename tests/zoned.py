"""Pages written with the zone before each line, as the fixture files of the fields have them.

A case is a line ``== name``, then lines ``zone words``, then ``--`` and what is found. ``⇥`` is a tab.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from newsparse._layout.blocks import Page
from newsparse.model import Block, Zone
from newsparse.spans import Span


class Case(NamedTuple):
    """A page and what is found on it."""

    name: str
    page: Page
    found: list[str]


def page_of(lines: list[tuple[Zone, str]]) -> Page:
    """Make a page of zoned lines."""
    blocks, at = [], 0
    for zone, words in lines:
        if words:
            blocks.append(Block(span=Span(at, at + len(words)), zone=zone, text=words))
        at += len(words) + 1
    return Page(text="\n".join(words for _, words in lines), blocks=tuple(blocks))


def zoned(line: str) -> tuple[Zone, str]:
    """Read ``zone  words``."""
    zone, _, words = line.partition(" ")
    return Zone(zone), words.strip(" ").replace("⇥", "\t")


def cases(path: Path) -> list[Case]:
    """Read the cases of a fixture file."""
    found = []
    raw = "\n".join(
        line for line in path.read_text(encoding="utf-8").split("\n") if not line.startswith("# ")
    )
    for part in raw.split("== ")[1:]:
        head, _, rest = part.partition("\n")
        lines, _, wanted = rest.partition("\n--")
        zoned_lines = [zoned(line) for line in lines.split("\n") if line.strip()]
        answers = [line.strip() for line in wanted.split("\n") if line.strip()]
        found.append(Case(head.strip(), page_of(zoned_lines), answers))
    return found
