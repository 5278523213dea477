"""The forms in which an article is written, one function each."""

from __future__ import annotations

import functools
import importlib.util
import json
import re
from collections.abc import Callable
from typing import Any

import attrs

from newsparse._show.summary import summary
from newsparse.cli.colour import paint
from newsparse.cli.paths import OF_RECORD, SCORE, root_of, value_at
from newsparse.model import Article
from newsparse.news import news_score
from newsparse.readers import Record, UnreadableError
from newsparse.readers.kinds import needed
from newsparse.readers.record import STDIN
from newsparse.serde import converter, to_json
from newsparse.table_files import csv_line, csv_lines, json_rows, kinds_of
from newsparse.tables import TABLES, Kind

__all__ = [
    "DOCUMENTS",
    "ENDINGS",
    "FORMS",
    "OF_TABLE",
    "WITH_FIELDS",
    "Form",
    "check_form",
    "columns_of",
    "form_of",
    "suffix_of",
    "written",
]

# As ``to_json``: lone surrogates are no UTF-8, and the others end a line for some readers of JSON lines.
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")

OF_TABLE = ("file", "url", "title")
"""What is known of a record in the flat table of articles."""


@attrs.frozen(kw_only=True)
class Form:
    """How articles are written.

    Args:
        name: The name of the form, one of ``FORMS``.
        alone: Whether there is one page and no more: its document is indented, and it needs no heading.
        fields: The fields to write, or the columns of the table; all where there are none.
        table: Which of the flat tables is written; none where articles are.
        separator: What stands between the texts of two pages.
        keep_text: Whether the text that offsets count in is written with the article.
        names_file: Whether to write which file a page is from.
        coloured: Whether to write colour.
        width: The width of the terminal in cells.
    """

    name: str
    alone: bool = False
    fields: tuple[str, ...] = ()
    table: str | None = None
    separator: str = "\n"
    keep_text: bool = False
    names_file: bool = False
    coloured: bool = False
    width: int = 80


def written(article: Article, record: Record, form: Form) -> bytes:
    """Write the article of a record."""
    text = FORMS[form.name](article, record, form)
    ended = text.endswith("\n") or form.name == "csv"
    return (text if ended else text + "\n").encode("utf-8", "backslashreplace")


# ── JSON ────────────────────────────────────────────────────────────────────────────────────────────────


def _json(article: Article, record: Record, form: Form) -> str:
    """Write JSON: what the record says first, then the article, or the fields chosen of both."""
    if form.table is not None:
        return json_rows(_rows(article, record, form))
    about = _about(record, form)
    indent = 2 if form.alone and form.name == "json" else None
    if form.fields:
        # The columns of Parquet are made of whole fields.
        names = dict.fromkeys(map(root_of, form.fields)) if form.name == "parquet" else form.fields
        return _dumped({name: _field(name, article, record, about) for name in names}, indent)
    if form.keep_text:
        about["text"] = record.text
    if not about:
        return to_json(article, indent=indent)
    opening = _dumped(about, indent)[:-1].rstrip()
    return opening + ("," if indent else ", ") + to_json(article, indent=indent)[1:]


def _about(record: Record, form: Form) -> dict[str, Any]:
    """Return what is known of a record beside its text."""
    known = {
        "file": record.file if form.names_file or form.name == "parquet" else None,
        "record": record.number,
        "id": record.id,
        "url": record.url,
        "title": record.title,
        "crawl_date": record.date.isoformat() if record.date else None,
    }
    return {name: value for name, value in known.items() if value is not None}


def _field(name: str, article: Article, record: Record, about: dict[str, Any]) -> Any:
    """Return a field that was chosen."""
    if name == "file":
        return record.file
    if name == "text":
        return record.text
    if name in OF_RECORD:
        return about.get(name)
    if name == SCORE:
        return news_score(article)
    root, *steps = name.split(".")
    return value_at(_converter().unstructure(getattr(article, root)), steps)


@functools.cache
def _converter() -> Any:
    return converter()


def _dumped(value: Any, indent: int | None = None) -> str:
    """Write JSON whose every character UTF-8 can hold, and that is one line to every reader of lines."""
    shown = json.dumps(value, ensure_ascii=False, indent=indent)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", shown)


# ── tables ──────────────────────────────────────────────────────────────────────────────────────────────


def _csv(article: Article, record: Record, form: Form) -> str:
    """Write rows of a table; the line of names as well where the page has a file of its own."""
    names = columns_of(form)
    return (csv_line(names) if form.alone else "") + csv_lines(_rows(article, record, form), names)


def _rows(article: Article, record: Record, form: Form) -> list[dict[str, Any]]:
    """Return the rows of an article, known by its id, or else by its place."""
    known = {name: getattr(record, name) for name in _about_of(form)}
    identity = record.place if record.id is None else record.id
    return TABLES[_table(form)].of(article, id=identity, **known)


def _table(form: Form) -> str:
    return form.table or "articles"


def _about_of(form: Form) -> tuple[str, ...]:
    return OF_TABLE if _table(form) == "articles" else ()


def columns_of(form: Form) -> dict[str, Kind]:
    """Return the columns of the table that a form writes.

    Raises:
        ValueError: One that was chosen is not there.
    """
    return kinds_of(_table(form), _about_of(form), form.fields)


# ── text ────────────────────────────────────────────────────────────────────────────────────────────────


def _text(article: Article, _record: Record, _form: Form) -> str:
    """Write what is there to read, without the furniture of the page."""
    parts = [article.kicker, article.headline, article.deck]
    head = "\n".join(part.text for part in parts if part)
    return "\n\n".join(part for part in (head, article.body_text) if part)


def _summary(article: Article, record: Record, form: Form) -> str:
    lines = []
    for line in summary(article, form.width):
        shown = str(line)
        label = paint(line.label, "bold cyan" if form.coloured else "")
        lines.append(label + shown[len(line.label) :])
    return _headed("\n".join(lines), record, form)


def _headed(text: str, record: Record, form: Form) -> str:
    """Set a line with its place over a page that is not alone."""
    return text if form.alone else f"== {record.place}\n{text}\n\n"


# ── exports ─────────────────────────────────────────────────────────────────────────────────────────────

# The function of each, and its argument for the address of the page.
_EXPORTS = {"schema.org": ("to_schema_org", "url"), "ninjs": ("to_ninjs", "uri"), "tei": ("to_tei", None)}


def _exported(article: Article, record: Record, form: Form) -> str:
    """Write an export: a dict as JSON, a document as it is."""
    name, address = _EXPORTS[form.name]
    known = {address: record.url} if address and record.url else {}
    document = getattr(_exports(), name)(article, **known)
    return document if isinstance(document, str) else _dumped(document, 2 if form.alone else None)


def _dolma(article: Article, record: Record, _form: Form) -> str:
    source = "stdin" if record.file == STDIN else record.file
    return _dumped(_exports().to_dolma(article, id=_identity(record), source=source, added=record.date))


def _datatrove(article: Article, record: Record, _form: Form) -> str:
    return _dumped(_exports().to_datatrove(article, id=_identity(record)))


def _mnbvc(article: Article, record: Record, _form: Form) -> str:
    added = f"{record.date:%Y%m%d}" if record.date else ""
    return _dumped(_exports().to_mnbvc(article, name=_identity(record), added=added))


def _identity(record: Record) -> str:
    """Return the identifier of a record, or else its place."""
    return record.place if record.id is None else str(record.id)


def _exports() -> Any:
    return importlib.import_module("newsparse.export")


def _html(article: Article, record: Record, _form: Form) -> str:
    return article.to_html(record.text)


FORMS: dict[str, Callable[[Article, Record, Form], str]] = {
    "json": _json,
    "jsonl": _json,
    "csv": _csv,
    "parquet": _json,
    "summary": _summary,
    "text": _text,
    "html": _html,
    "schema.org": _exported,
    "ninjs": _exported,
    "tei": _exported,
    "dolma": _dolma,
    "datatrove": _datatrove,
    "mnbvc": _mnbvc,
}
"""How each form writes an article; rows of a table are made of JSON."""

WITH_FIELDS = ("json", "jsonl", "csv", "parquet")
"""The forms of which fields can be chosen."""

DOCUMENTS = ("html", "tei")
"""The forms of which a file holds one page."""

_SUFFIXES = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".parquet": "parquet",
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".xml": "tei",
    ".jsonld": "schema.org",
}


ENDINGS = tuple(_SUFFIXES)
"""The endings of names that tell a form."""


def form_of(suffix: str) -> str | None:
    """Return the form for the suffix of a file's name."""
    return _SUFFIXES.get(suffix)


def suffix_of(form: str) -> str:
    """Return the suffix of a file in a form.

    Example:
        >>> suffix_of("tei"), suffix_of("ninjs"), suffix_of("dolma")
        ('.xml', '.json', '.json')
    """
    return next((suffix for suffix, name in _SUFFIXES.items() if name == form), ".json")


def check_form(name: str) -> None:
    """Make sure that a form can be written.

    Raises:
        UnreadableError: What writes it is not there.
    """
    if name == "parquet" and importlib.util.find_spec("pyarrow") is None:
        raise UnreadableError(needed("arrow", "Parquet"))
