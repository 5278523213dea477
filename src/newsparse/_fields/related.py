"""Related reading: other stories, each with its source and time where they are shown.

An item is a title and what follows it until the next title: an outlet, a time, a counter, a rank. They stand
on lines of their own (title⏎outlet date) or on the line of the title.
"""

from __future__ import annotations

import datetime as dt
import re

from newsparse._grammar.outlets import known_outlet, looks_like_outlet
from newsparse._grammar.stamp_values import timestamps_in
from newsparse._layout.page import Page
from newsparse._lexicon.furniture import exact_terms
from newsparse.model import Block, Outlet, Related, TextField, Timestamp, Zone
from newsparse.spans import Span

__all__ = ["find_related"]

_COUNTER = re.compile(
    r"(?:(?:阅读|閱讀|评论|評論|跟贴|跟帖|点击|浏览|人气|赞|回复|播放|热度)\s*[:：(（]?\s*[\d.,]+万?[)）]?|[\d.,]+万?\s*(?:评论|評論|跟贴|阅读|次|人|赞|图|张|回复|播放|條|条|views?)?|(?i:top)\s*\d+|\d{1,2}:\d{2}(?::\d{2})?|[|｜·\-—]+)"
)
_LEAD = re.compile(r"(?:(?i:top)\s?\d{1,2}\s+|\d{1,2}\s*[.、．]\s*(?!\d)|\d{1,2}\s+(?=\D)|[•·●■▪◆□▶►※★*＊>＞»◎○\-–—][\s·]*)+")
_TAIL = re.compile(
    r"\s*(?:(?:评论|評論|跟贴|跟帖|阅读|閱讀)\s*[(（]?\s*[\d.,]+万?\s*[)）]?|[\d.,]+\s*(?:评论|評論|跟贴|阅读)|(?:查看)?(?:详细|更多|全文)\s*[>»]*)\s*$"
)
_HEAD_END = re.compile(r"[:：>»＞]+\s*$|\s*(?:更多|查看全部|more|More|MORE|HOT|Hot|全部|HOME)[>»＞+]*$|[/※【】|>·•]+")
_BRACKETED = re.compile(r"[\s]*[（(【\[]?(?P<name>[^\s（(【\[\]】)）]{2,16})[)）】\]]?\s*$")
_TITLE_LEAST = 6


def find_related(page: Page, *, reference: dt.datetime | None = None) -> tuple[Related, ...]:
    """Read the items of all related blocks, in order."""
    found: list[Related] = []
    for run in page.runs(Zone.RELATED):
        found += _items(page.text, run, reference)
    return tuple(found)


def _items(text: str, run: list[Block], reference: dt.datetime | None) -> list[Related]:
    items: list[Related] = []
    for block in run:
        if _COUNTER.fullmatch(block.text) and not _has_date(block.text):
            continue
        stamp = _stamp(text, block.span, reference)
        rest = _rest(text, block.span, stamp)
        if items and (not rest or _is_source(rest.of(text))) and (stamp or (rest and _lone_source(block, rest, run))):
            items[-1] = _joined(items[-1], block, stamp, _outlet(text, rest) if rest else None)
            continue
        if rest is None or _is_heading(rest.of(text), block, run):
            continue
        if item := _title(text, block, rest, stamp):
            items.append(item)
    return items


def _has_date(line: str) -> bool:
    return "-" in line or "/" in line or "年" in line


def _stamp(text: str, span: Span, reference: dt.datetime | None) -> Timestamp | None:
    """Give the time at either end of a line."""
    for stamp in timestamps_in(text, span, reference=reference):
        before = text[span.start : stamp.span.start].strip(" \t\u3000\u00a0[(（【]|·•-")
        after = text[stamp.span.end : span.end].strip(" \t\u3000\u00a0])）】]|·•-")
        if not before or not after or looks_like_outlet(after):
            return stamp
    return None


def _rest(text: str, span: Span, stamp: Timestamp | None) -> Span | None:
    """Give the line without its time, rank and counters."""
    start, end = span.start, span.end
    if stamp is not None:
        head = text[start : stamp.span.start].strip(" \t\u3000\u00a0[(（【]|·•-")
        start, end = (start, stamp.span.start) if head else (stamp.span.end, end)
    if lead := _LEAD.match(text, start, end):
        start = lead.end()
    while start < end and text[start] in " \t\u3000\u00a0])）】]|·•":
        start += 1
    if tail := _TAIL.search(text, start, end):
        end = tail.start()
    while end > start and text[end - 1] in " \t\u3000\u00a0[(（【|·•":
        end -= 1
    return Span(start, end) if end > start else None


def _is_source(line: str) -> bool:
    return looks_like_outlet(line) or known_outlet(line)


def _lone_source(block: Block, rest: Span, run: list[Block]) -> bool:
    """Tell whether an outlet's name on a line of its own is the source of the title before it."""
    return len(rest) == len(block.text) and len(block.text) <= 12 and len(run) > 2


def _is_heading(line: str, block: Block, run: list[Block]) -> bool:
    """Tell whether a line heads a block of related reading or names a channel in it."""
    bare = _HEAD_END.sub("", line).strip()
    heads = exact_terms("relhead", "nav", "act", "comhead")
    if bare in heads or line in heads:
        return True
    if len(bare) < _TITLE_LEAST:
        return True
    return block is run[0] and len(bare) <= 10 and any(w in bare for w in ("推荐", "推薦", "相关", "相關", "热", "熱", "最新", "排行", "精彩", "阅读", "閱讀"))


def _title(text: str, block: Block, rest: Span, stamp: Timestamp | None) -> Related | None:
    """Make an item of a title line; an outlet at its end is its source."""
    source: Outlet | None = None
    title = rest
    last = max(text.rfind(" ", rest.start, rest.end), text.rfind("\u3000", rest.start, rest.end), text.rfind("\t", rest.start, rest.end))
    if stamp is not None and last > rest.start + _TITLE_LEAST:
        tail = Span(last + 1, rest.end)
        if _is_source(tail.of(text)):
            source = _outlet(text, tail)
            title = Span(rest.start, rest.start + len(text[rest.start : last].rstrip()))
    return Related(
        span=block.span, title=TextField(span=title, text=title.of(text)), source=source, published=stamp
    )


def _joined(item: Related, block: Block, stamp: Timestamp | None, source: Outlet | None) -> Related:
    """Add to an item what the line after its title says."""
    return Related(
        span=Span(item.span.start, block.span.end),
        title=item.title,
        source=item.source or source,
        published=item.published or stamp,
    )


def _outlet(text: str, span: Span) -> Outlet:
    name = span.of(text)
    return Outlet(span=span, name=name, known=known_outlet(name))
