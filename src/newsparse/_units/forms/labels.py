"""The words that say what a stated value is: a key of JSON, a tag, a label of a record."""

from __future__ import annotations

import functools
import re

from newsparse._lexicon import rows
from newsparse._units.forms.document import Field

__all__ = ["field_of"]

_NO_LETTER = re.compile(r"[\W_]+")


@functools.cache
def _fields() -> dict[str, Field]:
    return {
        folded(label): Field(field)
        for field, labels, *_ in rows("form_labels")
        for label in labels.split("|")
    }


def folded(label: str) -> str:
    """Return a label as the lexicon compares it: without blanks, signs and case.

    Example:
        >>> folded("Publish_Time"), folded("标　　题")
        ('publishtime', '标题')
    """
    sign = "%" if label[:1] == "%" else ""  # %T of EndNote is no t
    return sign + _NO_LETTER.sub("", label).casefold()


@functools.lru_cache(maxsize=4096)
def field_of(label: str) -> Field | None:
    """Return what a label says its value is; ``None`` where it is in no list.

    A pair in two languages is known by either half, the Chinese one first.

    Example:
        >>> [str(field_of(label)) for label in ("pubDate", "Source-文献来源", "dc:creator", "心情")]
        ['published', 'source', 'author', 'None']
    """
    known = _fields()
    if found := known.get(folded(label)):
        return found
    for half in reversed(re.split(r"[-－:：/／（(]", label)):
        if found := known.get(folded(half)):
            return found
    return None
