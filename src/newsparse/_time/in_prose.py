"""Whether a stamp is set off in a line of the page, or belongs to a sentence or a dateline.

The time of an information line is set off: by blanks, brackets, bars, a label, the end of the line. That of
prose runs on: 2019年10月15日，市民在…, 这是2019年10月15日拍摄的…, 新华社太原2019年10月15日电.
"""

from __future__ import annotations

from newsparse._names.labels import STOPS, label_at
from newsparse._names.outlets import looks_like_outlet
from newsparse._text.chars import BLANK, COLON, HAN, REPORT, is_han, members
from newsparse._text.words import lazy

__all__ = ["in_prose", "of_another_event"]

_B = f"[{BLANK}]"
_BLANKS = "".join(members(BLANK))
_COLONS = members(COLON)
# The word that closes a dateline behind its day: 电, 晚间消息, 綜合外電報導, 专电.
# A stamp in figures may have it too: 2014/12/11 18:58 報導.
_DESPATCH = lazy(
    f"{_B}*+(?:[早上中下午晚间間凌晨]{{1,2}})?(?:[综綜]合|外[电電]|[专專])*+"
    f"(?:[电電讯訊](?!话|話|视|視)|消息"
    f"|信息(?![来來])|{REPORT}(?=[^{HAN}]|$))"
)
# A part of the day or a weekday may stand between the date and the mark that goes on: 10月15日上午，….
_RUNS_ON = lazy(
    f"(?:[早上中下午晚间間凌晨傍当當日天起]{{1,3}})?(?:[，,、]{_B}*+(?=[{HAN}“「《])|[。；;！!？?])"
)
_TAKEN = lazy(f"{_B}*+[拍航]?[摄攝]")
_BEHIND_TAKEN = lazy(f"[摄攝]{_B}*+[，,]{_B}*+\\Z")
# The day of something else than the page: 比赛时间：, 报名截止日期：.
_OTHER_TIME = lazy(f"(?P<what>[{HAN}]{{2,8}})(?:时间|時間|日期){_B}*+[{COLON}]{_B}*+\\Z")
_OF_PAGE = lazy(
    "[发發布佈表更新改修编編辑輯传傳刊登载載版稿录錄创創建立添贴貼推签簽采採索]|信息|資訊|资讯|新闻|新聞|文章"
    "|上架|成文|提交|公开|公開|生成|公告|播出|见报|見報"
    "|北京|当地|當地|香港|台北|臺北|本地"
)
_LONG = lazy(f"[{HAN}]{{10,24}}")
_GLUED = lazy(r".[^。！？!?\r\n]{0,120}[。！？!?]")
# 天山网讯(通讯员王某报道)2008年3月21日6时: a sentence begins behind the bracket of a dateline.
_BEHIND_DATELINE = lazy(
    f"(?:(?:[电電讯訊]|消息){_B}*+[{COLON}]?{_B}*+[（(][^（()）\\r\\n]{{2,40}}[)）]|(?:本[报報刊台臺网網站]|[社网網报報])[讯訊]){_B}*+\\Z"
)
_BEHIND_LASTS = frozenset(")）讯訊,，")
"""What is last, blanks apart, where a pattern of what precedes a stamp may match: a cheap test."""
_REACH = 64


def in_prose(text: str, start: int, end: int, low: int, high: int) -> bool:
    """Whether the stamp ``text[start:end]`` belongs to a sentence or a dateline.

    Args:
        text: The text.
        start: Where the stamp begins.
        end: Where it ends.
        low: Where the line, or the part of the text that is looked at, begins.
        high: Where it ends.

    Example:
        >>> in_prose("2019年10月15日，老街开放。", 0, 11, 0, 17)
        True
        >>> in_prose("2019年10月15日 晋南日报", 0, 11, 0, 16)
        False
    """
    before = max(low, start - _REACH)
    if text[before:start].rstrip(_BLANKS)[-1:] in _BEHIND_LASTS and (
        _BEHIND_DATELINE.search(text, before, start) or _BEHIND_TAKEN.search(text, before, start)
    ):
        return True
    if end >= high:
        return False
    if text[end - 1] in "日号號" and (_DESPATCH.match(text, end, high) or _TAKEN.match(text, end, high)):
        return True
    if on := _RUNS_ON.match(text, end, high):
        return not _labelled(text, on.end(), high, glued=False)
    if _labelled(text, end, high, glued=True):
        return False
    if text[end - 1] in "日号號" and (run := _LONG.match(text, end, high)) and not looks_like_outlet(run[0]):
        return True
    return is_han(text[end]) and _GLUED.match(text, end, high) is not None


def of_another_event(text: str, start: int, low: int) -> bool:
    """Whether a label says that the stamp at ``start`` is the time of something else than the page.

    Example:
        >>> of_another_event("比赛时间：2023年4月6日", 5, 0), of_another_event("发布时间：2023年4月6日", 5, 0)
        (True, False)
    """
    if text[low:start].rstrip(_BLANKS)[-1:] not in _COLONS:
        return False
    label = _OTHER_TIME.search(text, max(low, start - 16), start)
    if label is None or _OF_PAGE.search(label["what"]):
        return False
    return text[max(low, label.start() - 1) : label.start()] not in _COLONS  # 记者：岑远山时间：…


def _labelled(text: str, at: int, high: int, *, glued: bool) -> bool:
    """Whether a label of a credit or a word of the page begins at ``at``."""
    label = label_at(text, at, high)
    if label is not None:
        return (glued and label.has("noun")) or not text[label.end : label.end + 1].isalpha()
    return bool(STOPS.ends(text, at, high))
