"""From HTML to text and article. Needs the extra ``html`` (selectolax)."""

from __future__ import annotations

import attrs

from newsparse._parse import parse
from newsparse.model import Article
from newsparse.options import Options, chosen_options
from newsparse.readers.html import html_to_text, read_html

__all__ = ["html_to_text", "parse_html"]


def parse_html(html: str | bytes, *, options: Options | None = None) -> tuple[str, Article]:
    """Read a news page in HTML: its text, with what its head says of title and address.

    The title element tells the headline (see ``title`` of :class:`newsparse.Options`), the canonical link or
    ``og:url`` the address. Both are evidence: nothing is in the article that is not in the text.

    Args:
        html: The page, as :func:`html_to_text` takes it.
        options: As for :func:`newsparse.parse`. A ``title`` or ``url`` in them goes before the page's own.

    Returns:
        The text of the page, as ``html_to_text`` gives it, and its article, whose spans are offsets in it.

    Raises:
        TypeError: ``html`` is neither ``str`` nor ``bytes``, or ``options`` are no ``Options``.
        ImportError: selectolax is not installed; the message names the extra.

    Example:
        >>> body = "<p>停航八个月的柳湾渡口4日恢复通航，早班船坐满了人，两岸居民排队过河。</p>"
        >>> page = f"<title>柳湾渡口恢复通航_河东网</title><h1>柳湾渡口恢复通航</h1>{body}"
        >>> text, article = parse_html(page)
        >>> article.headline.text, article.headline.span.of(text)
        ('柳湾渡口恢复通航', '柳湾渡口恢复通航')
    """
    options = chosen_options(options)
    page = read_html(html)
    known = attrs.evolve(
        options,
        title=page.title if options.title is None else options.title,
        url=page.url if options.url is None else options.url,
    )
    return page.text, parse(page.text, options=known)
