"""Festivals and days of the Chinese calendar: 春节, “五一”假期, 腊月二十三, 大年初五."""

from __future__ import annotations

import re

from newsparse import _lexicon
from newsparse._fields.dates.tokens import (
    ANY_NUMBER,
    DIGITS,
    GAP,
    HANS,
    Kind,
    Token,
    begin_of,
    but,
    form,
    one,
)
from newsparse._text.numerals import number
from newsparse._text.words import trie

__all__ = ["FESTIVAL_FORMS", "HOLIDAYS"]


_RULES = {row[0].rstrip("*"): (row[1], row[0].endswith("*")) for row in _lexicon.rows("festivals")}
"""The rule of each festival and whether its name has other senses."""

FESTIVALS = sorted(_RULES)

HOLIDAYS = frozenset(
    _lexicon.words("春节 春節 国庆 國慶 国庆节 國慶節 五一 十一 清明 端午 中秋 劳动节 勞動節")
)
"""Festivals during which people are off for days: 国庆期间."""

_STEMS, _BRANCHES, _FIRST_OF_CYCLE = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥", 1984
_CYCLE = [_STEMS[n % 10] + _BRANCHES[n % 12] for n in range(60)]
"""The names of sixty years, the present ones from 1984 on."""

_HOLIDAY = "(?:小?[长長]?假(?:期)?|[黄黃]金周|[连連]假|假日|放假)"

_LUNAR_DAY = "(?P<day>初[一二三四五六七八九十]|(?:二?十|廿|卅)[一二三四五六七八九]?|三十)"


def match_to_lunar(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 腊月二十三, 闰二月, 农历八月十五, 七月初七, 正月; 八月十五 alone is left to the reader."""
    leap = "leap" if m["leap"] else ""
    named = {"正": 1, "冬": 11, "腊": 12, "臘": 12}.get(m["month"][0])
    day = m["day"]
    if not (named or leap or m["calendar"] or (day and day[0] in "初廿")):
        return None
    month = named or number(m["month"][:-1])
    if not 1 <= month <= 12:
        return None
    year: tuple[Token, ...] = ()
    start = m.start()
    if m["stem"] and m["stem"] not in _CYCLE:
        return None  # 壬酉: no year bears this name
    if m["stem"]:
        # Of the years that bear a name, every sixtieth, the one of the present cycle.
        value = _FIRST_OF_CYCLE + _CYCLE.index(m["stem"])
        year, start = (Token("year", start, m.end("stem") + 1, value, value),), m.end("stem") + 1
    first = Token("lunar_month", start, m.end("month"), month, month, leap)
    if not day:
        return (*year, first)
    value = number(day.removeprefix("初"))
    return *year, first, Token("lunar_day", m.start("day"), m.end("day"), value, value)


def match_to_new_year_day(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 大年初五, 年廿八, 大年三十 (the last day of the year, whatever its number)."""
    value = number(m["day"].removeprefix("初"))
    month = 1 if m["day"][0] == "初" else 12
    return (
        Token("lunar_month", m.start(), m.start("day"), month, month),
        Token("lunar_day", m.start("day"), m.end("day"), value, value),
    )


def match_to_lunar_day(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 初七 after a lunar month or as the end of a range."""
    value = number(m["day"].removeprefix("初"))
    return one("lunar_day", m, value)


def match_to_festival(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 春节, “五一”假期, 国庆黄金周; a word of other senses needs 节, quotation marks or a holiday."""
    rule, loose = _RULES[m["name"]]
    quoted = m["open"] and m["close"]
    if loose and not (quoted or m["day"] or m["holiday"] or m["term"]):
        return None
    start = m.start() if quoted else m.start("name")
    end = m.end() if m["holiday"] or m["term"] or not m["close"] or quoted else m.start("close")
    kind: Kind = (
        "holiday"
        if m["holiday"] or ((m["during"] or (m["term"] or "")[:1] == "佳") and m["name"] in HOLIDAYS)
        else "festival"
    )
    return (Token(kind, start, end, word=f"{m['name']}\t{rule}"),)


_QUOTES = '“"「‘'

FESTIVAL_FORMS = (
    form(
        {
            DIGITS + HANS: "月",
            "正腊臘": "月",
            "农農阴陰旧舊": "历 曆",
            "闰閏": "一 二 三 四 五 六 七 八 九 十",
        },
        f"(?<![{ANY_NUMBER}第])(?P<calendar>(?:农历|農曆|阴历|陰曆|旧历|舊曆)的?)?"
        f"(?:(?<=[历曆的])(?P<stem>[{_STEMS}][{_BRANCHES}])年)?(?P<leap>[闰閏]?)"
        f"(?P<month>[正腊臘冬]月|[一二三四五六七八九十]{{1,2}}月)"
        f"(?:{GAP}(?>{_LUNAR_DAY})(?![日号號个個月年点點]))?",
        match_to_lunar,
    ),
    form(
        {"大": "年", "年": "初 三 廿"},
        "大?年(?P<day>初[一二三四五六七八九十]|三十|廿[一二三四五六七八九])(?![日号號多年])",
        match_to_new_year_day,
    ),
    form("初二三十廿卅", f"{_LUNAR_DAY}(?![日号號个個月年点點时時])", match_to_lunar_day, opens=False),
    form(
        {**begin_of(FESTIVALS), _QUOTES: " ".join(sorted({name[0] for name in FESTIVALS}))},
        f"(?<!迎(?=春[节節][庆慶]))(?P<open>[{_QUOTES}])?(?P<name>{trie(FESTIVALS)})"
        f"(?:(?P<term>{but('[节節][气氣]', '气温 氣溫')}|[时時佳][节節])"
        f'|(?P<day>(?<![节節])[节節]))?(?P<close>[”"」’])?(?P<holiday>{_HOLIDAY})?'
        "(?P<during>期[间間])?(?![祝贺賀])",
        match_to_festival,
    ),
)
"""The forms of festivals; of two that fit the first counts."""
