"""How wide a line is: in columns of a screen or in characters."""

from __future__ import annotations

import re

import attrs

from newsparse._text.words import lazy

__all__ = ["LEAST", "MEASURES", "Measure", "indent_of", "reach_of"]

LEAST = 20
"""The narrowest lines that text is wrapped to, in columns: ten characters, a column of a newspaper."""

_WIDE = (
    "\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6"
    "\U0001f300-\U0001faff\U00020000-\U0003fffd\u3000"
)
# Of ambiguous width in Unicode's annex 11: two columns in a Chinese font, one elsewhere.
_EITHER = "\u00b7\u00d7\u2014\u2018\u2019\u201c\u201d\u2026\u2460-\u24ff\u25a0-\u25ff\u2605\u2606\u203b"
_LATIN = lazy(r"[!-~]++")
_CLOSING = "，。、；：？！”’）》】」』…,.;:?!)]"
_OPENING = "“‘（《【「『(["


@attrs.frozen
class Measure:
    """A way to count the width of a line.

    Args:
        wide: The characters that count twice.
        step: The width of a Chinese character.
    """

    wide: re.Pattern[str] | None
    step: int

    @property
    def slack(self) -> int:
        """How much narrower than the width a line of Chinese characters may be that has no room for one."""
        return self.step - 1

    @property
    def least(self) -> int:
        """The narrowest width that counts."""
        return LEAST * self.step // 2

    def of(self, text: str) -> int:
        """Return the width of ``text``."""
        return len(text) + (sum(map(len, self.wide.findall(text))) if self.wide else 0)


MEASURES = (
    Measure(lazy(f"[{_WIDE}]++"), 2),
    Measure(lazy(f"[{_WIDE}{_EITHER}]++"), 2),
    Measure(None, 1),
)
"""Columns with narrow quotation marks, columns with wide ones, characters."""


def indent_of(text: str, start: int, least: int = 0) -> str:
    """Return the blanks before the character at ``start`` on its line, which begins at ``least`` or later."""
    return text[max(text.rfind("\n", least, start), text.rfind("\r", least, start), least - 1) + 1 : start]


def reach_of(line: str, after: str, measure: Measure) -> int:
    """Return the width of what the line ``after`` begins with and could not be broken: a word, a character.

    Closing marks may have to stay with the character before them, opening ones with that behind them.
    """
    at = 0
    while at < len(after) - 1 and after[at] in _OPENING:
        at += 1
    if word := _LATIN.match(after, at):
        blank = line[-1] < "\u2e80" and line[-1].isalnum()
        size = at * measure.step + len(word[0]) + blank
        return size if size <= measure.least else 1
    end = at + 1
    while end < min(len(after), at + 3) and after[end] in _CLOSING:
        end += 1
    return measure.of(after[:end])
