"""Flat tables: rows of one form, joined by id, that pandas, Polars and files take as they are."""

import datetime as dt
import json
import sys

import attrs
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

import model_strategies
import newsparse
from exported import ARTICLE, TEXT
from newsparse import Credit, Role, Span, to_tables, write_table
from newsparse.model import Precision, Timestamp
from newsparse.table_files import arrow_table_of, json_rows, kinds_of
from newsparse.tables import TABLES, Kind

EAST = dt.timezone(dt.timedelta(hours=8))
VALUES = {
    Kind.TEXT: (str,),
    Kind.NUMBER: (int,),
    Kind.SCORE: (float,),
    Kind.FLAG: (bool,),
    Kind.DAY: (dt.date,),
    Kind.LOCAL: (dt.datetime,),
    Kind.UTC: (dt.datetime,),
}


@given(st.lists(model_strategies.articles, max_size=3))
def test_all_rows_of_a_table_have_its_columns(articles):
    tables = to_tables(articles)
    for table in TABLES:
        rows = getattr(tables, table)
        assert len({tuple(row) for row in rows}) <= 1
        assert {row["id"] for row in rows} <= set(range(len(articles)))
        kinds = {"id": Kind.NUMBER, **TABLES[table].columns}
        for row in rows:
            assert list(row) == list(kinds)
            assert all(value is None or type(value) in VALUES[kinds[name]] for name, value in row.items())
            assert all(row[n].tzinfo is None for n, kind in kinds.items() if kind is Kind.LOCAL and row[n])
            assert all(row[n].tzinfo is dt.UTC for n, kind in kinds.items() if kind is Kind.UTC and row[n])
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
    assert (row["published"], row["published_precision"]) == ("2024-09-05 07:42", "minute")
    assert row["published_local"] == dt.datetime(2024, 9, 5, 7, 42)
    assert (row["published_date"], row["published_utc"]) == (dt.date(2024, 9, 5), None)
    assert (row["errors"], row["warnings"], row["notes"]) == (0, 0, 0)
    assert row["news_score"] == newsparse.news_score(ARTICLE)
    assert row["body_text"] == ARTICLE.body_text
    assert (row["site"], row["source"], row["headline"]) == ("柳湾晚报", "河东日报", ARTICLE.headline.text)
    assert (row["authors"], row["editors"], row["tags"]) == ("岑远山", "祁小满", "通航")
    assert (row["updated"], row["defects"]) == (None, None)


def test_places_are_those_of_the_text():
    tables = to_tables([ARTICLE])
    for row in tables.paragraphs:
        assert TEXT[row["start"] : row["end"]] == row["text"]
    for row in (*tables.credits, *tables.people):
        assert TEXT[row["start"] : row["end"]] == row["name"]
    for row in (*tables.quotes, *tables.dates):
        assert TEXT[row["start"] : row["end"]] == row["text"]
    assert tables.people
    assert tables.quotes
    assert tables.dates
    assert tables.related


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
        ([ARTICLE], ["a", "b"], ValueError, "fewer articles than ids"),
        ([ARTICLE, ARTICLE], ["a"], ValueError, "more articles than ids"),
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


def stamp(value, precision, text="x"):
    return Timestamp(span=Span(0, 1), text=text, value=value, precision=precision)


@pytest.mark.parametrize(
    ("value", "precision", "local", "day", "utc"),
    [
        (dt.date(2024, 1, 1), Precision.YEAR, dt.datetime(2024, 1, 1), None, None),
        (dt.date(2024, 9, 1), Precision.MONTH, dt.datetime(2024, 9, 1), None, None),
        (dt.date(2024, 9, 5), Precision.DAY, dt.datetime(2024, 9, 5), dt.date(2024, 9, 5), None),
        (
            dt.datetime(2024, 9, 5, 7, 42, tzinfo=EAST),
            Precision.MINUTE,
            dt.datetime(2024, 9, 5, 7, 42),
            dt.date(2024, 9, 5),
            dt.datetime(2024, 9, 4, 23, 42, tzinfo=dt.UTC),
        ),
        (
            dt.datetime(1, 1, 1, tzinfo=EAST),
            Precision.HOUR,
            dt.datetime(1, 1, 1),
            dt.date(1, 1, 1),
            None,
        ),
        (None, Precision.DAY, None, None, None),
    ],
)
def test_a_time_is_a_moment_a_day_and_a_moment_in_utc(value, precision, local, day, utc):
    (row,) = to_tables([attrs.evolve(ARTICLE, published=stamp(value, precision))]).articles
    assert row["published"] == "x"
    assert (row["published_local"], row["published_date"], row["published_utc"]) == (local, day, utc)


def test_mixed_zones_stay_one_column():
    zoned = attrs.evolve(ARTICLE, published=stamp(dt.datetime(2024, 9, 5, 7, tzinfo=EAST), Precision.HOUR))
    rows = to_tables([ARTICLE, zoned, newsparse.parse("甲")]).articles
    for name in ("published_local", "published_utc"):
        assert pd.api.types.is_datetime64_any_dtype(pd.DataFrame(rows)[name])
        assert pl.DataFrame(rows, infer_schema_length=None)[name].dtype == pl.Datetime(
            "us", "UTC" if name.endswith("utc") else None
        )


# ── files ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("ending", [".csv", ".parquet"])
def test_a_file_holds_the_rows(tmp_path, table, ending):
    path = tmp_path / f"{table}{ending}"
    rows = getattr(to_tables([ARTICLE, newsparse.parse("甲")], ids=["a", "b"]), table)
    assert write_table([ARTICLE, newsparse.parse("甲")], path, table=table, ids=["a", "b"]) == len(rows)
    if ending == ".parquet":
        assert pq.read_table(path).to_pylist() == rows
        frame = pl.read_parquet(path)
    else:
        frame = pl.read_csv(path, try_parse_dates=True)
        pandas = pd.read_csv(path)
        assert list(pandas.columns) == list(rows[0])
    assert frame.columns == list(rows[0])
    assert frame["id"].to_list() == [row["id"] for row in rows]
    for name, kind in TABLES[table].columns.items():
        if kind in (Kind.DAY, Kind.LOCAL, Kind.NUMBER, Kind.FLAG) and any(row[name] for row in rows):
            assert frame[name].to_list() == [row[name] for row in rows]


def test_what_csv_and_parquet_cannot_hold_is_written_out(tmp_path):
    odd = attrs.evolve(ARTICLE, tags=(attrs.evolve(ARTICLE.headline, text='a"\r\n,\ud800'),))
    for ending in (".csv", ".parquet"):
        write_table([odd], tmp_path / f"odd{ending}")
    assert pd.read_csv(tmp_path / "odd.csv")["tags"][0] == 'a"\r\n,\\ud800'
    assert pq.read_table(tmp_path / "odd.parquet")["tags"][0].as_py() == 'a"\r\n,\\ud800'


def test_groups_of_parquet_are_bounded(tmp_path, monkeypatch):
    monkeypatch.setattr(newsparse.table_files, "_GROUP", 2)
    assert write_table([ARTICLE] * 5, tmp_path / "a.parquet") == 5
    assert pq.ParquetFile(tmp_path / "a.parquet").metadata.num_row_groups == 3


def test_a_table_without_rows_has_its_columns(tmp_path):
    for ending in (".csv", ".parquet"):
        assert write_table([], tmp_path / f"no{ending}", table="quotes") == 0
    assert list(pd.read_csv(tmp_path / "no.csv").columns) == ["id", *TABLES["quotes"].columns]
    assert pq.read_table(tmp_path / "no.parquet").schema.names == ["id", *TABLES["quotes"].columns]


@pytest.mark.parametrize("name", TABLES)
def test_rows_survive_the_way_through_json(name):
    zoned = stamp(dt.datetime(2024, 9, 5, 7, tzinfo=EAST), Precision.HOUR)
    rows, kinds = getattr(to_tables([attrs.evolve(ARTICLE, published=zoned)]), name), kinds_of(name)
    assert arrow_table_of(json.loads(json_rows(rows)), kinds) == arrow_table_of(rows, kinds)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"table": "credit"}, "no table is called 'credit'; did you mean 'credits'?"),
        ({"table": "zzz"}, "no table is called 'zzz'; there are: articles, paragraphs, "),
        ({"path": "a.xlsx"}, "ends with .csv or .parquet, not '.xlsx'"),
        ({"ids": ["a", "a"]}, "'a' is there twice"),
    ],
)
def test_misuse_of_files_is_refused(tmp_path, given, message):
    with pytest.raises(ValueError, match=message.replace("?", r"\?")):
        write_table([ARTICLE, ARTICLE], tmp_path / given.pop("path", "a.csv"), **given)


def test_parquet_names_its_extra(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(ImportError, match=r"newsparse\[arrow\]"):
        write_table([ARTICLE], tmp_path / "a.parquet")


def test_the_columns_of_a_table_are_known_without_rows():
    tables = to_tables([newsparse.parse("甲")])
    assert tables.credits == []
    assert tables.columns("credits") == tuple(to_tables([ARTICLE]).credits[0])
    with pytest.raises(ValueError, match="no table is called 'credit'; there are: articles, "):
        tables.columns("credit")
