"""MNBVC: a record of the Massive Never-ending BT Vast Chinese corpus (通用文本).

Source of the keys: the corpus's description of its JSON lines for general text (通用文本输出 jsonl 格式说明).
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

import attrs

from newsparse.model import Article, Block
from newsparse.serde import to_json

__all__ = ["to_mnbvc"]

Record = dict[str, Any]


def to_mnbvc(article: Article, *, name: str, added: str = "", size: int | None = None) -> Record:
    r"""Return an article as an MNBVC record, one line of a ``.jsonl`` file.

    Args:
        article: The article; its blocks of the body are the paragraphs of the record.
        name: The name of the file that the text came from (文件名).
        added: The 时间 of a page that shows none, as yyyymmdd: the earliest time at which the text is known.
        size: The size of that file in bytes (文件大小); that of the body in UTF-8 where it is not given.

    Returns:
        The record. 扩展字段 holds what the form has no key for, that is the article without its blocks, which
        ``from_json`` reads. simhash and what only a whole corpus can tell (是否跨文件重复) are 0 and false.

    Example:
        >>> import newsparse
        >>> text = "青渡镇新桥今日通车\n晋南晚报 2023-03-30 08:50\n\n3月28日，新桥通车，居民步行过河。"
        >>> record = to_mnbvc(newsparse.parse(text), name="1.txt")
        >>> record["时间"], record["段落"][0]["内容"]
        ('20230330', '3月28日，新桥通车，居民步行过河。')
    """
    paragraphs = list(_paragraphs(article.body))
    repeated = sum(paragraph["是否重复"] for paragraph in paragraphs)
    body = "\n".join(paragraph["内容"] for paragraph in paragraphs)
    return {
        "文件名": name,
        "是否待查文件": False,
        "是否重复文件": False,
        "文件大小": len(_bytes(body)) if size is None else size,
        "simhash": 0,
        "最长段落长度": max((len(paragraph["内容"]) for paragraph in paragraphs), default=0),
        "段落数": len(paragraphs),
        "去重段落数": repeated,
        "低质量段落数": 0,
        "段落": paragraphs,
        "扩展字段": to_json(attrs.evolve(article, blocks=())),
        "时间": _day(article) or added,
    }


def _paragraphs(blocks: tuple[Block, ...]) -> list[Record]:
    seen: set[str] = set()
    paragraphs = []
    for number, block in enumerate(blocks, 1):
        digest = hashlib.md5(_bytes(block.text), usedforsecurity=False).hexdigest()
        paragraphs.append(
            {
                "行号": number,
                "是否重复": digest in seen,
                "是否跨文件重复": False,
                "md5": digest,
                "内容": block.text,
                "扩展字段": json.dumps(
                    {"zone": block.zone.value, "span": [block.span.start, block.span.end]}
                ),
            }
        )
        seen.add(digest)
    return paragraphs


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _day(article: Article) -> str | None:
    """Return the day of publication as yyyymmdd; of a year or month the first day, as the form asks."""
    if article.published is None or article.published.value is None:
        return None
    day = article.published.value
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"
