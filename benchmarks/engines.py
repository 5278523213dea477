"""Parse a Parquet of generated pages in Spark and in Ray: the rows of the plain loop, and the cost beside it.

    python benchmarks/engines.py                 # 20,000 pages, one row in a hundred without a text
    python benchmarks/engines.py 2000 --engine spark

The plain loop is ``parse_batch`` over the batches of the files, in one process. An engine reads the same
files with two workers and writes its articles as Parquet; every row is compared with that of the loop. Time
on the clock depends on what else the machine does, so the cost of an engine is told in CPU time too: that of
this process and all below it, Java and workers included, while the rows are read, parsed and written. What
an engine costs to start, and to run for the first time (over one of the eight files), is told apart. Linux
only; needs the extras ``spark`` and ``ray``.
"""

import argparse
import os
import pathlib
import random
import sys
import tempfile
import time

import attrs
import pyarrow as pa
import pyarrow.parquet as pq
from pages import page

from newsparse.arrow import parse_batch

FILES, TOGETHER, WORKERS = 8, 1_000, 2
KEPT = ["id"]


@attrs.frozen
class Cost:
    """Seconds on the clock and seconds of CPU."""

    wall: float
    cpu: float


class Clock:
    """What the clock and the CPU time of all processes below this one say since it was made."""

    def __init__(self):
        self.began, self.before = time.perf_counter(), cpu_of_all()

    def cost(self):
        wall, after = time.perf_counter() - self.began, cpu_of_all()
        known = {pid: used - self.before.get(pid, 0) for pid, used in after.items()}
        return Cost(wall, sum(known.values()))


def cpu_of_all():
    """Give the seconds of CPU of this process, of those below it, and of those that these have seen end."""
    parents, used = {}, {}
    for path in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:  # it has ended meanwhile
            continue
        pid = int(path.parent.name)
        parents[pid] = int(fields[1])
        used[pid] = sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
    return {pid: seconds for pid, seconds in used.items() if is_below(pid, parents)}


def is_below(pid, parents):
    while pid not in (0, os.getpid()):
        pid = parents.get(pid, 0)
    return pid == os.getpid()


# ── pages, and what runs over them ──────────────────────────────────────────────────────────────────────


def write_pages(folder, count):
    """Write the pages as files of some row groups each; one row in a hundred holds nothing."""
    draw = random.Random(1)
    per_file = -(-count // FILES)
    for first in range(0, count, per_file):
        ids = range(first, min(first + per_file, count))
        texts = [None if number % 100 == 37 else page(draw) for number in ids]
        table = pa.table({"id": pa.array(ids), "text": pa.array(texts, pa.string())})
        pq.write_table(table, folder / f"{first:08d}.parquet", row_group_size=TOGETHER)


def by_plain_loop(pages, out):
    out.mkdir()
    for path in sorted(pages.iterdir()):
        batches = pq.ParquetFile(path).iter_batches(TOGETHER)
        schema = parse_batch(pq.read_schema(path).empty_table(), keep=KEPT).schema
        with pq.ParquetWriter(out / path.name, schema) as writer:
            for batch in batches:
                writer.write_batch(parse_batch(batch, keep=KEPT))


def start_spark():
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable  # else the workers take the first python3 there is
    builder = SparkSession.builder.master(f"local[{WORKERS}]")
    for key, value in {
        "spark.ui.enabled": "false",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.execution.arrow.maxRecordsPerBatch": str(TOGETHER),
    }.items():
        builder = builder.config(key, value)
    return builder.getOrCreate()


def by_spark(spark, pages, out):
    from newsparse.spark import parse_dataframe

    parse_dataframe(spark.read.parquet(str(pages)), keep=KEPT).write.parquet(str(out))


def start_ray():
    import ray

    ray.init(num_cpus=WORKERS, include_dashboard=False, log_to_driver=False)
    ray.data.DataContext.get_current().enable_progress_bars = False
    return ray


def by_ray(ray, pages, out):
    from newsparse.ray import parse_dataset

    parsed = parse_dataset(ray.data.read_parquet(str(pages)), keep=KEPT, batch_size=TOGETHER)
    parsed.write_parquet(str(out))


ENGINES = {"spark": (start_spark, by_spark), "ray": (start_ray, by_ray)}


# ── what is told ────────────────────────────────────────────────────────────────────────────────────────


def compare(plain, out):
    """Compare every row; engines write them in files of their own, in any order."""
    ours, theirs = (pq.read_table(folder).sort_by("id") for folder in (plain, out))
    assert ours.num_rows == theirs.num_rows, f"{theirs.num_rows:,} rows of {ours.num_rows:,}"
    for first in range(0, ours.num_rows, TOGETHER):
        want, got = (table.slice(first, TOGETHER).to_pylist() for table in (ours, theirs))
        assert got == want, f"rows differ from {first:,} on"
    return ours.num_rows


def shown(name, cost, count):
    print(
        f"{name:12s} {cost.wall:7.1f} s {count / cost.wall:6.0f} pages/s   {cost.cpu:7.1f} s CPU "
        f"{cost.cpu / count * 1e3:6.2f} ms CPU a page   load {os.getloadavg()[0]:.1f}",
        flush=True,
    )


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", type=int, nargs="?", default=20_000)
    parser.add_argument("--engine", choices=list(ENGINES), action="append")
    arguments = parser.parse_args()
    count = arguments.count
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        pages, plain = folder / "pages", folder / "plain"
        pages.mkdir()
        write_pages(pages, count)
        clock = Clock()
        by_plain_loop(pages, plain)
        loop = clock.cost()
        shown("plain loop", loop, count)
        for engine in arguments.engine or ENGINES:
            start, run = ENGINES[engine]
            clock = Clock()
            running = start()
            run(running, min(pages.iterdir()), folder / f"{engine}-first")
            started = clock.cost()
            clock = Clock()
            run(running, pages, folder / engine)
            cost = clock.cost()
            shown(engine, cost, count)
            rows = compare(plain, folder / engine)
            print(
                f"{'':12s} {rows:,} rows, all as in the plain loop; "
                f"{(cost.cpu - loop.cpu) / count * 1e3:+.2f} ms CPU a page beside it; "
                f"{started.wall:.1f} s ({started.cpu:.1f} s CPU) to start and for the first file",
                flush=True,
            )
            (running.stop if engine == "spark" else running.shutdown)()


if __name__ == "__main__":
    main()
