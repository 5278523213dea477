"""Who did what: bylines, credit lines at the foot, photo credits, reporters in dateline brackets."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsparse._arguments import bounds_of
from newsparse._fields.credits.reader import credit_of, read_chunk
from newsparse._fields.credits.unlabelled import bare_credit, signed_before
from newsparse._names.labels import Label, has_label, label_at
from newsparse._names.outlets import looks_like_outlet
from newsparse._names.people_line import name_at
from newsparse._names.person import Confidence, confidence
from newsparse._names.roles import role_words
from newsparse._names.segments import chunks_of, lines_of
from newsparse._names.tokens import tokens_of
from newsparse._text.chars import BLANK, HAN, REPORT
from newsparse._text.words import Words, lazy
from newsparse.defects import Defect
from newsparse.model import Credit
from newsparse.spans import Span

__all__ = ["find_credits"]

Report = Callable[[Defect], object]

# A line without a label holds a credit only in brackets, beside a slash or a time, or if it is a name itself.
_BARE = lazy(rf"[(（\[【〔/／╱∕]|[0-9０-９]{{4}}[-－./／年]|{REPORT}\s*$")
_SHORT_LINE = 20
_NOUN_BEHIND = lazy(rf"\s*(?P<name>[{HAN}]{{2,3}})(?P<noun>[記记]者)[/／╱∕][{HAN}]{{2,10}}{REPORT}\s*$")
_NOUNS = Words(role_words("noun"))
_SIGNED = lazy(rf"(?:(?P<name>[{HAN}]{{2,4}})[{BLANK}]++)?(?P<org>[^\s，。：:]{{2,14}})?")


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
    start, end = bounds_of(text, within)
    credits_: list[Credit] = []
    read = start
    for line in lines_of(text, start, end):
        if line.start < read and not text[read : line.end].strip():
            continue  # the names of the label on the line before
        if has_label(text, line.start, line.end):
            credits_ += (
                _noun_behind(text, line)
                or _credits_of_line(text, line, end, report)
                or _signature(text, line, credits_)
            )
        elif len(line) <= _SHORT_LINE or _BARE.search(text, line.start, line.end):
            credits_ += _bare_credits_of(text, line)
        read = credits_[-1].span.end if credits_ else start
    return tuple(credits_)


def _bare_credits_of(text: str, line: Span) -> Iterator[Credit]:
    """Read a line that has no label."""
    for chunk in chunks_of(text, line.start, line.end):
        if bare := bare_credit(text, chunk, line):
            yield credit_of(text, bare.role, bare.label, bare.people.org, bare.people.names)


def _signature(text: str, line: Span, before: list[Credit]) -> list[Credit]:
    """Read a line that closes with a noun: 李承欣 BBC中文记者, and BBC中文记者 below the name."""
    start, end = line.start, line.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    nouns = _NOUNS.begins(text, start, end)
    label = label_at(text, nouns[0], end) if nouns else None
    signed = _SIGNED.fullmatch(text, start, nouns[0]) if nouns else None
    if label is None or signed is None:
        return []
    org = Span(*signed.span("org")) if signed["org"] else None
    if signed["name"] is None:
        return _of_name_above(text, line, label, org, before)
    if org is None or confidence(signed["name"]) < Confidence.SURE or not looks_like_outlet(signed["org"]):
        return []
    return [credit_of(text, label.roles[0], label, org, (name_at(text, Span(*signed.span("name"))),))]


def _noun_behind(text: str, line: Span) -> list[Credit]:
    """Read 林小漢記者／台北報導: the noun follows the name before the stroke."""
    found = _NOUN_BEHIND.match(text, line.start, line.end)
    if found is None or confidence(found["name"]) < Confidence.SURE:
        return []
    label = label_at(text, found.start("noun"), found.end("noun"))
    people = (name_at(text, Span(*found.span("name"))),)
    return [credit_of(text, label.roles[0], label, None, people)] if label else []


def _of_name_above(
    text: str, line: Span, label: Label, org: Span | None, before: list[Credit]
) -> list[Credit]:
    """Return the label and outlet of a line to the name on the line before it: 李承欣⏎BBC中文记者."""
    if not before or before[-1].label is not None or before[-1].org is not None:
        return []
    if text[before[-1].span.end : line.start].strip() or len(before[-1].people) != 1:
        return []
    return [credit_of(text, label.roles[0], label, org, before.pop().people)]


def _credits_of_line(text: str, line: Span, end: int, report: Report | None) -> list[Credit]:
    """Read a line in which a label may stand."""
    found: list[Credit] = []
    chunks = chunks_of(text, line.start, line.end)
    for index, chunk in enumerate(chunks):
        if chunk.opener in {"“", "”", '"'} and chunk.closer in {"“", "”", '"'}:
            continue
        labelled = len(chunks) == 1 or has_label(text, chunk.start, chunk.end)
        tokens = tokens_of(text, chunk) if labelled else []
        if not any(token.label for token in tokens):
            if bare := bare_credit(text, chunk, line):
                found.append(credit_of(text, bare.role, bare.label, bare.people.org, bare.people.names))
            continue
        first = tokens[0].org
        apart = chunk.bracketed and chunk.start < first and text[first - 1].isspace() and not tokens[0].after
        signed = signed_before(text, chunk.start, first) if apart else None
        if signed is not None:
            found.append(credit_of(text, signed.role, None, signed.people.org, signed.people.names))
        rest = chunk if signed is None else chunk._replace(start=first)
        following = chunks[index + 1] if index + 1 < len(chunks) else None
        found += read_chunk(text, rest, tokens, following=following, end=end, report=report)
    return found
