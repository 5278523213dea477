"""Credits as pages write them: credits.txt has the cases, one line each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import casefiles
from newsparse._fields.credits import find_credits
from newsparse._names.labels import opens_credit
from newsparse._names.roles import role_words
from newsparse.defects import DefectCode
from newsparse.model import WRITERS, Role
from newsparse.spans import Span


def shown(credit):
    """Write a credit as the file of cases does."""
    names = ", ".join(n.name for n in credit.people)
    return " | ".join([credit.role.value, credit.label or "-", credit.org or "-", names or "-"])


@pytest.mark.parametrize(("text", "expected"), casefiles.lines("_fields/credits.txt"))
def test_a_line_reads_as_its_case_says_and_wherever_it_stands(text, expected):
    found = find_credits(text)
    assert [shown(c) for c in found] == expected
    check_places(found, text)
    inside = find_credits(f"前文。\n{text}\n后文。", within=Span(4, 4 + len(text)))
    assert [shown(c) for c in inside] == expected
    assert [c.span for c in inside] == [c.span.shift(4) for c in found]


def check_places(found, text):
    """Names, labels and organisations stand at their places, a name inside its credit."""
    for credit in found:
        for name in credit.people:
            assert name.span.of(text) == name.text
            assert "".join(name.text.split()) == "".join(name.name.split())
            assert name.span in credit.span
        if credit.label is not None:
            assert "".join(credit.label_span.of(text).split()) == credit.label
        if credit.org is not None:
            assert credit.org_span.of(text) == credit.org


def test_text_must_be_a_str():
    with pytest.raises(TypeError, match="bytes"):
        find_credits("编辑：王晓铭".encode())


def test_a_label_without_a_name_is_reported():
    seen = []
    assert find_credits("责任编辑： 复审：周远航", report=seen.append)[0].label == "复审"
    assert [d.code for d in seen] == [DefectCode.CREDIT_UNREAD]
    assert seen[0].span.start == 0


def test_nothing_is_looked_for_outside_within():
    text = "编辑：周远航\n校对：吴桐"
    assert [c.label for c in find_credits(text, within=Span(0, 6))] == ["编辑"]


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ("编辑/周远航", True),
        ("【责任编辑：周远航】", True),
        ("　　责 编 ｜ 周远航", True),
        ("攝影／周遠航", True),
        ("编辑部设在二楼", False),
        ("周远航 编辑", False),
    ],
)
def test_opens_credit_tells_how_a_line_opens(line, opens):
    assert opens_credit(line) is opens


# Labels that no other label can be taken for, with the role that each means.
LABELS = {
    "编辑": Role.EDITOR,
    "責任編輯": Role.EDITOR,
    "责编": Role.EDITOR,
    "校对": Role.PROOFREADER,
    "审核": Role.REVIEWER,
    "主编": Role.CHIEF_EDITOR,
    "監製": Role.CHIEF_EDITOR,
    "摄影": Role.PHOTOGRAPHER,
    "攝影": Role.PHOTOGRAPHER,
    "记者": Role.REPORTER,
    "見習記者": Role.REPORTER,
    "通讯员": Role.CORRESPONDENT,
    "实习生": Role.INTERN,
    "作者": Role.AUTHOR,
    "撰文": Role.AUTHOR,
    "编译": Role.TRANSLATOR,
    "策划": Role.PLANNER,
    "统筹": Role.PLANNER,
    "剪辑": Role.VIDEO,
    "版式设计": Role.DESIGNER,
}
NAMES = [
    "王晓铭",
    "周远航",
    "李思",
    "欧阳文澜",
    "諸葛青川",
    "陳怡安",
    "买买提·艾合买提",
    "佐藤真一",
    "Mia Xu",
]
NAMES += ["吴 桐", "許 晴"]
SEPARATORS = [":", "：", "/", "／", "|", "｜", "丨", " / ", "： ", " | "]
BETWEEN = ["、", "，", ",", " ", "　"]
GAPS = [" ", "　", "　　", "  "]
BRACKETS = [("", ""), ("(", ")"), ("（", "）"), ("【", "】"), ("[", "]"), ("□ ", ""), ("　　", "")]


@st.composite
def credit_lines(draw):
    """Draw a line of credits with what it says."""
    labels = draw(st.lists(st.sampled_from(sorted(LABELS)), min_size=1, max_size=4, unique=True))
    separator = draw(st.sampled_from(SEPARATORS))
    opening, closing = draw(st.sampled_from(BRACKETS))
    said, parts = [], []
    for label in labels:
        names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True))
        # A blank inside a name and a blank between names cannot both be told.
        blank = any(" " in name for name in names)
        between = draw(st.sampled_from(BETWEEN[:3] if blank else BETWEEN))
        said.append((LABELS[label], label, [n if n.isascii() else n.replace(" ", "") for n in names]))
        parts.append(label + separator + between.join(names))
    return opening + draw(st.sampled_from(GAPS)).join(parts) + closing, said


@given(credit_lines())
def test_what_is_rendered_is_read_back(drawn):
    line, said = drawn
    assert [(c.role, c.label, [n.name for n in c.people]) for c in find_credits(line)] == said


@given(st.lists(credit_lines(), min_size=1, max_size=4))
def test_lines_below_each_other_are_read_alike(drawn):
    text = "\r\n".join(line for line, _ in drawn)
    assert [c.label for c in find_credits(text)] == [label for _, said in drawn for _, label, _ in said]


@given(credit_lines())
def test_an_editor_is_never_among_the_writers(drawn):
    line, said = drawn
    written = {n for role, _, names in said if role in WRITERS for n in names}
    assert {n.name for c in find_credits(line) if c.role in WRITERS for n in c.people} == written


PIECES = ["编辑", "记者", "摄", "文/图", "本报", "新华社", "王晓铭", "李", "：", "／", "|", "、", " ", "　"]
PIECES += [
    "（",
    "）",
    "【",
    "】",
    "。",
    "，",
    "台北報導",
    "28日電",
    "来源",
    "2023-03-28",
    "\n",
    "·",
    "A",
    "7",
    "等",
]
PIECES += ["的", "提供", "由", "《", "》", "“", "”", "發自"]


@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join))
def test_any_line_is_read_without_error_and_with_true_spans(text):
    for credit in find_credits(text):
        assert 0 <= credit.span.start < credit.span.end <= len(text)
        for name in credit.people:
            assert name.span.of(text) == name.text
            assert not any(word in name.name for word in role_words() if len(word) > 1)


@given(st.text(max_size=60))
def test_any_text_is_read(text):
    find_credits(text)
