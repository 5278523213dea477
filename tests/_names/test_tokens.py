"""Where the names of a label without a separator stand: the examples of the rules."""

import pytest

from newsparse._names.labels import labels_in
from newsparse._names.segments import chunks_of
from newsparse._names.tokens import UNMARKED, Place, Unmarked, tokens_of


@pytest.mark.parametrize("rule", UNMARKED, ids=lambda rule: rule.example)
def test_the_last_label_of_an_example_is_decided_by_its_rule(rule):
    text = rule.example
    [chunk] = chunks_of(text, 0, len(text))
    label = list(labels_in(text, chunk.start, chunk.end))[-1]
    before = tokens_of(text, chunk._replace(end=label.lead)) if label.lead > chunk.start else []
    at = max([token.end for token in before], default=chunk.start)
    opens = label.lead == at or not text[label.lead - 1].isalpha()
    it = Unmarked(text, label, chunk, at, opens=opens)
    assert next(other for other in UNMARKED if other.holds(it)) is rule


def test_every_rule_has_an_example_of_its_own():
    assert len({rule.example for rule in UNMARKED}) == len(UNMARKED)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("记者周远航", [("记者", Place.BEHIND)]),
        ("周远航 摄", [("摄", Place.BEFORE)]),
        ("文/周远航 图/吴桐", [("文", Place.BEHIND), ("图", Place.BEHIND)]),
        ("周远航摄/资料图片", [("摄", Place.BEFORE)]),
        ("晋南日报编辑周远航", [("编辑", Place.BEHIND)]),
        ("编辑部的周远航", []),
        ("春运的海报在车站展出", []),
    ],
)
def test_tokens(text, tokens):
    [chunk] = chunks_of(text, 0, len(text))
    found = [token for token in tokens_of(text, chunk) if token.label]
    assert [(t.label.word, Place.BEFORE if t.after else Place.BEHIND) for t in found] == tokens
