"""Colour: whether a terminal wants it, and the codes that give it."""

from __future__ import annotations

import os
from typing import TextIO

__all__ = ["WHEN", "is_wanted", "paint"]

WHEN = ("auto", "always", "never")

# Select Graphic Rendition (ECMA-48, 8.3.117), the sixteen colours that every terminal has and themes adjust.
_CODES = {
    "bold": 1,
    "dim": 2,
    "underline": 4,
    "red": 31,
    "green": 32,
    "yellow": 33,
    "blue": 34,
    "magenta": 35,
    "cyan": 36,
    "bright_red": 91,
    "bright_green": 92,
    "bright_yellow": 93,
    "bright_blue": 94,
    "bright_magenta": 95,
    "bright_cyan": 96,
}


def is_wanted(when: str, stream: TextIO) -> bool:
    """Return whether to write colour to a stream.

    ``auto`` is a terminal that is not dumb, unless ``NO_COLOR`` is set (https://no-color.org);
    ``FORCE_COLOR`` takes anything for a terminal (https://force-color.org).
    """
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def paint(text: str, style: str) -> str:
    r"""Return a text the colours and weights of a style, words divided by blanks.

    Example:
        >>> paint("山西", "bold cyan"), paint("山西", "")
        ('\x1b[1;36m山西\x1b[0m', '山西')
    """
    codes = ";".join(str(_CODES[word]) for word in style.split())
    return f"\x1b[{codes}m{text}\x1b[0m" if codes and text else text
