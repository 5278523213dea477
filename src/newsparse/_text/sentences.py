"""Where clauses, sentences and lines end, and how a text shows that it goes on to something else."""

from __future__ import annotations

import functools
import re
from collections.abc import Container, Iterable

from newsparse import _lexicon
from newsparse._text.words import lazy

__all__ = [
    "BRACKETED",
    "CLOSING_MARK",
    "LINE_BREAK",
    "MARK",
    "SENTENCE_END",
    "SIGNATURE",
    "has_break",
    "onward_clause",
    "onward_sentence",
    "skip",
    "skip_back",
    "speaks",
]

LINE_BREAK = lazy(r"[\r\n]\s*")
"""A line break with the blank lines and the indent that follow it."""

_CLOSE = '”’」』）)】》"'
SENTENCE_END = lazy(rf"[。！？!?….](?<!…(?=…))(?<!\.(?=[0-9A-Za-z.]))[{_CLOSE}]*")
"""The mark that ends a sentence, with what closes on it. The ASCII full stop ends one unless a letter, a
digit or another stop follows (1.5, www.cctv.com, 100%.)."""

_QUOTES_AND_STOPS = r"""(?:
      (?<=[“「『])(?P<open>)
    | (?<=[”」』])(?P<close>)
    | (?:(?<=[。！？!?])|(?<=…)(?!…)|(?<=\.)(?![0-9A-Za-z.]))(?P<end>[）)】》\"’]*)
    | (?<=[，,；;])(?P<comma>)
)"""
CLOSING_MARK = lazy(r"[“「『”」』。！？!?….]" + _QUOTES_AND_STOPS, re.VERBOSE)
"""The marks that matter to where a sentence ends: quotation marks and stops."""

MARK = lazy(r"[“「『”」』。！？!?….，,；;]" + _QUOTES_AND_STOPS, re.VERBOSE)
"""The marks that matter to where a clause ends: those and commas."""

BRACKETED = lazy(r"[^\S\r\n]*[（(【][^（()）【】\r\n]{1,60}[)）】][^\S\r\n]*(?=[\r\n]|\Z)")
"""A bracket that closes a line after the last sentence: (完), （记者 …）, （《…》 …）."""

_LEAD = lazy(r"[^，。：；！？,:;!?\s]{2,16}(?=[，,：:])")
"""The words before the first comma or colon of a sentence."""

_SPEAKS = (
    *(
        "表示",
        "坦言",
        "坦诚",
        "坦承",
        "直言",
        "解释",
        "回忆",
        "感叹",
        "感慨",
        "证实",
        "指出",
        "强调",
        "介绍",
        "认为",
        "透露",
    ),
    *(
        "證實",
        "強調",
        "介紹",
        "認為",
        "解釋",
        "回憶",
        "提醒",
        "呼吁",
        "呼籲",
        "补充道",
        "補充道",
        "称",
        "稱",
        "说",
        "說",
    ),
)
_SAYS_NOBODY = tuple(a + b for a in "以该該是句来來如就据據" for b in "说說")  # 可以说, 也就是说, 据说

SIGNATURE = lazy(
    r"(?:责任编辑|責任編輯|责编|責編|编辑|編輯|记者|記者|作者|来源|來源|文[/／|]|图[/／|]|校对|审核|监制|原标题"
    r"|相关(?:阅读|新闻|链接)|相關(?:閱讀|新聞)|延伸阅读|版权|声明|免责|更多|返回|分享|扫码|附件|附：|附:|联系|咨询|電話|电话)"
)
"""How a line opens that signs, credits or points elsewhere and is no part of an item."""


def has_break(text: str, start: int, end: int) -> bool:
    r"""Whether a line ends between two offsets.

    Example:
        >>> has_break("甲\n乙", 0, 3), has_break("甲\n乙", 2, 3)
        (True, False)
    """
    return text.find("\n", start, end) >= 0 or text.find("\r", start, end) >= 0


def skip(text: str, start: int, end: int, marks: Container[str]) -> int:
    r"""Return where the first character stands that is none of some marks, ``end`` if there is none.

    It looks at no more than that, where a slice would copy the rest of a line.

    Example:
        >>> skip("甲））乙", 1, 4, "）"), skip("甲））", 1, 3, "）")
        (3, 3)
    """
    while start < end and text[start] in marks:
        start += 1
    return start


def skip_back(text: str, start: int, end: int, marks: Container[str]) -> int:
    """Return where the last character ends that is none of some marks, ``start`` if there is none.

    Example:
        >>> skip_back("甲（（乙", 0, 3, "（")
        1
    """
    while end > start and text[end - 1] in marks:
        end -= 1
    return end


def speaks(text: str, at: int) -> bool:
    """Whether the sentence at ``at`` begins with somebody who speaks: 该负责人表示，….

    Example:
        >>> speaks("船长说，风浪不大。", 0), speaks("可以说，风浪不大。", 0)
        (True, False)
    """
    lead = _LEAD.match(text, at)
    return lead is not None and lead.group().endswith(_SPEAKS) and not lead.group().endswith(_SAYS_NOBODY)


@functools.cache
def onward_sentence() -> re.Pattern[str]:
    """Return the pattern of the openings after which a sentence no longer belongs to the last item."""
    rows = _lexicon.rows("onward")
    opening = _any_of(term for term, where, *_ in rows if where != "subject")
    after_subject = _any_of(term for term, where, *_ in rows if where == "subject")
    return re.compile(f"(?:{opening}|[\u4e00-\u9fff]{{0,4}}?(?:{after_subject}))")


@functools.cache
def onward_clause() -> re.Pattern[str]:
    """Return the pattern of those openings that also show it after a comma."""
    return re.compile(_any_of(term for term, where, *_ in _lexicon.rows("onward") if where == "clause"))


def _any_of(terms: Iterable[str]) -> str:
    """An alternation, the longest term first."""
    return "|".join(sorted(map(re.escape, terms), key=len, reverse=True))
