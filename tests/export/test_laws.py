"""The laws of all exports: any article has each of them, and the vocabularies find no fault with it."""

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import model_strategies
import newsparse
from newsparse import export
from newsparse.strategies import articles, pages
from page_strategies import EXAMPLES, texts
from validators import ninjs_faults, schema_org_faults, tei_faults

BEIJING = dt.timezone(dt.timedelta(hours=8))

any_article = st.one_of(
    model_strategies.articles,
    articles(),
    pages().map(lambda page: page.article),
    texts.map(newsparse.parse),
    st.sampled_from(list(EXAMPLES.values())).map(newsparse.parse),
)


@given(any_article)
def test_schema_org_finds_no_fault(article):
    assert schema_org_faults(export.to_schema_org(article, url="https://example.org/1")) == []


@given(any_article, st.sampled_from([None, dt.UTC, BEIJING]))
def test_ninjs_finds_no_fault(article, timezone):
    assert ninjs_faults(plain(export.to_ninjs(article, timezone=timezone))) == []


@given(any_article)
def test_tei_finds_no_fault(article):
    assert tei_faults(export.to_tei(article)) == []


def plain(thing):
    """Leave lone surrogates out, which the validator cannot take over from Python."""
    return json.loads(json.dumps(thing, ensure_ascii=False).encode("utf-8", "replace"))


FORMS = {
    "schema.org": export.to_schema_org,
    "ninjs": export.to_ninjs,
    "dolma": lambda article: export.to_dolma(article, id="1", source="s"),
    "datatrove": lambda article: export.to_datatrove(article, id="1"),
    "mnbvc": lambda article: export.to_mnbvc(article, name="1.txt"),
    "annotations": lambda article: export.to_web_annotations(article, source="https://example.org/1.txt"),
    "displacy": export.to_displacy,
}


@pytest.mark.parametrize("form", FORMS)
@given(article=any_article)
def test_a_form_is_json_and_always_the_same(form, article):
    made = FORMS[form](article)
    assert json.loads(json.dumps(made)) == json.loads(json.dumps(FORMS[form](article)))
    assert "schema" not in made


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_editor_is_never_an_author(name):
    article = newsparse.parse(EXAMPLES[name])
    editors = {name.name for name in article.editors} - {name.name for name in article.authors}
    assert not editors & {person["name"] for person in export.to_schema_org(article).get("author", [])}
    assert not any(editor in export.to_ninjs(article).get("by", "") for editor in editors)
