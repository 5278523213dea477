"""Labels, ends of bylines and words of the page, in the order in which a part of a line has them."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum
from operator import itemgetter
from typing import NamedTuple

from newsparse._lexicon import words
from newsparse._names.labels import STOPS, Label, label_at, labels_in
from newsparse._names.outlets import (
    known_outlet,
    looks_like_institution,
    looks_like_outlet,
    outlet_at_end,
    picture_library,
)
from newsparse._names.person import Confidence, confidence
from newsparse._names.places import known_place
from newsparse._names.segments import Chunk
from newsparse._text.chars import BAR, BLANK, COLON, COMMA, DASH, HAN, NAME_DOT, REPORT, SLASH, members
from newsparse._text.words import lazy
from newsparse._time.forms import DAY, STAMP_BEGINS

__all__ = ["UNMARKED", "Place", "Token", "Unmarked", "tokens_of"]


_REPORTED = f"(?:{REPORT}|專訪|专访|特稿|专电|專電|[电電])"
# 李志平／台北報導: between slash and report is a place, or how it was reported (綜合).
_SLASHED_REPORT = lazy(rf"[{SLASH}][{BLANK}]?(?P<between>[{HAN}、·－\-]{{0,12}}?)[{BLANK}]?{_REPORTED}")
_TAIL = lazy(
    rf"{DAY}(?:[{HAN}]{{0,4}}(?:{REPORT}|[电電讯訊]|消息))?"
    rf"|(?:综合|綜合|联合|聯合|专题|專題)?{REPORT}(?![记記])"
    rf"|[讯訊电電]$"
    rf"|[{BLANK}]?[发發][自于於][{HAN}]{{2,10}}"
    rf"|{STAMP_BEGINS}|[0-9]{{1,2}}[{BLANK}]?(?:小时|小時|分钟|分鐘|天)前"
    rf"|[摄攝][于於]|[{BLANK}]?[对對](?:本|此)[文稿]"
)
# What both hold at least: most chunks have no end of a byline, and need no search for its forms.
_TAIL_SIGN = lazy("[0-9０-９日号號报報讯訊电電访訪稿发發摄攝对對]")
# 上传时间：, 浏览次数：: a word of the page and what it counts.
_MARK_AHEAD = lazy(
    rf"[{BLANK}]*+(?:(?:[时時][间間]|日期|次[数數]|[量数數率])?[{BLANK}]*+[{COLON}{BAR}{SLASH}0-9]|[于於])"
)
_BOUNDARY = lazy(rf"[{BLANK}{COLON}{SLASH}{BAR}{COMMA}{NAME_DOT};；.&+）)】\]〕]")
_CLOSING = lazy(rf"[{BLANK}{COLON}{SLASH}{BAR}、）)】\]〕]")
_DATED = lazy(rf"[，,][{BLANK}]?(?:[0-9０-９]|下同|资料|資料)")
_PREFIX = lazy(f"(?!丨)[{HAN}A-Za-z0-9+＋·]")
_DESK = lazy(f"(?!丨)[{HAN}A-Za-z0-9+＋·/\\-]")
_WORDS_OF_PROSE = lazy("[的是和与由在向对了]")
_NAME_AHEAD = lazy(f"[{HAN}]{{2,4}}")
_NO_OUTLET_PREFIXES = frozenset(
    words(
        "一名 一位 多名 几位 有 据 由 和 与 及 以及 等 我们 他们 图为 均为 其他 这位 那位 该 名 位 "
        "微信公众号 微信公眾號 公众号 公眾號 客户端 客戶端"
    )
)
# Words that end the names of outlets and are put before a head: 顶端新闻记者, 财经记者.
_OUTLET_TAILS = words("新闻 新聞 财经 財經 体育 體育 娱乐 娛樂 科技 视频 視頻 网络 網絡 调查 微博")
# 资料图, 视频截图: no picture by anybody.
_NO_PICTURE_OF = frozenset(words("资料 資料 示意 截 效果 配 插 地 组 題 题 视频截 视频 網路 网络 网站 官网"))
_JOINT = lazy(f"[{DASH}{NAME_DOT}/／]")
_KINDS_OF_ACCOUNT = frozenset(
    words("微信公众号 微信公眾號 公众号 公眾號 客户端 客戶端 微信 微博 官方微博 官方微信")
)
_BAR_MARKS = members(BAR)
_SLASHES, _COLONS, _BARS_AND_COLONS = members(SLASH), members(COLON), members(BAR + COLON)
_MARKS = "".join(members(BLANK + COLON + BAR + SLASH)) + "于於"
# 华夏时报（www.example.com）记者: the address of an outlet.
_ADDRESS = lazy(r"[(（][A-Za-z0-9./:\-]{4,40}[)）]")
_NOTE_OPENS, _NOTE_CLOSES = frozenset("(（〔"), frozenset(")）〕")
_REACH = 40
_FIRST_THEN_LONGEST = itemgetter(0, 1, 2)
_DESK_REACH = 18


class Place(Enum):
    """Where the names of a label are: behind it, or before it."""

    BEHIND = "behind"
    BEFORE = "before"


class Token(NamedTuple):
    """A label, the end of a byline (／台北報導, 5月13日报道) or a word of the page (来源：).

    Args:
        start: Index of its first code point.
        end: Index after its last.
        label: The label, where it is one.
        org: Where the outlet begins that is before a label (新华社记者); ``start`` where none does.
        after: Whether the label is behind its names (杜若川 摄).
        tail: Whether it is the end of a byline.
    """

    start: int
    end: int
    label: Label | None
    org: int
    after: bool
    tail: bool


def tokens_of(text: str, chunk: Chunk) -> list[Token]:
    """Return the labels of ``chunk`` that are no part of a word or of prose, and what ends the names."""
    start, end = chunk.start, chunk.end
    found: list[tuple[int, int, int, Label | None]] = [
        (label.lead, -label.end, 0, label) for label in labels_in(text, start, end)
    ]
    if not found:
        return []
    if _TAIL_SIGN.search(text, start, end):
        found += [(tail.start(), -tail.end(), 1, None) for tail in _TAIL.finditer(text, start, end)]
        found += [
            (slash.start(), -slash.end(), 1, None)
            for slash in _SLASHED_REPORT.finditer(text, start, end)
            if not _begins_credit(text, slash.start("between"), end) and not _is_label(text, slash)
        ]
    found += [(first, -last, 2, None) for first, last in STOPS.places(text, start, end)]
    tokens: list[Token] = []
    at = start
    for first, last, kind, label in sorted(found, key=_FIRST_THEN_LONGEST):
        if first < at:
            continue
        if label is not None:
            token = _label_token(text, label, chunk, at)
        else:
            token = (_tail_token if kind == 1 else _stop_token)(text, first, -last, at)
        if token is not None and tokens and _takes_value(text, tokens[-1], token):
            token = _without_value(text, token, tokens[-1].end)
        if token is not None:
            tokens.append(token)
            at = token.end
    return tokens


def _label_token(text: str, label: Label, chunk: Chunk, at: int) -> Token | None:
    """Return the token of a label, or nothing where it is only part of a word or of prose."""
    if chunk.start < label.lead and label.end < chunk.end and _is_note(text, label):
        return None
    if label.end == chunk.end and chunk.closer and chunk.closer in "】]］〕":
        first = label.lead
        if first == chunk.start or outlet_at_end(text, chunk.start, first) == chunk.start:
            label = label._replace(marked=True)  # 【责任编辑】张三, 【南方日报记者】李四
    opens = label.lead == at or _BOUNDARY.match(text, label.lead - 1) is not None
    place: Place | None = Place.BEHIND
    if label.marked:
        place = _marked_place(text, label, at, opens=opens)
    elif not label.has("noun"):
        place = _unmarked_place(Unmarked(text, label, chunk, at, opens=opens))
    if place is None:
        return None
    start = label.lead
    if label.end == chunk.end and at < start and text[at:start].rstrip()[-1:] in _BAR_MARKS:
        return Token(start, label.after, label, start, after=True, tail=False)  # 岑远山 | 作者
    if place is Place.BEFORE and not _signed_by_outlet(text, label, chunk, at):
        leads = label.spaced and label.has("plain") and _prefix(text, label, chunk, at) < label.start
        if not leads:
            return Token(start, label.after, label, start, after=True, tail=False)
    return _leading_token(text, _without_outlet(text, label, at), chunk, at, lead=label.start - start)


def _is_note(text: str, label: Label) -> bool:
    """Whether brackets hold a label and nothing else, and are a note on the name before: 王敏（实习生）."""
    return text[label.lead - 1] in _NOTE_OPENS and text[label.end] in _NOTE_CLOSES


def _signed_by_outlet(text: str, label: Label, chunk: Chunk, at: int) -> bool:
    """Whether a label is between an outlet and a name: 東森新聞 責任編輯 王小明."""
    if not label.spaced or not label.has("free") or text[label.start - 1] in _SLASHES:
        return False
    return _org_before(text, at, label.start) < label.start and _sure_name(text, label, chunk)


def _marked_place(text: str, label: Label, at: int, *, opens: bool) -> Place | None:
    """Return where the names of a label with a separator are, or ``None`` where it is no label."""
    behind_names = not _only_blank(text, at, label.lead)
    if behind_names and not opens and label.head == "文" and _SLASHED_REPORT.match(text, label.end):
        return None  # 記者李靜文／台北報導: the name ends in it
    if behind_names and text[label.end : label.end + 1] in _SLASHES and label.has("action"):
        if not opens or label.head == "摄":
            return Place.BEFORE  # 盧子朗攝/資料圖片
    elif label.has("short") and not opens:
        return None
    return Place.BEHIND


class Unmarked:
    """The surroundings of a label without a separator that names no person: the signs of ``UNMARKED``."""

    def __init__(self, text: str, label: Label, chunk: Chunk, at: int, *, opens: bool) -> None:
        self.text = text
        self.label = label
        self.chunk = chunk
        self.at = at
        self.opens = opens
        """Whether nothing, or a blank or mark, is right before it."""
        self.alone = _only_blank(text, at, label.start)
        """Whether nothing is before it that no label has taken."""
        self.closes = (label.has("post") or len(label.roles) > 1) and self.ends
        """Whether it is one that may follow its names, and ends its clause."""

    @property
    def behind_slash(self) -> bool:
        """Whether names and a slash are before it, and it closes them."""
        if self.alone or self.text[self.label.start - 1] not in _SLASHES:
            return False
        return self.ends or self.label.has("action")

    @property
    def ends(self) -> bool:
        """Whether its clause ends with it."""
        text, label = self.text, self.label
        if label.end == self.chunk.end or _CLOSING.match(text, label.end):
            return True
        return label.head == "摄" and _DATED.match(text, label.end) is not None

    @property
    def glued_to_library(self) -> bool:
        """Whether a picture library or outlet is right before it."""
        left = self.text[max(self.at, self.label.start - _REACH) : self.label.start]
        return not self.opens and (picture_library(left) or known_outlet(left))

    @property
    def describes(self) -> bool:
        """Whether it only closes a word for what is shown."""
        if self.opens:
            return False
        if self.label.has("described"):
            return not self.glued_to_library
        return self.label.has("short") and not _glued_action(self.text, self.label, self.at)

    @property
    def behind_outlet(self) -> bool:
        """Whether an outlet is before it and nothing but a sure name behind it."""
        start = self.label.start
        return outlet_at_end(self.text, self.at, start) < start and self.before_name

    @property
    def before_name(self) -> bool:
        """Whether nothing but a sure name is behind it."""
        return _sure_name(self.text, self.label, self.chunk)

    @property
    def among_credits(self) -> bool:
        """Whether the names of another label are before it."""
        return not self.alone and self.at > self.chunk.start


class _Rule(NamedTuple):
    """What follows from a sign.

    Args:
        holds: Whether the sign is there.
        place: Where the names of the label are; ``None`` where it is no label.
        example: A line whose last label the rule decides.
    """

    holds: Callable[[Unmarked], bool]
    place: Place | None
    example: str


UNMARKED = (
    _Rule(lambda it: it.behind_slash, Place.BEFORE, "受访者供图 周远航/文"),
    _Rule(lambda it: it.closes and it.describes, None, "记者周远航 资料图片"),
    _Rule(lambda it: it.closes and it.opens and it.label.spaced and it.alone, Place.BEHIND, "摄影 周远航"),
    _Rule(lambda it: it.closes, Place.BEFORE, "杜若川 摄"),
    _Rule(
        lambda it: it.opens and it.label.has("plain") and (it.label.spaced or it.label.has("free")),
        Place.BEHIND,
        "校对 吴桐",
    ),
    _Rule(lambda it: it.label.has("free") and it.behind_outlet, Place.BEHIND, "晋南日报编辑周远航"),
    _Rule(
        lambda it: it.opens and it.label.has("beside") and it.among_credits and it.before_name,
        Place.BEHIND,
        "（记者周远航 摄影吴桐）",
    ),
    _Rule(
        lambda it: it.opens and it.alone and it.label.has("origin") and it.label.has("free"),
        Place.BEHIND,
        "图据新华社",
    ),
    _Rule(lambda it: it.opens and len(it.label.roles) > 1, Place.BEHIND, "图文周远航"),
)
"""What decides where the names of a label without a separator are: the first that holds. Where none does it
is no label: 编辑部的周远航."""


def _unmarked_place(it: Unmarked) -> Place | None:
    """Return where the names of a label without a separator are, or ``None`` where it is no label."""
    for rule in UNMARKED:
        if rule.holds(it):
            return rule.place
    return None


def _leading_token(text: str, label: Label, chunk: Chunk, at: int, *, lead: int) -> Token:
    """Return a label that is before its names, with the outlet or the unlisted words before it."""
    start = label.start - lead
    org = _org_before(text, at, start)
    if org == start and (label.marked or (label.has("noun") and _sure_name(text, label, chunk))):
        org = _outlet_of_desk(text, at, start)
    if label.marked and label.head not in {"记者", "通讯员"} and _after_blank(text, org, start, label):
        org = start  # 新京报 作者：王小明: the outlet is the source
    if org == start and (prefix := _prefix(text, label, chunk, at)) < start:
        before = text[max(chunk.start, prefix - 200) : prefix]
        if label.has("noun") or _seen_as_outlet(text[prefix:start], before):
            org = prefix
        else:
            label = label._replace(start=prefix, word=text[prefix:start] + label.word)
            start = org = prefix
    return Token(start, label.after, label, org, after=False, tail=False)


def _outlet_of_desk(text: str, at: int, start: int) -> int:
    """Return where a listed outlet begins whose desk is before a label: 晋南日报新视野编辑：…."""
    run = start
    while run > at and start - run < _DESK_REACH and _DESK.match(text, run - 1):
        run -= 1
    if start > run + 2 and _WORDS_OF_PROSE.search(text, run, start):
        return start
    outlet = any(known_outlet(text[run:cut]) for cut in range(run + 2, start))
    return run if outlet else start


def _after_blank(text: str, org: int, start: int, label: Label) -> bool:
    """Whether a blank parts an outlet from a label with a colon."""
    colon = text[label.end : label.after].strip()
    return org < start and text[start - 1].isspace() and colon in _COLONS


def _prefix(text: str, label: Label, chunk: Chunk, at: int) -> int:
    """Return where unlisted words begin that belong to a label or name an outlet: 夜班编辑, 每经记者.

    They are free-standing, right before the label, and a sure name follows it.
    """
    start = label.start
    while start > at and label.start - start < 6 and _PREFIX.match(text, start - 1):
        start -= 1
    free = start == chunk.start or text[start - 1].isspace() or text[start - 1] in _BARS_AND_COLONS
    prefix = text[start : label.start]
    if (
        not free
        or len(prefix) < 2
        or (confidence(prefix) >= Confidence.LIKELY and not (_is_posted(label) or known_place(prefix)))
        or prefix in _NO_OUTLET_PREFIXES
    ):
        return label.start
    name = _NAME_AHEAD.match(text, label.after, chunk.end)
    return start if name is not None and confidence(name[0]) >= Confidence.LIKELY else label.start


def _is_posted(label: Label) -> bool:
    """Whether words before the noun are part of a label: no name is glued to 融媒记者."""
    return label.has("noun") and label.start < label.head_start


def _sure_name(text: str, label: Label, chunk: Chunk) -> bool:
    """Whether there is a sure name and nothing else between a label and the next mark."""
    name = _NAME_AHEAD.match(text, label.after, chunk.end)
    if name is None or confidence(name[0]) < Confidence.SURE:
        return False
    return name.end() == chunk.end or _BOUNDARY.match(text, name.end()) is not None


def _seen_as_outlet(prefix: str, before: str) -> bool:
    """Whether the same words stood before a reporter: 每经记者 王小明 每经编辑 李四光."""
    return f"{prefix}记者" in before or f"{prefix}記者" in before


def _takes_value(text: str, before: Token, token: Token) -> bool:
    """Whether an outlet that a label or a word of the page asks for can be before ``token``."""
    if before.label is None:
        return not before.tail
    # 文／中央社 圖／美聯社, but 文/本报记者 王晓铭
    noun = token.label is not None and token.label.has("noun")
    return before.label.marked and not before.after and not noun and text[token.start - 1].isspace()


def _without_value(text: str, token: Token, at: int) -> Token:
    """Leave the value of a word of the page to it: 来源：新华社 作者：陈思齐 names no 新华社作者."""
    if text[at : token.org][:_REACH].strip(_MARKS):
        return token
    return token._replace(org=token.start)


def _glued_action(text: str, label: Label, at: int) -> bool:
    """Whether 摄 or 图 without a blank before it closes a credit: 刘彤摄, 新华社图."""
    if label.head == "摄":
        return True
    if label.head == "图":
        left = text[max(at, label.start - _REACH) : label.start].strip()
        return left not in _NO_PICTURE_OF and looks_like_institution(left)
    return False


def _without_outlet(text: str, label: Label, at: int) -> Label:
    """Return the label without words that end the outlet before it: 澎湃新闻 and not 新闻记者."""
    for cut in range(label.head_start, label.start, -1):
        longer = outlet_at_end(text, at, cut)
        name = text[longer:cut]
        if longer > label.start or (longer == label.start and not known_outlet(name)):
            continue
        if (
            known_outlet(name)
            or known_outlet(_JOINT.split(name)[-1])
            or (
                name.endswith(_OUTLET_TAILS)
                and not looks_like_outlet(_JOINT.split(text[longer : label.start])[-1])
            )
        ):
            return label._replace(start=cut, word="".join(text[cut : label.end].split()))
    return label


def _only_blank(text: str, start: int, end: int) -> bool:
    """Whether there are only blanks in ``text[start:end]``."""
    return end - start <= _REACH and not text[start:end].strip()


def _org_before(text: str, at: int, start: int) -> int:
    """Return where the outlet begins that is directly before a label, or with a blank or guillemets."""
    if text[start - 1 : start] == "》" and (open_ := text.rfind("《", max(at, start - 24), start)) >= 0:
        return outlet_at_end(text, at, open_)  # 晋南电视台《都市新闻》记者
    org = outlet_at_end(text, at, start)
    if org < start:
        return start if text[org:start] in _KINDS_OF_ACCOUNT else org
    end = start
    if text[start - 1 : start] in {")", "）"}:
        addresses = _ADDRESS.finditer(text, max(at, start - 42), start)
        return next((outlet_at_end(text, at, a.start()) for a in addresses if a.end() == start), start)
    while end > max(at, start - 4) and (text[end - 1].isspace() or text[end - 1] in _SLASHES):
        end -= 1
    org = outlet_at_end(text, at, end) if at < end < start else end
    return org if org < end and text[org:end] not in _KINDS_OF_ACCOUNT else start


def _begins_credit(text: str, at: int, end: int) -> bool:
    """Whether a label that brings its own names begins at ``at``: 王悟／編譯李思報導, 王悟／攝影報導."""
    label = label_at(text, at, end)
    return label is not None and (label.has("noun") or label.has("free") or len(label.roles) > 1)


def _is_label(text: str, slash: re.Match[str]) -> bool:
    """Whether the report behind an outlet and a slash is a label itself: 晋南日報/報導：王悟."""
    return not slash["between"] and text[slash.end() : slash.end() + 1] in _COLONS


def _tail_token(text: str, start: int, end: int, at: int) -> Token | None:
    """Return the end of a byline, but not that of an outlet: 21世纪经济报道 记者."""
    if text[start] in "报報" and outlet_at_end(text, at, end) < start:
        return None
    return Token(start, end, None, start, after=False, tail=True)


def _stop_token(text: str, start: int, end: int, at: int) -> Token | None:
    """Return a word of the page where a mark or a number follows it or a boundary is before it."""
    opens = start == at or _BOUNDARY.match(text, start - 1) is not None
    if opens or _MARK_AHEAD.match(text, end):
        return Token(start, end, None, start, after=False, tail=False)
    return None
