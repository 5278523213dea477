"""Readers' comments, where the page shows them, with their authors and times."""

from __future__ import annotations

import datetime as dt
import re

from newsparse._grammar.stamp_values import timestamps_in
from newsparse._layout.page import Page
from newsparse._lexicon.furniture import exact_terms
from newsparse.model import Block, Comment, Name, Timestamp, Zone
from newsparse.spans import Span

__all__ = ["find_comments"]

_CLASSES = ("comhead", "comitem", "act", "share", "account", "pager")
# 回复 踩0 赞1 收藏, 查看回复 2 举报 分享, 16 | 回复, 登录|注册, 已输入0字, 评论(3)
_BUTTONS = re.compile(
    r"(?:(?:查看|收起|全部)?(?:回复|回覆|评论|評論|留言|举报|分享|收藏|点赞|赞|讚|顶|踩|转发|登录|注册|退出|发布|发表|表情|加载|更多|已输入|最热|最早|最新|楼|条|字|网友|跟贴|跟帖|人参与|參與)[条條]?|[\d\s|｜()（）\[\]:：,，.·>+＋-])+"
)
_FORM = re.compile(r"网友评论仅|请自觉遵守|文明上网|登录后|发表评论|我来说|我要(?:评论|留言)|条评论|人参与|还没有评论|暂无评论|抢沙发|您的|必填|畅言")
_SHORT = 16


def find_comments(page: Page, *, reference: dt.datetime | None = None) -> tuple[Comment, ...]:
    """Read the comments; forms, buttons and headings of the block are none."""
    found: list[Comment] = []
    for run in page.runs(Zone.COMMENTS):
        found += _comments(page.text, run, reference)
    return tuple(found)


def _comments(text: str, run: list[Block], reference: dt.datetime | None) -> list[Comment]:
    """A comment is a line of prose; a short line before it is its author, a time beside it its time."""
    found: list[Comment] = []
    author: Block | None = None
    stamp: Timestamp | None = None
    for block in run:
        if block.text in exact_terms(*_CLASSES) or _BUTTONS.fullmatch(block.text) or _FORM.search(block.text):
            continue
        if stamps := timestamps_in(text, block.span, reference=reference):
            rest = block.text.replace(stamps[0].text, "").strip()
            if len(rest) <= _SHORT:
                stamp = stamps[0]
                author = author if not rest else None
                continue
        if len(block.text) <= _SHORT and author is None and not block.text.endswith(tuple("。！？!?…")):
            author = block
            continue
        if author is None and stamp is None:
            continue
        name = Name(span=author.span, name=author.text, text=author.text) if author else None
        first = min(n.span.start for n in (name, stamp, block) if n is not None)
        found.append(Comment(span=Span(first, block.span.end), text=block.text, author=name, published=stamp))
        author = stamp = None
    return found
