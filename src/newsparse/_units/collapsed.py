"""Texts whose line ends were taken out: the parts of their lines are units of their own.

``" ".join(text.split())`` leaves a blank where each line ended; other cleaners leave nothing. A line is cut
only where the text's form calls for it: it is the one line of a long text, or a giant one among a few that
hold nearly everything, with blanks behind its full stops.
"""

from __future__ import annotations

import bisect
import functools
import re
from itertools import pairwise

import attrs

from newsparse._lexicon.furniture import exact_terms
from newsparse._names.labels import label_at
from newsparse._names.outlets import known_outlet
from newsparse._text.chars import BAR, COLON, SLASH
from newsparse._text.words import lazy, trie
from newsparse._time.stamps import Stamp, stamp_at, stamps_in
from newsparse._units.labelled import META_LABEL, TITLE_LABEL
from newsparse._units.lines import UNSEEN, Source

__all__ = ["cut_lines", "goes_on"]

_GIANT = 200
_HEAD = 300
_ALONE = 100
_RECORD = 40
_FEW = 8
_SHARE = 0.8
# A blank behind a full stop, where Latin sentences have one and Chinese ones do not.
_GOOD = lazy(r"[。！？…][”」』’）)】]?\s++(?=[^!-~])")
_BLANKS = lazy(rf"[\s{UNSEEN}]+")
# Some writers set Latin words and figures apart from Chinese ones: 买下 2 条 New York 牌渡船.
_SPACED = lazy(r"[\u4e00-\u9fff]\s[A-Za-z0-9]|[A-Za-z0-9]\s[\u4e00-\u9fff]")
_TIGHT = lazy(r"[\u4e00-\u9fff](?=[A-Za-z0-9])|[A-Za-z0-9](?=[\u4e00-\u9fff])")
_OPENING = lazy(r"[（(【\[]?")
# How far behind the beginning of a line the mark of its label is.
_MARK_AHEAD = f"(?=[^。，！？]{{1,16}}?[{COLON}{SLASH}{BAR}])"
_CLAUSE = lazy(r"[，。；、,;]")
_NUMBER = lazy(r"(?<![-/.:：\d])\d{1,4}$")
_KEPT_AFTER = frozenset(":：/／|｜>＞»›·•、,，-—–(（《“「『【[#＃")
_KEPT_BEFORE = frozenset(":：/／|｜>＞»›·•、,，。；-—–)）》”」』】]")
_STOPS = frozenset("。！？…!?")
_PAIRS = {"（": "）", "(": ")", "【": "】", "[": "]", "《": "》", "“": "”", "「": "」", "『": "』"}
_REACH = 40
_ENDS = "。！？…”」』）)】"
_CLOSERS = '”」』’"）)】'
_PROSE = 30
_TITLE = 80
_SHORTEST = 16
_OUTLET_SIZES = range(10, 1, -1)
# 柳湾社9月4日电 … and 本报讯 … open a paragraph; 記者岑遠山／柳灣報導 is a line of its own.
_DATELINE = lazy(r"[^/／╱。]{2,36}(?:[电電讯訊]|消息)")
_SOURCE_NEXT = lazy(r"\s*(?:稿件|文章|信息)?[来來]源[:：]\s*")
_SOURCE_LABEL = lazy(r"(?:(?:稿件|文章|信息)?[来來]源[:：]\s*)$")


def cut_lines(source: Source) -> Source:
    """Return the source with its giant lines cut into their parts; the same where the text has none."""
    giants = _giants(source)
    if not giants:
        return source
    lines: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    gaps: list[int] = []
    inner: list[int] = []
    for i, (start, end, gap) in enumerate(zip(source.starts, source.ends, source.gaps, strict=True)):
        parts = _parts(source.text, start, end) if i in giants else [(start, end)]
        inner.extend(range(len(lines) + 1, len(lines) + len(parts)))
        lines += [source.text[a:b] for a, b in parts] if len(parts) > 1 else [source.lines[i]]
        starts += [a for a, _ in parts]
        ends += [b for _, b in parts]
        gaps += [gap] + [0] * (len(parts) - 1)
    return attrs.evolve(source, lines=lines, starts=starts, ends=ends, gaps=gaps, inner=frozenset(inner))


def _giants(source: Source) -> set[int]:
    """Return the lines that hold what was several."""
    lines = source.lines
    if len(lines) == 1:
        least = _RECORD if TITLE_LABEL.match(lines[0]) else _ALONE
        return {0} if len(lines[0]) >= least and _holds_several(lines[0], alone=True) else set()
    if len(lines) > _FEW * 4:
        return set()
    large = [i for i, line in enumerate(lines) if len(line) >= _GIANT]
    if not large or len(lines) - len(large) > _FEW:
        return set()
    if sum(len(lines[i]) for i in large) < _SHARE * sum(map(len, lines)):
        return set()
    giants = {i for i in large if _holds_several(lines[i], alone=False)}
    return giants if len(giants) * 2 >= len(large) else set()


def _holds_several(line: str, *, alone: bool) -> bool:
    """Whether blanks stand in a line where line ends would, or stamps where only a head has them."""
    good = sum(1 for _ in _GOOD.finditer(line))
    if good >= (1 if alone else 2):
        return True
    if not alone:
        return False
    if len(META_LABEL.findall(line, 0, _HEAD)) >= 2 and TITLE_LABEL.match(line):
        return True
    stamp = next((stamp for stamp in stamps_in(line, 0, min(_HEAD, len(line))) if stamp.of_head), None)
    return stamp is not None and len(line) - stamp.end >= _ALONE // 2


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a line at the blanks where a line may have begun, and around the stamps that are glued to it."""
    parts: list[tuple[int, int]] = []
    at = start
    spaced = len(_SPACED.findall(text, start, end)) > len(_TIGHT.findall(text, start, end))
    stamps = list(stamps_in(text, start, end))
    heads = [stamp for stamp in stamps if stamp.of_head]
    closed = {stamp.end for stamp in heads}
    held = {i for stamp in stamps for i in range(stamp.start, stamp.end)}
    for blank in _BLANKS.finditer(text, start, end):
        a, b = blank.span()
        if a <= at or b >= end or a in held:
            continue
        if _may_follow(text, b) if a in closed else _may_begin(text, at, a, b, end, spaced=spaced):
            parts += _unglued(text, at, a, heads)
            at = b
    return parts + _unglued(text, at, end, heads)


def _may_follow(text: str, b: int) -> bool:
    """Whether a line may begin at ``b`` behind a stamp and a blank."""
    return text[b] > "\u2e80" or text[b].isdigit()


def _may_begin(text: str, at: int, a: int, b: int, end: int, *, spaced: bool) -> bool:
    """Whether a line may begin behind the blank ``text[a:b]``."""
    before, after = text[a - 1], text[b]
    if before in _STOPS or (before in _CLOSERS and a - at > 1 and text[a - 2] in _STOPS):
        return after > "~" or not before.isascii()
    if before < "\u2e80" and after < "\u2e80" and before.isalnum() and after.isalnum():
        return False
    if spaced and (before.isascii() != after.isascii()) and not _opens(text, b, end):
        return False
    if before in _KEPT_AFTER or after in _KEPT_BEFORE:
        return False
    # 张 三, 2024 年: a character or a number that blanks set apart.
    if a - at == 1 or b + 1 >= end or text[b + 1].isspace() or _NUMBER.search(text, max(at, a - 6), a):
        return False
    if _is_open(text, at, a, end) or _DATELINE.fullmatch(text, at, a):
        return False
    return not _in_sentence(text, at, a) or _opens(text, b, end)


def _is_open(text: str, at: int, a: int, end: int) -> bool:
    """Whether the blank at ``a`` stands between marks that belong together: 【码头 见闻】."""
    for opening, closing in _PAIRS.items():
        opened = text.rfind(opening, max(at, a - _REACH), a)
        if opened >= 0 and text.find(closing, opened, a) < 0:
            return text.find(closing, a, min(end, a + _REACH)) >= 0
    return False


def _opens(text: str, at: int, end: int) -> bool:
    """Whether a label or a stamp is at ``at``."""
    return _credits(text, at, end) or _is_head(text, at, end)


def _credits(text: str, at: int, end: int) -> bool:
    """Whether a usual label of a credit, or that of the source, is at ``at`` with a mark behind it."""
    opening = _OPENING.match(text, at, end)
    at = opening.end() if opening else at
    if _SOURCE_NEXT.match(text, at, end):
        return True
    label = label_at(text, at, end)
    return label is not None and label.marked and label.usual


def _is_head(text: str, at: int, end: int) -> bool:
    """Whether a stamp is at ``at`` that the head of a page would have; 3月28日 in a sentence is none."""
    stamp = stamp_at(text, at, end) if at < end else None
    return stamp is not None and stamp.of_head


def _in_sentence(text: str, at: int, a: int) -> bool:
    """Whether a part is prose and its last sentence is open: the blank stands in a sentence."""
    return a - at >= _PROSE and len(_CLAUSE.findall(text, at, a)) > 1 and text[a - 1] not in _CLOSERS


def _unglued(text: str, start: int, end: int, heads: list[Stamp]) -> list[tuple[int, int]]:
    """Cut a part round the stamps that stand in it without a blank, and where furniture follows a stop."""
    if end - start < _SHORTEST:
        return [(start, end)]
    cuts = [start]
    first, last = (bisect.bisect_left(heads, at, key=lambda stamp: stamp.start) for at in (start, end))
    feet = _feet().finditer(text, start, end)
    seams = {foot.start(): 0 for foot in feet if foot[0] or _credits(text, foot.start(), end)}
    seams |= {stamp.start: stamp.end for stamp in heads[first:last]}
    for a, b in sorted(seams.items()):
        if b == 0:
            cuts.append(a)
        elif a - cuts[-1] < _TITLE:
            cuts.append(_outlet_before(text, cuts[-1], a))
            behind = _outlet_behind(text, b, end)
            if behind < end and _may_follow(text, behind) and text[behind] not in _KEPT_BEFORE:
                cuts.append(behind)
    blank = _BLANKS.match(text, end)
    if blank and end - cuts[-1] < _TITLE and _is_head(text, blank.end(), len(text)):
        cuts.append(_outlet_before(text, cuts[-1], end))
    edges = [*dict.fromkeys(cuts), end]
    parts = [_trimmed(text, a, b) for a, b in pairwise(edges)]
    return [(a, b) for a, b in parts if a < b]


@functools.cache
def _feet() -> re.Pattern[str]:
    """Return the pattern of what begins a line right behind a stop: a heading, or empty, a label's place."""
    headings = trie(sorted(term for term in exact_terms("relhead") if len(term) >= 4))
    return re.compile(f"(?<=[{_ENDS}])(?:{headings}|{_MARK_AHEAD})")


def _outlet_before(text: str, start: int, at: int) -> int:
    """Return where the outlet begins that stands before a stamp, its label with it; else the stamp."""
    end = at
    while end > start and text[end - 1].isspace():
        end -= 1
    for size in _OUTLET_SIZES:
        if end - size >= start and known_outlet(text[end - size : end]):
            label = _SOURCE_LABEL.search(text, max(start, end - size - 8), end - size)
            return label.start() if label else end - size
    return at


def _outlet_behind(text: str, at: int, end: int) -> int:
    """Return where the outlet ends that is labelled behind a stamp; else the end of the stamp."""
    label = _SOURCE_NEXT.match(text, at, end)
    if label:
        for size in _OUTLET_SIZES:
            if known_outlet(text[label.end() : label.end() + size]):
                return min(end, label.end() + size)
    return at


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out the blanks at the ends of a part."""
    while start < end and (text[start].isspace() or text[start] in UNSEEN):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in UNSEEN):
        end -= 1
    return start, end


def goes_on(line: str) -> bool:
    """Whether a part of a line ends inside a sentence, so that the next part goes on with it."""
    bare = line.rstrip(_CLOSERS)
    return not bare or bare[-1] not in _STOPS
