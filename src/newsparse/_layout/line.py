"""What is seen on one line, taken alone: its length, its marks, words of boilerplate, the shape of a time."""

from __future__ import annotations

import functools
from operator import add
from typing import Any, NamedTuple

from newsparse._layout.kinds import Kind, Words, joined, kind_of
from newsparse._layout.values import (
    CLAUSES,
    LENGTHS,
    PIECES,
    UNCOUNTED,
    Begin,
    Beside,
    End,
    Flag,
    Mix,
    Prose,
    TimeShape,
    Value,
    Where,
)  # fmt: skip
from newsparse._lexicon import terms
from newsparse._lexicon.furniture import (
    Boilerplate,
    boilerplate_in,
    exact_classes,
    glued_length,
    opening_term,
)
from newsparse._names.outlets import looks_like_outlet
from newsparse._names.person import Confidence, confidence
from newsparse._names.scoring import head_weight
from newsparse._text.chars import is_han
from newsparse._text.words import any_of, lazy
from newsparse._time.stamps import next_stamp

__all__ = ["KEPT", "LineFeatures", "features_of", "pairs_of"]


class LineFeatures(NamedTuple):
    """The features of one line.

    Attributes:
        text: The line.
        bare: The line without white space.
        size: Its length in characters.
        begin: The class of its first character.
        end: The class of its last character.
        length: The class of its length.
        prose: How much it reads as prose.
        is_prose: Whether it counts as prose of the page: sentences, and no boilerplate among them.
        mix: The script that it is written in.
        pieces: The class of the number of gaps in it.
        whole: The classes of boilerplate that the line is, all of it.
        opens: The class of boilerplate that it begins with.
        holds: The class of boilerplate that it holds.
        heads: The kind of block that it heads, where it is the heading of one and nothing else.
        time: The shape of the time on it.
        flags: What else it has.
        kind: The line in a word.
        pairs: The pairs of neighbouring characters of its words, where it has at most 80 characters.
        cells: The number of gaps between cells.
        edges: The first and the last two characters of a short one, which may be words that no list has.
        is_bare: Whether it is a few characters without anything to tell what they are.
        is_like_title: Whether it has the length and the marks of a title.
        is_reply: Whether it looks like a part of a comment.
        own: All that the features of the line by itself depend on.
    """

    text: str
    bare: str
    size: int
    begin: Begin
    end: End
    length: Value
    prose: Prose
    is_prose: bool
    mix: Mix
    pieces: Value
    whole: tuple[Boilerplate, ...]
    opens: Boilerplate | None
    holds: Boilerplate | None
    heads: Boilerplate | None
    time: TimeShape | None
    flags: tuple[Flag, ...]
    kind: Kind
    pairs: set[str]
    cells: int
    edges: tuple[str, str] | None
    is_bare: bool
    is_like_title: bool
    is_reply: bool
    own: tuple[Any, ...]

    @property
    def is_footer(self) -> bool:
        """Whether the line belongs to the footer of the site."""
        return Boilerplate.FOOT in self.kind.classes


_FIGURES = "0123456789０１２３４５６７８９"
_BEGIN = {
    **dict.fromkeys('“「『‘"', Begin.QUOTE),
    **dict.fromkeys("（(", Begin.PAREN),
    **dict.fromkeys("【[〔", Begin.BRACKET),
    **dict.fromkeys("《〈", Begin.TITLE),
    **dict.fromkeys("·•■◆●★☆*-—–▪◎○□※►▶☉", Begin.BULLET),
    **dict.fromkeys("▲△▼↑▽", Begin.POINT),
    **dict.fromkeys("#＃", Begin.HASH),
    **dict.fromkeys(_FIGURES, Begin.DIGIT),
    **dict.fromkeys("|｜/／>»", Begin.RULE),
}
_END = {
    **dict.fromkeys("。…", End.STOP),
    **dict.fromkeys("？?", End.ASK),
    **dict.fromkeys("！!", End.SHOUT),
    **dict.fromkeys('”」』’"', End.QUOTE),
    **dict.fromkeys("：:", End.COLON),
    **dict.fromkeys("，,、；;", End.COMMA),
    **dict.fromkeys("）)】]》〉", End.CLOSE),
    **dict.fromkeys(">»›→", End.ARROW),
    **dict.fromkeys(_FIGURES, End.DIGIT),
}
_SENTENCE_ENDS = frozenset((End.STOP, End.ASK, End.SHOUT, End.QUOTE))
_HAN_FROM = "\u2e80"
# A letter of any script but Latin: names have rare characters.
_LETTER = r"[^\W\d_!-~]"
_CLAUSE = lazy(r"[，。；、,;！？!?：:]")
_FULL = lazy(r"[。！？]")
_DIGIT_RUN = lazy(r"[0-9０-９]+")
_LATIN_RUN = lazy(r"[A-Za-z]+")
_GAP = lazy(r"[\s|｜/·•>＞»]+")
_PAIR = lazy(r"\w\w")
_NUMBER = lazy(r"[\d\s,.，.:：/|+\-–%()（）]+")
_ORDINAL = lazy(
    r"(?:[一二三四五六七八九十]{1,3}[、是要]|[（(][一二三四五六七八九十\d]{1,3}[)）]"
    r"|第[一二三四五六七八九十]{1,2}[、，,章节條条]"
    r"|\d{1,2}[.、．)）](?!\d)|[①-⑳]|[•·●■◆▪★-]\s?\S|(?i:top)\s?\d)"
)
_YMD = (
    r"(?:(?:19|20)\d\d[-/.年 ]|(?:[1-9]\d{1,2}|(?:19|20)\d\d|民國\s?\d{2,3})\s?[-/.年])"
    r"\s?\d{1,2}\s?[-/.月]\s?\d{1,2}"
)
_WEEKDAY = r"(?:\s?[（(]?(?:星期|周|週|禮拜|礼拜)[一二三四五六日天][)）]?)?"
_TIME = lazy(
    rf"{_YMD}日?{_WEEKDAY}|\d{{1,2}}月\s?\d{{1,2}}日|\d{{1,2}}[-/]\d{{1,2}}\s?\d{{2}}:\d{{2}}|\d{{1,2}}:\d{{2}}"
    r"|(?:刚刚|剛剛|\d+\s?(?:秒|分钟|分鐘|小时|小時|天|日|周|週|个月|個月|年)前)"
    r"|(?:今天|昨天|前天|昨日|今日)(?!的)"
)
_TIME_SIGN = lazy(r"[\d刚剛今昨前]")
_BEFORE_SIGN = 3  # 民國 and a blank
_DATED = lazy(_YMD)
_CLOCK = lazy(r"\d{1,2}[:：]\d{2}|\d{1,2}[时時点點]\d{1,2}分")
_WRITERS = "记者 記者 通讯员 通訊員 作者 编辑 編輯 撰文 采写 采寫"
_ROLES = any_of(_WRITERS + " 责编 特派员 特派員 執筆 执笔")
_WRITER = lazy(
    # 文 alone begins words: 文中.
    rf"(?:{_ROLES}[\s:：/／|｜丨]{{0,3}}|文字?[\s:：/／|｜丨]{{1,3}})"
    rf"{_LETTER}(?:{_LETTER}|[ 　]{_LETTER}(?!{_LETTER}))"
    rf"|{_LETTER}{{2}}[／/╱]{_LETTER}{{2,6}}(?:报导|報導|报道|報道|電|讯|訊)"
)
# 记者从市交通局获悉，…。: the one who writes is the subject of a sentence, and nobody is named.
_SUBJECT = lazy(rf"{any_of(_WRITERS)}(?=[^\W\d_a-zA-Z])")
_WRITER_SIGN = lazy("[文／/╱者员員编編写寫笔筆]")
# 本报记者 窦 岚 高 汾, 文 | 周远航: nothing but who wrote it.
_NAME_PATTERN = rf"{_LETTER}(?:[ 　]?{_LETTER}){{1,3}}"
_BYLINE = lazy(
    rf"[（(【■□◎]?[\w\s]{{0,8}}(?:{any_of(_WRITERS)}|(?<!\w)文)"
    rf"[\s:：/／|｜丨]{{1,3}}{_NAME_PATTERN}(?:[\s、]+{_NAME_PATTERN}){{0,4}}[)）】]?"
)
# …。某某 摄, （受访者供图）, 資料圖片
_PICTURE = lazy(
    rf"(?:[\s（(／/。]|^)(?:{_LETTER}|·){{0,8}}[\s]?"
    r"(?:摄|攝|供图|供圖|图|圖|翻摄|翻攝|提供|资料图片?|資料圖片?|资料照|資料照)[)）]?[。.]?$"
)
_PICTURE_ENDS = "摄攝图圖供片照)）。."
# 首页 > 新闻 > 正文, 經濟日報 / 兩岸 / 兩岸焦點, 新华网 正文
_CRUMB = lazy(r"\S\s*(?:>|＞|»|›|→|-->)\s*\S|^\S{2,8}\s/\s\S{2,10}\s/\s\S|\s正文$|(?:>|＞|»)\s*$")
_CRUMB_SIGN = lazy(r"[>＞»›→/]|正文$")
# 指数\t1403, 同比  3.2%, 甲 | 乙
_CELL_GAP = lazy(r"\t|\s{2,}| \| ")
_URL = lazy(r"https?://|www\.|\.com|\.cn\b")
_EDGES = "：:>»＞《》【】[]（）()…·.。 　|▼▲■●◆※<〉〈›+/-—"
_COUNT = _FIGURES + "()（）条條 　"
_NO_CLAUSES = 5  # up to this length a comma or colon makes no clause
_LONGEST_TERM = 24
_LONGEST_BYLINE = 30
_LONGEST_OUTLET = 20
_LONGEST_NAME = 8
_LONGEST_WORDS = 20
_LONGEST_ROW = 120
_LONGEST_BARE = 12
_SHORT = 80
_LONG = 200
KEPT = 40
"""What is seen on a line of up to this length is kept: 分享 and 更多 recur on every page of a site."""
_GOES_ON = "，、；。"
_HELD_BY_PROSE = (None, Boilerplate.CAPTION)
_OPENS_PROSE = (None, Boilerplate.CAPTION, Boilerplate.SUMMARY_HEAD, Boilerplate.CREDIT, Boilerplate.WRITER)
_OF_NAMES = frozenset((Boilerplate.CREDIT, Boilerplate.WRITER))
_LABELS = _OF_NAMES | {Boilerplate.TAG_HEAD, Boilerplate.META_LABEL}
_COMMENTS = frozenset((Boilerplate.COMMENT_HEAD, Boilerplate.COMMENT_ITEM))
_HEADINGS = (
    Boilerplate.RELATED_HEAD,
    Boilerplate.COMMENT_HEAD,
    Boilerplate.COMMENT_ITEM,
    Boilerplate.TAG_HEAD,
)


def features_of(line: str) -> LineFeatures:
    """Return the features of a line, which has no white space at its ends."""
    return _kept(line) if len(line) <= KEPT else _features(line)


def _features(line: str) -> LineFeatures:
    size = len(line)
    bare = "".join(line.split())
    first, last = line[0], line[-1]
    begin = _BEGIN.get(first) or (Begin.HAN if first > _HAN_FROM else Begin.ASCII)
    end = _END.get(last) or (End.HAN if last > _HAN_FROM else End.ASCII)
    length = LENGTHS[min(size, 161)]
    clauses = len(_CLAUSE.findall(line)) if size > _NO_CLAUSES else 0
    time = _time(line, size)
    prose = _prose(line, size, clauses, end)
    if time and prose > Prose.SHORT and size < _SHORT and _informs(line, time, end):
        prose = Prose.SHORT
    whole = _whole(line) if size <= _LONGEST_TERM else ()
    opening = opening_term(line)
    opens = None if opening is None else opening[1]
    holds = boilerplate_in(line) if size < _LONG else None
    mix, pieces, pairs, flags = _closer(line, size, clauses, known=bool(whole))
    if prose and end in _SENTENCE_ENDS:
        opens = None if opening is not None and _begins_sentence(line, *opening) else opens
        if Flag.WRITER in flags and _tells_of_writer(line):
            flags = tuple(flag for flag in flags if flag is not Flag.WRITER)
    words = whole, opens, holds
    kind = kind_of(words, time, flags, size=size, prose=prose, begin=begin, pieces=pieces)
    word = joined(whole) if whole else None
    is_prose = prose >= Prose.SENTENCE and holds in _HELD_BY_PROSE and opens in _OPENS_PROSE
    heads = _heads(prose, words)
    own = length, end, begin, CLAUSES[min(clauses, 6)], kind, mix, pieces, word, opens, holds, flags
    cells = len(_CELL_GAP.findall(line)) if len(bare) < size < _LONGEST_ROW else 0
    edges = (bare[:2], bare[-2:]) if 1 < len(bare) <= _LONGEST_WORDS and prose < Prose.SENTENCE else None
    is_bare = 2 <= size <= _LONGEST_BARE and not (prose or whole or opens or holds or time)
    is_like_title = 10 <= size <= 60 and prose < Prose.SENTENCES and not opens and not holds
    is_reply = holds is Boilerplate.COMMENT_ITEM or not _COMMENTS.isdisjoint(kind.classes)
    # By their places, which is faster than by their names.
    return LineFeatures(
        line, bare, size, begin, end, length, prose, is_prose, mix, pieces, whole, opens, holds, heads, time,
        flags, kind, pairs, cells, edges, is_bare, is_like_title, is_reply, own,
    )  # fmt: skip


_kept = functools.lru_cache(maxsize=4096)(_features)


def pairs_of(line: str) -> set[str]:
    """Return the pairs of neighbouring letters, figures and characters of a line.

    Example:
        >>> sorted(pairs_of("新桥 通车了"))
        ['新桥', '车了', '通车']
    """
    pairs = set(map(add, line, line[1:]))
    if line.isalnum():
        return pairs
    return set(filter(_PAIR.fullmatch if "_" in line else str.isalnum, pairs))


def _prose(line: str, size: int, clauses: int, end: End) -> Prose:
    """Tell by its length, its clause marks and its sentences how much a line reads as prose."""
    if size >= 100 and clauses >= 3:
        return Prose.PARAGRAPH
    if (size >= 45 and clauses >= 2) or (size >= 30 and clauses >= 2 and len(_FULL.findall(line)) >= 2):
        return Prose.SENTENCES
    if size >= 24 and (clauses >= 2 or (clauses and _FULL.search(line))):
        return Prose.SENTENCE
    return Prose.SHORT if size >= 8 and clauses and end in _SENTENCE_ENDS else Prose.NONE


def _whole(line: str) -> tuple[Boilerplate, ...]:
    """Return the classes of boilerplate that the line is, closing marks and counts taken off."""
    if found := exact_classes(line):
        return found
    bare = line.strip(_EDGES)
    if found := exact_classes(bare):
        return found
    if bare and bare[-1] in _COUNT:
        bare = bare.rstrip(_COUNT)
        return exact_classes(bare) if len(bare) > 1 else ()
    return ()


def _time(line: str, size: int) -> TimeShape | None:
    """Return the shape of the first time on the line; of a long line only the beginning is searched."""
    end = size if size < 120 else 40
    sign = _TIME_SIGN.search(line, 0, 120)
    found = sign and _TIME.search(line, max(0, sign.start() - _BEFORE_SIGN), end)
    if found:
        return _shape(
            size, *found.span(), day=_DATED.search(line) is not None, clock=_CLOCK.search(line) is not None
        )
    # Of the other forms (两天前, Mar 30, 2023) only those that fill a line but for an outlet: the table of
    # weights has not seen them in titles and sentences, nor figures without a mark.
    if size > _LONGEST_OUTLET or line[-1] in _GOES_ON:
        return None
    stamp = next_stamp(line, 0, size)
    counted = stamp is not None and (stamp.whole or stamp.ago or stamp.days_ago is not None)
    if stamp is None or not counted or line[stamp.start : stamp.end].isdecimal():
        return None
    return _shape(size, stamp.start, stamp.end, day=stamp.whole, clock=stamp.clock is not None)


def _shape(size: int, start: int, end: int, *, day: bool, clock: bool) -> TimeShape:
    """Return the shape of a time between two places of a line."""
    rest = size - (end - start)
    if rest <= 3:
        where = Where.ALL
    elif start <= 2:
        where = Where.HEAD
    else:
        where = Where.TAIL if size - end <= 10 else Where.INSIDE
    beside = Beside.LITTLE if rest <= 12 else Beside.SOME if rest < 40 else Beside.MUCH
    return TimeShape(day, clock, where, beside)


def _closer(
    line: str, size: int, clauses: int, *, known: bool
) -> tuple[Mix, Value, set[str], tuple[Flag, ...]]:
    """Return script, gaps, pairs and flags; of a line of more than 80 characters only some flags.

    Args:
        line: The line.
        size: Its length.
        clauses: The number of its clause marks.
        known: Whether the whole line is boilerplate, and so no name.
    """
    flags = [Flag.ORDINAL] if _ORDINAL.match(line) else []
    if size > _SHORT:
        mix, pieces, pairs = Mix.LONG, UNCOUNTED, set()
    else:
        digits = gaps = 0
        # Letters alone have no figures, gaps and signs.
        if not line.isalpha():
            digits = sum(map(len, _DIGIT_RUN.findall(line)))
            gaps = len(_GAP.findall(line))
            _add_signs(flags, line, size, digits)
        mix = _mix(line, size, digits)
        pieces = PIECES[min(gaps, 8)]
        pairs = pairs_of(line)
        _add_names(flags, line, size, clauses, pairs, known=known)
    if size <= _LONG:
        if line[-1] in _PICTURE_ENDS and _PICTURE.search(line, max(0, size - 14)):
            flags.append(Flag.PICTURE)
        if ("." in line or "/" in line) and _URL.search(line):
            flags.append(Flag.URL)
    return mix, pieces, pairs, tuple(flags)


def _mix(line: str, size: int, digits: int) -> Mix:
    """Return what a line is mostly written in."""
    if digits * 2 > size:
        return Mix.FIGURES
    latin = sum(map(len, _LATIN_RUN.findall(line)))
    if latin * 2 <= size:
        return Mix.HAN
    return Mix.ALL_LATIN if latin * 10 > size * 9 else Mix.LATIN


def _add_signs(flags: list[Flag], line: str, size: int, digits: int) -> None:
    """Add the flags of single signs."""
    if digits and _NUMBER.fullmatch(line):
        flags.append(Flag.NUMBER)
    if "|" in line or "｜" in line:
        flags.append(Flag.BAR)
    if line[-1] in "…." and line.endswith(("…", "...")):
        flags.append(Flag.CUT)
    if _CRUMB_SIGN.search(line) and _CRUMB.search(line):
        flags.append(Flag.CRUMB)
    if size < 40 and "《" in line:
        flags.append(Flag.WORK)


def _add_names(
    flags: list[Flag], line: str, size: int, clauses: int, pairs: set[str], *, known: bool
) -> None:
    """Add the flags of names: of channels, an outlet, a writer, a person."""
    if not clauses:
        if size >= 6 and glued_length(line, pairs):
            flags.append(Flag.NAVIGATION)
        if size <= _LONGEST_OUTLET and looks_like_outlet(line):
            flags.append(Flag.OUTLET)
    if _WRITER_SIGN.search(line) and _WRITER.search(line):
        flags.append(Flag.WRITER)
        if size <= _LONGEST_BYLINE and _BYLINE.fullmatch(line):
            flags.append(Flag.BYLINE)
    if size <= _LONGEST_NAME and not known and confidence(line) >= Confidence.LIKELY:
        flags.append(Flag.NAME)


def _begins_sentence(line: str, term: str, name: Boilerplate) -> bool:
    """Whether the word that opens a sentence is part of it and no label: 记者获悉, 编辑部收到, 标签化的."""
    at = len(term)
    if name not in _LABELS or not (is_han(term[-1]) and at < len(line) and is_han(line[at])):
        return False
    return name not in _OF_NAMES or head_weight(line, at) < 0 or line[: at + 1] in terms("offices")


def _informs(line: str, time: TimeShape, end: End) -> bool:
    """Whether a time opens or closes a line that is no sentence, for all its colons: 09-05 08:30 来源：…."""
    if time.where is Where.TAIL:
        return end is End.DIGIT
    return time.day and time.where is Where.HEAD and end not in _SENTENCE_ENDS and "，" not in line


def _tells_of_writer(line: str) -> bool:
    """Whether a sentence tells what the one who wrote it did: 有记者问."""
    found = _SUBJECT.search(line, 0, _SHORT)
    return found is not None and head_weight(line, found.end()) < 0


def _heads(prose: Prose, words: Words) -> Boilerplate | None:
    """Return what kind of block a line heads (相关阅读, 最新评论, 关键词), where it does nothing else."""
    if prose >= Prose.SENTENCE:
        return None
    whole, opens, holds = words
    if whole:
        if len(whole) == 1 and whole[0] in _HEADINGS:
            return whole[0]
        heads = Boilerplate.RELATED_HEAD in whole and Boilerplate.NAV not in whole
        return Boilerplate.RELATED_HEAD if heads else None
    if opens in _HEADINGS:
        return opens
    return holds if holds is Boilerplate.COMMENT_ITEM else None
