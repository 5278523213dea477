"""Who did what: bylines, credit lines at the foot, photo credits, reporters in dateline brackets."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from newsparse._grammar.bare import bare_credit
from newsparse._grammar.bylines import People, read_account, read_last_people, read_people
from newsparse._grammar.chunks import Chunk, chunks_of, lines_of
from newsparse._grammar.credits import LABEL, Label, has_label, match_to_label
from newsparse._grammar.names import BLANK, name_confidence
from newsparse._grammar.places import known_places_at_end, place_at_end
from newsparse._grammar.tokens import Token, tokens_of
from newsparse._grammar.tries import trie
from newsparse._lexicon.roles import MARKERS, NOUN_HEADS, PLAIN_HEADS
from newsparse.defects import Defect, DefectCode
from newsparse.model import WRITERS, Credit, Name, Role
from newsparse.spans import Span

__all__ = ["find_credits"]

Report = Callable[[Defect], object]

# A line without a label holds a credit only in brackets, beside a slash or a time, or if it is a name itself.
_BARE = re.compile(r"[(（\[【〔/／╱∕]|[0-9０-９]{4}[-－./／年]")
_SHORT_LINE = 12
# Names, notes and marks between two labels; what stands further back is no part of a credit.
_REACH = 120
_NOUN_LINE = re.compile(
    rf"[{BLANK}]*+(?P<org>[^\s，。：:]{{2,14}}?)?"
    rf"(?P<noun>(?:特约|特約|特派|见习|見習)?(?:{trie(sorted(NOUN_HEADS))}))[{BLANK}]*+"
)
# What may stand between a label and what was read before: blanks, marks, the rest of a time.
_GAP = re.compile(r"(?:[\W_0-9０-９年月日號号时時分秒]|综合|綜合|整合|整理)*+")


def find_credits(
    text: str, *, within: Span | None = None, report: Report | None = None
) -> tuple[Credit, ...]:
    """Find everyone who is credited in ``text``.

    Lines are read one by one; a label that closes its line takes its names from the next one. What only
    looks like a byline (记者获悉) gives nothing.

    Args:
        text: The text that the spans will belong to.
        within: The part of it to look in; all of it where none is given.
        report: Called with a ``CREDIT_UNREAD`` defect for each label and separator without a readable name.

    Returns:
        One record for each label and place, in order. 文/图 gives two, with the same names.

    Raises:
        TypeError: ``text`` is no ``str``.

    Example:
        >>> found = find_credits("编辑:周远航 校对/吴 桐")
        >>> [(c.role.value, c.label, [n.name for n in c.people]) for c in found]
        [('editor', '编辑', ['周远航']), ('proofreader', '校对', ['吴桐'])]
        >>> find_credits("新华社记者 杜若川 摄")[0].org
        '新华社'
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    start, end = (within.start, within.end) if within else (0, len(text))
    credits_: list[Credit] = []
    read = start
    for line in lines_of(text, start, end):
        if line.end <= read:
            continue  # the names of the label on the line before
        if has_label(text, line.start, line.end):
            credits_ += _credits_of_line(text, line, end, report) or _noun_alone(text, line, credits_)
        elif len(line) <= _SHORT_LINE or _BARE.search(text, line.start, line.end):
            credits_ += _bare_credits_of(text, line)
        read = credits_[-1].span.end if credits_ else start
    return tuple(credits_)


def _bare_credits_of(text: str, line: Span) -> Iterator[Credit]:
    """Read a line that has no label."""
    for chunk in chunks_of(text, line.start, line.end):
        if bare := bare_credit(text, chunk, line):
            yield _credit(text, bare.role, None, bare.people.org, bare.people.names)


def _noun_alone(text: str, line: Span, before: list[Credit]) -> list[Credit]:
    """Read a line that only says what the name on the line before is: 李承欣⏎BBC中文记者."""
    noun = _NOUN_LINE.fullmatch(text, line.start, line.end)
    if noun is None or not before or before[-1].label is not None or before[-1].org is not None:
        return []
    if text[before[-1].span.end : line.start].strip() or len(before[-1].people) != 1:
        return []
    match = LABEL.match(text, noun.start("noun"), line.end)
    if match is None:
        return []
    label = match_to_label(match, line.end)
    people = before.pop().people
    return [_credit(text, label.roles[0], label, Span(*noun.span("org")) if noun["org"] else None, people)]


def _credits_of_line(text: str, line: Span, end: int, report: Report | None) -> list[Credit]:
    """Read a line in which a label may stand."""
    found: list[Credit] = []
    chunks = chunks_of(text, line.start, line.end)
    for index, chunk in enumerate(chunks):
        if chunk.opener in {"“", "”", '"'} and chunk.closer in {"“", "”", '"'}:
            continue
        tokens = tokens_of(text, chunk) if has_label(text, chunk.start, chunk.end) else []
        if not any(token.label for token in tokens):
            if bare := bare_credit(text, chunk, line):
                found.append(_credit(text, bare.role, None, bare.people.org, bare.people.names))
            continue
        following = chunks[index + 1] if index + 1 < len(chunks) else None
        found += _Reader(text, chunk, tokens, following=following, end=end, report=report).read()
    return found


class _Entry(NamedTuple):
    """A person noun with its names, kept until it is known whether an action closes it (记者 杜若川 摄)."""

    label: Label
    org: Span | None
    people: tuple[Name, ...]
    anchored: bool


class _Reader:
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
        self.marker: Token | None = None  # a label whose names a second label brings: 文｜记者 周子沐

    def read(self) -> Iterator[Credit]:
        """Give the credits of the chunk."""
        for token, following in itertools.zip_longest(self.tokens, self.tokens[1:]):
            limit = following.org if following else self.chunk.end
            if token.label is None:
                yield from self._flush()
                self.at = token.end
            elif token.after and not self._leads(token, token.label, limit):
                yield from self._close(token, token.label)
            elif token.label.marked:
                yield from self._flush()
                yield from self._marked(token, token.label, limit, following)
            else:
                yield from self._unmarked(token, token.label, limit, following)
        yield from self._flush()
        self._drop_marker()

    def _flush(self) -> Iterator[Credit]:
        """Give out the nouns that no action closed."""
        for entry in self.group:
            if entry.anchored:
                yield self._of(entry.label, entry.org, entry.people)
        self.group = []

    def _of(
        self, label: Label, org: Span | None, people: tuple[Name, ...], roles: tuple[Role, ...] = ()
    ) -> Credit:
        """Make the record of a label with one role."""
        return _credit(self.text, (roles or label.roles)[0], label, org, people)

    def _anchored(self, start: int) -> bool:
        """Tell whether nothing unread but blanks and marks stands before ``start``."""
        return start - self.at <= _REACH and _GAP.fullmatch(self.text, self.at, start) is not None

    def _leads(self, token: Token, label: Label, limit: int) -> bool:
        """Tell whether a label with a blank on both sides stands before its names after all: 编译 上官晴."""
        if not label.spaced or label.head not in PLAIN_HEADS:
            return False
        if not self.group and not self._anchored(token.start):
            return False
        people = read_people(self.text, token.end, limit, need=0.5)
        return people.whole and bool(people.names)

    def _org(self, token: Token) -> Span | None:
        """Give the outlet before a label, without guillemets."""
        if token.org == token.start:
            return None
        start, end = token.org, token.start
        while end > start and (self.text[end - 1].isspace() or self.text[end - 1] in "》/／╱∕"):
            end -= 1
        return Span(start + (self.text[start] == "《"), end)

    def _marked(self, token: Token, label: Label, limit: int, following: Token | None) -> Iterator[Credit]:
        """Read a label with a separator behind it."""
        self._drop_marker()
        loose = (
            self.text[token.org - 1 : token.org].isspace()
            or len(label.word) >= 4
            or self.at > self.chunk.start
        )
        if not loose and not self._anchored(token.org):
            return
        if not self.text[token.end : limit].strip():
            if limit < self.chunk.end:
                self.marker = token
                return
            people = self._people_elsewhere()
        else:
            people = _read_marked(self.text, token.end, limit, label)
        if people is None or not people.found:
            self._unread(token)
            return
        self.at = max(self.at, min(people.end, limit))
        org = self._org(token) or people.org
        if following is not None and following.after and label.head in _LEADING and people.names:
            # 圖／孫家慧攝影: the first label only points at the picture.
            self.group.append(_Entry(label, org, people.names, anchored=True))
            return
        for role in label.roles:
            yield self._of(label, org, people.names, (role,))

    def _people_elsewhere(self) -> People | None:
        """Read the names of a label that closes its bracket or its line: 【责任编辑】张三, 撰文：⏎文嘉."""
        if self.following is not None and self.chunk.closer and self.chunk.closer in "】］]〕":
            people = read_people(self.text, self.following.start, self.following.end, need=0.5)
            return people if people.whole else None
        if self.following is None and not self.chunk.closer:
            for line in lines_of(self.text, self.chunk.end, self.end):
                people = read_people(self.text, line.start, line.end, need=0.4)
                return people if people.whole else None
        return None

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

    def _unmarked(self, token: Token, label: Label, limit: int, following: Token | None) -> Iterator[Credit]:
        """Read a label that a blank or nothing parts from its names."""
        anchored = self._anchored(token.org) or self.marker is not None
        people = read_people(self.text, token.end, self._without_place(token.end, limit, following), need=0.4)
        if following is not None and following.org == token.end and len(label.roles) > 1:
            self.marker = token  # 文/图 本报记者 …
            return
        if (
            not people.whole
            or not people.names
            or not _plausible(people.names, label, bracketed=self.chunk.bracketed)
        ):
            return
        self.at = max(people.end, self.at)
        org = self._org(token) or people.org
        marker, self.marker = self.marker, None
        if marker is not None and marker.label is not None:
            first = marker.label
            if len(first.roles) > 1 and label.roles[0] in WRITERS:
                yield self._of(label, org, people.names)
                yield self._of(first, None, people.names, first.roles[1:])
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
            return limit
        if tail is None:
            # 鉅亨網記者王小明 台北
            at = known_places_at_end(self.text, start, limit) if limit == self.chunk.end else limit
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
        people = read_people(self.text, start, end, need=0.5)
        if people.found and people.whole and start == self.at:
            return people
        if label.head in {"提供", "供稿", "出品"}:
            return None
        return read_last_people(self.text, start, end)


# The longest pen name under a label of writers and editors, and of work on pictures or film (摄影：某某映像).
_LONG_ACCOUNT, _SHORT_ACCOUNT = 12, 6
_LEADING = MARKERS | frozenset(("图", "圖", "图片", "圖片"))
_EDITORIAL = WRITERS | {Role.EDITOR, Role.CHIEF_EDITOR, Role.REVIEWER, Role.PROOFREADER}


def _read_marked(text: str, start: int, end: int, label: Label) -> People | None:
    """Read what follows a label and its separator; an account under a masthead label may have any form."""
    account = label.roles[0] in _EDITORIAL and label.head not in {"记者", "記者"}
    people = read_people(text, start, end, need=0.3 if account else 0.5)
    if people.found or people.whole:
        return people
    longest = _LONG_ACCOUNT if account else _SHORT_ACCOUNT * _asks_for_name(label)
    return read_account(text, start, end, longest=longest)


def _asks_for_name(label: Label) -> bool:
    """Tell whether a label is no word of captions and dialogues: 图：…, 主持人：…, 记者：…."""
    return (
        len(label.head) > 1 and label.head not in _LEADING | NOUN_HEADS and label.roles[0] is not Role.OTHER
    )


def _plausible(names: tuple[Name, ...], label: Label, *, bracketed: bool) -> bool:
    """Tell whether names behind a label without a separator are names and not the words of a sentence."""
    sure = all(name_confidence(n.name) >= 0.5 for n in names)
    return sure or label.spaced or bracketed


def _credit(text: str, role: Role, label: Label | None, org: Span | None, people: tuple[Name, ...]) -> Credit:
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
