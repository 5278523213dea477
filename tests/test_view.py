"""The HTML view: what is left without its tags is the text, and the tags say what was read."""

import hashlib
import html
import html.parser
import re

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import model_strategies
import newsparse
from newsparse import Span
from newsparse.strategies import pages
from page_strategies import EXAMPLES, texts

TEXT = EXAMPLES["yellow-river"]
ARTICLE = newsparse.parse(TEXT)
EMPTY = ("meta", "br", "link")


def stripped(page):
    return html.unescape(re.sub(r"<[^>]*>", "", page))


class Tags(html.parser.HTMLParser):
    """Every tag that begins, and whether all of them end in order."""

    def __init__(self):
        super().__init__()
        self.begun, self.open = [], []

    def handle_starttag(self, tag, attrs):
        self.begun.append((tag, dict(attrs)))
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def tags(page):
    parser = Tags()
    parser.feed(page)
    parser.close()
    assert not parser.open
    return parser.begun


@given(texts, st.booleans(), st.booleans())
def test_without_its_tags_it_is_the_text(text, page, legend):
    assert stripped(newsparse.parse(text).to_html(text, page=page, legend=legend)) == text


@given(pages())
def test_without_its_tags_it_is_the_text_of_the_page(page):
    assert stripped(page.article.to_html(page.text)) == page.text


@given(texts)
def test_tags_nest(text):
    tags(newsparse.parse(text).to_html(text))


@given(model_strategies.articles)
def test_any_article_can_be_shown_by_its_blocks(article):
    shown = article._repr_html_()
    tags(shown)
    letters = "".join(block.text for block in article.blocks)
    assert stripped(shown).replace("\n", "") == letters.replace("\n", "")


@given(texts)
def test_blocks_show_the_lines_of_the_text(text):
    shown = stripped(newsparse.parse(text)._repr_html_())
    blocks = [block.text for block in newsparse.parse(text).blocks]
    assert re.sub(r"\n+", "\n", shown) == re.sub(r"\n+", "\n", "\n".join(blocks))


def test_no_script_and_nothing_from_elsewhere():
    page = ARTICLE.to_html(TEXT)
    assert {tag for tag, _ in tags(page)} == {
        *("html", "head", "meta", "style", "body", "div", "span"),
        *("details", "summary"),
    }
    assert not re.search(r"https?:|url\(|@import|\son\w+=", page)


def folds(page):
    return [a["data-fold"] for tag, a in tags(page) if tag == "summary"]


def test_what_is_not_of_the_story_is_folded():
    text = EXAMPLES["ferry-portal"]
    article = newsparse.parse(text)
    page = article.to_html(text)
    assert folds(page) == [
        "10 lines: chrome 10 · site 柳湾新闻网",
        "6 lines: chrome 6",
        "20 lines: related 13, comments 5, chrome 2",
    ]
    assert folds(article.to_html()) == folds(page)
    story = re.sub("(?s)<details.*?</details>", "", page)
    assert set(re.findall('data-zone="(\\w+)"', story)) == {"headline", "meta", "paragraph", "byline"}


def test_a_few_lines_are_not_folded():
    text = (
        "首页 要闻\n青渡镇新桥通车\n晋南晚报 2023-03-30 08:50\n\n新桥通车，居民步行过河。"
        "\n\n相关阅读\n老桥改成步道"
    )
    assert not folds(newsparse.parse(text).to_html(text))


def test_a_fold_begins_and_ends_with_lines():
    """So that a browser shows no blank line in its place."""
    text = EXAMPLES["ferry-portal"].replace("\n", "\n  ")
    page = newsparse.parse(text).to_html(text)
    assert re.search(r"\n</details>", page)
    assert not re.search(r"\n +<details", page)
    assert stripped(page) == text


def test_a_fold_of_one_article_holds_nothing_of_another():
    story = "青渡镇新桥通车\n晋南晚报 2023-03-30 08:50\n\n3月28日，青渡镇的新桥通车，居民步行过河。\n\n"
    more = "相关阅读\n老桥改成步道\n石桥限行\n柳湾老码头改成图书馆\n渡口班次加密\n\n"
    first = newsparse.parse(story + more)
    text = story + more + story
    part = attrs.evolve(
        first,
        length=len(text),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        span=Span(0, len(story + more)),
    )
    page = part.to_html(text)
    assert stripped(page) == text
    assert len(folds(page)) == 1
    assert stripped(re.sub("(?s)<details.*?</details>", "", page)).count("青渡镇新桥通车") == 2


def test_a_fold_says_that_it_holds_defects():
    article = newsparse.parse(EXAMPLES["ferry-portal"])
    block = article.blocks[-3]
    defect = newsparse.Defect(code=newsparse.DefectCode.SURROGATE, span=block.span, message="a made-up one")
    shown = attrs.evolve(article, defects=(defect,)).to_html()
    assert [" · 1 defect" in label for label in folds(shown)] == [False, False, True]


def test_organisations_have_a_colour_of_their_own():
    text = "青渡镇新桥通车\n晋南晚报 2023-03-30 08:50\n\n新桥通车，居民步行过河。\n\n（晋南晚报记者 周超）"
    page = newsparse.parse(text).to_html(text)
    assert re.search('np-org" title="credits.0..org · [0-9:]+">晋南晚报<', page)
    assert re.search('np-outlet" title="source · [0-9:]+">晋南晚报<', page)


def test_the_element_is_no_page():
    element = ARTICLE.to_html(TEXT, page=False)
    assert element.startswith('<div class="newsparse" lang="zh-Hans">')
    assert re.sub("(?s)<style.*?</style>", "", element) in ARTICLE.to_html(TEXT)


def test_the_legend_names_what_is_there_and_can_be_left_out():
    shown = ARTICLE.to_html(TEXT)
    keys = [
        attributes["data-name"] for tag, attributes in tags(shown) if "np-key" in attributes.get("class", "")
    ]
    assert {"masthead", "headline", "meta", "paragraph", "time", "outlet", "person", "quote", "list"} <= set(
        keys
    )
    assert "caption" not in keys
    assert "np-legend" not in re.sub("(?s)<style.*?</style>", "", ARTICLE.to_html(TEXT, legend=False))


def test_what_the_whole_text_lacks_is_named_but_not_underlined():
    begun = tags(newsparse.parse("").to_html(""))
    missing = [a for _, a in begun if "np-defect" in a.get("class", "")]
    assert [a["data-name"] for a in missing] == ["body_missing", "headline_missing"]


def test_defects_are_underlined_at_their_place():
    text = EXAMPLES["yellow-river"].replace("2024-09-05 07:42", "2024-02-30 25:61")
    marked = [
        a.get("title", "")
        for _, a in tags(newsparse.parse(text).to_html(text))
        if "np-defect" in a.get("class", "")
    ]
    assert any("date_impossible" in title for title in marked)


def test_each_mark_says_on_hover_what_it_is():
    titles = {attributes["title"] for _, attributes in tags(ARTICLE.to_html(TEXT)) if "title" in attributes}
    at = ARTICLE.published.span
    assert f"published · 2024-09-05T07:42 · minute · {at.start}:{at.end}" in titles
    assert any(title.startswith("quotes[0]") for title in titles)


def test_a_line_is_named_once_although_a_quotation_crosses_it():
    text = "青渡镇新桥通车\n晋南晚报 2023-03-30 08:50\n\n周超说：“桥很长。\n\n“桥很宽。”他又说。"
    article = newsparse.parse(text)
    named = [a for _, a in tags(article.to_html(text)) if "data-zone" in a]
    assert len(named) == len(article.blocks)


def test_what_the_page_writes_is_never_a_tag():
    text = '<script>alert("1")</script>\n晋南晚报 2023-03-30 08:50\n\n周超&lt;说：“<b>”。'
    article = newsparse.parse(text)
    assert "<script" not in article.to_html(text)
    assert stripped(article.to_html(text)) == text


def test_carriage_returns_are_written_so_that_browsers_keep_them():
    text = "青渡镇\r\n新桥"
    assert "&#13;\n" in newsparse.parse(text).to_html(text)


@pytest.mark.parametrize("other", ["", TEXT[:-1], TEXT.replace("河", "江")])
def test_another_text_is_refused(other):
    with pytest.raises(ValueError, match="not the text"):
        ARTICLE.to_html(other)


def test_without_the_text_the_blocks_are_shown():
    stored = newsparse.from_json(newsparse.to_json(ARTICLE))
    assert stored.to_html(page=False) == ARTICLE._repr_html_()
    assert stripped(stored.to_html()) == stripped(stored.to_html(page=False, legend=False))
    assert stored.to_html().startswith("<!doctype html>")


def test_what_is_no_text_is_refused():
    with pytest.raises(TypeError, match="must be a str"):
        ARTICLE.to_html(TEXT.encode())


def test_language_that_is_not_known_is_not_named():
    assert "lang=" not in newsparse.parse("1 2 3").to_html("1 2 3")


def test_blocks_are_apart_as_they_were():
    first, second, third = ARTICLE.blocks[:3]
    assert first.span.end + 1 == second.span.start
    shown = stripped(ARTICLE._repr_html_())
    assert shown.startswith(f"{first.text}\n{second.text}\n{third.text}\n\n")


def test_marks_move_with_the_blocks():
    text = "\n\n青渡镇新桥今日通车\r\n\r\n\r\n晋南晚报 2023-03-30 08:50\n\n3月28日，新桥通车，居民步行过河。"
    article = newsparse.parse(text)
    assert article.source.span == Span(17, 21)
    assert re.search(r'title="source · 17:21">晋南晚报</span>', article._repr_html_())
