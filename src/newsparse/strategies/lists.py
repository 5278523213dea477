"""Lists in prose and in lines: every form of marker, width, separator, nesting and line break by itself."""

from __future__ import annotations

import functools
from collections.abc import Callable

import attrs
from hypothesis import strategies as st

from newsparse.model import ListKind, ProseList, Zone
from newsparse.spans import Span
from newsparse.strategies.passages import Passage, PassageWriter
from newsparse.strategies.words import Script, clauses, sentences

__all__ = ["MARKER_FORMS", "MarkerForm", "prose_lists"]

_HAN = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_FORMAL = (("壹", "壹"), ("贰", "貳"), ("叁", "參"), ("肆", "肆"), ("伍", "伍"))
_SEQUENCE = (("首先", "首先"), ("其次", "其次"), ("再次", "再次"), ("最后", "最後"))


@attrs.frozen(kw_only=True)
class MarkerForm:
    """A form of marker.

    Args:
        name: What the form is called in reports of coverage.
        kind: The kind of the list.
        marker: Gives the marker for a number from 1 and a script.
        after: What may follow the marker before the words of the item.
        level: Only forms of a higher level nest in it.
        least: The fewest items that show it to be a list.
        most: The most items.
        in_prose: Whether it may stand inside a line.
        in_lines: Whether it may head a line.
    """

    name: str
    kind: ListKind
    marker: Callable[[int, Script], str]
    after: tuple[str, ...] = ("",)
    level: int = 3
    least: int = 2
    most: int = 6
    in_prose: bool = True
    in_lines: bool = True


def _wide(n: int) -> str:
    """A number in full-width digits."""
    return "".join(chr(0xFF10 + int(digit)) for digit in str(n))


def _pattern(template: str) -> Callable[[int, Script], str]:
    """A marker that is a template with the number as Han (h), digits (d), full-width digits (w)."""

    def marker(n: int, _script: Script) -> str:
        return template.format(h=_HAN[n - 1], d=n, w=_wide(n), c=chr(0x2460 + n - 1), a=chr(64 + n))

    return marker


def _label(simplified: str, traditional: str, end: str) -> Callable[[int, Script], str]:
    """A marker that is a word, a Han number and a colon or stop."""
    return lambda n, script: script.of(simplified, traditional) + _HAN[n - 1] + end


_COMMAS = ("，", ",", "、")
_BLANKS = ("", " ", "\u3000")
_Forms = tuple[MarkerForm, ...]

_WORDS: _Forms = (
    MarkerForm(name="一要", kind=ListKind.MUST, marker=_pattern("{h}要"), level=4, most=9),
    MarkerForm(
        name="一是", kind=ListKind.IS, marker=_pattern("{h}是"), after=("", "：", "，"), level=4, most=12
    ),
    MarkerForm(
        name="第一", kind=ListKind.ORDINAL, marker=_pattern("第{h}"), after=(*_COMMAS, "是", "："), level=2
    ),
    MarkerForm(name="第1", kind=ListKind.ORDINAL, marker=_pattern("第{d}"), after=_COMMAS, level=2),
    MarkerForm(name="第一条", kind=ListKind.ORDINAL, marker=_pattern("第{h}条"), after=("，", ","), level=2),
    MarkerForm(
        name="其一", kind=ListKind.OF_WHICH, marker=_pattern("其{h}"), after=(*_COMMAS, "："), level=2
    ),
    MarkerForm(
        name="首先",
        kind=ListKind.SEQUENCE,
        marker=lambda n, script: script.of(*_SEQUENCE[n - 1]),
        after=("，", ",", "是", "要"),
        level=2,
        least=3,
        most=4,
    ),
)
_NUMBERS: _Forms = (
    MarkerForm(name="一、", kind=ListKind.HAN, marker=_pattern("{h}、"), after=_BLANKS, level=0, most=12),
    MarkerForm(name="一．", kind=ListKind.HAN, marker=_pattern("{h}．"), level=0, in_prose=False),
    MarkerForm(
        name="壹、",
        kind=ListKind.HAN,
        marker=lambda n, script: script.of(*_FORMAL[n - 1]) + "、",
        level=0,
        most=5,
    ),
    MarkerForm(
        name="（一）", kind=ListKind.HAN_IN_PARENTHESES, marker=_pattern("（{h}）"), after=_BLANKS, level=1
    ),
    MarkerForm(name="(一)", kind=ListKind.HAN_IN_PARENTHESES, marker=_pattern("({h})"), level=1, most=12),
    MarkerForm(name="1.", kind=ListKind.ARABIC, marker=_pattern("{d}."), after=_BLANKS, most=12),
    MarkerForm(name="1、", kind=ListKind.ARABIC, marker=_pattern("{d}、"), after=_BLANKS, most=12),
    MarkerForm(name="１．", kind=ListKind.ARABIC, marker=_pattern("{w}．"), after=_BLANKS, most=12),
    MarkerForm(name="1）", kind=ListKind.ARABIC, marker=_pattern("{d}）"), most=12),
    MarkerForm(name="1)", kind=ListKind.ARABIC, marker=_pattern("{d})"), after=_BLANKS),
    MarkerForm(name="1：", kind=ListKind.ARABIC, marker=_pattern("{d}："), in_prose=False),
    MarkerForm(
        name="（1）",
        kind=ListKind.ARABIC_IN_PARENTHESES,
        marker=_pattern("（{d}）"),
        after=_BLANKS,
        level=5,
        most=12,
    ),
    MarkerForm(
        name="(1)",
        kind=ListKind.ARABIC_IN_PARENTHESES,
        marker=_pattern("({d})"),
        after=_BLANKS,
        level=5,
        most=12,
    ),
    MarkerForm(name="①", kind=ListKind.CIRCLED, marker=_pattern("{c}"), after=_BLANKS, level=6, most=12),
)
_SIGNS: _Forms = (
    MarkerForm(name="A.", kind=ListKind.OTHER, marker=_pattern("{a}."), after=_BLANKS, level=6),
    MarkerForm(name="A、", kind=ListKind.OTHER, marker=_pattern("{a}、"), level=6),
    MarkerForm(name="一看", kind=ListKind.OTHER, marker=_pattern("{h}看"), level=4, least=3),
    MarkerForm(
        name="一来", kind=ListKind.OTHER, marker=lambda n, s: _HAN[n - 1] + s.of("来", "來"), level=4, most=3
    ),
    MarkerForm(name="误区一：", kind=ListKind.OTHER, marker=_label("误区", "誤區", "："), level=2),
    MarkerForm(
        name="路线一、", kind=ListKind.OTHER, marker=_label("路线", "路線", "、"), level=2, in_prose=False
    ),
    MarkerForm(
        name="【看点一】", kind=ListKind.OTHER, marker=_pattern("【看点{h}】"), after=_BLANKS, level=2
    ),
    MarkerForm(name="第一步：", kind=ListKind.OTHER, marker=_pattern("第{h}步："), level=2),
    *(
        MarkerForm(
            name=sign, kind=ListKind.BULLET, marker=_pattern(sign), after=_BLANKS, level=7, in_prose=False
        )
        for sign in "·•●◆★※"
    ),
    MarkerForm(name="——", kind=ListKind.BULLET, marker=_pattern("——"), level=7, in_prose=False),
)
MARKER_FORMS: _Forms = _WORDS + _NUMBERS + _SIGNS
"""Every form of marker that the strategies write."""


@functools.cache
def prose_lists(script: Script = Script.HANS, *, gaps: bool = False) -> st.SearchStrategy[Passage]:
    """Return passages that hold one list, nested or not, inside a paragraph or over lines.

    Form of marker, number of items, what follows the marker, separator, clauses an item, introduction,
    nesting and the sentence behind the list are drawn independently.

    Args:
        script: The script they are written in.
        gaps: Whether the list skips the number before its last.

    Example:
        >>> from hypothesis import given
        >>> @given(prose_lists())
        ... def every_item_begins_with_its_marker(passage):
        ...     for item in passage.lists[0].items:
        ...         assert item.text.startswith(item.marker)
        >>> every_item_begins_with_its_marker()
    """
    return _prose_lists(script, gaps=gaps)


@st.composite
def _prose_lists(draw: st.DrawFn, script: Script, *, gaps: bool) -> Passage:
    """Draw a list and what stands around it."""
    in_lines = draw(st.booleans())
    forms = [form for form in MARKER_FORMS if (form.in_lines if in_lines else form.in_prose)]
    form = draw(st.sampled_from([form for form in forms if not gaps or _countable(form)]))
    inner = None if gaps else draw(st.sampled_from([None, *(f for f in forms if _nests(form, f))]))
    writer = PassageWriter()
    lister = _Lister(draw, writer, script, gaps=gaps)
    if in_lines:
        writer.write(draw(st.one_of(st.just(""), clauses(script).map(lambda c: c + "："))))
        writer.lists.append(lister.lines(form, inner))
        if draw(st.booleans()):
            writer.line(Zone.PARAGRAPH)
            writer.write(draw(sentences(script)))
    else:
        writer.write(draw(_introductions(form, script)))
        separator = draw(st.sampled_from(("；", ";", "，", ",", "。")))
        writer.lists.append(lister.prose(form, inner, separator, "。"))
        # After items that are sentences only such an opening shows that the text goes on.
        openings = ("", "此外，") if separator == "。" else ("", "此外，", None)
        opening = draw(st.sampled_from(openings))
        if opening != "":
            writer.write((opening or "") + draw(sentences(script)))
    return writer.passage()


@functools.cache
def _introductions(form: MarkerForm, script: Script) -> st.SearchStrategy[str]:
    """Return what stands before a list in its line: nothing, a sentence, a clause with or without colon."""
    endings = ["：", ":", "，"]
    if form.name in ("一要", "一是", "①"):
        endings.append("")
    ended = st.tuples(clauses(script), st.sampled_from(endings)).map("".join)
    return st.one_of(st.just(""), sentences(script), ended)


def _countable(form: MarkerForm) -> bool:
    """Whether a number can be missing."""
    return form.kind not in (ListKind.BULLET, ListKind.SEQUENCE, ListKind.OTHER)


def _nests(outer: MarkerForm, inner: MarkerForm) -> bool:
    """Whether lists of one form stand inside lists of the other."""
    return inner.level > outer.level and inner.kind is not outer.kind


class _Lister:
    """Writes the items of a list."""

    def __init__(self, draw: st.DrawFn, writer: PassageWriter, script: Script, *, gaps: bool) -> None:
        self.draw = draw
        self.writer = writer
        self.script = script
        self.gaps = gaps

    def numbers(self, form: MarkerForm) -> list[int]:
        """Draw how many items there are; give their numbers."""
        count = self.draw(st.integers(max(form.least, 3 if self.gaps else 2), form.most - self.gaps))
        numbers = list(range(1, count + 1))
        return [*numbers[:-1], numbers[-1] + 1] if self.gaps else numbers

    def prose(self, form: MarkerForm, inner: MarkerForm | None, separator: str, last: str) -> ProseList:
        """Write a list inside a line; ``separator`` ends its items, ``last`` the last of them."""
        after = self.draw(st.sampled_from(form.after))
        numbers = self.numbers(form)
        holder = self.draw(st.sampled_from(numbers)) if inner else 0
        items = []
        for n in numbers:
            start, marker, lead = self._marker(form, n, after)
            end = last if n == numbers[-1] else separator
            nested: tuple[ProseList, ...] = ()
            if inner and n == holder:
                head = self._words(lead, 1)
                self.writer.write("：")
                nested = (self.prose(inner, None, self.draw(st.sampled_from("，；")), end),)
            else:
                head = self._words(lead, 2)
                self.writer.write(end)
                if separator == "。":
                    self._more()
            items.append(self.writer.item(start, marker, n, head, nested))
        return self.writer.listed(form.kind, items)

    def lines(self, form: MarkerForm, inner: MarkerForm | None) -> ProseList:
        """Write a list whose items head lines."""
        after = self.draw(st.sampled_from(form.after))
        numbers = self.numbers(form)
        end = self.draw(st.sampled_from(("；", "。")))
        paragraphs = 0 if inner else self.draw(st.integers(0, 2))
        holder = self.draw(st.sampled_from(numbers)) if inner else 0
        items = []
        for n in numbers:
            self.writer.line(Zone.LIST_ITEM)
            start, marker, lead = self._marker(form, n, after)
            head = self._words(lead, 2)
            nested: tuple[ProseList, ...] = ()
            if inner and n == holder:
                self.writer.write("：")
                nested = (self._nested(inner),)
            else:
                self.writer.write("。" if paragraphs or n == numbers[-1] else end)
            for _ in range(paragraphs):
                self.writer.line(Zone.PARAGRAPH)
                self.writer.write(self.draw(sentences(self.script)))
            items.append(self.writer.item(start, marker, n, head, nested))
        return self.writer.listed(form.kind, items)

    def _nested(self, form: MarkerForm) -> ProseList:
        """Write a list in an item that heads a line: below it, or on its line."""
        if form.in_prose and self.draw(st.booleans()):
            return self.prose(form, None, self.draw(st.sampled_from("，；")), "。")
        return self.lines(form, None)

    def _more(self) -> None:
        """Write another sentence of an item, or none."""
        self.writer.write(self.draw(st.one_of(st.just(""), sentences(self.script))))

    def _marker(self, form: MarkerForm, n: int, after: str) -> tuple[int, str, int]:
        """Write a marker and what follows it; give its start, itself, and where the words begin."""
        start = self.writer.at
        marker = form.marker(n, self.script)
        self.writer.write(marker)
        lead = self.writer.at
        self.writer.write(after)
        return start, marker, lead if after in ("是", "要") else self.writer.at

    def _words(self, lead: int, most: int) -> Span:
        """Write up to ``most`` clauses; give the head: what stands at ``lead``, and they."""
        words = self.draw(st.lists(clauses(self.script), min_size=1, max_size=most))
        return Span(lead, self.writer.write("，".join(words)).end)
