"""Readers' comments, where the page shows them, with their authors and times.

The lines of a comment come in a few orders: author⏎time⏎text⏎buttons, author time⏎text⏎buttons,
author⏎text⏎time⏎buttons, author：text⏎time buttons; on boards each is one line, 推 author: text time. Buttons
and counters end a comment; forms and headings of the block are none.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from newsparse._layout.blocks import Page
from newsparse._lexicon.furniture import exact_terms
from newsparse._text.words import lazy
from newsparse._time.timestamps import timestamps_in
from newsparse._units import PUSHED
from newsparse.model import Block, Comment, Name, Timestamp, Zone
from newsparse.spans import Span

__all__ = ["read_comments"]

_CLASSES = ("comhead", "comitem", "act", "share", "account", "pager", "relhead")
# 回复 踩0 赞1 收藏, 查看回复 2 举报 分享, 16 | 回复, 支持[383] | 反对[7], 已输入0字, 评论(3)
_BUTTONS = lazy(
    r"(?:(?:查看|收起|全部|展开|更多|最新|最热|热门|精彩)?(?:回复|回覆|回應|评论|評論|留言|举报|檢舉|分享|收藏|点赞|赞|讚|顶|踩|支持|反对|反對|转发"
    r"|登录|登入|注册|退出|发布|发表|表情|加载|对话|楼层|置顶|删除|複製|复制|引用|盖楼|已输入|输入|最热|最早|最新|热度|时间|楼|条|條|字|网友|跟贴|跟帖"
    r"|人参与|人參與|參與|参与|天|周|週|月)[条條]?|按|[\ue000-\uf8ff\d\s|｜()（）\[\]:：,，.·⋅>+＋/-])++"
)
_FORM = lazy(
    r"网友评论仅|请自觉遵守|文明上网|登录后|发表评论|我来说|我要(?:评论|留言|跟帖)|条评论|則留言|人参与|还没有评论|暂无评论|抢沙发|必填|畅言|管理制度"
    r"|评论仅供|请先|验证码|匿名|加载完毕|没有更多|原文[：:]"
)
_AUTHOR_FIRST = lazy(r"(?P<name>[^：:，。！？\s]{2,16})[：:][^\S\r\n]?(?=[^/\s\d])")
_PUSHED_AT = lazy(r"(?:\s\d{1,3}(?:\.\d{1,3}){3})?\s+(?P<time>\d\d/\d\d \d\d:\d\d)\Z")
_PUSHED_REACH = 40
_LONGEST_NAME = 20
_PROSE = lazy(r"[，。！？；,!?…~～]")


class _Line(NamedTuple):
    """A line of a block of comments."""

    block: Block
    kind: str  # "buttons", "time", "words", or "pushed" for a comment whole
    stamp: Timestamp | None = None
    name: Span | None = None
    closes: bool = False  # whether buttons stand behind the time
    said: Span | None = None


def read_comments(page: Page, *, reference: dt.date | None = None) -> tuple[Comment, ...]:
    """Read the comments; forms, buttons and headings of the block are none.

    Args:
        page: The page with its blocks.
        reference: The moment of reading, from which 3小时前 is told.

    Returns:
        The comments, in order. A line is one only where an author or a time stands with it.
    """
    found: list[Comment] = []
    for run in page.runs(Zone.COMMENTS):
        found += _Reader(page.text, [_line(page.text, block, reference) for block in run]).comments()
    return tuple(found)


def _line(text: str, block: Block, reference: dt.date | None) -> _Line:
    """Tell what a line is by itself."""
    words = block.text
    if pushed := PUSHED.match(text, block.span.start, block.span.end):
        return _pushed(text, block, pushed, reference)
    if words in exact_terms(*_CLASSES) or _FORM.search(words):
        return _Line(block, "buttons")
    stamps = timestamps_in(text, block.span, reference=reference)
    if not stamps:
        return _Line(block, "buttons" if _BUTTONS.fullmatch(words) else "words")
    stamp = stamps[-1]
    before = text[block.span.start : stamp.span.start].rstrip(" \t\u00a0\u3000|｜·-")
    behind = text[stamp.span.end : block.span.end]
    if (
        len(before) > _LONGEST_NAME
        or _PROSE.search(before)
        or not (not behind.strip() or _BUTTONS.fullmatch(behind))
    ):
        return _Line(block, "words")
    start = block.span.start
    return _Line(
        block, "time", stamp, Span(start, start + len(before)) if before else None, bool(behind.strip())
    )


def _pushed(text: str, block: Block, pushed: re.Match[str], reference: dt.date | None) -> _Line:
    """Read what a reader of a board said on one line; its day has no year."""
    start, end = pushed.span("said")
    told = _PUSHED_AT.search(text, max(start, end - _PUSHED_REACH), end)
    stamps = timestamps_in(text, Span(*told.span("time")), reference=reference) if told else ()
    said = Span(start, start + len(text[start : told.start() if told else end].rstrip()))
    return _Line(block, "pushed", stamps[0] if stamps else None, Span(*pushed.span("name")), said=said)


class _Reader:
    """Reads a block of comments from top to bottom."""

    def __init__(self, text: str, lines: list[_Line]) -> None:
        self.text = text
        self.lines = lines
        self.found: list[Comment] = []
        self.author: Span | None = None
        self.stamp: Timestamp | None = None
        self.words: list[Span] = []

    def comments(self) -> list[Comment]:
        """Return the comments."""
        for at, line in enumerate(self.lines):
            after = self.lines[at + 1] if at + 1 < len(self.lines) else None
            if line.kind == "buttons":
                self._close()
            elif line.said is not None:
                self._close()
                self._add(line.said, line.name, line.stamp)
            elif line.kind == "time":
                self._time(line)
            else:
                self._words(line, after)
        self._close()
        return self.found

    def _time(self, line: _Line) -> None:
        """Read a line with a time: it opens a comment, or tells when the last one was written."""
        if line.name is None and (self.stamp is None and (self.words or self.author)):
            self.stamp = line.stamp
            if self.words and line.closes:
                self._close()
            return
        self._close()
        self.author, self.stamp = line.name, line.stamp

    def _words(self, line: _Line, after: _Line | None) -> None:
        """Read a line of words: an author, or what one says."""
        span, words = line.block.span, line.block.text
        if self.words and self.stamp is not None and self.author is not None and self._names(words, after):
            self._close()
        if self.author is None and self.stamp is None and not self.words:
            if said := _AUTHOR_FIRST.match(self.text, span.start, span.end):
                self.author = Span(*said.span("name"))
                self.words = [Span(said.end(), span.end)]
            elif self._names(words, after):
                self.author = span
            return
        self.words.append(span)

    def _names(self, words: str, after: _Line | None) -> bool:
        """Whether a line can be the name of an author: short, no sentence, and something follows."""
        follows = after is not None and after.kind in ("words", "time") and after.name is None
        return follows and len(words) <= _LONGEST_NAME and not _PROSE.search(words)

    def _close(self) -> None:
        """End a comment; without a time only a sentence is one."""
        author, stamp, words = self.author, self.stamp, self.words
        self.author, self.stamp, self.words = None, None, []
        if not words:
            return
        said = Span(words[0].start, words[-1].end)
        text = said.of(self.text)
        long = sum(map(len, words)) > _LONGEST_NAME  # what stands between the lines is none of their words
        if stamp is None and not (long or _PROSE.search(text)):
            return
        self._add(said, author, stamp)

    def _add(self, said: Span, author: Span | None, stamp: Timestamp | None) -> None:
        """Put a comment to those found."""
        text = said.of(self.text)
        if not text:
            return
        places = [said, *([author] if author else []), *([stamp.span] if stamp else [])]
        name = author.of(self.text) if author else None
        self.found.append(
            Comment(
                span=Span(min(p.start for p in places), max(p.end for p in places)),
                text=text,
                author=Name(span=author, name=name, text=name) if author and name else None,
                published=stamp,
            )
        )
