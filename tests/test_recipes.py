"""The recipes of docs/how-to/engines.md, run as they stand, paths aside, where their engines are there.

So is the plan of docs/explanation/scale.md.
"""

import gzip
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


ANSWER = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
HEAD = (
    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2024-09-05T07:42:00Z\r\nWARC-Record-ID: <urn:uuid:{0}>\r\n"
    "WARC-Target-URI: https://news.example/{0}\r\nContent-Type: application/http; msgtype=response\r\n"
    "Content-Length: {1}\r\n\r\n"
)
LONG_PAGE = PAGE.replace("早班船坐满了人。", "早班船坐满了人，两岸的摊子也摆了出来。" * 12)


@pytest.fixture
def archives(tmp_path):
    """Write two web archives: a page of news each, one in Latin letters, one too short, one cut off."""
    pytest.importorskip("fastwarc")
    paths = []
    for name in ("first", "second"):
        packed = b""
        for number, text in enumerate((LONG_PAGE, "river and ferry " * 40, "渡口", LONG_PAGE)):
            page = "".join(f"<p>{line}</p>" for line in text.split("\n"))
            data = f"{ANSWER}<html><body>{page}</body></html>".encode()
            told = len(data) + (1_000 if number == 3 else 0)
            packed += gzip.compress(HEAD.format(f"{name}-{number}", told).encode() + data + b"\r\n\r\n")
        paths.append(tmp_path / f"{name}.warc.gz")
        paths[-1].write_bytes(packed)
    return [str(path) for path in paths]


def plan():
    """Give the steps of the plan: what runs where the pages are, and what hands out the archives."""
    document = (ROOT / "docs" / "explanation" / "scale.md").read_text(encoding="utf-8")
    names = {}
    (where_pages_are,) = re.findall(r"^```python\n(.*?)^```$", document, re.MULTILINE | re.DOTALL)
    exec(compile(where_pages_are, "the plan", "exec"), names)  # noqa: S102  # what is to be shown
    return names, _BLOCK.search(document)[1]


def check_planned(rows, archives):
    rows = sorted(rows, key=lambda row: (row["archive"], row["record"]))
    assert [row["archive"] for row in rows] == [path for path in archives for _ in range(4)]
    assert [row["record"] for row in rows] == [1, 2, 3, 4] * 2
    assert (
        headlines([row | {"id": row["archive"] + str(row["record"])} for row in rows])
        == [*("柳湾渡口恢复通航", None, None, None)] * 2
    )
    reasons = [row["left_out"] for row in rows]
    assert reasons[:3] == [None, "not Chinese", "too short or too long"]
    assert reasons[3].startswith("cut off")
    assert [row["defect"] for row in rows] == [None, "null", "null", "null"] * 2
    assert rows[0]["url"] == "https://news.example/first-0"


def test_the_plan_loses_no_record(archives):
    names, _ = plan()
    batches = names["articles"]([pa.RecordBatch.from_pydict({"path": archives})])
    check_planned([row for batch in batches for row in batch.to_pylist()], archives)


@pytest.mark.engines
@pytest.mark.filterwarnings("ignore")
def test_the_plan_on_spark(archives, local_spark, tmp_path):
    names, steps = plan()
    out = str(tmp_path / "out")
    given = names | {"spark": local_spark, "archives": archives, "out": out}
    exec(compile(steps, "the plan", "exec"), given)  # noqa: S102  # what is to be shown
    check_planned(pq.read_table(out).to_pylist(), archives)


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
