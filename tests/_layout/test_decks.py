"""Two lines that both read as headline: one title in two lines, or a headline and its deck."""

import pytest

from newsparse import Zone
from newsparse._layout.blocks import tell_decks

ONE = [
    ("halves of a length", "下好治水先手棋", "打好护河主动仗"),
    (
        "a first line in want of the second",
        "青渡镇人民代表大会常务委员会关于批准新桥及",
        "老桥改造计划的决议",
    ),
    (
        "a second line that goes on",
        "青渡镇人民代表大会常务委员会",
        "关于批准新桥和老桥改造计划以及有关经费的决议",
    ),
    ("the same again", "柳湾渡口恢复通航 早班船坐满了人", "柳湾渡口恢复通航早班船坐满了人"),
    ("a quotation that is still open", "老船工：“这条水路", "我走了三十年，从来没有一天像今天这样热闹”"),
]
TWO = [
    ("two whole titles", "青渡镇新桥今日通车两岸居民步行过河", "预计每年省下渡费两百万元"),
    (
        "a long deck",
        "柳湾渡口恢复通航早班船坐满了人",
        "停航八个月的渡口换了新缆绳新发动机，班次从每天六班加到十班",
    ),
]


@pytest.mark.parametrize(("above", "below"), [lines for _, *lines in ONE], ids=[why for why, *_ in ONE])
def test_one_title(above, below):
    zones = [Zone.CHROME, Zone.HEADLINE, Zone.HEADLINE]
    assert tell_decks(["首页", above, below], zones) == zones


@pytest.mark.parametrize(("above", "below"), [lines for _, *lines in TWO], ids=[why for why, *_ in TWO])
def test_a_headline_and_its_deck(above, below):
    zones = [Zone.HEADLINE, Zone.HEADLINE, Zone.PARAGRAPH]
    assert tell_decks([above, below, "正文。"], zones) == [Zone.HEADLINE, Zone.DECK, Zone.PARAGRAPH]


def test_a_kicker_above_the_likely_headline():
    lines = ["要闻|渡口|交通|柳湾", "柳湾渡口恢复通航早班船坐满了人", "柳湾日报 2024-09-05"]
    zones = [Zone.HEADLINE, Zone.HEADLINE, Zone.META]
    assert tell_decks(lines, zones, 1) == [Zone.KICKER, Zone.HEADLINE, Zone.META]


@pytest.mark.parametrize("line", ["2024年09月05日 07:42 柳湾晚报", "http://www.example.org 柳湾晚报"])
def test_a_time_or_an_address_below_the_headline_is_no_deck(line):
    zones = [Zone.HEADLINE, Zone.DECK, Zone.DECK]
    lines = ["柳湾渡口恢复通航", line, "船票不变"]
    assert tell_decks(lines, zones) == [Zone.HEADLINE, Zone.META, Zone.DECK]
