"""What stands beside the label of a credit: people, institutions in their place, and what is neither."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsparse._grammar.names import (
    HAN,
    clean_name,
    name_confidence,
    name_pieces,
    split_glued_names,
)
from newsparse._grammar.outlets import (
    known_outlet,
    looks_like_institution,
    looks_like_outlet,
    picture_library,
)
from newsparse._grammar.places import place_at_start
from newsparse.model import Name
from newsparse.spans import Span

__all__ = ["People", "name_at", "read_last_people", "read_people"]


class People(NamedTuple):
    """What was read.

    Args:
        names: The people, in order.
        org: The institution that stands before them or in their place.
        end: Where the reading stopped.
        whole: Whether all of the stretch was read.
    """

    names: tuple[Name, ...]
    org: Span | None
    end: int
    whole: bool

    @property
    def found(self) -> bool:
        """Whether anything was read."""
        return bool(self.names) or self.org is not None


# Staff codes: 化成雨_NBJ11143, 韩保林 PK155, 李曦_NN2587.
_CODE = re.compile(r"[_ ]?[A-Z]{1,4}[0-9]{2,6}")
_CODE_AT_END = re.compile(r"_[A-Za-z]{1,4}[0-9]{2,6}|_[0-9]{3,8}")
# What stands in brackets after a name: 佐藤健一（东京）, 张三(实习).
_NOTE = re.compile(r"[（(〔\[][^()（）〔〕\[\]]{0,12}[)）〕\]]?")
_ET_AL = re.compile("等(?:人)?")
_NOBODY = frozenset(
    "网络整理 網路整理 網絡整理 未知 佚名 不详 不詳 匿名 无 無 暂无 暫無 null None 系统管理员 管理员 系統管理員 管理員 admin Admin administrator 本站 编辑部整理".split()
)
_FILLERS = frozenset(
    "综合 綜合 整理 整合 综合整理 報導 报道 報道 综合报道 綜合報導 文 摄 实习 實習 见习 见习生 特约 编译 通讯 "
    "综合编译 图文 图 圖 发自 电 電 讯 訊 和 与 與 及 等 等人 首发 独家 供稿 联合报道 聯合報導 摄影报道 连线".split()
)
_TITLE_END = re.compile(
    "(?:教授|研究员|研究員|主任|院长|院長|博士|学者|學者|专家|專家|律师|律師|会长|會長|记者|記者|秘书长|秘書長|"
    "总裁|總裁|董事长|经理|理事|委员|委員|作家|主编|分析师|评论员)"
)
_AFFILIATION = re.compile("中国|中國|国家|國家|全国|中共|省|市|教育部|系|现任|現任|是|为")
_EDGES = " \t\u00a0\u2002\u2003\u2009\u3000、，,;；/／&＆+:：|｜—–-·．.。~～*＊"
_BY = re.compile(f"(?:[{HAN}/／]{{0,8}}(?:图|圖|照片|圖片|图片|视频|視頻|文)[{HAN}]{{0,2}})?由")


def name_at(text: str, span: Span) -> Name:
    """Give the name that ``span`` covers."""
    written = span.of(text)
    return Name(span=span, name=clean_name(written), text=written)


def read_people(text: str, start: int, end: int, *, need: float) -> People:
    """Read names and institutions from ``start`` until something is neither.

    Args:
        text: The whole text.
        start: Where the stretch begins.
        end: Where it ends.
        need: The confidence that an unlisted form needs to count as a name.

    Example:
        >>> people = read_people("汤诗瑶、丁涛", 0, 6, need=0.3)
        >>> [n.name for n in people.names], people.whole
        (['汤诗瑶', '丁涛'], True)
    """
    names: list[Name] = []
    org: Span | None = None
    at = start
    for piece in name_pieces(text, start, end):
        core = _core(text, piece)
        token = core.of(text)
        if not token or token in _FILLERS or (names and _CODE.fullmatch(token)):
            at = piece.end
            continue
        if token in _NOBODY:
            return People((), None, piece.end, whole=True)
        if _is_institution(token):
            if names:
                break
            org = Span(org.start if org else core.start, core.end)
        elif spans := _names_in(text, core, need):
            names += [name_at(text, s) for s in spans]
        elif prefix := _name_before_affiliation(text, core):
            names.append(name_at(text, prefix))
            return People(tuple(names), org, prefix.end, whole=False)
        else:
            break
        at = piece.end
    whole = (
        not text[at:end].strip(_EDGES + "）)】]〕」")
        or _NOTE.fullmatch(text[at:end].strip(_EDGES)) is not None
    )
    return People(tuple(names), org, at, whole)


def read_last_people(text: str, start: int, end: int) -> People:
    """Read the names that end ``text[start:end]``, where prose may stand before them.

    Example:
        >>> people = read_last_people("地里正录制节目 李尕", 0, 10)
        >>> [n.name for n in people.names]
        ['李尕']
    """
    pieces = list(name_pieces(text, start, end))
    taken: list[Span] = []
    while pieces:
        core = _core(text, pieces.pop())
        confidence = name_confidence(core.of(text))
        if confidence < (0.7 if taken else 0.5) or _is_institution(core.of(text)):
            break
        taken.insert(0, core)
    names = tuple(name_at(text, s) for s in taken)
    return People(names, None, end, whole=not pieces)


def _core(text: str, piece: Span) -> Span:
    """Take staff codes, notes in brackets and a closing 等 off a piece."""
    start, end = piece.start, piece.end
    while start < end and text[start] in _EDGES:
        start += 1
    for note in _NOTE.finditer(text, start, end):
        end = note.start() if note.start() > start else end
        break
    for code in _CODE_AT_END.finditer(text, start, end):
        end = code.start() if code.start() > start else end
        break
    while end > start and text[end - 1] in _EDGES + "）)】]〕":
        end -= 1
    for tail in ("等人", "等"):
        if text.endswith(tail, start, end) and end - start - len(tail) >= 2:
            end -= len(tail)
            break
    return Span(start, end)


def _is_institution(token: str) -> bool:
    """Tell whether a piece stands for no person, although a name may have its form (马新社)."""
    if known_outlet(token) or picture_library(token):
        return True
    return name_confidence(token) < 0.7 and looks_like_institution(token)


def _names_in(text: str, core: Span, need: float) -> tuple[Span, ...]:
    """Give the names that a piece is made of, or nothing."""
    token = core.of(text)
    parts = split_glued_names(text, core.start, core.end)
    if len(parts) > 1 and all(name_confidence(p.of(text)) >= 0.7 for p in parts):
        return parts
    if name_confidence(token) >= need or _CODE.fullmatch(token):
        return (core,)
    return ()


def _name_before_affiliation(text: str, core: Span) -> Span | None:
    """Give the name at the head of a piece that goes on with an affiliation: 方敏北京大学经济学院教授."""
    for size in (2, 3, 4):
        cut = core.start + size
        if cut + 2 > core.end or name_confidence(text[core.start : cut]) < 0.9:
            continue
        rest = text[cut : core.end]
        if (
            place_at_start(text, cut, core.end) > cut
            or _AFFILIATION.match(rest)
            or (looks_like_outlet(rest) and known_outlet(rest))
            or (_TITLE_END.search(rest) and looks_like_institution(_TITLE_END.sub("", rest)))
        ):
            return Span(core.start, cut)
    return None
