"""Run the examples of docstrings; tests/test_documents.py runs those of the README and the documents."""

from doctest import ELLIPSIS, IGNORE_EXCEPTION_DETAIL

from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.doctest import DocTestParser

docstrings = Sybil(
    parsers=[DocTestParser(optionflags=ELLIPSIS | IGNORE_EXCEPTION_DETAIL)],
    patterns=["src/**/*.py"],
    document_types={".py": PythonDocStringDocument},
)

pytest_collect_file = docstrings.pytest()
