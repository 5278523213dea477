"""Choose the words that the reader of names must know, from a dictionary and by the reader itself.

    python tools/name_words.py    # write words.tsv and predicates.tsv anew

A word is kept if the reader would take it for a name, or its beginning, in a place where a name may stand, and if it
is frequent enough for that place: nearly any word may begin a clause, few come right after an office. So the lists
are what the weights of the characters leave to be told, and no more; run it again when the weights change. A
predicate is kept if it is frequent and tells more than its first character does.

What stands under ``# By hand`` in a list is left as it is: words that the dictionary lacks, or has among the names
of people (文明, 高尔夫). Needs jieba 0.42.1, whose dictionary it is (MIT licence), and opencc-python-reimplemented
for the traditional forms.
"""

import importlib.resources
import itertools
import pathlib

import jieba
import opencc

from newsparse import _lexicon, find_people
from newsparse._names import person, scoring

LEXICON = pathlib.Path(_lexicon.__file__).parent
GENERATED = "# From the dictionary"

LONGEST = 7
PLACES = (
    ("，{}，", 10),  # the start of a clause
    ("，{}说，", 100),  # the same with a speaker's verb, for which foreign sounds are enough
    ("、省长王建国、{}，", 100),  # a list of names
    ("，省长{}，", 100),  # after an office
)
"""Where a word may be read as a name, and how often a word must occur in the dictionary's sixty million to be kept."""

BESIDE_LABEL = 500
"""The same beside a label, where hardly a word stands that is no name."""

BEGIN_NAMES = frozenset({"王冠"})
"""Words that begin the name of a person more often than they are said: 王冠中, 王冠军."""

NAMES = "nr"
"""How the tags of names of people begin: what has one is in no list, unless by hand."""

FOLLOWS = frozenset(("v", "vd", "vn", "vg", "d", "df", "ad", "p", "c", "t", "r", "f"))
"""The tags of what may follow a name: verbs, adverbs, prepositions, conjunctions, times, pronouns, places."""

FREQUENT = 1700
"""How often a predicate must occur, times what it tells beyond its first character: 在内 and 说到 tell little."""

to_traditional = opencc.OpenCC("s2tw").convert


def main():
    words = sorted(dictionary())
    write("predicates", ())
    follow = ((word, frequency) for word, frequency, tag in words if len(word) == 2 and tag in FOLLOWS)
    write(
        "predicates", both_scripts(word for word, frequency in follow if frequency * told(word) >= FREQUENT)
    )
    kept = set()
    write("words", kept)
    for _, group in itertools.groupby(
        sorted(words, key=lambda row: len(row[0])), key=lambda row: len(row[0])
    ):
        found = {
            form: places
            for word, frequency, tag in group
            if not tag.startswith(NAMES) and word not in BEGIN_NAMES
            for form in both_scripts([word])
            if (places := misread(form, frequency))
        }
        write("words", kept | found.keys())
        kept |= {form for form, places in found.items() if not places <= misread(form, BESIDE_LABEL)}
        write("words", kept)
    print(f"{len(kept)} words")


def dictionary():
    """Yield the words of the dictionary with frequency and tag."""
    text = importlib.resources.files(jieba).joinpath("dict.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        word, frequency, tag = line.split()
        if 2 <= len(word) <= LONGEST and all(map(scoring.is_han, word)):
            yield word, int(frequency), tag


def both_scripts(words):
    return {form for word in words for form in (word, to_traditional(word))}


def misread(word, frequency):
    """Return the places where a word of this frequency would be read as a name."""
    found = set()
    for place, least in PLACES:
        if frequency >= least:
            at = place.index("{")
            if any(p.span.start == at for p in find_people(place.format(word))):
                found.add(place)
    if frequency >= BESIDE_LABEL and person.confidence(word) >= person.Confidence.LIKELY:
        found.add("label")
    return found


def told(predicate):
    """Return how much more a predicate says than its first character with any other: where a name ends."""
    head = predicate[0]
    behind = scoring.PREDICATE - scoring.follower_weight(f"{head}一", 0, 2)
    return behind + max(0.0, scoring.ACROSS + scoring.given_weight(head))


def write(name, words):
    """Write the generated part of a list, the words of one first character on a line, and read it anew."""
    path = LEXICON / f"{name}.tsv"
    by_hand, _, _ = path.read_text(encoding="utf-8").partition(GENERATED)
    listed = {word for line in by_hand.splitlines() if line[:1] != "#" for word in line.split()}
    lines = [
        " ".join(group)
        for _, group in itertools.groupby(sorted(set(words) - listed), key=lambda word: word[0])
    ]
    note = f"{GENERATED} of jieba 0.42 (MIT licence), by tools/name_words.py"
    path.write_text("\n".join([by_hand.rstrip("\n"), note, *lines, ""]), encoding="utf-8")
    caches = (*vars(_lexicon).values(), *vars(scoring).values(), *vars(person).values())
    for function in caches:
        if hasattr(function, "cache_clear"):
            function.cache_clear()


if __name__ == "__main__":
    main()
