"""Annotated pages are told from what is cut out of them no worse than docs/reference/news-score.md says."""

import importlib.util
import pathlib
import sys

import pytest

from newsparse.news import THRESHOLD

TOOLS = pathlib.Path(__file__).parents[2] / "tools"


@pytest.fixture(scope="module")
def figures(corpus):
    """Load the tool, with the corpus that the other tests use."""
    if not (corpus / "score.py").is_file():
        pytest.skip("the annotated corpus has no scorer")
    sys.path.insert(0, str(TOOLS))
    try:
        spec = importlib.util.spec_from_file_location("news_figures", TOOLS / "news_figures.py")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(TOOLS))
    module.layout_pages.CORPUS = corpus
    return module


def test_precision_and_recall_stay(figures):
    scored = {kind.name: figures.scores(kind) for kind in figures.kinds()}
    precision, recall = figures.precision_and_recall(scored, THRESHOLD)
    assert precision >= 0.88
    assert recall >= 0.97
