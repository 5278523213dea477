r"""Pages from files: text, JSON lines, Parquet, web archives, HTML; compressed or not.

Records are yielded as they are read and not kept, so memory does not grow with the file. For one that cannot
be read (no JSON, a field missing, bytes that are not in the encoding) a :class:`BrokenRecord` is yielded, and
the reader goes on with the next.

Example:
    >>> import json, pathlib, tempfile
    >>> path = pathlib.Path(tempfile.mkdtemp(), "crawl.jsonl")
    >>> lines = [json.dumps({"id": 7, "text": "柳湾渡口恢复通航"}), "{"]
    >>> _ = path.write_text("\n".join(lines), encoding="utf-8")
    >>> for record in read_records(path):
    ...     print(record.number, record.reason if isinstance(record, BrokenRecord) else record.text)
    1 柳湾渡口恢复通航
    2 no JSON: Expecting property name enclosed in double quotes at column 2
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from typing import IO

from newsparse.readers.decoding import is_encoding
from newsparse.readers.fields import ID, TEXT, Fields
from newsparse.readers.files import (
    Reading,
    read_archive,
    read_lines,
    read_page,
    read_table,
    read_web_page,
)
from newsparse.readers.kinds import KINDS, SUFFIXES, Kind, UnreadableError, kind_of, opened
from newsparse.readers.record import STDIN, BrokenRecord, Record

__all__ = [
    "KINDS",
    "SUFFIXES",
    "BrokenRecord",
    "Kind",
    "Record",
    "UnreadableError",
    "kind_of",
    "read_records",
]

_READERS: dict[Kind, Callable[[IO[bytes], Reading], Iterator[Record | BrokenRecord]]] = {
    "text": read_page,
    "html": read_web_page,
    "jsonl": read_lines,
    "parquet": read_table,
    "warc": read_archive,
}


def read_records(
    source: str | os.PathLike[str] | IO[bytes],
    *,
    text_field: str = TEXT,
    id_field: str = ID,
    title_field: str | None = None,
    url_field: str | None = None,
    date_field: str | None = None,
    encoding: str | None = None,
    kind: Kind | None = None,
) -> Iterator[Record | BrokenRecord]:
    """Yield the pages of a file one by one.

    Args:
        source: The path of a file, or a stream of bytes, which is not closed. ``.gz`` and ``.zst`` (extra
            ``zstd``) at the end of a path are decompressed.
        text_field: The field of a JSON object, or the column of a table, that holds the text. A dot leads
            into a field: ``metadata.text``.
        id_field: The field that holds the identifier. A record without it is broken, unless it is ``id``.
        title_field: The field that holds the title; by default ``title``.
        url_field: The field that holds the address; by default ``url``.
        date_field: The field that holds the time of the crawl; by default ``crawl_date`` or ``warc_date``.
        encoding: The encoding of the bytes, unless a byte order mark says another. By default, as
            ``newsparse parse`` works it out: UTF-8, what the page or its HTTP header declares, or detection
            where ``newsparse[cli]`` is installed; JSON lines are UTF-8.
        kind: ``text``, ``html`` (extra ``html``), ``jsonl``, ``parquet`` (extra ``arrow``) or ``warc`` (extra
            ``warc``; also ``.wet``). By default as the suffix says, and ``text`` if it is unknown.

    Yields:
        A :class:`Record` for each page, and a :class:`BrokenRecord` for each that cannot be read.

    Raises:
        OSError: The file cannot be opened.
        UnreadableError: It is of an unsupported kind, needs an extra, or lacks a column that was named.
        ValueError: ``kind`` or ``encoding`` is unknown.

    All are raised when the first record is asked for.
    """
    if kind is not None and kind not in KINDS:
        raise ValueError(f"kind must be one of {', '.join(KINDS)}, not {kind!r}")
    if encoding is not None and not is_encoding(encoding):
        raise ValueError(f"no encoding is called {encoding!r}")
    fields = Fields(text=text_field, id=id_field, title=title_field, url=url_field, date=date_field)
    if isinstance(source, (str, os.PathLike)):
        file = os.fspath(source)
        kind = kind or kind_of(file) or "text"
        context: contextlib.AbstractContextManager[IO[bytes]] = opened(file, kind)
    else:
        file, kind = STDIN, kind or "text"
        context = contextlib.nullcontext(source)
    with context as stream:
        yield from _READERS[kind](stream, Reading(file=file, fields=fields, encoding=encoding))
