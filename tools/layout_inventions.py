"""Annotated pages with parts written in that the annotated pages hardly show, or show in few forms.

A deck, a kicker, a summary, a list or a table stands on a handful of the annotated pages, the line of time and
source has one form a site. Here every page gets some of them in the forms that the trade knows, made of the
page's own sentences where a sentence is called for, so that the fit sees them on every site.
"""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Callable, Sequence

import attrs
from layout_pages import BODY, Page

from newsparse._lexicon import rows

Line = tuple[str, str]

_SENTENCE = re.compile(r"[^。！？]+[。！？]”?")
_CLAUSE = re.compile(r"[^，。！？；：、“”（）\s]{6,26}")
_HEADS = ("headline", "kicker", "deck", "summary", "byline", "masthead")
_MARKS = [
    [f"{n}. " for n in range(1, 10)],
    [f"{n}、" for n in range(1, 10)],
    [f"（{n}）" for n in range(1, 10)],
    [f"({n})" for n in "123456789"],
    [f"{n}、" for n in "一二三四五六七八九"],
    [f"（{n}）" for n in "一二三四五六七八九"],
    [f"第{n}，" for n in "一二三四五六七八九"],
    [f"{n}是" for n in "一二三四五六七八九"],
    [f"{n} " for n in "①②③④⑤⑥⑦⑧⑨"],
    *([mark] * 9 for mark in ("· ", "• ", "●", "■", "◆", "★", "- ", "— ", "▪ ", "◎", "※", "✔ ", "□ ")),
]


class Inventor:
    """Draws names, times, outlets and sentences for one page."""

    def __init__(self, page: Page, seed: int) -> None:
        self.chance = random.Random(f"{page.id} {page.view} {seed}")
        body = [line for line, zone in zip(page.source.lines, page.zones, strict=True) if zone == "paragraph"]
        self.traditional = sum(c in "這個們來說國學會時間" for line in body[:8] for c in line) > 3
        self.sentences = [s.strip() for line in body for s in _SENTENCE.findall(line) if 12 <= len(s) <= 120]
        self.clauses = [c for line in body for c in _CLAUSE.findall(line)]

    def pick(self, *forms: str) -> str:
        return self.chance.choice(forms)

    def some(self, share: float) -> bool:
        return self.chance.random() < share

    def word(self, simplified: str, traditional: str) -> str:
        return traditional if self.traditional else simplified

    def name(self) -> str:
        given = "文军丽敏静杰伟芳娜强磊洋艳勇超秀霞平刚桂英华玉兰建国晓宇佳雨欣子涵明志远思琪嘉怡"
        surname = self.chance.choice(
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
        )
        return surname + "".join(self.chance.sample(given, self.chance.choice((1, 2, 2))))

    def names(self, most: int = 3, by: str = "") -> str:
        return (by or self.pick(" ", "、", " ")).join(
            self.name() for _ in range(self.chance.randint(1, most))
        )

    def outlet(self) -> str:
        return self.chance.choice(_outlets())

    def place(self) -> str:
        return self.chance.choice(_places())

    def sentence(self) -> str:
        return self.chance.choice(self.sentences)

    def clause(self) -> str:
        return self.chance.choice(self.clauses)

    def said_otherwise(self) -> str:
        """Two halves of clauses in one: of the same matter, but in no sentence of the page."""
        one, other = self.clause(), self.clause()
        return one[: len(one) // 2 + 1] + other[len(other) // 2 :] if self.some(0.6) else one

    def day(self) -> str:
        y, m, d = self.chance.randint(2005, 2026), self.chance.randint(1, 12), self.chance.randint(1, 28)
        return self.pick(
            f"{y}-{m:02}-{d:02}", f"{y}-{m:02}-{d:02}", f"{y}年{m:02}月{d:02}日", f"{y}年{m}月{d}日", f"{y}/{m:02}/{d:02}",
            f"{y}.{m:02}.{d:02}", f"{y}-{m}-{d}", f"{y}/{m}/{d}",
        )  # fmt: skip

    def clock(self) -> str:
        h, m, s = (self.chance.randint(0, top) for top in (23, 59, 59))
        return self.pick(f"{h:02}:{m:02}", f"{h:02}:{m:02}", f"{h:02}:{m:02}:{s:02}")

    def time(self) -> str:
        return self.day() + self.pick(" ", " ", "  ", "") + self.clock() if self.some(0.8) else self.day()


def _outlets() -> list[str]:
    return [name for name, *_ in rows("outlets")]


def _places() -> list[str]:
    return [name for name, *_ in rows("places")]


def invented(page: Page, seed: int) -> Page | None:
    """Give the page with other heads and feet, and lists, tables, captions in its body; ``None`` without a body."""
    ink = Inventor(page, seed)
    if len(ink.sentences) < 4 or len(ink.clauses) < 4 or "headline" not in page.zones:
        return None
    lines = list(zip(page.source.lines, page.zones, strict=True))
    gaps = list(page.source.gaps)
    first = page.zones.index("headline")
    last = max(i for i, zone in enumerate(page.zones) if zone == "paragraph")
    body = [i for i, zone in enumerate(page.zones) if zone == "paragraph" and i > first]
    if not body:
        return None
    new: dict[int, list[Line]] = {}
    before: dict[int, list[Line]] = {}
    drop: set[int] = set()
    _head(ink, page, first, body[0], new, before, drop)
    _inside(ink, page, body, new)
    _foot(ink, page, last, new, drop)
    spaced = sum(gaps[i] > 0 for i in body) * 2 > len(body)
    found: list[tuple[Line, int]] = []
    for i, line in enumerate(lines):
        found += [(added, 0) for added in before.get(i, ())]
        if i not in drop:
            found.append((line, gaps[i]))
        for k, added in enumerate(new.get(i, ())):
            inner = added[1] in ("table", "tags") and k > 0
            found.append((added, 1 if spaced and added[1] in BODY and not inner else 0))
    source = attrs.evolve(
        page.source,
        lines=[line for (line, _), _ in found],
        starts=list(itertools.accumulate((len(line) + 1 for (line, _), _ in found[:-1]), initial=0)),
        gaps=[gap for _, gap in found],
    )
    return attrs.evolve(page, view="invented", source=source, zones=[zone for (_, zone), _ in found])


def mixed(page: Page, others: Sequence[Page], seed: int) -> Page | None:
    """Give the article of a page between the furniture above and below the articles of two other pages."""
    chance = random.Random(f"{page.id} {page.view} mixed {seed}")
    top, end = chance.choice(others), chance.choice(others)
    core, above, below = _core(page), _core(top), _core(end)
    if not (core and above and below):
        return None
    parts = [(top, 0, above[0]), (page, *core), (end, below[1], len(end.zones))]
    lines, gaps, zones = [], [], []
    for source, zone, start, stop in [(p.source, p.zones, a, b) for p, a, b in parts]:
        lines += source.lines[start:stop]
        gaps += source.gaps[start:stop]
        zones += zone[start:stop]
    starts = list(itertools.accumulate((len(line) + 1 for line in lines[:-1]), initial=0))
    source = attrs.evolve(page.source, lines=lines, starts=starts, gaps=gaps)
    return attrs.evolve(page, view="mixed", source=source, zones=zones, beside=(top.site, end.site))


def _core(page: Page) -> tuple[int, int] | None:
    """From the kicker or headline to the last line that belongs to the article: where its furniture ends."""
    own = [i for i, zone in enumerate(page.zones) if zone in (*_HEADS, "credit", *BODY)]
    first = next((i for i in own if page.zones[i] in ("headline", "kicker", "masthead")), None)
    prose = [i for i in own if page.zones[i] == "paragraph"]
    if first is None or not prose or prose[-1] < first:
        return None
    last = prose[-1]
    while last + 1 < len(page.zones) and page.zones[last + 1] in (*BODY, "credit", "byline"):
        last += 1
    return first, last + 1


def _head(
    ink: Inventor,
    page: Page,
    first: int,
    body: int,
    new: dict[int, list[Line]],
    before: dict[int, list[Line]],
    drop: set[int],
) -> None:
    """Kicker, a headline cut in two, deck, the lines of time and source, byline, summary."""
    headline = page.source.lines[first]
    after: list[Line] = []
    if "masthead" not in page.zones and ink.some(0.1):
        before.setdefault(first, []).extend(_edition(ink))
    if ink.some(0.08):
        before.setdefault(first, []).append((ink.said_otherwise()[:20], "kicker"))
    if len(headline) >= 18 and page.zones.count("headline") == 1 and ink.some(0.04):
        cut = next((i for i in range(6, len(headline) - 5) if headline[i] in " 　，：；！？"), 0)
        cut = (
            cut + 1
            if cut and headline[cut] not in " 　"
            else cut or len(headline) // 2 + ink.chance.randint(-3, 3)
        )
        drop.add(first)
        after += [(headline[:cut].strip(), "headline"), (headline[cut:].strip(), "headline")]
    if "deck" not in page.zones and ink.some(0.45):
        for _ in range(ink.chance.choice((1, 1, 1, 2))):
            clause = ink.said_otherwise() if ink.some(0.6) else ink.said_otherwise() + " " + ink.clause()
            after.append((ink.pick("", "", "", "——", "——", "—", "--", "――") + clause, "deck"))
        if ink.some(0.1):
            after[-1] = (f"（{ink.day()}{ink.clause()}通过）", "deck")
    old = [i for i in range(first + 1, body) if page.zones[i] == "meta"]
    between = [i for i in range(first + 1, body) if page.zones[i] not in ("meta", *_HEADS)]
    if old and ink.some(0.6):
        drop.update(old)
        after += [(line, "meta") for line in ink.chance.choice(_INFO)(ink)]
    if "byline" not in page.zones and ink.some(0.25):
        after.append((_byline(ink), "byline"))
    if "summary" not in page.zones and ink.some(0.3):
        summary = _summary(ink)
        if between and ink.some(0.5):
            new.setdefault(body - 1, []).extend(summary)
        else:
            after += summary
    new.setdefault(first, []).extend(after)


def _edition(ink: Inventor) -> list[Line]:
    """The head of a page of a paper's edition: the paper, the day, the number and the name of the page."""
    number = ink.pick("01", "03", "A2", "A07", "B1", "12")
    name = ink.pick("要闻", "时政", "综合", "本地", "文化", "经济", "社会")
    day = f"{ink.day()}{ink.pick('', ' ', '  ')}{ink.pick('', '星期一', '星期三', '星期六', '週四', '周日')}"
    page = ink.pick(
        f"第{number}版：{name}",
        f"第{number}版:{name}",
        f"{number}版 {name}",
        f"{number}：{name}",
        f"第{number}版",
    )
    steps = [
        (step, "chrome")
        for step in ink.pick("上一版 下一版", "上一版 下一版 上一篇 下一篇", "上一期 下一期", "").split()
    ]
    return [(ink.outlet(), "masthead"), (day, "meta"), (page, "chrome"), *steps]


_INFO: Sequence[Callable[[Inventor], list[str]]] = (
    lambda k: [f"{k.time()} {k.word('来源', '來源')}：{k.outlet()}"],
    lambda k: [f"{k.time()}　{k.word('来源', '來源')}: {k.outlet()}　{k.word('作者', '作者')}：{k.name()}"],
    lambda k: [f"{k.word('来源', '來源')}：{k.outlet()} {k.time()}"],
    lambda k: [f"{k.word('来源', '來源')}：{k.outlet()} {k.word('发布时间', '發布時間')}：{k.time()} 浏览：{k.chance.randint(1, 9999)}"],
    lambda k: [f"{k.word('发布时间', '發布時間')}：{k.time()}"],
    lambda k: [f"{k.word('时间', '時間')}：{k.time()}", f"{k.word('来源', '來源')}：{k.outlet()}"],
    lambda k: [k.outlet(), k.time()],
    lambda k: [k.time(), k.outlet()],
    lambda k: [k.time()],
    lambda k: [k.time() + k.outlet()],
    lambda k: [f"{k.outlet()} {k.time()}"],
    lambda k: [f"{k.outlet()} | {k.time()}"],
    lambda k: [f"{k.time()} | {k.outlet()} | {k.name()}"],
    lambda k: [f"{k.name()}", k.time()],
    lambda k: [f"{k.word('作者', '作者')}：{k.name()} {k.word('来源', '來源')}：{k.outlet()} {k.time()}"],
    lambda k: [k.time(), k.word("来源：", "來源："), k.outlet()],
    lambda k: [f"{k.time()} {k.word('更新', '更新')}：{k.time()}"],
    lambda k: [f"{k.word('更新时间', '更新時間')}：{k.time()}"],
    lambda k: [f"{k.time()} {k.outlet()} {k.word('记者', '記者')}{k.name()}"],
    lambda k: [f"{k.word('阅读数', '閱讀數')} {k.chance.randint(1, 9999)}", k.time()],
    lambda k: [f"（{k.day()}）"],
    lambda k: [f"{k.day()} {k.pick('星期一', '星期三', '周五', '週六')}"],
    lambda k: [f"{k.outlet()}{k.word('记者', '記者')} {k.name()} {k.time()}"],
    lambda k: [f"{k.word('责任编辑', '責任編輯')}：{k.name()} {k.word('来源', '來源')}：{k.outlet()} {k.time()}"],
    lambda k: [k.clock()[:5] + " " + k.pick("昨天", "今天"), k.outlet()],
    lambda k: [f"{k.outlet()} {k.chance.randint(1, 23)}{k.word('小时前', '小時前')}"],
)  # fmt: skip


def _byline(ink: Inventor) -> str:
    reporter, place = ink.word("记者", "記者"), ink.place()
    forms = (
        f"{reporter} {ink.names()}", f"本报{reporter} {ink.names()}", f"{ink.outlet()}{reporter} {ink.names()}",
        f"{reporter}{ink.name()}／{place}報導", f"【{reporter}{ink.name()}／{place}報導】", f"〔{reporter}{ink.name()}／{place}報導〕",
        f"（{reporter}{ink.name()}）", f"（{ink.name()}）", f"文/{ink.name()}", f"文｜{ink.name()}", f"文 | {ink.name()}",
        f"■本报{reporter} {ink.names()}", f"□ 本报{reporter} {ink.names()}", f"◎{reporter} {ink.name()} 通讯员 {ink.name()}",
        f"作者：{ink.names()}", f"撰文：{ink.name()}", f"{ink.name()}", f"{ink.name()} {ink.name()}", f"by {ink.name()}",
        f"{reporter}：{ink.name()}", f"采写：{reporter} {ink.names()}", f"文：{ink.name()} 图：{ink.name()}",
        f"本报{reporter} {ink.name()} 通讯员 {ink.names()}", f"实习生 {ink.name()} {reporter} {ink.name()}",
        f"{ink.outlet()} {reporter} {ink.name()} {place}{ink.word('报道', '報導')}", f"{ink.outlet()}／{ink.name()}",
        f"執筆：{ink.name()}", f"【{ink.outlet()}／{reporter}{ink.name()}／{place}報導】", f"（文/{ink.name()}）",
    )  # fmt: skip
    return ink.chance.choice(forms)


def _summary(ink: Inventor) -> list[Line]:
    text = "".join(ink.chance.sample(ink.sentences, ink.chance.choice((1, 1, 2, 2, 3))))
    label = ink.pick(
        ink.word("摘要", "摘要"), ink.word("导读", "導讀"), "核心提示", ink.word("编者按", "編者按"), ink.word("划重点", "劃重點"),
        "前言", "内容提要", "提要", ink.word("导语", "導語"), ink.word("要点", "要點"), ink.word("内容摘要", "內容摘要"), ink.word("编前语", "編按"),
    )  # fmt: skip
    how = ink.chance.random()
    if how < 0.5:
        return [
            (
                ink.pick(f"{label}：", f"【{label}】", f"[{label}]", f"{label}｜", f"{label} ") + text,
                "summary",
            )
        ]
    if how < 0.92:
        parts = ink.chance.sample(ink.sentences, ink.chance.choice((1, 2, 3, 4, 4)))
        return [(label + ink.pick("", "：", ":"), "summary"), *((part, "summary") for part in parts)]
    return [(text, "summary")]


def _inside(ink: Inventor, page: Page, body: list[int], new: dict[int, list[Line]]) -> None:
    """A list or a table in place of a paragraph, captions and subheadings between paragraphs."""
    if len(body) >= 3 and ink.some(0.5):
        at = ink.chance.choice(body[1:])
        new.setdefault(at, []).extend(_list(ink))
    if len(body) >= 3 and ink.some(0.4):
        at = ink.chance.choice(body[1:])
        new.setdefault(at, []).extend(_table(ink))
    for at in ink.chance.sample(
        body[:-1] or body, min(len(body[:-1] or body), ink.chance.choice((0, 0, 1, 2, 3)))
    ):
        new.setdefault(at, []).append((_caption(ink), "caption"))
    if "subheading" not in page.zones and len(body) >= 5 and ink.some(0.4):
        style = ink.chance.choice(_SUBHEADS)
        for number, at in enumerate(sorted(ink.chance.sample(body[1:-1], min(3, len(body) - 2)))):
            new.setdefault(at, []).append((style(number, ink.clause()), "subheading"))


_SUBHEADS: Sequence[Callable[[int, str], str]] = (
    lambda _, clause: clause,
    lambda _, clause: clause,
    lambda n, clause: "一二三四"[n] + "、" + clause,
    lambda n, clause: f"（{'一二三四'[n]}）{clause}",
    lambda n, clause: f"{n + 1}. {clause}",
    lambda n, clause: f"0{n + 1} {clause}",
    lambda n, _: f"0{n + 1}",
    lambda _, clause: f"【{clause}】",
    lambda _, clause: f"■ {clause}",
    lambda _, clause: f"“{clause}”",
)


def _list(ink: Inventor) -> list[Line]:
    count = ink.chance.randint(3, 7)
    short = ink.some(0.4)
    texts = [ink.clause() if short else ink.sentence() for _ in range(count)]
    if ink.some(0.4):
        texts = [text.rstrip("。！？") + "；" for text in texts[:-1]] + [texts[-1].rstrip("。！？") + "。"]
    marks = ink.chance.choice(_MARKS) if not short or ink.some(0.7) else [""] * 9
    items = [(mark + text, "list_item") for mark, text in zip(marks, texts, strict=False)]
    if ink.some(0.7) or not marks[0]:
        return [(ink.sentence().rstrip("。！？”") + ink.pick("：", "：", ":"), "paragraph"), *items]
    return items


def _table(ink: Inventor) -> list[Line]:
    by = ink.pick("\t", "\t", "\t", "  ", "   ", " | ", "　　")
    columns, count = ink.chance.randint(2, 6), ink.chance.randint(3, 9)
    heads = [ink.clause()[:4] for _ in range(columns)]
    found: list[Line] = []
    if ink.some(0.3):
        found.append((ink.clause() + f"（{ink.day()}）", "table"))
    if ink.some(0.7):
        found.append((by.join(heads), "table"))
    for _ in range(count):
        cells = [_cell(ink) for _ in range(columns - 1)]
        found.append((by.join([ink.clause()[: ink.chance.randint(2, 7)], *cells]), "table"))
    return found


def _cell(ink: Inventor) -> str:
    number = ink.chance.random() * 10 ** ink.chance.randint(0, 5)
    return ink.pick(
        f"{number:.0f}",
        f"{number:.2f}",
        f"{number:,.0f}",
        f"{number % 100:.1f}%",
        f"-{number:.1f}",
        "-",
        ink.clause()[:3],
    )


def _caption(ink: Inventor) -> str:
    said = ink.pick(ink.clause(), ink.sentence(), ink.sentence())
    photo = ink.word("摄", "攝")
    source = ink.pick(ink.outlet(), ink.name(), "视觉中国", "网络", "受访者", "資料")
    forms = (
        f"{said}{ink.outlet()}记者 {ink.name()} {photo}", f"{said} {ink.name()}{photo}", f"▲{said}", f"△{said}", f"▲{said}（圖／{source}）",
        f"{said}（圖／{source}提供）", f"{said}（{ink.name()}{photo}）", f"图为{said}", f"图/{source}", f"图片来源：{source}",
        f"{said.rstrip('。')}。（{source}供图）", f"资料图：{said}", f"{said} 图源：{source}", f"圖／{source}提供", f"（圖／{source}）",
        f"{said.rstrip('。')}。{source}供图", f"{said}（資料照）", f"↑ {said}", f"{source} 供图", f"图｜{source}", "视频截图", f"▼{said}",
    )  # fmt: skip
    return ink.chance.choice(forms)


def _foot(ink: Inventor, page: Page, last: int, new: dict[int, list[Line]], drop: set[int]) -> None:
    """Byline, credits, tags and notices under the body."""
    found: list[Line] = []
    if "byline" not in page.zones and ink.some(0.15):
        found.append((_byline(ink), "byline"))
    old = [i for i, zone in enumerate(page.zones) if zone == "credit" and i > last]
    if ink.some(0.5):
        drop.update(old)
        found += [(line, "credit") for line in _credits(ink)]
    blocks: list[list[Line]] = []
    if found and ink.some(0.4):
        blocks, found = [found], []
    if "tags" not in page.zones and ink.some(0.5):
        blocks.append(_tags(ink))
    if "notice" not in page.zones and ink.some(0.4):
        blocks.append([(_notice(ink), "notice") for _ in range(ink.chance.choice((1, 1, 2)))])
    ink.chance.shuffle(blocks)
    new.setdefault(last, []).extend([*found, *itertools.chain.from_iterable(blocks)])


def _credits(ink: Inventor) -> list[str]:
    label = ink.word(
        ink.pick("责任编辑", "编辑", "责编", "审核", "校对", "监制", "主编", "编审", "值班编辑"),
        ink.pick("責任編輯", "編輯", "責編", "校對", "審稿"),
    )
    name, colon = ink.names(2), ink.pick("：", ":", "： ", "/", "|", "｜", " ")
    forms = (
        [f"{label}{colon}{name}"], [f"（{label}{colon}{name}）"], [f"【{label}{colon}{name}】"], [f"[{label}{colon}{name}]"],
        [f"【{ink.word('纠错', '糾錯')}】 {label}：{name}"], [f"{label}：{name}", f"校对：{ink.name()}"],
        [f"编辑：{ink.name()} 校对：{ink.name()} 审核：{ink.name()}"], [f"来源：{ink.outlet()}"], [f"来源：{ink.outlet()}", f"{label}：{name}"],
        [f"（原标题：{ink.clause()}）", f"{label}：{name}"], [f"本文来源：{ink.outlet()} {label}：{name}"],
        [f"策划：{ink.name()}", f"记者：{ink.name()}", f"编辑：{ink.name()}", f"统筹：{ink.name()}"], [f"({label}:{name})"],
        [f"文字：{ink.names()}", f"摄影：{ink.name()}"], [f"撰稿：{ink.name()} 摄影：{ink.name()}"], [f"（{ink.outlet()}）"],
        [f"供稿：{ink.name()}", f"{label}：{name}"], [f"一审：{ink.name()}", f"二审：{ink.name()}", f"三审：{ink.name()}"],
        [f"（{ink.word('编译', '編譯')}：{ink.name()}/{ink.word('审稿', '審稿')}：{ink.name()}）"], [f"原标题：{ink.clause()}"],
    )  # fmt: skip
    return ink.chance.choice(forms)


def _tags(ink: Inventor) -> list[Line]:
    count = ink.chance.randint(1, 6)
    words = [clause[: ink.chance.randint(2, 5)] for clause in (ink.clause() for _ in range(count))]
    label = ink.pick(
        ink.word("标签", "標籤"), ink.word("关键词", "關鍵字"), ink.word("文章关键词", "相關關鍵字"), "Tag", "TAG", "Tags", ink.word("关键字", "關鍵字"),
        ink.word("相关话题", "相關標籤"),
    )  # fmt: skip
    how = ink.chance.random()
    if how < 0.35:
        joint = ink.pick(label + "：", label + ":", label + " ", label + "： ")
        return [(joint + ink.pick(" ", ",", "，", "、", "  ", "").join(words), "tags")]
    if how < 0.55:
        return [(label + ink.pick("", "：", ":"), "tags"), *((word, "tags") for word in words)]
    if how < 0.7:
        return [(" ".join("#" + word for word in words), "tags")]
    if how < 0.85:
        return [("#" + word, "tags") for word in words]
    return [(word, "tags") for word in words]


def _notice(ink: Inventor) -> str:
    site = ink.outlet()
    return ink.word(
        ink.pick(
            f"声明：本文由作者授权{site}发布，未经许可不得转载。", f"（本文系{site}原创，转载请注明出处）", "以上内容仅供参考，不构成投资建议。",
            f"版权声明：凡注明来源为{site}的作品，版权均属{site}所有，未经授权不得转载。", "本文仅代表作者本人观点，与本网站无关。",
            "免责声明：文章内容如涉及作品、版权等问题，请与我们联系，我们将在第一时间删除。", f"特别声明：本文为{site}上传并发布，平台仅提供信息存储服务。",
            "（声明：刊用图片除署名外均来自网络，如有侵权请联系删除。）", f"新闻热线：0{ink.chance.randint(10, 999)}-{ink.chance.randint(1000000, 9999999)}",
            "如需转载请与本报联系。", f"举报投诉邮箱：{'abcdef'[: ink.chance.randint(3, 6)]}@example.com", "未经书面授权，禁止复制或建立镜像。",
        ),
        ink.pick(
            f"本文由{site}授權轉載，未經同意不得轉載。", "※本文僅代表作者個人觀點，不代表本報立場。", "投資一定有風險，申購前應詳閱公開說明書。",
            f"版權所有，未經{site}授權，不得轉載或公開播送。", "※ 提醒您：飲酒過量，有害健康；未成年請勿飲酒。", "本新聞文字、照片未經授權不得轉載。",
            f"有話想說？投書至{site}，文章經採用將刊登於言論版。", "免責聲明：以上內容僅供參考，讀者應自行判斷。",
        ),
    )  # fmt: skip
