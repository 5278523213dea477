"""Laws of the source itself: which way imports point, how long a module is, what it never calls."""

import ast
import functools
import pathlib
import re
import tomllib

ROOT = pathlib.Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "newsparse"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 600
SIBLINGS = {"_names", "_time"}  # a dateline holds a day, a label of time is a label
# Where an error of newsparse itself costs a field or a page, is reported, and the others go on.
CATCH_ALL = {("_parse.py", "read"), ("arrow/__init__.py", "_article"), ("cli/task.py", "done")}


@functools.cache
def tree(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def shown(path):
    return path.relative_to(PACKAGE).as_posix()


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
            yield (node.module or "")
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


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


def test_modules_can_be_read_in_one_go():
    long = {shown(path): path.read_text(encoding="utf-8").count("\n") for path in MODULES}
    assert {path: lines for path, lines in long.items() if lines > LONGEST} == {}


def test_modules_are_named_for_what_they_hold():
    assert [shown(path) for path in MODULES if re.search(r"util|helper|common|misc", path.stem)] == []


def test_imports_point_down():
    rank = layers()
    upwards = [
        f"{shown(path)} imports {other}"
        for path in MODULES
        if (own := layer_of(path)) != "__init__"
        for other in set(imported(path)) - {own}
        if rank[own] >= rank[other] and {own, other} != SIBLINGS
    ]
    assert upwards == []


def test_every_module_has_its_layer():
    assert {layer_of(path) for path in MODULES} - {"__init__"} <= layers().keys()


def test_fields_do_not_know_each_other():
    for path in (PACKAGE / "_fields").glob("[!_]*.py"):
        source = path.read_text(encoding="utf-8")
        others = set(re.findall(r"newsparse\._fields(?:\.| import )(\w+)", source)) - {path.stem}
        assert not others, shown(path)


def test_lines_and_widths_are_left_as_they_are():
    """``splitlines`` breaks at U+000B, U+0085, U+2028 too; normalisation changes lengths."""
    called = {shown(path): {"splitlines", "normalize"} & set(calls(path)) for path in MODULES}
    assert {path: names for path, names in called.items() if names} == {}


def test_nothing_is_read_from_the_world():
    """Only readers, the command line and what writes tables know clock, locale, environment or files."""
    names = {"now", "today", "utcnow", "open", "print", "input", "getLogger"}
    modules = {"os", "time", "locale", "logging", "random"}
    asked = {
        shown(path): (names & set(calls(path))) | (modules & set(outside(path)))
        for path in MODULES
        if layer_of(path) not in ("cli", "readers", "table_files", "__main__")
    }
    assert {path: found for path, found in asked.items() if found} == {}


def test_patterns_do_not_look_for_the_start_of_the_text():
    r"""``^`` and ``\A`` mean the start of the text, not of the part that is searched."""
    rooms = ("_text", "_time", "_names", "_fields")
    anchored = [
        f"{shown(path)}: {pattern}"
        for path in MODULES
        if layer_of(path) in rooms
        for pattern in patterns(path)
        if re.search(r"(?<!\[)(?<!\\)\^|\\A", pattern)
    ]
    assert anchored == []


def handlers(path):
    """Give the ``except`` clauses of a module, each with the name of its function."""
    for function in ast.walk(tree(path)):
        if isinstance(function, ast.FunctionDef):
            yield from ((function.name, h) for h in ast.walk(function) if isinstance(h, ast.ExceptHandler))


def catches_all(handler):
    return handler.type is None or ast.unparse(handler.type) in ("Exception", "BaseException")


def test_no_exception_is_swallowed():
    for path in MODULES:
        for function, handler in handlers(path):
            assert not all(isinstance(step, ast.Pass) for step in handler.body), shown(path)
            assert not catches_all(handler) or (shown(path), function) in CATCH_ALL


def test_whatever_catches_all_is_reported_and_has_its_reason_beside_it():
    found = {
        (shown(path), function): (path, h)
        for path in MODULES
        for function, h in handlers(path)
        if catches_all(h)
    }
    assert found.keys() == CATCH_ALL
    for path, handler in found.values():
        line = path.read_text(encoding="utf-8").split("\n")[handler.lineno - 1]
        assert re.search(r"except Exception as error:  # noqa: BLE001  # \w.{20,}", line)
        assert any(isinstance(n, ast.Name) and n.id == "error" for n in ast.walk(handler))
