"""Reading a page whose zones are given: everything that ``parse`` does but the layout."""

from newsparse._layout import Page
from newsparse._parse import read_article
from newsparse.options import Options


def read_page(page, options=None):
    """Read a page of blocks."""
    return read_article(page, options or Options())


def read_in_zones(page):
    """Read a rendered page in the zones that it was rendered in."""
    return read_page(Page(text=page.text, blocks=page.article.blocks))
