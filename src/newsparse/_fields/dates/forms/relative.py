"""Dates by words that count from the publication or an earlier mention: 今年, 上周三, 昨（29）日, 次日."""

from __future__ import annotations

import re

from newsparse._fields.dates.tokens import (
    ANY_NUMBER,
    COUNT,
    COUNTS,
    DIGITS,
    GAP,
    HANS,
    SMALL,
    Token,
    but,
    form,
    not_after,
    one,
)
from newsparse._text.numerals import DIGIT, number
from newsparse._text.words import any_of
from newsparse._time.forms import WEEKDAYS

__all__ = ["RELATIVE_FORMS"]

# 文明天下, 黎明日出, 如今天气, 目前天气 only look like 明天, 今天, 前天.
_NOT_FOUND_OUT = "(?!(?<=查)(?<![调調检檢审審抽]查)明)"
"""查明, unlike 调查|明年."""
_NOT_IN_A_WORD = (
    _NOT_FOUND_OUT
    + not_after(
        "文明 光明 聪明 聰明 透明 证明 證明 黎明 发明 發明 声明 聲明 表明 分明 鲜明 鮮明 高明 精明 "
        "英明 照明 标明 標明 "
        "注明 註明 阐明 闡明 申明 指明 失明 昆明",
        then="(?=明)",
    )
    + not_after("如今 现今 現今 当今 當今", then="(?=今)")
    + not_after("目前 以前 之前 当前 當前", then="(?=前)")
)
# 证明年检, 发明年产, 然后年, 过去年, 日后年
_NOT_A_YEAR = _NOT_FOUND_OUT + not_after(
    "如今 文明 光明 证明 證明 发明 發明 声明 聲明 表明 标明 標明 注明 註明 阐明 闡明 以后 之后 "
    "此后 最后 然后 过去 過去 "
    "近来 日后",
    "\\d",
)
# 今后天, 每次日, 3次日: 后 and 次 belong to what is before them.
_NOT_FROM_NOW = not_after(
    "今后 此后 然后 最后 随后 隨後 日后 年后 每次 首次 多次", DIGITS, then="(?=[前后後次])"
)
_NO_PART = "晚报 晚報 晚会 晚會 晚年 晚餐 晚饭 晚飯"
_NO_WEEK = "周边 周邊 周期 周年 周刊 周岁 周歲 周身 周围 周圍 周密 周转 周轉 周折"
_NO_WEEKDAY = "一个 一個 一年 一岁 一歲 日线 日線 日报 日報"

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
    if word == "上":
        return one("year_by", m, -1, word="before")
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


def match_to_quarter_by(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 上季, 本季度, 下一季度."""
    return one("quarter_by", m, _TURN[m["turn"]])


def match_to_weekday(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 周四, 星期日, 礼拜天."""
    return one("weekday", m, WEEKDAYS[m["day"]])


def match_to_nth_weekday(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 第二个星期五, 最后一个周日 after a month."""
    return one("nth_weekday", m, WEEKDAYS[m["day"]], number(m["nth"]) if m["nth"] else -1)


def match_to_anniversary(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 三年前的今天, 去年的今天, 一年后的同一天: one day of another year."""
    if m["word"]:
        return one("ago", m, _YEARS_OFF[m["word"]], 0, "anniversary")
    if m["n"] == "半":
        return None
    years = number(m["n"]) * (-1 if m["way"] == "前" else 1)
    return one("ago", m, years, 0, "anniversary")


def match_to_month_by(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 本月, 上个月, 同月, 本（3）月."""
    if m["figure"]:
        return one("month", m, number(m["figure"]))
    word = m["word"]
    return one("month_by", m, _PLACE[word], word="earlier" if word in "当當同次翌" else "")


def match_to_same_period(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 同期 after a year."""
    return one("same_period", m)


def match_to_day_alone(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 昨 and 今 alone before what was done, as Hong Kong and Taiwan write: 昨於區域法院受審."""
    return one("day_by", m, _DAYS_OFF[m[0]])


_DAY_ALONE = (
    "(?<![如现現当當至迄从從而古自到昔可觉覺])(?:昨(?=[于於在向与與被遭获獲]|[指称稱](?!导|揮|示))|[昨今](?=公[布佈開开]|宣[布佈]|召[開开]|[舉举]行|"
    "出席|[發发][表出佈布]|接受|回[應应]|表示|[開开][庭會会審审幕]))"
)
_PART = "[晚晨早夜午]"
_NO_WEEK_BY = not_after("日本周 基本周 以上周 成本周 资本周 班上周 班上週 网上周 網上週")
_COUNTED_WEEK = "几周 幾周 两周 兩周 半周 满周 滿周"
_HONORIFIC = any_of(
    "代表 委员 委員 记者 記者 主任 书记 書記 市长 市長 教授 先生 经理 經理 院长 院長 校长 校長 局长 "
    "局長 医生 醫生 导演 導演"
)
_SAYS = any_of("接受 表示 介绍 介紹 指出 认为 認為 告诉 告訴 建议 建議 说 說")

RELATIVE_FORMS = (
    form(
        {DIGITS + HANS + COUNTS: "年", "去前明": "年"},
        f"(?<![{ANY_NUMBER}第])(?:(?P<n>{COUNT})年(?P<way>[前后後])|(?P<word>[去前明])年)的"
        "(?:今[天日]|(?:[这這]|同一)[天日])",
        match_to_anniversary,
    ),
    form(
        {"今明昨": "今 明 后 後"},
        "(?:(?P<first>今)明|(?P<next>明)[后後]|今明(?P<last>[后後]))[两兩二三23]?年",
        match_to_years_by,
    ),
    form(
        {"今明昨": "今 明 后 後"},
        f"{_NOT_IN_A_WORD}(?:(?P<first>[今昨明])(?:明(?=[后後]))?(?P<last>[今明后後]))(?<!今[后後])"
        "(?:[两兩二三23][天日]|(?=[，,。]))",
        match_to_days_by,
    ),
    form(
        {"今去明前后後大本上来來下同当當翌次转轉": "年 一 （ ( 前"},
        f"{_NOT_A_YEAR}(?P<word>大前|[今去明前后後本上来來下同当當翌次转轉])(?:一(?=年))?"
        f"(?:[（(](?P<figure>[12]{DIGIT}{{3}})[）)])?年(?:度(?!假))?"
        "(?<!前年度)(?<!下年)(?<!上年)" + but("", "年级 年級 年龄 年齡 年纪 年紀 年轻 年輕"),
        match_to_year_by,
    ),
    form(
        {"上": "年 一"},
        f"{not_after('以上 史上')}(?P<word>上)一?(?P<figure>(?!))?年(?:度(?!假))?"
        + but("", "年纪 年紀 年轻 年輕 年龄 年齡"),
        match_to_year_by,
    ),
    form(
        {"今去明来來": "春 夏 秋 冬"},
        f"(?P<word>[今去明]|{not_after('迎来 到来 从来 從來 未来 本来')}[来來])"
        "(?P<season>[春夏秋冬])(?![节節])[季天]?",
        match_to_season_by,
    ),
    form(
        {"今昨明前后後大当當同次翌隔": "天 日 晚 晨 早 夜 午 （ ( 前 后 後 一"},
        f"{_NOT_IN_A_WORD}{_NOT_FROM_NOW}(?P<word>大?[前后後]|[今昨明当當同次翌隔])(?:(?<=同)一)?"
        f"(?:[（(]{GAP}(?:{SMALL}月)?(?P<figure>{SMALL}){GAP}[日号號]?[）)])?"
        f"(?P<unit>{but('[天日]', '日期 日元')}(?!常生活)|{but(_PART, _NO_PART)})",
        match_to_day_by,
    ),
    form(
        {"第前后後": "一 二 三 四 五 六 七"},
        f"(?:第(?P<nth>[二三四五六七])|(?P<before>前一)|[后後]一)[天日](?![{DIGITS}一二])",
        match_to_nth_day,
    ),
    form({"即": "日"}, "即日(?=起)", match_to_today),
    form(
        {"上本这這下": "上 下 一 个 個 周 週 星 礼 禮"},
        f"{_NO_WEEK_BY}(?P<turn>上上|下下|[上本这這下])一?[个個]?"
        f"(?:[周週]|星期|[礼禮]拜)(?:(?P<day>[一二三四五六日天末])(?![个個年]|大[指股])|{but('', _NO_WEEK)})",
        match_to_week,
    ),
    form(
        {"周週": "一 二 三 四 五 六 日 天", "星": "期", "礼禮": "拜"},
        not_after(_COUNTED_WEEK, "0-9一二三四五六七八九十")
        + f"(?:[周週]|星期|[礼禮]拜)(?P<day>{but('[一二三四五六日天]', _NO_WEEKDAY)}(?![一二三四五六日]))"
        f"(?<!{_HONORIFIC}..(?=[^在将將对對已也都再就又均还還，。]{_SAYS}))",
        match_to_weekday,
    ),
    form(
        {"上本下": "季 一 个 個"},
        f"{not_after('日本季 马上季')}(?P<turn>[上本下])[一个個]?季"
        "(?:度|(?=[盈营營销銷的财財业業，,收末初]))",
        match_to_quarter_by,
    ),
    form(
        {"第": "", "最": "后 後"},
        "(?:第(?P<nth>[一二三四五1-5])|最[后後]一)[个個](?:[周週]|星期|[礼禮]拜)(?P<day>[一二三四五六日天])",
        match_to_nth_weekday,
        opens=False,
    ),
    form(
        {"上本下这這当當同次翌": "个 個 月 （ ("},
        f"{not_after('日本月 海上月 年同月 月当月')}(?P<word>[上本下这這当當同次翌])[个個]?"
        f"(?:[（(](?P<figure>{SMALL})[）)])?" + but("月", "月球 月亮 月饼 月餅 月色 月光 月台 月牙"),
        match_to_month_by,
    ),
    form("同", "同期", match_to_same_period, opens=False),
    form("全", "全年", match_to_same_period, opens=False),
    form(
        {"昨": "于 於 在 公 宣 召 举 舉 出 发 發 接 向 与 與 被 回 表 指 称 稱 开 開 遭 获 獲"},
        _DAY_ALONE,
        match_to_day_alone,
    ),
    form({"今": "公 宣 召 举 舉 出 表 开 開"}, _DAY_ALONE, match_to_day_alone),
)
"""The forms of relative dates; of two that fit the first counts."""
