"""What is drawn: a text, and the marks of the article at their places in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

import attrs

from newsparse._arguments import check_text
from newsparse._show.folding import stretches
from newsparse._show.marks import Mark, marks
from newsparse._show.nesting import within
from newsparse.model import Article
from newsparse.spans import Span

__all__ = ["Canvas", "Window", "of_blocks", "of_text"]


@attrs.frozen
class Window:
    """A part ``[start, end)`` of the text of a canvas.

    Args:
        label: What stands for it while it is folded; ``None`` where it is shown.
    """

    start: int
    end: int
    label: str | None = None


@attrs.frozen
class Canvas:
    """A text and the marks on it, each at ``[start, end)`` of that text.

    Args:
        lacks: The codes of the defects of the text as a whole, which have no place to be marked at.
        windows: What is shown and what is folded: all of the text, in order.
    """

    language: str
    lacks: tuple[str, ...]
    text: str
    marks: tuple[tuple[int, int, Mark], ...]
    windows: tuple[Window, ...]


def of_text(article: Article, text: str) -> Canvas:
    """Draw an article on the text that it was parsed from.

    Raises:
        TypeError: ``text`` is no ``str``.
        ValueError: It is another text: the offsets of the article mean nothing in it.
    """
    check_text(text)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    if (len(text), digest) != (article.length, article.sha256):
        raise ValueError("this is not the text that the article was parsed from")
    placed = tuple((mark.span.start, mark.span.end, mark) for mark in _placed(article))
    starts = [block.span.start for block in article.blocks]
    return Canvas(
        article.language, _lacks(article), text, placed, _windows(article, text, starts, article.span)
    )


def of_blocks(article: Article) -> Canvas:
    """Draw an article on the text of its blocks, which is all of the page that it holds itself.

    What stood between two blocks was white space, though not known which: one line end is put where one
    character stood, a blank line where there were more.
    """
    windows = [(block.span.start, block.span.start + len(block.text)) for block in article.blocks]
    seen = within(windows, ((mark.span.start, mark.span.end, mark) for mark in _placed(article)))
    pieces: list[str] = []
    starts: list[int] = []
    placed: list[tuple[int, int, Mark]] = []
    at, last = 0, None
    for block, marks_ in zip(article.blocks, seen, strict=True):
        if last is not None:
            pieces.append("\n" if block.span.start - last <= 1 else "\n\n")
            at += len(pieces[-1])
        starts.append(at)
        placed += [(start + at, end + at, mark) for start, end, mark in marks_]
        pieces.append(block.text)
        at += len(block.text)
        last = block.span.end
    text = "".join(pieces)
    shown = _windows(article, text, starts, Span(0, len(text)))
    return Canvas(article.language, _lacks(article), text, tuple(placed), shown)


def _windows(article: Article, text: str, starts: Sequence[int], own: Span) -> tuple[Window, ...]:
    """Return the windows of a text whose blocks begin at ``starts``.

    A window ends where the line begins on which the next one does; blank lines between are of the first.
    Of a text that holds more than the article, what is before and behind ``own`` is shown.
    """
    windows = [Window(0, own.start)] if own.start else []
    at, number = own.start, 0
    for stretch in stretches(article.blocks):
        number += len(stretch.blocks)
        end = max(at, own.end)
        if number < len(starts):
            end = max(at, _line_start(text, at, starts[number]))
        windows.append(Window(at, end, stretch.label if stretch.folded else None))
        at = end
    return (*windows, Window(at, len(text)))


def _line_start(text: str, low: int, at: int) -> int:
    """Return where the line begins that holds ``at``, not before ``low``."""
    return max(text.rfind("\n", low, at), text.rfind("\r", low, at), low - 1) + 1


def _lacks(article: Article) -> tuple[str, ...]:
    return tuple(defect.code.value for defect in article.defects if defect.span == article.span)


def _placed(article: Article) -> Iterator[Mark]:
    """Return the marks of what has a place in the text, not of the text as a whole."""
    whole = article.span
    return (mark for mark in marks(article) if mark.layer != "defect" or mark.span != whole)
