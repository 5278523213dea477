"""Lines and paragraphs in the usage of the mainland, Taiwan, Hong Kong and Malaysia: what share is read.

They were written by what the press there is known to write, before any rule for them, and are therefore a
measure more than a specification. ``FLOORS`` are the shares that are reached.
"""

import collections
import itertools
import json
import re

import pytest

from casefiles import HERE
from newsparse import find_credits, find_dateline, find_people, find_quotes, find_source

FLOORS = {"credits": 0.84, "source": 0.97, "dateline": 0.93}
PARAGRAPHS = {
    "usage_paragraphs": {
        "people found": 0.77, "people right": 0.84, "quotations found": 0.81, "speakers right": 0.82,
        "wrong": 0.14,
    },
    "usage_paragraphs_plain": {
        "people found": 0.91, "people right": 0.94, "quotations found": 0.99, "speakers right": 0.89,
        "wrong": 0.11,
    },
}  # fmt: skip
BLANK = re.compile(r"\s")
MARKS = re.compile(r"[「」“”『』\s]")


def answered(name):
    """Yield each text of a file with its answer."""
    lines = HERE.joinpath(f"_fields/{name}.txt").read_text("utf-8").split("\n")
    for text, answer in itertools.pairwise(lines):
        if answer.startswith("    "):
            yield text, json.loads(answer)


def flat(text):
    return BLANK.sub("", text or "")


def below(shares, floors):
    """Return the shares that are below their floors; that of wrong speakers has a ceiling."""
    return {
        name: round(share, 3)
        for name, share in shares.items()
        if (share > floors[name] if name == "wrong" else share < floors[name])
    }


def test_lines():
    right, count = collections.Counter(), 0
    for line, answer in answered("usage_lines"):
        said = sorted((c.role.value, flat(name.name)) for c in find_credits(line) for name in c.people)
        right["credits"] += said == sorted((role, flat(name)) for role, name in answer["credits"])
        source, dateline = find_source(line), find_dateline(line)
        right["source"] += flat(source and str(source)) == flat(answer["source"])
        parts = dateline and [dateline.agency, dateline.place, dateline.date and dateline.date.text]
        wanted = answer["dateline"]
        right["dateline"] += (parts and list(map(flat, parts))) == (wanted and list(map(flat, wanted)))
        count += 1
    assert below({name: right[name] / count for name in ("credits", "source", "dateline")}, FLOORS) == {}


@pytest.mark.parametrize("name", PARAGRAPHS)
def test_paragraphs(name):
    n = collections.Counter()
    for text, answer in answered(name):
        said = {flat(person.span.of(text)) for person in find_people(text)}
        said = {one for one in said if len(one) > 1}
        wanted = set(map(flat, answer["people"]))
        n["right"] += len(said & wanted)
        n["said"] += len(said)
        n["wanted"] += len(wanted)
        quotes = [(MARKS.sub("", quote.span.of(text)), quote) for quote in find_quotes(text)]
        for words, speaker in answer["quotes"]:
            n["quoted"] += 1
            quote = next((q for told, q in quotes if MARKS.sub("", words) in told), None)
            if quote is None:
                continue
            n["found"] += 1
            by = quote.speaker and flat(quote.speaker.span.of(text))
            same = by == speaker or bool(by and speaker and (by in flat(speaker) or flat(speaker) in by))
            n["speakers"] += same
            n["wrong"] += by is not None and not same
    shares = {
        "people found": n["right"] / n["wanted"],
        "people right": n["right"] / n["said"],
        "quotations found": n["found"] / n["quoted"],
        "speakers right": n["speakers"] / n["found"],
        "wrong": n["wrong"] / n["found"],
    }
    assert below(shares, PARAGRAPHS[name]) == {}
