"""Laws of the source itself: which way imports point, how long a module is, what it never calls."""

import ast
import pathlib
import re
import tomllib

import pytest

ROOT = pathlib.Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "newsparse"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 500
SIBLINGS = {"_names", "_time"}  # a dateline holds a day, a label of time is a label


def ids(path):
    return str(path.relative_to(PACKAGE))


def tree(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def layers():
    """Give the ranks of the modules: a module imports from higher ranks only."""
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = [c for c in config["tool"]["importlinter"]["contracts"] if c["type"] == "layers"]
    return {
        name.strip(): rank
        for rank, layer in enumerate(contract["layers"])
        for name in re.split(r"[|:]", layer)
    }


def imported(path):
    """Give the modules of the package that a module imports, by the name of their layer."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("newsparse."):
            yield node.module.split(".")[1]
        elif isinstance(node, ast.ImportFrom) and node.module == "newsparse":
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (a.name.split(".")[1] for a in node.names if a.name.startswith("newsparse."))


def outside(path):
    """Give the names of the modules outside the package that a module imports."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ImportFrom):
            yield (node.module or "").split(".")[0]
        elif isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)


def layer_of(path):
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def calls(path):
    """Give the last name of everything that a module calls."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            yield node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def patterns(path):
    """Give every string in a module that is no docstring."""
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    nodes = list(ast.walk(tree(path)))
    docstrings = {id(n.body[0].value) for n in nodes if isinstance(n, documented) and ast.get_docstring(n)}
    return [
        n.value
        for n in nodes
        if isinstance(n, ast.Constant) and isinstance(n.value, str) and id(n) not in docstrings
    ]


def test_there_are_modules():
    assert len(MODULES) > 10


@pytest.mark.parametrize("path", MODULES, ids=ids)
def test_module_can_be_read_in_one_go(path):
    assert len(path.read_text(encoding="utf-8").split("\n")) <= LONGEST + 1


@pytest.mark.parametrize("path", MODULES, ids=ids)
def test_module_is_named_for_what_it_holds(path):
    assert not re.search(r"util|helper|common|misc", path.stem)


@pytest.mark.parametrize("path", [m for m in MODULES if layer_of(m) != "__init__"], ids=ids)
def test_imports_point_down(path):
    rank = layers()
    own = layer_of(path)
    for other in set(imported(path)) - {own}:
        assert rank[own] < rank[other] or {own, other} == SIBLINGS, f"{own} imports {other}"


def test_every_module_has_its_layer():
    assert {layer_of(path) for path in MODULES} - {"__init__"} <= layers().keys()


@pytest.mark.parametrize("path", sorted((PACKAGE / "_fields").glob("[!_]*.py")), ids=ids)
def test_fields_do_not_know_each_other(path):
    source = path.read_text(encoding="utf-8")
    others = set(re.findall(r"newsparse\._fields(?:\.| import )(\w+)", source)) - {path.stem}
    assert not others - ({"source"} if path.stem == "dateline" else set())  # until both ask _time


@pytest.mark.parametrize("path", MODULES, ids=ids)
def test_lines_and_widths_are_left_as_they_are(path):
    """``splitlines`` breaks at U+000B, U+0085, U+2028 too; normalisation changes lengths."""
    assert not {"splitlines", "normalize"} & set(calls(path))


@pytest.mark.parametrize("path", MODULES, ids=ids)
def test_nothing_is_read_from_the_world(path):
    """Only readers and the command line know clock, locale, environment or files but the package's own."""
    if layer_of(path) in ("cli", "readers", "__main__"):
        return
    asked = {"now", "today", "utcnow", "open", "print", "input", "getLogger"} & set(calls(path))
    used = {"os", "time", "locale", "logging", "random"} & set(outside(path))
    assert not asked | used


@pytest.mark.parametrize(
    "path",
    sorted(
        path for room in ("_text", "_time", "_names", "_fields") for path in (PACKAGE / room).rglob("*.py")
    ),
    ids=ids,
)
def test_patterns_do_not_look_for_the_start_of_the_text(path):
    r"""``^`` and ``\A`` mean the start of the text, not of the part that is searched."""
    for pattern in patterns(path):
        assert not re.search(r"(?<!\[)(?<!\\)\^|\\A", pattern), pattern


@pytest.mark.parametrize("path", MODULES, ids=ids)
def test_no_exception_is_swallowed(path):
    """The net of ``_parse`` alone takes what nobody foresaw, and gives a defect for it."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None
            assert path.name == "_parse.py" or ast.unparse(node.type) not in ("Exception", "BaseException")
            assert not all(isinstance(step, ast.Pass) for step in node.body)
