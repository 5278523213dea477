"""Every row of an open list is found in its own example."""

import pytest

from newsparse._fields.credits import find_credits
from newsparse._fields.dateline import find_dateline
from newsparse._fields.people import find_people
from newsparse._fields.source import find_source
from newsparse._lexicon import rows, terms, vocabulary, words


def examples(name, plain):
    """Yield each term of a list with its example; one that has none stands in the plain one."""
    for term, _, *example in rows(name):
        yield term, example[0] if example else plain.format(term)


def test_outlets_are_read_as_sources():
    found = examples("outlets", "来源：{}")
    assert [n for n, example in found if getattr(find_source(example), "name", None) != n] == []


def test_agencies_open_datelines():
    missed = [n for n, example in rows("agencies") if getattr(find_dateline(example), "agency", None) != n]
    assert missed == []


def test_places_stand_in_datelines():
    found = examples("places", "新华社{}3月28日电")
    assert [n for n, example in found if getattr(find_dateline(example), "place", None) != n] == []


def test_offices_stand_before_a_name():
    for word, kind, *example in rows("offices"):
        people = find_people(f"{example[0] if example else word}王建国昨天到场。")
        assert kind == "kin" or any(one.office for one in people), word


def test_nobody_is_named_by_what_has_no_name():
    named = [n for n, example in rows("nameless") if any(credit.people for credit in find_credits(example))]
    assert named == []


@pytest.mark.parametrize("name", ["outlets", "agencies", "places", "surnames_ja", "nameless"])
def test_no_term_stands_twice_in_a_list(name):
    assert len(rows(name)) == len(terms(name))


@pytest.mark.parametrize("name", ["words", "predicates"])
def test_no_word_stands_twice_in_a_list(name):
    assert sum(len(row[0].split()) for row in rows(name)) == len(vocabulary(name))


def test_words_divides_at_blanks():
    assert words("甲 乙  丙") == ("甲", "乙", "丙")
