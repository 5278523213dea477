"""One story in the forms in which people hold news: front matter, records, tables, Markdown."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import NamedTuple

from hypothesis import strategies as st

from newsparse.strategies.parts import paragraphs
from newsparse.strategies.people import names, outlets
from newsparse.strategies.times import stamps
from newsparse.strategies.words import Script, titles

__all__ = ["DRESSES", "Dressed", "Story", "dressed_stories"]


class Story(NamedTuple):
    """What every form states of a story.

    Args:
        title: The headline.
        source: The outlet that it comes from.
        author: Who wrote it.
        published: The day, ``2024-09-05``.
        paragraphs: The paragraphs of the body.
    """

    title: str
    source: str
    author: str
    published: str
    paragraphs: tuple[str, ...]

    @property
    def body(self) -> str:
        """The body, a blank line between paragraphs."""
        return "\n\n".join(self.paragraphs)


class Dressed(NamedTuple):
    """A story in a form.

    Args:
        text: The text.
        dress: The name of the form, a key of ``DRESSES``.
        story: What is stated in it.
    """

    text: str
    dress: str
    story: Story


def _json(s: Story) -> str:
    record = {
        "title": s.title,
        "source": s.source,
        "author": s.author,
        "date": s.published,
        "content": s.body,
    }
    return json.dumps(record, ensure_ascii=False)


def _tagged(s: Story) -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in s.paragraphs)
    head = f"<title>{s.title}</title><source>{s.source}</source><author>{s.author}</author>"
    return f"<doc>\n{head}\n<pubDate>{s.published}</pubDate>\n<content>{body}</content>\n</doc>\n"


DRESSES: dict[str, Callable[[Story], str]] = {
    "YAML front matter": lambda s: (
        f"---\ntitle: {s.title}\nsource: {s.source}\nauthor: {s.author}\n"
        f"date: {s.published}\n---\n\n{s.body}\n"
    ),
    "TOML front matter": lambda s: (
        f'+++\ntitle = "{s.title}"\nsource = "{s.source}"\nauthor = "{s.author}"\n'
        f'date = "{s.published}"\n+++\n\n{s.body}\n'
    ),
    "JSON": _json,
    "tags": _tagged,
    "labels": lambda s: (
        f"标题：{s.title}\n来源：{s.source}\n作者：{s.author}\n日期：{s.published}\n正文：{s.body}\n"
    ),
    "labels in brackets": lambda s: (
        f"【标题】{s.title}\n【来源】{s.source}\n【作者】{s.author}\n【日期】{s.published}\n【正文】\n{s.body}\n"
    ),
    "labels below a heading": lambda s: (
        f"# {s.title}\n\n- 来源：{s.source}\n- 作者：{s.author}\n- 发布时间：{s.published}\n\n{s.body}\n"
    ),
    "RIS": lambda s: (
        f"TY  - NEWS\nTI  - {s.title}\nAU  - {s.author}\nT2  - {s.source}\nDA  - {s.published}\n"
        f"N2  - {''.join(s.paragraphs)}\nER  - \n"
    ),
    "a table of Markdown": lambda s: (
        "| 标题 | 来源 | 作者 | 日期 | 正文 |\n| --- | --- | --- | --- | --- |\n"
        f"| {s.title} | {s.source} | {s.author} | {s.published} | {''.join(s.paragraphs)} |\n"
    ),
    "CSV": lambda s: (
        f'title,source,author,date,text\n{s.title},{s.source},{s.author},{s.published},"{s.body}"\n'
    ),
}
"""The forms by name: each writes a story as a text."""


def dressed_stories(script: Script = Script.HANS) -> st.SearchStrategy[Dressed]:
    """Return stories, each in one of the forms.

    Args:
        script: The script of all words.

    Example:
        >>> from hypothesis import given
        >>> from newsparse import parse
        >>> @given(dressed_stories())
        ... def test_the_title_is_read(dressed):
        ...     assert str(parse(dressed.text).headline) == dressed.story.title
        >>> test_the_title_is_read()
    """
    stories = st.builds(
        Story,
        titles(script),
        outlets(script).map(lambda outlet: outlet.name),
        names(script, spaced=False).map(lambda name: name.name),
        stamps().map(lambda stamp: f"{stamp.value:%Y-%m-%d}"),
        st.lists(paragraphs(script).map(lambda passage: passage.text), min_size=1, max_size=3).map(tuple),
    )
    dress = st.sampled_from(sorted(DRESSES))
    return st.builds(lambda story, name: Dressed(DRESSES[name](story), name, story), stories, dress)
