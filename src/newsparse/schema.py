"""The JSON Schema of the JSON form, made from the classes and what their docstrings say.

The package ships it as ``newsparse-2.schema.json``.
"""

from __future__ import annotations

import copy
from typing import Any, assert_never

from newsparse._json.form import (
    ISO_PATTERN,
    SCHEMA_KEY,
    SCHEMA_NAME,
    SEPARATOR_KEY,
    SEVERITY_KEY,
    severity_name,
)
from newsparse._json.shapes import (
    Choice,
    Field,
    ListOf,
    Maybe,
    Moment,
    Node,
    Place,
    Plain,
    Shape,
    fields,
    summary,
)
from newsparse.defects import Defect, DefectCode, Severity
from newsparse.model import Article
from newsparse.spans import Span

__all__ = ["json_schema"]

Schema = dict[str, Any]

_PLAIN = {str: "string", int: "integer", bool: "boolean"}

_SPAN: Schema = {
    "description": f"{summary(Span)} Written as [start, end], start <= end.",
    "type": "array",
    "prefixItems": [{"type": "integer", "minimum": 0}, {"type": "integer", "minimum": 0}],
    "items": False,
    "minItems": 2,
}

_TIME: Schema = {
    "description": (
        "ISO 8601, as far down as the text is precise: a year, a month, a day, an hour, a minute or a "
        "second; an offset only where the text or the caller gives one. What is left out is at its start."
    ),
    "type": "string",
    "pattern": f"^{ISO_PATTERN}$",
}


def json_schema() -> Schema:
    """Return the JSON Schema (2020-12) of what ``to_dict`` and ``to_json`` write.

    Keys with a default may be missing, and unknown keys are allowed: a version only ever adds.

    Example:
        >>> json_schema()["$defs"]["Block"]["properties"]["span"]["$ref"]
        '#/$defs/Span'
    """
    definitions = {"Span": _SPAN, "Time": _TIME}
    article = _object(Article, definitions)
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{SCHEMA_NAME.replace('/', ':')}",
        "title": Article.__name__,
        **article,
        "$defs": dict(sorted(definitions.items())),
    }
    return copy.deepcopy(schema)  # the caller may change it


def _object(kind: type, definitions: dict[str, Schema]) -> Schema:
    """Describe a class; the classes it uses go into ``definitions``."""
    own = fields(kind)
    required = [field.name for field in own if field.required]
    properties = {field.name: _property(field, definitions) for field in own}
    if kind is Article:
        properties = _SCHEMA_NAME | properties | _SEPARATOR
        required = [SCHEMA_KEY, *required]
    elif kind is Defect:
        properties |= _SEVERITY
    return {
        "description": summary(kind),
        "type": "object",
        "properties": properties,
        "required": required,
    }


_SCHEMA_NAME: Schema = {
    SCHEMA_KEY: {"description": "The name and version of this form.", "const": SCHEMA_NAME}
}

_SEPARATOR: Schema = {
    SEPARATOR_KEY: {
        "description": (
            "Stands, in every string, between a high and a low surrogate that are two characters of the "
            "text; offsets do not count it. Absent where no text has such."
        ),
        "type": "string",
    }
}

_SEVERITY: Schema = {
    SEVERITY_KEY: {"description": summary(Severity), "enum": [severity_name(s) for s in Severity]}
}


def _property(field: Field, definitions: dict[str, Schema]) -> Schema:
    described = {"description": field.doc} if field.doc else {}
    return described | _shape(field.shape, definitions)


def _shape(form: Shape, definitions: dict[str, Schema]) -> Schema:
    match form:
        case Plain(kind):
            return {"type": _PLAIN[kind]}
        case Place():
            return _reference("Span")
        case Moment():
            return _reference("Time")
        case ListOf(item):
            return {"type": "array", "items": _shape(item, definitions)}
        case Maybe(inner):
            return {"anyOf": [_shape(inner, definitions), {"type": "null"}]}
        case Choice(kind) | Node(kind):
            if kind.__name__ not in definitions:
                definitions[kind.__name__] = {}  # holds the place, since classes may nest in themselves
                definitions[kind.__name__] = _definition(form, definitions)
            return _reference(kind.__name__)
        case _:
            assert_never(form)


def _reference(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _definition(form: Choice | Node, definitions: dict[str, Schema]) -> Schema:
    match form:
        case Choice(kind) if issubclass(kind, DefectCode):
            meanings = [{"const": code.value, "description": code.meaning} for code in DefectCode]
            return {"description": summary(kind), "oneOf": meanings}
        case Choice(kind):
            return {"description": summary(kind), "enum": [member.value for member in kind]}
        case Node(kind):
            return _object(kind, definitions)
        case _:
            assert_never(form)
