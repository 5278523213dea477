"""Fit the table of weights of the layout from the annotated pages, and judge it by sites left out.

    python tools/fit_layout.py fit                # write src/newsparse/_layout/weights.tsv
    python tools/fit_layout.py cv [--folds 6]     # the scorer's figures, whole sites left out of the fit

Needs the extra ``fit`` (numpy, scipy) and the annotated corpus. What is set by hand stands in ``BY_HAND``.
"""

from __future__ import annotations

import argparse
import collections
import concurrent.futures
import multiprocessing
import pathlib
import random
from collections.abc import Sequence

import layout_pages
import numpy as np
from layout_crf import Field
from layout_generated import generated
from layout_inventions import invented, mixed
from layout_written import written_pages
from scipy.optimize import minimize

import newsparse
from newsparse._layout import lay_out
from newsparse._layout.features import names
from newsparse._layout.headline import candidates
from newsparse._layout.line import features_of
from newsparse._layout.page import page_features
from newsparse._layout.weights import Part, State, Weights, read_weights
from newsparse._parse import read_article
from newsparse._units import read_source
from newsparse.options import Options
from newsparse.vocabulary import Zone

TABLE = pathlib.Path(__file__).parents[1] / "src" / "newsparse" / "_layout" / "weights.tsv"
LEAST_WEIGHT = 0.05
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
}
"""What is known beforehand; the fit starts from it and is drawn to it."""


HEAD = ("headline", "deck", "kicker", "masthead")
"""Zones that have no part of the page: they are what tells the parts apart."""


def states_of(zones: Sequence[str]) -> list[str]:
    """Add to each zone its part of the page; the body itself has none."""
    headline = next((i for i, z in enumerate(zones) if z == "headline"), 0)
    body = [i for i, z in enumerate(zones) if z in layout_pages.BODY and i >= headline]
    first = body[0] if body else len(zones)
    prose = [i for i in body if zones[i] in ("paragraph", "list_item")]
    last = max((i for i in body if not prose or i <= prose[-1]), default=len(zones))

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
BODILESS = {"0": 4.0, "1": 3.0, "h": 2.0}
FOLLOWS = {"start": "0hb1", "0": "0h", "h": "h1b3", "1": "1hb", "b": "b23", "2": "2b", "3": "3"}


def allowed(before: str, after: str) -> bool:
    """A page begins before its headline or with it, a deck follows it; its body goes on until it ends for good."""
    if after == "end":
        return phase_of(before) != "2"
    if after == "deck":
        return before in ("headline", "deck")
    return phase_of(after) in FOLLOWS[phase_of(before)]


INVENTIONS = 2
GENERATED = 120
WRITTEN = 0.4


def with_inventions(pages: Sequence[layout_pages.Page], inventions: int) -> list[layout_pages.Page]:
    """Add to the pages what is made of them: with parts written in, and between the furniture of others."""
    shown = [page for page in pages if page.view in ("page", "clip")]
    whole = [page for page in pages if page.view == "page"]
    found = list(pages)
    for seed in range(inventions):
        found += [new for page in shown if (new := invented(page, seed))]
        both = [new for page in whole if (new := mixed(page, whole, seed))]
        found += [invented(new, seed) or new for new in both]
    return found


def fit_titles(pages: Sequence[layout_pages.Page], hold: float = 1.5) -> dict[str, float]:
    """Fit the weights of the candidates for the headline: a choice among the lines of a page (conditional logit)."""
    seen = []
    for page in pages:
        lines = page.source.lines
        bare = ["".join(line.split()) for line in lines]
        rows = candidates(page.source, list(map(features_of, lines)), bare).features
        truth = [page.zones[i] == "headline" for i in rows]
        if any(truth):
            seen.append((list(rows.values()), np.array(truth)))
    features = sorted({name for rows, _ in seen for row in rows for name in row})
    column = {name: i for i, name in enumerate(features)}
    data = []
    for rows, truth in seen:
        x = np.zeros((len(rows), len(features)))
        for k, row in enumerate(rows):
            for name, strength in row.items():
                x[k, column[name]] = strength
        data.append((x, truth))

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        total, slope = hold / 2 * (w @ w), hold * w
        for x, truth in data:
            score = x @ w
            odds = np.exp(score - score.max())
            right = odds * truth
            total -= np.log(right.sum() / odds.sum() + 1e-12)
            slope = slope + x.T @ (odds / odds.sum() - right / (right.sum() + 1e-12))
        return total, slope

    found = minimize(loss, np.zeros(len(features)), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
    return dict(zip(features, found.tolist(), strict=True))


def fit(shown: Sequence[layout_pages.Page], given: argparse.Namespace) -> str:
    """Fit both tables and give the text of their file."""
    pages = with_inventions(shown, given.inventions) + generated(given.generated)
    pages += written_pages() if given.written else []
    titles = {name: round(w, 2) for name, w in fit_titles(pages).items()}
    labels = [states_of(page.zones) for page in pages]
    states = sorted({s for label in labels for s in label} | {"kicker", "masthead", "deck"})
    field = Field(states, zone_of, lambda name: name.startswith(OWN), allowed).fit(
        [_named(page, titles) for page in pages],
        labels,
        [page.site for page in pages],
        weights=[given.written if page.view == "written" else page.weight for page in pages],
        by_hand=BY_HAND,
        rounds=given.rounds,
        strength=given.strength,
    )
    for i, state in enumerate(field.states):
        if phase_of(state) in BODILESS:
            field.last[i] -= BODILESS[phase_of(state)]
    return written(field, titles)


def _named(page: layout_pages.Page, titles: dict[str, float]) -> list[list[str]]:
    return names(page_features(page.source, titles))


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
    for name, weights in zip(field.names, field.weights, strict=True):
        # A weight that all states share says nothing.
        weights = weights - np.median(weights)
        kept = {s: f"{w:.2f}" for s, w in zip(field.states, weights, strict=True) if abs(w) >= LEAST_WEIGHT}
        if kept:
            rows.append("\t".join(["feature", name, *by_zone(kept, field.states)]))
    return "\n".join(rows) + "\n"


def by_zone(weights: dict[str, str], states: Sequence[str]) -> list[str]:
    """Write the weights of a feature, one for a whole zone where all its states have the same."""
    found: dict[str, str] = {}
    for state in states:
        zone = zone_of(state)
        same = {weights.get(other) for other in states if zone_of(other) == zone}
        label = zone if len(same) == 1 and zone not in states else state
        if state in weights:
            found[label] = weights[state]
    return [f"{label}={weight}" for label, weight in found.items()]


def cross_validate(given: argparse.Namespace) -> None:
    """Score every page with a table that was fitted without any page of its site."""
    views, folds = given.views.split(","), given.folds
    score = layout_pages.scorer()
    everything = layout_pages.pages(score)
    sites = sorted({page.site for page in everything})
    random.Random(given.seed).shuffle(sites)
    fold_of = {site: i % folds for i, site in enumerate(sites)}
    # Forked workers see the pages without a copy; each gives back the text of its table.
    _POOL.update(pages=everything, fold_of=fold_of, given=given)
    context = multiprocessing.get_context("fork")
    with concurrent.futures.ProcessPoolExecutor(given.jobs, mp_context=context) as pool:
        tables = [read_weights(text) for text in pool.map(_fit_without, range(folds))]
    tallies = {view: {name: score.Tally() for name in score.FIELDS} for view in views}
    by_zone = {view: collections.defaultdict(score.Tally) for view in views}
    errors: dict[str, list] = {view: [] for view in views}
    for note, text in layout_pages.gold():
        table = tables[fold_of[layout_pages.site_of(note["id"])]]
        for view in views:
            path = layout_pages.CORPUS / "dev" / f"text-{view}" / f"{note['id']}.txt"
            shown = text if view in ("page", "clip") else path.read_bytes().decode("utf-8")
            score.score_page(
                shown,
                note,
                view,
                lambda t, by=table: parsed(t, by),
                tallies[view],
                by_zone[view],
                errors[view],
            )
    for view in views:
        figures = {name: tallies[view][name].f1() for name in score.FIELDS}
        zones = {z: t.f1() or 0.0 for z, t in by_zone[view].items() if t.true >= 5}
        if zones:
            figures["zones"] = sum(zones.values()) / len(zones)
        print(view, " ".join(f"{name} {value:.3f}" for name, value in figures.items() if value is not None))
        print("   ", " ".join(f"{z} {v:.2f}" for z, v in sorted(zones.items(), key=lambda row: -row[1])))
        for name, page, said, truth in errors[view]:
            if name in given.errors.split(","):
                print("   ", view, name, page, said, truth)


_POOL: dict = {}


def _fit_without(fold: int) -> str:
    pages = [page for page in _POOL["pages"] if _POOL["fold_of"][page.site] != fold]
    return fit(pages, _POOL["given"])


def parsed(text: str, table: Weights) -> dict:
    """Parse with a table of one's own."""
    page = lay_out(read_source(text), table)
    return newsparse.to_dict(read_article(page, Options(layers=())))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=["fit", "cv"])
    parser.add_argument("--folds", type=int, default=6)
    parser.add_argument("--rounds", type=int, default=80)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--strength", type=float, default=1.5)
    parser.add_argument("--views", default="page,clip")
    parser.add_argument("--errors", default="")
    parser.add_argument("--inventions", type=int, default=INVENTIONS)
    parser.add_argument("--generated", type=int, default=GENERATED)
    parser.add_argument(
        "--written", type=float, default=WRITTEN, help="what a written page counts; 0 for none"
    )
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args()
    if given.what == "fit":
        TABLE.write_text(fit(layout_pages.pages(layout_pages.scorer()), given), encoding="utf-8")
    else:
        cross_validate(given)


if __name__ == "__main__":
    main()
