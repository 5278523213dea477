"""How text fills the cells of a terminal: wide characters take two, marks that combine none."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["cells", "pieces", "printable"]

# What a terminal would act on, or cannot show: controls, line ends, directions, lone surrogates.
_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]"
)
# A word, or a wide character with the marks that begin no line. An opening ⟨time stays with what follows it.
_WORD = re.compile(r"(?:⟨[a-z]++ )*(?:[!-~]++ ?|.[、。，；：？！”’》〉）」』】⟩]{0,3}+)", re.DOTALL)


def printable(text: str) -> str:
    r"""Put a blank for each character that a terminal would act on or cannot show.

    Example:
        >>> printable("山\x1b西")
        '山 西'
    """
    return _UNPRINTABLE.sub(" ", text)


def cells(text: str) -> int:
    """Count the terminal cells of a text.

    Example:
        >>> cells("山西 2023")
        9
    """
    return sum(map(_cells, text))


def _cells(character: str) -> int:
    if " " <= character <= "~":
        return 1
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def pieces(text: str, width: int) -> list[str]:
    """Divide a text where a line may end: beside every wide character, and between words.

    A word that is wider than ``width`` is divided at every character.

    Example:
        >>> pieces("山西、in 2023", 80)
        ['山', '西、', 'in ', '2023']
    """
    words = (match[0] for match in _WORD.finditer(text))
    return [piece for word in words for piece in ([word] if cells(word) <= width else word)]
