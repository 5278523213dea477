"""The annotated corpus: no figure may fall below its floor, and no floor below what was promised.

``floors.json`` is only ever raised. A floor lies a little below the figure that was reached, so that a change
which gains much and loses one line elsewhere can still be weighed; the scorers are the corpus's own.
"""

import importlib.util
import json
import pathlib

import pytest

import newsparse

FLOORS = json.loads(pathlib.Path(__file__).with_name("floors.json").read_text(encoding="utf-8"))
PROMISED = {
    "page": {"headline": 0.90, "published": 0.90, "source": 0.75, "credits": 0.60, "body": 0.90},
    "clip": {"headline": 0.95, "published": 0.92, "credits": 0.65, "body": 0.95, "related": 0.70},
}
# The finders that a set of single texts is scored by.
SETS = {
    "credits": ("find_credits", "find_dateline", "find_source", "find_timestamp"),
    "people": ("find_people", "find_quotes"),
    "lists": ("find_lists",),
    "dates": ("find_dates",),
}
FALSE = "false_at_most"


def scorer(path):
    """Load a scorer of the corpus by its path."""
    spec = importlib.util.spec_from_file_location(f"score_{path.parent.name}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def below(figures, floors):
    """Give what fell below its floor, as a line each."""
    low = [
        f"{name}: {figures[name] or 0:.4f}, floor {floor}"
        for name, floor in floors.items()
        if name != FALSE and (figures[name] or 0) < floor
    ]
    if floors.get(FALSE, figures.get("false", 0)) < figures.get("false", 0):
        low.append(f"found in texts that hold nothing: {figures['false']}, at most {floors[FALSE]}")
    return low


@pytest.mark.parametrize("view", ["page", "clip"])
def test_pages_are_read_as_well_as_before(corpus, view):
    result, _ = scorer(corpus / "score.py").score(
        corpus / "dev", view, lambda text: newsparse.to_dict(newsparse.parse(text))
    )
    assert result["pages"] >= FLOORS[view]["pages"]
    assert not below(result["figures"], FLOORS[view]["figures"])


@pytest.mark.parametrize("name", [name for name, finders in SETS.items() if hasattr(newsparse, finders[0])])
def test_single_texts_are_read_as_well_as_before(corpus, name):
    figures, _ = scorer(corpus / name / "score.py").score(corpus / name / "dev.jsonl")
    assert not below(figures, FLOORS[name])


@pytest.mark.parametrize("view", PROMISED)
def test_no_floor_is_below_what_was_promised(view):
    floors = FLOORS[view]["figures"]
    assert {name: floors[name] for name, least in PROMISED[view].items() if floors[name] < least} == {}


def test_every_finder_that_is_scored_has_its_floors():
    assert FLOORS.keys() >= {"page", "clip"} | {
        name for name, finders in SETS.items() if all(hasattr(newsparse, finder) for finder in finders)
    }


def test_a_figure_below_its_floor_is_told():
    assert below({"headline": 0.94, "false": 2}, {"headline": 0.95, FALSE: 1}) == [
        "headline: 0.9400, floor 0.95",
        "found in texts that hold nothing: 2, at most 1",
    ]
    assert below({"headline": 0.95, "false": 1}, {"headline": 0.95, FALSE: 1}) == []
    assert below({"kicker": None}, {"kicker": 0.1}) == ["kicker: 0.0000, floor 0.1"]
