"""TEI: what becomes of each field, and of each thing in the text."""

import attrs
from hypothesis import given
from lxml import etree

import model_strategies
from exported import ARTICLE
from newsparse import Block, Span, TextField, Zone
from newsparse.export import to_tei
from validators import tei_faults

NAMES = {"t": "http://www.tei-c.org/ns/1.0"}


def found(article, path):
    return etree.fromstring(to_tei(article).encode()).xpath(path, namespaces=NAMES)


def texts(path, article=ARTICLE):
    return ["".join(element.itertext()) for element in found(article, path)]


def block(zone, text, start=0):
    return Block(span=Span(start, start + len(text)), zone=zone, text=text)


def test_header():
    assert texts("//t:titleStmt/t:title[@type='main']") == ["柳湾渡口恢复通航 早班船坐满了人"]
    assert texts("//t:titleStmt/t:title[@type='sub']") == ["——听老船工讲三十年的潮水"]
    assert texts("//t:titleStmt/t:author/t:persName") == ["岑远山"]
    assert texts("//t:titleStmt/t:editor/t:persName") == ["祁小满"]
    assert texts("//t:titleStmt/t:respStmt/t:resp[.='摄影']/../t:persName") == ["柏青"]
    assert texts("//t:bibl/t:publisher/t:orgName[@type='source']") == ["河东日报"]
    assert found(ARTICLE, "//t:sourceDesc//t:date/@when") == ["2024-09-05T07:42:00"]
    assert found(ARTICLE, "//t:language/@ident") == ["zh-Hans"]


def test_text_of_the_body_is_the_text_of_its_blocks():
    body = "".join(texts("//t:body"))
    assert body == "".join(b.text for b in ARTICLE.body)


def test_what_was_read_is_marked_in_the_text():
    assert "4日" in texts("//t:body//t:date[@when='2024-09-04']")
    assert "孟川柏" in texts("//t:body//t:persName")
    assert found(ARTICLE, "//t:said[@direct='true']/@n") == ["孟川柏"]
    assert any("渡口安全条例" in title for title in texts("//t:body//t:title"))


def test_a_date_without_a_day_says_so():
    assert found(ARTICLE, "//t:date[.='近日']/@n") == ["PAST_REF"]


def test_subheadings_begin_divisions_and_list_items_stand_in_lists():
    blocks = (
        block(Zone.PARAGRAPH, "开头。"),
        block(Zone.SUBHEADING, "修船", 10),
        block(Zone.SUBHEADING, "先修大船", 20),
        block(Zone.LIST_ITEM, "1. 甲", 30),
        block(Zone.LIST_ITEM, "2. 乙", 40),
        block(Zone.CAPTION, "图为渡口。", 50),
        block(Zone.SUBHEADING, "收班", 60),
    )
    article = attrs.evolve(ARTICLE, blocks=blocks)
    assert len(found(article, "//t:body/t:div")) == 3
    assert texts("//t:body/t:div[2]/t:head", article) == ["修船", "先修大船"]
    assert texts("//t:body//t:list/t:item", article) == ["1. 甲", "2. 乙"]
    assert texts("//t:p[@rend='caption']", article) == ["图为渡口。"]
    assert tei_faults(to_tei(article)) == []


def test_a_body_may_begin_with_a_subheading():
    article = attrs.evolve(ARTICLE, blocks=(block(Zone.SUBHEADING, "修船"), block(Zone.PARAGRAPH, "甲。", 9)))
    assert texts("//t:body/t:div[1]/t:head", article) == ["修船"]


def test_back():
    assert texts("//t:back/t:div[@type='notices']/t:p") == ["本文仅代表作者观点。"]
    assert texts("//t:back//t:div[@type='comment']/t:p[last()]") == ["总算又开了。"]
    assert texts("//t:back/t:div[@type='related']//t:title") == ["柳湾老码头改成图书馆"]
    assert found(ARTICLE, "//t:back//t:date/@when") == ["2024-08-21", "2024-09-05T12:00:00"]


def test_what_xml_cannot_hold_is_replaced():
    headline = TextField(span=Span(0, 4), text="\x00<\ud800\uffff")
    article = attrs.evolve(ARTICLE, headline=headline)
    assert texts("//t:titleStmt/t:title[@type='main']", article) == ["\ufffd<\ufffd\ufffd"]


@given(model_strategies.articles)
def test_line_ends_come_through(article):
    written = attrs.evolve(
        article, blocks=(block(Zone.PARAGRAPH, "甲\r\n乙"),), quotes=(), dates=(), people=()
    )
    assert "".join(texts("//t:body//t:p", attrs.evolve(written, works=()))) == "甲\r\n乙"
