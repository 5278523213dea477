"""``import newsparse`` brings what holds an article, and not yet what reads pages."""

import ast
import importlib.metadata
import inspect
import os
import pathlib
import subprocess
import sys

import pytest

import newsparse

FINDER_KEYWORDS = ("within", "reference", "timezone", "people", "report")


def loaded(statement):
    """Give the modules that are there after a statement in a fresh interpreter."""
    code = f"import sys; {statement}; print('\\n'.join(sys.modules))"
    # Without the measuring of coverage, which loads modules of its own.
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("COV_", "COVERAGE_"))}
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=plain)
    return set(run.stdout.split("\n"))


def test_what_reads_pages_is_not_loaded_before_it_is_asked_for():
    modules = loaded("import newsparse; newsparse.Article; newsparse.to_json")
    assert "newsparse.model" in modules
    late = (
        "_names",
        "_time",
        "_units",
        "_layout",
        "_fields",
        "_lexicon",
        "_show",
        "export",
        "schema",
        "tables",
        "html",
    )
    assert not {f"newsparse.{name}" for name in late} & modules
    assert not {"cattrs", "regex", "hashlib", "selectolax", "pandas"} & modules


def test_exports_do_not_load_what_reads_pages():
    modules = loaded("import newsparse.export, newsparse.tables")
    assert "newsparse.export.tei" in modules
    assert not {"newsparse._names", "newsparse._layout", "regex"} & modules


@pytest.mark.parametrize("name", newsparse.__all__)
def test_every_name_is_there(name):
    assert getattr(newsparse, name) is not None
    assert name in dir(newsparse)


# Each name is imported with no module of the package loaded before it, in one interpreter for all.
EACH_FIRST = """
import sys
for name in sys.argv[1:]:
    for module in [module for module in sys.modules if module.partition(".")[0] == "newsparse"]:
        del sys.modules[module]
    exec(f"from newsparse import {name}")
    print(name, *sys.modules)
"""


def test_every_name_is_there_from_the_first():
    run = subprocess.run(
        [sys.executable, "-c", EACH_FIRST, *newsparse._MODULES], capture_output=True, text=True, check=True
    )
    modules = {name: set(found) for name, *found in map(str.split, run.stdout.strip().split("\n"))}
    assert modules.keys() == newsparse._MODULES.keys()
    late = [name for name, home in newsparse._MODULES.items() if f"newsparse.{home}" not in modules[name]]
    assert late == []


def test_a_module_is_there_with_its_names():
    loaded("import newsparse; newsparse.errors.StructureError; newsparse.model.Article; newsparse.explain")


def test_type_checkers_see_the_names_of_the_table_and_no_others():
    source = pathlib.Path(newsparse.__file__).read_text(encoding="utf-8")
    (branch,) = [
        node
        for node in ast.parse(source).body
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    ]
    imports = [node for node in branch.body if isinstance(node, ast.ImportFrom)]
    assert all(
        alias.name == alias.asname for node in imports for alias in node.names
    )  # else they are private
    seen = {alias.name: node.module for node in imports for alias in node.names}
    assert seen == {name: f"newsparse.{module}" for name, module in newsparse._MODULES.items()}
    assert list(newsparse._MODULES) == sorted(newsparse._MODULES)


def test_explain_is_the_function_whatever_was_imported_first():
    loaded("import newsparse.explanation as module; import newsparse; newsparse.explain('')")


@pytest.mark.parametrize("name", [name for name in newsparse.__all__ if name.startswith("find_")])
def test_finders_take_their_keywords_in_one_order(name):
    text, *keywords = inspect.signature(getattr(newsparse, name)).parameters.values()
    assert (text.name, text.kind) == ("text", text.POSITIONAL_OR_KEYWORD)
    order = [word for word in FINDER_KEYWORDS if word in {keyword.name for keyword in keywords}]
    assert [keyword.name for keyword in keywords] == order
    assert all(keyword.kind is keyword.KEYWORD_ONLY and keyword.default is None for keyword in keywords)


def test_a_name_that_is_not_there_is_missed():
    with pytest.raises(AttributeError, match="no attribute 'no_such'"):
        newsparse.no_such  # noqa: B018


def test_a_misspelt_name_is_told_with_a_near_one():
    code = "import newsparse; newsparse.parze"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "Did you mean: 'parse'?" in run.stderr


def test_the_version_is_that_of_the_distribution():
    assert newsparse.__version__ == importlib.metadata.version("newsparse")


@pytest.mark.parametrize(
    ("module", "missing"),
    [
        ("arrow", "pyarrow"),
        ("ray", "pyarrow"),
        ("spark", "pyarrow"),
        ("spark", "pyspark"),
        ("strategies", "hypothesis"),
    ],
)
def test_a_missing_extra_is_named(module, missing):
    code = f"""import sys
sys.modules["pyarrow"] = sys
sys.modules[{missing!r}] = None
try:
    import newsparse.{module}
except ModuleNotFoundError as error:
    print(error)
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    extra = "arrow" if module == "ray" else module
    assert f"pip install 'newsparse[{extra}]'" in run.stdout
