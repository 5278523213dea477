"""Dates by words that count from the publication or an earlier mention: 今年, 上周三, 昨（29）日, 次日."""

from __future__ import annotations

import re

from newsparse._fields.dates.tokens import GAP, SMALL, Token, form, one
from newsparse._text.numerals import DIGIT, number
from newsparse._time.stamps import WEEKDAYS

__all__ = ["RELATIVE_FORMS"]

# 文明天下, 黎明日出, 证明年检, 发明年产, 如今天气, 目前天气 only look like 明天, 今天, 前天.
_NOT_IN_A_WORD = "(?<![文光聪聰透证證黎发發查声聲表分鲜鮮高精英照标標注註阐闡申指失昆目如现現当當以之])"

_YEARS_OFF = {
    "今": 0,
    "本": 0,
    "去": -1,
    "上": -1,
    "前": -2,
    "大前": -3,
    "明": 1,
    "来": 1,
    "來": 1,
    "后": 2,
    "後": 2,
    "下": 1,
}

_YEARS_AFTER = {"同": 0, "当": 0, "當": 0, "翌": 1, "次": 1, "转": 1, "轉": 1}

_DAYS_OFF = {"今": 0, "昨": -1, "前": -2, "大前": -3, "明": 1, "后": 2, "後": 2, "大后": 3, "大後": 3}

_DAYS_AFTER = {"当": 0, "當": 0, "同": 0, "次": 1, "翌": 1, "隔": 1}

_TURN = {"上上": -2, "上": -1, "本": 0, "这": 0, "這": 0, "下": 1, "下下": 2}

_PLACE = {**_TURN, "当": 0, "當": 0, "同": 0, "次": 1, "翌": 1}


def match_to_years_by(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 今明两年."""
    return one("year_by", m, 1 if m["next"] else 0, 1 if m["first"] else 2)


def match_to_days_by(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 今明两天, 明后两天, 今明后三天."""
    first, last = _DAYS_OFF[m["first"]], _DAYS_OFF[m["last"]]
    return one("day_by", m, first, last) if first < last else None


def match_to_year_by(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 去年, 今（2023）年, 上年度; 同年 and 翌年 count from an earlier mention."""
    word = m["word"]
    if m["figure"]:
        return one("year", m, number(m["figure"]))
    if word in _YEARS_AFTER:
        return one("year_by", m, _YEARS_AFTER[word], word="earlier")
    return one("year_by", m, _YEARS_OFF[word])


def match_to_season_by(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 今春, 去冬."""
    return (
        Token("year_by", m.start(), m.start("season"), _YEARS_OFF[m["word"]], _YEARS_OFF[m["word"]]),
        Token("season", m.start("season"), m.end(), word=m["season"]),
    )


def match_to_day_by(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 昨天, 今晚, 昨（29）日, 明（31）晚; 次日 and 当晚 count from an earlier mention."""
    word, unit = m["word"], m["unit"]
    after = word in _DAYS_AFTER
    offset = _DAYS_AFTER[word] if after else _DAYS_OFF[word]
    figure = number(m["figure"]) if m["figure"] else 0
    cut = m.start("unit") if unit not in "天日" else m.end()
    first = Token(
        "day_by", m.start(), cut, offset, figure or offset, "earlier" if after else "figure" if figure else ""
    )
    return (first,) if cut == m.end() else (first, Token("part", cut, m.end(), word=unit))


def match_to_nth_day(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 第二天, 第三天, 前一天: days from an earlier mention."""
    offset = -1 if m["before"] else number(m["nth"]) - 1 if m["nth"] else 1
    return one("day_by", m, offset, offset, word="mention")


def match_to_today(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 即日."""
    return one("day_by", m, 0)


def match_to_week(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 上周, 本周末, 下周一."""
    offset = _TURN[m["turn"]]
    if m["day"] is None:
        return one("week_by", m, offset)
    if m["day"] == "末":
        return one("week_by", m, offset, word="weekend")
    return (
        Token("week_by", m.start(), m.start("day"), offset, offset),
        Token("weekday", m.start("day"), m.end(), WEEKDAYS[m["day"]], WEEKDAYS[m["day"]]),
    )


def match_to_weekday(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 周四, 星期日, 礼拜天."""
    return one("weekday", m, WEEKDAYS[m["day"]])


def match_to_month_by(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 本月, 上个月, 同月, 本（3）月."""
    if m["figure"]:
        return one("month", m, number(m["figure"]))
    word = m["word"]
    return one("month_by", m, _PLACE[word], word="earlier" if word in "当當同次翌" else "")


def match_to_same_period(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 同期 after a year."""
    return one("same_period", m)


RELATIVE_FORMS = (
    form(
        "今明昨",
        "(?=[今明后後])",
        "(?:(?P<first>今)明|(?P<next>明)[后後]|今明(?P<last>[后後]))[两兩二三23]?年",
        match_to_years_by,
    ),
    form(
        "今明昨",
        "(?=[今明后後])",
        f"{_NOT_IN_A_WORD}(?:(?P<first>[今昨明])(?:明(?=[后後]))?(?P<last>[今明后後]))(?<!今[后後])"
        "(?:[两兩二三23][天日]|(?=[，,。]))",
        match_to_days_by,
    ),
    form(
        "今去明前后後大本上来來下同当當翌次转轉",
        "(?=[年一（(前])",
        "(?<![如文光证證发發查声聲表标標注註阐闡以之此最然过過近\\d日])(?P<word>大前"
        "|[今去明前后後本上来來下同当當翌次转轉])(?:一(?=年))?"
        f"(?:[（(](?P<figure>[12]{DIGIT}{{3}})[）)])?年(?:度(?!假))?"
        "(?<!前年度)(?<!下年)(?<!上年)(?![级級龄齡纪紀轻輕])"
        "|(?<![以史])(?P<word2>上)(?:一)?年(?:度(?!假))?(?![纪紀轻輕龄齡])",
        lambda m: match_to_year_by(m) if m["word"] else one("year_by", m, -1),
    ),
    form(
        "今去明来來",
        "(?=[春夏秋冬])",
        "(?P<word>[今去明]|(?<![迎到从從未本])[来來])(?P<season>[春夏秋冬])(?![节節])[季天]?",
        match_to_season_by,
    ),
    form(
        "今昨明前后後大当當同次翌隔",
        "(?=[天日晚晨早夜午（(前后後])",
        f"{_NOT_IN_A_WORD}"
        f"(?<![今此然最随隨日年{DIGIT[1:-1]}每首多](?=[前后後次]))(?P<word>大?[前后後]|[今昨明当當同次翌隔])"
        f"(?:[（(]{GAP}(?:{SMALL}月)?(?P<figure>{SMALL}){GAP}[日号號]?[）)])?(?P<unit>[天日](?!期|元"
        "|常生活)|[晚晨早夜午](?![报報会會年餐饭飯]))",
        match_to_day_by,
    ),
    form(
        "第前后後",
        "(?=[一二三四五六七])",
        f"(?:第(?P<nth>[二三四五六七])|(?P<before>前一)|[后後]一)[天日](?![{DIGIT[1:-1]}一二])",
        match_to_nth_day,
    ),
    form("即", "(?=日)", "即日(?=起)", match_to_today),
    form(
        "上本这這下",
        "(?=[上下一个個周週星礼禮])",
        "(?<![日基以成]|资)(?P<turn>上上|下下|[上本这這下])一?[个個]?(?:[周週]|星期|[礼禮]拜)(?:"
        "(?P<day>[一二三四五六日天末](?![个個年]))|(?![边邊期年刊岁歲身围圍密转轉折]))",
        match_to_week,
    ),
    form(
        "周週星礼禮",
        "(?=[一二三四五六日天期拜])",
        "(?<![一二三四五六七八九十两兩几幾半满滿0-9])(?:[周週]|星期|[礼禮]拜)"
        "(?P<day>[一二三四五六日天])(?![个個年岁歲线線报報]|[一二三四五六日])"
        "(?<!(?:代表|委员|委員|记者|記者|主任|书记|書記|市长|市長|教授|先生|经理|經理|院长|院長|校长"
        "|校長|局长|局長|医生|醫生|导演|導演)..(?=[^在将將对對已也都再就又均还還，。](?:接受|表示"
        "|介绍|介紹|指出|认为|認為|告诉|告訴|建议|建議|说|說)))",
        match_to_weekday,
    ),
    form(
        "上本下这這当當同次翌",
        "(?=[个個月（(])",
        f"(?<![日海年月])(?P<word>[上本下这這当當同次翌])[个個]?(?:[（(](?P<figure>{SMALL})[）)])?月"
        "(?!球|亮|饼|餅|色|光|台|牙)",
        match_to_month_by,
    ),
    form("同", "", "同期", match_to_same_period, opens=False),
)
"""The forms of relative dates; of two that fit the first counts."""
