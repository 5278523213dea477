"""What the words of a line say it is for, wherever it stands."""

import pytest

from newsparse import Zone, parse
from newsparse._layout.furnished import below_edition, by_words

HEAD = "柳湾渡口恢复通航 头班船坐满了人\n2024-09-05 07:42 来源：柳湾晚报\n\n"
FIRST = "停航八个月的柳湾渡口4日恢复通航，头班船坐满了人，两岸居民排队过河。天刚亮，码头上已经排起长队。"
LAST = "市里请来专家看过航道，又在上下游立了航标。渡口恢复以后，每天开船十六班，赶集的日子再加四班。"


def zone(line):
    """Return the zone of a line between two paragraphs."""
    return {b.text: b.zone for b in parse(f"{HEAD}{FIRST}\n\n{line}\n\n{LAST}").blocks}[line]


@pytest.mark.parametrize(
    "line",
    [
        "头班渡船靠岸，两岸居民排队上船。——照片: 柳湾海事局",
        "新渡船长三十米，可载一百二十人。（网上图片）",
        "船班前十名。资料来源：航运局",
        "孟川柏携众船工亮相。 中新社发 岑远山 摄",
        "學生於渡口步道訪談船工。（攝影：岑遠山）",
        "老屋的主人與孩子們一起整理書籍。圖／岑遠山",
        "岑远山摄（晋南视觉）",
        "图3：渡口的新航线与两岸的码头",
        "視頻加註文字，",
        "渡口的早班船坐满了人。 Mia Cole/Agence France-Presse — Getty Images",
        "河东博物院供图",
        "岑 远摄(晋南视觉)",
        "早班船靠岸，乘客依序上岸。河東社記者岑遠山攝 113年9月5日",
    ],
)
def test_a_line_that_ends_with_who_took_the_picture_is_a_caption(line):
    assert zone(line) is Zone.CAPTION


def test_a_title_with_a_picture_is_none():
    assert by_words("渡口恢复通航 两岸居民排队过河(图)") is None


@pytest.mark.parametrize(
    "line", ["（供稿：岑远山　审核：石明远　编辑：陶婧）", "视频｜岑远山", "責任編輯：岑遠山"]
)
def test_a_line_of_labelled_names_and_nothing_else_is_a_credit(line):
    assert zone(line) in (Zone.CREDIT, Zone.BYLINE, Zone.META, Zone.CAPTION)


def test_a_line_with_a_label_and_prose_behind_its_name_is_none():
    assert by_words("编辑：周超 昨天到渡口看望船工，并听取意见") is None


def test_labels_of_time_and_source_in_one_line_are_no_furniture():
    found = by_words("作者：岑远山 来源：河东日报 发布时间：2023/7/12 21:14:36")
    assert found is not None
    assert Zone.CHROME not in found
    assert by_words("时间：上午 地点：渡口") is None


@pytest.mark.parametrize(
    "line",
    [
        "立即下载柳湾日报APP，第一时间掌握河东动态！",
        "[广告]请继续往下阅读...",
        "欢迎关注柳湾日报公众号",
        "返回柳湾，查看更多",
        "（广告）",
        "點我看更多",
        "想知道更多，請加入柳灣日報LINE",
    ],
)
def test_a_prompt_is_furniture_also_amid_the_body(line):
    assert zone(line) in (Zone.CHROME, Zone.NOTICE, Zone.META)


@pytest.mark.parametrize("line", ["值班室没人接 记者从早等到晚", "壹 历代文献中的渡口"])
def test_a_line_amid_the_body_that_names_nobody_is_no_byline(line):
    assert zone(line) in (Zone.SUBHEADING, Zone.LIST_ITEM)


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["第A14版:时评", "声音", FIRST], 1),
        (["2024年9月5日 星期四 第01版 要闻", "习题：护河", "——河东市五县联手护河记", FIRST], 1),
        (["当前版:04版", "发布日期:", "护栏“少颗牙”", FIRST], 2),
        (["第A14版:时评", "下一版", FIRST], None),
        (["第A14版:时评", "声音", "评论", FIRST], None),
        (["版权所有", "声音", FIRST], None),
    ],
)
def test_the_line_below_that_of_a_page_of_print_is_the_title_of_its_prose(lines, title):
    assert below_edition(lines) == title


def test_labels_at_the_top_are_no_headline():
    head = "发布单位：柳湾市航运局通航科\n发布日期：2024-09-05\n点阅数：318\n联络人：孟科长\n\n"
    text = f"{head}柳湾渡口恢复通航 航运局吁提早到码头\n\n类别：航运专区\n\n{FIRST}\n{LAST}"
    article = parse(text)
    assert str(article.headline) == "柳湾渡口恢复通航 航运局吁提早到码头"
    assert {block.zone for block in article.blocks[:4]} == {Zone.META}


def test_who_speaks_in_a_headline_is_no_label():
    text = f"航运局：柳湾渡口恢复通航\n来源：柳湾晚报\n发布时间：2024-09-05\n\n{FIRST}\n{LAST}"
    assert str(parse(text).headline) == "航运局：柳湾渡口恢复通航"


def test_a_line_that_dashes_open_is_the_deck_of_the_title_above_it():
    lines = ["走，到乡间看非遗", "彩带织进新日子", "——柳湾传统技艺传承见闻", HEAD.split("\n")[1], FIRST, LAST]
    article = parse("\n".join(lines))
    assert article.headline is not None
    assert article.headline.text == "彩带织进新日子"
    assert article.deck is not None
    assert article.deck.text == "——柳湾传统技艺传承见闻"


@pytest.mark.parametrize("tail", ["_柳湾网", " - 社会 - 柳湾网", " | 柳灣新聞網", "--社会--人民网"])
def test_the_title_of_the_page_itself_is_no_headline_where_the_page_says_it_again(tail):
    title = "柳湾渡口恢复通航 头班船客满"
    article = parse(f"{title}{tail}\n{title}\n2024-09-05 07:42 来源：柳湾晚报\n{FIRST}\n{LAST}")
    assert article.headline is not None
    assert article.headline.text == title
    assert article.headline.span.start == len(title + tail) + 1


def test_no_line_that_dashes_open_is_the_headline():
    article = parse(f"——柳湾传统技艺传承见闻\n{FIRST}\n{LAST}")
    assert article.headline is None


@pytest.mark.parametrize(
    "line", ["延伸閱讀：柳灣渡口恢復通航 頭班船坐滿了人", "相关文章：新渡船下水，可载一百二十人"]
)
def test_a_title_behind_a_heading_of_related_stories_is_one_amid_the_body(line):
    assert zone(line) is Zone.RELATED


def test_the_story_goes_on_between_two_such_lines():
    lines = ["相關報導》柳灣渡口復航首日客滿", FIRST, "看更多：河東新橋通車 票價三元", LAST]
    article = parse("\n".join(["柳湾渡口恢复通航", "2024-09-05 07:42 来源：柳湾晚报", LAST, *lines]))
    assert article.body_text == f"{LAST}\n{FIRST}\n{LAST}"


def test_a_heading_before_a_date_leads_to_no_story():
    assert by_words("最近更新： 2023年2月13日") is None


@pytest.mark.parametrize(
    "line",
    [
        "★柳灣新聞網提醒您：過渡請穿救生衣",
        "河東新聞網關心您：請勿酒後乘船",
        "★吸菸有害健康",
        "飲酒過量，有礙健康",
        "《柳灣新聞網》提醒您：飲酒過量有礙健康",
    ],
)
def test_a_reminder_of_the_site_is_no_part_of_the_body(line):
    assert zone(line) in (Zone.NOTICE, Zone.CHROME)


@pytest.mark.parametrize("line", ["關鍵字：二代接班、烘焙業、中央工廠", "标签：渡口 航运 古镇"])
def test_words_behind_a_label_of_tags_are_tags_amid_the_body_too(line):
    assert zone(line) is Zone.TAGS


def test_labels_of_tags_above_prose_again_and_again_are_the_headings_of_a_story():
    sections = "\n".join(f"关键词：{word}\n{FIRST}\n{LAST}" for word in ("石板", "新船", "航标"))
    article = parse(f"三个关键词读懂柳湾渡口\n2024-09-05 07:42 来源：柳湾晚报\n{FIRST}\n{sections}")
    assert [b.text for b in article.blocks if b.zone is Zone.SUBHEADING] == [
        "关键词：石板",
        "关键词：新船",
        "关键词：航标",
    ]
    assert not article.tags


def test_whose_words_stand_above_makes_no_headline_of_them():
    for writer in ("——岑远山", "——岑远山《柳湾渡口的清晨》"):
        lines = [
            "柳湾渡口恢复通航",
            "2024-09-05 07:42 来源：柳湾晚报",
            "过河的人都记得这条船",
            writer,
            FIRST,
            LAST,
        ]
        article = parse("\n".join(lines))
        assert article.headline is not None
        assert article.headline.text == "柳湾渡口恢复通航"


@pytest.mark.parametrize("line", ["正文 字体大小：大 中 小", "【字体：大 中 小】", "字號：大 中 小"])
def test_a_choice_of_letters_is_furniture(line):
    assert zone(line) in (Zone.CHROME, Zone.META)


@pytest.mark.parametrize(
    "line",
    ["[啟動LINE推播] 每日重大新聞通知", "加入柳灣LINE好友", "訂閱柳灣電子報", "贊助廣告", "分享給朋友："],
)
def test_a_prompt_amid_the_body_is_furniture(line):
    assert zone(line) in (Zone.CHROME, Zone.NOTICE, Zone.META)


@pytest.mark.parametrize(
    ("line", "zones"),
    [
        ("3上一篇  下一篇4", {Zone.CHROME}),
        ("返回柳湾网首页 | 版面导航 | 标题导航", {Zone.CHROME}),
        ("第07版:要闻 上一版 下一版", {Zone.CHROME, Zone.MASTHEAD}),
        ("上一版3  4下一版 2024年9月5日 星期 放大 缩小 默认", {Zone.META}),
        ("2024-09-05 2 2 柳湾日报 content_10.htm 1 渡口恢复通航 /enpproperty-->", {Zone.CHROME}),
        ("上一篇：渡口恢复通航 下一篇：早班船的一天", None),
    ],
)
def test_what_turns_over_an_electronic_edition_is_furniture(line, zones):
    assert by_words(line) == zones


@pytest.mark.parametrize("line", ["点击上方“柳湾文娱”并关注", "请同意隐私权规范，以便使用语音朗读。"])
def test_a_prompt_of_accounts_and_settings_is_no_headline_and_no_body(line):
    assert zone(line) not in {Zone.HEADLINE, Zone.PARAGRAPH}


@pytest.mark.parametrize(
    ("line", "buttons"),
    [
        ("收藏 打印 推荐 朗读 评论 更多功能", True),
        ("【字体:大 中 小】【打印此文】【关闭窗口】", True),
        ("新闻 财经 体育", False),
        ("打印收藏的渡口票根", False),
    ],
)
def test_a_row_of_buttons_is_no_story(line, buttons):
    zones = by_words(line)
    assert (zones is not None and Zone.RELATED not in zones) is buttons
