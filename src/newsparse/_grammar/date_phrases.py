"""Date expressions: chains of tokens, ranges of two chains, and the words that open their ends."""

from __future__ import annotations

import functools
import re
from typing import Literal, NamedTuple

from newsparse import _lexicon
from newsparse._grammar.date_figures import FIGURE_FORMS, FIGURE_SHAPES, read_figures
from newsparse._grammar.date_tokens import ANY_NUMBER, FOLLOWS, GAP, THROUGH, Form, Token
from newsparse._grammar.date_words import NAMES, WORD_FORMS
from newsparse._grammar.stamps import WEEKDAYS

__all__ = ["Phrase", "phrase_at", "scan"]

Opening = Literal["", "since", "after", "until", "before"]
"""How the words at the rim open the interval: 以来, 之后, 截至, 前."""


class Phrase(NamedTuple):
    """A date expression: its extent with the words that belong to it, and its chains.

    ``names`` marks what is a habit (每周三) or part of a name (光明日报) and no mention.
    """

    start: int
    end: int
    left: tuple[Token, ...]
    right: tuple[Token, ...] = ()
    opening: Opening = ""
    names: bool = False


_FORMS = (*WORD_FORMS, *FIGURE_FORMS)


def _by_first(forms: tuple[Form, ...]) -> dict[str, tuple[Form, ...]]:
    """Give the forms that each character may begin."""
    firsts = sorted({c for f in forms for c in f.firsts})
    return {c: tuple(f for f in forms if c in f.firsts) for c in firsts}


_OPENERS = _by_first(tuple(f for f in _FORMS if f.opens))
_ALL = _by_first(_FORMS)
_EIGHT_DIGITS = tuple(f for f in FIGURE_FORMS if f.read is read_figures)
_UNITS = "".join(sorted({c for f in _FORMS for c in f.units}))
_BLANK_SET = " \t\xa0\u3000"
_NUMBER = re.compile("[0-9０-９]+|[〇○零Ｏ一二三四五六七八九十百廿卅0０]+")


@functools.cache
def _of_unit(first: str, unit: str, openers: bool) -> tuple[Form, ...]:
    """Give the forms that begin with a numeral like ``first`` with ``unit`` right behind the numeral."""
    forms = (_OPENERS if openers else _ALL).get(first, ())
    return tuple(f for f in forms if not f.units or unit in f.units)


def _forms_at(text: str, at: int, end: int, openers: bool) -> tuple[Form, ...]:
    """Give the forms that may stand at a place, by its first character and the unit behind a number."""
    first = text[at]
    if first not in ANY_NUMBER:
        return (_OPENERS if openers else _ALL).get(first, ())
    m = _NUMBER.match(text, at, end)
    close = m.end() if m else at + 1
    if close - at >= 8:
        return _EIGHT_DIGITS
    unit = text[close : close + 1]
    if unit in _BLANK_SET:
        rest = text[close : close + 4].lstrip(_BLANK_SET)[:1]
        unit = " " if rest.isdecimal() else rest
    return _of_unit(first, unit if unit in _UNITS else "", openers)


# What may come second in any form; it saves asking the forms at most places.
_SECONDS = (
    "0-9０-９年月日号號时時点點天周週星礼禮个個小世秒分季Q\\-－–—~～至到/／.．、,，:：和及多余餘 \\u3000〇○零Ｏ一二三四五六七八九十百"
    "春夏秋冬晚晨早夜午明后後前（(期拜半旬上下中两兩初底末终終尾内內几幾些段阵陣不久去来來今目国國历曆元刚剛才近的止a-z"
)


def _scanner() -> re.Pattern[str]:
    """Make the pattern that finds where an expression may begin.

    It matches one character, found by a set; a look-ahead then asks what each form wants next. A run of digits
    is tried at its start alone.
    """
    shapes = (*FIGURE_SHAPES, *dict.fromkeys(f.shape for f in WORD_FORMS if f.opens))
    firsts = re.escape("".join(sorted(_OPENERS)))
    seconds = _SECONDS + "".join(sorted({n[:1] + n[1:2] for n in NAMES}))
    return re.compile(
        f"[{firsts}](?=[{seconds}])(?<![0-9０-９]{{2}})(?<=(?={'|'.join(shapes)})[{firsts}])"
    )


scan = _scanner().finditer
"""Find the places where an expression may begin: ``scan(text, start, end)``."""

# 日 days, 月 months…: both ends of a range name the same kind of thing, or neighbours.
_SIZE = {
    "century": 0, "decade": 1, "plan": 1, "year": 2, "year_by": 2, "half": 3, "quarter": 3, "season": 3, "month": 4,
    "month_by": 4, "lunar_month": 4, "edge": 4, "tenday": 4, "week_by": 4, "weekday": 5, "day": 5, "day_by": 5,
    "month_day": 5, "lunar_day": 5, "festival": 5, "figures": 5, "part": 6, "clock": 6,
}  # fmt: skip
_DAYS = frozenset(("day", "day_by", "weekday", "figures", "month_day"))

_THROUGH = re.compile(f"{THROUGH}|起{GAP}[至到]{GAP}")
_WEEKDAY_SIGN = re.compile("[（(]([一二三四五六日])[)）]")
_LOOKALIKES = _lexicon.terms("date_lookalikes")
_LOOKALIKE = re.compile(
    f"[{''.join(sorted({t[0] for t in _LOOKALIKES}))}](?<=(?=(?P<term>{'|'.join(sorted(_LOOKALIKES))})).)"
)
_LONGEST = max(len(t) for t in _LOOKALIKES)

_SUFFIX = re.compile(
    f"{GAP}(?:(?P<since>以[来來]|[至迄]今(?!年|天|日|晚)|起(?![诉訴火草飞飛步跑床源用义義因到点點码碼伏价價航哄色名于於初身亡])|(?P<begin>[开開]始))"
    "|(?P<after>[之以过過][后後]|[后後](?![续續勤期方卫衛来來台臺悔半果面者天年人备備排场場]))"
    f"|(?P<before>[之以]前|前(?![往来來進进去赴述方面列夕后後任妻夫景线線沿台臺期身者所年天锋鋒三两兩半一二几\\d]|提(?![交出供前升醒])|瞻)))"
)
_UNTIL = re.compile("截[至止][到至]?(?:[于於]|[日]期[:：])?\\Z")
_FROM = re.compile("(?:自[从從]?|[从從由])\\Z")
_ZONE = re.compile("(?:北京|当地|當地|美[东東]|[东東]部|格林尼治|[纽紐][约約]|[伦倫]敦|台北|臺北|香港)[时時][间間]\\Z")
_LONG_AGO = re.compile("大\\Z")


# The last characters of what may stand before an expression, and the first of what may follow.
_BEFORE = frozenset("至止到于於期:：自从從由间間大")
_AFTER = frozenset("以至迄起开開之过過后後前" + _BLANK_SET)
_JOINS = frozenset("-－–—―─~～至到起" + _BLANK_SET)
_CLOSED = frozenset(("ago", "last", "next", "vague", "bc"))
_NEVER_NAMES = frozenset(("figures", "month_day", "clock", "ago", "last", "next", "vague"))

_HABIT = re.compile("(?:[每逢]|每[年月周週天日]的?)\\Z")

# 每年3月12日是植树节 gives the day its name.
_NAMING = re.compile("每[年月][^，。,]{0,9}[是为為]\\Z")


def phrase_at(text: str, start: int, end: int, floor: int) -> Phrase | None:
    """Read the date expression that begins at ``start``.

    Args:
        text: The text.
        start: Where it begins, in code points; :data:`scan` finds such places.
        end: Where reading must stop.
        floor: Where the words that belong to it may begin at the earliest.

    Returns:
        The expression, or ``None`` where none begins.
    """
    left = _chain(text, start, end, openers=True)
    if not left or left[0].start < floor:
        return None
    right: tuple[Token, ...] = ()
    close = left[-1].end
    if text[close : close + 1] in _JOINS and (m := _THROUGH.match(text, close, end)):
        right = _chain(text, m.end(), end, openers=False)
        if right and not _comparable(left[-1], right[-1]):
            right = ()
        close = right[-1].end if right else close
    begin, close, opening = _rim(text, left, left[0].start, close, floor, end)
    return Phrase(begin, close, left, right, opening, _in_a_name(text, left[0], begin, close, floor, end))


def _comparable(left: Token, right: Token) -> bool:
    """Tell whether two tokens may end the two sides of a range."""
    a, b = _SIZE.get(left.kind), _SIZE.get(right.kind)
    if right.kind == "lunar_day" and left.kind != "lunar_day":
        return False
    return a is not None and b is not None and (a == b or (a >= 4 and b >= 4))


def _chain(text: str, start: int, end: int, *, openers: bool, in_brackets: bool = False) -> tuple[Token, ...]:
    """Read tokens from ``start`` on, each finer than the one before; brackets do not nest."""
    if start >= end:
        return ()
    tokens: tuple[Token, ...] = ()
    for f in _forms_at(text, start, end, openers):
        if read := f.read(text, start, end):
            tokens = read
            break
    while tokens:
        more = (not in_brackets and _apposed(text, tokens, end)) or _next(text, tokens[-1], end)
        if not more:
            break
        tokens = (*tokens, *more)
    return tokens


def _next(text: str, last: Token, end: int) -> tuple[Token, ...]:
    """Read the tokens that go on with ``last``: 3月 | 28日, 去年 | 的 | 5月."""
    wanted = FOLLOWS.get(last.kind)
    at = last.end
    if wanted is None or at >= end or last.word == "weekend":
        return ()
    if text[at] in _BLANK_SET:
        at += 2 if text[at + 1 : at + 2] in _BLANK_SET else 1
        at = min(at, end)
    if text[at : at + 1] == "的" and last.kind in ("year", "year_by", "month", "month_by"):
        at += 1
    if at >= end or text[at] not in _ALL:
        return ()
    for f in _forms_at(text, at, end, openers=False):
        read = f.read(text, at, end)
        if read and read[0].kind in wanted and read[0].start == at:
            return read
    return ()


def _apposed(text: str, tokens: tuple[Token, ...], end: int) -> tuple[Token, ...]:
    """Read what stands in brackets after a day: 30日（周四）, 週二(10/21), 今天(3月30日).

    The brackets are put into the token, so that the chain goes on after them.
    """
    last = tokens[-1]
    if last.kind not in _DAYS or text[last.end : last.end + 1] not in ("(", "（"):
        return ()
    if m := _WEEKDAY_SIGN.match(text, last.end, end):
        return (Token("weekday", m.start(), m.end(), WEEKDAYS[m[1]], WEEKDAYS[m[1]], "beside"),)
    inner = _chain(text, last.end + 1, end, openers=False, in_brackets=True)
    if not inner or inner[-1].kind not in _DAYS or text[inner[-1].end : inner[-1].end + 1] not in (")", "）"):
        return ()
    if last.kind in ("day_by", "weekday"):
        inner = (inner[0]._replace(start=last.end), *inner[1:])
    else:
        inner = (inner[-1]._replace(start=last.end, word="beside"),)
    return (*inner[:-1], inner[-1]._replace(end=inner[-1].end + 1))


def _rim(
    text: str, left: tuple[Token, ...], start: int, close: int, floor: int, end: int
) -> tuple[int, int, Opening]:
    """Take in the words that open an end of the interval, and the zone of a clock time.

    The characters beside the expression are looked at first: most have no such words.
    """
    opening: Opening = ""
    low = max(floor, start - 6)
    before = text[start - 1] if start > low else ""
    if before in _BEFORE:
        if m := _ZONE.search(text, low, start):
            start = m.start()
        elif left[0].lo == -2 and (m := _LONG_AGO.search(text, low, start)):
            start = m.start()
    if left[-1].kind in _CLOSED:
        return start, close, opening
    origin = _FROM.search(text, low, start) if before in _BEFORE else None
    m = _SUFFIX.match(text, close, end) if text[close : close + 1] in _AFTER else None
    if m and (origin or not m["begin"]):
        close = m.end()
        opening = "before" if m["before"] else "after" if m["after"] else "since"
        if origin and opening != "before":
            start = origin.start()
    elif before in _BEFORE and (m := _UNTIL.search(text, low, start)):
        start, opening = m.start(), "until"
    return start, close, opening


def _in_a_name(text: str, head: Token, start: int, close: int, floor: int, end: int) -> bool:
    """Tell whether the expression is habitual (每周三) or part of a name that is no date (光明日报)."""
    if _HABIT.search(text, max(0, start - 3), start):
        return True
    if head.kind in _NEVER_NAMES:
        return False
    if head.kind == "festival" and _NAMING.search(text, max(0, start - 12), start):
        return True
    return any(
        m.start() < close
        and m.start() + len(m["term"]) > start
        # 三月三十日 is no 三月三: the term must reach out of the expression.
        and not (start <= m.start() and m.start() + len(m["term"]) <= close)
        for m in _LOOKALIKE.finditer(text, max(floor, start - _LONGEST), min(end, close + _LONGEST))
    )
