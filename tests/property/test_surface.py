"""The law of the surface, finder by finder: every case of their fixtures holds however its lines are set.

An indent, blanks at the end of a line and the style of line ends change places and nothing else, whichever
characters the blanks are.
"""

import pathlib
import re

import attrs
import pytest

import zoned
import zoned_pages
from newsparse import find_credits, find_dates, find_lists, find_people, find_quotes, find_works
from newsparse._layout.blocks import Page
from newsparse._parse import read_article
from newsparse.model import Block
from newsparse.options import Options
from newsparse.serde import to_dict
from newsparse.spans import Span
from nodes import placeless

FIELDS = pathlib.Path(__file__).parents[1] / "_fields"
BLANKS = {" ": "blank", "\u3000\u3000": "two ideographic", "\t": "tab", "\u00a0\u00a0": "two no-break"}
SETTINGS = {
    **{f"indent of {name}": (blank, "", "\n") for blank, name in BLANKS.items()},
    **{f"{name} at the end": ("", blank, "\n") for blank, name in BLANKS.items()},
    "CRLF": ("", "", "\r\n"),
    "CR": ("", "", "\r"),
}


def lines_of(name):
    """The lines of a fixture file that are no comments, with the marks of lists taken out."""
    raw = (FIELDS / name).read_text(encoding="utf-8")
    return [re.sub("[‹›⟦⟧|]", "", line) for line in raw.split("\n") if not line.startswith("# ")]


def paragraphs(name):
    """What stands between empty lines in a fixture file, the titles of cases left out."""
    cases = "\n".join(lines_of(name)).split("\n\n")
    return ["\n".join(line for line in case.split("\n") if not line.startswith("== ")) for case in cases]


def prose(name):
    """The line below the title of each case."""
    lines = lines_of(name)
    titles = [i for i, line in enumerate(lines) if line.startswith("= ")]
    return [lines[i + 1].replace("⏎", "\n") for i in titles]


CASES = {
    find_quotes: prose("prose/quotes.txt"),
    find_people: prose("prose/people.txt") + prose("prose/quotes.txt"),
    find_works: prose("prose/works.txt"),
    find_lists: paragraphs("lists/found.txt") + paragraphs("lists/traps.txt"),
    find_credits: [
        line.replace("⏎", "\n") for line in lines_of("credits.txt") if not line.startswith("    ")
    ],
    find_dates: prose("prose/quotes.txt") + paragraphs("lists/found.txt"),
}


def found(find, text):
    return placeless([attrs.asdict(value) for value in find(text)])


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("find", CASES)
def test_lines_may_be_set_in_any_way(find, setting):
    indent, trailing, newline = SETTINGS[setting]
    for text in CASES[find]:
        lines = [indent + line + trailing if line else line for line in text.split("\n")]
        assert found(find, newline.join(lines)) == found(find, text), text


PAGES = [
    *(case.page for path in sorted(FIELDS.glob("pages/*.txt")) for case in zoned_pages.cases(str(path))),
    *(
        case.page
        for folder in ("comments", "head", "related", "site", "tags")
        for case in zoned.cases(FIELDS / folder / "found.txt")
    ),
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
    return placeless(to_dict(read_article(page, Options())))


@pytest.mark.parametrize("setting", SETTINGS)
def test_the_lines_of_a_page_may_be_set_in_any_way(setting):
    for page in PAGES:
        assert fields_of(set_anew(page, *SETTINGS[setting])) == fields_of(set_anew(page, "", "", "\n")), (
            page.text
        )


def test_there_are_cases():
    assert all(len(texts) >= 10 for texts in CASES.values())
    assert len(PAGES) > 100
