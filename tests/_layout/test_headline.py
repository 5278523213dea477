"""Which lines may be the headline, which is the likely one, and which comes near it."""

import math

import pytest

from laid_out import PAGE, seen
from newsparse import parse
from newsparse._layout.evidence import candidates
from newsparse._layout.headline import Chances, rival_of_headline
from newsparse._layout.line import features_of
from newsparse._units import read_source
from newsparse.model import Zone

BODY = "3月28日，青渡镇新桥正式通车，两岸居民步行过河，不再需要等船。新桥全长三百米，历时两年建成。"


def features(text):
    """The features of the candidates of a page, by their lines."""
    source = read_source(text)
    lines = [features_of(line) for line in source.lines]
    return {i: row.strengths() for i, row in candidates(lines).evidence.items()}


def test_the_candidates_share_a_chance_of_one():
    chances = seen(PAGE).chances
    assert sum(chances.chance.values(), start=chances.none) == pytest.approx(1)
    assert chances.order == sorted(chances.chance, key=chances.chance.__getitem__, reverse=True)


@pytest.mark.parametrize(
    "line",
    [
        "首页",
        "2 / 14",
        "2023-03-30 08:50",
        "本报记者 祁小满",
        "京公网安备00000000号",
        "晋南晚报 2024年05月18日 星期六",
        "原创 岑远山 晋南晚报",
    ],
)
def test_a_line_that_is_no_title_is_no_candidate(line):
    assert 0 not in features(f"{line}\n{BODY}")


def test_few_characters_right_above_the_time_may_be_a_title():
    assert 0 in features(f"告别“看海”\n2023-03-30 08:50\n{BODY}")
    assert 0 not in features(f"告别“看海”\n柳湾日报\n{BODY}")


def test_a_line_without_prose_below_it_is_no_candidate():
    assert features("青渡镇新桥今日通车") == {}
    assert 0 not in features("青渡镇新桥今日通车\n" + "首页\n" * 95 + BODY)


def test_what_the_prose_says_again():
    row = features(f"青渡镇新桥通车\n{BODY}")[0]
    assert row["overlap"] == pytest.approx(5 / 6)  # 桥通 alone is not said
    assert row["overlap squared"] == row["overlap"] ** 2
    assert row["overlap to the best"] == 1


def test_where_a_candidate_is():
    row = features(f"首页\n青渡镇新桥今日通车\n晋南晚报 2023-03-30 08:50\n{BODY}")[1]
    assert row["distance to prose"] == math.log(2)
    assert {"info line 1 on", "navigation before", "next sails"} <= row.keys()
    assert not {"first line", "prose before", "no info line"} & row.keys()


def test_a_title_in_two_lines():
    rows = features(f"青渡镇新桥今年三月正式通车\n两岸居民步行过河不再等船\n{BODY}")
    assert "second of two" in rows[1]
    assert "first of two" not in rows[1]


def test_many_candidates_are_cut_to_those_that_the_prose_speaks_of():
    others = "\n".join(f"第{n}个与此无关的标题写在这里" for n in "一二三四五六七八九十" for _ in range(4))
    rows = features(f"{others}\n青渡镇新桥正式通车\n{BODY}\n{BODY}")
    # With them the first line, and what stands just above the prose.
    assert list(rows) == [0, 38, 39, 40]


@pytest.mark.parametrize(
    "line",
    [
        "新桥今日正式通车，两岸居民步行过河。",
        "两岸居民今天起步行过河，",
        "女士们、先生们：",
        "水位连续三年回升，护岸工程再添新力——",
        "第A01版：头版",
        "2024年9月5日 第03版",
        "#新桥 #青渡镇 #通车",
        "新桥手机 | 新桥科技 | 新桥首页 | 新桥导航",
    ],
)
def test_prose_and_what_stands_above_a_title_is_no_candidate(line):
    assert 0 not in features(f"{line}\n青渡镇新桥今日通车\n{BODY}")


def test_on_a_page_without_prose_a_line_like_a_title_is_one():
    """A gallery or a video has a headline too."""
    assert 0 in features("青渡镇新桥通车首日航拍\n2023-03-30 08:50\n1/12")


def test_a_body_alone_has_no_headline_more_likely_than_any():
    found = seen(f"{BODY}\n{BODY}\n一座桥的一天\n{BODY}").chances
    assert found.none > 0.5
    assert found.none > 2 * seen(f"青渡镇新桥今日通车\n晋南晚报 2023-03-30 08:50\n{BODY}").chances.none


def chances(*worth):
    """The chances of the first lines."""
    chance = dict(enumerate(worth))
    order = sorted(chance, key=chance.__getitem__, reverse=True)
    return Chances(chance, 0.0, order, chance, follows=[], informs=[], worths=[], mass=(-1, -1))


LINES = "青渡镇新桥今日通车\n柳湾渡口恢复通航\n青渡老桥改作步道"


@pytest.mark.parametrize(
    ("worth", "zones", "rival"),
    [
        ((0.5, 0.4, 0.1), "headline chrome chrome", 1),
        ((0.8, 0.1, 0.1), "headline chrome chrome", None),
        ((0.5, 0.1, 0.4), "headline chrome chrome", 2),
        ((0.5, 0.4, 0.1), "headline deck chrome", None),
        ((0.3, 0.6, 0.1), "headline deck chrome", 1),
        ((0.5, 0.4, 0.1), "chrome chrome chrome", None),
        ((0.9, 0.05, 0.05), "chrome headline chrome", 0),
    ],
)
def test_another_line_comes_near_the_headline(worth, zones, rival):
    source = read_source(LINES)
    assert rival_of_headline(source, chances(*worth), list(map(Zone, zones.split()))) == rival


def test_the_title_said_twice_is_no_rival():
    source = read_source("青渡镇新桥今日通车\n青渡镇新桥 今日通车\n首页")
    zones = [Zone.HEADLINE, Zone.CHROME, Zone.CHROME]
    assert rival_of_headline(source, chances(0.5, 0.5), zones) is None


def test_a_line_that_comes_near_is_a_defect_of_the_article():
    assert not any(defect.code.value == "headline_in_doubt" for defect in parse(PAGE).defects)
