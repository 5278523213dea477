"""Measure the command line over many generated pages: throughput by one job and by two, and peak memory.

    python benchmarks/command_line.py                         # 10,000 pages, one record in a hundred broken
    python benchmarks/command_line.py 100000 --jobs 2 --alone # by two jobs, and not by one for comparison

Runs with one job and with more take turns, ``--rounds`` of them, and the best of each is compared, since
what else the machine does slows them by chance. The load and the CPU time are printed along: on cores of its
own, a run with N jobs takes at least its CPU time divided by N. Memory is the greatest sum of the resident
sizes of the command and its workers, looked at twenty times a second; it is compared with that of the first
tenth of the pages. Ids are compared: those of the whole records must come out, all and in order, and the
others be told. Linux only.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import attrs
from pages import lines


@attrs.frozen
class Run:
    """One run: seconds on the clock, seconds of CPU, greatest resident size in bytes."""

    wall: float
    cpu: float
    peak: int


def measured(pages, out, log, jobs):
    """Run the command once."""
    command = [sys.executable, "-m", "newsparse", "parse", pages, "-o", out, "--jobs", str(jobs)]
    before, began, peak = os.times(), time.perf_counter(), 0
    with log.open("wb") as stderr, subprocess.Popen(command, stderr=stderr) as program:
        while program.poll() is None:
            peak = max(peak, resident(program.pid))
            time.sleep(0.05)
        wall = time.perf_counter() - began
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Run(wall, cpu, peak)


def resident(process_id):
    """Sum the resident sizes of a process and of those it started."""
    total = 0
    for pid in (process_id, *started(process_id)):
        try:
            statm = pathlib.Path(f"/proc/{pid}/statm").read_text(encoding="ascii")
        except OSError:  # it has ended meanwhile
            statm = "0 0"
        total += int(statm.split()[1])
    return total * os.sysconf("SC_PAGE_SIZE")


def started(process_id):
    try:
        return (
            pathlib.Path(f"/proc/{process_id}/task/{process_id}/children").read_text(encoding="ascii").split()
        )
    except OSError:
        return []


def check_ids(rows, out, log):
    """Compare what went in with what came out and what was told."""
    whole = [number for number, row in enumerate(rows) if is_whole(row)]
    with out.open(encoding="utf-8") as written:
        assert [json.loads(line)["id"] for line in written] == whole, "ids differ"
    told = sum(line.count(f"{log.parent}/") for line in log.open(encoding="utf-8"))
    print(
        f"{len(whole):,} ids of {len(rows):,} in order; of {len(rows) - len(whole):,} broken, {told:,} told"
    )


def is_whole(row):
    try:
        return isinstance(json.loads(row).get("text"), str)
    except ValueError:
        return False


def shown(name, run, count):
    print(
        f"{name:28s} {run.wall:7.1f} s {count / run.wall:7.0f} pages/s {run.cpu:7.1f} s CPU "
        f"{run.peak / 2**20:6.0f} MiB   load {os.getloadavg()[0]:.1f}",
        flush=True,
    )


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", type=int, nargs="?", default=10_000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--alone", action="store_true", help="only with --jobs, not with one job as well")
    arguments = parser.parse_args()
    rows = list(lines(arguments.count, broken=0.01, seed=1))
    first = arguments.count // 10
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        few, many, out, log = (folder / n for n in ("few.jsonl", "many.jsonl", "out.jsonl", "log.txt"))
        few.write_text("\n".join(rows[:first]), encoding="utf-8")
        many.write_text("\n".join(rows), encoding="utf-8")
        best = {}
        for _ in range(arguments.rounds):
            for jobs in (arguments.jobs,) if arguments.alone else (1, arguments.jobs):
                small = measured(few, out, log, jobs)
                shown(f"{first:,} pages, {jobs} jobs", small, first)
                run = measured(many, out, log, jobs)
                shown(f"{arguments.count:,} pages, {jobs} jobs", run, arguments.count)
                check_ids(rows, out, log)
                print(f"{'':28s} memory {run.peak / small.peak:.2f} times that of the first {first:,}")
                best[jobs] = min(best.get(jobs, run), run, key=lambda r: r.wall)
    if arguments.alone:
        return
    one, more = best[1], best[arguments.jobs]
    print(
        f"{arguments.jobs} jobs: {one.wall / more.wall:.2f} times the throughput on the clock; "
        f"{arguments.jobs * one.cpu / more.cpu:.2f} times at most by CPU time"
    )


if __name__ == "__main__":
    main()
