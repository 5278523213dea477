"""Dates in figures and numerals: 2023年3月28日, 1-2月份, 8时30分, 2023.3.28, 10/21, 五六十年代, 3天前."""

from __future__ import annotations

import re

from newsparse._grammar.clock import CLOCK, PARTS, match_to_clock, on_24_hours
from newsparse._grammar.date_tokens import ANY_NUMBER, COUNT, GAP, SMALL, THROUGH, Form, Kind, Token, form
from newsparse._grammar.numerals import DIGIT, YEAR, fold, number
from newsparse._grammar.stamps import AGO_UNITS, WEEKDAYS, figures_at

__all__ = ["FIGURE_FORMS", "FIGURE_SHAPES", "UNIT", "count_of", "read_figures", "unit_of"]

_ALONE = f"(?<![{ANY_NUMBER}.．第])"
_AND = f"(?:{THROUGH}|{GAP}[、,，和及/／]{GAP})"
_DIGITS, _HANS = ANY_NUMBER[:20], ANY_NUMBER[20:]

UNIT = "(?:秒|分[钟鐘]|[个個]?小[时時]|天|[个個]?(?:星期|[礼禮]拜)|[周週]|[个個]月|年)"
"""A unit of counted time."""


def unit_of(word: str) -> str:
    """Give the English name of what :data:`UNIT` matched."""
    return AGO_UNITS[word]


def _one(kind: Kind, m: re.Match[str], lo: int, hi: int | None = None, word: str = "") -> tuple[Token, ...]:
    """Give a single token over the whole match."""
    return (Token(kind, m.start(), m.end(), lo, lo if hi is None else hi, word),)


def match_to_years(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 2016-2018年, 2021—35年, 2021、2022年, 2022/23赛季."""
    lo, hi = number(m["lo"]), number(m["hi"])
    if hi < 100:
        hi += lo - lo % 100
    if not lo < hi < lo + 100 or (m["and"].strip() in "、,，和及" and hi != lo + 1):
        return None
    return _one("year", m, lo, hi)


def match_to_year(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 2023年, 二〇二三年度; before 历史, 来 or 间 a round number is a count of years."""
    value = number(m["year"])
    if value % 100 == 0 and (m["counted"] or m["about"] is not None):
        return None
    return (Token("year", m.start("year"), m.end("unit"), value, value),)


def match_to_short_year(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 98年 and 08年, and any 23年3月; 80年 and 12年 alone are counts."""
    value = number(m["year"])
    if m["month"] is None and not (m["year"][0] in "0０" or (value >= 70 and value % 10)):
        return None
    return _one("year", m, value + (1900 if value >= 70 else 2000))


def match_to_month(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 3月, 1-2月份, 7、8月, 七八月."""
    lo, hi = _pair(m)
    if m["hi"] is None and 12 < lo and m["lo"].isdecimal():
        return _one("month", m, lo)  # 13月 has the form of a month and is none: a defect
    return _one("month", m, lo, hi) if 1 <= lo <= 12 and 1 <= hi <= 12 else None


def _pair(m: re.Match[str]) -> tuple[int, int]:
    """Give both numbers of 7、8, 七八 or 7."""
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
        return _one("day", m, lo)
    return _one("day", m, lo, hi) if 1 <= lo <= hi <= 31 else None


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
    return _one("month_day", m, lo, hi) if sound else None


def match_to_decade(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 90年代, 1990年代, 八十年代, 五六十年代, 80、90年代."""
    if m["century"]:
        first = int(m["century"]) * 100 + int(m["ten"]) * 10
        return _one("decade", m, first, first)
    lo = number(m["lo"])
    hi = number(m["hi"]) if m["hi"] else lo
    return _one("decade", m, lo * 10, hi * 10) if lo <= hi else None


def match_to_century(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 21世纪, 二十世纪."""
    value = number(m["lo"])
    return _one("century", m, value, value) if 1 <= value <= 21 else None


def match_to_quarter(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 一季度, 第三季度, 二三季度, Q3."""
    lo = number(m["lo"] or m["q"])
    hi = number(m["hi"]) if m["hi"] else lo
    return _one("quarter", m, lo, hi) if 1 <= lo <= hi <= 4 else None


def match_to_ago(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 5天前, 两年后, 半年前, 10多年前."""
    unit = unit_of(m["unit"])
    count = _count(m, unit)
    if count is None or (unit == "year" and count[0] >= 200):
        return None
    sign = -1 if m["way"] == "前" else 1
    vague = int(bool(m["more"]) or count_of(m["n"])[1])
    return (Token("ago", m.start(), m.end("way"), sign * count[0], vague, count[1]),)


def match_to_last(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 三年来, 5个月以来: the stretch up to now."""
    unit = unit_of(m["unit"])
    count = _count(m, unit)
    if count is None or (unit == "year" and count[0] >= 200):
        return None
    return _one("last", m, *count[:1], word=count[1])


def count_of(token: str) -> tuple[int, bool]:
    """Give a count and whether it is a guess: 两三 and 三五 mean up to the second number."""
    if len(token) == 2 and not token.isdecimal() and not set(token) & set("十百廿卅〇零"):
        return number(token[1]), True
    return (0, True) if token == "半" else (number(token), False)


_HALVES = {"year": (6, "month"), "month": (15, "day"), "day": (12, "hour"), "hour": (30, "minute"), "minute": (30, "second")}


def _count(m: re.Match[str], unit: str) -> tuple[int, str] | None:
    """Give the number of units; half a year is six months."""
    return _HALVES.get(unit) if m["n"] == "半" else (count_of(m["n"])[0], unit)


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


def match_to_hours(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 8-10时."""
    lo, hi = number(m["lo"]), number(m["hi"])
    return _one("hours", m, lo, hi) if lo < hi <= 24 else None


def match_to_lunar(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 腊月二十三, 农历八月十五, 七月初七, 正月; 八月十五 alone is left to the reader."""
    named = {"正": 1, "冬": 11, "腊": 12, "臘": 12}.get(m["month"][0])
    day = m["day"]
    if not (named or m["calendar"] or (day and day[0] in "初廿")):
        return None
    month = named or number(m["month"][:-1])
    if not 1 <= month <= 12:
        return None
    first = Token("lunar_month", m.start(), m.end("month"), month, month)
    if not day:
        return (first,)
    value = number(day.removeprefix("初"))
    return first, Token("lunar_day", m.start("day"), m.end("day"), value, value)


def match_to_lunar_day(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 初七 after a lunar month or as the end of a range."""
    value = number(m["day"].removeprefix("初"))
    return _one("lunar_day", m, value)


def match_to_new_year_day(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 大年初五, 年廿八, 大年三十 (the last day of the year, whatever its number)."""
    value = number(m["day"].removeprefix("初"))
    month = 1 if m["day"][0] == "初" else 12
    return (
        Token("lunar_month", m.start(), m.start("day"), month, month),
        Token("lunar_day", m.start("day"), m.end("day"), value, value),
    )


def match_to_weekday_sign(m: re.Match[str]) -> tuple[Token, ...]:
    """Read （四） after a day."""
    value = WEEKDAYS[m["weekday"]]
    return _one("weekday", m, value)


def read_figures(text: str, start: int, end: int) -> tuple[Token, ...] | None:
    """Read 2023-03-30 08:50 and its kin; 年月日 are read piece by piece elsewhere."""
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


_JOIN = "-－–—―─~～至到、,，和及/／"
_LATIN = "stndrhTJFMASOD"

FIGURE_SHAPES = (
    f"[{_DIGITS}](?={DIGIT}{{0,3}}[ \\u3000]{{0,2}}[年月日号號时時点點天周週星礼禮个個小世秒分季\\-－–—―─~～至到/／.．、,，:：和及多余餘]"
    f"|{DIGIT}{{7}}|{DIGIT}?(?:st|nd|rd|th)?[ -]?[A-Z]|{DIGIT}{{3}} {{1,2}}{DIGIT})",
    "[两兩半〇○零一二三四五六七八九十廿卅](?=[〇○零Ｏ０0一二三四五六七八九十百]{0,4}"
    "(?:[年月日号號时時点點天周週星礼禮小世秒季多余餘]|[个個][月星季小礼禮]|分[钟鐘]|[、至到—~～-][一二三四五六七八九十]))",
    "[JFMASOND](?=[a-zA-Z]{2})",
    "Q(?=[1-4])",
    "第(?=[一二三四1-4]季)",
    "[正腊臘](?=月)",
    "[农農阴陰旧舊](?=[历曆])",
    "[大年](?=年?[初三廿])",
)
"""What the scan looks for in place of each form by itself: a number with a unit behind it, and the like."""

_LUNAR_DAY = "(?P<day>初[一二三四五六七八九十]|(?:二?十|廿|卅)[一二三四五六七八九]?|三十)"
_CLOCK_MARK = "(?P<mark>(?<=[时時点點])(?![意建要体體感看思启啟几幾以]|钟头|鐘頭)(?:多(?=[^少]|$))?)?"

_LEADS = "|".join(p for p in PARTS if len(p) == 2)

FIGURE_FORMS = (
    Form(_DIGITS + "JFMASOND", "", read_figures, units="年-－–—‑‐/／.．:： " + _LATIN),
    form(
        _DIGITS + "一二",
        "",
        f"{_ALONE}(?P<lo>{YEAR})(?P<and>{_AND})(?P<hi>{YEAR}|{DIGIT}{{2}})(?:{GAP}年度?|(?=[赛賽]季|[学學财財]年))",
        match_to_years,
        units=_JOIN,
    ),
    form(
        _DIGITS + "一二",
        "",
        f"{_ALONE}(?:(?<=[近约約逾超])(?P<about>))?(?P<year>{YEAR})(?P<unit>{GAP}年(?:度(?!假))?)(?![级級龄齡薪代])"
        "(?P<counted>(?:的?[历歷][史]|[来來]|[间間]|[树樹][龄齡])?)",
        match_to_year,
        units="年",
    ),
    form(
        _DIGITS + "九",
        "",
        f"{_ALONE}(?<![近约約逾超满滿共这這那百千万萬长長达達历歷])(?P<year>{DIGIT}{{2}}|九[〇一二三四五六七八九])年(?P<month>(?={SMALL}月))?(?![来來前后後间間以多的历歷内內级級代])",
        match_to_short_year,
        units="年",
    ),
    form(
        _DIGITS,
        "",
        f"{_ALONE}(?P<month>{DIGIT}{{1,2}})[.．](?P<day>{DIGIT}{{1,2}})(?:{THROUGH}(?:(?P<month2>{DIGIT}{{1,2}})[.．])?(?P<day2>{DIGIT}{{1,2}}))?{GAP}日",
        match_to_dotted_days,
        units=".．",
    ),
    form(
        _DIGITS,
        "",
        f"(?<![{ANY_NUMBER}.．第/／约約近占佔超])(?:(?<=[于於在至到从從自（(])(?P<before>))?(?P<month>{DIGIT}{{1,2}})[/／](?P<day>{DIGIT}{{1,2}})"
        f"(?![0-9０-９/／%％.．:：]|[决決][赛賽]|的|以上|左右|强|強|[万萬亿億]| ?[A-Za-z])(?P<after>(?=[起至前后後~～-]|[（(][一二三四五六日周週星]|[上下中凌清早晚]|{GAP}{DIGIT}{{1,2}}[:：]))?",
        match_to_month_day,
        units="/／",
    ),
    form(
        _DIGITS,
        "",
        f"{_ALONE}(?:(?P<century>19|20)(?P<ten>{DIGIT})0|(?P<lo>[1-9１-９])[0０](?:年代)?(?:{_AND}(?P<hi>[1-9１-９])[0０])?){GAP}年代",
        match_to_decade,
        units="年、,，和及" + _JOIN,
    ),
    form(
        "二三四五六七八九",
        "",
        f"{_ALONE}(?P<century>(?!))?(?P<ten>(?!))?(?P<lo>[二三四五六七八九])(?:(?:{_AND})?(?P<hi>[三四五六七八九]))?十年代",
        match_to_decade,
        units="年、,，和及" + _JOIN,
    ),
    form(_DIGITS, "", f"{_ALONE}(?P<lo>{DIGIT}{{1,2}}){GAP}世[纪紀]", match_to_century, units="世"),
    form("一二十", "", f"{_ALONE}(?P<lo>[一二十][一二三四五六七八九十]{{0,2}})世[纪紀]", match_to_century, units="世"),
    form(
        _DIGITS + "一二三四第Q",
        "",
        f"(?<![A-Za-z{ANY_NUMBER}.．])(?:第?(?P<lo>[一二三四1-4１-４])(?:(?:{_AND})?(?P<hi>[二三四2-4２-４]))?{GAP}季度(?!假)|Q(?P<q>[1-4])(?![A-Za-z0-9]))",
        match_to_quarter,
    ),
    form(
        _DIGITS + "一二三四第",
        "",
        f"第?(?P<lo>[一二三四1-4])(?P<hi>(?!))?(?P<q>(?!))?季(?![节節人稻])",
        match_to_quarter,
        opens=False,
    ),
    form(
        _DIGITS + _HANS + "两兩半",
        "",
        f"(?<![{ANY_NUMBER}.．第每])(?P<n>{COUNT})(?P<more>[多余餘])?{GAP}(?P<unit>{UNIT})[之以]?(?P<way>前(?![往来來进進夕])|[后後](?![卫衛勤]))",
        match_to_ago,
        units="多余餘秒分个個小天周週星礼禮年",
    ),
    form(
        _DIGITS + _HANS + "两兩半",
        "",
        f"(?<![{ANY_NUMBER}.．第每])(?P<n>{COUNT})(?P<more>[多余餘])?{GAP}(?P<unit>{UNIT})以?[来來](?![自到源访訪华華])",
        match_to_last,
        units="多余餘秒分个個小天周週星礼禮年",
    ),
    form(
        _DIGITS + _HANS + "正腊臘农農阴陰旧舊",
        "",
        f"(?<![{ANY_NUMBER}第])(?P<calendar>(?:农历|農曆|阴历|陰曆|旧历|舊曆)的?)?(?P<month>[正腊臘]月|冬月|[一二三四五六七八九十]{{1,2}}月)(?:{GAP}(?>{_LUNAR_DAY})(?![日号號个個月年点點]))?",
        match_to_lunar,
        units="月",
    ),
    form("大年", "", "大?年(?P<day>初[一二三四五六七八九十]|三十|廿[一二三四五六七八九])(?![日号號多年])", match_to_new_year_day),
    form("初二三十廿", "", f"{_LUNAR_DAY}(?![日号號个個月年点點时時])", match_to_lunar_day, opens=False),
    form(
        _DIGITS + _HANS,
        "",
        f"{_ALONE}(?<![个個])(?P<lo>{SMALL})(?:(?:{GAP}、{GAP}{SMALL}){{0,2}}{_AND}(?P<hi>{SMALL}))?{GAP}月份?(?![球亮饼餅色光薪租票嫂子牙季台臺食经經龄齡娥])",
        match_to_month,
        units="月" + _JOIN,
    ),
    form(
        _DIGITS + _HANS,
        "",
        f"(?P<lo>{SMALL})(?:{_AND}(?P<hi>{SMALL}))?{GAP}[日号號](?!线|線|楼|樓|院|文)",
        match_to_day,
        opens=False,
        units="日号號" + _JOIN,
    ),
    form(
        _DIGITS + _HANS,
        "",
        f"{_ALONE}(?<![近每共连連续續约約为為达達满滿逾超余剩隔首])(?P<lo>{SMALL})(?:{_AND}(?P<hi>{SMALL}))?{GAP}"
        "日(?![内內均游遊龄齡元圆圓间間常益系产]|以上)(?P<part>(?=[凌清早上中下傍晚夜深午]))?",
        match_to_day_alone,
        units="日号號" + _JOIN,
    ),
    form(
        _DIGITS + _HANS,
        "",
        f"{_ALONE}(?P<lo>{SMALL})(?:{_AND}(?P<hi>{SMALL}))?[号號]"
        "(?:(?P<part>(?=凌晨|清晨|早[上晨]|[上中下]午|傍晚|晚上|深夜))"
        f"|(?=[，,。；前起至到~～])(?<=[\\s，,。；;：:（(在于於从從自至到是的].{{2}})|(?=[，,。；前起至到~～])(?<=[\\s，,。；;：:（(在于於从從自至到是的].{{3}}))",
        match_to_day_alone,
        units="日号號" + _JOIN,
    ),
    form(
        _DIGITS,
        "",
        f"{_ALONE}(?P<lo>{DIGIT}{{1,2}}){THROUGH}(?P<hi>{DIGIT}{{1,2}}){GAP}[时時点點](?![意建要])",
        match_to_hours,
        units=_JOIN,
    ),
    form(
        _DIGITS + _HANS + "凌清早晨上中下傍晚夜深午正晌半入子黄黃零APap",
        "",
        f"{CLOCK}(?P<mark>)(?:(?<=[时時点點])多)?",
        match_to_clock_token,
        opens=False,
        units="时時点點:：",
    ),
    form(
        _DIGITS + _HANS,
        "",
        f"(?<![{ANY_NUMBER}.．第:：以比涨漲跌升降挫扬揚每])"
        f"(?:(?<=(?P<lead>{_LEADS}))|(?<=(?P<lead_>{_LEADS})[ \\u3000])|(?<=(?P<short>[早晚]))"
        f"|(?<=[\\s在于於自从從至到前起])|(?<![\\s\\S])|(?!{DIGIT}{{1,2}}[:：]))"
        f"{CLOCK}(?![:：/／]){_CLOCK_MARK}",
        match_to_clock_alone,
        units="时時点點:：",
    ),
)
"""The forms of figures; of two that fit the first counts."""
