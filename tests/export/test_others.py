"""Dolma, datatrove, MNBVC, Web Annotations, displaCy: what becomes of each field."""

import datetime as dt
import hashlib
import itertools
import json

import attrs
import pytest
from hypothesis import given

import newsparse
from exported import ARTICLE, TEXT
from newsparse import Article, Block, Span, Zone
from newsparse.export import to_datatrove, to_displacy, to_dolma, to_mnbvc, to_web_annotations
from page_strategies import texts

BARE = Article(span=Span(0, 0), language="und", length=0, sha256="")


# -- Dolma and datatrove ----------------------------------------------------------------------------------


def test_dolma():
    added = dt.datetime(2024, 10, 1, tzinfo=dt.UTC)
    document = to_dolma(ARTICLE, id="7", source="river-press", added=added)
    assert (document["id"], document["source"]) == ("7", "river-press")
    assert document["added"] == "2024-10-01T00:00:00+00:00"
    assert document["created"] == "2024-09-05T07:42:00"
    assert document["text"] == f"{ARTICLE.headline.text}\n{ARTICLE.body_text}"


def test_metadata_is_flat():
    metadata = to_dolma(ARTICLE, id="7", source="s")["metadata"]
    assert metadata["published"] == "2024-09-05T07:42"
    assert (metadata["authors"], metadata["editors"]) == (["岑远山"], ["祁小满"])
    assert (metadata["site"], metadata["source"]) == ("柳湾晚报", "河东日报")
    assert metadata["page_sha256"] == hashlib.sha256(TEXT.encode()).hexdigest()
    for value in metadata.values():
        assert isinstance(value, str | int) or all(isinstance(item, str) for item in value)


def test_nothing_known_is_left_out():
    assert to_dolma(BARE, id="7", source="s") == {
        "id": "7",
        "text": "",
        "source": "s",
        "metadata": {"language": "und", "page_length": 0},
    }


def test_datatrove():
    document = to_datatrove(ARTICLE, id="7")
    assert list(document) == ["text", "id", "media", "metadata"]
    assert document["metadata"] == to_dolma(ARTICLE, id="7", source="s")["metadata"]


# -- MNBVC ------------------------------------------------------------------------------------------------


def test_mnbvc():
    record = to_mnbvc(ARTICLE, name="7.txt", size=900)
    assert (record["文件名"], record["文件大小"], record["时间"]) == ("7.txt", 900, "20240905")
    assert record["段落数"] == len(ARTICLE.body)
    first = record["段落"][0]
    assert (first["行号"], first["内容"]) == (1, ARTICLE.body[0].text)
    assert first["md5"] == hashlib.md5(first["内容"].encode()).hexdigest()  # noqa: S324
    span = ARTICLE.body[0].span
    assert json.loads(first["扩展字段"]) == {"zone": "paragraph", "span": [span.start, span.end]}


def test_mnbvc_carries_all_the_rest():
    rest = to_mnbvc(ARTICLE, name="7.txt")["扩展字段"]
    assert newsparse.from_json(rest) == attrs.evolve(ARTICLE, blocks=())


def test_mnbvc_counts_what_is_there_twice():
    blocks = tuple(
        Block(span=Span(n, n + 1), zone=Zone.PARAGRAPH, text=text) for n, text in enumerate("甲乙甲甲")
    )
    record = to_mnbvc(attrs.evolve(BARE, blocks=blocks), name="7.txt", added="20241001")
    assert [paragraph["是否重复"] for paragraph in record["段落"]] == [False, False, True, True]
    assert (record["去重段落数"], record["最长段落长度"]) == (2, 1)
    assert record["文件大小"] == len("甲\n乙\n甲\n甲".encode())
    assert record["时间"] == "20241001"


# -- Web Annotations --------------------------------------------------------------------------------------


@given(texts)
def test_quotations_are_what_stands_there(text):
    page = to_web_annotations(newsparse.parse(text), source="https://example.org/1.txt", text=text)
    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    for item in page["items"]:
        position, quote = item["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert (quote["prefix"] + quote["exact"] + quote["suffix"]) in text


def test_annotations_say_what_and_where():
    page = to_web_annotations(ARTICLE, source="https://example.org/1.txt")
    (item,) = [i for i in page["items"] if i["body"][1]["value"] == "published"]
    span = ARTICLE.published.span
    assert item == {
        "type": "Annotation",
        "motivation": "classifying",
        "body": [
            {"type": "TextualBody", "purpose": "classifying", "value": "time"},
            {"type": "TextualBody", "purpose": "identifying", "value": "published"},
            {"type": "TextualBody", "purpose": "describing", "value": "2024-09-05T07:42 · minute"},
        ],
        "target": {
            "source": "https://example.org/1.txt",
            "selector": {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        },
    }


# -- displaCy ---------------------------------------------------------------------------------------------


@given(texts)
def test_entities_are_in_order_and_apart(text):
    for shown in (to_displacy(newsparse.parse(text)), to_displacy(newsparse.parse(text), text)):
        assert all(0 <= entity["start"] < entity["end"] <= len(shown["text"]) for entity in shown["ents"])
        assert all(a["end"] <= b["start"] for a, b in itertools.pairwise(shown["ents"]))


def test_entities_are_labelled_as_spacy_does():
    shown = to_displacy(ARTICLE, TEXT)
    said = {(TEXT[entity["start"] : entity["end"]], entity["label"]) for entity in shown["ents"]}
    assert {("河东日报", "ORG"), ("2024-09-05 07:42", "DATE"), ("孟川柏", "PERSON")} <= said
    assert shown["title"] == ARTICLE.headline.text


def test_entities_of_the_blocks_say_the_same():
    whole, blocks = to_displacy(ARTICLE, TEXT), to_displacy(ARTICLE)

    def said(shown):
        return [(shown["text"][e["start"] : e["end"]], e["label"]) for e in shown["ents"]]

    assert said(whole) == said(blocks)


def test_displacy_wants_the_text_of_the_article():
    with pytest.raises(ValueError, match="not the text"):
        to_displacy(ARTICLE, "another")
