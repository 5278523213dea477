"""Samples: a line for each article, as sets for classifiers hold them, with its class beside it.

========= ==================================================================
tab       ``柳湾渡口恢复通航⇥3``, ``财经⇥柳湾渡口恢复通航``, ``财经⇥停航八个月的柳湾渡口恢复通航。…``
toutiao   ``6552…_!_102_!_news_entertainment_!_柳湾渡口恢复通航_!_渡口,通航``
fasttext  ``__label__财经 停航 八个月 的 柳湾 渡口 …``
========= ==================================================================

The class is no tag of the article.
"""

from __future__ import annotations

import re

from newsparse._text.chars import HAN
from newsparse._text.words import lazy
from newsparse._units.forms.document import WORDS, Document, Field, Marks, Record, Stated
from newsparse.model import Zone
from newsparse.spans import Span

__all__ = ["read_samples"]

_LINE = lazy(WORDS)
_CLASS = rf"(?:\d{{1,3}}|[A-Za-z_]{{2,20}}|[{HAN}]{{2,5}})"
_TITLE = r"(?P<title>[^\t\r\n]{6,80})"
_FORMS = (
    lazy(rf"{_TITLE}\t{_CLASS}"),
    lazy(rf"{_CLASS}\t{_TITLE}(?<!。)"),
    lazy(rf"{_CLASS}\t(?P<body>[^\t\r\n]{{24,}})"),
    lazy(r"\d{5,20}_!_\d{1,4}_!_\w{1,40}?_!_(?P<title>[^\t\r\n]{2,200}?)_!_(?P<tags>[^\t\r\n]*)"),
    lazy(r"__label__\S{1,20}[ \t]+(?P<body>\S[^\r\n]*)"),
)
_SIGNS = ("\t", "_!_", "__label__")
_FEWEST = 3
_SIGN_REACH = 200
_TAG = lazy(r"[^,，;；|\s]+")


def read_samples(text: str) -> Document | None:
    """Read a text whose every line is an article and its class."""
    if not any(sign in text[:_SIGN_REACH] for sign in _SIGNS):
        return None
    lines = [Span(*line.span()) for line in _LINE.finditer(text)]
    for form in _FORMS if len(lines) >= _FEWEST else ():
        found: list[re.Match[str]] = []
        for line in lines:
            match = form.fullmatch(text, line.start, line.end)
            if match is None:
                break
            found.append(match)
        if len(found) == len(lines):
            marks = Marks(text)
            return marks.document([_record(match, marks) for match in found])
    return None


def _record(line: re.Match[str], marks: Marks) -> Record:
    """Return the article of a line, and hide what is beside it."""
    parts = {name: Span(*line.span(name)) for name in line.groupdict() if line[name]}
    span, body = Span(*line.span()), parts.get("body")
    stated = [Stated(Field.TITLE, parts["title"])] if "title" in parts else []
    if tags := parts.get("tags"):
        found = _TAG.finditer(marks.text, tags.start, tags.end)
        stated += [Stated(Field.TAGS, Span(*tag.span())) for tag in found]
    shown = body or parts["title"]
    told = [(Span(span.start, shown.start), Zone.CHROME), (Span(shown.end, span.end), Zone.CHROME)]
    if body is None:
        told.append((shown, Zone.HEADLINE))
    marks.hide_but(span, [*(one.span for one in stated), *([body] if body else [])])
    told = sorted((part, zone) for part, zone in told if len(part))
    return Record(span=span, body=(body,) if body else (), stated=tuple(stated), marks=tuple(told))
