import importlib.util
import pathlib

ROOT = pathlib.Path(__file__).parents[1]


def test_the_reference_page_is_written_from_the_cases_as_they_are():
    spec = importlib.util.spec_from_file_location("date_forms", ROOT / "tools" / "date_forms.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert tool.PAGE.read_text(encoding="utf-8") == tool.render(), "run python tools/date_forms.py"
