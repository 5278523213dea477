"""The time of day within date expressions: 上午9时, 20:15, 8-10时, 晚."""

from __future__ import annotations

import re

from newsparse._fields.dates.tokens import (
    ALONE,
    ANY_NUMBER,
    BLANKS,
    DIGITS,
    GAP,
    HANS,
    JOIN,
    THROUGH,
    Token,
    but,
    form,
    one,
)
from newsparse._text.chars import COLON, members
from newsparse._text.numerals import DIGIT, number
from newsparse._time.clock import CLOCK, PART_WORDS, PARTS, match_to_clock, on_24_hours

__all__ = ["CLOCK_FORMS"]

_LEADS = "|".join(p for p in PARTS if len(p) == 2)

_BLANKS = "".join(sorted(BLANKS))
_MARKS = " ".join(sorted(members(COLON))) + " 时 時 点 點"
# 三点意见 counts opinions, 三点钟头 hours; 多 makes an hour vague, but 3点多少 asks for it.
_OF_THE_DAY = but(
    "",
    "点意见 点建议 点要求 点体会 點體會 点感受 点看法 点思考 点启示 點啟示 点几 點幾 点以 点子 點子",
)
_CLOCK_MARK = f"(?P<mark>(?<=[时時点點]){_OF_THE_DAY}(?!钟头|鐘頭)(?:多(?=[^少]|$))?)?"


def match_to_part(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 上午, 晚 after a day."""
    return one("part", m, word=m[0])


def match_to_hours(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 8-10时."""
    lo, hi = number(m["lo"]), number(m["hi"])
    return one("hours", m, lo, hi) if lo < hi <= 24 else None


def match_to_two_hours(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 七八点 after a day: two hours side by side."""
    lo, hi = number(m["lo"]), number(m["hi"])
    return one("hours", m, lo, hi) if hi == lo + 1 else None


def match_to_clock_token(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 8时30分, 下午3点, 20:15."""
    clock = match_to_clock(m)
    if not clock.possible and m["minute"]:
        return None  # 25:20 is a score; 25时 a defect
    return (Token("clock", m.start(), m.end(), word=m["part"] or "", clock=clock),)


def match_to_clock_alone(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read a clock time that no day stands before, with the part of the day that leads it.

    三点 and 一时 need such a part, or minutes, to be a time.
    """
    lead = m["lead"] or m["lead_"] or m["short"]
    plain = m["minute"] is None and m["minute_han"] is None and not m["half"]
    if plain and lead is None and (not m["hour"].isdecimal() or m["mark"] is None):
        return None
    clock = match_to_clock(m)
    if lead:
        clock = clock._replace(hour=on_24_hours(clock.hour, lead))
    start = max(m.start("lead"), m.start("lead_"), m.start("short")) if lead else m.start()  # 下午约3时
    return (Token("clock", start, m.end(), word=lead or "", clock=clock),) if clock.possible else None


_NOT_EVERY = f"(?<![天日周週个個整一每号號时時的早间間今明昨当當次翌{ANY_NUMBER}）)])"

# 当晚 is an expression of its own, counted from an earlier mention.
_PARTS_BEGIN = "".join(sorted({part[0] for part in PARTS if len(part) > 1} - {"当", "當"}))

CLOCK_FORMS = (
    form(
        _PARTS_BEGIN + "早晚夜",
        f"(?:{PART_WORDS}|"
        + but("[早晚夜]", "晚报 晚報 晚会 晚會 晚年 晚餐 晚饭 晚飯 早点 早點 夜盘 夜盤 夜市")
        + ")",
        match_to_part,
        opens=False,
    ),
    form(
        {"上下": "午", "晚": "间 間"},
        # 郝市長上午表示: what follows is a verb, and no day stands before it.
        f"{_NOT_EVERY}(?:[上下]午|晚[间間])"
        "(?=(?:[在就将將]|出席|表示|主持|召[开開]|[举舉]行|抵[达達]|前往|[宣公][布佈]|[赶趕]|[回返]"
        "|[会會][见見]|[视視]察|[说說]|[发發]|指|到|接受|[参參]))",
        match_to_part,
    ),
    form(
        {DIGITS: JOIN},
        f"{ALONE}(?P<lo>{DIGIT}{{1,2}}){THROUGH}(?P<hi>{DIGIT}{{1,2}}){GAP}"
        + but("[时時点點]", "点意见 点建议 点要求"),
        match_to_hours,
    ),
    form(
        {"一两兩二三四五六七八九十": ""},
        "(?P<lo>[一两兩二三四五六七八九十])(?P<hi>[二三四五六七八九十])[时時点點]"
        "(?![0-9一二三四五六七八九十半])",
        match_to_two_hours,
        opens=False,
    ),
    form(
        {DIGITS + HANS: _MARKS, _PARTS_BEGIN + "早晚APap": ""},
        f"{CLOCK}(?P<mark>)(?:(?<=[时時点點])多)?",
        match_to_clock_token,
        opens=False,
    ),
    form(
        {DIGITS + HANS: _MARKS},
        f"(?<![{ANY_NUMBER}.．第{COLON}以比涨漲跌升降挫扬揚每])"
        f"(?:(?<=(?P<lead>{_LEADS}))|(?<=(?P<lead_>{_LEADS})[{_BLANKS}约約近])|(?<=(?P<short>[早晚]))"
        f"|(?<=[\\s在于於自从從至到前起])|(?<![\\s\\S])|(?!{DIGIT}{{1,2}}[{COLON}]))"
        f"{CLOCK}(?![{COLON}/／]){_CLOCK_MARK}",
        match_to_clock_alone,
    ),
)
"""The forms of the time of day; of two that fit the first counts."""
