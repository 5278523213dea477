"""Exports of press databases and channels: a head that holds outlet, headline and day begins each article.

=========== ==========================================================================
numbered    ``1. 河东日报 -  (柳湾渡口恢复通航) 2024-09-05 要闻 A03 本地 岑远山``
paper       ``河東日報 | 2024-09-05``, ``河東日報 | A03 | 2024-09-05``, the headline below
barred      ``| 2024-09-05 | 河東日報 | A03 |本地 |By 岑遠山 |``, the headline two lines below
slashed     ``【2024-09-05/河東日報/A3版/要聞】``, the headline below or above it
documents   ``2 of 2 DOCUMENTS``, then outlet, day and headline, each on a line
message     ``05/03/2024, 08:12 - 河东日报: *柳湾渡口恢复通航*``
nexis       headline, outlet and day, each on a line, ``Copyright …`` and ``Byline: …`` below
channel     ``河东新闻频道, [2024/9/5 7:42]``, the headline in ``【…】`` below, a link at the foot
=========== ==========================================================================
"""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

from newsparse._text.chars import HAN
from newsparse._text.words import any_of, lazy
from newsparse._units.forms.document import EOL, WORDS, Document, Field, Marks, Record, Stated
from newsparse._units.forms.titles import FILED_BY, with_bracketed_title
from newsparse.model import Zone
from newsparse.spans import Span

__all__ = ["read_export"]

_DAY = r"(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?"
_DAY_FIRST = r"\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d"
_B = r"[ \t\u00a0\u3000]"
_NUMBERED = lazy(
    rf"^{_B}*+\d{{1,4}}[.、．]{_B}*(?P<source>[^\r\n()（）]{{2,30}}?){_B}+[-–—]{_B}+[(（]"
    rf"(?P<title>[^\r\n]{{2,120}})[)）]"
    rf"{_B}+(?P<published>{_DAY})(?P<rest>[^\r\n]*+)",
    re.MULTILINE,
)
_BARRED = lazy(
    rf"^{_B}*+[|｜]{_B}*(?P<published>{_DAY}){_B}*[|｜]{_B}*"
    rf"(?P<source>[^|｜\r\n]{{2,30}}?){_B}*[|｜](?P<rest>[^\r\n]*+)",
    re.MULTILINE,
)
_PAPER = lazy(
    rf"^(?P<source>[^|｜\r\n\d]{{2,20}}?){_B}*+[|｜](?:{_B}*+[^|｜\r\n]{{1,12}}[|｜]){{0,3}}+{_B}*+"
    rf"(?P<published>{_DAY}(?:{_B}\d{{1,2}}:\d{{2}})?){_B}*+(?P<rest>[|｜][^\r\n]*+"
    rf"|(?:\r\n|\r|\n)[^\r\n|｜]{{1,12}}[|｜][^\r\n]*+|(?=[\r\n]|\Z))",
    re.MULTILINE,
)
_SLASHED = lazy(
    rf"^{_B}*+【(?P<published>{_DAY})[/／](?P<source>[^/／】\r\n]{{2,20}})[/／](?P<rest>[^】\r\n]*+)】{EOL}",
    re.MULTILINE,
)
_DOCUMENTS = lazy(
    rf"^{_B}*+\d{{1,4}}{_B}of{_B}\d{{1,4}}{_B}DOCUMENTS?{EOL}\s++(?P<source>[^\r\n]{{2,40}}?){EOL}\s++"
    rf"(?P<published>{_DAY}[^\r\n]{{0,20}}?){EOL}\s++(?P<title>[^\r\n]{{2,120}}?){EOL}",
    re.MULTILINE,
)
# Title, outlet and day, each on a line, and Copyright below: LexisNexis as it is now.
_NEXIS = lazy(
    rf"^{_B}*+(?P<title>[^\r\n]{{4,120}}?){EOL}\s++(?P<source>[^\r\n]{{2,40}}?){EOL}\s++"
    rf"(?P<published>{_DAY}[^\r\n]{{0,20}}?){EOL}(?=\s++Copyright )",
    re.MULTILINE,
)
_CHANNEL = lazy(
    rf"^(?P<source>[^\r\n,，\[\]]{{2,40}}),{_B}*\["
    rf"(?P<published>(?:{_DAY}|{_DAY_FIRST})[ T]\d{{1,2}}:\d{{2}}(?::\d{{2}})?)\]{EOL}",
    re.MULTILINE,
)
# Messengers: 05/03/2024, 08:12 - 双榕日报: *…*
_CLOCK = r",?[ ]\d{1,2}:\d{2}(?::\d{2})?"
_MESSAGE = lazy(
    rf"^\[?(?P<published>(?:{_DAY}|\d{{1,2}}/\d{{1,2}}/(?:19|20)\d{{2}}){_CLOCK})\]?(?:[ ]-)?[ ]"
    r"(?P<source>[^\r\n:：]{2,30})[:：][ ](?P<title>[^\r\n]{6,80})(?=(?:\r\n|\r|\n)\s*+[^\s\d\[])",
    re.MULTILINE,
)
_BY = lazy(r"(?:By|BY|by|記者|记者)[ :：]*+(?P<author>[^|｜\r\n]{2,30}?)[ \t]{0,9}(?:[|｜]|\Z)")
_NAMED_LABEL = lazy(
    r"^[ \t]*+(?P<label>(?i:BYLINE|SECTION|LENGTH|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|JOURNAL CODE|SUBJECT"
    rf"|CLASSIFICATION|COPYRIGHT|DATELINE|HIGHLIGHT|GRAPHIC|SERIES))[ \t]*+:[ \t]*+(?P<value>{WORDS})?",
    re.MULTILINE,
)
_RULE = lazy(rf"^[ \t]*+[=\-~_*#]{{5}}[^\r\n{HAN}]*+(?=[\r\n]|\Z)", re.MULTILINE)
_COUNTS = lazy(
    r"^[^\r\n。]{0,40}(?:字[数數]|發行量|发行量|接觸人次|接触人次)[^\r\n。]{0,60}(?=[\r\n]|\Z)", re.MULTILINE
)
_CLOSED = any_of(
    "文章编号 文章編號 本内容经 本內容經 本内容之 本內容之 本文内容 本文內容 以上内容 以上內容 Copyright All "
    "版权所有 版權所有 本文件版权 本文件版權"
)
_CLOSING = lazy(rf"^{_B}*+(?:{_CLOSED}|🔗|https?://)[^\r\n]*+", re.MULTILINE)
_PARTS = lazy(
    rf"^[ \t]*+(?:Body|Graphic|Classification|Notes|End of Document|Page \d{{1,4}} of \d{{1,4}}){EOL}",
    re.MULTILINE,
)
_BRACKETED = lazy(rf"【(?P<title>[^【】\r\n]{{4,80}})】{EOL}")
# 序號：3, No. 3: the number of an article in what was exported.
_ITEM = lazy(r"(?:序[號号]|編號|编号|No\.?|第)\s{0,3}[:：]?\s{0,3}\d{1,4}\s{0,3}[筆笔篇則则條条]?")
_COUNTED = lazy(r"(\d{1,3})[.、．]\s*+")
_NAME = lazy(rf"[【（(][{HAN}]{{2,3}}[】）)]")
_LINE = lazy(WORDS)
_WHOLE_LINE = lazy(r"^[^\r\n]*+", re.MULTILINE)
_STOPS = frozenset("。！？")
_LONGEST_TITLE = 80
_LONGEST_COLUMN = 6
_LONGEST_RULE = 120
_LEAST_TITLE = 8
_LABELLED = lazy(r"[^\s:：／/|｜]{1,8}\s?[:：／/|｜]")
# [ 圖片 ], Forwarded from …: what a channel puts beside a message.
_BESIDE = lazy(
    r"^[ \t]*+(?:\[\s?(?:图片|圖片|照片|视频|影片|Photo|Video|File)\s?\]"
    r"|(?:Forwarded from|In reply to) [^\r\n]{1,60}+)"
    rf"{EOL}",
    re.MULTILINE,
)


class _Export(NamedTuple):
    """A kind of export: the pattern of its heads, and how many of them are enough to know it."""

    head: re.Pattern[str]
    sign: str
    least: int


_EXPORTS = (
    _Export(_NUMBERED, " (", 1),
    _Export(_BARRED, "|", 1),
    _Export(_PAPER, "|", 2),
    _Export(_SLASHED, "版/", 1),
    _Export(_DOCUMENTS, "DOCUMENT", 1),
    _Export(_NEXIS, "Load-Date: ", 1),
    _Export(_CHANNEL, ", [", 2),
    _Export(_MESSAGE, ": ", 2),
)


def read_export(text: str) -> Document | None:
    """Read a text that a database or a channel has put out."""
    for export in _EXPORTS:
        if export.sign not in text:
            continue
        heads = list(export.head.finditer(text))
        if len(heads) >= export.least and len(text[: heads[0].start()].strip()) < 400:
            return _document(text, heads)
    return None


class _Above(NamedTuple):
    """A title above a head, the column above it, and where the article begins: its number may come first."""

    title: Span
    column: Span | None
    start: int


def _document(text: str, heads: list[re.Match[str]]) -> Document:
    marks = Marks(text)
    above = _without_numbers(text, [_title_above(text, head) for head in heads])
    titles = above if all(above) and not heads[0].groupdict().get("title") else [None] * len(heads)
    starts = [title.start if title else head.start() for title, head in zip(titles, heads, strict=True)]
    ends = [*starts[1:], len(text)]
    return marks.document(
        [_record(text, head, title, end, marks) for head, title, end in zip(heads, titles, ends, strict=True)]
    )


def _without_numbers(text: str, above: list[_Above | None]) -> list[_Above | None]:
    """Take off the numbers that count the titles above the heads: ``1. 渡口恢复通航``."""
    numbers = [title and _COUNTED.match(text, title.title.start, title.title.end) for title in above]
    if any(number is None or int(number[1]) != n for n, number in enumerate(numbers, 1)):
        return above
    return [
        title and title._replace(title=Span(number.end(), title.title.end))
        for title, number in zip(above, numbers, strict=True)
        if number
    ]


def _title_above(text: str, head: re.Match[str]) -> _Above | None:
    """Return the title above a head, a rule, a blank line or a number above it.

    It stands on the line right above; a blank line lies between only above a byline or prose below the head.
    """
    least = max(0, head.start() - _LONGEST_TITLE - 2 * _LONGEST_RULE)
    lines = [Span(*line.span()) for line in _WHOLE_LINE.finditer(text, least, max(0, head.start() - 1))]
    said = [line.of(text).strip() for line in lines]
    if len(said) > 1 and not said[-1] and _opens_below(text, head.end()):
        said.pop()
    n = len(said) - 1
    title = said[n] if said else ""
    if not 4 <= len(title) <= _LONGEST_TITLE or title[-1] in _STOPS or _RULE.match(title):
        return None
    column = n > 1 and len(said[n - 1]) <= _LONGEST_COLUMN and _ITEM.fullmatch(said[n - 2]) is not None
    first = n - 1 if column else n
    above = said[first - 1] if first else title
    numbered = _ITEM.fullmatch(above) is not None
    if not (numbered or not above or _RULE.match(above)) or not any(map(str.isalpha, title)):
        return None
    start = lines[first - 1 if numbered else first].start
    return _Above(lines[n], lines[first] if column else None, start)


def _opens_below(text: str, at: int) -> bool:
    """Whether what stands below a head is a byline or a name in brackets, or prose."""
    below = _LINE.search(text, at)
    return below is not None and (len(below[0]) > _LONGEST_TITLE or _is_byline(below[0]))


def _is_byline(line: str) -> bool:
    """Whether a line is a byline or a name in brackets."""
    return (FILED_BY.fullmatch(line) or _NAME.fullmatch(line)) is not None


def _record(text: str, head: re.Match[str], above: _Above | None, end: int, marks: Marks) -> Record:
    """Return one article: what its head states, and what is below without the lines of the export."""
    groups = head.groupdict()
    fields = {"source": Field.SOURCE, "title": Field.TITLE, "published": Field.PUBLISHED}
    stated = [Stated(field, Span(*head.span(name))) for name, field in fields.items() if groups.get(name)]
    if groups.get("rest") and (by := _BY.search(text, head.start("rest"), head.end("rest"))):
        stated.append(Stated(Field.AUTHOR, Span(*by.span("author"))))
    told = [(Span(*head.span()), Zone.META)]
    start = head.start()
    if above is not None:
        start = above.start
        told.append((Span(start, above.title.start), Zone.CHROME))
        if above.column is not None:
            stated.append(Stated(Field.KICKER, above.column))
            told[-1:] = [(Span(start, above.column.start), Zone.CHROME), (above.column, Zone.KICKER)]
        stated.append(Stated(Field.TITLE, above.title))
        told.append((above.title, Zone.HEADLINE))
    for pattern in (_RULE, _COUNTS, _CLOSING, _BESIDE, _PARTS):
        told += [(Span(*line.span()), Zone.CHROME) for line in pattern.finditer(text, head.end(), end)]
    for line in _NAMED_LABEL.finditer(text, head.end(), end):
        told.append((Span(*line.span()), Zone.META))
        if line["label"].upper() == "BYLINE" and line["value"]:
            stated.append(Stated(Field.AUTHOR, Span(*line.span("value")), Span(*line.span("label"))))
    at = head.end()
    if not groups.get("title") and above is None:
        kicker, title = _title(text, at, end, told)
        if kicker is not None:
            stated.append(Stated(Field.KICKER, kicker))
            told.append((kicker, Zone.KICKER))
        if title is not None:
            stated.append(Stated(Field.TITLE, title))
            told.append((_whole_line(text, title), Zone.HEADLINE))
    told = _apart(sorted(told))
    bodies = tuple(span for span in _between(Span(at, end), told) if span.of(text).strip())
    marks.hide_but(Span(start, end), [*(one.span for one in stated), *bodies])
    record = Record(span=Span(start, end), body=bodies, stated=tuple(stated), marks=tuple(told))
    return with_bracketed_title(text, record, marks)


def _title(text: str, at: int, end: int, told: list[tuple[Span, Zone]]) -> tuple[Span | None, Span | None]:
    """Return the headline below a head, and the column above it.

    It stands in brackets, or is the first line that is none of the export's. A few characters above a longer
    line name the column.
    """
    found = (Span(*line.span()) for line in _LINE.finditer(text, at, end))
    lines = [*islice((span for span in found if not any(span.overlaps(other) for other, _ in told)), 2)]
    if lines and _is_byline(lines[0].of(text)):
        return None, None
    titles = [span for span in lines if len(span) <= _LONGEST_TITLE and text[span.end - 1] not in _STOPS]
    if not titles or titles[0] != lines[0]:
        return None, None
    if bracketed := _BRACKETED.match(text, titles[0].start, end):
        return None, Span(*bracketed.span("title"))
    column = len(titles) > 1 and len(titles[0]) <= _LONGEST_COLUMN < _LEAST_TITLE <= len(titles[1])
    if column and titles[0].of(text).isalpha() and not _LABELLED.match(text, titles[1].start):
        return titles[0], titles[1]
    return None, titles[0]


def _whole_line(text: str, span: Span) -> Span:
    """Return the line that a value is on."""
    start = max(text.rfind("\n", 0, span.start), text.rfind("\r", 0, span.start)) + 1
    ends = [i for i in (text.find("\n", span.end), text.find("\r", span.end)) if i >= 0]
    return Span(start, min(ends, default=len(text)))


def _apart(told: list[tuple[Span, Zone]]) -> list[tuple[Span, Zone]]:
    """Leave out parts that lie in those before them."""
    kept: list[tuple[Span, Zone]] = []
    for span, zone in told:
        if not kept or span.start >= kept[-1][0].end:
            kept.append((span, zone))
    return kept


def _between(whole: Span, told: list[tuple[Span, Zone]]) -> list[Span]:
    """Return the parts of the text that no told part holds."""
    found: list[Span] = []
    at = whole.start
    for span, _ in told:
        if span.start > at:
            found.append(Span(at, span.start))
        at = max(at, span.end)
    return [*found, Span(at, whole.end)] if at < whole.end else found
