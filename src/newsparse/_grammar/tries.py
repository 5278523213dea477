"""Alternations of many words as one pattern, their common beginnings factored out.

Such a pattern costs about as much as the text it reads, however many words it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

__all__ = ["trie"]

_Node: TypeAlias = "dict[str, _Node]"


def trie(words: Iterable[str]) -> str:
    """Give a pattern that matches any of ``words``, the longest that fits.

    Example:
        >>> trie(["编辑", "编审", "图"])
        '(?:编(?:辑|审)|图)'
    """
    tree: _Node = {}
    for word in words:
        node = tree
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    return _branch(tree)


def _branch(node: _Node) -> str:
    """Write out what may follow one beginning; a word that ends here makes the rest optional."""
    parts = [re.escape(character) + _branch(rest) for character, rest in node.items() if character]
    if not parts:
        return ""
    if len(parts) == 1 and "" not in node:
        return parts[0]
    body = parts[0] if len(parts[0]) == 1 and len(parts) == 1 else f"(?:{'|'.join(parts)})"
    return f"{body}?" if "" in node else body
