"""The four stages: source, layout, fields, assembly."""

from __future__ import annotations

from newsparse._assemble import assemble
from newsparse._fields import find_fields
from newsparse._layout import lay_out
from newsparse._source import read_source
from newsparse.model import Article
from newsparse.options import Options

__all__ = ["parse"]


def parse(text: str, *, options: Options | None = None) -> Article:
    r"""Read the plain text of a news page.

    Any text gives an article; what is wrong or doubtful in it is listed in ``Article.defects``.

    Args:
        text: The text: a page as a browser shows it, a part that a reader copied, a record of a corpus.
        options: What to work out and how; see :class:`newsparse.Options`.

    Returns:
        The article. Its spans are half-open offsets in code points of ``text``.

    Raises:
        TypeError: ``text`` is no ``str``.

    Example:
        >>> head = "青渡镇新桥今日通车 两岸居民步行过河\n晋南晚报 2023-03-30 08:50\n\n"
        >>> body = "3月28日，青渡镇的新桥通车，两岸居民步行过河。新桥长四百米，比老桥宽一倍。"
        >>> article = parse(head + body)
        >>> article.headline.text, article.source.name, article.published.value.isoformat()
        ('青渡镇新桥今日通车 两岸居民步行过河', '晋南晚报', '2023-03-30T08:50:00')
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    options = options or Options()
    source = read_source(text)
    page = lay_out(source)
    found = find_fields(page, options)
    return assemble(page, found)
