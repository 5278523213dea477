"""What a reader gives: a page with what its file says about it, or what is wrong where a page should be."""

from __future__ import annotations

import datetime as dt

import attrs

__all__ = ["STDIN", "BrokenRecord", "Record", "place"]

STDIN = "-"
"""The name of the standard input among files."""


def place(file: str, number: int | None) -> str:
    """Name a place in a file as compilers do.

    Example:
        >>> place("crawl.jsonl", 17), place("page.txt", None), place("-", 2)
        ('crawl.jsonl:17', 'page.txt', 'stdin:2')
    """
    name = "stdin" if file == STDIN else file
    return name if number is None else f"{name}:{number}"


@attrs.frozen(kw_only=True)
class Record:
    """A page to parse.

    Args:
        file: The file it was read from, as it was named.
        text: The text of the page.
        number: Its line or row in a file of many, from 1; in web archives, which record that holds a page it
            is. ``None`` where the file is one page.
        id: Its identifier in the file, if it has one.
        url: The address of the page, if the file says it.
        date: The moment of the crawl, if the file says it. It can serve as ``Options.reference``.
        note: What a reader of messages should know about how it was read, such as an encoding that was
            detected.
    """

    file: str
    text: str
    number: int | None = None
    id: str | int | None = None
    url: str | None = None
    date: dt.datetime | None = None
    note: str | None = None

    @property
    def place(self) -> str:
        """Where it is, such as ``page.txt``, ``crawl.jsonl:17``."""
        return place(self.file, self.number)


@attrs.frozen(kw_only=True)
class BrokenRecord:
    """What stands where a page should be, and is none.

    Args:
        file: The file, as it was named.
        reason: What is wrong, in one line.
        number: The line, row or record; ``None`` where the fault is that of the file as a whole.
        id: The identifier, where one could be read.
    """

    file: str
    reason: str
    number: int | None = None
    id: str | int | None = None

    @property
    def place(self) -> str:
        """Where it is, such as ``page.txt``, ``crawl.jsonl:17``."""
        return place(self.file, self.number)
