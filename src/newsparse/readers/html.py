"""From HTML to the plain text that ``parse`` reads. Needs the extra ``html`` (selectolax).

No part of the page is selected: extractors of the main text drop the title, the time and the byline before
they can be read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from newsparse._lexicon import words
from newsparse.readers.decoding import decode_html

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["WebPage", "html_to_text", "read_html"]

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

# White space that HTML collapses; U+3000 and U+00A0 are characters like any other.
_FOLDED = re.compile(r"[ \t\n\r\f]+")
_WIDE = frozenset("WF")


def html_to_text(html: str | bytes) -> str:
    r"""Return the text of a page as a reader sees it: one line a block, a blank line between paragraphs.

    Scripts, styles, and what ``hidden`` or an inline style hides are left out; style sheets are not read.
    White space is collapsed as browsers do it, except in ``pre``. The cells of a table row are divided by
    tabs. The parts of a list item are divided by a blank if the page has nothing between them, as in
    ``<li><a>…</a><span>…</span></li>``. The spans that ``parse`` finds are offsets in this text, not in the
    HTML.

    Args:
        html: The page. Bytes are decoded as ``read_records`` and the command line decode them: by their
            byte order mark, as UTF-8 where they are valid UTF-8, as the page declares, or as detected. Where
            those refuse a page, bytes that are wrong in its likeliest encoding become U+FFFD.

    Raises:
        TypeError: ``html`` is neither ``str`` nor ``bytes``.
        ImportError: selectolax is not installed; the message names the extra.

    Example:
        >>> html_to_text("<h1>青渡镇新桥<b>今日</b>通车</h1><script>1</script><p>河东日报<br>3月28日</p>")
        '青渡镇新桥今日通车\n\n河东日报\n3月28日'
    """
    return read_html(html).text


@attrs.frozen(kw_only=True)
class WebPage:
    """What a page of HTML says.

    Args:
        text: Its text, as ``html_to_text`` gives it.
        title: Its title element, white space folded.
        url: Its address, as it names it itself: the canonical link, else ``og:url``.
    """

    text: str
    title: str | None
    url: str | None


def read_html(html: str | bytes) -> WebPage:
    """Return the text of a page with its title and address. Takes and raises what ``html_to_text`` does."""
    if isinstance(html, bytes):
        html = decode_html(html, errors="replace").text
    elif not isinstance(html, str):
        raise TypeError(f"html must be a str or bytes, not {type(html).__name__}")
    try:
        from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415  # an extra
    except ImportError as error:
        raise ImportError("HTML needs selectolax: pip install 'newsparse[html]'") from error
    # A lone surrogate cannot be given to a parser that reads UTF-8.
    page = LexborHTMLParser(html.encode("utf-8", "replace").decode("utf-8"))
    if page.root is None:
        return WebPage(text="", title=None, url=None)
    title = page.root.css_first("head > title")
    return WebPage(
        text=_Lines().read(page.root),
        title=(" ".join((title.text() or "").split()) or None) if title is not None else None,
        url=_address(page.root),
    )


# Where a page names its own address: the element, and the attribute that holds it.
_ADDRESSES = (('link[rel="canonical"]', "href"), ('meta[property="og:url"]', "content"))


def _address(root: LexborNode) -> str | None:
    """Return the address that a page gives itself, if it is a whole one."""
    for selector, attribute in _ADDRESSES:
        found = root.css_first(selector)
        address = ((found.attributes.get(attribute) or "") if found is not None else "").strip()
        if address.startswith(("https://", "http://", "//")):
            return address
    return None


@attrs.define
class _Lines:
    """The lines of a page during the walk through its tree.

    Args:
        done: The lines so far; an empty one is a blank line.
        pieces: The text of the current line, with its white space not yet collapsed.
        begun: Whether that line has more than white space.
        apart: Whether a blank line comes before the next line.
        literal: How many open elements keep white space.
    """

    done: list[str] = attrs.Factory(list)
    pieces: list[str] = attrs.Factory(list)
    begun: bool = False
    apart: bool = False
    literal: int = 0

    def read(self, root: LexborNode) -> str:
        """Return the text of a tree, however deep."""
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
        """End the line; two breaks in a row leave a blank line, as browsers show them."""
        if entering and not self._end():
            self.apart = True

    def _cell(self, *, entering: bool) -> None:
        """Divide the cells of a row by tabs; a cell that holds blocks has its own lines."""
        if entering and self.begun:
            self.pieces.append(_TAB)

    def _edge(self, *, apart: bool) -> None:
        self._end()
        self.apart = self.apart or apart

    def _end(self) -> bool:
        """End the current line and return whether it held anything."""
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


# The edge of a cell until white space is collapsed: a character that no HTML parser lets through.
_TAB = "\x00"


def _folded(line: str) -> str:
    """Collapse white space as browsers do; a line end between two Chinese characters is dropped."""
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
    """Visit every visible node in order: when it begins and, if it is an element, when it ends."""
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
    """Whether an inline element follows another in a list item with nothing between them."""
    before, parent = node.prev, node.parent
    if before is None or before.tag is None or parent is None or parent.tag != "li":
        return False
    return not before.tag.startswith("-") and before.tag not in _LINE
