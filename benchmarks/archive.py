"""What a page costs on its way from a web archive to a Parquet of articles, step by step.

    python benchmarks/archive.py                                         # print the tables
    python benchmarks/archive.py --write docs/explanation/scale.md       # and put them into the document

The archive is made of the HTML of the annotated corpus, each page a record packed by itself as in Common
Crawl, ``--times`` over. One process on one core; CPU time. What the steps give is compared with what
``read_records`` and ``parse_batch`` give for the whole file. Needs the corpus and the extras ``arrow``,
``html`` and ``warc``.
"""

import argparse
import gzip
import io
import itertools
import os
import pathlib
import resource
import time

import pyarrow as pa
import pyarrow.parquet as pq
from annotated import CORPUS, annotated_pages
from fastwarc.warc import ArchiveIterator, WarcRecordType
from report import put, table
from test_speed import HEAD_ALONE

from newsparse import parse, to_json
from newsparse.arrow import arrow_schema, parse_batch
from newsparse.arrow.columns import articles_as_structs
from newsparse.html import html_to_text
from newsparse.readers import read_records
from newsparse.readers.decoding import decode_html

TOGETHER = 64
BILLION, CORES, BUSY, DOLLARS = 10**9, 512, 0.8, 0.05
STEPS = (
    "read the archive",
    "decode",
    "HTML to text",
    "parse, every layer",
    "columns",
    "write Parquet (zstd)",
)
HEAD = "parse, layout and head alone"


def archive(pages, times):
    """Give a web archive that answers with each page."""
    packed = []
    for number, page in enumerate(pages):
        body = page.html.encode()
        answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
        head = (
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2024-09-05T07:42:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012d}>\r\n"
            f"WARC-Target-URI: https://news.example/{number}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
        )
        packed.append(gzip.compress(head.encode() + answer + b"\r\n\r\n"))
    return b"".join(packed * times)


class Steps:
    """CPU seconds by step."""

    def __init__(self):
        self.took = dict.fromkeys((*STEPS, HEAD), 0.0)

    def do(self, name, run, *arguments, **options):
        began = time.process_time()
        found = run(*arguments, **options)
        self.took[name] += time.process_time() - began
        return found


def walk(data):
    """Take every page through every step; give the times, the Parquet, and the sizes of what is between."""
    steps, out, sizes = Steps(), io.BytesIO(), dict.fromkeys(("HTML", "text", "JSON"), 0)
    kind = pa.struct(list(arrow_schema()))
    records = ArchiveIterator(io.BytesIO(data), record_types=WarcRecordType.response, auto_decode="all")
    pages = iter(lambda: steps.do(STEPS[0], next_page, records), None)
    with pq.ParquetWriter(out, arrow_schema(), compression="zstd") as writer:
        while together := list(itertools.islice(pages, TOGETHER)):
            articles = []
            for page in together:
                decoded = steps.do(STEPS[1], decode_html, page)
                text = steps.do(STEPS[2], html_to_text, decoded.text)
                articles.append(steps.do(STEPS[3], parse, text))
                steps.do(HEAD, parse, text, options=HEAD_ALONE)
                for name, size in (("HTML", len(page)), ("text", len(text.encode("utf-8", "replace")))):
                    sizes[name] += size
                sizes["JSON"] += len(to_json(articles[-1]).encode())
            column = steps.do(STEPS[4], articles_as_structs, articles, kind)
            steps.do(STEPS[5], writer.write_batch, pa.RecordBatch.from_struct_array(column))
    return steps.took, out.getvalue(), sizes


def next_page(records):
    record = next(records, None)
    return record and record.reader.read()


def check(data, parquet):
    """Compare with what the functions of the library give for the same archive."""
    texts = [record.text for record in read_records(io.BytesIO(data), kind="warc")]
    want = parse_batch(pa.table({"text": texts}), keep=[]).column("article").combine_chunks()
    got = pq.read_table(io.BytesIO(parquet)).to_struct_array().combine_chunks()
    assert got.equals(want), "the steps give something else than the library"


def shown(count, data, took, parquet, sizes):
    whole = sum(took[step] for step in STEPS)
    rows = [[step, *cost(took[step], count), f"{took[step] / whole:.0%}"] for step in STEPS]
    rows.append(["**all steps**", *cost(whole, count), "100%"])
    without = whole - took[STEPS[3]] + took[HEAD]
    rows.append(["all steps, layout and head alone", *cost(without, count), f"{without / whole:.0%}"])
    bytes_of = {"web archive (gzip)": len(data)} | sizes | {"Parquet (zstd)": len(parquet)}
    lines = [
        [name, f"{size / count / 1e3:,.1f}", f"{size / count / 1e3:,.1f}"] for name, size in bytes_of.items()
    ]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{count:,} records, one core, row groups of {TOGETHER}; at most {peak:,.0f} MiB in memory.\n\n"
        + table(["step", "ms a page", "core hours per million", "share"], rows)
        + "\n\n"
        + table(["bytes", "kB a page", "GB per million"], lines)
    )


def planned(count, data, took, parquet, _sizes, engine_ms):
    """Reckon a thousand million pages; what is assumed is written into the rows."""
    hours = {name: seconds / count * BILLION / 3600 for name, seconds in took.items()}
    engine = engine_ms / 1e3 * BILLION / 3600
    reading = sum(hours[step] for step in STEPS[:3])
    rest = sum(hours[step] for step in STEPS[3:]) + engine
    plans = {
        "every page, every layer": reading + rest,
        "every page, layout and head alone": reading + rest - hours[STEPS[3]] + hours[HEAD],
        "one page in ten is Chinese, the others are dropped as text": reading + rest / 10,
    }
    rows = [
        [
            name,
            f"{total:,.0f}",
            f"{total / CORES / BUSY:,.0f}",
            f"{total * DOLLARS:,.0f}",
            f"{total * DOLLARS / 1e3:.2f}",
        ]
        for name, total in plans.items()
    ]
    heads = ["10^9 pages", "core hours", f"hours on {CORES} cores", "dollars", "dollars per million"]
    return (
        f"Assumed: {engine_ms} ms a page for Spark itself, {CORES} cores of the speed measured, "
        f"{BUSY:.0%} busy, {DOLLARS} dollars a core hour. "
        f"In: {len(data) / count * BILLION / 1e12:.0f} TB of archives. "
        f"Out: {len(parquet) / count * BILLION / 1e12:.1f} TB of Parquet.\n\n{table(heads, rows)}"
    )


def cost(took, count):
    return f"{took / count * 1e3:.2f}", f"{took / count * 1e6 / 3600:.2f}"


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument(
        "--engine-ms", type=float, default=1.1, help="what Spark costs a page: engines.py tells"
    )
    parser.add_argument("--write", type=pathlib.Path, metavar="FILE", help="a document with marks for tables")
    arguments = parser.parse_args()
    if not CORPUS.is_dir():
        raise SystemExit(f"the annotated corpus is not at hand: no folder {CORPUS} (NEWSPARSE_CORPUS)")
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    pages = annotated_pages("dev")
    once = archive(pages, 1)
    check(once, walk(once)[1])
    data = archive(pages, arguments.times)
    count, walked = len(pages) * arguments.times, walk(data)
    figures = {
        "steps": shown(count, data, *walked),
        "plan": planned(count, data, *walked, arguments.engine_ms),
    }
    for name, told in figures.items():
        print(f"\n== {name}\n{told}")
        if arguments.write:
            document = arguments.write.read_text(encoding="utf-8")
            arguments.write.write_text(put(document, name, told), encoding="utf-8")


if __name__ == "__main__":
    main()
