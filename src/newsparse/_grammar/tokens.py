"""Labels, ends of bylines and words of the furniture, in the order in which a stretch has them."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsparse._grammar.chunks import Chunk
from newsparse._grammar.credits import BAR, COLON, LABEL, SLASH, STOP, Label, match_to_label
from newsparse._grammar.names import BLANK, HAN
from newsparse._grammar.outlets import (
    known_outlet,
    looks_like_institution,
    looks_like_outlet,
    outlet_at_end,
)
from newsparse._lexicon.roles import NOUN_HEADS, PLAIN_HEADS, POST_HEADS, SHORT_HEADS

__all__ = ["DAY", "Token", "tokens_of"]

_HAN_NUMBER = "[〇零一二三四五六七八九十]"
DAY = (
    rf"(?:(?:[0-9０-９]{{4}}[{BLANK}]?年[{BLANK}]?)?[0-9０-９]{{1,2}}[{BLANK}]?月[{BLANK}]?[0-9０-９]{{1,2}}[{BLANK}]?[日号號]"
    rf"|{_HAN_NUMBER}{{1,2}}月{_HAN_NUMBER}{{1,3}}[日号號]|[0-9０-９]{{1,2}}[{BLANK}]?[日号號]|{_HAN_NUMBER}{{1,3}}日)"
)
"""A day as datelines write it, without groups: 3月28日, 28日, 三月二十八日, 2007年8月16日."""

_REPORT = "(?:報導|报道|報道)"
_TAIL = re.compile(
    rf"[{SLASH}][{BLANK}]?[{HAN}、]{{0,12}}?(?:{_REPORT}|专电|專電|[电電])"
    rf"|{DAY}(?:[{HAN}]{{0,4}}(?:{_REPORT}|[电電讯訊]|消息))?"
    rf"|(?:综合|綜合|联合|聯合|专题|專題)?{_REPORT}"
    rf"|[{BLANK}]?[发發][自于於][{HAN}]{{2,10}}"
    rf"|[0-9０-９]{{4}}[\-－年./／][0-9０-９]{{1,2}}|[0-9０-９]{{1,2}}[:：][0-9０-９]{{2}}"
    rf"|[{BLANK}]?[对對](?:本|此)[文稿]"
)
_MARK_AHEAD = re.compile(rf"[{BLANK}]*+(?:[{COLON}{BAR}{SLASH}0-9]|[于於])")
_BOUNDARY = re.compile(rf"[{BLANK}{COLON}{SLASH}{BAR}、，,;；·&+）)】\]〕]")
_CLOSING = re.compile(rf"[{BLANK}{COLON}{SLASH}{BAR}、）)】\]〕]")
# Words that end the names of outlets as well as stand before a head: 顶端新闻记者, 财经记者.
_OUTLET_TAILS = (
    "新闻",
    "新聞",
    "财经",
    "財經",
    "体育",
    "體育",
    "娱乐",
    "娛樂",
    "科技",
    "视频",
    "視頻",
    "网络",
    "網絡",
    "调查",
    "微博",
)
# 资料图, 视频截图: no picture by anybody.
_NO_PICTURE_OF = frozenset("资料 資料 示意 截 效果 配 插 地 组 題 题 视频截 视频 網路 网络 网站 官网".split())
_ACTIONS = frozenset("摄 攝 图 圖 文 供图 供圖 摄影 攝影".split())
_EDITORS = frozenset("编辑 編輯 责编 責編 编译 編譯".split())
# 资料图片, 网络视频: the head is part of a description.
_DESCRIBED = frozenset(("图片", "圖片", "视频", "視頻"))


class Token(NamedTuple):
    """A label, the end of a byline (／台北報導, 5月13日报道) or a word of the furniture (来源：).

    Args:
        start: Index of its first code point.
        end: Index after its last.
        label: The label, where it is one.
        org: Where the outlet begins that stands before a label (新华社记者); ``start`` where none does.
        after: Whether the label stands behind its names (杜洋 摄).
        tail: Whether it is the end of a byline.
    """

    start: int
    end: int
    label: Label | None
    org: int
    after: bool
    tail: bool


def tokens_of(text: str, chunk: Chunk) -> list[Token]:
    """Give the labels that can be ones where they stand in ``chunk``, and what ends the names between them."""
    found = [(m.start(), -m.end(), 0, m) for m in LABEL.finditer(text, chunk.start, chunk.end)]
    if not found:
        return []
    found += [(m.start(), -m.end(), 1, m) for m in _TAIL.finditer(text, chunk.start, chunk.end)]
    found += [(m.start(), -m.end(), 2, m) for m in STOP.finditer(text, chunk.start, chunk.end)]
    tokens: list[Token] = []
    at = chunk.start
    for start, _, kind, match in sorted(found, key=lambda f: f[:3]):
        if start < at:
            continue
        token = (_label_token, _tail_token, _stop_token)[kind](text, match, chunk, at)
        if token is not None and tokens and tokens[-1].label is None and not tokens[-1].tail:
            token = _without_value(text, token, tokens[-1].end)
        if token is not None:
            tokens.append(token)
            at = token.end
    return tokens


def _label_token(text: str, match: re.Match[str], chunk: Chunk, at: int) -> Token | None:
    """Give the label of a match, or nothing where it is only part of a word or of prose."""
    label = match_to_label(match, chunk.end)
    opens = match.start() == at or _BOUNDARY.match(text, match.start() - 1) is not None
    closes = label.end == chunk.end or _CLOSING.match(text, label.end) is not None
    behind = not _only_blank(text, at, match.start())
    after = label.head in POST_HEADS or len(label.roles) > 1
    short = label.head in SHORT_HEADS
    if label.marked:
        if text[label.end] in SLASH and label.head in _ACTIONS and behind and not opens:
            after = True  # 盧君朗攝/資料圖片
        elif short and not opens:
            return None
        else:
            after = after and closes and behind and _slash_before(text, match.start())
    elif label.head in NOUN_HEADS:
        after = False
    elif after and behind and label.head in _ACTIONS and _slash_before(text, match.start()):
        after = True  # 张三/文受访者供图
    elif after and closes:
        if not opens and (label.head in _DESCRIBED or (short and not _glued_action(text, label, at))):
            return None
        after = not (opens and label.spaced and not behind)
    elif label.head in PLAIN_HEADS and opens and (label.spaced or label.head in _EDITORS):
        after = False
    elif not (opens and len(label.roles) > 1):
        return None
    if after:
        return Token(match.start(), label.after, label, match.start(), after, tail=False)
    label = _without_outlet(text, label, at)
    org = _org_before(text, at, match.start()) if match["lead"] else _org_before(text, at, label.start)
    start = match.start() if match["lead"] else label.start
    return Token(start, label.after, label, org, after, tail=False)


def _without_value(text: str, token: Token, at: int) -> Token:
    """Leave the value of a word of the furniture to that word: 来源：新华社 作者：陈思雨 names no 新华社作者."""
    if text[at : token.org].strip(" \t\u3000\u00a0:：|｜/／于於"):
        return token
    return token._replace(org=token.start)


def _glued_action(text: str, label: Label, at: int) -> bool:
    """Tell whether 摄 or 图 without a blank before it closes a credit: 刘通摄, 新华社图."""
    if label.head in {"摄", "攝"}:
        return True
    if label.head in {"图", "圖"}:
        left = text[at : label.start].strip()
        return left not in _NO_PICTURE_OF and looks_like_institution(left)
    return False


def _without_outlet(text: str, label: Label, at: int) -> Label:
    """Give words that end the outlet before a label back to it: 澎湃新闻 and not 新闻记者."""
    for cut in range(label.head_start, label.start, -1):
        longer = outlet_at_end(text, at, cut)
        if longer >= label.start:
            continue
        name = text[longer:cut]
        if known_outlet(name) or (
            name.endswith(_OUTLET_TAILS) and not looks_like_outlet(text[longer : label.start])
        ):
            return label._replace(start=cut, word="".join(text[cut : label.end].split()))
    return label


def _slash_before(text: str, start: int) -> bool:
    """Tell whether a slash joins the label to what stands before it: 张三/文 李四/图."""
    return start > 0 and text[start - 1] in SLASH


def _only_blank(text: str, start: int, end: int) -> bool:
    """Tell whether nothing but blanks stands between."""
    return not text[start:end].strip()


def _org_before(text: str, at: int, start: int) -> int:
    """Give where the outlet begins that stands directly before a label, or with a blank or guillemets."""
    if text[start - 1 : start] == "》" and (open_ := text.rfind("《", at, start)) >= 0:
        return open_
    org = outlet_at_end(text, at, start)
    if org < start:
        return org
    end = start
    while end > at and (text[end - 1].isspace() or text[end - 1] in SLASH):
        end -= 1
    org = outlet_at_end(text, at, end) if at < end < start else end
    return org if org < end else start


def _tail_token(_text: str, match: re.Match[str], _chunk: Chunk, _at: int) -> Token:
    """Give the end of a byline."""
    return Token(match.start(), match.end(), None, match.start(), after=False, tail=True)


def _stop_token(text: str, match: re.Match[str], _chunk: Chunk, at: int) -> Token | None:
    """Give a word of the furniture where a mark or a number follows it or a boundary stands before it."""
    opens = match.start() == at or _BOUNDARY.match(text, match.start() - 1) is not None
    if opens or _MARK_AHEAD.match(text, match.end()):
        return Token(match.start(), match.end(), None, match.start(), after=False, tail=False)
    return None
