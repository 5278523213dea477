"""What is no text, no moment, no zone or no part of a text is refused in clear words, and never read."""

import datetime as dt
import enum
import inspect

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from doors import DOORS, FINDERS
from newsparse import Options, Span, parse
from page_strategies import EXAMPLES, texts

PAGE = EXAMPLES["yellow-river"]
LINE = "新华社太原3月28日电（记者张三）昨天，市长王晓明说：“一要快，二要稳。”《渡口》 晋南晚报 08-30 去年底"
MILLION = 1_000_000


def taking(name):
    """Return the functions that take an argument."""
    return {key: door for key, door in DOORS.items() if name in inspect.signature(door).parameters}


@pytest.mark.parametrize("door", DOORS.values(), ids=DOORS.keys())
@pytest.mark.parametrize("wrong", [None, b"28", bytearray(b"28"), 28, ["28"]], ids=repr)
def test_what_is_no_text_is_refused(door, wrong):
    with pytest.raises(TypeError, match=rf"^text must be a str, not {type(wrong).__name__}$"):
        door(wrong)


@pytest.mark.parametrize("text", [LINE, ""])
@pytest.mark.parametrize("door", taking("reference").values(), ids=taking("reference").keys())
@pytest.mark.parametrize("wrong", ["2024-05-06", 0, 1714953600.0, dt.time(8), dt.timedelta(1)], ids=repr)
def test_what_is_no_moment_is_refused(door, wrong, text):
    """Also where the text has nothing that would be told from it."""
    with pytest.raises(TypeError, match=rf"^reference must be .*, not {type(wrong).__name__}$"):
        door(text, reference=wrong)


@pytest.mark.parametrize("text", [LINE, ""])
@pytest.mark.parametrize("door", taking("timezone").values(), ids=taking("timezone").keys())
@pytest.mark.parametrize("wrong", [0, 8, dt.timedelta(hours=8)], ids=repr)
def test_what_is_no_zone_is_refused(door, wrong, text):
    with pytest.raises(TypeError, match=rf"^timezone must be .*, not {type(wrong).__name__}$"):
        door(text, timezone=wrong)


@pytest.mark.parametrize("door", taking("timezone").values(), ids=taking("timezone").keys())
def test_a_name_that_no_zone_has_is_refused(door):
    with pytest.raises(ValueError, match=r"^no time zone is called 'Asia/Nowhere'"):
        door(LINE, timezone="Asia/Nowhere")


@pytest.mark.parametrize("door", FINDERS.values(), ids=FINDERS.keys())
@pytest.mark.parametrize("wrong", [(0, 5), 5, slice(0, 5), "0:5"], ids=repr)
def test_what_is_no_span_is_refused(door, wrong):
    with pytest.raises(TypeError, match=rf"^within must be a newsparse\.Span, not {type(wrong).__name__}$"):
        door(LINE, within=wrong)


@pytest.mark.parametrize("day", [dt.date(2024, 2, 29), dt.date.min, dt.date.max])
@pytest.mark.parametrize("door", taking("reference").values(), ids=taking("reference").keys())
def test_a_day_will_do_for_a_moment(door, day):
    """It is read as its midnight, save that no hours are counted from it."""
    assert door(LINE, reference=day) == door(LINE, reference=dt.datetime.combine(day, dt.time()))
    door("3小时前", reference=day)


@given(texts, st.integers(-9, 99), st.integers(-9, 99))
def test_a_part_may_reach_beyond_the_text(text, start, end):
    """What is found lies in the part and in the text."""
    for find in FINDERS.values():
        found = find(text, within=Span(start, end))
        for value in found if isinstance(found, tuple) else [found] if found else []:
            assert max(0, start) <= value.span.start <= value.span.end <= min(end, len(text))


class Text(str):
    """A text with a type of its own, such as numpy's."""

    __slots__ = ()


Member = enum.StrEnum("Member", {"PAGE": PAGE})


@pytest.mark.parametrize("text", [Text(PAGE), Member.PAGE], ids=["subclass", "member"])
def test_a_subclass_of_str_is_read_as_its_words(text):
    article = parse(text)
    assert article == parse(PAGE)
    assert {type(value) for value in strings(article)} == {str}


def strings(value):
    """Yield every string of an article that is no member of a closed list."""
    if isinstance(value, str):
        if not isinstance(value, enum.Enum):
            yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from strings(item)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from strings(getattr(value, field.name))


@pytest.mark.parametrize("odd", ["\x00", "\ud83d", "\x85", "\u2028", "\x1c"], ids=ascii)
@pytest.mark.parametrize("door", DOORS.values(), ids=DOORS.keys())
def test_an_odd_character_anywhere_is_read(door, odd):
    for at in range(len(LINE) + 1):
        door(LINE[:at] + odd + LINE[at:])


@pytest.mark.parametrize("mark", ["一", "“", "1", "\ud83d"], ids=ascii)
@pytest.mark.parametrize("find", FINDERS.values(), ids=FINDERS.keys())
def test_a_line_of_a_million_characters_is_read(find, mark):
    assert find(mark * MILLION) in {(), None}


def test_options_are_checked_when_they_are_made():
    with pytest.raises(TypeError, match="reference must be"):
        Options(reference="2024-05-06")
