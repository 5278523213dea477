"""What is seen on one line, taken alone: length, marks, words of furniture, the shape of a time.

Every observation is a short string, so that the evidence table can be read and a line explained in its terms.
"""

from __future__ import annotations

import functools
import re
from operator import add

from newsparse._layout.groups import short_of
from newsparse._lexicon import rows, words
from newsparse._names.outlets import looks_like_outlet
from newsparse._names.person import Confidence, confidence
from newsparse._text.words import lazy

__all__ = ["LENGTH", "SENTENCE_ENDS", "Look", "look_at", "pairs_of"]

_TOPS = (1, 2, 3, 4, 6, 8, 12, 18, 26, 40, 80, 160)
LENGTH = tuple(next((str(top) for top in _TOPS if n <= top), "160+") for n in range(162))
"""The class of a length: the least bound that holds it."""

_DIGITS = "0123456789０１２３４５６７８９"
_END = {
    **dict.fromkeys("。…", "stop"),
    **dict.fromkeys("？?", "ask"),
    **dict.fromkeys("！!", "shout"),
    **dict.fromkeys('”」』’"', "quote"),
    **dict.fromkeys("：:", "colon"),
    **dict.fromkeys("，,、；;", "comma"),
    **dict.fromkeys("）)】]》〉", "close"),
    **dict.fromkeys(">»›→", "arrow"),
    **dict.fromkeys(_DIGITS, "digit"),
}
SENTENCE_ENDS = frozenset(("stop", "ask", "shout", "quote"))
_BEGIN = {
    **dict.fromkeys('“「『‘"', "quote"),
    **dict.fromkeys("（(", "paren"),
    **dict.fromkeys("【[〔", "bracket"),
    **dict.fromkeys("《〈", "title"),
    **dict.fromkeys("·•■◆●★☆*-—–▪◎○□※►▶☉", "bullet"),
    **dict.fromkeys("▲△▼↑▽", "point"),
    **dict.fromkeys("#＃", "hash"),
    **dict.fromkeys(_DIGITS, "digit"),
    **dict.fromkeys("|｜/／>»", "rule"),
}
_HAN_FROM = "\u2e80"
_CLAUSE = lazy(r"[，。；、,;！？!?：:]")
_FULL = lazy(r"[。！？]")
_DIGIT_RUN = lazy(r"[0-9０-９]+")
_LATIN_RUN = lazy(r"[A-Za-z]+")
_GAP = lazy(r"[\s|｜/·•>＞»]+")
_NUMBER = lazy(r"[\d\s,.，:：/|+\-–%()（）]+")
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
_WRITER = lazy(
    r"(?:记者|記者|通讯员|通訊員|作者|编辑|編輯|责编|特派员|特派員|撰文|采写|執筆|执笔|文字?)"
    r"[\s:：/／|｜丨]{0,3}(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff][ 　][\u4e00-\u9fff](?![\u4e00-\u9fff]))"
    r"|[\u4e00-\u9fff]{2,4}[／/╱][\u4e00-\u9fff]{2,6}(?:报导|報導|报道|報道|電|讯|訊)"
)
# 本报记者 窦 岚 高 汾, 文 | 周远航: nothing but who wrote it.
_NAME = "[\\u4e00-\\u9fff](?:[ 　]?[\\u4e00-\\u9fff]){1,3}"
_BYLINE = lazy(
    r"[（(【■□◎]?[\w\s]{0,8}(?:记者|記者|通讯员|通訊員|作者|编辑|編輯|撰文|采写|采寫|(?<!\w)文)"
    rf"[\s:：/／|｜丨]{{1,3}}{_NAME}(?:[\s、]+{_NAME}){{0,4}}[)）】]?"
)
# What one of these forms holds: two characters of a role, or a sign.
_WRITER_PAIRS = frozenset(words("记者 記者 讯员 訊員 作者 编辑 編輯 责编 派员 派員 撰文 采写 執筆 执笔"))
_WRITER_SIGNS = frozenset("文／/╱")
# …。某某 摄, （受访者供图）, 資料圖片
_PICTURE = lazy(
    r"(?:[\s（(／/。]|^)[\u4e00-\u9fff·]{0,8}[\s]?"
    r"(?:摄|攝|供图|供圖|图|圖|翻摄|翻攝|提供|资料图片?|資料圖片?|资料照|資料照)[)）]?[。.]?$"
)
# 首页 > 新闻 > 正文, 經濟日報 / 兩岸 / 兩岸焦點, 新华网 正文
_CRUMB = lazy(r"\S\s*(?:>|＞|»|›|→|-->)\s*\S|^\S{2,8}\s/\s\S{2,10}\s/\s\S|\s正文$|(?:>|＞|»)\s*$")
_CRUMB_SIGN = lazy(r"[>＞»›→/]|正文$")
_URL = lazy(r"https?://|www\.|\.com|\.cn\b")
_EDGES = "：:>»＞《》【】[]（）()…·.。 　|▼▲■●◆※<〉〈›+/-—"
_COUNT = _DIGITS + "()（）条條 　"
_WORD = lazy(r"\w+")
_WORD_LIMIT = 24
_AGAIN = 40
_LONGEST_BYLINE = 30
_SHORT = 80
_IN_PROSE = frozenset(("", "caption", "summaryhead", "credit", "writer"))
_LONG = 200


class Look:
    """The observations on one line; nobody changes it once it is made.

    ``word`` is the class of furniture that the line is, ``opens`` that it begins with, ``holds`` that it
    holds; ``prose`` grows from 0, no sentence, to 4, a paragraph; ``kind`` sums the line up for its
    neighbours, ``short`` more coarsely; ``is_prose`` that the line is prose and none of it furniture;
    ``sign`` holds all that the line's own evidence depends on; ``pairs`` are the pairs of neighbouring
    characters of a line that is not long.
    """

    __slots__ = (
        "begin", "clauses", "end", "flags", "head", "holds", "is_prose", "kind", "length", "mix", "opens",
        "pairs", "pieces", "prose", "short", "sign", "size", "time", "word",
    )  # fmt: skip

    begin: str
    clauses: str
    end: str
    flags: list[str]
    head: str
    holds: str
    is_prose: bool
    kind: str
    length: str
    mix: str
    opens: str
    pairs: set[str]
    pieces: str
    prose: int
    short: str
    sign: tuple[object, ...]
    size: int
    time: str
    word: str


@functools.cache
def _words() -> dict[str, str]:
    """Furniture that is a line of its own: term to class, several classes joined by +."""
    classes: dict[str, list[str]] = {}
    for name, how, terms, *_ in rows("furniture"):
        if how == "=":
            for term in terms.split("|"):
                known = classes.setdefault(term, [])
                if name not in known:
                    known.append(name)
    return {term: "+".join(names) for term, names in classes.items()}


@functools.cache
def _openings() -> dict[str, list[tuple[str, str]]]:
    """Furniture that a line begins with, by its first two characters, the longest term first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, how, terms, *_ in rows("furniture"):
        if how == "^":
            for term in terms.split("|"):
                found.setdefault(term[:2], []).append((term, name))
    for terms_ in found.values():
        terms_.sort(key=lambda t: -len(t[0]))
    return found


@functools.cache
def _holdings() -> tuple[re.Pattern[str], dict[str, str]]:
    """Furniture that may stand anywhere on a line: one pattern, and the class of each term."""
    classes: dict[str, str] = {}
    for name, how, terms, *_ in rows("furniture"):
        if how == "*":
            for term in terms.split("|"):
                classes.setdefault(term, name)
    return re.compile("|".join(map(re.escape, sorted(classes, key=len, reverse=True)))), classes


@functools.cache
def _navigation() -> tuple[re.Pattern[str], frozenset[str], int]:
    """The channel names and buttons that navigation glues together: 网站首页时政国际财经台湾军事.

    One pattern for all, the first two characters of each, and the length of the longest.
    """
    glued = ("nav", "act", "account", "share")
    terms = {
        t for name, how, ts, *_ in rows("furniture") if name in glued and how == "=" for t in ts.split("|")
    }
    kept = sorted((re.escape(t) for t in terms if len(t) > 1 and t[0] > _HAN_FROM), key=len, reverse=True)
    longest = max(map(len, terms))
    return re.compile("|".join(kept)), frozenset(term[:2] for term in terms if len(term) > 1), longest


def look_at(line: str) -> Look:
    """Observe a line; white space at its ends is left out already.

    The furniture of a site comes again on each of its pages, and is looked at once.
    """
    return _remembered(line) if len(line) <= _AGAIN else _observed(line)


def _observed(line: str) -> Look:
    look = Look()
    size = look.size = len(line)
    last, first = line[-1], line[0]
    look.length = LENGTH[size] if size < 162 else "160+"
    look.end = _END.get(last) or ("han" if last > _HAN_FROM else "ascii")
    look.begin = _BEGIN.get(first) or ("han" if first > _HAN_FROM else "ascii")
    clauses = len(_CLAUSE.findall(line)) if size > 5 else 0
    look.clauses = str(clauses) if clauses < 3 else "3" if clauses < 6 else "6"
    look.time = _time(line, size)
    look.prose = _prose(line, size, clauses, look.end)
    if look.prose > 1 and size < _SHORT and "tail" in look.time and look.end == "digit":
        look.prose = 1
    look.word = _word(line) if size <= _WORD_LIMIT else ""
    look.opens = next((name for term, name in _openings().get(line[:2], ()) if line.startswith(term)), "")
    look.holds = _holds(line) if size < _LONG else ""
    look.mix = look.pieces = "long"
    look.flags = []
    look.pairs = set()
    if size <= _SHORT:
        _look_closer(look, line, clauses)
    elif _ORDINAL.match(line):
        look.flags.append("ordinal")
    if size <= _LONG:
        if _PICTURE.search(line, max(0, size - 14)):
            look.flags.append("picture")
        if ("." in line or "/" in line) and _URL.search(line):
            look.flags.append("url")
    look.head = _head(look)
    look.kind = _kind(look)
    look.short = short_of(look.kind)
    look.is_prose = look.prose >= 2 and look.holds in ("", "caption") and look.opens in _IN_PROSE
    look.sign = (
        look.length, look.end, look.begin, look.clauses, look.kind, look.mix, look.pieces, look.word,
        look.opens, look.holds, *look.flags,
    )  # fmt: skip
    return look


_remembered = functools.lru_cache(maxsize=4096)(_observed)


def pairs_of(line: str) -> set[str]:
    """Give the pairs of neighbouring letters, figures and characters of a line."""
    pairs: set[str] = set()
    for word in _WORD.findall(line):
        pairs.update(map(add, word, word[1:]))
    return pairs


def _prose(line: str, size: int, clauses: int, end: str) -> int:
    """How much a line reads as prose: by its length, its clause marks, its sentences."""
    if size >= 100 and clauses >= 3:
        return 4
    if (size >= 45 and clauses >= 2) or (size >= 30 and clauses >= 2 and len(_FULL.findall(line)) >= 2):
        return 3
    if size >= 24 and (clauses >= 2 or (clauses and _FULL.search(line))):
        return 2
    return 1 if size >= 8 and clauses and end in SENTENCE_ENDS else 0


def _word(line: str) -> str:
    """The classes of furniture that the line is, closing marks and counts taken off."""
    known = _words()
    if found := known.get(line):
        return found
    bare = line.strip(_EDGES)
    if found := known.get(bare):
        return found
    if bare and bare[-1] in _COUNT:
        bare = bare.rstrip(_COUNT)
        return known.get(bare, "") if len(bare) > 1 else ""
    return ""


def _holds(line: str) -> str:
    pattern, classes = _holdings()
    found = pattern.search(line)
    return classes[found[0]] if found else ""


def _time(line: str, size: int) -> str:
    """The time on a line: has it day (d) and clock (c), where does it stand, how much beside it."""
    sign = _TIME_SIGN.search(line, 0, 120)
    if not sign:
        return ""
    found = _TIME.search(line, max(0, sign.start() - _BEFORE_SIGN), 120 if size < 120 else 40)
    if not found:
        return ""
    start, end = found.span()
    rest = size - (end - start)
    where = "all" if rest <= 3 else "head" if start <= 2 else "tail" if size - end <= 10 else "in"
    beside = "s" if rest <= 12 else "m" if rest < 40 else "l"
    return ("d" if _DATED.search(line) else "") + ("c" if _CLOCK.search(line) else "") + where + beside


def _look_closer(look: Look, line: str, clauses: int) -> None:
    """Observe on a line of at most 80 characters what would tell nothing on a paragraph."""
    size = look.size
    flags = look.flags
    digits = sum(map(len, _DIGIT_RUN.findall(line)))
    latin = sum(map(len, _LATIN_RUN.findall(line)))
    look.mix = (
        ("d" if digits * 2 > size else "")
        + ("l" if latin * 2 > size else "")
        + ("L" if latin * 10 > size * 9 else "")
    )
    pieces = len(_GAP.findall(line))
    look.pieces = str(pieces) if pieces < 4 else "4" if pieces < 8 else "8"
    pairs = look.pairs = pairs_of(line)
    if size >= 6 and not clauses and _is_navigation(line, size, pairs):
        flags.append("navs")
    if digits and _NUMBER.fullmatch(line):
        flags.append("number")
    if _ORDINAL.match(line):
        flags.append("ordinal")
    if size <= 20 and not clauses and looks_like_outlet(line):
        flags.append("outlet")
    if not (_WRITER_SIGNS.isdisjoint(line) and _WRITER_PAIRS.isdisjoint(pairs)) and _WRITER.search(line):
        flags.append("writer")
        if size <= _LONGEST_BYLINE and _BYLINE.fullmatch(line):
            flags.append("byline")
    if "|" in line or "｜" in line:
        flags.append("bar")
    if line.endswith(("…", "...")):
        flags.append("cut")
    if _CRUMB_SIGN.search(line) and _CRUMB.search(line):
        flags.append("crumb")
    if size <= 8 and not look.word and confidence(line) >= Confidence.LIKELY:
        flags.append("name")
    if "《" in line and size < 40:
        flags.append("work")


def _is_navigation(line: str, size: int, pairs: set[str]) -> bool:
    """Tell whether half of the line or more is channel names and buttons."""
    pattern, starts, longest = _navigation()
    possible = len(starts & pairs)
    if possible * longest * 2 < size:
        return False
    return sum(map(len, pattern.findall(line))) * 2 >= size


def _head(look: Look) -> str:
    """The class of a block heading (相关阅读, 最新评论, 关键词), where the line is one and nothing else."""
    if look.prose >= 2:
        return ""
    word = look.word
    if word in ("relhead", "comhead", "comitem", "taghead"):
        return word
    if "relhead" in word and "nav" not in word:
        return "relhead"
    if not word:
        if look.opens in ("relhead", "comhead", "comitem", "taghead"):
            return look.opens
        if look.holds == "comitem":
            return "comitem"
    return ""


def _kind(look: Look) -> str:
    """Sum a line up in one word, the surest observation first."""
    prose = f"P{look.prose}" if look.prose >= 2 else ""
    flags = look.flags
    if prose and not look.holds and not look.opens:
        return prose
    if look.word:
        return "=" + look.word
    if "number" in flags and not look.time:
        return "num"
    if look.opens:
        return "^" + look.opens + prose[:1]
    if look.holds and look.holds != "caption":
        return "*" + look.holds + prose[:1]
    if look.time:
        return "s" + look.time[-4:] + prose[:1]
    if prose:
        return prose
    for flag in ("crumb", "navs", "writer"):
        if flag in flags:
            return flag
    if look.size <= 4 and "name" in flags:
        return "name"
    if "outlet" in flags:
        return "outlet"
    if look.begin == "hash":
        return "hash"
    if look.size <= 8:
        return "t4" if look.size <= 4 else "t8"
    if look.pieces in ("4", "8"):
        return "nav"
    if look.prose:
        return "P1"
    return "t14" if look.size <= 14 else "t40" if look.size <= 40 else "t99"
