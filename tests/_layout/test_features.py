"""The table of features: every row is seen on some page, has words, and agrees with the table of weights."""

import collections

import pytest
from hypothesis import given

from laid_out import PAGE, seen
from newsparse._layout.features import GROUPS, Feature, Group, described, names
from newsparse._layout.page import Observer
from newsparse._layout.weights import weights
from newsparse.strategies import noise
from page_strategies import EXAMPLES

FEATURES = [feature for group in GROUPS for feature in group.features]


def test_a_name_is_of_one_feature():
    counts = collections.Counter(feature.name for feature in FEATURES)
    assert max(counts.values()) == 1


def test_the_table_of_weights_names_every_feature_and_no_other():
    assert {name.partition("=")[0] for name in weights().rows} == {feature.name for feature in FEATURES}


@pytest.mark.parametrize("text", [*EXAMPLES.values(), PAGE], ids=[*EXAMPLES, "page"])
def test_every_feature_of_a_line_is_named_and_described(text):
    page = seen(text)
    for plain, told in zip(names(page), described(page), strict=True):
        assert plain == [name for name, _ in told]
        assert len(set(plain)) == len(plain)
        assert all(words and "{" not in words for _, words in told)


@given(noise())
def test_any_text_has_features(text):
    page = seen(text)
    assert len(names(page)) == len(page.lines)
    assert all(words for line in described(page) for _, words in line)


BODY = "3月28日，青渡镇新桥正式通车，两岸居民步行过河，不再需要等船。新桥全长三百米，历时两年建成。"
RARE = (
    "首页\n新闻",
    f"两岸居民等了八个月\n青渡镇新桥正式通车 两岸居民步行过河\n晋南晚报 2023-03-30\n{BODY}\n{BODY}",
    f"{PAGE}\n青渡镇新桥今日通车 两岸居民步行过河\n青渡镇新桥今日通车\n标签：\n新桥\n首页",
    f"青渡镇新桥通车\n青渡镇新桥今日通车\n晋南晚报 2023-03-30 08:50\n核心提示：\n{BODY}\n{BODY}",
    f"青渡镇新桥今日通车\n两岸居民步行过河不再等船\n{BODY}\n晋南晚报 2023-03-30 08:50\n{BODY}",
    f"青渡镇新桥今日通车\n{BODY}\n新桥有三个出口，分别是下面这几个，请记住：\n1. 南岸\n指数\t1403\n{BODY}",
)


def test_every_feature_is_seen_on_some_page():
    pages = [seen(text) for text in (*EXAMPLES.values(), *RARE)]
    found = {name.partition("=")[0] for page in pages for line in names(page) for name in line}
    assert found == {feature.name for feature in FEATURES}


@pytest.mark.parametrize("page", EXAMPLES)
def test_most_features_of_a_page_have_a_weight(page):
    table = set(weights().rows)
    found = [name for line in names(seen(EXAMPLES[page])) for name in line]
    assert sum(name in table for name in found) * 2 > len(found)


def group(*features):
    """A group of two fields, the second with a length."""
    return Group(Observer(("one", "two", "is_there"), lambda _: []), *features)


@pytest.mark.parametrize(
    ("feature", "key", "wanted"),
    [
        (Feature("f", "", "said"), (None, None, False), ["f"]),
        (Feature("f", "one", "said"), ("a", None, False), ["f=a"]),
        (Feature("f", "one", "said"), ("", None, False), ["f="]),
        (Feature("f", "one", "said"), (None, "b", False), []),
        (Feature("f", "one two", "said"), ("a", "b", False), ["f=a b"]),
        (Feature("f", "one two", "said"), ("a", None, False), ["f=a"]),
        (Feature("f", "one two*", "said"), ("a", ("b", "c"), False), ["f=a b", "f=a c"]),
        (Feature("f", "two*", "said"), ("a", (), False), []),
        (Feature("f", "one.real", "said"), (3, None, False), ["f=3"]),
        (Feature("f", "one", "said", when="is_there"), ("a", None, False), []),
        (Feature("f", "one", "said", when="is_there"), ("a", None, True), ["f=a"]),
    ],
)
def test_how_a_feature_is_written(feature, key, wanted):
    assert group(feature).names(key) == wanted


def test_how_a_feature_is_described():
    told = group(Feature("f", "one two*", "{one} and {two}")).described(("a", ("b", "c"), False))
    assert told == [("f=a b", "a and b"), ("f=a c", "a and c")]


def test_a_feature_of_a_field_that_nobody_sees_is_an_error():
    with pytest.raises(ValueError, match="not in tuple"):
        group(Feature("f", "three", "said"))
