r"""The text and what is looked at in it: as a rule its lines.

Where lines were broken at a fixed width, the lines of a paragraph are looked at as one; where line ends were
taken out, the parts of a line are looked at each on its own. Line ends are ``\r\n``, ``\r`` and ``\n``.
"""

from __future__ import annotations

from newsparse._source.collapsed import cut_lines, goes_on
from newsparse._source.lines import Source, lines_of
from newsparse._source.wrapped import join_lines

__all__ = ["Source", "goes_on", "read_source"]


def read_source(text: str) -> Source:
    r"""Cut the text into the units to look at.

    Example:
        >>> source = read_source("甲\r\n\r\n  乙 ")
        >>> source.lines, source.starts, source.gaps
        (['甲', '乙'], [0, 7], [0, 1])
    """
    return cut_lines(join_lines(lines_of(text)))
