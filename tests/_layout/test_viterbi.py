"""The best path is the best of all paths, and so is the best one on which a line has another zone."""

import itertools

import pytest

from laid_out import seen
from newsparse._layout.viterbi import alternatives, best_path
from newsparse._layout.weights import read_weights, weights
from page_strategies import EXAMPLES


def worth(path, scores, table):
    """What a path adds up to."""
    steps = sum(table.follow[a][b] for a, b in itertools.pairwise(path))
    return (
        table.first[path[0]]
        + steps
        + table.last[path[-1]]
        + sum(s[p] for s, p in zip(scores, path, strict=True))
    )


@pytest.mark.parametrize("page", EXAMPLES)
def test_every_path_tried(page):
    """On a page's first lines."""
    table = weights()
    scores = table.scores(seen("\n".join(EXAMPLES[page].split("\n")[:3])))
    size = len(scores)
    every = {
        path: worth(path, scores, table) for path in itertools.product(range(len(table.states)), repeat=size)
    }
    best = max(every, key=every.__getitem__)
    assert worth(best_path(scores, table), scores, table) == every[best]
    zones = [state.zone for state in table.states]
    for i, found in enumerate(alternatives(scores, list(best), table)):
        other = max((p for p in every if zones[p[i]] is not zones[best[i]]), key=every.__getitem__)
        assert (found.state, found.margin) == (other[i], every[best] - every[other])
        assert dict(found.changed) == {j: s for j, s in enumerate(other) if j != i and s != best[j]}


def test_no_lines_have_no_path():
    assert best_path([], weights()) == alternatives([], [], weights()) == []


def test_where_the_beam_leads_to_no_end_the_search_is_wide():
    """The last line alone shows that the page must have ended; until then its end is far behind."""
    table = read_weights(
        "transition\tstart\tparagraph=0\tchrome3=0\n"
        "transition\tparagraph\tparagraph=0\n"
        "transition\tchrome3\tchrome3=0\tend=0\n"
    )
    paragraph, chrome = (table.states.index(state) for state in table.states)
    assert best_path([(9999, 0)] * 3, table) == [chrome] * 3
    assert paragraph != chrome


def test_a_state_without_alternative():
    table = read_weights("transition\tstart\tparagraph=0\ntransition\tparagraph\tparagraph=0\tend=0\n")
    assert alternatives([(0,), (0,)], [0, 0], table) == [None, None]
