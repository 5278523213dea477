"""Labels and names one after the other, read from left to right: 记者 张珊 通讯员 李思 摄影报道.

A chunk is first parsed to a short list of nodes (a label with its names, a group of nouns with the action
that closes it), and the credits are then made of the nodes.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from newsparse._names.datelines import KIND, match_to_dateline
from newsparse._names.labels import Label
from newsparse._names.outlets import looks_like_institution
from newsparse._names.people_line import (
    People,
    read_account,
    read_giver,
    read_last_people,
    read_name_before_verb,
    read_people,
)
from newsparse._names.person import Confidence, confidence, several_names
from newsparse._names.places import known_place, known_places_at_end, place_apart, place_at_end
from newsparse._names.segments import Chunk, lines_of
from newsparse._names.tokens import Token
from newsparse._text.chars import BAR, BLANK, COLON, HAN, SLASH, members
from newsparse._text.words import lazy
from newsparse.defects import Defect, DefectCode
from newsparse.model import WRITERS, Credit, Name, Role
from newsparse.spans import Span

__all__ = ["credit_of", "read_chunk"]

Report = Callable[[Defect], object]

_BARS = members(BAR)
# Names, notes and marks between two labels; text further back does not belong to the credit.
_REACH = 120
# What may be between a label and what was read before: blanks, marks, the rest of a time.
_GAP = lazy(r"(?:[\W_丨0-9０-９年月日號号時时分秒]|综合|綜合|整合|整理)*+")
# The longest pen name under a label of writers and editors, and of work on pictures or film (摄影：某某映像).
_LONG_ACCOUNT, _SHORT_ACCOUNT = 12, 6
# 来源：晋南日报 记者 王悟: what a word of the page asks for.
_VALUE = lazy(rf"[{BLANK}]*+[{COLON}][{BLANK}]*+[^\s{COLON}]{{2,16}}(?=[{BLANK}])")
# 龔毅、冼思彤 前海報道: behind names between commas a word apart is where they report from.
_APART_BEHIND_LIST = lazy(rf"、[^\s、]{{2,12}}[{BLANK}]++(?P<place>[{HAN}]{{2,6}})$")
_EDITORIAL = WRITERS | {Role.EDITOR, Role.CHIEF_EDITOR, Role.REVIEWER, Role.PROOFREADER}
# Their labels are followed by slogans and titles too; an account in Latin letters is none.
_BY_ACCOUNT = frozenset({Role.TRANSLATOR, Role.PLANNER})
_SLASHES = members(SLASH)
_ROUND = frozenset("(（")
_FULL_NAME = 3
_SENT_FIRST = frozenset("发發摄攝")  # 发自北京, 摄于北京: the place is behind
# Confidence in a name by what asks for it, from a colon of the masthead to a picture's origin.
_BY_MASTHEAD, _BY_NEXT_LINE = Confidence.PEN_NAME, Confidence.POSSIBLE
_BY_LABEL, _BY_ORIGIN = Confidence.POSSIBLE, Confidence.SURE


def read_chunk(
    text: str,
    chunk: Chunk,
    tokens: list[Token],
    *,
    following: Chunk | None,
    end: int,
    report: Report | None,
) -> list[Credit]:
    """Return the credits of a chunk that has labels.

    Args:
        text: The whole text.
        chunk: The part of a line to read.
        tokens: Its labels and what ends the names between them.
        following: The next chunk of the line, which a label in brackets of its own takes its names from.
        end: Where the text to look in ends; a label that closes its line takes its names from the next.
        report: Called with a defect for each label without a name.
    """
    nodes = _Parser(text, chunk, tokens, following=following, end=end, report=report).parse()
    return [credit for node in nodes for credit in node.credits(text)]


class _Named(NamedTuple):
    """A label with its names: 编辑：周远航.

    Args:
        label: The label.
        org: The outlet or institution with it.
        people: Its names.
        roles: What it says of them; one credit for each.
        anchored: Whether nothing unread is before it. Else it is a credit only if an action closes it.
    """

    label: Label
    org: Span | None
    people: tuple[Name, ...]
    roles: tuple[Role, ...]
    anchored: bool = True

    def credits(self, text: str) -> list[Credit]:
        """Return a credit for each role."""
        return [credit_of(text, role, self.label, self.org, self.people) for role in self.roles]


class _Group(NamedTuple):
    """Nouns with their names, and what says more of all of them: 记者 张珊 通讯员 李思 摄影报道.

    Args:
        nouns: The nouns, in order.
        double: A label of two works that leads to them: 文/图 记者 张珊 also took the pictures.
        action: The label that closes them.
    """

    nouns: tuple[_Named, ...]
    double: Label | None = None
    action: Label | None = None

    def credits(self, text: str) -> list[Credit]:
        """Return the credits of the nouns, and of the works that all their names share."""
        people = tuple(name for noun in self.nouns for name in noun.people)
        if self.action is not None:
            return self._closed(text, self.action, people)
        found = [credit for noun in self.nouns if noun.anchored for credit in noun.credits(text)]
        if self.double is not None:
            found.append(credit_of(text, self.double.roles[1], self.double, None, people))
        return found

    def _closed(self, text: str, action: Label, people: tuple[Name, ...]) -> list[Credit]:
        """Return the credits of nouns that an action closes: 记者 李全义 摄影报道, 记者 杜若川 摄."""
        first = self.nouns[0]
        works = [role for role in action.roles if role not in WRITERS]
        points = first.label.has("pointer")
        if works and (points or len(action.roles) == 1):
            return [credit_of(text, works[0], action, first.org, people)]
        found = [credit for noun in self.nouns for credit in noun.credits(text)]
        return found + [credit_of(text, role, action, None, people) for role in works]


_Node: TypeAlias = _Named | _Group


class _Step(NamedTuple):
    """A label and its surroundings.

    Args:
        token: Its token.
        label: The label itself.
        limit: Where its names end at the latest.
        following: The next token.
    """

    token: Token
    label: Label
    limit: int
    following: Token | None

    @property
    def closing(self) -> Label | None:
        """The label that closes the names behind this one: 摄 in 记者 杜若川 摄."""
        return self.following.label if self.following is not None and self.following.after else None


class _Parser:
    """Parses one chunk from left to right.

    All before ``at`` is read. ``nouns`` and ``double`` are the group that is still open, ``marker`` is a
    label whose names a second label brings: 文｜记者 周子沐.
    """

    def __init__(
        self,
        text: str,
        chunk: Chunk,
        tokens: list[Token],
        *,
        following: Chunk | None,
        end: int,
        report: Report | None,
    ) -> None:
        self.text = text
        self.chunk = chunk
        self.tokens = tokens
        self.alone = len([token for token in tokens if token.label]) == 1
        self.following = following
        self.end = end
        self.report = report
        self.at = chunk.start
        self.nouns: list[_Named] = []
        self.double: Label | None = None
        self.marker: Token | None = None
        self.nodes: list[_Node] = []

    def parse(self) -> list[_Node]:
        """Return the nodes of the chunk."""
        for token, following in itertools.zip_longest(self.tokens, self.tokens[1:]):
            limit = following.org if following else self.chunk.end
            if token.label is None:
                self._end_group()
                value = None if token.tail else _VALUE.match(self.text, token.end, limit)
                self.at = value.end() if value else token.end
                continue
            step = _Step(token, token.label, limit, following)
            if self._marks(step):
                self._end_group()
                self.marker = token
            elif token.after and not self._leads(step):
                self._close(step)
            elif step.label.marked:
                self._end_group()
                self._marked(step)
            elif step.label.has("origin"):
                self._origin(step)
            else:
                self._unmarked(step)
        self._end_group()
        self._drop_marker()
        return self.nodes

    def _end_group(self, action: Label | None = None) -> None:
        """Close the group that is open, with the label that closes it."""
        if self.nouns:
            self.nodes.append(_Group(tuple(self.nouns), self.double, action))
            self.nouns, self.double = [], None

    def _put(
        self, label: Label, org: Span | None, people: tuple[Name, ...], roles: tuple[Role, ...] = ()
    ) -> None:
        """Add a label with its names; without ``roles`` it has all of its own."""
        self.nodes.append(_Named(label, org, people, roles or label.roles))

    def _anchored(self, start: int) -> bool:
        """Whether nothing unread but blanks and marks is before ``start``, or a bar: 晋南日报｜文／张珊."""
        gap = start - self.at <= _REACH and _GAP.fullmatch(self.text, self.at, start) is not None
        return gap or self.text[self.at : start].rstrip()[-1:] in _BARS

    def _behind_dateline(self, start: int) -> bool:
        """Whether nothing but a dateline is before ``start``: 本报讯 记者王悟."""
        if self.chunk.opener or start - self.chunk.start > _REACH:
            return False
        kinds = KIND.finditer(self.text, self.chunk.start, start)
        found = (match_to_dateline(k, self.chunk.start, start, quoted=False, bracket=False) for k in kinds)
        return any(parts and not self.text[parts.span.end : start].strip() for parts in found)

    def _marks(self, step: _Step) -> bool:
        """Whether a label only leads to a noun with the names: 摄影 记者李思, 文/图 本报记者李思."""
        label, noun = step.label, step.following
        if noun is None or label.marked or noun.org != step.token.end or label.has("noun"):
            return False
        leads = noun.label is not None and noun.label.has("noun") and not noun.after
        return leads and (label.spaced or len(label.roles) > 1)

    def _may_lead(self, label: Label) -> bool:
        """Whether a label with blanks around it may stand before its names.

        One that mostly closes them may where the last label of the line does: 记者 张珊 拍摄 李思 剪辑 王悟.
        """
        return label.spaced and (label.has("plain") or self._ends_in_names())

    def _ends_in_names(self) -> bool:
        """Whether names follow the last label of the chunk, and names follow its first."""
        first = self.tokens[0]
        if first.label is None or first.after:
            return False
        at = max(i for i, token in enumerate(self.tokens) if token.label is not None)
        last, following = self.tokens[at], next(iter(self.tokens[at + 1 :]), None)
        if following is None:
            stop = self.chunk.end
        else:  # 记者 张珊 摄影 李思 北京 报道
            stop = self._without_place(last.end, following.org, following)
        people = read_people(self.text, last.end, stop, need=_BY_LABEL)
        return people.whole and bool(people.names)

    def _leads(self, step: _Step) -> bool:
        """Whether a label with a blank on both sides is before its names after all: 编译 上官晴."""
        if not self._may_lead(step.label):
            return False
        # 文 李思 摄: the names belong to the label behind them, unless that leads on to others itself.
        if step.closing is not None and not self._may_lead(step.closing):
            return False
        if not self.nouns and not self._anchored(step.token.start):
            return False
        stop = step.limit
        if step.following is not None and step.following.tail:
            stop = self._without_place(step.token.end, stop, step.following)
        people = read_people(self.text, step.token.end, stop, need=_BY_LABEL)
        return people.whole and bool(people.names) and _may_be(people.names)

    def _org(self, token: Token) -> Span | None:
        """Return the outlet before a label, without guillemets."""
        if token.org == token.start:
            return None
        start, end = token.org, token.start
        whole = self.text[start] == "《"
        while end > start and (self.text[end - 1].isspace() or self.text[end - 1] in _SLASHES):
            end -= 1
        if end > start and self.text[end - 1] in ")）":
            end = max(self.text.rfind(mark, start, end) for mark in "(（")  # 华夏时报（www.example.com）记者
        return Span(start + whole, end - (whole and self.text[end - 1] == "》"))

    def _marked(self, step: _Step) -> None:
        """Read a label with a separator behind it."""
        token, label, limit = step.token, step.label, step.limit
        led = self.marker is not None and label.has("noun")
        if led:
            self.marker = None
        self._drop_marker()
        loose = led or len(label.word) >= 4 or self.at > self.chunk.start
        if not (loose or self.text[token.org - 1 : token.org].isspace() or self._anchored(token.org)):
            return
        named = self.text[token.end : limit].strip() != ""
        if not named and limit < self.chunk.end:
            self.marker = token
            return
        people = (
            _read_marked(self.text, token.end, limit, label, alone=self.alone)
            if named
            else self._people_elsewhere()
        )
        if people is None or not people.found:
            people = self._giver(step)
        elif not _surely(people.names):
            people = self._giver(step) or people
        if people is None:
            self._unread(token)
            return
        self.at = max(self.at, min(people.end, limit))
        org = self._org(token) or people.org
        if step.closing is not None and label.has("pointer"):
            # 圖／孫家慧攝影, 图/受访者提供: the first label only points at the picture.
            self.nouns.append(_Named(label, org, people.names, label.roles[:1]))
            return
        if self._in_pairs(label, people.names):
            for role, name in zip(label.roles, people.names, strict=True):
                self._put(label, org, (name,), (role,))
            return
        self._put(label, org, people.names)

    def _in_pairs(self, label: Label, names: tuple[Name, ...]) -> bool:
        """Whether a slash parts two works and another their two names: 翻译/编辑：鲁可/单立."""
        if len(label.roles) != 2 or len(names) != 2 or _SLASHES.isdisjoint(label.word):
            return False
        return self.text[names[0].span.end : names[1].span.start].strip() in _SLASHES

    def _people_elsewhere(self) -> People | None:
        """Read the names of a label that closes its bracket or its line: 【责任编辑】张三, 撰文：⏎文嘉."""
        if self.following is not None and self.chunk.closer and self.chunk.closer in "】］]〕":
            people = read_people(self.text, self.following.start, self.following.end, need=_BY_LABEL)
            return people if people.whole else None
        if self.following is None and not self.chunk.closer:
            for line in lines_of(self.text, self.chunk.end, self.end):
                if not line.of(self.text).strip():
                    continue  # blanks behind the label, or a blank line
                people = read_people(self.text, line.start, line.end, need=_BY_NEXT_LINE)
                return people if people.whole else None
        return None

    def _giver(self, step: _Step) -> People | None:
        """Read who gave a picture, whatever the form of the name: 圖／氣象署提供."""
        given = step.closing is not None and step.closing.head == "提供"
        if not given or not step.label.has("pointer"):
            return None
        giver = read_giver(self.text, step.token.end, step.limit)
        return None if giver is None else People(names=(), org=giver, end=step.limit, whole=True)

    def _drop_marker(self) -> None:
        """Return up the label that still waits for another to bring its names."""
        if self.marker is not None:
            self._unread(self.marker)
            self.marker = None

    def _unread(self, token: Token) -> None:
        """Report a label that asks for a name and gets none."""
        if self.report is not None:
            span = Span(token.start, token.end)
            message = f"no name is read behind {span.of(self.text).strip()!r}"
            self.report(Defect(code=DefectCode.CREDIT_UNREAD, span=span, message=message))

    def _origin(self, step: _Step) -> None:
        """Read an institution right behind a label: 图据视觉中国."""
        people = read_people(self.text, step.token.end, step.limit, need=_BY_ORIGIN)
        if people.org is not None and people.whole:
            self._put(step.label, people.org, people.names, step.label.roles[:1])
            self.at = people.end

    def _unmarked(self, step: _Step) -> None:
        """Read a label that a blank or nothing parts from its names."""
        token, label = step.token, step.label
        opens_report = self._behind_dateline(token.org)
        anchored = self._anchored(token.org) or self.marker is not None or opens_report
        stop = self._without_place(token.end, step.limit, step.following)
        people = read_people(self.text, token.end, stop, need=self._need(step, opens_report=opens_report))
        if opens_report and not people.names:
            people = read_name_before_verb(self.text, token.end, stop)
        # （作者王悟系某大学教授）: in brackets the affiliation may follow a sure name.
        freely = opens_report or (self.chunk.bracketed and anchored and _sure(people.names))
        if not people.names or not (people.whole or freely):
            return
        # 【记者手记】, （记者观察）, and the row of channels 摄影 旅游 美食.
        if not (_sure(people.names) or (label.spaced and _may_be(people.names)) or self._alone_in(people)):
            return
        placed = step.closing is not None and stop < step.limit
        self.at = max(step.limit if placed else people.end, self.at)
        noun = _Named(label, self._org(token) or people.org, people.names, label.roles[:1], anchored)
        if self.marker is not None and self._led_by(self.marker, noun, step):
            return
        if not (label.has("plain") or len(label.roles) > 1):
            self.nouns.append(noun)
            return
        self._end_group()
        if anchored:
            self._put(label, noun.org, noun.people)

    def _need(self, step: _Step, *, opens_report: bool) -> Confidence:
        """Return how sure a name has to be behind a label that no mark parts from it."""
        if opens_report:
            closed = step.following is not None and step.following.tail  # 记者花自芳|报道
            return Confidence.LIKELY if closed else _BY_ORIGIN
        asked = self.chunk.bracketed and self.chunk.opener in _ROUND and step.label.has("noun")
        return Confidence.PEN_NAME if asked and step.label.spaced else _BY_NEXT_LINE

    def _alone_in(self, people: People) -> bool:
        """Whether one name of three characters, whatever they are, fills its bracket: （记者|孝怀波）."""
        names = people.names
        fills = self.chunk.bracketed and self.chunk.opener in _ROUND and people.end == self.chunk.end
        return fills and len(names) == 1 and len(names[0].text) == _FULL_NAME

    def _led_by(self, marker: Token, noun: _Named, step: _Step) -> bool:
        """Add a noun that a label leads to, where that label says something of its names: 摄影 记者李思."""
        self.marker = None
        first = marker.label
        if first is None:
            return False
        if len(first.roles) > 1 and noun.roles[0] in WRITERS:
            self.double = first
            self.nouns.append(noun._replace(anchored=True))
            return True
        if (first.has("marker") or step.closing is not None) and noun.roles[0] is not Role.AUTHOR:
            return False
        self._put(first, noun.org, noun.people, first.roles[:1])
        return True

    def _without_place(self, start: int, limit: int, tail: Token | None) -> int:
        """Return where the names end before the place that precedes 28日電 or 报道."""
        if tail is not None and not tail.tail:
            if not (tail.after and tail.label and len(tail.label.roles) > 1):
                return limit
            at = known_places_at_end(self.text, start, limit)  # 张珊 北京摄影报道
            at = self._apart_place(start, limit) if at == limit else at
            return at if at > start and self.text[at - 1].isspace() else limit
        if tail is None:
            # 鉅亨網記者王小明 台北, 美国之音记者王小明 华盛顿 —
            if limit < self.chunk.end:
                return limit
            if (opened := self.text.rfind("《", start, limit)) > start and self.text[limit - 1] == "》":
                return opened  # 记者 岑远山 《晋南日报》（2023年03月30日 第03版）
            while limit > start and not self.text[limit - 1].isalnum():
                limit -= 1
            at = known_places_at_end(self.text, start, limit)
            return at if at > start and self.text[at - 1].isspace() else limit
        if self.text[tail.start] in _SLASHES or self.text[tail.start : tail.end].lstrip()[:1] in _SENT_FIRST:
            return limit
        if self.text[tail.start] in "报報讯訊电電":
            at = known_places_at_end(self.text, start, limit)
            at = self._apart_place(start, limit) if at == limit else at
            # 苗可心溪橋報導, but 李敏王建国报道 are two who report.
            several = several_names(self.text, start, limit)
            alone = len(self.text[start:limit].split()) == 1
            return place_at_end(self.text, start, limit) if at == limit and alone and not several else at
        return place_at_end(self.text, start, limit)

    def _apart_place(self, start: int, limit: int) -> int:
        """Return where a place that no list has begins before 报道, or ``limit``."""
        if listed := _APART_BEHIND_LIST.search(self.text, start, limit):
            return listed.start("place")
        return place_apart(self.text, start, limit)

    def _close(self, step: _Step) -> None:
        """Read an action behind its names: 杜若川 摄, 记者 李全义 摄影报道, 故宫博物院供图."""
        if self.nouns and self._anchored(step.token.start):
            self._end_group(step.label)
            self.at = step.token.end
            return
        self._end_group()
        read = self._before(step.token, step.label)
        if read is not None and read.found:
            self.at = step.token.end
            self._put(step.label, read.org, read.names)

    def _before(self, token: Token, label: Label) -> People | None:
        """Read the names before an action, without any noun."""
        end = token.start
        while end > self.at and (self.text[end - 1].isspace() or self.text[end - 1] in _SLASHES):
            end -= 1
        start = max(self.at, end - _REACH)
        people = read_people(self.text, start, end, need=_BY_LABEL)
        if label.head == "提供" and people.names and not _surely(people.names):
            giver = people.names[0].span  # 图片由科大提供
            return People((), giver, people.end, whole=True) if len(people.names) == 1 else None
        if people.whole and start == self.at:  # found, or told to be nobody: 佚名供图
            return people
        if label.head in {"提供", "供稿", "出品"}:
            return None
        if label.head == "供图" and start == self.chunk.start:
            return read_account(self.text, start, end, longest=_SHORT_ACCOUNT)  # 老街坊供图
        return read_last_people(self.text, start, end)


def _read_marked(text: str, start: int, end: int, label: Label, *, alone: bool) -> People | None:
    """Read what follows a label and its separator; an account under a masthead label may have any form.

    Alone on its line the word for a work leads to its title and not to an account: 视频：春运首日.
    """
    account = label.roles[0] in _EDITORIAL and label.head != "记者"
    account = account or (label.roles[0] in _BY_ACCOUNT and text[start:end].isascii())
    origin = label.has("origin")
    people = read_people(
        text, start, end, need=_BY_MASTHEAD if account else _BY_ORIGIN if origin else _BY_LABEL
    )
    if known_place(text[start:end].strip()):
        return People((), None, end, whole=True)  # 文／臺北市, 報導／桃園市
    if people.found or people.whole:
        return people
    if alone and label.has("work") and label.start == label.head_start:
        return None
    account = account or label.has("account")
    longest = _LONG_ACCOUNT if account else _SHORT_ACCOUNT * _asks_for_name(label)
    read = read_account(text, start, end, longest=longest)
    if read is not None and (label.has("made") or label.has("origin")):
        return read._replace(names=(), org=read.names[0].span)  # 出品：晋南视频号工坊, 视频来源：平安晋南
    return read


def _asks_for_name(label: Label) -> bool:
    """Whether a label is no word of captions and dialogues: 图：…, 主持人：…, 记者：…."""
    return (
        len(label.head) > 1
        and not (label.has("pointer") or label.has("noun"))
        and label.roles[0] is not Role.OTHER
    )


def _surely(names: tuple[Name, ...]) -> bool:
    """Whether names are ones beyond doubt: 圖／振岳提供 and 圖／林鐵處提供 name a company and an office."""
    return all(confidence(n.name) >= Confidence.SURE and not looks_like_institution(n.name) for n in names)


def _may_be(names: tuple[Name, ...]) -> bool:
    """Whether names that a blank parts from their label may be ones: of several one is beyond doubt."""
    return len(names) == 1 or any(confidence(n.name) >= Confidence.LIKELY for n in names)


def _sure(names: tuple[Name, ...]) -> bool:
    """Whether names are ones by their form and not the words of a sentence."""
    return all(confidence(n.name) >= Confidence.LIKELY for n in names)


def credit_of(
    text: str, role: Role, label: Label | None, org: Span | None, people: tuple[Name, ...]
) -> Credit:
    """Make a credit; its span reaches over label, organisation and names, which are in order."""
    label_span = Span(label.start, label.end) if label else None
    parts = [name.span for name in (*people[:1], *people[-1:])]
    parts += [part for part in (label_span, org) if part is not None]
    return Credit(
        span=Span(min([part.start for part in parts]), max([part.end for part in parts])),
        role=role,
        label=label.word if label else None,
        label_span=label_span,
        org=org.of(text) if org else None,
        org_span=org,
        people=people,
    )
