"""Accuracy and speed side by side with other extractors: same pages, same run, same core.

    python benchmarks/side_by_side.py      # print the tables
    python benchmarks/side_by_side.py --write docs/explanation/benchmarks.md

or ``nox -s bench``. Pages and sentences are those of the annotated
corpus (``NEWSPARSE_CORPUS``, else ``../shared/corpus``). Times are CPU time of one process held to one core;
the extractors take turns page by page, so that what else the machine does meets all alike, and the least of
``--rounds`` counts for each page. Nothing is asserted: what falls short is written down as well.
"""

import argparse
import collections
import datetime as dt
import gzip
import html
import importlib.util
import json
import os
import pathlib
import platform
import random
import re
import statistics
import time

import attrs
from pages import page, paragraph
from peers import (
    DATE_PEERS,
    PAGE_PEERS,
    Answer,
    Extractor,
    installed,
    newsparse_from_html,
    of_article,
    of_newsparse,
    squeezed,
    version,
)
from test_speed import CORPUS, EXAMPLE, HEAD_ALONE, REPEATS, SEED

from newsparse import Layer, Options, parse
from newsparse._layout import lay_out
from newsparse._parse import read_article
from newsparse._units import read_sources
from newsparse.model import WRITERS

PROSE = ("paragraph", "subheading", "list_item")
MEGABYTE = 1 << 20


def seconds(run, *arguments, **options):
    """Give the CPU time of a call, and what it gave."""
    began = time.process_time()
    found = run(*arguments, **options)
    return time.process_time() - began, found


def least(run, *arguments, rounds):
    return min(seconds(run, *arguments)[0] for _ in range(rounds))


def table(heads, rows):
    """Write a table in Markdown, the first column to the left and the others to the right."""
    lines = [heads, ["---", *(["---:"] * (len(heads) - 1))], *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)


def ms(took):
    return f"{took * 1e3:.2f}" if took < 0.1 else f"{took * 1e3:,.0f}"


# ── pages ───────────────────────────────────────────────────────────────────────────────────────────────


@attrs.frozen(kw_only=True)
class Page:
    """An annotated page: its text as a browser shows it, its HTML, and what is right."""

    text: str
    html: str
    right: Answer
    dated: bool

    @property
    def bare(self):
        """The text as the barest page: the right headline as its title, and a paragraph for each line."""
        lines = [line for line in self.text.split("\n") if line.strip()]
        paragraphs = "\n".join(f"<p>{html.escape(line)}</p>" for line in lines)
        title = html.escape(self.right.headline)
        return f"<html><head><title>{title}</title></head><body>{paragraphs}</body></html>"


def annotated_pages(corpus):
    """Give the news pages that there is HTML of."""
    pages = []
    for path in sorted((corpus / "gold").glob("*.json")):
        gold = json.loads(path.read_bytes())
        source = corpus / "html" / f"{gold['id']}.html.gz"
        if gold["kind"] in ("news", "feature") and source.is_file():
            text = (corpus / "text" / f"{gold['id']}.txt").read_bytes().decode("utf-8")
            page_html = gzip.decompress(source.read_bytes()).decode("utf-8", "replace")
            right, dated = right_answer(text, gold)
            pages.append(Page(text=text, html=page_html, right=right, dated=dated))
    return pages


def right_answer(text, gold):
    """Give what is right, and whether the day of publication is asked for: only where the text fixes it."""
    zones = {n: zone for first, last, zone in gold["zones"] for n in range(first, last + 1)}
    body = [line for n, line in enumerate(text.split("\n"), 1) if zones.get(n) in PROSE]
    writers = {role.value for role in WRITERS}
    published = gold["published"] or ""
    right = Answer(
        headline=squeezed(gold["headline"]),
        published=published[:10],
        writers=frozenset(squeezed(n) for c in gold["credits"] if c["role"] in writers for n in c["names"]),
        body=squeezed("".join(body)),
    )
    return right, len(published) >= len("2023-03-30") and not published.startswith("X")


class Tally:
    """Counts for an F1 over all pages."""

    def __init__(self):
        self.hit = self.said = self.right = 0

    def add(self, said, right):
        self.hit += len(said & right)
        self.said += len(said)
        self.right += len(right)

    def __str__(self):
        return f"{2 * self.hit / (self.said + self.right):.3f}" if self.hit else "0"


def shingles(text):
    """Give the runs of four characters, as often as they stand there."""
    return collections.Counter(text[at : at + 4] for at in range(max(1, len(text) - 3)))


def alike(said, right):
    """Give the F1 of two bodies in shingles."""
    said, right = shingles(said), shingles(right)
    return 2 * (said & right).total() / (said.total() + right.total())


class Score:
    """How well an extractor reads the pages, and how long it takes for each."""

    def __init__(self):
        self.fields = {name: Tally() for name in ("headline", "published", "writers")}
        self.bodies, self.times, self.failures = [], [], 0

    def add(self, page, answer):
        for name in ("headline", "published"):
            if name == "headline" or page.dated:
                said, right = getattr(answer, name), getattr(page.right, name)
                self.fields[name].add({said} - {""}, {right} - {""})
        self.fields["writers"].add(answer.writers, page.right.writers)
        self.bodies.append(alike(answer.body, page.right.body))

    def row(self, without, base):
        figures = ["–" if name in without else str(tally) for name, tally in self.fields.items()]
        body, middle = f"{statistics.mean(self.bodies):.3f}", ms(statistics.median(self.times))
        return [*figures, body, self.failures, middle, f"{sum(self.times) / base:.1f}"]


def answered(extractor, given, score):
    """Run an extractor once: its time, and its answer; one that raises has none."""
    began = time.process_time()
    try:
        found = extractor.run(given)
    except Exception:  # noqa: BLE001  # whatever it raises, it is its answer
        score.failures += 1
        return time.process_time() - began, Answer()
    took = time.process_time() - began
    return took, extractor.answer(found) if found is not None else Answer()


def pages_side_by_side(rounds):
    """Compare on whole pages, and on the same text in bare HTML."""
    pages = annotated_pages(CORPUS / "dev")
    peers, missing = installed(*PAGE_PEERS)
    own = Extractor(parse, of_article, "newsparse")
    ways = [("newsparse", "text", own)]
    ways += [("newsparse", "HTML", Extractor(newsparse_from_html(), of_article, "newsparse"))]
    ways += [(name, given, peer) for given in ("HTML", "bare HTML") for name, peer in peers.items()]
    scores = [Score() for _ in ways]
    for warm in (True, False):
        for one in pages[:2] if warm else pages:
            inputs = {"text": one.text, "HTML": one.html, "bare HTML": one.bare}
            times = [[] for _ in ways]
            for turn in range(rounds):
                for (_, given, extractor), score, took in zip(ways, scores, times, strict=True):
                    used, answer = answered(extractor, inputs[given], score)
                    took.append(used)
                    if not turn and not warm:
                        score.add(one, answer)
            for score, took in zip(scores, times, strict=True):
                score.times.append(min(took))
        if warm:
            for score in scores:
                score.times, score.failures = [], 0
    base = sum(scores[0].times)
    rows = []
    for (_, given, extractor), score in zip(ways, scores, strict=True):
        score.failures //= rounds
        rows.append([f"{extractor.distribution}, {given}", *score.row(extractor.without, base)])
    heads = ["", "headline", "published", "writers", "body", "raised", "ms (median)", "times newsparse"]
    told = (
        f"{len(pages)} pages, {sum(len(one.text) for one in pages):,} characters of text, "
        f"{sum(len(one.html) for one in pages):,} of HTML; {versions(peers, missing)}."
    )
    return f"{told}\n\n{table(heads, rows)}"


def versions(peers, missing):
    there = [f"{peer.distribution} {version(peer.distribution)}" for peer in peers.values()]
    return ", ".join([*there, *(f"{name} not installed" for name in missing)])


# ── one page ────────────────────────────────────────────────────────────────────────────────────────────


def one_page(rounds):
    """Compare on one page in turns: the founding page of the corpus, else the example of its layout."""
    path = SEED if SEED.is_file() else EXAMPLE
    text = path.read_bytes().decode("utf-8")
    headline = squeezed(parse(text).headline.text)
    bare = Page(text=text, html="", right=Answer(headline=headline), dated=False).bare
    runs = {
        "newsparse, every layer": lambda: parse(text),
        "newsparse, layout and head": lambda: parse(text, options=HEAD_ALONE),
    }
    peers, _ = installed(*PAGE_PEERS[:1])
    for name, peer in peers.items():
        runs[f"{name}, bare HTML of the same text"] = lambda peer=peer: peer.run(bare)
    times = {name: [] for name in runs}
    for turn in range(20 * rounds + 5):
        for name, run in runs.items():
            took, _ = seconds(run)
            if turn >= 5:
                times[name].append(took)
    middle = {name: statistics.median(took) for name, took in times.items()}
    rows = [
        [name, ms(took), ms(min(times[name])), f"{took / middle['newsparse, every layer']:.2f}"]
        for name, took in middle.items()
    ]
    heads = ["", "ms (median)", "ms (least)", "times newsparse"]
    return f"{len(text):,} characters, {20 * rounds} turns.\n\n" + table(heads, rows)


# ── dates ───────────────────────────────────────────────────────────────────────────────────────────────


def dates_side_by_side(rounds):
    """Compare finders of dates on annotated sentences, by the corpus's own scorer."""
    folder = CORPUS / "dates"
    spec = importlib.util.spec_from_file_location("score_dates", folder / "score.py")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    cases = [
        json.loads(line) for line in (folder / "dev.jsonl").read_text(encoding="utf-8").split("\n") if line
    ]
    texts = [(case["text"], scorer.stamp(case["reference"])) for case in cases]
    peers, missing = installed(*DATE_PEERS)
    finders = {"newsparse": of_newsparse()} | peers
    figures = {}
    for name, finder in finders.items():

        def find(text, reference, finder=finder):
            return sorted(finder.mentions(finder.run(text, reference), text, reference), key=lambda m: m[:2])

        figures[name], _ = scorer.score(folder / "dev.jsonl", find)
    times = dict.fromkeys(finders, 0.0)
    for text, reference in texts:
        turns = {name: [] for name in finders}
        for _ in range(rounds):
            for name, finder in finders.items():
                turns[name].append(seconds(finder.run, text, reference)[0])
        for name, took in turns.items():
            times[name] += min(took)
    rows = [
        [
            name,
            *(f"{figures[name][key]:.3f}" for key in ("span", "value", "header")),
            f"{figures[name]['false']} of {figures[name]['empty']}",
            f"{took / len(texts) * 1e3:.3f}",
            f"{took / times['newsparse']:.1f}",
        ]
        for name, took in times.items()
    ]
    heads = ["", "span", "value", "stamps", "false", "ms a text", "times newsparse"]
    return f"{len(texts)} texts; {versions(peers, missing)}.\n\n{table(heads, rows)}"


# ── where the time goes ─────────────────────────────────────────────────────────────────────────────────


def layers(rounds):
    """Give the cost of each stage and layer over the texts of the pages."""
    texts = [one.text for one in annotated_pages(CORPUS / "dev")]
    none = Options(layers=())
    stages = collections.Counter()
    for text in texts:
        turns = collections.defaultdict(list)
        for _ in range(rounds + 1):
            used, sources = seconds(read_sources, text)
            turns["lines of the text"].append(used)
            used, laid = seconds(lay_out, sources[0])
            turns["layout"].append(used)
            used, _ = seconds(read_article, laid, none)
            turns["head: headline, times, source, credits, related, …"].append(used)
            for layer in Layer:
                turns[layer.value].append(seconds(read_article, laid, Options(layers=[layer]))[0])
            turns["parse"].append(seconds(parse, text)[0])
            turns["without"].append(seconds(parse, text, options=none)[0])
        head = min(turns["head: headline, times, source, credits, related, …"])
        for name, took in turns.items():
            stages[name] += (
                max(0, min(took) - head) if name in {layer.value for layer in Layer} else min(took)
            )
    whole, without = stages.pop("parse"), stages.pop("without")
    size = sum(map(len, texts))
    stages |= {"**parse, every layer**": whole, "**parse, layout and head alone**": without}
    rows = [
        [name, f"{took / len(texts) * 1e3:.3f}", f"{took / size * 1e6:.3f}", f"{took / whole:.0%}"]
        for name, took in stages.items()
    ]
    return table(["", "ms a page", "ms per 1,000 characters", "share"], rows)


def long_page(size):
    """Give a page of so many bytes in UTF-8: a head, then paragraphs."""
    draw = random.Random(1)
    head, *_ = page(draw).partition("。")
    day = dt.date(2024, 9, 5)
    parts, length = [head], len(head.encode())
    while length < size:
        part = paragraph(draw, day)
        parts.append(part)
        length += len(part.encode()) + 1
    return "\n".join(parts).encode()[:size].decode("utf-8", "ignore")


def length(rounds):
    """Give the time for one page as its length doubles."""
    rows, before = [], None
    for step in range(10, 25):
        text = long_page(1 << step)
        took = least(parse, text, rounds=rounds + 2 if step < 20 else 1)
        size = f"{1 << step - 10} kB" if step < 20 else f"{1 << step - 20} MB"
        ratio = f"{took / before:.2f}" if before else ""
        rows.append([size, f"{len(text):,}", ms(took), f"{took / len(text) * 1e6:.3f}", ratio])
        before = took
    return table(["length", "characters", "ms", "ms per 1,000 characters", "time(2n) / time(n)"], rows)


def repeats(rounds):
    """Give the growth of the time for texts that are one piece over and over."""
    rows = []
    for name, piece in REPEATS.items():
        few, many = ((piece * (size // len(piece) + 1))[:size] for size in (32_000, 64_000))
        turns = [(least(parse, few, rounds=1), least(parse, many, rounds=1)) for _ in range(rounds + 1)]
        half, whole = map(min, zip(*turns, strict=True))
        rows.append([name, ms(whole), f"{whole / len(many) * 1e6:.3f}", f"{whole / half:.2f}"])
    rows.sort(key=lambda row: -float(row[2]))
    return table(["repeated", "ms for 64,000 characters", "ms per 1,000", "time(2n) / time(n)"], rows)


# ── the document ────────────────────────────────────────────────────────────────────────────────────────


def machine(_rounds):
    model = re.search(r"model name\s*:\s*(.*)", pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    return (
        f"newsparse {version('newsparse')}, Python {platform.python_version()}, {platform.system()}, "
        f"{model[1] if model else platform.machine()}; {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}."
    )


SECTIONS = {
    "machine": machine,
    "pages": pages_side_by_side,
    "one page": one_page,
    "dates": dates_side_by_side,
    "layers": layers,
    "length": length,
    "repeats": repeats,
}


def put(document, name, figures):
    """Put figures between the marks of a section."""
    marks = f"<!-- begin {name} -->", f"<!-- end {name} -->"
    before, begin, rest = document.partition(marks[0])
    _, end, after = rest.partition(marks[1])
    if not begin or not end:
        raise SystemExit(f"the document has no section {name!r}")
    return f"{before}{begin}\n{figures}\n{end}{after}"


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", type=pathlib.Path, metavar="FILE", help="a document with marks for tables")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--only", choices=list(SECTIONS), action="append")
    arguments = parser.parse_args()
    if not CORPUS.is_dir():
        raise SystemExit(f"the annotated corpus is not at hand: no folder {CORPUS} (NEWSPARSE_CORPUS)")
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    for name in arguments.only or SECTIONS:
        began = time.perf_counter()
        figures = SECTIONS[name](arguments.rounds)
        print(f"\n== {name} ({time.perf_counter() - began:.0f} s)\n{figures}", flush=True)
        if arguments.write:
            document = arguments.write.read_text(encoding="utf-8")
            arguments.write.write_text(put(document, name, figures), encoding="utf-8")


if __name__ == "__main__":
    main()
