"""Every row of an open list is found in its own example."""

import pytest

from newsparse._fields.dateline import find_dateline
from newsparse._fields.source import find_source
from newsparse._lexicon import rows, terms, words
from newsparse._names.roles import (
    DOUBLE_HEADS,
    HEADS,
    MARKERS,
    NOUN_HEADS,
    PLAIN_HEADS,
    POST_HEADS,
    role_of,
)
from newsparse.model import Role


def test_outlets_are_read_as_sources():
    missed = [n for n, _, example in rows("outlets") if getattr(find_source(example), "name", None) != n]
    assert missed == []


def test_agencies_open_datelines():
    missed = [n for n, example in rows("agencies") if getattr(find_dateline(example), "agency", None) != n]
    assert missed == []


def test_places_stand_in_datelines():
    missed = [n for n, _, example in rows("places") if getattr(find_dateline(example), "place", None) != n]
    assert missed == []


@pytest.mark.parametrize("name", ["outlets", "agencies", "places", "surnames_ja", "common_words", "words"])
def test_no_term_stands_twice_in_a_list(name):
    assert len(rows(name)) == len(terms(name))


def test_the_sets_of_heads_speak_of_heads_that_have_a_role():
    known = {*HEADS, *DOUBLE_HEADS}
    assert known.issuperset(NOUN_HEADS | PLAIN_HEADS | POST_HEADS | MARKERS)


@pytest.mark.parametrize(
    ("head", "modifiers", "role"),
    [
        ("记者", "", Role.REPORTER),
        ("記者", "特約", Role.CORRESPONDENT),
        ("记者", "摄影", Role.PHOTOGRAPHER),
        ("编辑", "实习", Role.EDITOR),
        ("编辑", "美术", Role.DESIGNER),
        ("制作", "视频", Role.VIDEO),
        ("制作", "海报", Role.DESIGNER),
        ("编辑", "总", Role.CHIEF_EDITOR),
        ("实习生", "", Role.INTERN),
    ],
)
def test_modifiers_can_change_the_role(head, modifiers, role):
    assert role_of(head, modifiers) is role


def test_words_divides_at_blanks():
    assert words("甲 乙  丙") == ("甲", "乙", "丙")
