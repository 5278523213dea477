"""Reading a page whose zones are given: everything that ``parse`` does but the layout."""

from newsparse._layout import Page as LaidOut
from newsparse._parse import read_article
from newsparse.options import Options


def read_in_zones(page):
    """Read a rendered page in the zones that it was rendered in."""
    laid_out = LaidOut(text=page.text, blocks=page.article.blocks)
    return read_article(laid_out, Options())


def differing(one, other):
    """The names of the fields in which two articles differ."""
    return [name for name in one.__slots__ if getattr(one, name, None) != getattr(other, name, None)]
