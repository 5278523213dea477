"""Labels and values: heads of databases, boards, extractors, tables of official documents.

One mechanism with dialects, told apart by how a label is set off from its value:

========= ======================================================
colon     ``标题：柳湾渡口恢复通航``, ``Title: …``, ``Source-文献来源: …``, ``[#]: author: "…"``
bracket   ``【标　题】柳湾渡口恢复通航``
number    ``3.完整新聞標題:`` with the value beside it or on the next line
cells     ``发文机关：⇥河东省人民政府⇥发布日期：⇥2024年09月05日``
code      ``HD`` alone on a line, the value on the lines below it; ``TI  - …``, ``T1 …``, ``%T …``
equals    ``文章标题=柳湾渡口恢复通航``
angled    ``<标题>=柳湾渡口恢复通航``, each record below ``<REC>``
gap       ``篇　　名　　柳湾渡口恢复通航``
========= ======================================================

A label that is in no list still parses by its form among labels that are: its value is not read, and is no
part of the text.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import NamedTuple

from newsparse._text.chars import HAN
from newsparse._text.words import lazy
from newsparse._units.forms.document import WORDS, ZONES, Document, Field, Marks, Record, Stated, trimmed
from newsparse._units.forms.labels import field_of
from newsparse._units.forms.markdown import HEADING, hide_markdown, is_markdown, words_of_link
from newsparse._units.forms.markup import linked_values
from newsparse._units.forms.titles import bracketed_title, title_parts, with_bracketed_title
from newsparse._units.posts import PUSHED
from newsparse.model import Zone
from newsparse.spans import Span

__all__ = ["read_labelled"]

_LINE = lazy(WORDS)
_COLON = lazy(
    r"[\s\ufeff\u200b*•·>\-]{0,8}?(?:\[#\]:[ \t]{0,4})?[【\[（(<]?[*_]{0,2}(?P<number>\d{1,2}[.、．]?[ \t]?)?"
    r"(?P<label>[^\W\d_][^\r\n:：【】\[\]（）()，。；、“”\"'/|\t]{0,30}?)"
    r"[\s\u3000]{0,6}"
    r"(?:[（(][^()（）\r\n]{1,20}[)）](?(number)[^\r\n:：]{0,40}?|[ \t]*))?[】\]）)>]?"
    r"[*_]{0,2}[ \t]{0,4}[:：][*_]{0,2}[ \t\u3000]*+"
)
_BRACKET = lazy(r"\s*+【(?P<label>[^【】\r\n]{1,16})】[ \t\u3000]*+[:：]?[ \t\u3000]*+")
_CODE = lazy(
    r"[ ]{0,2}(?P<label>HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|SE|VOL|LA|CY|LP|TD|CO|IN|NS|RE|ART|CX|IPC|IPD|PUB|AN)"
    r"(?:[ \t]*$|[ \t]{2,})"
)
# RIS, RefWorks and EndNote: two signs at the head of a line.
_CITED = lazy(r"(?P<label>%[A-Z0-9]|[A-Z][A-Z0-9])(?:[ ]{1,2}-(?:[ ]|(?=[\r\n]|\Z))|[ ](?=\S)|(?=[\r\n]|\Z))")
_CITED_FIRSTS = ("RT ", "TY  -", "%0 ", "T1 ", "TI  -", "SR ")
# <REC> alone, <标题>=…: records of TRS.
_ANGLED = lazy(r"<(?P<label>[^\W\d_][^<>=\r\n]{0,12})>=?(?=[^<]|\Z)")
_EQUALS = lazy(r"(?P<label>[^\W\d_][^\r\n=:：，。]{0,20}?)(?:[（(][^()（）\r\n]{1,20}[)）])?=")
# {Title}: …, :SOURCE: …, #+TITLE: …, and author = {…} of BibTeX.
_BRACED = lazy(r"\{(?P<label>[^{}\r\n]{1,30})\}[:：][ \t]*+")
_KEYED = lazy(r"(?::|#\+)(?P<label>[A-Za-z_]{2,20}):[ \t]*+")
_BIBTEX = lazy(r"[ \t]*+(?P<label>[a-z]{3,20})[ \t]*+=[ \t]*+(?=\{)")
_GAP = lazy(
    rf"(?P<label>[{HAN}](?:[ \u3000]{{0,4}}[{HAN}]){{1,5}}?|[A-Za-z][A-Za-z_]{{2,20}}+(?=\t| ?[|｜]))"
    r"(?:[ \u3000]{2,9}|\t| ?[|｜] ?|(?=[\r\n]|\Z))"
)
_CELL = lazy(r"\t++|[ \u3000]{3,}+|\u3000{2}|(?<![ \t])[ \t]*+\|[ \t]*+")
_RULE = lazy(r"[\s=\-_*~#—─━+]*+(?:\d{1,6}\. row[\s*]*+)?$")
_QUOTES = frozenset("\"'")
_BRACKETS = frozenset(("()", "（）"))
_HEAD = 40
_FEWEST = 2
_MARKS_BEFORE = 12  # bullets, brackets, a number before the first label of a line
_LEAD = 3  # lines above the first label: how many records there are, when they were printed
_LONGEST_LEAD = 80
_LEAST_TITLE = 6
_SHORTEST_RULE = 4
_NO_TITLE_ENDS = frozenset("。，、；：:,;")
_CODES = 5
_MAIL = frozenset(("from", "date", "subject"))
_FIRST_OF_SEVERAL = lazy(r"(?m:^)[ \t]*+(?:\[1\]|【1】|1[.、．])[ \t]*+\S")
_LIST_NAME = lazy(r"\[[^\[\]\r\n]{1,30}\]\s*+")
_FOOT = lazy(r"(?m:^)--[ \t]*(?:\r\n|\r|\n)(?=※)")
_COMMENT = frozenset({Zone.COMMENTS})
_BOARD = frozenset(("看板", "站内", "站內", "信区", "信區", "发信人", "發信人"))


class _Label(NamedTuple):
    """A label with its value on the same line."""

    label: Span
    field: Field | None
    value: Span
    line: Span
    style: str


def read_labelled(text: str) -> Document | None:
    """Read a text whose articles begin with labels and values."""
    labels = _labels(text)
    if labels and labels[0].style == "gap":
        # The head of a board, and below it the form that the board asks for: the article is what that holds.
        head = list(takewhile(lambda label: label.field is not None, labels))
        form = _labels(text, head[-1].line.end) if head else []
        labels = form if form and form[0].style == "number" and _is_head(text, form) else labels
    if not labels or not _is_head(text, labels):
        return None
    marks = Marks(text)
    records = [_record(text, span, part, marks) for span, part in _records(text, labels)]
    return marks.document(records)


def _labels(text: str, at: int = 0) -> list[_Label]:
    """Return the labels of a text that begins with some from a place on, in the style of the first."""
    found: list[_Label] = []
    style = ""
    lead = 0
    for line in _LINE.finditer(text, at):
        here = _labels_of_line(text, Span(*line.span()), style)
        if not style and not any(label.field for label in here):
            lead += not here and _RULE.match(line[0]) is None
            if lead > _LEAD or (len(line[0]) > _LONGEST_LEAD and _RULE.match(line[0]) is None):
                return []
        elif not style:
            style = here[0].style
        found += here
    return [label for label in found if label.style == style]


def _labels_of_line(text: str, line: Span, style: str) -> list[_Label]:
    """Return the labels of a line, each with its value; of a style once that of the text is known."""
    for name, pattern in _AT_HEAD:
        if style not in ("", name) or (
            name == "cited" and not style and not text.startswith(_CITED_FIRSTS, line.start)
        ):
            continue
        head = pattern.match(text, line.start, line.end)
        if head is not None and (
            style or name in _CODED or name == "angled" or (head.end() < line.end and field_of(head["label"]))
        ):
            value = Span(min(head.end(), line.end), line.end)
            return [_Label(Span(*head.span("label")), field_of(head["label"]), value, line, name)]
    found: list[_Label] = []
    at = line.start
    while at < line.end and style in _WITHIN:
        mark = _COLON.match(text, at, line.end)
        kind = "number" if mark and mark["number"] else "colon"
        if mark is None:
            mark, kind = _BRACKET.match(text, at, line.end), "bracket"
        if mark is None or (not found and style and kind != style):
            break
        field = field_of(mark["label"])
        end = next(
            (
                cell.start()
                for cell in _CELL.finditer(text, mark.end(), line.end)
                if _is_cell(text, cell, line)
            ),
            line.end,
        )
        found.append(_Label(Span(*mark.span("label")), field, Span(mark.end(), end), line, kind))
        cell = _CELL.match(text, end, line.end)
        at = cell.end() if cell else line.end
    return found


_AT_HEAD = (
    ("code", _CODE),
    ("cited", _CITED),
    ("braced", _BRACED),
    ("keyed", _KEYED),
    ("bibtex", _BIBTEX),
    ("angled", _ANGLED),
    ("equals", _EQUALS),
    ("gap", _GAP),
)
_SURE = frozenset(("keyed", "braced", "bibtex"))
_CODED = frozenset(("code", "cited"))
_WITHIN = frozenset(("", "colon", "number", "bracket"))
_TEXT = frozenset((Field.BODY, Field.SUMMARY))
"""What a record tells beside its head."""


def _is_cell(text: str, cell: re.Match[str], line: Span) -> bool:
    """Whether a label that is known follows a gap in a line, so that the gap parts two values."""
    label = _COLON.match(text, cell.end(), line.end)
    return label is not None and field_of(label["label"]) is not None


def _is_head(text: str, labels: list[_Label]) -> bool:
    """Whether labels at the top say that the text is a record: a title or a text among them, and more."""
    head = [label.field for label in labels[:_HEAD] if label.field is not None]
    if labels and labels[0].style in _CODED:
        return len(labels) >= _CODES and Field.TITLE in head
    fields = set(head)
    if fields == {Field.OTHER}:
        # 证券代码：… 证券简称：…
        return len(head) >= _FEWEST and labels[0].line == labels[len(head) - 1].line
    told = (
        not fields.isdisjoint({Field.TITLE, Field.BODY})
        or _is_mail(text, labels)
        or _heading(text, labels) is not None
    )
    if not told and labels[0].style in _SURE and len(fields) > _FEWEST:
        return True
    if not told:
        rest = Span(_value_end(text, labels[-1]), len(text))
        told = bracketed_title(text, rest) is not None  # a post of an account: 【渡口恢复通航】9月4日，…
    return len(fields - {Field.OTHER}) >= _FEWEST and told


def _is_mail(text: str, labels: list[_Label]) -> bool:
    """Whether labels are those of a message: its subject is the title."""
    heads = {_folded(text, label) for label in labels[:_HEAD]}
    return heads >= _MAIL and _FIRST_OF_SEVERAL.search(text, labels[0].line.end) is None


def _heading(text: str, labels: list[_Label]) -> Span | None:
    """Return the words of the heading in Markdown right above the labels: the title of the record.

    Where other headings of its level follow, it is the first of several sections.
    """
    first = labels[0].line.start
    above = list(HEADING.finditer(text, 0, first))
    if not above or text[above[-1].end() : first].strip(" \t\r\n>*-"):
        return None
    level = above[-1]["mark"]
    others = any(heading["mark"] == level for heading in HEADING.finditer(text, first))
    return None if others else Span(*above[-1].span("words"))


def _title_above(text: str, span: Span, labels: list[_Label]) -> Span | None:
    """Return the title that stands above the labels of a record that states none."""
    if any(label.field is Field.TITLE for label in labels):
        return None
    if (heading := _heading(text, labels)) and heading in span:
        return heading
    above = [line for line in _LINE.finditer(text, span.start, labels[0].line.start) if not _is_rule(line[0])]
    if (
        not above
        or above[-1][0][-1] in _NO_TITLE_ENDS
        or not _LEAST_TITLE <= len(above[-1][0]) <= _LONGEST_LEAD
    ):
        return None
    told = labels[0].style in _SURE or any(label.field is Field.BODY for label in labels)
    return Span(*above[-1].span()) if told else None


def _is_rule(line: str) -> bool:
    return _RULE.fullmatch(line) is not None


def _records(text: str, labels: list[_Label]) -> list[tuple[Span, list[_Label]]]:
    """Return the part of the text and the labels of each article: each begins with the first label again."""
    titles = sum(label.field is Field.TITLE for label in labels)
    said = [_folded(text, label) for label in labels]
    # Above the first record labels may stand that are those of the whole.
    first = next((label for label in said if said.count(label) == titles), None) if titles > 1 else None
    starts = [i for i, label in enumerate(said) if label == first] or [0]
    starts = [
        a
        for a, before in zip(starts, [None, *starts], strict=False)
        if not _is_again(text, labels, before, a)
    ]
    ends = [*starts[1:], len(labels)]
    edges = [labels[i].line.start for i in starts] + [len(text)]
    if len(starts) == 1:
        edges[0] = 0
    return [
        (Span(edges[n], edges[n + 1]), labels[a:b]) for n, (a, b) in enumerate(zip(starts, ends, strict=True))
    ]


def _is_again(text: str, labels: list[_Label], before: int | None, at: int) -> bool:
    """Whether the labels from ``at`` on say the title again, and those from ``before`` on say no more."""
    if before is None or text[labels[at - 1].line.end : labels[at].line.start].strip():
        return False
    if any(label.field in _TEXT for label in labels[before:at]):
        return False  # two records of one title
    parts = labels[before:at], labels[at:]
    first, again = (
        next((x.value.of(text).strip() for x in part if x.field is Field.TITLE), "") for part in parts
    )
    return first != "" and first == again


def _folded(text: str, label: _Label) -> str:
    return "".join(label.label.of(text).split()).casefold()


def _record(text: str, span: Span, labels: list[_Label], marks: Marks) -> Record:
    """Return one article, and hide its labels."""
    head, bodies = _head_and_bodies(text, span, labels)
    stated: list[Stated] = []
    told: list[tuple[Span, Zone]] = []
    for label, end in head:
        field = label.field or Field.OTHER
        told.append((Span(_begin(label), end), ZONES.get(field, Zone.CHROME)))
        if field is not Field.BODY:
            stated += [Stated(field, value, label.label) for value in _values(text, label, end) if len(value)]
    stated = _of_article(text, stated, labels)
    if title := _title_above(text, span, labels):
        stated.insert(0, Stated(Field.TITLE, title))
        told.append((Span(title.start, title.end), Zone.HEADLINE))
    stated = [
        part for one in stated for part in (title_parts(text, one) if one.field is Field.TITLE else [one])
    ]
    if not any(len(body.of(text).strip()) for body in bodies):
        bodies = [one.span for one in stated if one.field is Field.SUMMARY]
        stated = [one for one in stated if one.field is not Field.SUMMARY]
        told = [(part, zone) for part, zone in told if not any(part.overlaps(body) for body in bodies)]
    marks.hide_but(span, [*(one.span for one in stated), *bodies])
    allowed: dict[int, frozenset[Zone]] = {}
    for body in bodies:
        if is_markdown(body.of(text)):
            stated += linked_values(text, body.start, body.end)
            allowed |= hide_markdown(text, body.start, body.end, marks)
        allowed |= {said.start(): _COMMENT for said in PUSHED.finditer(text, body.start, body.end)}
    record = Record(
        span=span, body=tuple(bodies), stated=tuple(stated), marks=tuple(_apart(told)), allowed=allowed
    )
    return with_bracketed_title(text, record, marks)


def _of_article(text: str, stated: list[Stated], labels: list[_Label]) -> list[Stated]:
    """Return what is stated of the article: on a board its poster is no author, its own title the shorter."""
    if _is_mail(text, labels):
        stated = [_as_title(text, one) for one in stated]
    titles = [one for one in stated if one.field is Field.TITLE]
    best = max(titles, key=lambda one: len(one.span), default=None)
    board = any(_folded(text, label) in _BOARD for label in labels)
    return [
        one
        for one in stated
        if (one.field is not Field.TITLE or one is best) and not (board and one.field is Field.AUTHOR)
    ]


def _as_title(text: str, stated: Stated) -> Stated:
    """Return the subject of a message as its title, without the name of a list: [brief] 渡口恢复通航."""
    if stated.label is None or "".join(stated.label.of(text).split()).casefold() != "subject":
        return stated
    lead = _LIST_NAME.match(text, stated.span.start, stated.span.end)
    return Stated(Field.TITLE, Span(lead.end() if lead else stated.span.start, stated.span.end), stated.label)


def _begin(label: _Label) -> int:
    """Return where a label begins: the first of a line with the bullets and brackets before it."""
    first = label.label.start - label.line.start < _MARKS_BEFORE
    return label.line.start if first else label.label.start


def _apart(told: list[tuple[Span, Zone]]) -> list[tuple[Span, Zone]]:
    """Cut parts that overlap where the next begins."""
    told = sorted(told)
    nexts = [span.start for span, _ in told[1:]] + [told[-1][0].end if told else 0]
    return [
        (Span(s.start, min(s.end, n)), zone)
        for (s, zone), n in zip(told, nexts, strict=True)
        if s.start < min(s.end, n)
    ]


def _head_and_bodies(
    text: str, span: Span, labels: list[_Label]
) -> tuple[list[tuple[_Label, int]], list[Span]]:
    """Return the labels of an article, each with where its value ends, and the parts that are its text."""
    nexts = [_begin(label) for label in labels[1:]] + [span.end]
    rows = list(zip(labels, nexts, strict=True))
    texts = [i for i, label in enumerate(labels) if label.field is Field.BODY]
    if labels[0].style in ("code", "cited", "number"):
        bodies = [Span(labels[i].value.start, nexts[i]) for i in texts]
        head = [(label, label.value.start if i in texts else end) for i, (label, end) in enumerate(rows)]
        if bodies and labels[0].style == "number" and (foot := _FOOT.search(text, bodies[-1].end, span.end)):
            # What readers said is below the foot of a post.
            bodies.append(Span(foot.end(), span.end))
            head = [(label, min(end, foot.end())) for label, end in head]
        return head, bodies
    last = texts[0] if texts else _last_of_head(text, rows)
    tail = len(rows)
    while tail > last + 1 and _closes(text, *rows[tail - 1]):
        tail -= 1
    start = labels[last].value.start if texts else _value_end(text, labels[last])
    stop = _above_rule(text, start, nexts[tail - 1] if tail < len(rows) else span.end)
    head = [(label, min(end, start)) for label, end in rows[: last + 1]] + rows[tail:]
    return head, [Span(start, stop)]


def _above_rule(text: str, start: int, stop: int) -> int:
    """Return where a text ends without the rule below it."""
    last = max(text.rfind("\n", start, stop - 1), text.rfind("\r", start, stop - 1)) + 1
    below = text[last:stop].strip()
    return last if last > start and len(below) >= _SHORTEST_RULE and _is_rule(below) else stop


def _last_of_head(text: str, rows: list[tuple[_Label, int]]) -> int:
    """Return the last label of the head: after it text follows that no label claims."""
    for i, (label, end) in enumerate(rows):
        if text[_value_end(text, label) : end].strip():
            return i
    return len(rows) - 1


def _value_end(text: str, label: _Label) -> int:
    """Return where the value of a label ends: with its line, or with the next where the line holds none."""
    if label.value.of(text).strip():
        return label.line.end
    below = _LINE.search(text, label.line.end)
    known = below is not None and _labels_of_line(text, Span(*below.span()), label.style)
    return label.line.end if below is None or known or label.field is None else below.end()


def _closes(text: str, label: _Label, end: int) -> bool:
    """Whether a label below the text is the record's, with nothing but its value after it."""
    field = label.field in (Field.OTHER, Field.PUBLISHED, Field.UPDATED, Field.TAGS, Field.SUMMARY)
    return field and not text[_value_end(text, label) : end].strip(" \t\r\n\u3000=-_*~")


def _values(text: str, label: _Label, end: int) -> list[Span]:
    """Return the value of a label, or the line below it where its own line holds none."""
    span = label.value
    if not span.of(text).strip():
        below = _LINE.search(text, label.line.end, end)
        if below is None:
            return []
        span = Span(*below.span())
    span = trimmed(text, span.start, span.start + len(span.of(text).rstrip("| \t\u3000")))
    if words := words_of_link(text, span.start, span.end):
        rest = trimmed(text, text.find(")", words.end, span.end) + 1, span.end)
        return [words, rest] if rest.of(text).strip("|｜ ") else [words]
    if span.of(text).startswith("{"):
        span = trimmed(text, span.start + 1, span.start + len(span.of(text).rstrip(",").rstrip("}")))
    quoted = len(span) > 1 and text[span.start] == text[span.end - 1] and text[span.start] in _QUOTES
    bracketed = len(span) > 2 and text[span.start] + text[span.end - 1] in _BRACKETS
    return [trimmed(text, span.start + 1, span.end - 1) if quoted or bracketed else span]
