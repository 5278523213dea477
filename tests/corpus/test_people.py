"""People and quotations in the paragraphs of the annotated corpus, by its own score."""

import runpy
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def figures(corpus: Path) -> dict[str, float]:
    score = runpy.run_path(str(corpus / "people" / "score.py"))["score"]
    return score(corpus / "people" / "dev.jsonl")[0]


@pytest.mark.parametrize(
    ("what", "least"), [("people", 0.96), ("offices", 0.98), ("quotes", 0.97), ("speakers", 0.95)]
)
def test_the_annotated_paragraphs_are_read(figures: dict[str, float], what: str, least: float) -> None:
    assert figures[what] >= least
