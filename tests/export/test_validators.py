"""The validators find the faults that they are there to find."""

import pytest

import newsparse
from newsparse import export
from page_strategies import EXAMPLES
from validators import ninjs_faults, schema_org_faults, tei_faults

ARTICLE = newsparse.parse(EXAMPLES["yellow-river"])


@pytest.mark.parametrize(
    ("planted", "fault"),
    [
        ({"headlin": "x"}, "no such property"),
        ({"datePublished": "5 September"}, "5 September"),
        ({"@type": "NewsArtikel"}, "no type"),
        ({"publisher": {"@type": "Comment", "text": "x"}}, "not in"),
        ({"relatedLink": "https://example.org"}, "no property of NewsArticle"),
        ({"headline": 7}, "is no text"),
        ({"citation": [{"@type": "NewsArticle", "jobTitle": "x"}]}, "no property of NewsArticle"),
    ],
)
def test_schema_org(planted, fault):
    (found,) = schema_org_faults(export.to_schema_org(ARTICLE) | planted)
    assert fault in found


@pytest.mark.parametrize(
    "planted",
    [
        {"headline": "x"},
        {"versionCreated": "2024-09-05T07:42:00"},
        {"uri": "1"},
        {"headlines": [{"role": "main"}]},
        {"type": "article"},
        {"associations": [{"uri": "urn:x:1"}]},
        {"associations": [{"uri": "urn:x:1", "name": "x", "href": "y"}]},
    ],
)
def test_ninjs(planted):
    assert ninjs_faults(export.to_ninjs(ARTICLE) | planted)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("<titleStmt>", "<titleStmt><p/>"),
        ("<persName>", '<persName colour="red">'),
        ('when="2024-09-05T07:42:00"', 'when="2024-09-05T07:42"'),
        ("</div></body>", "</div><p>x</p></body>"),
    ],
)
def test_tei(right, wrong):
    document = export.to_tei(ARTICLE)
    assert right in document
    assert tei_faults(document.replace(right, wrong))
