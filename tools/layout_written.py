"""Whole pages written for the fit, each of another family of sites, with the zone of each line beside it.

The annotated pages are of few sites. These have the heads, feet and furniture that other families have (editions
of papers, portals of towns, ministries, forums, accounts, wires, ...) round stories that never happened. Those
whose names begin with ``found-`` follow a layout as it was met, cut short and out of order as such texts are, in
other words; they count less. In a file of ``layout_written/`` each line is ``zone<TAB>line``; a line without a zone
is blank on the page, and the lines that begin with ``#`` at the top tell what family it is.
"""

from __future__ import annotations

import bisect
import itertools
import pathlib

from layout_pages import Page

from newsparse._units import read_source
from newsparse.model import Zone

ROOT = pathlib.Path(__file__).parent / "layout_written"
STORY = frozenset(("paragraph", "subheading", "list_item", "table"))
SHOWN = {
    "written": frozenset(map(str, Zone)),
    "written-clip": frozenset(map(str, Zone)) - {"chrome"},
    "written-titled": STORY | {"headline"},
    "written-body": STORY,
}
"""The zones that each view of a page shows: whole, without its furniture, headline and body, the body alone."""


def written_pages() -> list[Page]:
    """Give every page of ``layout_written/`` in all views; each is a site of its own."""
    found = []
    for path in sorted(ROOT.glob("*.txt")):
        rows = _rows(path)
        for view, zones in SHOWN.items():
            shown = [row for row in rows if not row[0] or row[0] in zones]
            if any(zone for zone, _ in shown):
                as_found = view.replace("written", "found") if path.stem.startswith("found-") else view
                found.append(page_of(path.stem, f"written-{path.stem}", as_found, shown))
    return found


def page_of(name: str, site: str, view: str, rows: list[tuple[str, str]]) -> Page:
    """Give the page whose lines stand beside their zones."""
    starts = list(itertools.accumulate((len(line) + 1 for _, line in rows[:-1]), initial=0))
    source = read_source("\n".join(line for _, line in rows))
    zones = [Zone(rows[bisect.bisect_right(starts, start) - 1][0]).value for start in source.starts]
    return Page(id=name, site=site, view=view, source=source, zones=zones)


def _rows(path: pathlib.Path) -> list[tuple[str, str]]:
    rows = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    head = next(i for i, row in enumerate(rows) if not row.startswith("# "))
    return [(zone, line) for zone, _, line in (row.partition("\t") for row in rows[head:])]
