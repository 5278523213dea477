"""Three flat tables: rows of one form, joined by id, that pandas and Polars take as they are."""

import attrs
import pandas as pd
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

import model_strategies
import newsparse
from exported import ARTICLE, TEXT
from newsparse import Credit, Role, Span, to_tables

TABLES = ("articles", "paragraphs", "credits")


@given(st.lists(model_strategies.articles, max_size=3))
def test_all_rows_of_a_table_have_its_columns(articles):
    tables = to_tables(articles)
    for table in TABLES:
        rows = getattr(tables, table)
        assert len({tuple(row) for row in rows}) <= 1
        assert {row["id"] for row in rows} <= set(range(len(articles)))
        assert all(value is None or type(value) in (str, int) for row in rows for value in row.values())
    assert len(tables.articles) == len(articles)


@given(model_strategies.articles)
def test_nobody_and_no_block_of_the_body_is_lost(article):
    tables = to_tables([article])
    named = [name.name for credit in article.credits for name in credit.people]
    assert [row["name"] for row in tables.credits if row["name"] is not None] == named
    assert [row["text"] for row in tables.paragraphs] == [block.text for block in article.body]


def test_an_article():
    (row,) = to_tables([ARTICLE], ids=["a1"]).articles
    assert row["id"] == "a1"
    assert (row["published"], row["published_precision"]) == ("2024-09-05T07:42", "minute")
    assert (row["site"], row["source"], row["headline"]) == ("柳湾晚报", "河东日报", ARTICLE.headline.text)
    assert (row["authors"], row["editors"], row["tags"]) == ("岑远山", "祁小满", "通航")
    assert (row["updated"], row["defects"]) == (None, None)


def test_places_are_those_of_the_text():
    tables = to_tables([ARTICLE])
    for row in tables.paragraphs:
        assert TEXT[row["start"] : row["end"]] == row["text"]
    for row in tables.credits:
        assert TEXT[row["start"] : row["end"]] == row["name"]


def test_organisation_without_a_name_has_a_row_of_its_own():
    lone = Credit(span=Span(2, 9), role=Role.REPORTER, org="新华社")
    (row,) = to_tables([attrs.evolve(ARTICLE, credits=(lone,))]).credits
    assert (row["org"], row["name"], row["start"], row["end"]) == ("新华社", None, 2, 9)


def test_articles_are_taken_as_they_come():
    tables = newsparse.to_tables((newsparse.parse(text) for text in ("甲", "乙")), ids=iter("ab"))
    assert [row["id"] for row in tables.articles] == ["a", "b"]


@pytest.mark.parametrize(
    ("articles", "ids", "error", "message"),
    [
        ([ARTICLE], ["a", "b"], ValueError, "shorter|longer"),
        ([ARTICLE, ARTICLE], ["a"], ValueError, "shorter|longer"),
        ([ARTICLE, ARTICLE], ["a", "a"], ValueError, "'a' is there twice"),
        (["text"], None, TypeError, "must be Articles, not str"),
        (ARTICLE, None, TypeError, "not one"),
    ],
)
def test_misuse_is_refused(articles, ids, error, message):
    with pytest.raises(error, match=message):
        to_tables(articles, ids=ids)


@pytest.mark.parametrize("frame", [pd.DataFrame, pl.DataFrame])
def test_frames_take_the_tables(frame):
    tables = to_tables([ARTICLE, newsparse.parse("甲"), newsparse.parse(TEXT)], ids=["a", "b", "c"])
    for table in TABLES:
        rows = getattr(tables, table)
        made = frame(rows)
        assert list(made.columns) == list(rows[0])
        assert made.shape == (len(rows), len(rows[0]))


def test_pandas_joins_them():
    tables = to_tables([ARTICLE], ids=["a"])
    credits_, articles = pd.DataFrame(tables.credits), pd.DataFrame(tables.articles)
    joined = credits_.merge(articles, on="id", validate="many_to_one")
    assert list(joined["source"]) == ["河东日报"] * 3


def test_polars_joins_them():
    tables = to_tables([ARTICLE], ids=["a"])
    joined = pl.DataFrame(tables.credits).join(pl.DataFrame(tables.articles), on="id", validate="m:1")
    assert joined["source"].to_list() == ["河东日报"] * 3
