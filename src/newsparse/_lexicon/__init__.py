"""What the grammar knows by name: closed classes in Python, open lists in data files.

An open list is a ``.tsv`` file beside this module: lines of ``term<TAB>…``, ``#`` starts a comment. A list
raises confidence; a term that is in no list must still parse by its form.
"""

from __future__ import annotations

import functools
import os.path
from importlib.machinery import ModuleSpec
from typing import Any

__all__ = ["read_data", "rows", "terms", "vocabulary", "words"]


def read_data(beside: ModuleSpec, name: str) -> str:
    """Return the text of the data file ``name`` beside a module, also where the package is in a zip.

    It is what ``importlib.resources`` does, without the modules for paths, temporary files and archives that
    it imports: 8 ms of the first article.
    """
    loader: Any = beside.loader
    folder = os.path.dirname(str(beside.origin))  # noqa: PTH120  # without pathlib
    data: bytes = loader.get_data(os.path.join(folder, name))  # noqa: PTH118
    return data.decode("utf-8")


@functools.cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the data file ``name``.tsv, split at tabs, without comments and blank lines."""
    return tuple(tuple(line.split("\t")) for line in _lines(name))


def _lines(name: str) -> list[str]:
    return [line for line in read_data(__spec__, f"{name}.tsv").split("\n") if line[:1] not in ("", "#")]


def words(text: str) -> tuple[str, ...]:
    """Return the words of ``text``, which has blanks between them: a closed list as it is written in Python.

    Example:
        >>> words("编辑 編輯")
        ('编辑', '編輯')
    """
    return tuple(text.split())


@functools.cache
def terms(name: str) -> frozenset[str]:
    """Return the first column of the data file ``name``.tsv."""
    return frozenset(line.partition("\t")[0] for line in _lines(name))


@functools.cache
def vocabulary(name: str) -> frozenset[str]:
    """Return the words of the data file ``name``.tsv, which has many of them on a line, with blanks between.

    It is the form of long lists: a row for each word would cost the first article several times as much.
    """
    return frozenset(" ".join(_lines(name)).split())
