"""Date expressions: chains of tokens, ranges of two chains, and the words that open their ends."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from newsparse import _lexicon
from newsparse._grammar.date_figures import FIGURE_FORMS
from newsparse._grammar.date_tokens import FOLLOWS, GAP, THROUGH, Form, Token
from newsparse._grammar.date_words import WORD_FORMS
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


def _scanner() -> re.Pattern[str]:
    """Make the pattern that finds where an expression may begin.

    It matches one character, found by a set; a look-ahead then asks what each form wants next. A run of digits
    is tried at its start alone.
    """
    shapes = dict.fromkeys(f.shape.removeprefix("~") for f in _FORMS if f.opens)
    firsts = re.escape("".join(sorted(_OPENERS)))
    return re.compile(f"[{firsts}](?<![0-9０-９]{{2}})(?<=(?={'|'.join(shapes)})[{firsts}])")


scan = _scanner().finditer
"""Find the places where an expression may begin: ``scan(text, start, end)``."""

# 日 days, 月 months…: both ends of a range name the same kind of thing, or neighbours.
_SIZE = {
    "century": 0, "decade": 1, "plan": 1, "year": 2, "year_by": 2, "half": 3, "quarter": 3, "season": 3, "month": 4,
    "month_by": 4, "lunar_month": 4, "edge": 4, "tenday": 4, "week_by": 4, "weekday": 5, "day": 5, "day_by": 5,
    "month_day": 5, "lunar_day": 5, "festival": 5, "figures": 5, "part": 6, "clock": 6,
}  # fmt: skip
_DAYS = frozenset(("day", "day_by", "weekday", "figures", "month_day"))

_BLANKS = re.compile(GAP)
_THROUGH = re.compile(THROUGH)
_WEEKDAY_SIGN = re.compile("[（(]([一二三四五六日])[)）]")
_LOOKALIKES = _lexicon.terms("date_lookalikes")
_LOOKALIKE = re.compile(
    f"[{''.join(sorted({t[0] for t in _LOOKALIKES}))}](?<=(?=(?P<term>{'|'.join(sorted(_LOOKALIKES))})).)"
)
_LONGEST = max(len(t) for t in _LOOKALIKES)

_SUFFIX = re.compile(
    f"{GAP}(?:(?P<since>以[来來]|[至迄]今(?!年|天|日|晚)|起(?![诉訴火草飞飛步跑床源用义義因到点點码碼伏价價航哄色名于於初身亡])|(?P<begin>[开開]始))"
    "|(?P<after>[之以过過][后後]|[后後](?![续續勤期方卫衛来來台臺悔半果面者天年人备備排场場]))"
    f"|(?P<before>[之以]前|前(?![往来來進进去赴述方面列夕后後任妻夫景线線沿台臺期身者所提年天锋鋒三两兩半一二几\\d])))"
)
_UNTIL = re.compile("截[至止][到至]?(?:[于於]|[日]期[:：])?\\Z")
_FROM = re.compile("(?:自[从從]?|[从從由])\\Z")
_ZONE = re.compile("(?:北京|当地|當地|美[东東]|[东東]部|格林尼治|[纽紐][约約]|[伦倫]敦|台北|臺北|香港)[时時][间間]\\Z")
_LONG_AGO = re.compile("大\\Z")


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
    tokens = _chain(text, start, end, _OPENERS)
    if not tokens or tokens[0].start < floor:
        return None
    left, close = tokens, tokens[-1].end
    right: tuple[Token, ...] = ()
    if m := _THROUGH.match(text, close, end):
        right = _chain(text, m.end(), end, _ALL) or ()
        if right and not _comparable(left[-1], right[-1]):
            right = ()
        close = right[-1].end if right else close
    phrase = _with_rim(text, Phrase(tokens[0].start, close, left, right), floor, end)
    return phrase._replace(names=_in_a_name(text, phrase, floor, end))


def _comparable(left: Token, right: Token) -> bool:
    """Tell whether two tokens may end the two sides of a range."""
    a, b = _SIZE.get(left.kind), _SIZE.get(right.kind)
    return a is not None and b is not None and (a == b or (a >= 4 and b >= 4))


def _chain(
    text: str, start: int, end: int, forms: dict[str, tuple[Form, ...]], *, in_brackets: bool = False
) -> tuple[Token, ...]:
    """Read tokens from ``start`` on, each finer than the one before; brackets do not nest."""
    tokens: tuple[Token, ...] = ()
    for f in forms.get(text[start : start + 1], ()) if start < end else ():
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
    if wanted is None or last.word == "weekend":
        return ()
    blanks = _BLANKS.match(text, last.end, end)
    at = blanks.end() if blanks else last.end
    if text[at : at + 1] == "的" and last.kind in ("year", "year_by", "month", "month_by"):
        at += 1
    for f in _ALL.get(text[at : at + 1], ()) if at < end else ():
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
    inner = _chain(text, last.end + 1, end, _ALL, in_brackets=True)
    if not inner or inner[-1].kind not in _DAYS or text[inner[-1].end : inner[-1].end + 1] not in (")", "）"):
        return ()
    if last.kind in ("day_by", "weekday"):
        inner = (inner[0]._replace(start=last.end), *inner[1:])
    else:
        inner = (inner[-1]._replace(start=last.end, word="beside"),)
    return (*inner[:-1], inner[-1]._replace(end=inner[-1].end + 1))


def _with_rim(text: str, phrase: Phrase, floor: int, end: int) -> Phrase:
    """Take in the words that open an end of the interval, and the zone of a clock time."""
    start, close, opening = phrase.start, phrase.end, phrase.opening
    low = max(floor, start - 6)
    if m := _ZONE.search(text, low, start):
        start = m.start()
    elif phrase.left[0].word == "" and phrase.left[0].lo == -2 and (m := _LONG_AGO.search(text, low, start)):
        start = m.start()
    opens = phrase.left[-1].kind not in ("ago", "last", "next", "vague", "bc")
    origin = _FROM.search(text, low, start)
    if opens and (m := _SUFFIX.match(text, close, end)) and (origin or not m["begin"]):
        close = m.end()
        opening = "before" if m["before"] else "after" if m["after"] else "since"
        if origin and opening != "before":
            start = origin.start()
    elif opens and (m := _UNTIL.search(text, low, start)):
        start, opening = m.start(), "until"
    return phrase._replace(start=start, end=close, opening=opening)


def _in_a_name(text: str, phrase: Phrase, floor: int, end: int) -> bool:
    """Tell whether the expression is habitual (每周三) or part of a name that is no date (光明日报)."""
    if phrase.start > floor and text[phrase.start - 1] in "每逢":
        return True
    if phrase.left[0].kind == "festival" and _NAMING.search(text, max(0, phrase.start - 12), phrase.start):
        return True
    low, high = max(floor, phrase.start - _LONGEST), min(end, phrase.end + _LONGEST)
    return any(
        m.start() < phrase.end
        and m.start() + len(m["term"]) > phrase.start
        # 三月三十日 is no 三月三: the term must reach out of the expression.
        and not (phrase.start <= m.start() and m.start() + len(m["term"]) <= phrase.end)
        for m in _LOOKALIKE.finditer(text, low, high)
    )
