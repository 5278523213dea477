"""The forms in which people hold news: what each states, and that nothing of the text is lost."""

import itertools

import pytest

from newsparse import Zone, explain, parse, parse_many
from newsparse._units.forms import recognise
from nodes import as_written, walk

BODY = (
    "停航八个月的柳湾渡口4日恢复通航，头班船坐满了人，两岸居民排队过河。天刚亮，码头上已经排起长队。",
    "“船票不涨价，班次还要加密。”柳湾航运公司经理岑远山说，停航的八个月里，他们给渡船换了底板。",
)
TEXT = "\n\n".join(BODY)
TITLE, OUTLET, WRITER, TIME = "柳湾渡口恢复通航", "河东日报", "岑远山", "2024-09-05 07:42"

# Each form states the same story.
ONE = {
    "front matter": f"---\ntitle: {TITLE}\ndate: {TIME}\nauthor: {WRITER}\nsource: {OUTLET}\n---\n\n{TEXT}\n",
    "front matter in TOML": f'+++\ntitle = "{TITLE}"\ndate = "{TIME}"\nauthor = "{WRITER}"\n'
    f'source = "{OUTLET}"\n+++\n{TEXT}\n',
    "JSON": f'{{"id": 7, "title": "{TITLE}", "source": "{OUTLET}", "author": ["{WRITER}"],\n'
    f' "pubDate": "{TIME}",\n'
    f' "content": "{BODY[0]}\\n\\n{BODY[1]}", "user": {{"name": "x"}}}}',
    "tags": f"<doc>\n<title>{TITLE}</title>\n<source>{OUTLET}</source>\n<author>{WRITER}</author>\n"
    f"<pubDate>{TIME}</pubDate>\n<content><![CDATA[<p>{BODY[0]}</p><p>{BODY[1]}</p>]]></content>\n</doc>",
    "labels": f"标　题：{TITLE}\n作者：{WRITER}\n来源：{OUTLET}\n发布时间：{TIME}\n版次：A03\n正文：{TEXT}\n",
    "labels in brackets": f"【标题】{TITLE}\n【作者】{WRITER}\n"
    f"【来源】{OUTLET}\n【日期】{TIME}\n【正文】{TEXT}",
    "numbered labels": f"1.媒體來源:\n{OUTLET}\n2.記者署名:\n{WRITER}\n3.新聞標題:\n{TITLE}\n"
    f"4.發布時間: {TIME}\n5.新聞內文:\n{TEXT}\n6.新聞連結:\nhttps://www.hdrb.example/1\n",
    "field codes": f"HD\n{TITLE}\nBY\n{WRITER}\nPD\n{TIME}\nSN\n{OUTLET}\nLA\n中文\n"
    f"LP\n{BODY[0]}\nTD\n{BODY[1]}\nAN\n文件 1\n",
    "rows": f'title,source,author,date,text\n{TITLE},{OUTLET},{WRITER},{TIME},"{TEXT}"\n',
    "JSON as Python prints it": f"{{'art_title': '{TITLE}', 'srcName': '{OUTLET}', 'author': '{WRITER}',"
    f" 'date_publish': '{TIME}', 'images': [], 'content': '{BODY[0]}\\n{BODY[1]}'}}",
    "JSON in a script": f'<script type="application/ld+json">\n{{"headline": "{TITLE}",'
    f' "publisher": {{"name": "{OUTLET}"}}, "author": {{"name": "{WRITER}"}},'
    f' "datePublished": "{TIME}", "articleBody": "{BODY[0]}\\n{BODY[1]}"}}\n</script>',
    "JSON with a text of objects": f'{{"title": {{"rendered": "{TITLE}"}}, "media": "{OUTLET}",'
    f' "author": "{WRITER}", "pubTime": "{TIME}",'
    f' "parts": [{{"type": "p", "text": "{BODY[0]}"}}, {{"type": "p", "text": "{BODY[1]}"}}]}}',
    "tags in Chinese": f"<新闻>\n<标题>{TITLE}</标题>\n<来源>{OUTLET}</来源>\n<作者>{WRITER}</作者>\n"
    f"<发布日期>{TIME}</发布日期>\n<正文><段>{BODY[0]}</段><段>{BODY[1]}</段></正文>\n</新闻>",
}
SEVERAL = {
    "JSON lines": "\n".join(f'{{"title": "{TITLE}{n}", "text": "{BODY[n]}"}}' for n in (0, 1)),
    "tags": "".join(f"<doc><title>{TITLE}{n}</title><text>{BODY[n]}</text></doc>\n" for n in (0, 1)),
    "sections": f"# 要闻 2024-09-05\n\n## 1. [{TITLE}0](a.md)\n\n{BODY[0]}\n\n"
    f"## 2. [{TITLE}1](b.md)\n\n{BODY[1]}\n",
    "flashes": f"【{TITLE}0】{BODY[0]}\n【{TITLE}1】{BODY[1]}\n",
    "channel": "\n".join(f"河东频道, [2024/9/5 7:4{n}]\n【{TITLE}{n}】\n\n{BODY[n]}\n" for n in (0, 1)),
    "channel with the day first": "\n".join(
        f"河东频道, [25/9/2024 7:4{n}]\n[ 圖片 ]\n【{TITLE}{n}】\n\n{BODY[n]}\n" for n in (0, 1)
    ),
    "export with the page first": f"1.\n{OUTLET} | A01 | 港聞 | 2024-09-05\n\n{TITLE}0\n\n{BODY[0]}\n\n"
    f"2.\n{OUTLET} | A02 | 港聞 | 2024-09-06\n\n{TITLE}1\n\n{BODY[1]}\n",
    "titles and texts": "".join(f"{TITLE}{n}\t{BODY[n]}\n" for n in (0, 1)),
    "contents": f"河东新闻 文字版\n【主要内容】\n{TITLE}0\n{TITLE}1\n\n"
    f"{TITLE}0\n\n{BODY[0]}\n\n{TITLE}1\n\n{BODY[1]}\n",
    "ruled digest": f"河东早报 2024年9月5日\n早安！\n────────\n🚢 {TITLE}0\n\n{BODY[0]}\n────────\n"
    f"🌉 {TITLE}1\n\n{BODY[1]}\n────────\n退订请回复\n",
    "tags in a list": "<列表>\n"
    + "".join(f"<新闻><标题>{TITLE}{n}</标题><正文>{BODY[n]}</正文></新闻>\n" for n in (0, 1))
    + "</列表>",
    "numbered export": "\n".join(
        f"{n}. {OUTLET} -  ({TITLE}{n}) 2024-09-05 要闻\n\n{BODY[n]}\n" for n in (0, 1)
    ),
}
ALL = {**ONE, **{f"several, {name}": text for name, text in SEVERAL.items()}}


@pytest.mark.parametrize("form", ONE)
def test_what_a_form_states_is_read(form):
    article = parse(ONE[form])
    assert str(article.headline) == TITLE
    assert (str(article.source), [name.name for name in article.authors]) == (OUTLET, [WRITER])
    assert article.published.start.isoformat() == "2024-09-05T07:42:00"
    assert article.body_text.split("\n") == list(BODY)
    assert [person.name for person in article.people] == ["岑远山"]


@pytest.mark.parametrize("form", SEVERAL)
def test_each_article_of_a_form_is_read(form):
    articles = parse_many(SEVERAL[form])
    assert [str(article.headline) for article in articles] == [f"{TITLE}0", f"{TITLE}1"]
    assert [article.body_text for article in articles] == list(BODY)


@pytest.mark.parametrize("form", ALL)
def test_every_character_of_a_form_is_in_one_block(form):
    text = ALL[form]
    blocks = parse(text).blocks
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(blocks))
    held = {i for block in blocks for i in range(block.span.start, block.span.end)}
    assert {i for i, character in enumerate(text) if not character.isspace()} <= held


@pytest.mark.parametrize("form", ALL)
def test_values_say_what_is_at_their_place(form):
    text = ALL[form]
    for article in parse_many(text):
        for visit in walk(article):
            assert visit.said is None or as_written(visit, text), visit


@pytest.mark.parametrize("form", ALL)
def test_a_form_is_explained_as_it_is_read(form):
    (article, *_), readings = parse_many(ALL[form]), explain(ALL[form]).lines
    assert [(line.span, line.zone) for line in readings] == [(b.span, b.zone) for b in article.blocks]


def test_the_words_of_a_block_leave_marks_out():
    (block,) = parse(
        f"# {TITLE}\n\n2024-09-05 来源：{OUTLET}\n\n**停航**八个月的[渡口](a.md)恢复通航，坐满了人。"
    ).paragraphs
    assert block.line == "停航八个月的渡口恢复通航，坐满了人。"
    assert "**" in block.text


@pytest.mark.parametrize(
    ("line", "zone"), [("## 船更稳了", Zone.SUBHEADING), ("![渡船](https://img.example/1.jpg)", Zone.CHROME)]
)
def test_a_heading_is_no_line_of_tags_and_a_picture_no_text(line, zone):
    article = parse(f"# {TITLE}\n\n2024-09-05 07:42 来源：{OUTLET}\n\n{BODY[0]}\n\n{line}\n\n{BODY[1]}\n")
    assert next(block.zone for block in article.blocks if block.text == line) is zone
    assert article.tags == ()


@pytest.mark.parametrize(
    "text", [f"{TITLE}\n{OUTLET} {TIME}\n\n{TEXT}", TEXT, "#渡口# 通航了", "{", "<p>", "---\n", ""]
)
def test_a_page_like_any_other_is_in_no_form(text):
    assert recognise(text) is None


def test_prose_is_no_headline():
    assert parse(TEXT).headline is None


def test_a_list_of_contents_belongs_to_no_article():
    titles = [f"{TITLE}之{n}" for n in "甲乙丙"]
    contents = "本期节目主要内容：\n" + "".join(f"{n}.{title}；\n" for n, title in enumerate(titles, 1))
    text = f"《河东新闻》 20240905\n\n{contents}\n" + "\n\n".join(f"{title}\n\n{TEXT}" for title in titles)
    articles = parse_many(text)
    assert [str(article.headline) for article in articles] == titles
    assert articles[0].span.start == text.index(titles[0], text.index("丙"))
    assert parse(text).blocks[0].text == "《河东新闻》 20240905"


def test_a_list_that_returns_item_below_item_is_no_list_of_contents():
    items = "1. 停车场按总量管制，满了就引到河边的临时停车场。\n2. 步道两端各设一处急救站。\n"
    page = f"步道周末重新开放 首日三千名游客\n柳湾晚报 2024-05-04 16:25\n{TEXT}\n三项措施：\n{items}"
    articles = parse_many(f"{page}\n{page}\n{TEXT}{TEXT}")
    assert [article.span.start for article in articles] == [0, len(page) + 1]
    assert {str(article.headline) for article in articles} == {"步道周末重新开放 首日三千名游客"}


def test_briefs_of_a_title_a_line_and_a_sentence_are_several():
    text = "\n\n".join(
        f"{TITLE}之{n}\n2024-09-0{n} 07:42 来源：{OUTLET}\n渡口今天恢复通航，头班船坐满了人。"
        for n in (1, 2, 3)
    )
    assert [article.published.value.day for article in parse_many(text)] == [1, 2, 3]


def test_the_headline_gives_the_year_of_the_same_day():
    page = f"# 渡口早报2024年9月5日\n\n09-05 06:30 {OUTLET}\n\n{TEXT}"
    published = parse(page).published
    assert (published.value.isoformat(), published.inferred) == ("2024-09-05T06:30:00", ("year",))
    assert parse(page.replace("09-05", "09-06")).published.value is None


def test_an_outlet_before_a_bar_is_the_source():
    assert str(parse(f"标题：新华社｜{TITLE}\n日期：{TIME}\n\n{TEXT}").source) == "新华社"


def test_the_site_of_a_channel_is_the_outlet_in_its_title():
    items = "".join(f"<item><title>{TITLE}</title><description>{text}</description></item>" for text in BODY)
    article = parse(f"<rss><channel><title>本地新聞RSS - 新華網</title>{items}</channel></rss>")
    assert str(article.site) == "新華網"


def test_a_text_in_a_form_has_the_site_that_the_form_states_and_no_other():
    foot = "版权声明：未经新华网书面授权，不得转载。"
    assert parse(f"---\ntitle: {TITLE}\ndate: {TIME}\n---\n\n{TEXT}\n\n{foot}\n").site is None


def test_a_paragraph_of_elements_on_lines_of_their_own_is_one_paragraph():
    parts = BODY[0].split("，")
    events = "\n\t".join(f"<Event>{part}</Event>，" for part in parts[:-1])
    paragraph = f"<Paragraph>\n\t{events}\n\t{parts[-1]}\n</Paragraph>"
    (block,) = parse(
        f"<Body>\n<Title>{TITLE}</Title>\n<Content>\n{paragraph}\n</Content>\n</Body>"
    ).paragraphs
    assert block.line.replace(" ", "") == BODY[0]


def test_a_dateline_that_the_form_states():
    head = f"<HEADLINE>{TITLE}</HEADLINE>\n<DATELINE>河东社柳湾９月５日电</DATELINE>"
    dateline = parse(f"<DOC>\n{head}\n<TEXT><P>{BODY[0]}</P></TEXT></DOC>").dateline
    assert (dateline.agency, dateline.place, dateline.date.text) == ("河东社", "柳湾", "９月５日")


@pytest.mark.parametrize("last", ["A:0", "责任编辑：", "字数："])
def test_a_record_of_labels_alone_has_each_line_in_one_block(last):
    text = f"标题：{TITLE}\n来源：{OUTLET}\n{last}"
    assert [block.text for block in parse(text).blocks] == text.split("\n")


FORWARD = f"""发件人: 陈老师 <chen@example.org>
发送时间: 2024年9月6日 20:15
收件人: 各位同事
主题: 转发：请看这篇

各位，报上登了我们的渡口，标题有点夸大。
{{}}
{TITLE}
{OUTLET} {TIME} 记者 {WRITER}

{BODY[0]}

{BODY[1]}

-- {{}}
陈老师"""
INNER = (
    "---------- 转发的邮件 ----------\n发件人: 剪报组 <clip@example.org>\n日期: 2024年9月5日\n主题: 剪报\n"
)


@pytest.mark.parametrize("head", [INNER, ""], ids=["below a second head", "quoted"])
def test_a_message_that_passes_a_story_on_is_none_of_it(head):
    text = FORWARD.format(head, "") if head else FORWARD.format("", "")
    if not head:
        story = text[text.index(TITLE) : text.index("-- ")]
        text = text.replace(story, "".join(f"> {line}\n" for line in story.rstrip().split("\n")))
    article = parse(text)
    assert (str(article.headline), str(article.source)) == (TITLE, OUTLET)
    assert article.published.value.isoformat() == "2024-09-05T07:42:00"
    assert article.body_text.split("\n") == list(BODY)
    assert [name.name for name in article.authors] == [WRITER]


def test_a_message_without_a_story_of_others_is_read_by_its_labels():
    text = f"From: {OUTLET} <a@example.org>\nSubject: {TITLE}\nDate: Thu, 5 Sep 2024 07:42:00 +0800\n\n{TEXT}"
    article = parse(text)
    assert str(article.headline) == TITLE
    assert article.body_text.split("\n") == list(BODY)


def test_items_of_a_briefing_without_titles_have_none():
    items = [f"{BODY[0]}（{OUTLET}）", f"{BODY[1]}（新华社）", f"{BODY[0]}"]
    text = "【河东早报】2024年9月5日 星期四\n早上好：\n\n" + "\n".join(
        f"{n}、{item}" for n, item in enumerate(items, 1)
    )
    articles = parse_many(text + "\n\n【微语】慢一点没关系。")
    assert [article.headline for article in articles] == [None] * 3
    assert [article.source and str(article.source) for article in articles] == [OUTLET, "新华社", None]
    assert {article.published.value.isoformat() for article in articles} == {"2024-09-05"}
    assert [article.body_text for article in articles] == [BODY[0], BODY[1], BODY[0]]


def test_a_bulletin_states_its_station_and_its_day_once():
    head = "河东电视台 晚间新闻 文字稿\n播出日期：2024-09-05\n\n"
    stories = "\n\n".join(f"{n}、{TITLE}之{n}\n主播：{BODY[0]}" for n in "一二三")
    articles = parse_many(f"{head}{stories}\n（完）")
    assert [str(article.headline) for article in articles] == [f"{TITLE}之{n}" for n in "一二三"]
    assert {(str(a.source), a.published.value.isoformat()) for a in articles} == {
        ("河东电视台", "2024-09-05")
    }


def test_numbers_in_a_story_make_no_digest():
    sections = "\n".join(f"{n}、船更稳了{n}\n{BODY[0]}" for n in "一二三")
    assert len(parse_many(f"{TITLE}\n{OUTLET} {TIME}\n{BODY[1]}\n{sections}")) == 1


@pytest.mark.parametrize(
    "line", ["{}\t3", "财经\t{}", "6552332417753940238_!_104_!_news_finance_!_{}_!_渡口,通航"]
)
def test_samples_are_an_article_on_each_line(line):
    titles = [f"{TITLE}之{n}" for n in "甲乙丙"]
    articles = parse_many("".join(f"{line.format(title)}\n" for title in titles))
    assert [str(article.headline) for article in articles] == titles
    assert {article.body_text for article in articles} == {""}
    assert [str(tag) for tag in articles[0].tags] == (["渡口", "通航"] if "_!_" in line else [])


def test_samples_with_a_label_are_texts():
    articles = parse_many("".join(f"__label__财经 {text}\n" for text in (*BODY, BODY[0])))
    assert [article.body_text for article in articles] == [*BODY, BODY[0]]


def test_records_with_a_title_alone_are_articles_as_well():
    text = f'[{{"title": "{TITLE}", "content": "{BODY[0]}"}}, {{"title": "老桥改作步道", "content": ""}}]'
    assert [str(article.headline) for article in parse_many(text)] == [TITLE, "老桥改作步道"]


def test_a_text_that_breaks_off_in_a_string_is_read_so_far():
    text = f'{{"data": [{{"title": "{TITLE}", "content": "{BODY[0][:30]}'
    assert (str(parse(text).headline), parse(text).body_text) == (TITLE, BODY[0][:30])


def test_labels_of_the_whole_stand_above_the_first_record():
    record = "文章标题：{}\n公众号：河东发布\n发布时间：2024-09-05 07:42\n----------\n{}\n==========\n"
    text = "【公众号文章导出】\n导出工具：x\n文章数量：2\n==========\n" + "".join(
        record.format(f"{TITLE}{n}", BODY[n]) for n in (0, 1)
    )
    assert [(str(a.headline), str(a.source)) for a in parse_many(text)] == [
        (f"{TITLE}0", "河东发布"),
        (f"{TITLE}1", "河东发布"),
    ]


def test_a_column_stands_above_the_headline_of_an_export():
    head = "1.\n{} | A0{} | 副刊 | 2024-09-05\n\n"
    text = head.format(OUTLET, 1) + f"城中漫步\n{TITLE}之后\n\n{BODY[0]}\n\n" + head.format(OUTLET, 2)
    article = parse(f"{text}{TITLE}\n\n{BODY[1]}\n")
    assert (str(article.kicker), str(article.headline)) == ("城中漫步", f"{TITLE}之后")


@pytest.mark.parametrize("mark", ["1", "2.", "・・・・・・"])
def test_stories_put_together_between_numbers_or_rules(mark):
    stories = [
        f"{TITLE}之{n}\n\n{OUTLET} 2024年9月{d}日\n\n{TEXT}" for n, d in zip("甲乙丙", "567", strict=True)
    ]
    rules = [f"{n}{mark[1:]}" if mark[0].isdigit() else mark for n in (1, 2, 3)]
    text = "\n\n".join(f"{rule}\n\n{story}" for rule, story in zip(rules, stories, strict=True))
    assert [str(article.headline) for article in parse_many(text)] == [f"{TITLE}之{n}" for n in "甲乙丙"]


def test_numbers_alone_in_a_story_part_nothing():
    text = f"{TITLE}\n{OUTLET} {TIME}\n\n" + "\n\n".join(f"0{n}\n\n{TEXT}" for n in (1, 2, 3))
    assert len(parse_many(text)) == 1


def test_bullets_of_which_one_has_a_colon_are_no_records():
    text = f"- 时间: 9月5日\n- 地点在柳湾渡口\n\n{TEXT}"
    assert recognise(text) is None or parse(text).defects == ()
    assert parse(text).body_text.endswith(TEXT[-20:])


@pytest.mark.parametrize("head", ["▌{}", "🚢 {}", "◎{}"])
def test_stories_of_a_briefing_behind_one_mark(head):
    stories = "\n\n".join(f"{head.format(f'{TITLE}之{n}')}\n{BODY[0]}\n——{OUTLET}" for n in "甲乙丙")
    articles = parse_many(f"【狮城晨读】2024年9月5日 星期四\n\n{stories}\n\n编辑：祁小满")
    assert [str(article.headline) for article in articles] == [f"{TITLE}之{n}" for n in "甲乙丙"]
    assert {article.published.value.isoformat() for article in articles} == {"2024-09-05"}


def test_a_list_of_contents_may_hold_the_beginnings_of_titles():
    stories = "".join(f"\n━━━━━━\n{n} {TITLE} 之{n}\n━━━━━━\n{BODY[0]}\n" for n in "①②")
    contents = f"【今天的两件事】\n1. {TITLE}之\n2. {TITLE}之\n"
    assert [str(a.headline) for a in parse_many(f"早安\n{contents}{stories}")] == [
        f"{TITLE} 之{n}" for n in "①②"
    ]


def test_stories_of_a_bulletin_below_numbers_alone():
    stories = "\n\n".join(f"（{n}）\n【标题】{TITLE}之{n}\n【口播】\n{BODY[0]}" for n in "一二")
    articles = parse_many(f"河东电视台《河东新闻》播出稿\n播出日期：2024年9月5日\n\n{stories}")
    assert [str(article.headline) for article in articles] == [f"{TITLE}之一", f"{TITLE}之二"]


def test_numbers_that_say_what_they_count_need_no_line_at_the_top():
    text = "讲义 第七周\n\n" + "\n\n".join(f"材料{n}　{TITLE}之{n}\n\n{TEXT}" for n in "一二")
    assert [str(article.headline) for article in parse_many(text)] == [f"{TITLE}之一", f"{TITLE}之二"]


def test_a_title_stands_above_the_head_of_an_export():
    rule = "-" * 40
    text = "".join(
        f"{rule}\n{TITLE}{n}\n{OUTLET} | 2024-09-0{n + 5}\n報章 | A08 | 港聞 | By 記者 區家朗\n\n{BODY[n]}\n"
        for n in (0, 1)
    )
    articles = parse_many(f"慧科訊業\n搜尋字串: 渡口\n\n{text}{rule}")
    assert [str(article.headline) for article in articles] == [f"{TITLE}0", f"{TITLE}1"]
    assert [article.body_text for article in articles] == list(BODY)


def test_the_head_of_an_export_between_strokes():
    text = "\n\n".join(f"【2024-09-05/{OUTLET}/B{n}版/地方】\n{TITLE}{n}\n\n{BODY[n]}" for n in (0, 1))
    assert [(str(a.headline), str(a.source)) for a in parse_many(text)] == [
        (f"{TITLE}0", OUTLET),
        (f"{TITLE}1", OUTLET),
    ]


def test_records_below_a_tag_with_labels_in_tags():
    record = (
        f"<REC>\n<报纸名>={OUTLET}\n<日期>=2024.09.0{{}}\n<标题>={TITLE}{{}}\n<作者>=\n<正文>=\n　　{{}}\n"
    )
    text = record.format(5, 0, BODY[0]) + record.format(6, 1, BODY[1])
    articles = parse_many(text)
    assert [str(article.headline) for article in articles] == [f"{TITLE}0", f"{TITLE}1"]
    assert [article.body_text for article in articles] == list(BODY)


def test_rows_between_two_bars_of_which_one_has_no_title():
    rows = [f"{title}||{OUTLET}||2024-09-05||{text}" for title, text in ((TITLE, BODY[0]), ("", BODY[1]))]
    rows.append(f"青渡老桥改作步道||河东发布||2024-09-06||{BODY[0]}")
    articles = parse_many("\n".join(rows))
    assert [a.headline and str(a.headline) for a in articles] == [TITLE, None, "青渡老桥改作步道"]


def test_the_cues_of_a_video_are_its_text():
    cues = [TITLE, "9月4日 停航八个月的渡口恢复通航", "头班船一早就坐满了人", "两岸居民排队过河上岸"]
    text = "\n\n".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{cue}" for n, cue in enumerate(cues, 1))
    article = parse(text)
    assert "-->" not in article.body_text
    assert article.body_text.split("\n")[-2:] == cues[-2:]


def test_what_generators_and_pandoc_write_into_markdown_is_no_text():
    text = f'# {TITLE} {{#ferry .title}}\n\n{{{{< figure src="a.jpg" >}}}}\n\n{TEXT}\n'
    article = parse(text)
    assert str(article.headline) == TITLE
    assert article.body_text.split("\n") == list(BODY)


def test_notices_one_below_the_other():
    notice = "警 情 通 报{}\n\n{}\n\n河东市公安局\n2024年9月{}日"
    text = "\n\n".join(notice.format(more, BODY[n], n + 5) for n, more in enumerate(("", "（续）")))
    articles = parse_many(text)
    assert [str(article.headline) for article in articles] == ["警 情 通 报", "警 情 通 报（续）"]
    assert [article.body_text for article in articles] == list(BODY)


def test_a_post_has_its_title_in_brackets():
    assert str(parse(f"{OUTLET}\n2024-09-05 07:42\n#渡口#【{TITLE}】{BODY[0]}").headline) == TITLE
    assert parse(f"【河东晚报／岑远山】{BODY[0]}").headline is None


def test_an_export_with_title_outlet_and_day_on_lines_and_named_parts():
    text = (
        f"Page 1 of 1\n{TITLE}\n\n{TITLE}\n{OUTLET}\n2024 年 9 月 5 日\n\nCopyright 2024 {OUTLET}社\n\n"
        f"Section: 要闻; 第2页\nLength: 486 words\nByline: {WRITER}\n\nBody\n\n{TEXT}\n\nGraphic\n\n"
        "Classification\n\nLanguage: CHINESE; 中文\nLoad-Date: September 6, 2024\n\nEnd of Document\n"
    )
    article = parse(text)
    assert (str(article.headline), str(article.source)) == (TITLE, OUTLET)
    assert (article.published.value.isoformat(), [p.name for p in article.authors]) == (
        "2024-09-05",
        [WRITER],
    )
    assert article.body_text.split("\n") == list(BODY)


def test_the_time_of_a_place_stands_below_its_day():
    text = f"新聞公報\n\n{TITLE}\n\n{TEXT}\n\n完\n\n2024年9月5日（星期四）\n香港時間15時30分\n\n即日新聞"
    assert parse(text).published.value.isoformat() == "2024-09-05T15:30:00+08:00"


def test_keys_in_pinyin_say_the_role():
    text = f'{{"biaoti": "{TITLE}", "jizhe": "岑远山", "bianji": "祁小满", "zhengwen": "{BODY[0]}"}}'
    assert [(c.role.value, c.people[0].name) for c in parse(text).credits] == [
        ("reporter", "岑远山"),
        ("editor", "祁小满"),
    ]
    assert parse(text.replace("岑远山", "本报记者")).credits[0].role.value == "editor"


def test_flashes_below_their_times_with_what_readers_did():
    text = (
        f"2024年9月5日 星期四\n\n09:31:22\n【{TITLE}】{BODY[0]}\n阅 12.3W    评论(14)    分享(38)\n\n"
        f"09:18:05\n{BODY[1]}\n阅 20.1W    评论(6)    分享(51)\n"
    )
    first, second = parse_many(text)
    assert (str(first.headline), second.headline) == (TITLE, None)
    assert [a.published.value.isoformat() for a in (first, second)] == [
        "2024-09-05T09:31:22",
        "2024-09-05T09:18:05",
    ]
    assert [a.body_text for a in (first, second)] == list(BODY)


def test_headings_of_a_bulletin_in_markdown_are_stories():
    stories = "\n\n---\n\n".join(f"### {TITLE}之{n}\n\n{TEXT}" for n in "甲乙")
    articles = parse_many(f"# 河东新闻联播 文字版 2024-09-05\n\n## 详细新闻\n\n{stories}\n")
    assert [str(article.headline) for article in articles] == [f"{TITLE}之甲", f"{TITLE}之乙"]


def test_headings_with_a_day_below_are_stories():
    text = "# 1957年5月12日 河东日报\n\n" + "\n\n".join(
        f"### {TITLE}之{n}\n林一平\n1957-05-12\n第2版()\n\n　　{BODY[0]}" for n in "甲乙"
    )
    assert [str(article.headline) for article in parse_many(text)] == [f"{TITLE}之甲", f"{TITLE}之乙"]


def test_numbers_in_brackets_stand_before_titles_with_commas():
    text = "\n\n".join(
        f"[{n}] {TITLE}，名字由你来取{n}\n来源：{OUTLET}    时间：2024-09-0{n} 07:42\n{TEXT}"
        for n in (1, 2, 3)
    )
    assert [str(a.headline) for a in parse_many(text)] == [f"{TITLE}，名字由你来取{n}" for n in (1, 2, 3)]


def test_a_number_and_a_column_stand_above_the_title_of_an_export():
    filed = f"【記者{WRITER}／柳灣報導】"
    text = (
        f"序號：1\n{TITLE}甲\n\n【2024-09-05/{OUTLET}/A6版/生活】\n{filed}\n\n{TEXT}\n\n"
        f"序號：2\n名家觀點\n{TITLE}乙\n\n【2024-09-06/{OUTLET}/A4版/論壇】\n【{WRITER}】\n\n{TEXT}\n"
    )
    first, second = parse_many(text)
    assert [str(a.headline) for a in (first, second)] == [f"{TITLE}甲", f"{TITLE}乙"]
    assert [(str(a.source), a.published.value.day) for a in (first, second)] == [(OUTLET, 5), (OUTLET, 6)]
    assert (first.span.start, str(second.kicker)) == (0, "名家觀點")
    assert first.authors[0].name == WRITER


def test_a_byline_below_the_head_of_an_export_is_no_headline():
    text = f"【2024-09-05/{OUTLET}/A6版/生活】\n【記者{WRITER}／柳灣報導】\n\n{TEXT}\n"
    assert parse(text).headline is None


def test_the_form_of_a_board_stands_below_its_head():
    text = (
        "作者  riverfish (溪裡的魚)                              看板  Gossiping\n"
        f"標題  [新聞] {TITLE[:6]}\n時間  Thu Sep  5 14:22:10 2024\n───────────────\n\n"
        f"1.媒體來源:\n{OUTLET}\n\n2.記者署名:\n{WRITER}／柳灣報導\n\n3.完整新聞標題:\n{TITLE}\n\n"
        f"4.完整新聞內文:\n2024-09-05 07:42\n\n{TEXT}\n\n"
        "5.完整新聞連結 (或短網址)不可用YAHOO、LINE、MSN等轉載媒體:\nhttps://news.example/1\n\n6.備註:\n無\n\n--\n"
        "※ 發信站: 批踢踢實業坊(ptt.cc), 來自: 10.0.0.8 (臺灣)\n"
        "推 catnoodle: 終於等到了                         10.1.1.2 09/05 14:25\n"
        "噓 mkmk55: 票價又漲                              10.1.1.9 09/05 14:31\n"
    )
    article = parse(text)
    assert (str(article.headline), str(article.source)) == (TITLE, OUTLET)
    assert article.published.value.isoformat() == "2024-09-05T07:42:00"
    assert [p.name for c in article.credits for p in c.people] == [WRITER]
    assert article.body_text.split("\n") == list(BODY)
    said = [(c.author.name, c.text, c.published.text) for c in article.comments]
    assert said == [("catnoodle", "終於等到了", "09/05 14:25"), ("mkmk55", "票價又漲", "09/05 14:31")]


STEPS = (
    "先把老码头拆掉，换上防滑的石板，两边加上栏杆。",
    "再请专家看过航道，在上下游立了航标，装了灯。",
    "最后买了新船。",
)
SITES = ("联合早报", "商业周刊", "都市快报", "《河东周刊》2024年第36期", "发布于总第1019期")


@pytest.mark.parametrize("site", SITES)
@pytest.mark.parametrize("place", [0, 2])
def test_the_name_of_a_paper_makes_no_digest_of_a_page_with_a_numbered_list(site, place):
    """Wherever the paper and the list stand, over the prose or beside the time."""
    steps = [f"{n}. {step}" for n, step in enumerate(STEPS, 1)]
    for lines in ([*steps, *BODY, *BODY], [BODY[0], "渡口的改建分三步：", *steps, *BODY]):
        head = ["新闻", TITLE, "2024-09-05 07:42"]
        head.insert(place, site)
        (article,) = parse_many("\n".join([*head, *lines]))
        assert article.headline is not None
        assert article.headline.text == TITLE


@pytest.mark.parametrize("label", ["目录", "导读", "内容提要", "看点", "•"])
def test_a_list_of_its_sections_makes_no_digest_of_a_story(label):
    sections = ["老码头拆了", "新船来了", "航道清了"]
    listed = [f"• {one}" for one in sections] if label == "•" else [label, *sections]
    told = [line for one in sections for line in (one, BODY[0])]
    (article,) = parse_many("\n".join([TITLE, f"2024-09-05 07:42 来源：{OUTLET}", *listed, *told, BODY[1]]))
    assert article.headline is not None
    assert article.headline.text == TITLE


def test_a_record_that_a_page_shows_twice_is_one():
    head = f"索 引 号：\t1122/2024-1\n标 题：\t{TITLE}\n发布日期：\t2024年09月05日\n"
    (article,) = parse_many(f"{head}{head.replace(chr(10), chr(9), 1)}{TEXT}\n")
    assert article.headline is not None
    assert article.headline.text == TITLE
    assert article.body_text == "\n".join(BODY)


@pytest.mark.parametrize("mark", ["\t", " | "])
def test_labels_of_any_script_before_a_tab_or_a_bar(mark):
    for names in (("标题", "来源", "时间", "正文"), ("Title", "Source", "Date", "Content")):
        values = TITLE, OUTLET, TIME, BODY[0]
        text = "\n".join(f"{name}{mark}{value}" for name, value in zip(names, values, strict=True))
        (article,) = parse_many(f"{text}\n{BODY[1]}")
        assert str(article.headline) == TITLE
        assert str(article.source) == OUTLET
        assert article.body_text == "\n".join(BODY)


def test_records_alike_that_each_tell_something_are_several():
    record = f"TY  - NEWS\nTI  - {TITLE}\nJF  - {OUTLET}\nAB  - {BODY[0]}\nER  - \n\n"
    assert [str(article.headline) for article in parse_many(record * 2)] == [TITLE, TITLE]


def test_stories_listed_amid_the_prose_are_no_articles():
    titles = "渡口老码头改成图书馆", "渡船增班船票下调"
    listed = "\n".join(["相关新闻", *(f"{title}\n{TIME} 来源：{OUTLET}" for title in titles)])
    (article,) = parse_many(f"{TITLE}\n{TIME} 来源：{OUTLET}\n{BODY[0]}\n{listed}\n{BODY[1]}\n{BODY[0]}")
    assert article.headline is not None
    assert article.headline.text == TITLE
