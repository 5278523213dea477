"""The canonical page of an article: from an ``Article`` back to the plain text of a news page.

The renderer knows where it writes each value, so it gives beside the text the article with every span as
written. It knows nothing of the grammar that reads pages: a page and its article are an independent oracle
for the parser.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

import attrs

from newsparse.model import (
    WRITERS,
    Article,
    Block,
    Comment,
    Credit,
    Name,
    Outlet,
    Related,
    TextField,
    Timestamp,
    Zone,
)
from newsparse.render.moving import Mover
from newsparse.render.sheet import Part, Sheet
from newsparse.render.style import HEAD_LINES, CreditForm, StampForm, Style, written_stamp
from newsparse.spans import Span

__all__ = [
    "HEAD_LINES",
    "CreditForm",
    "Page",
    "StampForm",
    "Style",
    "render",
    "render_page",
    "written_stamp",
]


@attrs.frozen(kw_only=True)
class Page:
    """A page and what is on it.

    Args:
        text: The text of the page.
        article: The article, each span where the page has it.
    """

    text: str
    article: Article


def render(article: Article, style: Style | None = None) -> str:
    r"""Return the canonical page of an article as text.

    Args:
        article: The article. Its blocks of the body are written as they are; the rest comes from its fields.
        style: How to set the page; ``Style()`` by default.

    Returns:
        The text of the page.

    Example:
        >>> from newsparse.model import Article, TextField
        >>> from newsparse.spans import Span
        >>> headline = TextField(span=Span(0, 4), text="石桥通车")
        >>> render(Article(span=Span(0, 4), language="zh-Hans", length=4, sha256="", headline=headline))
        '石桥通车\n'
    """
    return render_page(article, style).text


def render_page(article: Article, style: Style | None = None) -> Page:
    """Return the canonical page of an article, and the article with its spans on that page.

    Blocks of the body, and what lies in them or in headline, kicker, deck and summary (dateline, lists,
    dates, people, quotes, works), keep their words and move; what lies elsewhere is not on the page and is
    left out, like chrome and defects. Publication times are written from their values in the style's form.

    Args:
        article: The article.
        style: How to set the page; ``Style()`` by default.

    Returns:
        The page; its article has the code-point offsets of the page.
    """
    sheet = Sheet(style or Style())
    fields = _head(sheet, article)
    _body(sheet, article, fields)
    _foot(sheet, article, fields)
    _related(sheet, article, fields)
    _comments(sheet, article, fields)
    return Page(text=str(sheet), article=_as_written(sheet, article, fields))


Fields = dict[str, Any]
"""The fields of the article as they were written, by name."""


def _as_written(sheet: Sheet, article: Article, fields: Fields) -> Article:
    """Return the article as it stands on the page."""
    text = str(sheet)
    mover = Mover(sheet.moves, text)
    for layer in ("lists", "dates", "people", "quotes", "works"):
        fields[layer] = mover.moved(getattr(article, layer))
    if article.dateline:
        fields["dateline"] = next(iter(mover.moved((article.dateline,))), None)
    return Article(
        span=Span(0, len(text)),
        language=article.language,
        length=len(text),
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        blocks=tuple(Block(span=span, zone=zone, text=span.of(text)) for zone, span in sheet.blocks),
        **fields,
    )


def _head(sheet: Sheet, article: Article) -> Fields:
    """Write the head, its lines in the order of the style."""
    writers: dict[str, Callable[[Sheet, Article, Fields], None]] = {
        "site": _site,
        "kicker": _title(Zone.KICKER),
        "headline": _title(Zone.HEADLINE),
        "deck": _title(Zone.DECK),
        "meta": _meta,
        "byline": _byline,
    }
    fields: Fields = {}
    for line in sheet.style.head:
        writers[line](sheet, article, fields)
    return fields


def _site(sheet: Sheet, article: Article, fields: Fields) -> None:
    """Write the masthead."""
    if article.site:
        with sheet.line(Zone.MASTHEAD):
            fields["site"] = sheet.outlet(article.site)


def _title(zone: Zone) -> Callable[[Sheet, Article, Fields], None]:
    """Return the writer of a line of the title, whose zone has the name of its field."""

    def write(sheet: Sheet, article: Article, fields: Fields) -> None:
        field: TextField | None = getattr(article, zone.value)
        if field:
            with sheet.line(zone):
                fields[zone.value] = sheet.text(field)

    return write


def _meta(sheet: Sheet, article: Article, fields: Fields) -> None:
    """Write source and times on one line."""
    order = ["source", "published", "updated"]
    if not sheet.style.source_first:
        order = ["published", "updated", "source"]
    present = [name for name in order if getattr(article, name) is not None]
    if not present:
        return
    with sheet.line(Zone.META):
        for name in present:
            if name != present[0]:
                sheet.write(sheet.style.gap)
            fields[name] = _meta_value(sheet, name, getattr(article, name))


def _meta_value(sheet: Sheet, name: str, value: Outlet | Timestamp) -> Outlet | Timestamp:
    """Write the source or a time with its label."""
    if isinstance(value, Outlet):
        sheet.label(sheet.style.source_label)
        return sheet.outlet(value)
    return sheet.stamp(value, sheet.style.stamp_label if name == "published" else value.label or "更新时间")


def _at_head(sheet: Sheet, credit: Credit) -> bool:
    """Whether a credit stands under the head."""
    return sheet.style.byline_at_head and credit.role in WRITERS


def _byline(sheet: Sheet, article: Article, fields: Fields) -> None:
    """Write those credits that stand under the head, each on its line."""
    written: list[Credit] = []
    for credit in article.credits:
        if _at_head(sheet, credit):
            with sheet.line(Zone.BYLINE):
                written.append(sheet.credit(credit))
    fields["credits"] = tuple(written)


def _body(sheet: Sheet, article: Article, fields: Fields) -> None:
    """Write the summary and the blocks of the body."""
    if article.summary:
        sheet.space()
        with sheet.line(Zone.SUMMARY):
            sheet.label(sheet.style.summary_label)
            fields["summary"] = sheet.text(article.summary)
    for block in article.body:
        sheet.space()
        with sheet.line(block.zone, sheet.style.indent):
            sheet.text(TextField(span=block.span, text=block.text))


def _foot(sheet: Sheet, article: Article, fields: Fields) -> None:
    """Write credits, tags and notices."""
    at_foot = [credit for credit in article.credits if not _at_head(sheet, credit)]
    if at_foot:
        sheet.space()
        lines = [at_foot] if sheet.style.credits_together else [[credit] for credit in at_foot]
        fields["credits"] += tuple(credit for line in lines for credit in _credit_line(sheet, line))
    if article.tags:
        sheet.space()
        fields["tags"] = _tag_line(sheet, article.tags)
    if article.notices:
        sheet.space()
        fields["notices"] = tuple(_notice_line(sheet, notice) for notice in article.notices)


def _credit_line(sheet: Sheet, credits_: list[Credit]) -> list[Credit]:
    """Write the credits that share a line; a line that names writers alone is a byline, there too."""
    brackets = sheet.style.credit_brackets
    written: list[Credit] = []
    with sheet.line(Zone.BYLINE if all(credit.role in WRITERS for credit in credits_) else Zone.CREDIT):
        sheet.write(brackets[:1])
        for credit in credits_:
            if written:
                sheet.write(sheet.style.gap)
            written.append(sheet.credit(credit))
        sheet.write(brackets[1:])
    return written


def _tag_line(sheet: Sheet, tags: tuple[TextField, ...]) -> tuple[TextField, ...]:
    """Write the tags on one line."""
    written: list[TextField] = []
    with sheet.line(Zone.TAGS):
        sheet.label(sheet.style.tags_label)
        for tag in tags:
            if written:
                sheet.write(" ")
            written.append(sheet.text(tag))
    return tuple(written)


def _notice_line(sheet: Sheet, notice: TextField) -> TextField:
    """Write a notice."""
    with sheet.line(Zone.NOTICE):
        return sheet.text(notice)


def _related(sheet: Sheet, article: Article, fields: Fields) -> None:
    """Write the related stories below their heading."""
    if article.related:
        sheet.space()
        with sheet.line(Zone.RELATED):
            sheet.write(sheet.style.related_heading)
        fields["related"] = tuple(_related_item(sheet, item) for item in article.related)


def _related_item(sheet: Sheet, item: Related) -> Related:
    """Write a title, with source and date behind it or on the next line."""
    about: list[Part] = [part for part in (item.source, item.published) if part is not None]
    with sheet.line(Zone.RELATED):
        title = sheet.text(item.title)
        if sheet.style.related_glued and about:
            sheet.write(sheet.style.gap)
            about = sheet.parts(about)
    if not sheet.style.related_glued and about:
        with sheet.line(Zone.RELATED):
            about = sheet.parts(about)
    end = about[-1].span.end if about else title.span.end
    source = next((part for part in about if isinstance(part, Outlet)), None)
    published = next((part for part in about if isinstance(part, Timestamp)), None)
    return Related(span=Span(title.span.start, end), title=title, source=source, published=published)


def _comments(sheet: Sheet, article: Article, fields: Fields) -> None:
    """Write the comments below their heading."""
    if article.comments:
        sheet.space()
        with sheet.line(Zone.COMMENTS):
            sheet.write(sheet.style.comments_heading)
        fields["comments"] = tuple(_comment(sheet, comment) for comment in article.comments)


def _comment(sheet: Sheet, comment: Comment) -> Comment:
    """Write who commented and when, and below it what."""
    who: list[Part] = [part for part in (comment.author, comment.published) if part is not None]
    if who:
        with sheet.line(Zone.COMMENTS):
            who = sheet.parts(who)
    with sheet.line(Zone.COMMENTS):
        span = sheet.write(comment.text)
    return Comment(
        span=Span(who[0].span.start if who else span.start, span.end),
        text=comment.text,
        author=next((part for part in who if isinstance(part, Name)), None),
        published=next((part for part in who if isinstance(part, Timestamp)), None),
    )
