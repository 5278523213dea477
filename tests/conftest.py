"""How hard the property tests look: ``HYPOTHESIS_PROFILE`` names a profile, all of them always run."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("dev", max_examples=50, deadline=None)
settings.register_profile(
    "ci", max_examples=300, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("check", parent=settings.get_profile("ci"), max_examples=100)
settings.register_profile("fuzz", max_examples=20_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The annotated corpus, beside the repository or where ``NEWSPARSE_CORPUS`` says."""
    path = Path(os.environ.get("NEWSPARSE_CORPUS", ROOT.parent / "shared" / "corpus"))
    if not path.is_dir():
        pytest.skip("the annotated corpus is not at hand (NEWSPARSE_CORPUS)")
    return path
