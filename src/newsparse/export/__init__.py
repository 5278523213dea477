"""Articles in the forms of others: pure functions from an article to a dict or a string.

Each form has a module of its own, and its page in the documentation says field by field what becomes of what.
"""

from __future__ import annotations

from newsparse.export.annotations import to_web_annotations
from newsparse.export.corpora import to_datatrove, to_dolma
from newsparse.export.displacy import to_displacy
from newsparse.export.mnbvc import to_mnbvc
from newsparse.export.ninjs import to_ninjs
from newsparse.export.schema_org import to_schema_org
from newsparse.export.tei import to_tei

__all__ = [
    "to_datatrove",
    "to_displacy",
    "to_dolma",
    "to_mnbvc",
    "to_ninjs",
    "to_schema_org",
    "to_tei",
    "to_web_annotations",
]
