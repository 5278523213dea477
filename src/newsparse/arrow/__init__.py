"""Columns of pages in, columns of articles out: the Arrow form. Needs the extra ``arrow`` (pyarrow).

The form is made from the classes of the model and is the JSON form in columns: the same names, enumerations
as their strings, and nothing left out. Three things differ, since a column has one type:

* A span is a struct of ``start`` and ``end`` (int32), so that a query can say ``headline.span.start``.
* A time is a struct: ``iso`` is the string of the JSON form, which alone says how precise it is; ``local``
  the first moment that it names, on the clock of the page; ``utc`` that moment in UTC where the text or the
  options give an offset.
* Arrow has no types that nest in themselves: the lists nested in an item of a list are strings of JSON.

``from_row`` turns a row back into an article.
"""

from __future__ import annotations

import json
import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, assert_never

import attrs

try:
    import pyarrow as pa
except ModuleNotFoundError as error:
    raise ModuleNotFoundError(
        "newsparse.arrow needs pyarrow: pip install 'newsparse[arrow]'", name=error.name
    ) from error

from newsparse._json.form import SCHEMA_KEY, SEVERITY_KEY
from newsparse._json.shapes import Choice, ListOf, Maybe, Moment, Node, Place, Plain, Shape, fields, shape
from newsparse._parse import parse
from newsparse.arrow.columns import articles_as_structs, moment
from newsparse.defects import Defect
from newsparse.model import Article
from newsparse.options import Options
from newsparse.serde import from_dict

__all__ = ["Column", "arrow_schema", "article_column", "from_row", "parse_array", "parse_batch"]

# Articles are objects until there are so many of them, or so much text in them; then they are columns.
_TOGETHER, _CHARACTERS = 64, 1 << 20

_PLAIN = {str: pa.string(), int: pa.int64(), bool: pa.bool_()}
_SPAN = pa.struct({"start": pa.int32(), "end": pa.int32()})
_TIME = pa.struct({"iso": pa.string(), "local": pa.timestamp("us"), "utc": pa.timestamp("us", tz="UTC")})


# ── the form ────────────────────────────────────────────────────────────────────────────────────────────


@attrs.frozen(kw_only=True)
class Column:
    """How values of one kind stand in a column.

    Args:
        type: The Arrow type.
        to_arrow: Turns a value of the JSON form into what ``pyarrow.array`` takes for the type.
        to_json: Turns what ``to_pylist`` gives back into the value of the JSON form.
    """

    type: pa.DataType
    to_arrow: Callable[[Any], Any]
    to_json: Callable[[Any], Any]


def _column(form: Shape, within: tuple[type, ...] = ()) -> Column:
    """Return the column of a shape inside objects of some classes."""
    match form:
        case Plain(kind):
            return Column(type=_PLAIN[kind], to_arrow=_same, to_json=_same)
        case Choice():
            return Column(type=pa.string(), to_arrow=_same, to_json=_same)
        case Place():
            return Column(type=_SPAN, to_arrow=_span, to_json=lambda span: [span["start"], span["end"]])
        case Moment():
            return Column(type=_TIME, to_arrow=moment, to_json=lambda time: time["iso"])
        case Maybe(inner):
            some = _column(inner, within)
            return Column(type=some.type, to_arrow=_or_none(some.to_arrow), to_json=_or_none(some.to_json))
        case ListOf(item):
            one = _column(item, within)
            return Column(type=pa.list_(one.type), to_arrow=_each(one.to_arrow), to_json=_each(one.to_json))
        case Node(kind) if kind in within:
            return Column(type=pa.string(), to_arrow=_dumped, to_json=json.loads)
        case Node(kind):
            return _object(kind, (*within, kind))
        case _:
            assert_never(form)


def _object(kind: type, within: tuple[type, ...]) -> Column:
    columns = {field.name: _column(field.shape, within) for field in fields(kind)}
    string = _column(Plain(str))
    if kind is Article:
        columns = {SCHEMA_KEY: string} | columns
    elif kind is Defect:
        columns |= {SEVERITY_KEY: string}
    return Column(
        type=pa.struct({name: column.type for name, column in columns.items()}),
        to_arrow=lambda value: {name: column.to_arrow(value[name]) for name, column in columns.items()},
        to_json=lambda value: {name: column.to_json(value[name]) for name, column in columns.items()},
    )


def _same(value: Any) -> Any:
    return value


def _span(ends: Sequence[int]) -> dict[str, int]:
    start, end = ends
    return {"start": start, "end": end}


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _or_none(turn: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else turn(value)


def _each(turn: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda values: [turn(value) for value in values]


_ARTICLE = _column(Node(Article))


def arrow_schema() -> pa.Schema:
    """Return the columns of an article, in the order of the JSON form.

    ``pyarrow.struct(list(arrow_schema()))`` is the type of the articles that ``parse_array`` gives. Within a
    version of the JSON form, columns and fields are only added.

    Example:
        >>> arrow_schema().field("headline").type
        StructType(struct<span: struct<start: int32, end: int32>, text: string>)
    """
    return pa.schema(list(_ARTICLE.type))


def article_column(name: str) -> Column:
    """Return the column of a field or a view of the article, such as ``headline`` or ``body_text``.

    Raises:
        ValueError: An article has no such field and no such view.

    Example:
        >>> article_column("body_text").type
        DataType(string)
    """
    if name == SCHEMA_KEY:
        return _column(Plain(str))
    hints = typing.get_type_hints(Article)
    view = getattr(Article, name, None)
    if name not in hints and isinstance(view, property):
        hints = {name: typing.get_type_hints(view.fget)["return"]}
    if name not in hints:
        raise ValueError(f"an article has no {name!r}")
    return _column(shape(hints[name]))


def from_row(row: Mapping[str, Any]) -> Article:
    """Return the article of a row, as ``to_pylist`` and Polars' ``to_dicts`` return rows; ignore other keys.

    Raises:
        KeyError: A column of the article is not there.
        StructureError: The row is no article.

    Example:
        >>> from newsparse import parse
        >>> articles = parse_array(pa.array(["柳湾渡口恢复通航"]))
        >>> from_row(articles[0].as_py()) == parse("柳湾渡口恢复通航")
        True
    """
    return from_dict(_ARTICLE.to_json(row))


# ── pages ───────────────────────────────────────────────────────────────────────────────────────────────


def parse_batch(
    batch: pa.RecordBatch | pa.Table,
    column: str = "text",
    output: str = "article",
    keep: Sequence[str] | None = None,
    *,
    options: Options | None = None,
) -> Any:
    """Parse a column of pages.

    A page that cannot be read is no error: its article is null, and the column ``defect`` says why, which is
    null otherwise: ``null`` (there is nothing), ``not_a_string`` (the column holds something else),
    ``not_utf8`` (bytes that are no UTF-8), ``lone_surrogate`` (halves of characters as UTF-8 does not allow
    them, which no column of articles could hold either), ``fault: …`` (a mistake in newsparse itself).

    Args:
        batch: The rows, such as one of ``ParquetFile.iter_batches()``. A few thousand at a time keep memory
            flat; the articles of one batch hold less than 2 GiB of text for each of their fields.
        column: The name of the column of texts: strings of any kind, dictionaries of strings, or UTF-8 bytes.
        output: The name of the column of articles.
        keep: The names of the columns to keep, in this order; all where none are given.
        options: As for :func:`newsparse.parse`.

    Returns:
        The columns kept, then the articles, then ``defect``: a ``RecordBatch`` for a ``RecordBatch``, a
        ``Table`` for a ``Table``.

    Raises:
        TypeError: ``batch`` is neither.
        ValueError: A column is not there or there twice, or what is kept has the name of a new column.

    Example:
        >>> pages = pa.RecordBatch.from_pydict({"id": [1, 2], "text": ["柳湾渡口恢复通航", None]})
        >>> parse_batch(pages, keep=["id"]).to_pylist()[1]
        {'id': 2, 'article': None, 'defect': 'null'}
    """
    if not isinstance(batch, pa.RecordBatch | pa.Table):
        raise TypeError(f"batch must be a RecordBatch or a Table, not {type(batch).__name__}")
    kept = batch.schema.names if keep is None else list(keep)
    for name in (column, *kept):
        if (count := len(batch.schema.get_all_field_indices(name))) != 1:
            raise ValueError(f"there is {'no' if not count else 'more than one'} column {name!r}")
    names = [*kept, output, "defect"]
    if len(set(names)) < len(names):
        raise ValueError(f"two columns would have one name: {', '.join(names)}")
    schema = pa.schema(
        [*map(batch.schema.field, kept), pa.field(output, _ARTICLE.type), pa.field("defect", pa.string())],
        metadata=batch.schema.metadata,
    )
    if isinstance(batch, pa.RecordBatch):
        return _batch(batch, column, kept, schema, options)
    parts = (_batch(part, column, kept, schema, options) for part in batch.to_batches())
    return pa.Table.from_batches(parts, schema=schema)


def _batch(
    batch: pa.RecordBatch, column: str, kept: list[str], schema: pa.Schema, options: Options | None
) -> pa.RecordBatch:
    articles, faults = _parsed(batch.column(column), options)
    return pa.RecordBatch.from_arrays([*map(batch.column, kept), articles, faults], schema=schema)


def parse_array(array: pa.Array | pa.ChunkedArray, *, options: Options | None = None) -> pa.StructArray:
    """Parse an array of pages; what cannot be read is null, and ``parse_batch`` says why.

    Raises:
        TypeError: ``array`` is no array.

    Example:
        >>> parse_array(pa.array(["柳湾渡口恢复通航", None])).field("length")[0]
        <pyarrow.Int64Scalar: 8>
    """
    if not isinstance(array, pa.Array | pa.ChunkedArray):
        raise TypeError(f"array must be an Array or a ChunkedArray, not {type(array).__name__}")
    return _parsed(array, options)[0]


def _parsed(
    array: pa.Array | pa.ChunkedArray, options: Options | None
) -> tuple[pa.StructArray, pa.StringArray]:
    """Return the articles, and what is wrong with the rows that have none."""
    parts = [pa.array([], _ARTICLE.type)]
    faults: list[str | None] = []
    held: list[Article | None] = []
    size = 0
    for text, missing in _texts(array):
        article, fault = (None, missing) if text is None else _article(text, options)
        held.append(article)
        faults.append(fault)
        size += article.length if article else 0
        if len(held) >= _TOGETHER or size >= _CHARACTERS:
            parts.append(articles_as_structs(held, _ARTICLE.type))
            held, size = [], 0
    parts.append(articles_as_structs(held, _ARTICLE.type))
    return pa.concat_arrays(parts), pa.array(faults, pa.string())


def _article(text: str, options: Options | None) -> tuple[Article | None, str | None]:
    """Return the article of a text, or the exception that newsparse raised at it."""
    try:
        return parse(text, options=options), None
    except Exception as error:  # noqa: BLE001  # a fault of newsparse costs its page and not the batch
        return None, f"fault: {type(error).__name__}: {error}".encode("utf-8", "backslashreplace").decode()


# ── texts ───────────────────────────────────────────────────────────────────────────────────────────────

_TEXTUAL = (
    pa.types.is_string,
    pa.types.is_large_string,
    pa.types.is_string_view,
    pa.types.is_binary,
    pa.types.is_large_binary,
    pa.types.is_binary_view,
    pa.types.is_fixed_size_binary,
)


def _texts(array: pa.Array | pa.ChunkedArray) -> Iterator[tuple[str | None, str | None]]:
    """Return the text of each row, or what is wrong with it."""
    textual = _is_textual(array.type)
    for scalar in array:
        if not scalar.is_valid:
            yield None, "null"
        elif not textual:
            yield None, "not_a_string"
        else:
            yield _text(scalar)


def _is_textual(kind: pa.DataType) -> bool:
    if isinstance(kind, pa.BaseExtensionType):
        kind = kind.storage_type
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    return any(test(kind) for test in _TEXTUAL)


def _text(scalar: pa.Scalar) -> tuple[str | None, str | None]:
    """Return the text of a scalar: Arrow does not check that a column of strings holds UTF-8."""
    try:
        value = scalar.as_py()
        text = value.decode("utf-8") if isinstance(value, bytes) else value
    except UnicodeDecodeError as error:
        return None, _fault(error.object)
    return text, "null" if text is None else None


def _fault(data: bytes) -> str:
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return "not_utf8"
    return "lone_surrogate"
