"""The head of the article: kicker, headline, deck, summary."""

from __future__ import annotations

from typing import NamedTuple

from newsparse._layout.blocks import Page
from newsparse._layout.told import part_told
from newsparse._text.words import lazy
from newsparse._time.stamps import stamps_in
from newsparse._units import TITLE_LABEL, Field, Stated, title_of_post, title_parts
from newsparse.model import Block, TextField, Zone
from newsparse.spans import Span

__all__ = ["Head", "read_head"]

# Bullets and icons of web fonts before a title; ——…, 【…】 and “…” are part of it.
_MARK = lazy("[\ue000-\uf8ff·•■□◆◇▲△▼▶►◎●○★☆※|｜>＞»\\s\ufeff\u200b]+")
# 原创 glued to a title is a badge; 原创音乐, 原创性 and their like are words of it.
_BADGE = lazy(
    r"原创[|｜丨\s]*(?![\s|｜丨]|[音动漫舞歌剧小文电影视节综国]|作|设计|内容|力|性|品|版权|者|者|平台|游戏|IP|科技|精神|能力|技术|成果)"
)
# [转帖], 【轉載】, Fwd: and the like of who passes a story on.
_PASSED_ON = lazy(
    r"[【\[](?:转帖|转贴|轉帖|轉貼|转载|轉載|转发|轉發|分享|新闻|新聞)[】\]]\s*|(?i:fwd?|转发|轉寄)\s?[:：]\s*"
)
_NUMBER = lazy(r"\[\d{1,3}\]\s*|【\d{1,3}】\s*")  # [2] of a digest
# 新华社巴格达12月23日电题：…: what an agency writes before the title it wires.
_FILED = lazy(r"[^，。：:\s]{3,24}?[电電]\s?[题題][：:]\s*")
# 新桥通车（1/22）, 新桥通车？--
_TAIL = lazy(
    r"\s*(?:[（(]\s?\d{1,3}\s?[/／]\s?\d{1,3}\s?[)）]|(?<=[？！?!])[-—–]{2,4}"
    r"|[\[【(（](?:友善)?(?:列印|打印|收藏|分享|[关關][闭閉])\w{0,2}[\]】)）])$"
)
_LONGEST_TAIL = 16
_BRACKETS = {"（": "）", "(": ")", "【": "】", "[": "]"}
_SHORTEST = 4
_BLANK = lazy(r"\s+")
_SUMMARY_LABEL = lazy(
    r"[【\[]?(?:(?:内容|內容|文章|新闻|新聞)?(?:摘要|提要)|导读|導讀|导语|導語|核心提示|编者按|編者按|编前语|編按|编按)[】\]]?[:：]?\s*"
)


class Head(NamedTuple):
    """What stands over the body."""

    kicker: TextField | None
    headline: TextField | None
    deck: TextField | None
    summary: TextField | None


def read_head(page: Page) -> Head:
    """Read the head from the blocks of its zones.

    A headline over several lines is one field; shown twice in full, the first time counts. Of several that
    differ it is the last above the body.
    """
    headline = _headline(page)
    return Head(
        kicker=_first(page, Zone.KICKER),
        headline=headline,
        deck=_first(page, Zone.DECK),
        summary=_summary(page),
    )


def _headline(page: Page) -> TextField | None:
    if stated := page.said(Field.TITLE):
        return _field(page.text, stated[0].span)
    runs = page.runs(Zone.HEADLINE)
    if not runs:
        return _bracketed(page)
    span = page.cover(_once(_nearest(page, runs)))
    end = _without_stamp(page.text, span)
    start = span.start
    for mark in (_MARK, TITLE_LABEL, _PASSED_ON, _BADGE, _NUMBER, _FILED):
        if (found := mark.match(page.text, start, end)) and found.end() + _SHORTEST <= end:
            start = found.end()
    if page.title is None:
        end = _without_site(page.text, start, end)
    if page.title is not None and (part := part_told(page.title, page.text[start:end])):
        start, end = start + part.start, start + part.end
    return _field(page.text, _unbracketed(page.text, Span(start, end), "【"))


def _bracketed(page: Page) -> TextField | None:
    """Return the title in brackets that opens the text of a post: #渡口#【柳湾渡口恢复通航】9月4日，…."""
    first = next(iter(page.of(Zone.PARAGRAPH)), None)
    title = first and title_of_post(page.text, first.span.start, first.span.end)
    return _field(page.text, title) if title else None


def _nearest(page: Page, runs: list[list[Block]]) -> list[Block]:
    """Return the first run, or of runs that say different things the last above the body."""
    body = next((block.span.start for block in page.of(Zone.PARAGRAPH)), 0)
    above = [run for run in runs if run[0].span.start < body] or runs[:1]
    last = _BLANK.sub("", above[-1][0].text)
    return next(run for run in above if (text := _BLANK.sub("", run[0].text)) in last or last in text)


def _once(run: list[Block]) -> list[Block]:
    """Leave out lines of a headline that say again what stands before them."""
    first = _BLANK.sub("", run[0].text)
    kept = [run[0]]
    for block in run[1:]:
        text = _BLANK.sub("", block.text)
        if text in first or first in text:
            break
        kept.append(block)
    return kept


def _without_stamp(text: str, span: Span) -> int:
    """Return where a headline ends that has the time, a count of pictures or dashes glued to its end."""
    for stamp in stamps_in(text, span.start, span.end):
        if stamp.end == span.end and stamp.year and stamp.clock and stamp.start > span.start + _SHORTEST:
            return span.start + len(text[span.start : stamp.start].rstrip())
    tail = _TAIL.search(text, max(span.start + _SHORTEST, span.end - _LONGEST_TAIL), span.end)
    return tail.start() if tail else span.end


def _without_site(text: str, start: int, end: int) -> int:
    """Return where a headline ends that is the title of its page, with the site behind: 新桥通车_晋南网."""
    head, *added = title_parts(text, Stated(Field.TITLE, Span(start, end)))
    return head.span.end if any(part.field is Field.SITE for part in added) else end


def _first(page: Page, zone: Zone) -> TextField | None:
    runs = page.runs(zone)
    return _field(page.text, _unbracketed(page.text, page.cover(runs[0]))) if runs else None


def _unbracketed(text: str, span: Span, openings: str = "（(【[") -> Span:
    """Leave out the brackets round a whole line: （2007年6月29日第二十八次会议通过）."""
    closing = _BRACKETS.get(text[span.start]) if text[span.start] in openings else None
    inside = text[span.start + 1 : span.end - 1]
    if closing is None or text[span.end - 1] != closing or closing in inside or not inside.strip():
        return span
    return Span(span.start + 1, span.end - 1)


def _summary(page: Page) -> TextField | None:
    """Return the summary without its label."""
    runs = page.runs(Zone.SUMMARY)
    if not runs:
        return None
    span = page.cover(runs[0])
    label = _SUMMARY_LABEL.match(page.text, span.start, span.end)
    start = label.end() if label and label.end() < span.end else span.start
    return _field(page.text, Span(start, span.end))


def _field(text: str, span: Span) -> TextField:
    return TextField(span=span, text=span.of(text))
