"""What ``explain`` tells: the zone that ``parse`` gives, the runner-up, and the evidence between them."""

import pytest

from newsparse import explain, parse
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
    """Up to the rounding of the weights to whole units."""
    for reading in explain(PAGE).lines:
        assert sum(reason.weight for reason in reading.reasons) == pytest.approx(reading.margin, abs=0.5)


def test_a_reading_is_shown_as_a_row_and_the_line():
    shown = str(explain(PAGE)).split("\n")
    readings = explain(PAGE).lines
    assert shown[0].split() == ["line", "zone", "not", "by", "because"]
    assert len(shown) == 1 + 2 * len(readings)
    for reading, row, line in zip(readings, shown[1::2], shown[2::2], strict=True):
        number, zone, runner_up, margin, *_ = row.split()
        assert (int(number), zone, runner_up) == (
            reading.number,
            reading.zone.value,
            reading.runner_up.value,
        )
        assert float(margin) == pytest.approx(reading.margin, abs=0.051)
        assert reading.text.startswith(line.strip())


def test_a_text_without_lines_has_only_the_heading():
    assert explain(" \n\u3000\n").lines == ()
    assert str(explain("")).count("\n") == 0


@pytest.mark.parametrize("value", [None, b"a", 3])
def test_only_a_str_is_explained(value):
    with pytest.raises(TypeError, match=f"text must be a str, not {type(value).__name__}"):
        explain(value)
