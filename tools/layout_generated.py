"""Pages that the public strategies write, with their zones known, from a fixed seed.

They show the parts that annotated pages seldom show whole and clean: a kicker, a masthead, a lone comment under
its heading, an item of several paragraphs. They have no furniture around them, as a page that a reader copied.
"""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, given, seed, settings
from layout_pages import Page

import newsparse.render
from newsparse._units import read_source
from newsparse.strategies import pages

SEED = 2027


def generated(count: int) -> list[Page]:
    """Give ``count`` pages at most, no two of one text."""
    found: dict[str, Page] = {}
    if not count:
        return []

    @seed(SEED)
    @settings(
        max_examples=2 * count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(pages())
    def collect(page: newsparse.render.Page) -> None:
        if len(found) < count:
            found.setdefault(page.text, _labelled(page, len(found)))

    collect()
    return list(found.values())


def _labelled(page: newsparse.render.Page, number: int) -> Page:
    source = read_source(page.text)
    zones = {block.span.start: block.zone.value for block in page.article.blocks}
    return Page(
        id=f"generated-{number}",
        site="generated",
        view="generated",
        source=source,
        zones=[zones[start] for start in source.starts],
    )
