"""Does a name stand here? Names of people in running prose, where no blank and no capital marks them.

A reading of a name is weighed, never matched alone: each of its characters speaks for or against a name
(`name_characters`), words that merely begin like one speak against it (`words`), and so does what follows:
in 李敏出席会议 a predicate begins after 李敏 and none after 李敏出. All weights are natural logarithms of
odds.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Collection
from typing import NamedTuple

from newsparse._lexicon import rows, terms
from newsparse._text.words import lazy

__all__ = [
    "DOTS",
    "FAMILIAR",
    "FOREIGN_HEAD",
    "HONORIFICS",
    "REJECTED",
    "Reading",
    "clean_name",
    "family_names",
    "family_weight",
    "follower_weight",
    "head_weight",
    "is_han",
    "match_to_chinese",
    "match_to_latin",
    "match_to_transliterated",
    "name_like_words",
    "sound_run",
    "split_name",
]

DOTS = "·・‧•﹒∙‐-－—"
"""Marks between the parts of a foreign name: 马丁·科尔, 大衛-克拉克."""

HONORIFICS = ("先生", "女士", "小姐", "太太", "夫人", "同志", "老人", "某某", "父子", "夫妇", "夫妻", "夫婦")

FOREIGN_HEAD = "大"
"""It begins 大卫, and is too common a word to count among the characters of foreign sounds."""

FAMILIAR = "小老阿"
"""What stands before a family name among those who know each other: 小李, 老王."""

REJECTED = -99.0
"""The weight of what cannot be a name at all."""

_WORD = 4.5
"""What it costs a reading to begin like a word: 高校, 石家庄."""


_UNLISTED = -1.0
"""The weight of a first character that is no listed family name (禤志杰)."""

_ACROSS = 3.0
"""What it costs a reading to end inside a word: 安密 in 平安密切合作."""

_RARE = -1.0
"""What a character must weigh at least to be an unlisted family name: no particle is one."""


class Reading(NamedTuple):
    """One way to read a name: where it ends and the weight of it, follower included."""

    end: int
    weight: float


# 柳树湾, 王家街: the last character of places, and of hardly any name.
_ENDS_OF_PLACES = frozenset("湾灣街乡鄉县縣区區市")
_MASKED = frozenset("某甲乙丙丁")
_NONE = Reading(0, REJECTED)

_LATIN = lazy(r"[A-Z][a-z'’]+(?:[ .·-]{1,2}[A-Z][A-Za-z'’.]*+){0,3}")
_SPEECH = (
    "指出 强调 強調 表示 认为 認為 介绍 介紹 透露 坦言 回应 回應 告诉 告訴 说道 說道 回忆 回憶 解释 解釋 "
    "受访 受訪 受邀 一边 一邊 一直 称赞 稱讚 宣布 荣获 榮獲 获得 獲得 主持"
)
_ONE = (
    (1.5, "说說称稱是在将將就也还還曾于"),
    (1.0, "致的和与與对對向从從被把为為等及已又却卻都到来來去让讓给給想看以因先再仍并並自不没沒则則"),
    (1.0, "跟任遭获獲"),
    (0.5, "停走站坐跑听聽笑哭拉推抱送回進进吃喝找幫帮教读讀唱跳指摇抬转轉伸挥愛爱怕写寫做用着著过過"),
    (1.0, "今昨"),
    (0.5, "了有同率带帶拿问問当當讲講正才只更最一两兩这這那要能会會可使所似死生即但而"),
    (-4.0, "市省县縣区區镇鎮乡鄉村州路街河湖港湾灣岛島族桥橋厂廠系"),
)


@functools.cache
def _family() -> dict[str, float]:
    """Family names with their weights; a compound one weighs as much as the surest single one."""
    single = {row[0]: int(row[1]) / 10 for row in rows("name_characters") if row[1]}
    return single | {name: single.get(name, 6.0) for name in terms("surnames")}


@functools.cache
def _given() -> dict[str, float]:
    """Characters of given names with their weights."""
    return {row[0]: int(row[2]) / 10 for row in rows("name_characters")}


@functools.cache
def name_like_words() -> frozenset[str]:
    """Give the words that begin like a name and are none: 高校, 金融."""
    return terms("words") | terms("common_words")


@functools.cache
def _sounds() -> frozenset[str]:
    """Characters that write the sounds of foreign names."""
    return terms("transliteration")


@functools.cache
def _followers() -> dict[str, float]:
    """What a name is followed by, with its weight: two characters, or one."""
    found = dict.fromkeys(terms("predicates"), 2.0)
    found |= {row[0][:2]: 2.0 for row in rows("offices") if row[1] == "title"}
    found |= dict.fromkeys((*HONORIFICS, *_SPEECH.split()), 3.0)
    for weight, characters in _ONE:
        found |= dict.fromkeys(characters, weight)
    # 说 with a mark behind it is what a speaker does, also after 明 and 小, which make other words of it.
    return found | {verb + mark: 3.0 for verb in "说說称稱道问問答喊" for mark in "，：:,“「"}


class _Known(NamedTuple):
    """What a reading is weighed by."""

    family: dict[str, float]
    given: dict[str, float]
    words: frozenset[str]
    predicates: frozenset[str]
    offices: frozenset[str]
    followers: dict[str, float]


@functools.cache
def _known() -> _Known:
    return _Known(_family(), _given(), name_like_words(), terms("predicates"), terms("offices"), _followers())


def clean_name(written: str) -> str:
    """Take the blanks out of a Chinese name; those of a Latin one stay."""
    return written if written.isalpha() or written.isascii() else "".join(written.split())


def split_name(name: str) -> list[str]:
    """Give the parts of a foreign name, longer than one character, by which it is called later."""
    return [] if name.isalpha() else [part for part in _PARTS.split(name) if 1 < len(part) < len(name)]


def is_han(character: str) -> bool:
    """Tell whether the character is a Chinese one."""
    return "\u3400" <= character <= "\u9fff" or "\U00020000" <= character <= "\U0003ffff"


def family_names() -> Collection[str]:
    """Give the listed family names."""
    return _family()


def family_weight(name: str) -> float:
    """Give the weight of a family name, `REJECTED` for what is none."""
    return _family().get(name, REJECTED)


def follower_weight(text: str, at: int, end: int) -> float:
    """Weigh what follows a name that would end at ``at``."""
    if at >= end:
        return 2.0
    followers = _known().followers
    weight = followers.get(text[at : at + 2])
    if weight is None:
        weight = followers.get(text[at])
    if weight is not None:
        return weight
    if text[at] in DOTS and at + 1 < end and is_han(text[at + 1]):
        return -4.0
    if is_han(text[at]):
        return 1.0 if text[at + 1 : at + 2] == text[at] else -2.0
    return 0.5 if text[at].isalnum() else 2.0


def head_weight(text: str, at: int) -> float:
    """Weigh the first two characters alone: a cheap look before a whole reading."""
    known = _known()
    two = text[at : at + 2]
    if two in known.family:
        return 6.0
    return known.family.get(two[:1], _UNLISTED) + known.given.get(two[1:], 0.0)


def match_to_chinese(text: str, at: int, end: int, *, unlisted: float = REJECTED) -> Reading:
    """Read a family name and one or two characters of a given name at ``at``.

    Args:
        text: The whole text.
        at: Where the name would begin.
        end: Where the part of the text to look in ends.
        unlisted: The weight to give a first character that is no listed family name (禤志杰).
    """
    known = _known()
    family, given, words, predicates, _, followers = known
    two = text[at : at + 2]
    size = 2 if two in family else 1
    base = family.get(two[:size])
    if base is None:
        if unlisted == REJECTED or at >= end or not is_han(text[at]) or given.get(text[at], 0.0) < _RARE:
            return _NONE
        base = unlisted
    if two[1:] == "某":
        # 赵某, 赵某某, 赵某甲 is never 赵某诉.
        stop = at + 2 + (text[at + 2 : at + 3] in _MASKED and at + 2 < end)
        return Reading(stop, base + 4.0) if stop <= end else _NONE
    if two in predicates:
        base -= _WORD
    surest, weight = 0, REJECTED
    listed = text[at : at + size + 1] in words
    for stop in range(at + size + 1, min(end, at + size + 2) + 1):
        character = text[stop - 1]
        if not ("\u3400" <= character <= "\u9fff" or is_han(character)):
            break
        base += given.get(character, 0.0)
        longer = text[at : stop + 1] in words
        if listed:
            base -= _WORD
        follower = followers.get(text[stop : stop + 2]) if stop < end else None
        if follower is None:
            follower = follower_weight(text, stop, end)
        reading = base + follower - _broken(text, stop, known, listed=listed or longer)
        if reading > weight:
            surest, weight = stop, reading
        listed = longer
    return Reading(surest, weight) if surest else _NONE


def _broken(text: str, stop: int, known: _Known, *, listed: bool) -> float:
    """Weigh what speaks against a name up to ``stop``: a word or place, the end of one, an office."""
    across = text[stop - 1 : stop + 1]
    weight = _ACROSS if across in known.predicates else 0.0
    if across in known.offices or text[stop - 2 : stop] in known.offices:
        weight += 2 * _WORD
    if listed or text[stop - 1] in _ENDS_OF_PLACES:
        weight += _WORD
    return weight


def sound_run(text: str, at: int, end: int) -> int:
    """Give the end of the run of transliterating characters at ``at``, seven at most."""
    sounds = _sounds()
    stop = at
    limit = min(end, at + 7)
    while stop < limit and text[stop] in sounds:
        stop += 1
    return stop


_PARTS = lazy(f"[{re.escape(DOTS)}]")
_PART = lazy(rf"[\u3400-\u9fff]{{1,7}}(?=[{re.escape(DOTS)}][\u3400-\u9fff])")


def match_to_transliterated(text: str, at: int, end: int, *, free: bool = False) -> Reading:
    """Read a foreign name at ``at``: 特朗普, 马丁·科尔, 大卫-克拉克. A part longer than seven is none.

    Args:
        text: The whole text.
        at: Where the name would begin.
        end: Where the part of the text to look in ends.
        free: Whether the first part may hold characters that seldom write sounds (哈立德·).
    """
    part = _PART.match(text, at, end) if free else None
    stop = part.end() if part else sound_run(text, at, end)
    if stop == at:
        return _NONE
    parts = 0
    while parts < 4 and stop + 1 < end and text[stop] in DOTS and sound_run(text, stop + 1, end) > stop + 1:
        at, parts = stop + 1, parts + 1
        stop = sound_run(text, at, end)
    least = at + (1 if parts else 2)
    best, words = _NONE, name_like_words()
    for cut in range(stop, least - 1, -1):
        if not parts and text[at:cut] in words:
            break
        weight = 0.9 * (cut - at) + 6.0 * parts + follower_weight(text, cut, end)
        if weight > best.weight:
            best = Reading(cut, weight)
    return best


def match_to_latin(text: str, at: int, end: int) -> Reading:
    """Read a name in Latin letters at ``at``: Akira Minamikawa."""
    found = _LATIN.match(text, at, end)
    return Reading(found.end(), 1.0 + follower_weight(text, found.end(), end)) if found else _NONE
