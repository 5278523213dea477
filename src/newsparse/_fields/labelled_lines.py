"""Lines of labelled credits near the body: where credits and the source are read beside head and foot."""

from __future__ import annotations

import bisect

from newsparse._layout.blocks import Page
from newsparse._lexicon.furniture import exact_terms
from newsparse._names.labels import opens_credit
from newsparse._names.person import Confidence, confidence
from newsparse._text.words import lazy
from newsparse.model import Block, Zone
from newsparse.spans import Span

__all__ = ["strays", "with_name"]

_COLON = frozenset(":：")
_LONGEST_NAME = 8
_NEAR = 8
_STRAY = (Zone.CHROME, Zone.NOTICE, Zone.TAGS, Zone.RELATED)
_NAMELESS = (Zone.PARAGRAPH, Zone.RELATED, Zone.HEADLINE, Zone.COMMENTS)
_SENTENCE = lazy("[，。；！？]")
_LONGEST_CREDIT = 40
# 本文来自微信公众号“…”（ID：…），作者：…，经授权转载
_COPIED = lazy("本文(?:[转轉][载載]|首[发發])?(?:来自|來自|自|于|於|源自)[于於]?")
_LONGEST_COPIED = 120
_GAP = lazy(r"\s")
_OTHER_WORDS = 2, 31  # where the words before a label may end


def with_name(page: Page, run: list[Block]) -> Span:
    """Return the span of a run, with the name on the next line where its last is a label: 责任编辑：⏎周超."""
    span = page.cover(run)
    if run[-1].text[-1] not in _COLON:
        return span
    below = _after(page, run[-1])
    return span if below is None or not _lone_name(below) else Span(span.start, below.span.end)


def strays(page: Page) -> list[Span]:
    """Return the lines near the body that are labelled credits and nothing else, in any zone."""
    body = page.places(Zone.PARAGRAPH)
    if not body:
        return []
    near = page.blocks[body[-1] + 1 : body[-1] + 1 + _NEAR]
    found = []
    for block in near:
        short = len(block.text) <= _LONGEST_CREDIT and not _SENTENCE.search(block.text)
        copied = len(block.text) <= _LONGEST_COPIED and _COPIED.search(block.text)
        if block.zone in _STRAY and (copied or (short and _is_labelled(block.text))):
            found.append(with_name(page, [block]))
    return found


def _is_labelled(line: str) -> bool:
    """Whether a line opens with a label of a credit, or has one behind a few words and a blank.

    责任编辑：周超, （编辑/周超）, 本文来源：新华网 责任编辑：周超, 县医院供稿 摄影/周超
    """
    return opens_credit(line) or any(
        opens_credit(line, gap.start()) for gap in _GAP.finditer(line, *_OTHER_WORDS)
    )


def _after(page: Page, block: Block) -> Block | None:
    at = bisect.bisect_right(page.blocks, block.span.start, key=lambda other: other.span.start)
    return page.blocks[at] if at < len(page.blocks) else None


def _lone_name(block: Block) -> bool:
    """Whether a line is one name and no word of boilerplate.

    A name may be in the wrong zone, but not among the comments: below 责任编辑：⏎ they begin with 最新評論.
    """
    name = block.text.strip("）)】] ")
    return (
        block.zone not in _NAMELESS
        and 2 <= len(name) <= _LONGEST_NAME
        and confidence(name) >= Confidence.PEN_NAME
        and name not in exact_terms("nav", "act", "share", "account", "metalabel", "pager", "foot", "app")
    )
