"""The wheel and the sdist: built from the tree, installed in a fresh environment, whole and not grown.

Nothing is fetched: the build backend is a package of the extra ``test``, and what newsparse needs is lent to
the fresh environment from this one.
"""

import email
import importlib.metadata
import importlib.util
import json
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

import newsparse

ROOT = Path(__file__).parent.parent
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
NEEDED = ("attrs", "cattrs", "regex", "typing_extensions")
LARGEST = 900_000
"""Bytes of the wheel; it had 759,000 at its first release, before the words of the forms of news."""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    if importlib.util.find_spec("hatchling") is None:
        pytest.skip("the build backend hatchling is not installed (extra test)")
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,), (sdist,) = folder.glob("*.whl"), folder.glob("*.tar.gz")
    return wheel, sdist


@pytest.fixture(scope="module")
def metadata(built):
    with zipfile.ZipFile(built[0]) as wheel:
        return email.message_from_bytes(wheel.read(f"newsparse-{VERSION}.dist-info/METADATA"))


def test_every_file_of_the_package_is_in_the_wheel(built):
    package = ROOT / "src" / "newsparse"
    files = {str(path.relative_to(ROOT / "src")) for path in package.rglob("*") if path.is_file()}
    with zipfile.ZipFile(built[0]) as wheel:
        packed = {name for name in wheel.namelist() if name.startswith("newsparse/")}
    assert packed == {name for name in files if "__pycache__" not in name}


def test_the_wheel_has_not_grown(built):
    assert built[0].stat().st_size <= LARGEST


def test_the_sdist_builds_the_same_wheel(built, tmp_path):
    wheel, sdist = built
    with tarfile.open(sdist) as packed:
        packed.extractall(tmp_path, filter="data")
    tree = tmp_path / f"newsparse-{VERSION}"
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=tree, check=True, capture_output=True)
    assert (tmp_path / wheel.name).read_bytes() == wheel.read_bytes()
    assert (tree / "tests" / "test_build.py").is_file()


def test_the_wheel_works_in_a_fresh_environment(built, tmp_path):
    home = tmp_path / "env"
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    if not python.exists():
        pytest.skip("environments of this system are laid out otherwise")
    if importlib.util.find_spec("pip") is None:
        pytest.skip("pip is not installed here")
    (site,) = home.glob("lib/python*/site-packages")
    for name in NEEDED:
        distribution = importlib.metadata.distribution(name)
        for top in {
            file.parts[0] for file in distribution.files or () if file.parts[0] not in {"..", "__pycache__"}
        }:
            (site / top).symlink_to(Path(str(distribution.locate_file(top))).resolve())
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--disable-pip-version-check"]
    subprocess.run([*pip, "install", "--no-index", "-q", str(built[0])], check=True, capture_output=True)
    page = shutil.copy(ROOT / "examples" / "yellow-river.txt", tmp_path)

    def say(*arguments):
        program = [str(home / "bin" / "newsparse"), *arguments]
        env = {"PYTHONUTF8": "1", "PATH": "/usr/bin:/bin"}  # no PYTHONPATH: what is installed is what runs
        done = subprocess.run(program, cwd=tmp_path, check=True, capture_output=True, text=True, env=env)
        return done.stdout

    assert say("--version").strip().endswith(VERSION)
    read = json.loads(say("parse", str(page)))
    text = Path(page).read_bytes().decode("utf-8")
    assert {name: read[name] for name in newsparse.to_dict(newsparse.parse(text))} == newsparse.to_dict(
        newsparse.parse(text)
    )
    say("parse", ".", "-o", "articles.csv")
    assert (tmp_path / "articles.csv").read_text(encoding="utf-8").startswith("id,")


def test_the_description_reads_well_on_an_index(metadata):
    description = metadata.get_payload(decode=True).decode("utf-8")
    assert metadata["Description-Content-Type"] == "text/markdown"
    assert description.startswith("# newsparse\n")
    assert "newsparse parse" in description
    assert not re.findall(r"\]\((?!\w+:|#)[^)]*\)", description), "a link that leads nowhere there"
    assert "<!--" not in description
    assert not re.search(r"^!", description, re.MULTILINE)  # no picture that is not there


def test_all_leaves_the_engines_out(metadata):
    everything = [line for line in metadata.get_all("Requires-Dist") if line.endswith("extra == 'all'")]
    names = {re.match(r"[\w.-]+", line)[0] for line in everything}
    assert {"pyarrow", "rich", "selectolax", "fastwarc", "hypothesis"} <= names
    assert not names & {"pyspark", "ray"}


def test_with_an_address_links_lead_to_the_repository():
    if importlib.util.find_spec("hatchling") is None:
        pytest.skip("the build backend hatchling is not installed (extra test)")
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    hook = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(hook)
    readme = "![A page](docs/a.png)\n\n[JSON](docs/json.md), [Keep](https://example.org), [below](#below)\n"
    assert hook.on_an_index(readme, "https://example.org/n") == (
        "![A page](https://example.org/n/raw/HEAD/docs/a.png)\n\n"
        "[JSON](https://example.org/n/blob/HEAD/docs/json.md), [Keep](https://example.org), [below](#below)\n"
    )
    assert hook.on_an_index(readme, "") == "JSON, [Keep](https://example.org), [below](#below)\n"
    assert hook.urls("") == {}
    assert hook.urls("https://example.org/n")["Repository"] == "https://example.org/n"


def test_the_changelog_begins_with_this_version():
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## \[([\w.]+)\]", changelog, re.MULTILINE)[0] == VERSION
