import importlib
import pathlib

TOOLS = pathlib.Path(__file__).parents[1] / "tools"


def test_the_reference_page_is_written_from_the_cases_as_they_are(monkeypatch):
    monkeypatch.syspath_prepend(TOOLS)
    tool = importlib.import_module("date_forms")
    assert tool.PAGE.read_text(encoding="utf-8") == tool.render(), "run python tools/date_forms.py"
