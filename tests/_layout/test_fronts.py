"""Pages without a story: a front has titles and teasers, and no headline."""

import pytest

from newsparse import parse
from newsparse._layout.evidence import candidates
from newsparse._layout.page import lines_of
from newsparse._units import read_source

CHANNELS = (
    """首页 要闻 社会 财经 体育 文娱 科技 教育 视频 图片 专题 评论 健康 房产 汽车 旅游 公益 天气 更多 登录"""
)
TITLES = [
    "柳湾渡口恢复通航 早班船坐满了人",
    "老城区十二条街巷今起单行",
    "河东插秧比去年早五天",
    "县医院夜间门诊延长到十点",
    "青渡镇新桥完成静载试验",
    "晋南苹果首次坐上冷链专列",
    "三名消防员在洪水中救出一家五口",
    "小学门口的修车摊开了三十年",
    "本周末有雨 气温下降八度",
    "河东日报社2024年校园招聘启事",
]


def test_a_front_has_no_headline():
    article = parse(
        "\n".join(
            [*CHANNELS.split(), *TITLES, "热点排行", *TITLES[::-1], "版权所有 河东网 京ICP备00000000号"]
        )
    )
    assert article.headline is None
    assert article.body_text == ""


@pytest.mark.parametrize("line", ["熱門 新聞 專題 影音", "首页 iPhone iPad 实用技巧"])
def test_a_row_of_words_is_told_from_a_title_with_blanks(line):
    prose = "柳湾渡口4日恢复通航，早班船坐满了人，两岸居民排队过河，船票卖到了下个星期。"
    source = read_source(f"{line}\n新桥通车 两岸相连 一桥到家\n{prose}")
    found = candidates(lines_of(source)).evidence
    assert "a row of words" not in found[1].signs
    assert "a row of words" in found[0].signs


def test_a_time_with_its_label_inside_the_body_is_no_body():
    article = parse(
        "双威镇大火 三人受伤\n\n（吉隆坡19日讯）双威镇一间餐馆今早起火，三人受伤，消拯局派出两辆车扑救。\n"
        "发布: 12:35pm 19/09/2025\n\n消拯局局长说，火势在半小时内受到控制，起火原因仍在调查。\n"
    )
    assert article.published.text == "12:35pm 19/09/2025"
    assert "发布" not in article.body_text
    assert len(article.paragraphs) == 2


def test_an_update_takes_the_year_of_the_publication():
    article = parse(
        "颱風逼近 陸警下午發布\n發布時間：2025/7/6 14:22\n更新時間：7/6 16:05\n\n"
        "中央氣象署今天表示，颱風逼近，下午將發布陸上颱風警報，提醒民眾防範強風豪雨。\n"
    )
    assert article.updated.value.isoformat() == "2025-07-06T16:05:00"
    assert article.updated.inferred == ("year",)


def test_a_place_above_the_headline_is_no_source():
    article = parse(
        "台北市\n捷運環狀線北環段動工 2031年通車\n2025-08-20 10:47 聯合報／ 記者鍾怡靜／台北即時報導\n\n"
        "台北市長今天出席捷運環狀線北環段動工典禮，他表示工程預計2031年完工，屆時將縮短通勤時間。\n"
    )
    assert article.source.name == "聯合報"


@pytest.mark.parametrize("line", ["港聞一", "来自iPhone客户端"])
def test_a_sheet_or_a_device_beside_the_time_is_no_source(line):
    article = parse(
        f"全民自願驗 涉款料可達24億\n{line}\n2020-08-08 08:30\n\n"
        "政府昨公布兩星期後會展開社區檢測，市民可自願參加，由3間機構負責，結果於三日內公布。\n"
    )
    assert article.source is None
