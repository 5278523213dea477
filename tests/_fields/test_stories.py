"""Whole stories with every person, quotation and date marked: the share that is found, and that is right.

They were written by what the press of the mainland, Taiwan, Hong Kong, Macau, Malaysia and Singapore is
known to print, before any rule for them, and are a measure more than a specification: ``FLOORS`` are the
shares that are reached. In a story ``⟦P office|name⟧`` marks a person (the office is not asked for),
``⟦Q speaker|words⟧`` a quotation (``*`` behind a speaker that is inherited, ``#`` in a heading),
``⟦D from..to|words⟧`` a date (``vague``, or ``?`` where nothing tells it).
"""

import collections
import datetime as dt
import re

import pytest

from casefiles import HERE
from newsparse import find_dates, find_people, find_quotes

STORIES = sorted((HERE / "_fields" / "stories").glob("*.txt"))
FLOORS = {
    "people found": 0.84, "people right": 0.94, "quotations found": 0.86, "quotations right": 0.95,
    "speakers right": 0.87, "dates found": 0.96, "dates right": 0.96, "days right": 0.95,
}  # fmt: skip
OPENS = re.compile(r"⟦([PQD])([^|⟦⟧]*)\|")


def marked(path):
    """Return the day of a story, its text, and its marks by kind: start, end, what the mark says."""
    head, _, body = path.read_text("utf-8").rstrip("\n").partition("\n")
    text, stack, marks = [], [], collections.defaultdict(list)
    at = size = 0
    while at < len(body):
        if opened := OPENS.match(body, at):
            stack.append((*opened.groups(), size))
            at = opened.end()
        elif body[at] == "⟧":
            kind, said, start = stack.pop()
            marks[kind].append((start, size, said.strip()))
            at += 1
        else:
            text.append(body[at])
            at, size = at + 1, size + 1
    assert not stack
    day = head.removeprefix("published=")
    return None if day == "none" else dt.date.fromisoformat(day), "".join(text), marks


def near(span, start, end):
    """Whether a span and the marked one overlap by four fifths each way."""
    common = min(span.end, end) - max(span.start, start)
    return common >= 0.8 * len(span) and common >= 0.8 * (end - start)


def flat(words):
    return "".join(words.split())


def day_is_right(date, said):
    """Whether a date begins on the day that its mark says; what is vague or unresolved says no day."""
    if said == "vague":
        return date.vague
    begins = said.partition("..")[0]
    if said == "?" or not begins:
        return date.start is None
    return date.start is not None and date.start.date().isoformat() == begins[:10]


def test_the_shares_are_reached():
    n = collections.Counter()
    for path in STORIES:
        day, text, marks = marked(path)
        people = {(person.span.start, person.span.end) for person in find_people(text)}
        wanted = {(start, end) for start, end, _ in marks["P"]}
        n.update({"people": len(wanted), "people said": len(people), "people met": len(people & wanted)})
        heads = [mark for mark in marks["Q"] if mark[2].endswith("#")]
        quotes = [
            quote for quote in find_quotes(text) if not any(near(quote.span, *head[:2]) for head in heads)
        ]
        for start, end, said in marks["Q"]:
            met = next((quote for quote in quotes if near(quote.span, start, end)), None)
            if not said.endswith("#"):
                by = flat(met.speaker.name) if met and met.speaker else ""
                right = met is not None and by == flat(said.rstrip("*"))
                n.update({"quotes": 1, "quotes met": met is not None, "speakers": right})
        n["quotes said"] += len(quotes)
        dates = find_dates(text, reference=day)
        for start, end, said in marks["D"]:
            met = next((date for date in dates if near(date.span, start, end)), None)
            right = met is not None and day_is_right(met, said)
            n.update({"dates": 1, "dates met": met is not None, "days": right})
        n["dates said"] += len(dates)
    shares = {
        "people found": n["people met"] / n["people"],
        "people right": n["people met"] / n["people said"],
        "quotations found": n["quotes met"] / n["quotes"],
        "quotations right": n["quotes met"] / n["quotes said"],
        "speakers right": n["speakers"] / n["quotes met"],
        "dates found": n["dates met"] / n["dates"],
        "dates right": n["dates met"] / n["dates said"],
        "days right": n["days"] / n["dates met"],
    }
    assert {name: share for name, share in shares.items() if share < FLOORS[name]} == {}


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_story_is_well_marked(path):
    _, text, marks = marked(path)
    assert "⟦" not in text
    for _, _, speaker in marks["Q"]:
        assert flat(speaker.rstrip("*#")) in flat(text)
