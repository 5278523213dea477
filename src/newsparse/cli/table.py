"""Articles as a Parquet file: a row a page, in groups of rows that a small memory holds."""

from __future__ import annotations

import contextlib
import functools
import json
from collections.abc import Callable, Iterator
from typing import IO, Any

import pyarrow as pa
import pyarrow.parquet as pq

from newsparse.arrow import Column, arrow_schema, article_column
from newsparse.cli.forms import Form, columns_of
from newsparse.cli.output import Output
from newsparse.cli.paths import OF_RECORD, root_of, value_at
from newsparse.cli.task import Parsed
from newsparse.readers import UnreadableError
from newsparse.table_files import arrow_schema_of, arrow_table_of
from newsparse.tables import Kind

__all__ = ["check_columns", "table_output"]

# A group ends at whichever comes first. Readers skip whole groups, and want them large; a writer holds one.
_BYTES, _ROWS = 8 << 20, 4096

# So many rows are plain objects at a time, which take ten times what they take as JSON.
_TOGETHER = 64


class _Table:
    """A Parquet file that takes articles as the JSON that workers give."""

    def __init__(self, writer: pq.ParquetWriter, table_of: Callable[[list[Any]], pa.Table]) -> None:
        self.writer, self.table_of = writer, table_of
        self.waiting: list[bytes] = []
        self.size = 0

    def write(self, page: Parsed) -> None:
        self.waiting.append(page.data)
        self.size += len(page.data)
        if self.size >= _BYTES or len(self.waiting) >= _ROWS:
            self.end_group()

    def end_group(self) -> None:
        """Write what waits as one group of rows."""
        if not self.waiting:
            return
        parts = (self.waiting[at : at + _TOGETHER] for at in range(0, len(self.waiting), _TOGETHER))
        table = pa.concat_tables([self.table_of([json.loads(line) for line in part]) for part in parts])
        self.writer.write_table(table, row_group_size=max(1, table.num_rows))
        self.waiting, self.size = [], 0


def check_columns(form: Form) -> None:
    """Refuse columns that Parquet cannot have.

    Raises:
        UnreadableError: One was chosen.
    """
    if form.table is None:
        _columns(form)


@contextlib.contextmanager
def table_output(stream: IO[bytes], form: Form) -> Iterator[Output]:
    """Write a Parquet file to a stream; its last rows only if nothing went wrong."""
    if form.table is not None:
        kinds = columns_of(form)
        schema, table_of = arrow_schema_of(kinds), functools.partial(_flat, kinds)
    else:
        columns = _columns(form)
        schema = pa.schema({name: column.type for name, column in columns.items()})
        table_of = functools.partial(_nested, columns, schema)
    with pq.ParquetWriter(stream, schema, compression="zstd") as writer:
        table = _Table(writer, table_of)
        yield table
        table.end_group()


def _flat(kinds: dict[str, Kind], pages: list[list[dict[str, Any]]]) -> pa.Table:
    """Return the rows of pages as a flat table."""
    return arrow_table_of([row for page in pages for row in page], kinds)


def _nested(columns: dict[str, Column], schema: pa.Schema, rows: list[dict[str, Any]]) -> pa.Table:
    """Return articles as a table of their fields."""
    arrays = [
        pa.array([column.to_arrow(row.get(root_of(name))) for row in rows], column.type)
        for name, column in columns.items()
    ]
    return pa.Table.from_arrays(arrays, schema=schema)


def _columns(form: Form) -> dict[str, Column]:
    """Choose the columns: those asked for, or what is known of the record and all of the article."""
    text = ("text",) if form.keep_text else ()
    about = [name for name in OF_RECORD if name != "text"]
    names = form.fields or (*about, *text, *arrow_schema().names)
    return {name: _KNOWN[name] if name in _KNOWN else _column(name) for name in names}


def _column(path: str) -> Column:
    """Return the column of a field, or of what a path leads to in one.

    Raises:
        UnreadableError: The columns of Parquet do not go that deep.
    """
    root, *steps = path.split(".")
    whole = article_column(root)
    kind = whole.type
    for step in steps:
        kind = _type_in(kind, step, path)
    return Column(
        type=kind,
        to_arrow=lambda value: value_at(whole.to_arrow(value), steps),
        to_json=lambda value: value,
    )


def _type_in(kind: pa.DataType, step: str, path: str) -> pa.DataType:
    """Return the type of a field of a struct, or of the structs in a list."""
    if pa.types.is_list(kind):
        return pa.list_(_type_in(kind.value_type, step, path))
    if not pa.types.is_struct(kind):
        raise UnreadableError(f"Parquet has no column for {path!r}: what repeats itself is a string of JSON")
    return kind.field(step).type


def _string(value: str | int | None) -> str | None:
    """Return an identifier or an address in characters that UTF-8 can hold."""
    return None if value is None else str(value).encode("utf-8", "backslashreplace").decode("utf-8")


_KNOWN = {name: Column(type=pa.string(), to_arrow=_string, to_json=lambda value: value) for name in OF_RECORD}
_KNOWN["news_score"] = Column(type=pa.float64(), to_arrow=lambda value: value, to_json=lambda value: value)
_KNOWN["record"] = Column(type=pa.int64(), to_arrow=lambda value: value, to_json=lambda value: value)
