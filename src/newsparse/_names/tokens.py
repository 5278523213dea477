"""Labels, ends of bylines and words of the furniture, in the order in which a stretch has them."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsparse._lexicon import words
from newsparse._names.labels import BAR, COLON, LABEL, SLASH, STOP, Label, match_to_label
from newsparse._names.outlets import (
    known_outlet,
    looks_like_institution,
    looks_like_outlet,
    outlet_at_end,
    picture_library,
)
from newsparse._names.person import Confidence, confidence
from newsparse._names.roles import FREE_HEADS, NOUN_HEADS, PLAIN_HEADS, POST_HEADS, SHORT_HEADS
from newsparse._names.segments import Chunk
from newsparse._text.chars import BLANK, HAN
from newsparse._text.words import lazy, trie
from newsparse._time.forms import DAY

__all__ = ["Token", "tokens_of"]

_REPORT = "(?:報導|报道|報道)"
_REPORTED = "(?:報導|报道|報道|專訪|专访|特稿|专电|專電|[电電])"
_NOUN = trie(sorted({*NOUN_HEADS, "编译", "編譯", "摄影", "攝影", "特派", "特约", "特約"}))
_TAIL = lazy(
    rf"[{SLASH}][{BLANK}]?(?!{_NOUN})[{HAN}、·－\-]{{0,12}}?[{BLANK}]?{_REPORTED}"
    rf"|{DAY}(?:[{HAN}]{{0,4}}(?:{_REPORT}|[电電讯訊]|消息))?"
    rf"|(?:综合|綜合|联合|聯合|专题|專題)?{_REPORT}(?![记記])"
    rf"|[讯訊电電]$"
    rf"|[{BLANK}]?[发發][自于於][{HAN}]{{2,10}}"
    rf"|[0-9０-９]{{4}}[\-－年./／][0-9０-９]{{1,2}}|[0-9０-９]{{1,2}}[:：][0-9０-９]{{2}}"
    rf"|[摄攝][于於]|[{BLANK}]?[对對](?:本|此)[文稿]"
)
_MARK_AHEAD = lazy(rf"[{BLANK}]*+(?:[{COLON}{BAR}{SLASH}0-9]|[于於])")
_BOUNDARY = lazy(rf"[{BLANK}{COLON}{SLASH}{BAR}、，,;；·&+）)】\]〕]")
_CLOSING = lazy(rf"[{BLANK}{COLON}{SLASH}{BAR}、）)】\]〕]")
_DATED = lazy(rf"[，,][{BLANK}]?(?:[0-9０-９]|下同|资料|資料)")
_PREFIX = lazy(f"(?!丨)[{HAN}A-Za-z0-9+＋·]")
_DESK = lazy(f"(?!丨)[{HAN}A-Za-z0-9+＋·/\\-]")
_WORDS_OF_PROSE = lazy("[的是和与由在向对了]")
_NAME_AHEAD = lazy(f"[{HAN}]{{2,4}}")
NO_OUTLET_PREFIXES = frozenset(
    words(
        "一名 一位 多名 几位 有 据 由 和 与 及 以及 等 我们 他们 图为 均为 其他 这位 那位 该 名 位 "
        "微信公众号 微信公眾號 公众号 公眾號 客户端 客戶端"
    )
)
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
_NO_PICTURE_OF = frozenset(words("资料 資料 示意 截 效果 配 插 地 组 題 题 视频截 视频 網路 网络 网站 官网"))
_JOINT = lazy("[-—·•・/／]")
_REPORTERS = frozenset(("记者", "記者", "通讯员", "通訊員"))
_BESIDE = frozenset(words("摄影 攝影 摄像 攝像 剪辑 剪輯 整理 责编 責編"))
_KINDS_OF_ACCOUNT = frozenset(
    words("微信公众号 微信公眾號 公众号 公眾號 客户端 客戶端 微信 微博 官方微博 官方微信")
)
_FROM = frozenset(words("图据 圖據 图自 圖自 图源 圖源"))
_SLASHES = frozenset(SLASH)
_MARKS = f" \t\u3000\u00a0{COLON}{BAR}{SLASH}于於"
# 华夏时报（www.example.com）记者: the address of an outlet.
_ADDRESS = lazy(r"[(（][A-Za-z0-9./:\-]{4,40}[)）]")
_REACH = 40
_DESK_REACH = 18
_SHOT = frozenset(("摄", "攝"))
_ACTIONS = frozenset(words("摄 攝 图 圖 文 供图 供圖 摄影 攝影"))
# 资料图片, 网络视频: the head is part of a description.
_DESCRIBED = frozenset(("图片", "圖片", "照片", "视频", "視頻"))


class Token(NamedTuple):
    """A label, the end of a byline (／台北報導, 5月13日报道) or a word of the furniture (来源：).

    Args:
        start: Index of its first code point.
        end: Index after its last.
        label: The label, where it is one.
        org: Where the outlet begins that stands before a label (新华社记者); ``start`` where none does.
        after: Whether the label stands behind its names (杜若川 摄).
        tail: Whether it is the end of a byline.
    """

    start: int
    end: int
    label: Label | None
    org: int
    after: bool
    tail: bool


def tokens_of(text: str, chunk: Chunk) -> list[Token]:
    """Give the labels that can be ones where they stand in ``chunk``, and what ends the names."""
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
        if token is not None and tokens and _takes_value(text, tokens[-1], token):
            token = _without_value(text, token, tokens[-1].end)
        if token is not None:
            tokens.append(token)
            at = token.end
    return tokens


def _label_token(text: str, match: re.Match[str], chunk: Chunk, at: int) -> Token | None:
    """Give the label of a match, or nothing where it is only part of a word or of prose."""
    label = match_to_label(match, chunk.end)
    if label.end == chunk.end and chunk.closer and chunk.closer in "】]］〕":
        first = match.start()
        if first == chunk.start or outlet_at_end(text, chunk.start, first) == chunk.start:
            label = label._replace(marked=True)  # 【责任编辑】张三, 【南方日报记者】李四
    start = match.start()
    opens = start == at or _BOUNDARY.match(text, start - 1) is not None
    behind = not _only_blank(text, at, start)
    if label.marked:
        after = _marked_place(text, label, opens=opens, behind=behind)
    else:
        after = _unmarked_place(text, label, chunk, at, opens=opens)
    if after is None:
        return None
    if after and _signed_by_outlet(text, label, chunk, at):
        after = False
    if after and not (
        label.spaced and label.head in PLAIN_HEADS and _prefix(text, label, chunk, at) < label.start
    ):
        return Token(start, label.after, label, start, after=True, tail=False)
    return _leading_token(text, _without_outlet(text, label, at), chunk, at, lead=len(match["lead"]))


def _signed_by_outlet(text: str, label: Label, chunk: Chunk, at: int) -> bool:
    """Tell whether a label stands between an outlet and a name: 東森新聞 責任編輯 王小明."""
    if not label.spaced or label.head not in FREE_HEADS or text[label.start - 1] in SLASH:
        return False
    return _org_before(text, at, label.start) < label.start and _sure_name(text, label, chunk)


def _marked_place(text: str, label: Label, *, opens: bool, behind: bool) -> bool | None:
    """Tell whether a label with a separator stands behind its names, or ``None`` where it is no label."""
    if behind and text[label.end : label.end + 1] in _SLASHES and label.head in _ACTIONS:
        if not opens or label.head in _SHOT:
            return True  # 盧子朗攝/資料圖片
    elif label.head in SHORT_HEADS and not opens:
        return None
    return False


def _unmarked_place(text: str, label: Label, chunk: Chunk, at: int, *, opens: bool) -> bool | None:
    """Tell whether a label without a separator stands behind its names, or ``None`` where it is no label."""
    if label.head in NOUN_HEADS:
        return False
    start = label.start
    behind = not _only_blank(text, at, start)
    can = label.head in POST_HEADS or len(label.roles) > 1
    closes = label.end == chunk.end or _CLOSING.match(text, label.end) is not None
    closes = closes or (label.head in _SHOT and _DATED.match(text, label.end) is not None)
    if behind and text[start - 1] in SLASH and (closes or label.head in _ACTIONS):
        return True  # 王悟/文 李思/校对, 王悟/文受访者供图
    if can and closes:
        short = label.head in SHORT_HEADS and not _glued_action(text, label, at)
        if not opens and label.head in _DESCRIBED:
            left = text[max(at, start - _REACH) : start]
            return True if picture_library(left) or known_outlet(left) else None  # （路透社照片）
        if not opens and short:
            return None
        return not (opens and label.spaced and not behind)
    if label.head in PLAIN_HEADS and opens and (label.spaced or label.head in FREE_HEADS):
        return False
    if label.head in FREE_HEADS and outlet_at_end(text, at, start) < start and _sure_name(text, label, chunk):
        return False  # 鉅亨網編譯王小明
    if label.head in _BESIDE and opens and behind and at > chunk.start and _sure_name(text, label, chunk):
        return False  # （记者王悟 摄影李思远）
    if label.head in _FROM and opens and not behind:
        return False  # 图据视觉中国
    return False if opens and len(label.roles) > 1 else None


def _leading_token(text: str, label: Label, chunk: Chunk, at: int, *, lead: int) -> Token:
    """Give a label that stands before its names, with the outlet or the unlisted words before it."""
    start = label.start - lead
    org = _org_before(text, at, start)
    if org == start and (label.marked or (label.head in NOUN_HEADS and _sure_name(text, label, chunk))):
        org = _outlet_of_desk(text, at, start)
    if label.marked and label.head not in _REPORTERS and _after_blank(text, org, start, label):
        org = start  # 新京报 作者：王小明: the outlet is the source
    if org == start and (prefix := _prefix(text, label, chunk, at)) < start:
        before = text[max(chunk.start, prefix - 200) : prefix]
        if label.head in NOUN_HEADS or _seen_as_outlet(text[prefix:start], before):
            org = prefix
        else:
            label = label._replace(start=prefix, word=text[prefix:start] + label.word)
            start = org = prefix
    return Token(start, label.after, label, org, after=False, tail=False)


def _outlet_of_desk(text: str, at: int, start: int) -> int:
    """Give where a listed outlet begins whose desk stands before a label: 晋南日报新视野编辑：…."""
    run = start
    while run > at and start - run < _DESK_REACH and _DESK.match(text, run - 1):
        run -= 1
    if start > run + 2 and _WORDS_OF_PROSE.search(text, run, start):
        return start
    outlet = any(known_outlet(text[run:cut]) for cut in range(run + 2, start))
    return run if outlet else start


def _after_blank(text: str, org: int, start: int, label: Label) -> bool:
    """Tell whether a blank parts an outlet from a label with a colon."""
    colon = text[label.end : label.after].strip()
    return org < start and text[start - 1].isspace() and colon in set(COLON)


def _prefix(text: str, label: Label, chunk: Chunk, at: int) -> int:
    """Give where unlisted words begin that belong to a label or name an outlet: 夜班编辑, 每经记者.

    They stand free, right before the label, and a sure name follows it.
    """
    start = label.start
    while start > at and label.start - start < 6 and _PREFIX.match(text, start - 1):
        start -= 1
    free = start == chunk.start or text[start - 1].isspace() or text[start - 1] in BAR + COLON
    prefix = text[start : label.start]
    if not free or len(prefix) < 2 or confidence(prefix) >= Confidence.LIKELY or prefix in NO_OUTLET_PREFIXES:
        return label.start
    name = _NAME_AHEAD.match(text, label.after, chunk.end)
    return start if name is not None and confidence(name[0]) >= Confidence.LIKELY else label.start


def _sure_name(text: str, label: Label, chunk: Chunk) -> bool:
    """Tell whether a sure name and nothing else stands between a label and the next mark."""
    name = _NAME_AHEAD.match(text, label.after, chunk.end)
    if name is None or confidence(name[0]) < Confidence.SURE:
        return False
    return name.end() == chunk.end or _BOUNDARY.match(text, name.end()) is not None


def _seen_as_outlet(prefix: str, before: str) -> bool:
    """Tell whether the same words stood before a reporter: 每经记者 王小明 每经编辑 李四光."""
    return f"{prefix}记者" in before or f"{prefix}記者" in before


def _takes_value(text: str, before: Token, token: Token) -> bool:
    """Tell whether an outlet that a label or a word of the furniture asks for can stand before ``token``."""
    if before.label is None:
        return not before.tail
    # 文／中央社 圖／美聯社, but 文/本报记者 王晓铭
    noun = token.label is not None and token.label.head in NOUN_HEADS
    return before.label.marked and not before.after and not noun and text[token.start - 1].isspace()


def _without_value(text: str, token: Token, at: int) -> Token:
    """Leave the value of a word of the furniture to it: 来源：新华社 作者：陈思齐 names no 新华社作者."""
    if text[at : token.org][:_REACH].strip(_MARKS):
        return token
    return token._replace(org=token.start)


def _glued_action(text: str, label: Label, at: int) -> bool:
    """Tell whether 摄 or 图 without a blank before it closes a credit: 刘彤摄, 新华社图."""
    if label.head in _SHOT:
        return True
    if label.head in {"图", "圖"}:
        left = text[max(at, label.start - _REACH) : label.start].strip()
        return left not in _NO_PICTURE_OF and looks_like_institution(left)
    return False


def _without_outlet(text: str, label: Label, at: int) -> Label:
    """Give words that end the outlet before a label back to it: 澎湃新闻 and not 新闻记者."""
    for cut in range(label.head_start, label.start, -1):
        longer = outlet_at_end(text, at, cut)
        name = text[longer:cut]
        if longer > label.start or (longer == label.start and not known_outlet(name)):
            continue
        if (
            known_outlet(name)
            or known_outlet(_JOINT.split(name)[-1])
            or (
                name.endswith(_OUTLET_TAILS)
                and not looks_like_outlet(_JOINT.split(text[longer : label.start])[-1])
            )
        ):
            return label._replace(start=cut, word="".join(text[cut : label.end].split()))
    return label


def _only_blank(text: str, start: int, end: int) -> bool:
    """Tell whether nothing but blanks stands between."""
    return end - start <= _REACH and not text[start:end].strip()


def _org_before(text: str, at: int, start: int) -> int:
    """Give where the outlet begins that stands directly before a label, or with a blank or guillemets."""
    if text[start - 1 : start] == "》" and (open_ := text.rfind("《", max(at, start - 24), start)) >= 0:
        return outlet_at_end(text, at, open_)  # 晋南电视台《都市新闻》记者
    org = outlet_at_end(text, at, start)
    if org < start:
        return start if text[org:start] in _KINDS_OF_ACCOUNT else org
    end = start
    if text[start - 1 : start] in {")", "）"}:
        addresses = _ADDRESS.finditer(text, max(at, start - 42), start)
        return next((outlet_at_end(text, at, a.start()) for a in addresses if a.end() == start), start)
    while end > max(at, start - 4) and (text[end - 1].isspace() or text[end - 1] in SLASH):
        end -= 1
    org = outlet_at_end(text, at, end) if at < end < start else end
    return org if org < end and text[org:end] not in _KINDS_OF_ACCOUNT else start


def _tail_token(text: str, match: re.Match[str], _chunk: Chunk, at: int) -> Token | None:
    """Give the end of a byline, but not that of an outlet: 21世纪经济报道 记者."""
    if match[0][0] in "报報" and outlet_at_end(text, at, match.end()) < match.start():
        return None
    return Token(match.start(), match.end(), None, match.start(), after=False, tail=True)


def _stop_token(text: str, match: re.Match[str], _chunk: Chunk, at: int) -> Token | None:
    """Give a word of the furniture where a mark or a number follows it or a boundary stands before it."""
    opens = match.start() == at or _BOUNDARY.match(text, match.start() - 1) is not None
    if opens or _MARK_AHEAD.match(text, match.end()):
        return Token(match.start(), match.end(), None, match.start(), after=False, tail=False)
    return None
