"""What stands on the lines of a list of stories beside the titles: ranks, marks, counters, headings.

======== ==================================================================
rank     1, 01, 1., 1、, Top 3, NO.1, ①, before the title or on a line of its own
mark     ·, ●, >>, [图], before the title
counter  评论 683, 12评论 ⋅, 阅读(88), 9图, 4 63, 02:53, 00:33
======== ==================================================================
"""

from __future__ import annotations

from newsparse._text.counters import COUNT, COUNTED, NUMBER, B, D
from newsparse._text.words import lazy

__all__ = [
    "LOOSE_RANK",
    "MARK",
    "RANK",
    "pieces",
    "without_tail",
]

RANK = lazy(
    rf"(?:(?i:top|no\.){B}?{D}{{1,3}}[.、：:]?{B}*+|{D}{{1,2}}{B}*+(?:[.．](?!{D})|[、）)]){B}*+"
    rf"|[\[【(（]{D}{{1,2}}[\]】)）]{B}*+|[①-⑳]{B}*+)"
)
"""A rank that its mark shows: 1、, 2. , Top 3, ④."""

LOOSE_RANK = lazy(rf"(?P<number>{D}{{1,2}})(?!{D}|[.．:：/%％]{D})(?P<gap>{B}*+)(?=\S)")
"""A rank that only its neighbours show (1滞留…, 2 票房…): it counts where the lines go on counting."""

MARK = lazy(r"(?:[•·●■▪◆□▶►▸※★*＊>＞»◎○◦・‧﹒⋅|｜\-–—]|\[[图圖]\](?=\s))[\s·\ufeff\u200b]*+")
"""A bullet before a title."""

# 逮3人 and 2019 in brackets belong to the title: a number is a counter by its word or by the blank before it.
_TAIL_COUNT = (
    rf"(?:{COUNTED})(?:{B}*+[:：(（\[]{B}*+|{B}++){NUMBER}{B}*+[)）\]]?|(?<=[\s⋅·|｜]){COUNT}"
    rf"|(?<!{D}){NUMBER}{B}?(?:评论|評論|跟贴|跟帖|留言|阅读|閱讀)"
    rf"|[(（\[](?!(?:19|20){D}{{2}}[)）\]]){NUMBER}[)）\]]"
)
_TAIL = lazy(
    rf"{B}*+(?:[⋅·•|｜/]{B}*+)?(?:{_TAIL_COUNT}"
    rf"|(?<=[\s⋅·|｜])(?:相关|相關|评论|評論|收看|收听|收聽|详细|詳細|全文|更多|HOT|NEW)"
    rf"|(?<=[.…])更多|[\[【(（](?:详细|詳細|全文|更多|阅读全文)[\]】)）]|(?:查看|阅读|閱讀)(?:详细|全文|更多))"
    rf"{B}*+[⋅·•|｜>»]*+{B}*+(?=$|\n|\r)"
)
_TAIL_REACH = 40
# What a tail has before it or in it besides a blank, unless it is all there is.
_TAIL_SIGNS = frozenset("0123456789０１２３４５６７８９⋅·|｜.…[【(（")
_TAIL_WORDS = ("查看", "阅读", "閱讀")
_LONGEST_TAIL = 12
_TAIL_LASTS = frozenset(
    "0123456789０１２３４５６７８９)）]】⋅·•|｜>»万萬亿kKwW+"  # a number, a bracket, a mark
    "论論贴帖言读讀阅閱次人赞讚条條图圖张張篇P则則与與气氣数數覆复量度享藏发荐"  # 12评论
    "关關看听聽细細文多TWs \u00a0\u3000"  # 相关, 收看, 更多
)


# What no title of a story holds: addresses, numbers to call, buttons, marks of the page.
_NO_TITLE = lazy(
    r"[\w.+-]@[\w-]+\.\w|https?://|www\.|[0-9]{3,4}[-－][0-9]{7,8}(?![0-9])|ICP|©|版 ?[权權] ?所"
    r"|(?i:copyright|advertisement|cookies?\b)|(?:不得|[禁严嚴]止?)(?:转载|轉載)|[仅僅]代表"
    r"|(?i:\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|od[tsp]))(?![A-Za-z])|[（(](?:PDF|DOCX?|XLSX?|OD[TSP])[，,)）]"
    r"|(?:[电電][话話]|[热熱][线線]|[传傳]真|[邮郵]箱|信箱|[帐帳账賬][号號]|地址|客服|微信号|E-?mail|密[码碼]"
    r"|(?i:tel|fax))[ \u3000]*[:：]"
    r"|(?:[扫掃]描|[扫掃][码碼]|[扫掃]一[扫掃]).{0,8}(?:下[载載]|[关關]注|二[维維][码碼])|[点點][击擊](?:刷新|[订訂][阅閱]|下[载載])"
)

_NO_TITLE_FROM = lazy(
    r"[点點][阅閱击擊][ \u3000]*[:：]|第[A-Z]?[0-9]{2}版|[▲△▼].*[摄攝]$|[编編][辑輯責责]?[:：]"
)


def is_no_title(line: str) -> bool:
    """Whether a line in a list of stories is no story: an address, a number to call, a button.

    Example:
        >>> [is_no_title(line) for line in ("客服热线：400-100-2000", "a@example.org", "热线打通了山村")]
        [True, True, False]
    """
    return _NO_TITLE_FROM.match(line) is not None or _NO_TITLE.search(line) is not None


def without_tail(text: str, start: int, end: int) -> int:
    """Return where a title ends before the counters and buttons behind it.

    Example:
        >>> line = "渡口的船明天停航 ⋅ 12评论 ⋅ 相关"
        >>> line[: without_tail(line, 0, len(line))]
        '渡口的船明天停航'
    """
    while start < end and text[end - 1] in _TAIL_LASTS:
        if _has_no_tail(text[max(start, end - _TAIL_REACH) : end]):
            break
        tail = _TAIL.search(text, max(start, end - _TAIL_REACH), end)
        if tail is None or tail.end() != end or tail.start() == end:
            break
        end = tail.start()
    return end


def _has_no_tail(reach: str) -> bool:
    """Whether there is none for want of what it has, which is seen before the pattern is asked."""
    return (
        len(reach) > _LONGEST_TAIL
        and _TAIL_SIGNS.isdisjoint(reach)
        and len(reach.split()) == 1
        and not any(word in reach for word in _TAIL_WORDS)
    )


_BARS = lazy(r"[|｜]")
_WIDE = lazy(rf"\t+{B}*+|{B}{{3,}}|\u3000{{2,}}")
_BULLETS = lazy(rf"(?<!{B}){B}++(?=[●■◆▪►▶※★][ \u3000]?\S)")
_RANKS = lazy(rf"(?<!{B}){B}++(?P<number>{D}{{1,2}})[.、．]?{B}++(?=\S)")


_MAY_PART = lazy(rf"[|｜●■◆▪►▶※★{B[1:-1]}](?:(?<=[|｜\t●■◆▪►▶※★])|(?<=\u3000)\u3000|{B}{B})")
_DIGITS = frozenset("0123456789０１２３４５６７８９")


def pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a line at what parts several titles on it: bars, wide blanks, bullets, ranks that count up.

    Example:
        >>> line = "城南新桥今天通车|两岸居民步行过河|渡口的船明天停航"
        >>> [line[a:b] for a, b in pieces(line, 0, len(line))]
        ['城南新桥今天通车', '两岸居民步行过河', '渡口的船明天停航']
    """
    if _MAY_PART.search(text, start, end) is None:
        return _ranked(text, start, end) if text[start] in _DIGITS else [(start, end)]
    for pattern, least, longest in ((_BULLETS, 1, 400), (_WIDE, 6, 60), (_BARS, 4, 60)):
        cuts = [m.span() for m in pattern.finditer(text, start, end)]
        enough = 2 if pattern is _BARS else 1
        if len(cuts) >= enough and (parts := _parts(start, end, cuts, least, longest)):
            return parts
    return _ranked(text, start, end)


def _parts(
    start: int, end: int, cuts: list[tuple[int, int]], least: int, longest: int
) -> list[tuple[int, int]] | None:
    """Return the parts between cuts, if each is long enough for a title and none too long."""
    bounds = [start, *(at for cut in cuts for at in cut), end]
    parts = [(a, b) for a, b in zip(bounds[::2], bounds[1::2], strict=True) if b > a]
    return parts if len(parts) > 1 and all(least <= b - a <= longest for a, b in parts) else None


def _ranked(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut before ranks that go on from the one that opens the line: 1 … 2 … 3 …."""
    first = LOOSE_RANK.match(text, start, end)
    if first is None or not first["gap"]:
        return [(start, end)]
    number, cuts = int(first["number"]), [first.end()]
    ends = []
    for found in _RANKS.finditer(text, first.end(), end):
        if int(found["number"]) == number + 1:
            number += 1
            ends.append(found.start())
            cuts.append(found.end())
    return list(zip(cuts, [*ends, end], strict=True)) if len(cuts) > 2 else [(start, end)]
