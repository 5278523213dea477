"""What an article can do besides holding values: show itself, in a browser or a notebook, and be strict."""

from __future__ import annotations

from typing import Any

from newsparse.defects import Severity
from newsparse.errors import DefectsError

__all__ = ["ArticleBase"]


class ArticleBase:
    """What an article inherits."""

    __slots__ = ()

    def __str__(self: Any) -> str:
        r"""Give a summary for the eye, in lines of at most 80 cells; ``repr`` has everything.

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
        from newsparse import _view  # noqa: PLC0415  # as in to_html

        return "\n".join(map(str, _view.summary(self)))

    def to_html(self: Any, text: str, *, page: bool = True, legend: bool = True) -> str:
        r"""Show the text as it was, with what was read in it marked, coloured, and named on hover.

        The HTML needs no script and no file besides, and is right on light and on dark ground. Outside of its
        tags there is the text and nothing else: ``html.unescape(re.sub("<[^>]*>", "", it)) == text``.

        Args:
            text: The text that the article was parsed from; an article does not hold it.
            page: Whether to give a whole page, or an element that can stand in any page.
            legend: Whether to name the colours above the text.

        Raises:
            TypeError: ``text`` is no ``str``.
            ValueError: It is not the text that the article was parsed from.

        Example:
            >>> import newsparse
            >>> text = "青渡镇新桥今日通车\n晋南晚报 2023-03-30 08:50\n\n3月28日，新桥通车，居民步行过河。"
            >>> 'title="source · 10:14"' in newsparse.parse(text).to_html(text)
            True
        """
        from newsparse import _view  # noqa: PLC0415  # shown by few, loaded by none who do not

        write = _view.page if page else _view.fragment
        return write(_view.of_text(self, text), legend=legend)

    def _repr_html_(self: Any) -> str:
        """Show the article in a notebook: the text of its blocks, which is all of the page that it holds."""
        from newsparse import _view  # noqa: PLC0415  # as in to_html

        return _view.fragment(_view.of_blocks(self))

    def raise_for_defects(self: Any, severity: Severity = Severity.ERROR) -> None:
        """Be strict: raise if a defect is at least as severe as ``severity``.

        Raises:
            DefectsError: It holds the defects.
        """
        if bad := tuple(d for d in self.defects if d.severity >= severity):
            raise DefectsError(bad)
