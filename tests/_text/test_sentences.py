import pytest

from newsparse import _lexicon
from newsparse._text.sentences import (
    BRACKETED,
    SENTENCE_END,
    SIGNATURE,
    has_break,
    onward_clause,
    onward_sentence,
    speaks,
)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("快。慢", [2]),
        ("快！？慢", [2, 3]),
        ("快。”慢", [3]),
        ("快……慢", [3]),
        ("快.慢", [2]),
        ("1.5米", []),
        ("www.a.cn", []),
        ("快...", [4]),
        ("快，慢", []),
    ],
)
def test_sentences_end_at_stops(text, ends) -> None:
    assert [m.end() for m in SENTENCE_END.finditer(text)] == ends


@pytest.mark.parametrize("row", _lexicon.rows("onward"), ids=lambda row: row[0])
def test_every_opening_is_known_by_its_example(row) -> None:
    term, where, example = row
    assert term in example
    assert onward_sentence().match(example)
    assert bool(onward_clause().match(example)) == (where == "clause")


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("船长说，风浪不大。", True),
        ("该项目负责人介绍：桥已合龙。", True),
        ("館長坦言，經費不足。", True),
        ("也就是说，桥已合龙。", False),
        ("据说，桥已合龙。", False),
        ("桥已合龙，船长说。", False),
        ("说，", False),
    ],
)
def test_a_sentence_that_begins_with_somebody_who_speaks_is_known(text, spoken) -> None:
    assert speaks(text, 0) is spoken


@pytest.mark.parametrize(
    ("text", "closes"),
    [("（完）", True), ("  (记者 方远)\n下", True), ("（一）下", False), ("（未完", False)],
)
def test_a_bracket_that_closes_a_line_is_known(text, closes) -> None:
    assert bool(BRACKETED.match(text)) is closes


@pytest.mark.parametrize(
    ("text", "signs"),
    [("责任编辑：方远", True), ("记住", False)],
)
def test_a_line_that_signs_is_known(text, signs) -> None:
    assert bool(SIGNATURE.match(text)) is signs


@pytest.mark.parametrize("line_end", ["\n", "\r", "\r\n"])
def test_a_line_end_is_a_break_wherever_it_stands(line_end) -> None:
    for text in (line_end + "甲", "甲" + line_end, f"甲{line_end}乙"):
        assert has_break(text, 0, len(text))
    assert not has_break(f"甲{line_end}乙", len(line_end) + 1, len(line_end) + 2)
    assert not has_break("甲乙", 0, 2)
