"""The labels of credits: 责任编辑：, 本报记者, 文/图, 摄."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsparse._lexicon import words
from newsparse._names.roles import (
    DOUBLE_HEADS,
    FREE_HEADS,
    HEADS,
    MODIFIERS,
    NOUN_HEADS,
    STOPS,
    role_of,
)
from newsparse._text.chars import BLANK, HAN
from newsparse._text.words import lazy, trie
from newsparse.model import WRITERS, Role

__all__ = [
    "CREDIT_LABEL",
    "LABEL",
    "SEPARATOR",
    "STOP",
    "Label",
    "has_label",
    "match_to_label",
]

COLON = ":：︰﹕"
SLASH = "/／╱∕⁄"
BAR = "|｜丨│︱┃¦▏▎▕‖∣❘ǀ"
SEPARATOR = f"[{COLON}{SLASH}{BAR}◎]"
"""A pattern for the marks between label and name: 编辑:张三, 编辑/周远航, 责编|陈梦莹, 文◎王晓铭."""


def _spaced(word: str) -> str:
    """Let a word of two characters be set out with a blank: 监 制."""
    return f"{word[0]} {word[1]}" if len(word) == 2 and word.isalpha() and ord(word[0]) > 0x2E80 else word


# A word of two characters may be set out to the width of four (监 制); the blank stands for one or two.
# It is one only where no ideograph stands before it: 佐藤真一 审核 has no 一审.
_SPACED_HEADS = sorted({_spaced(w) for w in HEADS} - {*HEADS})
_HEAD_WORDS = sorted({*HEADS, *DOUBLE_HEADS, *_SPACED_HEADS})
_HEAD = (
    trie(sorted({*HEADS, *DOUBLE_HEADS}))
    + rf"|(?<![{HAN}])"
    + trie(_SPACED_HEADS).replace(r"\ ", f"[{BLANK}]{{1,2}}")
)
_SECOND = trie(sorted({*HEADS, *DOUBLE_HEADS} - NOUN_HEADS))
_MODIFIER = f"(?:{trie(sorted(MODIFIERS))}|[驻駐][{HAN}]{{1,6}}?)"
# What makes a longer word of a label: 编辑部, 记者站, 摄影师表示, 图书馆, 作者单位.
_TAIL = "[队隊部站室节節展界奖獎书書证證协協画畫像案]|单位|單位|简介|簡介|群|们|們"

_LEAD = "(?:本(?:版|期|周|篇|栏目|欄目)|今日)"
_FIRSTS = "".join(sorted({w[0] for w in (*_HEAD_WORDS, *MODIFIERS)} | set("驻駐本今")))

LABEL = lazy(
    rf"(?=[{_FIRSTS}])(?P<lead>{_LEAD}?)(?P<modifiers>{_MODIFIER}{{0,3}})(?P<head>{_HEAD})"
    rf"(?:[{BLANK}]?[{SLASH}、&＆·・‧．+][{BLANK}]?"
    rf"(?P<second>{_SECOND})"
    rf"(?=[{BLANK}{COLON}{SLASH}{BAR})）\]】、，,]|$|(?<=[图圖摄攝影])[{HAN}]{{2,4}}(?![{HAN}])))?(?!{_TAIL}|(?<=[编編])[译譯辑輯])"
)
"""A label with its modifiers: 见习记者, 责任编辑, 设计/制图; what only points at the page (本版) leads."""

STOP = lazy(trie(sorted({*STOPS} | {_spaced(w) for w in STOPS})).replace(r"\ ", f"[{BLANK}]{{1,2}}"))
"""A word of the furniture that ends a credit: 来源, 发布时间, 浏览."""

# The guard before all else: a noun that a name may follow at once, or another head with a mark, a blank or
# the end of its clause behind it.
_FREE = sorted(
    {*NOUN_HEADS, *DOUBLE_HEADS, *FREE_HEADS, *words("图据 圖據 图自 圖自 图源 圖源")}
    | {"记 者", "記 者", "编 辑", "編 輯"}
)
_BOUND = sorted({*_HEAD_WORDS} - {*_FREE})
_FREE_HEAD = lazy(trie(_FREE).replace(r"\ ", f"[{BLANK}]"))
_BOUND_HEAD = lazy(
    trie(_BOUND).replace(r"\ ", f"[{BLANK}]")
    + rf"(?=[{BLANK}{COLON}{SLASH}{BAR}◎。！？!?；;…、)）\]】〕」“”\"（(\[【〔&＆·+\r\n]|$"
    + "|(?<=[来來]源)[，,])"
)
_SHORT = "".join(sorted(word for word in HEADS if len(word) == 1))
_OPENING = r"(（\[［【〔「『《<"

_LONG = trie(word for word in _HEAD_WORDS if len(word) > 1).replace(r"\ ", f"[{BLANK}]{{1,2}}")
CREDIT_LABEL = lazy(
    rf"[{BLANK}{_OPENING}□■◎●▲△▼◆★※▍◇○丨]*+(?:[{HAN}]{{0,6}}?{_LONG}|[{_SHORT}])[{BLANK}]*+{SEPARATOR}"
)
"""Matches at the start of a line that opens with a role label and a separator: 编辑/周远航, 夜班编辑：…."""


class Label(NamedTuple):
    """A label where it stands.

    Args:
        start: Index of its first code point.
        head_start: Where the head begins, behind the modifiers.
        end: Index after its last.
        after: Where the names may begin: after the separator and the blanks around it.
        word: The label as written, without inner blanks.
        head: The word of the lexicon that ends it.
        roles: What it means; two for 文/图.
        marked: Whether a separator (:/|) follows.
        spaced: Whether a blank follows.
    """

    start: int
    head_start: int
    end: int
    after: int
    word: str
    head: str
    roles: tuple[Role, ...]
    marked: bool
    spaced: bool


def has_label(text: str, start: int, end: int) -> bool:
    """Tell whether any head stands in ``text[start:end]``; the guard before all else."""
    return _FREE_HEAD.search(text, start, end) is not None or _BOUND_HEAD.search(text, start, end) is not None


_AFTER = lazy(rf"[{BLANK}]*+(?P<mark>{SEPARATOR}?)[{BLANK}]*+")
# 图像来源，Getty Images: a comma parts them where the name of an agency follows.
_AFTER_COMMA = lazy(
    rf"[{BLANK}]*+(?P<mark>[，,])[{BLANK}]*+(?=[A-Z][A-Za-z]|[{HAN}]{{2,8}}(?:[社网網报報台臺]|影像|中国|中國)(?:$|[\r\n]))"
)
_INNER = lazy(rf"[{BLANK}]")


def match_to_label(match: re.Match[str], end: int) -> Label:
    """Turn a match of ``LABEL`` into a label, looking for its separator up to ``end``.

    Example:
        >>> label = match_to_label(LABEL.search("责任编辑： 张三"), 8)
        >>> label.word, label.roles[0].value, label.after, label.marked
        ('责任编辑', 'editor', 6, True)
    """
    head = _INNER.sub("", match["head"])
    roles = DOUBLE_HEADS.get(head) or (role_of(head, match["modifiers"]),)
    if second := match["second"]:
        roles = tuple(dict.fromkeys(roles + (DOUBLE_HEADS.get(second) or (HEADS[second],))))
        roles = roles[:1] if WRITERS.issuperset(roles) else roles
    after = _AFTER_COMMA.match(match.string, match.end(), end) if head.endswith(("来源", "來源")) else None
    after = after or _AFTER.match(match.string, match.end(), end)
    assert after is not None  # noqa: S101  every part of it may be empty
    return Label(
        start=match.end("lead"),
        head_start=match.start("head"),
        end=match.end(),
        after=after.end(),
        word=_INNER.sub("", match[0][len(match["lead"]) :]),
        head=head if not second else f"{head}/{second}",
        roles=roles,
        marked=bool(after["mark"]),
        spaced=not after["mark"] and after.end() > match.end(),
    )
