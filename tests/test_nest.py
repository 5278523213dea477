"""Tags only nest, every character is written once, and every item covers what it covered."""

from hypothesis import given
from hypothesis import strategies as st

from newsparse._show.nesting import Close, Open, Run, nested, within

items = st.lists(st.tuples(st.integers(-2, 12), st.integers(-2, 12)).map(sorted).map(tuple), max_size=8)


@given(st.integers(0, 10), items)
def test_tags_nest_and_cover_what_the_items_cover(length, placed):
    stack, at, covered = [], 0, {n: set() for n in range(len(placed))}
    for event in nested(length, [(start, end, n) for n, (start, end) in enumerate(placed)]):
        match event:
            case Open(n, first):
                assert first is not bool(covered[n])
                stack.append(n)
            case Close(n):
                assert stack.pop() == n
            case Run(start, end):
                assert start == at < end
                at = end
                for n in stack:
                    covered[n] |= set(range(start, end))
    assert (stack, at) == ([], length)
    for n, (start, end) in enumerate(placed):
        assert covered[n] == set(range(max(start, 0), min(end, length)))


def test_of_two_at_one_place_the_first_is_outside():
    opened = [event.item for event in nested(2, [(0, 2, "a"), (0, 2, "b")]) if isinstance(event, Open)]
    assert opened == ["a", "b"]


def test_the_longer_is_outside_wherever_it_stands_in_the_list():
    opened = [event.item for event in nested(2, [(0, 1, "a"), (0, 2, "b")]) if isinstance(event, Open)]
    assert opened == ["b", "a"]


windows = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=5)


@given(st.one_of(windows, windows.map(sorted)), items)
def test_each_window_has_its_part_of_each_item(seen_through, placed):
    parts = within(seen_through, [(start, end, n) for n, (start, end) in enumerate(placed)])
    for (low, high), inside in zip(seen_through, parts, strict=True):
        wanted = {(n, at) for n, ends in enumerate(placed) for at in range(*ends) if low <= at < high}
        assert {(n, at + low) for start, end, n in inside for at in range(start, end)} == wanted
        assert all(start < end for start, end, _ in inside)
