"""What a reader yields: a page with what its file says about it, or what is wrong with one."""

from __future__ import annotations

import datetime as dt

import attrs

__all__ = ["STDIN", "BrokenRecord", "Record", "place"]

STDIN = "-"
"""The name of the standard input among files."""


def place(file: str, number: int | None) -> str:
    """Return the name of a place in a file, as compilers write it.

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
        number: Its line or row in a file of many, from 1; in web archives, its number among the records that
            hold pages. ``None`` if the file is one page.
        id: Its identifier in the file, if it has one.
        title: The title of the page, if the file has it: a field of its own, or the title element of HTML.
            It can serve as ``Options.title``.
        url: The address of the page, if the file has it. It can serve as ``Options.url``.
        date: The time of the crawl, if the file has it. It can serve as ``Options.reference``.
        note: A message about how it was read, such as an encoding that was detected.
    """

    file: str
    text: str
    number: int | None = None
    id: str | int | None = None
    title: str | None = None
    url: str | None = None
    date: dt.datetime | None = None
    note: str | None = None

    @property
    def place(self) -> str:
        """Where it is, such as ``page.txt``, ``crawl.jsonl:17``."""
        return place(self.file, self.number)


@attrs.frozen(kw_only=True)
class BrokenRecord:
    """A page that cannot be read.

    Args:
        file: The file, as it was named.
        reason: What is wrong, in one line.
        number: The line, row or record; ``None`` if the whole file is at fault.
        id: The identifier, if it could be read.
    """

    file: str
    reason: str
    number: int | None = None
    id: str | int | None = None

    @property
    def place(self) -> str:
        """Where it is, such as ``page.txt``, ``crawl.jsonl:17``."""
        return place(self.file, self.number)
