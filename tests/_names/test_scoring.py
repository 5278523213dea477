"""The weight of a name, and the words that are none."""

import pytest

from newsparse import find_people
from newsparse._lexicon import vocabulary
from newsparse._names.scoring import (
    family_names,
    family_weight,
    given_weight,
    name_weight,
    sounds,
    writes_sounds,
)

# A character in both scripts, of family names and of given names.
FAMILIES = "赵趙 钱錢 孙孫 吴吳 郑鄭 冯馮 陈陳 卫衛 蒋蔣 韩韓 杨楊 许許 吕呂 张張 严嚴 华華 谢謝 邹鄒 苏蘇"
GIVENS = "国國 华華 军軍 丽麗 伟偉 红紅 兰蘭 龙龍 云雲 凤鳳 飞飛 宁寧 轩軒 义義 贤賢 们們 这這 说說 吗嗎 产產"


@pytest.mark.parametrize("pair", FAMILIES.split())
def test_a_family_name_weighs_the_same_in_both_scripts(pair):
    simplified, traditional = pair
    assert family_weight(simplified) == family_weight(traditional) > 0


@pytest.mark.parametrize("pair", GIVENS.split())
def test_a_character_weighs_the_same_in_both_scripts(pair):
    simplified, traditional = pair
    assert given_weight(simplified) == given_weight(traditional)


@pytest.mark.parametrize("character", "於週餘後遊範")
def test_a_character_that_simplified_script_merges_with_a_family_name_is_none(character):
    assert character not in family_names()


def test_a_word_weighs_less_than_the_like_of_it():
    assert name_weight("王建国") > name_weight("高建") > name_weight("高校")


@pytest.mark.parametrize(
    "text",
    [
        "监察机关主要负责人依法开展调查。",
        "学校领导多次到场。",
        "副主任、委员由国家任命。",
        "记者从发布会上获悉。",
        "高校表示欢迎。",
        "金融业说，利率不变。",
        "乌克兰说，谈判继续。",
        "协定在贝尔格莱德签订。",
        "編輯週末加班。",
    ],
)
def test_a_word_is_nobody(text):
    assert find_people(text) == ()


@pytest.mark.parametrize("rare", ["㐂", "䶮", "𠮷", "𫖯"])
def test_people_with_rare_characters_are_found(rare):
    text = f"会议由省水利厅厅长王{rare}主持。王{rare}说，水位回落。"
    first, again = find_people(text)
    assert (first.name, first.office) == (f"王{rare}", "省水利厅厅长")
    assert again.same_as == first.span


@pytest.mark.parametrize("name", ["佐藤真一", "松岛泰胜", "高桥雅美"])
def test_a_japanese_name_is_read_after_an_office(name):
    assert [p.name for p in find_people(f"研究所所长{name}介绍，桥已修好。")] == [name]


def test_sounds_in_prose_are_among_those_beside_a_label():
    assert all(map(writes_sounds, sounds()))
    assert writes_sounds("旺堆次仁")
    assert not sounds().issuperset("不")


def test_what_follows_a_name_is_written_with_two_characters():
    assert {len(word) for word in vocabulary("predicates")} == {2}
