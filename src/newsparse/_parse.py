"""The four stages: source, layout, fields, assembly."""

from __future__ import annotations

from newsparse._assemble import assemble, digest_of
from newsparse._fields import find_fields
from newsparse._layout import lay_out
from newsparse._units import Source, read_sources
from newsparse.model import Article
from newsparse.options import Options

__all__ = ["parse", "parse_many"]

_ALL_LAYERS = Options()


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
    sources, options = _sources(text), _chosen(options)
    page = lay_out(sources[0])
    found = find_fields(page, options)
    return assemble(page, found, digest_of(text), others=sources[1:])


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
    sources, options = _sources(text), _chosen(options)
    digest = digest_of(text)
    pages = map(lay_out, sources)
    return tuple(assemble(page, find_fields(page, options), digest) for page in pages)


def _chosen(options: Options | None) -> Options:
    if options is None:
        return _ALL_LAYERS
    if not isinstance(options, Options):
        raise TypeError(f"options must be newsparse.Options, not {type(options).__name__}")
    return options


def _sources(text: str) -> list[Source]:
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    return read_sources(text)
