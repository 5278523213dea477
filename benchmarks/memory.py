"""Parse many generated pages in one process, and look at the memory that it holds as they go by.

    python benchmarks/memory.py               # 100,000 pages of some 300 characters, none of them twice

Articles are let go as soon as they are read. Linux only.
"""

import argparse
import os
import pathlib
import random
import subprocess
import sys

from pages import page
from report import table

from newsparse import parse

SHARES = (0.01, 0.1, 0.25, 0.5, 0.75, 1)


def resident():
    """Give the resident size of this process in MiB."""
    pages = int(pathlib.Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def measure(count):
    """Parse so many pages; print how many were read, and the resident size, when a share of them is."""
    draw, looks = random.Random(1), {round(count * share) for share in SHARES}
    for number in range(1, count + 1):
        parse(page(draw, paragraphs=(1, 1)))
        if number in looks:
            print(number, resident(), flush=True)


def started(count):
    """Start it in a process of its own, on the first core, while others use the last."""
    command = [sys.executable, __file__, str(count)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(process.pid, {min(os.sched_getaffinity(0))})
    return process


def told(process):
    """Wait for it, and give its table."""
    out, _ = process.communicate()
    if process.returncode:
        raise SystemExit("the process that measures memory has failed")
    looks = [line.split() for line in out.splitlines()]
    heads = ["pages", *(f"{int(number):,}" for number, _ in looks)]
    return table(heads, [["MiB in memory", *(f"{float(size):.1f}" for _, size in looks)]])


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("count", type=int, nargs="?", default=100_000)
    measure(parser.parse_args().count)


if __name__ == "__main__":
    main()
