import json
import re
from pathlib import Path

import pytest

import casefiles
from newsparse._fields.lists import find_lists
from newsparse.defects import Defect, DefectCode
from newsparse.model import ListKind, ProseList
from newsparse.spans import Span


def read_marked(marked: str) -> tuple[str, list]:
    """Take the signs out of a marked-up text; give it and its lists as [[marker, start, end, lists]…]."""
    text = ""
    top: list = []
    stack: list[list] = [top]
    for token in re.split(r"([‹›⟦⟧|])", marked):
        match token:
            case "‹":
                stack[-1].append([])
                stack.append(stack[-1][-1])
            case "⟦":
                stack[-1].append(["", len(text), None, []])
                stack.append(stack[-1][-1][3])
            case "|":
                item = stack[-2][-1]
                item[0] = text[item[1] :]
            case "⟧":
                stack.pop()
                stack[-1][-1][2] = len(text)
            case "›":
                stack.pop()
            case _:
                text += token
    return text, top


def seen(lists: tuple[ProseList, ...]) -> list:
    return [[[i.marker, i.span.start, i.span.end, seen(i.lists)] for i in lst.items] for lst in lists]


@pytest.mark.parametrize("case", casefiles.titled("_fields/lists/found.txt"), ids=lambda c: c.text[:16])
def test_a_list_is_found_with_every_item_in_its_place(case: casefiles.Case) -> None:
    text, wanted = read_marked(case.text)
    found = find_lists(text)
    assert seen(found) == wanted
    kinds = [part.split()[0] for part in case.title.split(" / ")]
    assert [lst.kind for lst in found] == [ListKind(k) for k in kinds]
    ordinals = [int(n) for n in case.title.split()[1:] if n.isdigit()]
    if ordinals:
        assert [i.ordinal for i in found[0].items] == ordinals
    else:
        assert all([i.ordinal for i in lst.items] == list(range(1, len(lst.items) + 1)) for lst in found)


@pytest.mark.parametrize("text", casefiles.paragraphs("_fields/lists/traps.txt"))
def test_counting_words_make_no_list(text: str) -> None:
    assert find_lists(text) == ()


def test_signs_with_blank_lines_alone_between_them_make_no_list() -> None:
    assert find_lists("①" + "\n" * 12 + "②③号展厅开放。") == ()


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("一要早起，赶头班车。路上小心。二要带伞。", ["早起，赶头班车", "带伞"]),
        ("第一，量1.5米；第二、锯开。", ["量1.5米", "锯开"]),
        ("1. 网址www.a.cn可查\n2. 电话可查", ["网址www.a.cn可查", "电话可查"]),
        ("1.国内要闻：\n(1)通车；\n(2)通水。\n2.副刊", ["国内要闻", "副刊"]),
        ("①甲\n②\n", ["甲", ""]),
    ],
)
def test_the_head_is_the_first_sentence_without_its_marks(text: str, heads: list[str]) -> None:
    (found,) = find_lists(text)
    assert [i.head.text for i in found.items] == heads
    assert all(i.head.span.of(text) == i.head.text for i in found.items)


def test_a_number_left_out_is_reported() -> None:
    defects: list[Defect] = []
    text = "一是快，二是稳，四是省。"
    find_lists(text, report=defects.append)
    assert [(d.code, d.span.of(text)) for d in defects] == [(DefectCode.LIST_GAP, "四是")]


def test_a_list_that_begins_at_two_is_reported() -> None:
    defects: list[Defect] = []
    find_lists("二是修路，三是架桥。", report=defects.append)
    assert [d.message for d in defects] == ["二是 follows nothing"]


def test_complete_lists_and_bullets_are_not_reported() -> None:
    defects: list[Defect] = []
    find_lists("首先，快；其次，稳；最后，省。\n· 甲组先走\n· 乙组后走", report=defects.append)
    assert defects == []


def test_within_limits_the_search_and_keeps_offsets() -> None:
    text = "一是快，二是稳。\n一要查，二要改。\n一是远，二是高。"
    start = text.index("一要")
    (found,) = find_lists(text, within=Span(start, start + 8))
    assert found.kind is ListKind.MUST
    assert found.span.of(text) == "一要查，二要改。"


@pytest.mark.parametrize("value", [None, b"", 3, ["一是"]])
def test_only_a_str_is_read(value: object) -> None:
    with pytest.raises(TypeError, match="text must be a str"):
        find_lists(value)  # type: ignore[arg-type]


def test_the_founding_page_has_one_list_of_seven_items(corpus: Path) -> None:
    text = (corpus.parent / "seed.txt").read_text(encoding="utf-8")
    (found,) = find_lists(text)
    assert [i.marker for i in found.items] == [f"{n}要" for n in "一二三四五六七"]
    assert all(i.head.text.startswith("始终坚持") and i.text.endswith("。") for i in found.items)
    assert text[found.span.end] == "\n"


def test_the_annotated_corpus_is_read_as_well_as_promised(corpus: Path) -> None:
    """Items, spans and empty texts of the annotated half that is in the open."""
    right = wrong = false = 0
    for line in (corpus / "lists" / "dev.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        wanted = {(i["start"], i["end"]) for lst in case["lists"] for i in lst["items"]}
        found = {(i.span.start, i.span.end) for i in flat(find_lists(case["text"]))}
        right += len(wanted & found)
        wrong += len(wanted ^ found)
        false += bool(found and not wanted)
    assert 2 * right / (2 * right + wrong) >= 0.95
    assert false <= 1


def flat(lists: tuple[ProseList, ...]) -> list:
    return [item for lst in lists for i in lst.items for item in (i, *flat(i.lists))]
