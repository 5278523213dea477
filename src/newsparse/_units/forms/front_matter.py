"""Front matter: keys and values between two lines of ``---`` (YAML) or ``+++`` (TOML) at the top.

Jekyll, Hexo, Hugo, web clippers and extractors write it; what follows is Markdown. A list of records in YAML
has the same keys and values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsparse._text.words import lazy
from newsparse._units.forms.document import EOL, WORDS, ZONES, Document, Field, Marks, Record, Stated, trimmed
from newsparse._units.forms.labels import field_of
from newsparse._units.forms.markdown import hide_markdown
from newsparse.model import Zone
from newsparse.spans import Span

__all__ = ["read_front_matter", "read_yaml_list"]

_BREAK = r"[ \t]*+(?:\r\n|\r|\n)"
_FENCED = lazy(
    rf"\ufeff?\s*+(?P<fence>---|\+\+\+){_BREAK}(?P<inside>(?:(?!---|\+\+\+|\.\.\.)[^\r\n]*+(?:\r\n|\r|\n)){{1,200}}+)"
    rf"(?:(?P=fence)|\.\.\.)(?:{_BREAK}|[ \t]*+\Z)"
)
_KEY = lazy(
    rf"(?:^|(?<=\r))(?P<key>[^\s:=#'\"\-\[{{][^:=\r\n]{{0,40}}?|\"[^\"\r\n]{{1,40}}\")[ \t]{{0,4}}[:=]"
    rf"(?:[ \t]++(?P<value>{WORDS}))?+{EOL}",
    re.MULTILINE,
)
_LIST_OPENS = lazy(r"\ufeff?(?:\s*+#[^\r\n]*+|---)*+\s*+-[ ](?=[\w\"'])[^\r\n:]{1,40}:")
_LIST_ITEM = lazy(r"(?:^|(?<=\r))-[ ](?=[\w\"'])", re.MULTILINE)
_LIST_KEY = lazy(
    rf"(?:^|(?<=\r))(?P<indent>-?[ ]++)(?P<key>[^\s:=#'\"\-\[{{][^:=\r\n]{{0,40}}?|\"[^\"\r\n]{{1,40}}\"):"
    rf"(?:[ \t]++(?P<value>{WORDS}))?+{EOL}",
    re.MULTILINE,
)
_INDENT = 4
_ITEM = lazy(rf"(?:^|(?<=\r))[ \t]*+-[ \t]++(?P<value>{WORDS})", re.MULTILINE)
_BLOCK = lazy(rf"(?:^|(?<=\r))[ \t]++(?P<value>{WORDS})", re.MULTILINE)
_QUOTED = lazy(r"(?P<quote>[\"'])(?P<value>.*)(?P=quote)(?:[ \t]+#.*)?")
_LISTED = lazy(r"\[(?!\[)(?P<value>.*)\]")
_LINKED = lazy(r"\[\[(?P<value>[^\]|]*)(?:\|(?P<shown>[^\]]*))?\]\]")
_PART = lazy(r"\s*(?:\"[^\"]*\"|'[^']*'|[^,，]+)\s*")
_OPENS_BLOCK = frozenset(("|", ">", "|-", ">-", "|+", ">+"))
# keywords of a page are tags, but a description is written for search engines
_LEAST_KEYS = 1


def read_front_matter(text: str) -> Document | None:
    """Read a text that begins with front matter."""
    fenced = _FENCED.match(text)
    if fenced is None:
        return None
    keys = list(_KEY.finditer(text, *fenced.span("inside")))
    if len(keys) < _LEAST_KEYS or not any(field_of(key["key"].strip('"')) for key in keys):
        return None
    marks = Marks(text)
    stated = list(_stated(text, keys, fenced.end("inside")))
    marks.hide_but(Span(0, fenced.end()), (one.span for one in stated))
    told = [(Span(0, keys[0].start()), Zone.CHROME)] if keys[0].start() else []
    ends = [*(key.start() for key in keys[1:]), fenced.end("inside")]
    for key, end in zip(keys, ends, strict=True):
        field = field_of(key["key"].strip('"')) or Field.OTHER
        told.append((Span(key.start(), end), ZONES.get(field, Zone.CHROME)))
    told.append((Span(fenced.end("inside"), fenced.end()), Zone.CHROME))
    allowed = hide_markdown(text, fenced.end(), len(text), marks)
    whole = Span(0, len(text))
    body = Span(fenced.end(), len(text))
    record = Record(span=whole, body=(body,), stated=tuple(stated), marks=tuple(told), allowed=allowed)
    return marks.document([record])


def read_yaml_list(text: str) -> Document | None:
    """Read a list of records in YAML: ``- title: …``, its other keys indented below."""
    if _LIST_OPENS.match(text) is None:
        return None
    starts = [item.start() for item in _LIST_ITEM.finditer(text)]
    marks = Marks(text)
    records = [_listed(text, Span(*edges), marks) for edges in pairwise([*starts, len(text)])]
    return marks.document(records) if records and all(record.body for record in records) else None


def _listed(text: str, span: Span, marks: Marks) -> Record:
    """Return an item of a list, and hide its keys."""
    keys = [key for key in _LIST_KEY.finditer(text, span.start, span.end) if len(key["indent"]) <= _INDENT]
    ends = [*(key.start() for key in keys[1:]), span.end][: len(keys)]
    stated = tuple(_stated(text, keys, span.end))
    told: list[tuple[Span, Zone]] = []
    bodies: list[Span] = []
    for key, end in zip(keys, ends, strict=True):
        field = field_of(key["key"].strip('"')) or Field.OTHER
        if field is Field.BODY:
            block = not key["value"] or key["value"] in _OPENS_BLOCK
            start = key.end() if block else key.start("value")
            told.append((Span(key.start(), start), Zone.CHROME))
            bodies.append(trimmed(text, start, end) if block else _bare(text, Span(start, end)))
        else:
            told.append((Span(key.start(), end), ZONES.get(field, Zone.CHROME)))
    marks.hide_but(span, [*(one.span for one in stated), *bodies])
    return Record(span=span, body=tuple(bodies), stated=stated, marks=tuple(told))


def _stated(text: str, keys: list[re.Match[str]], end: int) -> Iterator[Stated]:
    """Yield the values of known keys, each item of a list on its own."""
    ends = [*(key.start() for key in keys[1:]), end][: len(keys)]
    for key, stop in zip(keys, ends, strict=True):
        field = field_of(key["key"].strip('"'))
        if field is None or field is Field.BODY:
            continue
        label = Span(*key.span("key"))
        if key["value"] and key["value"] not in _OPENS_BLOCK:
            spans = list(_values(text, Span(*key.span("value"))))
        else:
            items = list(_ITEM.finditer(text, key.end(), stop)) or list(
                _BLOCK.finditer(text, key.end(), stop)
            )
            spans = [span for item in items for span in _values(text, Span(*item.span("value")))]
        for span in spans:
            if len(span):
                yield Stated(field, span, label)


def _values(text: str, span: Span) -> Iterator[Span]:
    """Yield the values that are written in a span: its quotes and brackets left out, a list part by part."""
    if listed := _LISTED.fullmatch(text, span.start, span.end):
        for part in _PART.finditer(text, *listed.span("value")):
            yield _bare(text, Span(*part.span()))
    else:
        yield _bare(text, span)


def _bare(text: str, span: Span) -> Span:
    """Return a value without the blanks, quotes and brackets of links around it."""
    span = trimmed(text, span.start, span.end)
    for pattern in (_QUOTED, _LINKED):
        if found := pattern.fullmatch(text, span.start, span.end):
            span = Span(*found.span("value"))
    return span
