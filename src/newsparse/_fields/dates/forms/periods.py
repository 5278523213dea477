"""Parts of years and stretches of them: 上半年, 一季度, 三月中旬, 年底, “十四五”时期, 上世纪五六十年代."""

from __future__ import annotations

import re

from newsparse._fields.dates.tokens import (
    ALONE,
    AND,
    ANY_NUMBER,
    COUNT,
    DIGITS,
    GAP,
    JOIN,
    Token,
    but,
    form,
    not_after,
    one,
)
from newsparse._text.numerals import DIGIT, number

__all__ = ["PERIOD_FORMS"]

_EDGES = {**dict.fromkeys("初头頭伊", "BEG"), "中": "MID", **dict.fromkeys("底末尾终終", "END")}


def match_to_season(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 春天, 夏季, 冬."""
    return one("season", m, word=m["season"])


def match_to_half(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 上半年, 下半年."""
    return one("half", m, 1 if m["which"] == "上" else 2)


def match_to_half_century(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 上半叶, 下半叶 after a century."""
    return one("half_century", m, 2 if m["which"] in "下后後" else 1)


def match_to_first_months(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 前两个月, 前三季度, 首季, 前11月."""
    count = number(m["n"]) if m["n"] else 1
    months = count * (3 if m["unit"][0] == "季" or "季" in m["unit"] else 1)
    return one("first_months", m, months) if 1 <= months <= 12 else None


def match_to_quarter(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 一季度, 第三季度, 二三季度, Q3."""
    lo = number(m["lo"] or m["q"])
    hi = number(m["hi"]) if m["hi"] else lo
    return one("quarter", m, lo, hi) if 1 <= lo <= hi <= 4 else None


def match_to_tenday(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 上旬, 中下旬."""
    first, last = sorted("上中下".index(c) + 1 for c in (m["first"] or m["last"], m["last"]))
    return one("tenday", m, first, last)


def match_to_edge(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 初, 中叶, 底, 年底, 月初; 年内 and 月内 are the whole."""
    unit = {"年": "year", "岁": "year", "歲": "year", "月": "month"}.get(m["unit"] or "", "")
    return one("edge", m, word=f"{unit}:{_EDGES.get(m['edge'][0], 'ALL')}")


def match_to_century_by(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 上世纪, 本世纪."""
    return one("century", m, -1 if m["which"][0] == "上" else 0)


def match_to_century(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 21世纪, 二十世纪."""
    value = number(m["lo"])
    return one("century", m, value, value) if 1 <= value <= 21 else None


def match_to_decade(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 90年代, 1990年代, 八十年代, 五六十年代, 80、90年代."""
    if m["century"]:
        first = int(m["century"]) * 100 + int(m["ten"]) * 10
        return one("decade", m, first, first)
    lo = number(m["lo"])
    hi = number(m["hi"]) if m["hi"] else lo
    return one("decade", m, lo * 10, hi * 10) if lo <= hi else None


_MANY_PLANS = 20


def match_to_plan(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read “十四五”时期: the five-year plans since 1953; from the third on they begin in a 1 or a 6."""
    count = number(m["n"]) if m["n"] else number(m["bare"])
    if count >= _MANY_PLANS:
        return None
    first = {1: 1953, 2: 1958}.get(count, 1951 + 5 * count)
    return one("plan", m, first, first + 4)


# What only ends like a year or a month: 今年底 has its own form, 青年初, 周年末.
_NOT_IN_A_YEAR = not_after(
    "今年 明年 去年 前年 后年 後年 本年 当年 當年 上年 下年 同年 来年 來年 几年 幾年 数年 數年 多年 "
    "每年 历年 歷年 整年 "
    "全年 青年 少年 中年 老年 成年 童年 早年 晚年 学年 學年 财年 財年 半年 个月 個月 周年 丰年 豐年 "
    "灾年 災年 常年 近年 往年",
    "0-9０-９〇零一二三四五六七八九十百千万两兩",
)
_AT_THE_END = "底特 底部 底层 底層 底线 底線 底薪 尾部"
_FIRST = "初中 初步 初级 初級 初次"
_NOT_EARLY = (
    f"{_FIRST} 初始 初赛 初賽 初夏 初秋 初冬 初春 初心 初见 初見 初衷 初选 初選 初定 "
    "初一 初二 初三 初四 初五 初六 初七 初八 初九 初十"
)
_LAST = "终于 終於 终身 終身 终生 終生 终止 終止 终点 終點 终端 終端"
_WITHIN = but("[内內]", "内容 內容 内部 內部 内外 內外 内地 內地")
_NO_MIDDLE = "中国 中國 中央 中共 中心 中医 中醫 中学 中學 中文 中东 中東 中南 中山"
_NO_SEASON = "春节 春節 春晚 春运 春運 春耕 春收 春播 冬奥 冬奧 冬残 冬殘 冬至 夏令 春分"
_TENDAYS = "(?P<first>[上中])?(?P<last>[上中下])旬"
# 二十五万, 十四五年: a count and no plan.
_COUNTED = (
    "五千 五万 五萬 五亿 五億 五年 五月 五日 五号 五號 五点 五點 五个 五個 五条 五條 五名 五项 五項 五人"
)

_OF_BUSINESS = (
    "GDP|生[产產][总總]值|[盈营營虧亏毛][利余餘收运運业業損损]|[销銷][售量]|[财財][报報务務]|[业業][绩績务務]"
    "|[获獲][利益]|[纯純净淨][利益]|[税稅][前后後]|展望|[收][入益]|[订訂][单單]|[经經][济濟]|[出进進]口|出[货貨]|[末初底]"
    "|的?[0-9０-９]|可[望以簽签]|新增|[才就][会會能可]"
)
"""What shows that 第三季 is a quarter and no series of a show: 第三季營收."""

PERIOD_FORMS = (
    form(
        "春夏秋冬",
        f"(?P<season>[春夏秋冬])(?:[季天]|{but('', _NO_SEASON)})",
        match_to_season,
        opens=False,
    ),
    form({"上下": "半年"}, "(?P<which>[上下])半年(?!度)", match_to_half),
    form("上下前后後", "(?P<which>[上下前后後])半(?:叶|葉|期)", match_to_half_century, opens=False),
    form(
        {"前首头頭": " ".join(DIGITS + "两兩一二三四五六七八九十个個季")},
        f"(?<![目此之以])[前首头頭](?P<n>{COUNT})?(?P<unit>[个個]月|[个個]季度?|季度?(?!节)"
        "|(?<=[0-9０-９一二三四五六七八九十两兩])月)(?!日)",
        match_to_first_months,
    ),
    form(
        {DIGITS + "一二三四": f"季 {JOIN}", "第": "一 二 三 四 1 2 3 4 １ ２ ３ ４", "Q": "1 2 3 4"},
        f"(?<![A-Za-z{ANY_NUMBER}.．])(?:(?P<nth>第)?(?P<lo>[一二三四1-4１-４])(?:(?:{AND})?"
        f"(?P<hi>[二三四2-4２-４]))?{GAP}季(?:度(?!假)|(?(nth)(?={_OF_BUSINESS})|(?!)))"
        "|Q(?P<q>[1-4])(?![A-Za-z0-9]))",
        match_to_quarter,
    ),
    form(
        {DIGITS + "一二三四": "季", "第": ""},
        "第?(?P<lo>[一二三四1-4])(?P<hi>(?!))?(?P<q>(?!))?" + but("季", "季节 季節 季人 季稻"),
        match_to_quarter,
        opens=False,
    ),
    form("上中下", _TENDAYS, match_to_tenday, opens=False),
    form({"上": "中 下 旬", "中": "下 旬", "下": "旬"}, f"(?<![0-9０-９月]){_TENDAYS}", match_to_tenday),
    form(
        {"年月岁歲": "初 底 末 中 终 終 尾 内 內"},
        f"{_NOT_IN_A_YEAR}(?P<unit>[年月岁歲])(?P<edge>{but('[底尾]', _AT_THE_END)}"
        f"|{but('初', f'{_FIRST} 初一 初二 初三')}|{but('末', '末期')}"
        f"|{but('中', f'{_NO_MIDDLE} 中旬')}(?=[\\s\\S])"
        f"|{but('[终終]', f'{_LAST} 终奖 終獎 终调 終調 終金 终金 終的')}|{_WITHIN})",
        match_to_edge,
    ),
    form(
        "年月初中底末岁歲尾内內终終伊",
        f"(?P<unit>[年月岁歲])?(?:(?P<edge>{but('底', f'{_AT_THE_END} 底气 底氣 底色')}|[初末]期"
        f"|{but('初', _NOT_EARLY)}(?![审審](?!理))|{but('末', '末端 末班')}|[中][叶葉期](?!间)"
        f"|(?<=年)中(?(unit){but('', f'{_NO_MIDDLE} 中秋 中旬')}"
        ""
        "|(?=[，,。、；至到前及将將已通完开開上落动動竣投启啟举舉推发發]))|(?<=月)中(?=[，,。、；至到前及])"
        f"|尾|(?<=年){but('[终終]', _LAST)}|伊始)|(?<=年)(?P<edge2>{_WITHIN}))",
        lambda m: match_to_edge(m) if m["edge"] else one("edge", m, word=":ALL"),
        opens=False,
    ),
    form({"上本这這": "个世 個世 世"}, "(?P<which>[上本这這])[个個]?世[纪紀]", match_to_century_by),
    form({DIGITS: "世"}, f"{ALONE}(?P<lo>{DIGIT}{{1,2}}){GAP}世[纪紀]", match_to_century),
    form(
        {"一二十": "世"},
        f"{ALONE}(?P<lo>[一二十][一二三四五六七八九十]{{0,2}})世[纪紀]",
        match_to_century,
    ),
    form(
        {DIGITS: f"年 {JOIN}"},
        f"{ALONE}(?:(?P<century>19|20)(?P<ten>{DIGIT})0|(?P<lo>[1-9１-９])[0０](?:年代)?(?:{AND}"
        f"(?P<hi>[1-9１-９])[0０])?){GAP}年代",
        match_to_decade,
    ),
    form(
        {"二三四五六七八九": f"年 〇 ○ 零 {JOIN}"},
        f"{ALONE}(?P<century>(?!))?(?P<ten>(?!))?(?P<lo>[二三四五六七八九])(?:(?:{AND})?"
        "(?P<hi>[三四五六七八九]))?[十〇○零]年代",
        match_to_decade,
    ),
    form(
        {'“"「『‘': "一 二 三 四 五 六 七 八 九 十", "十": "一五 二五 三五 四五 五五 六五 七五"},
        '(?P<open>[“"「『‘])(?P<n>[一二三四五六七八九十]{1,2})五[”"」』’](?:[时時]期|期[间間])?'
        "|(?P<bare>十[一二三四五六七])五(?:[时時]期|期[间間]"
        f"|{but('', _COUNTED)})",
        match_to_plan,
    ),
)
"""The forms of periods; of two that fit the first counts."""
