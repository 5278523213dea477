"""What ``explain`` tells: the zone that ``parse`` gives, the runner-up, and the evidence between them."""

import math
import re

import attrs
import pytest
from hypothesis import given

from newsparse import Options, Zone, explain, parse
from newsparse._layout.weights import read_weights
from newsparse._show.cells import cells
from newsparse.explanation import _explained
from newsparse.strategies import noise
from page_strategies import EXAMPLES

PAGE = EXAMPLES["old-bridge"]


@pytest.mark.parametrize("page", EXAMPLES)
def test_the_zones_are_those_of_parse(page):
    text = EXAMPLES[page]
    readings = explain(text).lines
    assert [(line.span, line.zone) for line in readings] == [(b.span, b.zone) for b in parse(text).blocks]


@pytest.mark.parametrize("page", EXAMPLES)
def test_every_line_has_its_number_and_text(page):
    text = EXAMPLES[page]
    lines = text.split("\n")
    for reading in explain(text).lines:
        assert reading.text == lines[reading.number - 1].strip() == reading.span.of(text)


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_numbers_count_lines_of_every_style(line_end):
    plain = [line.number for line in explain(PAGE).lines]
    assert [line.number for line in explain(PAGE.replace("\n", line_end)).lines] == plain


def test_the_runner_up_is_another_zone_and_comes_second():
    for reading in explain(PAGE).lines:
        assert reading.runner_up is not reading.zone
        assert reading.margin >= 0


def test_reasons_are_the_heaviest_first_and_none_is_without_weight():
    for reading in explain(PAGE).lines:
        weights = [abs(reason.weight) for reason in reading.reasons]
        assert weights == sorted(weights, reverse=True)
        assert 0 not in weights
        assert len({reason.name for reason in reading.reasons}) <= len(reading.reasons)


def test_the_reasons_add_up_to_the_margin():
    for reading in explain(PAGE).lines:
        assert sum(reason.weight for reason in reading.reasons) == pytest.approx(reading.margin)


@pytest.mark.parametrize("page", EXAMPLES)
def test_what_is_printed_fits_80_columns_and_tells_every_line(page):
    shown = str(explain(EXAMPLES[page])).split("\n")
    assert shown[0].split() == ["line", "zone", "how", "sure", "rather", "than"]
    assert max(map(cells, shown)) <= 80
    heads = [row for row in shown[1:] if row[3] != " "]
    for row, reading in zip(heads, explain(EXAMPLES[page]).lines, strict=True):
        number, zone, *_ = row.split()
        assert (int(number), zone) == (reading.number, reading.zone.value)
        assert row[17:26].strip() == reading.sureness
        assert row[27:] == reading.runner_up.value


def test_two_or_three_reasons_are_printed_in_words_with_their_names_and_weights():
    text = " ".join(str(explain(PAGE)).split())
    for reading in explain(PAGE).lines:
        first = next(reason for reason in reading.reasons if reason.weight > 0)
        assert f"+ {first.words} ({first.name} {first.weight:+.1f})" in text


def test_another_headline_is_named_by_its_line():
    reading = next(line for line in explain(PAGE).lines if line.zone is Zone.HEADLINE)
    rest = next(reason for reason in reading.reasons if reason.name == "rest of the page")
    assert re.fullmatch(r"if it were \w+, line \d+ would be [\w ]+", rest.words)


@pytest.mark.parametrize(
    ("margin", "word"), [(0.9, "in doubt"), (1.0, "likely"), (3.0, "sure"), (math.inf, "sure")]
)
def test_a_margin_has_a_word(margin, word):
    reading = explain(PAGE).lines[0]
    assert attrs.evolve(reading, margin=margin).sureness == word


def test_where_no_other_zone_may_stand_it_is_said():
    """A table that knows one zone only."""
    table = read_weights(
        "title\ta bar in it\t0.1\ntransition\tstart\tparagraph=0\ntransition\tparagraph\tparagraph=0\tend=0\n"
    )
    explained = _explained("新桥今日通车", table, Options())
    (reading,) = explained.lines
    assert (reading.runner_up, reading.margin, reading.reasons) == (None, math.inf, ())
    assert str(explained).endswith("(no other zone may stand here)\n     新桥今日通车")


def test_a_label_that_tells_the_zone_is_said():
    page = "标题：柳湾渡口恢复通航 来源：柳湾晚报 日期：2024-09-05 正文：停航八个月的渡口4日恢复通航。"
    readings = explain(page).lines
    assert [r.zone for r in readings] == [b.zone for b in parse(page).blocks]
    for reading in readings:
        assert (reading.sureness == "told") == (not reading.reasons)
    assert [r.text for r in readings if r.sureness == "told"] == [
        "标题：",
        "柳湾渡口恢复通航",
        "正文：",
        "停航八个月的渡口4日恢复通航。",
    ]
    assert str(readings[0]).split("\n")[2] == "     = its label tells, or the line it belongs to"


@given(noise())
def test_any_text_is_explained_in_80_columns(text):
    shown = str(explain(text)).split("\n")
    assert max(map(cells, shown)) <= 80


def test_a_text_without_lines_has_only_the_heading():
    assert explain(" \n\u3000\n").lines == ()
    assert str(explain("")).count("\n") == 0


@pytest.mark.parametrize("value", [None, b"a", 3])
def test_only_a_str_is_explained(value):
    with pytest.raises(TypeError, match=f"text must be a str, not {type(value).__name__}"):
        explain(value)
