"""Dates in numbers: 2023年3月28日, 1-2月份, 民國112年, 2023.3.28, 10/21, 11.25-11.28日."""

from __future__ import annotations

import re

from newsparse import _lexicon
from newsparse._fields.dates.tokens import (
    ALONE,
    AND,
    ANY_NUMBER,
    DIGITS,
    GAP,
    HANS,
    JOIN,
    SMALL,
    THROUGH,
    Token,
    begin_of,
    but,
    form,
    not_after,
    one,
    read_by,
)
from newsparse._text.chars import COLON, DASH
from newsparse._text.numerals import DIGIT, NOUGHT, NUMERALS, YEAR, fold, number
from newsparse._text.words import trie
from newsparse._time.forms import DAYS, MONTHS
from newsparse._time.stamps import FIGURE_MARKS, figures_at

__all__ = ["FIGURE_FORMS"]

_FIRST_YEARS = {row[0]: int(row[1]) for row in _lexicon.rows("eras")}
"""The first year of each era."""

ERAS = sorted(_FIRST_YEARS)


def match_to_years(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 2016-2018年, 2021—35年, 2021、2022年, 2022/23赛季."""
    lo, hi = number(m["lo"]), number(m["hi"])
    if hi < 100:
        hi += lo - lo % 100
    if not lo < hi < lo + 100 or (m["and"].strip() in "、,，和及" and hi != lo + 1):
        return None
    return one("year", m, lo, hi)


def match_to_year(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 2023年, 二〇二三年度; before 历史, 来 or 间 a round number is a count of years."""
    value = number(m["year"])
    if value % 100 == 0 and (m["counted"] or m["about"] is not None):
        return None
    return (Token("year", m.start("year"), m.end("unit"), value, value),)


def match_to_short_year(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 98年, 08年 and 零八年, and any 23年3月; 80年 and 12年 alone are counts."""
    value = number(m["year"])
    if m["month"] is None and not (m["year"][0] in NOUGHT or (value >= 70 and value % 10)):
        return None
    return one("year", m, value + (1900 if value >= 70 else 2000))


def match_to_republic_year(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 110年12月 and 112年度, years of the Republic without their era."""
    return one("year", m, number(m["year"]) + 1911)


def match_to_era_year(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 民國112年, 光绪三十四年."""
    return one("year", m, _FIRST_YEARS[m["era"]] + number(m["n"]) - 1)


def match_to_common_era(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 公元618年; 公元前221年 lies before the calendar of ``datetime`` and has no interval."""
    value = number(m["n"])
    return one("bc", m, value) if m["before"] else one("year", m, value)


def match_to_dotted_month(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read both ends of 2019.03—2021.05, as the lives of officials write them."""
    year, month = number(m["year"]), number(m["month"])
    if not 1 <= month <= 12:
        return None
    return (
        Token("year", m.start("year"), m.end("year"), year, year),
        Token("month", m.start("month"), m.end("month"), month, month),
    )


def match_to_month(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 3月, 1-2月份, 7、8月, 七八月."""
    lo, hi = _pair(m)
    if m["hi"] is None and lo > 12 and m["lo"].isdecimal():
        return one("month", m, lo)  # 13月 has the form of a month and is none: a defect
    # 11-2月 runs into the next year, 3-2月 does not run at all.
    return one("month", m, lo, hi) if 1 <= lo <= 12 and 1 <= hi <= 12 and (lo <= hi or lo >= 9) else None


def _pair(m: re.Match[str]) -> tuple[int, int]:
    """Return both numbers of 7、8, 七八 or 7."""
    token = fold(m["lo"])
    if m["hi"] is None and len(token) == 2 and not token.isdecimal() and "十廿卅〇零".find(token[0]) < 0:
        lo, hi = number(token[0]), number(token[1])
        if token[1] not in "十廿卅" and hi == lo + 1:
            return lo, hi
    return number(token), number(m["hi"] or token)


def match_to_day(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 28日, 28-30日, 28、29日, 三十号 after a month."""
    lo, hi = number(m["lo"]), number(m["hi"] or m["lo"])
    if m["hi"] is None and lo > 31:
        return one("day", m, lo)
    return one("day", m, lo, hi) if 1 <= lo <= hi <= 31 else None


def match_to_day_alone(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 28日 without its month; one Han numeral (三日) needs a part of the day after it."""
    if not m["lo"][0].isdecimal() and m["part"] is None and not set(m["lo"]) & set("十廿卅"):
        return None
    tokens = match_to_day(m)
    if tokens is None or tokens[0].hi > 31 or (m["hi"] and tokens[0].lo == tokens[0].hi):
        return None
    return tokens


def match_to_month_day(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 10/21; the common fractions 1/2 to 9/10 need a word of time beside them."""
    month, day = int(m["month"]), int(m["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    if month < day <= 10 and m["before"] is None and m["after"] is None:
        return None
    return (Token("month_day", m.start("month"), m.end("day"), month * 100 + day, month * 100 + day),)


def match_to_dotted_days(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 11.25-11.28日 and 3.28日."""
    lo = int(m["month"]) * 100 + int(m["day"])
    hi = int(m["month2"] or m["month"]) * 100 + int(m["day2"] or m["day"])
    sound = all(1 <= v // 100 <= 12 and 1 <= v % 100 <= 31 for v in (lo, hi))
    return one("month_day", m, lo, hi) if sound else None


def read_figures(text: str, start: int, end: int) -> tuple[Token, ...] | None:
    """Read 2023-03-30 08:50 and its kin; 年月日 are read piece by piece elsewhere."""
    if text[start + 4 : start + 5] == "年" and "月" not in text[start + 5 : start + 12]:
        return None  # 2025年: a year alone
    stamp = figures_at(text, start, end)
    if stamp is None or ("月" in text[start : stamp.end] and stamp.possible):
        return None
    loose = stamp.year is None and stamp.clock is None
    if not loose:
        return (Token("figures", start, stamp.end, stamp=stamp),)
    before, after = text[start - 1 : start], text[stamp.end : stamp.end + 1]
    if not ((not before or before.isspace()) and (not after or after.isspace())):
        return None  # 11-10 within a sentence is a score
    return (Token("figures", stamp.start, stamp.end, stamp=stamp),)


_BEHIND_MONTH = "|".join(f"(?<=[.．]{DIGIT}{{{n}}}.{{{k}}})" for n in (1, 2) for k in (1, 2))
_DOTTED_YEAR = f"(?:19|20|１９|２０){DIGIT}{{2}}"

# Between marks a number counts, or is part of a name: 近3日, 为期3日, 隔3日.
_NOT_A_COUNT = not_after(
    "近日 每日 共日 连日 連日 续日 續日 约日 約日 为日 為日 达日 達日 满日 滿日 逾日 超日 余日 剩日 隔日 首日"
)
_NOT_YEARS = not_after(
    "近年 约年 約年 逾年 超年 满年 滿年 共年 这年 這年 那年 百年 千年 万年 萬年 长年 长年 达年 達年 历年 歷年"
)
_NOT_A_MONTH = not_after("闰月 閏月") + "(?<!(?<!整)[个個])"
_MONTH = but(
    "月份?",
    "月球 月亮 月饼 月餅 月色 月光 月薪 月租 月票 月嫂 月子 月牙 月季 月台 月臺 月食 月经 月經 月龄 "
    "月齡 月娥",
)
_DAY = but("[日号號]", "号线 號線 号楼 號樓 号院 号文")
_DAY_ALONE = but(
    "日",
    "日内 日內 日均 日游 日遊 日龄 日齡 日需 日团 日團 日元 日圆 日圓 日间 日間 日常 日益 日系 日产",
)
_NO_YEAR = but("", "年级 年級 年龄 年齡 年薪 年代")
_SHORT_YEAR = but(
    "", "年来 年來 年前 年后 年後 年间 年間 年以 年多 年的 年历 年歷 年才 年内 年內 年级 年級 年代"
)
_IN_ENGLISH = {
    first: " ".join(f"{name[1:]} {name[1:].upper()}" for name in (*MONTHS, *DAYS) if name[0] == first)
    for first in {name[0] for name in (*MONTHS, *DAYS)}
}

FIGURE_FORMS = (
    read_by({DIGITS: FIGURE_MARKS, **_IN_ENGLISH}, read_figures),
    form(
        {DIGITS + "一二": JOIN},
        f"{ALONE}(?P<lo>{YEAR})(?P<and>{AND})(?P<hi>{YEAR}|{DIGIT}{{2}})(?:{GAP}年度?|(?=[赛賽]季"
        "|[学學财財]年))",
        match_to_years,
    ),
    form(
        {DIGITS + "一二": "年"},
        f"{ALONE}(?:(?<=[近约約逾超])(?P<about>))?(?P<year>{YEAR})(?P<unit>{GAP}年(?:度(?!假))?){_NO_YEAR}"
        "(?P<counted>(?:的?[历歷][史]|[来來]|[间間]|[树樹][龄齡])?)",
        match_to_year,
    ),
    form(
        {DIGITS + "九零〇○": "年"},
        f"{ALONE}{_NOT_YEARS}(?P<year>{DIGIT}{{2}}|九[〇一二三四五六七八九]|[零〇○][一二三四五六七八九])年"
        f"(?P<month>(?={SMALL}月))?{_SHORT_YEAR}",
        match_to_short_year,
    ),
    form(
        {"1": "年"},
        f"{ALONE}(?P<year>1[0-3][0-9])年(?:(?={SMALL}月|[第新春夏秋冬上下全]|[底初](?![层層]))|度)",
        match_to_republic_year,
    ),
    form(
        {DIGITS: ". ．"},
        f"{ALONE}(?P<year>{_DOTTED_YEAR})[.．](?P<month>{DIGIT}{{1,2}})"
        f"(?={THROUGH}(?:{_DOTTED_YEAR}[.．]{DIGIT}{{1,2}}(?![0-9０-９.．])|今))",
        match_to_dotted_month,
    ),
    form(
        {DIGITS: ". ．"},
        f"(?<=[{DASH}~～至到])(?:{_BEHIND_MONTH})"
        f"(?P<year>{_DOTTED_YEAR})[.．](?P<month>{DIGIT}{{1,2}})(?![0-9０-９.．])",
        match_to_dotted_month,
        opens=False,
    ),
    form(
        begin_of(ERAS),
        f"(?:中[华華])?(?P<era>{trie(ERAS)}){GAP}(?P<n>{DIGIT}{{1,3}}|元|[百{NUMERALS}]{{1,5}}){GAP}年(?:度(?!假))?",
        match_to_era_year,
    ),
    form(
        {"公西": "元"},
        f"[公西]元(?P<before>前)?{GAP}(?P<n>{DIGIT}{{1,4}}|[百{NUMERALS}]{{1,5}}){GAP}年(?!前)",
        match_to_common_era,
    ),
    form(
        {DIGITS: ". ．"},
        f"{ALONE}(?P<month>{DIGIT}{{1,2}})[.．](?P<day>{DIGIT}{{1,2}})(?:{THROUGH}(?:"
        f"(?P<month2>{DIGIT}{{1,2}})[.．])?(?P<day2>{DIGIT}{{1,2}}))?{GAP}日",
        match_to_dotted_days,
    ),
    form(
        {DIGITS: "/ ／"},
        f"(?<![{ANY_NUMBER}.．第/／约約近占佔超])(?:(?<=[于於在至到从從自（(])(?P<before>))?"
        f"(?P<month>{DIGIT}{{1,2}})[/／](?P<day>{DIGIT}{{1,2}})"
        f"(?![0-9０-９/／%％.．{COLON}]|[决決][赛賽]|的|以上|左右|强|強|[万萬亿億]| ?[A-Za-z])(?P<after>"
        f"(?=[起至前后後~～-]|[（(][一二三四五六日周週星]|[上下中凌清早晚]|{GAP}{DIGIT}{{1,2}}[{COLON}]))?",
        match_to_month_day,
    ),
    form(
        {DIGITS + HANS: f"月 {JOIN}"},
        f"{ALONE}{_NOT_A_MONTH}(?P<lo>{SMALL})(?:(?:{GAP}、{GAP}{SMALL}){{0,2}}{AND}"
        f"(?P<hi>{SMALL}))?{GAP}{_MONTH}",
        match_to_month,
    ),
    form(
        {DIGITS + HANS: f"日 号 號 {JOIN}"},
        f"(?P<lo>{SMALL})(?:{AND}(?P<hi>{SMALL}))?{GAP}{_DAY}",
        match_to_day,
        opens=False,
    ),
    form(
        {DIGITS + HANS: f"日 {JOIN}"},
        f"{ALONE}{_NOT_A_COUNT}(?P<lo>{SMALL})(?:{AND}(?P<hi>{SMALL}))?{GAP}{_DAY_ALONE}(?!以上)"
        "(?P<part>(?=[凌清早上中下傍晚夜深午]))?",
        match_to_day_alone,
    ),
    form(
        {DIGITS + HANS: f"号 號 {JOIN}"},
        f"{ALONE}(?P<lo>{SMALL})(?:{AND}(?P<hi>{SMALL}))?[号號]"
        "(?:(?P<part>(?=凌晨|清晨|早[上晨]|[上中下]午|傍晚|晚上|深夜))"
        f"|(?=[，,。；前起至到~～])(?<=[\\s，,。；;：:（(在于於从從自至到是的].{{2}})"
        f"|(?=[，,。；前起至到~～])(?<=[\\s，,。；;：:（(在于於从從自至到是的].{{3}}))",
        match_to_day_alone,
    ),
)
"""The forms of dates in numbers; of two that fit the first counts."""
