"""Messages that pass a story on: below the heads of one or more messages, or in lines quoted with ``>``.

What the senders write about it belongs to no article, and their heads and days say nothing of it. A message
that is the story itself is read by its labels, one that is a digest story by story.
"""

from __future__ import annotations

from itertools import islice

from newsparse._text.words import any_of, lazy
from newsparse._units.forms.digests import digest_of
from newsparse._units.forms.document import WORDS, Document, Marks, Record
from newsparse.spans import Span

__all__ = ["read_mail"]

_LINE = lazy(WORDS)
_SENDER = "From 发件人 發件人 寄件者 寄件人 寄信人 发信人 發信人"
_OTHERS = (
    "To Cc CC Bcc Date Sent Subject Reply-To MIME-Version Content-Type Message-ID Importance Attachments "
    "收件人 收件者 抄送 副本 密件副本 主题 主題 主旨 标题 標題 日期 时间 時間 发送时间 發送時間 发送日期 "
    "傳送日期 寄件日期 附件"
)
_HEAD = lazy(rf"(?:>[> ]*+)?[*]{{0,2}}(?P<label>{any_of(f'{_SENDER} {_OTHERS}')})[*]{{0,2}}\s?[:：]")
_SENDERS = frozenset(_SENDER.split())
_QUOTED = lazy(r">[> \t]*+")
_SIGNED = lazy(r"--(?=\s*[\r\n]|\s*\Z)|_{8,}|Sent from |[发發]自我的|從我的")
_FEWEST_HEADS = 3
_FEWEST_QUOTED = 4
_TOP = 3
_TOP_REACH = 400
_LEAST_TOLD = 60


def read_mail(text: str) -> Document | None:
    """Read a message that holds the story of someone else, or a digest."""
    top = (found[0] for found in islice(_LINE.finditer(text, 0, _TOP_REACH), _TOP))
    if not any(map(_HEAD.match, top)):
        return None
    lines = [Span(*found.span()) for found in _LINE.finditer(text)]
    first = _head_at(text, lines, 0, _TOP)
    if first is None:
        return None
    ends = [first]
    while (below := _head_at(text, lines, ends[-1], len(lines))) is not None:
        ends.append(below)
    if len(ends) > 1:
        rest = lines[ends[-1] :]
    elif document := digest_of(text, lines[first].start if first < len(lines) else len(text)):
        return document
    else:
        quoted = [i for i, line in enumerate(lines) if text[line.start] == ">"]
        rest = lines[quoted[0] : quoted[-1] + 1] if len(quoted) >= _FEWEST_QUOTED else []
    end = next((i for i, line in enumerate(rest) if _SIGNED.match(text, line.start, line.end)), len(rest))
    return _document(text, rest[:end])


def _head_at(text: str, lines: list[Span], first: int, most: int) -> int | None:
    """Return the line below the first head of a message that begins within some lines."""
    for i in range(first, min(first + most, len(lines))):
        labels: list[str] = []
        at = i
        while at < len(lines) and (found := _HEAD.match(text, lines[at].start, lines[at].end)):
            labels.append(found["label"])
            at += 1
        if len(labels) >= _FEWEST_HEADS and not _SENDERS.isdisjoint(labels):
            return at
    return None


def _document(text: str, lines: list[Span]) -> Document | None:
    """Return the story in some lines, the marks of quotation left out."""
    if not lines or sum(map(len, lines)) < _LEAST_TOLD:
        return None
    marks = Marks(text)
    for line in lines:
        if mark := _QUOTED.match(text, line.start, line.end):
            marks.hide(*mark.span())
    span = Span(lines[0].start, lines[-1].end)
    return marks.document([Record(span=span, body=(span,))])
