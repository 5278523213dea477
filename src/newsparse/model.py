"""The classes that ``parse`` returns. Every value carries its span in the unchanged text.

Offsets are half-open ``[start, end)`` in Unicode code points. A field that ends in ``_span`` is the place of
the string of that name; it is ``None`` exactly where the string is. ``str()`` of a headline is its text, of a
name or an outlet the name.
"""

from __future__ import annotations

import datetime as dt
from importlib import import_module
from typing import Any

import attrs

from newsparse._text.lines import unwrap
from newsparse.defects import Defect, Severity
from newsparse.errors import DefectsError
from newsparse.spans import Span

# fmt: off
# isort: off
from newsparse.vocabulary import (
    BODY_ZONES, WRITERS, Basis, DatelineKind, ListKind, Precision, QuoteKind, Role, WorkKind, Zone,
)
# isort: on

__all__ = [
    "BODY_ZONES", "WRITERS", "Article", "Basis", "Block", "Comment", "Credit", "DateMention", "Dateline",
    "DatelineKind", "ListItem", "ListKind", "Name", "Outlet", "Person", "Precision", "ProseList", "Quote",
    "QuoteKind", "Related", "Role", "TextField", "Timestamp", "Work", "WorkKind", "Zone",
]
# fmt: on


@attrs.frozen(kw_only=True)
class Block:
    """A stretch of the page with one purpose: a line, a part of a line, the lines of one wrapped paragraph.

    The blocks of an article are in order, do not overlap, and cover every character that is not white space.

    Args:
        zone: What the block is for.
        text: The stretch as written, with the line ends of a wrapped paragraph.
        words: What it says without the marks of a form (``**``, ``&amp;``, tags, keys of JSON), where it has
            any; ``None`` where ``text`` says the same.
    """

    span: Span
    zone: Zone
    text: str
    words: str | None = None

    @property
    def line(self) -> str:
        """The words on one line, without the line ends of a wrapped paragraph.

        A blank stays between Latin words.
        """
        return unwrap(self.text if self.words is None else self.words)


@attrs.frozen(kw_only=True)
class TextField:
    """A piece of text with its place: headline, kicker, deck, summary, notice, tag, title.

    Args:
        text: The text as written.
    """

    span: Span
    text: str

    def __str__(self) -> str:
        return self.text


@attrs.frozen(kw_only=True)
class Outlet:
    """A newspaper, agency, site or account.

    Args:
        name: The name as written.
        known: Whether the lexicon lists it. Names that are not listed are found by their form.
    """

    span: Span
    name: str
    known: bool = False

    def __str__(self) -> str:
        return self.name


@attrs.frozen(kw_only=True)
class Timestamp:
    """A moment written in the furniture of the page: publication, update, dateline, related item.

    Args:
        text: The moment as written, without its label.
        value: A ``date`` for year to day precision (first day of the period), a ``datetime`` for hour to
            second; aware only where the text or ``Options.timezone`` says so. ``None`` where it is relative
            or lacks its year and nothing given completes it.
        precision: The smallest unit written.
        inferred: The units that were taken from elsewhere, such as ``("year",)``.
        label: The words that introduce it (发布时间), where there are any.
    """

    span: Span
    text: str
    value: dt.date | dt.datetime | None
    precision: Precision
    inferred: tuple[str, ...] = ()
    label: str | None = None

    @property
    def start(self) -> dt.datetime | None:
        """The first moment of what is written, naive or in the zone of ``value``; ``None`` where that is."""
        if self.value is None or isinstance(self.value, dt.datetime):
            return self.value
        return dt.datetime(self.value.year, self.value.month, self.value.day)

    @property
    def end(self) -> dt.datetime | None:
        """The first moment after it on the same clock: ``Precision.end_of``; ``None`` where ``start`` is."""
        return None if self.start is None else self.precision.end_of(self.start)


@attrs.frozen(kw_only=True)
class Name:
    """The name of a person as credited or quoted.

    Args:
        name: The name without inner blanks (张三).
        text: The name as written (张 三).
    """

    span: Span
    name: str
    text: str

    def __str__(self) -> str:
        return self.name


@attrs.frozen(kw_only=True)
class Dateline:
    """The opening formula of the body: 新华社北京3月28日电.

    Args:
        text: The formula as written, with its reporters.
        agency: The agency or paper named, without 讯, 电, 消息.
        place: Where the report was filed; several places as written.
        date: The day of filing. A year that is not written comes from the publication and is marked inferred.
        kind: The closing word.
    """

    span: Span
    text: str
    agency: str | None = None
    agency_span: Span | None = None
    place: str | None = None
    place_span: Span | None = None
    date: Timestamp | None = None
    kind: DatelineKind | None = None


@attrs.frozen(kw_only=True)
class Credit:
    """Who did what: one record for each label and place.

    Args:
        role: What the people did.
        label: The label without blanks in it (责任编辑), or ``None`` where a name has none.
        org: The organisation named with it (新华社, 本报, 故宫博物院).
        people: The names, in order; empty where only an organisation is credited.
    """

    span: Span
    role: Role
    label: str | None = None
    label_span: Span | None = None
    org: str | None = None
    org_span: Span | None = None
    people: tuple[Name, ...] = ()


@attrs.frozen(kw_only=True)
class ListItem:
    """One item of an enumeration.

    Args:
        marker: The marker as written (一要, 第二, （三）).
        ordinal: Its number; bullets count from 1.
        text: The item from its marker to the end of its content.
        head: Its first clause or sentence after the marker.
        lists: Lists nested in the item.
    """

    span: Span
    marker: str
    ordinal: int
    text: str
    head: TextField
    lists: tuple[ProseList, ...] = ()


@attrs.frozen(kw_only=True)
class ProseList:
    """An enumeration, inside a paragraph or over several lines.

    Args:
        kind: How the items are marked.
        items: The items, in order.
    """

    span: Span
    kind: ListKind
    items: tuple[ListItem, ...]


@attrs.frozen(kw_only=True)
class DateMention:
    """A date expression in the body, resolved.

    Args:
        text: The expression as written.
        start: First moment of the half-open interval; ``None`` where it is open or not known.
        end: First moment after the interval; ``None`` where it is open or not known.
        precision: The smallest unit named.
        timex: A TIMEX3 value: ``2023-03-28``, ``2022-W12``, ``XXXX-03``, ``PAST_REF``.
        basis: Whether the value is fully written or rests on the publication or an earlier mention.
        inferred: The units that are not written but were worked out.
        vague: Whether the ends are soft (近日, 年底).
    """

    span: Span
    text: str
    start: dt.datetime | None
    end: dt.datetime | None
    precision: Precision
    timex: str
    basis: Basis = Basis.WRITTEN
    inferred: tuple[str, ...] = ()
    vague: bool = False


@attrs.frozen(kw_only=True)
class Person:
    """A mention of a person by name.

    Args:
        span: The place of the name alone.
        name: The name without inner blanks.
        office: The office, title or description that stands with the name.
        org: The organisation or territory of that office.
        same_as: The span of the first mention of the same person, where this is a later one.
    """

    span: Span
    name: str
    office: str | None = None
    office_span: Span | None = None
    org: str | None = None
    org_span: Span | None = None
    same_as: Span | None = None


@attrs.frozen(kw_only=True)
class Quote:
    """What somebody said.

    Args:
        span: The words said, without the verb; those in quotation marks with their marks.
        text: The words said, as written.
        kind: Direct, indirect or mixed.
        speaker: Who said it, placed where the name is written; for a pronoun that is in a sentence before.
        inherited: Whether the speaker is named further back than in the sentence before.
        verb: The reporting verb as written (指出).
    """

    span: Span
    text: str
    kind: QuoteKind
    speaker: Name | None = None
    inherited: bool = False
    verb: str | None = None
    verb_span: Span | None = None


@attrs.frozen(kw_only=True)
class Work:
    """A title in 《…》, with its kind where the words beside it say so.

    Args:
        title: The title without its marks.
        kind: What it is the title of.
    """

    span: Span
    title: str
    kind: WorkKind | None = None


@attrs.frozen(kw_only=True)
class Related:
    """An item of related reading: another story, with its source and time where they are shown.

    Args:
        title: The title of the story.
        source: Who published it.
        published: When that was.
    """

    span: Span
    title: TextField
    source: Outlet | None = None
    published: Timestamp | None = None


@attrs.frozen(kw_only=True)
class Comment:
    """A reader's comment.

    Args:
        text: What the reader wrote.
        author: The name that the reader goes by.
        published: When the comment was written.
    """

    span: Span
    text: str
    author: Name | None = None
    published: Timestamp | None = None


@attrs.frozen(kw_only=True, repr=False)
class Article:
    """A news page as ``parse`` reads it, or one article of several as ``parse_many`` does.

    Args:
        span: The article's part of the text: all of it, or from where the article begins to the next one.
        language: A BCP 47 tag: ``zh-Hans``, ``zh-Hant`` or ``und``.
        length: Length of the whole text in code points, also where the article is a part of it.
        sha256: Digest of the whole text in UTF-8 (surrogates passed): proves which text the offsets mean.
        blocks: The zoned blocks, in order.
        site: The site, paper or account that shows the page.
        kicker: The line above the headline (引题).
        headline: The headline.
        deck: The line below the headline (副题).
        source: The outlet that the story is taken from (来源).
        published: When the story was published.
        updated: When the page was last changed.
        dateline: The opening formula of the body (电头).
        credits: Who did what, in the order of the page.
        summary: The summary that the page shows (摘要, 核心提示).
        lists: The enumerations of the body, each with those nested in it.
        dates: The date expressions of the body.
        people: The people named in the body.
        quotes: What people are quoted as saying.
        works: The titles in 《》.
        related: The other stories that the page points to.
        tags: The keywords that the page shows.
        comments: The comments of readers.
        notices: Notices of the editors: rights, disclaimers, corrections.
        defects: What is wrong or doubtful in the text.
    """

    span: Span
    language: str
    length: int
    sha256: str
    blocks: tuple[Block, ...] = ()
    site: Outlet | None = None
    kicker: TextField | None = None
    headline: TextField | None = None
    deck: TextField | None = None
    source: Outlet | None = None
    published: Timestamp | None = None
    updated: Timestamp | None = None
    dateline: Dateline | None = None
    credits: tuple[Credit, ...] = ()
    summary: TextField | None = None
    lists: tuple[ProseList, ...] = ()
    dates: tuple[DateMention, ...] = ()
    people: tuple[Person, ...] = ()
    quotes: tuple[Quote, ...] = ()
    works: tuple[Work, ...] = ()
    related: tuple[Related, ...] = ()
    tags: tuple[TextField, ...] = ()
    comments: tuple[Comment, ...] = ()
    notices: tuple[TextField, ...] = ()
    defects: tuple[Defect, ...] = ()

    @property
    def body(self) -> tuple[Block, ...]:
        """The blocks of the body, that is paragraphs, subheadings, list items, captions, table rows."""
        return tuple(b for b in self.blocks if b.zone in BODY_ZONES)

    @property
    def paragraphs(self) -> tuple[Block, ...]:
        """The paragraphs of the body alone."""
        return tuple(b for b in self.blocks if b.zone is Zone.PARAGRAPH)

    @property
    def body_text(self) -> str:
        """The body as running text, which is paragraphs, subheadings and list items in order, one a line.

        Captions, tables, credits, notices, furniture are left out; the lines of a wrapped paragraph are one.
        """
        prose = (Zone.PARAGRAPH, Zone.SUBHEADING, Zone.LIST_ITEM)
        return "\n".join(b.line for b in self.blocks if b.zone in prose)

    @property
    def authors(self) -> tuple[Name, ...]:
        """Everyone credited with writing, as author, reporter, correspondent, intern. Never an editor."""
        return self._named(WRITERS)

    @property
    def reporters(self) -> tuple[Name, ...]:
        """Those credited as reporters."""
        return self._named(frozenset({Role.REPORTER}))

    @property
    def editors(self) -> tuple[Name, ...]:
        """Those credited as editors, responsible editors or chief editors."""
        return self._named(frozenset({Role.EDITOR, Role.CHIEF_EDITOR}))

    def _named(self, roles: frozenset[Role]) -> tuple[Name, ...]:
        """The names credited with one of ``roles``, each once, in order."""
        names = {n.name: n for c in reversed(self.credits) if c.role in roles for n in reversed(c.people)}
        return tuple(sorted(names.values(), key=lambda n: n.span.start))

    def __repr__(self) -> str:
        """Return one line that says which article it is: headline, source, time of publication, sizes."""
        return str(_view().one_line(self))

    def __str__(self) -> str:
        r"""Return a summary for the eye, in lines of at most 80 cells.

        It is what ``newsparse parse`` prints on a terminal. Values are followed by their place.

        Example:
            >>> import newsparse
            >>> text = "青渡镇新桥今日通车\n晋南晚报 2023-03-30 08:50\n\n3月28日，新桥通车，居民步行过河。"
            >>> print(newsparse.parse(text))
            headline   青渡镇新桥今日通车  [0:9]
            source     晋南晚报  [10:14]
            published  2023-03-30T08:50 (minute)  [15:31]
            body       1 paragraph, 18 characters
                       3月28日，新桥通车，居民步行过河。
            dates      1: 3月28日
            defects    none
        """
        return "\n".join(map(str, _view().summary(self)))

    def to_html(self, text: str | None = None, *, page: bool = True, legend: bool = True) -> str:
        r"""Return the text as HTML, with what was read in it marked, coloured, and named on hover.

        The HTML needs no script and no file besides, and is right on light and on dark ground. Outside of its
        tags there is the text and nothing else: ``html.unescape(re.sub("<[^>]*>", "", it)) == text``. Runs of
        furniture, related stories and comments are folded (``<details>``) and open on a click.

        Args:
            text: The text that the article was parsed from, which an article does not hold. Without it the
                text of the blocks is shown, which is all but the white space between them.
            page: Whether to return a whole page, or an element that can stand in any page.
            legend: Whether to name the colours above the text.

        Raises:
            TypeError: ``text`` is no ``str``.
            ValueError: It is not the text that the article was parsed from.

        Example:
            >>> import newsparse
            >>> 'title="source · 20:24"' in newsparse.parse("2023-03-30 08:50 来源：晋南晚报").to_html()
            True
        """
        view = _view()
        write = view.page if page else view.fragment
        canvas = view.of_blocks(self) if text is None else view.of_text(self, text)
        return str(write(canvas, legend=legend))

    def _repr_html_(self) -> str:
        """Return what a notebook shows of the article: the text of its blocks."""
        return self.to_html(page=False)

    def raise_for_defects(self, severity: Severity | str = Severity.ERROR) -> None:
        """Be strict: raise if a defect is at least as severe as ``severity``.

        Args:
            severity: The least severity that raises, or its name: ``note``, ``warning``, ``error``.

        Raises:
            DefectsError: It holds the defects.
            ValueError: No severity has that name.
        """
        least = severity if isinstance(severity, Severity) else Severity.named(severity)
        if bad := tuple(d for d in self.defects if d.severity >= least):
            raise DefectsError(bad)


def _view() -> Any:
    """Return what shows an article: imported when called, since it imports this module and few need it."""
    return import_module("newsparse._show")
