"""Flat tables as files: CSV, and Parquet with the extra ``arrow``."""

from __future__ import annotations

import csv
import datetime as dt
import importlib
import io
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from newsparse.model import Article
from newsparse.readers.kinds import likeliest, needed
from newsparse.tables import TABLES, Kind, Row, with_ids

__all__ = [
    "arrow_schema_of",
    "arrow_table_of",
    "csv_line",
    "csv_lines",
    "json_rows",
    "kinds_of",
    "write_table",
]

_GROUP = 4096


def write_table(
    articles: Iterable[Article],
    path: str | os.PathLike[str],
    *,
    table: str = "articles",
    ids: Iterable[Any] | None = None,
) -> int:
    r"""Write one flat table of articles to a file, as they come: memory does not grow with them.

    Args:
        articles: The articles, such as ``map(newsparse.parse, texts)``.
        path: The file. ``.csv`` is UTF-8 with a line of names, ``.parquet`` (extra ``arrow``) has columns of
            the right types.
        table: ``articles``, ``paragraphs``, ``credits``, ``people``, ``quotes``, ``dates`` or ``related``;
            :class:`newsparse.Tables` says what is in them.
        ids: The id of each article, in the same order; their number from 0 where none are given.

    Returns:
        How many rows were written.

    Raises:
        ValueError: No table has that name, the ending is neither of the two, or the ids do not fit.
        TypeError: One of the articles is no ``Article``.
        ImportError: pyarrow is not installed, and Parquet was asked for.

    Example:
        >>> import newsparse, pathlib, tempfile
        >>> path = pathlib.Path(tempfile.mkdtemp(), "articles.csv")
        >>> page = "柳湾渡口恢复通航 头班船客满\n河东日报 2024-09-05 07:42"
        >>> write_table([newsparse.parse(page)], path, ids=["a1"])
        1
        >>> path.read_text(encoding="utf-8").splitlines()[1][:28]
        'a1,柳湾渡口恢复通航 头班船客满,,河东日报,2024'
    """
    if table not in TABLES:
        raise ValueError(
            f"no table is called {table!r}{likeliest(table, list(TABLES)) or _there_are(TABLES)}"
        )
    ending = Path(path).suffix.lower()
    if ending not in (".csv", ".parquet"):
        raise ValueError(f"a table is written to a file that ends with .csv or .parquet, not {ending!r}")
    kinds = {"id": Kind.TEXT, **TABLES[table].columns}
    rows = (row for key, article in with_ids(articles, ids) for row in TABLES[table].of(article, id=key))
    return (_write_csv if ending == ".csv" else _write_parquet)(rows, Path(path), kinds)


def _there_are(names: Iterable[str]) -> str:
    return f"; there are: {', '.join(names)}"


def kinds_of(table: str, about: Sequence[str] = (), fields: Sequence[str] = ()) -> dict[str, Kind]:
    """Return the columns of a table and their kinds: those chosen, else all.

    Args:
        table: The name of the table.
        about: The names of columns that stand behind ``id`` in it.
        fields: The columns that were chosen.

    Raises:
        ValueError: The table has no such column; the message says which may be meant.
    """
    kinds = {"id": Kind.TEXT, **dict.fromkeys(about, Kind.TEXT), **TABLES[table].columns}
    for name in fields:
        if name not in kinds:
            meant = likeliest(name, list(kinds)) or f"; it has: {', '.join(kinds)}"
            raise ValueError(f"the table {table} has no column {name!r}{meant}")
    return {name: kinds[name] for name in fields} if fields else kinds


# ── CSV ─────────────────────────────────────────────────────────────────────────────────────────────────


def csv_line(values: Iterable[Any]) -> str:
    r"""Return a line of CSV as RFC 4180 has it; ``None`` is nothing, a time ISO 8601 with a blank.

    Example:
        >>> csv_line(["渡口,新桥", None, 3, True, dt.datetime(2024, 9, 5, 7, 42)])
        '"渡口,新桥",,3,true,2024-09-05 07:42:00\r\n'
    """
    line = io.StringIO()
    csv.writer(line).writerow([_cell(value) for value in values])
    return line.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat(sep=" ") if isinstance(value, dt.datetime) else value


def csv_lines(rows: Iterable[Row], columns: Iterable[str]) -> str:
    """Return rows as lines of CSV."""
    names = list(columns)
    return "".join(csv_line(row.get(name) for name in names) for row in rows)


def _write_csv(rows: Iterable[Row], path: Path, kinds: Mapping[str, Kind]) -> int:
    count = 0
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
        file.write(csv_line(kinds))
        for row in rows:
            file.write(csv_line(row.values()))
            count += 1
    return count


# ── Parquet ─────────────────────────────────────────────────────────────────────────────────────────────


def json_rows(rows: list[Row]) -> str:
    """Return rows as JSON, times as ISO 8601."""
    return json.dumps(rows, ensure_ascii=False, default=_iso)


def _iso(value: dt.date) -> str:
    return value.isoformat()


def arrow_schema_of(kinds: Mapping[str, Kind]) -> Any:
    """Return the schema of Arrow for columns of these kinds."""
    pa = importlib.import_module("pyarrow")
    types = {
        Kind.TEXT: pa.string(),
        Kind.NUMBER: pa.int64(),
        Kind.SCORE: pa.float64(),
        Kind.FLAG: pa.bool_(),
        Kind.DAY: pa.date32(),
        Kind.LOCAL: pa.timestamp("us"),
        Kind.UTC: pa.timestamp("us", "UTC"),
    }
    return pa.schema([(name, types[kind]) for name, kind in kinds.items()])


def arrow_table_of(rows: Sequence[Row], kinds: Mapping[str, Kind]) -> Any:
    """Return rows as a table of Arrow; times may be ISO 8601, as ``json_rows`` writes them."""
    pa = importlib.import_module("pyarrow")
    schema = arrow_schema_of(kinds)
    columns = [
        pa.array([_value(row.get(name), kind) for row in rows], schema.field(name).type)
        for name, kind in kinds.items()
    ]
    return pa.Table.from_arrays(columns, schema=schema)


def _value(value: Any, kind: Kind) -> Any:
    """Return a value that Arrow takes for one of a kind."""
    if value is None:
        return None
    if kind is Kind.TEXT:
        return str(value).encode("utf-8", "backslashreplace").decode("utf-8")
    if isinstance(value, str):
        return dt.date.fromisoformat(value) if kind is Kind.DAY else dt.datetime.fromisoformat(value)
    return value


def _write_parquet(rows: Iterable[Row], path: Path, kinds: Mapping[str, Kind]) -> int:
    try:
        pq = importlib.import_module("pyarrow.parquet")
    except ImportError as error:
        raise ImportError(needed("arrow", "Parquet")) from error
    count, waiting = 0, list[Row]()
    with pq.ParquetWriter(path, arrow_schema_of(kinds), compression="zstd") as writer:
        for row in rows:
            waiting.append(row)
            count += 1
            if len(waiting) == _GROUP:
                writer.write_table(arrow_table_of(waiting, kinds))
                waiting = []
        if waiting:
            writer.write_table(arrow_table_of(waiting, kinds))
    return count
