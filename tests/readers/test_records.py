"""Readers: what is in a file comes out in order; what is broken is told with its place; nothing is lost."""

import datetime as dt
import gzip
import io
import json
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.readers import BrokenRecord, Record, UnreadableError, kind_of, read_records
from newsparse.readers.fields import moment

PAGE = "漳河水位平稳\n漳河晚报 2024-05-06\n\n昨日,漳河水位平稳,两岸秧苗返青。"
UTC = dt.UTC


@pytest.fixture
def file(tmp_path):
    def write(name, data):
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
        return path

    return write


def lines(*rows):
    return "".join(
        (row if isinstance(row, str) else json.dumps(row, ensure_ascii=False)) + "\n" for row in rows
    )


def broken(path, **options):
    return [
        (record.number, record.reason)
        for record in read_records(path, **options)
        if isinstance(record, BrokenRecord)
    ]


# ── one page a file ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", ["page.txt", "page", "page.md"])
def test_a_file_of_another_or_no_name_is_a_page(file, name):
    path = file(name, PAGE)
    assert list(read_records(path)) == [Record(file=str(path), text=PAGE)]


def test_compressed_page(file):
    path = file("page.txt.gz", gzip.compress(PAGE.encode()))
    assert [record.text for record in read_records(path)] == [PAGE]


def test_detected_encoding_is_noted(file):
    (record,) = read_records(file("page.txt", (PAGE * 5).encode("gb18030")))
    assert (record.text, record.note) == (
        PAGE * 5,
        "read as gb18030, which was detected; --encoding says otherwise",
    )


@pytest.mark.parametrize(
    ("text", "noted"),
    [('{"text": "甲"}\n{}', True), ("{甲", False), ("{}", True), ("[1]", False), ("1\n{}", False)],
)
def test_json_lines_read_as_a_page_are_noted(text, noted):
    (record,) = read_records(io.BytesIO(text.encode()))
    assert record.text == text
    assert (record.note is not None) is noted


def test_page_in_no_encoding_is_broken(file):
    path = file("page.txt", PAGE.encode() + b"\xff")
    (record,) = read_records(path)
    assert (record.place, record.number) == (str(path), None)
    assert record.reason.startswith("not utf-8 at byte ")


def test_damaged_compressed_page_is_broken(file):
    path = file("page.txt.gz", gzip.compress(PAGE.encode())[:30])
    assert broken(path)[0][1].startswith("damaged: ")


def test_what_is_not_compressed_at_all_is_broken(file):
    assert broken(file("page.txt.gz", PAGE))[0][1].startswith("damaged: Not a gzipped file")


def test_stream_is_read_and_left_open():
    stream = io.BytesIO(lines({"text": "甲"}, {"text": "乙"}).encode())
    found = list(read_records(stream, kind="jsonl"))
    assert [record.text for record in found] == ["甲", "乙"]
    assert found[1].place == "stdin:2"
    assert not stream.closed


@pytest.mark.parametrize("name", ["page.json", "page.json.gz", "page.csv", "PAGE.PDF", "pages.zip"])
def test_files_of_other_kinds_are_refused(name):
    with pytest.raises(UnreadableError, match=r"^a \.\w+ file is "):
        kind_of(name)


def test_missing_file_raises(tmp_path):
    with pytest.raises(FileNotFoundError):
        next(read_records(tmp_path / "missing.jsonl"))


def test_wrong_arguments_raise(file):
    path = file("page.txt", PAGE)
    with pytest.raises(ValueError, match="kind must be one of text, html, jsonl, parquet, warc, not 'tar'"):
        next(read_records(path, kind="tar"))
    with pytest.raises(ValueError, match="no encoding is called 'martian'"):
        next(read_records(path, encoding="martian"))


# ── JSON lines ──────────────────────────────────────────────────────────────────────────────────────────


def test_fields_of_a_record(file):
    row = {"id": "a7", "url": "https://example.org/7", "crawl_date": "2024-05-06T08:30:00Z", "text": PAGE}
    path = file("crawl.jsonl", lines(row))
    assert list(read_records(path)) == [
        Record(
            file=str(path),
            number=1,
            id="a7",
            url="https://example.org/7",
            date=dt.datetime(2024, 5, 6, 8, 30, tzinfo=UTC),
            text=PAGE,
        )
    ]


def test_fields_can_be_named_and_be_inside_others(file):
    row = {"doc": 5, "raw": {"content": PAGE}, "metadata": {"url": "u", "date": "20240506083000"}, "a.b": 1}
    path = file("crawl.jsonl", lines(row))
    (record,) = read_records(
        path, text_field="raw.content", id_field="doc", url_field="metadata.url", date_field="metadata.date"
    )
    assert (record.text, record.id, record.url) == (PAGE, 5, "u")
    assert record.date == dt.datetime(2024, 5, 6, 8, 30, tzinfo=UTC)
    (dotted,) = read_records(path, text_field="raw.content", id_field="a.b")
    assert dotted.id == 1


def test_titles_of_records(file):
    rows = (
        {"text": PAGE, "title": "甲"},
        {"text": PAGE, "title": " "},
        {"text": PAGE, "title": 7},
        {"text": PAGE},
    )
    path = file("crawl.jsonl", lines(*rows, {"text": PAGE, "title": "甲", "meta": {"name": "乙"}}))
    assert [record.title for record in read_records(path)] == ["甲", None, None, None, "甲"]
    named = list(read_records(path, title_field="meta.name"))
    assert [(record.title, record.note) for record in named[-2:]] == [
        (None, "no field 'meta.name'; it has text"),
        ("乙", None),
    ]


def test_broken_lines_are_told_and_the_others_read(file):
    path = file(
        "crawl.jsonl",
        lines({"text": "甲"}, "{", {"id": 9}, "", {"text": None}, {"text": 3.5}, [1], {}).encode()
        + b'{"text": "\xff"}\n'
        + ("[" * 100_000).encode()
        + b"\n"
        + lines({"text": "乙"}).encode(),
    )
    records = list(read_records(path))
    assert [record.text for record in records if isinstance(record, Record)] == ["甲", "乙"]
    assert records[2].id == 9
    told = broken(path)
    assert told[:7] == [
        (2, "no JSON: Expecting property name enclosed in double quotes at column 2"),
        (3, "no field 'text'; it has id"),
        (5, "field 'text' is null, not a string"),
        (6, "field 'text' is a number, not a string"),
        (7, "no JSON object, but another value"),
        (8, "no field 'text'; the object is empty"),
        (9, "not utf-8 at byte 10 of the line"),
    ]
    assert told[7][0] == 10
    assert told[7][1].startswith("no JSON: maximum recursion depth exceeded")
    assert records[-1].number == 11


def test_misspelt_field_is_told_with_a_near_one(file):
    path = file("crawl.jsonl", lines({"id": 1, "contents": PAGE}))
    assert broken(path, text_field="content") == [
        (1, "no field 'content'; did you mean 'contents'? it has id, contents")
    ]


def test_only_the_usual_id_may_be_absent(file):
    path = file("crawl.jsonl", lines({"text": PAGE}))
    assert [record.id for record in read_records(path)] == [None]
    assert broken(path, id_field="doc") == [(1, "no field 'doc'; it has text")]


def test_ids_that_are_no_text_or_number_are_kept_as_json(file):
    path = file("crawl.jsonl", lines({"id": {"$oid": "6a"}, "text": PAGE}, {"id": True, "text": PAGE}))
    assert [record.id for record in read_records(path)] == ['{"$oid": "6a"}', "true"]


def test_what_is_odd_about_address_or_date_is_noted(file):
    path = file(
        "crawl.jsonl",
        lines({"text": PAGE, "crawl_date": "yesterday"}, {"text": PAGE, "url": 5}, {"text": PAGE}),
    )
    records = list(read_records(path, url_field="url"))
    assert [record.note for record in records] == [
        "no field 'url'; it has text, crawl_date",
        "field 'url' is a number, not a string",
        "no field 'url'; it has text",
    ]
    (odd, *_) = read_records(path)
    assert (odd.date, odd.note) == (None, "field 'crawl_date' holds no ISO 8601 time: 'yesterday'")


def test_publication_is_not_taken_for_the_crawl(file):
    path = file("crawl.jsonl", lines({"text": PAGE, "date": "2024-05-06"}))
    assert [record.date for record in read_records(path)] == [None]
    assert [record.date for record in read_records(path, date_field="date")] == [dt.datetime(2024, 5, 6)]


def test_byte_order_mark_and_line_ends_of_other_systems(file):
    path = file("crawl.jsonl", b"\xef\xbb\xbf" + lines({"text": "甲"}).replace("\n", "\r\n").encode())
    assert [record.text for record in read_records(path)] == ["甲"]


def test_lines_in_a_named_encoding(file):
    path = file("crawl.jsonl", lines({"text": PAGE}).encode("gb18030"))
    assert [record.text for record in read_records(path, encoding="gb18030")] == [PAGE]


def test_line_separators_inside_a_text_end_no_record(file):
    path = file("crawl.jsonl", lines({"text": "甲\u2028乙\x85丙"}))
    assert [record.text for record in read_records(path)] == ["甲\u2028乙\x85丙"]


def test_damage_in_the_middle_is_told_with_how_far_it_was_read(file):
    data = gzip.compress(lines(*({"id": n, "text": PAGE * 50 + str(n)} for n in range(400))).encode())
    *read, last = read_records(file("crawl.jsonl.gz", data[: len(data) * 3 // 4]))
    assert [record.id for record in read] == list(range(len(read)))
    assert last.reason.endswith(f"; nothing is read after line {len(read)}")


def test_damage_at_the_beginning_is_told(file):
    (broken,) = read_records(file("crawl.jsonl.gz", b"abc"))
    assert broken.reason == "damaged: Not a gzipped file (b'ab')"


@given(
    st.lists(
        st.one_of(
            st.binary(max_size=30), st.text(max_size=30).map(lambda t: json.dumps({"text": t}).encode())
        )
    )
)
def test_every_line_is_told_or_read(rows):
    rows = [row.replace(b"\n", b"") for row in rows]
    records = list(read_records(io.BytesIO(b"\n".join(rows)), kind="jsonl"))
    assert [record.number for record in records] == [n for n, row in enumerate(rows, 1) if row.strip()]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (dt.datetime(2024, 5, 6), dt.datetime(2024, 5, 6)),
        (dt.date(2024, 5, 6), dt.datetime(2024, 5, 6)),
        ("2024-05-06T08:30+08:00", dt.datetime(2024, 5, 6, 0, 30, tzinfo=UTC)),
        ("20240506083000", dt.datetime(2024, 5, 6, 8, 30, tzinfo=UTC)),
        ("20241306083000", None),
        (1714984200, None),
    ],
)
def test_moments(value, expected):
    assert moment(value) == expected


# ── Zstandard, Parquet, web archives, HTML ──────────────────────────────────────────────────────────────


def test_zstandard(file):
    zstd = pytest.importorskip("compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd")
    data = zstd.compress(lines({"text": "甲"}, {"text": "乙"}).encode())
    # Two frames in one file, as tools that append leave them.
    assert [r.text for r in read_records(file("crawl.jsonl.zst", data + data))] == ["甲", "乙", "甲", "乙"]
    assert broken(file("bad.jsonl.zst", data[:-5]))[0][1].startswith("damaged: ")
    assert broken(file("none.jsonl.zst", PAGE))[0][1].startswith("damaged: ")


@pytest.fixture
def parquet(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    tables = pytest.importorskip("pyarrow.parquet")

    def write(columns, **options):
        path = tmp_path / "pages.parquet"
        tables.write_table(pyarrow.table(columns), path, **options)
        return path

    return write


def test_rows_of_a_table(parquet):
    when = dt.datetime(2024, 5, 6, 8, 30, tzinfo=UTC)
    path = parquet(
        {
            "id": list(range(300)),
            "text": [None if n == 7 else f"{PAGE}{n}" for n in range(300)],
            "url": ["u"] * 300,
            "crawl_date": [when] * 300,
            "other": [b"large"] * 300,
        },
        row_group_size=100,
    )
    records = list(read_records(path))
    assert [record.id for record in records] == list(range(300))
    assert records[6] == Record(file=str(path), number=7, id=6, text=f"{PAGE}6", url="u", date=when)
    assert broken(path) == [(8, "field 'text' is null, not a string")]


def test_column_inside_another_and_of_bytes(parquet):
    path = parquet({"doc": [{"text": PAGE.encode(), "n": 1}, {"text": b"\xff", "n": 2}]})
    assert [
        r.text for r in read_records(path, text_field="doc.text", id_field="doc.n") if isinstance(r, Record)
    ] == []
    path = parquet({"body": [PAGE.encode(), b"\xff"]})
    first, second = read_records(path, text_field="body")
    assert first.text == PAGE
    assert second.reason == "field 'body' is bytes that are not utf-8, not a string"


def test_column_that_is_not_there_is_refused_at_once(parquet):
    path = parquet({"contents": [PAGE]})
    with pytest.raises(UnreadableError, match="no column 'content'; did you mean 'contents'"):
        next(read_records(path, text_field="content"))


def test_what_is_no_parquet_is_broken(file):
    pytest.importorskip("pyarrow")
    ((number, reason),) = broken(file("pages.parquet", PAGE * 9))
    assert number is None
    assert reason.endswith("nothing is read after row 0")


@pytest.fixture
def archive(tmp_path):
    warc = pytest.importorskip("fastwarc.warc")
    streams = pytest.importorskip("fastwarc.stream_io")

    def write(name, *records):
        path = tmp_path / name
        with path.open("wb") as raw:
            writer = streams.GzipWriter(raw) if name.endswith(".gz") else raw
            for kind, content_type, payload in records:
                record = warc.WarcRecord()
                record.init_headers(getattr(warc, kind), b"urn:uuid:7")
                record.headers.set("WARC-Target-URI", "https://example.org/7")
                record.headers.set("WARC-Date", "2024-05-06T08:30:00Z")
                record.headers.set("Content-Type", content_type)
                record.is_http = kind == "response"
                record.set_bytes_content(payload)
                record.write(writer)
            if writer is not raw:
                writer.close()
        return path

    return write


def http(content_type, body, status="200 OK"):
    return (
        f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
        + body
    )


def test_texts_of_a_wet_archive(archive):
    path = archive(
        "crawl.warc.wet.gz",
        ("warcinfo", "application/warc-fields", b"software: x"),
        ("conversion", "text/plain", PAGE.encode()),
        ("conversion", "text/plain", b"\xe6\xff"),
        ("conversion", "text/plain", "乙".encode()),
    )
    first, second, third = read_records(path)
    assert (first.text, first.url, first.number) == (PAGE, "https://example.org/7", 1)
    assert first.date == dt.datetime(2024, 5, 6, 8, 30, tzinfo=UTC)
    assert "urn:uuid:7" in first.id
    assert second.reason.startswith("not utf-8 at byte ")
    assert (third.text, third.place) == ("乙", f"{path}:3")


def test_plain_texts_among_the_answers_of_an_archive(archive):
    path = archive(
        "crawl.warc",
        ("request", "application/http; msgtype=request", b"GET / HTTP/1.1\r\n\r\n"),
        ("response", "application/http; msgtype=response", http("image/png", b"\x89PNG")),
        ("response", "application/http; msgtype=response", http("text/plain", b"gone", "404 Not Found")),
        (
            "response",
            "application/http; msgtype=response",
            http("text/plain; charset=gbk", PAGE.encode("gbk")),
        ),
        ("response", "application/http; msgtype=response", http("text/plain; charset=x-odd", PAGE.encode())),
        ("resource", "text/plain", PAGE.encode()),
    )
    assert [record.text for record in read_records(path)] == [PAGE, PAGE, PAGE]


@pytest.mark.parametrize("name", ["crawl.warc.gz", "crawl.warc"])
@pytest.mark.parametrize("kind", ["conversion", "response"])
@pytest.mark.parametrize("left", [0.52, 0.73, 0.95])
def test_archive_that_is_cut_off_gives_no_page_that_is_cut_off(archive, name, kind, left):
    bodies = [f"{PAGE}{n * 0.618}" * 99 for n in range(20)]
    whole = [http("text/plain", text.encode()) if kind == "response" else text.encode() for text in bodies]
    content_type = "application/http" if kind == "response" else "text/plain"
    path = archive(name, *[(kind, content_type, payload) for payload in whole])
    assert [record.text for record in read_records(path)] == bodies
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * left)])
    records = list(read_records(path))
    texts = [record.text for record in records if isinstance(record, Record)]
    assert texts == bodies[: len(texts)]
    assert 20 * left - 5 < len(texts) < 20
    assert isinstance(records[-1], BrokenRecord)


class Pipe(io.BytesIO):
    """A stream that goes forward only."""

    def seekable(self):
        return False

    def seek(self, *_):
        raise io.UnsupportedOperation("seek")

    def tell(self):
        raise io.UnsupportedOperation("tell")


@pytest.mark.parametrize("name", ["crawl.wet.gz", "crawl.wet"])
def test_archive_through_a_pipe(archive, name):
    path = archive(name, *[("conversion", "text/plain", f"{PAGE}{n}".encode()) for n in range(50)])
    records = list(read_records(Pipe(path.read_bytes()), kind="warc"))
    assert [record.text for record in records] == [f"{PAGE}{n}" for n in range(50)]


def test_table_through_a_pipe_is_refused(parquet):
    path = parquet({"text": [PAGE]})
    with pytest.raises(UnreadableError, match="cannot come through a pipe; name the file"):
        next(read_records(Pipe(path.read_bytes()), kind="parquet"))


def test_what_is_no_archive_is_broken(file):
    pytest.importorskip("fastwarc")
    ((number, reason),) = broken(file("crawl.warc", PAGE * 9))
    assert (number, reason) == (None, "damaged: Invalid WARC header; nothing is read after record 0")


HTML = """\
<html><head><meta charset="gb2312"><title>漳河</title></head>
<body><h1>漳河水位平稳</h1><p>两岸秧苗返青。</p></body></html>
"""


def test_pages_of_html(file, archive):
    pytest.importorskip("selectolax")
    pytest.importorskip("newsparse.html")
    (record,) = read_records(file("page.html", HTML.encode("gb18030")))
    assert "漳河水位平稳\n" in record.text
    assert "两岸秧苗返青。" in record.text
    answer = ("response", "application/http; msgtype=response", http("text/html", HTML.encode("gb18030")))
    assert [found.text for found in read_records(archive("crawl.warc", answer))] == [record.text]


@pytest.mark.parametrize(
    ("name", "module", "extra"),
    [
        ("a.jsonl.zst", "backports.zstd", "zstd"),
        ("a.parquet", "pyarrow.parquet", "arrow"),
        ("a.warc.gz", "fastwarc.warc", "warc"),
        ("a.html", "selectolax", "html"),
    ],
)
def test_missing_extra_is_named(file, monkeypatch, name, module, extra):
    monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.setitem(sys.modules, "compression.zstd", None)
    with pytest.raises(UnreadableError, match=rf"needs an extra: pip install 'newsparse\[{extra}\]'"):
        next(read_records(file(name, b"")))
