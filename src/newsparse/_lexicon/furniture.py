"""The words of the boilerplate of news pages by class: channel names, buttons, headings of other reading."""

from __future__ import annotations

import functools
import re

from newsparse._lexicon import rows
from newsparse._lexicon.named import Named

__all__ = [
    "Boilerplate",
    "boilerplate_in",
    "boilerplate_opening",
    "exact_classes",
    "exact_terms",
    "glued_length",
]


class Boilerplate(Named):
    """A class of ``furniture.tsv``."""

    ACCOUNT = "account", "a log-in"
    ACT = "act", "a button"
    APP = "app", "a prompt to scan or install"
    CAPTION = "caption", "a caption"
    COMMENT_HEAD = "comhead", "a heading or button of comments"
    COMMENT_ITEM = "comitem", "a heading or button of comments"
    COPY_HEAD = "copyhead", "a note on the original title"
    CREDIT = "credit", "an editor's credit"
    CRUMB = "crumb", "a breadcrumb"
    FOOT = "foot", "the site's footer"
    META_LABEL = "metalabel", "a label for time or source"
    NAV = "nav", "a channel name"
    NOTICE = "notice", "a notice"
    PAGER = "pager", "a link to another page"
    RELATED_HEAD = "relhead", "a heading of related reading"
    SHARE = "share", "a share button"
    SUMMARY_HEAD = "summaryhead", "a label for a summary"
    TAG_HEAD = "taghead", "a label for tags"
    WRITER = "writer", "a writer's credit"


@functools.cache
def exact_terms(*classes: str) -> frozenset[str]:
    """Return the terms of ``classes`` that are a line of their own.

    Example:
        >>> "相关阅读" in exact_terms("relhead")
        True
    """
    return frozenset(term for name, term in _terms("=") if name in classes)


def exact_classes(line: str) -> tuple[Boilerplate, ...]:
    """Return the classes of boilerplate that the whole line is, in the order of the file.

    Example:
        >>> [str(name) for name in exact_classes("评论")], exact_classes("渡口")
        (['nav', 'act', 'comhead'], ())
    """
    return _exact().get(line, ())


def boilerplate_opening(line: str) -> Boilerplate | None:
    """Return the class of the longest term that the line begins with.

    Example:
        >>> boilerplate_opening("标签：黄河 生态"), boilerplate_opening("黄河 生态")
        (<Boilerplate.TAG_HEAD: 'taghead'>, None)
    """
    found = opening_term(line)
    return None if found is None else found[1]


def opening_term(line: str) -> tuple[str, Boilerplate] | None:
    """Return the longest term that the line begins with, and its class.

    Example:
        >>> opening_term("标签：黄河 生态")
        ('标签', <Boilerplate.TAG_HEAD: 'taghead'>)
    """
    return next((row for row in _openings().get(line[:2], ()) if line.startswith(row[0])), None)


def boilerplate_in(line: str) -> Boilerplate | None:
    """Return the class of the first term on the line that may stand anywhere on one.

    Example:
        >>> boilerplate_in("微信扫一扫"), boilerplate_in("黄河 生态")
        (<Boilerplate.APP: 'app'>, None)
    """
    pattern, classes = _insides()
    found = pattern.search(line)
    return classes[found[0]] if found else None


def glued_length(line: str, pairs: set[str]) -> int:
    """Return how much of the line is channel names and buttons, which navigation glues: 网站首页时政国际财经.

    Args:
        line: The line.
        pairs: The pairs of neighbouring characters of its words. A line that has too few beginnings of names
            to be covered by them half is not read closer.

    Returns:
        A number of characters; 0 where it is less than half of the line.
    """
    names, starts, longest = _glued()
    if len(starts & pairs) * longest * 2 < len(line):
        return 0
    at = covered = 0
    while at < len(line):
        for name in names.get(line[at : at + 2], ()):
            if line.startswith(name, at):
                covered += len(name)
                at += len(name)
                break
        else:
            at += 1
    return covered if covered * 2 >= len(line) else 0


def _terms(how: str) -> list[tuple[Boilerplate, str]]:
    """Return the terms that match in one way, with their classes."""
    classes = {one.value: one for one in Boilerplate}
    return [
        (boilerplate, term)
        for name, way, terms, *_ in rows("furniture")
        if way == how
        for boilerplate in (classes[name],)
        for term in terms.split("|")
    ]


@functools.cache
def _exact() -> dict[str, tuple[Boilerplate, ...]]:
    found: dict[str, tuple[Boilerplate, ...]] = {}
    for name, term in _terms("="):
        known = found.get(term, ())
        if name not in known:
            found[term] = (*known, name)
    return found


@functools.cache
def _openings() -> dict[str, list[tuple[str, Boilerplate]]]:
    """Return the terms a line may begin with, by their first two characters, the longest first."""
    found: dict[str, list[tuple[str, Boilerplate]]] = {}
    for name, term in sorted(_terms("^"), key=lambda row: -len(row[1])):
        found.setdefault(term[:2], []).append((term, name))
    return found


@functools.cache
def _insides() -> tuple[re.Pattern[str], dict[str, Boilerplate]]:
    """Return one pattern for the terms that may stand anywhere, and the class of each: its first."""
    classes = {term: name for name, term in reversed(_terms("*"))}
    return re.compile("|".join(map(re.escape, sorted(classes, key=len, reverse=True)))), classes


@functools.cache
def _glued() -> tuple[dict[str, list[str]], frozenset[str], int]:
    """Return the names by their first two characters, all such beginnings, and the greatest length."""
    terms = exact_terms("nav", "act", "account", "share")
    names: dict[str, list[str]] = {}
    for term in sorted(terms, key=len, reverse=True):
        if len(term) > 1 and not term[0].isascii():
            names.setdefault(term[:2], []).append(term)
    return names, frozenset(term[:2] for term in terms if len(term) > 1), max(map(len, terms))
