"""Patterns: compiled when they are first asked, and made of many words, common beginnings factored out.

A pattern made by ``trie`` costs about as much as the text it reads, however many words it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any, TypeAlias, cast

from newsparse._text.chars import BLANK, all_han, is_han, members

__all__ = ["Words", "any_of", "lazy", "lazy_regex", "trie"]

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
    """Return a pattern that matches any of ``words``, the longest that fits.

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
    parts = [
        (character if character > "\x7f" else re.escape(character)) + _branch(rest)
        for character, rest in node.items()
        if character
    ]
    if not parts:
        return ""
    if len(parts) == 1 and "" not in node:
        return parts[0]
    body = parts[0] if len(parts[0]) == 1 and len(parts) == 1 else f"(?:{'|'.join(parts)})"
    return f"{body}?" if "" in node else body


_BLANKS = members(BLANK)


class Words:
    """A list of words, looked up in a text by what they begin with.

    It finds what a pattern of ``trie`` finds, the longest word first, and costs next to nothing to set up,
    where a pattern of some hundred words takes long to compile.

    Args:
        words: The words.
        spaced: Whether a word of two Han characters may be set out to the width of three or four (监 制). It
            is one only where no Han character stands before it: 佐藤真一 审核 has no 一审.
    """

    def __init__(self, words: Iterable[str], *, spaced: bool = False) -> None:
        self._words = frozenset(words)
        self._single = frozenset(word for word in self._words if len(word) == 1)
        pairs = (word for word in self._words if len(word) == 2)
        self._spaced = frozenset(pair for pair in pairs if spaced and all_han(pair))
        longest_first = sorted(self._words - self._single, key=len, reverse=True)
        self._sizes = _sizes(longest_first, slice(2))
        self._sizes_back = _sizes(longest_first, slice(-2, None))
        first = _class(pair[0] for pair in self._sizes)
        second = _class(pair[1] for pair in self._sizes) + (BLANK if self._spaced else "")
        signs = [f"[{first}][{second}]"] * bool(first) + [f"[{_class(self._single)}]"] * bool(self._single)
        self._sign = lazy(f"(?={'|'.join(signs)})")

    def ends(self, text: str, at: int, end: int) -> list[int]:
        """Return where the words end that begin at ``at`` and end by ``end``, the longest first.

        Example:
            >>> Words(["编辑", "编辑部"]).ends("编辑部", 0, 3)
            [3, 2]
        """
        pair = text[at : at + 2]
        found: list[int] = []
        if sizes := self._sizes.get(pair):
            found = [at + n for n in sizes if at + n <= end and text[at : at + n] in self._words]
        if pair[:1] in self._single and at < end:
            found.append(at + 1)
        if self._spaced and pair[1:] in _BLANKS and (last := self._spaced_end(text, at, end)):
            found.append(last)
        return found

    def begins(self, text: str, start: int, at: int) -> list[int]:
        """Return where the words begin that end at ``at`` and begin at ``start`` or later, the longest first.

        Example:
            >>> Words(["编辑", "责任编辑"]).begins("责任编辑：", 0, 4)
            [0, 2]
        """
        pair = text[max(at - 2, 0) : at]
        found: list[int] = []
        if sizes := self._sizes_back.get(pair):
            found = [at - n for n in sizes if at - n >= start and text[at - n : at] in self._words]
        if pair[-1:] in self._single and at > start:
            found.append(at - 1)
        if self._spaced and pair[:-1] in _BLANKS:
            found += [at - n for n in (3, 4) if at - n >= start and self._spaced_end(text, at - n, at) == at]
        return found

    def places(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """Return start and end of the words in ``text[start:end]``: the longest at a place, without overlap.

        Example:
            >>> Words(["编辑", "编辑部", "审核"]).places("编辑部审核", 0, 5)
            [(0, 3), (3, 5)]
        """
        found = []
        at = start
        for sign in self._sign.finditer(text, start, end):
            first = sign.start()
            if first >= at and (ends := self.ends(text, first, end)):
                at = ends[0]
                found.append((first, at))
        return found

    def holds(self, text: str, start: int, end: int) -> bool:
        """Whether one of the words stands in ``text[start:end]``."""
        return any(self.ends(text, first, end) for first in self.starts(text, start, end))

    def starts(self, text: str, start: int, end: int) -> Iterator[int]:
        """Return the places in ``text[start:end]`` where a word may begin; ``ends`` says whether one does."""
        return map(re.Match.start, self._sign.finditer(text, start, end))

    def _spaced_end(self, text: str, at: int, end: int) -> int:
        """Return where the word ends that begins at ``at`` and has one or two blanks inside; 0 for none."""
        last = at + 2 + (text[at + 2 : at + 3] in _BLANKS)
        if last >= end or text[at] + text[last] not in self._spaced:
            return 0
        return 0 if at and is_han(text[at - 1]) else last + 1


def _sizes(longest_first: list[str], pair: slice) -> dict[str, tuple[int, ...]]:
    """Return the sizes of the words that have a pair of characters in common, the largest first."""
    sizes: dict[str, tuple[int, ...]] = {}
    for word in longest_first:
        known = sizes.get(word[pair], ())
        if len(word) not in known:
            sizes[word[pair]] = (*known, len(word))
    return sizes


def _class(characters: Iterable[str]) -> str:
    """Return the inside of a class of characters."""
    return re.escape("".join(sorted(set(characters))))
