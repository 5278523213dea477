"""Columns of pages in, columns of articles out: nothing lost, and what is broken told in its row."""

import datetime as dt
import json
import subprocess
import sys

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

import model_strategies
import newsparse
from exported import ARTICLE, TEXT
from newsparse import Article, ListItem, ListKind, Options, ProseList, Span, TextField, arrow
from newsparse.arrow.columns import articles_as_structs, moment
from newsparse.serde import from_dict, to_dict

ZONED = Options(timezone=dt.timezone(dt.timedelta(hours=8)))
# A broken row of each kind, as bytes that a column of strings may hold, and what is said of it.
BROKEN = [
    (None, "null"),
    (b"\xed\xa0\xbd", "lone_surrogate"),
    ("桥".encode() + b"\xed\xb8\x80", "lone_surrogate"),
    ("桥".encode("gb18030"), "not_utf8"),
    ("桥".encode()[:2], "not_utf8"),
]


def strings(rows):
    """Give a column of strings that nobody has looked at, as files and other libraries bring them."""
    data = pa.array(rows, pa.binary())
    return pa.Array.from_buffers(pa.string(), len(data), data.buffers(), data.null_count)


def is_utf8(article):
    try:
        json.dumps(to_dict(article), ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def stored(article):
    """Bring an article through a column and back."""
    kind = pa.struct(list(arrow.arrow_schema()))
    (row,) = pa.array([arrow._ARTICLE.to_arrow(to_dict(article))], kind).to_pylist()
    return arrow.from_row(row)


# ── nothing is lost ─────────────────────────────────────────────────────────────────────────────────────


def numbers(value):
    """Give every whole number in a value of the JSON form."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return [n for item in value for n in numbers(item)]
    return [value] if isinstance(value, int) else []


def fits(article):
    """What counts characters or items of a text that can be: no more than an int32 holds."""
    return is_utf8(article) and all(-(1 << 31) <= n < 1 << 31 for n in numbers(to_dict(article)))


@given(model_strategies.articles.filter(fits))
def test_an_article_comes_back_as_it_was(article):
    # As in JSON, which a column stands for: it is what is read from there.
    assert stored(article) == from_dict(to_dict(article))


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=60), max_size=4))
def test_any_text_is_parsed_as_parse_does(texts):
    articles = arrow.parse_array(pa.array(texts, pa.string()))
    articles.validate(full=True)
    assert [arrow.from_row(row) for row in articles.to_pylist()] == [newsparse.parse(text) for text in texts]


@pytest.mark.parametrize("options", [None, ZONED])
def test_parquet_gives_back_what_parse_gives(tmp_path, options):
    texts = [TEXT, "", "柳湾渡口恢复通航", TEXT + "\n\n评论\n好"] * 40
    table = pa.table({"id": range(160), "text": texts})
    pq.write_table(arrow.parse_batch(table, options=options), tmp_path / "a.parquet", row_group_size=50)
    back = pq.read_table(tmp_path / "a.parquet")
    assert back.column("id").to_pylist() == list(range(160))
    forms = [arrow._ARTICLE.to_json(row) for row in back.column("article").to_pylist()]
    assert forms == [to_dict(newsparse.parse(text, options=options)) for text in texts]
    assert back.column("defect").null_count == 160


@given(st.lists(st.none() | model_strategies.articles.filter(fits), max_size=4))
def test_columns_hold_what_rows_would(articles):
    """A field of many articles at a time, or one article after the other: the same array."""
    rows = [article and arrow._ARTICLE.to_arrow(to_dict(article)) for article in articles]
    columns = articles_as_structs(articles, arrow._ARTICLE.type)
    columns.validate(full=True)
    assert columns.equals(pa.array(rows, arrow._ARTICLE.type))


def test_lists_in_lists_of_any_depth():
    def nested(depth):
        inner = (nested(depth - 1),) if depth else ()
        head = TextField(span=Span(2, 4), text="修桥")
        item = ListItem(span=Span(0, 4), marker="一、", ordinal=1, text="一、修桥", head=head, lists=inner)
        return ProseList(span=Span(0, 4), kind=ListKind.HAN, items=(item,))

    article = Article(span=Span(0, 4), language="und", length=4, sha256="", lists=(nested(6), nested(0)))
    assert stored(article) == article


@pytest.mark.parametrize(
    ("iso", "local", "utc"),
    [
        ("2023", dt.datetime(2023, 1, 1), None),
        ("2023-03-30", dt.datetime(2023, 3, 30), None),
        ("2023-03-30T08:50", dt.datetime(2023, 3, 30, 8, 50), None),
        (
            "2023-03-30T08:50+08:00",
            dt.datetime(2023, 3, 30, 8, 50),
            dt.datetime(2023, 3, 30, 0, 50, tzinfo=dt.UTC),
        ),
        ("0001-01-01T00:00+08:00", dt.datetime(1, 1, 1), None),
    ],
)
def test_a_time_is_its_string_and_its_moments(iso, local, utc):
    assert moment(iso) == {"iso": iso, "local": local, "utc": utc}
    assert pa.array([moment(iso)], arrow._TIME).to_pylist()[0]["local"] == local


# ── what is broken ──────────────────────────────────────────────────────────────────────────────────────


def test_broken_rows_are_null_and_the_others_are_there():
    column = strings([TEXT.encode(), *(row for row, _ in BROKEN), TEXT.encode()])
    done = arrow.parse_batch(pa.record_batch({"text": column}), keep=[])
    assert done.column("defect").to_pylist() == [None, *(fault for _, fault in BROKEN), None]
    whole = newsparse.parse(TEXT)
    articles = [row and arrow.from_row(row) for row in done.column("article").to_pylist()]
    assert articles == [whole, *([None] * len(BROKEN)), whole]
    assert arrow.parse_array(column).equals(done.column("article"))


def test_a_fault_of_the_library_loses_one_row_and_not_the_batch(monkeypatch):
    def faulty(text, options):
        if text == "渡口":
            raise IndexError("half of \ud83d")
        return newsparse.parse(text, options=options)

    monkeypatch.setattr(arrow, "parse", faulty)
    done = arrow.parse_batch(pa.record_batch({"text": [TEXT, "渡口", TEXT]}))
    assert done.column("defect").to_pylist() == [None, "fault: IndexError: half of \\ud83d", None]
    assert [article is None for article in done.column("article").to_pylist()] == [False, True, False]


@pytest.mark.parametrize("length", [1, 70_000])
def test_articles_are_objects_a_few_at_a_time(monkeypatch, length):
    parts = []
    monkeypatch.setattr(
        arrow,
        "articles_as_structs",
        lambda held, kind: parts.append(len(held)) or articles_as_structs(held, kind),
    )
    arrow.parse_array(pa.array(["渡" * length] * 100))
    assert parts == ([64, 36] if length == 1 else [15] * 6 + [10])


@given(st.lists(st.none() | st.binary(max_size=8), max_size=6))
def test_no_bytes_are_an_exception(rows):
    for column in (strings(rows), pa.array(rows, pa.binary())):
        done = arrow.parse_batch(pa.record_batch({"text": column}))
        defects, articles = (done.column(name).to_pylist() for name in ("defect", "article"))
        assert [article is None for article in articles] == [defect is not None for defect in defects]


@pytest.mark.parametrize(
    "column",
    [
        pa.array([1, None]),
        pa.array([[1], None]),
        pa.array([dt.datetime(2023, 1, 1), None], pa.timestamp("ns")),
        pa.array([{"a": "b"}, None]),
    ],
)
def test_what_is_no_string_is_told(column):
    done = arrow.parse_batch(pa.record_batch({"text": column}))
    assert done.column("defect").to_pylist() == ["not_a_string", "null"]
    assert done.column("article").null_count == 2


def test_a_column_of_nulls():
    done = arrow.parse_batch(pa.record_batch({"text": pa.nulls(2)}))
    assert done.column("defect").to_pylist() == ["null", "null"]


@pytest.mark.parametrize(
    "kind",
    [
        pa.string(),
        pa.large_string(),
        pa.string_view(),
        pa.binary(),
        pa.large_binary(),
        pa.binary_view(),
        pa.dictionary(pa.int8(), pa.string()),
        pa.binary(len(TEXT.encode())),
    ],
    ids=str,
)
def test_every_kind_of_strings_is_read(kind):
    rows = [None, TEXT.encode() if "binary" in str(kind) else TEXT]
    column = pa.array(rows, kind)
    assert arrow.parse_array(column)[1].as_py() == arrow.parse_array(pa.array([TEXT]))[0].as_py()
    assert not arrow.parse_array(column)[0].is_valid


# ── tables ──────────────────────────────────────────────────────────────────────────────────────────────


def test_what_comes_in_goes_out_in_its_parts():
    table = pa.concat_tables([pa.table({"id": [n], "page": [TEXT], "url": ["u"]}) for n in range(3)])
    done = arrow.parse_batch(table, "page", "story", ["url", "id"])
    assert isinstance(done, pa.Table)
    assert done.schema.names == ["url", "id", "story", "defect"]
    assert done.column("story").num_chunks == 3
    assert isinstance(arrow.parse_batch(table.to_batches()[0], "page"), pa.RecordBatch)
    assert arrow.parse_batch(table, "page").schema.names == ["id", "page", "url", "article", "defect"]
    chunks = arrow.parse_array(table.column("page"))
    assert isinstance(chunks, pa.StructArray)
    assert len(chunks) == 3


@pytest.mark.parametrize(
    "rows", [pa.table({"text": []}), pa.record_batch({"text": pa.array([], pa.string())})]
)
def test_no_rows(rows):
    done = arrow.parse_batch(rows)
    assert done.num_rows == 0
    assert done.schema.field("article").type == pa.struct(list(arrow.arrow_schema()))


def test_metadata_of_the_table_stay():
    table = pa.table({"text": [TEXT]}).replace_schema_metadata({"crawl": "may"})
    assert arrow.parse_batch(table).schema.metadata == {b"crawl": b"may"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"column": "page"}, "there is no column 'page'"),
        ({"keep": ["page"]}, "there is no column 'page'"),
        ({"output": "text"}, "two columns would have one name: text, text, defect"),
        ({"output": "defect"}, "two columns would have one name: text, defect, defect"),
    ],
)
def test_columns_that_cannot_be(arguments, message):
    with pytest.raises(ValueError, match=message):
        arrow.parse_batch(pa.table({"text": [TEXT]}), **arguments)


def test_two_columns_of_one_name():
    twice = pa.Table.from_arrays([pa.array([TEXT])] * 2, ["text", "text"])
    with pytest.raises(ValueError, match="more than one column 'text'"):
        arrow.parse_batch(twice)


def test_lists_are_no_columns():
    with pytest.raises(TypeError, match="not list"):
        arrow.parse_array([TEXT])
    with pytest.raises(TypeError, match="not list"):
        arrow.parse_batch([TEXT])


# ── the form ────────────────────────────────────────────────────────────────────────────────────────────


def test_the_columns_are_those_of_the_json_form():
    assert arrow.arrow_schema().names == list(to_dict(ARTICLE))
    assert {field.name for field in arrow.arrow_schema().field("defects").type.value_type} == {
        "code",
        "severity",
        "span",
        "message",
    }


def test_the_columns_stay_what_they_are():
    """A type that changes is another form: within a version, columns and fields are only added."""
    kinds = {name: str(arrow.arrow_schema().field(name).type) for name in arrow.arrow_schema().names}
    span = "struct<start: int32, end: int32>"
    time = "struct<iso: string, local: timestamp[us], utc: timestamp[us, tz=UTC]>"
    stamp = (
        f"struct<span: {span}, text: string, value: {time}, precision: string, "
        "inferred: list<item: string>, label: string>"
    )
    name = f"struct<span: {span}, name: string, text: string>"
    text = f"struct<span: {span}, text: string>"
    outlet = f"struct<span: {span}, name: string, known: bool>"
    assert (
        kinds
        | {
            "schema": "string",
            "span": span,
            "length": "int64",
            "headline": text,
            "source": outlet,
            "published": stamp,
            "credits": (
                f"list<item: struct<span: {span}, role: string, label: string, label_span: {span}, "
                f"org: string, org_span: {span}, people: list<item: {name}>>>"
            ),
            "lists": (
                f"list<item: struct<span: {span}, kind: string, items: list<item: struct<span: {span}, "
                f"marker: string, ordinal: int64, text: string, head: {text}, lists: list<item: string>>>>>"
            ),
            "tags": f"list<item: {text}>",
        }
        == kinds
    )


@pytest.mark.parametrize("name", [*to_dict(ARTICLE), "body", "body_text", "authors", "paragraphs"])
def test_every_field_and_view_has_a_column(name):
    column = arrow.article_column(name)
    value = "newsparse/2" if name == "schema" else newsparse.converter().unstructure(getattr(ARTICLE, name))
    if name in to_dict(ARTICLE):
        value = to_dict(ARTICLE)[name]
    (back,) = pa.array([column.to_arrow(value)], column.type).to_pylist()
    assert column.to_json(back) == value


def test_no_other_column():
    with pytest.raises(ValueError, match="no 'raise_for_defects'"):
        arrow.article_column("raise_for_defects")


def test_pyarrow_is_loaded_only_for_it():
    code = "import sys, newsparse, newsparse.cli; newsparse.parse('桥'); sys.exit('pyarrow' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
