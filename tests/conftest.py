"""How hard the property tests look: ``HYPOTHESIS_PROFILE`` names a profile, all of them always run."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from newsparse import _parse

settings.register_profile("dev", max_examples=50, deadline=None)
settings.register_profile(
    "ci", max_examples=100, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("fuzz", max_examples=20_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session", autouse=True)
def _no_net():
    """Let a stage that fails raise: outside of the tests it leaves its value empty, and a defect."""
    _parse.RAISE = True


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The annotated corpus, beside the repository or where ``NEWSPARSE_CORPUS`` says."""
    path = Path(os.environ.get("NEWSPARSE_CORPUS", ROOT.parent / "shared" / "corpus"))
    if not path.is_dir():
        pytest.skip("the annotated corpus is not at hand (NEWSPARSE_CORPUS)")
    return path


@pytest.fixture(scope="module")
def browser():
    from browsers import chromium

    with chromium() as started:
        yield started


@pytest.fixture(scope="session")
def local_spark():
    """Spark on this machine, with two workers; what fails is tried four times, as on a cluster."""
    sql = pytest.importorskip("pyspark.sql")
    os.environ.setdefault(
        "PYSPARK_PYTHON", sys.executable
    )  # else the workers take the first python3 there is
    builder = sql.SparkSession.builder.master("local[2, 4]")
    for key, value in {
        "spark.ui.enabled": "false",
        "spark.sql.session.timeZone": "America/New_York",  # no zone of the machine may leak into an article
        "spark.sql.execution.arrow.maxRecordsPerBatch": "40",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
    }.items():
        builder = builder.config(key, value)
    session = builder.getOrCreate()
    yield session
    session.stop()


@pytest.fixture(scope="session")
def local_ray():
    """Ray on this machine, with two workers."""
    ray = pytest.importorskip("ray")
    pytest.importorskip("ray.data")
    ray.init(num_cpus=2, include_dashboard=False, logging_level="ERROR", log_to_driver=False)
    yield ray
    ray.shutdown()
