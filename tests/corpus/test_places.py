"""The annotated corpus: the laws of places hold on every page, in whatever shape its text comes."""

import json

import pytest

from newsparse import Options, parse, parse_many
from nodes import misplaced
from reshaping import SHAPES

NO_LAYERS = Options(layers=())


def views(corpus):
    """Give every annotated page twice: as a browser shows it, and without its lines of furniture."""
    for path in sorted(corpus.glob("dev/gold/*.json")):
        note = json.loads(path.read_text(encoding="utf-8"))
        lines = (corpus / "dev" / "text" / f"{note['id']}.txt").read_bytes().decode("utf-8").split("\n")
        zones = {n: zone for first, last, zone in note["zones"] for n in range(first, last + 1)}
        yield note["id"], "\n".join(lines)
        yield note["id"], "\n".join(line for n, line in enumerate(lines, 1) if zones.get(n) != "chrome")


@pytest.mark.parametrize("shape", SHAPES)
def test_the_laws_of_places_hold_on_every_page(corpus, shape):
    pages = 0
    for name, page in views(corpus):
        text = SHAPES[shape](page)
        assert misplaced(parse(text, options=NO_LAYERS), text) == [], name
        pages += 1
    assert pages > 200


def test_no_page_is_taken_for_several(corpus):
    for name, page in views(corpus):
        assert len(parse_many(page, options=NO_LAYERS)) == 1, name
