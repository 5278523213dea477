"""Generated pages, for a first look and for tests of whatever reads pages."""

from __future__ import annotations

import tempfile

import attrs

from newsparse.model import Article
from newsparse.readers import UnreadableError
from newsparse.readers.kinds import needed
from newsparse.render import Page, Style, render_page

__all__ = ["SCRIPTS", "sample_pages"]

SCRIPTS = ("hans", "hant")

# The first pages that Hypothesis draws are the simplest; these are passed over.
_SIMPLE = 10


def sample_pages(count: int, seed: int, script: str) -> list[Page]:
    """Return generated pages, each with the article that is on it.

    Args:
        count: How many.
        seed: The same seed gives the same pages, with the same version of Hypothesis.
        script: One of ``SCRIPTS``.

    Raises:
        UnreadableError: The extra is not installed.
    """
    try:
        import hypothesis  # noqa: PLC0415  # an extra
        from hypothesis import configuration  # noqa: PLC0415  # likewise
    except ImportError as error:
        raise UnreadableError(needed("strategies", "sample")) from error
    from newsparse.strategies import Script  # noqa: PLC0415  # needs it
    from newsparse.strategies.pages import styled_articles  # noqa: PLC0415  # likewise

    drawn: list[Page] = []

    @hypothesis.seed(seed)
    @hypothesis.settings(
        max_examples=count + _SIMPLE,
        database=None,
        deadline=None,
        phases=[hypothesis.Phase.generate],
        suppress_health_check=(hypothesis.HealthCheck.too_slow, hypothesis.HealthCheck.data_too_large),
    )
    @hypothesis.given(styled_articles(Script.HANS if script == "hans" else Script.HANT))
    def draw(pair: tuple[Article, Style]) -> None:
        # A terminal would write the lines of a page that ends them with a bare \r over each other.
        article, style = pair
        drawn.append(render_page(article, attrs.evolve(style, newline="\n")))

    with tempfile.TemporaryDirectory() as home:
        # Hypothesis would leave a folder where the command is run.
        configuration.set_hypothesis_home_dir(home)
        try:
            draw()
        finally:
            configuration.set_hypothesis_home_dir(None)
    return drawn[-count:]
