"""Where articles are written: a stream, a file that is there whole or not at all, a folder of files."""

from __future__ import annotations

import contextlib
import gzip
import os
import re
import stat
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Any, Protocol

from newsparse.cli.task import Parsed
from newsparse.readers import SUFFIXES, Record
from newsparse.readers.kinds import COMPRESSED, zstd
from newsparse.readers.record import STDIN

__all__ = ["Output", "atomic", "folder_output", "stream_output"]


class Output(Protocol):
    """Where articles go, one after the other."""

    def write(self, page: Parsed) -> None:
        """Write a page."""
        ...


class _Lines:
    """A stream in which one article follows the other, with what stands between them."""

    def __init__(self, stream: IO[bytes], between: bytes) -> None:
        self.stream, self.between = stream, between
        self.begun = False

    def write(self, page: Parsed) -> None:
        self.stream.write(self.between + page.data if self.begun else page.data)
        self.begun = True


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
def stream_output(
    stream: IO[bytes], *, as_array: bool, opening: bytes = b"", between: bytes = b""
) -> Iterator[Output]:
    """Write to a stream; as an array, it is closed only if nothing went wrong.

    Args:
        stream: The stream.
        as_array: Whether to write one JSON array.
        opening: What stands before the first page.
        between: What stands between two.
    """
    if not as_array:
        stream.write(opening)
        yield _Lines(stream, between)
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
    """A folder with one file for each page, named for the file and the id or the number of its record."""

    def __init__(self, folder: str, suffix: str, read: Sequence[str]) -> None:
        self.folder, self.suffix = Path(folder), suffix
        self.read = [Path(name) for name in read]
        self.taken: set[Path] = set()

    def write(self, page: Parsed) -> None:
        path = self.folder / self._name(page.record)
        path.parent.mkdir(parents=True, exist_ok=True)
        with atomic(str(path)) as stream:
            stream.write(page.data)

    def _name(self, record: Record) -> Path:
        """Return the name of a page's file: folders within those that are read stay."""
        stem = "stdin" if record.file == STDIN else stem_of(record.file)
        if record.number is not None:
            stem = f"{stem}-{record.number if record.id is None else _safe(str(record.id))}"
        path = Path(record.file)
        within = next((path.relative_to(f).parent for f in self.read if path.is_relative_to(f)), Path())
        name, count = within / (stem + self.suffix), 1
        while name in self.taken:
            count += 1
            name = within / f"{stem}-{count}{self.suffix}"
        self.taken.add(name)
        return name


def stem_of(file: str) -> str:
    """Return the name of a file without the endings that say how it is read.

    Example:
        >>> stem_of("crawl/2024.09.05.jsonl.gz"), stem_of("v1.2"), stem_of(".txt")
        ('2024.09.05', 'v1.2', '.txt')
    """
    path = Path(file)
    for endings in (COMPRESSED, tuple(SUFFIXES)):
        if path.suffix.lower() in endings:
            path = path.with_suffix("")
    return path.name


# What the names of files cannot hold on one system or another.
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\ud800-\udfff]')
_LONGEST_ID = 80


def _safe(identity: str) -> str:
    """Return an identifier as a part of the name of a file."""
    return _UNSAFE.sub("_", identity)[:_LONGEST_ID]


@contextlib.contextmanager
def folder_output(folder: str, suffix: str, read: Sequence[str] = ()) -> Iterator[Output]:
    """Write each page to a file of its own in a folder, which is made if it is missing.

    Args:
        folder: The folder.
        suffix: The end of the names.
        read: The folders whose files are read; their own folders stay.
    """
    Path(folder).mkdir(parents=True, exist_ok=True)
    yield _Files(folder, suffix, read)
