"""Every defect code, provoked by one fault put into a page that has none."""

import pathlib
import pickle
import re

import pytest
from hypothesis import given

from casefiles import title, titled
from newsparse import Defect, DefectCode, DefectsError, Options, Severity, Span, parse, parse_many
from page_strategies import EXAMPLES, texts

PAGE = EXAMPLES["yellow-river"]
HEADLINE = "黄河沿岸五县联手护河 秋汛前完成堤岸巡查"
STAMP = "2024-09-05 07:42"
HEAD = f"{HEADLINE}\n河东日报 {STAMP}\n"
SECOND = """\
柳湾渡口恢复通航 早班船坐满了人
柳湾晚报 2024-09-05 07:42

4日,停航八个月的柳湾渡口恢复通航,头班船六点半离岸,两岸的人都来看船,孩子们跑在前面。
"""
DOCS = pathlib.Path(__file__).parent.parent / "docs" / "reference" / "defects.md"


def with_fault(old, new):
    assert old in PAGE
    return PAGE.replace(old, new, 1)


OTHER_HEAD = "黄河岸线巡护现场会召开"
# code: the damaged text, where the defect lies in it
FAULTS = {
    DefectCode.BODY_MISSING: ("首页 新闻 财经 体育\n登录 注册", "首页 新闻 财经 体育\n登录 注册"),
    DefectCode.HEADLINE_MISSING: ("登录 注册", "登录 注册"),
    DefectCode.HEADLINE_IN_DOUBT: (
        with_fault(HEAD, f"{HEAD}首页\n{OTHER_HEAD}\n河东日报 {STAMP}\n"),
        HEADLINE,
    ),
    DefectCode.DATE_IMPOSSIBLE: (with_fault(STAMP, "2024-02-30 07:42"), "2024-02-30 07:42"),
    DefectCode.STAMP_UNRESOLVED: (with_fault(STAMP, "09-05 07:42"), "09-05 07:42"),
    DefectCode.STAMPS_DISAGREE: (with_fault(STAMP, f"{STAMP} 2024-09-08 09:00"), "2024-09-08 09:00"),
    DefectCode.CREDIT_UNREAD: (with_fault("编辑/祁小满", "编辑/"), "编辑/"),
    DefectCode.LIST_GAP: (with_fault("五要守住水质", "还要守住水质"), "六要"),
    DefectCode.QUOTE_UNCLOSED: (with_fault("安稳觉。”", "安稳觉。"), "“"),
    DefectCode.SEVERAL_ARTICLES: (f"{PAGE}\n==========\n{SECOND}", "=========="),
    DefectCode.SURROGATE: (with_fault("料场和观测点", "料场和\ud83d观测点"), "\ud83d"),
}


def test_the_page_without_a_fault_has_no_defect():
    assert parse(PAGE).defects == ()


def test_every_code_that_a_finder_reports_is_provoked():
    sources = (pathlib.Path(__file__).parent.parent / "src" / "newsparse").rglob("*.py")
    reported = {
        name for path in sources for name in re.findall(r"DefectCode\.([A-Z_]+)", path.read_text("utf-8"))
    }
    provoked = FAULTS.keys() | {DefectCode.FIELD_FAILED}  # see test_net.py
    assert {code.name for code in provoked} == reported
    assert provoked == set(DefectCode)


@pytest.mark.parametrize("code", FAULTS, ids=lambda code: code.value)
def test_a_fault_gives_its_defect_at_its_place(code):
    text, place = FAULTS[code]
    found = [defect for defect in parse(text).defects if defect.code is code]
    (at,) = [defect.span.of(text) for defect in found]
    assert at == place or (code.name == "HEADLINE_IN_DOUBT" and at == OTHER_HEAD)  # either may be taken
    assert found[0].message
    assert "\n" not in found[0].message
    assert found[0].severity is code.severity


@pytest.mark.parametrize(
    "code", [code for code in FAULTS if code.severity < Severity.ERROR and code.name != "HEADLINE_MISSING"]
)
def test_a_fault_leaves_the_other_fields_alone(code):
    whole, hurt = parse(PAGE), parse(FAULTS[code][0])
    if code.name != "HEADLINE_IN_DOUBT":  # of two heads either may be taken
        assert hurt.headline.text == whole.headline.text
        assert hurt.site.name == whole.site.name
    if code.name != "STAMP_UNRESOLVED":  # an outlet without a label is known by the full date beside it
        assert hurt.source.name == whole.source.name
    # The other of two heads is a story of its own, which the page may be said to point to.
    assert [item.title.text for item in hurt.related if item.title.text != HEADLINE] == [
        item.title.text for item in whole.related
    ]
    assert len(hurt.paragraphs) == len(whole.paragraphs)
    assert {defect.code for defect in hurt.defects} == {code}
    if code.name not in ("DATE_IMPOSSIBLE", "STAMP_UNRESOLVED"):
        assert hurt.published.value == whole.published.value
    if code.name != "CREDIT_UNREAD":
        assert [name.name for name in hurt.editors] == ["祁小满"]


@pytest.mark.parametrize("code", DefectCode, ids=lambda code: code.value)
def test_every_code_is_explained_in_the_documents(code):
    entry = DOCS.read_text(encoding="utf-8").partition(f"\n## {code.value}\n")[2].partition("\n## ")[0]
    assert len(entry.strip()) > 60


def test_defects_are_in_the_order_of_their_places():
    text = with_fault(STAMP, "3小时前").replace("编辑/祁小满", "编辑/").replace("安稳觉。”", "安稳觉。")
    defects = parse(text).defects
    assert len(defects) == 3
    assert list(defects) == sorted(defects, key=lambda defect: defect.span)


def test_strictness_is_a_second_step():
    article = parse("首页 新闻 财经 体育\n登录 注册")
    with pytest.raises(DefectsError) as error:
        article.raise_for_defects()
    assert [defect.code for defect in error.value.defects] == [DefectCode.BODY_MISSING]
    with pytest.raises(DefectsError) as error:
        article.raise_for_defects(Severity.NOTE)
    assert len(error.value.defects) == 2
    assert str(error.value) == "; ".join(map(str, article.defects))


def test_defects_below_the_severity_asked_for_do_not_raise():
    article = parse(FAULTS[DefectCode.STAMP_UNRESOLVED][0])
    article.raise_for_defects()
    with pytest.raises(DefectsError, match="stamp_unresolved"):
        article.raise_for_defects(Severity.WARNING)


def test_the_severity_may_be_named():
    article = parse(FAULTS[DefectCode.STAMP_UNRESOLVED][0])
    article.raise_for_defects("error")
    with pytest.raises(DefectsError) as error:
        article.raise_for_defects("warning")
    assert [defect.severity for defect in error.value.defects] == [Severity.WARNING]
    with pytest.raises(ValueError, match="no severity is called 'grave'; there are: note, warning, error"):
        article.raise_for_defects("grave")


def test_the_error_can_be_pickled():
    defect = Defect(code=DefectCode.LIST_GAP, span=Span(3, 5), message="四是 follows 二是")
    error = pickle.loads(pickle.dumps(DefectsError((defect,))))  # noqa: S301  # our own
    assert error.defects == (defect,)
    assert str(error) == str(defect)


def test_a_code_is_its_name():
    assert DefectCode.LIST_GAP == "list_gap"
    assert DefectCode("list_gap") is DefectCode.LIST_GAP
    assert DefectCode.LIST_GAP.severity is Severity.NOTE


def test_a_defect_says_what_and_where():
    defect = Defect(code=DefectCode.LIST_GAP, span=Span(3, 5), message="四是 follows 二是")
    assert str(defect) == "list_gap at 3:5: 四是 follows 二是"
    assert defect.severity is Severity.NOTE


# ── what a pipeline acts on ─────────────────────────────────────────────────────────────────────────────

HEAD_AND_BODY = f"{HEADLINE}\n河东日报 {STAMP}\n\n" + PAGE.split("\n\n")[1] + "\n\n"
CAPTIONS = "柳湾渡口组图\n\n图为柳湾渡口。（柏青 摄）\n\n图为早班船。（柏青 摄）\n\n图为码头。（柏青 摄）"


def codes(text, **options):
    return [defect.code.value for defect in parse(text, options=Options(**options)).defects]


@given(texts)
def test_body_missing_means_that_there_is_no_body_text(text):
    for given_text in (text, CAPTIONS, f"{HEADLINE}\n{text}"):
        article = parse(given_text)
        assert ("body_missing" in codes(given_text)) is (article.body_text == "")


def test_a_page_of_captions_has_no_body_text():
    article = parse(CAPTIONS)
    assert article.body_text or "body_missing" in [defect.code for defect in article.defects]


def test_a_likely_headline_is_in_doubt_and_one_that_is_told_is_not():
    prose = "停航八个月的柳湾渡口4日恢复通航，早班船坐满了人，两岸居民排队过河。"
    text = f"柳湾渡口\n{prose}\n早班船坐满了人\n{prose}"
    (doubt,) = [defect for defect in parse(text).defects if defect.code == "headline_in_doubt"]
    assert doubt.span.of(text) == parse(text).headline.text == "柳湾渡口"
    assert doubt.message == "line 1: reads as the headline, but not surely"
    assert "headline_in_doubt" not in codes(text, title="柳湾渡口")


def test_a_headline_on_two_lines_is_one():
    head = f"柳湾渡口恢复通航\n头班船坐满了人\n河东日报 {STAMP}"
    assert "headline_in_doubt" not in codes(f"{head}\n\n{SECOND.splitlines()[3]}")


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("校阅员：祁小满", "校阅员"),
        ("（核稿老师：祁小满 岑远山）", "核稿老师"),
        ("审校老师：祁小满", "审校老师"),
    ],
)
def test_a_labelled_line_that_could_not_be_read_is_told(line, place):
    text = f"{HEAD_AND_BODY}责任编辑：吴桐\n{line}"
    article = parse(text)
    (unread,) = [defect for defect in article.defects if defect.code == "credit_unread"]
    assert unread.span.of(text) == place
    assert "credit_unread" not in codes(text, roles={place: "reviewer"})


@pytest.mark.parametrize(
    "line", ["责任编辑：祁小满", "原标题：柳湾渡口", "来源：河东日报", "阅读：1234", "栏目：渡口"]
)
def test_other_labelled_lines_are_not(line):
    assert "credit_unread" not in codes(f"{HEAD_AND_BODY}责任编辑：吴桐\n{line}")


@pytest.mark.parametrize("case", titled("_units/articles.txt"), ids=title)
def test_several_articles_are_told_where_there_are_several(case):
    assert ("several_articles" in codes(case.text)) is (len(parse_many(case.text)) > 1)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_messages_name_the_line(end):
    text = with_fault(STAMP, "09-05 07:42").replace("编辑/祁小满", "编辑/").replace("\n", end)
    for defect in parse(text).defects:
        number = len(re.findall(r"\r\n?|\n", text[: defect.span.start])) + 1
        assert defect.message.startswith(f"line {number}: ")


def test_what_is_of_the_whole_text_names_no_line():
    assert [defect.message for defect in parse("\n\n登录 注册").defects] == [
        "no line reads as body",
        "no line reads as headline",
    ]
