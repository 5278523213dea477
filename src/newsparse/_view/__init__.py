"""The HTML view: the text as it was, what was read in it marked and coloured, no script."""

from __future__ import annotations

from newsparse._view.canvas import Canvas, of_blocks, of_text
from newsparse._view.html import fragment, page

__all__ = ["Canvas", "fragment", "of_blocks", "of_text", "page"]
