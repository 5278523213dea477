"""The words that generated pages are made of, in both scripts.

They are chosen so that no run of them spells a marker of a list, a date, a number, a name with an office, a
reporting verb, a label or the name of an outlet; a page holds only what a strategy put there.
"""

from __future__ import annotations

import enum
import functools

from hypothesis import strategies as st

__all__ = ["Script", "clauses", "scripts", "sentences", "titles", "topics"]


class Script(enum.Enum):
    """The script of a page; the value is its language tag."""

    HANS = "zh-Hans"
    HANT = "zh-Hant"

    def of(self, simplified: str, traditional: str) -> str:
        """Choose the form in this script."""
        return simplified if self is Script.HANS else traditional


# Frequent characters that only one script has stand in every clause, as they do in every sentence of a page.
_WHICH = (
    ("这里的", "這裡的"),
    ("山后的", "山後的"),
    ("新开的", "新開的"),
    ("对面的", "對面的"),
    ("两岸的", "兩岸的"),
    ("种花的", "種花的"),
)
_TOLD = (
    *(
        ("渔船", "漁船"),
        ("果园", "果園"),
        ("茶园", "茶園"),
        ("码头", "碼頭"),
        ("麦田", "麥田"),
        ("石桥", "石橋"),
    ),
    *(
        ("灯塔", "燈塔"),
        ("沙滩", "沙灘"),
        ("仓库", "倉庫"),
        ("鱼塘", "魚塘"),
        ("树荫", "樹蔭"),
        ("石阶", "石階"),
    ),
)
_DONE = (
    *(
        ("修整", "修整"),
        ("清理", "清理"),
        ("铺设", "鋪設"),
        ("加固", "加固"),
        ("巡查", "巡查"),
        ("移栽", "移栽"),
    ),
    *(
        ("灌溉", "灌溉"),
        ("晾晒", "晾曬"),
        ("搬运", "搬運"),
        ("粉刷", "粉刷"),
        ("打磨", "打磨"),
        ("丈量", "丈量"),
    ),
)
_SEEN = (
    *(
        ("河水", "河水"),
        ("山路", "山路"),
        ("竹林", "竹林"),
        ("水渠", "水渠"),
        ("草地", "草地"),
        ("木门", "木門"),
    ),
    *(
        ("瓦片", "瓦片"),
        ("磨坊", "磨坊"),
        ("屋檐", "屋簷"),
        ("窗户", "窗戶"),
        ("井口", "井口"),
        ("栏杆", "欄杆"),
    ),
)


def scripts() -> st.SearchStrategy[Script]:
    """Return scripts."""
    return st.sampled_from(Script)


@functools.cache
def clauses(script: Script = Script.HANS) -> st.SearchStrategy[str]:
    """Return clauses of nine or thirteen characters, without punctuation.

    Args:
        script: The script they are written in.
    """
    which, told, done, seen = (
        st.sampled_from([script.of(*pair) for pair in pairs]) for pairs in (_WHICH, _TOLD, _DONE, _SEEN)
    )
    short = st.tuples(which, told, done, seen).map("".join)
    return st.one_of(short, st.tuples(short, done, seen).map("".join))


@functools.cache
def sentences(
    script: Script = Script.HANS, comma: str = "，", stop: str = "。", *, least: int = 1
) -> st.SearchStrategy[str]:
    """Return sentences of up to three clauses.

    Args:
        script: The script they are written in.
        comma: What divides the clauses.
        stop: What ends the sentence.
        least: The fewest clauses.
    """
    return st.lists(clauses(script), min_size=least, max_size=3, unique=True).map(
        lambda found: comma.join(found) + stop
    )


@functools.cache
def titles(script: Script = Script.HANS) -> st.SearchStrategy[str]:
    """Return titles: one or two clauses divided by a blank.

    Args:
        script: The script they are written in.
    """
    return st.lists(clauses(script), min_size=1, max_size=2, unique=True).map(" ".join)


@functools.cache
def topics(script: Script = Script.HANS) -> st.SearchStrategy[str]:
    """Return keywords of two characters.

    Args:
        script: The script they are written in.
    """
    return st.sampled_from([script.of(*pair) for pair in _TOLD + _SEEN])
