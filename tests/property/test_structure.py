"""The laws of texts in another shape: wrapped, collapsed, several put together.

The pages are those of ``examples/``, and pages built of sentences that are long enough to be wrapped.
"""

import itertools

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Options, Zone, parse, parse_many
from newsparse._text.lines import unwrap
from newsparse._units.forms import recognise
from nodes import misplaced
from page_strategies import EXAMPLES, texts
from reshaping import SHAPES, collapsed, glued, wrapped

NO_LAYERS = Options(layers=())
CLAUSES = (
    "停航八个月的柳湾渡口四日恢复通航",
    "头班船六点半离岸",
    "船上坐了一百二十人",
    "两岸的人都来看船",
    "渡口把票价降到两元",
    "老船工说这条水路他走了三十年",
    "班次从每天六班加到十班",
    "码头上新修了一座候船的长廊",
    "孩子们跑在前面",
    "雨天风大时由管理站统一发布停航的消息",
    "卖烤红薯的摊子重新支了起来",
    "县里拨款换掉了旧发动机",
    "救生衣按座位一件不少地摆好",
    "水文员每隔两小时报一次水位",
    "桥梁工程预计后年完工",
    "学校把春游定在河对面的果园",
    "几个拍照的人守在堤坝拐角",
    "售票窗口贴出新的时刻表",
    "柴油味混着早饭的香气",
    "邮递员骑车排在队尾",
    "货车司机打听能不能载三轮",
    "合作社盼着鲜桃早点进城",
    "医院的流动车每周过来两趟",
    "退休教师写了一首小诗",
    "广播里播着安全须知",
    "缆绳换成了更粗的钢索",
    "夜航灯要到下个月才装",
    "年轻夫妻抱着婴儿走亲戚",
    "志愿者替老人提行李",
    "渔民答应把网往下游挪",
    "技术人员检查了浮筒和跳板",
    "镇政府收到四十多条建议",
    "理发店老板关门来凑热闹",
    "河面上飘起薄薄的雾",
    "保险公司当场赔付了一笔损失",
    "气象台预报周末有阵雨",
)
TITLES = ("柳湾渡口恢复通航 早班船坐满了人", "青渡老桥改作步道 桥头立碑记修桥人", "三百名护河员上岗 分段巡堤")


@st.composite
def articles(draw):
    """The parts of a plain article: its title, the line below it, its paragraphs, the first of the title.

    No clause stands in it twice: paragraphs that say the same would be told by no reader from a summary.
    """
    title = draw(st.sampled_from(TITLES))
    clauses = iter(draw(st.permutations(CLAUSES)))
    body = []
    for _ in range(draw(st.integers(3, 4))):
        sizes = draw(st.lists(st.integers(2, 3), min_size=3, max_size=3))
        body.append("".join("，".join(itertools.islice(clauses, size)) + "。" for size in sizes))
    body[0] = f"据了解，{title.replace(' ', '，')}。{body[0]}"
    return title, "柳湾晚报 2024-09-05 07:42", body


def page_of(parts, between="\n\n"):
    title, line, body = parts
    return between.join([f"{title}\n{line}", *body])


def test_a_label_of_a_record_without_a_value_is_one_block():
    for text in ("标题：甲\n来源：乙\n责任编辑：", "责任编辑：\n\n标题：甲\n来源：乙"):
        assert misplaced(parse(text), text) == []


def test_the_check_of_places_sees_what_is_broken():
    text = EXAMPLES["yellow-river"]
    article = parse(text)
    first, second, *rest = article.blocks
    moved = attrs.evolve(second, span=second.span.shift(1))
    for blocks in ((first, *rest), (second, first, *rest), (first, moved, *rest), (first, second)):
        assert misplaced(attrs.evolve(article, blocks=tuple(blocks)), text)
    assert misplaced(attrs.evolve(article, related=article.related[::-1]), text)
    assert misplaced(article, text) == []


@pytest.mark.parametrize("shape", SHAPES)
@given(text=texts)
def test_places_hold_in_every_shape(shape, text):
    text = SHAPES[shape](text)
    assert misplaced(parse(text, options=NO_LAYERS), text) == []


@given(
    st.lists(texts, min_size=1, max_size=4), st.sampled_from(["\n", "\n=====\n", "\n标题：甲\n来源：乙\n"])
)
def test_places_hold_in_every_article(parts, between):
    text = between.join(["", *parts])
    articles_ = parse_many(text, options=NO_LAYERS)
    assert [a for article in articles_ for a in misplaced(article, text)] == []
    # What stands between the records of a form (a list of contents, brackets of JSON) is in no article.
    covered = (articles_[0].span.start, articles_[-1].span.end) == (0, len(text))
    assert covered or recognise(text) is not None
    assert len(articles_) > 1 or articles_ == (parse(text, options=NO_LAYERS),)


@given(articles(), st.integers(28, 80))
def test_a_wrapped_page_reads_as_it_did(parts, width):
    text = page_of(parts)
    plain, article = parse(text), parse(wrapped(text, width))
    assert unwrap(article.headline.text).replace(" ", "") == plain.headline.text.replace(" ", "")
    assert article.published.value == plain.published.value
    assert article.body_text == plain.body_text


@given(articles(), st.integers(28, 60))
def test_paragraphs_without_blank_lines_are_told_apart_by_their_ends(parts, width):
    width -= width % 2
    *_head, body = parts
    text = wrapped(page_of(parts, "\n"), width)
    lasts = [wrapped(paragraph, width).split("\n")[-1] for paragraph in body]
    paragraphs_ = parse(text).body_text.split("\n")
    # A last line that is full to the end looks like any other, unless an indent tells.
    if all(len(last) * 2 < width for last in lasts):
        assert paragraphs_ == body


@given(articles(), st.integers(28, 60))
def test_paragraphs_with_an_indent_are_told_apart_by_it(parts, width):
    title, line, body = parts
    text = page_of((title, line, ["\u3000\u3000" + paragraph for paragraph in body]), "\n")
    assert parse(wrapped(text, width)).body_text.split("\n") == body


@given(articles(), st.integers(28, 60), st.sampled_from(["\n", "\r\n", "\r"]), st.integers(1, 2))
def test_blank_lines_between_all_lines_of_a_wrapped_page_change_nothing(parts, width, line_end, more):
    """A blank line ends a paragraph where others have none; line ends may be doubled throughout."""
    text = wrapped(page_of(parts), width)
    spread = line_end * more + text.replace("\n", line_end * (more + 1))
    plain, article = parse(text), parse(spread)
    assert unwrap(article.headline.text) == unwrap(plain.headline.text)
    assert article.published.value == plain.published.value
    assert article.body_text == plain.body_text


@given(articles())
def test_a_collapsed_page_keeps_its_parts(parts):
    """Which zone each part gets is for the layout to weigh; that they are parts again is the law."""
    text = page_of(parts)
    plain, article = parse(text), parse(collapsed(text))
    assert article.headline.text == plain.headline.text
    assert article.published.value == plain.published.value
    assert {*parts[2]} <= {block.text for block in article.blocks}


@given(articles())
def test_a_page_without_any_blank_keeps_its_stamp(parts):
    text = glued(page_of(parts))
    article = parse(text)
    assert article.published.value == parse(page_of(parts)).published.value
    assert article.body_text == "".join(parts[2])


@given(
    st.lists(articles(), min_size=2, max_size=5), st.sampled_from(["\n\n", "\n==========\n", "\n第{}篇\n"])
)
def test_articles_put_together_come_apart(several, between):
    text = page_of(several[0])
    if "{}" in between:
        text = between.format(1).lstrip() + text
    for n, parts in enumerate(several[1:], 2):
        text += between.format(n) + page_of(parts)
    found = parse_many(text, options=NO_LAYERS)
    assert [article.headline.text for article in found] == [parts[0] for parts in several]
    assert [article.body_text.split("\n") for article in found] == [parts[2] for parts in several]


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("width", [36, 42, 54, 60])
def test_the_example_pages_wrapped_keep_headline_and_paragraphs(name, width):
    plain, article = parse(EXAMPLES[name]), parse(wrapped(EXAMPLES[name], width))
    assert unwrap(article.headline.text) == plain.headline.text
    assert len(article.paragraphs) == len(plain.paragraphs)
    # One page shows no time that is read.
    assert (article.published and article.published.value) == (plain.published and plain.published.value)


@pytest.mark.parametrize(
    "text",
    [
        "一，二三四五六七八九十\n",
        "甲。 乙，",
        "标题：甲\n来源：乙\n",
        "====\n甲乙丙丁戊己\n2024-01-01\n",
        "2024-01-01甲",
        "“（【 ",
    ],
)
def test_texts_that_look_like_every_form_at_once_are_read(text):
    article = parse(text * 5_000, options=NO_LAYERS)
    assert article.length == len(text) * 5_000
    assert all(block.zone in Zone for block in article.blocks)
