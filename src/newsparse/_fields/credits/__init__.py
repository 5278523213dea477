"""Credits: who wrote, edited, photographed. ``find_credits`` reads a text, ``read_credits`` a page."""

from newsparse._fields.credits.finder import find_credits
from newsparse._fields.credits.page import read_credits

__all__ = ["find_credits", "read_credits"]
