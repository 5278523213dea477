"""Rows: CSV, tab-separated text, a table of Markdown: an article in each row.

The first row names the columns. Where none does, the columns are known by their shape: one holds nothing but
times, one the texts, one outlets, one titles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsparse._names.outlets import looks_like_outlet
from newsparse._text.words import lazy
from newsparse._time.stamps import stamp_at
from newsparse._units.forms.document import WORDS, ZONES, Document, Field, Marks, Record, Stated, trimmed
from newsparse._units.forms.labels import field_of
from newsparse._units.forms.titles import with_bracketed_title
from newsparse.model import Zone
from newsparse.spans import Span

__all__ = ["read_rows"]

_HEADER = lazy(r"\ufeff?\"?[A-Za-z_\u4e00-\u9fff][\w \u3000]*+\"?(?P<sign>[,\t|])[^\r\n]*")
# A cell in quotes, in which a doubled one is a quotation mark, or without; and what ends it.
_CELL = {
    sign: lazy(
        rf"(?:\"(?P<quoted>(?:[^\"]|\"\")*+)\"(?=[{sign}\r\n]|$)|(?P<plain>[^{sign}\r\n]*+))"
        rf"(?P<next>[{sign}]|\r\n|\r|\n|$)"
    )
    for sign in (",", "\t", "|")
}
_LINE = lazy(WORDS)
_RULED = frozenset("-: ")
_LONGEST_NAME = 24
_LONGEST_HEADER = 400
_FEWEST_COLUMNS = 3
_MOST_COLUMNS = 40
_LONGEST_TITLE = 60
_SHORTEST_TEXT = 30
_SHORTEST_TITLE = 6
_LONGEST_OUTLET = 16
_FEWEST_PAIRS = 2

Row = list[Span]


def read_rows(text: str) -> Document | None:
    """Read a table whose columns are a text and other values of articles."""
    if pairs := _pairs(text):
        return _document(text, pairs, pairs, _paired)
    if "|" in text[:_LONGEST_HEADER] or "\t" in text[:_LONGEST_HEADER]:
        rows = _barred(text)
        if document := _document(text, rows[:1], rows[1:], _named) or _document(text, rows, rows, _shaped):
            return document
    header = _HEADER.match(text)
    if header is None or header.end() - header.start() > _LONGEST_HEADER:
        return None
    cells = list(_rows(text, header["sign"]))
    return _document(text, cells[:1], cells[1:], _named)


def _document(
    text: str, heads: list[Row], rows: list[Row], fields_of: Callable[[str, list[Row]], list[Field | None]]
) -> Document | None:
    """Return the articles of rows whose columns ``heads`` tell, where a text and more is among them."""
    if not heads or not rows or not _FEWEST_COLUMNS - 1 <= len(heads[0]) <= _MOST_COLUMNS:
        return None
    fields = fields_of(text, heads)
    known = {field for field in fields if field is not None and field is not Field.OTHER}
    if Field.BODY not in known or len(known) < 2:
        return None
    marks = Marks(text)
    columns = heads[0] if fields_of is _named else None
    records = [_record(text, cells, columns, fields, marks) for cells in rows if len(cells) == len(fields)]
    return marks.document(records) if records else None


def _named(text: str, heads: list[Row]) -> list[Field | None]:
    """Return the fields that the first row names; none where it is no row of names."""
    names = [span.of(text).strip('" ') for span in heads[0]]
    return [] if any(len(name) > _LONGEST_NAME for name in names) else [field_of(name) for name in names]


def _shaped(text: str, rows: list[Row]) -> list[Field | None]:
    """Return the fields of columns by what stands in them; none where they tell no article."""
    size = len(rows[0])
    if any(len(row) != size for row in rows):
        return []
    columns = [[row[n].of(text) for row in rows] for n in range(size)]
    fields: list[Field | None] = [None] * size
    texts = max(range(size), key=lambda n: sum(map(len, columns[n])))
    times = [n for n in range(size) if all(map(_is_time, columns[n]))]
    if len(times) != 1 or any(len(cell) < _SHORTEST_TEXT or "。" not in cell for cell in columns[texts]):
        return []
    fields[texts], fields[times[0]] = Field.BODY, Field.PUBLISHED
    for n, column in enumerate(columns):
        named = sum(map(looks_like_outlet, column))
        if fields[n] is None and all(map(_may_be_name, column)) and named * 2 >= len(column):
            fields[n] = Field.SOURCE
    # A title may be missing.
    titles = [
        n for n in range(size) if fields[n] is None and all(map(_may_be_title, filter(None, columns[n])))
    ]
    titles = [n for n in titles if sum(map(len, columns[n])) >= _SHORTEST_TITLE * len(rows) / 2]
    if len(titles) == 1:
        fields[titles[0]] = Field.TITLE
    return fields


def _may_be_name(cell: str) -> bool:
    return 2 <= len(cell) <= _LONGEST_OUTLET


def _is_time(cell: str) -> bool:
    stamp = stamp_at(cell, 0, len(cell)) if cell else None
    return stamp is not None and stamp.whole and stamp.end == len(cell)


def _may_be_title(cell: str) -> bool:
    return 4 <= len(cell) <= _LONGEST_TITLE and cell[-1] not in "。，、；："


def _paired(text: str, rows: list[Row]) -> list[Field | None]:
    """Return the fields of a title and a text."""
    del text, rows
    return [Field.TITLE, Field.BODY]


def _pairs(text: str) -> list[Row]:
    """Return the cells of lines that are a title, a tab and a text, all of them; of one line alone none."""
    if text.count("\t") < _FEWEST_PAIRS:
        return []
    rows: list[Row] = []
    for line in _LINE.finditer(text):
        tab = line[0].find("\t")
        title, body = line[0][: max(tab, 0)], line[0][tab + 1 :]
        if not _may_be_title(title) or len(title) < _SHORTEST_TITLE or len(body) < _SHORTEST_TEXT:
            return []
        if "\t" in body or "。" not in body:
            return []
        at = line.start() + tab
        rows.append([trimmed(text, line.start(), at), trimmed(text, at + 1, line.end())])
    return rows if len(rows) >= _FEWEST_PAIRS else []


def _barred(text: str) -> list[Row]:
    """Return the cells of lines all parted by bars or tabs, the rule of a Markdown table left out."""
    rows: list[Row] = []
    for line in _LINE.finditer(text):
        sign = "\t" if "\t" in line[0] else "||" if "||" in line[0] else "|"
        start, end = line.span()
        if len(sign) == 1:
            start, end = start + (text[start] == sign), end - (text[end - 1] == sign)
        row: Row = []
        while start <= end:
            stop = text.find(sign, start, end)
            stop = end if stop < 0 else stop
            row.append(trimmed(text, start, stop))
            start = stop + len(sign)
        if len(row) < _FEWEST_COLUMNS or len(row) > _MOST_COLUMNS:
            return []
        if not all(_RULED.issuperset(cell.of(text)) for cell in row):
            rows.append(row)
    return rows


def _rows(text: str, sign: str) -> Iterator[Row]:
    """Yield the cells of each row, in quotes or not; a line end inside quotes belongs to its cell."""
    cell = _CELL[sign]
    row: Row = []
    at = 0
    while at <= len(text):
        found = cell.match(text, at)
        if found is None:  # a quotation mark that is never closed
            return
        row.append(Span(*found.span("quoted" if found["quoted"] is not None else "plain")))
        if found["next"] != sign:
            if len(row) > 1 or len(row[0]):
                yield row
            row = []
        if found.end() == len(text) and found["next"] != sign:
            return
        at = found.end()


def _record(text: str, cells: Row, columns: Row | None, fields: list[Field | None], marks: Marks) -> Record:
    """Return the article of a row, and hide what parts its cells."""
    bodies = [cell for cell, field in zip(cells, fields, strict=True) if field is Field.BODY]
    body = max(bodies, key=len)
    stated = [
        Stated(field, cell, columns[n] if columns else None)
        for n, (cell, field) in enumerate(zip(cells, fields, strict=True))
        if field is not None and field is not Field.BODY and len(cell)
    ]
    whole = Span(cells[0].start, cells[-1].end)
    told = [
        (cell, ZONES.get(field or Field.OTHER, Zone.CHROME))
        for cell, field in zip(cells, fields, strict=True)
        if cell != body and len(cell)
    ]
    marks.hide_but(whole, [*(one.span for one in stated), body])
    record = Record(span=whole, body=(body,), stated=tuple(stated), marks=tuple(told))
    return with_bracketed_title(text, record, marks)
