"""Spans: half-open, counted in code points, convertible to the units of other languages."""

from hypothesis import given
from hypothesis import strategies as st

from newsparse.spans import Span


@st.composite
def texts_with_spans(draw):
    text = draw(st.text(st.characters(exclude_categories=()), max_size=30))
    ends = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    return text, Span(*ends)


@given(texts_with_spans())
def test_span_cuts_what_a_slice_cuts(pair):
    text, span = pair
    assert span.of(text) == text[span.slice] == text[span.start : span.end]
    assert len(span) == len(span.of(text))


@given(texts_with_spans())
def test_utf_8_places_cut_the_same(pair):
    text, span = pair
    start, end = span.utf8(text)
    assert text.encode("utf-8", "surrogatepass")[start:end].decode("utf-8", "surrogatepass") == span.of(text)


@given(texts_with_spans())
def test_utf_16_places_cut_the_same(pair):
    text, span = pair
    start, end = (2 * unit for unit in span.utf16(text))
    cut = text.encode("utf-16-le", "surrogatepass")[start:end]
    assert cut == span.of(text).encode("utf-16-le", "surrogatepass")


@given(texts_with_spans(), st.integers(0, 9))
def test_shifted_span_cuts_the_same_behind_what_was_put_before(pair, by):
    text, span = pair
    assert span.shift(by).of(" " * by + text) == span.of(text)


def test_containing_and_overlapping():
    span = Span(2, 5)
    assert 2 in span
    assert 4 in span
    assert 5 not in span
    assert "3" not in span
    assert Span(2, 5) in span
    assert Span(4, 6) not in span
    assert span.overlaps(Span(4, 6))
    assert not span.overlaps(Span(5, 6))
    assert Span(1, 9) < Span(2, 3)
