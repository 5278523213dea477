"""Every field of an article is in every view, table and export, or is left out of it on purpose.

A new field fails here until ``FULL`` has a value in it, and each form shows it or names it as left out.
"""

import datetime as dt

import attrs
import pytest

import newsparse
from exported import ARTICLE, TEXT, at, field, stamp
from newsparse import Article, Defect, DefectCode, ListItem, ListKind, Person, ProseList, Span, export
from newsparse._show.marks import marks
from newsparse.cli.page_view import page_view

ITEMS = tuple(
    ListItem(span=at(words), marker=words[:2], ordinal=number, text=words, head=field(words[3:]))
    for number, words in enumerate(("1. 早班船六点开。", "2. 晚班船十点收。"), 1)
)
FULL = attrs.evolve(
    ARTICLE,
    updated=stamp("十点", dt.datetime(2024, 9, 5, 10)),
    lists=(ProseList(span=Span(ITEMS[0].span.start, ITEMS[1].span.end), kind=ListKind.ARABIC, items=ITEMS),),
    people=(*ARTICLE.people, Person(span=at("早班船", "先修船"), name="早班船")),  # nobody's speaker
    defects=(Defect(code=DefectCode.CREDIT_UNREAD, span=at("早班船", "先修船"), message="no name"),),
)
# Which text the article is of; nothing that was read in it.
IDENTITY = {"span", "length", "sha256"}
# What a document of a training corpus has besides its text, which is the headline and the body.
CORPUS = {"span", "kicker", "deck", "summary", "lists", "dates", "people", "quotes", "works", "related"}

# A form, and the fields that it leaves out.
FORMS = {
    "marks": (lambda article: list(marks(article)), {*IDENTITY, "language"}),
    "html": (lambda article: article.to_html(), IDENTITY),
    "terminal": (
        lambda article: page_view(article, TEXT),
        # Of whole lines the margin has the zone; credits are marked by their names.
        {"span", "sha256", "kicker", "headline", "deck", "summary", "notices"},
    ),
    "summary": (str, {*IDENTITY, "language"}),
    "json": (newsparse.to_dict, set()),
    "tables": (
        lambda article: attrs.astuple(newsparse.to_tables([article])),
        {"span", "lists", "works", "comments", "notices"},
    ),
    "schema.org": (
        export.to_schema_org,
        {*IDENTITY, "lists", "dates", "quotes", "notices", "defects"},
    ),
    "ninjs": (
        lambda article: export.to_ninjs(article, timezone=dt.UTC),
        {"span", "length", "lists", "dates", "quotes", "works", "comments", "notices", "defects"},
    ),
    "tei": (export.to_tei, {*IDENTITY, "dateline", "lists", "defects"}),
    "dolma": (
        lambda article: export.to_dolma(article, id="1", source="s"),
        {*CORPUS, "comments", "notices"},
    ),
    "datatrove": (lambda article: export.to_datatrove(article, id="1"), {*CORPUS, "comments", "notices"}),
    "mnbvc": (lambda article: export.to_mnbvc(article, name="1.txt"), set()),
    "annotations": (
        lambda article: export.to_web_annotations(article, source="urn:x:1"),
        {*IDENTITY, "language"},
    ),
    "displacy": (
        export.to_displacy,
        {*IDENTITY, "language", "kicker", "deck", "summary", "lists", "quotes", "tags", "notices", "defects"},
    ),
}


def without(name):
    """Give the article with another value in a field, or none where there may be none."""
    default = attrs.fields_dict(Article)[name].default
    others = {"span": Span(0, 1), "language": "und", "length": 1, "sha256": ""}
    return attrs.evolve(FULL, **{name: others.get(name, default)})


def test_the_article_has_every_field():
    assert [f.name for f in attrs.fields(Article) if getattr(FULL, f.name) == f.default] == []


@pytest.mark.parametrize("form", FORMS)
def test_every_field_is_shown_or_left_out_on_purpose(form):
    write, left_out = FORMS[form]
    whole = write(FULL)
    unseen = {f.name for f in attrs.fields(Article) if write(without(f.name)) == whole}
    assert unseen == left_out
