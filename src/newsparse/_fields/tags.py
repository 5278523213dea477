"""Tags: the keywords that the page shows for the article.

They stand behind a label, below it, or without one; marks, hashes or blanks part them. Some sites print them
glued (文章关键词：新桥渡口晋南): such a line is cut where every part is written elsewhere on the page.
"""

from __future__ import annotations

from newsparse._layout.blocks import Page
from newsparse._lexicon.furniture import exact_terms
from newsparse._text.words import lazy
from newsparse._units import Field
from newsparse.model import Block, TextField, Zone
from newsparse.spans import Span

__all__ = ["read_tags"]

_B = r"[ \t\u00a0\u3000\ufeff\u200b\ue000-\uf8ff]"
# 关键词：, 文章关键词 ：, 标签, 關鍵字：, Tags:, 关键词 >>, 相关主题内容, 主題標籤, 【关键词】
_LABEL = lazy(
    rf"{_B}*+[【\[（(]?(?:(?:文章|新闻|新聞|本文|相关|相關|主題|主题|热门|熱門){{0,3}}"
    r"(?:关键[词字]|關鍵[詞字]|标签|標籤|標簽|话题|話題|主题内容|新闻话题|热词|熱詞)|(?i:tags?|keywords?)(?![A-Za-z]))"
    rf"[】\]）)]?{_B}*+(?:[:：]|>>|[》>丨|｜])?{_B}*+"
)
# A line that is tags wherever it stands: 关键词：新桥 渡口, 标签>>新桥, #新桥 #渡口, #新桥#渡口#.
_STRAY = lazy(
    rf"{_LABEL.pattern}(?<=[:：>》丨｜|])\s*\S|[#＃][^#＃\s，。！？]{{2,12}}[#＃]?\s{{0,2}}[#＃][^#＃\s，。！？]{{2,12}}(?:[#＃\s]|$)"
)
_FIRSTS = frozenset("【[（(文新本相主热熱关關标標话話tTkK#＃")
_LONGEST_LINE = 120
# The marks that part tags; the first kind that stands on a line parts it.
_PARTED = (
    ("#＃", lazy(r"[#＃][^#＃|｜,，、;；]+")),
    ("|｜,，、;；丨", lazy(r"[^|｜,，、;；丨]+")),
    ("﹒‧•・·⋅", lazy(r"[^﹒‧•・·⋅]+")),
    ("/／", lazy(r"[^/／]+")),
    ("）)", lazy(r"[^（(）)\s]+(?:[（(][^（(）)]*[）)])?")),  # 晋南水利（600000）渡口航运（600001）
)
# 苹果 新iPhone are two; AI PC and Apple Watch are one.
_BETWEEN_BLANKS = lazy(r"[^\s\u3000]+(?:(?<=[A-Za-z0-9]) (?=[A-Za-z0-9])[^\s\u3000]+)*")
_EDGES = ' \t\u00a0\u3000\ufeff\u200b#＃"“”[]【】'
# What no tag holds: the end of a sentence, a label with its value.
_SENTENCE = lazy(r"[。！？!?：:]")
_SAID_IN = (Zone.HEADLINE, Zone.DECK, Zone.KICKER, Zone.SUMMARY, Zone.PARAGRAPH, Zone.LIST_ITEM)
_SAID = 20_000
_SHARE = 4
_CUT = 5
_GLUED = 9
_LONGEST_GLUED = 60
_LONGEST_PART = 10


def read_tags(page: Page) -> tuple[TextField, ...]:
    """Read the tags of all tag lines, in order, each once.

    Example:
        >>> from newsparse.model import Block
        >>> line = "标签：新桥 渡口，水利"
        >>> page = Page(text=line, blocks=(Block(span=Span(0, 11), zone=Zone.TAGS, text=line),))
        >>> [tag.text for tag in read_tags(page)]
        ['新桥 渡口', '水利']
    """
    found: dict[str, TextField] = {}
    furniture = exact_terms("act", "pager", "share", "relhead", "comhead", "account", "foot")
    said = "\n".join(block.text for block in page.of(*_SAID_IN))[:_SAID]
    for run in [*page.runs(Zone.TAGS), *_strays(page)]:
        tags = [span for span in _tags_of_run(page, run) if span.of(page.text) not in furniture]
        if _is_told(run) or _are_said(page, tags, said):
            for span in tags:
                found.setdefault(span.of(page.text), TextField(span=span, text=span.of(page.text)))
    for stated in page.said(Field.TAGS):
        for span in _tags(page, stated.span, labelled=True):
            found.setdefault(span.of(page.text), TextField(span=span, text=span.of(page.text)))
    return tuple(sorted(found.values(), key=lambda tag: tag.span))


def _strays(page: Page) -> list[list[Block]]:
    """Return the lines in other zones of furniture that a label or hashes tell for tags all the same."""
    return [
        [block]
        for block in page.of(Zone.CHROME, Zone.NOTICE, Zone.CREDIT, Zone.META)
        if (block.text[0] in _FIRSTS and len(block.text) < _LONGEST_LINE and _STRAY.match(block.text))
    ]


def _tags_of_run(page: Page, run: list[Block]) -> list[Span]:
    """Read the tags of neighbouring lines."""
    found: list[Span] = []
    labelled = False
    for block in run:
        label = _LABEL.match(page.text, block.span.start, block.span.end)
        labelled = label is not None or (labelled and len(run) == 2)
        start = label.end() if label else block.span.start
        if not _SENTENCE.search(page.text, start, block.span.end):
            found += _tags(page, Span(start, block.span.end), labelled=labelled)
    return found


def _is_told(run: list[Block]) -> bool:
    """Whether a label or hashes say that lines are tags."""
    return any(_LABEL.match(block.text) or block.text[0] in "#＃" for block in run)


def _are_said(page: Page, tags: list[Span], said: str) -> bool:
    """Whether the article says some of what may be its tags, or says nothing at all.

    Few tags are one character: 柳湾 渡口 开 的 新 船 is a text that was cut into its words.
    """
    if sum(len(span) == 1 for span in tags) * _CUT > len(tags):
        return False
    return not said or sum(span.of(page.text) in said for span in tags) * _SHARE >= len(tags)


def _tags(page: Page, line: Span, *, labelled: bool) -> list[Span]:
    """Read the tags of one line, its label left out."""
    text, start = page.text, line.start
    rest = text[start : line.end]
    pattern = next((p for marks, p in _PARTED if any(mark in rest for mark in marks)), _BETWEEN_BLANKS)
    spans = [_trimmed(text, *match.span()) for match in pattern.finditer(text, start, line.end)]
    spans = [span for span in spans if len(span) > 0]
    if labelled and len(spans) == 1 and _GLUED <= len(spans[0]) <= _LONGEST_GLUED:
        return _unglued(page, spans[0])
    return spans


def _trimmed(text: str, start: int, end: int) -> Span:
    """Leave out blanks, hashes and brackets at both ends."""
    while start < end and (text[start] in _EDGES or "\ue000" <= text[start] <= "\uf8ff"):
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return Span(start, end)


def _unglued(page: Page, tag: Span) -> list[Span]:
    """Cut glued tags into the fewest parts that the rest of the page writes too, if there are such."""
    text, size = tag.of(page.text), len(tag)
    elsewhere = "\n".join(b.text for b in page.blocks if b.zone is not Zone.TAGS)
    fewest: list[tuple[int, int] | None] = [(0, 0)] + [None] * size  # parts up to here, start of the last
    for end in range(2, size + 1):
        for start in range(max(0, end - _LONGEST_PART), end - 1):
            before, best = fewest[start], fewest[end]
            if before is None or (best is not None and best <= (before[0] + 1, start)):
                continue
            if _whole_words(text, start, end) and text[start:end] in elsewhere:
                fewest[end] = (before[0] + 1, start)
    parts: list[Span] = []
    at = size
    while at and (step := fewest[at]) is not None:
        parts.append(Span(tag.start + step[1], tag.start + at))
        at = step[1]
    return parts[::-1] if at == 0 else [tag]


def _whole_words(text: str, start: int, end: int) -> bool:
    """Whether a part begins and ends outside Latin words and numbers."""
    return not any(
        0 < at < len(text) and text[at - 1].isascii() and text[at].isascii() for at in (start, end)
    )
