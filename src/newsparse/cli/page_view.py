"""A page in a terminal: its lines as they are, the zone beside each, its values marked where they are.

With colour, a value has the colour of its layer, and the last lines say which is which; without, it is put in
brackets with its name: ``⟨source …⟩``. Characters that a terminal would act on are shown as blanks. Runs of
furniture, related stories and comments are one line that says how many they are.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import attrs

from newsparse._json.form import severity_name
from newsparse._show.cells import cells, pieces, printable
from newsparse._show.folding import Stretch, stretches
from newsparse._show.marks import Mark, marks
from newsparse.cli.colour import paint
from newsparse.model import Article, Block, ListItem, ProseList
from newsparse.spans import Span

__all__ = ["STYLES", "UNSTYLED", "page_view", "shown_marks"]

_GUTTER = 12
_LEAST = 40
_FOLDED = "(folded)"
_HINT = "(--all shows them)"

Styled = list[tuple[str, str]]
"""Stretches of text with their styles."""

STYLES = {
    "outlet": "bold cyan",
    "org": "bold green",
    "time": "yellow",
    "dateline": "underline cyan",
    "person": "green",
    "list": "bold red",
    "quote": "underline",
    "work": "blue",
    "related": "cyan",
    "tag": "magenta",
    "comment": "bright_blue",
}
"""The layers that are marked, and the style of each."""

UNSTYLED = frozenset({"zone", "text", "credit", "part", "defect"})
"""The layers that are not: zones are in the margin, names in credits are marked, defects follow the page."""


def shown_marks(article: Article) -> list[Mark]:
    """Return what is marked: outer values before those inside them, without those that cross another."""
    found = sorted(_styled_marks(article), key=lambda mark: (mark.span.start, -mark.span.end))
    kept: list[Mark] = []
    around: list[Span] = []
    seen: set[tuple[Span, str]] = set()
    for mark in found:
        while around and around[-1].end <= mark.span.start:
            around.pop()
        repeated = (mark.span, mark.name) in seen  # a person who is also the speaker of a quotation
        if len(mark.span) and not repeated and (not around or mark.span in around[-1]):
            kept.append(mark)
            around.append(mark.span)
            seen.add((mark.span, mark.name))
    return kept


def _styled_marks(article: Article) -> Iterator[Mark]:
    """Return the marks on the layers that have a style; of a list the markers of its items."""
    for mark in marks(article):
        match mark.node:
            case ListItem(span=span, marker=marker) if mark.layer == "list":
                yield attrs.evolve(mark, span=Span(span.start, span.start + len(marker)))
            case ProseList():
                continue
            case _ if mark.layer in STYLES:
                yield mark


def page_view(
    article: Article, text: str, *, width: int = 80, coloured: bool = False, folded: bool = True
) -> list[str]:
    """Return the lines of the view, none wider than ``width`` cells (40 at least).

    Args:
        article: The article.
        text: The text that it was read from.
        width: How wide the terminal is.
        coloured: Whether to mark by colour.
        folded: Whether to fold what is not of the story.
    """
    width = max(width, _LEAST)
    marked = shown_marks(article)
    lines = [f"{article.language}, {article.length:,} characters, {len(article.blocks)} blocks"]
    at = 0
    after_fold = False
    seen: set[str] = set()
    hint = f" {_HINT}"
    for stretch in stretches(article.blocks):
        if folded and stretch.folded:
            fields = _fields(stretch, marked, text)
            lines += ["", *_fold(" · ".join((stretch.label, *fields)) + hint, width, coloured=coloured)]
            at, hint, after_fold = stretch.blocks[-1].span.end, "", True
            continue
        for block in stretch.blocks:
            gap = text[at : block.span.start]
            if at == 0 or gap.count("\n") > 1 or gap.count("\r") > 1 or after_fold:
                lines.append("")
            inside = [mark for mark in marked if mark.span.overlaps(block.span)]
            seen |= {mark.layer for mark in inside}
            lines += _block(block, inside, width, coloured=coloured)
            at, after_fold = block.span.end, False
    if coloured and seen:
        lines += ["", *_legend(seen, width)]
    for number, defect in enumerate(article.defects):
        severity = f"{severity_name(defect.severity)}: "
        said = _plain(severity + printable(str(defect)))
        lines += ["", *_filled(said, width)] if number == 0 else _filled(said, width)
    return lines


def _block(block: Block, inside: list[Mark], width: int, *, coloured: bool) -> Iterator[str]:
    """Return the lines of a block, its zone beside the first."""
    styled = _coloured(block, inside) if coloured else _plain(_bracketed(block, inside))
    return _named(block.zone.value, styled, width, coloured=coloured)


def _fields(stretch: Stretch, marked: list[Mark], text: str) -> Iterator[str]:
    """Return the fields of the article whose values are in a fold, such as the site, with these."""
    inside = Span(stretch.blocks[0].span.start, stretch.blocks[-1].span.end)
    for mark in marked:
        if mark.is_field and mark.span in inside:
            yield f"{mark.name} {printable(mark.span.of(text))}"


def _fold(label: str, width: int, *, coloured: bool) -> Iterator[str]:
    """Return the line that stands for a run of lines that are folded."""
    return _named(_FOLDED, [(label, "dim" if coloured else "")], width, coloured=coloured)


def _named(name: str, styled: Styled, width: int, *, coloured: bool) -> Iterator[str]:
    """Return the lines of a text, what they are beside the first."""
    for number, line in enumerate(_filled(styled, width - _GUTTER)):
        beside = "" if number else name
        yield (paint(beside, "dim" if coloured else "") + " " * (_GUTTER - len(beside)) + line).rstrip()


def _plain(text: str) -> Styled:
    return [(text, "")]


def _coloured(block: Block, inside: list[Mark]) -> Styled:
    """Cut a block where its styles change; of values inside each other, the styles add up."""
    cuts = {block.span.start, block.span.end}
    for mark in inside:
        cuts |= {max(mark.span.start, block.span.start), min(mark.span.end, block.span.end)}
    styled = []
    for start, end in itertools.pairwise(sorted(cuts)):
        styles = [STYLES[mark.layer] for mark in inside if Span(start, end) in mark.span]
        stretch = Span(start - block.span.start, end - block.span.start).of(block.text)
        styled.append((printable(stretch), " ".join(styles)))
    return styled


def _bracketed(block: Block, inside: list[Mark]) -> str:
    """Set brackets around the values of a block."""
    opening: dict[int, str] = {}
    closing: dict[int, str] = {}
    for mark in inside:
        start, end = max(mark.span.start, block.span.start), min(mark.span.end, block.span.end)
        opening[start] = opening.get(start, "") + f"⟨{mark.name} "
        closing[end] = closing.get(end, "") + "⟩"
    written = []
    for at, character in enumerate(printable(block.text), block.span.start):
        written.append(closing.get(at, "") + opening.get(at, "") + character)
    return "".join(written) + closing.get(block.span.end, "")


def _filled(styled: Styled, width: int) -> list[str]:
    """Break styled text into lines of at most ``width`` cells."""
    lines: list[Styled] = [[]]
    used = 0
    for text, style in styled:
        for piece in pieces(text, width):
            if used and used + cells(piece.rstrip()) > width:
                lines.append([])
                used = 0
            lines[-1].append((piece, style))
            used += cells(piece)
    return [_painted(line) for line in lines]


def _painted(line: Styled) -> str:
    """Paint a line without the blanks at its end, neighbours of one style together."""
    while line and not line[-1][0].rstrip():
        line = line[:-1]
    if line:
        line = [*line[:-1], (line[-1][0].rstrip(), line[-1][1])]
    stretches = itertools.groupby(line, key=lambda piece: piece[1])
    return "".join(paint("".join(text for text, _ in group), style) for style, group in stretches)


def _legend(layers: set[str], width: int) -> list[str]:
    """Return the lines that say which style is which layer."""
    styled: Styled = [("marked: ", "")]
    for layer in (name for name in STYLES if name in layers):
        styled += [(layer, STYLES[layer]), (" ", "")]
    return _filled(styled, width)
