"""Every pattern that the package makes, with the line of the source that makes it.

A fresh interpreter imports all modules and calls every cached function that needs no argument. The calls of
``re.compile``, ``regex.compile``, ``lazy`` and ``lazy_regex`` are watched meanwhile, so that a pattern is
found wherever it is kept: in a table, in a closure, in a cache.
"""

import ast
import functools
import importlib.util
import inspect
import json
import pathlib
import pkgutil
import subprocess
import sys
from typing import NamedTuple

ROOT = pathlib.Path(importlib.util.find_spec("newsparse").origin).parent

LAZY = {"lazy": "re", "lazy_regex": "regex"}
"""The functions of the package that make a pattern, and whose pattern it is."""

ENGINES = ("re", "regex")

# They need an extra or run a program; that they make no pattern is checked with all other calls.
NOT_IMPORTED = ("newsparse.spark", "newsparse.ray", "newsparse.arrow", "newsparse.__main__")


class Pattern(NamedTuple):
    """A pattern, and where it is made: ``_time/clock.py:82``."""

    place: str
    text: str
    flags: int
    engine: str

    def compiled(self):
        """Compile it by its own engine."""
        return importlib.import_module(self.engine).compile(self.text, self.flags)


@functools.cache
def made():
    """Return every pattern as often as it is made."""
    run = subprocess.run([sys.executable, __file__], check=True, capture_output=True, encoding="utf-8")
    return tuple(Pattern(*row) for row in json.loads(run.stdout))


def patterns():
    """Return every pattern once."""
    return tuple({pattern[1:]: pattern for pattern in reversed(made())}.values())[::-1]


def calls():
    """Return the place of every call in the source that makes a pattern, with the name of its function."""
    found = {}
    for path in sorted(ROOT.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        inside = {}
        for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
            inside |= dict.fromkeys(map(id, ast.walk(function)), function.name)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _makes_a_pattern(node.func):
                found[f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"] = inside.get(id(node), "")
    return found


def _makes_a_pattern(function):
    """Whether a call of this expression makes a pattern."""
    if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
        return function.attr == "compile" and function.value.id in ENGINES
    return isinstance(function, ast.Name) and function.id in LAZY


def _watch(frame, event, _argument):
    """Keep the pattern of a call that makes one; a profile function of the interpreter."""
    code = frame.f_code
    if event != "call" or code.co_name not in {"compile", *LAZY}:
        return
    caller, known = frame.f_back, frame.f_locals
    # Compiled at first use, a lazy pattern is made once more.
    if (
        caller is None
        or caller.f_code.co_name == "__getattr__"
        or not caller.f_code.co_filename.startswith(str(ROOT))
        or "pattern" not in known
    ):
        return
    engine = LAZY.get(code.co_name) or ("regex" if "regex" in pathlib.Path(code.co_filename).parts else "re")
    text = known["pattern"]
    text = text.decode("latin-1") if isinstance(text, bytes) else text
    place = f"{pathlib.Path(caller.f_code.co_filename).relative_to(ROOT).as_posix()}:{caller.f_lineno}"
    _SEEN.append(Pattern(place, text, int(known["flags"]), engine))


_SEEN = []


def _make_all():
    """Import every module and fill every cache, and print the patterns that are made."""
    sys.setprofile(_watch)
    package = importlib.import_module("newsparse")
    for module in pkgutil.walk_packages(package.__path__, "newsparse."):
        if not module.name.startswith(NOT_IMPORTED):
            for value in [*vars(importlib.import_module(module.name)).values()]:
                if hasattr(value, "cache_info") and not inspect.signature(value).parameters:
                    value()
    sys.setprofile(None)
    json.dump(_SEEN, sys.stdout)


if __name__ == "__main__":
    _make_all()
