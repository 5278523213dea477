"""The page of the documentation where a text is tried: what it runs, what it shows, and what it says.

Chromium opens it as the documentation builds it, or alone where there is no Sphinx (extra ``docs``). The page
comes from localhost, and what it asks of Pyodide's public address from files fetched before: the npm package,
and wheels of PyPI. What needs them is skipped where they cannot be fetched.
"""

import contextlib
import functools
import hashlib
import http.server
import importlib.util
import json
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import threading
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

import newsparse
from browsers import DESK, PHONE
from page_strategies import EXAMPLES

ROOT = Path(__file__).parent.parent
STATIC = ROOT / "docs" / "_static"
PYODIDE = re.search(
    r'^PYODIDE = "(\S+)"$', (ROOT / "docs/conf.py").read_text(encoding="utf-8"), re.MULTILINE
)[1]
VERSION = re.search(r"/v([\d.]+)/", PYODIDE)[1]
NEEDED = ("attrs", "six")
"""What Pyodide loads where attrs is asked for."""

ONLY_ATTRS = """
import pathlib, runpy, sys
class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] not in {*sys.stdlib_module_names, "newsparse", "attr", "attrs"}:
            raise ModuleNotFoundError(f"{name} is not loaded in the browser")
sys.meta_path.insert(0, Refuse())
view = runpy.run_path(sys.argv[1])["view"]
sys.stdout.buffer.write(view(pathlib.Path(sys.argv[2]).read_bytes().decode()).encode())
"""


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_it_runs_needs_attrs_alone(name):
    command = [sys.executable, "-c", ONLY_ATTRS, STATIC / "try.py", ROOT / "examples" / f"{name}.txt"]
    done = subprocess.run(command, check=False, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode() == newsparse.parse(EXAMPLES[name]).to_html(EXAMPLES[name])


@pytest.mark.parametrize("script", ["try.js", "try-worker.js"])
def test_the_scripts_are_javascript(script):
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node.js is not installed")
    kind = "--input-type=module" if "worker" in script else "--input-type=commonjs"
    source = (STATIC / script).read_text(encoding="utf-8")
    done = subprocess.run(
        [node, kind, "--check", "-"], input=source, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def build_with_sphinx(folder):
    command = [sys.executable, "-m", "sphinx", "-W", "-q", str(ROOT / "docs"), str(folder)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def build_alone(folder):
    static = folder / "_static"
    shutil.copytree(STATIC, static)
    shutil.copy(ROOT / "examples" / "yellow-river.txt", static)
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(static)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = static.glob("*.whl")
    form = (ROOT / "docs/_raw/try.html").read_text(encoding="utf-8")
    page = (
        '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f'<link rel="stylesheet" href="_static/try.css"><body data-theme="auto">{form}'
        f'<script defer src="_static/try.js" data-pyodide="{PYODIDE}" data-wheel="{wheel.name}"'
        ' data-example="yellow-river.txt"></script>'
    )
    (folder / "try.html").write_text(page, encoding="utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    if all(importlib.util.find_spec(name) for name in ("furo", "myst_parser", "sphinx")):
        build_with_sphinx(folder)
    elif importlib.util.find_spec("hatchling"):
        build_alone(folder)
    else:
        pytest.skip("the build backend hatchling is not installed (extra test)")

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="module")
def pyodide(pytestconfig):
    """Give the folder that has what the page asks of Pyodide's address; it is fetched once."""
    cache = pytestconfig.cache.mkdir("pyodide")
    folder = cache / VERSION
    if not folder.exists():
        fresh = Path(tempfile.mkdtemp(dir=cache))
        try:
            fetch_pyodide(fresh)
            with contextlib.suppress(OSError):  # another process was faster
                fresh.rename(folder)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
    return folder


def fetch_pyodide(folder):
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm, which fetches Pyodide, is not installed")
    fetched(npm, "pack", f"pyodide@{VERSION}", "--pack-destination", str(folder))
    with tarfile.open(folder / f"pyodide-{VERSION}.tgz") as packed:
        for member in packed.getmembers():
            member.name = member.name.removeprefix("package/")
            packed.extract(member, folder, filter="data")
    lock_file = folder / "pyodide-lock.json"
    lock = json.loads(lock_file.read_text(encoding="utf-8"))
    for name in NEEDED:
        package = lock["packages"][name]
        pip = (
            sys.executable,
            "-m",
            "pip",
            "download",
            "--no-deps",
            "--only-binary",
            ":all:",
            "-d",
            str(folder),
        )
        fetched(*pip, f"{name}=={package['version']}")
        # Pyodide has packed its own wheels of the same files.
        package["sha256"] = hashlib.sha256((folder / package["file_name"]).read_bytes()).hexdigest()
    lock_file.write_text(json.dumps(lock), encoding="utf-8")


def fetched(*command):
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=300)
    except (subprocess.SubprocessError, OSError):
        pytest.skip("Pyodide cannot be fetched from npm and PyPI")


# Where every part stands in the form; the theme moves the form itself by a pixel when the page is scrolled.
BOXES = """[...document.querySelectorAll('.try > *, .try iframe')].map(part => {
  const [box, form] = [part, part.closest('.try')].map(element => element.getBoundingClientRect())
  return [box.left, box.top - form.top, box.width, box.height, form.height].map(Math.round)
})"""


class Visit:
    """The page in a browser, with what it has asked for."""

    def __init__(self, context, site):
        self.asked = []
        self.refused = ""
        self.folder = None
        context.route("**/*", self._answer)
        self.page = context.new_page()
        self.home = site
        self.page.goto(f"{site}/try.html")
        self.text = self.page.locator(".try textarea")
        self.status = self.page.locator(".try [role=status]")
        self.show = self.page.get_by_role("button", name="Show what is read")
        self.example = self.page.get_by_role("button", name="Take an example")
        self.frame = self.page.locator(".try iframe")

    def _answer(self, route):
        request = route.request
        self.asked.append(request)
        if request.url.startswith(self.home):
            route.continue_()
        elif self.folder is None or not request.url.startswith(PYODIDE):
            route.abort()
        else:
            name = urlsplit(request.url).path.rpartition("/")[2]
            if name.startswith(self.refused or "\0"):
                route.abort()
            else:
                route.fulfill(path=self.folder / name, headers={"Access-Control-Allow-Origin": "*"})

    def finished(self):
        expect(self.show).to_be_enabled(timeout=120_000)
        return self.status.inner_text()

    def boxes(self):
        return self.page.evaluate(BOXES)


@pytest.fixture
def visit(browser, site, request):
    context = browser.new_context(viewport=getattr(request, "param", DESK))
    yield Visit(context, site)
    context.close()


at_a_desk_and_on_a_phone = pytest.mark.parametrize(
    "visit", [DESK, PHONE], ids=["desk", "phone"], indirect=True
)


@at_a_desk_and_on_a_phone
def test_it_shows_what_newsparse_writes(visit, pyodide):
    visit.folder = pyodide
    text = EXAMPLES["yellow-river"]
    visit.text.fill(text)
    before = visit.boxes()
    visit.show.click()
    assert visit.boxes() == before
    assert visit.finished().startswith("Read in ")
    assert visit.frame.get_attribute("srcdoc") == newsparse.parse(text).to_html(text)
    assert visit.frame.get_attribute("sandbox") == ""  # it runs no script
    headline = visit.frame.content_frame.locator(".np-z-headline:not(.np-key)")
    expect(headline).to_have_text(newsparse.parse(text).headline.text)
    assert visit.boxes() == before

    # The next text is read by the Python that is there.
    asked = len(visit.asked)
    again = "𠮷渡镇新桥通车\n晋南晚报 2023-03-30 08:50\n\n3月28日，新桥通车。"
    visit.text.fill(again)
    visit.show.click()
    visit.finished()
    assert visit.frame.get_attribute("srcdoc") == newsparse.parse(again).to_html(again)
    assert len(visit.asked) == asked


def test_the_text_stays_in_the_browser(visit, pyodide):
    """And nothing is loaded before it is asked for."""
    visit.folder = pyodide
    assert all(request.url.startswith(visit.home) for request in visit.asked)
    visit.example.click()
    assert visit.finished().startswith("Read in ")
    assert visit.text.input_value() == EXAMPLES["yellow-river"]
    assert any(request.url.startswith(PYODIDE) for request in visit.asked)
    for request in visit.asked:
        assert request.method == "GET"
        assert re.fullmatch(r"[\w./:-]+(\?(v|digest)=\w+)?", request.url)
        assert request.url.startswith((visit.home, PYODIDE))


@at_a_desk_and_on_a_phone
def test_it_says_that_python_cannot_be_loaded_and_tries_again(visit):
    visit.text.fill("柳湾渡口恢复通航")
    before = visit.boxes()
    for _ in range(2):
        asked = len(visit.asked)
        visit.show.click()
        assert visit.finished().startswith("Python could not be loaded from cdn.jsdelivr.net. ")
        assert visit.boxes() == before
        assert len(visit.asked) > asked


def test_it_says_that_attrs_cannot_be_loaded(visit, pyodide):
    visit.folder, visit.refused = pyodide, "attrs"
    visit.text.fill("柳湾渡口恢复通航")
    visit.show.click()
    assert visit.finished().startswith("Python is there, but attrs could not be loaded")
    visit.refused = ""
    visit.show.click()
    assert visit.finished().startswith("Read in ")


def test_it_asks_for_a_text(visit):
    visit.show.click()
    assert visit.status.inner_text().startswith("There is no text yet")
    assert not [request.url for request in visit.asked if not request.url.startswith(visit.home)]


@at_a_desk_and_on_a_phone
def test_nothing_sticks_out(visit):
    visit.text.fill("https-example-org" * 60)
    assert visit.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_a_file_says_that_it_needs_a_server(browser, tmp_path):
    build_alone(tmp_path)
    context = browser.new_context()
    page = context.new_page()
    page.goto((tmp_path / "try.html").as_uri())
    expect(page.locator("[role=status]")).to_contain_text("opened as a file")
    expect(page.get_by_role("button", name="Show what is read")).to_be_disabled()
    context.close()
