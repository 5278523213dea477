"""Patterns that compile themselves, and alternations of many words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse._text.chars import BLANK, members
from newsparse._text.words import lazy, lazy_regex, trie

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
