"""Keep what is read in every text of the annotated corpus, and compare it with what is read later.

    python tools/readings.py take before.jsonl.gz             # the whole corpus, in every view: a minute
    python tools/readings.py compare before.jsonl.gz          # what is read differently now, counted by field
    python tools/readings.py compare before.jsonl.gz --show credits,source   # and the values, text by text
    python tools/readings.py compare before.jsonl.gz after.jsonl.gz          # two readings that were kept

A change that moves code must leave every reading as it was; a change that means to mend something shows here
what else it moved. Texts are pages in each view of the corpus's scorer, their other renderings, whole documents,
stories, and single sentences, which every finder reads. What differs in blind texts is counted and never shown.
Ends with status 1 where anything differs. The corpus is a directory given by ``NEWSPARSE_CORPUS``, else
``../shared/corpus``.
"""

from __future__ import annotations

import argparse
import collections
import datetime as dt
import gzip
import importlib.util
import json
import multiprocessing
import os
import pathlib
import sys

import newsparse

CORPUS = pathlib.Path(
    os.environ.get(
        "NEWSPARSE_CORPUS", pathlib.Path(__file__).resolve().parents[1] / ".." / "shared" / "corpus"
    )
)
SENTENCES = ("cases", "credits", "dates", "lists", "people", "stories")
FINDERS = (
    "find_credits", "find_dateline", "find_dates", "find_lists", "find_people", "find_quotes", "find_source",
    "find_timestamps", "find_works",
)  # fmt: skip
REFERENCE = dt.datetime(2023, 3, 30, 12)  # what a page writes has no zone


def texts(corpus=CORPUS):
    """Yield a name and a text, for every text in every view."""
    spec = importlib.util.spec_from_file_location("score", corpus / "score.py")
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    for kind in ("dev", "fresh"):
        for path in sorted((corpus / kind / "gold").glob("*.json")):
            gold = json.loads(path.read_text(encoding="utf-8"))
            page = _read(corpus / kind / "text" / f"{path.stem}.txt")
            for view in score.VIEWS:
                yield f"{kind}/{path.stem}/{view}", score.view(page, gold, view)[0]
            for other in ("inscriptis", "bs4"):
                rendered = corpus / kind / f"text-{other}" / f"{path.stem}.txt"
                if rendered.exists():
                    yield f"{kind}/{path.stem}/{other}", _read(rendered)
    for path in sorted((corpus / "forms" / "text").glob("*.txt")):
        yield f"forms/{path.stem}/", _read(path)
    for kind in SENTENCES:
        with (corpus / kind / "dev.jsonl").open(encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                yield f"{kind}/{row['id']}/", row["text"]


def _read(path):
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def reading(named):
    """Return what is read in a text: each article of it, and of a sentence what each finder says."""
    name, text = named
    try:
        given = [newsparse.to_dict(article) for article in newsparse.parse_many(text)]
    except Exception as error:  # noqa: BLE001  # what raises is a reading too, and shows as one
        return {"name": name, "articles": [{"raised": repr(error)}]}
    row = {"name": name, "articles": given}
    if len(given) > 1:
        row["first"] = newsparse.to_dict(newsparse.parse(text))
    if name.split("/")[0] in SENTENCES:
        row["finders"] = {finder: _found(finder, text) for finder in FINDERS}
    return row


def _found(finder, text):
    find = getattr(newsparse, finder)
    keywords = (
        {"reference": REFERENCE} if finder in {"find_dates", "find_dateline", "find_timestamps"} else {}
    )
    try:
        value = find(text, **keywords)
    except Exception as error:  # noqa: BLE001  # likewise
        return f"raised {error!r}"
    return newsparse.converter().unstructure(value)


def take(jobs, only=()):
    wanted = [named for named in texts() if not only or named[0].split("/")[0] in only]
    with multiprocessing.Pool(jobs) as pool:
        yield from pool.imap(reading, wanted, chunksize=16)


def kept(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return {row["name"]: row for row in map(json.loads, lines)}


def differences(old, new):
    """Yield the field, and what was and is read, for each field that differs between two rows."""
    if len(old["articles"]) != len(new["articles"]):
        yield "articles", len(old["articles"]), len(new["articles"])
    for was, now in zip(old["articles"], new["articles"], strict=False):
        yield from _fields(was, now)
    yield from _fields(old.get("first", {}), new.get("first", {}), "first.")
    yield from _fields(old.get("finders", {}), new.get("finders", {}))


def _fields(was, now, prefix=""):
    for field in sorted(was.keys() | now.keys()):
        if was.get(field) != now.get(field):
            yield prefix + field, was.get(field), now.get(field)


def compare(old, new, *, show=(), blind=frozenset()):
    """Print what differs, counted by field, and return how many texts do."""
    counts, changed = collections.Counter(), 0
    for name in sorted(old.keys() | new.keys()):
        empty = {"articles": []}
        found = list(differences(old.get(name, empty), new.get(name, empty)))
        changed += bool(found)
        counts.update(field for field, _, _ in found)
        if name.split("/")[1] in blind:
            continue
        for field, was, now in found:
            if field in show:
                print(f"{name} {field}")
                for sign, value in ("-", was), ("+", now):
                    for item in value if isinstance(value, list) else [value]:
                        if not isinstance(value, list) or item not in ((now if sign == "-" else was) or []):
                            print(f"  {sign} {json.dumps(item, ensure_ascii=False)}")
    for field, count in counts.most_common():
        print(f"{field:18s} {count:6d}")
    print(f"{changed} of {len(old.keys() | new.keys())} texts are read differently")
    return changed


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("command", choices=["take", "compare"])
    ap.add_argument("kept", type=pathlib.Path, help="where the readings are kept")
    ap.add_argument("other", type=pathlib.Path, nargs="?", help="with compare: other kept readings")
    ap.add_argument("--show", default="", help="with compare: fields whose values are printed")
    ap.add_argument("--only", default="", help="kinds of texts, separated by commas: dev,fresh,forms,cases,…")
    ap.add_argument("--jobs", type=int, default=os.cpu_count())
    a = ap.parse_args()
    only = frozenset(filter(None, a.only.split(",")))
    if a.command == "take":
        with gzip.open(a.kept, "wt", encoding="utf-8") as out:
            for row in take(a.jobs, only):
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
        return 0
    new = kept(a.other) if a.other else {row["name"]: row for row in take(a.jobs, only)}
    blind = {i for ids in json.loads(_read(CORPUS / "blind.json")).values() for i in ids}
    old = {name: row for name, row in kept(a.kept).items() if not only or name.split("/")[0] in only}
    return compare(old, new, show=set(filter(None, a.show.split(","))), blind=blind) > 0


if __name__ == "__main__":
    sys.exit(main())
