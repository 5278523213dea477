"""The annotated corpus: the laws of places hold on every page, in whatever shape its text comes."""

import functools
import json

import pytest

from newsparse import DefectCode, Options, parse, parse_many
from nodes import misplaced
from reshaping import SHAPES

NO_LAYERS = Options(layers=())
RENDERINGS = ("text", "text-inscriptis", "text-bs4")


@functools.cache
def views(corpus):
    """Every annotated page twice: as a browser shows it, and without its boilerplate."""
    found = []
    for path in sorted(corpus.glob("dev/gold/*.json")):
        note = json.loads(path.read_text(encoding="utf-8"))
        lines = (corpus / "dev" / "text" / f"{note['id']}.txt").read_bytes().decode("utf-8").split("\n")
        zones = {n: zone for first, last, zone in note["zones"] for n in range(first, last + 1)}
        clip = [line for n, line in enumerate(lines, 1) if zones.get(n) != "chrome"]
        found += [(note["id"], "\n".join(lines)), (note["id"], "\n".join(clip))]
    assert len(found) > 200
    return found


@pytest.mark.parametrize("rendering", RENDERINGS)
def test_every_page_of_every_rendering_is_read(corpus, rendering):
    paths = sorted(corpus.glob(f"dev/{rendering}/*.txt"))
    assert len(paths) > 100
    for path in paths:
        text = path.read_bytes().decode("utf-8")
        article = parse(text)
        assert misplaced(article, text) == [], path
        assert article.body or DefectCode.BODY_MISSING in {defect.code for defect in article.defects}, path


def test_no_page_is_taken_for_several(corpus):
    for name, text in views(corpus):
        (article,) = parse_many(text, options=NO_LAYERS)
        assert misplaced(article, text) == [], name


@pytest.mark.parametrize("shape", [shape for shape in SHAPES if shape != "as it is"])
def test_the_laws_of_places_hold_in_every_shape(corpus, shape):
    for name, page in views(corpus):
        text = SHAPES[shape](page)
        assert misplaced(parse(text, options=NO_LAYERS), text) == [], name
