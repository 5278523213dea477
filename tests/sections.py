"""Files of cases: ``=== title``, a text, ``--- what is expected``, a line for each expected value."""

import pytest


def cases_of(path):
    """Give the cases of a file: the text and the lines that are expected."""
    found = []
    for case in path.read_text(encoding="utf-8").split("=== ")[1:]:
        title, _, rest = case.partition("\n")
        given, _, wanted = rest.partition("\n--- ")
        found.append(pytest.param(given, wanted.strip().split("\n")[1:], id=title))
    return found
