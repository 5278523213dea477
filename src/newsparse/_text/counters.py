"""Counters of a page: how many have read, said, liked; ranks and play times beside them."""

from __future__ import annotations

from newsparse._text.words import lazy

__all__ = ["COUNT", "COUNTED", "NUMBER", "TALLY_FIRSTS", "B", "D", "is_counter", "is_tally"]

B = r"[ \t\u00a0\u2002-\u200b\u3000\ufeff]"
"""A blank of a line."""
D = "[0-9０-９]"
"""A figure."""
COUNTED = (
    "阅读量?|閱讀數?|评论数?|評論數?|评|跟[贴帖]|点击量?|點擊量?|点阅|點閱|浏览量?|瀏覽數?|人[气氣]|点?[赞讚]|[回答][复覆]"
    "|播放量?|热度|分享|收藏|转发|轉發|推荐|推薦|(?i:views?|comments?|likes?)"
)
"""What is counted."""
_UNIT = f"{COUNTED}|条|條|次|人|图|圖|张|張|篇|P|则|則|(?:条|條|則|则)?(?:评论|評論|留言|跟贴)|人参与"
NUMBER = rf"{D}[0-9０-９.,，]*+(?:万|萬|亿|[kKwW]\b)?\+?"
"""How many."""
COUNT = (
    rf"(?:(?:{COUNTED}){B}*+[:：(（\[]?{B}*+{NUMBER}?{B}*+[)）\]]?|[(（\[]{B}*+{NUMBER}{B}*+[)）\]]"
    rf"|{NUMBER}{B}*+(?:[次人]?(?:{COUNTED})|{_UNIT}))"
)
"""A counter: what and how many, either first."""

_COUNTER_LINE = lazy(
    rf"(?:{COUNT}|{NUMBER}|(?i:top|no\.?)(?={B}*+{D})|{D}{{1,2}}[:：]{D}{{2}}(?:[:：]{D}{{2}})?|[①-⑳]"
    rf"|[^\w（(\[]|_|\b(?:相关|相關|HOT|NEW|[VR])\b)++"
)
_COUNTER_FIRSTS = frozenset(
    "0123456789０１２３４５６７８９阅閱評评跟点點赞讚浏瀏人回答播热分收转轉推相vVcClLtTnNhHrR_"
)
TALLY_FIRSTS = frozenset("阅閱評评跟点點赞讚浏瀏人回播热分收转轉推vVcClL")
"""What a line begins with that counts what readers have done."""
_TALLY = lazy(rf"(?:(?:{COUNTED}){B}*+[:：(（\[]?{B}*+{NUMBER}{B}*+[)）\]]?[^\w（(\[]*+){{2}}")


def is_counter(text: str, start: int, end: int) -> bool:
    """Whether a line holds counters, ranks, play times and marks alone; a date is none.

    Example:
        >>> [is_counter(line, 0, len(line)) for line in ("评论 683   赞 12", "Top 3", "02:53", "3人获救")]
        [True, True, True, False]
    """
    if start < end and text[start].isalnum() and text[start] not in _COUNTER_FIRSTS:
        return False
    return _COUNTER_LINE.fullmatch(text, start, end) is not None


def is_tally(line: str) -> bool:
    """Whether a line counts what readers have done, two things or more, and says nothing else.

    Example:
        >>> [is_tally(line) for line in ("转发 318 评论 642 赞 9021", "评论 203", "12", "点赞3人获救")]
        [True, False, False, False]
    """
    return _TALLY.match(line) is not None and is_counter(line, 0, len(line))
