"""Where date expressions begin: the table of all forms and the pattern made of them.

Nothing here names a form. A new spelling of a kind that is known takes two files: its row among the forms of
its family, and its case in ``tests/_fields/dates.cases``; a test holds that every case is found here.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator

from newsparse._fields.dates.forms.clocks import CLOCK_FORMS
from newsparse._fields.dates.forms.counts import COUNT_FORMS
from newsparse._fields.dates.forms.festivals import FESTIVAL_FORMS
from newsparse._fields.dates.forms.figures import FIGURE_FORMS
from newsparse._fields.dates.forms.periods import PERIOD_FORMS
from newsparse._fields.dates.forms.relative import RELATIVE_FORMS
from newsparse._fields.dates.tokens import ANY_NUMBER, BLANKS, COUNTS, DIGITS, JOIN, Form
from newsparse._lexicon import words
from newsparse._text.numerals import BLANK, DIGIT, NOUGHT, NUMERALS
from newsparse._text.words import lazy
from newsparse._time.forms import DIGIT_BEHIND, LONG

__all__ = ["FORMS", "forms_at", "starts_in"]

# The order decides between forms that fit one place: 七月初七 before 七月, 2023年 before 3年来.
FORMS = (*RELATIVE_FORMS, *FESTIVAL_FORMS, *FIGURE_FORMS, *PERIOD_FORMS, *COUNT_FORMS, *CLOCK_FORMS)
"""All forms."""


def _by_first(forms: tuple[Form, ...]) -> dict[str, tuple[Form, ...]]:
    """Return the forms that each character may begin."""
    return {c: tuple(f for f in forms if c in f.begins) for c in sorted({c for f in forms for c in f.begins})}


_OPENERS = _by_first(tuple(f for f in FORMS if f.opens))
_ALL = _by_first(FORMS)
_NUMERALS = frozenset(ANY_NUMBER)
_NUMBER = lazy(f"{DIGIT}{{1,9}}|[百{NUMERALS}{NOUGHT}]{{1,9}}")
_LONGEST_FIGURE = 8


_BEHIND = {behind for f in FORMS for behind in f.begins.values()}
_UNITS = frozenset(word[0] for behind in _BEHIND for word in behind)


@functools.cache
def _of_unit(first: str, unit: str, openers: bool) -> tuple[Form, ...]:
    """Return the forms that begin with a numeral like ``first`` with ``unit`` right behind the numeral."""
    forms = (_OPENERS if openers else _ALL).get(first, ())
    return tuple(f for f in forms if _takes(f.begins[first], unit))


@functools.lru_cache(maxsize=4096)
def _of_next(first: str, pair: str, openers: bool) -> tuple[Form, ...]:
    """Return the forms that begin with ``first`` and may have the two characters next."""
    forms = (_OPENERS if openers else _ALL).get(first, ())
    if first in COUNTS:  # 两三天: its unit stands behind the whole number
        return forms
    nexts = {pair[:1], pair}
    return tuple(f for f in forms if not f.begins[first] or not nexts.isdisjoint(f.begins[first]))


def _takes(behind: frozenset[str], unit: str) -> bool:
    """Whether a form may have ``unit`` behind its number; one that names the number (五一) may have any."""
    return not behind or any(word[0] == unit or word[0] in _NUMERALS for word in behind)


def forms_at(text: str, at: int, end: int, openers: bool) -> tuple[Form, ...]:
    """Return the forms that may stand at a place, by its first character and the unit behind a number."""
    first = text[at]
    if first not in _NUMERALS:
        return _of_next(first, text[at + 1 : min(at + 3, end)], openers)
    m = _NUMBER.match(text, at, end)
    close = m.end() if m else at + 1
    if close - at >= _LONGEST_FIGURE:
        return _of_unit(first, LONG, openers)
    unit = text[close : min(end, close + 1)]
    if unit in BLANKS:
        rest = text[close : min(end, close + 4)].lstrip(_BLANK)[:1]
        unit = DIGIT_BEHIND if rest.isdecimal() else rest
    return _of_unit(first, unit if unit in _UNITS else "", openers)


_BLANK = "".join(BLANKS)


def _class(characters: Iterable[str]) -> str:
    """Return a pattern for one of some characters."""
    return f"[{re.escape(''.join(sorted(characters)))}]"


def _any(begins: frozenset[str]) -> str:
    """Return a pattern for characters and pairs of characters."""
    single = [word for word in begins if len(word) == 1]
    pairs = sorted(map(re.escape, (word for word in begins if word[0] not in single)))
    return "|".join([_class(single), *pairs] if single else pairs)


def _scanner() -> re.Pattern[str]:
    """Make the pattern that finds where an expression may begin.

    It matches one character, found by a set; what comes next is looked up in another set first, and then
    asked of the forms that begin so. A run of digits is tried at its start alone.
    """
    nexts: dict[str, frozenset[str]] = {}
    for form in FORMS:
        if form.opens:
            for first, behind in form.begins.items():
                nexts[first] = nexts.get(first, frozenset()) | behind
    numbers = nexts.keys() & frozenset(ANY_NUMBER + COUNTS)
    named = {first: frozenset(word for word in nexts[first] if word[0] in _NUMERALS) for first in numbers}
    joins = frozenset(words(JOIN))
    units = frozenset().union(*(nexts[first] - named[first] for first in numbers))
    units -= joins | {LONG, DIGIT_BEHIND}
    unit = f"{BLANK}{{0,2}}(?:{_any(units)}|{_class(joins)}{{1,2}}{BLANK}{{0,2}}{_class(ANY_NUMBER)})"
    shapes = [
        f"[{DIGITS}](?={DIGIT}{{0,3}}{unit}|{DIGIT}{{7}}|{DIGIT}{{3}}{BLANK}{{1,2}}{DIGIT})",
        f"{_class(numbers - frozenset(DIGITS))}(?=[百{NUMERALS}{NOUGHT}]{{0,4}}{unit})",
    ]
    alike: dict[frozenset[str], set[str]] = {}
    for first, behind_it in (nexts | named).items():
        if behind_it:
            alike.setdefault(behind_it, set()).add(first)
    shapes += [f"{_class(firsts)}(?:{_any(seconds)})" for seconds, firsts in alike.items()]
    second = {word[0] for begins in (units, *alike) for word in begins}
    seconds = _class(second | joins | BLANKS | frozenset(ANY_NUMBER + NOUGHT + "百"))
    firsts = _class(nexts)
    return lazy(f"{firsts}(?={seconds})(?<!{DIGIT}{{2}})(?<=(?={'|'.join(shapes)}){firsts})")


_SCANNER = _scanner()


def starts_in(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Find the places of ``text[start:end]`` where an expression may begin."""
    return _SCANNER.finditer(text, start, end)
