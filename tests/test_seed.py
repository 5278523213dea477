"""The founding page, read from the annotated corpus: every value that it shows, and none that it does not.

The page itself stays in the corpus; what is said here of its people and stories is what a reader sees on it.
"""

import datetime as dt
import itertools
import json

import pytest

from newsparse import ListKind, Precision, QuoteKind, Role, Severity, Zone, parse

RELATED_SOURCES = [
    "中国新闻网",
    "经济日报",
    "光明日报",
    "新华社",
    "中国新闻网",
    "央视新闻客户端",
    "内蒙古日报",
    "北京青年报客户端",
]
RELATED_DAYS = [
    "2024-11-20",
    "2024-10-12",
    "2024-09-23",
    "2024-09-12",
    "2023-06-01",
    "2023-04-29",
    "2023-02-14",
    "2022-11-18",
]


@pytest.fixture(scope="module")
def text(corpus):
    path = corpus / "dev" / "text" / "seed.txt"
    if not path.is_file():
        pytest.skip("the annotated corpus holds no founding page")
    return path.read_bytes().decode("utf-8")


@pytest.fixture(scope="module")
def annotation(corpus):
    return json.loads((corpus / "dev" / "gold" / "seed.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def article(text):
    return parse(text)


def test_length_and_script(article, text):
    assert article.length == len(text) == 2_694
    assert article.language == "zh-Hans"


def test_site_is_the_masthead_and_no_source(article):
    assert article.site.name == "北京青年报"
    assert article.site.known
    assert article.site.span.start == 0


def test_source_stands_beside_the_time(article, text):
    assert article.source.name == "山西日报"
    assert article.source.span.of(text) == "山西日报"
    assert article.source.span.end + 1 == article.published.span.start


def test_published_to_the_minute_and_without_a_zone(article, text):
    published = article.published
    assert published.value == dt.datetime(2023, 3, 30, 8, 50)
    assert published.precision is Precision.MINUTE
    assert published.text == published.span.of(text) == "2023-03-30 08:50"
    assert published.inferred == ()
    assert published.label is None
    assert article.updated is None


def test_headline_whole(article, text, annotation):
    assert article.headline.text == annotation["headline"] == text.split("\n")[1]
    assert article.headline.span.of(text) == article.headline.text
    assert article.kicker is None
    assert article.deck is None
    assert article.summary is None


def test_seven_paragraphs_and_nothing_else_in_the_body(article, text):
    assert len(article.paragraphs) == 7
    assert article.body == article.paragraphs
    assert article.body_text.split("\n") == [line for line in text.split("\n") if line.endswith("。")]


def test_every_line_has_its_zone(article, text, annotation):
    lines = [line for line in text.split("\n") if line]
    assert [block.text for block in article.blocks] == lines
    zones = {n: zone for first, last, zone in annotation["zones"] for n in range(first, last + 1)}
    numbered = [n for n, line in enumerate(text.split("\n"), 1) if line]
    assert [block.zone.value for block in article.blocks] == [zones[n] for n in numbered]


def test_one_editor_and_no_writer(article, text):
    (credit,) = article.credits
    assert credit.role is Role.EDITOR
    assert credit.label == credit.label_span.of(text) == "编辑"
    assert credit.org is None
    assert [(name.name, name.span.of(text)) for name in credit.people] == [("周超", "周超")]
    assert credit.span.of(text) == "编辑/周超"
    assert [name.name for name in article.editors] == ["周超"]
    assert article.authors == ()
    assert article.dateline is None


def test_eight_related_stories_with_title_source_and_date(article, text, annotation):
    assert len(article.related) == 8
    assert [item.title.text for item in article.related] == [item["title"] for item in annotation["related"]]
    assert [item.source.name for item in article.related] == RELATED_SOURCES
    assert [item.published.value.isoformat() for item in article.related] == RELATED_DAYS
    for item in article.related:
        assert type(item.published.value) is dt.date
        assert item.published.precision is Precision.DAY
        assert item.title.span.of(text) == item.title.text
        assert item.source.span.of(text) == item.source.name
        assert item.published.span.of(text) == item.published.text
        assert item.span.start == item.title.span.start
        assert item.span.end == item.published.span.end


def test_a_comments_block_without_a_comment(article):
    assert [block.text for block in article.blocks if block.zone is Zone.COMMENTS] == ["最新评论"]
    assert article.comments == ()
    assert article.tags == ()
    assert article.notices == ()


def test_seven_demands_in_the_third_paragraph(article, text):
    (demands,) = article.lists
    assert demands.kind is ListKind.MUST
    assert [item.marker for item in demands.items] == ["一要", "二要", "三要", "四要", "五要", "六要", "七要"]
    assert [item.ordinal for item in demands.items] == [1, 2, 3, 4, 5, 6, 7]
    assert [len(item.head.text) for item in demands.items] == [17] * 7
    assert all(item.head.text.startswith("始终坚持") for item in demands.items)
    assert all(item.text.endswith("。") and item.lists == () for item in demands.items)
    assert demands.span in article.paragraphs[2].span
    assert demands.items[-1].span.end == article.paragraphs[2].span.end
    for one, two in itertools.pairwise(demands.items):
        assert text[one.span.end : two.span.start] == ""


def test_people_with_their_offices(article, text):
    offices = {person.name: person.office for person in article.people if person.same_as is None}
    assert offices == {
        "蓝佛安": "山西省委书记",
        "习近平": "总书记",
        "金湘军": "省委副书记、省长",
        "张吉福": "省领导",
        "刘旸": "省领导",
        "赵红严": "省领导",
        "杨勤荣": "省领导",
    }
    body = text[article.body[0].span.start : article.body[-1].span.end]
    doctrine = body.count("习近平生态文明思想")
    for name in offices:
        wanted = body.count(name) - (doctrine if name == "习近平" else 0)
        assert sum(person.name == name for person in article.people) == wanted


def test_who_said_what(article, text):
    said = [(quote.speaker.name, quote.verb) for quote in article.quotes if quote.speaker]
    assert said == [("蓝佛安", "强调"), ("蓝佛安", "指出"), ("蓝佛安", "强调"), ("金湘军", "指出")]
    for quote in article.quotes:
        assert quote.kind is QuoteKind.INDIRECT
        assert quote.speaker.span.of(text) == quote.speaker.name
        assert quote.verb_span.of(text) == quote.verb


def test_nothing_is_lost_or_wrong(article):
    assert [defect for defect in article.defects if defect.severity is Severity.ERROR] == []
    article.raise_for_defects()
