"""What is known of a line before anything is weighed."""

import pytest

from newsparse import Zone, parse
from newsparse._layout.held import _without_comments
from newsparse._layout.line import features_of
from newsparse._layout.weights import NEVER, weights
from newsparse.defects import DefectCode

HEAD = "河东省人民政府关于恢复柳湾渡口通航的通知"
BODY = (
    "柳湾渡口停航八个月，经省政府研究，决定自2024年9月10日起恢复通航。现将有关事项通知如下：\n\n"
    "渡口每日开船十六班，赶集日加开四班。各地要加强安全管理，配齐救生设备，雨天停航。\n\n"
    "各地要在9月底前将落实情况报省政府办公厅，重大情况随时报告，不得迟报漏报。"
)


def zones(*lines):
    """Return the zone of each line of a page with a body below them."""
    article = parse("\n\n".join([*lines, BODY]))
    return {block.text: block.zone for block in article.blocks}


def test_the_number_of_a_document_and_whom_it_is_for():
    number, addressee = "河政发〔2024〕43号", "各市、县人民政府，省政府各部门、各直属机构："
    found = zones(HEAD, number, addressee)
    assert (found[number], found[addressee]) == (Zone.META, Zone.PARAGRAPH)


def test_names_in_capitals_beside_chinese_ones_are_the_byline():
    assert (
        zones("柳湾渡口恢复通航", "KEITH MARSH, 岑远山", "2024年9月5日")["KEITH MARSH, 岑远山"] is Zone.BYLINE
    )


@pytest.mark.parametrize(
    "line",
    [
        "停航八个月的柳湾渡口4日恢复通航，头班船坐满了人。",
        "停航八个月的柳湾渡口恢复通航，头班船坐满了人。（河东社档案照片）",
        "柳湾市交通局发布关于恢复渡口通航的通知，全文如下：",
    ],
)
def test_what_ends_as_prose_does_is_no_headline(line):
    assert zones(line)[line] is not Zone.HEADLINE


@pytest.mark.parametrize(
    "byline", ["【柳湾网报道 记者 岑远山】", "【柳灣新聞網 岑遠山】", "【柳湾渡口 岑远山】"]
)
def test_a_byline_in_brackets_that_opens_the_body_is_no_title_of_a_post(byline):
    title = "柳湾渡口恢复通航"
    found = zones(title, "2024-09-05 07:42", f"{byline}停航八个月的柳湾渡口4日恢复通航，头班船坐满了人。")
    assert (found[title] is Zone.HEADLINE) is ("渡口" not in byline)


def test_brackets_that_hold_blanks_alone_are_read():
    blanks = "\u3000" * 7
    article = parse(f"【{blanks}】停航八个月的柳湾渡口4日恢复通航，头班船坐满了人。")
    assert DefectCode.FIELD_FAILED not in [defect.code for defect in article.defects]


def test_the_head_of_an_account_and_its_credits_in_markdown():
    head = "# 柳湾渡口恢复通航\n\n原创 岑远山 [柳湾发布](a) *2024-09-05 07:42* *河东*"
    article = parse(f"{head}\n\n{BODY}\n\n**编辑：祁小满**\n")
    assert [(credit.role.value, credit.people[0].name) for credit in article.credits] == [
        ("author", "岑远山"),
        ("editor", "祁小满"),
    ]
    assert str(article.source) == "柳湾发布"


def test_names_with_the_codes_of_their_shares_are_no_story():
    codes = "河东航运（00316）柳湾外运（00598）青渡能源（01138）晋南国际（01308）港口股行业航运"
    related = f"相关阅读\n青渡老桥改作步道\n{codes}\n晋南新桥今日通车\n柳湾港口股价上涨三成"
    page = f"柳湾渡口恢复通航\n{BODY}\n{related}"
    found = {block.text: block.zone for block in parse(page).blocks}
    assert found["青渡老桥改作步道"] is Zone.RELATED
    assert found[codes] is not Zone.RELATED


def test_a_sentence_that_begins_with_a_day_is_no_line_of_time_and_source():
    head = "青渡镇新桥今日通车\n晋南晚报 2023-03-30 08:50\n\n"
    first = "3月28日，青渡镇的新桥通车，居民步行过河。"
    article = parse(f"{head}{first}\n\n新桥长四百米，比老桥宽一倍。\n\n编辑/周超")
    assert first in article.body_text


def test_what_looks_like_the_summary_of_a_page_without_a_body_is_the_body():
    line = "河东财经讯，柳湾航运：以9600万元竞得码头用地，将为渡口的新船提供泊位与维修场地。"
    article = parse(
        f"午间公告：柳湾航运中标渡口项目\n2019-09-26 12:11来源：河东财经网\n{line}\n点击排行\n更多>"
    )
    assert article.body_text == line


@pytest.mark.parametrize(
    ("lines", "stay"),
    [
        # A list of prices and a verse are none, however short their lines are.
        (("2、柳湾渡口", "成人票原价：165元", "咨询电话：58036000"), False),
        (("import json", "client = redis.Redis()"), False),
        (("柳湾渡口", "2024-09-05 07:42", "头班船坐满了人"), False),
        (("留言討論", "阿德：坐過這班船"), True),
        (("第3楼 阿德", "坐过这班船"), True),
        (("岑远山 回复 阿德", "坐过这班船"), True),
    ],
)
def test_comments_say_that_they_are_some(lines, stay):
    table = weights()
    comments = next(i for i, state in enumerate(table.states) if state.zone is Zone.COMMENTS)
    rows = [(0,) * len(table.states)] * len(lines)
    barred = _without_comments(rows, [comments] * len(lines), [features_of(line) for line in lines], table)
    assert (barred is None) is stay
    assert stay or {row[comments] for row in barred} == {NEVER}
