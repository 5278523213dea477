"""A page in a terminal: its lines as they are, the zone beside each, its values marked where they stand.

With colour, a value has the colour of its layer, and the last lines tell which is which; without, it stands
in ``⟨source …⟩``. Characters that a terminal would act on are shown as blanks.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import attrs

from newsparse._show.cells import cells, pieces, printable
from newsparse.cli.colour import paint
from newsparse.model import Article, Block
from newsparse.spans import Span

__all__ = ["Mark", "marks", "page_view"]

_GUTTER = 12
_LEAST = 40

STYLES = {
    "site": "bold cyan",
    "source": "bold cyan",
    "published": "bold yellow",
    "updated": "bold yellow",
    "dateline": "underline cyan",
    "credit": "bold magenta",
    "list": "bold red",
    "date": "yellow",
    "person": "green",
    "quote": "underline",
    "work": "blue",
    "related": "cyan",
    "tag": "magenta",
    "comment": "green",
}
"""The layers that are marked, and the style of each."""


@attrs.frozen
class Mark:
    """A value on the page: its layer, one of ``STYLES``, and its place."""

    layer: str
    span: Span


def marks(article: Article) -> list[Mark]:
    """Give what is marked: outer values before those inside them, and without those that cross another."""
    found = sorted(_values(article), key=lambda mark: (mark.span.start, -mark.span.end))
    kept: list[Mark] = []
    around: list[Span] = []
    for mark in found:
        while around and around[-1].end <= mark.span.start:
            around.pop()
        if len(mark.span) and (not around or mark.span in around[-1]):
            kept.append(mark)
            around.append(mark.span)
    return kept


def _values(article: Article) -> Iterator[Mark]:
    for layer in ("site", "source", "published", "updated", "dateline"):
        value = getattr(article, layer)
        if value is not None:
            yield Mark(layer, value.span)
    for credit in article.credits:
        yield from (Mark("credit", name.span) for name in credit.people)
        if credit.org_span:
            yield Mark("credit", credit.org_span)
    for prose_list in article.lists:
        for item in prose_list.items:
            yield Mark("list", Span(item.span.start, item.span.start + len(item.marker)))
    yield from (Mark("date", mention.span) for mention in article.dates)
    yield from (Mark("person", person.span) for person in article.people)
    yield from (Mark("quote", quote.span) for quote in article.quotes)
    yield from (Mark("work", work.span) for work in article.works)
    yield from (Mark("related", item.title.span) for item in article.related)
    yield from (Mark("tag", tag.span) for tag in article.tags)
    yield from (Mark("comment", comment.author.span) for comment in article.comments if comment.author)


def page_view(article: Article, text: str, *, width: int = 80, coloured: bool = False) -> list[str]:
    """Give the lines of the view, none wider than ``width`` cells (40 at least).

    Args:
        article: The article.
        text: The text that it was read from.
        width: How wide the terminal is.
        coloured: Whether to mark by colour.
    """
    width = max(width, _LEAST)
    marked = marks(article)
    lines = [f"{article.language}, {article.length:,} characters, {len(article.blocks)} blocks"]
    at = 0
    for block in article.blocks:
        gap = text[at : block.span.start]
        if at == 0 or gap.count("\n") > 1 or gap.count("\r") > 1:
            lines.append("")
        lines += _block(block, marked, width, coloured=coloured)
        at = block.span.end
    if coloured and marked:
        lines += ["", *_legend(marked, width)]
    for number, defect in enumerate(article.defects):
        severity = f"{defect.severity.name.lower()}: "
        said = _plain(severity + printable(str(defect)))
        lines += ["", *_filled(said, width)] if number == 0 else _filled(said, width)
    return lines


def _block(block: Block, marked: list[Mark], width: int, *, coloured: bool) -> Iterator[str]:
    """Give the lines of a block, its zone beside the first."""
    inside = [mark for mark in marked if mark.span.overlaps(block.span)]
    styled = _coloured(block, inside) if coloured else _plain(_bracketed(block, inside))
    for number, line in enumerate(_filled(styled, width - _GUTTER)):
        zone = "" if number else block.zone.value
        yield (paint(zone, "dim" if coloured else "") + " " * (_GUTTER - len(zone)) + line).rstrip()


Styled = list[tuple[str, str]]
"""Stretches of text with their styles."""


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
        opening[start] = opening.get(start, "") + f"⟨{mark.layer} "
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
    while line and not line[-1][0].rstrip(" "):
        line = line[:-1]
    if line:
        line = [*line[:-1], (line[-1][0].rstrip(" "), line[-1][1])]
    stretches = itertools.groupby(line, key=lambda piece: piece[1])
    return "".join(paint("".join(text for text, _ in group), style) for style, group in stretches)


def _legend(marked: list[Mark], width: int) -> list[str]:
    """Tell which style is which layer."""
    layers = {mark.layer for mark in marked}
    styled: Styled = [("marked: ", "")]
    for layer in (name for name in STYLES if name in layers):
        styled += [(layer, STYLES[layer]), (" ", "")]
    return _filled(styled, width)
