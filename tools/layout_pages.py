"""The annotated pages as labelled lines, in the views and renderings that a parser may meet."""

from __future__ import annotations

import bisect
import difflib
import functools
import importlib.util
import json
import os
import pathlib
import random
from collections.abc import Iterator, Sequence
from types import ModuleType

import attrs

from newsparse._units import Source, read_source

CORPUS = pathlib.Path(
    os.environ.get("NEWSPARSE_CORPUS", pathlib.Path(__file__).parents[2] / "shared" / "corpus")
)
FOLDERS = ("dev", "fresh")
VIEWS = ("page", "clip", "main", "titled", "body", "cut")
BODY = ("paragraph", "subheading", "list_item", "caption", "table")
FURNITURE = ("chrome", "related", "comments")
WEIGHTS = {
    "page": 1.5,
    "clip": 1.0,
    "main": 0.25,
    "titled": 0.25,
    "body": 0.5,
    "cut": 0.5,
    "headless": 0.1,
    "furniture": 0.15,
    "front": 0.2,
    "generated": 0.25,
    "written": 0.4,
    "written-clip": 0.4,
    "written-titled": 0.08,
    "written-body": 0.14,
    "combined": 0.15,
    "found": 0.25,
    "found-clip": 0.25,
    "found-titled": 0.05,
    "found-body": 0.08,
}
"""What a page of each view counts in the fit: what is scored most, what is made of it less, pages made up least."""
REST = 0.5


@attrs.define(kw_only=True)
class Page:
    """One view of an annotated page.

    Attributes:
        site: Whose page it is.
        beside: The sites whose furniture is on it too.
    """

    id: str
    site: str
    view: str
    source: Source
    zones: list[str]
    beside: tuple[str, ...] = ()

    @property
    def weight(self) -> float:
        """What it counts in the fit."""
        return WEIGHTS.get(self.view, REST)


def scorer() -> ModuleType:
    """Load the scorer that comes with the corpus."""
    spec = importlib.util.spec_from_file_location("corpus_score", CORPUS / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@functools.cache
def sites() -> dict[str, str]:
    """Give the site of every page by its name."""
    return json.loads(_read(CORPUS / "sites.json"))


@functools.cache
def blind() -> frozenset[str]:
    """Give the names of the pages that are scored only: no table and no list is made from them."""
    return frozenset(name for names in json.loads(_read(CORPUS / "blind.json")).values() for name in names)


def gold(*folders: str, kinds: Sequence[str] = ("news", "feature")) -> Iterator[tuple[str, dict, str]]:
    """Give the folder, the annotation and the text of every page of some kinds."""
    for folder in folders or FOLDERS:
        for path in sorted((CORPUS / folder / "gold").glob("*.json")):
            note = json.loads(_read(path))
            if note["kind"] in kinds:
                yield folder, note, _read(CORPUS / folder / "text" / f"{note['id']}.txt")


def pages(score: ModuleType, *, with_blind: bool = False) -> list[Page]:
    """Give every page in every view: as scored, as two libraries render it, thinned out and as a brief."""
    found = []
    for folder, note, text in gold():
        if note["id"] not in blind() or with_blind:
            shown = _labelled(text, note, "page", score)
            found += [shown, *(_labelled(text, note, view, score) for view in VIEWS[1:])]
            rendered = (_carried_over(text, note, folder, kind, score) for kind in ("inscriptis", "bs4"))
            found += [page for page in rendered if page]
            briefs = [
                _brief(shown, 2, whole=True),
                _brief(shown, 5, whole=False),
                _brief(shown, 1, whole=False),
            ]
            found += [_thinned(shown), *briefs, *map(_headless, briefs[1:]), _furniture(shown)]
            found += [_front(shown)] if shown.zones.count("related") >= FRONT else []
    for _, note, text in gold(kinds=("other", "list")):
        if note["id"] not in blind() or with_blind:
            found.append(_labelled(text, note, "page", score))
    return [page for page in found if page.zones]


def _read(path: pathlib.Path) -> str:
    return path.read_bytes().decode("utf-8")


def _labelled(text: str, note: dict, view: str, score: ModuleType) -> Page:
    shown, lines = score.view(text, note, view)
    source = read_source(shown)
    starts = [at for at, _, _ in lines]
    zones = [lines[max(0, bisect.bisect_right(starts, start) - 1)][2] for start in source.starts]
    return Page(id=note["id"], site=sites()[note["id"]], view=view, source=source, zones=zones)


def _carried_over(text: str, note: dict, folder: str, kind: str, score: ModuleType) -> Page | None:
    """Carry the labels over to another rendering, where its lines match; ``None`` where too few do."""
    shown = _labelled(text, note, "page", score)
    other = read_source(_read(CORPUS / folder / f"text-{kind}" / f"{note['id']}.txt"))
    here = [score.norm(line) for line in shown.source.lines]
    there = [score.norm(line) for line in other.lines]
    match: list[int | None] = [None] * len(there)
    for a, b, n in difflib.SequenceMatcher(None, here, there, autojunk=False).get_matching_blocks():
        for k in range(n):
            match[b + k] = a + k
    zones: list[str | None] = []
    before = -1
    for j, line in enumerate(there):
        after = next((m for m in match[j:] if m is not None), len(here))
        at = match[j]
        if at is None:
            near = range(before + 1, min(after, before + 41))
            at = next((i for i in near if line in here[i] or (here[i] in line and len(here[i]) > 3)), None)
        else:
            before = at
        zones.append(shown.zones[at] if at is not None else None)
    unknown = 0
    for j, zone in enumerate(zones):
        if zone is None:
            left = next((z for z in reversed(zones[:j]) if z), None)
            right = next((z for z in zones[j:] if z), None)
            unknown += left != right
            zones[j] = left or right or "chrome"
    if unknown > 0.15 * len(zones):
        return None
    return Page(id=note["id"], site=shown.site, view=kind, source=other, zones=[z or "chrome" for z in zones])


def _brief(page: Page, paragraphs: int, *, whole: bool) -> Page:
    """Leave the head, the first lines of the body, the credits and some related stories, or their first sentences."""
    head = {"kicker", "headline", "deck", "meta", "byline", "masthead"}
    body = [i for i, zone in enumerate(page.zones) if zone in BODY and zone != "caption"][:paragraphs]
    related = [i for i, zone in enumerate(page.zones) if zone == "related" and i > max(body, default=0)]
    chosen = {*body, *related[: 2 * paragraphs - 2]}
    keep = [i for i, zone in enumerate(page.zones) if zone in head or zone == "credit" or i in chosen]
    lines = [page.source.lines[i] for i in keep]
    if not whole:
        lines = [
            line.split("。")[0] + "。" if "。" in line[:-1] and len(line) > 40 else line for line in lines
        ]
    brief = _chosen(page, keep, "brief")
    return attrs.evolve(brief, source=attrs.evolve(brief.source, lines=lines))


def _chosen(page: Page, keep: Sequence[int], view: str) -> Page:
    """Leave some lines of a page."""
    source = attrs.evolve(
        page.source,
        lines=[page.source.lines[i] for i in keep],
        starts=[page.source.starts[i] for i in keep],
        gaps=[page.source.gaps[i] for i in keep],
    )
    return attrs.evolve(page, view=view, source=source, zones=[page.zones[i] for i in keep])


def _headless(page: Page) -> Page:
    """Leave a brief without its headline: the line of time and source, and a body."""
    head = {"kicker", "headline", "deck", "masthead"}
    return _chosen(page, [i for i, zone in enumerate(page.zones) if zone not in head], "headless")


def _furniture(page: Page) -> Page:
    """Leave a few lines of furniture: a page whose article is gone."""
    keep = [i for i, zone in enumerate(page.zones) if zone == "chrome"]
    return _chosen(page, keep[: random.Random(page.id).choice((2, 4, 8, 16))], "furniture")


def _front(page: Page) -> Page:
    """Leave the furniture and the lists of other stories: the front of a site, a channel, a list of hits."""
    return _chosen(page, [i for i, zone in enumerate(page.zones) if zone in ("chrome", "related")], "front")


FRONT = 8
"""Lines of related reading from which on a page without its story looks like the front of a site."""


def _thinned(page: Page) -> Page:
    """Leave out some stretches of furniture, as another site, another reader or another tool would."""
    chance = random.Random(page.id)
    keep: list[int] = []
    i = 0
    while i < len(page.zones):
        j = i
        while j < len(page.zones) and page.zones[j] == page.zones[i] and j - i < 12:
            j += 1
        if page.zones[i] not in FURNITURE or chance.random() >= 0.6:
            keep += range(i, j)
        i = j
    return _chosen(page, keep, "thinned")
