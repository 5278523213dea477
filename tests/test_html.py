"""From HTML to text: what a reader sees, one line a block, all of it."""

import builtins

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse.html import html_to_text, parse_html
from newsparse.readers.html import read_html

# A title that tells the rule, the HTML, the text.
CASES = {
    "a block is a line": ("<div>甲</div><div>乙</div>", "甲\n乙"),
    "paragraphs stand apart": ("<p>甲</p><p>乙</p>", "甲\n\n乙"),
    "headings stand apart": ("<h1>甲</h1><div>乙</div>", "甲\n\n乙"),
    "inline elements stay on the line": ("<p>甲<b>乙</b><a href='#'>丙</a></p>", "甲乙丙"),
    "a break ends the line": ("<p>甲<br>乙</p>", "甲\n乙"),
    "two breaks leave a blank line": ("<p>甲<br><br/>乙</p>", "甲\n\n乙"),
    "text beside a block is a line": ("<div>甲<div>乙</div>丙</div>", "甲\n乙\n丙"),
    "empty blocks are nothing": ("<div></div><p> </p><div><p>甲</p></div>", "甲"),
    "many paragraphs edges are one blank line": (
        "<section><p>甲</p></section><section><p>乙</p>",
        "甲\n\n乙",
    ),
    "scripts and styles are not seen": ("<script>1</script><style>a{}</style><p>甲", "甲"),
    "the head is not seen": ("<title>标题</title><p>甲", "甲"),
    "noscript is not seen": ("<p>甲</p><noscript><p>无</p></noscript>", "甲"),
    "comments are not seen": ("<!-- 无 --><p>甲<!-- 无 -->乙", "甲乙"),
    "hidden is not seen": ("<div hidden>无</div><p>甲", "甲"),
    "an inline style hides": ("<div style='color:red; Display : NONE'>无</div><p>甲", "甲"),
    "invisible is not seen": ("<p style='visibility:hidden'>无</p><p>甲", "甲"),
    "a style that shows shows": ("<p style='display:block'>甲</p>", "甲"),
    "a closed dialog is not seen": ("<dialog>无</dialog><dialog open>甲</dialog>", "甲"),
    "choices are not seen": ("<select><option>无</option></select><p>甲", "甲"),
    "ruby is read without its brackets": ("<ruby>甲<rp>(</rp><rt>jia</rt><rp>)</rp></ruby>", "甲jia"),
    "white space is folded": ("<p>a  b\n\t c </p>", "a b c"),
    "a line end between two Chinese characters is nothing": ("<p>甲\n    乙</p>", "甲乙"),
    "a line end between Chinese and Latin is a blank": ("<p>甲\n b</p>", "甲 b"),
    "a blank between two Chinese characters is a blank": ("<p>张 三</p>", "张 三"),
    "wide blanks are characters": ("<p>\u3000\u3000甲&nbsp;乙</p>", "\u3000\u3000甲\xa0乙"),
    "pre keeps its lines": ("<pre>甲\n  乙\n\n丙 </pre>", "甲\n  乙\n\n丙"),
    "cells are divided by tabs": (
        "<table><tr><td>班次<td> 票价 <tr><td>早班<td>2</table>",
        "班次\t票价\n早班\t2",
    ),
    "an empty cell at the end is nothing": ("<table><tr><td>甲<td></table>", "甲"),
    "blocks in cells are lines": ("<table><tr><td><p>甲</p></td><td><p>乙</p></td></table>", "甲\n\n乙"),
    "parts of a list item are divided": (
        "<ul><li><a>渡口重开</a><span>河东日报</span></ul>",
        "渡口重开 河东日报",
    ),
    "words of a list item are not": ("<ul><li>渡口<b>重开</b>了</ul>", "渡口重开了"),
    "list items are lines": ("<ul><li>甲<li>乙</ul>", "甲\n乙"),
    "entities are characters": ("<p>&lt;甲&gt; &amp; &#20057;", "<甲> & 乙"),
    "open elements are closed": ("<div><p>甲<div>乙", "甲\n\n乙"),
    "text alone is text": ("甲", "甲"),
    "nothing is nothing": ("", ""),
}

PAGE = """
<html><head><title>河东新闻网</title><script>var x</script></head><body>
<div class="nav"><a href="/">首页</a> &gt; <a href="/s">社会</a></div>
<h1>柳湾渡口恢复通航</h1>
<div class="info"><span>2024-09-05 07:42</span> <span>来源：河东日报</span></div>
<div class="content"><p>　　停航八个月的柳湾渡口4日恢复通航，早班船坐满了人。</p>
<p>　　船工们说，票价不变，班次加密，雨天停航。</p></div>
<p class="editor">责任编辑：祁小满</p>
</body></html>
"""


@pytest.mark.parametrize("title", CASES)
def test_case(title):
    html, text = CASES[title]
    assert html_to_text(html) == text


def test_a_page_is_read_with_its_byline():
    article = newsparse.parse(html_to_text(PAGE))
    assert article.headline.text == "柳湾渡口恢复通航"
    assert article.source.name == "河东日报"
    assert article.published.value.isoformat() == "2024-09-05T07:42:00"
    assert [name.name for name in article.editors] == ["祁小满"]


pieces = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<br>",
        "<pre>",
        "</pre>",
        "<td>",
        "<li>",
        "<b>",
        "甲",
        " ",
        "\n",
        "&#13;",
        "a",
    ]
)


@given(st.one_of(st.text(st.characters(exclude_categories=())), st.lists(pieces).map("".join)))
def test_any_html_gives_lines(html):
    text = html_to_text(html)
    assert text == text.strip("\n")
    assert "\n\n\n" not in text
    assert all(line == "" or line.strip() for line in text.split("\n"))


@given(st.lists(st.text("甲乙丙，。0a", min_size=1), min_size=1))
def test_paragraphs_come_back_as_they_were(paragraphs):
    html = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    assert html_to_text(html).split("\n\n") == paragraphs


def test_deep_pages_are_read():
    assert html_to_text("<div>" * 20_000 + "甲") == "甲"


@pytest.mark.parametrize(
    "html",
    [
        "<p>柳湾</p>".encode(),
        b"\xef\xbb\xbf" + "<p>柳湾</p>".encode(),
        "<p>柳湾</p>".encode("utf-16"),
        '<meta charset="gb2312"><p>柳湾</p>'.encode("gbk"),
        '<meta http-equiv="Content-Type" content="text/html; charset=big5"><p>柳湾</p>'.replace(
            "湾", "灣"
        ).encode("big5"),
        '<meta charset="gb2312"><p>柳湾</p>'.encode(),  # stored anew as UTF-8, as many pages are
    ],
)
def test_bytes_are_decoded(html):
    assert html_to_text(html).replace("灣", "湾") == "柳湾"


@pytest.mark.parametrize("name", ["martian", "utf-16", "base64"])
def test_an_encoding_that_cannot_be_is_not_believed(name):
    assert html_to_text(f'<meta charset="{name}"><p>a</p>'.encode()) == "a"
    assert html_to_text(f'<meta charset="{name}"><p>'.encode() + b"a\xff</p>") == "a\ufffd"


def test_bytes_wrong_in_their_encoding_are_replaced():
    assert html_to_text(b"<meta charset=gbk><p>a\xff") == "a\ufffd"


@pytest.mark.parametrize("html", [None, 7, ["<p>"]])
def test_what_is_no_html_is_refused(html):
    with pytest.raises(TypeError, match="must be a str or bytes"):
        html_to_text(html)


def test_without_selectolax_the_extra_is_named(monkeypatch):
    real = builtins.__import__

    def without(name, *rest):
        if name.startswith("selectolax"):
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ImportError, match=r"newsparse\[html\]"):
        html_to_text("<p>")


BODY = "<p>停航八个月的柳湾渡口4日恢复通航，早班船坐满了人，两岸居民排队过河。</p>"
HEAD = (
    "<p>首页</p><p>早班船坐满了人 两岸居民排队过河</p><p>柳湾渡口恢复通航</p>"
    "<p>来源：河东日报\u300009-05 07:42</p>"
)
ADDRESS = "https://www.example.com/2019/09/05/1.html"


@pytest.mark.parametrize(
    ("head", "title", "url"),
    [
        ("<title> 柳湾渡口\n 恢复通航 </title>", "柳湾渡口 恢复通航", None),
        ("<title></title>", None, None),
        ("<title>甲&amp;乙</title><title>丙</title>", "甲&乙", None),
        ("</head><svg><title>图</title></svg>", None, None),
        (f'<link href="{ADDRESS}" rel="canonical">', None, ADDRESS),
        (f'<meta content=" {ADDRESS} " property="og:url">', None, ADDRESS),
        (f'<link rel=canonical href="/1.html"><meta property="og:url" content="{ADDRESS}">', None, ADDRESS),
        ("<link rel=canonical>", None, None),
    ],
)
def test_title_and_address_of_a_page(head, title, url):
    page = read_html(f"<html><head>{head}</head><body><p>甲</p></body></html>")
    assert (page.text, page.title, page.url) == ("甲", title, url)


def test_a_page_is_parsed_with_its_title_and_address():
    page = f'<title>柳湾渡口恢复通航_河东网</title><link rel=canonical href="{ADDRESS}">{HEAD}{BODY}'
    text, article = parse_html(page)
    assert text == html_to_text(page)
    assert article.headline.text == article.headline.span.of(text) == "柳湾渡口恢复通航"
    assert (article.published.value.year, article.published.inferred) == (2019, ("year",))
    assert parse_html(page.encode("gb18030")) == (text, article)


def test_what_the_caller_states_goes_before_what_the_page_says():
    page = f'<title>早班船坐满了人 两岸居民排队过河</title><link rel=canonical href="{ADDRESS}">{HEAD}{BODY}'
    options = newsparse.Options(title="柳湾渡口恢复通航", url="https://www.example.com/2022/09/05/1.html")
    _, article = parse_html(page, options=options)
    assert (article.headline.text, article.published.value.year) == ("柳湾渡口恢复通航", 2022)


@pytest.mark.parametrize(("html", "options"), [(None, None), (7, None), ("<p>甲", "title")])
def test_misuse_of_parse_html(html, options):
    with pytest.raises(TypeError, match="must be"):
        parse_html(html, options=options)
