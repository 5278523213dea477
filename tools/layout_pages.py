"""The annotated pages as labelled lines, in the views and renderings that a parser may meet."""

from __future__ import annotations

import bisect
import difflib
import importlib.util
import json
import os
import pathlib
import random
from collections.abc import Iterator
from types import ModuleType

import attrs

from newsparse._units import Source, read_source

CORPUS = pathlib.Path(
    os.environ.get("NEWSPARSE_CORPUS", pathlib.Path(__file__).parents[2] / "shared" / "corpus")
)
BODY = ("paragraph", "subheading", "list_item", "caption", "table")
FURNITURE = ("chrome", "related", "comments")
# Pages of one publisher under several names; a fold must hold all of them or none.
SAME_SITE = {
    "netease": "163",
    "163-com": "163",
    "thepaper-cn": "thepaper",
    "people-com-cn": "people",
    "sina-com-cn": "sina",
    "cmse-gov-cn": "cmse",
    "chinaneast-xinhuanet-com": "xinhuanet",
    "xinhuanet-com": "xinhuanet",
}


@attrs.define(kw_only=True)
class Page:
    """One view of an annotated page."""

    id: str
    site: str
    view: str
    source: Source
    zones: list[str]

    @property
    def weight(self) -> float:
        """The two views that are scored count twice as much as what is made of them, and that more than pages made up."""
        return {"page": 1.0, "clip": 1.0, "generated": 0.05}.get(self.view, 0.5)


def scorer() -> ModuleType:
    """Load the scorer that comes with the corpus."""
    spec = importlib.util.spec_from_file_location("corpus_score", CORPUS / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def site_of(page: str) -> str:
    """Give the publisher that a page's name speaks of."""
    parts = page.split("-")
    if parts[0] == "gne":
        site = parts[1]
    elif parts[0] == "gerapy":
        site = parts[1].split("_")[0]
    elif parts[0] == "x":
        site = "-".join(parts[1:-1])
    elif parts[0] == "htmldate" and not parts[1].isdigit():
        site = "-".join(parts[1:3])
    else:
        site = page
    return SAME_SITE.get(site, site)


def gold(root: pathlib.Path = CORPUS / "dev") -> Iterator[tuple[dict, str]]:
    """Give the annotation and the text of every news page."""
    for path in sorted((root / "gold").glob("*.json")):
        note = json.loads(path.read_text(encoding="utf-8"))
        if note["kind"] in ("news", "feature"):
            yield note, _read(root / "text" / f"{note['id']}.txt")


def pages(score: ModuleType) -> list[Page]:
    """Give every page in every view: as shown, as clipped, as two libraries render it, and thinned out."""
    found = []
    for note, text in gold():
        shown = _labelled(text, note, "page", score)
        found += [shown, _labelled(text, note, "clip", score)]
        found += [page for kind in ("inscriptis", "bs4") if (page := _carried_over(text, note, kind, score))]
        found += [
            _without_blanks(shown),
            _thinned(shown),
            _brief(shown, 2, whole=True),
            _brief(shown, 5, whole=False),
        ]
    return found


def _read(path: pathlib.Path) -> str:
    return path.read_bytes().decode("utf-8")


def _labelled(text: str, note: dict, view: str, score: ModuleType) -> Page:
    shown, lines = score.view(text, note, view)
    source = read_source(shown)
    starts = [at for at, _, _ in lines]
    zones = [lines[max(0, bisect.bisect_right(starts, start) - 1)][2] for start in source.starts]
    return Page(id=note["id"], site=site_of(note["id"]), view=view, source=source, zones=zones)


def _carried_over(text: str, note: dict, kind: str, score: ModuleType) -> Page | None:
    """Carry the labels over to another rendering, where its lines match; ``None`` where too few do."""
    shown = _labelled(text, note, "page", score)
    other = read_source(_read(CORPUS / "dev" / f"text-{kind}" / f"{note['id']}.txt"))
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


def _without_blanks(page: Page) -> Page:
    source = attrs.evolve(page.source, gaps=[0] * len(page.zones))
    return attrs.evolve(page, view="no blanks", source=source)


def _brief(page: Page, paragraphs: int, *, whole: bool) -> Page:
    """Leave the head, the first lines of the body and the credits: a news brief; whole lines or first sentences."""
    head = {"kicker", "headline", "deck", "meta", "byline", "masthead"}
    body = [i for i, zone in enumerate(page.zones) if zone in BODY and zone != "caption"][:paragraphs]
    keep = [i for i, zone in enumerate(page.zones) if zone in head or zone == "credit" or i in body]
    lines = [page.source.lines[i] for i in keep]
    if not whole:
        lines = [
            line.split("。")[0] + "。" if "。" in line[:-1] and len(line) > 40 else line for line in lines
        ]
    source = attrs.evolve(
        page.source,
        lines=lines,
        starts=[page.source.starts[i] for i in keep],
        gaps=[page.source.gaps[i] for i in keep],
    )
    return attrs.evolve(page, view="brief", source=source, zones=[page.zones[i] for i in keep])


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
    source = attrs.evolve(
        page.source,
        lines=[page.source.lines[k] for k in keep],
        starts=[page.source.starts[k] for k in keep],
        gaps=[page.source.gaps[k] for k in keep],
    )
    return attrs.evolve(page, view="thinned", source=source, zones=[page.zones[k] for k in keep])
