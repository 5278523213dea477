"""The figures of the annotated corpus: none may fall below its floor.

``floors.json`` is only ever raised, but for figures of pages by the commit of a new fit of the layout: those
of pages in the fit say less than what ``tools/fit_layout.py cv`` prints beside it. A floor is a little below
the figure that was reached, so that a change which gains much in one place and loses one line in another can
still be judged. The figures come from the corpus's own scorers; of its blind part only figures are known.
"""

import json
import pathlib
import runpy
import sys

import pytest

FLOORS = json.loads(pathlib.Path(__file__).with_name("floors.json").read_text(encoding="utf-8"))
# What every edition promises of the pages that the rules were made on.
PROMISED = {
    "page headline": 0.90, "page published": 0.90, "page source": 0.75, "page credits": 0.60,
    "page body": 0.90, "clip headline": 0.95, "clip published": 0.92, "clip credits": 0.65,
    "clip body": 0.95, "clip related": 0.70,
}  # fmt: skip
# Figures that may not rise: the values found in texts without any, the share of wrong speakers.
CEILINGS = ("false", "wrong")

# The scorers that are commands, with their arguments.
COMMANDS = {
    "pages dev": ("score.py", "--set", "dev"),
    "pages fresh seen": ("score.py", "--set", "fresh", "--part", "seen"),
    "pages fresh blind": ("score.py", "--set", "fresh", "--part", "blind"),
    "forms seen": ("forms/score.py", "--part", "seen"),
    "forms blind": ("forms/score.py", "--part", "blind"),
    "stories seen": ("stories/score.py", "--part", "seen"),
    "stories blind": ("stories/score.py", "--part", "blind"),
    "cases": ("cases/score.py",),
}
# The sets of single texts, whose scorers are functions.
SETS = ("credits", "people", "lists", "dates")


def figures_of(command, corpus, monkeypatch, capsys):
    """Run a scorer and return its figures; a figure of a view or a form is named for both."""
    script, *arguments = command
    path = str(corpus / script)
    monkeypatch.setattr(sys, "path", list(sys.path))  # which some of them add to
    monkeypatch.setattr(sys, "argv", [path, "--json", *arguments])
    runpy.run_path(path, run_name="__main__")
    written = capsys.readouterr().out
    return dict(flat(json.loads(written[written.index("{") :])))


def flat(figures, *names):
    for name, value in figures.items():
        if isinstance(value, dict):
            yield from flat(value, *names, name)
        elif not isinstance(value, list):
            yield " ".join((*names, name)).replace(" figures ", " ").removeprefix("figures "), value


def below(figures, floors):
    """Return the figures that are below their floors, or above their ceilings."""
    low = {}
    for name, floor in floors.items():
        value = figures[name] or 0
        if value > floor if name in CEILINGS else value < floor:
            low[name] = f"{value:.4f}, not {floor}"
    return low


@pytest.mark.parametrize("name", COMMANDS)
def test_texts_are_read_as_well_as_before(corpus, monkeypatch, capsys, name):
    assert below(figures_of(COMMANDS[name], corpus, monkeypatch, capsys), FLOORS[name]) == {}


@pytest.mark.parametrize("name", SETS)
def test_single_texts_are_read_as_well_as_before(corpus, name):
    figures, _ = runpy.run_path(str(corpus / name / "score.py"))["score"](corpus / name / "dev.jsonl")
    assert below(figures, FLOORS[name]) == {}


def test_no_floor_is_below_what_was_promised():
    assert below(FLOORS["pages dev"], PROMISED) == {}


def test_every_scorer_has_its_floors():
    assert FLOORS.keys() == {*COMMANDS, *SETS}


def test_a_figure_below_its_floor_is_named():
    assert below({"headline": 0.94, "false": 2}, {"headline": 0.95, "false": 1}) == {
        "headline": "0.9400, not 0.95",
        "false": "2.0000, not 1",
    }
    assert below({"headline": 0.95, "false": 1}, {"headline": 0.95, "false": 1}) == {}
    assert below({"kicker": None}, {"kicker": 0.1}) == {"kicker": "0.0000, not 0.1"}
