"""Enumerations inside a paragraph and over several lines, nested, each item with its place."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable

from newsparse._arguments import bounds_of
from newsparse._fields.lists.extent import Earlier, last_end, trimmed
from newsparse._fields.lists.markers import MARKER, Marker, match_to_marker
from newsparse._fields.lists.series import Series, ends_before, group
from newsparse._text.words import lazy
from newsparse.defects import Defect, DefectCode
from newsparse.model import ListItem, ListKind, ProseList, TextField
from newsparse.spans import Span

__all__ = ["find_lists"]


def find_lists(
    text: str, *, within: Span | None = None, report: Callable[[Defect], object] | None = None
) -> tuple[ProseList, ...]:
    """Find the enumerations of a text.

    A list is at least two items, each opened by a marker (一要, 第二, 其次, 三、, (四), 5., ⑥, 误区七：, ■),
    where the markers have one form and count on. A number left out is accepted and reported.

    Args:
        text: The text.
        within: The part of it to look in, from the head of a line on; all of it by default.
        report: Called with a ``list_gap`` defect for each number that a list skips.

    Returns:
        The outermost lists in order; nested ones are in the items that hold them. Spans are code-point
        offsets into ``text``. An item reaches from its marker to the next marker, the last one to the end of
        the sentence that still belongs to it.

    Raises:
        TypeError: ``text`` is not a ``str``.

    Example:
        >>> found, = find_lists("他提了两点：一要早起，赶上头班车；二要带伞。")
        >>> [(item.marker, item.head.text) for item in found.items]
        [('一要', '早起，赶上头班车'), ('二要', '带伞')]
    """
    start, end = bounds_of(text, within)
    markers = [m for match in MARKER.finditer(text, start, end) if (m := match_to_marker(match))]
    series = group(text, markers) if len(markers) > 1 else []
    if not series:
        return ()
    reader = _Reader(text, series, report)
    return reader.read(end)


class _Reader:
    """Turns series, in the order of their starts, into lists nested in each other."""

    def __init__(self, text: str, series: list[Series], report: Callable[[Defect], object] | None) -> None:
        self.text = text
        self.queue = deque(zip(series, ends_before(text, series), strict=True))
        self.report = report

    def read(self, end: int) -> tuple[ProseList, ...]:
        """Read the lists that begin before ``end``."""
        lists = []
        while self.queue and self.queue[0][0].start < end:
            lists.append(self._list(end))
        return tuple(lists)

    def _list(self, limit: int) -> ProseList:
        """Read the next list, which ends at ``limit`` at the latest."""
        series, stop = self.queue.popleft()
        markers = series.markers
        self._gaps(markers)
        items: list[ListItem] = []
        earlier = Earlier(self.text)
        for i, marker in enumerate(markers[:-1]):
            own_end = end = trimmed(self.text, marker.end, markers[i + 1].start)
            nested: tuple[ProseList, ...] = ()
            if self.queue and (nested := self.read(end)):
                own_end = trimmed(self.text, marker.end, nested[0].span.start)
            earlier.own.append((marker.end, own_end))
            earlier.whole.append((marker.end, end))
            items.append(self._item(marker, i, end, nested))
        last = markers[-1]
        # What begins where the next list does that is not inside is the introduction to it.
        bound = min(limit, self._sentence_start(last.end, stop)) if stop < limit else limit
        end = last_end(self.text, series, earlier, bound)
        nested = self._nested_at_the_end(end, min(stop, limit))
        if nested:
            end = max(end, nested[-1].span.end)
        items.append(self._item(last, len(markers) - 1, end, nested))
        return ProseList(span=Span(markers[0].start, end), kind=_kind(markers), items=tuple(items))

    def _nested_at_the_end(self, end: int, limit: int) -> tuple[ProseList, ...]:
        """Read the lists nested in a last item that ends at ``end``: inside it, or right behind it."""
        lists: list[ProseList] = []
        while self.queue and (start := self.queue[0][0].start) < limit:
            if start > end and not self.text[end:start].isspace():
                break
            lists.append(self._list(limit))
            end = max(end, lists[-1].span.end)
        return tuple(lists)

    def _sentence_start(self, low: int, at: int) -> int:
        """Where the sentence or line begins that ``at`` is in; ``at`` itself if that is not after ``low``."""
        start = at
        while start > low and self.text[start - 1] not in _STOPS:
            start -= 1
        return start if start > low else at

    def _item(self, marker: Marker, index: int, end: int, nested: tuple[ProseList, ...]) -> ListItem:
        """Make an item; its head is the first sentence after the marker, without the marks around it."""
        text, (start, after, _, _, _, _, ordinal, _, _) = self.text, marker
        head = _HEAD.match(text, after, nested[0].span.start if nested else end)
        words = head.group(1).rstrip(_MARKS) if head else ""
        first = head.start(1) if head else end
        return ListItem(
            span=Span(start, end),
            marker=text[start:after],
            ordinal=ordinal if ordinal > 0 else index + 1,
            text=text[start:end],
            head=TextField(span=Span(first, first + len(words)), text=words),
            lists=nested,
        )

    def _gaps(self, markers: list[Marker]) -> None:
        """Report the numbers that a list skips."""
        if self.report is None:
            return
        before = 0
        for marker in markers:
            if marker.ordinal > before + 1:
                span = Span(marker.start, marker.end)
                message = f"{self.text[span.slice]} follows {before or 'nothing'}"
                self.report(Defect(code=DefectCode.LIST_GAP, span=span, message=message))
            before = marker.ordinal


_STOPS = frozenset("。！？!?\r\n")
_MARKS = "，,、：:.． \t\u3000\u00a0"
# A stop inside a number or an address (1.5, www.cctv.com) ends nothing.
_HEAD = lazy(
    r"[\s，,、：:.．]*+([^\s。！？；!?;.][^。！？；!?;\r\n.]*+(?:\.(?=[0-9A-Za-z])[^。！？；!?;\r\n.]*+)*+)"
)


def _kind(markers: list[Marker]) -> ListKind:
    """The kind of most markers; of the first where two kinds are even."""
    kinds = Counter(marker.kind for marker in markers)
    return max(kinds, key=kinds.__getitem__)
