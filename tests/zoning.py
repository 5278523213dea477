"""Reading a page whose zones are given: everything that ``parse`` does but the layout."""

from newsparse._assemble import assemble
from newsparse._fields import find_fields
from newsparse._layout import Page as LaidOut
from newsparse.options import Options


def read_in_zones(page):
    """Read a rendered page in the zones that it was rendered in."""
    laid_out = LaidOut(text=page.text, blocks=page.article.blocks)
    return assemble(laid_out, find_fields(laid_out, Options()))


def differing(one, other):
    """The names of the fields in which two articles differ."""
    return [name for name in one.__slots__ if getattr(one, name, None) != getattr(other, name, None)]
