"""A text as other programs leave it: wrapped at a width, collapsed into one line, indented."""

import unicodedata


def columns(text):
    """Give the width of ``text`` on a screen: two columns for what is wide there."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def wrapped(text, width):
    """Break every line of ``text`` where it would be wider than ``width`` columns."""
    return "\n".join(part for line in text.split("\n") for part in _broken(line, width))


def _broken(line, width):
    parts = [""]
    for character in line:
        if parts[-1] and columns(parts[-1] + character) > width:
            parts.append("")
        parts[-1] += character
    return parts


def collapsed(text):
    return " ".join(text.split())


def glued(text):
    return "".join(line.strip() for line in text.split("\n"))


def indented(text):
    return "\n".join("\u3000" + line for line in text.split("\n"))


def with_crlf(text):
    return text.replace("\r\n", "\n").replace("\n", "\r\n")


SHAPES = {
    "as it is": str,
    "in one line": collapsed,
    "with CRLF": with_crlf,
    "indented": indented,
    "wrapped": lambda text: wrapped(text, 40),
}
