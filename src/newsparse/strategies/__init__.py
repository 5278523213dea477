"""Hypothesis strategies for news pages, for the tests of whatever reads them.

The pages are built by construction: the renderer knows where it writes each value, so a page comes with the
article that is on it, every span included, and a parser can be held to it. Needs the extra ``strategies``.

Example:
    >>> from hypothesis import given
    >>> from newsparse.strategies import pages
    >>> @given(pages())
    ... def test_my_pipeline_keeps_the_headline(page):
    ...     assert page.article.headline.text in page.text
    >>> test_my_pipeline_keeps_the_headline()
"""

from __future__ import annotations

try:
    import hypothesis as _hypothesis  # noqa: F401  # what all of them are made of
except ModuleNotFoundError as error:
    raise ModuleNotFoundError(
        "newsparse.strategies needs Hypothesis: pip install 'newsparse[strategies]'", name=error.name
    ) from error

from newsparse.strategies.damage import DamagedPage, Fault, damaged_pages, noise
from newsparse.strategies.dresses import DRESSES, Dressed, Story, dressed_stories
from newsparse.strategies.lists import MARKER_FORMS, MarkerForm, prose_lists
from newsparse.strategies.pages import articles, pages, styles
from newsparse.strategies.parts import bodies, comments, notices, paragraphs, related
from newsparse.strategies.passages import Passage
from newsparse.strategies.people import credits_, names, outlets
from newsparse.strategies.times import datelines, stamps
from newsparse.strategies.words import Script, clauses, scripts, sentences, titles, topics

__all__ = [
    "DRESSES",
    "MARKER_FORMS",
    "DamagedPage",
    "Dressed",
    "Fault",
    "MarkerForm",
    "Passage",
    "Script",
    "Story",
    "articles",
    "bodies",
    "clauses",
    "comments",
    "credits_",
    "damaged_pages",
    "datelines",
    "dressed_stories",
    "names",
    "noise",
    "notices",
    "outlets",
    "pages",
    "paragraphs",
    "prose_lists",
    "related",
    "scripts",
    "sentences",
    "stamps",
    "styles",
    "titles",
    "topics",
]
