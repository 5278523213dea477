"""The pieces of a date expression: what a token of one is, and how forms of tokens are written down.

A date expression is a chain of tokens from coarse to fine: 去年 | 5月 | 底, 3月28日 is 3月 | 28日, 今晚 is
今 | 晚. A form names the first characters it may have, so that a scan can skip everything else, and a shape
for what comes next, so that most words that only begin alike are skipped as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

from newsparse._text.numerals import BLANK, DIGIT, HAN
from newsparse._text.words import lazy
from newsparse._time.clock import Clock
from newsparse._time.stamps import Stamp

__all__ = [
    "ALONE",
    "AND",
    "ANY_NUMBER",
    "COUNT",
    "DIGITS",
    "FIGURE_SHAPES",
    "FOLLOWS",
    "GAP",
    "HANS",
    "JOIN",
    "SMALL",
    "THROUGH",
    "Form",
    "Kind",
    "Token",
    "form",
    "one",
    "shape_of",
]

Kind = Literal[
    "century", "decade", "plan", "year", "year_by", "half", "half_century", "quarter", "first_months",
    "season", "month", "month_by", "tenday", "edge", "week_by", "weekday", "day", "day_by", "lunar_month",
    "lunar_day", "month_day", "festival", "holiday", "part", "clock", "hours", "figures", "ago", "last",
    "next", "same_period", "vague", "bc",
]  # fmt: skip
"""What a token names. ``…_by`` counts from the publication or an earlier mention: 去年, 次日, 上周."""

_OF_A_DAY = ("part", "clock", "hours")
_OF_A_MONTH = ("tenday", "edge", "day")
_OF_A_YEAR = (
    "half", "quarter", "first_months", "season", "month", "lunar_month", "edge", "month_day", "festival",
    "holiday", "same_period",
)  # fmt: skip

FOLLOWS: dict[str, tuple[str, ...]] = {
    "century": ("decade", "edge", "half_century"),
    "decade": ("edge",),
    "plan": ("edge",),
    "year": _OF_A_YEAR,
    "year_by": _OF_A_YEAR,
    "half": ("edge",),
    "quarter": ("edge",),
    "month": _OF_A_MONTH,
    "month_by": _OF_A_MONTH,
    "lunar_month": ("lunar_day", "edge", "tenday"),
    "week_by": ("weekday",),
    "weekday": _OF_A_DAY,
    "day": (*_OF_A_DAY, "weekday"),
    "day_by": _OF_A_DAY,
    "month_day": (*_OF_A_DAY, "weekday"),
    "lunar_day": _OF_A_DAY,
    "festival": _OF_A_DAY,
    "figures": (*_OF_A_DAY, "weekday"),
    "part": ("clock", "hours"),
}
"""Which tokens may come next in a chain."""


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
    """A form of tokens: its possible first characters, what must come next, and the reader.

    ``shape`` is what a scan looks for; ``opens`` tells whether the form may begin an expression; 底, 上旬 and
    晚 only go on with one. A form that begins with a number names in ``units`` what may stand right behind
    that number; empty means anything.
    """

    firsts: str
    shape: str
    read: Callable[[str, int, int], tuple[Token, ...] | None]
    opens: bool = True
    units: str = ""


GAP = f"{BLANK}{{0,2}}"
"""The blanks that may stand between a number and its unit, and between two tokens."""

THROUGH = f"{GAP}(?:[-－–—―─~～]{{1,2}}|至|到){GAP}"
"""What stands between the ends of a range."""

SMALL = f"(?:{DIGIT}{{1,2}}|{HAN}{{1,3}})"
"""A number up to 99."""

COUNT = f"(?:{DIGIT}{{1,4}}|[两兩百{HAN[1:-1]}]{{1,4}}|半)"
"""How many units."""

ANY_NUMBER = "0123456789０１２３４５６７８９〇○零一二三四五六七八九十廿卅"
"""The characters with which a number begins."""

DIGITS, HANS = ANY_NUMBER[:20], ANY_NUMBER[20:]
"""The two kinds of them."""

ALONE = f"(?<![{ANY_NUMBER}.．第])"
"""No number goes on into what follows."""

AND = f"(?:{THROUGH}|{GAP}[、,，和及/／]{GAP})"
"""What stands between the numbers of a range or a pair."""

JOIN = "-－–—―─~～至到、,，和及/／"
"""The first characters of :data:`AND`."""

_UNITS = "年月日号號时時点點天周週星礼禮小世秒季多余餘"
_DIGIT_SHAPE = (
    f"[{DIGITS}](?={DIGIT}{{0,3}}[ \\u3000]{{0,2}}[{_UNITS}个個分\\-－–—―─~～至到/／.．、,，:：和及]"
    f"|{DIGIT}{{7}}|{DIGIT}?(?:st|nd|rd|th)?[ -]?[A-Z]|{DIGIT}{{3}} {{1,2}}{DIGIT})"
)
_HAN_SHAPE = (
    f"[两兩半{HANS}](?=[百Ｏ０0{HANS}]{{0,4}}"
    f"(?:[{_UNITS}]|[个個][月星季小礼禮]|分[钟鐘]|[、至到—~～-][一二三四五六七八九十]))"
)
FIGURE_SHAPES = (
    _DIGIT_SHAPE,
    _HAN_SHAPE,
    "[JFMASOND](?=[a-zA-Z]{2})",
    "Q(?=[1-4])",
    "第(?=[一二三四1-4]季)",
    "[正腊臘](?=月)",
    "[闰閏](?=[二三四五六七八九十])",
    "[农農阴陰旧舊](?=[历曆])",
    "[大年](?=年?[初三廿])",
)
"""What the scan looks for in place of each form by itself: a number with a unit behind it, and the like."""


def form(
    firsts: str,
    second: str,
    pattern: str,
    match_to_tokens: Callable[[re.Match[str]], tuple[Token, ...] | None],
    *,
    opens: bool = True,
    units: str = "",
) -> Form:
    """Make a form of a pattern and the function that turns its match into tokens."""
    compiled = lazy(pattern)

    def read(text: str, start: int, end: int) -> tuple[Token, ...] | None:
        m = compiled.match(text, start, end)
        return match_to_tokens(m) if m else None

    shape = f"[{firsts}]{second}" if second[:1] in ("(", "[") else second.removeprefix("~")
    return Form(firsts, shape, read, opens, units)


def one(
    kind: Kind, m: re.Match[str], lo: int = 0, hi: int | None = None, word: str = ""
) -> tuple[Token, ...]:
    """Give a single token over the whole match."""
    return (Token(kind, m.start(), m.end(), lo, lo if hi is None else hi, word),)


def shape_of(words: Iterable[str]) -> str:
    """Give a pattern for the first two characters of words, one branch for each first character.

    Both are looked for in a set before the branches are tried, of which there are many.
    """
    seconds: dict[str, set[str]] = {}
    for word in words:
        seconds.setdefault(word[0], set()).add(word[1])
    firsts, any_second = "".join(sorted(seconds)), "".join(sorted(set().union(*seconds.values())))
    branches = "|".join(f"{first}[{''.join(sorted(s))}]" for first, s in sorted(seconds.items()))
    return f"~(?=[{firsts}][{any_second}])(?:{branches})"
