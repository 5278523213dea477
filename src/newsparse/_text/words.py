"""Patterns: compiled when they are first asked, and made of many words, common beginnings factored out.

A pattern made by ``trie`` costs about as much as the text it reads, however many words it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib import import_module
from typing import Any, TypeAlias, cast

from newsparse._text.chars import BLANK

__all__ = ["any_of", "lazy", "lazy_regex", "trie"]

_Node: TypeAlias = "dict[str, _Node]"

# The same as a class of ``BLANK``: white space but line ends and control characters. A class of characters
# from several blocks is compiled into a table, in 60 µs; this one takes 5, and blanks are in most patterns.
_ONE_BLANK = r"[^\S\n-\x1f\x85]"


class _Lazy:
    """A pattern that compiles itself when one of its methods is first asked for, and then is that method."""

    def __init__(self, pattern: str, flags: int, engine: str) -> None:
        self.pattern = pattern
        self.flags = flags
        self.engine = engine

    def __getattr__(self, name: str) -> Any:
        pattern = self.pattern.replace(f"[{BLANK}]", _ONE_BLANK)
        compiled = import_module(self.engine).compile(pattern, self.flags)
        # Kept in the instance, so that the next call costs no more than one of a compiled pattern.
        value = self.__dict__[name] = getattr(compiled, name)
        return value

    def __reduce__(self) -> tuple[type[_Lazy], tuple[str, int, str]]:
        return _Lazy, (self.pattern, self.flags, self.engine)


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern of :mod:`re` that is compiled when it is first used.

    Compiling is most of what the first article of a process costs, and no page needs every pattern.

    Example:
        >>> lazy("[0-9]+").search("第12版").group()
        '12'
    """
    return cast("re.Pattern[str]", _Lazy(pattern, flags, "re"))


def lazy_regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    r"""Return a pattern of the ``regex`` package that is compiled when it is first used.

    Example:
        >>> lazy_regex(r"\p{Han}+").search("x㐂田y").group()
        '㐂田'
    """
    return cast("re.Pattern[str]", _Lazy(pattern, flags, "regex"))


def any_of(words: str) -> str:
    """Return a pattern of the words of a text with blanks between them, the longest that fits first.

    It is how a closed list of words, or of exceptions, stands in a pattern: the words say why it is there.

    Example:
        >>> any_of("起诉 起火 起草")
        '(?:起(?:诉|火|草))'
    """
    return trie(words.split())


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
