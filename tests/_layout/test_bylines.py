"""A line that names nobody but who wrote it is never a candidate for the headline."""

import pytest

from newsparse import parse
from newsparse._layout.line import features_of
from newsparse._layout.values import Flag

BYLINES = ["本报记者 窦 岚 高 汾", "文 | 周远航", "作者：窦岚、高汾", "（记者 窦岚 高汾）"]
TITLES = [
    "记者窦岚获全国好新闻奖",
    "记者手记：桃子熟了",
    "作者和他的渡口",
    "一名编辑的二十年",
    "高考语文 试题公布",
    "全国征文 获奖名单",
]


@pytest.mark.parametrize("line", BYLINES)
def test_bylines(line):
    assert Flag.BYLINE in features_of(line).flags


@pytest.mark.parametrize("line", TITLES)
def test_titles(line):
    assert Flag.BYLINE not in features_of(line).flags


def test_the_title_above_the_byline_is_the_headline():
    article = parse(
        "柳湾日报 2024年05月18日 星期六\n第 01 版：要闻\n上一篇 下一篇\n柳湾的桃子熟了\n"
        "本报记者 窦 岚 高 汾\n"
        "　　五月的柳湾，满山桃红。\n"
        "　　“今年的收成比去年多三成。”果农孟川柏站在树下，一边摘果一边说。\n"
        "　　柳湾县地处晋南山区，过去交通不便，桃子运不出去。2019年，县里修通了旅游公路。\n"
    )
    assert article.headline.text == "柳湾的桃子熟了"
    assert [name.name for name in article.authors] == ["窦岚", "高汾"]
