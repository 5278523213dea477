"""The words of a caller: outlets, agencies and labels of credits that no list of the package has.

Each is read as a word of its length that the grammar knows, which stands in its place while the text is
read: ``领航员：岑远山`` as ``副设计：岑远山``. Offsets are the same, and what was read is told in the words
of the text. The grammar and what it remembers between pages know nothing of it.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import attrs

from newsparse._lexicon import terms
from newsparse._names.roles import ROLE_WORDS
from newsparse._text.chars import BAR, BLANK, COLON, HAN, OPENING_BRACKET, SLASH
from newsparse._text.words import trie
from newsparse._units.dressed import restored
from newsparse._units.lines import Source
from newsparse.model import Article, Block, Credit, Outlet, Role, Zone
from newsparse.options import Options
from newsparse.spans import Span

__all__ = ["Glossed", "glossed"]


class OwnWord(NamedTuple):
    """A word of the caller's on a text.

    Args:
        word: The word.
        reading: What it is read as: ``outlet``, ``agency``, or a role.
        span: Where it stands.
    """

    word: str
    reading: str
    span: Span


@attrs.frozen(kw_only=True)
class Glossed:
    """A text with words that the grammar knows in place of the caller's own.

    Args:
        text: The text as given.
        shown: The text as it is read; the offsets are the same.
        words: The words that were replaced, in order.
        instead: What stands for each word.
    """

    text: str
    shown: str
    words: tuple[OwnWord, ...] = ()
    instead: Mapping[str, str] = attrs.field(factory=dict)

    def title(self, title: str | None) -> str | None:
        """Return a title with the same words in place of the caller's own."""
        if title is None:
            return None
        for word, instead in self.instead.items():
            title = title.replace(word, instead)
        return title

    def with_labels(self, source: Source) -> Source:
        """Return a source whose lines that open with a label of the caller's are lines of credits."""
        opens = {word.span.start for word in self.words if word.reading not in _NAMES}
        credited = {
            i: source.allowed.get(i, _CREDITS) & _CREDITS or _CREDITS
            for i, (start, line) in enumerate(zip(source.starts, source.lines, strict=True) if opens else ())
            if start + len(line) - len(line.lstrip(_MARKS)) in opens
        }
        return attrs.evolve(source, allowed={**source.allowed, **credited}) if credited else source

    def restored(self, article: Article) -> Article:
        """Return an article in the words of the text."""
        if not self.words:
            return article
        own = {word.word: word.reading for word in self.words}
        blocks = tuple(self._block(block) for block in article.blocks)
        told: Article = self._told(restored(article, self.shown, self.text), own)
        return attrs.evolve(told, blocks=blocks)

    def _block(self, block: Block) -> Block:
        words = None if block.words is None else self._in_own_words(block.words)
        return attrs.evolve(block, text=block.span.of(self.text), words=words)

    def _told(self, node: Any, own: Mapping[str, str]) -> Any:
        """Return a value whose strings are in the words of the text, with what its own words mean."""
        if type(node) is str:
            return self._in_own_words(node)
        if isinstance(node, tuple):
            return tuple(self._told(part, own) for part in node)
        if isinstance(node, Span) or not attrs.has(type(node)):
            return node
        changes = {
            field.name: told
            for field in attrs.fields(type(node))
            if (told := self._told(value := getattr(node, field.name), own)) is not value
        }
        if isinstance(node, Outlet) and changes.get("name", node.name) in own:
            changes["known"] = True
        if isinstance(node, Credit):
            role = own.get(changes.get("label", node.label) or "", "")
            changes |= {"role": Role(role)} if role in set(Role) else {}
        return attrs.evolve(node, **changes) if changes else node

    def _in_own_words(self, text: str) -> str:
        for word, instead in self.instead.items():
            text = text.replace(instead, word)
        return text


def glossed(text: str, options: Options) -> Glossed:
    """Return a text with words that the grammar knows in place of those that the caller gave.

    Args:
        text: The text.
        options: What the caller gave: ``outlets``, ``agencies``, ``roles``.

    Example:
        >>> glossed("领航员：岑远山", Options(roles={"领航员": "designer"})).shown.endswith("设计：岑远山")
        True
    """
    if not (options.outlets or options.agencies or options.roles):
        return Glossed(text=text, shown=text)
    taken: set[str] = set()
    instead: dict[str, str] = {}
    readings: dict[str, str] = {}
    for word, reading, offered in _readings(options):
        if word not in text or word in instead:
            continue
        known = next((other for other in offered if other not in taken and other not in text), None)
        if known is not None:
            taken.add(known)
            instead[word], readings[word] = known, reading
    if not instead:
        return Glossed(text=text, shown=text)
    labels = [word for word in instead if readings[word] not in _NAMES]
    found = [
        OwnWord(match[0], readings[match[0]], Span(*match.span()))
        for match in _places_of(tuple(sorted(instead)), tuple(sorted(labels))).finditer(text)
    ]
    parts: list[str] = []
    at = 0
    for own in found:
        parts += [text[at : own.span.start], instead[own.word]]
        at = own.span.end
    shown = "".join([*parts, text[at:]])
    return Glossed(text=text, shown=shown, words=tuple(found), instead=instead)


_NAMES = ("outlet", "agency")
_CREDITS = frozenset((Zone.CREDIT, Zone.BYLINE, Zone.META))
_MARKS = "（(【[〔·•■□●▲▼◆ \u3000"


@functools.lru_cache(maxsize=64)
def _places_of(words: tuple[str, ...], labels: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of the caller's words; a label is one before a mark, or alone before its names."""
    names = [word for word in words if word not in labels]
    patterns = [trie(names)] if names else []
    if labels:
        lead = rf"(?:^|(?<=[\r\n{OPENING_BRACKET}{BLANK}{BAR}]))"
        mark = rf"[{BLANK}]*[{COLON}{SLASH}{BAR}◎]"
        alone = rf"[{BLANK}]{{1,4}}[{HAN}·]{{1,12}}(?=[{BLANK}\r\n）)\]】]|\Z)"
        patterns.append(rf"(?:{trie(labels)}(?={mark})|{lead}{trie(labels)}(?={alone}))")
    return re.compile("|".join(patterns))


# ── What stands for a word ──────────────────────────────────────────────────────────────────────────────


def _readings(options: Options) -> Iterator[tuple[str, str, Iterable[str]]]:
    """Yield the words of the caller, what each is read as, and what may stand for it, in one order."""
    for word in sorted(options.agencies):
        yield word, "agency", _agencies_of(len(word))
    for word in sorted(options.outlets):
        yield word, "outlet", _outlets_of(len(word))
    for word, role in options.roles:
        # No label of two characters is an intern's; what it means is told afterwards.
        yield word, role.value, labels_for(role, len(word)) or labels_for(Role.REPORTER, len(word))


@functools.cache
def _outlets_of(size: int) -> tuple[str, ...]:
    """Return outlets of a length: papers that are in the list, else names that have the form of one."""
    listed = [
        name for name in terms("outlets") if len(name) == size and name.isalpha() and name[-1] in "报网"
    ]
    others = [name for name in terms("outlets") if len(name) == size and name not in listed]
    made = [first * (size - 2) + "日报" for first in "柳桥渡津"] if size > 2 else []
    return (*sorted(listed), *sorted(others), *made)


@functools.cache
def _agencies_of(size: int) -> tuple[str, ...]:
    """Return agencies of a length; where the list has none, outlets."""
    return (*sorted(name for name in terms("agencies") if len(name) == size), *_outlets_of(size))


# Words that may stand before a label and belong to it; three at most do.
_BEFORE = {
    0: ("",),
    1: ("副", "总"),
    2: ("资深", "责任", "特约"),
    3: ("副责任", "副资深"),
    4: ("资深责任", "特约责任"),
}
_BEFORE[5] = ("副资深责任", "副特约责任")
_BEFORE[6] = ("特约资深责任", "资深特约责任")


@functools.cache
def labels_for(role: Role, size: int) -> tuple[str, ...]:
    """Return labels of a role and a length, the plainest first.

    Example:
        >>> labels_for(Role.PROOFREADER, 4)[0], {len(label) for label in labels_for(Role.EDITOR, 7)}
        ('资深校对', {7})
    """
    rows = ROLE_WORDS.items()
    whole = [word for word, row in rows if row.roles == (role,) and row.flags.isdisjoint(("short", "work"))]
    found = [
        (before + word, word)
        for lead in range(min(size - 1, 7))
        for before in _BEFORE[lead]
        for word in whole
        if len(word) == size - lead
    ]
    # A blank alone may part some of them from their names; but not 副总编辑.
    found.sort(
        key=lambda pair: (ROLE_WORDS[pair[1]].flags.isdisjoint(("plain", "noun")), (size - len(pair[1])) % 2)
    )
    return tuple(label for label, _ in found)
