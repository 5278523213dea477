"""Whose page it is: the outlet that masthead, breadcrumb, footer and notices name.

No single form is sure, so each that names an outlet gives its name a weight, and the heaviest name wins. What
only the story names (its source, its agency) is never taken for the site: a reprint names the same.
"""

from __future__ import annotations

from collections.abc import Mapping

from newsparse._fields.site.breadcrumbs import CRUMB_MARK, breadcrumb_root
from newsparse._fields.site.clues import clues_in, lone_name, match_to_clue, names_no_site, website_of
from newsparse._layout.blocks import Page
from newsparse._lexicon import terms
from newsparse._lexicon.furniture import exact_terms
from newsparse._names.outlets import (
    known_outlet,
    looks_like_institution,
    looks_like_outlet,
    outlets_at,
    sure_outlet,
)
from newsparse._text.chars import BLANK, HAN
from newsparse._text.words import lazy
from newsparse._units import Field, outlets_in_title
from newsparse.model import Block, Outlet, Zone
from newsparse.spans import Span

__all__ = ["read_site"]

_LEAST = 2.0
_TOLD = 4.0  # what the caller knows
_OUTRIGHT = 4.0  # what says outright whose page it is: 新浪财经意见反馈
_CHANNEL_SHARE = 0.35
_WEBSITE_SHARE = 0.5
"""What a paper's website weighs at least beside the paper; another name that goes on weighs as much as it."""
_CANDIDATES = 40  # names that are looked at more closely
_LONGEST_LINE = 400
_LONGEST_NAME = 14
_CRUMB_LINES = 8  # lines over the headline among which the breadcrumb stands
_LONGEST_CRUMBS = 80
_TOP_LINES = 6  # lines at the very top, where the logo stands
_FOOT_LINES = 25
_RETURN = lazy(r"返回(?P<name>[\u4e00-\u9fff]{2,8}?)(?:首页|，|,|$|>)")
_SHORTEST_BODY = 3  # 签署 is no office
_LOGO_WEIGHT = 1.3
_IN_HAN = 0.6  # what a name in Chinese weighs at least beside one in Latin letters that is left for it
_SEEN_AGAIN = 6.0  # from here on a panel that shows the name of the source again is not all that does
# 三立新聞網 SETN.COM, 報導者 The Reporter: the logo and its other name.
_LOGO = lazy(rf"(?P<name>[{HAN}][{HAN}A-Za-z0-9@]{{1,11}})[{BLANK}]+[A-Za-z][A-Za-z .'&-]{{2,30}}")
_DIGITS = "0123456789"
_PRESS = ("报社", "報社", "刊社")
_CLIENTS = ("客户端", "客戶端", "APP", "App", "公众号", "公眾號", "小程序", "微博")
_CHANNELS = frozenset(("微信公众号", "微信公眾號", "公众号", "公眾號", "官方微信", "官方微博"))
"""Where a site may be read as well, and whose page it is they do not tell."""
_COLUMN = lazy(r"第?[0-9０-９A-Z]{1,4}版|[:：|｜【】]|版面")


def read_site(page: Page, *, source: Outlet | None = None, url: str | None = None) -> Outlet | None:
    """Find the outlet whose page it is.

    Args:
        page: The page with its blocks.
        source: Where the story comes from. It never is the site by itself, but between two names for one
            outlet (证券时报, 证券时报网) it tells which one the page uses.
        url: The address of the page.

    Returns:
        The outlet as the page writes it; ``None`` where nothing on the page names its site. Of a text in a
        form only what the form states.
    """
    if stated := page.said(Field.SITE):
        return _outlet(page.text, stated[0].span)
    if page.given != page.text:
        return None  # a record, a post or a copy shows no masthead and no footer of a site
    if (name := _of_masthead(page)) is not None:
        return _outlet(page.text, name)
    poll = _Poll(page.text)
    _ask_head(page, poll)
    said: set[tuple[str, str]] = set()
    for run in (*page.runs(Zone.CHROME), *page.runs(Zone.NOTICE), *page.runs(Zone.MASTHEAD)):
        _ask_clues(page, run, poll, said)
    _ask_last_paragraph(page, poll)
    _ask_caller(page, url, poll)
    name = poll.winner(source)
    return _outlet(page.text, name) if name else None


class _Poll:
    """The names that stand for election."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.places: dict[str, Span] = {}
        self.weights: dict[str, float] = {}
        self.clued: set[str] = set()

    def vote(self, span: Span, weight: float, *, clued: bool = True) -> None:
        """Return a name a weight; a name with the form of an outlet weighs more.

        Args:
            span: The place of the name.
            weight: What the form tells.
            clued: Whether a word beside it tells that it is the site's, or it just stands there.
        """
        name = span.of(self.text)
        if name in _CHANNELS:
            return
        self.places.setdefault(name, span)
        form = looks_like_outlet(name) or (
            clued and len(name) > _SHORTEST_BODY and looks_like_institution(name)
        )
        sure = 2.0 if known_outlet(name) else 1.5 if form else 1.0
        self.weights[name] = self.weights.get(name, 0.0) + weight * sure
        if clued:
            self.clued.add(name)

    def winner(self, source: Outlet | None) -> Span | None:
        """Return the name with the most weight."""
        weights = self.weights
        for name in [n for n in weights if "." in n]:
            if named := next((other for other in outlets_at(f"//{name}") if other in self.text), None):
                self._move(name, named)
        if source is not None:
            self._side_with(source)
        for name in sorted(sorted(weights, key=lambda n: -weights[n])[:_CANDIDATES], key=len):
            if name in weights and (longer := self._written_out(name)):
                self._move(name, longer)
        best = self._best(weights)
        if best is not None and best.isascii():
            least = max(_LEAST, _IN_HAN * weights[best])
            best = self._best({n: w for n, w in weights.items() if w >= least and not n.isascii()}) or best
        if best is None or weights[best] < _LEAST:
            return None
        return self.places[self._channel_of(best)]

    def _best(self, weights: Mapping[str, float]) -> str | None:
        """Return the name with the most weight, the first of several."""
        return max(weights, key=lambda name: (weights[name], -self.places[name].start), default=None)

    def _channel_of(self, name: str) -> str:
        """Return the channel that the page says outright to be its own: 新浪财经 for 新浪."""
        weights, tails = self.weights, exact_terms("nav")
        least = max(_OUTRIGHT, weights[name] * _CHANNEL_SHARE)
        own = [
            other
            for other, weight in weights.items()
            if weight >= least and other.startswith(name) and other[len(name) :] in tails
        ]
        return max(own, key=weights.__getitem__, default=name)

    def _side_with(self, source: Outlet) -> None:
        """Let the source decide how the site is written; a panel that shows its name again says nothing."""
        other = source.name
        for name in [n for n in self.weights if other in website_of(n) or _is_short_for(n, other)]:
            self.places.setdefault(source.name, source.span)
            self._move(name, source.name)
        if source.name in self.clued:
            self.weights[source.name] += 1.5
        elif self.weights.get(source.name, _SEEN_AGAIN) < _SEEN_AGAIN:
            del self.weights[source.name]

    def _written_out(self, name: str) -> str | None:
        """Return the full name of an outlet: 澎湃新闻 for 澎湃, 观察者网 for 观察者, 凤凰网 for 凤凰资讯."""
        numbered = [other for other in self.weights if other != name and other.lstrip(_DIGITS) == name]
        if numbered:  # 1905电影网, 36氪
            return numbered[0]
        paper = name[:-1] if name[-2:] in _PRESS else ""
        if paper and (known_outlet(paper) or self.text.count(paper) > self.text.count(name)):
            return paper  # 晋南日报社 prints 晋南日报
        channels = exact_terms("nav")
        whole = name[:-2] if name[-2:] in channels else ""
        named = whole in self.weights or sure_outlet(whole)  # 新浪 for 新浪科技, 晋南网 for 晋南网娱乐
        if whole and named and not known_outlet(name) and self.weights[name] < _OUTRIGHT:
            return whole
        known = known_outlet(name)
        fuller = [
            other
            for other, weight in self.weights.items()
            if other != name and other.startswith(name) and looks_like_outlet(other)
            if other[len(name) :] not in channels or (not known and other.endswith(("新闻", "新聞")))
            if not known
            or weight >= (_WEBSITE_SHARE if other in website_of(name) else 1) * self.weights[name]
        ]
        if whole or not known_outlet(name):
            fuller += [
                other for other in website_of(whole or name) if known_outlet(other) and other in self.text
            ]
        return max(fuller, key=lambda other: self.weights.get(other, 0.0), default=None)

    def _move(self, name: str, longer: str) -> None:
        """Count the votes for a name for the longer one that it is short for."""
        if longer not in self.places:
            at = self.text.find(longer)
            self.places[longer] = Span(at, at + len(longer))
        self.weights[longer] = self.weights.get(longer, 0.0) + self.weights.pop(name)
        if name in self.clued:
            self.clued.add(longer)


def _is_short_for(name: str, whole: str) -> bool:
    """Whether an app goes by the first part of the name of an outlet: 游民 of 游民星空."""
    short = 2 <= len(name) < len(whole) <= len(name) + 2
    return short and whole.startswith(name) and not looks_like_outlet(name)


def _of_masthead(page: Page) -> Span | None:
    """Return the outlet that the masthead names, before columns and editions."""
    mastheads = [b for b in page.of(Zone.MASTHEAD) if not _COLUMN.search(b.text) and len(b.text) <= 20]
    named = [b for b in mastheads if looks_like_outlet(b.text) and not names_no_site(b.text)]
    # 校园观察 may be a column as well: the page says the name of the site again.
    sure = [b for b in named if sure_outlet(b.text) or page.text.count(b.text) > 1]
    return sure[0].span if sure else None


def _ask_head(page: Page, poll: _Poll) -> None:
    """Ask logo, breadcrumb and lines that hold nothing but a name."""
    blocks, listed = page.blocks, terms("outlets")
    head = next((i for i, b in enumerate(blocks) if b.zone is Zone.HEADLINE), len(blocks))
    crumbs = range(max(0, head - _CRUMB_LINES), head)
    top = range(min(_TOP_LINES, head))
    if head < len(blocks):
        _ask_title_element([blocks[index] for index in top], blocks[head].text, poll)
    for index, block in enumerate(blocks):
        if block.zone is Zone.CHROME and block.text in listed:
            over = index in crumbs or index in top
            poll.vote(block.span, 2.0 if over else 0.5, clued=index < head)
    for index in sorted({*top, *crumbs, *range(max(head, len(blocks) - _FOOT_LINES), len(blocks))}):
        block = blocks[index]
        if block.zone is not Zone.CHROME or block.text in listed:
            continue
        if index in crumbs and len(block.text) < _LONGEST_CRUMBS and CRUMB_MARK.search(block.text):
            _ask_crumbs(page.text, block.span, poll)
        elif index == 0 and (logo := _LOGO.fullmatch(block.text)):
            name = Span(block.span.start, block.span.start + logo.end("name"))
            _ask_lone(page.text, name, poll, first=True, over=True)
        elif 2 <= len(block.text) <= _LONGEST_NAME and lone_name(block.text):
            _ask_lone(page.text, block.span, poll, first=index == 0, over=index < head)


def _ask_title_element(top: list[Block], title: str, poll: _Poll) -> None:
    """Ask the title of the page itself, which is the headline and the site behind it."""
    for block in top:
        for name in outlets_in_title(block.text) if block.text.startswith(title) else ():
            poll.vote(Span(block.span.end - len(name), block.span.end), _OUTRIGHT)


def _ask_crumbs(text: str, line: Span, poll: _Poll) -> None:
    """Ask what a breadcrumb begins with."""
    if root := breadcrumb_root(text, line.start, line.end):
        name = root.of(text)
        poll.vote(root, 3.0 if name.isascii() or looks_like_outlet(name) else 1.5)


def _ask_lone(text: str, place: Span, poll: _Poll, *, first: bool, over: bool) -> None:
    """Ask a line of its own: an outlet by its form, or the logo at the very top that the page says again."""
    name = place.of(text)
    if len(name) % 2 == 0 and name == name[: len(name) // 2] * 2:
        place = Span(place.start, place.start + len(name) // 2)  # a logo and the words for who can't see it
        name = place.of(text)
    if name.endswith(_CLIENTS) or names_no_site(name):
        return
    if looks_like_outlet(name):
        poll.vote(place, _LOGO_WEIGHT if first else 1.0, clued=over)
    elif first and _said_again(text, name):
        poll.vote(place, 2.0)


def _said_again(text: str, name: str) -> bool:
    """Whether other words stand between the first and the last time that a name is said."""
    first, last = text.find(name), text.rfind(name)
    return first < last and bool(text[first:last].replace(name, "").strip())


def _ask_clues(page: Page, run: list[Block], poll: _Poll, said: set[tuple[str, str]]) -> None:
    """Ask the words beside which a page names itself, each once for each name."""
    cover, text = page.cover(run), page.text
    at = 0
    for match in clues_in().finditer(text, cover.start, cover.end):
        while run[at].span.end <= match.start():
            at += 1
        line = run[at].span
        if len(line) <= _LONGEST_LINE:
            for span, weight in match_to_clue(match, line.start, line.end):
                if (key := (span.of(text), match[0])) not in said:
                    said.add(key)
                    poll.vote(span, weight)


def _ask_last_paragraph(page: Page, poll: _Poll) -> None:
    """Ask the way back that some pages print behind the last sentence: 返回搜狐，查看更多."""
    for block in page.of(Zone.PARAGRAPH)[-1:]:
        last = (max(block.span.start, block.span.end - 24), block.span.end)
        if page.text.find("返回", *last) >= 0 and (back := _RETURN.search(page.text, *last)):
            poll.vote(Span(*back.span("name")), 2.5)


def _ask_caller(page: Page, url: str | None, poll: _Poll) -> None:
    """Ask what the caller knows: the outlet at the end of the title, and that of the address.

    What they say counts where the page names it beside the story.
    """
    names = outlets_at(url) if url else ()
    if page.title is not None:
        names += outlets_in_title(page.title)
    beside = page.of(Zone.CHROME, Zone.MASTHEAD, Zone.NOTICE, Zone.META) if names else []
    for name in dict.fromkeys(names):
        at = next((b.span.start + i for b in beside if (i := b.text.find(name)) >= 0), None)
        if at is not None:
            poll.vote(Span(at, at + len(name)), _TOLD)


def _outlet(text: str, span: Span) -> Outlet:
    """Make the outlet that ``span`` covers."""
    name = span.of(text)
    return Outlet(span=span, name=name, known=known_outlet(name))
