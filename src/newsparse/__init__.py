"""newsparse: the plain text of a news page in, typed objects with their places out.

``parse(text)`` reads a page and gives an :class:`Article`, ``parse_many`` all articles of a text that holds
several, each finder one kind of value. Offsets are half-open ``[start, end)`` in code points of the text.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

from newsparse.defects import Defect, DefectCode, Severity
from newsparse.errors import DefectsError, NewsparseError, StructureError

# fmt: off
# isort: off
from newsparse.model import (
    BODY_ZONES, WRITERS, Article, Basis, Block, Comment, Credit, DateMention, Dateline, DatelineKind,
    ListItem, ListKind, Name, Outlet, Person, Precision, ProseList, Quote, QuoteKind, Related, Role,
    TextField, Timestamp, Work, WorkKind, Zone,
)
# isort: on
# fmt: on
from newsparse.options import Layer, Options
from newsparse.serde import converter, from_dict, from_json, to_dict, to_json
from newsparse.spans import Span

if TYPE_CHECKING:
    from newsparse._fields.credits import find_credits
    from newsparse._fields.dateline import find_dateline
    from newsparse._fields.dates import find_dates
    from newsparse._fields.lists import find_lists
    from newsparse._fields.people import find_people
    from newsparse._fields.quotes import find_quotes
    from newsparse._fields.source import find_source
    from newsparse._fields.stamps import find_timestamp, find_timestamps
    from newsparse._fields.works import find_works
    from newsparse._parse import parse, parse_many
    from newsparse.explanation import Explanation, explain
    from newsparse.news import is_news, news_score
    from newsparse.records import Records, to_records
    from newsparse.schema import json_schema

    __version__: str

# The grammar compiles hundreds of patterns: who only reads stored articles need not wait for it.
_LAZY = {
    "Explanation": "explanation", "explain": "explanation", "find_credits": "_fields.credits",
    "find_dateline": "_fields.dateline", "find_dates": "_fields.dates", "find_lists": "_fields.lists",
    "find_people": "_fields.people", "find_quotes": "_fields.quotes", "find_source": "_fields.source",
    "find_timestamp": "_fields.stamps", "find_timestamps": "_fields.stamps",
    "find_works": "_fields.works", "is_news": "news", "json_schema": "schema", "news_score": "news",
    "parse": "_parse", "parse_many": "_parse", "Records": "records", "to_records": "records",
}  # fmt: skip

__all__ = [
    "BODY_ZONES", "WRITERS", "Article", "Basis", "Block", "Comment", "Credit", "DateMention", "Dateline",
    "DatelineKind", "Defect", "DefectCode", "DefectsError", "Explanation", "Layer", "ListItem", "ListKind",
    "Name", "NewsparseError", "Options", "Outlet", "Person", "Precision", "ProseList", "Quote", "QuoteKind",
    "Records", "Related", "Role", "Severity", "Span", "StructureError", "TextField", "Timestamp", "Work",
    "WorkKind", "Zone", "converter", "explain", "find_credits", "find_dateline", "find_dates", "find_lists",
    "find_people", "find_quotes", "find_source", "find_timestamp", "find_timestamps", "find_works",
    "from_dict", "from_json", "is_news", "json_schema", "news_score", "parse", "parse_many", "to_dict",
    "to_json", "to_records",
]  # fmt: skip


if not TYPE_CHECKING:  # who checks types is told of a misspelt name

    def __getattr__(name: str) -> Any:
        """Import what reads pages when it is first asked for."""
        if name == "__version__":
            return import_module("importlib.metadata").version(__name__)
        if name not in _LAZY:
            raise AttributeError(f"newsparse has no attribute {name!r}", name=name, obj=sys.modules[__name__])
        value = globals()[name] = getattr(import_module(f"{__name__}.{_LAZY[name]}"), name)
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
