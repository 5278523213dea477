"""The table of weights: what a row says, how rows add up, and that the file is as its tool writes it."""

import importlib.resources
import string
from itertools import pairwise

import pytest

from laid_out import PAGE, seen
from newsparse._layout.features import names
from newsparse._layout.weights import LEVELS, NEVER, UNIT, Part, State, read_weights, weights
from newsparse.model import Zone

SMALL = """# Two zones, one of them in two parts.
title\ta bar in it\t-0.25
transition\tstart\tparagraph=0\tchrome0=0.5
transition\tchrome0\tchrome0=0\tparagraph=-1
transition\tchrome3\tchrome3=0\tend=0
transition\tparagraph\tparagraph=0\tchrome3=0.25\tend=-0.5
columns\tf\tchrome\tchrome3\tparagraph
f\tany\tq K
f\tlength=1\t r
"""


@pytest.mark.parametrize(
    ("written", "state"),
    [
        ("headline", State(Zone.HEADLINE)),
        ("list_item", State(Zone.LIST_ITEM)),
        ("chrome0", State(Zone.CHROME, Part.ABOVE_HEADLINE)),
        ("summary2", State(Zone.SUMMARY, Part.IN_BODY)),
    ],
)
def test_a_state_is_a_zone_in_a_part_of_the_page(written, state):
    assert State.read(written) == state
    assert str(state) == written


def test_a_small_table():
    table = read_weights(SMALL)
    assert list(map(str, table.states)) == ["chrome0", "chrome3", "paragraph"]
    assert table.title == {"a bar in it": -0.25}
    assert table.first == (UNIT // 2, NEVER, 0)
    assert table.last == (NEVER, 0, -UNIT // 2)
    assert table.follow[2] == (NEVER, UNIT // 4, 0)


def test_a_zone_without_its_part_is_all_of_its_states():
    rows = read_weights(SMALL).rows
    assert [rows.weight("any", state) for state in range(3)] == [LEVELS[16], LEVELS[16], -LEVELS[10]]
    assert [rows.weight("length=1", state) for state in range(3)] == [0, LEVELS[17], 0]
    assert rows.weight("length=2", 0) == 0


def test_packed_weights_add_up():
    rows = read_weights(SMALL).rows
    total = rows.packed("any") + rows.packed("length=1") + rows.packed("length=2")
    states = [(total >> 32 * state) & 0xFFFFFFFF for state in range(3)]
    more = round(LEVELS[16] * UNIT) + round(LEVELS[10] * UNIT)
    assert [weight - states[2] for weight in states] == [more, more + round(LEVELS[17] * UNIT), 0]


def test_the_scores_of_a_line_are_the_sums_of_its_weights():
    table, page = weights(), seen(PAGE)
    for row, found in zip(names(page), table.scores(page), strict=True):
        plain = [sum(round(table.rows.weight(n, s) * UNIT) for n in row) for s in range(len(table.states))]
        assert [score - found[0] for score in found] == [score - plain[0] for score in plain]


def test_a_state_is_a_rival_where_it_leads_to_more_than_the_best():
    """From the paragraph to chrome below the body, which chrome above the headline does not lead to."""
    most, gains = read_weights(SMALL).rivals(5 * UNIT)[0]
    chrome0, chrome3, paragraph = gains
    assert chrome0 == ()
    assert [(to, step) for _, to, step in chrome3] == [(1, 0)]
    assert [(to, step) for _, to, step in paragraph] == [(1, UNIT // 4), (2, 0)]
    assert paragraph[1][0] == UNIT
    assert most == [0, 5 * UNIT, 5 * UNIT]


def test_the_file_has_no_row_without_weight():
    text = importlib.resources.files("newsparse._layout").joinpath("weights.tsv").read_text(encoding="utf-8")
    for line in text.split("\n"):
        kind, *cells = line.split("\t")
        if kind == "title":
            assert float(cells[1])
        elif kind == "f":
            assert set(cells[1]) <= {" ", *string.ascii_letters}
            assert cells[1][-1] != " "


def test_each_level_is_a_fifth_louder_than_the_one_before():
    assert all(louder / level == pytest.approx(1.2, abs=0.01) for level, louder in pairwise(LEVELS))
