"""Who did what: bylines, credit lines at the foot, photo credits, reporters in dateline brackets."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from newsparse._fields.credits.reader import credit_of, read_chunk
from newsparse._fields.credits.unlabelled import bare_credit
from newsparse._names.labels import LABEL, has_label, match_to_label
from newsparse._names.outlets import looks_like_outlet
from newsparse._names.people_line import name_at
from newsparse._names.person import Confidence, confidence
from newsparse._names.roles import NOUN_HEADS
from newsparse._names.segments import chunks_of, lines_of
from newsparse._names.tokens import tokens_of
from newsparse._text.chars import BLANK, HAN
from newsparse._text.words import lazy, trie
from newsparse._time.stamps import stamps_in
from newsparse.defects import Defect
from newsparse.model import Credit
from newsparse.spans import Span

__all__ = ["find_credits"]

Report = Callable[[Defect], object]

# A line without a label holds a credit only in brackets, beside a slash or a time, or if it is a name itself.
_BARE = lazy(r"[(（\[【〔/／╱∕]|[报報][道導]\s*$")
_SHORT_LINE = 20
_NOUN_LINE = lazy(
    rf"[{BLANK}]*+(?P<org>[^\s，。：:]{{2,14}}?)?"
    rf"(?P<noun>(?:特约|特約|特派|见习|見習)?(?:{trie(sorted(NOUN_HEADS))}))[{BLANK}]*+"
)
_SIGNED = lazy(
    rf"[{BLANK}]*+(?P<name>[{HAN}]{{2,4}})[{BLANK}]++(?P<org>[^\s，。：:]{{2,14}}?)(?P<noun>(?:{trie(sorted(NOUN_HEADS))}))[{BLANK}]*+"
)


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
        if line.start < read and not text[read : line.end].strip():
            continue  # the names of the label on the line before
        if has_label(text, line.start, line.end):
            credits_ += _credits_of_line(text, line, end, report) or _noun_alone(text, line, credits_)
        elif len(line) <= _SHORT_LINE or _may_be_bare(text, line):
            credits_ += _bare_credits_of(text, line)
        read = credits_[-1].span.end if credits_ else start
    return tuple(credits_)


def _may_be_bare(text: str, line: Span) -> bool:
    """Whether a longer line has what a credit without a label stands in or beside."""
    return _BARE.search(text, line.start, line.end) is not None or any(
        stamp.year for stamp in stamps_in(text, line.start, line.end)
    )


def _bare_credits_of(text: str, line: Span) -> Iterator[Credit]:
    """Read a line that has no label."""
    for chunk in chunks_of(text, line.start, line.end):
        if bare := bare_credit(text, chunk, line):
            yield credit_of(text, bare.role, bare.label, bare.people.org, bare.people.names)


def _noun_alone(text: str, line: Span, before: list[Credit]) -> list[Credit]:
    """Read a line that only says what the name on the line before is: 李承欣⏎BBC中文记者."""
    if signed := _SIGNED.fullmatch(text, line.start, line.end):
        return _signed(text, signed)
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
    return [credit_of(text, label.roles[0], label, Span(*noun.span("org")) if noun["org"] else None, people)]


def _signed(text: str, found: re.Match[str]) -> list[Credit]:
    """Read a name with the outlet and the noun behind it: 李承欣 BBC中文记者."""
    label = LABEL.match(text, found.start("noun"), found.end())
    if label is None or confidence(found["name"]) < Confidence.SURE or not looks_like_outlet(found["org"]):
        return []
    role = match_to_label(label, found.end())
    name = name_at(text, Span(*found.span("name")))
    return [credit_of(text, role.roles[0], role, Span(*found.span("org")), (name,))]


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
                found.append(credit_of(text, bare.role, bare.label, bare.people.org, bare.people.names))
            continue
        following = chunks[index + 1] if index + 1 < len(chunks) else None
        found += read_chunk(text, chunk, tokens, following=following, end=end, report=report)
    return found
