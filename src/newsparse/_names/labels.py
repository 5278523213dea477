"""The labels of credits: 责任编辑：, 本报记者, 文/图, 摄.

A label is a word of ``roles.tsv``, with the words before it that belong to it (见习, 责任) and a second one
that shares its names (设计/制图). The words are looked up instead of matched: see ``Words``.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from newsparse._lexicon import terms, words
from newsparse._names.roles import ROLE_WORDS, Flag, role_word, role_words
from newsparse._text.chars import (
    BAR,
    BLANK,
    CLOSING_BRACKET,
    CLOSING_QUOTE,
    COLON,
    COMMA,
    HAN,
    NAME_DOT,
    OPENING_BRACKET,
    OPENING_QUOTE,
    SLASH,
    STOP,
)
from newsparse._text.words import Words, any_of, lazy, trie
from newsparse.model import WRITERS, Role

__all__ = [
    "BULLETS",
    "SEPARATOR",
    "STOPS",
    "Label",
    "has_label",
    "label_at",
    "labels_in",
    "opens_credit",
    "opens_label",
]

SEPARATOR = f"[{COLON}{SLASH}{BAR}◎＝‧・_＿]"
"""A pattern for the marks between label and name: 编辑:张三, 文◎王晓铭, 攝影＝巫柏森, 文_杜若川."""

BULLETS = "□■◎●▲△▼◆★※▍◇○☉"
"""The inside of a character class: the marks that open a line of credits."""

STOPS = Words(role_words("stop"), spaced=True)
"""The words of a page that end a credit: 来源, 发布时间, 浏览."""

_LABELS = role_words()
_SECONDS = Words(_LABELS - role_words("noun"))
_MODIFIERS = role_words("before")
_MOST_MODIFIERS = 3
# 驻京记者, 驻新西兰记者: where the writer is posted is part of the label.
_POSTED = frozenset("驻駐")
_POST = lazy(f"[{HAN}]{{1,6}}")
# What only points at the page is no part of the label: 本版编辑, 今日统筹.
_LEADS = words("本版 本期 本周 本篇 本栏目 本欄目 今日")
_WORDS = Words({*_LABELS, *_MODIFIERS, *_LEADS, *_POSTED}, spaced=True)

_AND = lazy(rf"[{BLANK}]?[{SLASH}{NAME_DOT}、&＆+][{BLANK}]?")
# 设计/制图：李响, 图/视频 李响, and behind a picture a name may follow at once: 文/图李响.
_SECOND_ENDS = lazy(
    rf"[{BLANK}{COLON}{SLASH}{BAR})）\]】{COMMA}]|$|(?<=[图圖摄攝影])[{HAN}]{{2,4}}(?![{HAN}])"
)
# What makes a longer word of a label: 编辑部, 记者站, 图书馆, 作者单位, 责编辑.
_GOES_ON = lazy(
    any_of("队 隊 部 站 室 节 節 展 界 奖 獎 书 書 证 證 协 協 画 畫 像 案 单位 單位 简介 簡介 群 们 們")
    + "|(?<=[编編])[译譯辑輯]"
)


class Label(NamedTuple):
    """A label and its place.

    Args:
        lead: Where what only points at the page begins before it (本版); ``start`` where nothing does.
        start: Index of its first code point.
        head_start: Where the head begins, behind the modifiers.
        end: Index after its last.
        after: Where the names may begin: after the separator and the blanks around it.
        word: The label as written, without inner blanks.
        head: The word of the table that ends it, in simplified characters; of two both, as 设计/制图.
        flags: What the table says of that; of two nothing.
        roles: What it means; two for 文/图.
        marked: Whether a separator (:/|) follows.
        spaced: Whether a blank follows.
    """

    lead: int
    start: int
    head_start: int
    end: int
    after: int
    word: str
    head: str
    flags: frozenset[Flag]
    roles: tuple[Role, ...]
    marked: bool
    spaced: bool

    @property
    def usual(self) -> bool:
        """Whether it is one of the usual labels, which want no mark between them and a name."""
        return self.has("noun") or self.has("free") or self.has("plain")

    def has(self, flag: Flag) -> bool:
        """Whether the table has ``flag`` for the head."""
        return flag in self.flags


def labels_in(text: str, start: int, end: int) -> Iterator[Label]:
    """Yield the labels in ``text[start:end]``, from left to right without overlap.

    Example:
        >>> line = "责任编辑： 张三 校对/李四"
        >>> [(label.word, label.roles[0].value, label.after) for label in labels_in(line, 0, len(line))]
        [('责任编辑', 'editor', 6), ('校对', 'proofreader', 12)]
    """
    at = start
    for first in _WORDS.starts(text, start, end):
        if first >= at and (label := label_at(text, first, end)):
            yield label
            at = label.end


def label_at(text: str, start: int, end: int) -> Label | None:
    """Return the label that begins at ``start`` and ends by ``end``, the longest first.

    Example:
        >>> label_at("本版编辑：张三", 0, 7).word, label_at("编辑部", 0, 3) is None
        ('编辑', True)
    """
    if text.startswith(_LEADS, start, end):
        lead = start + next(len(word) for word in _LEADS if text.startswith(word, start))
        if head := _head(text, lead, end, _MOST_MODIFIERS):
            return _label(text, start, lead, head, end)
    head = _head(text, start, end, _MOST_MODIFIERS)
    return None if head is None else _label(text, start, start, head, end)


_Head: TypeAlias = tuple[int, int, int, int]
"""The places of the head of a label and of a second one that shares its names: begin, end, begin, end.
Without a second one the last three are the same."""


def _head(text: str, at: int, end: int, most: int) -> _Head | None:
    """Return the head of a label whose modifiers begin at ``at``: as many as can be, up to ``most``."""
    stops = _WORDS.ends(text, at, end)
    if stops and most:
        for stop in _modifier_ends(text, at, end, stops):
            if head := _head(text, stop, end, most - 1):
                return head
    for stop in stops:
        if text[at:stop] in _LABELS or "".join(text[at:stop].split()) in _LABELS:
            if second := _second(text, stop, end):
                return at, stop, *second
            if not _GOES_ON.match(text, stop, end):
                return at, stop, stop, stop
    return None


def _modifier_ends(text: str, at: int, end: int, stops: list[int]) -> list[int]:
    """Return where the word before a head may end that begins at ``at``."""
    if text[at] == "主" and text[max(0, at - 1) : at + 1] in terms("offices"):
        return []  # 业主供图
    ends = [stop for stop in stops if text[at:stop] in _MODIFIERS]
    if text[at] in _POSTED and (post := _POST.match(text, at + 1, end)):
        ends += range(at + 2, post.end() + 1)
    return ends


def _second(text: str, at: int, end: int) -> tuple[int, int] | None:
    """Return the place of the second label that shares the names of the one before ``at``: 设计/制图."""
    mark = _AND.match(text, at, end)
    if mark is None:
        return None
    for stop in _SECONDS.ends(text, mark.end(), end):
        if _SECOND_ENDS.match(text, stop, end) and not _GOES_ON.match(text, stop, end):
            return mark.end(), stop
    return None


# The blank runs of either side belong to no name.
_AFTER = lazy(rf"[{BLANK}]*+(?P<mark>{SEPARATOR}?)[{BLANK}]*+")
# 图像来源，Getty Images: a comma parts them where the name of an agency follows.
_AFTER_COMMA = lazy(
    rf"[{BLANK}]*+[，,][{BLANK}]*+"
    rf"(?=[A-Z][A-Za-z]|[{HAN}]{{2,8}}(?:[社网網报報台臺]|影像|中国|中國)(?:$|[\r\n]))"
)


def _label(text: str, lead: int, start: int, head: _Head, end: int) -> Label:
    """Make a label of its places."""
    begin, first, second, stop = head
    word, name, flags, roles = _meaning(text[start:stop], first - start, second - start)
    comma = _AFTER_COMMA.match(text, stop, end) if "origin" in flags else None
    after = comma or _AFTER.match(text, stop, end)
    assert after is not None  # noqa: S101  every part of it may be empty
    marked, names = comma is not None or after["mark"] != "", after.end()
    spaced = not marked and names > stop
    return Label(lead, start, begin, stop, names, word, name, flags, roles, marked, spaced)


@functools.lru_cache(maxsize=1024)
def _meaning(written: str, first: int, second: int) -> tuple[str, str, frozenset[Flag], tuple[Role, ...]]:
    """Return a label without its blanks, its head with the flags of that, and what the label means.

    Args:
        written: The label, blanks inside and all.
        first: Where its head ends.
        second: Where its second word begins; as ``first`` where it has none.
    """
    word = "".join(written.split())
    row = role_word("".join(written[:first].split()))
    assert row is not None  # noqa: S101  the head is one
    if second == first:
        return word, row.label, row.flags, row.roles
    other = ROLE_WORDS[written[second:]]
    roles = tuple(dict.fromkeys(row.roles + other.roles))
    return (
        word,
        f"{row.label}/{other.label}",
        frozenset(),
        roles[:1] if WRITERS.issuperset(roles) else roles,
    )


# A name may follow these at once; other words are labels before a mark, a blank or the end. They are few, and
# looked for in every line.
_AT_ONCE_WORDS = sorted(
    role_words("noun", "free") | {word for word, row in ROLE_WORDS.items() if len(row.roles) > 1}
)
_AT_ONCE = lazy(
    trie([*_AT_ONCE_WORDS, *(" ".join(word) for word in _AT_ONCE_WORDS if len(word) == 2)]).replace(
        r"\ ", f"[{BLANK}]"
    )
)
_HEADS = Words(_LABELS, spaced=True)
_BEFORE_MARK = lazy(
    rf"[{''.join(sorted({word[-1] for word in role_words()}))}]"
    rf"(?=[{BLANK}{COLON}{SLASH}{BAR}{STOP}{NAME_DOT}{OPENING_BRACKET}{CLOSING_BRACKET}{OPENING_QUOTE}{CLOSING_QUOTE}"
    rf"◎_＿!?；;、&＆+\r\n]|$|(?<=源)[，,])"
)


def has_label(text: str, start: int, end: int) -> bool:
    """Whether a label may be in ``text[start:end]``: a cheap test before all others."""
    return _AT_ONCE.search(text, start, end) is not None or any(
        _HEADS.begins(text, start, last.end()) for last in _BEFORE_MARK.finditer(text, start, end)
    )


_OPENING = lazy(rf"[{BLANK}{OPENING_BRACKET}{BULLETS}丨]*+")
_MARK = lazy(rf"[{BLANK}]*+{SEPARATOR}")
_HAN_RUN = lazy(f"[{HAN}]{{0,6}}")
_LONGEST = 24


def opens_credit(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether ``text[start:end]`` opens with a label of a credit and a separator: 编辑/周远航, 夜班编辑：….

    Up to six Han characters that the table does not know may be before the label, and brackets and bullets
    before all.

    Example:
        >>> opens_credit("【责任编辑：周远航】"), opens_credit("编辑部设在二楼"), opens_credit("周远航 编辑")
        (True, False, False)
    """
    return _opens(_HEADS, text, start, len(text) if end is None else end)


def opens_label(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether ``text[start:end]`` opens with a label of any kind and a separator: 编辑/周远航, 稿件来源：….

    Example:
        >>> opens_label("【责任编辑：周远航】"), opens_label("发布时间：09:20"), opens_label("时间过去了")
        (True, True, False)
    """
    end = len(text) if end is None else end
    return _opens(_HEADS, text, start, end) or _opens(STOPS, text, start, end)


def _opens(heads: Words, text: str, start: int, end: int) -> bool:
    """Whether a text opens with a label that one of ``heads`` ends, and a separator."""
    opening = _OPENING.match(text, start, end)
    at = opening.end() if opening else start
    for mark in _MARK.finditer(text, at, min(end, at + _LONGEST)):
        for head in heads.begins(text, at, mark.start()):
            if head == at or (mark.start() - head > 1 and _HAN_RUN.fullmatch(text, at, head)):
                return True
    return False
