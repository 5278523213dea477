r"""Pages out of files: text, JSON lines, Parquet, web archives, HTML; compressed or not; never a list of all.

Reading is streaming: a record is given as soon as it is read and then let go, so memory does not grow with
the file. A record that is none (no JSON, a field missing, bytes that are not in the encoding) is given as a
:class:`BrokenRecord` in its place, and the reader goes on with the next.

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
    url_field: str | None = None,
    date_field: str | None = None,
    encoding: str | None = None,
    kind: Kind | None = None,
) -> Iterator[Record | BrokenRecord]:
    """Read the pages of a file, one after the other.

    Args:
        source: The path of a file, or a stream of bytes, which is not closed. ``.gz`` and ``.zst`` (extra
            ``zstd``) at the end of a path are decompressed.
        text_field: The field of a JSON object, or the column of a table, that holds the text. A dot leads
            into a field: ``metadata.text``.
        id_field: The field that holds the identifier. Only ``id`` may be absent; a record without another
            that is named here is broken.
        url_field: The field that holds the address; ``url`` where none is named.
        date_field: The field that holds the moment of the crawl; ``crawl_date`` or ``warc_date`` where none
            is named.
        encoding: The encoding of the bytes. By default, as ``newsparse parse`` works it out: for a page by
            its byte order mark, UTF-8, or detection where ``newsparse[cli]`` is installed; JSON lines are
            UTF-8.
        kind: ``text``, ``html`` (extra ``html``), ``jsonl``, ``parquet`` (extra ``arrow``) or ``warc`` (extra
            ``warc``; also ``.wet``). By default as the end of the name says, and ``text`` if it says nothing.

    Yields:
        A :class:`Record` for each page, and a :class:`BrokenRecord` for each that cannot be read.

    Raises:
        OSError: The file cannot be opened.
        UnreadableError: It is of a kind that is not read, needs an extra, or lacks a column that was named.
        ValueError: ``kind`` or ``encoding`` is none.

    All of them are raised when the first record is asked for.
    """
    if kind is not None and kind not in KINDS:
        raise ValueError(f"kind must be one of {', '.join(KINDS)}, not {kind!r}")
    if encoding is not None and not is_encoding(encoding):
        raise ValueError(f"no encoding is called {encoding!r}")
    fields = Fields(text=text_field, id=id_field, url=url_field, date=date_field)
    if isinstance(source, (str, os.PathLike)):
        file = os.fspath(source)
        kind = kind or kind_of(file) or "text"
        context: contextlib.AbstractContextManager[IO[bytes]] = opened(file, kind)
    else:
        file, kind = STDIN, kind or "text"
        context = contextlib.nullcontext(source)
    with context as stream:
        yield from _READERS[kind](stream, Reading(file=file, fields=fields, encoding=encoding))
