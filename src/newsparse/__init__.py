"""newsparse: the plain text of a news page in, typed objects with their places out.

``parse(text)`` returns an :class:`Article`, ``parse_many`` all articles of a text that holds several, each
``find_*`` one kind of value. Offsets are half-open ``[start, end)`` in code points of the text.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

# The module of each public name, imported when the name is first asked for: reading stored articles does not
# cost the grammar.
_MODULES = {
    "Article": "model",
    "BODY_ZONES": "vocabulary",
    "Basis": "vocabulary",
    "Block": "model",
    "Comment": "model",
    "Credit": "model",
    "DateMention": "model",
    "Dateline": "model",
    "DatelineKind": "vocabulary",
    "Defect": "defects",
    "DefectCode": "defects",
    "DefectsError": "errors",
    "Explanation": "explanation",
    "Layer": "options",
    "ListItem": "model",
    "ListKind": "vocabulary",
    "Name": "model",
    "NewsparseError": "errors",
    "Options": "options",
    "Outlet": "model",
    "Person": "model",
    "Precision": "vocabulary",
    "ProseList": "model",
    "Quote": "model",
    "QuoteKind": "vocabulary",
    "Related": "model",
    "Role": "vocabulary",
    "Severity": "defects",
    "Span": "spans",
    "StructureError": "errors",
    "Tables": "tables",
    "TextField": "model",
    "Timestamp": "model",
    "WRITERS": "vocabulary",
    "Work": "model",
    "WorkKind": "vocabulary",
    "Zone": "vocabulary",
    "converter": "serde",
    "explain": "explanation",
    "find_credits": "_fields.credits",
    "find_dateline": "_fields.dateline",
    "find_dates": "_fields.dates",
    "find_lists": "_fields.lists",
    "find_people": "_fields.people",
    "find_quotes": "_fields.quotes",
    "find_source": "_fields.source",
    "find_timestamp": "_fields.stamps",
    "find_timestamps": "_fields.stamps",
    "find_works": "_fields.works",
    "from_dict": "serde",
    "from_json": "serde",
    "is_news": "news",
    "json_schema": "schema",
    "news_score": "news",
    "parse": "_parse",
    "parse_many": "_parse",
    "to_dict": "serde",
    "to_json": "serde",
    "to_tables": "tables",
    "write_table": "table_files",
}

if TYPE_CHECKING:  # the same names, for whoever checks types; a test holds the two equal
    # fmt: off
    # isort: off
    from newsparse._fields.credits import find_credits as find_credits
    from newsparse._fields.dateline import find_dateline as find_dateline
    from newsparse._fields.dates import find_dates as find_dates
    from newsparse._fields.lists import find_lists as find_lists
    from newsparse._fields.people import find_people as find_people
    from newsparse._fields.quotes import find_quotes as find_quotes
    from newsparse._fields.source import find_source as find_source
    from newsparse._fields.stamps import find_timestamp as find_timestamp, find_timestamps as find_timestamps
    from newsparse._fields.works import find_works as find_works
    from newsparse._parse import parse as parse, parse_many as parse_many
    from newsparse.defects import Defect as Defect, DefectCode as DefectCode, Severity as Severity
    from newsparse.errors import (
        DefectsError as DefectsError, NewsparseError as NewsparseError,
        StructureError as StructureError,
    )
    from newsparse.explanation import Explanation as Explanation, explain as explain
    from newsparse.model import (
        Article as Article, Block as Block, Comment as Comment, Credit as Credit,
        DateMention as DateMention, Dateline as Dateline, ListItem as ListItem, Name as Name,
        Outlet as Outlet, Person as Person, ProseList as ProseList, Quote as Quote,
        Related as Related, TextField as TextField, Timestamp as Timestamp, Work as Work,
    )
    from newsparse.news import is_news as is_news, news_score as news_score
    from newsparse.options import Layer as Layer, Options as Options
    from newsparse.schema import json_schema as json_schema
    from newsparse.serde import (
        converter as converter, from_dict as from_dict, from_json as from_json, to_dict as to_dict,
        to_json as to_json,
    )
    from newsparse.spans import Span as Span
    from newsparse.table_files import write_table as write_table
    from newsparse.tables import Tables as Tables, to_tables as to_tables
    from newsparse.vocabulary import (
        BODY_ZONES as BODY_ZONES, Basis as Basis, DatelineKind as DatelineKind, ListKind as ListKind,
        Precision as Precision, QuoteKind as QuoteKind, Role as Role, WRITERS as WRITERS,
        WorkKind as WorkKind, Zone as Zone,
    )
    # isort: on
    # fmt: on

    __version__: str
else:
    __all__ = list(_MODULES)

    def __getattr__(name: str) -> Any:
        """Import a public name, or the module of one, when it is first asked for."""
        if name == "__version__":
            return import_module("importlib.metadata").version(__name__)
        if name in _MODULES.values():
            return import_module(f"{__name__}.{name}")
        if name not in _MODULES:
            raise AttributeError(f"newsparse has no attribute {name!r}", name=name, obj=sys.modules[__name__])
        value = globals()[name] = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_MODULES})
