"""Plain pages put together of pieces: the forms that every site has, in their plainest words.

Annotated pages are of few sites, and what is plain on most others may be on none of these. Each page is a head, a
body and a tail drawn from ``layout_pieces.txt`` with a fixed seed, with furniture around it or without.
"""

from __future__ import annotations

import pathlib
import random
import re
from collections import defaultdict

from layout_pages import Page
from layout_written import page_of

PIECES = pathlib.Path(__file__).with_name("layout_pieces.txt")
SEED = 2028
TRADITIONAL = 0.35
FURNISHED = 0.6
LONG = 40
"""Characters from which on a paragraph is a long one; a page has two at least, and begins with one."""

Row = tuple[str, str]
Pieces = dict[tuple[str, str], list[list[Row]]]

_SLOT = re.compile(r"\{(\w+)\}")


def combined(count: int) -> list[Page]:
    """Give ``count`` pages."""
    pieces = read_pieces()
    chance = random.Random(SEED)
    return [
        page_of(f"combined-{number}", "combined", "combined", Combination(pieces, chance).rows())
        for number in range(count)
    ]


def read_pieces() -> Pieces:
    """Read the pieces, by part of the page and script."""
    found: Pieces = defaultdict(list)
    part, opened = ("", ""), False
    for line in PIECES.read_text(encoding="utf-8").split("\n"):
        zone, tab, text = line.rpartition("\t")
        if line.startswith("== "):
            name, script = line[3:].split()
            part, opened = (name, script), False
        elif not line or line.startswith("# "):
            opened = False
        elif tab and opened:
            found[part][-1].append((zone, text))
        else:
            found[part].append([(zone or "paragraph", text)])
            opened = bool(tab)
    return found


class Combination:
    """One page, drawn from the pieces of one script."""

    def __init__(self, pieces: Pieces, chance: random.Random) -> None:
        self.pieces = pieces
        self.chance = chance
        self.script = "t" if chance.random() < TRADITIONAL else "s"

    def rows(self) -> list[Row]:
        """Give the lines of the page with their zones."""
        chance = self.chance
        furnished = chance.random() < FURNISHED
        rows = self.some("top", 1, 2) if furnished else []
        rows += self.some("headline", 1, 1)
        rows += self.some("head", 1, 1) if chance.random() < 0.93 else []
        rows += self.body()
        rows += self.some("tail", 0, 3)
        rows += self.some("block", 1, 2) if chance.random() < 0.55 else []
        rows += self.some("comment", 1, 1) if chance.random() < 0.12 else []
        rows += self.some("foot", 1, 2) if furnished else []
        indent = "\u3000\u3000" if chance.random() < 0.2 else ""
        filled = [(zone, indent * (zone == "paragraph") + self.filled(line)) for zone, line in rows]
        return [row for pair in filled for row in (pair, ("", ""))] if chance.random() < 0.3 else filled

    def body(self) -> list[Row]:
        """Draw the paragraphs and what stands between them."""
        chance = self.chance
        pool = self.pieces["prose", self.script]
        long, short = ([p for p in pool if (len(p[0][1]) >= LONG) is wanted] for wanted in (True, False))
        first, *rest = chance.sample(long, chance.randint(2, min(6, len(long))))
        rest += chance.sample(short, chance.choice((0, 1, 1, 2, 3, 5)))
        chance.shuffle(rest)
        body = [first, *rest]
        for piece in chance.sample(self.pieces["inside", self.script], chance.choice((0, 0, 1, 1, 2))):
            body.insert(chance.randint(1, len(body) - 1), piece)
        return [row for piece in body for row in piece]

    def some(self, part: str, least: int, most: int) -> list[Row]:
        """Draw some pieces of a part of the page."""
        pool = self.pieces[part, self.script]
        drawn = self.chance.sample(pool, min(len(pool), self.chance.randint(least, most)))
        return [row for piece in drawn for row in piece]

    def filled(self, line: str) -> str:
        """Fill the slots of a line, and those of what fills them."""
        while _SLOT.search(line):
            line = _SLOT.sub(lambda found: self.value(found[1]), line)
        return line

    def value(self, slot: str) -> str:
        """Draw what fills a slot."""
        if slot == "n":
            return str(self.chance.randint(2, 60))
        return self.chance.choice(self.pieces[slot, self.script])[0][1]
