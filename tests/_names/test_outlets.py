"""The names of outlets and institutions."""

import pytest

from newsparse._names.outlets import (
    known_outlet,
    looks_like_institution,
    looks_like_outlet,
    outlet_at_end,
    picture_library,
)


@pytest.mark.parametrize(
    "name",
    [
        "晋南日报",
        "晉南晚報",
        "某某网",
        "某某电视台",
        "某某客户端",
        "央视新闻",
        "某某·某某号",
        "人民网-山西频道",
        "本报",
        "新华社",
        "参考消息",
        "ETtoday新聞雲",
    ],
)
def test_an_outlet_has_a_form_or_is_listed(name):
    assert looks_like_outlet(name)


@pytest.mark.parametrize(
    "name",
    [
        "互联网",
        "周远航",
        "海报",
        "旅行社",
        "最新评论",
        "网",
        "一二三四五六七八九十一二三四五六七八九十一二三四网",
        "老街",
    ],
)
def test_what_is_no_outlet_has_none(name):
    assert not looks_like_outlet(name)


@pytest.mark.parametrize(
    ("name", "institution"),
    [
        ("县图书馆", True),
        ("某某有限公司", True),
        ("受访者", True),
        ("视觉中国", True),
        ("周远航", False),
        ("图片为县图书馆", False),
    ],
)
def test_institutions_stand_for_no_person(name, institution):
    assert looks_like_institution(name) is institution


def test_lists_and_libraries_are_apart():
    assert known_outlet("新华社")
    assert not picture_library("新华社")
    assert picture_library("视觉中国")


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("均为新华社", "新华社"),
        ("顶端新闻·河南商报", "顶端新闻·河南商报"),
        ("，新华社", "新华社"),
        ("周远航", ""),
        ("周远航本报", "本报"),
        ("", ""),
    ],
)
def test_an_outlet_ends_a_text(text, outlet):
    found = text[outlet_at_end(text, 0, len(text)) :]
    assert found == outlet
