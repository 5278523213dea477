"""What the documents say to trust is no better than what the corpus's own scorers measure."""

import importlib.util
import re
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
BLOCK = re.compile(r"^<!-- trust (\w+) -->\n(.*?)^<!-- end -->$", re.DOTALL | re.MULTILINE)
CLOSE = 0.011
"""A figure that has two places may be so far above what is measured."""


def figures(table):
    rows = (row.strip("| ").split(" | ") for row in table.splitlines()[2:])
    return {name: [float(cell) for cell in cells if cell != "–"] for name, *cells in rows}


def test_no_figure_promises_more_than_is_measured(corpus, monkeypatch):
    monkeypatch.setenv("NEWSPARSE_CORPUS", str(corpus))
    spec = importlib.util.spec_from_file_location("trust_figures", ROOT / "tools" / "trust_figures.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    measured = tool.tables()
    stated = dict(BLOCK.findall((ROOT / "docs/explanation/trust.md").read_text(encoding="utf-8")))
    for name in ("pages", "forms", "stories"):
        now = figures(measured[name])
        for field, values in figures(stated[name]).items():
            assert all(value <= new + CLOSE for value, new in zip(values, now[field], strict=True)), (
                field,
                now[field],
            )
