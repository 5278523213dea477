"""Texts that break parsers: a million of one mark, halves of characters, mixed line ends, pages cut anywhere.

None of these is timed; how time grows is for ``benchmarks/``.
"""

import os
import random

import pytest

from newsparse import DefectCode, Span, parse

MILLION = 1_000_000
# Of each page of the corpus.
CUTS = {"ci": 20, "fuzz": 200}.get(os.environ.get("HYPOTHESIS_PROFILE", ""), 5)

ODD = {
    "high surrogate": "\ud83d",
    "low surrogate": "\ude00",
    "halves in the wrong order": "柳湾晚报\ude00\ud83d 2024-09-05 07:42",
    "half at the end of a title": "渡口恢复通航\ud83d\n柳湾晚报 2024-09-05 07:42\n\n4日,渡口恢复通航。",
    "NUL": "\x00",
    "NULs in a line": "柳\x00湾\x00晚报\n\x00\n编辑/\x00",
    "byte order mark alone": "\ufeff",
    "byte order mark before a page": "\ufeff柳湾晚报\n渡口恢复通航\n柳湾晚报 2024-09-05 07:42",
    "mixed line ends": "柳湾晚报\r渡口恢复通航\r\n柳湾晚报 2024-09-05 07:42\n\r\r\n4日,渡口恢复通航。",
    "separators that end no line": "柳湾晚报\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029渡口",
    "marks of direction": "\u202e渡口\u202c\u2066恢复\u2069",
    "marks that open and never close": "“《（(【「『〔[",
    "marks that close and never opened": "”》）)】」』〕]",
    "digits of other scripts": "٢٠٢٣-٠٣-٣٠ 〇 ①⑴㈠Ⅳ½",
    "a year that is no year": "9999-99-99 99:99:99",
    "planes beyond the first": "𠮷野家𪜈 2024-09-05 07:42 來源：𠮷報",
    "only white space": " \t\u3000\u00a0\r\n\x0b",
    "nothing": "",
}


@pytest.mark.parametrize("mark", list(" 一《“(.\n:"), ids=lambda mark: f"U+{ord(mark):04X}")
def test_a_million_of_one_mark(mark):
    article = parse(mark * MILLION)
    assert article.length == MILLION
    assert len(article.blocks) == (0 if mark.isspace() else 1)
    assert article.headline is None
    assert article.published is None
    assert article.credits == ()


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_characters(text):
    article = parse(text)
    assert article.length == len(text)
    assert all(block.span.of(text) == block.text for block in article.blocks)


def test_a_byte_order_mark_is_no_part_of_a_line():
    article = parse(ODD["byte order mark before a page"])
    assert article.blocks[0].span == Span(1, 5)


def test_separators_of_other_kinds_end_no_line():
    assert len(parse(ODD["separators that end no line"]).blocks) == 1


def test_a_lone_surrogate_is_kept_and_reported():
    text = ODD["half at the end of a title"]
    article = parse(text)
    assert article.blocks[0].text.endswith("\ud83d")
    (defect,) = [d for d in article.defects if d.code is DefectCode.SURROGATE]
    assert defect.span.of(text) == "\ud83d"
    assert defect.message == "line 1: U+D83D stands alone"


def test_every_page_of_the_corpus_cut_at_random_places_is_read(corpus):
    """Beginnings and ends of pages; the places are the same in every run."""
    for path in sorted(corpus.glob("dev/text/*.txt")):
        text = path.read_bytes().decode("utf-8")
        chance = random.Random(path.stem)  # noqa: S311 - nothing is kept secret
        for _ in range(CUTS):
            at = chance.randrange(len(text) + 1)
            part = text[:at] if chance.random() < 0.5 else text[at:]
            article = parse(part)
            assert article.length == len(part), (path.stem, at)
            assert sum(map(len, (block.text for block in article.blocks))) <= len(part), (path.stem, at)
