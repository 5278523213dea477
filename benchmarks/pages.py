"""Write generated pages as JSON lines, fast and from a seed: a file to measure the command line with.

    python benchmarks/pages.py 10000 > pages.jsonl
    python benchmarks/pages.py 10000 --broken 0.01 > pages.jsonl    # one record in a hundred is broken

A page has what most news pages have (site, headline, source and time, five to twelve paragraphs with dates,
people, quotations and a list, credits, related stories), in words written for this project; it is set by
``newsparse.render`` in a style drawn from the same seed. Ids run from 0 without a gap, broken records
included.
"""

import argparse
import datetime as dt
import json
import random
import sys

from newsparse.model import (
    Article,
    Block,
    Credit,
    Name,
    Outlet,
    Precision,
    Related,
    Role,
    TextField,
    Timestamp,
    Zone,
)
from newsparse.render import StampForm, Style, render
from newsparse.spans import Span

NOWHERE = Span(0, 0)
PLACES = ("柳湾", "青渡", "河东", "石门", "临川", "北泽", "南浦", "云岭")
PAPERS = tuple(f"{place}{kind}" for place in PLACES for kind in ("日报", "晚报", "新闻网"))
SURNAMES, GIVEN = (
    "孟窦祁武罗高池林陈沈",
    ("川柏", "岚", "小满", "得水", "敏", "汾", "洛", "沐晴", "知远", "一苇"),
)
THINGS = ("渡口", "石桥", "大堤", "果园", "码头", "茶园", "水渠", "山路", "磨坊", "仓库")
DEEDS = ("恢复通航", "提前完工", "开始清淤", "重新开放", "加固完成", "启动修缮", "增开班次", "分批验收")
OPENINGS = ("据介绍，", "记者了解到，", "与往年相比，", "按照计划，", "在现场，", "")
ENDINGS = (
    "两岸居民往来更方便",
    "比原定日期早了十天",
    "沿线村民都来帮忙",
    "费用由市里和县里分担",
    "施工不影响通行",
)


def name(draw):
    return draw.choice(SURNAMES) + draw.choice(GIVEN)


def title(draw):
    return f"{draw.choice(PLACES)}{draw.choice(THINGS)}{draw.choice(DEEDS)} {draw.choice(ENDINGS)}"


def sentence(draw, day):
    thing, deed, end = draw.choice(THINGS), draw.choice(DEEDS), draw.choice(ENDINGS)
    forms = (
        f"{draw.choice(OPENINGS)}{draw.choice(PLACES)}{thing}{deed}，{end}。",
        f"{day.month}月{day.day}日，{draw.choice(PLACES)}县的{thing}{deed}，{end}。",
        f"县长{name(draw)}表示，{thing}{deed}以后，{end}。",
        f"“{thing}{deed}，{end}。”{name(draw)}说。",
        f"《{draw.choice(PLACES)}{thing}志》记有{day.year - draw.randint(1, 90)}年的情形，{end}。",
    )
    return draw.choice(forms)


def paragraph(draw, day):
    return "".join(sentence(draw, day) for _ in range(draw.randint(2, 5)))


def enumeration(draw):
    items = (
        f"{number}要{draw.choice(THINGS)}{draw.choice(DEEDS)}，{draw.choice(ENDINGS)}。"
        for number in "一二三四"
    )
    return f"{name(draw)}提出要求。{''.join(items)}"


def page(draw, paragraphs=(5, 12)):
    """Give the text of a page; ``paragraphs`` are how many at least and at most."""
    day = dt.date(2024, 1, 1) + dt.timedelta(days=draw.randrange(360))
    stamp = dt.datetime(day.year, day.month, day.day, draw.randrange(24), draw.randrange(60))
    body = [paragraph(draw, day) for _ in range(draw.randint(*paragraphs))]
    body.insert(draw.randint(1, len(body)), enumeration(draw))
    article = Article(
        span=NOWHERE,
        language="zh-Hans",
        length=0,
        sha256="",
        blocks=tuple(Block(span=NOWHERE, zone=Zone.PARAGRAPH, text=text) for text in body),
        site=outlet(draw),
        headline=field(title(draw)),
        source=outlet(draw),
        published=Timestamp(span=NOWHERE, text="", value=stamp, precision=Precision.MINUTE),
        credits=(credit(draw, Role.REPORTER, "记者"), credit(draw, Role.EDITOR, "责任编辑")),
        related=tuple(related(draw, day) for _ in range(draw.randint(0, 6))),
    )
    style = Style(
        stamp=draw.choice(list(StampForm)),
        indent=draw.choice(("", "\u3000\u3000")),
        blank_lines=draw.randint(0, 1),
        source_label=draw.choice((None, "来源")),
        related_glued=draw.random() < 0.5,
    )
    return render(article, style)


def field(text):
    return TextField(span=NOWHERE, text=text)


def outlet(draw):
    return Outlet(span=NOWHERE, name=draw.choice(PAPERS))


def credit(draw, role, label):
    who = name(draw)
    return Credit(span=NOWHERE, role=role, label=label, people=(Name(span=NOWHERE, name=who, text=who),))


def related(draw, day):
    before = day - dt.timedelta(days=draw.randint(1, 60))
    stamp = Timestamp(span=NOWHERE, text="", value=before, precision=Precision.DAY)
    return Related(span=NOWHERE, title=field(title(draw)), source=outlet(draw), published=stamp)


BROKEN = ('{"id": %d, "text": "没有写完', '{"id": %d}', '{"id": %d, "text": null}', '{"id": %d, "text": 7}')


def lines(count, broken, seed):
    """Give the lines: records in order, a share of them broken."""
    draw = random.Random(seed)
    for number in range(count):
        if draw.random() < broken:
            yield draw.choice(BROKEN) % number
        else:
            yield json.dumps({"id": number, "text": page(draw)}, ensure_ascii=False)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", type=int)
    parser.add_argument("--broken", type=float, default=0.0)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8")
    for line in lines(arguments.count, arguments.broken, arguments.seed):
        print(line)


if __name__ == "__main__":
    main()
