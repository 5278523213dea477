"""What a caller states of a page: title and address are evidence, and never a value without a place."""

import attrs
import pytest

from casefiles import title, titled
from newsparse import Options, Zone, explain, parse, parse_many
from newsparse._layout.told import lines_told
from newsparse._lexicon import rows
from newsparse._names.outlets import known_outlet, outlets_at
from newsparse._time.in_address import day_in_address

CASES = titled("stated.txt")
TITLE, URL = "柳湾渡口恢复通航_河东网", "https://www.example.com/2024/09/05/1.html"
BODY = "停航八个月的柳湾渡口4日恢复通航，早班船坐满了人，两岸居民排队过河。"


def time_of(stamp):
    return (
        "-" if stamp is None or stamp.value is None else " ".join([stamp.value.isoformat(), *stamp.inferred])
    )


SHOWN = {
    "headline": lambda article: article.headline.text if article.headline else "-",
    "site": lambda article: article.site.name if article.site else "-",
    "published": lambda article: time_of(article.published),
    "dateline": lambda article: time_of(article.dateline and article.dateline.date),
}


@pytest.mark.parametrize("case", CASES, ids=title)
def test_stated(case):
    told = [line.partition(": ")[::2] for line in case.expected]
    given = {name: value for name, value in told if name not in SHOWN}
    article = parse(case.text, options=Options(**given))
    assert {name: SHOWN[name](article) for name, _ in told if name in SHOWN} == {
        name: value for name, value in told if name in SHOWN
    }


@pytest.mark.parametrize("case", CASES, ids=title)
def test_nothing_is_in_the_article_that_is_not_in_the_text(case):
    article = parse(case.text, options=Options(title=TITLE, url=URL))
    assert "".join("".join(block.text.split()) for block in article.blocks) == "".join(case.text.split())
    for field in (article.headline, article.kicker, article.deck):
        assert field is None or field.span.of(case.text) == field.text
    assert article.site is None or article.site.span.of(case.text) == article.site.name


def test_of_lines_that_say_the_title_one_is_the_headline():
    text = f"柳湾渡口恢复通航\n社会\n柳湾渡口恢复通航\n2024-09-05 07:42\n{BODY}\n柳湾渡口恢复通航"
    article = parse(text, options=Options(title=TITLE))
    assert [block.zone for block in article.blocks].count(Zone.HEADLINE) == 1
    assert article.headline.text == "柳湾渡口恢复通航"


def test_each_of_several_articles_hears_the_title():
    record = "标题：{}\n来源：河东日报\n日期：2024-09-05\n正文：" + BODY
    text = "\n\n".join(map(record.format, ("柳湾渡口恢复通航", "老桥改作步道")))
    told = parse_many(text, options=Options(title="老桥改作步道"))
    assert [article.headline.text for article in told] == ["柳湾渡口恢复通航", "老桥改作步道"]


def test_a_stated_title_is_told_by_explain():
    text = f"早班船坐满了人 两岸居民排队过河\n柳湾渡口恢复通航\n2024-09-05 07:42\n{BODY}"
    options = Options(title=TITLE)
    readings = explain(text, options=options).lines
    assert [reading.zone for reading in readings] == [
        block.zone for block in parse(text, options=options).blocks
    ]
    assert (readings[1].zone, readings[1].sureness, readings[1].reasons) == (Zone.HEADLINE, "told", ())
    assert "= it says the title that was stated" in str(explain(text, options=options))
    with pytest.raises(TypeError, match=r"options must be newsparse\.Options, not str"):
        explain(text, options=TITLE)


def test_options_with_title_and_address_are_told_apart_and_hashed():
    options = Options(title=TITLE, url=URL)
    assert options == Options(title=TITLE, url=URL) != Options(title=TITLE)
    assert len({options, attrs.evolve(options), Options()}) == 2


@pytest.mark.parametrize("wrong", [{"title": b"t"}, {"title": 7}, {"url": 7}])
def test_title_and_address_are_strings(wrong):
    (name,) = wrong
    with pytest.raises(TypeError, match=f"{name} must be a str such as "):
        Options(**wrong)


@pytest.mark.parametrize(
    "given", ["", " ", "_", "|" * 5000, "甲" * 100_000, "甲 乙" * 9000, "\ud800" * 9, "a\x00b"]
)
@pytest.mark.parametrize(
    "url", ["", "/", "//", "http://", "%" * 5000, "2024" * 9000, "//h/" + "2024-02-30/" * 900]
)
def test_any_title_and_address_will_do(given, url):
    for text in ("", given, f"{given}\n{url}", f"{given}\n09-05 07:42\n{BODY}"):
        parse(text, options=Options(title=given, url=url))


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://e.com/2024/09/05/1.html", "2024-09-05"),
        ("https://e.com/2024/9/5/1.html", "2024-09-05"),
        ("https://e.com/a/2024-09-05/doc-i.shtml", "2024-09-05"),
        ("https://e.com/a/2024-09/05/content_1.htm", "2024-09-05"),
        ("https://e.com/n1/2024/0905/c1-2.html", "2024-09-05"),
        ("https://e.com/202409/t20240905_1.html", "2024-09-05"),
        ("https://e.com/a/20240905074210.html", "2024-09-05"),
        ("/k2/1696292-20240905.htm", "2024-09-05"),
        ("e.com/2024/09/05/", "2024-09-05"),
        ("https://e.com/20241405/1.html", None),
        ("https://e.com/202409051/1.html", None),
        ("https://e.com/1.html?day=2024-09-05#2024-09-05", None),
        ("https://20240905.e.com/1.html", None),
        ("https://e.com/2024/09/", None),
    ],
)
def test_day_in_the_path_of_an_address(url, day):
    found = day_in_address(url)
    assert (found and found.isoformat()) == day


def test_every_domain_is_found_in_its_example_and_names_listed_outlets():
    for domain, names, example in rows("domains"):
        assert outlets_at(example) == tuple(names.split("|")), domain
        assert all(map(known_outlet, names.split("|"))), domain


@pytest.mark.parametrize(
    ("url", "names"),
    [
        ("https://NEWS.People.com.cn:443/n1", ("人民网", "人民網")),
        ("http://user@people.cn/", ("人民网",)),
        ("//finance.sina.com.cn/a", ("新浪财经",)),
        ("https://people.com.cn.example.org/", ()),
        ("people.com.cn", ()),
        ("https://example.org/people.com.cn", ()),
    ],
)
def test_outlet_of_an_address(url, names):
    assert outlets_at(url) == names


def test_a_column_before_a_headline_is_not_taken_for_it():
    title = "书记市长这一周 | 奋马扬鞭争春色"
    assert lines_told(title, ["首页", title, "书记市长这一周"]) == [range(1, 2)]
