"""Texts that hold several articles, and those that only look so."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

import casefiles
from newsparse import DefectCode, Options, Span, Zone, parse, parse_many

ARTICLES = casefiles.titled("_units/articles.txt")


def summary(article):
    said = article.headline, article.source, article.published
    headline, source, published = said
    return " | ".join(
        (
            headline.text if headline else "None",
            source.name if source else "None",
            published.value.isoformat() if published else "None",
        )
    )


@pytest.mark.parametrize("case", ARTICLES, ids=casefiles.title)
def test_the_articles_are_the_whole_text_and_their_offsets_those_of_it(case):
    text, articles = case.text, parse_many(case.text)
    assert list(map(summary, articles)) == case.expected
    edges = [article.span for article in articles]
    assert [edges[0].start, edges[-1].end] == [0, len(text)]
    assert all(first.end == second.start for first, second in itertools.pairwise(edges))
    for article in articles:
        assert (article.length, article.sha256) == (len(text), articles[0].sha256)
        assert all(
            block.span in article.span and block.span.of(text) == block.text for block in article.blocks
        )


@pytest.mark.parametrize("case", ARTICLES, ids=casefiles.title)
def test_articles_with_other_line_ends_and_rules_as_other_marks(case):
    text = case.text.replace("----------", "——————").replace("====================", "＊＊＊＊＊＊")
    assert list(map(summary, parse_many(text.replace("\n", "\r\n")))) == case.expected


@pytest.mark.parametrize("case", ARTICLES, ids=casefiles.title)
def test_parse_reads_the_first_and_says_where_the_second_begins(case):
    text, article, articles = case.text, parse(case.text), parse_many(case.text)
    assert summary(article) == case.expected[0]
    assert article.sha256 == articles[0].sha256
    assert article.body == articles[0].body
    assert article.span == Span(0, len(text))
    found = [defect for defect in article.defects if defect.code is DefectCode.SEVERAL_ARTICLES]
    if len(articles) == 1:
        assert articles == (article,)
        assert not found
        return
    (defect,) = found
    assert defect.span.start == articles[1].blocks[0].span.start
    assert all(b.zone is Zone.RELATED for b in article.blocks if b.span.start >= articles[1].span.start)


def test_rules_and_numbers_about_an_article_are_none_of_it():
    text = next(case.text for case in ARTICLES if case.title == "numbered documents")
    first, second = parse_many(text)
    assert [a.blocks[0].zone for a in (first, second)] == [Zone.CHROME, Zone.CHROME]


def test_options_hold_for_every_article():
    text = ARTICLES[0].text
    assert all(article.dates == () for article in parse_many(text, options=Options(layers=())))


def test_misuse():
    with pytest.raises(TypeError, match="text must be a str, not bytes"):
        parse_many(b"")


@given(st.integers(2, 30))
def test_as_many_articles_as_there_are_records(count):
    record = "标题：渡口第{}次重开\n日期：2024-09-05\n正文：停航八个月的渡口恢复通航，头班船坐满了人。\n"
    articles = parse_many("".join(record.format(n) for n in range(count)), options=Options(layers=()))
    assert [article.headline.text for article in articles] == [f"渡口第{n}次重开" for n in range(count)]
