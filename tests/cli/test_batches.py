"""Many pages, as programs run over them: nothing lost, order kept, files whole, whatever happens midway."""

import csv
import datetime as dt
import gzip
import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest

import newsparse
from newsparse import cli
from newsparse.cli import pool
from newsparse.cli.task import Parsed, Task
from newsparse.export import to_datatrove, to_dolma, to_mnbvc
from newsparse.readers import BrokenRecord, Record
from programs import is_alive, is_asleep, json_lines, run, start, wait_for, workers

PAGE = """\
漳河晚报
漳河水位平稳 两岸插秧过半
漳河晚报 2024-05-06 08:30

昨日,漳河水位平稳,两岸秧苗返青。县长孟川柏说:“水够。”

编辑/祁小满
"""
BROKEN = ("{", '{"id": %d}', '{"id": %d, "text": null}', '{"id": %d, "text": "\udcff"}')


def names(folder):
    return sorted(path.name for path in folder.iterdir())


on_linux = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes in /proc")


@pytest.fixture
def crawl(tmp_path):
    """Write records, one in a hundred broken, and give the path and the ids of the whole ones."""

    def write(count, name="crawl.jsonl"):
        rows, whole = [], []
        for number in range(count):
            if number % 100 == 37:
                row = BROKEN[number // 100 % len(BROKEN)]
                rows.append(row % number if "%" in row else row)
            else:
                rows.append(json.dumps({"id": number, "text": PAGE + f"第{number}页"}, ensure_ascii=False))
                whole.append(number)
        data = "\n".join(rows).encode("utf-8", "surrogateescape")
        path = tmp_path / name
        path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
        return path, whole

    return write


# ── order and loss ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("jobs", [1, 2])
def test_every_whole_record_comes_out_in_order_and_every_broken_one_is_told(crawl, tmp_path, jobs):
    path, whole = crawl(400, "crawl.jsonl.gz")
    out = tmp_path / "out.jsonl"
    done = run("parse", path, "--jobs", jobs, "-o", out)
    assert done.returncode == 1
    assert [article["id"] for article in json_lines(out.read_bytes())] == whole
    told = done.stderr.decode().split("\n")
    assert [line.split(": ")[1] for line in told[:4]] == [f"{path}:{n * 100 + 38}" for n in range(4)]
    assert told[4:] == ["newsparse: 396 pages parsed, 4 broken", ""]


def test_two_jobs_write_what_one_writes(crawl):
    path, _ = crawl(300)
    one, two = (run("parse", path, "--jobs", jobs) for jobs in (1, 2))
    assert one.stdout
    assert (one.stdout, one.stderr, one.returncode) == (two.stdout, two.stderr, two.returncode)


def test_articles_are_those_of_parse(crawl, capsysbinary):
    path, _ = crawl(30)
    assert cli.main(["parse", str(path)]) == 0
    for line in capsysbinary.readouterr().out.split(b"\n")[:-1]:
        number = json.loads(line)["id"]
        assert newsparse.from_json(line) == newsparse.parse(PAGE + f"第{number}页")


def test_chunks_are_cut_by_the_length_of_texts():
    records = [Record(file="-", text="长" * 30_000)] * 5 + [Record(file="-", text="短")] * 100
    records.insert(3, BrokenRecord(file="-", reason="broken"))
    cut = list(pool.chunks(iter(records)))
    assert [record for chunk in cut for record in chunk] == records
    assert [len(chunk) for chunk in cut] == [3, 64, 39]


def test_no_more_is_read_than_a_bounded_number_of_chunks_ahead():
    """Memory is flat: whoever takes one article at a time has only so many pages read for them."""
    read = 0

    def endless():
        nonlocal read
        while True:
            read += 1
            yield Record(file="-", number=read, text="漳河水位平稳。")

    results = pool.outcomes(endless(), Task(form=cli.Form(name="jsonl")), 2)
    try:
        taken = [next(results) for _ in range(1_000)]
    finally:
        results.close()
    assert [result.record.number for result in taken if isinstance(result, Parsed)] == list(range(1, 1_001))
    assert read <= 1_000 + 64 * 2 * 3


@on_linux
def test_a_dead_worker_ends_the_run_and_leaves_no_output(crawl, tmp_path):
    path, _ = crawl(2_000)
    out = tmp_path / "out.jsonl"
    program = start("parse", path, "--jobs", 2, "-o", out, stderr=subprocess.PIPE)
    wait_for(lambda: workers(program.pid))
    os.kill(workers(program.pid)[0], signal.SIGKILL)
    told = program.communicate(timeout=60)[1].decode()
    assert program.returncode == 3
    assert "a worker process died" in told
    assert names(tmp_path) == ["crawl.jsonl"]


@on_linux
def test_workers_that_die_in_the_midst_of_a_result_leave_nobody_waiting():
    records = [Record(file="-", number=n, text="漳河水位平稳。" * 20_000) for n in range(8)]
    results = pool.outcomes(iter(records), Task(form=cli.Form(name="jsonl", keep_text=True)), 2)
    assert next(results).record.number == 0
    # Their next results are more than a pipe holds, and nobody reads.
    own = workers(os.getpid())
    wait_for(lambda: all(is_asleep(worker) for worker in own for _ in range(10)))
    for worker in own:
        os.kill(worker, signal.SIGKILL)
    with pytest.raises(pool.WorkerError):
        list(results)
    wait_for(lambda: not any(is_alive(worker) for worker in own))


def test_a_fault_of_the_library_loses_one_page_and_not_the_batch(crawl, capsys, monkeypatch):
    parse = newsparse.parse

    def faulty(text, options):
        if text.endswith("第3页"):
            raise IndexError("list index out of range")
        return parse(text, options=options)

    monkeypatch.setattr(newsparse, "parse", faulty)
    path, _ = crawl(6)
    assert cli.main(["parse", str(path)]) == 1
    out, err = capsys.readouterr()
    assert [json.loads(line)["id"] for line in out.split("\n") if line] == [0, 1, 2, 4, 5]
    assert f"{path}:4: a fault of newsparse, please report it: IndexError: list index out of range\n" in err


# ── what the record says, and how it is parsed ──────────────────────────────────────────────────────────


@pytest.fixture
def parsed(tmp_path, capsys):
    def parse(row, *arguments):
        path = tmp_path / "crawl.jsonl"
        path.write_text(json.dumps(row), encoding="utf-8")
        assert cli.main(["parse", str(path), *arguments]) == 0
        return json.loads(capsys.readouterr().out)

    return parse


AGO = """\
柳湾日报
青渡镇新桥今日通车 两岸居民步行过河
柳湾日报 3小时前

昨日，青渡镇的新桥通车，两岸居民步行过河。新桥长四百米，比老桥宽一倍。
"""


def test_id_address_and_crawl_are_carried_along(parsed):
    row = {"id": "x}", "url": "https://例.org/", "crawl_date": "2024-05-06T20:00:00Z", "text": PAGE}
    article = parsed(row)
    assert list(article)[:5] == ["record", "id", "url", "crawl_date", "schema"]
    assert (article["record"], article["id"], article["url"]) == (1, "x}", "https://例.org/")
    assert article["crawl_date"] == "2024-05-06T20:00:00+00:00"


@pytest.mark.parametrize(
    ("arguments", "value"),
    [
        ([], "2024-05-06T17+00:00"),
        (["--timezone", "Asia/Shanghai"], "2024-05-07T01+08:00"),
        (["--reference", "none"], None),
        (["--reference", "2024-08-01T12:00"], "2024-08-01T09"),
    ],
)
def test_relative_times_are_told_from_the_crawl_or_from_what_is_asked_for(parsed, arguments, value):
    row = {"crawl_date": "2024-05-06T20:00:00Z", "text": AGO}
    assert parsed(row, *arguments)["published"]["value"] == value


def test_layers_that_are_not_asked_for_are_not_worked_out(parsed):
    assert parsed({"text": PAGE})["quotes"]
    article = parsed({"text": PAGE}, "--layers", "people")
    assert article["people"]
    assert not article["quotes"]
    assert not parsed({"text": PAGE}, "--layers", "none")["people"]


def test_text_is_kept_where_it_is_asked_for(parsed):
    article = parsed({"id": 1, "text": "漳河\ud83d \u2028水位"}, "--keep-text")
    assert article["text"] == "漳河\ud83d \u2028水位"
    assert article["sha256"] == newsparse.parse("漳河\ud83d \u2028水位").sha256


def test_fields_are_those_of_the_whole_article(parsed):
    whole = parsed({"id": 1, "text": PAGE})
    names = [name for name in whole if name != "schema"]
    assert parsed({"id": 1, "text": PAGE}, "--fields", ",".join(names)) == {n: whole[n] for n in names}


def test_fields_hold_what_can_be_told_from_the_article(parsed):
    article = newsparse.parse(PAGE)
    chosen = parsed({"text": PAGE}, "--fields", "id,body_text, editors,authors,text")
    assert list(chosen) == ["id", "body_text", "editors", "authors", "text"]
    assert chosen["id"] is None
    assert chosen["body_text"] == article.body_text
    assert [name["name"] for name in chosen["editors"]] == ["祁小满"]
    assert (chosen["authors"], chosen["text"]) == ([], PAGE)


# ── forms ───────────────────────────────────────────────────────────────────────────────────────────────


def test_text_is_what_is_there_to_read(tmp_path, capsys):
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    assert cli.main(["parse", "-f", "text", str(path)]) == 0
    assert capsys.readouterr().out == (
        "漳河水位平稳 两岸插秧过半\n\n昨日,漳河水位平稳,两岸秧苗返青。县长孟川柏说:“水够。”\n"
    )


@pytest.mark.parametrize(
    ("separator", "between"),
    [
        ([], "\n"),
        (["--separator", ""], ""),
        (["--separator", r"\f\t\\n\n"], "\f\t\\n\n"),
        (["--separator", "#"], "#"),
    ],
)
def test_nothing_stands_between_texts_but_the_separator(tmp_path, capsys, separator, between):
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    assert cli.main(["parse", "-f", "text", str(path)]) == 0
    alone = capsys.readouterr().out
    assert cli.main(["parse", "-f", "text", str(path), str(path), str(path), *separator]) == 0
    assert capsys.readouterr().out == between.join([alone] * 3)


def test_names_of_files_folders_and_ids_stay(tmp_path):
    pages = tmp_path / "pages"
    for name in ("a.b.txt", "sub/a.b.txt", "sub/c.txt.gz"):
        path = pages / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = PAGE.encode()
        path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    rows = [
        {"id": "x/1", "text": PAGE},
        {"id": "新桥", "text": PAGE},
        {"text": PAGE},
        {"id": "..", "text": PAGE},
    ]
    crawl = tmp_path / "2024.09.jsonl"
    crawl.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    out = tmp_path / "out"
    assert cli.main(["parse", str(pages), str(crawl), "-o", f"{out}/"]) == 0
    found = sorted(str(path.relative_to(out)) for path in out.rglob("*.json"))
    ids = [f"2024.09-{name}.json" for name in ("..", "3", "x_1", "新桥")]
    assert found == [*ids, "a.b.json", "sub/a.b.json", "sub/c.json"]


# ── flat tables ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(
    "name", ["articles", "paragraphs", "credits", "people", "quotes", "dates", "related"]
)
def test_csv_and_parquet_hold_the_rows_of_the_tables(crawl, tmp_path, name, jobs):
    path, whole = crawl(5)
    one, other = tmp_path / "t.csv", tmp_path / "t.parquet"
    for out in (one, other):
        assert cli.main(["parse", str(path), "--table", name, "--jobs", jobs, "-o", str(out)]) == 0
    articles = [newsparse.parse(PAGE + f"第{number}页") for number in whole]
    rows = getattr(newsparse.to_tables(articles, ids=map(str, whole)), name)
    about = {"file": str(path), "url": None, "title": None} if name == "articles" else {}
    assert pl.read_parquet(other).to_dicts() == [{"id": row["id"], **about, **row} for row in rows]
    with one.open(encoding="utf-8", newline="") as file:
        told = list(csv.DictReader(file))
    for row, found in zip(rows, told, strict=True):
        assert {key: value for key, value in found.items() if key in row} == {
            key: "" if value is None else str(value) for key, value in row.items()
        } | {key: str(value).lower() for key, value in row.items() if isinstance(value, bool)}


def test_a_table_can_be_written_to_a_pipe_and_its_columns_chosen(crawl, capsys):
    path, _ = crawl(2)
    assert cli.main(["parse", str(path), "--table", "credits"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "id,number,role,label,org,name,start,end"
    chosen = "published_local,id,news_score,source"
    assert cli.main(["parse", str(path), "-f", "csv", "--fields", chosen]) == 0
    out = capsys.readouterr().out.split("\r\n")
    assert out[0] == chosen
    assert out[1].startswith("2024-05-06 08:30:00,0,0.")


def test_a_page_of_a_file_without_ids_is_known_by_its_place(tmp_path, capsys):
    page, crawl = tmp_path / "a.txt", tmp_path / "b.jsonl"
    page.write_text(PAGE, encoding="utf-8")
    crawl.write_text(json.dumps({"text": PAGE}), encoding="utf-8")
    assert cli.main(["parse", str(page), str(crawl), "-f", "csv", "--fields", "id,file"]) == 0
    assert capsys.readouterr().out == f"id,file\r\n{page},{page}\r\n{crawl}:1,{crawl}\r\n"
    assert cli.main(["parse", str(page), "-f", "csv", "--fields", "id"]) == 0
    assert capsys.readouterr().out == f"id\r\n{page}\r\n"


def test_each_table_in_a_folder_has_its_line_of_names(crawl, tmp_path):
    path, _ = crawl(2)
    out = tmp_path / "tables"
    assert cli.main(["parse", str(path), "-f", "csv", "--fields", "id", "-o", f"{out}/"]) == 0
    assert {file.name: file.read_bytes() for file in out.iterdir()} == {
        "crawl-0.csv": b"id\r\n0\r\n",
        "crawl-1.csv": b"id\r\n1\r\n",
    }


def test_nothing_to_read_is_a_line_of_names(tmp_path, capsys):
    path = tmp_path / "a.jsonl"
    path.write_text("\n", encoding="utf-8")
    assert cli.main(["parse", str(path), "--table", "dates", "--fields", "id,timex"]) == 0
    assert capsys.readouterr().out == "id,timex\r\n"


def test_an_output_without_an_ending_is_json(crawl, tmp_path):
    path, _ = crawl(2)
    assert cli.main(["parse", str(path), "-o", str(tmp_path / "out")]) == 0
    assert len(json_lines((tmp_path / "out").read_bytes())) == 2


def test_paths_lead_into_fields(crawl, capsys, tmp_path):
    path, _ = crawl(1)
    paths = "published.value,credits.people.name,defects.severity,headline.span"
    assert cli.main(["parse", str(path), "--fields", paths]) == 0
    told = json.loads(capsys.readouterr().out)
    assert list(told.values()) == ["2024-05-06T08:30", [["祁小满"]], [], [5, 18]]
    out = tmp_path / "a.parquet"
    assert cli.main(["parse", str(path), "--fields", paths, "-o", str(out)]) == 0
    row = pl.read_parquet(out).to_dicts()[0]
    assert ",".join(row) == paths
    assert row["published.value"]["iso"] == "2024-05-06T08:30"
    assert (row["credits.people.name"], row["headline.span"]) == ([["祁小满"]], {"start": 5, "end": 18})


def test_corpora_have_the_ids_of_the_records(tmp_path, capsys):
    path = tmp_path / "a.jsonl"
    rows = [{"id": 7, "text": PAGE, "crawl_date": "2024-05-07"}, {"text": PAGE}]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")

    def told(form):
        assert cli.main(["parse", str(path), "-f", form]) == 0
        return json_lines(capsys.readouterr().out.encode())

    article = newsparse.parse(PAGE)
    added = dt.datetime(2024, 5, 7)
    dolma, lone = told("dolma")
    assert dolma == to_dolma(article, id="7", source=str(path), added=added)
    assert (lone["id"], "added" in lone) == (f"{path}:2", False)
    assert told("datatrove")[0] == to_datatrove(article, id="7")
    assert told("mnbvc")[0] == to_mnbvc(article, name="7", added="20240507")


@pytest.mark.parametrize(
    ("form", "name"), [("schema.org", "to_schema_org"), ("ninjs", "to_ninjs"), ("tei", "to_tei")]
)
def test_exports_are_those_of_the_library(tmp_path, capsys, form, name):
    export = pytest.importorskip("newsparse.export")
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    assert cli.main(["parse", "-f", form, str(path)]) == 0
    out = capsys.readouterr().out
    expected = getattr(export, name)(newsparse.parse(PAGE))
    assert (out.rstrip("\n") if isinstance(expected, str) else json.loads(out)) == (
        expected.rstrip("\n") if isinstance(expected, str) else json.loads(json.dumps(expected))
    )
    if form == "tei":
        return
    address = "https://example.org/7"
    lines = tmp_path / "crawl.jsonl"
    lines.write_text(json.dumps({"text": PAGE, "url": address}) + "\n", encoding="utf-8")
    assert cli.main(["parse", "-f", form, str(lines), str(path)]) == 0
    first, second = capsys.readouterr().out.rstrip("\n").split("\n")
    assert address in json.loads(first).values()
    assert json.loads(second) == json.loads(json.dumps(expected))


def test_title_and_address_of_a_record_are_heard(tmp_path, capsys):
    text = (
        "早班船坐满了人 两岸居民排队过河\n柳湾渡口恢复通航\n来源：河东日报\u300009-05 07:42\n"
        "停航八个月的柳湾渡口4日恢复通航，早班船坐满了人，两岸居民排队过河。"
    )
    row = {"text": text, "title": "柳湾渡口恢复通航_河东网", "url": "https://www.example.com/20190905/1.html"}
    path = tmp_path / "a.jsonl"
    path.write_text(
        json.dumps(row) + "\n" + json.dumps({"text": text, "name": row["title"]}), encoding="utf-8"
    )
    assert cli.main(["parse", str(path), "--fields", "title,headline,published"]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["title"], first["headline"]["text"]) == ("柳湾渡口恢复通航_河东网", "柳湾渡口恢复通航")
    assert first["published"]["value"] == "2019-09-05T07:42"
    assert (second["title"], second["published"]["value"]) == (None, None)
    assert cli.main(["parse", str(path), "--title-field", "name", "--fields", "title"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[1])["title"] == row["title"]
    for command in ("show", "explain"):
        assert cli.main([command, "--record", "1", str(path)]) == 0
        shown = capsys.readouterr().out
        assert "it says the title" in shown if command == "explain" else "headline    柳湾渡口" in shown


def test_html_is_that_of_the_article(tmp_path, capsys):
    pytest.importorskip("newsparse.html")
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    assert cli.main(["parse", "-f", "html", str(path)]) == 0
    assert capsys.readouterr().out.rstrip("\n") == newsparse.parse(PAGE).to_html(PAGE).rstrip("\n")
    with pytest.raises(SystemExit):
        cli.main(["parse", "-f", "html", str(path), str(path)])
    assert "for many, name a folder: -o FOLDER/" in capsys.readouterr().err


# ── folders, stdin ──────────────────────────────────────────────────────────────────────────────────────


def test_folders_are_read_in_order_without_what_is_hidden_or_of_another_kind(tmp_path, capsys):
    for name in ("b.txt", "a/z.txt", "a/c.jsonl", ".hidden/x.txt", "a/.x.txt", "notes.md", "a/x.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(json.dumps({"text": PAGE}), encoding="utf-8")
    assert cli.main(["parse", str(tmp_path), "--fields", "file,record"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.split("\n") if line]
    assert [(os.path.relpath(row["file"], tmp_path), row["record"]) for row in found] == [
        ("b.txt", None),
        ("a/c.jsonl", 1),
        ("a/z.txt", None),
    ]


def test_the_output_of_an_earlier_run_is_not_read(tmp_path):
    (tmp_path / "a.txt").write_text(PAGE, encoding="utf-8")
    out = tmp_path / "out.jsonl"
    for _ in range(2):
        assert cli.main(["parse", str(tmp_path), "-o", str(out)]) == 0
        assert len(out.read_text(encoding="utf-8").split("\n")) == 2


def test_stdin_of_records(crawl, monkeypatch, capsys):
    path, whole = crawl(30)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(path.read_bytes())))
    assert cli.main(["parse", "--from", "jsonl", "-"]) == 0
    assert [json.loads(line)["id"] for line in capsys.readouterr().out.split("\n") if line] == whole


def test_a_file_of_another_kind_is_told_and_the_others_are_read(tmp_path, capsys):
    (tmp_path / "a.json").write_text("{}", encoding="utf-8")
    (tmp_path / "b.txt").write_text(PAGE, encoding="utf-8")
    paths = [str(tmp_path / name) for name in ("a.json", "b.txt")]
    assert cli.main(["parse", *paths, "--fields", "file"]) == 1
    out, err = capsys.readouterr()
    assert json.loads(out) == {"file": paths[1]}
    assert f"{paths[0]}: a .json file is one JSON document; JSON lines are read" in err


def test_what_is_noted_about_a_record_is_told(tmp_path, capsys):
    path = tmp_path / "crawl.jsonl"
    path.write_text(json.dumps({"text": PAGE, "crawl_date": "lately"}), encoding="utf-8")
    assert cli.main(["parse", str(path)]) == 0
    assert capsys.readouterr().err == (
        f"newsparse: {path}:1: field 'crawl_date' holds no ISO 8601 time: 'lately'\n"
    )


# ── writing ─────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("ending", ["jsonl", "jsonl.gz", "jsonl.zst", "json"])
def test_the_name_of_the_output_says_its_form(crawl, tmp_path, ending):
    path, whole = crawl(20)
    out = tmp_path / f"out.{ending}"
    assert cli.main(["parse", str(path), "-o", str(out)]) == 0
    data = out.read_bytes()
    if ending.endswith(".gz"):
        data = gzip.decompress(data)
    elif ending.endswith(".zst"):
        zstd = pytest.importorskip("compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd")
        data = zstd.decompress(data)
    articles = json.loads(data) if ending == "json" else json_lines(data)
    assert [article["id"] for article in articles] == whole


def test_an_array_of_nothing_is_an_array(tmp_path, capsys):
    path = tmp_path / "crawl.jsonl"
    path.write_text("\n", encoding="utf-8")
    assert cli.main(["parse", "-f", "json", str(path)]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_folder_gets_a_file_for_each_page(crawl, tmp_path):
    path, _ = crawl(3)
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    out = tmp_path / "new" / "texts"
    assert cli.main(["parse", str(path), str(page), str(page), "-f", "text", "-o", f"{out}/"]) == 0
    assert names(out) == ["crawl-0.txt", "crawl-1.txt", "crawl-2.txt", "page-2.txt", "page.txt"]
    assert (out / "page.txt").read_text(encoding="utf-8").startswith("漳河水位平稳 两岸插秧过半\n\n昨日")


def test_permissions_and_links_of_the_output_stay(crawl, tmp_path):
    path, _ = crawl(3)
    real, link = tmp_path / "real.jsonl", tmp_path / "link.jsonl"
    real.write_text("before", encoding="utf-8")
    real.chmod(0o640)
    link.symlink_to(real)
    assert cli.main(["parse", str(path), "-o", str(link)]) == 0
    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert real.read_text(encoding="utf-8") != "before"


def test_a_device_is_written_and_not_replaced(crawl):
    path, _ = crawl(3)
    assert cli.main(["parse", str(path), "-o", os.devnull]) == 0
    assert not Path(os.devnull).is_file()


def test_under_fail_the_first_broken_record_ends_the_run_without_output(crawl, tmp_path, capsys):
    path, _ = crawl(100)
    out = tmp_path / "out.jsonl"
    out.write_text("before", encoding="utf-8")
    assert cli.main(["parse", str(path), "--errors", "fail", "-o", str(out)]) == 3
    assert out.read_text(encoding="utf-8") == "before"
    assert names(tmp_path) == ["crawl.jsonl", "out.jsonl"]
    assert capsys.readouterr().err.endswith(f"newsparse: stopped at {path}:38, as --errors fail says\n")


def test_where_nothing_can_be_read_the_output_of_an_earlier_run_stays(tmp_path, capsys):
    out = tmp_path / "out.jsonl"
    out.write_text("before", encoding="utf-8")
    assert cli.main(["parse", str(tmp_path / "missing.jsonl"), "-o", str(out)]) == 3
    assert out.read_text(encoding="utf-8") == "before"
    assert capsys.readouterr().err.endswith(f"newsparse: nothing could be read, so {out} is not written\n")


def test_a_pipe_by_its_name_is_written(crawl):
    if not Path("/dev/stdout").exists():
        pytest.skip("needs /dev/stdout")
    path, whole = crawl(3)
    done = run("parse", path, "-o", "/dev/stdout")
    assert [article["id"] for article in json_lines(done.stdout)] == whole


def test_a_full_disk_is_told(crawl):
    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    path, _ = crawl(30)
    done = run("parse", path, "-o", "/dev/full")
    assert (done.returncode, done.stderr) == (3, b"newsparse: cannot write: No space left on device\n")


# ── ends before the end ─────────────────────────────────────────────────────────────────────────────────


def part_of(folder):
    return [name for name in names(folder) if name.endswith(".part")]


@pytest.fixture
def halfway(crawl, tmp_path):
    """Start a long run and give it when it has written something."""
    path, _ = crawl(20_000)
    running = []

    def begin(jobs, name="out.jsonl"):
        out = tmp_path / name
        out.write_text("before", encoding="utf-8")
        program = start("parse", path, "--jobs", jobs, "-o", out, stderr=subprocess.PIPE)
        running.append(program)
        wait_for(lambda: any((tmp_path / name).stat().st_size for name in part_of(tmp_path)))
        assert program.poll() is None
        return program

    yield begin
    for program in running:
        program.kill()
        program.communicate()


@on_linux
@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("name", ["out.jsonl", "out.csv", "out.parquet"])
def test_killed_halfway_nothing_half_written_stands_under_the_name(halfway, tmp_path, jobs, name):
    program = halfway(jobs, name)
    started = workers(program.pid)
    assert len(started) == (jobs if jobs > 1 else 0)
    program.kill()
    assert program.wait(60) == -signal.SIGKILL
    assert (tmp_path / name).read_text(encoding="utf-8") == "before"
    assert len(part_of(tmp_path)) == 1
    wait_for(lambda: not any(is_alive(worker) for worker in started))


@on_linux
@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_interrupted_halfway_everything_is_cleared_away(halfway, tmp_path, jobs, sent, code):
    program = halfway(jobs)
    started = workers(program.pid)
    assert len(started) == (jobs if jobs > 1 else 0)
    program.send_signal(sent)
    told = program.communicate(timeout=60)[1].decode()
    assert program.returncode == code
    assert "Traceback" not in told
    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8") == "before"
    assert part_of(tmp_path) == []
    wait_for(lambda: not any(is_alive(worker) for worker in started))


@on_linux
def test_an_interruption_does_not_wait_for_a_page_of_megabytes(tmp_path):
    path = tmp_path / "crawl.jsonl"
    rows = [PAGE, PAGE * 60_000, PAGE * 60_000]
    path.write_text("\n".join(json.dumps({"text": text}) for text in rows), encoding="utf-8")
    program = start("parse", path, "--jobs", 2, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    wait_for(lambda: len(workers(program.pid)) == 2)
    busy = workers(program.pid)
    program.send_signal(signal.SIGINT)
    assert "Traceback" not in program.communicate(timeout=60)[1].decode()
    assert program.returncode == 130
    assert not any(is_alive(worker) for worker in busy)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_reader_that_has_enough_ends_the_run_without_a_word(crawl, jobs):
    path, _ = crawl(20_000)
    program = start("parse", path, "--jobs", jobs, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert json.loads(program.stdout.readline())["id"] == 0
    program.stdout.close()
    told = program.stderr.read().decode()
    program.stderr.close()
    assert program.wait(60) == 141
    assert "Traceback" not in told


def test_without_the_extra_no_file_is_compressed_with_zstandard(crawl, tmp_path, capsys, monkeypatch):
    for name in ("compression.zstd", "backports.zstd"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(SystemExit, match="2"):
        cli.main(["parse", str(crawl), "-o", str(tmp_path / "out.jsonl.zst")])
    assert "pip install 'newsparse[zstd]'" in capsys.readouterr().err
