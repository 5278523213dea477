"""The furniture words by class: which words head a block of related reading, which are buttons."""

from __future__ import annotations

import functools

from newsparse._lexicon import rows

__all__ = ["exact_terms"]


@functools.cache
def exact_terms(*classes: str) -> frozenset[str]:
    """Give the terms of ``classes`` that are a line of their own.

    Example:
        >>> "相关阅读" in exact_terms("relhead")
        True
    """
    return frozenset(
        term
        for name, how, terms, *_ in rows("furniture")
        if name in classes and how == "="
        for term in terms.split("|")
    )
