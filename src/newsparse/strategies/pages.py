"""Whole articles, styles and pages."""

from __future__ import annotations

import datetime as dt
import functools
from typing import TypeVar

from hypothesis import strategies as st

from newsparse.model import WRITERS, Article, Basis, Credit, Dateline, DateMention, Precision, Timestamp
from newsparse.render import HEAD_LINES, CreditForm, Page, StampForm, Style, render_page
from newsparse.strategies.parts import bodies, comments, field, notices, related
from newsparse.strategies.people import NOWHERE, credits_, outlets
from newsparse.strategies.times import stamps
from newsparse.strategies.words import Script, clauses, scripts, sentences, titles, topics

__all__ = ["articles", "pages", "styled_articles", "styles"]

T = TypeVar("T")


@functools.cache
def articles(script: Script | None = None, *, spaced: bool = True) -> st.SearchStrategy[Article]:
    """Return articles as a page may show them; every part is there or not by itself.

    The spans in the body are places in its own text, those of the head are ``[0, 0)``: only ``render_page``
    puts an article on a page.

    Args:
        script: The script; drawn where none is given.
        spaced: Whether credited names of two characters may be written with a blank inside. On a page whose
            names are divided by blanks nobody could read them.
    """
    if script is None:
        return scripts().flatmap(lambda drawn: _articles(drawn, spaced=spaced))
    return _articles(script, spaced=spaced)


@st.composite
def _articles(draw: st.DrawFn, script: Script, *, spaced: bool) -> Article:
    """Draw the parts of an article."""

    def maybe(strategy: st.SearchStrategy[T]) -> T | None:
        return draw(st.one_of(st.none(), strategy))

    published = maybe(stamps())
    headline = draw(titles(script))
    body = draw(bodies(script, published=_day(published), headline=headline))
    credits_of_script = credits_(script, spaced=spaced)
    credited = draw(st.lists(credits_of_script, max_size=4, unique_by=lambda credit: credit.role))
    return Article(
        span=NOWHERE,
        language=script.value,
        length=0,
        sha256="",
        blocks=body.blocks,
        site=maybe(outlets(script)),
        kicker=maybe(clauses(script).map(field)),
        headline=field(headline),
        deck=maybe(clauses(script).map(lambda words: field("——" + words))),
        source=maybe(outlets(script)) if published else None,
        published=published,
        dateline=body.dateline,
        dates=_dates(body.dateline),
        credits=tuple(sorted(credited, key=_is_no_writer)),
        summary=maybe(sentences(script, least=2).map(field)),
        lists=body.lists,
        related=tuple(draw(st.lists(related(script), max_size=4, unique_by=lambda item: item.title.text))),
        tags=tuple(map(field, draw(st.lists(topics(script), max_size=4, unique=True)))),
        comments=tuple(draw(st.lists(comments(script), max_size=2))),
        notices=tuple(draw(st.lists(notices(script), max_size=1))),
    )


def _dates(dateline: Dateline | None) -> tuple[DateMention, ...]:
    """Return the day of filing as a date of the body, which it is, too."""
    if dateline is None or dateline.date is None or dateline.date.value is None:
        return ()
    day = dateline.date.value
    start = dt.datetime(day.year, day.month, day.day)
    mention = DateMention(
        span=dateline.date.span,
        text=dateline.date.text,
        start=start,
        end=start + dt.timedelta(days=1),
        precision=Precision.DAY,
        timex=day.isoformat(),
        basis=Basis.PUBLICATION,
        inferred=("year",),
    )
    return (mention,)


def _day(published: Timestamp | None) -> dt.date | None:
    """The day of a moment."""
    value = published.value if published else None
    return value.date() if isinstance(value, dt.datetime) else value


def _is_no_writer(credit: Credit) -> bool:
    """Whether a credit stands after those of the writers."""
    return credit.role not in WRITERS


@functools.cache
def styles(script: Script = Script.HANS) -> st.SearchStrategy[Style]:
    """Return styles; each of their parts is drawn by itself.

    Args:
        script: The script of the labels and headings.
    """

    def words(*pairs: tuple[str, str]) -> st.SearchStrategy[str]:
        return st.sampled_from([script.of(*pair) for pair in pairs])

    return st.builds(
        Style,
        newline=st.sampled_from(("\n", "\r\n", "\r")),
        indent=st.sampled_from(("", "\u3000\u3000", "    ", "\t", "\u00a0\u00a0")),
        trailing=st.sampled_from(("", " ", "\u3000")),
        blank_lines=st.integers(0, 2),
        wide=st.booleans(),
        stamp=st.sampled_from(StampForm),
        stamp_label=st.one_of(st.none(), words(("发布时间", "發布時間"), ("时间", "時間"))),
        source_label=st.one_of(st.none(), words(("来源", "來源"), ("稿源", "稿源"))),
        source_first=st.booleans(),
        gap=st.sampled_from((" ", "  ", "\u3000", " | ")),
        head=st.sampled_from(_HEADS),
        byline_at_head=st.booleans(),
        credit=st.sampled_from(CreditForm),
        credit_brackets=st.sampled_from(("", "()", "（）", "[]", "【】")),
        credits_together=st.booleans(),
        joiner=st.sampled_from(("、", " ", "\u3000", "，", ",")),
        summary_label=words(("摘要", "摘要"), ("核心提示", "核心提示")),
        tags_label=words(("关键词", "關鍵詞"), ("标签", "標籤")),
        related_heading=words(("相关阅读", "相關閱讀"), ("延伸阅读", "延伸閱讀"), ("相关新闻", "相關新聞")),
        related_glued=st.booleans(),
        comments_heading=words(("最新评论", "最新評論"), ("网友评论", "網友評論")),
    )


# A kicker stands above the headline and a deck below it, wherever the rest stands. A masthead is set apart
# from the line of time and source: a name just above it is the source.
_HEADS = (
    HEAD_LINES,
    ("site", "kicker", "headline", "deck", "byline", "meta"),
    ("meta", "site", "kicker", "headline", "deck", "byline"),
)


@functools.cache
def pages(script: Script | None = None) -> st.SearchStrategy[Page]:
    """Return pages: the text, and the article with its spans on it.

    Args:
        script: The script; drawn where none is given.

    Example:
        >>> from hypothesis import given
        >>> @given(pages())
        ... def the_headline_is_where_it_says(page):
        ...     assert page.article.headline.span.of(page.text) == page.article.headline.text
        >>> the_headline_is_where_it_says()
    """
    return _pages(script) if script else scripts().flatmap(_pages)


def _pages(script: Script) -> st.SearchStrategy[Page]:
    """Return pages in a script."""
    return styled_articles(script).map(lambda pair: render_page(*pair))


def styled_articles(script: Script) -> st.SearchStrategy[tuple[Article, Style]]:
    """Return articles with styles that suit them.

    Args:
        script: The script of both.
    """

    def suited(style: Style) -> st.SearchStrategy[tuple[Article, Style]]:
        return st.tuples(articles(script, spaced=style.joiner in ("、", "，", ",")), st.just(style))

    return styles(script).flatmap(suited)
