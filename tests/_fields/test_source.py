"""Sources as heads and feet of pages write them: sources.txt has the cases, one line each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import casefiles
from newsparse._fields.source import find_source
from newsparse.spans import Span


@pytest.mark.parametrize(("line", "expected"), casefiles.lines("_fields/sources.txt"))
def test_a_line_reads_as_its_case_says_alone_and_among_others(line, expected):
    for text in (line, f"老街重新开放\n{line}\n春天到了。"):
        found = find_source(text)
        assert ([found.name] if found else []) == expected
        assert found is None or found.span.of(text) == found.name


def test_the_labelled_source_comes_before_the_outlet_beside_the_time():
    assert find_source("晋南晚报 2023-03-28 08:30\n来源：晋南日报").name == "晋南日报"


def test_known_says_whether_a_list_has_it():
    assert find_source("来源：新华社").known
    assert not find_source("来源：晋南晚报").known


def test_text_must_be_a_str():
    with pytest.raises(TypeError, match="int"):
        find_source(3)


def test_nothing_is_looked_for_outside_within():
    text = "来源：晋南日报\n来源：晋南晚报"
    assert find_source(text, within=Span(8, len(text))).span == Span(11, 15)


OUTLETS = [
    "晋南日报",
    "新华社",
    "参考消息",
    "某某网",
    "聯合報",
    "央视新闻客户端",
    "晋南晚报、新华社",
    "人民网-山西频道",
]
LABELS = ["来源", "來源", "稿源", "出处", "来 源", "本文来源", "信息来源", "稿件来源"]
FOLLOWING = [
    "",
    " 作者：王晓铭",
    "　责任编辑:周远航",
    " 2023-03-28 08:30",
    "  浏览：33",
    " | 编辑：吴桐",
    "\n正文",
    "）",
]


@given(
    st.sampled_from(OUTLETS),
    st.sampled_from(LABELS),
    st.sampled_from([":", "：", "｜", "|", "/", "： ", " : "]),
    st.sampled_from(["", "（", "2023-03-28 08:30:15　", "时间：2023-03-28 "]),
    st.sampled_from(FOLLOWING),
)
def test_what_is_rendered_is_read_back(outlet, label, separator, before, after):
    assert find_source(before + label + separator + outlet + after).name == outlet


@given(st.text(alphabet="来源转自：|2023-03-28 08:30新华社网报（）《》“”、,\n年月日a", max_size=40))
def test_any_line_is_read_without_error_and_with_true_spans(text):
    found = find_source(text)
    assert found is None or found.span.of(text) == found.name
