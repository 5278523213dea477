"""Laws of tags: divided by any mark, under any label, they read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles import page_of
from newsparse._fields.tags import read_tags
from newsparse.model import Zone

LABELS = st.sampled_from(("", "标签：", "關鍵字: ", "Tags：", "【关键词】", "文章关键词 >> "))
WORDS = st.lists(
    st.sampled_from(("新桥", "渡口", "晋南", "水利局", "乡村教育", "Steam")), min_size=1, unique=True
)


@pytest.mark.parametrize("mark", [",", "，", "、", " ", "|", "｜", "；", "\u3000", " / ", " · "])
@given(LABELS, WORDS)
def test_tags_with_any_mark_between_read_back(mark: str, label: str, words: list[str]) -> None:
    found = read_tags(page_of([(Zone.TAGS, (label + mark.join(words)).strip())]))
    assert [tag.text for tag in found] == words


@given(LABELS, WORDS)
def test_hashed_tags_read_back(label: str, words: list[str]) -> None:
    found = read_tags(page_of([(Zone.TAGS, label + " ".join(f"#{word}" for word in words))]))
    assert [tag.text for tag in found] == words


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("柳湾 渡口 恢复 通航 的 新 船 从 今天 开 班", 0),
        ("柳湾 渡口 桥", 0),
        ("柳湾 渡口 水利 桥 船工 航道", 6),
    ],
)
def test_a_text_cut_into_its_words_is_no_row_of_tags(line: str, count: int) -> None:
    assert len(read_tags(page_of([(Zone.TAGS, line)]))) == count
    labelled = read_tags(page_of([(Zone.TAGS, f"标签：{line}")]))
    assert len(labelled) == len(line.split())
