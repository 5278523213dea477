"""Signs that show a name: the mark inside a foreign one, an honorific, a title behind it, fame.

One scan finds the characters that such signs begin with; each kind of sign has its own small reader.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Container, Iterator

from newsparse._lexicon import terms, vocabulary
from newsparse._names.offices import office_endings, title_after, title_heads
from newsparse._names.roles import role_words
from newsparse._names.scoring import (
    FOREIGN_HEAD,
    JOINTS,
    NAME_JOINT,
    family_weight,
    follower_weight,
    head_weight,
    match_to_chinese,
    match_to_transliterated,
    name_like_words,
    part_end,
    part_start,
    sound_run,
)
from newsparse._text.chars import BLANK, HAN, is_han
from newsparse._text.words import lazy, trie
from newsparse.model import Role
from newsparse.spans import Span

__all__ = [
    "LEADS",
    "MARKS",
    "family_alone",
    "famous",
    "masked",
    "opens",
    "signed",
    "speaks",
    "speaks_with_mark",
    "spoken",
]

MARKS = '，。；：！？,;:!?…“”‘’「」『』"()（）\n\r\t\u3000\u00a0 、＂︰'
"""Marks after which a clause begins."""

_COVERBS = "对對与與和跟同被把将將给給向请請据據由让讓使令替帮找比在从從为為以"
_OTHERS = "有到予日月年号號時时后後但而终終是当當像如就即的了叫名及随隨因若除"
LEADS = _COVERBS + _OTHERS
"""Short words after which a name may begin."""

_BODIES = "局院部厅廳会會司委社署学學校所"
_BESIDE_BODY = 3.0
"""The least weight of a name of two characters between an institution and a title."""

_PRONOUNS = "自它他她其这這那在"

_FULL = 5.5
"""The least weight of a full name before a title or an honorific, which speak for it too."""

_NEVER_ALONE = "任原后後時时本该全都为為向由从從和于於是常"
"""Family names that before a title are another word: 任校长, 原局长."""

_SIGN = lazy(
    rf"[{NAME_JOINT}小阿女先太某同大师師老奶爷爺婆教院研秘总總书書校主医醫博]"
    # What may follow all but a few of them spares most places the look at each sign.
    rf"(?:(?<=[{NAME_JOINT}小阿某])|(?=[士生姐太志学學姨爷爺妈媽叔傅汉漢奶婆授长長究员員师師书書记記统統理席任]))"
    rf"(?:(?<=[{NAME_JOINT}])(?<=[{HAN}].)(?=[{HAN}])(?P<dot>)"
    r"|(?:(?<=女)士|(?<=先)生|(?<=小)姐|(?<=太)太|(?<=同)[志学學]|(?<=某)某?|(?<=阿)姨|(?<=大)[爷爺妈媽叔]|(?<=师)傅|(?<=師)傅|(?<=老)[汉漢]|(?<=奶)奶"
    r"|(?<=爷)爷|(?<=爺)爺|(?<=婆)婆)(?P<honorific>)"
    r"|(?:(?<=教)授|(?<=院)[士长長]|(?<=研)究[员員]|(?<=老)[师師]|(?<=秘)[书書][长長]|(?<=[总總])(?:[书書][记記]|[统統理])|(?<=[书書])[记記]"
    r"|(?<=校)[长長]|(?<=主)[席任]|(?<=[医醫])[生师師]|(?<=博)士)(?P<title>)"
    rf"|(?<=[小阿])(?:(?<=[{re.escape(MARKS)}对和与是].)|(?<![\s\S].))[{HAN}](?=[家母父爷奶眼]|某|自|也|还|说|（化名|同学|表示|告诉)(?P<nick>))"
)

# The nouns of those who report and edit. Of those who only write prose speaks too: （作者系某大学教授王悟）.
_REPORTERS = role_words("noun", "free") - role_words("noun", roles={Role.AUTHOR}) | {"评论员", "評論員"}
_BYLINE = (
    rf"[^（()）】\r\n]{{0,40}}(?:{trie(sorted(_REPORTERS))}|實習|整理|報導|报道|[电電]|[摄攝]|文[/／])"
    r"[^（()）】\r\n]{0,60}[）)】〕]"
)
_LONE = rf"(?:[{HAN}]{{2,4}}[{BLANK}]{{0,2}}){{1,4}}[）)](?=\s{{0,9}}(?:[\r\n]|$))"
# What opens it comes first and alone, so that a search looks at nothing else.
_NOT_PROSE = lazy(
    rf"[《（(【〔](?:(?<=《)[^《》\r\n]{{1,60}}》|(?<=[（(【〔])(?:{_BYLINE})|(?<=[（(]){_LONE})"
)
_SPEECH = lazy(
    "[说說称稱]"
    "|[还還也则]?(?:[说說称稱]|表示|认为|認為|指出|强调|強調|回忆|回憶|告诉|告訴|解释|解釋|补充|補充|透露|坦言|威胁|威脅)"
    "|[0-9]{1,2}月[0-9]{1,2}日"
)

_SPOKEN = lazy(
    rf"(?<![^{re.escape(MARKS)}])(?P<name>[{HAN}]{{2,4}}?)"
    r"(?:[还又也]?[说說称稱道]|表示|告诉记者|告訴記者|回忆|回憶|坦言|感慨|感叹|强调|強調)(?:[说說道])?[：:，,]?\Z"
)
_SPOKEN_LAST = frozenset("说說称稱道示者忆憶言慨叹调調")
_SPOKEN_REACH = 12
_BEFORE_QUOTE = 1.5
"""The least weight of a name that is all that stands before a verb and a quotation mark."""

Claim = tuple[int, int, float, "Span | None"]


def masked(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where titles of works and bylines in brackets stand: the prose names nobody there."""
    return [found.span() for found in _NOT_PROSE.finditer(text, start, end)]


def opens(text: str, at: int, start: int) -> bool:
    """Whether a word begins at ``at``, after a mark or a short word."""
    return at == start or (at > start and (text[at - 1] in MARKS or text[at - 1] in LEADS))


def speaks(text: str, at: int, end: int) -> bool:
    """Whether what stands at ``at`` is what a speaker does."""
    return _SPEECH.match(text, at, end) is not None


def speaks_with_mark(text: str, at: int, end: int) -> bool:
    """Whether a speaker's verb with a mark behind it stands at ``at``: 回忆，."""
    verb = _SPEECH.match(text, at, end)
    return verb is not None and text[verb.end() : verb.end() + 1] in tuple("，：:,“「")


def signed(text: str, start: int, end: int, offices: Container[int]) -> Iterator[Claim]:
    """Read the names that a sign shows: start, end, weight and the office of each.

    Args:
        text: The whole text.
        start: Where to begin.
        end: Where to stop.
        offices: Where offices end, after which a word begins too.
    """
    for found in _SIGN.finditer(text, start, end):
        claim = _READERS[found.lastgroup or ""](text, found, start, end, offices)
        if claim:
            yield claim


def spoken(text: str, start: int, end: int, known: Container[int]) -> Iterator[Claim]:
    """Read the names that are all that stands before a verb and a quotation mark: 程予安说：“…”.

    Args:
        text: The whole text.
        start: Where to begin.
        end: Where to stop.
        known: Where names begin that were found already.
    """
    for at in _opening_quotes(text, start, end):
        if _SPOKEN_LAST.isdisjoint(text[at - 2 : at]):
            continue
        found = _SPOKEN.search(text, max(start, at - _SPOKEN_REACH), at)
        if found is None or found.start() in known or found["name"] in name_like_words():
            continue
        reading = match_to_chinese(text, found.start(), end)
        if reading.end == found.end("name") and reading.weight >= _BEFORE_QUOTE:
            yield found.start(), reading.end, reading.weight + 2.0, None


def _opening_quotes(text: str, start: int, end: int) -> list[int]:
    """Return where speech may open, with two characters or more before it."""
    places = []
    for mark in "“「":
        at = text.find(mark, max(start, 2), end)
        while at >= 0:
            places.append(at)
            at = text.find(mark, at + 1, end)
    return sorted(places)


def _dotted(text: str, found: re.Match[str], start: int, end: int, _: Container[int]) -> Claim | None:
    """Read a foreign name from the first mark inside it: 马丁·科尔."""
    dot = found.start()
    at = first = part_start(text, start, dot)
    while first > start + 1 and text[first - 1] in JOINTS and part_start(text, start, first - 1) < first - 1:
        first = part_start(text, start, first - 1)  # 恩里克－冈扎雷－马柯
    if (office := _office_before_part(text, dot, start)) is not None:
        first = at = office  # 通讯院士|叶尔兰·萨马舍夫, 部长|绍博·拉斯洛
    elif first > start and (
        text[first - 1] in FOREIGN_HEAD
        or _heads(text, first - 1, start)
        or (dot - first == 1 and is_han(text[first - 1]) and (first < start + 2 or text[first - 2] in MARKS))
    ):
        first -= 1  # 若 of 若昂·佩雷拉, where nothing else is left of the part
    clause = _clause_before(text, dot, start)
    if clause < first == at and text[dot] not in "-－—‐" and part_end(text, dot + 1, end) > dot + 2:
        reading = match_to_transliterated(text, clause, end, free=True)  # 阿里木江·买买提
        return (clause, reading.end, reading.weight, None) if reading.end > found.end() else None
    if at == dot or (text[dot] in "-－—‐" and dot - at < 2):
        return None
    reading = match_to_transliterated(text, first, end, free=True)
    return (first, reading.end, reading.weight, None) if reading.end > found.end() else None


def _office_before_part(text: str, dot: int, start: int) -> int | None:
    """Return where an office ends up to six characters before ``dot``, the first part alone between."""
    for stop in range(dot - 1, max(start + 1, dot - 7), -1):
        if not is_han(text[stop]):
            return None
        if text[stop - 2 : stop] in office_endings():
            return stop
    return None


def _clause_before(text: str, dot: int, start: int) -> int:
    """Return the start of the clause whose first two to five characters end at ``dot``, or ``dot``.

    A short word, a pronoun or an office that opens the clause is no part of the name: 自伊隆·马斯克.
    """
    at = dot
    while at > start and dot - at < 6 and is_han(text[at - 1]):
        at -= 1
    if dot - at > 5 or (at > start and text[at - 1] not in MARKS) or text[at] in LEADS + _PRONOUNS:
        return dot
    two = text[at : at + 2]
    other = two in vocabulary("predicates") or two in name_like_words() or two in terms("offices")
    other = other or any(text[stop - 2 : stop] in office_endings() for stop in range(at + 2, dot))
    return at if dot - at >= 2 and not other else dot


def _heads(text: str, at: int, start: int) -> bool:
    """Whether a rare character at ``at`` begins a word, and so the name."""
    return (
        is_han(text[at])
        and text[at] not in LEADS + _PRONOUNS
        and at > start
        and text[at - 1] in MARKS + LEADS
    )


def _honoured(text: str, found: re.Match[str], start: int, end: int, offices: Container[int]) -> Claim | None:
    """Read a name with its honorific: 李女士, 王某某. Of a full name it is no part: 王建国先生."""
    at, stop = found.span()
    head = found.group()[0]
    if head == "某":
        stop += stop < end and text[stop] in "甲乙丙丁"
    else:
        for size in (3, 2):
            free = head == "同" or opens(text, at - size, start)  # 免去王建国同志的职务
            if at - size >= start and free and _is_full(text, at - size, at):
                return at - size, at, 8.0, None
    size = 2 if at - 2 >= start and family_weight(text[at - 2 : at]) > 0 else 1
    begin = at - size
    least = 0.0 if head in "女先小太某" or found.group()[-1] in "学學" else 3.0
    if begin < start or family_weight(text[begin:at]) <= least or text[begin:stop] in name_like_words():
        return None
    if (
        (head in "女先" or (head in "小太" and family_weight(text[begin:at]) > 2.0))
        and text[begin - 1 : at] not in name_like_words()
        and text[stop : stop + 1] not in ("产", "產")
    ):
        return begin, stop, 8.0, None  # 死者家属刘女士
    return (begin, stop, 8.0, None) if opens(text, begin, start) or begin in offices else None


def _titled(text: str, found: re.Match[str], start: int, end: int, offices: Container[int]) -> Claim | None:
    """Read the name before a title inside a clause: 登山协会周海燕秘书长, 吴明副院长."""
    at = found.start()
    office = title_after(text, at, end)
    if office is None:
        return None
    if at > start and text[at - 1] in "副总總":
        at, office = at - 1, Span(at - 1, office.end)
    run = at
    while run > start and at - run < 4 and sound_run(text, run - 1, run) == run:
        run -= 1
    if at - run > 2:
        return None  # 白俄罗斯总统: the tail of a foreign country or name
    for size in (3, 2):
        if at - size >= start and _is_full(text, at - size, at):
            return at - size, at, 8.0, office
    beside = at - 3 >= start and text[at - 3] in _BODIES and text[at - 1] not in _BODIES
    if beside and text[at - 2 : at] not in name_like_words():
        reading = match_to_chinese(text, at - 2, end)
        if reading.end == at and reading.weight >= _BESIDE_BODY:
            return at - 2, at, 8.0, office  # 河东医科大学何黎教授
    return family_alone(text, at - 1, start, end, offices)


def _nicknamed(_text: str, found: re.Match[str], *_: object) -> Claim | None:
    """Read 小明, 阿强 at the start of a clause."""
    return None if found.group() in name_like_words() else (*found.span(), 4.0, None)


_READERS: dict[str, Callable[..., Claim | None]] = {
    "dot": _dotted,
    "honorific": _honoured,
    "title": _titled,
    "nick": _nicknamed,
}


def _is_full(text: str, at: int, end: int) -> bool:
    """Whether a family name and a given name fill the space."""
    if head_weight(text, at) <= 0:
        return False
    reading = match_to_chinese(text, at, end)
    return reading.end == end and reading.weight >= _FULL


def family_alone(text: str, at: int, start: int, end: int, offices: Container[int]) -> Claim | None:
    """Read a family name, whose last character is at ``at``, alone before a title: 陈校长, 上官书记."""
    words, stop = name_like_words(), at + 1
    if at < start or text[stop : stop + 2] not in title_heads():
        return None
    if at > start and family_weight(text[at - 1 : stop]) > 0:
        at -= 1  # 上官书记
    elif text[at] in _NEVER_ALONE or family_weight(text[at]) <= 0:
        return None
    if text[at : stop + 1] in words or text[at : stop + 2] in words:
        return None
    office = title_after(text, stop, end)
    beside = (
        opens(text, at, start)
        or at in offices
        or (at > start and text[at - 1] == "局" and office is not None)
    )
    return (at, stop, 3.0, office) if office and beside else None


def famous(text: str, start: int, end: int) -> Iterator[Claim]:
    """Find those whom everyone knows: 特朗普."""
    known = _figures()
    for found in _fame().finditer(text, start, end):
        at = found.start()
        for name in known.get(text[at : at + 2], ()):
            if text.startswith(name, at, end):
                stop = at + len(name)
                yield at, stop, 7.0 + follower_weight(text, stop, end), None
                break


@functools.cache
def _figures() -> dict[str, tuple[str, ...]]:
    """Return the famous by the first two characters of their names, the longest name first."""
    found: dict[str, list[str]] = {}
    for name in sorted(terms("figures"), key=lambda n: (-len(n), n)):
        found.setdefault(name[:2], []).append(name)
    return {head: tuple(names) for head, names in found.items()}


@functools.cache
def _fame() -> re.Pattern[str]:
    """Return the pattern of the first characters of the names of the famous, read with their second ones."""
    first, second = ("".join(sorted({name[k] for name in terms("figures")})) for k in (0, 1))
    return re.compile(f"[{first}](?=[{second}])")
