"""Records with labels, as databases export them: 标题：… 来源：… 日期：… 正文：…."""

from __future__ import annotations

import string

import attrs

from newsparse._text.words import lazy
from newsparse._units.lines import Source
from newsparse.model import Zone

__all__ = ["META_LABEL", "TITLE_LABEL", "has_label", "split_labels", "title_lines"]

_OPEN = r"[【\[（(<]?(?:[A-Za-z]+[-－])?"
_CLOSE = r"[】\]）)>]?\s{0,4}[:：]|】"
TITLE_LABEL = lazy(
    rf"{_OPEN}(?:文章|新闻|新聞)?(?:标\s?题|標\s?題|题\s?名|題\s?名|题\s?目|題\s?目|篇\s?名|Title|TITLE|HEADLINE|Headline)(?:{_CLOSE})\s*"
)
META_LABEL = lazy(
    rf"{_OPEN}(?:文献|發布|发布|发表|發表|出版|报纸|報紙|刊登|文章|稿件)?"
    r"(?:来\s?源|來\s?源|日\s?期|时\s?间|時\s?間|作\s?者|记\s?者|記\s?者|版\s?次|版\s?面|媒体|媒體|报纸|報紙|报刊|報刊|Source|SOURCE|Date|DATE|Author|BYLINE)"
    rf"(?:名称|名稱)?(?:{_CLOSE})"
)
_BODY_LABEL = lazy(
    r"[【\[（(<]?(?:文章)?(?:正\s?文|内\s?容|內\s?容|全\s?文|Content|BODY)(?:[】\]）)>]?\s{0,4}[:：]|】)\s*"
)


_TITLE_FIRSTS = frozenset("【[（(<文新标標题題篇" + string.ascii_letters)
_TITLE_SIGNS = ("题", "題", "篇", "itle", "TITLE", "eadline", "HEADLINE")


def title_lines(lines: list[str]) -> list[int]:
    """Return the lines that a label of the title begins."""
    return [i for i, line in enumerate(lines) if line[0] in _TITLE_FIRSTS and TITLE_LABEL.match(line)]


def has_label(line: str) -> bool:
    """Whether a label begins a line of a record: 【版次】, 来源：."""
    return META_LABEL.match(line) is not None


def split_labels(source: Source) -> Source:
    """Return the source with the labels of title and text as units of their own."""
    lines = source.lines
    start, end = source.span.start, source.span.end
    if all(source.text.find(sign, start, end) < 0 for sign in _TITLE_SIGNS):
        return source
    titles = title_lines(lines)
    if not titles or not any(META_LABEL.match(line) or _BODY_LABEL.match(line) for line in lines):
        return source
    body = next((i for i, line in enumerate(lines) if _BODY_LABEL.match(line)), -1)
    return _split(source, titles[0], body)


def _split(source: Source, title: int, body: int) -> Source:
    """Cut the lines with the labels of title and text behind the label, and note what follows it."""
    new = Source(text=source.text, lines=[], starts=[], ends=[], gaps=[])
    inner: list[int] = []
    known: dict[int, Zone] = {}
    for i, line in enumerate(source.lines):
        start, gap, said = source.starts[i], source.gaps[i], line
        if i in source.inner:
            inner.append(len(new.lines))
        label = TITLE_LABEL.match(line) if i == title else _BODY_LABEL.match(line) if i == body else None
        if label:
            known[len(new.lines)] = Zone.META
            known[len(new.lines) + 1] = Zone.HEADLINE if i == title else Zone.PARAGRAPH
        if label and label.end() < len(line):
            _add(new, label[0].rstrip(), start, start + len(label[0].rstrip()), gap)
            inner.append(len(new.lines))
            start, said, gap = start + label.end(), line[label.end() :], 0
        _add(new, said, start, source.ends[i], gap)
    known = {i: zone for i, zone in known.items() if i < len(new.lines)}
    return attrs.evolve(new, inner=frozenset(inner), known=known, span=source.span)


def _add(source: Source, line: str, start: int, end: int, gap: int) -> None:
    """Put a unit to a source that is being made."""
    source.lines.append(line)
    source.starts.append(start)
    source.ends.append(end)
    source.gaps.append(gap)
