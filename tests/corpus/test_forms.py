"""Every page of the annotated corpus in every form: read back, valid, and shown as it was."""

import gzip
import html
import json
import re

import jsonschema_rs
import pandas as pd
import polars as pl
import pytest

import newsparse
from newsparse import export
from newsparse.html import html_to_text
from validators import ninjs_faults, schema_org_faults, tei_faults

SCHEMA = jsonschema_rs.Draft202012Validator(newsparse.json_schema())


@pytest.fixture(scope="module")
def pages(corpus):
    texts = [path.read_bytes().decode("utf-8") for path in sorted((corpus / "dev" / "text").glob("*.txt"))]
    assert texts
    return [(text, newsparse.parse(text)) for text in texts]


def test_json_is_valid_and_gives_back_the_article(pages):
    for _, article in pages:
        written = newsparse.to_json(article)
        SCHEMA.validate(json.loads(written))
        assert newsparse.from_json(written) == article


def test_schema_org_finds_no_fault(pages):
    assert [fault for _, article in pages for fault in schema_org_faults(export.to_schema_org(article))] == []


def test_ninjs_finds_no_fault(pages):
    assert [fault for _, article in pages for fault in ninjs_faults(export.to_ninjs(article))] == []


def test_tei_finds_no_fault(pages):
    assert [fault for _, article in pages for fault in tei_faults(export.to_tei(article))] == []


def test_the_view_without_its_tags_is_the_text(pages):
    for text, article in pages:
        assert html.unescape(re.sub("<[^>]*>", "", article.to_html(text))) == text


def test_tables_hold_every_block_of_the_bodies(pages):
    tables = newsparse.to_tables(article for _, article in pages)
    assert len(tables.articles) == len(pages)
    assert len(tables.paragraphs) == sum(len(article.body) for _, article in pages)


def test_frames_of_the_tables_have_columns_of_times(pages, tmp_path):
    """Whatever zones and precisions the pages have, a column of times is one."""
    articles = [article for _, article in pages]
    rows = newsparse.to_tables(articles).articles
    newsparse.write_table(articles, tmp_path / "a.csv")
    newsparse.write_table(articles, tmp_path / "a.parquet")
    for name in ("published_local", "published_utc"):
        for frame in (pd.DataFrame(rows), pd.read_parquet(tmp_path / "a.parquet")):
            assert pd.api.types.is_datetime64_any_dtype(frame[name])
        written = pl.read_parquet(tmp_path / "a.parquet")[name].dtype
        assert pl.DataFrame(rows, infer_schema_length=None)[name].dtype in (written, pl.Null)
    assert pd.api.types.is_datetime64_any_dtype(
        pd.read_csv(tmp_path / "a.csv", parse_dates=["published_local"])["published_local"]
    )
    assert pl.read_csv(tmp_path / "a.csv", try_parse_dates=True)["published_local"].dtype == pl.Datetime("us")


def test_nothing_that_is_read_is_lost_from_html(corpus):
    """Every headline, time, source and name of the pages in HTML is in their text."""
    lost = []
    for path in sorted((corpus / "dev" / "html").glob("*.gz")):
        gold = json.loads((corpus / "dev" / "gold" / path.name.replace(".html.gz", ".json")).read_bytes())
        text = "".join(html_to_text(gzip.decompress(path.read_bytes())).split())
        names = [name for credit in gold["credits"] for name in credit["names"]]
        said = [gold["headline"], gold.get("published_text"), gold.get("source"), *names]
        lost += [(path.name, words) for words in said if words and "".join(words.split()) not in text]
    assert lost == []
