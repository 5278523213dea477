"""How an article shows itself: in HTML with what was read in the text marked, and as a summary in lines."""

from __future__ import annotations

from newsparse._show.canvas import Canvas, of_blocks, of_text
from newsparse._show.html import fragment, page
from newsparse._show.summary import one_line, summary

__all__ = ["Canvas", "fragment", "of_blocks", "of_text", "one_line", "page", "summary"]
