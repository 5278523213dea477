"""Articles as a Parquet file: a row a page, in groups of rows that a small memory holds."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from typing import IO, Any

import pyarrow as pa
import pyarrow.parquet as pq

from newsparse.arrow import Column, arrow_schema, article_column
from newsparse.cli.forms import OF_RECORD, Form
from newsparse.cli.output import Output
from newsparse.cli.task import Parsed

__all__ = ["table_output"]

# A group ends at whichever comes first. Readers skip whole groups, and want them large; a writer holds one.
_BYTES, _ROWS = 8 << 20, 4096

# So many rows are plain objects at a time, which take ten times what they take as JSON.
_TOGETHER = 64


class _Table:
    """A Parquet file that takes articles as the JSON that workers give."""

    def __init__(self, writer: pq.ParquetWriter, columns: dict[str, Column]) -> None:
        self.writer, self.columns = writer, columns
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
        batches = [self._batch([json.loads(line) for line in part]) for part in parts]
        self.writer.write_table(pa.Table.from_batches(batches), row_group_size=len(self.waiting))
        self.waiting, self.size = [], 0

    def _batch(self, rows: list[dict[str, Any]]) -> pa.RecordBatch:
        arrays = [
            pa.array([column.to_arrow(row.get(name)) for row in rows], column.type)
            for name, column in self.columns.items()
        ]
        return pa.RecordBatch.from_arrays(arrays, schema=self.writer.schema)


@contextlib.contextmanager
def table_output(stream: IO[bytes], form: Form) -> Iterator[Output]:
    """Write a Parquet file to a stream; its last rows only if nothing went wrong."""
    columns = _columns(form)
    schema = pa.schema({name: column.type for name, column in columns.items()})
    with pq.ParquetWriter(stream, schema, compression="zstd") as writer:
        table = _Table(writer, columns)
        yield table
        table.end_group()


def _columns(form: Form) -> dict[str, Column]:
    """Choose the columns: those asked for, or what is known of the record and all of the article."""
    text = ("text",) if form.keep_text else ()
    about = [name for name in OF_RECORD if name != "text"]
    names = form.fields or (*about, *text, *arrow_schema().names)
    return {name: _KNOWN[name] if name in _KNOWN else article_column(name) for name in names}


def _string(value: str | int | None) -> str | None:
    """Return an identifier or an address in characters that UTF-8 can hold."""
    return None if value is None else str(value).encode("utf-8", "backslashreplace").decode("utf-8")


_KNOWN = {name: Column(type=pa.string(), to_arrow=_string, to_json=lambda value: value) for name in OF_RECORD}
_KNOWN["news_score"] = Column(type=pa.float64(), to_arrow=lambda value: value, to_json=lambda value: value)
_KNOWN["record"] = Column(type=pa.int64(), to_arrow=lambda value: value, to_json=lambda value: value)
