"""Whether a text is a news article: what counts, and what is told of texts that are none."""

import pytest

import casefiles
import newsparse
from newsparse import is_news, news_score

HEADLINE = "柳湾渡口恢复通航 两岸居民坐上早班船"
STAMP = "河东日报 2024-09-05 07:42"
BODY = (
    "停航八个月的柳湾渡口4日恢复通航，两岸居民坐上了早班船，票价不变。",
    "渡口在年初的一场大雪中受损，县里用了五个月修缮码头，换了两条新船。",
    "船工孟川柏说，停航的日子里，去镇上赶集要绕四十里山路，老人都不愿出门。",
    "渡口每天六点半开航，末班船傍晚六点离岸，遇到大风和大雾停航。",
    "下一步，县里还要在对岸修一条步道，把渡口和果园连起来。",
)


def score(*lines):
    return news_score(newsparse.parse("\n\n".join(lines)))


@pytest.mark.parametrize("case", casefiles.titled("news/others.txt"), ids=casefiles.title)
def test_other_texts_are_no_news(case):
    assert not is_news(newsparse.parse(case.text))


def test_an_article_is_news():
    article = newsparse.parse("\n\n".join((HEADLINE, STAMP, *BODY)))
    assert is_news(article)
    assert not is_news(article, threshold=1)


def test_a_brief_of_two_sentences_is_news():
    assert score(HEADLINE, STAMP, *BODY[:3]) >= 0.5


def test_a_text_is_scored_as_its_article():
    text = "\n\n".join((HEADLINE, STAMP, *BODY))
    assert newsparse.news_score(text) == newsparse.news_score(newsparse.parse(text))
    assert newsparse.is_news(text)
    assert not newsparse.is_news("登录 注册 首页")


@pytest.mark.parametrize("wrong", [None, 7, b"text"])
def test_what_is_neither_is_refused(wrong):
    with pytest.raises(TypeError, match="article must be an Article or a text, not "):
        newsparse.is_news(wrong)


def test_each_value_of_the_head_adds_to_the_score():
    steps = [BODY, (HEADLINE, *BODY), (HEADLINE, STAMP, *BODY), (HEADLINE, STAMP, *BODY, "编辑：祁小满")]
    reached = [score(*lines) for lines in steps]
    assert reached == sorted(reached)
    assert len(set(reached)) == len(reached)


def test_without_prose_there_is_no_news_whatever_the_head_says():
    assert score(HEADLINE, STAMP) == 0


def test_more_prose_than_a_brief_adds_nothing():
    assert score(HEADLINE, STAMP, *BODY) == score(HEADLINE, STAMP, *BODY, *BODY)


@pytest.mark.parametrize("text", ["", " \n", "。" * 1000, "\ud800"])
def test_any_text_has_a_score_from_0_to_1(text):
    assert 0 <= news_score(newsparse.parse(text)) <= 1


def test_scores_go_with_the_other_fields(tmp_path, capsys):
    from newsparse.cli import main

    page = tmp_path / "page.txt"
    page.write_text("\n\n".join((HEADLINE, STAMP, *BODY)), encoding="utf-8")
    assert main(["parse", str(page), "--fields", "news_score", "--format", "jsonl"]) == 0
    assert capsys.readouterr().out == '{"news_score": 0.8425}\n'


def test_scores_go_into_parquet(tmp_path):
    import pyarrow.parquet as pq

    from newsparse.cli import main

    page, out = tmp_path / "page.txt", tmp_path / "out.parquet"
    page.write_text("\n\n".join((HEADLINE, STAMP, *BODY)), encoding="utf-8")
    assert main(["parse", str(page), "--fields", "file,news_score", "-o", str(out)]) == 0
    assert pq.read_table(out)["news_score"].to_pylist() == [0.8425]
