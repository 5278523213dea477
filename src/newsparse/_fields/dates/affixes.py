"""What stands around a date expression: words that open an end of it, and names that it is only part of."""

from __future__ import annotations

from typing import Literal, NamedTuple

from newsparse import _lexicon
from newsparse._fields.dates.tokens import BLANKS, GAP, Kind, but
from newsparse._text.words import lazy

__all__ = ["Opening", "Rim", "in_a_name", "rim_of", "stands_alone"]

Opening = Literal["", "since", "after", "until", "before"]
"""How the words at the rim open the interval: 以来, 之后, 截至, 前."""


class Rim(NamedTuple):
    """The extent of an expression with the words that belong to it, and how they open it."""

    start: int
    end: int
    opening: Opening


_SINCE = but(
    "起",
    "起诉 起訴 起火 起草 起飞 起飛 起步 起跑 起床 起源 起用 起义 起義 起因 起到 起点 起點 起码 起碼 "
    "起伏 起价 起價 "
    "起航 起哄 起色 起名 起于 起於 起初 起身 起亡",
)
_LATER = but(
    "[后後]",
    "后续 後續 后勤 后期 后方 后卫 後衛 后来 後來 后台 後臺 后悔 后半 后果 后面 后者 后天 后年 后人 "
    "后备 後備 后排 "
    "后场 後場",
)
_EARLIER = but(
    "前",
    "前往 前来 前來 前进 前進 前去 前赴 前述 前方 前面 前列 前夕 前后 前後 前任 前妻 前夫 前景 前线 "
    "前線 前沿 前台 "
    "前臺 前期 前身 前者 前所 前年 前天 前锋 前鋒 前三 前两 前兩 前半 前一 前二 前几 前瞻",
)
# 前提 is a word, but 前提交 and 前提升 are not.
_NO_PREMISE = but("提", "提交 提出 提供 提前 提升 提醒")
_SUFFIX = lazy(
    f"{GAP}(?:(?P<since>以[来來]|[至迄]今(?![年天日晚])|[到至](?:[现現]在|目前)|{_SINCE}|(?P<begin>[开開]始))"
    f"|(?P<after>[之以过過][后後]|{_LATER})"
    f"|(?P<before>[之以]前|{_EARLIER}(?!\\d|{_NO_PREMISE})))"
)
_UNTIL = lazy("截[至止][到至]?(?:[于於]|[日]期[:：])?\\Z")
_OVER = lazy("[为為爲]止")
_FROM = lazy("(?:自[从從]?|[从從由])\\Z")
_ZONE = lazy(
    "(?:[非欧歐亚亞美][洲国國]?[东東西中]部"
    "|北京|当地|當地|美[东東西]|美[国國]|(?:美[国國])?[东東西]部|东京|東京|首尔|首爾|莫斯科|格林尼治|[纽紐][约約]|[伦倫]敦|台北|臺北|香港)[时時][间間]\\Z"
)


# The last characters of what may stand before an expression, and the first of what may follow.
_BEFORE = frozenset("至止到于於期:：自从從由间間")
_AFTER = BLANKS | frozenset("以至到迄起开開之过過后後前当當同左")
_NEARLY = lazy(f"{GAP}(?:[当當同][天日](?![晚夜早上下])|前[后後](?![天日一两兩])|左右)")
"""What is part of a date and changes nothing: 9月9日当天, 1993年前后, 过去一年左右."""
_ABOUT = lazy(f"{GAP}左右")
_NEARLY_BY_KIND = {
    **dict.fromkeys(("festival", "holiday", "part")),
    **dict.fromkeys(("clock", "hours"), _ABOUT),
}
"""The same by kind, where it is another: 晚上8时左右; nothing of a festival."""
_IN_TITLES = frozenset(("festival", "holiday"))
_TITLE_REACH = 60
_EVENT = lazy(
    "(?:度?代表人物|(?:度)?[^，。、；：！？“”《》（）()\\s了的在是于於将將和与與起前后後以至到被把]{2,18}?"
    "(?:年[会會]|峰[会會]|[论論]坛|[论論]壇|大[会會](?![上召开開])|博[览覽][会會]|展[览覽]?[会會]|[电電]子展|大[赛賽]|[锦錦][标標][赛賽]"
    "|[联聯][赛賽]|[报報]告(?![说說称稱指])"
    "|代表人物|[丝絲]路行|行[动動][计計][划劃]|世[界]杯|世界盃|[奥奧][运運][会會]?))"
)
"""The name of an event or a report that a year heads: 2019年中国人文地理学术年会."""
_CLOSED = frozenset(("ago", "last", "next", "vague", "bc"))
_NEVER_NAMES = frozenset(("figures", "month_day", "clock", "ago", "last", "next", "vague"))

_HABITS = frozenset("每逢年月周週天日的、和至到及")
_HABIT = lazy(
    "(?:[每逢]|每[年月周週天日]的?|每[个個]?(?:工作日|交易日|周末|週末|[晚早]上?)的?|每[周週][一二三四五六日天][、和至到及]|常年)\\Z"
)
_WHENEVER = lazy("每[当當逢到临臨][^，。；\\n]{0,12}\\Z")
"""What makes an edge one of every year: 每当季末、年底."""

# 每年3月12日是植树节 gives the day its name.
_NAMING = lazy("每[年月][^，。,]{0,9}[是为為]\\Z")


_LOOKALIKES = _lexicon.terms("date_lookalikes")
_LOOKALIKE = lazy(
    f"[{''.join(sorted({t[0] for t in _LOOKALIKES}))}](?<=(?=(?P<term>{'|'.join(sorted(_LOOKALIKES))})).)"
)
_LONGEST = max(len(t) for t in _LOOKALIKES)


def stands_alone(text: str, kind: Kind, start: int, end: int) -> bool:
    """Whether the characters beside an expression show that no word of its rim and no name can be there."""
    before, after = text[start - 1 : start], text[end : end + 1]
    plain = kind in _NEVER_NAMES or (
        kind == "year" and text[start].isdecimal() and not (after.isalpha() and _EVENT.match(text, end))
    )
    if before == "《":
        return False
    return plain and before not in _BEFORE and before not in _HABITS and after not in _AFTER


def rim_of(text: str, last: Kind, inner: tuple[int, int], bounds: tuple[int, int]) -> Rim:
    """Take in the words that open an end of the interval, and the zone of a clock time.

    Args:
        text: The text.
        last: The kind of the last token of the left chain.
        inner: Start and end of the chains.
        bounds: Where the words may begin at the earliest and end at the latest.
    """
    start, end = inner
    low = max(bounds[0], start - 6)
    before = text[start - 1] if start > low else ""
    told = before in _BEFORE
    if told and (m := _ZONE.search(text, low, start)):
        start = m.start()
        low = max(bounds[0], start - 6)
    if last in _CLOSED:
        nearly = _NEARLY.match(text, end, bounds[1]) if last in ("last", "next") else None
        return Rim(start, nearly.end() if nearly else end, "")
    nearby = _NEARLY_BY_KIND.get(last, _NEARLY)
    if nearby and (nearly := nearby.match(text, end, bounds[1])):
        end = nearly.end()
    origin = _FROM.search(text, low, start) if told else None
    m = _SUFFIX.match(text, end, bounds[1]) if text[end : end + 1] in _AFTER else None
    if m and (origin or not m["begin"]):
        opening: Opening = "before" if m["before"] else "after" if m["after"] else "since"
        return Rim(origin.start() if origin and opening != "before" else start, m.end(), opening)
    if told and (m := _UNTIL.search(text, low, start)):
        return Rim(m.start(), end, "until")
    if before and before in "到至" and (m := _OVER.match(text, end, bounds[1])):
        return Rim(start - 1, m.end(), "until")
    return Rim(start, end, "")


def _in_a_title(text: str, start: int, end: int, bounds: tuple[int, int]) -> bool:
    """Whether an expression stands inside a title: 《2019年贸易和发展报告》."""
    low = max(bounds[0], start - _TITLE_REACH)
    opened = text.rfind("《", low, start)
    if opened < 0 or text.find("》", opened, start) >= 0:
        return False
    closed = text.find("》", end, min(bounds[1], end + _TITLE_REACH))
    return closed >= 0 and "\n" not in text[opened:closed]


def in_a_name(text: str, kind: Kind, rim: Rim, bounds: tuple[int, int]) -> bool:
    """Whether an expression is habitual (每周三) or part of a name that is no date (光明日报).

    Args:
        text: The text.
        kind: The kind of its first token.
        rim: Its extent.
        bounds: The part of the text that may be looked at for the name.
    """
    start, end = rim.start, rim.end
    if start and text[start - 1] in _HABITS and _HABIT.search(text, max(0, start - 7), start):
        return True
    if kind == "edge" and _WHENEVER.search(text, max(0, start - 14), start):
        return True
    heads = text[start - 1 : start] == "《" and text[start:end].rstrip("年度").isalnum()
    if (kind in _IN_TITLES or heads) and _in_a_title(text, start, end, bounds):
        return True
    if kind in _NEVER_NAMES:
        return False
    if kind == "year" and text[end - 1] in "年度" and _EVENT.match(text, end, bounds[1]):
        return True
    if kind == "festival" and _NAMING.search(text, max(0, start - 12), start):
        return True
    return any(
        m.start() < end
        and m.start() + len(m["term"]) > start
        # 三月三十日 is no 三月三: the term must reach out of the expression.
        and not (start <= m.start() and m.start() + len(m["term"]) <= end)
        for m in _LOOKALIKE.finditer(text, max(bounds[0], start - _LONGEST), min(bounds[1], end + _LONGEST))
    )
