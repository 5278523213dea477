"""Is this a name? One weight of evidence, for names beside a label and for names in running prose.

No blank and no capital marks a Chinese name, and most of its characters make words as well. So a reading is
weighed: its family name and each character of its given name speak for or against it (``surnames``,
``name_characters``), being a word or beginning like one speaks against it (``words``). All weights are
natural logarithms of odds against running text, and are added.

The situation is the prior, and lies in the weight that is asked for. Beside a label the token is cut out
already and a name is expected: :mod:`newsparse._names.person` makes bands of ``name_weight``. In prose
(``match_to_*``) what follows counts too: in 李敏出席会议 a predicate begins after 李敏, none after 李敏出.
"""

from __future__ import annotations

import functools
from collections.abc import Collection
from typing import NamedTuple

from newsparse._lexicon import rows, terms, vocabulary, words
from newsparse._text.chars import HAN, NAME_DOT, all_han, is_han, members
from newsparse._text.words import lazy

__all__ = [
    "ACROSS",
    "FAMILIAR",
    "FOREIGN_HEAD",
    "HONORIFICS",
    "JOINTS",
    "NAME_JOINT",
    "NEVER_LAST",
    "PREDICATE",
    "REJECTED",
    "Reading",
    "clean_name",
    "common_family_names",
    "family_name_of",
    "family_names",
    "family_weight",
    "follower_weight",
    "given_weight",
    "head_weight",
    "match_to_chinese",
    "match_to_latin",
    "match_to_transliterated",
    "name_like_words",
    "name_weight",
    "never_given",
    "part_end",
    "part_start",
    "sound_run",
    "sounds",
    "split_name",
    "word_cost",
    "writes_sounds",
]

NAME_JOINT = NAME_DOT + r"\-－–—‐"
"""What joins the parts of a foreign name, as the inside of a character class: the dots, and the hyphens and
dashes of double names (让-吕克·莫兰) and of outlets that type no dot (大衛-克拉克)."""

JOINTS = members(NAME_JOINT)
"""The same as a set."""

HONORIFICS = ("先生", "女士", "小姐", "太太", "夫人", "同志", "老人", "某某", "父子", "夫妇", "夫妻", "夫婦")

FOREIGN_HEAD = "大"
"""It begins 大卫, and is too common a word to count among the characters of foreign sounds."""

FAMILIAR = "小老阿"
"""What stands before a family name among those who know each other: 小李, 老王."""

NEVER_LAST = frozenset("系办辦网網社报報局院馆館厅廳署厂廠所站店队隊省市县縣区區镇鎮乡鄉街湾灣的")
"""Characters that end institutions, places and phrases, and hardly any name: 柳树湾, 凤凰网, 岑远山的."""

REJECTED = -99.0
"""The weight of what cannot be a name at all."""

_WORD = 4.5
"""What it costs a reading to be a word or to begin like one: 高校, 石家庄."""

_UNLISTED = -1.0
"""The weight of a first character that is no listed family name (禤志杰)."""

_JAPANESE = 6.0
"""The weight of a Japanese family name, as of a Chinese one of two characters."""

_JAPANESE_GIVEN = 2.0
"""What two characters of a given name speak for a Japanese name."""

PREDICATE = 2.0
"""What a predicate behind a name speaks for it."""

ACROSS = 3.0
"""What it costs a reading to end inside a predicate: 安密 in 平安密切合作."""

_TWO_GIVEN = 1.0
"""What speaks for two characters of a given name where what follows tells nothing: most have two."""

_TURNS = frozenset("正则則已将將也都又还還仍便就即均曾却卻")
"""What stands between a short name and its verb rather than in a name of four characters: 杨金秋|正带着."""

_USUAL, _TURN = 3, 2.5

_PARTICLES = "则則"
"""Those that hardly any given name ends in: 钱伟|则认为, where 正 may be the last of three characters."""

_SONS = frozenset("郎朗")
"""What ends a Japanese given name of three characters: 健一郎."""

_RARE = -1.0
"""What a character must weigh at least to be an unlisted family name: no particle is one."""

_NEVER_GIVEN = -2.5
"""Up to this weight a character is in no given name: 的, 们, 这."""


class Reading(NamedTuple):
    """One way to read a name: where it ends and the weight of it, follower included."""

    end: int
    weight: float


_BOTH_FAMILIES, _EITHER_FAMILY = 5.0, 0.5
"""What the family names of both spouses must weigh together, and each of them: 林鄭月娥."""

_RARE_GIVEN = -1.6
"""What each character of such a given name must weigh: 月 is in many words, and in 月娥."""

_PLAIN_GIVEN = 1.0
"""What one of the two must weigh."""

_MARRIED = 3.0
"""How much rarer a name with both is."""

_BODY_WORDS = frozenset(
    words(
        "總會 总会 公會 公会 協會 协会 商會 商会 學會 学会 工會 工会 農會 基金 大學 大学 中學 中学 小學 小学 "
        "銀行 银行 醫院 医院 公司 集團 集团 政府 法院 董事"
    )
)
"""Words of bodies across which no name ends: 馬華總 in 馬華總會長."""

_COSTS = {
    **dict.fromkeys("向和于於与與由从從同将將及因为為随隨当當并並", 4.0),
    "暨": 9.0,
    **dict.fromkeys("曾经經应應时時成全过過都连連", 1.5),
}

_MASKED = frozenset("某甲乙丙丁")
_NONE = Reading(0, REJECTED)

_LATIN = lazy(r"[A-Z][a-z'’‘]+(?:[A-Z][a-z]+)?(?:[ .·-]{1,2}[A-Z][A-Za-z'’‘.]*+){0,3}")
_JOINED = lazy(f"[{NAME_JOINT}]")
_SPEECH = (
    "指出 强调 強調 表示 认为 認為 介绍 介紹 透露 坦言 回应 回應 告诉 告訴 说道 說道 回忆 回憶 解释 解釋 "
    "受访 受訪 受邀 一边 一邊 一直 称赞 稱讚 宣布 荣获 榮獲 获得 獲得 主持"
)
_ADVERBS = (
    "连续 連續 同样 同樣 随即 隨即 立即 当场 當場 当即 當即 分别 分別 一同 一起 先后 先後 多次 再次 "
    "继续 繼續 其后 其後 事后 事後 后来 後來 映后 映後 昨晚 昨日 昨天 今晨 今日 今天 现为 現為 现任 "
    "現任 曾任 出任 原本 反而 依然 仍然 突然 终于 終於 最终 最終 也是 就是 亦是 却是 則是 则是 早前 "
    "日前 近日"
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
    return {name: int(weight) / 10 for _, weight, names in rows("surnames") for name in names.split()}


@functools.cache
def common_family_names() -> frozenset[str]:
    """Return the hundred commonest family names, in both scripts; they carry nine tenths of all people."""
    return frozenset(
        name for kind, _, names in rows("surnames") if kind == "common" for name in names.split()
    )


@functools.cache
def _given() -> dict[str, float]:
    return {c: int(weight) / 10 for weight, characters in rows("name_characters") for c in characters}


@functools.cache
def name_like_words() -> frozenset[str]:
    """Return the words that begin like a name and are none: 高校, 金融."""
    return vocabulary("words") | terms("places")


@functools.cache
def sounds() -> frozenset[str]:
    """Return the characters that write the sounds of foreign names, those too common in prose left out."""
    return frozenset("".join(row for where, row in rows("transliteration") if where == "anywhere"))


def writes_sounds(token: str) -> bool:
    """Whether a cut-out token is written with characters of sounds alone: 古丽巴哈尔, 旺堆次仁.

    Names of the minorities hold characters that are too common a word to count in prose (不, 边, 日).
    """
    return _label_sounds().issuperset(token)


@functools.cache
def _label_sounds() -> frozenset[str]:
    return frozenset("".join(row for _, row in rows("transliteration")))


@functools.cache
def _followers() -> dict[str, float]:
    """Return what a name is followed by, with its weight: two characters, or one."""
    found = dict.fromkeys(vocabulary("predicates"), PREDICATE)
    found |= {row[0][:2]: PREDICATE for row in rows("offices") if row[1] == "title"}
    found |= dict.fromkeys((*HONORIFICS, *_SPEECH.split()), 3.0)
    found |= dict.fromkeys(_ADVERBS.split(), PREDICATE)
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
    bodies: frozenset[str]
    followers: dict[str, float]


@functools.cache
def _known() -> _Known:
    predicates, offices_ = vocabulary("predicates"), terms("offices")
    return _Known(_family(), _given(), name_like_words(), predicates, offices_ | _BODY_WORDS, _followers())


def clean_name(written: str) -> str:
    """Return a name as written without the blanks that only set it out; those of a Latin name stay.

    Example:
        >>> clean_name("张　三"), clean_name("马丁· 科尔"), clean_name("Mia Xu"), clean_name("Élodie Roux")
        ('张三', '马丁·科尔', 'Mia Xu', 'Élodie Roux')
    """
    if written.isalpha() or written.isascii():
        return written
    bare = "".join(written.split())
    return bare if all_han(_JOINED.sub("", bare)) else written


_SHORT_PART = 3


def split_name(name: str) -> list[str]:
    """Return the parts of a foreign name, longer than one character, by which it is called later.

    Example:
        >>> split_name("马丁·科尔"), split_name("Carol Surface")
        (['马丁', '科尔'], ['Surface'])
    """
    if name.isalpha():
        return []
    if name.isascii() and " " in name:
        return [part for part in name.split()[-1:] if len(part) > _SHORT_PART]
    return [part for part in _JOINED.split(name) if 1 < len(part) < len(name)]


def family_names() -> Collection[str]:
    """Return the listed family names."""
    return _family()


def family_name_of(token: str) -> str:
    """Return the family name that begins a longer ``token``, the longest that is listed, or nothing.

    Example:
        >>> [family_name_of(token) for token in ("欧阳文澜", "佐藤真一", "禤明远", "王")]
        ['欧阳', '佐藤', '', '']
    """
    family, japanese = _family(), terms("surnames_ja")
    for size in (4, 3, 2, 1):
        name = token[:size]
        if len(token) > size and (name in family or name in japanese):
            return name
    return ""


def family_weight(name: str) -> float:
    """Return the weight of a family name, ``REJECTED`` for what is none."""
    return _family().get(name, REJECTED)


def given_weight(characters: str) -> float:
    """Return the weight of the characters of a given name."""
    given = _given()
    return sum(given.get(character, 0.0) for character in characters)


def never_given() -> frozenset[str]:
    """Return the characters that no given name is written with: 的, 们, 这."""
    return frozenset(character for character, weight in _given().items() if weight <= _NEVER_GIVEN)


def name_weight(token: str) -> float:
    """Return the weight of a cut-out token as one Chinese name, what stands around it left aside.

    Example:
        >>> name_weight("王建国") > name_weight("高建") > name_weight("高校")
        True
    """
    family = family_name_of(token)
    base = _family().get(family, _JAPANESE if family else _UNLISTED)
    given = token[len(family) or 1 :]
    return base + given_weight(given) - (_WORD if token in name_like_words() else 0.0)


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
    if text[at] in JOINTS and at + 1 < end and is_han(text[at + 1]):
        return -4.0
    if is_han(text[at]):
        return 1.0 if text[at + 1 : at + 2] == text[at] else -2.0
    return 0.5 if text[at].isalnum() else 2.0


def word_cost(text: str, at: int) -> float:
    """Return how much more a name at ``at`` must weigh whose family name is a short word: 向李克强致敬."""
    cost = _COSTS.get(text[at : at + 1], 0.0)
    return cost if cost and text[at : at + 2] not in _family() else 0.0


def head_weight(text: str, at: int) -> float:
    """Weigh the first two characters alone: a cheap look before a whole reading."""
    known = _known()
    two = text[at : at + 2]
    if two in known.family:
        return 6.0
    return known.family.get(two[:1], _UNLISTED) + known.given.get(two[1:], 0.0)


def match_to_chinese(text: str, at: int, end: int, *, unlisted: bool = False) -> Reading:
    """Read a family name and one or two characters of a given name at ``at``.

    Args:
        text: The whole text.
        at: Where the name would begin.
        end: Where the part of the text to look in ends.
        unlisted: Whether the family name may be one that is not listed (禤志杰), or Japanese (佐藤真一).
    """
    known = _known()
    family, words = known.family, known.words
    two = text[at : at + 2]
    size = 2 if two in family else 1
    base = family.get(two[:size])
    if unlisted and size == 1:
        size, base = _unlisted_family(known, text[at : at + 3], base)
    if base is None:
        return _NONE
    if two[1:] == "某":
        # 赵某, 赵某某, 赵某甲 is never 赵某诉.
        stop = at + 2 + (text[at + 2 : at + 3] in _MASKED and at + 2 < end)
        return Reading(stop, base + 4.0) if stop <= end else _NONE
    if text[at : at + 4] in words:
        base -= _WORD  # 高高兴兴
    best = _surest(text, at, end, size, base)
    if size == 1 and best.end and family.get(two[1:], 0.0) >= _EITHER_FAMILY:
        return max(best, _match_to_married(text, at, end, known), key=lambda reading: reading.weight)
    return best


def _surest(text: str, at: int, end: int, size: int, base: float) -> Reading:
    """Read one or two characters behind a family name of ``size`` and weight ``base``."""
    known = _known()
    given, words = known.given, known.words
    surest, weight = 0, REJECTED
    listed = text[at : at + size + 1] in words
    japanese = size > 1 and text[at : at + size] in terms("surnames_ja")
    most = 3 if japanese and text[at + size + 2 : at + size + 3] in _SONS else 2
    for stop in range(at + size + 1, min(end, at + size + most) + 1):
        character = text[stop - 1]
        if character not in given and not is_han(character):
            break
        base += given.get(character, 0.0) - (_WORD if listed else 0.0)
        longer = text[at : stop + 1] in words
        broken = _broken(text, stop, known, listed=listed or longer)
        follower = follower_weight(text, stop, end)
        reading = base + follower - broken
        if follower < 0 and size == 1 and stop == at + 3:
            reading += _TWO_GIVEN  # nothing tells where it ends: most names have three characters
        if japanese and stop == at + size + most:
            reading += _JAPANESE_GIVEN  # 佐藤健一到: most have two characters
        if stop - at > (1 + size if character in _PARTICLES else _USUAL) and (
            character in _TURNS and text[stop : stop + 2] in known.predicates
        ):
            reading -= _TURN  # 东方明则承认
        if reading > weight:
            surest, weight = stop, reading
        listed = longer
    return Reading(surest, weight) if surest else _NONE


def _match_to_married(text: str, at: int, end: int, known: _Known) -> Reading:
    """Read a name with the family names of both spouses: 林鄭月娥, 吳蘇麗英."""
    stop = at + 4
    first, second = known.family.get(text[at], REJECTED), known.family[text[at + 1]]
    if (
        stop > end
        or text[at] in _COSTS
        or min(first, second) < _EITHER_FAMILY
        or first + second < _BOTH_FAMILIES
        or text[at + 1] not in common_family_names()
        or text[at : at + 3] in known.words
        or text[at + 2 : stop] in known.predicates
        or text[at + 3] in _TURNS
        or min(given := [known.given.get(character, -2.0) for character in text[at + 2 : stop]]) < _RARE_GIVEN
        or max(given) < _PLAIN_GIVEN
    ):
        return _NONE
    weight = first + second + given_weight(text[at + 2 : stop]) - _MARRIED
    return Reading(stop, weight + follower_weight(text, stop, end) - _broken(text, stop, known, listed=False))


def _unlisted_family(known: _Known, three: str, weight: float | None) -> tuple[int, float | None]:
    """Return the length and the weight of a family name for which the list has no more than ``weight``."""
    for size in (3, 2):
        if three[:size] in terms("surnames_ja"):
            return size, _JAPANESE
    first = three[:1]
    if weight is None and is_han(first) and known.given.get(first, 0.0) >= _RARE:
        weight = _UNLISTED
    return 1, weight


def _broken(text: str, stop: int, known: _Known, *, listed: bool) -> float:
    """Weigh what speaks against a name up to ``stop``: a word or place, the end of one, an office."""
    across = text[stop - 1 : stop + 1]
    weight = ACROSS if across in known.predicates else 0.0
    if across in known.bodies or text[stop - 2 : stop] in known.bodies:
        weight += 2 * _WORD
    if listed or text[stop - 1] in NEVER_LAST:
        weight += _WORD
    return weight


def sound_run(text: str, at: int, end: int) -> int:
    """Return the end of the run of transliterating characters at ``at``, seven at most."""
    known = sounds()
    stop = at
    limit = min(end, at + 7)
    while stop < limit and (
        text[stop] in known or (stop > at and text[stop] in _IN_ARABIC and text[stop - 1] in _BEFORE_AHMAD)
    ):
        stop += 1
    return stop


_IN_ARABIC, _BEFORE_AHMAD = frozenset("末都"), frozenset("哈阿")
"""What makes 末 and 都, common in prose, the sounds of Mohamad, Ahmad and Abdul: 莫哈末, 阿末, 阿都拉曼."""

_LEAST_SOUND = -1.3
"""What a character must weigh in a given name to stand once among foreign sounds: 立 in 艾立森."""


def _is_rare_sound(text: str, at: int) -> bool:
    """Whether the character at ``at`` may stand among sounds (史密斯, 艾立森) and begins no verb."""
    known = _known()
    character, two = text[at], text[at : at + 2]
    weight = known.given.get(character, 0.0 if character in known.family else REJECTED)
    if weight < _LEAST_SOUND or character == "人" or two in known.predicates:
        return False
    return text[at + 1 : at + 2] in JOINTS or (
        character not in known.followers and two not in known.followers
    )


def part_end(text: str, at: int, end: int) -> int:
    """Return the end of a part of a foreign name behind a joint: sounds, one rarer character among them."""
    stop = sound_run(text, at, end)
    if stop == at < end and (text[at] in _label_sounds() or _is_rare_sound(text, at)):
        stop = sound_run(text, at + 1, end)  # 别克, 隆巴爾迪: its first is too common a word elsewhere
        return stop if stop > at + 1 else at
    if stop - at < _LONGEST_PART and stop + 1 < end and _is_rare_sound(text, stop):
        longer = sound_run(text, stop + 1, min(end, at + _LONGEST_PART))
        closes = text[stop] in _label_sounds() and follower_weight(text, stop + 1, end) >= PREDICATE
        return longer if longer > stop + 1 else stop + closes  # 卡尔德龙 before 表示
    return stop


def part_start(text: str, start: int, end: int) -> int:
    """Return the start of the part of a foreign name that ends at ``end``, before a joint."""
    at, rare, known, predicates = end, False, sounds(), _known().predicates
    low = max(start, end - _LONGEST_PART)
    while at > low and text[at - 2 : at] not in predicates:
        if text[at - 1] in known:
            at -= 1
        elif not rare and at - 1 > low and text[at - 2] in known and _is_rare_sound(text, at - 1):
            at, rare = at - 2, True
        elif (
            not rare and at < end and at - 1 > low and text[at - 2] in JOINTS and _is_rare_sound(text, at - 1)
        ):
            at, rare = at - 1, True
        else:
            break
    return at


_LONGEST_PART = 7
_CUT_SHORT = 1.5
"""What it costs to end a part before its last sound where no verb begins with that: 乔迪·维拉 before 变阵."""
_FAMOUS = 2.0
"""What speaks for a name that the news calls alone."""
_PART = lazy(f"[{HAN}]{{1,7}}+(?=[{NAME_JOINT}][{HAN}])")


def match_to_transliterated(text: str, at: int, end: int, *, free: bool = False) -> Reading:
    """Read a foreign name at ``at``: 特朗普, 马丁·科尔, 大卫-克拉克. A part longer than seven is none.

    Args:
        text: The whole text.
        at: Where the name would begin.
        end: Where the part of the text to look in ends.
        free: Whether the first part may hold characters that seldom write sounds (哈立德·).
    """
    joined = free and not JOINTS.isdisjoint(text[at : at + 8])
    part = _PART.match(text, at, end) if joined else None
    stop = part.end() if part else sound_run(text, at, end)
    if stop == at:
        return _NONE
    if text[at : stop + 1] in terms("figures"):  # 内塔尼亚胡: its last character seldom writes a sound
        return Reading(stop + 1, 0.9 * (stop + 1 - at) + _FAMOUS + follower_weight(text, stop + 1, end))
    parts = 0
    while parts < 4 and stop + 1 < end and text[stop] in JOINTS:
        behind = part_end(text, stop + 1, end)
        if behind == stop + 1:
            break
        at, parts = stop + 1, parts + 1
        stop = behind
    least = at + (1 if parts else 2)
    best, words = _NONE, name_like_words()
    for cut in range(stop, least - 1, -1):
        if not parts and text[at:cut] in words:
            break
        follower = follower_weight(text, cut, end)
        if parts and cut < stop:
            follower = 0.0 if follower >= PREDICATE else min(follower, 0.0) - _CUT_SHORT
        weight = 0.9 * (cut - at) + 6.0 * parts + follower
        if weight > best.weight:
            best = Reading(cut, weight)
    return best


def match_to_latin(text: str, at: int, end: int) -> Reading:
    """Read a name in Latin letters at ``at``: Akira Minamikawa."""
    found = _LATIN.match(text, at, end)
    return Reading(found.end(), 1.0 + follower_weight(text, found.end(), end)) if found else _NONE
