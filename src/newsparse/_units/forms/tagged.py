"""Tagged records: ``<doc><contenttitle>…``, ``<DOC><HEADLINE>``, items of RSS, entries of Atom.

The tag of an article is the one whose elements hold a title or a text. Inside it an element is a stated value
where its name is a known label, and its text is the body where the label says so; tags inside the body are
marks. No document type is asked for, and nothing need be well formed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from typing import NamedTuple

from newsparse._names.outlets import known_outlet, looks_like_outlet
from newsparse._text.words import lazy
from newsparse._units.forms.document import ZONES, Document, Field, Marks, Record, Stated, trimmed
from newsparse._units.forms.labels import field_of
from newsparse._units.forms.markup import hide_markup
from newsparse._units.forms.titles import with_bracketed_title
from newsparse.model import Zone
from newsparse.spans import Span

__all__ = ["read_tagged"]

_OPENS = lazy(r"[\s\ufeff]*+(?:<[?!][^<>]*>\s*+){0,9}<(?P<name>[^\W\d_][\w:.-]*)(?:\s[^<>]*)?>")
_TAG = lazy(
    r"<!\[CDATA\[(?:(?!\]\]>).)*+(?:\]\]>)?|<!--(?:(?!-->).)*+(?:-->)?|<"
    r"(?P<close>/?)(?P<name>[^\W\d_][\w:.-]*)(?:\s[^<>]*)?(?P<empty>/?)>",
    re.DOTALL,
)
_PAGES = frozenset(
    (
        "html",
        "p",
        "div",
        "span",
        "br",
        "a",
        "b",
        "strong",
        "blockquote",
        "table",
        "body.html",
        "h1",
        "h2",
        "ul",
        "img",
        "center",
        "font",
    )
)
_PARAGRAPHS = frozenset(("p", "para", "paragraph", "段", "段落"))
_LINE_ENDS = lazy(r"[^\S\r\n]*+[\r\n]\s*+")
_TITLE_PART = lazy(r"[^\s\-_|｜–—:：]++")
_SHORTEST_TEXT = 10
_DESCRIPTION = frozenset(("description", "summary"))


class _Element(NamedTuple):
    """An element: its name, where it is, where what it holds is, and how deep it is."""

    name: str
    span: Span
    inside: Span
    depth: int


def read_tagged(text: str) -> Document | None:
    """Read a text that is a record in tags, or several."""
    opens = _OPENS.match(text)
    if opens is None or opens["name"].casefold() in _PAGES:
        return None
    elements = _elements(text)
    articles = _articles(elements)
    if not articles:
        return None
    marks = Marks(text)
    outer = articles[0].span if len(articles) > 1 or not _is_whole(text, articles[0]) else Span(0, len(text))
    spans = [article.span for article in articles] if len(articles) > 1 else [outer]
    shared = _shared(text, elements, articles)
    return marks.document(
        _record(article, span, elements, shared, marks) for article, span in zip(articles, spans, strict=True)
    )


def _elements(text: str) -> list[_Element]:
    """Return the elements of a text in the order of their opening tags; one that is never closed is none."""
    stack: list[tuple[str, int, int]] = []
    found: list[_Element] = []
    for tag in _TAG.finditer(text):
        name = tag["name"]
        if name is None or tag["empty"]:
            continue
        if not tag["close"]:
            stack.append((name, *tag.span()))
            continue
        for depth in range(len(stack) - 1, max(-1, len(stack) - 16), -1):
            if stack[depth][0] == name:
                _, start, inside = stack[depth]
                del stack[depth:]
                found.append(_Element(name, Span(start, tag.end()), Span(inside, tag.start()), depth))
                break
    return sorted(found, key=lambda element: element.span)


def _articles(elements: list[_Element]) -> list[_Element]:
    """Return the elements that are articles: they hold a text, and of one name the innermost that do."""
    parents: dict[int, _Element] = {}
    open_: list[_Element] = []
    titles = [element for element in elements if field_of(element.name) is Field.TITLE]
    texts: list[_Element] = []
    for element in filter(_is_text, elements):
        # <Body> that holds the title as well is the article.
        if not _within(titles, element) and (not texts or texts[-1].span.end <= element.span.start):
            texts.append(element)
    told = {element.span.start for element in texts}
    for element in elements:
        while open_ and open_[-1].span.end <= element.span.start:
            open_.pop()
        if open_ and element.span.start in told:
            parent = _with_title(open_, titles, texts)
            parents.setdefault(parent.span.start, parent)
        open_.append(element)
    found = list(parents.values()) or _titled(elements)
    names = Counter(element.name for element in found)
    if len(names) > 1:  # a channel has a description as its items have
        name, count = names.most_common(1)[0]
        found = [element for element in found if element.name == name] if count > 1 else found[:1]
    return found


def _with_title(around: list[_Element], titles: list[_Element], texts: list[_Element]) -> _Element:
    """Return the innermost element around a text with a title in it; the innermost of all where none has one.

    An element with several texts in it holds several articles.
    """
    for element in reversed(around):
        if _within(texts, element) > 1 and element is not around[-1]:
            break
        if _within(titles, element):
            return element
    return around[-1]


def _within(elements: list[_Element], outer: _Element) -> int:
    """Return how many of some elements, in order, are in another."""
    first = bisect_left(elements, outer.span.start + 1, key=lambda e: e.span.start)
    return bisect_left(elements, outer.span.end, key=lambda e: e.span.start) - first


def _titled(elements: list[_Element]) -> list[_Element]:
    """Return the elements of one name that hold a title each, where no text is told: the items of a list."""
    open_: list[_Element] = []
    parents: dict[int, _Element] = {}
    for element in elements:
        while open_ and open_[-1].span.end <= element.span.start:
            open_.pop()
        if open_ and field_of(element.name) is Field.TITLE:
            parents.setdefault(open_[-1].span.start, open_[-1])
        open_.append(element)
    names = Counter(element.name for element in parents.values())
    name, count = names.most_common(1)[0] if names else ("", 0)
    return [element for element in parents.values() if element.name == name] if count > 1 else []


def _is_text(element: _Element) -> bool:
    """Whether an element is the text of an article."""
    if len(element.inside) < _SHORTEST_TEXT:
        return False
    return field_of(element.name) is Field.BODY or element.name.casefold() in _DESCRIPTION


def _is_whole(text: str, article: _Element) -> bool:
    """Whether nothing but tags is outside of the one article of a text."""
    outside = text[: article.span.start] + text[article.span.end :]
    return not _TAG.sub("", outside).replace("?", "").strip(" \t\r\n<>xml")


def _shared(text: str, elements: list[_Element], articles: list[_Element]) -> list[Stated]:
    """Return what is stated once for all articles: the title of a channel is the site of its items."""
    first = articles[0].span.start
    return [
        Stated(Field.SITE, _outlet_in(text, _bare(text, element.inside)), None)
        for element in elements
        if element.span.end <= first and element.name == "title" and len(articles) > 1
    ][:1]


def _record(
    article: _Element, span: Span, elements: list[_Element], shared: list[Stated], marks: Marks
) -> Record:
    """Return one article, and hide its tags."""
    text = marks.text
    first = bisect_left(elements, article.span.start, key=lambda e: e.span.start)
    last = bisect_left(elements, article.span.end, key=lambda e: e.span.start)
    inside = _parts(elements[first:last], article)
    bodies = [e for e in inside if field_of(e.name) is Field.BODY and len(e.inside) >= _SHORTEST_TEXT]
    bodies = bodies or [e for e in inside if _is_text(e)]
    body = max(bodies, key=lambda e: len(e.inside), default=None)
    stated: list[Stated] = []
    told: list[tuple[Span, Zone]] = []
    for element in inside:
        if element is body:
            continue
        field = field_of(element.name) or Field.OTHER
        value = _bare(text, _innermost(element, elements[first:last]).inside)
        told.append((element.span, ZONES.get(field, Zone.CHROME)))
        if field is not Field.BODY and len(value) and _TAG.search(text, value.start, value.end) is None:
            stated.append(
                Stated(field, value, Span(element.span.start + 1, element.span.start + 1 + len(element.name)))
            )
    if body:
        _join_lines(text, body, elements[first:last], marks)
    shown = [one.span for one in stated]
    texts = (_bare(text, body.inside),) if body else ()
    marks.hide_but(span, [*shown, *texts])
    for part in (*shown, *texts):
        hide_markup(text, part.start, part.end, marks)
    record = Record(span=span, body=texts, stated=(*stated, *shared), marks=tuple(told))
    return with_bracketed_title(text, record, marks)


def _parts(elements: list[_Element], article: _Element) -> list[_Element]:
    """Return the elements of an article that say something: what is known, and what holds nothing that is."""
    found: list[_Element] = []
    for n, element in enumerate(elements):
        if element.depth <= article.depth or (found and element.span in found[-1].span):
            continue
        known = field_of(element.name) is not None
        nested = n + 1 < len(elements) and elements[n + 1].span in element.span
        if known or not nested:
            found.append(element)
    return found


def _innermost(element: _Element, elements: list[_Element]) -> _Element:
    """Return the one element in an element that holds its words: the ``<name>`` of an ``<author>``."""
    first = bisect_left(elements, element.span.start + 1, key=lambda e: e.span.start)
    last = bisect_left(elements, element.span.end, key=lambda e: e.span.start)
    return elements[first] if last - first == 1 else element


def _join_lines(text: str, body: _Element, elements: list[_Element], marks: Marks) -> None:
    """Show each paragraph that holds elements on lines of their own (a CEC ``<Event>``) as one line.

    Elements with Chinese names are paragraphs.
    """
    for element in elements:
        if element.span not in body.inside:
            continue
        if not element.name.isascii():
            marks.hide(element.span.start, element.inside.start)
            marks.put(element.inside.end, element.span.end, "\n")
        if element.name.casefold() not in _PARAGRAPHS:
            continue
        if "<" in element.inside.of(text):
            for gap in _LINE_ENDS.finditer(text, element.inside.start, element.inside.end):
                marks.join(*gap.span())


def _outlet_in(text: str, span: Span) -> Span:
    """Return the outlet that the title of a channel names (河東新聞RSS - 河東日報), else all of it."""
    parts = [Span(*part.span()) for part in _TITLE_PART.finditer(text, span.start, span.end)]
    named = [part for part in parts if known_outlet(part.of(text))]
    named = named or [part for part in parts if looks_like_outlet(part.of(text))]
    return named[0] if named and len(parts) > 1 else span


def _bare(text: str, span: Span) -> Span:
    """Return what an element holds without the blanks and the CDATA around it."""
    span = trimmed(text, span.start, span.end)
    if not text.startswith("<![CDATA[", span.start, span.end):
        return span
    end = span.end - len("]]>") if text.startswith("]]>", span.end - 3) else span.end
    return trimmed(text, span.start + len("<![CDATA["), end)
