"""Whose page it is: the outlet that masthead, breadcrumb and footer name.

No single form is sure, so each form that names an outlet gives its name a weight, and the heaviest name wins.
"""

from __future__ import annotations

import re

from newsparse._grammar.outlets import known_outlet, looks_like_outlet
from newsparse._layout.page import Page
from newsparse.model import Outlet, Zone
from newsparse.spans import Span

__all__ = ["find_site"]

_NAME = r"[^\s>＞»/|｜，,。：:（）()【】《》©·_┊│　]{2,24}?"
_LATIN_NAME = r"[A-Za-z][A-Za-z0-9&.' ]{1,24}[A-Za-z0-9]"
# What names a site, and how much the form tells. The name is in the group.
_FORMS = (
    # 人民网>>文化, 和讯网 > 股票 > 正文, 网易首页 > 新闻中心, 經濟日報 / 兩岸 / 焦點
    (4.0, re.compile(rf"(?:(?:您的|您现在的|您當前的|您当前的|当前|當前|所在|你的)*位置\s*[:：]?\s*)?(?P<name>{_NAME})(?:新闻|新聞)?(?:首页|首頁)?\s*(?:>|＞|»|-->|/\s(?=\S+\s/)|\s正文$)")),
    (3.0, re.compile(rf"(?:版权所有|版權所有)\s*[:：]?\s*(?:©\s*[\d\-–~ ]*)?(?P<name>{_NAME})(?=$|[\s　，,。|｜]|有限|股份|未经)")),
    (3.0, re.compile(rf"(?P<name>{_NAME})(?:有限公司|公司|股份有限公司)?\s?(?:版权所有|版權所有)")),
    (3.0, re.compile(rf"(?:©|Copyright|copyright|COPYRIGHT|\(C\)|\(c\))[©\s\d\-–~至年,]*(?P<name>{_NAME})(?=$|[\s　，,。|｜.]|有限|股份|版权|版權)")),
    (2.0, re.compile(rf"(?:^|[\s|｜│])(?:关于|關於)(?P<name>{_NAME})(?=$|[\s|｜│])")),
    (2.0, re.compile(rf"(?:^|[\s|｜│])(?P<name>{_NAME})(?:APP|App|客户端|客戶端|移动端)?(?:意见反馈|简介|簡介|公众号|公眾號|粉絲團|粉丝团|下载|下載|新闻粉絲團|網站地圖|网站声明|通行证|首页|首頁)")),
    (2.0, re.compile(rf"(?:主办单位|主办|主辦)\s*[:：]\s*(?P<name>{_NAME})(?=$|[\s　，,。|｜©])")),
    (2.5, re.compile(rf"©\s*(?P<name>{_LATIN_NAME})$")),
)
_NO_SITE = frozenset(
    "首页 首頁 主页 主頁 网站首页 新闻首页 官網首頁 我们 我們 本站 本网 本網 关于 關於 新闻 新聞 正文 您的 手机 公司 网站 返回 进入 "
    "新闻中心 資訊 资讯 國際 国际 社会 社會 設為 设为 网站 版权 版权信息 隐私 本报 本報 下载 扫描 关注 官方 微信 微博".split()
)
_ABOVE = 20
_BELOW_WEIGHT = 2.0


def find_site(page: Page) -> Outlet | None:
    """Find the outlet whose page it is, in masthead, breadcrumb, navigation and footer."""
    masthead = page.of(Zone.MASTHEAD)
    if masthead:
        return _outlet(page.text, masthead[0].span)
    places: dict[str, Span] = {}
    weights: dict[str, float] = {}

    def vote(span: Span, weight: float) -> None:
        name = span.of(page.text)
        if name in _NO_SITE or name.isdigit():
            return
        places.setdefault(name, span)
        sure = 2.0 if known_outlet(name) else 1.5 if looks_like_outlet(name) else 1.0
        weights[name] = weights.get(name, 0.0) + weight * sure

    head = next((i for i, b in enumerate(page.blocks) if b.zone is Zone.HEADLINE), len(page.blocks))
    for index, block in enumerate(page.blocks):
        if block.zone is not Zone.CHROME or len(block.text) > 200:
            continue
        start, end = block.span.start, block.span.end
        if len(block.text) <= 16 and looks_like_outlet(block.text):
            near = head - _ABOVE <= index < head
            vote(block.span, 3.0 if near and known_outlet(block.text) else 1.0 if near else 0.5)
        for weight, form in _FORMS:
            for match in form.finditer(page.text, start, end):
                if form is _FORMS[0][1] and not (index < head and match.start() == start):
                    continue
                vote(Span(*match.span("name")), weight)
    if not weights:
        return None
    name = max(weights, key=lambda n: (weights[n], -places[n].start))
    return _outlet(page.text, places[name]) if weights[name] >= _BELOW_WEIGHT else None


def _outlet(text: str, span: Span) -> Outlet:
    name = span.of(text)
    return Outlet(span=span, name=name, known=known_outlet(name))
