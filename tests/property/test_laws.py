"""The laws that hold for every text: total, lossless, shift, surface, cuts, the JSON form.

Each is checked on texts of any characters and on texts built of pieces of pages; those that speak of whole
pages also on the pages of ``examples/``.
"""

import itertools
import json
import re

import jsonschema_rs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsparse import (
    Article,
    Credit,
    Options,
    Span,
    explain,
    from_json,
    json_schema,
    parse,
    parse_many,
    to_dict,
    to_json,
)
from nodes import as_written, moved, placeless, siblings, visible, walk
from page_strategies import BLANKS, EXAMPLES, LINE_ENDS, plain_pages, texts

SCHEMA = jsonschema_rs.Draft202012Validator(json_schema())
examples = st.sampled_from(list(EXAMPLES.values()))


# -- total ------------------------------------------------------------------------------------------------


@given(texts)
def test_any_text_gives_an_article(text):
    article = parse(text)
    assert isinstance(article, Article)
    assert article.span == Span(0, len(text))
    assert article.length == len(text)


@given(texts)
def test_any_text_can_be_explained_and_the_explanation_agrees(text):
    article, readings = parse_many(text)[0], explain(text).lines
    zones = [(block.span, block.zone) for block in article.blocks]
    assert [(line.span, line.zone) for line in readings] == zones
    assert all(line.runner_up is not line.zone for line in readings)


@given(texts)
def test_reading_twice_gives_the_same(text):
    assert parse(text) == parse(text)


# -- lossless ---------------------------------------------------------------------------------------------


@given(texts)
def test_blocks_hold_every_visible_character_once_and_in_order(text):
    blocks = parse(text).blocks
    assert all(first.span.end <= second.span.start for first, second in itertools.pairwise(blocks))
    held = {i for block in blocks for i in range(block.span.start, block.span.end)}
    assert visible(text) <= held
    assert all(block.span.start in visible(text) for block in blocks)
    assert all(block.span.end - 1 in visible(text) for block in blocks)


@given(texts)
def test_what_a_node_says_stands_at_its_place(text):
    for visit in walk(parse(text)):
        assert 0 <= visit.span.start <= visit.span.end <= len(text), visit.path
        assert visit.said is None or as_written(visit, text), visit


# The time of a story in a list may stand on the line above its title: the item holds both.
@given(texts)
@example("2019\n09/07\n19:02\n柳湾晚报\n柳湾晚报\n")
def test_children_lie_inside_their_parents(text):
    for visit in walk(parse(text)):
        assert visit.within is None or visit.span in visit.within, visit


@given(texts)
def test_siblings_are_ordered_and_apart(text):
    for path, nodes in siblings(parse(text)):
        for first, second in itertools.pairwise(nodes):
            assert first.span <= second.span, path
            # 文/图 credits the same names with two roles at one place; a defect may lie on another.
            shared = isinstance(first, Credit) and first.span == second.span
            assert shared or path == ".defects" or not first.span.overlaps(second.span), path


@given(texts)
def test_a_place_is_given_exactly_where_there_is_a_value(text):
    for visit in walk(parse(text)):
        for name in dir(visit.node):
            if name.endswith("_span"):
                value = getattr(visit.node, name.removesuffix("_span"))
                assert (value is None) is (getattr(visit.node, name) is None), (visit.path, name)


# -- shift ------------------------------------------------------------------------------------------------


@given(
    st.one_of(examples, plain_pages()),
    st.lists(st.sampled_from(BLANKS), max_size=3).map("".join),
    st.sampled_from(LINE_ENDS),
)
def test_a_leading_blank_line_moves_every_place_and_nothing_else(text, blanks, line_end):
    before, after = parse(text), parse(blanks + line_end + text)
    wanted = moved(before, len(blanks) + len(line_end), Span(0, len(text)), blank=not before.blocks)
    assert placeless(to_dict(wanted)) == placeless(to_dict(after))
    assert [v.span for v in walk(wanted)] == [v.span for v in walk(after)]


# -- surface ----------------------------------------------------------------------------------------------
# Blank lines are no evidence for the zones: one text has them, its copy has none. They tell one thing alone,
# where a paragraph ends that was broken into lines of one width; no line here was (for those that were, see
# ``test_structure.py``). A value over several lines (a time under its date, a comment) has in its text what
# stands between them.


@given(st.one_of(examples, plain_pages()), st.sampled_from(LINE_ENDS[1:]))
def test_the_style_of_line_ends_changes_places_only(text, line_end):
    assert placeless(to_dict(parse(text.replace("\n", line_end)))) == placeless(to_dict(parse(text)))


@given(st.one_of(examples, plain_pages()), st.data())
def test_indents_and_trailing_blanks_change_places_only(text, data):
    blanks = st.text(st.sampled_from(" \u3000\t\u00a0"), max_size=2)
    lines = [data.draw(blanks) + line + data.draw(blanks) for line in text.split("\n")]
    assert placeless(to_dict(parse("\n".join(lines)))) == placeless(to_dict(parse(text)))


@given(st.one_of(examples, plain_pages()), st.data())
def test_blank_lines_change_places_only(text, data):
    lines = [line for line in text.split("\n") if line.strip()]
    spread = "".join(line + "\n" * data.draw(st.integers(1, 3)) for line in lines)
    assert unspread(placeless(to_dict(parse(spread)))) == unspread(placeless(to_dict(parse(text))))


def unspread(value):
    """Leave out of a value of the JSON form what blank lines are in its texts."""
    if isinstance(value, dict):
        return {key: unspread(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [unspread(inner) for inner in value]
    return re.sub("\n+", "\n", value) if isinstance(value, str) else value


@given(st.one_of(examples, plain_pages()), st.text(st.sampled_from(" \u3000\n"), max_size=5))
def test_blank_lines_after_the_end_change_nothing(text, blanks):
    before, after = parse(text), parse(text + blanks)
    assert placeless(to_dict(after)) == placeless(to_dict(before))
    assert after.blocks == before.blocks


# -- cuts -------------------------------------------------------------------------------------------------


@given(examples, st.data())
def test_a_page_cut_anywhere_is_read(text, data):
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    article = parse(text[start:end])
    assert article.length == end - start
    assert bool(article.blocks) is bool(visible(text[start:end]))


# -- the JSON form ----------------------------------------------------------------------------------------


@given(st.one_of(texts, examples))
def test_what_was_read_survives_the_json_form(text):
    article = parse(text)
    written = to_json(article)
    assert from_json(written) == article
    SCHEMA.validate(json.loads(written))


# -- options ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("layer", ["dates", "lists", "people", "quotes", "works"])
@given(text=st.one_of(examples, plain_pages()))
def test_a_layer_left_out_leaves_the_rest_alone(layer, text):
    """Quotes may rest on the people, so only what lies outside the body's content is compared."""
    whole = to_dict(parse(text))
    part = to_dict(
        parse(text, options=Options(layers={"dates", "lists", "people", "quotes", "works"} - {layer}))
    )
    content = {"dates", "lists", "people", "quotes", "works", "defects"}
    assert {k: v for k, v in part.items() if k not in content} == {
        k: v for k, v in whole.items() if k not in content
    }
    assert not part.get(layer)
