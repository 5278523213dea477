"""Places in the text: half-open spans of Unicode code points."""

from __future__ import annotations

import attrs

__all__ = ["Span"]


@attrs.frozen(order=True)
class Span:
    """A half-open interval ``[start, end)`` of code-point offsets into the text given to ``parse``.

    Args:
        start: Index of the first code point.
        end: Index after the last code point.

    Example:
        >>> text = "山西日报 2023-03-30"
        >>> Span(5, 15).of(text)
        '2023-03-30'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the part of ``text`` that the span covers."""
        return text[self.start : self.end]

    @property
    def slice(self) -> slice:
        """The span as a ``slice``: ``text[span.slice]``."""
        return slice(self.start, self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """Be true: a span is a place, also where it is empty."""
        return True

    def __contains__(self, other: object) -> bool:
        """Whether an offset or another span lies inside this one."""
        if isinstance(other, Span):
            return self.start <= other.start and other.end <= self.end
        return isinstance(other, int) and self.start <= other < self.end

    def shift(self, by: int) -> Span:
        """Return the span moved by ``by`` code points."""
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end

    def utf8(self, text: str) -> tuple[int, int]:
        """Return the span as byte offsets into ``text.encode("utf-8", "surrogatepass")``.

        Example:
            >>> Span(1, 2).utf8("山西")
            (3, 6)
        """
        before = len(text[: self.start].encode("utf-8", "surrogatepass"))
        return before, before + len(self.of(text).encode("utf-8", "surrogatepass"))

    def utf16(self, text: str) -> tuple[int, int]:
        """Return the span in UTF-16 code units, as JavaScript, Java and C# count.

        Example:
            >>> Span(1, 2).utf16("𬭎山")
            (2, 3)
        """
        before = len(text[: self.start].encode("utf-16-le", "surrogatepass")) // 2
        return before, before + len(self.of(text).encode("utf-16-le", "surrogatepass")) // 2
