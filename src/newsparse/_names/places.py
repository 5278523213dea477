"""Places as datelines name them: by list, and by form (…市, …縣)."""

from __future__ import annotations

import functools

from newsparse._lexicon import terms, words
from newsparse._names.person import Confidence, confidence
from newsparse._text.chars import BLANK, HAN, all_han
from newsparse._text.words import lazy

__all__ = [
    "known_place",
    "known_places_at_end",
    "looks_like_place",
    "place_apart",
    "place_at_end",
    "place_at_start",
]

_LONGEST = 12
_ADMINISTRATIVE = "省市县縣区區州盟旗乡鄉镇鎮村岛島港"
_PLACE_FORM = lazy(f"[{HAN}]{{1,9}}[{_ADMINISTRATIVE}]")
_APART = lazy(rf"(?<=[{HAN}]{{2}})[{BLANK}]++(?P<word>[{HAN}]{{2,4}})[{BLANK}]*+$")
_BETWEEN = lazy("[、/／·—\\-－和與与]")


def known_place(name: str) -> bool:
    """Whether the list has the place, with or without its administrative suffix.

    Example:
        >>> known_place("太原"), known_place("太原市"), known_place("花園")
        (True, True, False)
    """
    places = terms("places")
    return name in places or (name[-1:] in _ADMINISTRATIVE and name[:-1] in places)


@functools.lru_cache(maxsize=1024)
def looks_like_place(name: str) -> bool:
    """Whether ``name`` is one place or several joined ones, by list before form.

    Example:
        >>> looks_like_place("北京/上海"), looks_like_place("雅江县"), looks_like_place("综合")
        (True, True, False)
    """
    return all(
        known_place(part)
        or _PLACE_FORM.fullmatch(part)
        or known_places_at_end(part, 0, len(part)) == 0 < len(part)
        for part in _BETWEEN.split(name)
    )


_SHORT_PLACES = frozenset(
    words("嘉縣 嘉市 高市 高縣 竹縣 竹市 苗縣 彰縣 投縣 雲縣 屏縣 宜縣 花縣 橙縣 中市 南市 北市 新北")
)
"""How Taiwan's bylines shorten counties and cities, before 報導 alone: 廖小智嘉縣報導."""


def place_at_end(text: str, start: int, end: int) -> int:
    """Return where the place begins that ends ``text[start:end]``, or ``end`` where there is none.

    It divides what Taiwan's datelines write without a mark: 王小明台北, 黃育仁雲林縣. Listed places come
    first; then what is left when a name of two or three characters is taken off.

    Example:
        >>> line = "記者黃育仁雲林縣"
        >>> line[place_at_end(line, 2, 8):]
        '雲林縣'
    """
    for at in range(max(start, end - _LONGEST), end - 1):
        if known_place(text[at:end]):
            return at
    if text[end - 2 : end] in _SHORT_PLACES:
        return end - 2
    stop = end
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    for least in (Confidence.SURE, Confidence.LIKELY):
        for size in (3, 2, 4):
            at = start + size
            rest = text[at:stop].strip()
            if stop - at < 2 or not all_han(rest) or confidence(text[start:at]) < least:
                continue
            # 王小明 陳立 are two names.
            return end if text[at].isspace() and confidence(rest) >= Confidence.SURE else at
    return end


def known_places_at_end(text: str, start: int, end: int) -> int:
    """Return where the listed places begin that end ``text[start:end]``: 王小明 上海、北京.

    Example:
        >>> line = "王小明 上海、北京"
        >>> line[known_places_at_end(line, 0, 9):]
        '上海、北京'
    """
    begin = stop = end
    while True:
        while stop > start and (text[stop - 1].isspace() or text[stop - 1] in "、/／·"):
            stop -= 1
        at = next(
            (
                at
                for at in range(max(start, stop - _LONGEST), stop - 1)
                if known_place(text[at:stop]) or text[at:stop] in _SHORT_PLACES
            ),
            None,
        )
        if at is None:
            return begin
        begin = stop = at


def place_apart(text: str, start: int, end: int) -> int:
    """Return where the word begins that a blank parts from ``text[start:end]`` and that is no likely name.

    Before 报道 and a day it is a place in no list: 记者 岑远山 柳湾报道. ``end`` where there is none.

    Example:
        >>> [place_apart(line, 2, len(line)) for line in ("记者岑远山 柳湾", "记者岑远山 王芳")]
        [6, 8]
    """
    apart = _APART.search(text, start, end)
    return end if apart is None or confidence(apart["word"]) >= Confidence.LIKELY else apart.start("word")


def place_at_start(text: str, start: int, end: int) -> int:
    """Return where the listed place ends that begins ``text[start:end]``, or ``start`` where there is none.

    Example:
        >>> place_at_start("北京大学", 0, 4)
        2
    """
    for at in range(min(end, start + _LONGEST), start + 1, -1):
        if known_place(text[start:at]):
            return at
    return start
