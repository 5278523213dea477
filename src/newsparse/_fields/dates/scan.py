"""Where date expressions begin: the table of all forms and the pattern made of them."""

from __future__ import annotations

import functools
import re

from newsparse._fields.dates.forms.clocks import CLOCK_FORMS
from newsparse._fields.dates.forms.counts import COUNT_FORMS
from newsparse._fields.dates.forms.festivals import FESTIVAL_FORMS, FESTIVALS
from newsparse._fields.dates.forms.figures import ERAS, FIGURE_FORMS, read_figures
from newsparse._fields.dates.forms.periods import PERIOD_FORMS
from newsparse._fields.dates.forms.relative import RELATIVE_FORMS
from newsparse._fields.dates.tokens import ANY_NUMBER, FIGURE_SHAPES, Form
from newsparse._text.words import lazy

__all__ = ["BLANKS", "forms_at", "scan"]

# The order decides between forms that fit one place: 七月初七 before 七月, 2023年 before 3年来.
_FORMS = (*RELATIVE_FORMS, *FESTIVAL_FORMS, *FIGURE_FORMS, *PERIOD_FORMS, *COUNT_FORMS, *CLOCK_FORMS)


def _by_first(forms: tuple[Form, ...]) -> dict[str, tuple[Form, ...]]:
    """Give the forms that each character may begin."""
    firsts = sorted({c for f in forms for c in f.firsts})
    return {c: tuple(f for f in forms if c in f.firsts) for c in firsts}


_OPENERS = _by_first(tuple(f for f in _FORMS if f.opens))
_ALL = _by_first(_FORMS)
_EIGHT_DIGITS = tuple(f for f in FIGURE_FORMS if f.read is read_figures)
_UNITS = frozenset(c for f in _FORMS for c in f.units)
_NO_UNIT = "\0"
_NUMERALS = frozenset(ANY_NUMBER)
BLANKS = " \t\xa0\u3000"
"""The blanks inside a line."""

_BLANK_SET = frozenset(BLANKS)
_NUMBER = lazy("[0-9０-９]{1,9}|[〇○零Ｏ一二三四五六七八九十百廿卅0０]{1,9}")


@functools.cache
def _of_unit(first: str, unit: str, openers: bool) -> tuple[Form, ...]:
    """Give the forms that begin with a numeral like ``first`` with ``unit`` right behind the numeral."""
    forms = (_OPENERS if openers else _ALL).get(first, ())
    return tuple(f for f in forms if not f.units or unit in f.units)


def forms_at(text: str, at: int, end: int, openers: bool) -> tuple[Form, ...]:
    """Give the forms that may stand at a place, by its first character and the unit behind a number."""
    first = text[at]
    if first not in _NUMERALS:
        return (_OPENERS if openers else _ALL).get(first, ())
    m = _NUMBER.match(text, at, end)
    close = m.end() if m else at + 1
    if close - at >= 8:
        return _EIGHT_DIGITS
    unit = text[close] if close < end else _NO_UNIT
    if unit in _BLANK_SET:
        rest = text[close : close + 4].lstrip(BLANKS)[:1]
        unit = " " if rest.isdecimal() else rest
    return _of_unit(first, unit if unit in _UNITS else _NO_UNIT, openers)


# What may come second in any form; it saves asking the forms at most places.
_SECONDS = (
    "0-9０-９年月日号號时時点點天周週星礼禮个個小世秒分季Q\\-－–—~～至到/／.．、,，:：和及多余餘 \\u3000"
    "〇○零Ｏ一二三四五六七八九十百"
    "春夏秋冬晚晨早夜午明后後前（"
    "(期拜半旬上下中两兩初底末终終尾内內几幾些段阵陣不久去来來今目国國历曆元刚剛才近的止a-z"
)


def _scanner() -> re.Pattern[str]:
    """Make the pattern that finds where an expression may begin.

    It matches one character, found by a set; a look-ahead then asks what each form wants next. A run of
    digits is tried at its start alone.
    """
    shapes = (*FIGURE_SHAPES, *dict.fromkeys(f.shape for f in _FORMS if f.opens and f.shape))
    firsts = re.escape("".join(sorted(_OPENERS)))
    seconds = _SECONDS + "".join(sorted({n[:1] + n[1:2] for n in (*FESTIVALS, *ERAS)}))
    return re.compile(f"[{firsts}](?=[{seconds}])(?<![0-9０-９]{{2}})(?<=(?={'|'.join(shapes)})[{firsts}])")


scan = _scanner().finditer
"""Find the places where an expression may begin: ``scan(text, start, end)``."""
