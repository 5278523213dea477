"""Kinds of files, known by the suffixes of their names, and the streams of bytes in them."""

from __future__ import annotations

import contextlib
import difflib
import gzip
import importlib
import os
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Literal, get_args

from newsparse.errors import NewsparseError

__all__ = [
    "COMPRESSED",
    "KINDS",
    "SUFFIXES",
    "Kind",
    "UnreadableError",
    "damages",
    "kind_of",
    "likeliest",
    "needed",
    "opened",
    "suffix_within",
    "zstd",
]

Kind = Literal["text", "html", "jsonl", "parquet", "warc"]
"""What a file holds: one page of text or HTML, or many records."""

KINDS: tuple[Kind, ...] = get_args(Kind)

SUFFIXES: dict[str, Kind] = {
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".warc": "warc",
    ".wet": "warc",
}
"""The kind of file for each suffix; ``.gz`` or ``.zst`` may follow."""

COMPRESSED = (".gz", ".zst")
"""The endings of compressed files."""

_NOT_READ = {
    ".json": "is one JSON document; JSON lines are read, one object a line (jq -c '.[]' turns an array into "
    "them), in files called .jsonl",
    ".csv": "is a table; JSON lines (.jsonl) and Parquet are read",
    ".pdf": "is no text; give the text in it",
    ".docx": "is no text; give the text in it",
    ".zip": "is an archive; unpack it first",
    ".tar": "is an archive; unpack it first",
}


class UnreadableError(NewsparseError, ValueError):
    """A file is of a kind that is not supported, needs an extra, or lacks a column that was named."""


def kind_of(name: str | os.PathLike[str]) -> Kind | None:
    """Return the kind of a file by its name, ``None`` if its suffix is unknown.

    Raises:
        UnreadableError: The suffix is one that is not supported, such as ``.json`` or ``.pdf``.

    Example:
        >>> kind_of("crawl.wet.gz"), kind_of("page.txt"), kind_of("README")
        ('warc', 'text', None)
    """
    suffix = suffix_within(name)
    if suffix in _NOT_READ:
        raise UnreadableError(f"a {suffix} file {_NOT_READ[suffix]}")
    return SUFFIXES.get(suffix)


def suffix_within(name: str | os.PathLike[str]) -> str:
    """Return the suffix of a name in lower case, without that of a compression.

    Example:
        >>> suffix_within("crawl.WET.gz")
        '.wet'
    """
    path = Path(name)
    suffix = path.suffix.lower()
    return Path(path.stem).suffix.lower() if suffix in COMPRESSED else suffix


@contextlib.contextmanager
def opened(file: str, kind: Kind) -> Iterator[IO[bytes]]:
    """Open a file of bytes, decompressed as its suffix says; the reader of web archives does it by itself.

    Raises:
        OSError: It cannot be opened.
        UnreadableError: An extra is needed and not installed.
    """
    suffix = "" if kind == "warc" else Path(file).suffix.lower()
    if suffix == ".gz":
        stream: Any = gzip.open(file, "rb")  # noqa: SIM115  # closed below, like the others
    elif suffix == ".zst":
        stream = zstd().open(file, "rb")
    else:
        stream = Path(file).open("rb")  # noqa: SIM115  # likewise
    with stream:
        yield stream


def damages() -> tuple[type[Exception], ...]:
    """Return the errors that reading a damaged file may raise."""
    known: tuple[type[Exception], ...] = (OSError, EOFError, zlib.error)
    with contextlib.suppress(UnreadableError):
        known += (zstd().ZstdError,)
    return known


def zstd() -> Any:
    """Return the module for Zstandard: that of Python 3.14, or its backport.

    Raises:
        UnreadableError: Neither is installed.
    """
    for name in ("compression.zstd", "backports.zstd"):
        with contextlib.suppress(ImportError):
            return importlib.import_module(name)
    raise UnreadableError(needed("zstd", "Zstandard (.zst)"))


def needed(extra: str, what: str) -> str:
    """Return the message that an extra is needed."""
    return f"{what} needs an extra: pip install 'newsparse[{extra}]'"


def likeliest(name: str, names: list[str]) -> str:
    """Return the question whether one of ``names`` was meant, or an empty string if none is similar.

    Example:
        >>> likeliest("headlin", ["headline", "deck"])
        "; did you mean 'headline'?"
    """
    near = difflib.get_close_matches(name, names, n=1)
    return f"; did you mean {near[0]!r}?" if near else ""
