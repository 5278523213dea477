"""From HTML to the plain text that ``parse`` reads. Needs the extra ``html`` (selectolax).

Nothing is chosen from the page: who looks for the main text of a page throws its title, its time and its
byline away before they can be read.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from newsparse._lexicon import words
from newsparse.readers.decoding import is_encoding

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["html_to_text"]

# The roles of elements are those of the HTML standard's section 15, Rendering.
_UNSEEN = frozenset(
    words(
        "area audio base basefont canvas datalist head iframe link map math meta noembed noframes noscript "
        "object option param rp script select style svg template textarea title video"
    )
)
_APART = frozenset(
    words(
        "article aside blockquote details dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main "
        "nav ol p pre section table ul"
    )
)
_LINE = _APART | frozenset(
    words(
        "address body caption center dd dialog dir div dt figcaption hgroup html legend li listing menu "
        "optgroup plaintext search summary tbody tfoot thead tr xmp"
    )
)
_CELLS = frozenset({"td", "th"})
_LITERAL = frozenset({"pre", "listing", "xmp", "plaintext"})

_HIDING = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b", re.IGNORECASE
)

# White space that HTML folds; U+3000 and U+00A0 are characters like any other.
_FOLDED = re.compile(r"[ \t\n\r\f]+")
_WIDE = frozenset("WF")

_META_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_PRESCANNED = 4096
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# What pages call gb2312 or gbk has long been its superset (WHATWG Encoding, section 4.2).
_SUPERSETS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "hz": "gb18030",
    "iso8859-1": "cp1252",
    "big5": "big5hkscs",
}


def html_to_text(html: str | bytes) -> str:
    r"""Give the text of a page as a reader sees it: one line a block, a blank line between paragraphs.

    Scripts, styles, and what ``hidden`` or an inline style hides are left out; style sheets are not read.
    White space is folded as browsers fold it, except in ``pre``; the cells of a table row are divided by
    tabs, and the parts of a list item by a blank where the page has nothing between them, as in
    ``<li><a>…</a><span>…</span></li>``. The text is new: offsets of what ``parse`` finds are places in it,
    not in the HTML.

    Args:
        html: The page. Bytes are decoded by their byte order mark, as UTF-8 where they are that, or as the
            page says itself; bytes that are wrong in that encoding become U+FFFD.

    Raises:
        TypeError: ``html`` is neither ``str`` nor ``bytes``.
        ImportError: selectolax is not installed; the message names the extra.

    Example:
        >>> html_to_text("<h1>青渡镇新桥<b>今日</b>通车</h1><script>1</script><p>河东日报<br>3月28日</p>")
        '青渡镇新桥今日通车\n\n河东日报\n3月28日'
    """
    if isinstance(html, bytes):
        html = _decoded(html)
    elif not isinstance(html, str):
        raise TypeError(f"html must be a str or bytes, not {type(html).__name__}")
    try:
        from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415  # an extra
    except ImportError as error:
        raise ImportError("html_to_text needs selectolax: pip install 'newsparse[html]'") from error
    # A lone surrogate cannot be given to a parser that reads UTF-8.
    page = LexborHTMLParser(html.encode("utf-8", "replace").decode("utf-8"))
    return _Lines().read(page.root) if page.root is not None else ""


def _decoded(html: bytes) -> str:
    """Decode a page. UTF-8 before what it says: many were stored anew and still name their old encoding."""
    for mark, encoding in _BOMS:
        if html.startswith(mark):
            return html.decode(encoding, "replace")
    named = _named_encoding(html)
    if html.isascii():
        return html.decode(named or "ascii", "replace")
    try:
        return html.decode("utf-8")
    except UnicodeDecodeError:
        return html.decode(named or "utf-8", "replace")


def _named_encoding(html: bytes) -> str | None:
    """Give the encoding that a page names, where Python knows it."""
    named = _META_CHARSET.search(html, 0, _PRESCANNED)
    if named is None:
        return None
    name = named[1].decode("ascii", "replace")
    if not is_encoding(name):
        return None
    encoding = codecs.lookup(name).name
    # A page whose bytes say UTF-16 in ASCII is in something else.
    return None if encoding.startswith("utf-16") else _SUPERSETS.get(encoding, encoding)


@attrs.define
class _Lines:
    """The lines of a page while it is walked through.

    Args:
        done: The lines so far; an empty one is a blank line.
        pieces: The text of the line that is being written, not yet folded.
        begun: Whether there is more than white space in it.
        apart: Whether a blank line stands before the next line.
        literal: How many elements are open in which white space is kept.
    """

    done: list[str] = attrs.Factory(list)
    pieces: list[str] = attrs.Factory(list)
    begun: bool = False
    apart: bool = False
    literal: int = 0

    def read(self, root: LexborNode) -> str:
        """Walk through a tree, however deep, and give its text."""
        for node, entering in _walk(root):
            tag = node.tag or ""
            if tag == "-text":
                self._text(node.text_content or "")
            elif tag == "br":
                self._break(entering=entering)
            elif tag in _CELLS:
                self._cell(entering=entering)
            elif tag in _LINE:
                self._edge(apart=tag in _APART)
                if tag in _LITERAL:
                    self.literal += 1 if entering else -1
            elif entering and _is_next_part(node):
                self.pieces.append(" ")
        self._end()
        return "\n".join(self.done)

    def _text(self, text: str) -> None:
        self.begun = self.begun or bool(text.strip())
        if not self.literal:
            self.pieces.append(text)
            return
        first, *more = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self.pieces.append(first)
        for line in more:
            if not self._end():
                self.apart = True
            self.pieces.append(line)

    def _break(self, *, entering: bool) -> None:
        """End a line; two breaks in a row leave a blank line, as a reader sees them."""
        if entering and not self._end():
            self.apart = True

    def _cell(self, *, entering: bool) -> None:
        """Divide the cells of a row by tabs; one that holds blocks is on lines of its own."""
        if entering and self.begun:
            self.pieces.append(_TAB)

    def _edge(self, *, apart: bool) -> None:
        self._end()
        self.apart = self.apart or apart

    def _end(self) -> bool:
        """End the line that is being written; tell whether it held anything."""
        cells = "".join(self.pieces).split(_TAB)
        self.pieces.clear()
        self.begun = False
        line = "\t".join(cell.rstrip() if self.literal else _folded(cell) for cell in cells).rstrip("\t")
        if not line.strip():
            return False
        if self.apart and self.done:
            self.done.append("")
        self.apart = False
        self.done.append(line)
        return True


# Stands for the edge of a cell until white space is folded: a character that no HTML parser lets through.
_TAB = "\x00"


def _folded(line: str) -> str:
    """Fold white space as browsers do: a line end in the source between two Chinese characters is nothing."""
    parts = _FOLDED.split(line)
    gaps = _FOLDED.findall(line)
    folded = [parts[0]]
    for gap, part in zip(gaps, parts[1:], strict=True):
        broken = "\n" in gap and _wide(folded[-1][-1:]) and _wide(part[:1])
        folded += ["" if broken else " ", part]
    return "".join(folded).strip(" ")


def _wide(character: str) -> bool:
    return character != "" and unicodedata.east_asian_width(character) in _WIDE


def _walk(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Visit every node that shows, in order: once as it begins and, if it is an element, once as it ends."""
    stack: list[tuple[LexborNode, bool]] = [(root, True)]
    while stack:
        node, entering = stack.pop()
        if entering and _hidden(node):
            continue
        yield node, entering
        if entering and not (node.tag or "").startswith("-"):
            stack.append((node, False))
            children = list(node.iter(include_text=True))
            stack += [(child, True) for child in reversed(children)]


def _hidden(node: LexborNode) -> bool:
    tag = node.tag or ""
    if tag == "-text":
        return False
    if tag in _UNSEEN or tag.startswith(("-", "!")):
        return True
    attributes = node.attributes
    style = attributes.get("style")
    return (
        "hidden" in attributes
        or (tag == "dialog" and "open" not in attributes)
        or bool(style and _HIDING.search(style))
    )


def _is_next_part(node: LexborNode) -> bool:
    """Tell whether an inline element follows another in a list item with nothing between them."""
    before, parent = node.prev, node.parent
    if before is None or before.tag is None or parent is None or parent.tag != "li":
        return False
    return not before.tag.startswith("-") and before.tag not in _LINE
