"""Counted and vague time: 5天前, 近三年, 未来24小时, 三年来, 日前, 截至目前."""

from __future__ import annotations

import re

from newsparse._fields.dates.tokens import ANY_NUMBER, COUNT, DIGITS, GAP, HANS, Kind, Token, form, one
from newsparse._text.numerals import fold, number
from newsparse._text.words import trie
from newsparse._time.stamps import AGO_UNITS

__all__ = ["COUNT_FORMS"]

# In prose 3日前 is a day of the month and 5分前 a score: these count in 天 and 分钟.
_UNIT = trie(sorted(AGO_UNITS.keys() - {"日", "分"}))


def count_of(numeral: str) -> tuple[int, bool]:
    """Give a count and whether it is a guess: 两三 and 三五 mean up to the second number."""
    if len(numeral) == 2 and not numeral.isdecimal() and not set(numeral) & set("十百廿卅〇零"):
        return number(numeral[1]), True
    return (0, True) if numeral == "半" else (number(numeral), False)


_HALVES = {
    "year": (6, "month"),
    "month": (15, "day"),
    "day": (12, "hour"),
    "hour": (30, "minute"),
    "minute": (30, "second"),
}


def _count(m: re.Match[str], unit: str) -> tuple[int, str] | None:
    """Give the number of units; half a year is six months."""
    return _HALVES.get(unit) if m["n"] == "半" else (count_of(m["n"])[0], unit)


def match_to_window(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 过去五年, 近三个月来, 未来24小时; 近几年 and 未来几天 are vague."""
    kind: Kind = "next" if m["way"][0] in "未今接此" else "last"
    if m["n"] is None:
        return one("vague", m, word="FUTURE_REF" if kind == "next" else "PAST_REF")
    unit = m["unit"]
    halves = {"年": (6, "month"), "个月": (15, "day"), "天": (12, "hour")}
    if m["n"] == "半":
        return (
            one(kind, m, halves[fold(unit)][0], word=halves[fold(unit)][1]) if fold(unit) in halves else None
        )
    count = count_of(m["n"])[0]
    if "季" in unit:
        return one(kind, m, 3 * count, word="month")
    word = "month" if unit == "月" else AGO_UNITS[unit]
    return one(kind, m, count, word=word) if word != "year" or count < 200 else None


def match_to_ago(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 5天前, 两年后, 半年前, 10多年前."""
    unit = AGO_UNITS[m["unit"]]
    count = _count(m, unit)
    if count is None or (unit == "year" and count[0] >= 200):
        return None
    sign = -1 if m["way"] == "前" else 1
    vague = int(bool(m["more"]) or count_of(m["n"])[1])
    return (Token("ago", m.start(), m.end("way"), sign * count[0], vague, count[1]),)


def match_to_last(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 三年来, 5个月以来: the stretch up to now."""
    unit = AGO_UNITS[m["unit"]]
    count = _count(m, unit)
    if count is None or (unit == "year" and count[0] >= 200):
        return None
    return one("last", m, *count[:1], word=count[1])


def match_to_vague_past(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 日前, 近日, 近年来, 前不久, 几天前."""
    return one("vague", m, word="PAST_REF")


def match_to_vague_present(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 截至目前, 迄今为止, and a 刚刚 that stands alone."""
    return one("vague", m, word="PRESENT_REF")


COUNT_FORMS = (
    form(
        "近最过過未今接此",
        "(?=[0-9０-９〇零一二三四五六七八九十百两兩几幾数數半去来來后後下近的])",
        "(?P<way>最近(?:的)?|(?<![附最远遠将將时時达達接靠相历歷用了经經长長临臨逼])近|[过過]去"
        "(?:的)?|未[来來](?:的)?|今[后後](?:的)?|接下[来來](?:的)?|此[后後](?:的)?)"
        f"(?:(?P<n>{COUNT})(?:[多余餘])?|[几幾数數]){GAP}(?P<unit>[个個]季度|{_UNIT}|日|月"
        "(?![底初末中上下]))(?!前|[后後])(?:以?[来來](?!自|到|源))?",
        match_to_window,
    ),
    form(
        DIGITS + HANS + "两兩半",
        "",
        f"(?<![{ANY_NUMBER}.．第每])(?P<n>{COUNT})(?P<more>[多余餘])?{GAP}(?P<unit>{_UNIT})[之以]?"
        "(?P<way>前(?![往来來进進夕])|[后後](?![卫衛勤]))",
        match_to_ago,
        units="多余餘秒分个個小天周週星礼禮年",
    ),
    form(
        DIGITS + HANS + "两兩半",
        "",
        f"(?<![{ANY_NUMBER}.．第每])(?P<n>{COUNT})(?P<more>[多余餘])?{GAP}(?P<unit>{_UNIT})以?[来來]"
        "(?![自到源访訪华華])",
        match_to_last,
        units="多余餘秒分个個小天周週星礼禮年",
    ),
    form(
        "日近最前不几幾数數多连連这這",
        "(?=[前日期来來年几幾些近不久天周个個月两兩段阵陣])",
        "(?<![今昨明当當每生节節假终終次整末同平期工附0-9一二三四五六七八九十])日前(?![往来來景])"
        "|(?<![附接邻鄰])近(?:日(?![点點本元]|[报報](?!道))|期(?!货|貨)|[来來](?!看)|年[来來]?(?!均"
        "|轻)|[几幾些]年[来來]?)"
        "|最近(?=[，,。一几幾])|前[些几幾][天日年]|前段[时時][间間]|前[阵陣]子|前不久|不久前"
        "|(?<![0-9一二三四五六七八九十])(?:[几幾数數]|多)(?:天|日|周|[个個]月|年)(?:之|以)?前"
        "(?![往来來])|(?<![0-9一二三四五六七八九十])多年以?[来來]|[连連]日[来來]"
        "|[这這][几幾些][天日年]",
        match_to_vague_past,
    ),
    form(
        "截到目迄",
        "(?=[至止到目今前])",
        "截[至止]到?(?:目前|[发發]稿(?:[时時前])?|[当當]前|[现現]在|今(?![年天日晚晨早夜春夏秋冬]))"
        "(?:[为為]止)?|到?(?:目前|[现現]在|今)[为為]止|迄今[为為]止",
        match_to_vague_present,
    ),
    form("刚剛", "(?=[刚剛才])", "(?<![^\\s⋅·•|｜])[刚剛]{2}(?=\\s|$)", match_to_vague_present),
)
"""The forms of counted and vague time; of two that fit the first counts."""
