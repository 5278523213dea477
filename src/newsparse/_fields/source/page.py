"""The source of a page: the outlet or account that the story is taken from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse._fields.labelled_lines import strays
from newsparse._fields.source.finder import find_source
from newsparse._fields.source.forms import (
    COLUMN_ENDS,
    LEADS_ON,
    NO_ACCOUNT,
    SOURCE_LABEL,
    name_of_account,
    outlet_at,
)
from newsparse._layout.blocks import NOTHING, Page
from newsparse._lexicon.furniture import exact_terms
from newsparse._names.headings import is_heading
from newsparse._names.outlets import known_outlet, looks_like_outlet
from newsparse._names.person import ROLE_WORD, Confidence, confidence
from newsparse._names.places import looks_like_place
from newsparse._text.chars import HAN
from newsparse._text.counters import is_counter
from newsparse._text.words import any_of, lazy
from newsparse._units import Field
from newsparse.model import Credit, Outlet, Timestamp, Zone
from newsparse.spans import Span

__all__ = ["read_source"]

_ACCOUNT = lazy(r"[\w·•&+@—-]{2,16}(?: [A-Za-z0-9]+){0,2}")
_PLATFORM = lazy(rf"[{HAN}]{{2}}[号號]")
"""Where accounts are kept, and no account: 百家号."""
_KEPT_THERE = lazy("[号號][·•]")
"""A source that tells where an account is kept: 来源：某新闻·某湃号·政务. Its name stands beside the time."""
_ROLE = lazy(
    "来自|來自|记者|記者|编辑|編輯|作者|通讯员|通訊員|摄影|攝影|[责責][编編]|校对|时间|時間|日期|更新|发布|發布|来源|來源|浏览|瀏覽|阅读|點閱|点击|點擊|次数|人气|人氣|评论|字号"
)
# 聽新聞, 分享此新聞, 进入某某频道: a button beside the time.
_BUTTON = lazy(
    any_of(
        "听 聽 收听 收聽 分享 进入 進入 收藏 列印 打印 朗读 朗讀 语音 語音 订阅 訂閱 下载 下載 播放 返回 "
        "点击 點擊 展开 展開 追踪 追蹤 加入 关注 關注 查看 点赞 轉發 转发 登入 登录 我要 用APP 用App"
    )
)
_CRUMBS = lazy(r"\s*[>＞»›/|｜]\s*")
_NUMBERS = lazy(r"\d+(?:$|[年月日.·•-])")
_SHEETS = frozenset("一二三四五六七八九十")
"""The numbers of the sheets of a column in print."""
_DOTS = ("·", "•")
_MARKED_ORIGINAL = lazy("原创|原創|\\s")
_APART = " \t\u00a0\u3000/／╱∕|｜"


def read_source(page: Page, *, stamp: Timestamp | None, credits_: Sequence[Credit]) -> Outlet | None:
    """Read the source from the head, else from the foot.

    In the head a labelled source comes first, then an outlet beside the time, then an account on a line of
    its own next to the time, then the paper that stands apart from its reporter (聯合報 記者…).

    Args:
        page: The page with its blocks.
        stamp: The publication time, or the last change, of the page.
        credits_: Who is credited: a credited name is no account.
    """
    if stated := _stated(page):
        return stated
    found = _read(page, stamp=stamp, credits_=credits_)
    # What the form states as the site is no source by that.
    sites = [one.span for one in page.said(Field.SITE)]
    if found is None or found.name.casefold() in NOTHING or any(found.span.overlaps(site) for site in sites):
        return None
    return found


def _read(page: Page, *, stamp: Timestamp | None, credits_: Sequence[Credit]) -> Outlet | None:
    """Read the source from the lines of the page."""
    text = page.text
    for zone in (Zone.META, Zone.BYLINE):
        for run in page.runs(zone):
            if source := find_source(text, within=page.cover(run)):
                span = _account(page, stamp, credits_) if _KEPT_THERE.search(source.name) else None
                return source if span is None else outlet_at(text, span)
    if source := _beside_time(page, stamp):
        return source
    if span := _account(page, stamp, credits_) or _paper(page, credits_):
        return outlet_at(text, span)
    foot = (*map(page.cover, page.runs(Zone.CREDIT)), *strays(page), *_closing(page))
    for span in (*foot, *_labelled_above(page)):
        if source := find_source(text, within=span):
            return source
    return None


_SAID = (
    "(?:(?:新闻|新聞)(?:资料|資料)?|报道|報道|報導|文章|稿件|消息|信息|訊息|本文|原文|内容|內容|参考|參考)?"
    r"[来來]源\s?[:：]"
)
_LABELLED_LINE = lazy(rf"[（(【\[]?{_SAID}")
_LABELLED_END = lazy(rf"[（(]{_SAID}[^（(）)\r\n]{{2,30}}[)）][|｜\s]*\Z")
_END_REACH = 48
_CLOSING_LINES = 3
_LONGEST_LINE = 40


def _closing(page: Page) -> Iterator[Span]:
    """Yield what says whence the story is, at the end of its last line or below: …。（来源：柳湾日报）."""
    at = page.places(Zone.PARAGRAPH)
    if not at:
        return
    last = page.blocks[at[-1]]
    start = max(last.span.start, last.span.end - _END_REACH)
    if (found := _LABELLED_END.search(page.text, start, last.span.end)) and found.start() > last.span.start:
        yield Span(*found.span())
    for block in page.blocks[at[-1] : at[-1] + 1 + _CLOSING_LINES]:
        if len(block.text) <= _LONGEST_LINE and _LABELLED_LINE.match(block.text):
            yield block.span


def _labelled_above(page: Page) -> Iterator[Span]:
    """Yield the lines above the headline of a text in a form that say where all of it is from: 轉載自…."""
    head = next((block.span.start for block in page.of(Zone.HEADLINE)), 0) if page.given != page.text else 0
    for block in page.of(Zone.CHROME, Zone.MASTHEAD):
        if block.span.start < head and SOURCE_LABEL.match(block.text):
            yield block.span


_HAN = lazy(f"[{HAN}]")
_VALUE_END = lazy(r"\s+[;；|｜]|[;；|｜]\s")
_ADDRESS = lazy(r"(?i:https?:|www\.)|[\w-]+(?:\.[\w-]+)*\.(?:com|cn|net|org|tw|hk|my|sg)\b")


def _stated(page: Page) -> Outlet | None:
    """Return the outlet that the form of the text states; an address is no name."""
    for stated in page.said(Field.SOURCE):
        written = stated.span.of(page.text)
        if end := _VALUE_END.search(written):
            written = written[: end.start()]  # 河东日报 ; City. 2024 年 09 月 05 日: 6
        name = written.strip()
        named = known_outlet(name) or (len(name) > 1 and _HAN.search(name) and not _ADDRESS.search(name))
        if named:
            start = stated.span.start + len(written) - len(written.lstrip())
            return Outlet(span=Span(start, start + len(name)), name=name, known=known_outlet(name))
    return None


def _beside_time(page: Page, stamp: Timestamp | None) -> Outlet | None:
    """Read the line of the time, where layout has put it among furniture."""
    if stamp is None:
        return None
    for block in page.of(Zone.DECK, Zone.CHROME, Zone.SUMMARY, Zone.SUBHEADING):
        if stamp.span in block.span:
            return find_source(page.text, within=block.span)
    return None


def _account(page: Page, stamp: Timestamp | None, credits_: Sequence[Credit]) -> Span | None:
    """Return the account that stands on a line of its own below or above the time, or beside it."""
    if stamp is None:
        return None
    lines = [block.span for block in page.of(Zone.META) if any(map(str.isalnum, block.text))]
    first = next((i for i, line in enumerate(lines) if line.start <= stamp.span.start < line.end), None)
    if first is None:
        return None
    last = max(i for i, line in enumerate(lines) if line.start < stamp.span.end)
    below, above = lines[last + 1 :], lines[:first][::-1]
    apart = [line for line in (*below, *above) if not _PLATFORM.fullmatch(line.of(page.text))]
    outlets = [line for line in apart if looks_like_outlet(line.of(page.text))]
    above = [line for line in above if line in apart]
    for span in (*below[:1], *outlets, *above[:1], *_beside(page.text, lines[first], stamp)):
        if _names_account(page, span, credits_) and (len(span) > 2 or span in below):
            return span
    return None


def _beside(text: str, line: Span, stamp: Timestamp) -> list[Span]:
    """Return the name that shares its line with the time and nothing else, but what counts its readers."""
    lead, rest = text[line.start : stamp.span.start], text[stamp.span.end : line.end]
    if rest.startswith(_DOTS) and not _MARKED_ORIGINAL.sub("", lead):
        name = rest.strip(_APART + "".join(_DOTS))  # 原创2024-09-05 07:42·柳湾夜话
        return [Span(line.end - len(rest.lstrip(_APART + "·•")), line.end)] if len(name) > 1 else []
    before = lead.rstrip(_APART + "-·•")
    least = 2 if lead.endswith(_DOTS) else 4  # 河东财经·2024年5月21日 08:30
    if rest.strip(_APART) and not is_counter(rest.strip(_APART), 0, len(rest.strip(_APART))):
        return []
    return [Span(line.start, line.start + len(before))] if len(before) >= least and not stamp.label else []


def _names_account(page: Page, span: Span, credits_: Sequence[Credit]) -> bool:
    """Whether a line may be an account: no label, no column, nobody who is credited."""
    line = name_of_account(page.text, span).of(page.text)
    if known_outlet(line) and not any(credit.span.overlaps(span) for credit in credits_):
        return True  # 封面新闻, though 封面 is a role
    if (
        _ACCOUNT.fullmatch(line) is None
        or _ROLE.search(line)
        or _NUMBERS.match(line)
        or NO_ACCOUNT.fullmatch(line)
        or _BUTTON.match(line)
        or line.endswith(LEADS_ON)
    ):
        return False
    if ROLE_WORD.holds(line, 0, len(line)):  # 文字, 攝影: a label whose name stands below
        return False
    column = line[:-1] if line[-1] in _SHEETS else line  # 港聞一
    if is_heading(line) or {line, column} & exact_terms("nav", "act", "share", "account", "metalabel"):
        return False
    if any(credit.span.overlaps(span) for credit in credits_) or looks_like_place(line):
        return False
    is_column = line.endswith(COLUMN_ENDS) or any(_is_column(text, line) for text in _menu(page))
    if is_column and not looks_like_outlet(line):
        return False
    return len(line) > 3 or looks_like_outlet(line) or confidence(line) < Confidence.SURE


def _menu(page: Page) -> list[str]:
    """Return the lines of furniture above the headline, the logo left out."""
    head = next((block.span.start for block in page.of(Zone.HEADLINE)), 0)
    return [block.text for block in page.of(Zone.CHROME) if page.blocks[0].span.end < block.span.end <= head]


def _is_column(furniture: str, line: str) -> bool:
    """Whether a line of furniture has a name among the channels of the site: in its menu or a breadcrumb."""
    return line == furniture or (line in furniture and line in _CRUMBS.split(furniture)[1:])


def _paper(page: Page, credits_: Sequence[Credit]) -> Span | None:
    """Return the paper that stands apart from its reporter in the head: 聯合報 記者…, 石佳/中国青年报."""
    heads = [block.span for block in page.of(Zone.META, Zone.BYLINE)]
    for credit in credits_:
        span = credit.org_span
        if span is None or not any(credit.span in head for head in heads):
            continue
        apart = page.text[span.end : span.end + 1] in set(_APART) or page.text[
            span.start - 1 : span.start
        ] in set("/／╱∕")
        if apart and looks_like_outlet(span.of(page.text)) and span.of(page.text)[0] not in "本我":
            return span
    return None
