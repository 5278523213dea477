"""The time of day within date expressions: 上午9时, 20:15, 8-10时, 晚."""

from __future__ import annotations

import re

from newsparse._fields.dates.tokens import (
    ALONE,
    ANY_NUMBER,
    DIGITS,
    GAP,
    HANS,
    JOIN,
    THROUGH,
    Token,
    form,
    one,
)
from newsparse._text.numerals import DIGIT, number
from newsparse._time.clock import CLOCK, PART_WORDS, PARTS, match_to_clock, on_24_hours

__all__ = ["CLOCK_FORMS"]

_LEADS = "|".join(p for p in PARTS if len(p) == 2)

_CLOCK_MARK = "(?P<mark>(?<=[时時点點])(?![意建要体體感看思启啟几幾以]|钟头|鐘頭)(?:多(?=[^少]|$))?)?"


def match_to_part(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 上午, 晚 after a day."""
    return one("part", m, word=m[0])


def match_to_hours(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 8-10时."""
    lo, hi = number(m["lo"]), number(m["hi"])
    return one("hours", m, lo, hi) if lo < hi <= 24 else None


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
    start = max(m.start("lead"), m.start("lead_"), m.start("short")) if lead else m.start()
    return (Token("clock", start, m.end(), word=lead or "", clock=clock),) if clock.possible else None


CLOCK_FORMS = (
    form(
        "凌清早晨上中下傍晚夜深午正晌半入子黄黃白零大一日",
        "",
        f"(?:{PART_WORDS}|[早晚夜](?![报報会會年餐饭飯点點盘盤市]))",
        match_to_part,
        opens=False,
    ),
    form(
        DIGITS,
        "",
        f"{ALONE}(?P<lo>{DIGIT}{{1,2}}){THROUGH}(?P<hi>{DIGIT}{{1,2}}){GAP}[时時点點](?![意建要])",
        match_to_hours,
        units=JOIN,
    ),
    form(
        DIGITS + HANS + "凌清早晨上中下傍晚夜深午正晌半入子黄黃零APap",
        "",
        f"{CLOCK}(?P<mark>)(?:(?<=[时時点點])多)?",
        match_to_clock_token,
        opens=False,
        units="时時点點:：",
    ),
    form(
        DIGITS + HANS,
        "",
        f"(?<![{ANY_NUMBER}.．第:：以比涨漲跌升降挫扬揚每])"
        f"(?:(?<=(?P<lead>{_LEADS}))|(?<=(?P<lead_>{_LEADS})[ \\u3000])|(?<=(?P<short>[早晚]))"
        f"|(?<=[\\s在于於自从從至到前起])|(?<![\\s\\S])|(?!{DIGIT}{{1,2}}[:：]))"
        f"{CLOCK}(?![:：/／]){_CLOCK_MARK}",
        match_to_clock_alone,
        units="时時点點:：",
    ),
)
"""The forms of the time of day; of two that fit the first counts."""
