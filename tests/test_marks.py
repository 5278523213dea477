"""The list of marks: every place of an article is on it, with its path, its layer and a few words."""

import pytest
from hypothesis import given

import model_strategies
import newsparse
from exported import ARTICLE
from newsparse._show.marks import LAYERS, marks
from newsparse._show.style import STYLE
from nodes import walk
from page_strategies import EXAMPLES, texts


def found(text, path):
    return next(mark for mark in marks(newsparse.parse(text)) if mark.path == path)


@given(texts)
def test_every_place_is_a_mark(text):
    article = newsparse.parse(text)
    visits = {(v.path.lstrip("."), v.span) for v in walk(article) if v.path != "."}
    seen = {(mark.path, mark.span) for mark in marks(article)}
    # The walk names the field that holds a place, a mark what is at it; same_as only points at another.
    assert seen == {
        (path.removesuffix("_span"), span) for path, span in visits if not path.endswith(".same_as")
    }


@given(model_strategies.articles)
def test_any_article_has_marks_on_known_layers(article):
    assert {mark.layer for mark in marks(article)} <= set(LAYERS)


def test_facts_say_what_the_text_does_not():
    text = EXAMPLES["yellow-river"]
    assert found(text, "published").facts == "2024-09-05T07:42 · minute"
    assert found(text, "credits[0]").facts == "editor · label 编辑"
    assert found(text, "headline").facts == ""
    assert found(text, "blocks[1]").facts == "headline"
    assert found(text, "dates[0]").facts.startswith(
        "2024-09-04 · 2024-09-04/2024-09-05 · year inferred · day"
    )


def test_parts_have_places_of_their_own():
    mark = found(EXAMPLES["yellow-river"], "credits[0].label")
    assert (mark.layer, mark.span.of(EXAMPLES["yellow-river"])) == ("part", "编辑")


@pytest.mark.parametrize("layer", sorted(set(LAYERS) - {"zone", "text"}))  # whole lines, which zones colour
def test_every_layer_has_a_style(layer):
    assert f".np-{layer}" in STYLE


def test_a_mark_is_called_by_its_field_or_its_layer():
    text = EXAMPLES["yellow-river"]
    names = {mark.path: (mark.name, mark.layer) for mark in marks(newsparse.parse(text))}
    assert names["source"] == ("source", "outlet")
    assert names["published"] == ("published", "time")
    assert names["dates[0]"] == ("time", "time")
    assert names["credits[0].people[0]"] == ("person", "person")


def test_tags_are_marked_as_tags():
    found = [mark for mark in marks(ARTICLE) if mark.path.startswith("tags")]
    assert [(mark.layer, mark.span) for mark in found] == [("tag", tag.span) for tag in ARTICLE.tags]
