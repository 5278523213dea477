"""``newsparse parse -o FILE.parquet``: the rows are the articles, in groups, whole or not at all."""

import json
import sys

import polars as pl
import pyarrow.parquet as pq
import pytest

import newsparse
from newsparse import arrow, cli
from newsparse.cli import paths, table
from programs import json_lines

PAGE = "漳河晚报\n漳河水位平稳\n漳河晚报 2024-05-06 08:30\n\n昨日，两岸秧苗返青。\n\n编辑/祁小满\n"


@pytest.fixture
def crawl(tmp_path):
    path = tmp_path / "crawl.jsonl"
    rows = [{"id": number, "url": "u\ud800", "text": PAGE + f"第{number}页"} for number in range(150)]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


@pytest.mark.parametrize("jobs", [1, 2])
def test_rows_are_what_json_lines_are(crawl, tmp_path, capsysbinary, jobs):
    out = tmp_path / "out.parquet"
    assert cli.main(["parse", str(crawl), "--jobs", str(jobs), "-o", str(out)]) == 0
    rows = pq.read_table(out).to_pylist()
    assert cli.main(["parse", str(crawl)]) == 0
    lines = json_lines(capsysbinary.readouterr().out)
    assert [arrow.from_row(row) for row in rows] == [newsparse.from_dict(line) for line in lines]
    assert [row["id"] for row in rows] == [str(line["id"]) for line in lines]
    assert [row["record"] for row in rows] == [line["record"] for line in lines]
    assert {row["file"] for row in rows} == {str(crawl)}
    assert {row["url"] for row in rows} == {r"u\ud800"}
    assert pl.read_parquet(out)["source"].struct.field("name").unique().to_list() == ["漳河晚报"]


def test_groups_of_rows_are_bounded(crawl, tmp_path, monkeypatch):
    monkeypatch.setattr(table, "_ROWS", 70)
    out = tmp_path / "out.parquet"
    assert cli.main(["parse", str(crawl), "-o", str(out)]) == 0
    meta = pq.ParquetFile(out).metadata
    assert [meta.row_group(n).num_rows for n in range(meta.num_row_groups)] == [70, 70, 10]


def test_long_pages_end_a_group(crawl, tmp_path, monkeypatch):
    monkeypatch.setattr(table, "_BYTES", 1)
    out = tmp_path / "out.parquet"
    assert cli.main(["parse", str(crawl), "-o", str(out)]) == 0
    assert pq.ParquetFile(out).metadata.num_row_groups == 150


def test_columns_are_chosen(crawl, tmp_path):
    out = tmp_path / "out.parquet"
    chosen = "text,id,body_text,editors,published,crawl_date"
    assert cli.main(["parse", str(crawl), "-o", str(out), "--fields", chosen]) == 0
    row = pq.read_table(out).to_pylist()[7]
    assert ",".join(row) == chosen
    article = newsparse.parse(row["text"])
    assert (row["id"], row["body_text"], row["crawl_date"]) == ("7", article.body_text, None)
    assert [name["name"] for name in row["editors"]] == ["祁小满"]
    assert row["published"]["value"]["iso"] == "2024-05-06T08:30"


@pytest.mark.parametrize("name", paths.FIELDS)
def test_every_field_has_a_column(tmp_path, name):
    out = tmp_path / "out.parquet"
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    assert cli.main(["parse", str(page), "-o", str(out), "--fields", name]) == 0
    assert pq.read_table(out).schema.names == [name]


def test_the_text_stands_beside_the_article(tmp_path):
    page, out = tmp_path / "page.txt", tmp_path / "out.parquet"
    page.write_text(PAGE, encoding="utf-8")
    assert cli.main(["parse", str(page), "-o", str(out), "--keep-text"]) == 0
    (row,) = pq.read_table(out).to_pylist()
    assert arrow.from_row(row) == newsparse.parse(row["text"]) == newsparse.parse(PAGE)


def test_what_parquet_cannot_hold_is_told(tmp_path, capsys):
    path, out = tmp_path / "crawl.jsonl", tmp_path / "out.parquet"
    path.write_text("\n".join(map(json.dumps, [{"text": "桥\ud800"}, {"text": PAGE}])), encoding="utf-8")
    assert cli.main(["parse", str(path), "-o", str(out)]) == 1
    assert pq.read_table(out).column("record").to_pylist() == [2]
    assert f"{path}:1: " in (told := capsys.readouterr().err)
    assert "surrogate" in told


def test_nothing_to_read_is_a_table_without_rows(tmp_path):
    path, out = tmp_path / "crawl.jsonl", tmp_path / "out.parquet"
    path.write_text("\n", encoding="utf-8")
    assert cli.main(["parse", str(path), "-o", str(out)]) == 0
    assert pq.read_table(out).num_rows == 0
    assert set(arrow.arrow_schema().names) < set(pq.read_table(out).schema.names)


def test_an_error_leaves_no_file_and_what_was_there_stays(crawl, tmp_path, capsys):
    crawl.write_text(crawl.read_text(encoding="utf-8") + "\n{", encoding="utf-8")
    out = tmp_path / "out.parquet"
    out.write_bytes(b"before")
    assert cli.main(["parse", str(crawl), "-o", str(out), "--errors", "fail"]) == 3
    assert out.read_bytes() == b"before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["crawl.jsonl", "out.parquet"]
    assert "stopped at" in capsys.readouterr().err


def test_without_pyarrow_the_extra_is_named(crawl, tmp_path, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(SystemExit) as caught:
        cli.main(["parse", str(crawl), "-o", str(tmp_path / "out.parquet")])
    assert caught.value.code == 2
    assert "pip install 'newsparse[arrow]'" in capsys.readouterr().err
