"""TEI P5: the article as an XML document, its dates, names, quotations and works marked in the text.

Source of the elements: the TEI Guidelines P5, chapters 2 (the header), 3 (elements in all texts) and 4 (the
structure of texts). White space is the writer's own: nothing is indented, so that no text gains a blank.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping

from newsparse._show.nesting import Close, Open, nested, within
from newsparse.export.times import date_or_seconds
from newsparse.model import (
    WRITERS,
    Article,
    Comment,
    Credit,
    DateMention,
    Person,
    Quote,
    Related,
    Role,
    Timestamp,
    Work,
    Zone,
)

__all__ = ["to_tei"]

_NAMESPACE = "http://www.tei-c.org/ns/1.0"
_EDITORS = frozenset({Role.EDITOR, Role.CHIEF_EDITOR})

# XML 1.0 cannot write these; they become U+FFFD.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"})

# A TIMEX3 value that is also a date of XML Schema.
_PLAIN_DATE = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?")
_OFFSET_IN_SECONDS = re.compile(r"([+-][0-9]{2}:[0-9]{2}):[0-9]{2}(?:\.[0-9]+)?$")

_ENCODED = "Encoded by newsparse from the plain text of the page."


def to_tei(article: Article) -> str:
    r"""Return an article as a TEI P5 document.

    The header holds what the page says of itself; the body its paragraphs, with ``date``, ``persName``,
    ``said`` and ``title`` in them; related reading, comments and notices stand at the back. Furniture of the
    page is left out. Characters that XML cannot hold stand as U+FFFD.

    Example:
        >>> import newsparse
        >>> text = "青渡镇新桥今日通车\n晋南晚报 2023-03-30 08:50\n\n3月28日，新桥通车，居民步行过河。"
        >>> '<date when="2023-03-28">3月28日</date>，新桥通车' in to_tei(newsparse.parse(text))
        True
    """
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        + _element("TEI", _header(article) + _text(article), xmlns=_NAMESPACE)
        + "\n"
    )


def _element(name: str, content: str = "", **attributes: str | None) -> str:
    """Write an element; attributes without a value are left out. ``xml_lang`` is ``xml:lang``."""
    written = _attributes(attributes)
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def _attributes(values: Mapping[str, str | None]) -> str:
    return "".join(
        f' {name.replace("_", ":")}="{_escaped(value)}"'
        for name, value in values.items()
        if value is not None
    )


def _escaped(text: str) -> str:
    return _NO_XML.sub("\ufffd", text).translate(_ESCAPES)


def _words(name: str, text: str, **attributes: str | None) -> str:
    return _element(name, _escaped(text), **attributes)


# ── the header ──────────────────────────────────────────────────────────────────────────────────────────


def _header(article: Article) -> str:
    bibliography = _element("bibl", _titles(article) + _names(article) + _origin(article))
    file = _element(
        "fileDesc",
        _element("titleStmt", _titles(article) + _names(article))
        + _element("publicationStmt", _words("p", _ENCODED))
        + _element("sourceDesc", bibliography),
    )
    return _element("teiHeader", file + _profile(article))


def _titles(article: Article) -> str:
    """Name the work. The title is there even where it is empty: TEI asks for one."""
    headline = article.headline.text if article.headline else ""
    main = _words("title", headline, level="a", type="main")
    others = ((article.kicker, "desc"), (article.deck, "sub"))
    return main + "".join(
        _words("title", field.text, level="a", type=kind) for field, kind in others if field
    )


def _names(article: Article) -> str:
    """Name everyone credited: who wrote, who edited, and who else did what."""
    return "".join(written for credit in article.credits for written in _credit(credit))


def _credit(credit: Credit) -> Iterator[str]:
    names = [_words("persName", name.name) for name in credit.people]
    if credit.org:
        names.append(_words("orgName", credit.org))
    if credit.role in WRITERS:
        yield from (_element("author", name) for name in names)
    elif credit.role in _EDITORS:
        yield from (_element("editor", name) for name in names)
    elif names:
        yield _element("respStmt", _words("resp", credit.label or credit.role.value) + "".join(names))


def _origin(article: Article) -> str:
    """Say where and when it was published."""
    outlets = ((article.source, "source"), (article.site, "site"))
    publishers = (_element("publisher", _words("orgName", o.name, type=kind)) for o, kind in outlets if o)
    stamps = ((article.published, "published"), (article.updated, "updated"))
    return "".join(publishers) + "".join(_date(stamp, kind) for stamp, kind in stamps if stamp)


def _date(stamp: Timestamp, kind: str) -> str:
    return _words("date", stamp.text, type=kind, when=_when(stamp))


def _when(stamp: Timestamp | None) -> str | None:
    """Write a time as XML Schema has it, which knows offsets in minutes alone."""
    when = date_or_seconds(stamp)
    return _OFFSET_IN_SECONDS.sub(r"\1", when) if when else None


def _profile(article: Article) -> str:
    language = _element("langUsage", _words("language", article.language, ident=article.language))
    abstract = _element("abstract", _words("p", article.summary.text)) if article.summary else ""
    terms = "".join(_words("term", tag.text) for tag in article.tags)
    keywords = _element("textClass", _element("keywords", terms)) if terms else ""
    return _element("profileDesc", abstract + language + keywords)


# ── the text ────────────────────────────────────────────────────────────────────────────────────────────


def _text(article: Article) -> str:
    return _element("text", _body(article) + _back(article), xml_lang=article.language)


def _body(article: Article) -> str:
    """Write the body as divisions, each with its subheading; TEI asks for one at least."""
    divisions = [""]
    for zone, run in itertools.groupby(_marked(article), key=lambda written: written[0]):
        texts = [text for _, text in run]
        if zone is Zone.SUBHEADING:
            divisions.append("".join(_element("head", text) for text in texts))
        elif zone is Zone.LIST_ITEM:
            divisions[-1] += _element("list", "".join(_element("item", text) for text in texts))
        else:
            rend = None if zone is Zone.PARAGRAPH else zone.value
            divisions[-1] += "".join(_element("p", text, rend=rend) for text in texts)
    if not divisions[0] and len(divisions) > 1:
        del divisions[0]
    return _element("body", "".join(_element("div", division) for division in divisions))


def _marked(article: Article) -> Iterator[tuple[Zone, str]]:
    """Write the text of each block of the body with what was read in it."""
    marked: tuple[Iterable[Quote | Work | DateMention | Person], ...] = (
        article.quotes,
        article.works,
        article.dates,
        article.people,
    )
    items = ((node.span.start, node.span.end, node) for node in itertools.chain(*marked))
    windows = [(block.span.start, block.span.start + len(block.text)) for block in article.body]
    for block, inside in zip(article.body, within(windows, items), strict=True):
        yield block.zone, "".join(_written(block.text, inside))


def _written(text: str, items: Iterable[tuple[int, int, object]]) -> Iterator[str]:
    for event in nested(len(text), items):
        match event:
            case Open(node):
                yield _tag(node)
            case Close(node):
                yield f"</{_NAMES[type(node)]}>"
            case run:
                yield _escaped(text[run.start : run.end])


_NAMES = {Quote: "said", Work: "title", DateMention: "date", Person: "persName"}


def _tag(node: object) -> str:
    """Open the element that marks a quotation, a work, a date or a name."""
    match node:
        case Quote(kind=kind, speaker=speaker):
            direct = "false" if kind.value == "indirect" else "true"
            attributes: dict[str, str | None] = {"direct": direct, "n": speaker.name if speaker else None}
        case Work(kind=kind):
            attributes = {"level": "m", "type": kind.value if kind else None}
        case DateMention():
            attributes = _interval(node)
        case _:
            attributes = {}
    return f"<{_NAMES[type(node)]}{_attributes(attributes)}>"


def _interval(mention: DateMention) -> dict[str, str | None]:
    """Return the day, month or year that a date means; ``n`` has what XML Schema has no type for."""
    if _PLAIN_DATE.fullmatch(mention.timex) and mention.timex > "0001":
        return {"when": mention.timex}
    return {"n": mention.timex}


# ── the back ────────────────────────────────────────────────────────────────────────────────────────────


def _back(article: Article) -> str:
    """Write what follows the article on its page."""
    notices = "".join(_words("p", notice.text) for notice in article.notices)
    related = "".join(_related(item) for item in article.related)
    comments = "".join(_comment(comment) for comment in article.comments)
    divisions = (
        ("notices", notices),
        ("related", related and _element("listBibl", related)),
        ("comments", comments),
    )
    written = "".join(_element("div", content, type=kind) for kind, content in divisions if content)
    return _element("back", written) if written else ""


def _related(item: Related) -> str:
    publisher = _words("publisher", item.source.name) if item.source else ""
    date = _date(item.published, "published") if item.published else ""
    return _element("bibl", _words("title", item.title.text, level="a") + publisher + date)


def _comment(comment: Comment) -> str:
    author = _words("persName", comment.author.name) if comment.author else ""
    date = _date(comment.published, "published") if comment.published else ""
    head = _element("p", author + date, rend="meta") if author or date else ""
    return _element("div", head + _words("p", comment.text), type="comment")
