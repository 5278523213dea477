"""What is counted on a whole page: where its body is, and what is above and below each line."""

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laid_out import PAGE, fields, seen
from newsparse._layout import page
from newsparse._layout.features import GROUPS
from newsparse._layout.masses import body_end, heaviest
from newsparse._layout.values import Region
from newsparse._lexicon.furniture import Boilerplate

LINES = PAGE.split("\n")
TITLE, FIRST, LAST, CREDIT, RELATED, FOOT = 3, 6, 7, 8, 9, 12


def test_the_body_is_what_the_likely_headline_heads():
    found = seen(PAGE)
    assert found.chances.best == TITLE
    assert found.body == (FIRST, LAST)
    assert found.regions == [Region.BEFORE] * FIRST + [Region.INSIDE] * 2 + [Region.AFTER] * 5


def test_a_page_without_prose_has_no_body():
    found = seen("首页\n新闻\n财经\n登录")
    assert (found.body, found.mass, found.chances.best) == ((-1, -1), (-1, -1), None)
    assert set(found.regions) == {Region.NONE}


def test_a_short_sentence_is_prose_where_there_is_no_other():
    assert seen("新桥通车\n新桥昨日通车，居民步行过河。").body == (1, 1)


def test_a_page_without_lines():
    assert seen(" \n").lines == []
    observers = [group.observer for group in GROUPS]
    assert [list(observer.keys(seen(""))) for observer in observers] == [[]] * len(observers)


def test_the_body_ends_where_furniture_outweighs_what_follows():
    assert body_end([300, 300, -150, -60, 120], 0) == 1
    assert body_end([300, 300, -14, 300], 0) == 3
    assert body_end([300, *[-150] * 6, 9999], 0) == 0


@given(st.lists(st.integers(-20, 300), min_size=1, max_size=30))
def test_the_body_ends_where_it_is_worth_most(worths):
    sums = list(accumulate(worths))
    last = body_end(worths, 0)
    assert (sums[last], last) == (max(sums), sums.index(max(sums))) if max(sums) > 0 else last == 0


@pytest.mark.parametrize(
    ("worths", "run"),
    [
        ([], (-1, -1)),
        ([-6, -6], (-1, -1)),
        ([-6, 50, -60, 300, 200], (3, 4)),
        ([-6, 250, -500, 300, 200], (1, 1)),
        ([-6, 420, -900, 600, 600], (1, 1)),
    ],
)
def test_an_early_run_is_heaviest_where_it_comes_near_the_best(worths, run):
    assert heaviest(worths) == run


def test_places_beside_the_body():
    found = fields(page.beside_body, PAGE)
    assert [str(row["place"]) for row in found.values()] == (
        [f"before {step}" for step in (6, 4, 4, 3, 2, 1)]
        + ["first", "in"]
        + [f"after {step}" for step in (1, 2, 3, 4, 4)]
    )
    assert found[0]["place"].words == "six to eight lines above the body"


def test_distances_to_prose():
    found = fields(page.prose_distances, PAGE)
    assert [(str(row["above"]), str(row["below"])) for row in found.values()][TITLE : LAST + 1] == [
        ("50", "3"),
        ("50", "2"),
        ("50", "1"),
        ("50", "1"),
        ("1", "50"),
    ]


def test_what_stands_under_a_heading():
    found = fields(page.headings, PAGE)
    assert [row["heads"] for row in found.values()] == [i == RELATED for i in range(len(LINES))]
    assert [row["under"] for row in found.values()] == ["none"] * RELATED + [Boilerplate.RELATED_HEAD] * 4


def test_a_credit_is_the_foot_of_what_is_above_it_up_to_the_next_heading():
    found = fields(page.feet, PAGE)
    assert [str(row["foot"]) for row in found.values()][LAST:RELATED] == ["1", "none"]
    assert [str(row["heading"]) for row in found.values()][LAST : RELATED + 1] == ["2", "1", "50"]


def test_the_lines_of_time_and_source():
    found = seen(f"青渡镇新桥正式通车\n晋南晚报 2023-03-30\n来源：晋南晚报\n{LINES[FIRST]}").chances
    assert found.informs == [False, True, True, False]


def test_distances_to_the_time():
    found = fields(page.time_distances, PAGE)
    assert (str(found[TITLE]["below"]), str(found[TITLE]["above"])) == ("1", "6")
    assert (str(found[FIRST]["below"]), str(found[FIRST]["above"])) == ("6", "2")


def test_the_candidates_for_the_headline():
    found = fields(page.candidacy, PAGE)
    assert not found[TITLE]["barred"]
    assert str(found[TITLE]["rank"]) == "0"
    assert found[TITLE]["sure"] is not None
    assert found[0]["barred"]
    assert [i for i, row in found.items() if row["sure"] is not None] == [TITLE]


def test_distances_to_the_likely_headline():
    found = fields(page.title_distances, PAGE)
    assert [str(row["distance"]) for row in found.values()] == [
        "-3",
        "-2",
        "-1",
        "0",
        "1",
        "2",
        "3",
        "4",
        "4",
        "6",
        "6",
        "6",
        "9",
    ]
    assert found[TITLE + 1]["distance"].words == "one line below the likely headline"
    assert found[FOOT]["off"] is None
    assert {row["untitled"] for row in fields(page.title_distances, "首页\n新闻").values()} == {True}


def test_a_deck_and_a_kicker_beside_the_likely_headline():
    deck = "青渡镇新桥今日通车\n——两岸居民步行过河不再等船\n" + "\n".join(LINES[4:])
    assert fields(page.deck, deck) == {1: {"dash": "dash", "informs": True, "overlap": "none"}}
    assert fields(page.deck, PAGE) == {}
    assert fields(page.kicker, PAGE) == {}


def test_the_headline_said_again():
    again = PAGE + "\n青渡镇新桥今日通车 两岸居民步行过河\n青渡镇新桥今日通车"
    assert fields(page.title_again, again) == {13: {"same": 2, "part": None}, 14: {"same": None, "part": 2}}


def test_how_long_the_page_is():
    found = fields(page.on_page, "\n".join(f"第{n}条" for n in range(60)))
    assert [str(found[i]["above"]) for i in (0, 3, 5, 50, 59)] == ["0", "3", "4", "50", "50"]
    assert {str(row["size"]) for row in found.values()} == {"6"}
