r"""JSON: an object with a title and a text, a list of them, or one on each line.

The text is not decoded, so that offsets stay: ``\n`` is shown as a line end, the escape before a character as
nothing. A value that escapes its characters (``\u4e2d``) is left as it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from newsparse._text.words import lazy
from newsparse._units.forms.document import ZONES, Document, Field, Marks, Record, Stated
from newsparse._units.forms.labels import field_of
from newsparse._units.forms.markup import hide_markup
from newsparse._units.forms.titles import with_bracketed_title
from newsparse.model import Zone
from newsparse.spans import Span

__all__ = ["read_json"]

# Also in a script, as a variable (var news = {…) and as a callback (jsonp_7({…).
_OPENS = lazy(
    r"\s*+(?:<script[^<>]*+>\s*+)?(?:[A-Za-z_$][\w.$ ]{0,40}[=(]\s*+)?(?:[\[{]\s*+)+(?P<quote>[\"']|[\]}])"
)
_REST = r"(?P<open>[\[{])|(?P<close>[\]}])|(?P<plain>[\w.+-]++)|[,:\s]++"
_STRING = r"\"(?P<string>(?:[^\"\\]|\\.)*+)(?:\"(?P<key>\s*+:)?|\Z)"
_TOKEN = lazy(f"{_STRING}|{_REST}")
# As Python prints an object.
_PRINTED = lazy(rf"{_STRING}|'(?P<single>(?:[^'\\]|\\.)*+)'(?P<of>\s*+:)?|{_REST}")
_ESCAPE = lazy(r"\\(?:u[0-9a-fA-F]{4}|.)")
_LINE_ENDS = frozenset("nr")
_SHORTEST_BODY = 20
_SHORTEST_PROSE = 40
_ALIKE = 2  # keys that records have in common
_SAYING = frozenset(
    ("name", "text", "title", "value", "content", "rendered", "plain_text", "#text", "$date", "tag")
)
# The keys of corpora that save bytes.
_SHORT = {"t": Field.TITLE, "d": Field.PUBLISHED, "p": Field.BODY, "c": Field.BODY}


_STRINGS = frozenset(("string", "key", "single", "of"))
_KEYS = frozenset(("key", "of"))


class _Member(NamedTuple):
    """A member of an object: where its key is, and the strings of its value."""

    key: Span
    values: list[Span]


class _Object(NamedTuple):
    """An object: where it is, and its members with strings, those of lists of strings among them."""

    span: Span
    members: list[_Member]


class _Open(NamedTuple):
    """An object or a list that is not closed yet."""

    start: int
    members: list[_Member] | None  # of an object
    values: list[Span]  # where the strings of a list go


def read_json(text: str) -> Document | None:
    """Read a text that is JSON, whole or line by line."""
    if _OPENS.match(text) is None:
        return None
    articles = _articles(text)
    if not articles:
        return None
    marks = Marks(text)
    return marks.document([_record(text, one, marks) for one in articles])


def _articles(text: str) -> list[_Object]:
    """Return the objects that hold the text of an article, an object in another counted with it."""
    found: list[_Object] = []
    titled: list[_Object] = []
    for one in _objects(text):
        if _is_titled(text, one):
            titled.append(one)
        inner = len(found)
        while inner and found[inner - 1].span in one.span:
            inner -= 1
        parts = found[inner:]
        if _body(text, one.members):
            found[inner:] = [one]
        elif parts and _is_titled(text, one) and not any(_is_titled(text, part) for part in parts):
            # An object with a title, its text in objects of its own.
            texts = [value for part in parts for value in _body(text, part.members)]
            found[inner:] = [one._replace(members=[*one.members, _Member(parts[0].span, texts)])]
    return sorted([*found, *_without_text(text, titled, found)]) if titled else found


def _without_text(text: str, titled: list[_Object], found: list[_Object]) -> list[_Object]:
    """Return the objects with a title alone that are records like those with a text, or like each other."""

    def keys(one: _Object) -> tuple[str, ...]:
        return tuple(member.key.of(text) for member in one.members[:_ALIKE])

    spans = [one.span for one in found]
    alone = [one for one in titled if not any(one.span.overlaps(span) for span in spans)]
    if found:
        like = {keys(one) for one in found}
        return [one for one in alone if keys(one) in like]
    kinds = Counter(map(keys, alone))
    kind, count = kinds.most_common(1)[0]
    return [one for one in alone if keys(one) == kind] if count > 1 else []


def _is_titled(text: str, one: _Object) -> bool:
    return any(_field(text, member) is Field.TITLE and _size(member.values) for member in one.members)


def _objects(text: str) -> Iterator[_Object]:
    """Yield each object where it closes, so that those in it come first."""
    stack: list[_Open] = []
    opens = _OPENS.match(text)
    printed = opens is not None and opens["quote"] == "'"
    for token in (_PRINTED if printed else _TOKEN).finditer(text):
        if token["open"]:
            values = _receiving(stack)
            stack.append(_Open(token.start(), [] if token["open"] == "{" else None, values))
        elif token["close"] and stack:
            closed = stack.pop()
            if closed.members is not None:
                closed.values.extend(_named(text, closed.members))
                yield _Object(Span(closed.start, token.end()), closed.members)
        elif token.lastgroup in _STRINGS and stack:
            single = printed and token["single"] is not None
            _put(stack[-1], Span(*token.span("single" if single else "string")), key=token.lastgroup in _KEYS)
    # A text that was cut off has objects that are never closed.
    for left in reversed(stack):
        if left.members:
            yield _Object(Span(left.start, len(text)), left.members)


def _put(open_: _Open, string: Span, *, key: bool) -> None:
    """Add a string to what is open: a key of an object, or a value of it or of a list."""
    if open_.members is None:
        open_.values.append(string)
    elif key:
        open_.members.append(_Member(string, []))
    elif open_.members:
        open_.members[-1].values.append(string)


def _receiving(stack: list[_Open]) -> list[Span]:
    """Return where the strings of what opens go: to the member or the list that it is the value of."""
    if not stack:
        return []
    outer = stack[-1]
    return outer.values if outer.members is None else outer.members[-1].values if outer.members else []


def _named(text: str, members: list[_Member]) -> list[Span]:
    """Return what an object in another says for it: the name of an author, a piece of a text."""
    return [value for member in members if member.key.of(text) in _SAYING for value in member.values][:1]


def _field(text: str, member: _Member) -> Field | None:
    key = member.key.of(text)
    return _SHORT.get(key) or field_of(key)


def _body(text: str, members: list[_Member]) -> list[Span]:
    """Return the strings of an object that are the text of an article; none where it has none."""
    fields = [(_field(text, member), member.values) for member in members]
    longest = max((values for field, values in fields if field is Field.BODY), key=_size, default=[])
    if _size(longest) >= _SHORTEST_BODY:
        return longest
    if not any(field is Field.TITLE and _size(values) for field, values in fields):
        return []
    # Below a title prose under a key that is in no list is the text, else what stands for it.
    for other in (None, Field.SUMMARY):
        proses = [values for field, values in fields if field is other and _is_prose(text, values)]
        if proses:
            return max(proses, key=_size)
    return []


def _is_prose(text: str, spans: list[Span]) -> bool:
    return _size(spans) >= _SHORTEST_PROSE and any(
        text.find("。", span.start, span.end) >= 0 for span in spans
    )


def _size(spans: list[Span]) -> int:
    return sum(map(len, spans))


def _record(text: str, one: _Object, marks: Marks) -> Record:
    """Return the article that an object is, and hide its marks."""
    (start, end), members = (one.span.start, one.span.end), one.members
    body = _body(text, members)
    stated: list[Stated] = []
    told: list[tuple[Span, Zone]] = []
    at, zone = start, Zone.CHROME
    for member in members:
        field = _field(text, member) or Field.OTHER
        told.append((Span(at, member.key.start - 1), zone))
        at, zone = member.key.start - 1, ZONES.get(field, Zone.CHROME)
        if body and member.values is body:
            for value in body:
                told.append((Span(at, value.start), Zone.CHROME))
                at, zone = value.end, Zone.CHROME
        elif field is not Field.BODY:
            stated += [Stated(field, value, member.key) for value in member.values if len(value)]
    told.append((Span(at, end), zone))
    shown = [one.span for one in stated] + body
    marks.hide_but(Span(start, end), shown)
    for span in shown:
        _show(text, span, marks)
    record = Record(
        span=Span(start, end),
        body=tuple(body),
        stated=tuple(stated),
        marks=tuple((span, zone) for span, zone in told if len(span)),
    )
    return with_bracketed_title(text, record, marks)


def _show(text: str, span: Span, marks: Marks) -> None:
    """Show what the escapes, tags and entities in a string stand for."""
    hide_markup(text, span.start, span.end, marks)
    for escape in _ESCAPE.finditer(text, span.start, span.end):
        sign = escape[0][1]
        if sign in _LINE_ENDS:
            marks.hide(escape.start(), escape.end() - 1)
            marks.put(escape.end() - 1, escape.end(), "\n")
        elif sign in "tbf":
            marks.hide(*escape.span())
        elif sign != "u":
            marks.hide(escape.start(), escape.start() + 1)
