"""Whether a text is a news article at all, by what was read in it.

A crawl holds shops, threads, indexes and error pages beside news, and ``parse`` reads each as well as it
can. The score weighs two things that a news article has and little else has both of: prose, and a head that
says what it is, when it appeared and whose it is. The layout is not worked out again, so it costs little.
"""

from __future__ import annotations

from newsparse._text.words import lazy
from newsparse.model import Article
from newsparse.options import Options

__all__ = ["THRESHOLD", "is_news", "news_score"]

THRESHOLD = 0.6
"""From which score on ``is_news`` says yes."""

# A brief of two or three sentences is a whole article; more prose is no more of one.
_PROSE = 150

# What prose alone counts: the body of an article, copied without its head, or a page of anything else.
_PROSE_ALONE = 0.25

# How far each value of the head goes towards certainty. Everything has a title; a time of publication, or
# whom a story is taken from, is above posts and laws as well; the formula of an agency above news alone.
_HEAD = {"headline": 0.3, "published": 0.5, "source": 0.4, "dateline": 0.7, "credits": 0.3}

_SENTENCE = lazy("[。！？…]|[，,][^，,]++[，,]")


def news_score(article: Article | str) -> float:
    r"""Return how much of a news article there is in a text, from 0 to 1.

    The weights are set by hand; docs/reference/news-score.md has them and what they reach.

    Args:
        article: What ``parse`` gave, with any layers; or a text, which is parsed for it.

    Raises:
        TypeError: It is neither.

    Example:
        >>> import newsparse
        >>> body = "停航八个月的柳湾渡口4日恢复通航，两岸居民坐上了早班船，票价不变。" * 5
        >>> news_score(newsparse.parse("柳湾渡口恢复通航\n河东日报 2024-09-05 07:42\n\n" + body))
        0.8425
        >>> news_score(newsparse.parse("登录 注册 首页"))
        0.0
    """
    if isinstance(article, str):
        # Imported when called: who scores stored articles need not load the grammar.
        from newsparse._parse import parse  # noqa: PLC0415

        article = parse(article, options=Options(layers=()))
    if not isinstance(article, Article):
        raise TypeError(f"article must be an Article or a text, not {type(article).__name__}")
    doubt = 1.0
    for name, weight in _HEAD.items():
        if getattr(article, name):
            doubt *= 1 - weight
    prose = min(1.0, _prose(article) / _PROSE)
    return round(prose * (_PROSE_ALONE + (1 - _PROSE_ALONE) * (1 - doubt)), 4)


def is_news(article: Article | str, *, threshold: float = THRESHOLD) -> bool:
    """Return whether a text is a news article.

    Args:
        article: What ``parse`` gave, or a text.
        threshold: The least score; 0.4 also takes bodies with a headline and nothing else, and with them
            entries of encyclopedias.

    Raises:
        TypeError: It is neither.

    Example:
        >>> is_news("登录 注册 首页")
        False
    """
    return news_score(article) >= threshold


def _prose(article: Article) -> int:
    """Count the characters of those lines of the body that hold a sentence, by their marks."""
    return sum(len(block.text) for block in article.body if _SENTENCE.search(block.text))
