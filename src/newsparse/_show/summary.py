"""An article for the eye: lines of a terminal, at most so many cells wide, or one line that identifies it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sized
from typing import Any

import attrs

from newsparse._json.form import iso, read_moment, severity_name
from newsparse._show.cells import cells, pieces, printable
from newsparse.model import Article, Credit, Outlet, Person, ProseList, Related, Timestamp, Work, Zone
from newsparse.spans import Span

__all__ = ["Line", "one_line", "summary"]

_LABEL = 11
_PARAGRAPH_LINES = 2
_OTHER_LINES = 3
_LONGEST_VALUE = 32

# The fields of many values that have rows of their own; any other is counted, and its values are named.
_OWN_ROWS = frozenset(
    {"blocks", "credits", "lists", "quotes", "related", "tags", "comments", "notices", "defects"}
)


def one_line(article: Article) -> str:
    r"""Return one line that says which article it is: headline, source, time of publication, place, sizes.

    Example:
        >>> from newsparse.model import TextField
        >>> headline = TextField(span=Span(0, 8), text="柳湾渡口恢复通航")
        >>> one_line(Article(span=Span(0, 8), language="zh-Hans", length=8, sha256="", headline=headline))
        "<Article headline='柳湾渡口恢复通航' source=None published=None span=0:8 blocks=0 paragraphs=0 ...>"
    """
    stamp = article.published
    published = stamp and (iso(stamp.value, stamp.precision, read_moment) or repr(_shortened(stamp.text)))
    said = {
        "headline": article.headline and repr(_shortened(article.headline.text)),
        "source": article.source and repr(_shortened(article.source.name)),
        "published": published,
        "span": f"{article.span.start}:{article.span.end}",
        "blocks": len(article.blocks),
        "paragraphs": len(article.paragraphs),
        "credits": len(article.credits),
        "defects": len(article.defects),
    }
    return f"<Article {' '.join(f'{name}={value}' for name, value in said.items())}>"


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_VALUE else text[: _LONGEST_VALUE - 1] + "…"


@attrs.frozen
class Line:
    """A line of the summary: its label, blank where it goes on from the line above, and its text."""

    label: str
    text: str

    def __str__(self) -> str:
        return f"{self.label:<{_LABEL}}{self.text}".rstrip()


@attrs.frozen
class _Row:
    """The text of one label, before it is wrapped to at most ``most`` lines."""

    label: str
    text: str
    span: Span | None = None
    most: int = _OTHER_LINES

    def lines(self, width: int) -> Iterator[Line]:
        place = f"  [{self.span.start}:{self.span.end}]" if self.span else ""
        for number, text in enumerate(_wrapped(self.text, width - _LABEL, self.most, place)):
            yield Line("" if number else self.label, text)


def summary(article: Article, width: int = 80) -> list[Line]:
    """Return the lines of a summary, none wider than ``width`` terminal cells (40 at least).

    Values of the head are followed by their place, ``[start:end]`` in code points.
    """
    width = max(width, 40)
    return [line for row in _rows(article) for line in row.lines(width)]


def _rows(article: Article) -> Iterator[_Row]:
    yield from _head(article)
    yield from (_Row("credit", _credit(credit), credit.span) for credit in article.credits)
    yield from _body(article)
    yield from _content(article)
    yield from _foot(article)
    if not article.defects:
        yield _Row("defects", "none")
    for defect in article.defects:
        yield _Row(severity_name(defect.severity), f"{defect.code}: {defect.message}", defect.span)


def _head(article: Article) -> Iterator[_Row]:
    """Return a row for each field that holds one value."""
    for field in attrs.fields(Article):
        value = getattr(article, field.name)
        if attrs.has(type(value)) and not isinstance(value, Span):
            yield _Row(field.name, _shown(value), value.span)


def _shown(value: Any) -> str:
    """Return what a value says, in the words of the page where it is text."""
    match value:
        case Outlet() | Person():
            return value.name
        case Timestamp():
            return _time(value)
        case Work():
            return f"《{value.title}》"
        case _:
            return str(value.text)


def _time(stamp: Timestamp) -> str:
    if stamp.value is None:
        return f"{stamp.text} (not resolved)"
    notes = [stamp.precision.value, *(f"{unit} inferred" for unit in stamp.inferred)]
    return f"{iso(stamp.value, stamp.precision, read_moment)} ({', '.join(notes)})"


def _credit(credit: Credit) -> str:
    names = "、".join(name.name for name in credit.people)
    return " ".join(part for part in (credit.label, f"({credit.role.value})", credit.org, names) if part)


def _body(article: Article) -> Iterator[_Row]:
    if not article.body:
        return
    characters = sum(len(block.text) for block in article.body)
    yield _Row("body", f"{_count(len(article.paragraphs), 'paragraph')}, {characters:,} characters")
    for block in article.body:
        label = "" if block.zone is Zone.PARAGRAPH else block.zone.value
        yield _Row(label, block.text, most=_PARAGRAPH_LINES)


def _content(article: Article) -> Iterator[_Row]:
    for prose_list in article.lists:
        yield _Row("list", _list(prose_list), prose_list.span)
    for field in attrs.fields(Article):
        values = getattr(article, field.name)
        if isinstance(values, tuple) and values and field.name not in _OWN_ROWS:
            yield _counted(field.name, values, map(_shown, values))
    if article.quotes:
        speakers = (quote.speaker.name for quote in article.quotes if quote.speaker)
        yield _counted("quotes", article.quotes, speakers)


def _counted(label: str, values: Sized, words: Iterable[str]) -> _Row:
    return _Row(label, f"{len(values)}: {'、'.join(dict.fromkeys(words))}")


def _list(prose_list: ProseList) -> str:
    heads = "; ".join(f"{item.marker} {item.head.text}" for item in prose_list.items)
    return f"{_count(len(prose_list.items), 'item')}: {heads}"


def _foot(article: Article) -> Iterator[_Row]:
    for number, item in enumerate(article.related):
        yield _Row("" if number else "related", _related(item), item.span)
    if article.tags:
        yield _Row("tags", "、".join(tag.text for tag in article.tags))
    for comment in article.comments:
        by = f"{comment.author.name}: " if comment.author else ""
        yield _Row("comment", f"{by}{comment.text}")
    for notice in article.notices:
        yield _Row("notice", notice.text, notice.span)


def _related(item: Related) -> str:
    parts = [item.title.text, item.source and item.source.name]
    if item.published:
        parts.append(iso(item.published.value, item.published.precision, read_moment) or item.published.text)
    return " · ".join(part for part in parts if part)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


# ── fitting text into cells ─────────────────────────────────────────────────────────────────────────────


def _wrapped(text: str, width: int, most: int, end: str) -> list[str]:
    """Wrap a text into at most ``most`` lines; ``end`` follows its last, and ``…`` marks what was cut."""
    clean = re.sub(" {2,}", " ", printable(text)).strip()
    lines: list[str] = []
    rest = pieces(clean, width)
    while len(lines) < most and rest:
        line, rest = _fill(rest, width)
        lines.append(line)
    lines = lines or [""]
    if rest or cells(lines[-1]) + cells(end) > width:
        if not rest and len(lines) < most:
            return [*lines, end.lstrip()]
        lines[-1] = _cut(lines[-1], width - cells(end) - 1) + "…"
    return [*lines[:-1], lines[-1] + end]


def _fill(words: list[str], width: int) -> tuple[str, list[str]]:
    """Take as many pieces as fit a line; return the line and the pieces left."""
    used = 0
    for number, piece in enumerate(words):
        used += cells(piece)
        if used > width:
            return "".join(words[:number]).rstrip(), words[number:]
    return "".join(words).rstrip(), []


def _cut(line: str, width: int) -> str:
    """Shorten a line to ``width`` cells."""
    while cells(line) > width:
        line = line[:-1]
    return line.rstrip()
