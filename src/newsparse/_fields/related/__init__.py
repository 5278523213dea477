"""Related reading: other stories, each with its source and time where they are shown.

An item is a title and what follows it until the next title: an outlet, a time, counters. They stand on the
line of the title or on lines of their own, and what a short line means shows in the rhythm of the whole list:
where every title is followed by one, it is the source, listed or not; one before each title is a column.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from newsparse._fields.related.items import items_of
from newsparse._fields.related.line_forms import is_no_title
from newsparse._fields.related.lines import read_lines
from newsparse._layout.blocks import Page
from newsparse._lexicon.furniture import exact_terms
from newsparse._text.words import lazy
from newsparse.model import Block, Related, Zone

__all__ = ["read_related"]

_BAR = lazy("[|｜│]")
_BARS = 3
_LONGEST_WORD = 8
_GAP = 8  # buttons that may stand between two items of one list


def read_related(page: Page, *, reference: dt.date | None = None) -> tuple[Related, ...]:
    r"""Read the items of all related blocks, in order.

    Args:
        page: The page with its blocks.
        reference: The moment of reading, from which 3小时前 and days without a year are told.

    Returns:
        The items. Headings, counters, ranks and summaries are none.

    Example:
        >>> from newsparse.spans import Span
        >>> text = "相关阅读\n渡口的船明天停航\n晋南晚报 2023-03-29"
        >>> spans = [Span(0, 4), Span(5, 13), Span(14, 29)]
        >>> blocks = tuple(Block(span=s, zone=Zone.RELATED, text=s.of(text)) for s in spans)
        >>> [(r.title.text, r.source.name) for r in read_related(Page(text=text, blocks=blocks))]
        [('渡口的船明天停航', '晋南晚报')]
    """
    return tuple(
        item
        for blocks in _lists(page)
        for item in items_of(page.text, read_lines(page.text, _stories(blocks), reference))
        if not (is_no_title(item.title.text) or _is_furniture(item.title.text))
    )


def _stories(blocks: list[Block]) -> list[Block]:
    """Leave out the bars of short words that close a page: 报社概况 | 广告服务 | 招聘英才 | 联系我们."""
    return [block for block in blocks if not _is_bar(_BAR.split(block.text))]


def _is_bar(words: list[str]) -> bool:
    return len(words) > _BARS and all(len(word.strip()) <= _LONGEST_WORD for word in words)


def _is_furniture(line: str) -> bool:
    """Whether all words of a line are buttons: 打印 关闭."""
    buttons = exact_terms("act", "share", "pager", "account")
    return all(word.strip("【】[]()（）|｜·") in buttons for word in line.split())


def _lists(page: Page) -> Iterator[list[Block]]:
    """Return the blocks of each list; some buttons between its items do not part it."""
    places = page.places(Zone.RELATED)
    part: list[Block] = []
    for place, before in zip(places, [0, *places], strict=False):
        if part and place - before > _GAP + 1:
            yield part
            part = []
        part.append(page.blocks[place])
    if part:
        yield part
