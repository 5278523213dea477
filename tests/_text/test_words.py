"""Alternations of many words."""

import re

from hypothesis import given
from hypothesis import strategies as st

from newsparse._text.words import trie

WORDS = st.sets(st.text(alphabet="编辑审图ab.*", min_size=1, max_size=4), min_size=1, max_size=12)


@given(WORDS, st.text(alphabet="编辑审图ab.*", max_size=6))
def test_a_trie_takes_the_longest_word_that_fits(words, text):
    found = re.match(trie(sorted(words)), text)
    fitting = [word for word in words if text.startswith(word)]
    assert (found[0] if found else None) == (max(fitting, key=len) if fitting else None)
