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


_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_ARTICLE = frozenset(
    ("art", "article", "news", "doc", "info", "post", "item", "page", "cms", "clean", "cleaned", "full")
)
_PUBLISHED = frozenset(
    ("pub", "publish", "published", "publication", "publishing", "release", "released", "issue", "post")
)
_MOMENT = frozenset(("time", "date", "at", "on", "datetime", "day"))
_SOURCE = frozenset(("src", "source", "media", "origin", "paper"))


def _of_compound(label: str) -> Field | None:
    """Return what a key of several words says: newsTitle, art_content, date_publish, srcName, editorName."""
    words = [word.casefold() for word in _WORD.findall(label)]
    if len(words) < 2 or not label.isascii():
        return None
    if not _PUBLISHED.isdisjoint(words) and not _MOMENT.isdisjoint(words) and len(words) == 2:
        return Field.PUBLISHED
    if words[0] in _SOURCE and words[-1] in ("name", "title"):
        return Field.SOURCE
    known = _fields().get("".join(words[1:]))
    if words[0] in _ARTICLE and known in (Field.TITLE, Field.BODY, Field.SOURCE, Field.AUTHOR, Field.DECK):
        return known
    role = _fields().get(words[0])
    return role if words[1:] == ["name"] and role in (Field.AUTHOR, Field.CREDIT, Field.SOURCE) else None


@functools.lru_cache(maxsize=4096)
def field_of(label: str) -> Field | None:
    """Return what a label says its value is; ``None`` where it is in no list.

    A pair in two languages is known by either half, the Chinese one first.

    Example:
        >>> [str(field_of(label)) for label in ("pubDate", "Source-文献来源", "dc:creator", "心情")]
        ['published', 'source', 'author', 'None']
        >>> [str(field_of(label)) for label in ("newsTitle", "art_content", "date_publish", "insertTime")]
        ['title', 'body', 'published', 'None']
    """
    known = _fields()
    if found := known.get(folded(label)) or _of_compound(label):
        return found
    for half in reversed(re.split(r"[-－:：/／（(]", label)):
        if found := known.get(folded(half)):
            return found
    return None
