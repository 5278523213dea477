"""The recipes of docs/how-to/engines.md, run as they stand, paths aside, where their engines are there."""

import pathlib
import re

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import newsparse

ROOT = pathlib.Path(__file__).parent.parent
_SECTION = re.compile(r"^## ([^\n]+)\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_BLOCK = re.compile(r"^```py\n(.*?)^```$", re.MULTILINE | re.DOTALL)

PAGE = (
    "柳湾渡口恢复通航\n河东日报 2024-09-05 07:42\n\n"
    "停航八个月的柳湾渡口4日恢复通航，早班船坐满了人。\n\n编辑/祁小满"
)
IDS = ["a", "b", "c", "d"]
HEADLINES = ["柳湾渡口恢复通航", "柳湾渡口恢复通航", "", None]
"""Of a page, of another, of an empty page, of none."""


def recipes():
    document = (ROOT / "docs" / "how-to" / "engines.md").read_text(encoding="utf-8")
    return {name: block[1] for name, text in _SECTION.findall(document) if (block := _BLOCK.search(text))}


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run the recipe of an engine, in a folder that holds the pages; give its variables."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HF_HOME", str(tmp_path / "cache"))
    pq.write_table(pa.table({"id": IDS, "text": [PAGE, PAGE, "", None]}), "pages.parquet")

    def recipe(engine, **given):
        names = dict(given)
        # Workers have working directories of their own.
        steps = re.sub(r"(?<=[\"'])(?=(?:pages|articles)\.parquet)", f"{tmp_path}/", recipes()[engine])
        exec(compile(steps, f"the recipe for {engine}", "exec"), names)  # noqa: S102  # what is to be shown
        return names

    return recipe


def headlines(rows):
    """Give the headlines of rows in the order of their ids."""
    articles = [row["article"] for row in sorted(rows, key=lambda row: row["id"])]
    return [article and ((article["headline"] or {}).get("text", "")) for article in articles]


def test_recipes_are_short():
    """Three to eight lines, imports and blank lines aside."""
    for name, recipe in recipes().items():
        steps = [line for line in recipe.split("\n") if line and not re.match("import|from", line)]
        assert 1 <= len(steps) <= 8, name


@pytest.mark.engines
@pytest.mark.filterwarnings("ignore")
def test_spark(run, local_spark):
    names = run("Spark", spark=local_spark)
    assert headlines(pq.read_table("articles.parquet").to_pylist()) == HEADLINES
    assert sorted(row["headline"] or "" for row in names["heads"].collect()) == ["", "", *HEADLINES[:2]]


@pytest.mark.engines
@pytest.mark.filterwarnings("ignore")
def test_ray(run, local_ray):  # noqa: ARG001  # it runs
    run("Ray")
    assert headlines(pq.read_table("articles.parquet").to_pylist()) == HEADLINES


def test_polars(run):
    run("Polars")
    assert headlines(pq.read_table("articles.parquet").to_pylist()) == HEADLINES


@pytest.mark.filterwarnings("ignore")
def test_duckdb(run):
    pytest.importorskip("duckdb")
    assert run("DuckDB")["heads"] == [("a", HEADLINES[0]), ("b", HEADLINES[1]), ("c", None)]


@pytest.mark.filterwarnings("ignore")
def test_daft(run, monkeypatch):
    monkeypatch.setenv("DAFT_RUNNER", "native")  # it would take a Ray that runs
    pytest.importorskip("daft")
    assert headlines(run("Daft")["articles"].to_pylist()) == HEADLINES


@pytest.mark.filterwarnings("ignore")
def test_hugging_face_datasets(run):
    pytest.importorskip("datasets")
    assert headlines(run("Hugging Face datasets")["articles"].with_format(None)) == HEADLINES


@pytest.mark.filterwarnings("ignore")
def test_datatrove(run):
    data = pytest.importorskip("datatrove.data")
    parse = run("datatrove")["parse"]
    (got,) = parse([data.Document(text=PAGE, id="a", metadata={"url": "https://example.org/"})])
    assert got.text == newsparse.export.to_datatrove(newsparse.parse(PAGE), id="a")["text"]
    assert got.metadata["url"] == "https://example.org/"
    assert len(got.metadata) > 1
