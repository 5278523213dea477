"""The same rows from real engines as from the plain loop: ``pytest -m engines``, with ``spark`` and ``ray``.

They start Java and a handful of processes, so they are run where they are asked for.
"""

import datetime as dt
import os
import signal
import sys
import threading
import time
import zoneinfo
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import newsparse
from newsparse.arrow import from_row, parse_batch
from programs import below, is_alive

# What the engines themselves are warned of is not for the tests of newsparse to hold against them.
pytestmark = [pytest.mark.engines, pytest.mark.filterwarnings("ignore")]

PAGE = (
    "{0}渡口恢复通航\n河东日报 2024-09-05 07:4{1}\n\n停航{0}个月的柳湾渡口4日恢复通航，早班船坐满了人。"
    "船工孟川柏说：“等了一年。”\n\n县里提出：一要守时，二要限载，三要备救生衣。\n\n编辑/祁小满"
)
SHANGHAI = newsparse.Options(timezone=zoneinfo.ZoneInfo("Asia/Shanghai"))
KEPT = ["number", "id"]


@pytest.fixture(scope="module")
def pages():
    """Two hundred pages; every twentieth is empty, every thirtieth none at all."""
    texts = [PAGE.format("一二三四五六七八九十"[n % 10], n % 10) for n in range(200)]
    texts = [None if n % 30 == 7 else "" if n % 20 == 3 else text for n, text in enumerate(texts)]
    ids = [f"p{n}" for n in range(200)]
    return pa.table({"id": ids, "number": range(200), "text": texts, "left out": ids})


@pytest.fixture(scope="module")
def parquet(pages, tmp_path_factory):
    path = tmp_path_factory.mktemp("engines") / "pages.parquet"
    pq.write_table(pages, path, row_group_size=50)
    return str(path)


@pytest.fixture(scope="module")
def plain(pages):
    return parse_batch(pages, keep=KEPT, options=SHANGHAI).to_pylist()


def test_spark_gives_the_rows_of_the_plain_loop(local_spark, parquet, plain):
    from newsparse.spark import parse_dataframe

    df = parse_dataframe(local_spark.read.parquet(parquet), keep=KEPT, options=SHANGHAI)
    assert df.columns == [*KEPT, "article", "defect"]
    assert sorted(df.toArrow().to_pylist(), key=lambda row: row["number"]) == plain


def test_spark_writes_and_queries_what_it_parsed(local_spark, parquet, plain, tmp_path):
    from newsparse.spark import parse_dataframe

    df = parse_dataframe(local_spark.read.parquet(parquet).repartition(3), keep=KEPT, options=SHANGHAI)
    out = str(tmp_path / "articles.parquet")
    df.write.parquet(out)
    rows = sorted(pq.read_table(out).to_pylist(), key=lambda row: row["number"])
    assert [row["id"] for row in rows] == [row["id"] for row in plain]
    whole = [(row["article"], want["article"]) for row, want in zip(rows, plain, strict=True)]
    assert [from_row(got) for got, want in whole if want] == [from_row(want) for _, want in whole if want]
    late = local_spark.read.parquet(out).where(
        "article.published.value.local >= timestamp_ntz'2024-09-05 07:45'"
    )
    assert late.count() == sum(
        row["article"]["published"]["value"]["local"] >= dt.datetime(2024, 9, 5, 7, 45)
        for row in plain
        if row["article"] and row["article"]["published"]
    )


@pytest.mark.skipif(sys.platform != "linux", reason="looks at processes in /proc")
def test_spark_repeats_what_a_killed_worker_was_at(local_spark, pages, tmp_path):
    """As where a machine is lost: the task is run again elsewhere, and gives the same rows, each once."""
    many = pa.concat_tables([pages] * 10).set_column(1, "number", pa.array(range(2_000)))
    pq.write_table(many, tmp_path / "many.parquet", row_group_size=500)
    killed = []

    def kill_one_at_work():
        before = below(os.getpid())
        while not killed:
            time.sleep(0.05)
            killed.extend(
                pid
                for pid, used in below(os.getpid()).items()
                if used > before.get(pid, 0) + 0.5 and is_python_worker(pid)
            )
        os.kill(killed[0], signal.SIGKILL)

    df = parsed_by_spark(local_spark.read.parquet(str(tmp_path)).repartition(4))
    threading.Thread(target=kill_one_at_work, daemon=True).start()
    rows = sorted(df.toArrow().to_pylist(), key=lambda row: row["number"])
    assert killed
    assert not is_alive(killed[0])
    assert rows == parse_batch(many, keep=KEPT, options=SHANGHAI).to_pylist()


def parsed_by_spark(df):
    from newsparse.spark import parse_dataframe

    return parse_dataframe(df, keep=KEPT, options=SHANGHAI)


def is_python_worker(process_id):
    """Tell whether a process is one of those that Spark forks from its daemon."""
    try:
        return b"pyspark.daemon" in Path(f"/proc/{process_id}/cmdline").read_bytes()
    except OSError:
        return False


def test_spark_refuses_before_it_runs(local_spark, parquet):
    from newsparse.spark import parse_dataframe

    df = local_spark.read.parquet(parquet)
    with pytest.raises(ValueError, match="no column 'content'"):
        parse_dataframe(df, "content")
    with pytest.raises(ValueError, match="one name"):
        parse_dataframe(df, output="id")


def test_spark_keeps_columns_with_names_of_any_kind(local_spark):
    from newsparse.spark import parse_dataframe

    df = local_spark.createDataFrame([("渡口恢复通航", 1)], ["a.`text`", "b"])
    assert parse_dataframe(df, "a.`text`", keep=["b"]).collect()[0]["article"]["length"] == 6


def test_ray_gives_the_rows_of_the_plain_loop(local_ray, parquet, plain):
    from newsparse.ray import parse_dataset

    parsed = parse_dataset(local_ray.data.read_parquet(parquet), keep=KEPT, options=SHANGHAI, batch_size=30)
    tables = [local_ray.get(reference) for reference in parsed.to_arrow_refs()]
    rows = pa.concat_tables(tables).to_pylist()
    assert sorted(rows, key=lambda row: row["number"]) == plain


def test_ray_writes_what_it_parsed(local_ray, parquet, plain, tmp_path):
    from newsparse.ray import parse_dataset

    parse_dataset(local_ray.data.read_parquet(parquet), keep=KEPT, options=SHANGHAI).write_parquet(
        str(tmp_path)
    )
    rows = sorted(pq.read_table(tmp_path).to_pylist(), key=lambda row: row["number"])
    assert rows == plain
