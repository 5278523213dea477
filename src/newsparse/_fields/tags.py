"""Tags: the keywords that the page shows for the article."""

from __future__ import annotations

import re

from newsparse._layout.page import Page
from newsparse.model import TextField, Zone
from newsparse.spans import Span

__all__ = ["find_tags"]

# 关键词：, 文章关键词 ：, 标签, 關鍵字：, Tags:, 关键词 >>, 相关主题内容, 主題標籤
_LABEL = re.compile(
    r"[【\[（(]?(?:(?:文章|新闻|新聞|本文|相关|相關|主題|主题|热门|熱門)*(?:关键[词字]|關鍵[詞字]|标签|標籤|標簽|话题|話題|主题内容|新闻话题)|(?i:tags?|keywords?))[】\]）)]?\s*(?:[:：]|>>|》)?\s*"
)
# A tag holds no blank where others are divided by marks; 苹果 新iPhone are two.
_TAG = re.compile(r"[^#＃|｜,，、;；/\s　]+(?: [A-Za-z0-9][^#＃|｜,，、;；\s　]*)*")
_HASHED = re.compile(r"[#＃][^#＃|｜,，、;；]+")
_MARKED = re.compile(r"[^|｜,，、;；]+")


def find_tags(page: Page) -> tuple[TextField, ...]:
    """Read the tags of all tag lines, in order, each once."""
    found: dict[str, TextField] = {}
    for block in page.of(Zone.TAGS):
        for span in _tags(page.text, block.span):
            found.setdefault(span.of(page.text), TextField(span=span, text=span.of(page.text)))
    return tuple(found.values())


def _tags(text: str, line: Span) -> list[Span]:
    label = _LABEL.match(text, line.start, line.end)
    start = label.end() if label else line.start
    rest = text[start : line.end]
    pattern = _HASHED if "#" in rest or "＃" in rest else _MARKED if any(c in rest for c in "|｜,，、;；") else _TAG
    spans = []
    for match in pattern.finditer(text, start, line.end):
        tag = match[0].strip(" \t\u3000\u00a0#＃")
        if tag:
            at = match.start() + match[0].index(tag)
            spans.append(Span(at, at + len(tag)))
    return spans
