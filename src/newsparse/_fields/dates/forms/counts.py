"""Counted and vague time: 5天前, 近三年, 未来24小时, 三年来, 日前, 截至目前."""

from __future__ import annotations

import re

from newsparse._fields.dates.tokens import (
    ANY_NUMBER,
    COUNT,
    COUNTS,
    DIGITS,
    GAP,
    HANS,
    Kind,
    Token,
    but,
    form,
    not_after,
    one,
)
from newsparse._text.numerals import number
from newsparse._text.words import trie
from newsparse._time.calendar import UNITS, half_of

__all__ = ["COUNT_FORMS"]

# In sentences 3日前 is a day of the month and 5分前 a score.
_UNIT = f"{trie(sorted(UNITS.keys() - {'日', '分'}))}|[个個]多月"


# Two hundred years ago is history, and no date of news.
_MANY_YEARS = 200


def count_of(numeral: str) -> tuple[int, bool]:
    """Return a count and whether it is a guess: 两三 and 三五 mean up to the second number."""
    if len(numeral) == 2 and not numeral.isdecimal() and not set(numeral) & set("十百廿卅〇零"):
        return number(numeral[1]), True
    return (0, True) if numeral == "半" else (number(numeral), False)


def _unit(written: str) -> str:
    """Return the unit that a word names: 三个多月 counts months."""
    return UNITS[written.replace("多", "")]


def _count(m: re.Match[str], unit: str) -> tuple[int, str] | None:
    """Return the number of units; half a year is six months."""
    return half_of(unit) if m["n"] == "半" else (count_of(m["n"])[0], unit)


def match_to_window(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 过去五年, 近三个月来, 未来24小时; 近几年 and 未来几天 are vague."""
    kind: Kind = "next" if m["way"][0] in "未今接此" else "last"
    if m["n"] is None:
        return one("vague", m, word="FUTURE_REF" if kind == "next" else "PAST_REF")
    if m["unit"][-2:] == "季度":
        return None if m["n"] == "半" else one(kind, m, 3 * count_of(m["n"])[0], word="month")
    count = _count(m, "month" if m["unit"] == "月" else _unit(m["unit"]))
    # 近半小时 and its kin say how long something took.
    nearly = m["way"] == "近" and count is not None and count[1] in ("hour", "minute", "second")
    took = nearly or (m["n"] == "半" and count is not None and count[1] in ("minute", "second"))
    if count is None or took or (count[1] == "year" and count[0] >= _MANY_YEARS):
        return None
    return one(kind, m, count[0], word=count[1])


def match_to_ago(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 5天前, 两年后, 半年前, 10多年前, 三年多前."""
    unit = _unit(m["unit"])
    count = _count(m, unit)
    if count is None or (unit == "year" and count[0] >= _MANY_YEARS):
        return None
    sign = -1 if m["way"] == "前" else 1
    vague = int(bool(m["more"] or m["odd"]) or count_of(m["n"])[1])
    return (Token("ago", m.start(), m.end("way"), sign * count[0], vague, count[1]),)


def match_to_last(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 三年来, 5个月以来: the stretch up to now."""
    unit = _unit(m["unit"])
    count = _count(m, unit)
    if count is None or (unit == "year" and count[0] >= _MANY_YEARS):
        return None
    return one("last", m, count[0], word=count[1])


def match_to_vague_past(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 日前, 近日, 近年来, 前不久, 几天前."""
    return one("vague", m, word="PAST_REF")


def match_to_vague_present(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 截至目前, 到目前为止, and a 刚刚 that stands alone."""
    return one("vague", m, word="PRESENT_REF")


_IN_UNITS = " ".join(sorted(UNITS.keys() - {"日", "分"})) + " 个多 個多"
_MORE = f"多 余 餘 {_IN_UNITS}"
_SOME = " ".join(DIGITS + HANS + COUNTS + "百几幾数數")
# How long something took or goes on, and not when: 历时近三年, 将近两个月, 长达近一周.
_NOT_NEARLY = not_after(
    "附近 最近 远近 遠近 将近 將近 时近 時近 达近 達近 接近 靠近 相近 历近 歷近 用近 了近 经近 經近 "
    "长近 長近 临近 臨近 "
    "逼近"
)
_NO_SINCE = "来自 來自 来到 來到 来源 來源"
_NOT_A_DAY_BEFORE = not_after(
    "今日前 昨日前 明日前 当日前 當日前 每日前 生日前 节日前 節日前 假日前 终日前 終日前 次日前 "
    "整日前 末日前 同日前 "
    "期日前 工日前 附日前",
    "0-9一二三四五六七八九十",
)

COUNT_FORMS = (
    form(
        {
            "最": "近",
            "近": f"{_SOME} 来 來 年 日 的",
            "过過": "去",
            "未": "来 來",
            "今此": "后 後",
            "接": "下",
        },
        f"(?P<way>最近(?:的)?|{_NOT_NEARLY}近|[过過]去(?:的)?|未[来來](?:的)?|今[后後](?:的)?"
        "|接下[来來](?:的)?|此[后後](?:的)?)"
        f"(?:(?P<n>{COUNT})(?:[多余餘])?|[几幾数數]){GAP}(?P<unit>[个個]季度|{_UNIT}|日"
        f"|{but('月', '月底 月初 月末 月中 月上 月下')})(?!前|[后後])(?:{but('以?[来來]', _NO_SINCE)})?",
        match_to_window,
    ),
    form(
        {DIGITS + HANS + COUNTS: _MORE},
        f"(?<![{ANY_NUMBER}.．第每])(?P<n>{COUNT})(?P<more>[多余餘])?{GAP}(?P<unit>{_UNIT})(?P<odd>[多余餘])?[之以]?"
        f"(?P<way>{but('前', '前往 前来 前來 前进 前進 前夕')}|{but('[后後]', '后卫 後衛 后勤 後勤')})",
        match_to_ago,
    ),
    form(
        {DIGITS + HANS + COUNTS: _MORE},
        f"(?<![{ANY_NUMBER}.．第每])(?P<n>{COUNT})(?P<more>[多余餘])?{GAP}(?P<unit>{_UNIT})[多余餘]?"
        + but("以?[来來]", f"{_NO_SINCE} 来访 來訪 来华 來華"),
        match_to_last,
    ),
    form(
        {
            "日": "前",
            "近": "日 期 来 來 年 几 幾 些",
            "最": "近",
            "早": "前",
            "前": "些 几 幾 段 阵 陣 不",
            "不": "久",
            "几幾数數多": "天 日 周 个 個 月 年",
            "连連": "日",
            "这這": "几 幾 些",
        },
        f"{_NOT_A_DAY_BEFORE}{but('日前', '日前往 日前来 日前來 日前景', size=2)}"
        f"|{not_after('附近 接近 邻近 鄰近')}近(?:{but('日', '日点 日點 日本 日元')}(?![报報](?!道))"
        f"|{but('期', '期货 期貨')}|{but('[来來]', '来看')}|{but('年[来來]?', '年均 年轻')}"
        "|[几幾些]年[来來]?)"
        "|最近(?=[，,。几幾])|最近(?=一(?![次个個名条條家间間座]))"
        "|最近(?![的一二三两兩几幾距离離]|\\d)(?<![离離距]..)(?=[^\\W\\da-zA-Z_])"
        "|早前(?!的)|前[些几幾][天日年]|前段[时時][间間]|前[阵陣]子|前不久|不久前"
        "|(?<![0-9一二三四五六七八九十])(?:[几幾数數]|多)(?:天|日|周|[个個]月|年)(?:之|以)?"
        f"{but('前', '前往 前来 前來')}|(?<![0-9一二三四五六七八九十])多年以?[来來]|[连連]日[来來]"
        "|[这這][几幾些][天日年]",
        match_to_vague_past,
    ),
    form(
        {"截": "至 止", "到": "目 今 现 現"},
        f"截[至止]到?(?:目前|[当當]前|[现現]在"
        f"|{but('今', '今年 今天 今日 今晚 今晨 今早 今夜 今春 今夏 今秋 今冬')})(?:[为為]止)?"
        "|到(?:目前|[现現]在|今)[为為]止",
        match_to_vague_present,
    ),
    form({"刚剛": "刚 剛"}, "(?<![^\\s⋅·•|｜])[刚剛]{2}(?=\\s|$)", match_to_vague_present),
)
"""The forms of counted and vague time; of two that fit the first counts."""
