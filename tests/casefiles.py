"""Readers of the test case files: plain text, so that a case can be added without writing Python.

In each format everything before the first case is a comment, ``⏎`` is a line end and ``⇥`` a tab.

``titled``: a text under the rule it tests, then the expected results. In a file for ``pages`` each line of
the text has its zone before a bar, so that a field is tested apart from the layout::

    == the time of the head is the time of publication
    headline| 渡口恢复通航
    meta| 柳湾晚报 2024-09-05 07:42
    => published: 2024-09-05T07:42 "2024-09-05 07:42"

``lines``: one line of a page, its expected results indented below it, or ``nothing``. Lines that begin with
``#`` are comments anywhere in the file::

    责任编辑：祁小满
        editor | 责任编辑 | - | 祁小满

``rows``: a sentence, then cells with the expected values of one result; ``--`` begins a section and ``@``
sets the reference of the rows below it. A sentence without cells has no result; one with several results has
a row for each::

    -- In figures
    @ 2024-09-05T07:42
    9月4日通航。 | 9月4日 | 2024-09-04

``prose``: a title, a paragraph on one line, then a line for each expected result, or a word in brackets where
there is none::

    = an office before the name
    市长孟川柏到渡口检查。
    孟川柏 | 市长 | -

``paragraphs``: texts separated by empty lines, without titles or results.
"""

import datetime as dt
import pathlib
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsparse._layout.blocks import Page
from newsparse.model import Block, Zone
from newsparse.spans import Span

HERE = pathlib.Path(__file__).parent
RESULT = "=> "


class Case(NamedTuple):
    """A text, its title and its expected results."""

    title: str
    text: str
    expected: list[str]


class PageCase(NamedTuple):
    """A page with given zones, its title and its expected results."""

    title: str
    page: Page
    expected: list[str]


class Row(NamedTuple):
    """A sentence with its cells, under its section and its reference."""

    section: str
    reference: dt.datetime | None
    text: str
    cells: tuple[str, ...]


def title(case: Case | PageCase) -> str:
    """Return the title of a case, for the ``ids`` of a parametrized test."""
    return case.title


def titled(name: str) -> list[Case]:
    """Read a file of texts with titles. File names are relative to the folder of the tests."""
    _, *parts = re.split(r"^== ", _read(name), flags=re.MULTILINE)
    return [_case(part.split("\n")) for part in parts]


def _case(given: list[str]) -> Case:
    heading, *body = given
    until = next((i for i, line in enumerate(body) if line.startswith(RESULT)), len(body))
    expected = [line for line in body[until:] if line]
    stray = [line for line in expected if not line.startswith(RESULT)]
    if stray:
        raise ValueError(f"{heading}: {stray[0]!r} is no result, and follows one")
    return Case(
        heading,
        _unescaped("\n".join(body[:until]).rstrip("\n")),
        [_unescaped(line.removeprefix(RESULT)) for line in expected],
    )


def pages(name: str) -> list[PageCase]:
    """Read a file of pages with given zones."""
    found = []
    for case in titled(name):
        given = [line.partition("|") for line in case.text.split("\n")]
        found.append(PageCase(case.title, page_of((zone, words) for zone, _, words in given), case.expected))
    return found


def page_of(given: Iterable[tuple[str, str]]) -> Page:
    """Make a page of pairs of a zone and a line; an empty line makes no block."""
    text, blocks = "", []
    for zone, written in given:
        words = written.strip(" ")
        if words:
            span = Span(len(text), len(text) + len(words))
            blocks.append(Block(span=span, zone=Zone(zone), text=words))
        text += words + "\n"
    return Page(text=text.removesuffix("\n"), blocks=tuple(blocks))


def lines(name: str) -> list[tuple[str, list[str]]]:
    """Read a file of lines with their expected results."""
    found: list[tuple[str, list[str]]] = []
    for line in _written(name):
        if line.startswith(" "):
            found[-1][1].append(line.strip())
        else:
            found.append((_unescaped(line), []))
    bare = [line for line, expected in found if not expected]
    if bare:
        raise ValueError(f"{name}: no result below {bare[0]!r}; write 'nothing' if there is none")
    return [(line, [] if expected == ["nothing"] else expected) for line, expected in found]


def rows(name: str) -> Iterator[Row]:
    """Read a file of rows of cells."""
    section, reference = "", None
    for line in _written(name):
        if line.startswith("-- "):
            section = line[3:]
        elif line.startswith("@ "):
            reference = None if line == "@ -" else dt.datetime.fromisoformat(line[2:])
        else:
            text, *cells = line.split(" | ")
            yield Row(section, reference, text, tuple(cells))


def prose(name: str) -> list[Case]:
    """Read a file of paragraphs with titles and results."""
    found = []
    for part in paragraphs(name):
        heading, text, *results = part.split("\n")
        if not heading.startswith("= "):
            raise ValueError(f"{name}: {heading!r} is no title")
        expected = [_unescaped(result) for result in results if not result.startswith("(")]
        found.append(Case(heading.removeprefix("= "), _unescaped(text), expected))
    return found


def paragraphs(name: str) -> list[str]:
    """Read a file of paragraphs alone."""
    written = "\n".join(line for line in _read(name).split("\n") if not line.startswith("# "))
    return re.split("\n\n+", written.strip("\n"))


def _read(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _written(name: str) -> list[str]:
    """Return the lines of a file that are neither empty nor comments."""
    return [line for line in _read(name).split("\n") if line and not line.startswith("#")]


def _unescaped(line: str) -> str:
    return line.replace("⏎", "\n").replace("⇥", "\t")
