"""Places by list and by form."""

import pytest

from newsparse._names.places import (
    known_place,
    known_places_at_end,
    looks_like_place,
    place_at_end,
    place_at_start,
)


@pytest.mark.parametrize("name", ["太原", "太原市", "台北", "雲林縣", "里约热内卢", "联合国"])
def test_listed_places_are_known_with_and_without_their_suffix(name):
    assert known_place(name)


@pytest.mark.parametrize(
    ("name", "place"),
    [("北京、上海", True), ("临河县", True), ("台北－高雄", True), ("综合", False), ("", False)],
)
def test_form_and_joined_places(name, place):
    assert looks_like_place(name) is place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("王晓铭台北", "台北"),
        ("黃育仁雲林縣", "雲林縣"),
        ("王晓铭某乡", "某乡"),
        ("王晓铭", ""),
        ("王晓铭、李思远台北", "台北"),
    ],
)
def test_a_place_comes_off_the_name_it_is_glued_to(text, place):
    assert text[place_at_end(text, 0, len(text)) :] == place


@pytest.mark.parametrize(
    ("text", "places"), [("王晓铭 上海、北京", "上海、北京"), ("王晓铭", ""), ("上海", "上海"), ("", "")]
)
def test_listed_places_come_off_the_end(text, places):
    assert text[known_places_at_end(text, 0, len(text)) :] == places


@pytest.mark.parametrize(("text", "place"), [("北京大学", "北京"), ("大学", ""), ("石家庄人", "石家庄")])
def test_a_place_begins_a_text(text, place):
    assert text[: place_at_start(text, 0, len(text))] == place
