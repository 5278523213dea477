"""The source: who the story is taken from. ``find_source`` reads a text, ``read_source`` a page."""

from newsparse._fields.source.finder import find_source
from newsparse._fields.source.page import read_source

__all__ = ["find_source", "read_source"]
