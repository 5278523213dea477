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

from newsparse._source import read_source
from newsparse.model import Zone

ROOT = pathlib.Path(__file__).parent / "layout_written"


def written_pages() -> list[Page]:
    """Give every page of ``layout_written/``; each counts as a site of its own."""
    return [_read(path) for path in sorted(ROOT.glob("*.txt"))]


def _read(path: pathlib.Path) -> Page:
    rows = path.read_text(encoding="utf-8").split("\n")
    head = next(i for i, row in enumerate(rows) if not row.startswith("#"))
    lines = [row.partition("\t")[::2] for row in rows[head:]]
    starts = list(itertools.accumulate((len(line) + 1 for _, line in lines[:-1]), initial=0))
    source = read_source("\n".join(line for _, line in lines))
    zones = [Zone(lines[bisect.bisect_right(starts, start) - 1][0]).value for start in source.starts]
    return Page(id=path.stem, site=f"written-{path.stem}", view="written", source=source, zones=zones)
