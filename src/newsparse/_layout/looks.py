"""What is seen on one line, taken alone: length, marks, words of furniture, shape of a stamp."""

from __future__ import annotations

import functools
import re

from newsparse._lexicon import rows

__all__ = ["Look", "look_at"]

_LENGTHS = (1, 2, 3, 4, 6, 8, 12, 18, 26, 40, 80, 160)
LENGTH_KEYS = tuple(
    next((str(i) for i, top in enumerate(_LENGTHS) if n <= top), str(len(_LENGTHS))) for n in range(162)
)

_END = dict.fromkeys("。！？!?…", "stop") | dict.fromkeys("”」』’\"", "quote")
_END |= dict.fromkeys("：:", "colon") | dict.fromkeys("，,、；;", "comma") | dict.fromkeys("）)】]》〉", "close")
_END |= dict.fromkeys(">»›→", "arrow") | dict.fromkeys("0123456789０１２３４５６７８９", "digit")
_BEGIN = dict.fromkeys("“「『‘\"", "quote") | dict.fromkeys("（(", "paren") | dict.fromkeys("【[〔", "bracket")
_BEGIN |= dict.fromkeys("《〈", "title") | dict.fromkeys("·•■◆●★☆*-—–▪◎○□※►▶☉", "bullet")
_BEGIN |= dict.fromkeys("▲△▼↑▽", "point") | dict.fromkeys("#＃", "hash") | dict.fromkeys("0123456789", "digit")
_BEGIN |= dict.fromkeys("|｜/／>»", "rule")
_CLAUSE = re.compile(r"[，。；、,;！？!?：:]")
_FULL = re.compile(r"[。！？]")
_DIGITS = re.compile(r"[0-9０-９]+")
_LATIN = re.compile(r"[A-Za-z]+")
_PIECES = re.compile(r"[\s|｜/·•>＞»]+")
_NUMBER = re.compile(r"[\d\s,.，:：/|+\-–%()（）]+")
_ORDINAL = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[、是要]|[（(][一二三四五六七八九十\d]{1,3}[)）]|第[一二三四五六七八九十]{1,2}[、，,章节條条]"
    r"|\d{1,2}[.、．)）](?!\d)|[①-⑳]|[•·●■◆▪★-]\s?\S|(?i:top)\s?\d)"
)
_STAMP = re.compile(
    r"(?:(?:19|20)\d\d|[1-9]\d{1,2}|民國\s?\d{2,3})\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?"
    r"|\d{1,2}月\s?\d{1,2}日|\d{1,2}[-/]\d{1,2}\s?\d{2}:\d{2}|\d{1,2}:\d{2}"
    r"|(?:刚刚|剛剛|\d+\s?(?:秒|分钟|分鐘|小时|小時|天|日|周|週|个月|個月|年)前)|(?:今天|昨天|前天|昨日|今日)(?!的)"
)
_DATED = re.compile(r"(?:(?:19|20)\d\d|[1-9]\d{1,2}|民國\s?\d{2,3})\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}")
_CLOCK = re.compile(r"\d{1,2}[:：]\d{2}|\d{1,2}[时時点點]\d{1,2}分")
_OUTLET = re.compile(
    r".{0,14}(?:日报|日報|晚报|晚報|早报|早報|时报|時報|周报|週刊|周刊|网|網|社|新闻|新聞|客户端|客戶端|电视台|電視台|在线|在線|频道|"
    r"頻道|杂志|雜誌|快报|導報|导报|商报|都市报|青年报|APP|app|财经|研究院|视频|評論|评论|观察|号)$"
)
_BYLINE = re.compile(
    r"(?:记者|記者|通讯员|通訊員|作者|编辑|編輯|责编|特派员|特派員|撰文|采写|執筆|执笔|文字?)[\s:：/／|｜丨]{0,3}[\u4e00-\u9fff]{2,4}"
    r"|[\u4e00-\u9fff]{2,4}[／/╱][\u4e00-\u9fff]{2,6}(?:报导|報導|报道|報道|電|讯|訊)"
)
_PICTURE = re.compile(r"(?:[\s（(／/。]|^)[\u4e00-\u9fff·]{0,8}[\s]?(?:摄|攝|供图|供圖|图|圖|翻摄|翻攝|提供|资料图片?|資料圖片?|资料照|資料照)[)）]?[。.]?$")
_URL = re.compile(r"https?://|www\.|\.com|\.cn\b")


class Look:
    """The observations on one line; every value is a small string, a key of the evidence table."""

    __slots__ = (
        "begin", "clauses", "end", "exact", "flags", "kind", "length", "mix", "pieces", "prefix", "prose",
        "size", "stamp", "within",
    )


@functools.cache
def _furniture() -> tuple[dict[str, str], dict[str, list[tuple[str, str]]], re.Pattern[str], dict[str, str]]:
    exact: dict[str, list[str]] = {}
    prefix: dict[str, list[tuple[str, str]]] = {}
    within: dict[str, str] = {}
    for name, how, terms, *_ in rows("furniture"):
        for term in terms.split("|"):
            if not term:
                continue
            if how == "=":
                known = exact.setdefault(term, [])
                if name not in known:
                    known.append(name)
            elif how == "^":
                prefix.setdefault(term[:2], []).append((term, name))
            else:
                within.setdefault(term, name)
    for v in prefix.values():
        v.sort(key=lambda t: -len(t[0]))
    found = re.compile("|".join(map(re.escape, sorted(within, key=len, reverse=True))))
    return {k: "+".join(v) for k, v in exact.items()}, prefix, found, within

_TRIM = "：:>»＞《》【】[]（）()…·.。 　|▼▲■●◆※<〉〈›+/-—"
_COUNT = re.compile(r"\s*[（(]?\d*[)）]?(?:条|條)?$")


def look_at(line: str) -> Look:
    exact, prefix, within, names = _furniture()
    look = Look()
    n = len(line)
    look.size = n
    look.length = LENGTH_KEYS[n] if n < 162 else "12"
    look.end = _END.get(line[-1]) or ("han" if line[-1] > "\u2e80" else "ascii")
    look.begin = _BEGIN.get(line[0]) or ("han" if line[0] > "\u2e80" else "ascii")
    clauses = len(_CLAUSE.findall(line)) if n > 5 else 0
    look.clauses = "0" if not clauses else "1" if clauses == 1 else "2" if clauses == 2 else "3" if clauses < 6 else "6"
    stops = len(_FULL.findall(line)) if clauses else 0
    prose = 0
    if n >= 100 and clauses >= 3:
        prose = 4
    elif n >= 45 and clauses >= 2 or n >= 30 and stops >= 2:
        prose = 3
    elif n >= 24 and (clauses >= 2 or stops):
        prose = 2
    elif n >= 8 and look.end in ("stop", "quote") and clauses:
        prose = 1
    look.prose = str(prose)
    key = ""
    if n <= 24:
        key = exact.get(line) or exact.get(line.strip(_TRIM)) or ""
        if not key:
            bare = _COUNT.sub("", line.strip(_TRIM))
            key = exact.get(bare, "") if len(bare) > 1 else ""
    look.exact = key
    look.prefix = ""
    for term, name in prefix.get(line[:2], ()):
        if line.startswith(term):
            look.prefix = name
            break
    look.within = ""
    if n < 200:
        m = within.search(line)
        if m:
            look.within = names[m[0]]
    stamp = ""
    m = _STAMP.search(line) if n < 120 else _STAMP.search(line, 0, 40)
    if m:
        rest = n - (m.end() - m.start())
        dated = _DATED.search(line) is not None
        clock = _CLOCK.search(line) is not None
        where = "all" if rest <= 3 else "head" if m.start() <= 2 else "tail" if n - m.end() <= 10 else "in"
        stamp = ("d" if dated else "") + ("c" if clock else "") + where + ("s" if rest <= 12 else "m" if rest < 40 else "l")
    look.stamp = stamp
    flags = []
    pieces = 0
    if n <= 80:
        digits = sum(map(len, _DIGITS.findall(line)))
        latin = sum(map(len, _LATIN.findall(line)))
        look.mix = ("d" if digits * 2 > n else "") + ("l" if latin * 2 > n else "") + ("L" if latin * 10 > n * 9 else "")
        pieces = len(_PIECES.findall(line))
        look.pieces = str(pieces) if pieces < 4 else "4" if pieces < 8 else "8"
        if _NUMBER.fullmatch(line):
            flags.append("number")
        if _ORDINAL.match(line):
            flags.append("ordinal")
        if n <= 20 and _OUTLET.match(line):
            flags.append("outlet")
        if _BYLINE.search(line):
            flags.append("byline")
        if "|" in line or "｜" in line:
            flags.append("bar")
        if line.endswith(("…", "...")):
            flags.append("cut")
    else:
        look.mix = "x"
        look.pieces = "x"
        if _ORDINAL.match(line):
            flags.append("ordinal")
    if n <= 200 and _PICTURE.search(line):
        flags.append("picture")
    if n <= 200 and ("." in line or "/" in line) and _URL.search(line):
        flags.append("url")
    if "《" in line and n < 40:
        flags.append("work")
    look.flags = flags
    if prose >= 2 and not look.within and not look.prefix:
        kind = "P" + look.prose
    elif look.exact:
        kind = "=" + look.exact
    elif "number" in flags and not stamp:
        kind = "num"
    elif look.prefix:
        kind = "^" + look.prefix + ("P" if prose >= 2 else "")
    elif look.within and look.within != "caption":
        kind = "*" + look.within + ("P" if prose >= 2 else "")
    elif stamp:
        kind = "s" + stamp[-4:] + ("P" if prose >= 2 else "")
    elif prose >= 2:
        kind = "P" + look.prose
    elif "byline" in flags:
        kind = "by"
    elif "outlet" in flags:
        kind = "out"
    elif n <= 4:
        kind = "t4"
    elif n <= 8:
        kind = "t8"
    elif pieces >= 4:
        kind = "nav"
    elif prose:
        kind = "P1"
    elif n <= 14:
        kind = "t14"
    elif n <= 40:
        kind = "t40"
    else:
        kind = "t99"
    look.kind = kind
    return look


def headish(look: Look) -> str:
    """The class of a block heading, where the line is one and nothing else."""
    if look.prose >= "2": return ""
    x = look.exact
    if x in ("relhead", "comhead", "comitem", "taghead"): return x
    if "relhead" in x and "nav" not in x: return "relhead"
    if not x and look.prefix in ("relhead", "comhead", "comitem", "taghead"): return look.prefix
    if not x and look.within == "comitem": return "comitem"
    return ""


