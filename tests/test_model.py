"""The views of an article, and the strict second step."""

import datetime as dt
import enum
import pickle
import re
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

import model_strategies
from newsparse import vocabulary
from newsparse._time import calendar
from newsparse.defects import Defect, DefectCode, Severity
from newsparse.errors import DefectsError, NewsparseError
from newsparse.model import (
    BODY_ZONES,
    WRITERS,
    Article,
    Block,
    Credit,
    Name,
    Outlet,
    Precision,
    Role,
    TextField,
    Timestamp,
    Zone,
)
from newsparse.options import Layer
from newsparse.spans import Span

LISTS = [DefectCode, Layer] + [
    kind for kind in vars(vocabulary).values() if isinstance(kind, type) and issubclass(kind, enum.Enum)
]


def article(**fields):
    return Article(span=Span(0, 99), language="zh-Hans", length=99, sha256="", **fields)


def credit(role, *names):
    people = tuple(Name(span=Span(at, at + 2), name=name, text=name) for at, name in names)
    return Credit(span=Span(0, 99), role=role, people=people)


def names(found):
    return [name.name for name in found]


def test_roles_are_kept_apart():
    one = article(
        credits=(
            credit(Role.REPORTER, (10, "岑远"), (13, "柏青")),
            credit(Role.EDITOR, (20, "申屠")),
            credit(Role.PHOTOGRAPHER, (30, "武得")),
            credit(Role.CHIEF_EDITOR, (40, "窦岚")),
            credit(Role.AUTHOR, (2, "孟川"), (50, "柏青")),
        )
    )
    assert names(one.authors) == ["孟川", "岑远", "柏青"]
    assert names(one.reporters) == ["岑远", "柏青"]
    assert names(one.editors) == ["申屠", "窦岚"]


@given(model_strategies.articles)
def test_editor_is_no_author_and_nobody_is_named_twice(one):
    writing = {n.span for c in one.credits if c.role in WRITERS for n in c.people}
    assert {n.span for n in one.authors} <= writing
    assert len(set(names(one.authors))) == len(one.authors)


@given(model_strategies.articles)
def test_body_is_the_blocks_of_its_zones_in_order(one):
    assert list(one.body) == [block for block in one.blocks if block.zone in BODY_ZONES]
    assert set(one.paragraphs) <= set(one.body)


def test_body_text_is_prose_without_captions_and_furniture():
    zones = (Zone.HEADLINE, Zone.SUBHEADING, Zone.PARAGRAPH, Zone.CAPTION, Zone.LIST_ITEM, Zone.RELATED)
    blocks = tuple(Block(span=Span(n, n + 1), zone=zone, text=zone.value) for n, zone in enumerate(zones))
    assert article(blocks=blocks).body_text == "subheading\nparagraph\nlist_item"


def test_body_text_has_a_wrapped_paragraph_on_one_line():
    text = "停航八个月的渡口恢\r\n　复通航，船叫New\nYork。"
    block = Block(span=Span(0, len(text)), zone=Zone.PARAGRAPH, text=text)
    assert block.line == "停航八个月的渡口恢复通航，船叫New York。"
    assert article(blocks=(block, block)).body_text == f"{block.line}\n{block.line}"


def test_strictness_is_a_second_step():
    note = Defect(code=DefectCode.LIST_GAP, span=Span(1, 2), message="二 is missing")
    error = Defect(code=DefectCode.BODY_MISSING, span=Span(0, 9), message="no body")
    article(defects=(note,)).raise_for_defects()
    with pytest.raises(DefectsError, match=r"^body_missing at 0:9: no body$") as caught:
        article(defects=(note, error)).raise_for_defects()
    assert caught.value.defects == (error,)
    with pytest.raises(NewsparseError, match=r"list_gap at 1:2: .*; body_missing"):
        article(defects=(note, error)).raise_for_defects(Severity.NOTE)


# -- closed lists -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", LISTS)
def test_members_of_closed_lists_are_english_strings(kind):
    for member in kind:
        assert member == member.value == str(member) == f"{member}"
        assert kind(member.value) is member
        assert re.fullmatch("[a-z]+(_[a-z]+)*", member)
        assert pickle.loads(pickle.dumps(member)) is member  # noqa: S301  # our own


def test_a_role_may_be_asked_for_by_its_name():
    one = credit(Role.AUTHOR, (2, "孟川"))
    assert one.role == "author"
    assert one.role in {"author", "editor"}
    assert "author" in WRITERS


# -- what is shown of objects -----------------------------------------------------------------------------


def test_text_is_what_str_gives_of_it():
    assert str(TextField(span=Span(0, 4), text="渡口通航")) == "渡口通航"
    assert str(Name(span=Span(0, 3), name="周超", text="周 超")) == "周超"
    assert f"{Outlet(span=Span(0, 4), name='河东日报')}" == "河东日报"


def test_repr_of_a_part_is_whole():
    name = Name(span=Span(0, 3), name="周超", text="周 超")
    assert repr(name) == "Name(span=Span(start=0, end=3), name='周超', text='周 超')"


@given(model_strategies.articles)
def test_repr_of_an_article_is_one_short_line(one):
    shown = repr(one)
    assert shown.isprintable()
    assert len(shown) < 600
    assert shown.startswith("<Article headline=")


def test_repr_says_which_article_it_is():
    at = Timestamp(
        span=Span(9, 20), text="5月6日 8:30", value=dt.datetime(2024, 5, 6, 8, 30), precision=Precision.MINUTE
    )
    one = article(
        headline=TextField(span=Span(0, 50), text="水" * 50),
        source=Outlet(span=Span(51, 55), name="河东日报"),
        published=at,
    )
    assert repr(one) == (
        f"<Article headline='{'水' * 31}…' source='河东日报' published=2024-05-06T08:30 span=0:99 "
        "blocks=0 paragraphs=0 credits=0 defects=0>"
    )
    unresolved = Timestamp(span=Span(9, 14), text="3小时前", value=None, precision=Precision.HOUR)
    assert "headline=None source=None published='3小时前' " in repr(article(published=unresolved))


# -- the interval of a timestamp --------------------------------------------------------------------------

SHANGHAI = ZoneInfo("Asia/Shanghai")


def stamp(value, precision):
    return Timestamp(span=Span(0, 4), text="", value=value, precision=precision)


@pytest.mark.parametrize(
    ("value", "precision", "start", "end"),
    [
        (dt.date(2023, 3, 1), "month", dt.datetime(2023, 3, 1), dt.datetime(2023, 4, 1)),
        (dt.date(2023, 12, 1), "month", dt.datetime(2023, 12, 1), dt.datetime(2024, 1, 1)),
        (dt.date(2024, 2, 29), "day", dt.datetime(2024, 2, 29), dt.datetime(2024, 3, 1)),
        (dt.datetime(2023, 3, 30, 8), "hour", dt.datetime(2023, 3, 30, 8), dt.datetime(2023, 3, 30, 9)),
        (
            dt.datetime(2023, 12, 31, 23, 59, tzinfo=SHANGHAI),
            "minute",
            dt.datetime(2023, 12, 31, 23, 59, tzinfo=SHANGHAI),
            dt.datetime(2024, 1, 1, tzinfo=SHANGHAI),
        ),
        (dt.date(1901, 1, 1), "century", dt.datetime(1901, 1, 1), dt.datetime(2001, 1, 1)),
        (dt.datetime(2023, 3, 30, 6), "day_part", dt.datetime(2023, 3, 30, 6), None),
        (dt.date(9999, 12, 31), "day", dt.datetime(9999, 12, 31), None),
        (dt.date(9999, 1, 1), "year", dt.datetime(9999, 1, 1), None),
        (None, "minute", None, None),
    ],
)
def test_a_timestamp_is_the_whole_of_what_is_written(value, precision, start, end):
    found = stamp(value, Precision(precision))
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    "interval",
    [
        *(calendar.year(year) for year in (2023, 2024)),
        calendar.decade(1990),
        *(calendar.half(2023, half) for half in (1, 2)),
        *(calendar.quarter(2023, quarter) for quarter in (1, 2, 3, 4)),
        *(calendar.season(2023, season) for season in calendar.SEASONS),
        *(calendar.month(2024, month) for month in range(1, 13)),
        *(
            calendar.tenday(dt.datetime(2024, month, 1), which)
            for month in range(1, 13)
            for which in (1, 2, 3)
        ),
        calendar.week(dt.date(2023, 12, 30)),
        calendar.day(dt.date(2023, 12, 31)),
    ],
)
def test_units_are_as_long_as_in_the_body(interval):
    found = stamp(interval.start.date(), interval.precision)
    assert (found.start, found.end) == (interval.start, interval.end)


@given(model_strategies.datetimes | model_strategies.dates, st.sampled_from(Precision))
def test_intervals_are_never_empty_and_keep_the_zone(value, precision):
    found = stamp(value, precision)
    assert found.start.tzinfo == getattr(value, "tzinfo", None)
    if found.end is not None:
        assert found.end > found.start
        assert found.end.tzinfo == found.start.tzinfo
