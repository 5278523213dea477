"""Headings of lists of stories: 相关阅读, 热门推荐 更多>>, 今日视点：, 24小时热文, 一天 三天 一周.

A line of such words alone is no story, and no account or outlet either.
"""

from __future__ import annotations

import functools

from newsparse._lexicon import terms
from newsparse._lexicon.furniture import exact_terms
from newsparse._text.chars import DIGIT, REPORT, members
from newsparse._text.words import lazy

__all__ = ["is_heading", "label_heading"]

_B = r"[ \t\u00a0\u2002-\u200b\u3000\ufeff]"
_ONWARD = lazy(
    r"(?:[换換]一[换換批組组]|查看全部|查看更多|(?<![\w.…])更多|更多[>»＞]+|(?i:more)[>»＞]*)[>»＞+]*\s*$"
)
_ONWARD_LASTS = frozenset("部多>»＞+eE换換批組组")
# 你可能也喜歡這些文章, 其他人也在看, 某某的其他文章, TA的热门作品, 大數據推薦, More on SBS
_FORMS = lazy(
    r"[你您]?也?(?:可能|或|也[许許])[会會還还也]{0,2}(?:喜[欢歡]|感?[兴興]趣|有[兴興]趣|想看).{0,6}"
    r"|(?:其他人|大家|[网網]友|他们|他們)[也都正]{0,2}在?[看搜读讀]"
    rf"|.{{0,10}}的?(?:其他|其它|相[关關]|更多)(?:文章|新[闻聞]|{REPORT})"
    r"|(?:TA|Ta|ta|作者)的?(?:其他|其它|更多|最新|[热熱][门門]){0,2}(?:作品|文章|[视視][频頻]|[内內]容)"
    rf"|更多.{{0,8}}(?:文章|新[闻聞]|{REPORT}|[内內]容)"
    r"|(?:大[数數][据據]|[编編][辑輯]|[热熱][门門]|精[选選])?推[荐薦](?:[阅閱][读讀]|文章)?"
    r"|查看原(?:始文章|文)"
    r"|(?i:more (?:on|from|in) .{1,12}"
    r"|(?:hot|top|latest|related|more) (?:news|stories|articles)|most (?:read|popular))"
)
_MARKS = lazy(rf"[:：>»＞+【】\[\]|｜·•．./／※<《》_\-—←→▲▼↓{_B[1:-1]}]")
_LONGEST_HEADING = 18
_DIGITS = members(DIGIT)
_AFTER_HEADING = lazy(rf"(?P<word>\w{{2,9}}+)(?P<mark>{_B}*+[:：>】]{_B}*+|{_B}++)")


@functools.cache
def _heading_words() -> frozenset[str]:
    """Return the words that a line of headings is made of."""
    names = (word for word in exact_terms("nav") if len(word) >= 2 and not word.isascii())
    return terms("listing_words") | frozenset(names)


def _is_of_heading_words(line: str) -> bool:
    """Whether a line has words of headings, and besides them numbers and marks alone."""
    words = _heading_words()
    reached = {0}
    for at, character in enumerate(line):
        if at not in reached:
            continue
        if character in _DIGITS or not character.isalnum():
            reached.add(at + 1)
        reached.update(end for end in range(at + 1, len(line) + 1) if line[at:end] in words)
    return len(line) in reached and any(c.isalnum() and not c.isdecimal() for c in line)


@functools.lru_cache(maxsize=1024)
def is_heading(line: str) -> bool:
    """Whether a line heads a list of stories, or switches between such lists.

    Example:
        >>> [is_heading(line) for line in ("热门推荐", "本週熱門 更多>>", "3天|7天", "热门推荐新桥通车")]
        [True, True, True, False]
    """
    if len(line) > _LONGEST_HEADING or line.isdigit():
        return False
    if line in exact_terms("relhead", "act", "comhead", "nav"):
        return True
    if (line[-1:] in _ONWARD_LASTS and _ONWARD.search(line)) or _FORMS.fullmatch(line):
        return True
    bare = _MARKS.sub("", line.removesuffix("的"))
    return bare in exact_terms("relhead", "act", "comhead") or _is_of_heading_words(line)


def label_heading(text: str, start: int, end: int) -> int:
    """Return where the title begins behind a heading on its line: 最新消息 新桥通车, 延伸閱讀：新橋通車.

    Example:
        >>> line = "延伸閱讀：兩岸新橋今天通車"
        >>> line[label_heading(line, 0, len(line)):]
        '兩岸新橋今天通車'
    """
    mark = _AFTER_HEADING.match(text, start, end)
    if mark is None or mark["word"] not in exact_terms("relhead"):
        return start
    least = 4 if mark["mark"].strip() else 8
    return mark.end() if end - mark.end() >= least else start
