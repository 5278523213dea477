"""Laws of the finders of people, quotations and works, over built sentences and over any text."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse._fields.people import find_people
from newsparse._fields.quotes import find_quotes
from newsparse._fields.quotes.marks import find_quoted
from newsparse._fields.works import find_works
from newsparse._names.search import find_mentions
from newsparse.defects import Defect
from newsparse.model import QuoteKind
from newsparse.spans import Span

NAMES = ("王建国", "李敏", "赵海燕", "周立民", "陳美玲", "欧阳文华", "马丁·科尔")
OFFICES = (
    ("河东省水利厅厅长", "河东省水利厅"),
    ("县教育局副局长", "县教育局"),
    ("登山协会秘书长", "登山协会"),
    ("石桥村村支书", "石桥村"),
    ("財政局局長", "財政局"),
    ("省领导", None),
    ("市民", None),
)
VERBS = ("说", "表示", "指出", "强调", "认为", "坦言", "透露", "補充說", "回应称", "介绍")
WORDS = ("堤防今年加固", "桥面年底铺完，路灯随后安装", "新学校秋天开学，校车一同开通", "路面今晚修復")
MARKS = (("“", "”"), ("「", "」"), ('"', '"'))

speech_text = st.text(
    alphabet='王建国李敏说表示，。：；“”「」『』‘’"《》、的他她在市长记者据报道\n\r 　·-（）A1', max_size=80
)
any_text = st.one_of(st.text(max_size=80), speech_text)


@st.composite
def said(draw) -> tuple[str, dict]:
    """A sentence in which someone with an office says something, and where everything in it stands."""
    name = draw(st.sampled_from(NAMES))
    office, org = draw(st.sampled_from(OFFICES))
    verb = draw(st.sampled_from(VERBS))
    words = draw(st.sampled_from(WORDS))
    opens, closes = draw(st.sampled_from(MARKS))
    lead = draw(st.sampled_from(("", "5月6日，", "会上,", "天亮了。", "\u3000\u3000")))
    style = draw(st.sampled_from(("before", "colon", "behind", "between", "indirect")))
    comma = draw(st.sampled_from("，,"))
    who = office + name
    match style:
        case "before":
            text, quoted = f"{lead}{who}{verb}{comma}{opens}{words}。{closes}", [f"{opens}{words}。{closes}"]
        case "colon":
            colon = draw(st.sampled_from("：:"))
            text, quoted = f"{lead}{who}{verb}{colon}{opens}{words}！{closes}", [f"{opens}{words}！{closes}"]
        case "behind":
            text, quoted = f"{opens}{words}。{closes}{who}{verb}。", [f"{opens}{words}。{closes}"]
        case "between":
            text = f"{opens}{words}，{closes}{who}{verb}，{opens}请放心。{closes}"
            quoted = [f"{opens}{words}，{closes}", f"{opens}请放心。{closes}"]
        case _:
            text, quoted = f"{lead}{who}{verb}{comma}{words}。", [words]
    kind = QuoteKind.INDIRECT if style == "indirect" else QuoteKind.DIRECT
    return text, {"name": name, "office": office, "org": org, "verb": verb, "quoted": quoted, "kind": kind}


@given(said())
def test_a_sentence_of_any_style_is_read_as_it_was_written(case: tuple[str, dict]) -> None:
    text, truth = case
    (person,) = find_people(text)
    assert (person.name, person.office, person.org) == (truth["name"], truth["office"], truth["org"])
    quotes = find_quotes(text)
    assert [quote.text for quote in quotes] == truth["quoted"]
    assert {quote.kind for quote in quotes} == {truth["kind"]}
    assert {quote.speaker.name for quote in quotes} == {truth["name"]}
    assert {quote.verb for quote in quotes} == {truth["verb"]}


@given(st.lists(st.sampled_from(NAMES[:5]), min_size=2, max_size=5, unique=True), st.sampled_from(OFFICES))
def test_an_office_belongs_to_every_name_of_its_list(names: list[str], office: tuple) -> None:
    people = find_people(f"{office[0]}{'、'.join(names)}出席会议。")
    assert [(p.name, p.office, p.org) for p in people] == [(name, *office) for name in names]


@given(any_text, st.integers(0, 90), st.integers(0, 90))
def test_any_text_is_read_and_every_place_holds(text: str, one: int, other: int) -> None:
    within = Span(min(one, other, len(text)), min(max(one, other), len(text)))
    people, works = find_people(text, within=within), find_works(text, within=within)
    quotes = find_quotes(text, within=within)
    assert quotes == find_quotes(text, within=within, people=people)
    for values in (people, quotes, works):
        assert all(value.span in within for value in values)
        assert all(a.span.end <= b.span.start for a, b in pairwise(values))
    for person in people:
        assert "".join(person.span.of(text).split()) == "".join(person.name.split())
        assert person.office_span is None or person.office_span.of(text) == person.office
        assert person.same_as is None or person.same_as < person.span
    for quote in quotes:
        assert quote.span.of(text) == quote.text
        assert quote.verb_span is None or (
            quote.verb_span in within and quote.verb_span.of(text) == quote.verb
        )
        assert quote.speaker is None or quote.speaker.span in within


@given(any_text)
def test_open_marks_are_reported_inside_the_text_and_change_nothing(text: str) -> None:
    defects: list[Defect] = []
    assert find_quotes(text, report=defects.append) == find_quotes(text)
    assert all(text[d.span.start] in '“‘「『"＂' for d in defects)
    assert len(defects) == sum(1 for stretch in find_quoted(text, 0, len(text)) if not stretch.closed)


@given(any_text)
def test_a_line_before_moves_everything_by_its_length(text: str) -> None:
    for find in (find_people, find_quotes, find_works):
        moved = [value.span.shift(-2) for value in find("\n\n" + text, within=Span(2, len(text) + 2))]
        assert moved == [value.span for value in find(text)]


@given(st.lists(said(), min_size=1, max_size=4))
def test_paragraphs_are_read_as_alone(cases: list[tuple[str, dict]]) -> None:
    text = "\n".join(text for text, _ in cases)
    assert [q.text for q in find_quotes(text)] == [q for _, truth in cases for q in truth["quoted"]]
    assert [p.name for p in find_people(text)] == [truth["name"] for _, truth in cases]


@pytest.mark.parametrize(
    "unit",
    [
        "“",
        "”",
        "”说",
        "王建国、",
        "王建国说，",
        "市长",
        "·",
        "大·",
        "（记者",
        "《",
        "，说",
        "据",
        "李某",
        "“王建国”说",
        "“”",
        "他说“",
    ],
)
def test_long_repeats_are_read(unit: str) -> None:
    text = unit * 2000
    for find in (find_people, find_quotes, find_works):
        assert all(value.span in Span(0, len(text)) for value in find(text))


def test_many_names_are_found_again_in_one_pass() -> None:
    given_names = [a + b for a in "建国海燕立民晓红志刚文华" for b in "军明芳丽强"]
    named = "".join(f"市民王{given}表示同意。" for given in given_names)
    text = named + "".join(f"见到王{given}。" for given in given_names)
    found = [text[m.span.start : m.span.end] for m in find_mentions(text, 0, len(text))]
    assert sorted(found) == sorted(re.findall("王..", text))
