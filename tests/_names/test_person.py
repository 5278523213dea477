"""The shapes of names."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsparse._names.person import Confidence, clean_name, confidence, name_pieces, split_glued_names
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
    assert confidence("禚明远") is Confidence.POSSIBLE


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("张　珊", "张珊"),
        ("欧阳 娜", "欧阳娜"),
        ("Mia Xu", "Mia Xu"),
        ("安娜· 李", "安娜·李"),
        ("Élodie Roux", "Élodie Roux"),
    ],
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
        ["林郑月娥"],
    ],
)
def test_glued_names_come_apart(names):
    token = "".join(names)
    assert [s.of(token) for s in split_glued_names(token)] == names


@given(
    st.lists(
        st.tuples(
            st.sampled_from(sorted(common_family_names())),
            st.sampled_from(["晓铭", "怡安", "子墨", "若彤", "雅文"]),
        ),
        min_size=2,
        max_size=5,
    )
)
@example([("丁", "怡安"), ("田", "晓铭")])  # 安田 is a family name, too
def test_names_of_three_with_frequent_surnames_come_apart(pairs):
    names = [surname + given for surname, given in pairs]
    token = "".join(names)
    assert [s.of(token) for s in split_glued_names(token)] == names


@given(st.text(alphabet="王李欧阳明和的 ·A，", max_size=30), st.integers(0, 5))
@example("和" * 6, 0)
@example("王明和和李明", 0)
def test_names_and_conjunctions_tile_their_token(text, start):
    start = min(start, len(text))
    at = start
    for span in split_glued_names(text, start):
        assert text[at : span.start] in {"", "和"}
        at = span.end
    assert at == len(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("张 珊 李 思 王悟", ["张 珊", "李 思", "王悟"]),
        ("张珊、李思,王悟，赵陆", ["张珊", "李思", "王悟", "赵陆"]),
        ("Mia Xu、Tom Li", ["Mia Xu", "Tom Li"]),
        ("欧阳 娜 王悟", ["欧阳 娜", "王悟"]),
        ("王悟李思远 赵陆", ["王悟", "李思远", "赵陆"]),
        ("  ", []),
    ],
)
def test_lists_of_names_come_apart(text, names):
    assert [
        s.of(text)
        for piece in name_pieces(text, 0, len(text))
        for s in split_glued_names(text, piece.start, piece.end)
    ] == names


def test_pieces_keep_glued_names_together():
    assert [s.of("王悟李思远、赵陆") for s in name_pieces("王悟李思远、赵陆", 0, 8)] == ["王悟李思远", "赵陆"]


@pytest.mark.parametrize(
    ("token", "band"),
    [
        ("王建国", Confidence.SURE),
        ("欧阳文澜", Confidence.SURE),
        ("祁小满", Confidence.LIKELY),  # a rare family name must weigh more
        ("林郑月娥", Confidence.LIKELY),
        ("广东珠海", Confidence.PEN_NAME),
        ("糖糖不甜", Confidence.PEN_NAME),
        ("高原", Confidence.POSSIBLE),  # a word and a name
        ("高校", Confidence.POSSIBLE),
        ("晋南日报", Confidence.NONE),
        ("飞翔的船", Confidence.NONE),
        ("台北·高雄", Confidence.NONE),  # keywords
        ("某某市副市长安·布朗", Confidence.POSSIBLE),
    ],
)
def test_a_token_is_in_its_band(token, band):
    assert confidence(token) is band


@pytest.mark.parametrize("joint", "和與与及")
def test_a_conjunction_between_glued_names_is_part_of_none(joint):
    token = f"王晓铭{joint}李思远"
    assert [s.of(token) for s in split_glued_names(token)] == ["王晓铭", "李思远"]


@pytest.mark.parametrize("rare", ["㐂", "䶮", "𠮷", "𫖯", "㛃"])
def test_a_rare_character_is_a_character_of_names(rare):
    assert confidence(f"王{rare}") is Confidence.SURE
    assert confidence(f"王{rare}铭") is Confidence.SURE
    assert confidence(f"王 {rare}") is Confidence.SURE
    assert confidence(f"{rare}田") is Confidence.POSSIBLE
    token = f"王{rare}铭李思远"
    assert [s.of(token) for s in split_glued_names(token)] == [f"王{rare}铭", "李思远"]
