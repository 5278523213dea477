"""Rows: a table in CSV or tab-separated text whose first row names the columns, an article in each row."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse._text.words import lazy
from newsparse._units.forms.document import ZONES, Document, Field, Marks, Record, Stated
from newsparse._units.forms.labels import field_of
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
_LONGEST_NAME = 24
_FEWEST_COLUMNS = 3


def read_rows(text: str) -> Document | None:
    """Read a table whose header names a title or a text, and another value."""
    header = _HEADER.match(text)
    if header is None or header.end() - header.start() > 400:
        return None
    rows = _rows(text, header["sign"])
    columns = next(rows)
    names = [span.of(text).strip('" ') for span in columns]
    fields = [field_of(name) for name in names]
    known = {field for field in fields if field is not None and field is not Field.OTHER}
    if len(columns) < _FEWEST_COLUMNS or any(len(name) > _LONGEST_NAME for name in names):
        return None
    if Field.BODY not in known or len(known) < 2:
        return None
    marks = Marks(text)
    records = [_record(cells, columns, fields, marks) for cells in rows if len(cells) == len(columns)]
    return marks.document(records) if records else None


def _rows(text: str, sign: str) -> Iterator[list[Span]]:
    """Yield the cells of each row, in quotes or not; a line end inside quotes belongs to its cell."""
    cell = _CELL[sign]
    row: list[Span] = []
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


def _record(cells: list[Span], columns: list[Span], fields: list[Field | None], marks: Marks) -> Record:
    """Return the article of a row, and hide what parts its cells."""
    bodies = [cell for cell, field in zip(cells, fields, strict=True) if field is Field.BODY]
    body = max(bodies, key=len)
    stated = [
        Stated(field, cell, column)
        for cell, field, column in zip(cells, fields, columns, strict=True)
        if field is not None and field is not Field.BODY and len(cell)
    ]
    whole = Span(cells[0].start, cells[-1].end)
    told = [
        (cell, ZONES.get(field or Field.OTHER, Zone.CHROME))
        for cell, field in zip(cells, fields, strict=True)
        if cell != body and len(cell)
    ]
    marks.hide_but(whole, [*(one.span for one in stated), body])
    return Record(span=whole, body=(body,), stated=tuple(stated), marks=tuple(told))
