"""Labels of credits where they stand: what belongs to one, and what is only part of a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse._names.labels import STOPS, has_label, label_at, labels_in, opens_credit
from newsparse._names.roles import role_words


def found(line):
    return [label.word for label in labels_in(line, 0, len(line))]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("责任编辑：周远航 校对/吴桐", ["责任编辑", "校对"]),
        ("本版编辑：周远航", ["编辑"]),
        ("驻新西兰记者周远航", ["驻新西兰记者"]),
        ("新媒体值班责任编辑：周远航", ["新媒体值班责任编辑"]),
        ("设计/制图：周远航", ["设计/制图"]),
        ("文/图周远航", ["文/图"]),
        ("监 制：周远航", ["监制"]),
        ("佐藤真一 审核", ["审核"]),  # no 一审 across the blank
        ("记者站的编辑部有图书", []),
        ("周远航", []),
    ],
)
def test_labels_are_found(line, words):
    assert found(line) == words


def test_a_label_says_where_its_parts_are():
    label = label_at("本版责任编辑： 周远航", 0, 11)
    assert (label.lead, label.start, label.head_start, label.end, label.after) == (0, 2, 4, 6, 8)
    assert (label.word, label.head, label.marked, label.spaced) == ("责任编辑", "编辑", True, False)
    assert label_at("校對 吳桐", 0, 5).head == "校对"
    assert label_at("校對 吳桐", 0, 5).spaced


def test_a_comma_parts_a_label_of_origin_from_an_agency():
    assert label_at("图像来源，Getty Images", 0, 17).marked
    assert not label_at("图像来源，他没有说", 0, 9).marked


def test_nothing_is_looked_for_outside():
    assert found("编辑：周远航 校对")[:1] == ["编辑"]
    assert list(labels_in("编辑：周远航 校对", 2, 7)) == []
    assert label_at("编辑", 2, 2) is None
    assert label_at("", 0, 0) is None


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ("夜班编辑：周远航", True),
        ("【责任编辑 / 周远航】", True),
        ("□ 文｜周远航", True),
        ("新老文：周远航", False),  # one character is a label only where the line opens with it
        ("会议由编辑部主持，编辑：周远航", False),
    ],
)
def test_opens_credit(line, opens):
    assert opens_credit(line) is opens


def test_spaced_words_of_the_page_are_found():
    assert STOPS.places("周远航 来 源：晋南日报 时　间", 0, 16) == [(4, 7), (13, 16)]


LINES = st.lists(
    st.sampled_from(
        [*sorted(role_words()), *sorted(role_words("before", "stop")), *"：/、 　（）。周吴站", "本版", "驻"]
    ),
    max_size=8,
).map("".join)


@given(LINES)
def test_labels_are_in_order_and_in_their_line(line):
    at = 0
    for label in labels_in(line, 0, len(line)):
        assert at <= label.lead <= label.start <= label.head_start < label.end <= label.after <= len(line)
        assert label.word == "".join(line[label.start : label.end].split())
        assert label.roles
        assert label == label_at(line, label.lead, len(line))
        at = label.end


@given(LINES)
def test_a_label_with_a_separator_is_seen_by_the_cheap_look(line):
    if any(label.marked for label in labels_in(line, 0, len(line))):
        assert has_label(line, 0, len(line))
