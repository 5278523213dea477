"""What is drawn: a text, and the marks of the article at their places in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import attrs

from newsparse._marks import Mark, marks
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
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
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
    text = ""
    windows: list[tuple[int, int, int]] = []
    last = None
    for block in article.blocks:
        if last is not None:
            text += "\n" if block.span.start - last <= 1 else "\n\n"
        windows.append((block.span.start, block.span.start + len(block.text), len(text)))
        text += block.text
        last = block.span.end
    return Canvas(article.language, _lacks(article), text, tuple(_seen(article, windows)))


def _lacks(article: Article) -> tuple[str, ...]:
    return tuple(defect.code.value for defect in article.defects if defect.span == article.span)


def _placed(article: Article) -> Iterator[Mark]:
    """Give the marks of what has a place in the text; the text as a whole is none."""
    whole = article.span
    return (mark for mark in marks(article) if mark.layer != "defect" or mark.span != whole)


def _seen(article: Article, windows: list[tuple[int, int, int]]) -> Iterator[tuple[int, int, Mark]]:
    """Give the part of each mark that lies in each block: ``windows`` say where it begins, ends, is drawn."""
    for mark in _placed(article):
        for start, end, at in windows:
            low, high = max(mark.span.start, start), min(mark.span.end, end)
            if low < high:
                yield low - start + at, high - start + at, mark
