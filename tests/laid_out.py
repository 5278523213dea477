"""What layout sees on a page, for the tests of its rooms."""

from newsparse._layout.page import PageFeatures, page_features
from newsparse._layout.weights import weights
from newsparse._units import read_source

PAGE = """首页
新闻
财经
青渡镇新桥今日通车 两岸居民步行过河
晋南晚报 2023-03-30 08:50
分享到：
3月28日，青渡镇新桥正式通车，两岸居民步行过河，不再需要等船。新桥全长三百米，历时两年建成。
桥头的老船工说：“这条水路我走了三十年，从来没有一天像今天这样热闹。”孩子们在桥上跑来跑去，老人坐在桥头看。
编辑：祁小满
相关阅读
柳湾渡口恢复通航
青渡老桥改作步道
版权所有 晋南晚报社"""
"""A page with its head, two paragraphs of body, a credit, two related stories and a footer."""


def seen(text: str) -> PageFeatures:
    """Return what is counted on a page, by the weights that ship with the package."""
    return page_features(read_source(text), weights().title)


def fields(observer, text):
    """Return what an observer sees on each line of a page, by its number and the names of the fields."""
    keys = observer.keys(seen(text))
    rows = keys.items() if isinstance(keys, dict) else enumerate(keys)
    return {i: dict(zip(observer.fields, key, strict=True)) for i, key in rows}
