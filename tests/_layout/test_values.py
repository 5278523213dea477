"""The classes of counts and the counts themselves: a scale is exact at first, then ever coarser."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse._layout.values import (
    CLAUSES,
    LENGTHS,
    PIECES,
    distances_down,
    distances_up,
    fifth,
    shares,
    step,
    steps,
    sums,
    third,
)

MARKS = st.lists(st.booleans(), max_size=30)


@pytest.mark.parametrize("scale", [steps(), steps(6), steps(20), CLAUSES, PIECES, LENGTHS])
def test_a_scale_grows(scale):
    least = [int(value.removesuffix("+")) for value in scale]
    assert least == sorted(least)
    assert all(value.words for value in scale)


def test_a_class_is_named_by_the_least_count_in_it():
    assert [str(step(n)) for n in (0, 1, 4, 5, 6, 13, 14, 49, 50, 9999)] == [
        "0",
        "1",
        "4",
        "4",
        "6",
        "9",
        "14",
        "25",
        "50",
        "50",
    ]


def test_a_length_is_named_by_the_greatest_in_its_class():
    assert [str(LENGTHS[n]) for n in (1, 2, 5, 8, 9, 160, 161)] == ["1", "2", "6", "8", "12", "160", "160+"]


def test_the_last_class_of_a_scale_is_also_for_what_is_nowhere():
    assert steps(6)[6].away == "none within 6 lines"
    assert steps()[3].away == "three lines away"


@given(MARKS, st.integers(1, 40))
def test_distances(marks, most):
    down = distances_down(marks, most)
    for i, distance in enumerate(down):
        below = [j - i for j in range(i + 1, len(marks)) if marks[j]]
        assert distance == min([*below, most])
    assert distances_up(marks[::-1], most)[::-1] == down


@given(st.lists(st.integers(0, 9), max_size=30), st.integers(0, 12))
def test_sums_within_reach(values, reach):
    wanted = [sum(values[max(0, i - reach) : i + reach + 1]) for i in range(len(values))]
    assert sums(values, reach) == wanted


@given(MARKS, st.integers(1, 12))
def test_shares_within_reach(marks, reach):
    for i, share in enumerate(shares(marks, reach)):
        near = marks[max(0, i - reach) : i + reach + 1]
        assert share == fifth(sum(near) / len(near))


def test_shares_have_words():
    assert [fifth(n / 4).words for n in range(5)] == [
        "little or none",
        "some",
        "about half",
        "most",
        "all or nearly all",
    ]
    assert [third(n / 2).words for n in range(3)] == ["few", "some", "most"]
