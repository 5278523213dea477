"""Accuracy and speed side by side with other tools: same pages, same run, same core.

    python benchmarks/side_by_side.py              # print the tables
    python benchmarks/side_by_side.py --write      # and put them into the page of benchmarks and README.md

Needs the extra ``bench`` and the annotated corpus (``NEWSPARSE_CORPUS``, else ``../shared/corpus``), whose
own scorers say what is right. Times are CPU time of one process held to one core; the tools take turns page
by page, so that what else the machine does meets all alike, and the least of ``--rounds`` counts for each
page. Memory is measured meanwhile, on another core. Nothing is asserted: what falls short is written down as
well. No text of the corpus is printed, and what the tools log is dropped.
"""

import argparse
import collections
import datetime as dt
import logging
import os
import pathlib
import platform
import re
import statistics
import time
import warnings

import cold_start
import growth
import memory
from annotated import CORPUS, annotated_pages, bare_html, blind_stories, date_sentences, scorer
from finders import DATE_PEERS, PEOPLE_PEERS, dates_of_newsparse, people_of_newsparse
from peers import (
    PAGE_PEERS,
    Answer,
    installed,
    newsparse_with_html,
    newsparse_with_text,
    version,
    versions,
)
from report import ROOT, ms, seconds, table, write
from test_speed import EXAMPLE, HEAD_ALONE, SEED

from newsparse import parse

PAGE = ROOT / "docs" / "explanation" / "benchmarks.md"
README = ROOT / "README.md"
FIELDS = ("headline", "published", "day", "writers", "body")


# ── pages ───────────────────────────────────────────────────────────────────────────────────────────────


def answered(extractor, given):
    """Run an extractor once: its time, and its answer, which is none where it raises."""
    began = time.process_time()
    try:
        found = extractor.run(given)
    except Exception:  # noqa: BLE001  # whatever it raises, it is its answer
        return time.process_time() - began, None
    took = time.process_time() - began
    return took, extractor.answer(found) if found is not None else Answer()


def runs(text):
    """Give the runs of four characters, as often as they stand there."""
    return collections.Counter(text[at : at + 4] for at in range(max(1, len(text) - 3)))


class Score:
    """How well an extractor reads the pages of a part, and how long it takes."""

    def __init__(self):
        self.tallies = {name: scorer().Tally() for name in FIELDS}
        self.raised, self.time = 0, 0.0

    def add(self, page, answer):
        self.raised += answer is None
        answer = answer or Answer()
        whole = judged(page, page.gold, answer)
        day = (page.gold["published"] or "")[: len("2023-03-30")] or None
        by_day = judged(page, page.gold | {"published": day}, answer)
        for name, tally in (*whole.items(), ("day", by_day["published"])):
            if name in ("headline", "published", "day", "writers"):
                add(self.tallies[name], tally)
        self.tallies["body"].add(runs(scorer().norm(answer.body)), runs(page.body))

    def row(self, without, base):
        figures = ["–" if name in without else f"{self.tallies[name].f1():.3f}" for name in FIELDS]
        return [*figures, self.raised, f"{self.time / base:.1f}"]


def judged(page, gold, answer):
    """Give the tallies of an answer by the corpus's own scorer."""
    said = {
        "headline": answer.headline and {"text": answer.headline},
        "published": answer.published and {"value": answer.published},
        "credits": [{"role": "author", "people": [{"name": name} for name in answer.writers]}],
    }
    tallies, zones = (collections.defaultdict(scorer().Tally) for _ in range(2))
    scorer().score_page(page.text, gold, "page", lambda _text: said, tallies, zones, [])
    return tallies


def add(tally, other):
    tally.hit += other.hit
    tally.said += other.said
    tally.true += other.true


def pages_side_by_side(rounds):
    """Compare on whole pages, seen and blind apart, and on the same text in bare HTML."""
    pages = annotated_pages("dev", "fresh")
    peers, missing = installed(*PAGE_PEERS)
    own = {"text": newsparse_with_text(), "HTML": newsparse_with_html()}
    ways = [("newsparse", given, extractor) for given, extractor in own.items()]
    ways += [(name, given, peer) for given in ("HTML", "bare HTML") for name, peer in peers.items()]
    parts = {False: [Score() for _ in ways], True: [Score() for _ in ways]}
    whole = [way for way in ways if way[1] != "bare HTML"]
    in_turns(ways, pages[0])  # what is loaded at the first page is not counted
    for one in pages:
        asked = ways if one.blind else whole
        answers, times = in_turns(asked, one)
        for _ in range(rounds - 1):
            times = list(map(min, times, in_turns(asked, one)[1]))
        for score, answer, took in zip(parts[one.blind], answers, times, strict=False):
            score.add(one, answer)
            score.time += took
    heads = ["", "headline", "published", "day", "authors", "body", "raised", "time"]
    shown = {}
    for part, blind in (("blind", True), ("seen", False)):
        scores = parts[blind]
        base = scores[list(own).index("HTML")].time
        rows = [
            [f"{name}, {given}", *score.row(extractor.without, base)]
            for (name, given, extractor), score in zip(ways if blind else whole, scores, strict=False)
        ]
        shown[f"{part} pages"] = table(heads, rows[: len(whole)])
        if blind:
            shown["blind pages in bare HTML"] = table(heads, [rows[0], *rows[len(whole) :]])
    shown["page tools"] = (
        f"{len(pages)} pages, {sum(one.blind for one in pages)} of them blind; "
        f"{sum(len(one.text) for one in pages):,} characters of text, "
        f"{sum(len(one.html) for one in pages):,} of HTML. {versions(peers, missing)}."
    )
    return shown


def in_turns(ways, page):
    """Run every way on a page: the answers, and the times."""
    inputs = {"text": page.text, "HTML": page.html, "bare HTML": page.bare}
    times, answers = zip(*(answered(extractor, inputs[given]) for _, given, extractor in ways), strict=True)
    return answers, times


# ── one page ────────────────────────────────────────────────────────────────────────────────────────────


def one_page(rounds):
    """Compare on one page in turns: the founding page of the corpus, else the example of its layout."""
    path = SEED if SEED.is_file() else EXAMPLE
    text = path.read_bytes().decode("utf-8")
    bare = bare_html(text, parse(text).headline.text)
    runs = {
        "newsparse, every layer": lambda: parse(text),
        "newsparse, layout and head": lambda: parse(text, options=HEAD_ALONE),
    }
    peers, _ = installed(*PAGE_PEERS[:1])
    for name, peer in peers.items():
        runs[f"{name}, bare HTML of the same text"] = lambda peer=peer: peer.run(bare)
    times = {name: [] for name in runs}
    for turn in range(40 * rounds + 5):
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
    return {"one page": f"{len(text):,} characters, {40 * rounds} turns.\n\n" + table(heads, rows)}


# ── dates and people ────────────────────────────────────────────────────────────────────────────────────


def times_in_turns(finders, given, rounds):
    """Give the time of each finder over all that is given, the least of the rounds for each."""
    times = dict.fromkeys(finders, 0.0)
    for finder in finders.values():  # what is loaded at the first text is not counted
        finder.run(*given[0])
    for arguments in given:
        turns = {name: [] for name in finders}
        for _ in range(rounds):
            for name, finder in finders.items():
                turns[name].append(seconds(finder.run, *arguments)[0])
        for name, took in turns.items():
            times[name] += min(took)
    return times


def dates_in_sentences(rounds):
    """Compare finders of dates on annotated sentences, by the corpus's own scorer."""
    judge = scorer("dates")
    given = [(case["text"], judge.stamp(case["reference"])) for case in date_sentences()]
    peers, missing = installed(*DATE_PEERS)
    finders = {"newsparse": dates_of_newsparse()} | peers
    figures = {}
    for name, finder in finders.items():

        def find(text, reference, finder=finder):
            found = finder.mentions(finder.run(text, reference), text, reference)
            placed = [(*one.place, (one.start, one.end, one.timex)) for one in found]
            return sorted(placed, key=lambda one: one[:2])

        figures[name], _ = judge.score(CORPUS / "dates" / "dev.jsonl", find)
    times = times_in_turns(finders, given, rounds)
    rows = [
        [
            name,
            *(f"{figures[name][key]:.3f}" for key in ("span", "value", "header")),
            f"{figures[name]['false']} of {figures[name]['empty']}",
            f"{took / times['newsparse']:.1f}",
        ]
        for name, took in times.items()
    ]
    heads = ["", "span", "value", "stamps", "false", "time"]
    return {"dates in sentences": f"{len(given)} texts; {versions(peers, missing)}.\n\n{table(heads, rows)}"}


def precision_recall_f1(tally):
    precision, recall = tally.hit / max(1, tally.said), tally.hit / max(1, tally.true)
    return [f"{value:.3f}" for value in (precision, recall, tally.f1() or 0)]


def dates_in_stories(rounds):
    """Compare finders of dates on the blind stories, by the definitions of the corpus's own scorer."""
    judge, stories = scorer("stories"), blind_stories()
    given = [(story["text"], scorer("dates").stamp(story["published"])) for story in stories]
    peers, missing = installed(*DATE_PEERS)
    finders = {"newsparse": dates_of_newsparse()} | peers
    times, rows = times_in_turns(finders, given, rounds), []
    for name, finder in finders.items():
        tally, right = scorer().Tally(), 0
        for story, (text, published) in zip(stories, given, strict=True):
            found = finder.mentions(finder.run(text, published), text, published)
            said = [(*one.place, one) for one in found if not one.is_duration]
            true = [(day["start"], day["end"], day) for day in story["dates"]]
            met, _ = judge.pair(said, true)
            right += sum(judge.value_right(text[day[0] : day[1]], day[2], one[2]) for day, one in met)
            tally.hit += len(met)
            tally.said += len(said)
            tally.true += len(true)
        share = f"{right / tally.hit:.0%}" if tally.hit else "–"
        rows.append([name, *precision_recall_f1(tally), share, f"{times[name] / times['newsparse']:.1f}"])
    heads = ["", "precision", "recall", "F1", "right days", "time"]
    told = f"{len(stories)} blind stories, {sum(len(story['dates']) for story in stories)} dates"
    return {"dates in stories": f"{told}; {versions(peers, missing)}.\n\n{table(heads, rows)}"}


def people_in_stories(rounds):
    """Compare finders of people on the blind stories, by the definitions of the corpus's own scorer."""
    judge, stories = scorer("stories"), blind_stories()
    peers, missing = installed(*PEOPLE_PEERS)
    finders = {"newsparse": people_of_newsparse()} | peers
    simplified = [parse(story["text"]).language == "zh-Hans" for story in stories]
    given = [(story["text"],) for story, script in zip(stories, simplified, strict=True) if script]
    times = times_in_turns(finders, given, rounds)
    rows = []
    for name, finder in finders.items():
        tallies = {True: scorer().Tally(), False: scorer().Tally()}
        for story, script in zip(stories, simplified, strict=True):
            said = set(finder.mentions(finder.run(story["text"]), story["text"]))
            true = {(judge.flat(one["name"]), one["start"], one["end"]) for one in story["people"]}
            tallies[script].add(said, true)
        alone = f"{tallies[True].f1() or 0:.3f}"
        add(tallies[False], tallies[True])
        row = [*precision_recall_f1(tallies[False]), alone, f"{times[name] / times['newsparse']:.1f}"]
        rows.append([name, *row])
    told = (
        f"{len(stories)} blind stories, {sum(simplified)} of them in simplified script, "
        f"{sum(len(story['people']) for story in stories)} mentions"
    )
    figures = table(["", "precision", "recall", "F1", "F1, simplified", "time, simplified"], rows)
    return {"people in stories": f"{told}; {versions(peers, missing)}.\n\n{figures}"}


# ── the document ────────────────────────────────────────────────────────────────────────────────────────


def machine(_rounds):
    model = re.search(r"model name\s*:\s*(.*)", pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    day = dt.datetime.now(tz=dt.UTC).date()
    return {
        "machine": f"{day}: newsparse {version('newsparse')}, Python {platform.python_version()}, "
        f"{platform.system()}, {model[1] if model else platform.machine()}; {os.cpu_count()} cores, "
        f"load {os.getloadavg()[0]:.1f}."
    }


SECTIONS = {
    "machine": machine,
    "pages": pages_side_by_side,
    "one page": one_page,
    "dates in sentences": dates_in_sentences,
    "dates in stories": dates_in_stories,
    "people in stories": people_in_stories,
    "first article": lambda rounds: {"first article": cold_start.told(EXAMPLE, rounds + 2)},
    "layers": lambda rounds: {"layers": growth.layers(rounds)},
    "length": lambda rounds: {"length": growth.length(rounds)},
    "repeats": lambda rounds: {"repeats": growth.repeats(rounds)},
}
MEMORY = "memory"


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="put the tables into the documents")
    parser.add_argument("--rounds", type=int, default=1, help="more rounds, steadier times")
    parser.add_argument("--pages", type=int, default=100_000, help="how many are parsed to measure memory")
    parser.add_argument("--only", choices=[*SECTIONS, MEMORY], action="append")
    arguments = parser.parse_args()
    if not CORPUS.is_dir():
        raise SystemExit(f"the annotated corpus is not at hand: no folder {CORPUS} (NEWSPARSE_CORPUS)")
    logging.disable()
    warnings.simplefilter("ignore")
    wanted = arguments.only or [*SECTIONS, MEMORY]
    many = memory.started(arguments.pages) if MEMORY in wanted else None
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    began = time.perf_counter()
    for name in wanted:
        figures = {MEMORY: memory.told(many)} if name == MEMORY else SECTIONS[name](arguments.rounds)
        for block, told in figures.items():
            print(f"\n== {block} ({time.perf_counter() - began:.0f} s)\n{told}", flush=True)
        if arguments.write:
            write(figures, PAGE, README)


if __name__ == "__main__":
    main()
