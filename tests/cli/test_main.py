"""The command line: what goes to stdout, what to stderr, and with which exit code it ends."""

import errno
import io
import json
import os
import subprocess
import sys

import pytest

import newsparse
from newsparse import cli
from newsparse._show.cells import cells
from newsparse.model import Article, Block, TextField, Zone
from newsparse.schema import json_schema
from newsparse.serde import from_json
from newsparse.spans import Span

TEXT = "漳河水位平稳\n漳河晚报 2024-05-06\n\n昨日,漳河水位平稳,两岸秧苗返青。"


def read_as_headline(text, options=None):
    """Stand in for ``parse``: what the command line does is the same whatever a page says."""
    assert options is None or isinstance(options, newsparse.Options)
    span = Span(0, len(text))
    return Article(
        span=span,
        language="zh-Hans",
        length=len(text),
        sha256="",
        headline=TextField(span=span, text=text),
        blocks=(Block(span=span, zone=Zone.PARAGRAPH, text=text),) if text else (),
    )


@pytest.fixture(autouse=True)
def _parse_stands_in(monkeypatch):
    monkeypatch.setattr(newsparse, "parse", read_as_headline, raising=False)
    monkeypatch.setattr(newsparse, "explain", lambda text, **_: f"explained {len(text)}", raising=False)


@pytest.fixture
def terminal(capsys, monkeypatch):
    """Make stdin a terminal, and whatever ``capsys`` puts in the place of stdout."""
    assert capsys
    monkeypatch.setattr(type(sys.stdout), "isatty", lambda _: True, raising=False)
    stdin = io.TextIOWrapper(io.BytesIO(TEXT.encode()))
    stdin.isatty = lambda: True
    monkeypatch.setattr("sys.stdin", stdin)


@pytest.fixture
def piped(monkeypatch):
    def pipe(data):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))

    return pipe


@pytest.fixture
def file(tmp_path):
    def write(name, data):
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
        return str(path)

    return write


NO_FILE = "no file in it that is read (.txt .html .htm .jsonl .ndjson .parquet .warc .wet, also .gz and .zst)"


def headlines(out):
    return [from_json(line).headline.text for line in out.splitlines()]


# ── formats ─────────────────────────────────────────────────────────────────────────────────────────────


def test_one_file_into_a_pipe_is_one_json_document(file, capsys):
    assert cli.main(["parse", file("a.txt", TEXT)]) == 0
    out, err = capsys.readouterr()
    assert (from_json(out), err) == (read_as_headline(TEXT), "")
    assert out.startswith('{\n  "schema": "newsparse/2",\n')


def test_several_files_are_json_lines_that_name_their_file(file, capsys):
    one, two = file("一.txt", "甲"), file("b.txt", "乙")
    assert cli.main(["parse", one, two]) == 0
    out = capsys.readouterr().out
    assert headlines(out) == ["甲", "乙"]
    assert [json.loads(line)["file"] for line in out.splitlines()] == [one, two]


def test_several_files_are_one_json_document_where_json_is_asked_for(file, capsys):
    assert cli.main(["parse", file("a.txt", "甲"), file("b.txt", "乙"), "--format", "json"]) == 0
    assert [article["headline"]["text"] for article in json.loads(capsys.readouterr().out)] == ["甲", "乙"]


def test_one_file_can_be_a_json_line(file, capsys):
    assert cli.main(["parse", "-f", "jsonl", file("a.txt", TEXT)]) == 0
    out = capsys.readouterr().out
    assert headlines(out) == [TEXT]
    assert "file" not in json.loads(out)


@pytest.mark.usefixtures("terminal")
def test_terminal_shows_a_summary(file, capsys, monkeypatch):
    monkeypatch.setenv("TERM", "dumb")
    assert cli.main(["parse", file("a.txt", TEXT)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("headline   漳河水位平稳 漳河晚报 2024-05-06")
    assert all(cells(line) <= 80 for line in out.splitlines())
    assert "defects    none" in out


@pytest.mark.usefixtures("terminal")
def test_json_can_be_asked_for_on_a_terminal(file, capsys):
    assert cli.main(["parse", "--format", "json", file("a.txt", TEXT)]) == 0
    assert from_json(capsys.readouterr().out).headline.text == TEXT


def test_summaries_of_several_files_are_headed_by_their_names(file, capsys):
    one, two = file("a.txt", "甲"), file("b.txt", "乙")
    assert cli.main(["parse", "-f", "summary", one, two]) == 0
    out = capsys.readouterr().out
    assert [line for line in out.splitlines() if line.startswith("== ")] == [f"== {one}", f"== {two}"]


@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_colour_is_left_out_where_it_is_not_wanted(file, capsys, monkeypatch, no_color, coloured):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", no_color)
    cli.main(["parse", "-f", "summary", file("a.txt", TEXT)])
    assert ("\x1b[1;36m" in capsys.readouterr().out) is coloured


# ── reading ─────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("arguments", [["parse"], ["parse", "-"]])
def test_stdin_is_read(piped, capsys, arguments):
    piped(TEXT.encode())
    assert cli.main(arguments) == 0
    assert from_json(capsys.readouterr().out).headline.text == TEXT


def test_line_ends_reach_the_parser_as_they_are(piped, capsys):
    piped("甲\r\n乙\r丙\n".encode())
    cli.main(["parse"])
    assert from_json(capsys.readouterr().out).headline.text == "甲\r\n乙\r丙\n"


@pytest.mark.parametrize("encoding", ["gb18030", "big5", "utf-16"])
def test_encoding_can_be_named(file, capsys, encoding):
    assert cli.main(["parse", "--encoding", encoding, file("a.txt", "漳河".encode(encoding))]) == 0
    assert from_json(capsys.readouterr().out).headline.text == "漳河"


def test_encoding_is_detected_and_told(file, capsys):
    path = file("a.txt", (TEXT * 5).encode("gb18030"))
    assert cli.main(["parse", path]) == 0
    out, err = capsys.readouterr()
    assert from_json(out).headline.text == TEXT * 5
    assert err == f"newsparse: {path}: read as gb18030, which was detected; --encoding says otherwise\n"


def test_files_that_cannot_be_read_do_not_lose_the_others(file, tmp_path, capsys):
    damaged = file("damaged.txt", (TEXT + "末").encode() + b"\xff")
    missing = str(tmp_path / "missing.txt")
    empty = tmp_path / "empty"
    empty.mkdir()
    code = cli.main(["parse", missing, file("a.txt", "甲"), damaged, str(empty), file("b.txt", "乙")])
    out, err = capsys.readouterr()
    assert code == 1
    assert headlines(out) == ["甲", "乙"]
    assert err.splitlines() == [
        f"newsparse: {missing}: No such file or directory",
        f"newsparse: {damaged}: not utf-8 at byte {len((TEXT + '末').encode())} (0xff)",
        f"newsparse: {empty}: {NO_FILE}",
        "newsparse: 2 pages parsed, 3 broken",
    ]


def test_bad_bytes_on_stdin_are_told(piped, capsys):
    piped(TEXT.encode() + b"\xff")
    assert cli.main(["parse"]) == 1
    assert capsys.readouterr().err.startswith("newsparse: stdin: not utf-8 at byte ")


# ── the other commands, help and misuse ─────────────────────────────────────────────────────────────────


def test_explain_prints_the_explanation(file, capsys):
    assert cli.main(["explain", file("a.txt", TEXT)]) == 0
    assert capsys.readouterr().out == f"explained {len(TEXT)}\n"


def test_explain_of_a_missing_file_fails(tmp_path, capsys):
    assert cli.main(["explain", str(tmp_path / "missing.txt")]) == 1
    assert capsys.readouterr() == ("", f"newsparse: {tmp_path}/missing.txt: No such file or directory\n")


def test_schema_is_printed_as_it_is_shipped(capsys):
    assert cli.main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == json_schema()


def test_version_is_printed(capsys):
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("newsparse 0.")


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(("arguments", "usage"), [([], "newsparse "), (["parse"], "newsparse parse ")])
def test_help_is_shown_where_there_is_nothing_to_read(capsys, arguments, usage):
    assert cli.main(arguments) == 2
    assert capsys.readouterr().out.startswith(f"usage: {usage}")


@pytest.mark.usefixtures("terminal")
def test_a_dash_reads_even_from_a_terminal(capsys):
    assert cli.main(["parse", "-f", "json", "-"]) == 0
    assert from_json(capsys.readouterr().out).headline.text == TEXT


@pytest.mark.parametrize(
    "arguments", [["parse", "--encoding", "martian", "x"], ["parse", "-f", "xml", "x"], ["walk"], ["explain"]]
)
def test_wrong_command_line_ends_with_2(capsys, arguments):
    with pytest.raises(SystemExit) as caught:
        cli.main(arguments)
    assert caught.value.code == 2
    assert "error: " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["prase"], "no command is called 'prase'; did you mean 'parse'?\n(see newsparse --help)"),
        (["zzz"], "no command is called 'zzz'; there are: parse, show, explain, schema, sample"),
        ([__file__], "is a file, not a command; did you mean: newsparse parse "),
        (["parse", "--fields", "headlin", "x"], "no field is called 'headlin'; did you mean 'headline'?"),
        (["parse", "--fields", "zzz", "x"], "no field is called 'zzz'; there are: file, record, id, url, "),
        (["parse", "--layer", "dates", "x"], "no option is called '--layer'; did you mean --layers?"),
        (["explain", "x", "y"], "nothing more is expected, but there is 'y'"),
        (["parse", "--layers", "date", "x"], "no layer is called 'date'; there are: dates, lists, people, "),
        (["parse", "--timezone", "Peking", "x"], "no time zone is called 'Peking'; try Asia/Shanghai"),
        (["parse", "--reference", "today", "x"], "crawl, none or a time like 2024-05-06T08:30 is expected"),
        (
            ["parse", "--jobs", "0", "x"],
            "a whole number from 1 up is expected, not '0'\n(see newsparse parse ",
        ),
        (["parse", "--output", "/no/such/file", "x"], "--output /no/such/file: there is no folder /no/such"),
        (["parse", "-f", "parquet", "x"], "--format parquet writes one table for all pages; name a file"),
        (["parse", "-f", "parquet", "-o", "new/", "x"], "--format parquet writes one table for all pages"),
        (["parse", "-o", "a.parquet.gz", "x"], "Parquet is compressed as it is; name it FILE.parquet"),
        (
            ["parse", "--fields", "id", "-f", "text", "x"],
            "--fields goes with --format json, jsonl, csv or parquet, not text",
        ),
        (
            ["parse", "--keep-text", "-f", "text", "x"],
            "--keep-text goes with --format json, jsonl, csv or parquet, not text",
        ),
        (["parse", "--fields", "", "x"], "at least one field is expected, such as headline"),
        (["parse", "--fields", " , ", "x"], "at least one field is expected, such as headline"),
        (
            ["parse", "--fields", "published.valu", "x"],
            "no field is called 'published.valu'; did you mean 'published.value'?",
        ),
        (["parse", "--fields", "credits.zzz", "x"], "; there are: credits.span, credits.role, "),
        (["parse", "--fields", "body_text.x", "x"], "'body_text' holds no fields"),
        (["parse", "--fields", "id.x", "x"], "'id' holds no fields"),
        (["parse", "-f", "csv", "--fields", "headlin", "x"], "no column 'headlin'; did you mean 'headline'?"),
        (
            ["parse", "--table", "people", "--fields", "zzz", "x"],
            "the table people has no column 'zzz'; it has: id",
        ),
        (["parse", "--table", "credit", "x"], "invalid choice: 'credit'"),
        (
            ["parse", "--table", "credits", "-f", "json", "x"],
            "--table goes with --format csv or parquet, not json",
        ),
        (["parse", "--table", "credits", "-o", "a.jsonl", "x"], "--table goes with --format csv or parquet"),
        (["parse", "--keep-text", "-f", "csv", "x"], "--keep-text goes with articles"),
        (
            ["parse", "-o", "a.xlsx", "x"],
            "no form is known by .xlsx; there are: .json .jsonl .ndjson .csv .parquet ",
        ),
        (["parse", "-o", "a.xlsx.gz", "x"], "no form is known by .xlsx; "),
        (
            ["parse", "-o", "a.parquet", "--fields", "lists.items.lists.kind", "x"],
            "Parquet has no column for 'lists.items.lists.kind'",
        ),
    ],
)
def test_wrong_command_lines_are_told_what_would_be_right(capsys, arguments, message):
    with pytest.raises(SystemExit) as caught:
        cli.main(arguments)
    assert caught.value.code == 2
    assert message in capsys.readouterr().err


def test_an_empty_folder_alone_is_nothing_to_read(tmp_path, capsys):
    with pytest.raises(SystemExit) as caught:
        cli.main(["parse", str(tmp_path)])
    assert caught.value.code == 2
    assert "no file in it that is read" in capsys.readouterr().err


def test_output_never_takes_the_place_of_what_is_read(file, capsys):
    path = file("a.jsonl", '{"text": "甲"}')
    with pytest.raises(SystemExit) as caught:
        cli.main(["parse", path, "-o", path])
    assert caught.value.code == 2
    assert "would take the place of what is read" in capsys.readouterr().err


def test_a_near_name_is_offered_for_a_missing_file(file, tmp_path, capsys):
    near = file("river.txt", TEXT)
    assert cli.main(["parse", str(tmp_path / "rivr.txt")]) == 1
    assert capsys.readouterr().err.endswith(f"; did you mean {near}?\n")


@pytest.mark.parametrize("arguments", [[], ["parse"], ["show"], ["explain"], ["schema"], ["sample"]])
def test_help_fits_in_80_columns(capsys, monkeypatch, arguments):
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit) as caught:
        cli.main([*arguments, "--help"])
    assert caught.value.code == 0
    assert max(cells(line) for line in capsys.readouterr().out.split("\n")) <= 80


def test_interruption_ends_without_a_traceback(file, monkeypatch):
    def interrupt(_, options):
        assert options
        raise KeyboardInterrupt

    monkeypatch.setattr(newsparse, "parse", interrupt)
    assert cli.main(["parse", file("a.txt", TEXT)]) == 130


# ── as a program ────────────────────────────────────────────────────────────────────────────────────────


def run(*arguments, **options):
    return subprocess.run([sys.executable, "-m", "newsparse", *arguments], check=False, **options)


def test_module_runs_as_a_program():
    done = run("--version", capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("newsparse ")


def test_closed_pipe_ends_without_a_word():
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        done = run("schema", stdout=closed, stderr=subprocess.PIPE)
    assert (done.returncode, done.stderr) == (141, b"")


def test_output_is_utf_8_whatever_the_locale():
    environment = os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    done = run("schema", capture_output=True, env=environment)
    assert done.returncode == 0
    assert json.loads(done.stdout.decode("utf-8")) == json_schema()


def test_a_folder_that_cannot_be_read_is_told(tmp_path, capsys, monkeypatch):
    locked = tmp_path / "locked"
    locked.mkdir()
    (tmp_path / "page.txt").write_text(TEXT, encoding="utf-8")
    scandir = os.scandir

    def closed(path):
        if os.fspath(path) == str(locked):
            raise PermissionError(errno.EACCES, "Permission denied", str(locked))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    assert cli.main(["parse", str(tmp_path)]) == 1
    told = capsys.readouterr()
    assert len(told.out.splitlines()) == 1
    assert f"{locked}: Permission denied" in told.err
