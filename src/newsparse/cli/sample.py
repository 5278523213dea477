"""Generated pages, for a first look and for tests of whatever reads pages."""

from __future__ import annotations

from newsparse.readers import UnreadableError
from newsparse.readers.kinds import needed
from newsparse.render import Page

__all__ = ["SCRIPTS", "sample_pages"]

SCRIPTS = ("hans", "hant")

# The first pages that Hypothesis draws are the simplest; these are passed over.
_SIMPLE = 10


def sample_pages(count: int, seed: int, script: str) -> list[Page]:
    """Give generated pages, each with the article that is on it.

    Args:
        count: How many.
        seed: The same seed gives the same pages, with the same version of Hypothesis.
        script: One of ``SCRIPTS``.

    Raises:
        UnreadableError: The extra is not installed.
    """
    try:
        import hypothesis  # noqa: PLC0415  # an extra
    except ImportError as error:
        raise UnreadableError(needed("strategies", "sample")) from error
    from newsparse.strategies import Script, pages  # noqa: PLC0415  # needs it

    drawn: list[Page] = []
    draws = count + _SIMPLE
    while len(drawn) < count:
        draws *= 3
        drawn.clear()

        @hypothesis.seed(seed)
        @hypothesis.settings(
            max_examples=draws,
            database=None,
            deadline=None,
            phases=[hypothesis.Phase.generate],
            suppress_health_check=(hypothesis.HealthCheck.too_slow, hypothesis.HealthCheck.data_too_large),
        )
        @hypothesis.given(pages(Script.HANS if script == "hans" else Script.HANT))
        def draw(page: Page) -> None:
            # A terminal would write the lines of a page that ends them with a bare \r over each other.
            if "\r" not in page.text:
                drawn.append(page)

        draw()
    return drawn[-count:]
