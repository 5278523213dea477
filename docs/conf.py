"""How the documentation is built: ``sphinx-build -W docs docs/_build``."""

import importlib.metadata
import subprocess
import sys
from pathlib import Path

from sphinx.application import Sphinx

ROOT = Path(__file__).parent.parent

project = "newsparse"
author = "The newsparse developers"
copyright = author  # noqa: A001
release = importlib.metadata.version("newsparse")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "newsparse"
html_static_path = ["_static", "../examples/yellow-river.txt"]

autodoc_mock_imports = ["pyspark"]  # 400 MB for the names of four types
autodoc_member_order = "bysource"
autodoc_typehints = "description"
napoleon_numpy_docstring = False

PYODIDE = "https://cdn.jsdelivr.net/pyodide/v314.0.7/full/"
"""Where try.md loads Python from; its lock file has attrs."""


def ship_wheel(app: Sphinx) -> None:
    """Build the wheel that try.md runs, of the tree that is documented."""
    static = Path(app.outdir, "_static")
    for old in static.glob("newsparse-*.whl"):
        old.unlink()
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(static)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)  # noqa: S603


def add_form(app: Sphinx, page: str, *_: object) -> None:
    """Give try.md its script and its style, and no other page."""
    if page == "try":
        (wheel,) = Path(app.outdir, "_static").glob("newsparse-*.whl")
        places = {"data-pyodide": PYODIDE, "data-wheel": wheel.name, "data-example": "yellow-river.txt"}
        app.add_css_file("try.css")
        app.add_js_file("try.js", loading_method="defer", **places)


def setup(app: Sphinx) -> None:
    """Connect what is built beside the pages."""
    app.connect("builder-inited", ship_wheel)
    app.connect("html-page-context", add_form)
