"""Each stage from lines to units alone: what it joins, cuts or marks, and the text that it leaves as it is.

``units.txt`` and ``articles.txt`` have what the stages give together.
"""

import pytest

from newsparse._units.articles import article_starts, with_marks
from newsparse._units.collapsed import cut_lines, goes_on
from newsparse._units.labelled import has_label, split_labels, title_lines
from newsparse._units.lines import lines_of
from newsparse._units.wrapped import join_lines
from newsparse.model import Zone
from newsparse.spans import Span
from reshaping import wrapped

STAGES = (join_lines, split_labels, cut_lines, with_marks)
PROSE = (
    "停航八个月的柳湾渡口四日恢复通航，头班船六点半离岸，船上坐了一百二十人。",
    "老船工孟川柏说，这条水路他走了三十年，闭着眼也知道哪里有暗滩，哪里有回流。",
    "渡口把票价降到两元，老人和孩子不要票，班次从每天六班加到十班，两岸的人都说好。",
)
PAGE = "\n".join(("柳湾渡口恢复通航", "柳湾晚报 2024-09-05 07:42", *PROSE, "责任编辑：祁小满"))


def placed(source):
    """Whether every unit is at its place: its line is there, white space within it folded."""
    pieces = [source.text[a:b] for a, b in zip(source.starts, source.ends, strict=True)]
    return ["".join(piece.split()) for piece in pieces] == ["".join(line.split()) for line in source.lines]


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.__name__)
@pytest.mark.parametrize(
    "text", [PAGE, "柳湾渡口恢复通航", "", "\n \n"], ids=["page", "line", "nothing", "blank"]
)
def test_a_text_that_a_stage_has_nothing_to_do_with_is_left_as_it_is(stage, text):
    source = lines_of(text)
    assert stage(source) is source


# -- lines broken at a width ------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [20, 26, 36, 50])
def test_the_lines_of_a_paragraph_are_one_unit_from_the_first_to_the_last(width):
    text = "\n\n".join(wrapped(paragraph, width) for paragraph in PROSE)
    source = join_lines(lines_of(text))
    assert source.lines == list(PROSE)
    assert source.gaps == [0, 1, 1]
    assert placed(source)


BROKEN = ("停航八个月的柳湾，渡口恢", "复通航，头班船六点半离岸", "，船上坐了，一百二十人和")
WRAPPED = {
    "three full lines and the end of their sentence": ((*BROKEN, "四条狗。"), 1),
    "three full lines and no end": ((*BROKEN, "四条狗"), 4),
    "two full lines": ((*BROKEN[:2], "，船上坐了人。"), 3),
    "a stamp below the sentence": ((*BROKEN, "四条狗。", "2024-09-05 07:42"), 2),
    "a marker below a full line": ((*BROKEN, "四条狗，两头羊，八只鸡。", "一、码头限载，两百人。"), 2),
    "a marker below a full line that ends in a colon": (
        (*BROKEN, "四条狗，两头羊，带齐了：", "一、码头限载，两百人。"),
        2,
    ),
    "clauses that end with their lines, but one mark at the head of a line": (
        (
            "停航八个月的柳湾重开了，",
            "头班船，六点半就离岸走了",
            "，船上坐了一百二十个人，",
            "还有四条狗和两头羊同行，",
            "都上岸了。",
        ),
        1,
    ),
    "clauses that end with their lines": (
        (
            "停航八个月的柳湾重开了，",
            "头班船在六点半离了岸了，",
            "船上坐了一百二十个人啊，",
            "还有四条狗和两头羊同行，",
            "都上岸了。",
        ),
        5,
    ),
    "an indent below a full line": ((*BROKEN, "四条狗，两头羊，八只鸡。", "　　船工，都说好。"), 2),
    "a mark that hangs over the width": (
        (*BROKEN, "四条狗，两头羊，八只鸡，", "还有一只猫、一只鹅和一头", "牛。"),
        1,
    ),
    "a line far wider than the others": ((*BROKEN, "四条狗。", PROSE[0]), 2),
}


@pytest.mark.parametrize("title", WRAPPED)
def test_how_many_units_lines_are(title):
    lines, units = WRAPPED[title]
    source = join_lines(lines_of("\n".join(lines)))
    assert len(source.lines) == units
    assert placed(source)


# -- line ends taken out ----------------------------------------------------------------------------------


def test_the_parts_of_a_line_begin_inside_it_and_have_no_gap():
    text = "\n\n" + " ".join(("柳湾渡口恢复通航", "2024-09-05 07:42", *PROSE))
    source = cut_lines(lines_of(text))
    assert source.lines == ["柳湾渡口恢复通航", "2024-09-05 07:42", *PROSE]
    assert source.gaps == [2, 0, 0, 0, 0]
    assert source.inner == {1, 2, 3, 4}
    assert placed(source)


def test_a_giant_line_among_a_few_is_cut_and_the_others_are_not():
    giant = " ".join(PROSE * 3)
    source = cut_lines(lines_of(f"柳湾渡口 恢复通航\n{giant}\n责任编辑：祁小满"))
    assert source.lines == ["柳湾渡口 恢复通航", *PROSE * 3, "责任编辑：祁小满"]
    assert source.inner == set(range(2, 10))


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("a giant among many lines", "\n".join(("柳湾渡口恢复通航",) * 9 + (" ".join(PROSE * 3),))),
        ("a giant that does not hold most of the text", " ".join(PROSE * 2) + "\n柳湾渡口，恢复通航" * 8),
        ("one line too short to hold a page", "停航八个月的渡口恢复通航。 头班船六点半离岸。"),
        (
            "blanks alone, and no full stop before them",
            " ".join("，".join(PROSE).replace("。", "").split("，")),
        ),
    ],
    ids=lambda value: value[:30],
)
def test_lines_that_are_not_cut(title, text):
    assert title
    source = lines_of(text)
    assert cut_lines(source) is source


@pytest.mark.parametrize(
    ("line", "goes"), [("停航八个月的", True), ("恢复通航。", False), ("“恢复通航。”", False), ("”", True)]
)
def test_a_part_goes_on_where_its_sentence_is_open(line, goes):
    assert goes_on(line) is goes


# -- records with labels ----------------------------------------------------------------------------------


def test_what_a_label_says_of_the_unit_behind_it_is_known():
    text = "标题：渡口重开\n来源：柳湾晚报\n\n正文：停航八个月的渡口恢复通航。"
    source = split_labels(lines_of(text))
    assert source.lines == ["标题：", "渡口重开", "来源：柳湾晚报", "正文：", "停航八个月的渡口恢复通航。"]
    assert source.known == {0: Zone.META, 1: Zone.HEADLINE, 3: Zone.META, 4: Zone.PARAGRAPH}
    assert (source.gaps, source.inner, source.span) == ([0, 0, 0, 1, 0], {1, 4}, Span(0, len(text)))
    assert placed(source)


def test_a_label_on_a_line_of_its_own_speaks_of_the_next():
    source = split_labels(lines_of("【标题】\n渡口重开\n【正文】"))
    assert source.lines == ["【标题】", "渡口重开", "【正文】"]
    assert source.known == {0: Zone.META, 1: Zone.HEADLINE, 2: Zone.META}


@pytest.mark.parametrize(
    ("line", "title", "label"),
    [
        ("标题：渡口重开", True, False),
        ("【篇 名】渡口重开", True, False),
        ("HEADLINE: ferry", True, False),
        ("标题党的八个月", False, False),
        ("文献来源：柳湾晚报", False, True),
        ("【版次】3", False, True),
        ("Source: Liuwan", False, True),
        ("来源于一条老船", False, False),
    ],
)
def test_which_lines_a_label_begins(line, title, label):
    assert bool(title_lines([line])) is title
    assert has_label(line) is label


# -- several articles -------------------------------------------------------------------------------------

RECORD = "标题：渡口重开\n来源：柳湾晚报\n正文：停航八个月的柳湾渡口恢复通航，头班船坐满了人。\n"
HEAD = "柳湾渡口今日恢复通航\n柳湾晚报 2024-09-05 07:42\n"
ARTICLE = HEAD + PROSE[0] + "\n" + PROSE[1] + "\n"


@pytest.mark.parametrize(
    ("text", "firsts"),
    [
        (RECORD * 3, ["标题：", "标题：", "标题："]),
        (f"来源：柳湾晚报\n标题：渡口重开\n{PROSE[0]}\n" * 2, ["来源：", "来源："]),
        ("".join(f"第{n}篇\n{ARTICLE}" for n in (1, 2, 3)), ["第1篇", "第2篇", "第3篇"]),
        (f"{ARTICLE}=====\n{ARTICLE}=====\n", ["柳湾渡口", "====="]),
        (f"{HEAD}{PROSE[0]}\n=====\n{PROSE[1]}\n", ["柳湾渡口"]),
        (ARTICLE * 3, ["柳湾渡口"] * 3),
        (ARTICLE + HEAD + "短。", ["柳湾渡口"]),
        ("首页 新闻 财经 体育\n" + ARTICLE * 2, ["首页"]),
    ],
    ids=[
        "records", "records that begin with another label", "numbers", "rules",
        "a rule within an article", "heads", "a head without prose", "navigation at the top",
    ],
)  # fmt: skip
def test_where_each_article_begins(text, firsts):
    starts = article_starts(lines_of(text))
    assert starts[0] == 0
    assert [text[start : start + len(first)] for start, first in zip(starts, firsts, strict=True)] == firsts


def test_rules_and_numbers_about_an_article_are_known_to_be_none_of_it():
    source = with_marks(lines_of("第2篇\n=====\n渡口重开\n停航八个月的渡口恢复通航。\n【2】\n-----"))
    assert source.known == {0: Zone.CHROME, 1: Zone.CHROME, 5: Zone.CHROME}
