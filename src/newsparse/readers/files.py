"""One reader for each kind of file. Each yields its records one by one and keeps none."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator
from typing import IO, Any

import attrs

from newsparse.readers.decoding import Decoded, UndecodableError, decode, decode_html
from newsparse.readers.fields import Fields
from newsparse.readers.kinds import UnreadableError, damages, likeliest, needed
from newsparse.readers.record import BrokenRecord, Record

__all__ = ["Reading", "read_archive", "read_lines", "read_page", "read_table", "read_web_page"]

_ROWS = 64


@attrs.frozen(kw_only=True)
class Reading:
    """Options of a reader.

    Args:
        file: The name of the file, for the records.
        fields: Which fields hold what.
        encoding: The encoding; worked out if it is not given.
    """

    file: str
    fields: Fields
    encoding: str | None = None

    def broken(self, reason: str, number: int | None = None, id_: str | None = None) -> BrokenRecord:
        """Return a broken record of this file."""
        return BrokenRecord(file=self.file, number=number, id=id_, reason=reason)


def read_page(stream: IO[bytes], reading: Reading) -> Iterator[Record | BrokenRecord]:
    """Read a file that is one page of text."""
    try:
        decoded = decode(stream.read(), reading.encoding)
    except UndecodableError as error:
        yield reading.broken(str(error))
    except damages() as error:
        yield reading.broken(_damage(error))
    else:
        note = _note(decoded) or _hint(decoded.text)
        yield Record(file=reading.file, text=decoded.text, note=note)


def _hint(text: str) -> str | None:
    """Return a hint if a page of text looks like JSON lines, which come through a pipe without a suffix."""
    if not text.startswith("{"):
        return None
    try:
        looks_so = isinstance(json.loads(text.partition("\n")[0]), dict)
    except (ValueError, RecursionError):
        return None
    return (
        "read as one page of text, but it looks like JSON lines: --from jsonl reads it so"
        if looks_so
        else None
    )


def _note(decoded: Decoded) -> str | None:
    if decoded.detected:
        return f"read as {decoded.encoding}, which was detected; --encoding says otherwise"
    return None


def _damage(error: Exception) -> str:
    """Return a message for what a damaged file raised."""
    return f"damaged: {getattr(error, 'strerror', None) or error}"


# ── HTML ────────────────────────────────────────────────────────────────────────────────────────────────


def read_web_page(stream: IO[bytes], reading: Reading) -> Iterator[Record | BrokenRecord]:
    """Read a file that is one page of HTML, as the text that a browser shows."""
    read_html = _reader_of_html()
    try:
        decoded = decode_html(stream.read(), reading.encoding)
    except UndecodableError as error:
        yield reading.broken(str(error))
    except damages() as error:
        yield reading.broken(_damage(error))
    else:
        page = read_html(decoded.text)
        yield Record(file=reading.file, text=page.text, title=page.title, url=page.url, note=_note(decoded))


def _reader_of_html() -> Any:
    """Return the function that reads HTML.

    Raises:
        UnreadableError: The extra is not installed.
    """
    try:
        importlib.import_module("selectolax")
        return importlib.import_module("newsparse.readers.html").read_html
    except ImportError as error:
        raise UnreadableError(needed("html", "HTML")) from error


# ── JSON lines ──────────────────────────────────────────────────────────────────────────────────────────


def read_lines(stream: IO[bytes], reading: Reading) -> Iterator[Record | BrokenRecord]:
    """Read JSON lines: a record from each line that is not blank."""
    number = 0
    try:
        for line in stream:
            number += 1
            if line.strip():
                yield _line(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line, number, reading)
    except damages() as error:
        after = f"; nothing is read after line {number}" if number else ""
        yield reading.broken(_damage(error) + after)


def _line(line: bytes, number: int, reading: Reading) -> Record | BrokenRecord:
    encoding = reading.encoding or "utf-8"
    try:
        row = json.loads(line.decode(encoding).rstrip("\r\n"))
    except UnicodeDecodeError as error:
        return reading.broken(f"not {encoding} at byte {error.start} of the line", number)
    except json.JSONDecodeError as error:
        return reading.broken(f"no JSON: {error.msg} at column {error.colno}", number)
    except (ValueError, RecursionError) as error:
        return reading.broken(f"no JSON: {error}", number)
    if not isinstance(row, dict):
        return reading.broken("no JSON object, but another value", number)
    return reading.fields.record(reading.file, number, row)


# ── Parquet ─────────────────────────────────────────────────────────────────────────────────────────────


def read_table(stream: IO[bytes], reading: Reading) -> Iterator[Record | BrokenRecord]:
    """Read the rows of a Parquet file, a few at a time."""
    try:
        parquet = importlib.import_module("pyarrow.parquet")
    except ImportError as error:
        raise UnreadableError(needed("arrow", "Parquet")) from error
    if not stream.seekable():
        raise UnreadableError("Parquet is read from its end, so it cannot come through a pipe; name the file")
    arrow_error = importlib.import_module("pyarrow").ArrowException
    number = 0
    try:
        table = parquet.ParquetFile(stream, buffer_size=1 << 16, pre_buffer=False)
        columns = _columns(table.schema_arrow.names, reading.fields)
        for batch in table.iter_batches(batch_size=_ROWS, columns=columns):
            for row in range(batch.num_rows):
                number += 1
                values = {
                    name: _cell(column[row])
                    for name, column in zip(batch.schema.names, batch.columns, strict=True)
                }
                yield reading.fields.record(reading.file, number, values)
    except (arrow_error, *damages()) as error:
        yield reading.broken(f"{_damage(error)}; nothing is read after row {number}")


def _columns(names: list[str], fields: Fields) -> list[str]:
    """Choose the columns to read.

    Raises:
        UnreadableError: One that must exist is missing.
    """
    chosen: list[str] = []
    for name in fields.columns():
        column = name if name in names else name.split(".")[0]
        if column not in names:
            shown = ", ".join(names)
            raise UnreadableError(f"no column {name!r}{likeliest(name, names) or ';'} it has {shown}")
        chosen.append(column)
    return list(dict.fromkeys([*chosen, *(name for name in fields.usual() if name in names)]))


def _cell(scalar: Any) -> Any:
    """Return the value of a cell, bytes as text if they are UTF-8; a column of text may hold other bytes."""
    try:
        value = scalar.as_py()
        return value.decode("utf-8") if isinstance(value, bytes) else value
    except UnicodeDecodeError as error:
        return error.object


# ── web archives ────────────────────────────────────────────────────────────────────────────────────────


def read_archive(stream: IO[bytes], reading: Reading) -> Iterator[Record | BrokenRecord]:
    """Read a web archive: the texts of a WET, the pages of HTML and plain text that a WARC answers with."""
    try:
        warc = importlib.import_module("fastwarc.warc")
    except ImportError as error:
        raise UnreadableError(needed("warc", "a web archive")) from error
    kept = warc.conversion | warc.response | warc.resource
    number = 0
    try:
        source = stream if stream.seekable() else _Forward(stream)
        for record in warc.ArchiveIterator(source, record_types=kept, auto_decode="all"):
            number += 1
            found = _archived(record, number, reading)
            if found is not None:
                yield found
    except damages() as error:
        yield reading.broken(f"{_damage(error)}; nothing is read after record {number}")


class _Forward:
    """A pipe that knows its position; fastwarc ends the program if a stream has no ``tell``."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._at = 0

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self._at += len(data)
        return data

    def tell(self) -> int:
        return self._at


def _archived(record: Any, number: int, reading: Reading) -> Record | BrokenRecord | None:
    """Return the page of one record, ``None`` if it holds something else: a picture, an error page."""
    headers = record.http_headers if record.is_http else record.headers
    if headers is None or (record.is_http and headers.status_code != 200):
        return None
    content_type = headers.get("Content-Type") or ("" if record.is_http else "text/plain")
    is_html = "html" in content_type
    if not is_html and not content_type.startswith("text/plain"):
        return None
    charset = record.http_charset if record.is_http else None
    read_html = _reader_of_html() if is_html else None
    data = record.reader.read()
    if len(data) < record.content_length and not _is_packed(headers):
        # The file was cut off: fastwarc returns what is left and reports nothing.
        cut = f"cut off: {len(data):,} of {record.content_length:,} bytes"
        return reading.broken(cut, number, record.record_id)
    try:
        read = decode_html if is_html else decode
        decoded = read(data, reading.encoding, declared=[charset] if charset else [])
    except UndecodableError as error:
        return reading.broken(str(error), number, record.record_id)
    page = read_html(decoded.text) if read_html else None
    return Record(
        file=reading.file,
        number=number,
        text=page.text if page else decoded.text,
        title=page.title if page else None,
        id=record.record_id,
        url=record.headers.get("WARC-Target-URI"),
        date=record.record_date,
    )


def _is_packed(headers: Any) -> bool:
    """Whether the declared length is that of compressed data, which is decompressed while it is read."""
    return bool(headers.get("Content-Encoding") or headers.get("Transfer-Encoding"))
