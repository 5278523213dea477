"""Where articles are written: a stream, a file that is there whole or not at all, a folder of files."""

from __future__ import annotations

import contextlib
import gzip
import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Protocol

from newsparse.cli.task import Parsed
from newsparse.readers import Record
from newsparse.readers.kinds import zstd

__all__ = ["Output", "atomic", "folder_output", "stream_output"]


class Output(Protocol):
    """Where articles go, one after the other."""

    def write(self, page: Parsed) -> None:
        """Write a page."""
        ...


class _Lines:
    """A stream in which one article follows the other."""

    def __init__(self, stream: IO[bytes]) -> None:
        self.stream = stream

    def write(self, page: Parsed) -> None:
        self.stream.write(page.data)


class _Array:
    """A stream that holds one JSON array of articles, each on its line."""

    def __init__(self, stream: IO[bytes]) -> None:
        self.stream = stream
        self.opening = b"[\n"

    def write(self, page: Parsed) -> None:
        self.stream.write(self.opening + page.data.rstrip(b"\n"))
        self.opening = b",\n"

    def end(self) -> None:
        self.stream.write(b"[]\n" if self.opening == b"[\n" else b"\n]\n")


@contextlib.contextmanager
def stream_output(stream: IO[bytes], *, as_array: bool) -> Iterator[Output]:
    """Write to a stream; as an array, it is closed only if nothing went wrong."""
    if not as_array:
        yield _Lines(stream)
        return
    array = _Array(stream)
    yield array
    array.end()


@contextlib.contextmanager
def atomic(path: str) -> Iterator[IO[bytes]]:
    """Write a file that is there whole, under its name, only at the end, and not at all if an error ends it.

    It is written under a hidden name beside its own (``.NAME.….part``), flushed to the disk, and renamed. A
    process that is killed leaves that file behind, and what the name stood for before as it was. A name that
    ends with ``.gz`` or ``.zst`` is compressed. What is no regular file, such as ``/dev/null``, is written
    straight away.
    """
    if Path(path).exists() and not Path(path).is_file():
        with Path(path).open("wb") as stream:
            yield stream
        return
    target = Path(path).resolve()
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    temporary = Path(name)
    try:
        with open(handle, "wb") as raw:  # noqa: PTH123  # a handle, not a path
            with _compressed(raw, target.suffix) as stream:
                yield stream
            raw.flush()
            os.fsync(raw.fileno())
        temporary.chmod(_mode(target))
        temporary.replace(target)
    finally:
        # It is there only if an error or the end of the program came first.
        temporary.unlink(missing_ok=True)
    _sync(target.parent)


@contextlib.contextmanager
def _compressed(raw: IO[bytes], suffix: str) -> Iterator[IO[bytes]]:
    """Compress what is written as the end of the file's name says."""
    stream: Any = raw
    if suffix == ".gz":
        stream = gzip.GzipFile(filename="", mode="wb", compresslevel=6, fileobj=raw, mtime=0)
    elif suffix == ".zst":
        stream = zstd().open(raw, "wb")
    try:
        yield stream
    finally:
        if stream is not raw:
            stream.close()


def _mode(path: Path) -> int:
    """Return the permissions of the file that is replaced, or those of a new file."""
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync(folder: Path) -> None:
    """Bring the new name to the disk, where the system lets folders be opened."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


class _Files:
    """A folder with one file for each page, named for the file and the number of its record."""

    def __init__(self, folder: str, suffix: str) -> None:
        self.folder, self.suffix = Path(folder), suffix
        self.taken: set[str] = set()

    def write(self, page: Parsed) -> None:
        with atomic(str(self.folder / self._name(page.record))) as stream:
            stream.write(page.data)

    def _name(self, record: Record) -> str:
        stem = "stdin" if record.file == "-" else Path(record.file).name.split(".")[0]
        stem = stem if record.number is None else f"{stem}-{record.number}"
        name, count = stem, 1
        while name in self.taken:
            count += 1
            name = f"{stem}-{count}"
        self.taken.add(name)
        return name + self.suffix


@contextlib.contextmanager
def folder_output(folder: str, suffix: str) -> Iterator[Output]:
    """Write each page to a file of its own in a folder, which is made if it is missing."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    yield _Files(folder, suffix)
