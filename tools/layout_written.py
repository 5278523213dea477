"""Whole pages written for the fit, each of another family of sites, with the zone of each line beside it.

The annotated pages are of few sites. These have the heads, feet and furniture that other families have (editions
of papers, portals of towns, ministries, forums, accounts, wires, ...) round stories that never happened. In a
file of ``layout_written/`` each line is ``zone<TAB>line``; a line without a zone is blank on the page, and the
lines that begin with ``#`` at the top tell what family it is.
"""

from __future__ import annotations

import bisect
import itertools
import pathlib

from layout_pages import Page

from newsparse._units import read_source
from newsparse.model import Zone

ROOT = pathlib.Path(__file__).parent / "layout_written"


def written_pages() -> list[Page]:
    """Give every page of ``layout_written/`` whole and as a clip without its chrome; each is a site of its own."""
    whole = {path.stem: _rows(path) for path in sorted(ROOT.glob("*.txt"))}
    clips = {name: [row for row in rows if row[0] != "chrome"] for name, rows in whole.items()}
    return [_page(name, rows) for pages in (whole, clips) for name, rows in pages.items()]


def _rows(path: pathlib.Path) -> list[tuple[str, str]]:
    rows = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    head = next(i for i, row in enumerate(rows) if not row.startswith("# "))
    return [(zone, line) for zone, _, line in (row.partition("\t") for row in rows[head:])]


def _page(name: str, lines: list[tuple[str, str]]) -> Page:
    starts = list(itertools.accumulate((len(line) + 1 for _, line in lines[:-1]), initial=0))
    source = read_source("\n".join(line for _, line in lines))
    zones = [Zone(lines[bisect.bisect_right(starts, start) - 1][0]).value for start in source.starts]
    return Page(id=name, site=f"written-{name}", view="written", source=source, zones=zones)
