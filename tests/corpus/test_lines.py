"""Lines with credits and sentences with dates of the annotated corpus, by its own scores."""

import runpy
from pathlib import Path

import pytest

LEAST = {
    "credits": {
        "credits": 0.98,
        "labels": 0.97,
        "dateline": 0.98,
        "source": 0.97,
        "published": 0.97,
    },
    "dates": {"span": 0.97, "value": 0.97, "header": 0.985},
}


@pytest.mark.parametrize("part", sorted(LEAST))
def test_the_annotated_lines_are_read(corpus: Path, part: str) -> None:
    score = runpy.run_path(str(corpus / part / "score.py"))["score"]
    figures = score(corpus / part / "dev.jsonl")[0]
    assert {what: figures[what] for what, least in LEAST[part].items() if figures[what] < least} == {}
    assert figures["false"] == 0
