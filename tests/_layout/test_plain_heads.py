"""Plain stories, put together from headlines, lines of the head, openings and tails.

No piece is rare, so each story is read whole: its headline, and its body and nothing else.
"""

import itertools

import pytest

from newsparse import Options, parse

HEADLINES = (
    "柳湾渡口恢复通航 头班船坐满了人",
    "八个月、两千船次：柳湾渡口恢复通航",
    "“头班船回来了” 柳湾渡口今天通航",
    "【民生观察】渡口停航之后",
    "评论：渡口通航，要补的不只是船",
    "柳湾渡口何时休航？",
    "关于柳湾渡口恢复通航的公告",
    "影／柳灣渡口復航 居民樂翻",
    "柳灣渡口復航｜頭班船坐滿 居民：終於等到",
    "8个月停航，柳湾渡口重新开船（组图）",
)
HEADS = (
    "2024-09-05 08:30 来源：柳湾晚报 作者：岑远山 点击：1234次",
    "来源：柳湾晚报 | 2024年09月05日 08:30:12 | 编辑：岑远山",
    "柳湾晚报 · 2024-09-05 08:30",
    "岑远山 | 2024-09-05 08:30",
    "岑远山 发布于 2024-09-05 08:30",
    "发布日期：2024-09-05 信息来源：市航运局 阅读次数：33",
    "2024/09/05 08:30 記者岑遠山／台北報導",
    "撰文：岑遠山\n出版：2024-09-05 08:30\n更新：2024-09-05 09:30",
    "原创 岑远山 柳湾晚报\n2024年09月05日 08:30\n柳湾",
    "2024-09-05 08:30\n来源：柳湾晚报\n分享到：\n微信\n微博",
    "本报记者 岑远山",
    "《柳湾晚报》（2024年09月05日 第03版）",
)
OPENINGS = (
    "",
    "本报讯（记者 岑远山）",
    "河东社柳湾9月5日电（记者岑远山）",
    "【柳湾网报道 记者 岑远山】",
    "【柳灣新聞網 岑遠山】",
    "【柳灣日報訊】",
    "（柳湾5日讯）",
    "〔記者岑遠山／柳灣報導〕",
    "柳湾网讯 ",
    "据河东社报道，",
)
TAILS = (
    "",
    "（责任编辑：岑远山）",
    "一审：岑远山 二审：罗晓彤 三审：卢晓明",
    "（全文完）",
    "【版权声明】本文为柳湾晚报原创作品，未经授权不得转载。",
    "相关阅读：河东新桥本月通车 票价三元",
    "标签：渡口 航运 柳湾",
    "返回柳湾，查看更多",
    "《柳灣新聞網》提醒您：飲酒過量有礙健康",
    "上一篇：河东新桥本月通车",
)
STORY = (
    "停航八个月的柳湾渡口4日恢复通航，头班船坐满了人，两岸居民排队过河。",
    "记者在码头看到，船工正在检查缆绳，新立的航标已经亮起来。",
    "市里请来专家看过航道，又在上下游立了航标，每天开船十六班。",
    "渡口恢复以后，赶集的日子再加四班，票价仍是一元五角。",
)
ALONE = Options(layers=())


@pytest.mark.parametrize("headline", HEADLINES)
def test_a_plain_story_has_its_headline_and_its_body(headline):
    first = HEADLINES.index(headline)
    for at, (head, opening) in enumerate(itertools.product(HEADS, OPENINGS), first):
        tail = TAILS[at % len(TAILS)]
        body = opening + STORY[0], *STORY[1:]
        text = "\n".join((headline, head, *body, tail))
        article = parse(text, options=ALONE)
        assert str(article.headline) == headline, text
        assert article.body_text == "\n".join(body), text
