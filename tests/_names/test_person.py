"""The shapes of names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse._names.person import (
    Confidence,
    clean_name,
    confidence,
    name_pieces,
    split_glued_names,
)
from newsparse._names.scoring import common_family_names


@pytest.mark.parametrize(
    "token",
    [
        "周远航",
        "李思",
        "欧阳文澜",
        "諸葛青川",
        "范姜雅文",
        "佐藤真一",
        "张　珊",
        "王 悟",
        "买买提·艾合买提",
        "让-吕克·莫兰",
        "Mia Xu",
        "Mark O'Neill",
        "古丽巴哈尔",
        "宮崎あかり",
    ],
)
def test_a_name_looks_like_one(token):
    assert confidence(token) >= Confidence.LIKELY


@pytest.mark.parametrize(
    "token",
    [
        "",
        "王",
        "的确",
        "金融",
        "高考",
        "记者王悟",
        "编辑部",
        "晋南日报",
        "某某网",
        "太原市",
        "获悉",
        "3月28日",
        "xiaofeng",
        "某某市副市长安·布朗",
        "山水之间有人家住着呢",
        "，",
    ],
)
def test_what_is_no_name_does_not(token):
    assert confidence(token) < Confidence.LIKELY


def test_an_unlisted_surname_may_be_one_where_a_label_asks():
    assert confidence("禤明远") is Confidence.POSSIBLE


@pytest.mark.parametrize(
    ("written", "name"),
    [("张　珊", "张珊"), ("欧阳 娜", "欧阳娜"), ("Mia Xu", "Mia Xu"), ("安娜·李", "安娜·李")],
)
def test_only_the_blanks_that_set_out_ideographs_go(written, name):
    assert clean_name(written) == name


@pytest.mark.parametrize(
    "names",
    [
        ["王悟", "李思远"],
        ["周远航", "吴桐"],
        ["欧阳文澜", "王悟"],
        ["陈怡安", "林子墨", "黄伟"],
        ["諸葛青川", "陳怡安"],
        ["古丽巴哈尔"],
        ["端木清扬"],
        ["佐藤真一"],
        ["李思"],
    ],
)
def test_glued_names_come_apart(names):
    token = "".join(names)
    assert [s.of(token) for s in split_glued_names(token)] == names


@given(
    st.lists(
        st.tuples(
            st.sampled_from(sorted(name for name in common_family_names() if len(name) == 1)),
            st.sampled_from(["晓铭", "怡安", "子墨", "若彤", "雅文"]),
        ),
        min_size=2,
        max_size=5,
    )
)
def test_names_of_three_with_frequent_surnames_come_apart(pairs):
    names = [surname + given for surname, given in pairs]
    token = "".join(names)
    assert [s.of(token) for s in split_glued_names(token)] == names


@given(st.text(alphabet="王李欧阳明的 ·A，", max_size=30), st.integers(0, 5))
def test_pieces_of_glued_names_tile_their_token(text, start):
    spans = split_glued_names(text, min(start, len(text)))
    assert "".join(s.of(text) for s in spans) == text[min(start, len(text)) :]


def test_pieces_keep_glued_names_together():
    assert [s.of("王悟李思远、赵陆") for s in name_pieces("王悟李思远、赵陆", 0, 8)] == ["王悟李思远", "赵陆"]
