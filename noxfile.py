"""What can be checked, one session each; ``nox`` alone runs what ``.ci/run`` runs."""

import nox

nox.options.sessions = ["tests", "lint", "types", "imports"]
nox.options.reuse_existing_virtualenvs = True

PYTHONS = ["3.11", "3.12", "3.13", "3.14"]


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    session.install("-e", ".[test]")
    session.run("pytest", *(session.posargs or ["-n", "auto", "--dist", "worksteal"]))


@nox.session
def engines(session: nox.Session) -> None:
    session.install("-e", ".[engines]")
    session.run("pytest", "-m", "engines or not engines", "tests/test_engines.py", "tests/test_recipes.py")


@nox.session
def fuzz(session: nox.Session) -> None:
    """Hours: the round trip over as many pages as are asked for, texts of every pattern, and every law."""
    session.install("-e", ".[test]")
    session.run("python", "tools/fuzz.py", "--whole", *session.posargs)
    session.run("python", "tools/fuzz.py", "--patterns", "100000", "--growth", "500")
    session.run("pytest", "-x", "tests/property", env={"HYPOTHESIS_PROFILE": "fuzz"})


@nox.session
def mutate(session: nox.Session) -> None:
    """Ten minutes: how many of the changes drawn in the grammar and the layout's table the tests notice."""
    session.install("-e", ".[test]")
    session.run("python", "tools/mutate.py", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    session.install("ruff")
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")


@nox.session
def types(session: nox.Session) -> None:
    session.install("-e", ".[dev]")
    session.run("mypy")
    session.run("pyright")


@nox.session
def imports(session: nox.Session) -> None:
    session.install("-e", ".[dev]")
    session.run("lint-imports")


@nox.session
def coverage(session: nox.Session) -> None:
    session.install("-e", ".[test]")
    session.run(
        "pytest", "-n", "auto", "--dist", "worksteal", "--cov", "--cov-report=term", "--cov-fail-under=95"
    )


@nox.session
def docs(session: nox.Session) -> None:
    session.install("-e", ".[docs]")
    session.run("sphinx-build", "-W", "--keep-going", "docs", "docs/_build")


@nox.session
def bench(session: nox.Session) -> None:
    """Write the tables of README.md and docs/explanation/ anew, or give side_by_side.py arguments."""
    session.install("-e", ".[bench]")
    if session.posargs:
        session.run("python", "benchmarks/side_by_side.py", *session.posargs)
        return
    session.run("python", "benchmarks/side_by_side.py", "--write")
    session.run("python", "benchmarks/archive.py", "--write", "docs/explanation/scale.md")


@nox.session
def speed(session: nox.Session) -> None:
    """Every finder alone, and its growth over repeats."""
    session.install("-e", ".[bench]")
    columns = "--benchmark-columns=median,iqr,rounds"
    session.run("pytest", "--benchmark-enable", columns, "-s", "benchmarks", *session.posargs)


@nox.session
def dist(session: nox.Session) -> None:
    session.install("build")
    session.run("python", "-m", "build")
