"""Dates in words: 今年, 上周三, 去年底, 昨（29）日, 上半年, 三月中旬, “十四五”时期, 近三年, 日前."""

from __future__ import annotations

import re

from newsparse import _lexicon
from newsparse._grammar.clock import PART_WORDS
from newsparse._grammar.date_figures import UNIT, count_of, unit_of
from newsparse._grammar.date_tokens import COUNT, GAP, SMALL, Kind, Token, form
from newsparse._grammar.numerals import DIGIT, fold, number
from newsparse._grammar.stamps import WEEKDAYS

__all__ = ["NAMES", "WORD_FORMS"]

# 文明天下, 黎明日出, 证明年检, 发明年产, 如今天气, 目前天气 only look like 明天, 今天, 前天.
_NOT_IN_A_WORD = "(?<![文光聪聰透证證黎发發查声聲表分鲜鮮高精英照标標注註阐闡申指失昆目如现現当當以之])"

_YEARS_OFF = {"今": 0, "本": 0, "去": -1, "上": -1, "前": -2, "大前": -3, "明": 1, "来": 1, "來": 1, "后": 2, "後": 2, "下": 1}
_YEARS_AFTER = {"同": 0, "当": 0, "當": 0, "翌": 1, "次": 1, "转": 1, "轉": 1}
_DAYS_OFF = {"今": 0, "昨": -1, "前": -2, "大前": -3, "明": 1, "后": 2, "後": 2, "大后": 3, "大後": 3}
_DAYS_AFTER = {"当": 0, "當": 0, "同": 0, "次": 1, "翌": 1, "隔": 1}
_TURN = {"上上": -2, "上": -1, "本": 0, "这": 0, "這": 0, "下": 1, "下下": 2}
_PLACE = {**_TURN, "当": 0, "當": 0, "同": 0, "次": 1, "翌": 1}


def _one(kind: Kind, m: re.Match[str], lo: int = 0, hi: int | None = None, word: str = "") -> tuple[Token, ...]:
    """Give a single token over the whole match."""
    return (Token(kind, m.start(), m.end(), lo, lo if hi is None else hi, word),)


def match_to_year_by(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 去年, 今（2023）年, 上年度; 同年 and 翌年 count from an earlier mention."""
    word = m["word"]
    if m["figure"]:
        return _one("year", m, number(m["figure"]))
    if word in _YEARS_AFTER:
        return _one("year_by", m, _YEARS_AFTER[word], word="earlier")
    return _one("year_by", m, _YEARS_OFF[word])


def match_to_years_by(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 今明两年."""
    return _one("year_by", m, 1 if m["next"] else 0, 1 if m["first"] else 2)


def match_to_days_by(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 今明两天, 明后两天, 今明后三天."""
    first, last = _DAYS_OFF[m["first"]], _DAYS_OFF[m["last"]]
    return _one("day_by", m, first, last) if first < last else None


def match_to_day_by(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 昨天, 今晚, 昨（29）日, 明（31）晚; 次日 and 当晚 count from an earlier mention."""
    word, unit = m["word"], m["unit"]
    after = word in _DAYS_AFTER
    offset = _DAYS_AFTER[word] if after else _DAYS_OFF[word]
    figure = number(m["figure"]) if m["figure"] else 0
    cut = m.start("unit") if unit not in "天日" else m.end()
    first = Token("day_by", m.start(), cut, offset, figure or offset, "earlier" if after else "figure" if figure else "")
    return (first,) if cut == m.end() else (first, Token("part", cut, m.end(), word=unit))


def match_to_nth_day(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 第二天, 第三天, 前一天: days from an earlier mention."""
    offset = -1 if m["before"] else number(m["nth"]) - 1 if m["nth"] else 1
    return _one("day_by", m, offset, offset, word="mention")


def match_to_today(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 即日."""
    return _one("day_by", m, 0)


def match_to_week(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 上周, 本周末, 下周一."""
    offset = _TURN[m["turn"]]
    if m["day"] is None:
        return _one("week_by", m, offset)
    if m["day"] == "末":
        return _one("week_by", m, offset, word="weekend")
    return (
        Token("week_by", m.start(), m.start("day"), offset, offset),
        Token("weekday", m.start("day"), m.end(), WEEKDAYS[m["day"]], WEEKDAYS[m["day"]]),
    )


def match_to_weekday(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 周四, 星期日, 礼拜天."""
    return _one("weekday", m, WEEKDAYS[m["day"]])


def match_to_month_by(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 本月, 上个月, 同月, 本（3）月."""
    if m["figure"]:
        return _one("month", m, number(m["figure"]))
    word = m["word"]
    return _one("month_by", m, _PLACE[word], word="earlier" if word in "当當同次翌" else "")


def match_to_half(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 上半年, 下半年."""
    return _one("half", m, 1 if m["which"] == "上" else 2)


def match_to_half_century(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 上半叶, 下半叶 after a century."""
    return _one("half_century", m, 2 if m["which"] in "下后後" else 1)


def match_to_first_months(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 前两个月, 前三季度, 首季, 前11月."""
    count = number(m["n"]) if m["n"] else 1
    months = count * (3 if m["unit"][0] == "季" or "季" in m["unit"] else 1)
    return _one("first_months", m, months) if 1 <= months <= 12 else None


def match_to_tenday(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 上旬, 中下旬."""
    first, last = sorted("上中下".index(c) + 1 for c in (m["first"], m["last"]))
    return _one("tenday", m, first, last)


_EDGES = {"初": "BEG", "头": "BEG", "頭": "BEG", "伊": "BEG", "中": "MID", "底": "END", "末": "END", "尾": "END", "终": "END", "終": "END"}


def match_to_edge(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 初, 中叶, 底, 年底, 月初; 年内 and 月内 are the whole."""
    unit = {"年": "year", "岁": "year", "歲": "year", "月": "month"}.get(m["unit"] or "", "")
    return _one("edge", m, word=f"{unit}:{_EDGES.get(m['edge'][0], 'ALL')}")


def match_to_season(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 春天, 夏季, 冬."""
    return _one("season", m, word=m["season"])


def match_to_season_by(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 今春, 去冬."""
    return (
        Token("year_by", m.start(), m.start("season"), _YEARS_OFF[m["word"]], _YEARS_OFF[m["word"]]),
        Token("season", m.start("season"), m.end(), word=m["season"]),
    )


def match_to_century_by(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 上世纪, 本世纪."""
    return _one("century", m, -1 if m["which"][0] == "上" else 0)


def match_to_plan(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read “十四五”时期: the five-year plans since 1953; the third and later run from years ending in 1 and 6."""
    count = number(m["n"])
    if count > 20:
        return None
    first = {1: 1953, 2: 1958}.get(count, 1951 + 5 * count)
    return _one("plan", m, first, first + 4)


def match_to_window(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 过去五年, 近三个月来, 未来24小时; 近几年 and 未来几天 are vague."""
    kind: Kind = "next" if m["way"][0] in "未今接此" else "last"
    if m["n"] is None:
        return _one("vague", m, word="FUTURE_REF" if kind == "next" else "PAST_REF")
    unit = m["unit"]
    halves = {"年": (6, "month"), "个月": (15, "day"), "天": (12, "hour")}
    if m["n"] == "半":
        return _one(kind, m, halves[fold(unit)][0], word=halves[fold(unit)][1]) if fold(unit) in halves else None
    count = count_of(m["n"])[0]
    if "季" in unit:
        return _one(kind, m, 3 * count, word="month")
    word = {"日": "day", "月": "month"}.get(unit) or unit_of(unit)
    return _one(kind, m, count, word=word) if word != "year" or count < 200 else None


def match_to_vague_past(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 日前, 近日, 近年来, 前不久, 几天前."""
    return _one("vague", m, word="PAST_REF")


def match_to_vague_present(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 截至目前, 迄今为止, and a 刚刚 that stands alone."""
    return _one("vague", m, word="PRESENT_REF")


def match_to_era_year(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 民國112年, 光绪三十四年."""
    first = int(_eras()[m["era"]])
    return _one("year", m, first + number(m["n"]) - 1)


def match_to_common_era(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 公元618年; 公元前221年 lies before the calendar of ``datetime`` and has no interval."""
    value = number(m["n"])
    return _one("bc", m, value) if m["before"] else _one("year", m, value)


def match_to_same_period(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 同期 after a year."""
    return _one("same_period", m)


def match_to_part(m: re.Match[str]) -> tuple[Token, ...]:
    """Read 上午, 晚 after a day."""
    return _one("part", m, word=m[0])


def match_to_festival(m: re.Match[str]) -> tuple[Token, ...] | None:
    """Read 春节, “五一”假期, 国庆黄金周; a word of other senses needs 节, quotation marks or a holiday."""
    rule, loose = _festivals()[m["name"]]
    quoted = m["open"] and m["close"]
    if loose and not (quoted or m["day"] or m["holiday"] or m["term"]):
        return None
    start = m.start() if quoted else m.start("name")
    end = m.end() if m["holiday"] or m["term"] or not m["close"] or quoted else m.start("close")
    kind: Kind = "holiday" if m["holiday"] else "festival"
    return (Token(kind, start, end, word=f"{m['name']}\t{rule}"),)


def _eras() -> dict[str, str]:
    """Give the first year of each era."""
    return {row[0]: row[1] for row in _lexicon.rows("eras")}


def _festivals() -> dict[str, tuple[str, bool]]:
    """Give the rule of each festival and whether its name has other senses."""
    return {row[0].rstrip("*"): (row[1], row[0].endswith("*")) for row in _lexicon.rows("festivals")}


_NAMES = sorted(_festivals(), key=len, reverse=True)
_ERAS = sorted(_eras(), key=len, reverse=True)
_HOLIDAY = "(?:小?[长長]?假(?:期)?|[黄黃]金周|[连連]假|假日|放假)"


def _shape(words: list[str]) -> str:
    """Give a pattern for the first two characters of the words, one branch for each first character."""
    seconds: dict[str, set[str]] = {}
    for word in words:
        seconds.setdefault(word[0], set()).add(word[1])
    return "~" + "|".join(f"{first}[{''.join(sorted(s))}]" for first, s in sorted(seconds.items()))


NAMES = (*_NAMES, *_ERAS)
"""The festivals and eras of the lexicon."""

WORD_FORMS = (
    form("今明昨", "(?=[今明后後])", "(?:(?P<first>今)明|(?P<next>明)[后後]|今明(?P<last>[后後]))[两兩二三23]?年", match_to_years_by),
    form("今明昨", "(?=[今明后後])", f"{_NOT_IN_A_WORD}(?:(?P<first>[今昨明])(?:明(?=[后後]))?(?P<last>[今明后後]))(?<!今[后後])(?:[两兩二三23][天日]|(?=[，,。]))", match_to_days_by),
    form(
        "今去明前后後大本上来來下同当當翌次转轉",
        "(?=[年一（(前])",
        "(?<![如文光证證发發查声聲表标標注註阐闡以之此最然过過近\\d日])(?P<word>大前|[今去明前后後本上来來下同当當翌次转轉])(?:一(?=年))?"
        f"(?:[（(](?P<figure>[12]{DIGIT}{{3}})[）)])?年(?:度(?!假))?"
        "(?<!前年度)(?<!下年)(?<!上年)(?![级級龄齡纪紀轻輕])"
        "|(?<![以史])(?P<word2>上)(?:一)?年(?:度(?!假))?(?![纪紀轻輕龄齡])",
        lambda m: match_to_year_by(m) if m["word"] else _one("year_by", m, -1),
    ),
    form("今去明来來", "(?=[春夏秋冬])", "(?P<word>[今去明来來])(?P<season>[春夏秋冬])[季天]?", match_to_season_by),
    form("春夏秋冬", "", "(?P<season>[春夏秋冬])(?:[季天]|(?![节節晚运運耕收播奥奧残殘至令分]))", match_to_season, opens=False),
    form(
        "今昨明前后後大当當同次翌隔",
        "(?=[天日晚晨早夜午（(前后後])",
        f"{_NOT_IN_A_WORD}(?<![今此然最随隨日年{DIGIT[1:-1]}每首多](?=[前后後次]))(?P<word>大?[前后後]|[今昨明当當同次翌隔])"
        f"(?:[（(]{GAP}(?:{SMALL}月)?(?P<figure>{SMALL}){GAP}[日号號]?[）)])?(?P<unit>[天日](?!期|元|常生活)|[晚晨早夜午](?![报報会會年餐饭飯]))",
        match_to_day_by,
    ),
    form("第前后後", "(?=[一二三四五六七])", f"(?:第(?P<nth>[二三四五六七])|(?P<before>前一)|[后後]一)[天日](?![{DIGIT[1:-1]}一二])", match_to_nth_day),
    form("即", "(?=日)", "即日(?=起)", match_to_today),
    form(
        "上本这這下",
        "(?=[上下一个個周週星礼禮])",
        "(?<![日基以成]|资)(?P<turn>上上|下下|[上本这這下])一?[个個]?(?:[周週]|星期|[礼禮]拜)(?:(?P<day>[一二三四五六日天末](?![个個年]))|(?![边邊期年刊岁歲身围圍密转轉折]))",
        match_to_week,
    ),
    form(
        "周週星礼禮",
        "(?=[一二三四五六日天期拜])",
        "(?<![一二三四五六七八九十两兩几幾半满滿0-9])(?:[周週]|星期|[礼禮]拜)(?P<day>[一二三四五六日天])(?![个個年岁歲线線报報]|[一二三四五六日])"
        "(?<!(?:代表|委员|委員|记者|記者|主任|书记|書記|市长|市長|教授|先生|经理|經理|院长|院長|校长|校長|局长|局長|医生|醫生|导演|導演)..(?=[^在将將对對已也都再就又均还還，。](?:接受|表示|介绍|介紹|指出|认为|認為|告诉|告訴|建议|建議|说|說)))",
        match_to_weekday,
    ),
    form(
        "上本下这這当當同次翌",
        "(?=[个個月（(])",
        f"(?<![日海年月])(?P<word>[上本下这這当當同次翌])[个個]?(?:[（(](?P<figure>{SMALL})[）)])?月(?!球|亮|饼|餅|色|光|台|牙)",
        match_to_month_by,
    ),
    form("上下", "(?=半年)", "(?P<which>[上下])半年(?!度)", match_to_half),
    form("上下前后後", "", "(?P<which>[上下前后後])半(?:叶|葉|期)", match_to_half_century, opens=False),
    form(
        "前首头頭",
        "(?=[两兩一二三四五六七八九十0-9０-９个個季])",
        f"(?<![目此之以])[前首头頭](?P<n>{COUNT})?(?P<unit>[个個]月|[个個]季度?|季度?(?!节)|(?<=[0-9０-９一二三四五六七八九十])月)(?!日)",
        match_to_first_months,
    ),
    form("上中下", "", "(?P<first>[上中])(?P<last>[上中下])旬|(?P<first2>[上中下])旬", lambda m: match_to_tenday(m) if m["first"] else _one("tenday", m, "上中下".index(m[0][0]) + 1), opens=False),
    form("上中下", "(?=[中下]?旬)", "(?<![0-9０-９月])(?P<first>[上中])(?P<last>[上中下])旬|(?<![0-9０-９月])(?P<first2>[上中下])旬", lambda m: match_to_tenday(m) if m["first"] else _one("tenday", m, "上中下".index(m[0][0]) + 1)),
    form(
        "年月岁歲",
        "(?=[初底末中终終尾内內年])",
        f"(?<![0-9０-９〇零一二三四五六七八九十百千万两兩几幾数數多每历歷整全今明去前后後本当當上下同来來青少中老成童早晚学學财財半个個周丰豐灾災常近往])"
        "(?P<unit>[年月岁歲])(?P<edge>[底尾](?!特|部|层|層|线|線|薪)|初(?!中|步|级|級|一|二|三|次)|末(?!期)|中(?=[，,。、将將至到前旬及]|[^国國央共心医醫学學文东東南山])(?!旬)|[终終](?!于|於|身|生|止|点|點|端|奖|獎)|[内內](?!容|部|外|地))",
        match_to_edge,
    ),
    form(
        "年月初中底末岁歲尾终終伊",
        "",
        "(?P<unit>[年月岁歲])?(?:(?P<edge>[底](?!特|部|层|層|线|線|薪|气|氣|色)|[初末]期|初(?!中|步|级|級|次|始|赛|賽|夏|秋|冬|春|[审審](?!理)|心|见|見|衷|选|選|定|[一二三四五六七八九十])|末(?!端|班)"
        "|中[叶葉期](?!间)|(?<=年)中(?(unit)(?![国國央共心医醫学學文东東南山秋旬])|(?=[，,。、；至到前及将將已通完开開上落动動竣投启啟举舉推发發]))|(?<=月)中(?=[，,。、；至到前及])|[尾]|(?<=年)[终終](?!于|於|身|生|止|点|點|端)|伊始)|(?<=年)(?P<edge2>[内內])(?!容|部|外|地))",
        lambda m: match_to_edge(m) if m["edge"] else _one("edge", m, word=":ALL"),
        opens=False,
    ),
    form("上本这這", "(?=[个個]?世)", "(?P<which>[上本这這])[个個]?世[纪紀]", match_to_century_by),
    form(
        "“\"「『‘十",
        "(?=[一二三四五六七八九十])",
        "(?P<open>[“\"「『‘])(?P<n>[一二三四五六七八九十]{1,2})五[”\"」』’](?:[时時]期|期[间間])?|(?P<bare>十[一二三四五六七])五(?:[时時]期|期[间間]|(?![千万萬亿億年月日号號点點个個条條名项項人]))",
        lambda m: match_to_plan(m) if m["n"] else _one("plan", m, 1951 + 5 * number(m["bare"]), 1955 + 5 * number(m["bare"])),
    ),
    form(
        "近最过過未今接此",
        "(?=[0-9０-９〇零一二三四五六七八九十百两兩几幾数數半去来來后後下近的])",
        "(?P<way>最近(?:的)?|(?<![附最远遠将將时時达達接靠相历歷用了经經长長临臨逼])近|[过過]去(?:的)?|未[来來](?:的)?|今[后後](?:的)?|接下[来來](?:的)?|此[后後](?:的)?)"
        f"(?:(?P<n>{COUNT})(?:[多余餘])?|[几幾数數]){GAP}(?P<unit>[个個]季度|{UNIT}|日|月(?![底初末中上下]))(?!前|[后後])(?:以?[来來](?!自|到|源))?",
        match_to_window,
    ),
    form(
        "日近最前不几幾数數多连連这這",
        "(?=[前日期来來年几幾些近不久天周个個月两兩段阵陣])",
        "(?<![今昨明当當每生节節假终終次整末同平期工附0-9一二三四五六七八九十])日前(?![往来來景])|(?<![附接邻鄰])近(?:日(?![点點本元]|[报報](?!道))|期(?!货|貨)|[来來](?!看)|年[来來]?(?!均|轻)|[几幾些]年[来來]?)"
        "|最近(?=[，,。一几幾])|前[些几幾][天日年]|前段[时時][间間]|前[阵陣]子|前不久|不久前|(?<![0-9一二三四五六七八九十])(?:[几幾数數]|多)(?:天|日|周|[个個]月|年)(?:之|以)?前(?![往来來])|(?<![0-9一二三四五六七八九十])多年以?[来來]|[连連]日[来來]|[这這][几幾些][天日年]",
        match_to_vague_past,
    ),
    form(
        "截到目迄",
        "(?=[至止到目今前])",
        "截[至止]到?(?:目前|[发發]稿(?:[时時前])?|[当當]前|[现現]在|今(?![年天日晚晨早夜春夏秋冬]))(?:[为為]止)?|到?(?:目前|[现現]在|今)[为為]止|迄今[为為]止",
        match_to_vague_present,
    ),
    form("刚剛", "(?=[刚剛才])", "(?<![^\\s⋅·•|｜])[刚剛]{2}(?=\\s|$)", match_to_vague_present),
    form("".join(sorted({e[0] for e in _ERAS})), _shape(_ERAS), f"(?:中[华華])?(?P<era>{'|'.join(_ERAS)}){GAP}(?P<n>[0-9０-９]{{1,3}}|[〇○零一二三四五六七八九十百廿卅元]{{1,5}}){GAP}年", match_to_era_year),
    form("公西", "(?=元)", f"[公西]元(?P<before>前)?(?:{GAP})(?P<n>{DIGIT}{{1,4}}|[〇○零一二三四五六七八九十百]{{1,5}}){GAP}年(?!前)", match_to_common_era),
    form("同", "", "同期", match_to_same_period, opens=False),
    form("凌清早晨上中下傍晚夜深午正晌半入子黄黃白零大一日", "", f"(?:{PART_WORDS}|[早晚夜](?![报報会會年餐饭飯点點盘盤市]))", match_to_part, opens=False),
    form(
        "".join(sorted({n[0] for n in _NAMES} | set("“\"「‘"))),
        _shape(_NAMES) + f"|[“\"「‘](?:{_shape(_NAMES)[1:]})",
        f"(?P<open>[“\"「‘])?(?P<name>{'|'.join(_NAMES)})(?:(?P<day>(?<![节節])[节節])|(?P<term>[节節][气氣]|[时時][节節]))?(?P<close>[”\"」’])?(?P<holiday>{_HOLIDAY})?(?:期[间間])?",
        match_to_festival,
    ),
)
"""The forms of words; of two that fit the first counts."""
