"""Fit the table of weights of the layout from the annotated pages, and judge it by sites left out.

    python tools/fit_layout.py fit                # write src/newsparse/_layout/weights.tsv, the blind pages left out
    python tools/fit_layout.py all                # write it from all pages, as it ships, and what documents print
    python tools/fit_layout.py cv                 # the scorer's figures, whole sites left out of the fit

``cv`` scores the blind pages with tables that saw neither them nor their sites. All figures that documents state of
them are taken with the table of ``fit``; only the one that ships has learnt from them too, after its figures were
taken.

Needs the extra ``fit`` (numpy, scipy) and the annotated corpus. What is set by hand stands in ``BY_HAND``.
"""

from __future__ import annotations

import argparse
import collections
import math
import pathlib
import random
import string
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from itertools import pairwise
from types import ModuleType

import layout_pages
import numpy as np
import scipy.sparse as sp
from layout_combined import combined
from layout_crf import Field
from layout_generated import generated
from layout_inventions import invented, mixed
from layout_observed import Observed
from layout_pages import VIEWS
from layout_written import written_pages
from scipy.optimize import minimize

import newsparse
from newsparse._layout import lay_out
from newsparse._layout.weights import LEVELS, Part, State, Weights, read_weights
from newsparse._parse import read_article
from newsparse._units import read_source
from newsparse.options import Options
from newsparse.vocabulary import Zone

ROOT = pathlib.Path(__file__).parents[1]
DOCUMENTS = ("docs/how-to/why-this-zone.md", "docs/tutorial/first-article.md")
TABLE = ROOT / "src" / "newsparse" / "_layout" / "weights.tsv"
LEAST_ROW = 0.16
"""A feature that speaks no louder than this for any state is left out."""
# Features that tell the parts of the page apart; the rest speaks for a zone wherever it is.
OWN = (
    "any", "part=", "part,", "mass", "hole=", "since prose", "to prose", "prose around", "heading=", "under,part",
    "to heading", "to foot", "foot,prose", "title", "to title", "as title", "part of title", "to time", "since time",
    "top", "bottom", "footed",
)  # fmt: skip


BY_HAND = {
    # A headline is one of the candidates, and a page without any has none.
    ("title none", "headline"): -8.0,
    ("untitled", "headline"): -10.0,
    # 核心提示, 摘要 and their like stand above the body and are seldom shown; prose without a label is body.
    ("any", "summary"): -2.0,
    ("summary label", "summary"): 6.0,
    ("summary after label", "summary"): 6.0,
    ("prose before info", "summary"): 2.0,
    # The name of an outlet alone near the head is whose page it is; few annotated pages show one.
    ("flag=outlet", "masthead"): 1.5,
    ("kind=outlet", "masthead"): 1.0,
}
"""What is known beforehand; the fit starts from it and is drawn to it."""


HEAD = ("headline", "deck", "kicker", "masthead")
"""Zones that have no part of the page: they are what tells the parts apart."""


def states_of(zones: Sequence[str]) -> list[str]:
    """Add to each zone its part of the page; the body itself has none.

    The body ends with its last line of prose; where that makes no page, with its last line of any kind.
    """
    states = _states_of(zones, by_prose=True)
    return states if is_possible(states) else _states_of(zones, by_prose=False)


def _states_of(zones: Sequence[str], *, by_prose: bool) -> list[str]:
    headline = next((i for i, z in enumerate(zones) if z == "headline"), 0)
    body = [i for i, z in enumerate(zones) if z in layout_pages.BODY and i >= headline]
    first = body[0] if body else len(zones)
    prose = [i for i in body if zones[i] in ("paragraph", "list_item")]
    last = max((i for i in body if not (prose and by_prose) or i <= prose[-1]), default=len(zones))

    def part(i: int) -> Part | None:
        if i < headline and zones[i] not in HEAD:
            return Part.ABOVE_HEADLINE
        if zones[i] in HEAD or zones[i] in layout_pages.BODY:
            return None
        return Part.ABOVE_BODY if i < first else Part.IN_BODY if i < last else Part.BELOW_BODY

    return [str(State(Zone(zone), part(i))) for i, zone in enumerate(zones)]


def zone_of(state: str) -> str:
    return State.read(state).zone.value


def phase_of(state: str) -> str:
    if state in HEAD:
        return {"headline": "h", "deck": "1"}.get(state, "0")
    if state == "start":
        return state
    return State.read(state).part or "b"


# No annotated page ends before its body does; texts of bare furniture do, at this price in log odds.
BODILESS = {"0": 2.0, "1": 0.5, "h": 1.5}
FOLLOWS = {"start": "0hb1", "0": "0h", "h": "h1b3", "1": "1hb", "b": "b23", "2": "2b", "3": "3"}


def allowed(before: str, after: str) -> bool:
    """A page begins before its headline or with it, a deck follows it; its body goes on until it ends for good."""
    if after == "end":
        return phase_of(before) != "2"
    if after == "deck":
        return before in ("headline", "deck")
    return phase_of(after) in FOLLOWS[phase_of(before)]


INVENTIONS = 1
GENERATED = 120
COMBINED = 200


def with_inventions(pages: Sequence[layout_pages.Page], inventions: int) -> list[layout_pages.Page]:
    """Add to the pages what is made of them: with parts written in, and between the furniture of others."""
    shown = [page for page in pages if page.view in ("page", "clip")]
    whole = [page for page in pages if page.view == "page" and "headline" in page.zones]
    found = list(pages)
    for seed in range(inventions):
        found += [new for page in shown if (new := invented(page, seed))]
        both = [new for page in whole if (new := mixed(page, whole, seed))]
        found += [invented(new, seed) or new for new in both]
    return found


def gathered(given: argparse.Namespace, *, with_blind: bool = False) -> list[layout_pages.Page]:
    """Give all pages that a fit learns from."""
    shown = layout_pages.pages(layout_pages.scorer(), with_blind=with_blind)
    pages = with_inventions(shown, given.inventions) + generated(given.generated)
    pages += written_pages() + combined(given.combined)
    kept = [page for page in pages if is_possible(states_of(page.zones))]
    if len(kept) < len(pages):
        print(f"{len(pages) - len(kept)} pages left out: their zones are in no order that a page may have")
    return kept


def is_possible(states: Sequence[str]) -> bool:
    """Whether a page may have these states, one after the other."""
    return all(allowed(a, b) for a, b in pairwise(["start", *states, "end"]))


def fit_titles(
    observed: Observed, chosen: Sequence[int], weights: Sequence[float], hold: float = 2.0
) -> dict[str, float]:
    """Fit the weights of the candidates for the headline: a choice among the lines of a page (conditional logit)."""
    names: dict[str, int] = {}
    columns: list[int] = []
    strengths: list[float] = []
    ends, starts, truth, counts = [0], [], [], []
    for k, weight in zip(chosen, weights, strict=True):
        found, zones = observed.candidates[k], observed.pages[k].zones
        rows = [(row.strengths(), zones[i] == "headline") for i, row in found.evidence.items()]
        rows.append((found.none, "headline" not in zones))
        if not any(right for _, right in rows):
            continue
        starts.append(len(truth))
        counts.append(weight)
        for row, right in rows:
            truth.append(right)
            columns += [names.setdefault(name, len(names)) for name in row]
            strengths += row.values()
            ends.append(len(columns))
    x = sp.csr_matrix((strengths, columns, ends), shape=(len(truth), len(names)))
    back, is_right = x.T.tocsr(), np.array(truth, float)
    sizes = np.diff([*starts, len(truth)])
    count = np.array(counts)
    by_line = np.repeat(count, sizes)

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        score = x @ w
        odds = np.exp(score - np.repeat(np.maximum.reduceat(score, starts), sizes))
        whole, of_right = np.add.reduceat(odds, starts), np.add.reduceat(odds * is_right, starts) + 1e-12
        total = hold / 2 * (w @ w) - count @ np.log(of_right / whole)
        slope = back @ (
            by_line * odds * (1 / np.repeat(whole, sizes) - is_right / np.repeat(of_right, sizes))
        )
        return total, slope + hold * w

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
    return {name: round(w, 2) for name, w in sorted(zip(names, found.tolist(), strict=True))}


PARTS_OF_TITLES = 5


def cross_fitted(
    observed: Observed, chosen: Sequence[int], weights: Sequence[float], seed: int
) -> list[dict[str, float]]:
    """Give for each page weights of the candidates that were fitted without its site: as good as on a new page."""
    sites = sorted({observed.pages[k].site for k in chosen})
    random.Random(seed).shuffle(sites)
    part_of = {site: i % PARTS_OF_TITLES for i, site in enumerate(sites)}
    parts = [part_of[observed.pages[k].site] for k in chosen]
    fitted = []
    for part in range(PARTS_OF_TITLES):
        rest = [(k, w) for k, w, of in zip(chosen, weights, parts, strict=True) if of != part]
        fitted.append(fit_titles(observed, *zip(*rest, strict=True)))
    return [fitted[part] for part in parts]


def fit(observed: Observed, chosen: Sequence[int], given: argparse.Namespace) -> str:
    """Fit both tables to some pages and give the text of their file."""
    pages = [observed.pages[k] for k in chosen]
    weights = [page.weight for page in pages]
    titles = fit_titles(observed, chosen, weights)
    labels = [states_of(page.zones) for page in pages]
    states = sorted({s for label in labels for s in label} | {"kicker", "masthead", "deck"})
    lines = observed.lines(chosen, cross_fitted(observed, chosen, weights, given.seed))
    field = Field(states, zone_of, lambda name: name.startswith(OWN), allowed).fit(
        lines,
        observed.keys(),
        observed.names,
        labels,
        [page.site for page in pages],
        weights=weights,
        by_hand=BY_HAND,
        rounds=given.rounds,
        strength=given.strength,
    )
    for i, state in enumerate(field.states):
        if phase_of(state) in BODILESS:
            field.last[i] -= BODILESS[phase_of(state)]
    return written(field, titles)


def written(field: Field, titles: dict[str, float]) -> str:
    """Write the table as ``weights.py`` reads it; weights that are next to nothing are left out."""

    def cells(weights: Sequence[float]) -> list[str]:
        return [f"{s}={w:.2f}" for s, w in zip(field.states, weights, strict=True) if w > -1000]

    rows = ["# Written by tools/fit_layout.py; weights.py beside this file tells the form of the rows."]
    rows += [f"title\t{name}\t{titles[name]:.2f}" for name in sorted(titles) if round(titles[name], 2)]
    rows.append("\t".join(["transition", "start", *cells(field.first)]))
    for i, state in enumerate(field.states):
        end = [f"end={field.last[i]:.2f}"] if field.last[i] > -1000 else []
        rows.append("\t".join(["transition", state, *cells(field.follow[i]), *end]))
    told: dict[str, dict[str, str]] = {}
    for name, weights in zip(field.names, field.weights, strict=True):
        # A weight that all states share says nothing.
        weights = weights - np.median(weights)
        if np.abs(weights).max() > LEAST_ROW:
            kept = {s: letter(w) for s, w in zip(field.states, weights, strict=True) if abs(w) >= LEVELS[0]}
            told[name] = by_zone(kept, field.states)
    # The columns with most weights come first, so that the rows are short.
    filled = collections.Counter(label for row in told.values() for label in row)
    columns = sorted(
        {zone_of(state) for state in field.states}.union(field.states), key=lambda c: (-filled[c], c)
    )
    rows.append("\t".join(["columns", "f", *columns]))
    for name, row in told.items():
        rows.append(f"f\t{name}\t{''.join(row.get(label, ' ') for label in columns)}".rstrip(" "))
    return "\n".join(rows) + "\n"


def letter(weight: float) -> str:
    """Give the letter of the level that is nearest to a weight: a small one, or a capital where it is negative."""
    nearest = min(range(len(LEVELS)), key=lambda k: abs(math.log(LEVELS[k] / abs(weight))))
    return string.ascii_letters[nearest + len(LEVELS) * (weight < 0)]


def by_zone(weights: dict[str, str], states: Sequence[str]) -> dict[str, str]:
    """Return the weights of a feature, one for a whole zone where all its states have the same."""
    found: dict[str, str] = {}
    for state in states:
        zone = zone_of(state)
        same = {weights.get(other) for other in states if zone_of(other) == zone}
        label = zone if len(same) == 1 and zone not in states else state
        if state in weights:
            found[label] = weights[state]
    return found


def cross_validate(given: argparse.Namespace) -> None:
    """Score every page with a table that was fitted without any page of its site, and without the blind ones."""
    views, folds = given.views.split(","), given.folds
    began = time.monotonic()
    observed = Observed([] if given.kept else gathered(given))
    sites = sorted(set(layout_pages.sites().values()))
    random.Random(given.seed).shuffle(sites)
    fold_of = {site: i % folds for i, site in enumerate(sites)}
    score = layout_pages.scorer()
    told = Told(score, views)
    print(f"{len(observed.pages)} pages seen after {time.monotonic() - began:.0f} s", flush=True)
    for fold in range(folds):
        chosen = [
            k
            for k, page in enumerate(observed.pages)
            if all(fold_of.get(site) != fold for site in (page.site, *page.beside))
        ]
        kept = pathlib.Path(f"{given.kept or given.keep}-{fold}.tsv")
        text = kept.read_text(encoding="utf-8") if given.kept else fit(observed, chosen, given)
        if given.keep:
            kept.write_text(text, encoding="utf-8")
        table = read_weights(text)
        for folder, note, shown in layout_pages.gold():
            if fold_of[layout_pages.sites()[note["id"]]] == fold:
                told.add(folder, note, shown, lambda t, by=table: parsed(t, by))
        print(f"fold {fold} scored after {time.monotonic() - began:.0f} s", flush=True)
    told.show(given.errors.split(","))


PARTS = ("all", "seen", "blind")
LEAST_LINES, LEAST_SITES = 40, 10


class Told:
    """What the scorer says, by view and part of the corpus."""

    def __init__(self, score: ModuleType, views: Sequence[str]) -> None:
        self.score, self.views = score, views
        self.tallies = {(v, p): collections.defaultdict(score.Tally) for v in views for p in PARTS}
        self.zones = {(v, p): collections.defaultdict(score.Tally) for v in views for p in PARTS}
        self.doubts: dict = collections.defaultdict(collections.Counter)
        self.sites: dict[str, set[str]] = collections.defaultdict(set)
        self.errors: list[tuple] = []

    def add(self, folder: str, note: dict, text: str, parse: Callable[[str], dict]) -> None:
        """Score one page in every view."""
        part = "blind" if note["id"] in layout_pages.blind() else "seen"
        for _, _, zone in note["zones"]:
            self.sites[zone].add(layout_pages.sites()[note["id"]])
        for view in self.views:
            other = layout_pages.CORPUS / folder / f"text-{view}" / f"{note['id']}.txt"
            shown = text if view in VIEWS else other.read_bytes().decode("utf-8")
            said: list[dict] = []
            tallies, zones = (
                collections.defaultdict(self.score.Tally),
                collections.defaultdict(self.score.Tally),
            )
            errors: list[tuple] = []
            self.score.score_page(
                shown, note, view, lambda t, s=said: s.append(parse(t)) or s[0], tallies, zones, errors
            )
            if part == "seen":
                self.errors += [(view, *error) for error in errors]
            wrong = any(error[0] == "headline" for error in errors)
            doubt = any("headline_in_doubt" in d.values() for d in said[0].get("defects", ()))
            for p in ("all", part):
                self.doubts[view, p][wrong, doubt] += 1
                for to, found in ((self.tallies[view, p], tallies), (self.zones[view, p], zones)):
                    for name, tally in found.items():
                        to[name].hit += tally.hit
                        to[name].said += tally.said
                        to[name].true += tally.true

    def show(self, errors: Sequence[str] = ()) -> None:
        """Print the figures."""
        for view, *error in self.errors:
            if error[0] in errors:
                print("   ", view, *error)
        for view in self.views:
            for part in PARTS:
                zones = self.zones[view, part]
                rare = {
                    z
                    for z, t in self.zones[view, "all"].items()
                    if t.true < LEAST_LINES or len(self.sites[z]) < LEAST_SITES
                }
                each = {z: t.f1() or 0.0 for z, t in zones.items() if t.true}
                common = [f1 for z, f1 in each.items() if z not in rare]
                figures = {name: self.tallies[view, part][name].f1() for name in self.score.FIELDS}
                figures["zones"] = sum(common) / max(1, len(common))
                told = self.doubts[view, part]
                wrong, right = told[True, True] + told[True, False], told[False, True] + told[False, False]
                figures["doubt/wrong"] = told[True, True] / max(1, wrong)
                figures["doubt/right"] = told[False, True] / max(1, right)
                print(
                    f"{view:6s} {part:5s}",
                    " ".join(f"{name} {value:.3f}" for name, value in figures.items() if value is not None),
                )
                print(
                    "            ",
                    " ".join(
                        f"{z}{'*' * (z in rare)} {v:.2f}"
                        for z, v in sorted(each.items(), key=lambda row: -row[1])
                    ),
                )


def parsed(text: str, table: Weights) -> dict:
    """Parse with a table of one's own."""
    page = lay_out(read_source(text), table)
    return newsparse.to_dict(read_article(page, Options(layers=())))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=["fit", "all", "cv"])
    parser.add_argument("--folds", type=int, default=4)
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--strength", type=float, default=3.0)
    parser.add_argument("--views", default=",".join(VIEWS))
    parser.add_argument("--errors", default="")
    parser.add_argument("--inventions", type=int, default=INVENTIONS)
    parser.add_argument("--generated", type=int, default=GENERATED)
    parser.add_argument("--combined", type=int, default=COMBINED)
    parser.add_argument(
        "--keep", default="", help="begin of the names of files to keep the tables of the folds in"
    )
    parser.add_argument("--kept", default="", help="the same of tables that were kept: they are scored anew")
    given = parser.parse_args()
    if given.what != "cv":
        observed = Observed(gathered(given, with_blind=given.what == "all"))
        TABLE.write_text(fit(observed, range(len(observed.pages)), given), encoding="utf-8")
    if given.what == "all":
        subprocess.run(
            [sys.executable, str(ROOT / "tools" / "doc_outputs.py"), *DOCUMENTS], cwd=ROOT, check=True
        )
    if given.what == "cv":
        cross_validate(given)


if __name__ == "__main__":
    main()
