"""The pieces of a date expression: what a token of one is, and how forms of tokens are written down.

A date expression is a chain of tokens from coarse to fine: 去年 | 5月 | 底, 3月28日 is 3月 | 28日, 今晚 is
今 | 晚. A form says how its tokens begin, and the scan, which skips everything else, is made from that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Literal, NamedTuple

from newsparse._lexicon import words
from newsparse._text import chars
from newsparse._text.chars import COMMA, DASH, SLASH, members
from newsparse._text.numerals import BLANK, DIGIT, HAN_NUMERAL, NUMERALS
from newsparse._text.words import lazy
from newsparse._time.clock import Clock
from newsparse._time.stamps import Stamp

__all__ = [
    "ALONE",
    "AND",
    "ANY_NUMBER",
    "BLANKS",
    "COUNT",
    "COUNTS",
    "DIGITS",
    "GAP",
    "HANS",
    "JOIN",
    "KINDS",
    "SMALL",
    "THROUGH",
    "Form",
    "Kind",
    "Token",
    "begin_of",
    "but",
    "form",
    "not_after",
    "one",
    "read_by",
]

Kind = Literal[
    "century", "decade", "plan", "year", "year_by", "half", "half_century", "quarter", "first_months",
    "season", "month", "month_by", "tenday", "edge", "week_by", "weekday", "nth_weekday", "day",
    "quarter_by",
    "day_by", "lunar_month", "lunar_day", "month_day", "festival", "holiday", "part", "clock", "hours",
    "figures", "ago", "last", "next", "same_period", "vague", "bc",
]  # fmt: skip
"""What a token names. ``…_by`` counts from the publication or an earlier mention: 去年, 次日, 上周."""


class Traits(NamedTuple):
    """What is true of all tokens of a kind.

    Args:
        frame: What must be known before one has a value: 3月 wants its year, 28日 its month. Empty for those
            that say it themselves (2023年, 去年).
        size: Both ends of a range have the same one, or both at least that of a month; ``None`` for what
            ends no range.
        follows: The kinds that may come next in a chain.
    """

    frame: Literal["", "year", "month", "day", "week"] = ""
    size: int | None = None
    follows: tuple[Kind, ...] = ()


_OF_A_DAY: tuple[Kind, ...] = ("part", "clock", "hours")
_OF_A_DATE: tuple[Kind, ...] = (*_OF_A_DAY, "weekday")
_OF_A_MONTH: tuple[Kind, ...] = ("tenday", "edge", "day", "nth_weekday")
_OF_A_YEAR: tuple[Kind, ...] = (
    "half", "quarter", "first_months", "season", "month", "lunar_month", "edge", "month_day", "festival",
    "holiday", "same_period",
)  # fmt: skip

KINDS: Mapping[str, Traits] = {
    "century": Traits(size=0, follows=("decade", "edge", "half_century")),
    "half_century": Traits(),
    "decade": Traits(size=1, follows=("edge",)),
    "plan": Traits(size=1, follows=("edge",)),
    "year": Traits(size=2, follows=_OF_A_YEAR),
    "year_by": Traits(size=2, follows=_OF_A_YEAR),
    "half": Traits("year", 3, ("edge",)),
    "quarter": Traits("year", 3, ("edge",)),
    "first_months": Traits("year"),
    "season": Traits("year", 3),
    "same_period": Traits("year"),
    "month": Traits("year", 4, _OF_A_MONTH),
    "month_by": Traits(size=4, follows=_OF_A_MONTH),
    "lunar_month": Traits("year", 4, ("lunar_day", "edge", "tenday")),
    "edge": Traits("month", 4),
    "tenday": Traits("month", 4),
    "quarter_by": Traits(size=3, follows=("edge",)),
    "week_by": Traits(size=4, follows=("weekday",)),
    "weekday": Traits("week", 5, _OF_A_DAY),
    "nth_weekday": Traits("month", 5, _OF_A_DAY),
    "day": Traits("month", 5, _OF_A_DATE),
    "day_by": Traits(size=5, follows=_OF_A_DAY),
    "month_day": Traits("year", 5, _OF_A_DATE),
    "lunar_day": Traits("month", 5, _OF_A_DAY),
    "festival": Traits("year", 5, _OF_A_DAY),
    "holiday": Traits("year"),
    "figures": Traits(size=5, follows=_OF_A_DATE),
    "part": Traits("day", 6, ("clock", "hours")),
    "clock": Traits("day", 6),
    "hours": Traits("day"),
    "ago": Traits(),
    "last": Traits(),
    "next": Traits(),
    "vague": Traits(),
    "bc": Traits(),
}
"""The traits of each kind; a new kind is a row here, a form, and the function that works out its value."""


class Token(NamedTuple):
    """One piece of a date expression.

    ``lo`` and ``hi`` are its numbers (7、8月 is 7 to 8; of one number both are the same), or how many units
    away it lies (去年 is -1); ``word`` is a name or a unit.
    """

    kind: Kind
    start: int
    end: int
    lo: int = 0
    hi: int = 0
    word: str = ""
    clock: Clock | None = None
    stamp: Stamp | None = None


class Form(NamedTuple):
    """A form of tokens: how it begins, and the function that reads it.

    ``begins`` maps each first character to what may come next, of a number to what may stand right behind
    the whole number, one or two characters of it; an empty set means anything. ``opens`` tells whether the
    form may begin an expression; 底, 上旬 and 晚 only go on with one.
    """

    begins: Mapping[str, frozenset[str]]
    read: Callable[[str, int, int], tuple[Token, ...] | None]
    opens: bool = True


BLANKS = members(chars.BLANK)
"""The blanks inside a line."""

GAP = f"{BLANK}{{0,2}}"
"""The blanks that may stand between a number and its unit, and between two tokens."""

THROUGH = f"{GAP}(?:[{DASH}~～]{{1,2}}|至|到){GAP}"
"""What stands between the ends of a range."""

AND = f"(?:{THROUGH}|{GAP}[{COMMA}{SLASH}和及]{GAP})"
"""What stands between the numbers of a range or a pair."""

JOIN = " ".join(sorted(members(DASH + COMMA + SLASH))) + " ~ ～ 至 到 和 及"
"""The characters that AND begins with, blanks left out, as ``form`` takes them."""

SMALL = f"(?:{DIGIT}{{1,2}}|{HAN_NUMERAL}{{1,3}})"
"""A number up to 99."""

COUNT = f"(?:{DIGIT}{{1,4}}|[两兩百{NUMERALS}]{{1,4}}|半)"
"""How many units."""

DIGITS = "0123456789０１２３４５６７８９"
HANS = NUMERALS
ANY_NUMBER = DIGITS + HANS
"""The characters with which a number begins."""

COUNTS = "两兩半"
"""The characters with which a count may begin as well."""

ALONE = f"(?<![{ANY_NUMBER}.．第])"
"""No number goes on into what follows."""


def form(
    begins: Mapping[str, str] | str,
    pattern: str,
    match_to_tokens: Callable[[re.Match[str]], tuple[Token, ...] | None],
    *,
    opens: bool = True,
) -> Form:
    """Return the form of a pattern and the function that turns its match into tokens.

    Args:
        begins: The characters that the pattern begins with, a mapping of them to what may come next, words
            with blanks between them: ``{"今去明": "年", DIGITS: "月 个月"}``. Two characters of a word count.
            A form that does not open an expression may leave out what comes next.
        pattern: The pattern.
        match_to_tokens: Returns the tokens of a match, or ``None`` where it is none.
        opens: Whether an expression may begin with it.
    """
    compiled = lazy(pattern)

    def read(text: str, start: int, end: int) -> tuple[Token, ...] | None:
        m = compiled.match(text, start, end)
        return match_to_tokens(m) if m else None

    return read_by({begins: ""} if isinstance(begins, str) else begins, read, opens=opens)


def read_by(
    begins: Mapping[str, str],
    read: Callable[[str, int, int], tuple[Token, ...] | None],
    *,
    opens: bool = True,
) -> Form:
    """Return the form of a function that reads ``text[start:end]``; else as :func:`form`."""
    nexts: dict[str, frozenset[str]] = {}
    for firsts, behind in begins.items():
        seconds = frozenset(word[:2] for word in words(behind))
        for first in firsts:
            nexts[first] = nexts[first] | seconds if first in nexts else seconds
    return Form(nexts, read, opens)


def begin_of(names: Iterable[str]) -> dict[str, str]:
    """Return how a list of names begins, as ``form`` takes it.

    Example:
        >>> begin_of(["春节", "春分", "中秋"])
        {'春': '节 分', '中': '秋'}
    """
    begins: dict[str, dict[str, None]] = {}
    for name in names:
        begins.setdefault(name[0], {})[name[1]] = None
    return {first: " ".join(seconds) for first, seconds in begins.items()}


def but(stem: str, exceptions: str, *, size: int = 1) -> str:
    """Return a pattern for a stem that does not go on as in one of the exceptions.

    Args:
        stem: A pattern.
        exceptions: Words that begin with what it matches.
        size: How many characters that is.

    Example:
        >>> but("起", "起诉 起火")
        '起(?![诉火])'
    """
    return f"{stem}(?![{''.join(dict.fromkeys(word[size] for word in words(exceptions)))}])"


def not_after(exceptions: str, more: str = "", *, then: str = "") -> str:
    """Return a look-behind: what follows does not go on from a word that begins as one of the exceptions.

    Args:
        exceptions: Words; what is matched begins with their second character.
        more: The inside of a character class of what may not stand before it either.
        then: A pattern of no length that holds where the exceptions count.

    Example:
        >>> not_after("附近 接近")
        '(?<![附接])'
    """
    return f"(?<![{''.join(dict.fromkeys(word[0] for word in words(exceptions)))}{more}]{then})"


def one(
    kind: Kind, m: re.Match[str], lo: int = 0, hi: int | None = None, word: str = ""
) -> tuple[Token, ...]:
    """Return a single token over the whole match."""
    return (Token(kind, m.start(), m.end(), lo, lo if hi is None else hi, word),)
