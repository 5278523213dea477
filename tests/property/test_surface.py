"""The law of the surface, finder by finder: every case of their fixtures holds however its lines are set.

An indent, blanks at the end of a line and the style of line ends change places and nothing else, whichever
characters the blanks are.
"""

import re

import attrs
import pytest

import casefiles
from newsparse import find_credits, find_dates, find_lists, find_people, find_quotes, find_works
from newsparse._layout.blocks import Page
from newsparse.model import Block
from newsparse.serde import to_dict
from newsparse.spans import Span
from nodes import placeless
from zoning import read_page

BLANKS = {" ": "blank", "\u3000\u3000": "two ideographic", "\t": "tab", "\u00a0\u00a0": "two no-break"}
SETTINGS = {
    **{f"indent of {name}": (blank, "", "\n") for blank, name in BLANKS.items()},
    **{f"{name} at the end": ("", blank, "\n") for blank, name in BLANKS.items()},
    "CRLF": ("", "", "\r\n"),
    "CR": ("", "", "\r"),
}


def prose(name):
    return [case.text for case in casefiles.prose(f"_fields/prose/{name}.txt")]


def lists():
    """The texts of the cases of lists, with the marks of the items taken out."""
    found = [re.sub("[‹›⟦⟧|]", "", case.text) for case in casefiles.titled("_fields/lists/found.txt")]
    return found + casefiles.paragraphs("_fields/lists/traps.txt")


CASES = {
    find_quotes: prose("quotes"),
    find_people: prose("people") + prose("quotes"),
    find_works: prose("works"),
    find_lists: lists(),
    find_credits: [line for line, _ in casefiles.lines("_fields/credits.txt")],
    find_dates: prose("quotes") + lists(),
}


def found(find, text):
    return placeless([attrs.asdict(value) for value in find(text)])


@pytest.mark.parametrize("find", CASES)
def test_lines_may_be_set_in_any_way(find):
    for text in CASES[find]:
        wanted = found(find, text)
        for name, (indent, trailing, newline) in SETTINGS.items():
            lines = [indent + line + trailing if line else line for line in text.split("\n")]
            assert found(find, newline.join(lines)) == wanted, (name, text)


PAGES = [
    case.page for path in sorted(casefiles.HERE.glob("_fields/pages/*.txt")) for case in casefiles.pages(path)
]


def set_anew(page, indent, trailing, newline):
    """The page with its lines set in another way; its blocks say what they said."""
    text, blocks = "", []
    for block in page.blocks:
        text += indent
        blocks.append(
            Block(span=Span(len(text), len(text) + len(block.text)), zone=block.zone, text=block.text)
        )
        text += block.text + trailing + newline
    return Page(text=text.removesuffix(newline), blocks=tuple(blocks))


def fields_of(page):
    return placeless(to_dict(read_page(page)))


def test_the_lines_of_a_page_may_be_set_in_any_way():
    for page in PAGES:
        wanted = fields_of(set_anew(page, "", "", "\n"))
        for name, setting in SETTINGS.items():
            assert fields_of(set_anew(page, *setting)) == wanted, (name, page.text)


def test_there_are_cases():
    assert all(len(texts) >= 10 for texts in CASES.values())
    assert len(PAGES) > 100
