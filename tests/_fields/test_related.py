"""Laws of related reading: a list of stories, in any of the usual shapes, reads back."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles import page_of
from newsparse._fields.related import read_related
from newsparse.model import Zone


def test_only_related_blocks_are_read() -> None:
    page = page_of([(Zone.PARAGRAPH, "桥头村小学九月开课"), (Zone.CHROME, "老水闸换了新闸门")])
    assert read_related(page) == ()


WHERE = ("桥头村", "老城南街", "渡口镇", "河东县城", "山后小学", "北门外", "青石巷", "柳林滩")
WHAT = ("的水闸", "的茶馆", "的戏台", "的果园", "的图书室", "的石桥")
DOES = ("重新开张了", "换上新的门窗", "迎来第一批客人", "下周动工重修", "评上省里的奖", "要不要搬走？")
TITLES = st.builds("".join, st.tuples(*(st.sampled_from(part) for part in (WHERE, WHAT, DOES))))
ACCOUNTS = st.sampled_from(("河边的老张", "慢行晋南", "三味书屋说", "柳林滩头条客", "青石巷口", "老城记忆"))
OUTLETS = st.sampled_from(("晋南晚报", "河东日报", "新华社", "中国新闻网", "渡口镇融媒体中心"))
DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2030, 12, 31))
HEADINGS = st.sampled_from(("相关阅读", "热门推荐 更多>>", "延伸閱讀：", "24小时热文", "【猜你喜欢】"))

SHAPES = (
    "{title}",
    "{rank}⏎{title}",
    "{rank}. {title}",
    "· {title}",
    "{title}⏎{source} {day}",
    "{title}⏎{source}⏎{day}",
    "{title}⏎{source}⏎{day}⏎{rank}评论",
    "{title}⏎{day}",
    "{title} {day}",
    "{title}{day}",
    "{title}（{day}）",
    "[{day}] {title}",
    "{title} {source} {day}",
    "{title}⏎来源：{source}",
)


@pytest.mark.parametrize("shape", SHAPES)
@given(
    heading=HEADINGS,
    items=st.lists(st.tuples(TITLES, OUTLETS, DAYS), min_size=1, max_size=8, unique_by=lambda i: i[0]),
)
def test_a_rendered_list_reads_back(shape: str, heading: str, items: list) -> None:
    lines = [heading]
    for rank, (title, source, day) in enumerate(items, 1):
        lines += shape.format(rank=rank, title=title, source=source, day=day).split("⏎")
    found = read_related(page_of([(Zone.RELATED, line) for line in lines]))
    assert [item.title.text for item in found] == [title for title, _, _ in items]
    if "{source}" in shape:
        assert [item.source.name for item in found] == [source for _, source, _ in items]
    else:
        assert not any(item.source for item in found)
    if "{day}" in shape:
        assert [item.published.value for item in found] == [day for _, _, day in items]
    else:
        assert not any(item.published for item in found)


@given(st.lists(st.tuples(TITLES, ACCOUNTS), min_size=3, max_size=8, unique_by=lambda i: i[0]))
def test_an_account_under_every_title_is_its_source(items: list) -> None:
    lines = [line for item in items for line in item]
    found = read_related(page_of([(Zone.RELATED, line) for line in lines]))
    assert [(item.title.text, item.source.name if item.source else None) for item in found] == items


@given(
    st.lists(
        st.sampled_from("相关阅读更多0123456789-:：|·【】（）[] 新闻网日报评论\u3000\ue617"), max_size=60
    ).map("".join)
)
def test_any_lines_give_ordered_items_inside_their_lines(text: str) -> None:
    page = page_of([(Zone.RELATED, line.strip()) for line in text.split("|")])
    found = read_related(page)
    assert list(found) == sorted(found, key=lambda item: item.span)
    for item in found:
        assert item.title.span.of(page.text) == item.title.text
        assert item.title.text.strip()
