"""Laws of the list finder, over lists of every form and over any text."""

import sys

from hypothesis import event, given
from hypothesis import strategies as st

from newsparse._fields.lists import find_lists
from newsparse.defects import DefectCode
from newsparse.model import Article, ProseList
from newsparse.render import Page, Style, render_page
from newsparse.spans import Span
from newsparse.strategies import MARKER_FORMS, noise, pages, prose_lists
from newsparse.strategies.passages import Passage
from newsparse.strategies.words import Script, scripts

passages = scripts().flatmap(prose_lists)
styles = st.builds(
    Style,
    newline=st.sampled_from(("\n", "\r\n", "\r")),
    indent=st.sampled_from(("", "  ", "\u3000\u3000", "\t", "\u00a0")),
    trailing=st.sampled_from(("", " ", "\u3000")),
    blank_lines=st.integers(0, 2),
)


def article_of(passage: Passage) -> Article:
    return Article(
        span=Span(0, len(passage.text)),
        language="und",
        length=len(passage.text),
        sha256="",
        blocks=passage.blocks,
        lists=passage.lists,
    )


@given(passages, styles)
def test_a_list_of_any_form_is_read_as_it_was_written(passage: Passage, style: Style) -> None:
    page = render_page(article_of(passage), style)
    event(passage.lists[0].items[0].marker)
    assert find_lists(page.text) == page.article.lists


@given(pages())
def test_the_body_of_a_page_has_the_lists_that_were_written_and_no_other(page: Page) -> None:
    body = page.article.body
    within = Span(body[0].span.start, body[-1].span.end)
    assert find_lists(page.text, within=within) == page.article.lists


@given(prose_lists(gaps=True))
def test_a_number_left_out_is_accepted_and_reported(passage: Passage) -> None:
    defects = []
    assert find_lists(passage.text, report=defects.append) == passage.lists
    assert [(d.code, d.span.start) for d in defects] == [
        (DefectCode.LIST_GAP, passage.lists[0].items[-1].span.start)
    ]


@given(passages, st.text(alphabet=" \n\u3000", max_size=4))
def test_what_stands_before_moves_a_list_by_its_length(passage: Passage, before: str) -> None:
    start = len(before) + 1
    text = f"{before}\n{passage.text}"
    (found,) = find_lists(text, within=Span(start, len(text)))
    (alone,) = passage.lists
    assert found.span == alone.span.shift(start)
    assert find_lists(text)[0].span == found.span


MARKS = sorted({form.marker(n, Script.HANS) for form in MARKER_FORMS for n in range(1, form.least + 1)})
MARKED = st.lists(
    st.one_of(
        st.sampled_from(MARKS),
        st.sampled_from("，。；：、“”「」（）()\n\r\u3000 …—.1一二第首其·"),
        st.sampled_from(("此外，", "船长说，", "（完）", "甲乙丙", "\r\n", "1.5", "二是二", "一、二")),
        st.characters(),
    )
).map("".join)


@given(st.one_of(MARKED, noise()))
def test_any_text_gives_ordered_disjoint_lists_inside_their_items(text: str) -> None:
    defects = []
    check(find_lists(text, report=defects.append), text, Span(0, len(text)))
    assert all(d.code is DefectCode.LIST_GAP and d.span in Span(0, len(text)) for d in defects)


def check(lists: tuple[ProseList, ...], text: str, around: Span) -> None:
    end = around.start
    for lst in lists:
        assert lst.span in around
        assert lst.span.start >= end
        assert len(lst.items) > 1
        assert (lst.items[0].span.start, lst.items[-1].span.end) == (lst.span.start, lst.span.end)
        end = lst.span.start
        for item in lst.items:
            assert end <= item.span.start
            assert item.span in lst.span
            assert item.text == item.span.of(text)
            assert item.text.startswith(item.marker)
            assert item.marker
            assert item.head.text == item.head.span.of(text)
            assert item.head.span in item.span
            check(item.lists, text, Span(item.span.start + len(item.marker), item.span.end))
            end = item.span.end
        end = lst.span.end


@given(MARKED, st.data())
def test_within_finds_nothing_outside(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    within = Span(start, data.draw(st.integers(start, len(text))))
    check(find_lists(text, within=within), text, within)


def test_nesting_without_end_is_read_without_deep_recursion() -> None:
    text = "".join(
        f"\n{n}" for n in ("一、甲", "（一）甲", "1.甲", "（1）甲", "①甲", "·甲", "误区一：甲") * 400
    )
    limit = sys.getrecursionlimit()
    check(find_lists(text), text, Span(0, len(text)))
    assert sys.getrecursionlimit() == limit
