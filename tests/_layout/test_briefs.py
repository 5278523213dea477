"""Texts of a few lines: a headline above one short sentence."""

import pytest

from newsparse import parse

BRIEFS = [
    ("新桥通车\n晋南晚报 2023-03-30\n新桥昨日通车，居民步行过河。", "新桥通车"),
    ("漳河水位平稳 两岸插秧过半\n昨日，漳河水位平稳，两岸秧苗返青。", "漳河水位平稳 两岸插秧过半"),
    (
        """漳河晚报
漳河水位平稳 两岸插秧过半
漳河晚报 2024-05-06 08:30

昨日，漳河水位平稳，两岸秧苗返青。

编辑/祁小满
""",
        "漳河水位平稳 两岸插秧过半",
    ),
]


@pytest.mark.parametrize(("text", "headline"), BRIEFS, ids=["with its time", "bare", "with a masthead"])
def test_a_brief_has_its_headline_and_its_sentence(text, headline):
    article = parse(text)
    assert article.headline.text == headline
    assert len(article.paragraphs) == 1
