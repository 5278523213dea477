"""The summary: every line fits, nothing in it moves the terminal, and it shows what the article holds."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

import model_strategies
from newsparse._show.cells import cells, pieces, printable
from newsparse._show.summary import summary
from newsparse.defects import Defect, DefectCode
from newsparse.model import (
    Article,
    Block,
    Comment,
    Credit,
    Dateline,
    DateMention,
    ListItem,
    ListKind,
    Name,
    Outlet,
    Person,
    Precision,
    ProseList,
    Quote,
    QuoteKind,
    Related,
    Role,
    TextField,
    Timestamp,
    Work,
    Zone,
)
from newsparse.spans import Span

AT = Span(3, 9)
FEN = Name(span=AT, name="高汾", text="高 汾")


def text_field(text):
    return TextField(span=AT, text=text)


def stamp(value, precision, **more):
    return Timestamp(span=AT, text="昨天 8:30", value=value, precision=precision, **more)


def shown(**fields):
    article = Article(span=Span(0, 99), language="zh-Hans", length=99, sha256="", **fields)
    return "\n".join(map(str, summary(article)))


@given(model_strategies.articles, st.integers(0, 120))
def test_every_line_fits_and_is_printable(article, width):
    for line in summary(article, width):
        assert cells(str(line)) <= max(width, 40)
        assert not set(str(line)) & {"\n", "\r", "\x1b", "\x00", "\u202e", "\ud83d"}


@given(st.text("水a 。", min_size=1, max_size=400), st.integers(40, 120))
def test_long_text_is_cut_with_a_mark(text, width):
    first, *_ = summary(
        Article(span=AT, language="und", length=0, sha256="", headline=text_field(text)), width
    )
    lines = summary(Article(span=AT, language="und", length=0, sha256="", headline=text_field(text)), width)
    joined = "".join(line.text for line in lines[:-1])
    assert first.label == "headline"
    assert joined.endswith("[3:9]")
    assert ("…" in joined) or joined.replace(" ", "") == f"{text}[3:9]".replace(" ", "")


def test_empty_article_is_said_to_be_without_defects():
    assert shown() == "defects    none"


def test_whole_article():
    head = text_field("清淤。")
    item = ListItem(span=AT, marker="一要", ordinal=1, text="一要清淤。", head=head)
    mention = DateMention(
        span=AT, text="昨日", start=None, end=None, precision=Precision.DAY, timex="PAST_REF"
    )
    wrapped = (
        "漳河两岸秧苗返青,今年插秧比往年早五天,农技员每天下田查看水位与苗情,并把结果写在村口的黑板上。" * 4
    )
    assert (
        shown(
            site=Outlet(span=AT, name="漳河在线"),
            kicker=text_field("春耕进行时"),
            headline=text_field("漳河秧苗返青"),
            deck=text_field("插秧早五天"),
            source=Outlet(span=AT, name="漳河晚报"),
            published=stamp(dt.datetime(2024, 5, 6, 8, 30), Precision.MINUTE, inferred=("year",)),
            updated=stamp(None, Precision.MINUTE),
            dateline=Dateline(span=AT, text="本报漳河5月5日电"),
            credits=(Credit(span=AT, role=Role.REPORTER, label="记者", org="本报", people=(FEN,)),),
            summary=text_field("插秧提前。"),
            blocks=(
                Block(span=AT, zone=Zone.HEADLINE, text="漳河秧苗返青"),
                Block(span=AT, zone=Zone.SUBHEADING, text="水足"),
                Block(span=AT, zone=Zone.PARAGRAPH, text=wrapped),
            ),
            lists=(ProseList(span=AT, kind=ListKind.MUST, items=(item,)),),
            dates=(mention,),
            people=(Person(span=AT, name="高汾"), Person(span=AT, name="高汾"), Person(span=AT, name="池洛")),
            quotes=(
                Quote(span=AT, text="水够。", kind=QuoteKind.DIRECT, speaker=FEN),
                Quote(span=AT, text="够。", kind=QuoteKind.DIRECT),
            ),
            works=(Work(span=AT, title="水经"),),
            related=(
                Related(
                    span=AT,
                    title=text_field("旧闻一则"),
                    source=Outlet(span=AT, name="漳河晚报"),
                    published=stamp(dt.date(2024, 5, 1), Precision.DAY),
                ),
                Related(span=AT, title=text_field("旧闻二则"), published=stamp(None, Precision.DAY)),
            ),
            tags=(text_field("春耕"), text_field("水利")),
            comments=(Comment(span=AT, text="好。", author=FEN), Comment(span=AT, text="顶。")),
            notices=(text_field("版权所有。"),),
            defects=(Defect(code=DefectCode.LIST_GAP, span=AT, message="no 二"),),
        )
        == """\
site       漳河在线  [3:9]
kicker     春耕进行时  [3:9]
headline   漳河秧苗返青  [3:9]
deck       插秧早五天  [3:9]
source     漳河晚报  [3:9]
published  2024-05-06T08:30 (minute, year inferred)  [3:9]
updated    昨天 8:30 (not resolved)  [3:9]
dateline   本报漳河5月5日电  [3:9]
summary    插秧提前。  [3:9]
credit     记者 (reporter) 本报 高汾  [3:9]
body       1 paragraph, 194 characters
subheading 水足
           漳河两岸秧苗返青,今年插秧比往年早五天,农技员每天下田查看水位与苗情,并
           把结果写在村口的黑板上。漳河两岸秧苗返青,今年插秧比往年早五天,农技员…
list       1 item: 一要 清淤。  [3:9]
dates      1: 昨日
people     3: 高汾、池洛
works      1: 《水经》
quotes     2: 高汾
related    旧闻一则 · 漳河晚报 · 2024-05-01  [3:9]
           旧闻二则 · 昨天 8:30  [3:9]
tags       春耕、水利
comment    高汾: 好。
comment    顶。
notice     版权所有。  [3:9]
note       list_gap: no 二  [3:9]"""
    )


@pytest.mark.parametrize(
    ("text", "width"), [("", 0), ("abc", 3), ("山西", 4), ("，", 2), ("e\u0301", 1), ("a\ufe0f\u200d", 1)]
)
def test_cells(text, width):
    assert cells(text) == width


@given(st.text(), st.integers(4, 80))
def test_pieces_are_the_text_and_fit(text, width):
    found = pieces(text, width)
    assert "".join(found) == text
    assert all(cells(piece.rstrip(" ")) <= max(width, 8) for piece in found)


@given(st.text())
def test_printable_text_keeps_its_length(text):
    assert len(printable(text)) == len(text)
