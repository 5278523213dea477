"""The title in brackets that opens the text of a post: #渡口#【柳湾渡口恢复通航】9月4日，…."""

from __future__ import annotations

from newsparse._text.words import lazy
from newsparse.spans import Span

__all__ = ["title_of_post"]

# 【环球时报综合报道】, 【大公報訊】 and 【财讯快报／岑远山】 are datelines and bylines.
_TITLE = lazy(
    r"\s*+(?:#[^#\r\n]{1,30}#\s*+)*+【(?:\[[^\[\]]{1,6}\])?(?P<title>[^【】／\r\n]{6,80}?)"
    r"(?<!讯)(?<!訊)(?<!电)(?<!電)(?<!消息)(?<!报道)(?<!報導)(?<!報道)】(?=[^\r\n【]{15})(?=[^\r\n。]*+。)"
)


def title_of_post(text: str, start: int, end: int) -> Span | None:
    """Return the title that opens ``text[start:end]`` in brackets and is followed by the text of the post.

    Example:
        >>> line = "#渡口#【柳湾渡口恢复通航】9月4日，停航八个月的柳湾渡口恢复通航，头班船坐满了人。"
        >>> title_of_post(line, 0, len(line)).of(line)
        '柳湾渡口恢复通航'
        >>> title_of_post("【编者按】9月4日，停航八个月的柳湾渡口恢复通航，头班船坐满了人。", 0, 33)
    """
    found = _TITLE.match(text, start, end)
    return Span(*found.span("title")) if found else None
