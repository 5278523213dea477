"""Run the round trip for as long as one likes, and count how often each dimension of form was drawn.

    python tools/fuzz.py --pages 20000                      # the law: every value, the zones given; 5 to 20 minutes
    python tools/fuzz.py --pages 20000 --seed 7 --whole     # and how many whole pages the layout divides as written
    python tools/fuzz.py --patterns 100000      # texts made from every pattern, through every function: does one raise?
    python tools/fuzz.py --growth 2000          # pieces of them repeated 20,000 times: does time grow with the text?

A dimension is counted only on pages that show it (the label of the time where there is a time), and what no page
showed is named. Ends with status 1 at the first page that does not read as it was written, and prints the smallest
such page. What the laws of ``tests/property`` find in a long run comes from ``HYPOTHESIS_PROFILE=fuzz pytest
tests/property``.
"""

from __future__ import annotations

import argparse
import collections
import sys

import attrs
import fuzz_patterns
from hypothesis import HealthCheck, Phase, given, seed, settings

from newsparse import Article, parse
from newsparse._layout import Page as LaidOut
from newsparse._parse import read_article
from newsparse.defects import DefectCode
from newsparse.model import DatelineKind, ListKind, Role
from newsparse.options import Options
from newsparse.render import CreditForm, Page, StampForm, Style, render_page
from newsparse.strategies import scripts
from newsparse.strategies.pages import styled_articles

# The parts of a page that show a dimension of its style; the others show on every page.
SHOWN_BY = {
    "stamp": ("published",),
    "stamp_label": ("published",),
    "source_label": ("source",),
    "source_first": ("source",),
    "gap": ("source", "related"),
    "byline_at_head": ("credits",),
    "credit": ("credits",),
    "credit_brackets": ("credits",),
    "credits_together": ("credits",),
    "joiner": ("credits",),
    "summary_label": ("summary",),
    "tags_label": ("tags",),
    "related_heading": ("related",),
    "related_glued": ("related",),
    "comments_heading": ("comments",),
}

# What there is to draw, where there is an end to it.
DRAWABLE = {
    "stamp": {form.name for form in StampForm},
    "credit": {form.name for form in CreditForm},
    "dateline": {kind.value for kind in DatelineKind},
    "role": {role.value for role in Role},
    "list": {kind.value for kind in ListKind},
}


def read_in_zones(page: Page) -> Article:
    """Read a page in the zones that it was written in."""
    laid_out = LaidOut(text=page.text, blocks=page.article.blocks)
    return read_article(laid_out, Options())


def undoubted(article: Article) -> Article:
    """Leave out the parser's own doubt which of two lines is the headline."""
    doubt = DefectCode.HEADLINE_IN_DOUBT
    return attrs.evolve(article, defects=tuple(d for d in article.defects if d.code is not doubt))


class Tally:
    """What was drawn, and what was read."""

    def __init__(self) -> None:
        self.pages = self.whole = 0
        self.drawn: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
        self.confused: collections.Counter[str] = collections.Counter()

    def count(self, style: Style, article: Article) -> None:
        """Count a page under each of its forms."""
        self.pages += 1
        for field in attrs.fields(Style):
            if not any(getattr(article, part) for part in SHOWN_BY.get(field.name, ("blocks",))):
                continue
            value = getattr(style, field.name)
            self.drawn[field.name][getattr(value, "name", None) or repr(value)] += 1
        self.drawn["language"][article.language] += 1
        self.drawn["precision of the time"][
            article.published.precision.value if article.published else "-"
        ] += 1
        self.drawn["dateline"][
            article.dateline.kind.value if article.dateline and article.dateline.kind else "-"
        ] += 1
        for part in ("kicker", "deck", "site", "source", "summary", "tags", "related", "comments", "notices"):
            self.drawn[part]["yes" if getattr(article, part) else "-"] += 1
        for credit in article.credits:
            self.drawn["role"][credit.role.value] += 1
        for found in article.lists:
            nested = any(item.lists for item in found.items)
            self.drawn["list"][found.kind.value + (" nested" if nested else "")] += 1

    def compare(self, read: Article, page: Page) -> None:
        """Count a whole page as read or not, and its lines whose zones were taken for others."""
        self.whole += undoubted(read) == page.article
        zones = {block.span: block.zone.value for block in read.blocks}
        for block in page.article.blocks:
            if (zone := zones.get(block.span)) != block.zone.value:
                self.confused[f"{block.zone.value} as {zone}"] += 1

    def report(self, *, whole: bool) -> None:
        """Print the counts."""
        for name, counts in self.drawn.items():
            print(f"{name}: " + ", ".join(f"{value} {n}" for value, n in counts.most_common()))
        for name, every in DRAWABLE.items():
            if never := sorted(every - {value.split()[0] for value in self.drawn[name]}):
                print(f"{name}, never: {', '.join(never)}")
        print(f"{self.pages} pages")
        if whole:
            print(f"{self.whole} of them whole ({self.whole / max(1, self.pages):.1%})")
            print("lines: " + ", ".join(f"{name} {n}" for name, n in self.confused.most_common(20)))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--whole", action="store_true", help="read the pages without their zones, too")
    parser.add_argument(
        "--patterns", type=int, metavar="TEXTS", help="read texts made from the patterns instead"
    )
    parser.add_argument(
        "--growth", type=int, metavar="PIECES", help="measure how time grows with repeats instead"
    )
    asked = parser.parse_args()
    if asked.patterns or asked.growth:
        found = fuzz_patterns.read_patterns(asked.patterns, asked.seed) if asked.patterns else 0
        found += fuzz_patterns.grow(asked.growth, asked.seed) if asked.growth else 0
        sys.exit(found > 0)
    tally = Tally()

    @seed(asked.seed)
    @settings(
        max_examples=asked.pages,
        database=None,
        deadline=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    @given(scripts().flatmap(styled_articles))
    def round_trip(drawn: tuple[Article, Style]) -> None:
        page = render_page(*drawn)
        tally.count(drawn[1], page.article)
        assert read_in_zones(page) == page.article
        if asked.whole:
            tally.compare(parse(page.text), page)

    try:
        round_trip()
    except AssertionError as error:
        print(error, *getattr(error, "__notes__", ()), sep="\n")
        sys.exit(1)
    tally.report(whole=asked.whole)


if __name__ == "__main__":
    main()
