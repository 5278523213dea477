"""Parts of years and stretches of them: 上半年, 一季度, 三月中旬, 年底, “十四五”时期, 上世纪五六十年代."""

from __future__ import annotations

import re

from newsparse._fields.dates.tokens import ALONE, AND, ANY_NUMBER, COUNT, DIGITS, GAP, JOIN, Token, form, one
from newsparse._text.numerals import DIGIT, number

__all__ = ["PERIOD_FORMS"]

_EDGES = {
    "初": "BEG",
    "头": "BEG",
    "頭": "BEG",
    "伊": "BEG",
    "中": "MID",
    "底": "END",
    "末": "END",
    "尾": "END",
    "终": "END",
    "終": "END",
}


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
    first, last = sorted("上中下".index(c) + 1 for c in (m["first"], m["last"]))
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


def match_to_plan(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read “十四五”时期: the five-year plans since 1953; from the third on they begin in a 1 or a 6."""
    count = number(m["n"])
    if count >= 20:
        return None
    first = {1: 1953, 2: 1958}.get(count, 1951 + 5 * count)
    return one("plan", m, first, first + 4)


PERIOD_FORMS = (
    form(
        "春夏秋冬",
        "",
        "(?P<season>[春夏秋冬])(?:[季天]|(?![节節晚运運耕收播奥奧残殘至令分]))",
        match_to_season,
        opens=False,
    ),
    form("上下", "(?=半年)", "(?P<which>[上下])半年(?!度)", match_to_half),
    form("上下前后後", "", "(?P<which>[上下前后後])半(?:叶|葉|期)", match_to_half_century, opens=False),
    form(
        "前首头頭",
        "(?=[两兩一二三四五六七八九十0-9０-９个個季])",
        f"(?<![目此之以])[前首头頭](?P<n>{COUNT})?(?P<unit>[个個]月|[个個]季度?|季度?(?!节)"
        "|(?<=[0-9０-９一二三四五六七八九十两兩])月)(?!日)",
        match_to_first_months,
    ),
    form(
        DIGITS + "一二三四第Q",
        "",
        f"(?<![A-Za-z{ANY_NUMBER}.．])(?:第?(?P<lo>[一二三四1-4１-４])(?:(?:{AND})?"
        f"(?P<hi>[二三四2-4２-４]))?{GAP}季度(?!假)|Q(?P<q>[1-4])(?![A-Za-z0-9]))",
        match_to_quarter,
        units="季" + JOIN,
    ),
    form(
        DIGITS + "一二三四第",
        "",
        "第?(?P<lo>[一二三四1-4])(?P<hi>(?!))?(?P<q>(?!))?季(?![节節人稻])",
        match_to_quarter,
        opens=False,
        units="季",
    ),
    form(
        "上中下",
        "",
        "(?P<first>[上中])(?P<last>[上中下])旬|(?P<first2>[上中下])旬",
        lambda m: match_to_tenday(m) if m["first"] else one("tenday", m, "上中下".index(m[0][0]) + 1),
        opens=False,
    ),
    form(
        "上中下",
        "(?=[中下]?旬)",
        "(?<![0-9０-９月])(?P<first>[上中])(?P<last>[上中下])旬|(?<![0-9０-９月])(?P<first2>[上中下])旬",
        lambda m: match_to_tenday(m) if m["first"] else one("tenday", m, "上中下".index(m[0][0]) + 1),
    ),
    form(
        "年月岁歲",
        "(?=[初底末中终終尾内內年])",
        "(?<![0-9０-９〇零一二三四五六七八九十百千万两兩几幾数數多每历歷整全今明去前后後本当當上下同来來青少中老成童早晚学學财財半个個周丰豐灾災常近往])"
        "(?P<unit>[年月岁歲])(?P<edge>[底尾](?!特|部|层|層|线|線|薪)|初(?!中|步|级|級|一|二|三|次)|末"
        "(?!期)|中(?=[，,。、将將至到前旬及]|[^国國央共心医醫学學文东東南山])(?!旬)|[终終](?!于|於|身"
        "|生|止|点|點|端|奖|獎)|[内內](?!容|部|外|地))",
        match_to_edge,
    ),
    form(
        "年月初中底末岁歲尾终終伊",
        "",
        "(?P<unit>[年月岁歲])?(?:(?P<edge>[底](?!特|部|层|層|线|線|薪|气|氣|色)|[初末]期|初(?!中|步"
        "|级|級|次|始|赛|賽|夏|秋|冬|春|[审審](?!理)|心|见|見|衷|选|選|定|[一二三四五六七八九十])|末"
        "(?!端|班)"
        "|中[叶葉期](?!间)|(?<=年)中(?(unit)(?![国國央共心医醫学學文东東南山秋旬])"
        "|(?=[，,。、；至到前及将將已通完开開上落动動竣投启啟举舉推发發]))|(?<=月)中"
        "(?=[，,。、；至到前及])|[尾]|(?<=年)[终終](?!于|於|身|生|止|点|點|端)|伊始)|(?<=年)"
        "(?P<edge2>[内內])(?!容|部|外|地))",
        lambda m: match_to_edge(m) if m["edge"] else one("edge", m, word=":ALL"),
        opens=False,
    ),
    form("上本这這", "(?=[个個]?世)", "(?P<which>[上本这這])[个個]?世[纪紀]", match_to_century_by),
    form(DIGITS, "", f"{ALONE}(?P<lo>{DIGIT}{{1,2}}){GAP}世[纪紀]", match_to_century, units="世"),
    form(
        "一二十",
        "",
        f"{ALONE}(?P<lo>[一二十][一二三四五六七八九十]{{0,2}})世[纪紀]",
        match_to_century,
        units="世",
    ),
    form(
        DIGITS,
        "",
        f"{ALONE}(?:(?P<century>19|20)(?P<ten>{DIGIT})0|(?P<lo>[1-9１-９])[0０](?:年代)?(?:{AND}"
        f"(?P<hi>[1-9１-９])[0０])?){GAP}年代",
        match_to_decade,
        units="年、,，和及" + JOIN,
    ),
    form(
        "二三四五六七八九",
        "",
        f"{ALONE}(?P<century>(?!))?(?P<ten>(?!))?(?P<lo>[二三四五六七八九])(?:(?:{AND})?"
        "(?P<hi>[三四五六七八九]))?十年代",
        match_to_decade,
        units="年、,，和及" + JOIN,
    ),
    form(
        '“"「『‘十',
        "(?=[一二三四五六七八九十])",
        '(?P<open>[“"「『‘])(?P<n>[一二三四五六七八九十]{1,2})五[”"」』’](?:[时時]期|期[间間])?'
        "|(?P<bare>十[一二三四五六七])五(?:[时時]期|期[间間]"
        "|(?![千万萬亿億年月日号號点點个個条條名项項人]))",
        lambda m: (
            match_to_plan(m)
            if m["n"]
            else one("plan", m, 1951 + 5 * number(m["bare"]), 1955 + 5 * number(m["bare"]))
        ),
    ),
)
"""The forms of periods; of two that fit the first counts."""
