"""The rooms of the layout, each by itself: lines, the page, the candidates for the headline, the table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Zone
from newsparse._layout.features import GROUPS, described, names
from newsparse._layout.line import features_of
from newsparse._layout.page import body_end, heaviest, page_features
from newsparse._layout.values import Flag
from newsparse._layout.viterbi import best_path
from newsparse._layout.weights import Part, State, read_weights, weights
from newsparse._units import read_source
from page_strategies import EXAMPLES, texts

PAGE = (
    "首页 新闻\n柳湾渡口恢复通航\n柳湾晚报 2024-09-05 07:42\n"
    "停航八个月的渡口4日恢复通航，头班船坐满了人。\n版权所有"
)


def seen(text):
    return page_features(read_source(text), weights().title)


def test_features_have_one_name_each():
    found = [feature.name for group in GROUPS for feature in group.features]
    assert len(found) == len(set(found))


@given(texts)
def test_every_feature_of_a_line_is_told_in_words(text):
    page = seen(text)
    told = described(page)
    assert [[name for name, _ in line] for line in told] == names(page)
    assert all(words for line in told for _, words in line)


@pytest.mark.parametrize("page", EXAMPLES)
def test_most_features_of_a_page_have_a_weight(page):
    table = set(weights().rows)
    found = [name for line in names(seen(EXAMPLES[page])) for name in line]
    assert sum(name in table for name in found) * 2 > len(found)


@pytest.mark.parametrize(
    ("worths", "body"),
    [
        ([-6.0, 200.0, 200.0, -6.0], (1, 2)),
        ([10.0, -50.0, 300.0], (2, 2)),
        ([180.0, -999.0, 200.0], (0, 0)),  # an early one that comes near the heaviest
        ([-6.0], (-1, -1)),
        ([], (-1, -1)),
    ],
)
def test_the_heaviest_run_of_lines_is_the_body(worths, body):
    assert heaviest(worths) == body


@given(st.lists(st.floats(-50, 300), min_size=1, max_size=30))
def test_a_body_ends_where_it_is_worth_most(worths):
    sums = [sum(worths[: i + 1]) for i in range(len(worths))]
    last = body_end(worths, 0)
    assert sums[last] >= 0 or last == 0
    assert sums[last] == pytest.approx(max(*sums, sums[last]))


def test_the_time_and_the_title_of_a_page_are_seen():
    page = seen(PAGE)
    assert page.chances.best == 1
    assert page.chances.informs == [False, False, True, False, False]


def test_a_line_is_seen_alike_wherever_it_is():
    assert features_of("责任编辑：祁小满") is features_of("责任编辑：祁小满")
    assert Flag.BYLINE in features_of("本报记者 窦 岚").flags


@pytest.mark.parametrize("state", [State(Zone.CHROME, Part.BELOW_BODY), State(Zone.HEADLINE)])
def test_a_state_is_read_as_it_is_written(state):
    assert State.read(str(state)) == state


def test_a_weight_is_for_the_states_that_its_row_names():
    table = read_weights(
        "transition\tstart\theadline=0\ntransition\theadline\tparagraph=0\n"
        "transition\tparagraph\tparagraph=0\tend=0\nfeature\tany\tparagraph=1.5\n"
    )
    headline, paragraph = range(2)
    assert (table.rows.weight("any", headline), table.rows.weight("any", paragraph)) == (0.0, 1.5)
    assert [table.states[s].zone for s in best_path([(0, 0), (0, 0)], table)] == [
        Zone.HEADLINE,
        Zone.PARAGRAPH,
    ]
