"""What a pattern of the package takes, the package can read: texts made from every pattern never raise.

A reader that looks up what a pattern took fails where the pattern takes more than the table holds. So each
choice of each pattern is made at least once here, and each text goes through every finder, alone and in its
places, with references at both ends of the calendar. ``tools/fuzz.py --patterns`` draws as many as one likes.
"""

import functools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doors import FINDERS, PARSERS, PLACES, REFERENCES, TIMEZONES, failures
from package_patterns import Pattern, calls, made, patterns
from pattern_texts import texts_of

# Made of the names of one text while it is read, and of the words of a caller.
OF_A_TEXT = {"in_one_pass", "_places_of"}

# The places on one line; of the others each page has one.
LINES = [place for place in PLACES if "\n" not in place]

# A page of many texts is read in the time of a few.
PAGES = {"parse_many": PARSERS["parse_many"]}
ON_A_PAGE = 24

# ``from_regex`` draws no half of a pair of code units, and fails where nothing else fits.
HALVES = {chr(unit) for unit in range(0xD800, 0xE000)}


@functools.cache
def made_of():
    """Return the texts of every pattern."""
    return {pattern: texts_of(pattern) for pattern in patterns()}


@functools.cache
def texts():
    """Return all of them, each once; those that their pattern does not match are texts like any other."""
    return sorted({text for kinds in made_of().values() for kind in kinds for text in kind})


def told(found):
    """Write down failures for a person: one for each place of the source, the shortest text."""
    shortest = {failure.place: failure for failure in sorted(found, reverse=True)}
    return [f"{f.place} {f.error}: {f.door}({f.text!r}) {f.asked}" for f in shortest.values()]


# -- The patterns ------------------------------------------------------------------------------------------


def test_every_call_that_makes_a_pattern_was_seen():
    """Else the texts below would leave its pattern out."""
    seen = {pattern.place for pattern in made()}
    assert {function for place, function in calls().items() if place not in seen} == OF_A_TEXT
    assert seen <= calls().keys()


def test_every_pattern_matches_one_of_its_texts():
    """One that does not can never match, or the texts are made wrongly."""
    assert [pattern.place for pattern, found in made_of().items() if not found.matched] == []


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        ("[时点]|分钟|小时?", {"时", "点", "分钟", "小时", "小"}),
        ("(?:今|明)[天晚](?![上])", {"今天", "今晚", "明天", "明晚"}),
        ("近(?=[几数][年天])", {"近几年", "近数年", "近几天", "近数天"}),
        ("(?<=[周礼])[一二]", {"周一", "周二", "礼一", "礼二"}),
        ("(?P<a>[-/])1(?P=a)", {"-1-", "/1/"}),
        ("(?i:s)", {"s", "S", "ſ"}),
        ("(?ai:s)", {"s", "S"}),
        ("[0-9](?<=(?=5元|7角)[0-9])", {"5元", "7角"}),
    ],
)
def test_every_choice_is_made(pattern, wanted):
    """Each at least once; which go together is drawn."""
    found = texts_of(Pattern("", pattern, 0, "re"))
    assert set(found.matched) <= wanted
    assert {c for text in found.matched for c in text} == {c for text in wanted for c in text}


def test_sets_of_regex_are_known():
    found = texts_of(Pattern("", r"(?V1)[\p{Han}--[的了一]]", 0, "regex"))
    assert "天" in found.matched
    assert not {"的", "了", "一", "a"} & {*found.matched}


# -- What they take ----------------------------------------------------------------------------------------


def test_every_finder_reads_what_every_pattern_takes():
    found = []
    for number, text in enumerate(texts()):
        found += failures(
            LINES[number % len(LINES)].replace("{}", text),
            doors=FINDERS,
            reference=REFERENCES[number % len(REFERENCES)],
            timezone=TIMEZONES[number % len(TIMEZONES)],
        )
    assert told(found) == []


def test_pages_of_what_the_patterns_take_are_read():
    found, every = [], texts()
    for number, at in enumerate(range(0, len(every), ON_A_PAGE)):
        some, place = every[at : at + ON_A_PAGE], PLACES[number % len(PLACES)]
        asked = {
            "doors": PAGES,
            "reference": REFERENCES[number % len(REFERENCES)],
            "timezone": TIMEZONES[number % len(TIMEZONES)],
        }
        page = failures(
            "\n".join(place.replace("{}", text) for text in some)
            if place in LINES
            else place.replace("{}", "\n".join(some)),
            **asked,
        )
        # Each by itself, so that the smallest is shown; what takes two of them is shown as the page.
        alone = (
            [each for text in some for each in failures(place.replace("{}", text), **asked)] if page else []
        )
        found += alone or page
    assert told(found) == []


@given(
    st.deferred(lambda: st.sampled_from(drawable())).flatmap(
        lambda pattern: st.from_regex(pattern.compiled())
    ),
    st.sampled_from(PLACES),
    st.sampled_from(REFERENCES),
    st.sampled_from(TIMEZONES),
)
def test_what_is_drawn_of_a_pattern_is_read(text, place, reference, timezone):
    """Texts that no enumeration thinks of: whatever else the classes of the patterns hold."""
    found = failures(place.replace("{}", text), reference=reference, timezone=timezone)
    assert told(found) == []


@functools.cache
def drawable():
    """Return the patterns that ``from_regex`` draws from."""
    return [p for p in patterns() if p.engine == "re" and not HALVES & set(p.text)]
