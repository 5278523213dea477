"""From markers to series: which markers count on from each other."""

from __future__ import annotations

import attrs

from newsparse._fields.lists.markers import LAST, Marker, Place
from newsparse._text.sentences import LINE_BREAK, has_break
from newsparse._text.words import lazy
from newsparse.model import ListKind

__all__ = ["Series", "ends_before", "group"]

_OPEN_AT_ONCE = 10
_LARGEST_GAP = 2
_LINES_BETWEEN = 4  # an item that opens inside a line and is followed by a paragraph or two of its own
_BULLET_LINES_BETWEEN = 12
_NEEDS_THREE = frozenset({"verb"})
_PAIRS = frozenset("来來则則")  # 一来…二来, 一则…二则 need no third
# A list of these may begin at 2: its first item lost its number, or is counted from what went before.
_BEGINS_AT_TWO = frozenset({"word", "han", "han_paren", "arabic", "arabic_paren"})
_CAPTIONS = frozenset("▲△")
_CAPTION_LIKE = _CAPTIONS | frozenset("■□")


Form = tuple[object, ...]
"""The form of a marker and whether it heads a line: 一、 at the head of a line and 一、 inside one are two
series, as long as both are there."""


@attrs.define(eq=False)
class Series:
    """Markers that count on, while and after they are collected."""

    markers: list[Marker]
    last: int
    rank: int
    forms: set[Form]
    line: int  # of the last marker, among the non-blank ones
    first_line: int
    apart: bool | None = None  # bullets: whether other lines stand between the first two

    @property
    def start(self) -> int:
        """Where its first marker begins."""
        return self.markers[0].start


def group(text: str, markers: list[Marker]) -> list[Series]:
    """Collect the markers into series of at least two, in the order of their starts.

    The series that are open lie on a stack: a marker continues the innermost one that it fits, which closes
    those above it; a first marker opens a series above all. So two series are apart or one lies between two
    markers of the other, and they never cross.
    """
    stack: list[Series] = []
    found: list[Series] = []
    line, at = 0, markers[0].start
    returns = "\r" in text
    for marker in markers:
        if marker.start < at:  # a label that begins in the marker before it (一是误区一：)
            continue
        if text.find("\n", at, marker.start) >= 0 or (returns and text.find("\r", at, marker.start) >= 0):
            line += sum(1 for _ in LINE_BREAK.finditer(text, at, marker.start))
        at = marker.end
        form = (*marker.form, marker.place is Place.LINE)
        level = _level(stack, marker, form, line)
        if level is None:
            if (first := _first_verb(text, marker)) is not None:
                _push(stack, found, first, form, line)
                _append(stack[-1], marker, form, line)
            elif _opens(marker):
                _push(stack, found, marker, form, line)
        else:
            series = stack[level]
            del stack[level + 1 :]
            _append(series, marker, form, line)
            if len(series.markers) == 2:
                stack[:] = [s for s in stack if s is series or not (s.forms & series.forms)]
    return sorted((s for s in found if _holds(text, s)), key=lambda s: s.start)


def _level(stack: list[Series], marker: Marker, form: Form, line: int) -> int | None:
    """The level of the series that the marker goes on with: exactly, else in the family, else over a gap."""
    if marker.ordinal == 0:
        return _bullet_level(stack, marker, line)
    best, level = _NONE, None
    for i in range(len(stack) - 1, -1, -1):
        if stack[i].markers[-1].family != marker.family:
            continue
        fit = _fit(stack[i], marker, form, line)
        if fit == _EXACT:
            return i
        if fit > best:
            best, level = fit, i
    return level


_NONE, _GAP, _FAMILY, _EXACT = range(4)


def _fit(series: Series, marker: Marker, form: Form, line: int) -> int:
    """How well a marker goes on with a series of its family."""
    previous = series.markers[-1]
    if series.last < 0:
        return _NONE
    if marker.ordinal == LAST:
        counts = len(series.markers) > 1 and any(m.kind is ListKind.SEQUENCE for m in series.markers)
        return _EXACT if counts else _NONE
    step = marker.ordinal - series.last
    if not 0 < step <= 1 + _LARGEST_GAP or not _near(previous, marker, line - series.line):
        return _NONE
    if step == 1:
        return _EXACT if form in series.forms else _FAMILY
    return _GAP if form in series.forms and marker.place else _NONE


def _near(previous: Marker, marker: Marker, lines: int) -> bool:
    """Markers inside lines belong together only over a few lines; line heads over any distance."""
    if previous.place is Place.LINE and marker.place is Place.LINE:
        return True
    if marker.place is Place.INSIDE:
        return lines == 0 and marker.kind is ListKind.CIRCLED
    return lines < _LINES_BETWEEN


def _bullet_level(stack: list[Series], marker: Marker, line: int) -> int | None:
    """Bullets go on with the same sign; once they stood line under line, a line between ends them."""
    for level in range(len(stack) - 1, -1, -1):
        series = stack[level]
        if series.markers[-1].form == marker.form:
            lines = line - series.line
            ended = lines > 1 and series.apart is False and marker.form[0] != "dash"
            return None if ended or lines > _BULLET_LINES_BETWEEN else level
    return None


def _opens(marker: Marker) -> bool:
    """Whether a series may begin with the marker."""
    if marker.ordinal in (0, 1):
        return True
    return (
        marker.ordinal == 2
        and marker.sure
        and marker.family in _BEGINS_AT_TWO
        and marker.place > Place.INSIDE
        and marker.kind
        not in (ListKind.ORDINAL, ListKind.SEQUENCE, ListKind.OF_WHICH)  # 第二是…, 其次是… rank
    )


def _first_verb(text: str, marker: Marker) -> Marker | None:
    """The 一抓 before 二抓, which may stand inside a clause (办法是一抓选种，二抓灌溉) and prove nothing."""
    if marker.ordinal != 2 or marker.form[0] != "verb":
        return None
    found = text.rfind("一" + marker.form[1], max(0, marker.start - _REACH), marker.start)
    if found < 0 or has_break(text, found, marker.start):
        return None
    return marker._replace(start=found, end=found + 2, ordinal=1, place=Place.INSIDE)


_REACH = 60


def _push(stack: list[Series], found: list[Series], marker: Marker, form: Form, line: int) -> None:
    """Open a series; lone first markers of its form give way to it."""
    alone = [s for s in stack if len(s.markers) == 1 and form in s.forms]
    if (
        alone
        and marker.place is Place.INSIDE
        and alone[-1].markers[0].place
        and marker.kind is not ListKind.CIRCLED
    ):
        return
    stack[:] = [s for s in stack if s not in alone]
    if len(stack) == _OPEN_AT_ONCE:
        stack.remove(next((s for s in stack if len(s.markers) == 1), stack[0]))
    series = Series([marker], marker.ordinal, marker.rank, {form}, line, line)
    stack.append(series)
    found.append(series)


def _append(series: Series, marker: Marker, form: Form, line: int) -> None:
    """Add a marker to the series it continues."""
    if marker.ordinal == 0 and series.apart is None:
        series.apart = line > series.line + 1
        series.rank = 2 if series.apart else series.rank
    series.markers.append(marker)
    series.forms.add(form)
    series.line = line
    series.last = -1 if marker.ordinal == LAST else marker.ordinal


def _holds(text: str, series: Series) -> bool:
    """Whether the collected markers make a list."""
    markers = series.markers
    first = markers[0]
    if len(markers) < 2 or 2 * sum(m.sure for m in markers) < len(markers) + (not first.sure):
        return False
    before = first.end
    for marker in markers[1:]:
        # Nothing stands between two markers in ①②③号 and in the pager 【1】【2】【3】.
        if _NOTHING.fullmatch(text, before, marker.start):
            return False
        before = marker.end
    if first.form[-1] in _CAPTION_LIKE:
        return _is_no_caption(text, series)
    return len(markers) > 2 or first.form[0] not in _NEEDS_THREE or first.form[-1] in _PAIRS


_NOTHING = lazy(r"[\s、，,]*+")


def _is_no_caption(text: str, series: Series) -> bool:
    """Tell lists from captions and columns, which ▲ and ■ open too.

    They make a list as three headings with text below each; line under line ■ does always, ▲ after a line
    that introduces (…：, 【…】, a heading).
    """
    markers = series.markers
    if series.apart:
        return len(markers) > 2 and all(_HEADING.match(text, m.end) for m in markers)
    if markers[0].form[-1] not in _CAPTIONS:
        return True
    return _is_introduced(text, series.start)


def _is_introduced(text: str, at: int) -> bool:
    """Whether the line before ``at`` leads to a list, or is as short as a heading."""
    while at and text[at - 1].isspace():
        at -= 1
    low = max(0, at - _REACH)
    begin = max(text.rfind("\n", low, at), text.rfind("\r", low, at)) + 1
    whole = begin > low or low == 0
    line = text[max(begin, low) : at].strip()
    heads = whole and len(line) < _HEADING_LENGTH - 1 and any(map(str.isalnum, line))
    return heads or line.endswith(("：", ":", "】"))


_HEADING_LENGTH = 14
_HEADING = lazy(rf"[^。；！？，\r\n]{{1,{_HEADING_LENGTH}}}[\r\n]")


def ends_before(text: str, series: list[Series]) -> list[int]:
    """Return for each series where the next one begins that cannot be inside its last item.

    That is one of the same or a higher level, unless it begins in the line that the last marker heads, or in
    the sentence that it opened (三是办好两件事：第一，…；第二，…).

    Args:
        text: The whole text.
        series: Series in the order of their starts.

    Returns:
        One offset a series; the length of the text where there is no such series.
    """
    ends = [len(text)] * len(series)
    if len(series) == 1:
        return ends
    waiting: list[tuple[int, int]] = []  # the series, and where the item around it ends
    for i, s in enumerate(series):
        until = len(text)
        while waiting:
            j, around = waiting[-1]
            last = series[j].markers[-1]
            if s.start < last.start:
                until = last.start
                break
            if s.start < around:
                if _may_hold(text, series[j], s):
                    until = around
                    break
                ends[j] = s.start
            waiting.pop()
        waiting.append((i, until))
    return ends


def _may_hold(text: str, outer: Series, inner: Series) -> bool:
    """Whether a list that follows the last marker of another may be inside its item."""
    if outer.rank < inner.rank:
        return True
    if outer.forms & inner.forms:
        return False
    last, first = outer.markers[-1], inner.markers[0]
    if last.place is Place.LINE and first.place is not Place.LINE and outer.line == inner.first_line:
        return True
    return _same_sentence(text, last.end, first.start)


_SENTENCE_LENGTH = 200


def _same_sentence(text: str, start: int, end: int) -> bool:
    """Whether no sentence and no line ends between two offsets, but a line that ends in a colon."""
    if end - start > _SENTENCE_LENGTH:
        return False
    between = text[start:end].rstrip()
    return not _STOP.search(between) and (start + len(between) == end or between.endswith(("：", ":")))


_STOP = lazy(r"[。！？!?；;\r\n]")
