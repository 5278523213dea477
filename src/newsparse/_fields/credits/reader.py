"""Labels and names one after the other, read from left to right: 记者 张珊 通讯员 李思 摄影报道."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import NamedTuple

from newsparse._names.datelines import KIND, match_to_dateline
from newsparse._names.labels import Label
from newsparse._names.people_line import (
    People,
    read_account,
    read_giver,
    read_last_people,
    read_name_before_verb,
    read_people,
)
from newsparse._names.person import Confidence, confidence
from newsparse._names.places import known_places_at_end, place_at_end
from newsparse._names.roles import HEADS, MARKERS, NOUN_HEADS, PLAIN_HEADS, WORK_HEADS
from newsparse._names.segments import Chunk, lines_of
from newsparse._names.tokens import Token
from newsparse._text.words import lazy
from newsparse.defects import Defect, DefectCode
from newsparse.model import WRITERS, Credit, Name, Role
from newsparse.spans import Span

__all__ = ["credit_of", "read_chunk"]

Report = Callable[[Defect], object]

# Names, notes and marks between two labels; what stands further back is no part of a credit.
_REACH = 120
# What may stand between a label and what was read before: blanks, marks, the rest of a time.
_GAP = lazy(r"(?:[\W_丨0-9０-９年月日號号时時分秒]|综合|綜合|整合|整理)*+")
# The longest pen name under a label of writers and editors, and of work on pictures or film (摄影：某某映像).
_LONG_ACCOUNT, _SHORT_ACCOUNT = 12, 6
_LEADING = MARKERS | frozenset(("图", "圖", "图片", "圖片"))
# 图据晋南日报, 图源新华社
_OF_ORIGIN = frozenset(word for word in HEADS if word.endswith(("源", "据", "據", "自")))
_MADE_BY = frozenset(word for word in HEADS if "出品" in word)
_SENT_IN = ("发布", "發佈", "發布", "上传", "上傳", "录入", "錄入")
_EDITORIAL = WRITERS | {Role.EDITOR, Role.CHIEF_EDITOR, Role.REVIEWER, Role.PROOFREADER}


def read_chunk(
    text: str,
    chunk: Chunk,
    tokens: list[Token],
    *,
    following: Chunk | None,
    end: int,
    report: Report | None,
) -> Iterator[Credit]:
    """Give the credits of a chunk that has labels.

    Args:
        text: The whole text.
        chunk: The stretch to read.
        tokens: Its labels and what ends the names between them.
        following: The next chunk of the line, which a label in brackets of its own takes its names from.
        end: Where the text to look in ends; a label that closes its line takes its names from the next.
        report: Called with a defect for each label without a name.
    """
    return _Run(text, chunk, tokens, following=following, end=end, report=report).read()


class _Entry(NamedTuple):
    """A noun with its names, kept until it is known whether an action closes it (记者 杜若川 摄)."""

    label: Label
    org: Span | None
    people: tuple[Name, ...]
    anchored: bool


class _Run:
    """Reads one chunk from left to right."""

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
        self.following = following
        self.end = end
        self.report = report
        self.at = chunk.start  # all before is read
        self.group: list[_Entry] = []
        self.double: Label | None = None  # 文/图 before nouns: their names took the pictures too
        self.marker: Token | None = None  # a label whose names a second label brings: 文｜记者 周子沐

    def read(self) -> Iterator[Credit]:
        """Give the credits of the chunk."""
        for token, following in itertools.zip_longest(self.tokens, self.tokens[1:]):
            limit = following.org if following else self.chunk.end
            if token.label is None:
                yield from self._flush()
                self.at = token.end
            elif self._marks(token, token.label, following):
                yield from self._flush()
                self.marker = token
            elif token.after and not self._leads(token, token.label, limit, following):
                yield from self._close(token, token.label)
            elif token.label.marked:
                yield from self._flush()
                yield from self._marked(token, token.label, limit, following)
            elif token.label.head in _OF_ORIGIN:
                yield from self._origin(token, token.label, limit)
            else:
                yield from self._unmarked(token, token.label, limit, following)
        yield from self._flush()
        self._drop_marker()

    def _flush(self) -> Iterator[Credit]:
        """Give out the nouns that no action closed."""
        for entry in self.group:
            if entry.anchored:
                yield self._of(entry.label, entry.org, entry.people)
        if self.double is not None and self.group:
            people = tuple(name for entry in self.group for name in entry.people)
            yield self._of(self.double, None, people, self.double.roles[1:])
        self.group, self.double = [], None

    def _of(
        self, label: Label, org: Span | None, people: tuple[Name, ...], roles: tuple[Role, ...] = ()
    ) -> Credit:
        """Make the record of a label with one role."""
        return credit_of(self.text, (roles or label.roles)[0], label, org, people)

    def _anchored(self, start: int) -> bool:
        """Tell whether nothing unread but blanks and marks stands before ``start``."""
        return start - self.at <= _REACH and _GAP.fullmatch(self.text, self.at, start) is not None

    def _behind_dateline(self, start: int) -> bool:
        """Tell whether nothing but a dateline stands before ``start``: 本报讯 记者王悟."""
        if self.chunk.opener or start - self.chunk.start > _REACH:
            return False
        kinds = KIND.finditer(self.text, self.chunk.start, start)
        found = (match_to_dateline(k, self.chunk.start, start, quoted=False, bracket=False) for k in kinds)
        return any(parts and not self.text[parts.span.end : start].strip() for parts in found)

    def _marks(self, token: Token, label: Label, following: Token | None) -> bool:
        """Tell whether a label only leads to a noun with the names: 摄影 记者李思, 文/图 本报记者李思."""
        if label.marked or label.head in NOUN_HEADS or following is None or following.org != token.end:
            return False
        noun = following.label is not None and following.label.head in NOUN_HEADS
        return noun and not following.after and (label.spaced or len(label.roles) > 1)

    def _leads(self, token: Token, label: Label, limit: int, following: Token | None) -> bool:
        """Tell whether a label with a blank on both sides stands before its names after all: 编译 上官晴."""
        if not label.spaced or label.head not in PLAIN_HEADS:
            return False
        # 文 李思 摄: the names belong to the label behind them, unless that leads on to others itself.
        last = following.label if following is not None and following.after else None
        if last is not None and not (last.spaced and last.head in PLAIN_HEADS):
            return False
        if not self.group and not self._anchored(token.start):
            return False
        people = read_people(self.text, token.end, limit, need=Confidence.LIKELY)
        return people.whole and bool(people.names)

    def _org(self, token: Token) -> Span | None:
        """Give the outlet before a label, without guillemets."""
        if token.org == token.start:
            return None
        start, end = token.org, token.start
        whole = self.text[start] == "《"
        while end > start and (self.text[end - 1].isspace() or self.text[end - 1] in "/／╱∕"):
            end -= 1
        if end > start and self.text[end - 1] in ")）":
            end = max(self.text.rfind(mark, start, end) for mark in "(（")  # 华夏时报（www.example.com）记者
        return Span(start + whole, end - (whole and self.text[end - 1] == "》"))

    def _marked(self, token: Token, label: Label, limit: int, following: Token | None) -> Iterator[Credit]:
        """Read a label with a separator behind it."""
        marker = self.marker if label.head in NOUN_HEADS else None
        self.marker = None if marker else self.marker
        self._drop_marker()
        loose = marker is not None or len(label.word) >= 4 or self.at > self.chunk.start
        if not (loose or self.text[token.org - 1 : token.org].isspace() or self._anchored(token.org)):
            return
        alone, named = self._is_alone(), self.text[token.end : limit].strip() != ""
        if not named and limit < self.chunk.end:
            self.marker = token
            return
        people = (
            _read_marked(self.text, token.end, limit, label, alone=alone)
            if named
            else self._people_elsewhere()
        )
        if people is None or not people.found:
            given = following is not None and following.label is not None and following.label.head == "提供"
            giver = read_giver(self.text, token.end, limit) if given and label.head in _LEADING else None
            if giver is None:
                self._unread(token)
                return
            people = People(names=(), org=giver, end=limit, whole=True)
        self.at = max(self.at, min(people.end, limit))
        org = self._org(token) or people.org
        if following is not None and following.after and label.head in _LEADING:
            # 圖／孫家慧攝影, 图/受访者提供: the first label only points at the picture.
            self.group.append(_Entry(label, org, people.names, anchored=True))
            return
        yield from (self._of(label, org, people.names, (role,)) for role in label.roles)

    def _people_elsewhere(self) -> People | None:
        """Read the names of a label that closes its bracket or its line: 【责任编辑】张三, 撰文：⏎文嘉."""
        if self.following is not None and self.chunk.closer and self.chunk.closer in "】］]〕":
            people = read_people(self.text, self.following.start, self.following.end, need=Confidence.LIKELY)
            return people if people.whole else None
        if self.following is None and not self.chunk.closer:
            for line in lines_of(self.text, self.chunk.end, self.end):
                if not line.of(self.text).strip():
                    continue  # blanks behind the label, or a blank line
                people = read_people(self.text, line.start, line.end, need=Confidence.POSSIBLE)
                return people if people.whole else None
        return None

    def _is_alone(self) -> bool:
        """Tell whether no second label stands in the chunk."""
        return sum(token.label is not None for token in self.tokens) == 1

    def _drop_marker(self) -> None:
        """Give up the label that still waits for another to bring its names."""
        if self.marker is not None:
            self._unread(self.marker)
            self.marker = None

    def _unread(self, token: Token) -> None:
        """Report a label that asks for a name and gets none."""
        if self.report is not None:
            span = Span(token.start, token.end)
            message = f"no name is read behind {span.of(self.text).strip()!r}"
            self.report(Defect(code=DefectCode.CREDIT_UNREAD, span=span, message=message))

    def _origin(self, token: Token, label: Label, limit: int) -> Iterator[Credit]:
        """Read an institution right behind a label: 图据视觉中国."""
        people = read_people(self.text, token.end, limit, need=Confidence.LIKELY)
        if people.org is not None and people.whole:
            yield self._of(label, people.org, people.names)
            self.at = people.end

    def _unmarked(self, token: Token, label: Label, limit: int, following: Token | None) -> Iterator[Credit]:
        """Read a label that a blank or nothing parts from its names."""
        anchored = self._anchored(token.org) or self.marker is not None
        opens_report = self._behind_dateline(token.org)
        anchored = anchored or opens_report
        stop = self._without_place(token.end, limit, following)
        people = read_people(
            self.text, token.end, stop, need=Confidence.LIKELY if opens_report else Confidence.POSSIBLE
        )
        if opens_report and not people.names:
            people = read_name_before_verb(self.text, token.end, stop)
        # （作者王悟系某大学教授）: in brackets the affiliation may follow a sure name.
        freely = opens_report or (self.chunk.bracketed and anchored and _sure(people.names))
        if not people.names or not (people.whole or freely):
            return
        if not (_sure(people.names) or label.spaced or self.chunk.bracketed):
            return
        placed = following is not None and following.after and stop < limit
        self.at = max(limit if placed else people.end, self.at)
        org = self._org(token) or people.org
        marker, self.marker = self.marker, None
        if marker is not None and marker.label is not None:
            first = marker.label
            if len(first.roles) > 1 and label.roles[0] in WRITERS:
                self.double = first
                self.group.append(_Entry(label, org, people.names, anchored=True))
                return
            acted = following is not None and following.after
            if (first.head not in MARKERS and not acted) or label.roles[0] is Role.AUTHOR:
                yield self._of(first, org, people.names)
                return
        if label.head in PLAIN_HEADS or len(label.roles) > 1:
            yield from self._flush()
            if anchored:
                for role in label.roles:
                    yield self._of(label, org, people.names, (role,))
            return
        self.group.append(_Entry(label, org, people.names, anchored))

    def _without_place(self, start: int, limit: int, tail: Token | None) -> int:
        """Take off the place that stands between the names and 28日電 or 报道."""
        if tail is not None and not tail.tail:
            if not (tail.after and tail.label and len(tail.label.roles) > 1):
                return limit
            at = known_places_at_end(self.text, start, limit)  # 张珊 北京摄影报道
            return at if at > start and self.text[at - 1].isspace() else limit
        if tail is None:
            # 鉅亨網記者王小明 台北, 美国之音记者王小明 华盛顿 —
            if limit < self.chunk.end:
                return limit
            while limit > start and not self.text[limit - 1].isalnum():
                limit -= 1
            at = known_places_at_end(self.text, start, limit)
            return at if at > start and self.text[at - 1].isspace() else limit
        if self.text[tail.start] in "/／╱∕":
            return limit
        if self.text[tail.start] in "报報讯訊电電":
            return known_places_at_end(self.text, start, limit)
        return place_at_end(self.text, start, limit)

    def _close(self, token: Token, label: Label) -> Iterator[Credit]:
        """Read an action behind its names: 杜若川 摄, 记者 李全义 摄影报道, 故宫博物院供图."""
        group, self.group = self.group, []
        if group and self._anchored(token.start):
            people = tuple(name for entry in group for name in entry.people)
            actions = tuple(role for role in label.roles if role not in WRITERS)
            if group[0].label.head in _LEADING and actions:
                yield self._of(label, group[0].org, people, actions)
            elif len(label.roles) > 1 or not actions:
                for entry in group:
                    yield self._of(entry.label, entry.org, entry.people)
                for role in actions:
                    yield self._of(label, None, people, (role,))
            else:
                yield self._of(label, group[0].org, people, actions)
            self.at = token.end
            return
        for entry in group:
            if entry.anchored:
                yield self._of(entry.label, entry.org, entry.people)
        read = self._before(token, label)
        if read is not None and read.found:
            self.at = token.end
            for role in label.roles:
                yield self._of(label, read.org, read.names, (role,))

    def _before(self, token: Token, label: Label) -> People | None:
        """Read the names that stand before an action without any noun."""
        end = token.start
        while end > self.at and (self.text[end - 1].isspace() or self.text[end - 1] in "/／╱"):
            end -= 1
        start = max(self.at, end - _REACH)
        people = read_people(self.text, start, end, need=Confidence.LIKELY)
        if people.found and people.whole and start == self.at:
            return people
        if label.head in {"提供", "供稿", "出品"}:
            return None
        if label.head in {"供图", "供圖"} and start == self.chunk.start and not self.group:
            return read_account(self.text, start, end, longest=_SHORT_ACCOUNT)  # 老街坊供图
        return read_last_people(self.text, start, end)


def _read_marked(text: str, start: int, end: int, label: Label, *, alone: bool) -> People | None:
    """Read what follows a label and its separator; an account under a masthead label may have any form.

    Alone on its line the word for a work leads to its title and not to an account: 视频：春运首日.
    """
    account = label.roles[0] in _EDITORIAL and label.head not in {"记者", "記者"}
    origin = label.head.endswith(("来源", "來源"))
    people = read_people(text, start, end, need=Confidence.PEN_NAME if account else Confidence.LIKELY)
    if people.found or people.whole:
        return people
    if alone and label.head in WORK_HEADS and label.word == label.head:
        return None
    account = account or label.head in _MADE_BY or label.head.startswith(_SENT_IN)
    longest = _LONG_ACCOUNT if account else _SHORT_ACCOUNT * _asks_for_name(label)
    read = read_account(text, start, end, longest=longest)
    if read is not None and (label.head in _MADE_BY or origin):
        return read._replace(names=(), org=read.names[0].span)  # 出品：晋南视频号工坊, 视频来源：平安晋南
    return read


def _asks_for_name(label: Label) -> bool:
    """Tell whether a label is no word of captions and dialogues: 图：…, 主持人：…, 记者：…."""
    return (
        len(label.head) > 1 and label.head not in _LEADING | NOUN_HEADS and label.roles[0] is not Role.OTHER
    )


def _sure(names: tuple[Name, ...]) -> bool:
    """Tell whether names are ones by their form and not the words of a sentence."""
    return all(confidence(n.name) >= Confidence.LIKELY for n in names)


def credit_of(
    text: str, role: Role, label: Label | None, org: Span | None, people: tuple[Name, ...]
) -> Credit:
    """Make a record; its span reaches over label, organisation and names."""
    spans = [n.span for n in people]
    spans += [Span(label.start, label.end)] if label else []
    spans += [org] if org else []
    return Credit(
        span=Span(min(s.start for s in spans), max(s.end for s in spans)),
        role=role,
        label=label.word if label else None,
        label_span=Span(label.start, label.end) if label else None,
        org=org.of(text) if org else None,
        org_span=org,
        people=people,
    )
