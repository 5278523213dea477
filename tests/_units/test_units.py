"""What is looked at in a text: its lines, wrapped paragraphs as one, collapsed lines in their parts."""

import pytest

import casefiles
from newsparse._text.lines import unwrap
from newsparse._units import read_source
from newsparse._units.lines import lines_of
from newsparse._units.width import MEASURES, indent_of, reach_of

UNITS = casefiles.titled("_units/units.txt")


@pytest.mark.parametrize("case", UNITS, ids=casefiles.title)
def test_units(case):
    for line_end in ("\n", "\r\n", "\r"):
        text = case.text.replace("\n", line_end)
        source = read_source(text)
        assert source.lines == case.expected
        said = [unwrap(text[a:b]) for a, b in zip(source.starts, source.ends, strict=True)]
        assert said == case.expected


def test_a_part_of_a_line_is_told_from_a_line():
    source = read_source(next(case.text for case in UNITS if case.title.startswith("one line")))
    assert source.inner == frozenset(range(1, len(source.lines)))
    assert not read_source("甲\n乙").inner


def test_marks_without_width_are_no_part_of_a_unit():
    source = lines_of("\ufeff甲\u200b\n\u200b\n乙")
    assert (source.lines, source.starts, source.ends, source.gaps) == (["甲", "乙"], [1, 6], [2, 7], [0, 1])


@pytest.mark.parametrize(
    ("text", "widths"),
    [("渡口", (4, 4, 2)), ("“渡口”", (6, 8, 4)), ("A渡\u3000", (5, 5, 3)), ("", (0, 0, 0))],
)
def test_measures(text, widths):
    assert tuple(measure.of(text) for measure in MEASURES) == widths


@pytest.mark.parametrize(
    ("line", "after", "reach"),
    [
        ("停航八", "个月", 2),
        ("停航八", "个，月", 4),
        ("停航八", "“个月", 3),
        ("名叫", "York，船", 4),
        ("New", "York，船", 5),
        ("见", "https://example.cn/a/very/long/address", 1),
    ],
)
def test_what_had_no_room_on_a_line(line, after, reach):
    assert reach_of(line, after, MEASURES[0]) == reach


def test_the_indent_is_what_stands_before_a_line():
    assert indent_of("甲\n　　乙", 4) == "　　"
    assert indent_of("甲\r 乙", 3) == " "


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("渡口\n重开", "渡口重开"),
        ("渡口 \r\n\u3000重开", "渡口重开"),
        ("New\nYork", "New York"),
        ("New,\nYork", "New, York"),
        ("2024\n年", "2024年"),
        ("渡口 重开", "渡口 重开"),
    ],
)
def test_lines_flow_into_one(text, line):
    assert unwrap(text) == line


def test_a_day_at_the_end_of_a_single_line_is_read():
    """The head is looked for in so many characters, which may be more than there are."""
    line = "柳湾渡口恢复通航，早班船坐满了人，" * 8 + "2024-09-05"
    assert "".join(read_source(line).lines) == line


@pytest.mark.parametrize("label", ["责任编辑：", "责编／", "撰文：", "校對：", "（编译｜"])
def test_every_usual_label_of_a_credit_begins_a_line_behind_a_stop(label):
    line = "柳湾渡口恢复通航，早班船坐满了人，老船工很高兴。 " * 12 + "孩子们跑在前面，渡口的人都笑了。"
    lines = read_source(f"{line}{label}祁小满").lines
    assert lines[-1] == f"{label}祁小满"
    assert read_source(f"{line}主持人：祁小满").lines[-1] == "孩子们跑在前面，渡口的人都笑了。主持人：祁小满"
