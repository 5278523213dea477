r"""Markdown: headings, emphasis, links, pictures, quotes, bullets, tables, escapes, breaks.

It is a dress more than a form: what is said is read as any page is, once the marks are hidden. A heading can
be no paragraph and no line of hashtags, a picture is no text.

======== ================================================================
heading  ``# 柳湾渡口恢复通航``, ``渡口`` over a line of ``===`` or ``---``
emphasis ``**来源**``, ``*2024-09-05*``, ``__渡口__``, ``~~旧闻~~``
link     ``[渡口](https://…)``, ``[渡口][1]``, and ``[1]: https://…`` below
picture  ``![渡船](https://…)``
escape   ``1\. 加强领导``
======== ================================================================
"""

from __future__ import annotations

import re

from newsparse._names.outlets import looks_like_outlet
from newsparse._text.words import lazy
from newsparse._units.forms.document import EOL, Document, Marks, Record
from newsparse._units.forms.markup import hide_markup, linked_values
from newsparse.model import Zone
from newsparse.spans import Span

__all__ = ["HEADING", "hide_markdown", "is_markdown", "read_markdown", "words_of_link"]

HEADING = lazy(
    r"^[ ]{0,3}(?P<mark>#{1,6})[^\S\r\n]++"
    rf"(?P<words>\S++(?:[^\S\r\n]++(?!#++{EOL})\S++)*+)(?P<tail>[^\S\r\n]++#++)?",
    re.MULTILINE,
)
_UNDERLINE = lazy(
    r"^(?P<words>[^\s>#|\-*+=][^\r\n]{1,600})(?:\r\n|\r|\n)(?P<line>={3,}+|-{3,}+)[ \t]*+(?=[\r\n]|\Z)",
    re.MULTILINE,
)
_BREAK = lazy(
    r"^[ ]{0,3}(?:(?:-[ \t]*+){3,}+|(?:\*[ \t]*+){3,}+|(?:_[ \t]*+){3,}+)(?=[\r\n]|\Z)", re.MULTILINE
)
_QUOTE = lazy(r"^[ ]{0,3}(?:>[ \t]?)+", re.MULTILINE)
_REFERENCE = lazy(r"^[ ]{0,3}\[[^\]\n]{1,80}\]:[^\r\n]*+", re.MULTILINE)
_TABLE_RULE = lazy(
    r"^[ ]{0,3}\|?[ \t]*+:?-{2,}+:?[ \t]*+(?:\|[ \t]*+:?-{2,}+:?[ \t]*+)++\|?[ \t]*+(?=[\r\n]|\Z)",
    re.MULTILINE,
)
_BULLET = lazy(r"^[ ]{0,8}(?P<mark>[*+-])[ \t]++(?=\S)", re.MULTILINE)
_URL = r"(?:[^()\s]|\([^()\s]*+\))*+"
_TARGET = rf"\([ \t]{{0,9}}<?{_URL}>?(?:[ \t]{{1,9}}[\"'][^\n]{{0,300}}?[\"'])?[ \t]{{0,9}}\)"
_PICTURE = lazy(rf"!\[[^\]\n]{{0,300}}\](?:{_TARGET}|\[[^\]\n]{{0,80}}\])")
_LINK = lazy(
    rf"(?<!!)\[(?P<words>[^\[\]\n]{{1,500}})\](?P<to>{_TARGET}"
    rf"|\[[^\]\n]{{0,80}}\])"
)
_STRONG = lazy(r"\*\*|__(?=\S)|(?<=\S)__|~~")
_EMPHASIS = lazy(
    r"(?<![\\*\w])\*(?=[^\s*])[^*\n]{1,300}(?<=[^\s*])\*(?![*\w])|(?<![\w_\\])_(?=[^\s_])[^_\n]{1,300}(?<=[^\s_])_(?![\w_])"
)
_CODE = lazy(r"`+")
# ## 渡口 {#ferry .title} of Pandoc, {{< figure src="…" >}} of Hugo, {% asset_img … %} of Hexo.
_ATTRIBUTES = lazy(
    r"\{(?:[#.][^{}\r\n]{1,100}|\{[<%][^{}\r\n]{1,400}[>%]\}|%[^{}\r\n]{1,400}%)\}|^:{3,}[^\r\n]*+",
    re.MULTILINE,
)
_ESCAPE = lazy(r"\\(?=[!-/:-@\[-`{-~])")
_HEADINGS = frozenset(Zone) - {Zone.PARAGRAPH, Zone.TAGS, Zone.LIST_ITEM, Zone.TABLE, Zone.SUMMARY}
_BULLETS = frozenset(Zone) - {Zone.HEADLINE, Zone.KICKER}
_TITLE = frozenset({Zone.HEADLINE})
_SHORTEST_TITLE = 6
_LEAST = 2


def is_markdown(text: str) -> bool:
    r"""Whether marks of Markdown are in a text that plain text does not have.

    Example:
        >>> [is_markdown(text) for text in ("# 渡口\n通航", "#渡口# 通航", "见[公告](a.md)和![](b.png)")]
        [True, False, True]
    """
    if text.find("</p>") >= 0 or text.find("<br") >= 0:
        return True
    signs = (
        text.count("](")
        + text.count("![")
        + (text.count("**") >= _LEAST)
        + ("\n====" in text)
        + ("\n]: " in text)
    )
    return signs >= _LEAST or (("# " in text or "#\u3000" in text) and HEADING.search(text) is not None)


def words_of_link(text: str, start: int, end: int) -> Span | None:
    """Return the words of the link that begins at ``start``: 晋南日报 of ``[晋南日报](https://…)``.

    Example:
        >>> words_of_link("[渡口](a.md) | 3", 0, 14)
        Span(start=1, end=3)
    """
    link = _LINK.match(text, start, end) if text.startswith("[", start) else None
    return Span(*link.span("words")) if link else None


def read_markdown(text: str) -> Document:
    """Read a text in Markdown whole."""
    marks = Marks(text)
    allowed = hide_markdown(text, 0, len(text), marks)
    whole = Span(0, len(text))
    stated = tuple(linked_values(text, 0, len(text)))
    return marks.document([Record(span=whole, stated=stated, allowed=allowed)])


def hide_markdown(text: str, start: int, end: int, marks: Marks) -> dict[int, frozenset[Zone]]:
    """Hide the marks of ``text[start:end]``.

    Returns:
        The zones that they leave open to a line, by where its words begin.

    The one heading of the first level is the headline, where no text is above it.
    """
    hide_markup(text, start, end, marks)
    allowed: dict[int, frozenset[Zone]] = {}
    for pattern in (_BREAK, _QUOTE, _REFERENCE, _TABLE_RULE, _ATTRIBUTES, _PICTURE, _STRONG, _CODE, _ESCAPE):
        for mark in pattern.finditer(text, start, end):
            marks.hide(*mark.span())
    for mark in _EMPHASIS.finditer(text, start, end):
        marks.hide(mark.start(), mark.start() + 1)
        marks.hide(mark.end() - 1, mark.end())
    for link in _LINK.finditer(text, start, end):
        marks.hide(link.start(), link.start("words"))
        marks.hide(link.end("words"), link.end())
    for bullet in _BULLET.finditer(text, start, end):
        allowed[bullet.start("mark")] = _BULLETS
    headings = list(HEADING.finditer(text, start, end))
    for heading in headings:
        marks.hide(heading.start(), heading.start("words"))
        marks.hide(*heading.span("tail"))
        allowed[heading.start("words")] = _HEADINGS
    for heading in _UNDERLINE.finditer(text, start, end):
        marks.hide(*heading.span("line"))
        allowed[heading.start("words")] = _HEADINGS
    if (title := _title(text, start, headings)) is not None:
        allowed[title] = _TITLE
    return allowed


def _title(text: str, start: int, headings: list[re.Match[str]]) -> int | None:
    """Return where the words of the one heading of the first level begin, if no text is above it."""
    tops = [heading for heading in headings if heading["mark"] == "#"]
    if len(tops) != 1 or text[start : tops[0].start()].strip():
        return None
    words = tops[0]["words"]
    return tops[0].start("words") if len(words) >= _SHORTEST_TITLE and not looks_like_outlet(words) else None
