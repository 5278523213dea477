"""Patterns that compile themselves, and alternations of many words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse._text.chars import BLANK, members
from newsparse._text.words import Words, lazy, lazy_regex, trie

WORDS = st.sets(st.text(alphabet="编辑审图ab.*", min_size=1, max_size=4), min_size=1, max_size=12)


@given(WORDS, st.text(alphabet="编辑审图ab.*", max_size=6))
def test_a_trie_takes_the_longest_word_that_fits(words, text):
    found = re.match(trie(sorted(words)), text)
    fitting = [word for word in words if text.startswith(word)]
    assert (found[0] if found else None) == (max(fitting, key=len) if fitting else None)


@pytest.mark.parametrize("compiled", [lazy, lazy_regex])
def test_a_lazy_pattern_takes_the_blanks_that_it_names(compiled):
    pattern = compiled(f"[{BLANK}]{{2}}")
    assert pattern.pattern == f"[{BLANK}]{{2}}"
    assert {c for c in map(chr, range(0x110000)) if pattern.fullmatch(c + c)} == members(BLANK)


@given(WORDS, st.text(alphabet="编辑审图ab.* 　", max_size=8))
def test_words_that_are_looked_up_are_those_that_their_pattern_finds(words, text):
    found = [match.span() for match in re.finditer(trie(sorted(words)), text)]
    assert Words(words).places(text, 0, len(text)) == found
    assert Words(words).holds(text, 0, len(text)) is bool(found)


@given(WORDS, st.text(alphabet="编辑审图ab.* 　", max_size=8), st.integers(0, 8), st.integers(0, 8))
def test_words_are_found_from_both_ends_and_never_outside(words, text, start, end):
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    lookup = Words(words, spaced=True)
    forward = {(at, stop) for at in range(start, end + 1) for stop in lookup.ends(text, at, end)}
    backward = {(at, stop) for stop in range(start, end + 1) for at in lookup.begins(text, start, stop)}
    assert forward == backward
    assert all(start <= at < stop <= end for at, stop in forward)
    assert {at for at, _ in forward} <= set(lookup.starts(text, start, end))
    assert all("".join(text[at:stop].split()) in words or text[at:stop] in words for at, stop in forward)


@pytest.mark.parametrize(
    ("text", "places"), [("监 制", [(0, 3)]), ("监　 制", [(0, 4)]), ("真监 制", []), ("监   制", [])]
)
def test_a_word_of_two_characters_may_be_set_out(text, places):
    assert Words(["监制"], spaced=True).places(text, 0, len(text)) == places
    assert Words(["监制"]).places(text, 0, len(text)) == []
