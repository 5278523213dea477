"""The views of an article, and the strict second step."""

import pytest
from hypothesis import given

import model_strategies
from newsparse.defects import Defect, DefectCode, Severity
from newsparse.errors import DefectsError, NewsparseError
from newsparse.model import BODY_ZONES, WRITERS, Article, Block, Credit, Name, Role, Zone
from newsparse.spans import Span


def article(**fields):
    return Article(span=Span(0, 99), language="zh-Hans", length=99, sha256="", **fields)


def credit(role, *names):
    people = tuple(Name(span=Span(at, at + 2), name=name, text=name) for at, name in names)
    return Credit(span=Span(0, 99), role=role, people=people)


def names(found):
    return [name.name for name in found]


def test_roles_are_kept_apart():
    one = article(
        credits=(
            credit(Role.REPORTER, (10, "岑远"), (13, "柏青")),
            credit(Role.EDITOR, (20, "申屠")),
            credit(Role.PHOTOGRAPHER, (30, "武得")),
            credit(Role.CHIEF_EDITOR, (40, "窦岚")),
            credit(Role.AUTHOR, (2, "孟川"), (50, "柏青")),
        )
    )
    assert names(one.authors) == ["孟川", "岑远", "柏青"]
    assert names(one.reporters) == ["岑远", "柏青"]
    assert names(one.editors) == ["申屠", "窦岚"]


@given(model_strategies.articles)
def test_editor_is_no_author_and_nobody_is_named_twice(one):
    writing = {n.span for c in one.credits if c.role in WRITERS for n in c.people}
    assert {n.span for n in one.authors} <= writing
    assert len(set(names(one.authors))) == len(one.authors)


@given(model_strategies.articles)
def test_body_is_the_blocks_of_its_zones_in_order(one):
    assert list(one.body) == [block for block in one.blocks if block.zone in BODY_ZONES]
    assert set(one.paragraphs) <= set(one.body)


def test_body_text_is_prose_without_captions_and_furniture():
    zones = (Zone.HEADLINE, Zone.SUBHEADING, Zone.PARAGRAPH, Zone.CAPTION, Zone.LIST_ITEM, Zone.RELATED)
    blocks = tuple(Block(span=Span(n, n + 1), zone=zone, text=zone.value) for n, zone in enumerate(zones))
    assert article(blocks=blocks).body_text == "subheading\nparagraph\nlist_item"


def test_body_text_has_a_wrapped_paragraph_on_one_line():
    text = "停航八个月的渡口恢\r\n　复通航，船叫New\nYork。"
    block = Block(span=Span(0, len(text)), zone=Zone.PARAGRAPH, text=text)
    assert block.line == "停航八个月的渡口恢复通航，船叫New York。"
    assert article(blocks=(block, block)).body_text == f"{block.line}\n{block.line}"


def test_strictness_is_a_second_step():
    note = Defect(code=DefectCode.LIST_GAP, span=Span(1, 2), message="二 is missing")
    error = Defect(code=DefectCode.BODY_MISSING, span=Span(0, 9), message="no body")
    article(defects=(note,)).raise_for_defects()
    with pytest.raises(DefectsError, match=r"^body_missing at 0:9: no body$") as caught:
        article(defects=(note, error)).raise_for_defects()
    assert caught.value.defects == (error,)
    with pytest.raises(NewsparseError, match=r"list_gap at 1:2: .*; body_missing"):
        article(defects=(note, error)).raise_for_defects(Severity.NOTE)
