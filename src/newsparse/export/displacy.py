"""spaCy's displaCy: the dict that ``displacy.render(…, style="ent", manual=True)`` takes.

displaCy repeats the text where entities nest, so of entities that overlap only one is given: the one that
begins first, and of those the longest.
"""

from __future__ import annotations

from typing import Any

from newsparse._show import of_blocks, of_text
from newsparse._show.marks import Mark
from newsparse.model import Article

__all__ = ["to_displacy"]

# The labels of spaCy's Chinese pipelines (OntoNotes).
_LABELS = {"time": "DATE", "outlet": "ORG", "org": "ORG", "person": "PERSON", "work": "WORK_OF_ART"}


def to_displacy(article: Article, text: str | None = None) -> dict[str, Any]:
    r"""Return the dates, names, outlets and works of an article as displaCy's dict.

    Args:
        article: The article.
        text: The text that it was parsed from, shown as it was, with its own offsets. Without it the text of
            the blocks is shown, and the offsets are places in that.

    Raises:
        ValueError: ``text`` is not the text that the article was parsed from.

    Example:
        >>> import newsparse
        >>> text = "青渡镇新桥今日通车\n晋南晚报 2023-03-30 08:50\n\n3月28日，新桥通车，居民步行过河。"
        >>> to_displacy(newsparse.parse(text), text)["ents"][0]
        {'start': 10, 'end': 14, 'label': 'ORG'}
    """
    canvas = of_blocks(article) if text is None else of_text(article, text)
    placed = sorted(
        ((start, end, mark) for start, end, mark in canvas.marks if mark.layer in _LABELS and start < end),
        key=_place,
    )
    entities: list[dict[str, Any]] = []
    free = 0
    for start, end, mark in placed:
        if start >= free:
            entities.append({"start": start, "end": end, "label": _LABELS[mark.layer]})
            free = end
    title = article.headline.text if article.headline else None
    return {"text": canvas.text, "ents": entities, "title": title}


def _place(placed: tuple[int, int, Mark]) -> tuple[int, int]:
    start, end, _ = placed
    return start, -end
