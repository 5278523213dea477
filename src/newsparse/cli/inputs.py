"""From what the user names, files and folders, to the records in them."""

from __future__ import annotations

import difflib
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs

from newsparse.readers import SUFFIXES, BrokenRecord, Kind, Record, UnreadableError, kind_of, read_records
from newsparse.readers.record import STDIN

__all__ = ["Input", "holds_one", "listed", "records"]


@attrs.frozen(kw_only=True)
class Input:
    """How files are read, as the command line says.

    Args:
        kind: The kind of every file; by default as each name says.
        text_field: The field that holds the text.
        id_field: The field that holds the identifier.
        title_field: The field that holds the title.
        url_field: The field that holds the address.
        date_field: The field that holds the moment of the crawl.
        encoding: The encoding of every file.
    """

    kind: Kind | None = None
    text_field: str = "text"
    id_field: str = "id"
    title_field: str | None = None
    url_field: str | None = None
    date_field: str | None = None
    encoding: str | None = None


def listed(named: Sequence[str], besides: str | None = None) -> list[str | BrokenRecord]:
    """List the files to read: those named, and those in folders named whose names say that they are read.

    Args:
        named: Files, folders, and ``-``.
        besides: A file to leave out: the one that is written.
    """
    found: list[str | BrokenRecord] = []
    for name in named:
        if name == STDIN or not Path(name).is_dir():
            found.append(name)
            continue
        inside = [
            file for file in _inside(name) if isinstance(file, BrokenRecord) or not _same(file, besides)
        ]
        reason = f"no file in it that is read ({' '.join(SUFFIXES)}, also .gz and .zst)"
        found += inside or [BrokenRecord(file=name, reason=reason)]
    return found


def _inside(folder: str) -> Iterator[str | BrokenRecord]:
    """Return the files in a folder and its folders, in order; hidden ones are left out.

    A folder that cannot be read gives a record that is broken.
    """
    closed: list[BrokenRecord] = []

    def tell(error: OSError) -> None:
        closed.append(BrokenRecord(file=str(error.filename), reason=error.strerror or str(error)))

    for at, folders, files in os.walk(folder, onerror=tell):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and _is_read(name):
                yield str(Path(at, name))
    yield from closed


def _is_read(name: str) -> bool:
    try:
        return kind_of(name) is not None
    except UnreadableError:
        return False


def _same(one: str, other: str | None) -> bool:
    return other is not None and Path(one).resolve() == Path(other).resolve()


def holds_one(file: str | BrokenRecord, kind: Kind | None) -> bool:
    """Whether a file is one page, and not many."""
    if isinstance(file, BrokenRecord):
        return False
    try:
        return (kind or kind_of(file) or "text") in ("text", "html")
    except UnreadableError:
        return True


def records(files: Sequence[str | BrokenRecord], given: Input) -> Iterator[Record | BrokenRecord]:
    """Read the records of all files; a file that cannot be read gives one that is broken."""
    for file in files:
        if isinstance(file, BrokenRecord):
            yield file
            continue
        try:
            yield from read_records(
                sys.stdin.buffer if file == STDIN else file, **attrs.asdict(given, recurse=False)
            )
        except UnreadableError as error:
            yield BrokenRecord(file=file, reason=str(error))
        except OSError as error:
            yield BrokenRecord(file=file, reason=_why(file, error))


def _why(file: str, error: OSError) -> str:
    """Return why a file cannot be read, and which file may be meant if it is missing."""
    reason = error.strerror or str(error)
    if isinstance(error, FileNotFoundError):
        path = Path(file)
        beside = [entry.name for entry in path.parent.iterdir()] if path.parent.is_dir() else []
        near = difflib.get_close_matches(path.name, beside, n=1, cutoff=0.75)
        return f"{reason}; did you mean {path.parent / near[0]}?" if near else reason
    return reason
