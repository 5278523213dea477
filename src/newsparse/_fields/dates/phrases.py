"""Date expressions: chains of tokens, ranges of two chains, and the words that open their ends."""

from __future__ import annotations

from typing import NamedTuple

from newsparse._fields.dates.affixes import Opening, in_a_name, rim_of, stands_alone
from newsparse._fields.dates.forms.festivals import HOLIDAYS
from newsparse._fields.dates.scan import forms_at
from newsparse._fields.dates.tokens import BLANKS, GAP, KINDS, THROUGH, Token
from newsparse._text.chars import DASH, members
from newsparse._text.numerals import BLANK, DIGIT
from newsparse._text.words import lazy
from newsparse._time.forms import WEEKDAYS

__all__ = ["Phrase", "phrase_at"]


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


_DAYS = frozenset(("day", "day_by", "weekday", "figures", "month_day"))

_OF_A_MONTH = KINDS["month"].size or 0
_OF_A_DAY = KINDS["day"].size or 0
_ABOUT = frozenset("近约約")
"""What may stand between a day and a time of it: 今日（23日）近9时."""
_OPEN = frozenset("(（")
_JOINS = members(DASH) | BLANKS | frozenset("~～至到起")
_THROUGH = lazy(f"{THROUGH}|起{GAP}[至到]{GAP}")
# 0000年3月28日: a year that is not read is never taken from elsewhere.
_UNREAD_YEAR = lazy(f"{DIGIT}年{BLANK}?\\Z")
_RELATIVE_SIGN = lazy("[（(][今昨明前][)）]")
"""What Taiwan puts behind a day: 15日（今）上午."""
_WEEKDAY_SIGN = lazy("[（(]([一二三四五六日])[)）]")


def phrase_at(text: str, start: int, end: int, floor: int) -> Phrase | None:
    """Read the date expression that begins at ``start``.

    Args:
        text: The text.
        start: Where it begins, in code points; ``scan.starts_in`` finds such places.
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
    begin, kind = left[0].start, left[0].kind
    if kind == "month" and _UNREAD_YEAR.search(text, max(0, begin - 3), begin):
        return Phrase(begin, close, left, right, names=True)
    if _are_hours(left, right):
        return Phrase(begin, _hours_end(text, close, end), left, right, names=True)
    if stands_alone(text, kind, begin, close):
        return Phrase(begin, close, left, right)
    rim = rim_of(text, left[-1].kind, (begin, close), (floor, end))
    if rim.opening == "after" and not right:
        left = (*left[:-1], _days_off(left[-1]))
    return Phrase(rim.start, rim.end, left, right, rim.opening, in_a_name(text, kind, rim, (floor, end)))


def _days_off(token: Token) -> Token:
    """Return the days off for a festival that has them: 国庆节后 begins when they are over."""
    off = token.kind == "festival" and token.word.partition("\t")[0] in HOLIDAYS
    return token._replace(kind="holiday") if off else token


def _are_hours(left: tuple[Token, ...], right: tuple[Token, ...]) -> bool:
    """Whether hours stand behind several weekdays: 周一到周五上午9:00 comes again each week."""
    return left[0].kind == "weekday" and len(left) == 1 and len(right) > 1 and right[0].kind == "weekday"


def _hours_end(text: str, at: int, end: int) -> int:
    """Return where opening hours end: 周一到周五上午9:00 | —11:30."""
    through = _THROUGH.match(text, at, end)
    later = _chain(text, through.end(), end, openers=False) if through else ()
    return later[-1].end if later else at


def _comparable(left: Token, right: Token) -> bool:
    """Whether two tokens may end the two sides of a range."""
    a, b = KINDS[left.kind].size, KINDS[right.kind].size
    if right.kind == "lunar_day" and left.kind != "lunar_day":
        return False
    return a is not None and b is not None and (a == b or min(a, b) >= _OF_A_MONTH)


def _chain(text: str, start: int, end: int, *, openers: bool, in_brackets: bool = False) -> tuple[Token, ...]:
    """Read tokens from ``start`` on, each finer than the one before; brackets do not nest."""
    if start >= end:
        return ()
    tokens: tuple[Token, ...] = ()
    for f in forms_at(text, start, end, openers):
        if read := f.read(text, start, end):
            tokens = read
            break
    while tokens:
        more = (
            ()
            if in_brackets or text[tokens[-1].end : tokens[-1].end + 1] not in _OPEN
            else _apposed(text, tokens, end)
        )
        more = more or _next(text, tokens[-1], end)
        if not more:
            break
        tokens += more
    return tokens


def _next(text: str, last: Token, end: int) -> tuple[Token, ...]:
    """Read the tokens that go on with ``last``: 3月 | 28日, 去年 | 的 | 5月."""
    wanted = KINDS[last.kind].follows
    at = last.end
    if not wanted or at >= end or last.word == "weekend":
        return ()
    if text[at] in BLANKS:
        at += 2 if text[at + 1 : at + 2] in BLANKS else 1
        at = min(at, end)
    if text[at : at + 1] == "的" and last.kind in ("year", "year_by", "month", "month_by"):
        at += 1
    if text[at : at + 1] in _ABOUT and (KINDS[last.kind].size or 0) >= _OF_A_DAY:
        at += 1
        wanted = ("clock",)
    if at >= end:
        return ()
    for f in forms_at(text, at, end, False):
        read = f.read(text, at, end)
        if read and read[0].kind in wanted and read[0].start == at:
            return read
    return ()


def _apposed(text: str, tokens: tuple[Token, ...], end: int) -> tuple[Token, ...]:
    """Read what stands in brackets after a day: 30日（周四）, 週二(10/21), 今天(3月30日).

    The brackets are put into the token, so that the chain goes on after them.
    """
    last = tokens[-1]
    if last.kind not in _DAYS:
        return ()
    if last.kind == "day" and (m := _RELATIVE_SIGN.match(text, last.end, end)):
        return (Token("weekday", m.start(), m.end(), 0, 0, "beside"),)
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
