"""The stages of a parse: units, layout, fields, and the article that they make."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, ParamSpec, TypeVar

import attrs

from newsparse._arguments import check_text
from newsparse._fields.comments import read_comments
from newsparse._fields.credits import read_credits
from newsparse._fields.dateline import read_dateline
from newsparse._fields.dates import find_dates
from newsparse._fields.headline import Head, read_head
from newsparse._fields.lists import find_lists
from newsparse._fields.notices import read_notices
from newsparse._fields.people import find_people
from newsparse._fields.published import Times, read_times
from newsparse._fields.quotes import find_quotes
from newsparse._fields.related import read_related
from newsparse._fields.site import read_site
from newsparse._fields.source import read_source
from newsparse._fields.tags import read_tags
from newsparse._fields.works import find_works
from newsparse._layout import Page, lay_out
from newsparse._text.script import language_of
from newsparse._text.words import lazy
from newsparse._time.in_address import day_in_address
from newsparse._units import Glossed, Source, gaps_in, glossed, read_sources, undressed, unread_blocks
from newsparse._units.lines import lines_of
from newsparse.defects import Defect, DefectCode
from newsparse.model import Article, Block, DateMention, Person, ProseList, Quote, Timestamp, Work, Zone
from newsparse.options import Layer, Options, chosen_options
from newsparse.spans import Span

__all__ = ["Net", "parse", "parse_many", "read_article"]

RAISE = False
"""Whether a stage that fails raises, as the tests have it, in place of a ``field_failed`` defect."""

_PROSE = (Zone.PARAGRAPH, Zone.SUBHEADING, Zone.LIST_ITEM)
"""The zones of ``Article.body_text``."""
_SURROGATE = lazy("[\ud800-\udfff]")
_SURROGATE_LEAD = b"\xed"
"""The first byte of a surrogate in UTF-8; among other characters only some of Hangul have it."""

P = ParamSpec("P")
T = TypeVar("T")
_Placed = TypeVar("_Placed", DateMention, ProseList, Person, Quote, Work)


def parse(text: str, *, options: Options | None = None) -> Article:
    r"""Read the plain text of a news page.

    Any text gives an article; what is wrong or doubtful in it is listed in ``Article.defects``. Of a text
    that holds several articles the first is read, and the rest stands in blocks of the zone ``related``;
    :func:`parse_many` reads them all.

    Args:
        text: The text: a page as a browser shows it, a part that a reader copied, a record of a corpus.
        options: What to work out and how; see :class:`newsparse.Options`.

    Returns:
        The article. Its spans are half-open offsets in code points of ``text``.

    Raises:
        TypeError: ``text`` is no ``str``, or ``options`` are no ``Options``.

    Example:
        >>> head = "青渡镇新桥今日通车 两岸居民步行过河\n晋南晚报 2023-03-30 08:50\n\n"
        >>> body = "3月28日，青渡镇的新桥通车，两岸居民步行过河。新桥长四百米，比老桥宽一倍。"
        >>> article = parse(head + body)
        >>> article.headline.text, article.source.name, article.published.value.isoformat()
        ('青渡镇新桥今日通车 两岸居民步行过河', '晋南晚报', '2023-03-30T08:50:00')
    """
    own, options = _given(text, options)
    (first, *others), failed = _sources(own)
    article = _read(first, options, text_id(text), failed, others=others)
    if first.dress or first.span.start:
        article = _with_rest(article, own.shown, [first, *others])
    return own.restored(article)


def parse_many(text: str, *, options: Options | None = None) -> tuple[Article, ...]:
    r"""Read a text that holds several articles: a database export, a transcript, files put together.

    The articles are told apart by their form: records with labels (标题：… 来源：…), numbered heads (第1篇,
    Document 1 of 20), rules between them, or heads of one kind repeated. Other stories that a web page shows
    beside its own are no articles of the text.

    Args:
        text: The text; one article is a case of several.
        options: As for :func:`parse`.

    Returns:
        The articles in order, at least one. All offsets are those of ``text``; the span of an article is its
        part of the text, its length and digest are those of the whole text, which its offsets mean. A text
        that holds one article gives ``(parse(text),)``.

    Raises:
        TypeError: ``text`` is no ``str``, or ``options`` are no ``Options``.

    Example:
        >>> record = "标题：{}\n来源：晋南晚报\n日期：2023-03-30\n正文：{}"
        >>> body = "3月28日，青渡镇的新桥通车，比老桥宽一倍，桥面铺了防滑的石板。"
        >>> text = "\n\n".join(record.format(title, body) for title in ("新桥今日通车", "老桥改作步道"))
        >>> [article.headline.text for article in parse_many(text)]
        ['新桥今日通车', '老桥改作步道']
    """
    own, options = _given(text, options)
    sources, failed = _sources(own)
    whole = text_id(text)
    return tuple(own.restored(_read(source, options, whole, failed)) for source in sources)


def _given(text: str, options: Options | None) -> tuple[Glossed, Options]:
    """Return the text as it is read by the words of the caller, and the options with the title so."""
    check_text(text)
    options = chosen_options(options)
    own = glossed(text, options)
    return own, attrs.evolve(options, title=own.title(options.title)) if own.words else options


def _read(
    source: Source,
    options: Options,
    whole: TextId,
    failed: Sequence[Defect],
    *,
    others: Sequence[Source] = (),
) -> Article:
    """Read one article of a text."""
    page, net = _laid_out(attrs.evolve(source, title=options.title) if options.title else source, failed)
    return undressed(read_article(page, options, net=net, whole=whole, others=others), source)


def _with_rest(article: Article, text: str, sources: list[Source]) -> Article:
    """Return the first article of a document in a form with the lines that belong to no article."""
    whole = Span(0, len(text))
    rest = unread_blocks(text, gaps_in(whole, [source.span for source in sources]), Zone.CHROME)
    blocks = sorted((*article.blocks, *rest), key=lambda block: block.span)
    return attrs.evolve(article, span=whole, blocks=tuple(blocks))


class TextId(NamedTuple):
    """Which text the offsets of an article mean."""

    sha256: str
    surrogates: bool  # whether lone ones may be in it


def text_id(text: str) -> TextId:
    """Return the digest of a text in UTF-8, lone surrogates passed."""
    data = text.encode("utf-8", "surrogatepass")
    return TextId(hashlib.sha256(data).hexdigest(), _SURROGATE_LEAD in data)


def _sources(own: Glossed) -> tuple[list[Source], list[Defect]]:
    """Divide a text into its articles; where that fails, it is one article of plain lines, and a defect."""
    text = own.shown
    net = Net(Span(0, len(text)))
    sources = net.read("units", lambda: [lines_of(text)], read_sources, text)
    return [own.with_labels(source) for source in sources] if own.words else sources, net.defects


class Net:
    """Calls a stage of the parse; one that fails leaves its value empty and a defect, and the rest goes on.

    Nothing is known to fail. ``parse`` promises that no text makes it raise, so what nobody foresaw costs a
    field and not the article.
    """

    def __init__(self, span: Span) -> None:
        self.span = span
        self.defects: list[Defect] = []
        self.report = self.defects.append

    def read(
        self, field: str, empty: Callable[[], T], find: Callable[P, T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Return what ``find`` returns, or what ``empty`` does where it fails."""
        if RAISE:
            return find(*args, **kwargs)
        try:
            return find(*args, **kwargs)
        except Exception as error:  # noqa: BLE001  # whatever it is, it is told
            told = " ".join(f"{type(error).__name__}: {error}".split()).removesuffix(":")
            message = f"{field} could not be read: {told}"
            self.report(Defect(code=DefectCode.FIELD_FAILED, span=self.span, message=message))
            return empty()


def _laid_out(source: Source, failed: Sequence[Defect]) -> tuple[Page, Net]:
    """Return the page of an article, and the net for its fields, which knows what failed before."""
    net = Net(source.span)
    net.defects.extend(failed)
    return net.read("layout", lambda: _unread(source), lay_out, source), net


def read_article(
    page: Page,
    options: Options,
    *,
    net: Net | None = None,
    whole: TextId | None = None,
    others: Sequence[Source] = (),
) -> Article:
    """Read one article from its page.

    Each field may use what was read above it: dates are resolved against the publication, names in the
    opening bracket belong to the dateline, a credited name is no account, and the source tells which of two
    names for one outlet the page uses.

    Args:
        page: The article's part of the text with its blocks.
        options: What to work out and how.
        net: What calls the readers and keeps their defects, where it has some already.
        whole: Which text it is, where that is known already.
        others: The articles after it, where this one is to represent the whole text.
    """
    net = net or Net(page.span)
    whole = whole or text_id(page.text)
    head = net.read("headline", lambda: Head(None, None, None, None), read_head, page)
    times = net.read("published", lambda: Times(None, None), read_times, page, options, net.report)
    reference = _reference(times.published, options)
    filed = reference if times.published and times.published.value else _day_of_address(options) or reference
    dateline = net.read("dateline", _nothing, read_dateline, page, reference=filed, report=net.report)
    credits_ = net.read("credits", tuple, read_credits, page, dateline=dateline, report=net.report)
    stamp = times.published or times.updated
    outlet = net.read("source", _nothing, read_source, page, stamp=stamp, credits_=credits_)
    site = net.read("site", _nothing, read_site, page, source=outlet, url=options.url)
    layers = _layers(page, options, reference, net)
    related = net.read("related", tuple, read_related, page, reference=options.reference)
    tags = net.read("tags", tuple, read_tags, page)
    comments = net.read("comments", tuple, read_comments, page, reference=options.reference)
    notices = net.read("notices", tuple, read_notices, page)
    body = page.body
    cover = body.span if body else page.span
    return Article(
        span=Span(page.span.start, others[-1].span.end) if others else page.span,
        language=language_of(page.text, cover.start, cover.end),
        length=len(page.text),
        sha256=whole.sha256,
        blocks=sum((_rest(other) for other in others), page.blocks),
        site=site,
        kicker=head.kicker,
        headline=head.headline,
        deck=head.deck,
        source=outlet,
        published=times.published,
        updated=times.updated,
        dateline=dateline,
        credits=credits_,
        summary=head.summary,
        lists=layers.lists,
        dates=layers.dates,
        people=layers.people,
        quotes=layers.quotes,
        works=layers.works,
        related=related,
        tags=tags,
        comments=comments,
        notices=notices,
        defects=_ordered(
            page.text, [*net.defects, *_doubts(page, head, others, surrogates=whole.surrogates)]
        ),
    )


def _nothing() -> None:
    """Return the value of a field that may be ``None``."""


def _unread(source: Source, zone: Zone = Zone.CHROME) -> Page:
    """Return a page whose units are all of one zone, so that nothing of the text is lost."""
    blocks = (
        Block(span=Span(start, end), zone=zone, text=source.text[start:end])
        for start, end in zip(source.starts, source.ends, strict=True)
    )
    return Page(text=source.text, blocks=tuple(blocks), span=source.span)


def _rest(other: Source) -> tuple[Block, ...]:
    """Return another article of the text as the blocks of other stories."""
    if other.dress is None:
        return _unread(other, Zone.RELATED).blocks
    return unread_blocks(other.dress.text, [other.span], Zone.RELATED)


def _reference(published: Timestamp | None, options: Options) -> dt.date | None:
    """Return the moment that dates are resolved against: the publication, else what the caller gave."""
    value = published.value if published else None
    return options.reference if value is None else value


def _day_of_address(options: Options) -> dt.date | None:
    """Return the day that the address of the page has in its path."""
    return None if options.url is None else day_in_address(options.url)


class _Layers(NamedTuple):
    """What the body holds, as far as it was asked for."""

    dates: tuple[DateMention, ...] = ()
    lists: tuple[ProseList, ...] = ()
    people: tuple[Person, ...] = ()
    quotes: tuple[Quote, ...] = ()
    works: tuple[Work, ...] = ()


def _layers(page: Page, options: Options, reference: dt.date | None, net: Net) -> _Layers:
    """Read the layers of the body that are asked for."""
    body = page.body if options.layers else None
    if body is None:
        return _Layers()
    within, holds, whole = body.span, body.holds, not body.holes

    def read(layer: Layer, find: Callable[..., tuple[_Placed, ...]], **keywords: Any) -> tuple[_Placed, ...]:
        if layer not in options.layers:
            return ()
        values = net.read(layer.value, tuple, find, page.text, within=within, **keywords)
        return values if whole else tuple(value for value in values if holds(value.span))

    people = read(Layer.PEOPLE, find_people)
    known = people if Layer.PEOPLE in options.layers else None
    return _Layers(
        dates=read(Layer.DATES, find_dates, reference=reference, report=net.report),
        lists=read(Layer.LISTS, find_lists, report=net.report),
        people=people,
        quotes=read(Layer.QUOTES, find_quotes, people=known, report=net.report),
        works=read(Layer.WORKS, find_works),
    )


def _doubts(page: Page, head: Head, others: Sequence[Source], *, surrogates: bool) -> list[Defect]:
    """Return what is wrong or doubtful in the page as a whole."""
    found = []
    whole = page.cover(list(page.blocks)) if page.blocks else page.span
    if not page.places(*_PROSE):
        found.append(Defect(code=DefectCode.BODY_MISSING, span=whole, message="no line reads as body"))
    if head.headline is None:
        message = "no line reads as headline"
        found.append(Defect(code=DefectCode.HEADLINE_MISSING, span=whole, message=message))
    elif page.rival is not None and not head.headline.span.overlaps(page.rival):
        message = "reads nearly as well as the headline"
        found.append(Defect(code=DefectCode.HEADLINE_IN_DOUBT, span=page.rival, message=message))
    elif page.unsure:
        message = "reads as the headline, but not surely"
        found.append(Defect(code=DefectCode.HEADLINE_IN_DOUBT, span=head.headline.span, message=message))
    if others:
        first = _rest(others[0])[0].span
        message = f"{len(others)} more in the text; parse_many reads them"
        found.append(Defect(code=DefectCode.SEVERAL_ARTICLES, span=first, message=message))
    end = others[-1].span.end if others else whole.end
    if surrogates and (lone := _SURROGATE.search(page.text, whole.start, end)):
        message = f"U+{ord(lone[0]):04X} stands alone"
        found.append(Defect(code=DefectCode.SURROGATE, span=Span(*lone.span()), message=message))
    return found


_OF_NO_LINE = (DefectCode.BODY_MISSING, DefectCode.HEADLINE_MISSING, DefectCode.FIELD_FAILED)
_LINE_END = lazy(r"\r\n?|\n")


def _ordered(text: str, defects: list[Defect]) -> tuple[Defect, ...]:
    """Return the defects in the order of their places, one for each code and place, with the line of each."""
    # All fields fail at the place of the article: there the message tells which.
    once = {(d.code, d.span, d.message * (d.code is DefectCode.FIELD_FAILED)): d for d in reversed(defects)}
    found: list[Defect] = []
    line, at = 1, 0
    for defect in sorted(once.values(), key=lambda d: (d.span, d.code.value)):
        line += len(_LINE_END.findall(text, at, defect.span.start))
        at = defect.span.start
        of_line = defect.code not in _OF_NO_LINE
        found.append(attrs.evolve(defect, message=f"line {line}: {defect.message}") if of_line else defect)
    return tuple(found)
