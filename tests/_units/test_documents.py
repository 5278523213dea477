"""Documents in forms freely chosen, and in rare ones: how many of their values are read, field by field.

They were written by what the press and its archives are known to write, before any rule for them, and are
therefore a measure more than a specification. ``FLOORS`` are the shares that are reached.
"""

import collections
import json
import re

import pytest

from casefiles import HERE
from newsparse import BODY_ZONES, Role, parse_many

FLOORS = {
    "documents": {
        "split": 0.92, "headline": 0.82, "site": 0.86, "source": 0.77, "published": 0.80, "authors": 0.95,
        "tags": 0.94, "body": 0.91, "furniture": 0.83,
    },
    "documents_rare": {
        "split": 0.83, "headline": 0.67, "site": 0.88, "source": 0.53, "published": 0.72, "authors": 0.84,
        "tags": 0.91, "body": 0.80, "furniture": 0.77,
    },
}  # fmt: skip
WRITERS = {Role.AUTHOR, Role.REPORTER, Role.CORRESPONDENT}
MARKS = re.compile(r"[\s*_`#\\]")


def documents(name):
    """Yield each document of a set with its answers."""
    for part in re.split(
        r"^=== .*\n", HERE.joinpath(f"_units/{name}.txt").read_text("utf-8"), flags=re.MULTILINE
    )[1:]:
        text, answer = part.split("\n--- answer\n", 1)
        yield text, json.loads(answer.split("\n", 1)[0])["articles"]


def flat(text):
    """Return a text without blanks and the marks of Markdown."""
    return MARKS.sub("", text or "")


def outcomes(article, answer):
    """Yield each field of an article with whether it is right."""
    for field in ("headline", "site", "source"):
        said = article and getattr(article, field)
        yield field, flat(said and str(said)) == flat(answer[field])
    value = article and article.published and article.published.value
    day = answer["published"] or ""
    yield "published", (value.isoformat() if value else "")[: len(day) or None] == day
    writers = {n.name for c in article.credits if c.role in WRITERS for n in c.people} if article else set()
    yield "authors", set(map(flat, writers)) == set(map(flat, answer["authors"]))
    yield (
        "tags",
        {flat(str(tag)) for tag in (article.tags if article else ())} == set(map(flat, answer["tags"])),
    )
    blocks = article.blocks if article else ()
    body = flat("".join(block.line for block in blocks if block.zone in BODY_ZONES))
    for part in ("body_first", "body_last"):
        yield "body", flat(answer[part]) in body
    for part in answer.get("not_body", ()):
        yield "furniture", flat(part) not in body


@pytest.mark.parametrize("name", FLOORS)
def test_the_shares_of_values_that_are_read(name):
    right, all_ = collections.Counter(), collections.Counter()
    for text, answers in documents(name):
        articles = parse_many(text)
        all_["split"] += 1
        right["split"] += len(articles) == len(answers)
        for n, answer in enumerate(answers):
            for field, hit in outcomes(articles[n] if n < len(articles) else None, answer):
                all_[field] += 1
                right[field] += hit
    shares = {field: right[field] / count for field, count in all_.items()}
    assert {field: share for field, share in shares.items() if share < FLOORS[name][field]} == {}
