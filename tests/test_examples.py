"""The pages of ``examples/``: what anyone who tries newsparse on them must see."""

import pathlib

import pytest

import newsparse
from newsparse.defects import Severity

EXAMPLES = pathlib.Path(__file__).parent.parent / "examples"

PAGES = {
    "yellow-river": {
        "site": "晋水晚报",
        "headline": "黄河沿岸五县联手护河 秋汛前完成堤岸巡查",
        "source": "河东日报",
        "published": "2024-09-05T07:42:00",
        "authors": [],
        "editors": ["祁小满"],
        "related": [
            ("柳树湾堤段加固工程提前十天完工", "河东日报", "2024-08-21"),
            ("无人机飞上黄河大堤 巡查一趟只要四十分钟", "晋水晚报", "2024-08-02"),
            ("滩区老人转移记:一张路线图走完最后一里", "河东日报客户端", "2024-07-19"),
            ("河东七条入河支流开始清淤", "河东新闻网", "2024-06-28"),
            ("石门县三百名护河员上岗", "晋水晚报", "2024-05-11"),
            ("春灌时节话节水 老渠长的三本账", "河东日报", "2024-04-03"),
        ],
        "paragraphs": 7,
    },
    "old-bridge": {
        "site": "千帆网",
        "headline": "百年石桥“卸担子” 青渡镇新桥今日通车",
        "source": "青渡晚报",
        "published": "2023-11-18T09:06:00",
        "authors": ["岑远山", "柏青"],
        "editors": ["申屠月"],
        "related": [
            ("青渡镇征集老桥旧照 已收到四百余张", None, "2023-11-10"),
            ("石桥裂缝成因查明 超载是主因", "青渡晚报", "2023-09-26"),
            ("新桥主梁合龙", None, "2023-08-15"),
        ],
        "paragraphs": 4,
    },
    "ferry-portal": {
        "site": "柳湾新闻网",
        "headline": "柳湾渡口恢复通航 头班船坐了一百二十人",
        "source": "柳湾晚报",
        "published": "2024-09-05T07:42:00",
        "authors": ["岑远山"],
        "editors": ["祁小满"],
        "related": [
            ("青渡老桥改作步道", None, None),
            ("柳湾老码头改成图书馆", None, "2024-08-21"),
            ("秋蟹上市 今年个头比去年大", None, None),
            ("临川城郊铁路试跑 全程四十分钟", None, None),
            ("云岭茶农学会直播卖茶", None, None),
            ("北泽小学把操场搬上屋顶", None, None),
            ("南浦夜市重新划摊位", None, None),
        ],
        "paragraphs": 4,
    },
    "reservoir-daily": {
        "site": "河东日报",
        "headline": "把水库守成放心库 把清单落到责任人",
        "source": "河东日报",
        "published": "2024-06-12",
        "authors": ["窦岚"],
        "editors": [],
        "related": [],
        "paragraphs": 5,
    },
    "seaside-trail": {
        "site": "海潮新聞網",
        "headline": "海風步道週末重新開放 首日湧入三千名遊客",
        "source": None,
        "published": "2024-05-04T16:25:00",
        "authors": ["林沐晴"],
        "editors": ["溫若棠"],
        "related": [
            ("港邊老倉庫變身圖書館", None, "2024-05-02"),
            ("山城公車六月增班 候車亭同步更新", None, "2024-04-30"),
            ("燈塔百年展登場 老照片首度公開", None, "2024-04-27"),
        ],
        "paragraphs": 4,
    },
}


def name(outlet):
    return outlet and outlet.name


def seen(article):
    return {
        "site": name(article.site),
        "headline": article.headline and article.headline.text,
        "source": name(article.source),
        "published": article.published and article.published.value.isoformat(),
        "authors": [author.name for author in article.authors],
        "editors": [editor.name for editor in article.editors],
        "related": [
            (item.title.text, name(item.source), item.published and item.published.value.isoformat())
            for item in article.related
        ],
        "paragraphs": len(article.paragraphs),
    }


def test_every_example_is_stated():
    assert {path.stem for path in EXAMPLES.glob("*.txt")} == PAGES.keys()


@pytest.mark.parametrize("page", PAGES)
def test_example_is_read_as_it_stands(page):
    text = (EXAMPLES / f"{page}.txt").read_bytes().decode("utf-8")
    article = newsparse.parse(text)
    read = seen(article)
    wrong = {field for field, value in PAGES[page].items() if read[field] != value}
    assert not wrong, read
    assert not [defect for defect in article.defects if defect.severity is Severity.ERROR]
