"""Annotated pages are told from what is cut out of them no worse than docs/reference/news-score.md says."""

import importlib
import pathlib

import pytest

from newsparse.news import THRESHOLD

TOOLS = pathlib.Path(__file__).parents[2] / "tools"


@pytest.fixture
def figures(corpus, monkeypatch):
    """The tool that writes the figures of that page, with the corpus that the other tests use."""
    monkeypatch.syspath_prepend(TOOLS)
    tool = importlib.import_module("news_figures")
    monkeypatch.setattr(tool.layout_pages, "CORPUS", corpus)
    return tool


def test_precision_and_recall_stay(figures):
    kinds = [kind for kind in figures.kinds() if kind.name == "whole pages" or not kind.news]
    scored = {kind.name: figures.scores(kind) for kind in kinds}
    precision, recall = figures.precision_and_recall(scored, THRESHOLD)
    assert precision >= 0.88
    assert recall >= 0.97
