"""Breadcrumbs: the way from the first page of a site to the article, printed over the headline."""

from __future__ import annotations

from newsparse._fields.site.clues import names_no_site
from newsparse._lexicon.furniture import exact_terms
from newsparse._text.chars import BLANK
from newsparse._text.words import lazy
from newsparse.spans import Span

__all__ = ["CRUMB_MARK", "breadcrumb_root"]

_B = f"[{BLANK}]"

CRUMB_MARK = lazy(f"[>＞»→›]|{_B}正文(?!\\S)|{_B}/{_B}|[^:：/]/[^/]+/|位置")
"""What makes a line over the headline a breadcrumb."""

_PLACE = lazy(
    f"(?:[您你]?(?:现在|現在|当前|當前|所在|目前){{0,2}}的?(?:所在)?位置{_B}*+[:：]?{_B}*+|當前{_B}*+[:：]{_B}*+"
    f"|首页{_B}*+[>＞]+{_B}*+(?=[^\\s>＞]+[网網]{_B}*+[>＞]))"
)
_LATIN = r"[A-Za-z][A-Za-z0-9&.'-]*+(?: [A-Za-z0-9][A-Za-z0-9&.'-]*+){0,3}"
_ROOT = lazy(
    rf"(?P<name>{_LATIN}|[^\s>＞»→›/|｜，,。：:]{{2,16}}?)(?:新闻|新聞|网站)?(?:首页|首頁)?{_B}*+"
    rf"(?:[-—]*+[>＞»→›]|/|(?<=[{BLANK}])正文(?!\S))"
)


def breadcrumb_root(text: str, start: int, end: int) -> Span | None:
    """Return the site that a breadcrumb begins with; none where it begins with a channel.

    Example:
        >>> lines = ("您的位置：大河网 > 要闻 > 正文", "首页 > 要闻", "新华网 正文")
        >>> [(span.of(line) if (span := breadcrumb_root(line, 0, len(line))) else None) for line in lines]
        ['大河网', None, '新华网']
    """
    place = _PLACE.match(text, start, end)
    root = _ROOT.match(text, place.end() if place else start, end)
    if root is None or root["name"] in exact_terms("nav") or names_no_site(root["name"]):
        return None
    return Span(*root.span("name"))
