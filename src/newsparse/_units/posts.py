"""Posts: the title in brackets that opens one, and what readers of a board push below it.

``#渡口#【柳湾渡口恢复通航】9月4日，…``, ``推 catnoodle: 終於等到了``.
"""

from __future__ import annotations

import re

from newsparse._names.labels import labels_in
from newsparse._names.outlets import looks_like_outlet
from newsparse._names.people_line import read_people
from newsparse._names.person import Confidence
from newsparse._text.chars import REPORT
from newsparse._text.words import lazy
from newsparse.spans import Span

__all__ = ["PUSHED", "title_of_post"]

PUSHED = lazy(r"^[推噓→][ \t]{1,3}(?P<name>\w[\w.-]{0,20})[ \t]*+:[ \t]*+(?P<said>[^\r\n]*+)", re.MULTILINE)
"""What a reader of a board said, for, against or neither: 推 catnoodle: 終於等到了   10.1.1.2 09/05 14:25."""

# 【环球时报综合报道】, 【大公報訊】 and 【财讯快报／岑远山】 are datelines and bylines.
_TITLE = lazy(
    r"\s*+(?:#[^#\r\n]{1,30}#\s*+)*+【(?:\[[^\[\]]{1,6}\])?(?P<title>[^【】／/\r\n]{6,80}?)"
    r"】(?=[^\r\n【]{15})(?=[^\r\n。]*+。)"
)
# 【本 報 訊】, 【晋南日报文章】
_OPENING = lazy(rf"(?:[讯訊电電]|消息|{REPORT}|[报報网網社台臺](?:文章|[专專特]稿|[评評][论論]))\Z")
_FIRST = lazy(r"\s*+(?P<word>\S++)")


def title_of_post(text: str, start: int, end: int) -> Span | None:
    """Return the title that opens ``text[start:end]`` in brackets and is followed by the text of the post.

    Example:
        >>> line = "#渡口#【柳湾渡口恢复通航】9月4日，停航八个月的柳湾渡口恢复通航，头班船坐满了人。"
        >>> title_of_post(line, 0, len(line)).of(line)
        '柳湾渡口恢复通航'
        >>> title_of_post("【编者按】9月4日，停航八个月的柳湾渡口恢复通航，头班船坐满了人。", 0, 33)
        >>> line = "【环球网报道 记者 岑远山】停航八个月的柳湾渡口4日恢复通航，头班船坐满了人。"
        >>> title_of_post(line, 0, len(line))
    """
    found = _TITLE.match(text, start, end)
    if (
        found is None
        or _OPENING.search("".join(found["title"].split()))
        or _is_byline(text, *found.span("title"))
    ):
        return None
    return Span(*found.span("title"))


def _is_byline(text: str, start: int, end: int) -> bool:
    """Whether brackets hold who reports: 【环球网报道 记者 岑远山】, 【晋南新聞網 岑遠山】."""
    if any(
        label.has("noun") and _are_people(text, label.after, end, need=Confidence.POSSIBLE)
        for label in labels_in(text, start, end)
    ):
        return True
    first = _FIRST.match(text, start, end)
    if first is None or not looks_like_outlet(first["word"]):
        return False
    return _are_people(text, first.end(), end, need=Confidence.SURE)


def _are_people(text: str, start: int, end: int, *, need: Confidence) -> bool:
    """Whether ``text[start:end]`` is names and nothing else."""
    people = read_people(text, start, end, need=need)
    return people.whole and bool(people.names)
