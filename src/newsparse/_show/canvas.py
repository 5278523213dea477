"""What is drawn: a text, and the marks of the article at their places in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import attrs

from newsparse._arguments import check_text
from newsparse._show.marks import Mark, marks
from newsparse._show.nesting import within
from newsparse.model import Article

__all__ = ["Canvas", "of_blocks", "of_text"]


@attrs.frozen
class Canvas:
    """A text and the marks on it, each at ``[start, end)`` of that text.

    Args:
        lacks: The codes of the defects of the text as a whole, which have no place to be marked at.
    """

    language: str
    lacks: tuple[str, ...]
    text: str
    marks: tuple[tuple[int, int, Mark], ...]


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
    return Canvas(article.language, _lacks(article), text, placed)


def of_blocks(article: Article) -> Canvas:
    """Draw an article on the text of its blocks, which is all of the page that it holds itself.

    What stood between two blocks was white space, though not known which: one line end is put where one
    character stood, a blank line where there were more.
    """
    windows = [(block.span.start, block.span.start + len(block.text)) for block in article.blocks]
    seen = within(windows, ((mark.span.start, mark.span.end, mark) for mark in _placed(article)))
    pieces: list[str] = []
    placed: list[tuple[int, int, Mark]] = []
    at, last = 0, None
    for block, marks_ in zip(article.blocks, seen, strict=True):
        if last is not None:
            pieces.append("\n" if block.span.start - last <= 1 else "\n\n")
            at += len(pieces[-1])
        placed += [(start + at, end + at, mark) for start, end, mark in marks_]
        pieces.append(block.text)
        at += len(block.text)
        last = block.span.end
    return Canvas(article.language, _lacks(article), "".join(pieces), tuple(placed))


def _lacks(article: Article) -> tuple[str, ...]:
    return tuple(defect.code.value for defect in article.defects if defect.span == article.span)


def _placed(article: Article) -> Iterator[Mark]:
    """Return the marks of what has a place in the text, not of the text as a whole."""
    whole = article.span
    return (mark for mark in marks(article) if mark.layer != "defect" or mark.span != whole)
