"""Tags and entities of HTML and XML in a text: hidden, and shown as the characters they mean."""

from __future__ import annotations

import html

from newsparse._text.words import any_of, lazy
from newsparse._units.forms.document import Field, Marks, Stated
from newsparse.spans import Span

__all__ = ["hide_markup", "linked_values"]

_BLOCKS = any_of(
    "p para paragraph br div li ul ol tr table blockquote section article h1 h2 h3 h4 h5 h6 figure "
    "figcaption hr dd dt center"
)
# <p>, </p>, <br/>, <a href="…">, <!-- … -->, <![CDATA[, ]]>; 3 < 5 and <未完> are none.
_TAG = lazy(
    rf"<(?P<slash>/?)(?:(?P<block>(?i:{_BLOCKS}))(?![\w:-])|[A-Za-z][\w:.-]*+)(?:\s[^<>]{{0,2000}}+)?/?>"
    r"|<!--(?:(?!-->|<!--).){0,4000}+-->|<!\[CDATA\[|\]\]>|<[?!][A-Za-z][^<>]{0,500}+>"
)
# &lt;p&gt; in the description of a feed, \u003cp\u003e in JSON.
_ESCAPED = lazy(
    rf"(?P<open>&lt;|\\u003[cC])/?(?:(?P<block>{_BLOCKS})(?![\w:-])|[a-z][a-z0-9]*+)"
    r"(?:(?!&lt;|&gt;|\\u003[cCeE])[^<>\r\n]){0,400}+(?:&gt;|\\u003[eE])"
)
# What HTML says of its links: https://microformats.org/wiki/rel-tag, and rel-author of HTML 5.
_LINKED = lazy(
    r"<a\s(?=[^<>]{0,500}?\srel=[\"']?(?:category )?(?P<rel>tag|author)\b)[^<>]{1,2000}+>"
    r"(?P<words>[^<>]{1,60}+)</a>"
)
_RELATIONS = {"tag": Field.TAGS, "author": Field.AUTHOR}
_ENTITY = lazy(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def linked_values(text: str, start: int, end: int) -> list[Stated]:
    """Return the tags and authors that the links of ``text[start:end]`` state."""
    if text.find("rel=", start, end) < 0:
        return []
    return [
        Stated(_RELATIONS[link["rel"]], Span(*link.span("words")))
        for link in _LINKED.finditer(text, start, end)
    ]


def hide_markup(text: str, start: int, end: int, marks: Marks) -> None:
    """Hide the tags and show the entities of ``text[start:end]``; a tag of a block ends a line.

    Example:
        >>> marks = Marks("<p>头班船&nbsp;坐满</p><p>渡口</p>")
        >>> hide_markup(marks.text, 0, len(marks.text), marks)
        >>> marks.document(()).shown.split()
        ['头班船', '坐满', '渡口']
    """
    if text.find("<", start, end) >= 0:
        for tag in _TAG.finditer(text, start, end):
            if tag["block"]:
                marks.put(*tag.span(), "\n")
            else:
                marks.hide(*tag.span())
    escaped: set[int] = set()
    if text.find("&lt;", start, end) >= 0 or text.find("\\u003", start, end) >= 0:
        for tag in _ESCAPED.finditer(text, start, end):
            escaped.update(range(*tag.span()))
            if tag["block"]:
                marks.put(*tag.span(), "\n")
            else:
                marks.hide(*tag.span())
    if text.find("&", start, end) >= 0:
        for entity in _ENTITY.finditer(text, start, end):
            character = html.unescape(entity[0])
            if len(character) == 1 and character not in "\r\n" and entity.start() not in escaped:
                marks.put(*entity.span(), character)
