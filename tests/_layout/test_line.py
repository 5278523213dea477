"""What is seen on one line: its marks, its prose, its words of boilerplate, the shape of its time."""

import pytest

from newsparse._layout.line import features_of, pairs_of
from newsparse._layout.values import Begin, Beside, End, Flag, Mix, Prose, TimeShape, Where
from newsparse._lexicon.furniture import Boilerplate


@pytest.mark.parametrize(
    ("line", "begin", "end"),
    [
        ("新桥今日通车", Begin.HAN, End.HAN),
        ("“新桥通了！”", Begin.QUOTE, End.QUOTE),
        ("（祁小满）", Begin.PAREN, End.CLOSE),
        ("【要闻】", Begin.BRACKET, End.CLOSE),
        ("《渡口》", Begin.TITLE, End.CLOSE),
        ("■ 本报记者", Begin.BULLET, End.HAN),
        ("▲新桥", Begin.POINT, End.HAN),
        ("#新桥#", Begin.HASH, End.ASCII),
        ("２０２３", Begin.DIGIT, End.DIGIT),
        ("更多>>", Begin.HAN, End.ARROW),
        ("来源：", Begin.HAN, End.COLON),
        ("A股", Begin.ASCII, End.HAN),
    ],
)
def test_the_ends_of_a_line(line, begin, end):
    assert (features_of(line).begin, features_of(line).end) == (begin, end)


@pytest.mark.parametrize(
    ("line", "prose"),
    [
        ("新桥今日通车", Prose.NONE),
        ("新桥，通了", Prose.NONE),
        ("新桥通车，两岸居民过河。", Prose.SHORT),
        ("3月28日，青渡镇新桥正式通车，两岸居民步行过河", Prose.SENTENCE),
        ("新桥全长三百米，历时两年建成。桥头的老船工说，这条水路他走了三十年。", Prose.SENTENCES),
        ("新桥全长三百米，历时两年建成，两岸居民步行过河。" * 5, Prose.PARAGRAPH),
        ("新桥，新桥，新桥，新桥，新桥，新桥，新桥，2023-03-30", Prose.SHORT),
    ],
)
def test_how_much_a_line_reads_as_prose(line, prose):
    assert features_of(line).prose is prose


def test_prose_with_words_of_boilerplate_is_none_of_the_page():
    line = "未经书面授权不得转载本站内容，违者必究，投诉请致电本站，谢谢合作"
    assert features_of(line).prose is Prose.SENTENCE
    assert not features_of(line).is_prose


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("2023-03-30 08:50", TimeShape(True, True, Where.HEAD, Beside.LITTLE)),
        ("2023-03-30", TimeShape(True, False, Where.ALL, Beside.LITTLE)),
        ("08:50", TimeShape(False, True, Where.ALL, Beside.LITTLE)),
        ("刚刚", TimeShape(False, False, Where.ALL, Beside.LITTLE)),
        ("晋南晚报 2023年3月30日", TimeShape(True, False, Where.TAIL, Beside.LITTLE)),
        ("晋南晚报今天推出新桥通车特别报道共八个版面", TimeShape(False, False, Where.INSIDE, Beside.SOME)),
        ("晋南晚报 半小时前", TimeShape(False, False, Where.TAIL, Beside.LITTLE)),
        ("晋南晚报 3个星期前", TimeShape(False, False, Where.TAIL, Beside.LITTLE)),
        ("晋南晚报 30 March 2023", TimeShape(True, False, Where.TAIL, Beside.LITTLE)),
        ("晋南晚报 二〇二三年三月三十日", TimeShape(True, False, Where.TAIL, Beside.LITTLE)),
        ("新桥今天的样子", None),
        ("第３版", None),
    ],
)
def test_the_shape_of_a_time(line, time):
    assert features_of(line).time == time


@pytest.mark.parametrize(
    ("line", "mix"),
    [
        ("新桥通车", Mix.HAN),
        ("12345 67", Mix.FIGURES),
        ("BBC News 中文", Mix.LATIN),
        ("Copyright", Mix.ALL_LATIN),
        ("新桥" * 41, Mix.LONG),
    ],
)
def test_what_a_line_is_written_in(line, mix):
    assert features_of(line).mix is mix


@pytest.mark.parametrize(
    ("line", "flag"),
    [
        ("网站首页时政国际财经台湾军事", Flag.NAVIGATION),
        ("2 / 14", Flag.NUMBER),
        ("一、新桥的由来", Flag.ORDINAL),
        ("1. 新桥", Flag.ORDINAL),
        ("晋南晚报", Flag.OUTLET),
        ("记者 祁小满", Flag.WRITER),
        ("林沐晴／台北報導", Flag.WRITER),
        ("晋南晚报 | 新桥", Flag.BAR),
        ("新桥通车，两岸居民…", Flag.CUT),
        ("首页 > 新闻 > 正文", Flag.CRUMB),
        ("祁小满", Flag.NAME),
        ("读《渡口》有感", Flag.WORK),
        ("新桥通车。祁小满 摄", Flag.PICTURE),
        ("（受访者供图）", Flag.PICTURE),
        ("www.example.org", Flag.URL),
    ],
)
def test_what_a_line_has_besides(line, flag):
    assert flag in features_of(line).flags


@pytest.mark.parametrize("line", ["新桥今日通车", "新桥通车，两岸居民步行过河。", "一名编辑"])
def test_a_plain_line_has_nothing_besides(line):
    assert features_of(line).flags == ()


@pytest.mark.parametrize(
    ("line", "whole", "opens", "holds"),
    [
        ("相关阅读：", (Boilerplate.RELATED_HEAD,), Boilerplate.RELATED_HEAD, None),
        (
            "评论(3)",
            (Boilerplate.NAV, Boilerplate.ACT, Boilerplate.COMMENT_HEAD),
            Boilerplate.COMMENT_HEAD,
            None,
        ),
        ("编辑：祁小满", (), Boilerplate.CREDIT, None),
        ("新桥通车。祁小满 供图", (), None, Boilerplate.CAPTION),
        ("新桥通车", (), None, None),
    ],
)
def test_the_boilerplate_on_a_line(line, whole, opens, holds):
    seen = features_of(line)
    assert (seen.whole, seen.opens, seen.holds) == (whole, opens, holds)


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("相关阅读", Boilerplate.RELATED_HEAD),
        ("最新评论", Boilerplate.COMMENT_HEAD),
        ("标签：新桥", Boilerplate.TAG_HEAD),
        ("推荐", None),
        ("新桥通车", None),
        ("标签：新桥通车，两岸居民步行过河，不再等船，老人坐在桥头", None),
    ],
)
def test_the_headings_of_blocks(line, heads):
    assert features_of(line).heads is heads


@pytest.mark.parametrize(
    ("line", "kind", "short"),
    [
        ("网站首页", "=nav", "=nav"),
        ("推荐", "=nav+relhead", "=nav"),
        ("编辑：祁小满", "^credit", "^cre"),
        ("编辑说，新桥全长三百米，历时两年建成，两岸居民过河", "^creditP", "^cre"),
        ("京公网安备00000000号", "*foot", "*foo"),
        ("2023-03-30 08:50", "seads", "s"),
        ("2023-03-30", "salls", "s"),
        ("晋南晚报今天推出新桥通车特别报道共八个版面", "sinm", "s"),
        ("新桥全长三百米，历时两年建成，两岸居民步行过河了", "P2", "P"),
        ("12345", "num", "num"),
        ("首页 > 新闻 > 正文", "crumb", "crum"),
        ("祁小满", "name", "name"),
        ("晋南晚报", "outlet", "outl"),
        ("#新桥#", "hash", "hash"),
        ("老桥", "t4", "t"),
        ("新桥正式通车", "t8", "t"),
        ("青渡镇新桥正式通车", "t14", "t"),
        ("青渡镇新桥正式通车两岸居民步行过河", "t40", "t"),
        ("新桥 老桥 渡口 码头 缆绳", "nav", "nav"),
        ("新桥通车，两岸居民过河。", "P1", "P"),
    ],
)
def test_a_line_in_a_word(line, kind, short):
    seen = features_of(line).kind
    assert (str(seen), str(seen.short)) == (kind, short)
    assert seen.words
    assert seen.short.short is seen.short


def test_pairs_stay_within_words():
    assert pairs_of("新桥 a_b，通车") == {"新桥", "a_", "_b", "通车"}
    assert pairs_of("新桥通") == {"新桥", "桥通"}


def test_the_same_line_has_the_same_features():
    assert features_of("分享到：") is features_of("分享到：")


@pytest.mark.parametrize(
    "line",
    [
        "记者从市水利局获悉，工程将于明年六月完工。",
        "编辑部收到读者来信，反映停车难的问题。",
        "摄影师老周在这里守了三个月，拍下了上千张照片。",
        "标签化的人物塑造，让观众感到厌倦。",
        "来源于山泉的水，养活了整个村子。",
    ],
)
def test_a_sentence_is_no_label_though_it_begins_like_one(line):
    found = features_of(line)
    assert found.opens is None
    assert Flag.WRITER not in found.flags


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ("记者 李敏 王建国", Boilerplate.WRITER),
        ("作者：李敏，柳湾大学教授。", Boilerplate.META_LABEL),
        ("标签：黄河，生态。", Boilerplate.TAG_HEAD),
        ("编辑李敏、王建国。", Boilerplate.CREDIT),
    ],
)
def test_a_label_is_one_before_a_mark_a_blank_or_a_name(line, opens):
    assert features_of(line).opens is opens


def test_a_line_of_time_and_source_is_no_sentence_for_its_colons():
    assert features_of("2024-09-05 08:30 来源：柳湾日报").prose is Prose.SHORT
    assert features_of("2024年9月5日，柳湾市召开防汛会议：部署近期的工作。").prose > Prose.SHORT
