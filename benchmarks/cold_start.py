"""Measure the first article of a fresh process, imports and all, beside trafilatura on the same text.

    python benchmarks/cold_start.py                  # the example page; or another: cold_start.py page.txt
    python benchmarks/cold_start.py --patterns 30    # and the patterns that take longest to compile

Scripts that read one page, the command line and fresh workers all pay for it. Times are CPU time of whole
processes, Python's own start included: medians over ``--rounds``, in which the two take turns, so that what
else the machine does meets both alike. Each runs once before, so that the bytecode is in place. The parts of
newsparse's time are measured in other processes, in which the functions in question are wrapped; no part
counts what another counts.
"""

import argparse
import ast
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

EXAMPLE = pathlib.Path(__file__).parent.parent / "examples" / "yellow-river.txt"

# The programs import nothing before what they measure but what every Python has loaded when it starts.
READ = """
import sys, time
clock = time.process_time
with open(sys.argv[1], encoding="utf-8") as file:
    text = file.read()
"""

PYTHON = READ + "print([clock()])"

NEWSPARSE = f"""{READ}
import newsparse
parse = newsparse.parse
imported = clock()
parse(text)
print([clock(), imported])
"""

TRAFILATURA = f"""{READ}
lines = "".join(f"<p>{{line}}</p>" for line in text.split("\\n"))
html = f"<html><body><article>{{lines}}</article></body></html>"
import trafilatura
imported = clock()
trafilatura.bare_extraction(html, with_metadata=True)
print([clock(), imported])
"""

PARTS = (
    READ
    + r"""
spent, patterns = {}, []

def part(name, function):
    def timed(*arguments, **options):
        began, before = clock(), sum(spent.values())
        try:
            return function(*arguments, **options)
        finally:
            took = clock() - began - (sum(spent.values()) - before)
            spent[name] = spent.get(name, 0) + took
            if name == "patterns":
                patterns.append((took, caller()))
    return timed

def caller():
    frame = sys._getframe(2)
    while frame and ("newsparse" not in (file := frame.f_code.co_filename) or file.endswith("words.py")):
        frame = frame.f_back
    return f"{file}:{frame.f_lineno}" if frame else "another package"

def read_all():
    import re
    re.compile = part("patterns", re.compile)
    import newsparse._lexicon as lexicon
    for name in set(lexicon.__all__) - {"words"}:
        setattr(lexicon, name, part("lexicon", getattr(lexicon, name)))
    import newsparse
    parse = newsparse.parse
    from newsparse._layout.weights import weights
    return parse, part("layout table", weights)

parse, read_table = part("imports", read_all)()
read_table()
part("reading", parse)(text)
print([spent, sorted(patterns, reverse=True)])
"""
)


def run(code, page, environment):
    """Run a program in a fresh process; give what it prints."""
    command = [sys.executable, "-c", code, str(page)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return ast.literal_eval(done.stdout)


def median(values):
    return statistics.median(values) * 1e3


def measure(page, rounds, dearest):
    programs = {"Python alone": PYTHON, "newsparse": NEWSPARSE, "trafilatura": TRAFILATURA, "parts": PARTS}
    taken = {name: [] for name in programs}
    with tempfile.TemporaryDirectory() as bytecode:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": bytecode, "PYTHONIOENCODING": "utf-8"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for number in range(rounds + 1):
            for name, code in programs.items():
                found = run(code, page, environment)
                if number:
                    taken[name].append(found)
    parts = taken.pop("parts")
    for name, found in taken.items():
        total, *imported = map(median, zip(*found, strict=True))
        print(f"{name:13}{total:5.0f} ms" + (f", {imported[0]:.0f} when it is imported" if imported else ""))
    ours, theirs = (median(total for total, _ in taken[name]) for name in ("newsparse", "trafilatura"))
    print(f"{'ratio':13}{ours / theirs:8.2f}\n\nParts of newsparse, besides Python's start:")
    for name in parts[0][0]:
        print(f"{name:13}{median(spent[name] for spent, _ in parts):5.0f} ms")
    patterns = parts[0][1]
    print(f"\n{len(patterns)} patterns are compiled.")
    for took, place in patterns[:dearest]:
        print(f"{took * 1e3:6.2f} ms  {place}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("page", nargs="?", type=pathlib.Path, default=EXAMPLE, help="a page of text")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--patterns", type=int, default=0, metavar="N", help="list the N dearest patterns")
    arguments = parser.parse_args()
    measure(arguments.page, arguments.rounds, arguments.patterns)


if __name__ == "__main__":
    main()
