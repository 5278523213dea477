"""The classes of characters: what is in each, and that they can stand in one class together."""

import re
import unicodedata

import pytest
import regex

from newsparse._text import chars
from newsparse._text.chars import BLANK, HAN, all_han, is_han, members

CLASSES = [name for name in chars.__all__ if name.isupper()]


@pytest.mark.parametrize("name", CLASSES)
def test_a_class_and_its_set_hold_the_same(name):
    body = getattr(chars, name)
    if name == "HAN":
        pytest.skip("a set of a hundred thousand; the class alone is used")
    pattern = re.compile(f"[{body}]")
    assert members(body) == {chr(c) for c in range(0x11000) if pattern.match(chr(c))}


def test_all_classes_can_stand_in_one():
    together = re.compile("[" + "".join(getattr(chars, name) for name in CLASSES) + "]")
    assert all(together.match(c) for c in "漢 \u2002：/｜—·（“。0\u200b")
    assert not together.match("a")


def test_han_is_what_unicode_calls_so():
    """Save signs that stand in no running text: radicals, the numerals of Suzhou, the marks of annotation."""
    ours, theirs = re.compile(f"[{HAN}]"), regex.compile(r"\p{Han}")
    named = (c for c in map(chr, range(0x110000)) if unicodedata.name(c, "").startswith("CJK UNIFIED"))
    assert all(ours.match(c) and theirs.match(c) for c in named)
    assert all(ours.match(c) for c in "々〇")


def test_every_blank_of_unicode_is_one():
    blanks = {c for c in map(chr, range(0x110000)) if unicodedata.category(c).startswith("Z")} | {"\t"}
    assert members(BLANK) == blanks


def test_a_blank_takes_room():
    assert not members(BLANK) & members(chars.UNSEEN)


def test_han_is_told_without_its_pattern():
    pattern = re.compile(f"[{HAN}]")
    assert all(is_han(c) == bool(pattern.match(c)) for c in map(chr, range(0x110000)))
    assert all_han("张㐂田𠮷々")
    assert not any(map(all_han, ("张a", "a张", "张あ", "")))
