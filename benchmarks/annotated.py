"""The annotated corpus: its pages and stories, and its own scorers, which say what is right.

Seen pages are those that the layout of newsparse is fitted on. Blind pages and stories are of sites and
origins that no rule, list or fit was made from: only their figures are known.
"""

import functools
import gzip
import html
import importlib.util
import json
import os
import pathlib

import attrs
from report import ROOT

CORPUS = pathlib.Path(os.environ.get("NEWSPARSE_CORPUS", ROOT.parent / "shared" / "corpus"))


@functools.cache
def scorer(folder="."):
    """Give the scorer of a part of the corpus as a module."""
    path = CORPUS / folder / "score.py"
    name = "_".join(("scorer", *path.parent.relative_to(CORPUS).parts))
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@attrs.frozen(kw_only=True)
class Page:
    """An annotated page: its text as a browser shows it, its HTML, and what is right."""

    text: str
    html: str
    gold: dict
    blind: bool = False

    @property
    def bare(self):
        """The text as the barest page: the right headline as its title, and a paragraph for each line."""
        return bare_html(self.text, self.gold["headline"] or "")

    @property
    def body(self):
        """What the corpus counts as body: paragraphs, subheadings, list items, tables, captions."""
        zones = {n: zone for first, last, zone in self.gold["zones"] for n in range(first, last + 1)}
        lines = enumerate(self.text.split("\n"), 1)
        return scorer().norm("".join(line for n, line in lines if zones.get(n) in scorer().BODY))


def bare_html(text, title):
    lines = [line for line in text.split("\n") if line.strip()]
    paragraphs = "\n".join(f"<p>{html.escape(line)}</p>" for line in lines)
    return f"<html><head><title>{html.escape(title)}</title></head><body>{paragraphs}</body></html>"


def annotated_pages(*sets):
    """Give the news pages of the sets (``dev``, ``fresh``) that there is HTML of."""
    pages = []
    for folder in (CORPUS / name for name in sets):
        for path in sorted((folder / "gold").glob("*.json")):
            gold = json.loads(path.read_bytes())
            source = folder / "html" / f"{gold['id']}.html.gz"
            if gold["kind"] not in ("news", "feature") or not source.is_file():
                continue
            pages.append(
                Page(
                    text=(folder / "text" / f"{gold['id']}.txt").read_bytes().decode("utf-8"),
                    html=gzip.decompress(source.read_bytes()).decode("utf-8", "replace"),
                    gold=gold,
                    blind=scorer().blind(gold["id"]),
                )
            )
    return pages


def json_lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def blind_stories():
    stories = json_lines(CORPUS / "stories" / "dev.jsonl")
    return [story for story in stories if scorer().blind(story["id"])]


def date_sentences():
    return json_lines(CORPUS / "dates" / "dev.jsonl")
