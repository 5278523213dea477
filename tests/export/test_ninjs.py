"""ninjs 3.1: what becomes of each field."""

import datetime as dt

import attrs
import pytest

from exported import ARTICLE
from newsparse import Precision, Span, Timestamp
from newsparse.export import to_ninjs

BEIJING = dt.timezone(dt.timedelta(hours=8))


def test_head():
    item = to_ninjs(ARTICLE, uri="https://example.org/1", timezone=BEIJING)
    assert item["uri"] == "https://example.org/1"
    assert item["standard"]["version"] == "3.1"
    assert item["language"] == "zh-Hans"
    assert item["versionCreated"] == item["firstCreated"] == "2024-09-05T07:42:00+08:00"
    assert [(headline["role"], headline["value"]) for headline in item["headlines"]] == [
        ("main", "柳湾渡口恢复通航 早班船坐满了人"),
        ("kicker", "【焦点】渡口重开"),
        ("deck", "——听老船工讲三十年的潮水"),
    ]
    assert item["by"] == "岑远山"
    assert item["located"] == "柳湾"


def test_everyone_with_a_part_in_it_is_named_with_it():
    sources = to_ninjs(ARTICLE)["infoSources"]
    assert {"name": "柳湾晚报", "role": "site"} in sources
    assert {"name": "河东日报", "role": "source"} in sources
    assert {"name": "新华社", "role": "agency"} in sources
    assert {"name": "祁小满", "role": "editor"} in sources


def test_body():
    (body,) = to_ninjs(ARTICLE)["bodies"]
    assert (body["value"], body["charCount"]) == (ARTICLE.body_text, len(ARTICLE.body_text))


def test_related_reading_is_named_by_its_place():
    (item,) = to_ninjs(ARTICLE, uri="https://example.org/1#top")["associations"]
    span = ARTICLE.related[0].span
    assert item["uri"] == f"https://example.org/1#char={span.start},{span.end}"
    assert (item["name"], item["rel"]) == ("柳湾老码头改成图书馆", "related")


def test_without_a_uri_the_text_is_its_own_name():
    item = to_ninjs(ARTICLE)
    assert item["uri"] == f"urn:sha256:{ARTICLE.sha256}"
    assert item["altIds"] == [{"role": "sha256", "value": ARTICLE.sha256}]


@pytest.mark.parametrize(
    "uri", ["", "1", "/a/b", "https://例.org/1", "https://example.org/a b", "urn:", "https://example.org/%"]
)
def test_what_is_no_uri_is_refused(uri):
    with pytest.raises(ValueError, match="absolute URI"):
        to_ninjs(ARTICLE, uri=uri)


@pytest.mark.parametrize(
    ("value", "timezone", "written"),
    [
        (dt.datetime(2023, 3, 30, 8, 50), None, None),
        (dt.datetime(2023, 3, 30, 8, 50), BEIJING, "2023-03-30T08:50:00+08:00"),
        (dt.datetime(2023, 3, 30, 8, 50, tzinfo=dt.UTC), BEIJING, "2023-03-30T08:50:00+00:00"),
        (dt.date(2023, 3, 30), BEIJING, None),
        (None, BEIJING, None),
        (dt.datetime(1900, 1, 1, tzinfo=dt.timezone(dt.timedelta(seconds=29143))), None, None),
    ],
)
def test_times_that_rfc_3339_cannot_write_are_left_out(value, timezone, written):
    stamp = Timestamp(span=Span(0, 0), text="", value=value, precision=Precision.MINUTE)
    item = to_ninjs(attrs.evolve(ARTICLE, published=stamp), timezone=timezone)
    assert item.get("versionCreated") == written


def test_an_update_is_the_version():
    stamp = attrs.evolve(ARTICLE.published, value=dt.datetime(2024, 9, 6, 9, 0))
    item = to_ninjs(attrs.evolve(ARTICLE, updated=stamp), timezone=BEIJING)
    assert item["firstCreated"] < item["versionCreated"] == "2024-09-06T09:00:00+08:00"
