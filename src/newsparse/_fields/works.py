"""Works named in the body: titles in 《…》."""

from __future__ import annotations

from newsparse._grammar.works import match_to_kind, title_pattern
from newsparse.model import Work
from newsparse.spans import Span

__all__ = ["find_works"]


def find_works(text: str, *, within: Span | None = None) -> tuple[Work, ...]:
    """Find the laws, documents, papers, books, films and other works that are named in 《…》.

    Args:
        text: The text of the page.
        within: The part of it to look in, usually the body; all of it by default.

    Returns:
        One record per mention, in order and disjoint. The span includes the marks, the title does not. The
        kind is ``None`` where neither the words beside nor the title itself tell it. Spans are code-point
        offsets into ``text``.

    Raises:
        TypeError: ``text`` is no string.

    Example:
        >>> [(work.title, work.kind.value) for work in find_works("他读了《湿地保护法》，看了电影《大河》。")]
        [('湿地保护法', 'law'), ('大河', 'film')]
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    start, end = (0, len(text)) if within is None else (within.start, within.end)
    return tuple(
        Work(span=Span(*found.span()), title=found.group(1), kind=match_to_kind(text, found, start, end))
        for found in title_pattern().finditer(text, start, end)
    )
