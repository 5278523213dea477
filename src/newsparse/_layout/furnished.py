"""Lines whose words say what they are for wherever they stand: captions, prompts, pages of print, labels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsparse._text.words import any_of, lazy
from newsparse._units import Field, field_of
from newsparse.model import Zone

__all__ = ["below_edition", "by_words", "labelled_top"]

_CAPTION = frozenset({Zone.CAPTION, Zone.CREDIT, Zone.CHROME, Zone.RELATED, Zone.COMMENTS})
_PROMPT = frozenset({Zone.CHROME, Zone.NOTICE, Zone.META})
_HEADLINE = frozenset({Zone.HEADLINE})
# …排队上船。——照片: 柳湾海事局; （网上图片）; …前十名。资料来源：航运局
_PICTURED = lazy(
    r"(?:[（(](?:[^（）()\r\n]{0,12}(?:摄|攝)|(?:网上|網上|网络|網路|資料|资料|示意)(?:图片?|圖片?|照片?))[）)]"
    r"|(?:[—\s。]|^)(?:照片|图片|圖片|图|圖)[:：]\s?\S{2,12}|[。\s](?:中新社发|新华社发)?\s?[\u4e00-\u9fff]{2,4}\s?[摄攝]"
    r"|[。\s](?:资料|資料|数据|數據)(?:来源|來源)[:：]\s?\S{2,12})[。.]?\Z"
)
_LONGEST_CAPTION = 80
_SHORTEST_CAPTION = 8
_PROMPTS = lazy(
    r"(?:立即|马上|馬上)下[载載]|[请請]?(?:继续|繼續)(?:往下)?(?:阅读|閱讀)|Loading\.\.\."
    r"|(?:欢迎|歡迎)(?:关注|關注|订阅|訂閱|下载|下載|加入|[Ff]ollow|追蹤)|(?:扫码|掃碼|扫描二维码)(?:关注|下载|阅读|進入|加入)"
    r"|(?:点击|點擊)(?:阅读|閱讀|查看|下载|下載|订阅|訂閱)(?:原文|全文|更多)"
)
_LONGEST_PROMPT = 60
_EDITION = lazy(r"(?:第\s?[A-Z]?\d{1,3}\s?版|[A-Z]?\d{1,3}\s?版)(?![权權本])")
_EDITION_REACH = 3
_LONGEST_EDITION = 40
_LONGEST_TITLE = 40
_PROSE = 30
_CLAUSE = lazy("[，,。；]")
_STOPS = frozenset("。，；：:,;！？、")
_NO_TITLE = lazy(any_of("记者 記者 编辑 編輯 作者 责编 本报 本報 通讯员 上一版 下一版 版面 日期"))
# 发布单位：柳湾市航运局. Two characters before a colon may be who speaks in a headline: 媒体：渡口恢复通航.
_LABELLED = lazy(r"(?P<label>[^\s，。：:]{3,8})\s?[：:]\s?[^\s：:]")
_OF_RECORD = frozenset({Field.PUBLISHED, Field.UPDATED, Field.SOURCE})
_FEWEST_LABELS = 2


def by_words(line: str) -> frozenset[Zone] | None:
    """Return the zones that the words of a line leave open; ``None`` where they tell nothing.

    Example:
        >>> zones = by_words("新渡船长三十米，可载一百二十人。（网上图片）")
        >>> sorted(zone.value for zone in zones & {Zone.CAPTION, Zone.PARAGRAPH, Zone.HEADLINE})
        ['caption']
        >>> by_words("新渡船长三十米，可载一百二十人。") is None
        True
    """
    size = len(line)
    if _SHORTEST_CAPTION <= size <= _LONGEST_CAPTION and _PICTURED.search(line, max(0, size - 24)):
        return _CAPTION
    if size <= _LONGEST_PROMPT and _PROMPTS.search(line):
        return _PROMPT
    return None


def below_edition(lines: Sequence[str]) -> int | None:
    """Return the line below that of a page of print that is the title of its prose: 第A14版:时评, 声音.

    Takes the lines of a page. ``None`` where none is.
    """
    for i, line in enumerate(lines[:_EDITION_REACH]):
        if len(line) <= _LONGEST_EDITION and _EDITION.search(line):
            at = i + 1
            while at < len(lines) and at <= i + 2 and lines[at][-1] in "：:":
                at += 1
            return at if _is_title(lines, at) else None
    return None


def _is_title(lines: Sequence[str], at: int) -> bool:
    """Whether a short line stands right above prose, or above its deck and that."""
    if at + 1 >= len(lines) or not 2 <= len(lines[at]) <= _LONGEST_TITLE or lines[at][-1] in _STOPS:
        return False
    below = at + 1 + lines[at + 1].startswith("——")
    prose = below < len(lines) and len(lines[below]) >= _PROSE and _CLAUSE.search(lines[below]) is not None
    return prose and not _NO_TITLE.search(lines[at]) and not any(map(str.isdigit, lines[at][:4]))


def labelled_top(lines: Iterable[str]) -> range:
    """Return the lines at the top that are labels with values, two of who published and when among them.

    Takes the lines of a page.

    Example:
        >>> labelled_top(["发布单位：柳湾市航运局", "发布日期：2024-09-05", "点阅数：318", "渡口恢复通航"])
        range(0, 3)
        >>> labelled_top(["柳湾航运局：渡口恢复通航", "发布日期：2024-09-05"])
        range(0, 0)
    """
    known = n = 0
    for line in lines:
        label = _LABELLED.match(line)
        if label is None or (not n and field_of(label["label"]) not in _OF_RECORD):
            break
        known += field_of(label["label"]) in _OF_RECORD
        n += 1
    return range(n if known >= _FEWEST_LABELS else 0)
