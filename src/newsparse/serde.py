"""The JSON form of an article: the names of the classes, spans as ``[start, end]``, times in ISO 8601.

The form carries ``"schema": "newsparse/2"`` at its top. Within a version, fields are only added: readers
ignore unknown keys, and writers never remove keys. ``json_schema`` describes the form.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from newsparse._json.form import SEPARATOR_KEY
from newsparse.errors import StructureError
from newsparse.model import Article

if TYPE_CHECKING:
    import cattrs

__all__ = ["converter", "from_dict", "from_json", "to_dict", "to_json"]

# Lone surrogates cannot be written as UTF-8; the others end a line for some readers of JSON lines.
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_PAIR = re.compile("([\ud800-\udbff])(?=[\udc00-\udfff])")
_SHOWN_ERRORS = 10


def converter() -> cattrs.Converter:
    """Return a new cattrs converter for the JSON form, to which hooks of your own can be added.

    Example:
        >>> from newsparse.model import Name
        >>> from newsparse.spans import Span
        >>> converter().unstructure(Name(span=Span(3, 6), name="周超", text="周 超"))
        {'span': [3, 6], 'name': '周超', 'text': '周 超'}
    """
    from newsparse._json.converter import make_converter  # noqa: PLC0415  # cattrs is loaded where it is needed

    return make_converter()


@functools.cache
def _shared() -> cattrs.Converter:
    """Return the converter of this module, which nobody outside can change."""
    return converter()


def to_dict(article: Article) -> dict[str, Any]:
    """Return an article as dicts, lists, strings, numbers, booleans and ``None``.

    Raises:
        TypeError: It is not an ``Article``.

    Example:
        >>> from newsparse.spans import Span
        >>> to_dict(Article(span=Span(0, 0), language="und", length=0, sha256=""))["schema"]
        'newsparse/2'
    """
    if not isinstance(article, Article):
        raise TypeError(f"article must be an Article, not {type(article).__name__}")
    plain: dict[str, Any] = _shared().unstructure(article)
    return plain


def from_dict(data: Mapping[str, Any]) -> Article:
    """Return the article that ``to_dict`` wrote. Keys that are not known are ignored.

    Raises:
        StructureError: The data is not an article, or is one in the form of an earlier version; the message
            has the path of each fault.

    Example:
        >>> from_dict({"schema": "newsparse/2", "span": [0, 0], "language": "und", "length": "7"})
        Traceback (most recent call last):
        newsparse.errors.StructureError: $.length: '7' is no int; $.sha256: required field missing
    """
    from cattrs import BaseValidationError, transform_error  # noqa: PLC0415  # as in converter()

    try:
        return _shared().structure(data, Article)
    except BaseValidationError as error:
        faults = [_path_first(line) for line in transform_error(error, "$", _fault)]
        raise StructureError(_listed(faults)) from error
    except (TypeError, ValueError) as error:
        raise StructureError(f"$: {error}") from error


def _fault(error: BaseException, _: type | None) -> str:
    """Word a fault that cattrs met."""
    return "required field missing" if isinstance(error, KeyError) else str(error)


def _path_first(line: str) -> str:
    """Turn ``fault @ $.path`` around."""
    fault, _, path = line.rpartition(" @ ")
    return f"{path}: {fault}"


def _listed(faults: list[str]) -> str:
    """Join the faults, a bounded number of them."""
    more = len(faults) - _SHOWN_ERRORS
    return "; ".join(faults[:_SHOWN_ERRORS] + ([f"and {more} more"] if more > 0 else []))


def to_json(article: Article, *, indent: int | None = None) -> str:
    r"""Return an article as JSON that any UTF-8 file can hold: one line, or indented by ``indent`` blanks.

    Chinese stays readable. Lone surrogates are escaped, as are the characters besides ``\n`` and ``\r`` at
    which ``str.splitlines`` breaks. JSON readers take an escaped high and low surrogate for one character:
    where a text has the two side by side as characters of their own, they are written with a separator
    between them, which the key ``surrogate_separator`` names and ``from_json`` takes out.

    Raises:
        TypeError: It is not an ``Article``.
    """
    plain = to_dict(article)
    written = json.dumps(plain, ensure_ascii=False, indent=indent)
    if _PAIR.search(written):
        separator = "\ue000"
        while separator in written:
            separator += separator
        written = json.dumps(plain | {SEPARATOR_KEY: separator}, ensure_ascii=False, indent=indent)
        written = _PAIR.sub(rf"\1{separator}", written)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", written)


def from_json(text: str | bytes) -> Article:
    """Return the article that ``to_json`` wrote.

    Raises:
        StructureError: The text is not JSON, or the JSON not an article as ``from_dict`` reads one; the
            message has the path of each fault.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise StructureError(f"$: no JSON: {error}") from error
    if isinstance(data, dict) and isinstance(separator := data.get(SEPARATOR_KEY), str):
        data = _without(data, separator)
    return from_dict(data)


def _without(value: Any, separator: str) -> Any:
    """Take the separator out of every string."""
    match value:
        case str():
            return value.replace(separator, "")
        case list():
            return [_without(item, separator) for item in value]
        case dict():
            return {key: _without(item, separator) for key, item in value.items()}
        case _:
            return value
