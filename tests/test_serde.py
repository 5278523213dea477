"""The JSON form: what is written is read back as it was, and what is no article is refused with a path."""

import datetime as dt
import json
from zoneinfo import ZoneInfo

import cattrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import model_strategies
import newsparse.serde
from newsparse.defects import Defect, DefectCode
from newsparse.errors import StructureError
from newsparse.model import (
    Article,
    Basis,
    Block,
    Credit,
    DateMention,
    ListItem,
    ListKind,
    Name,
    Precision,
    ProseList,
    Role,
    TextField,
    Timestamp,
    Zone,
)
from newsparse.serde import converter, from_dict, from_json, to_dict, to_json
from newsparse.spans import Span

BEIJING = dt.timezone(dt.timedelta(hours=8))


def article(**fields):
    return Article(span=Span(0, 40), language="zh-Hans", length=40, sha256="0" * 64, **fields)


def stamp(value, precision=Precision.MINUTE):
    return Timestamp(span=Span(0, 4), text="", value=value, precision=precision)


@given(model_strategies.articles)
def test_json_gives_back_the_very_article(one):
    assert from_json(to_json(one)) == one


@given(model_strategies.articles)
def test_dict_gives_back_the_very_article(one):
    assert from_dict(to_dict(one)) == one


@given(model_strategies.articles)
def test_a_dict_holds_plain_values_and_nothing_else(one):
    def kinds(value):
        if type(value) is dict:
            return {str}.union(*map(kinds, value.values()))
        if type(value) is list:
            return set().union(*map(kinds, value))
        return {type(value)}

    assert kinds(to_dict(one)) <= {str, int, bool, type(None)}


@given(model_strategies.articles, st.sampled_from([None, 0, 2]))
def test_json_can_be_written_as_utf_8_and_read_from_its_bytes(one, indent):
    assert from_json(to_json(one, indent=indent).encode("utf-8")) == one


@given(model_strategies.articles)
def test_json_is_one_line_for_every_reader(one):
    assert len(to_json(one).splitlines()) == 1


@given(model_strategies.articles)
def test_times_give_back_their_type(one):
    back = from_json(to_json(one))
    for before, after in ((one.published, back.published), (one.updated, back.updated)):
        assert before is None or type(before.value) is type(after.value)


@given(st.text("\ud83d\ude00\ue000", max_size=40))
def test_surrogates_side_by_side_stay_two_characters(text):
    one = article(headline=TextField(span=Span(0, len(text)), text=text))
    assert from_json(to_json(one)).headline.text == text


def test_separator_is_only_there_where_it_is_needed():
    assert "surrogate_separator" not in to_json(
        article(headline=TextField(span=Span(0, 2), text="\ude00\ud83d"))
    )
    assert "surrogate_separator" in to_json(article(headline=TextField(span=Span(0, 2), text="\ud83d\ude00")))


def test_chinese_stays_readable():
    assert "汾河" in to_json(article(headline=TextField(span=Span(0, 2), text="汾河")))


def test_form_of_each_kind_of_value():
    written = to_dict(
        article(
            blocks=(Block(span=Span(0, 5), zone=Zone.LIST_ITEM, text="一要看水。"),),
            published=stamp(dt.datetime(2023, 3, 30, 8, 50, tzinfo=BEIJING)),
            credits=(Credit(span=Span(6, 12), role=Role.CHIEF_EDITOR, label="主编"),),
            defects=(Defect(code=DefectCode.LIST_GAP, span=Span(1, 2), message="二 is missing"),),
        )
    )
    assert list(written)[:2] == ["schema", "span"]
    assert written["schema"] == "newsparse/2"
    assert written["span"] == [0, 40]
    assert written["blocks"] == [{"span": [0, 5], "zone": "list_item", "text": "一要看水。", "words": None}]
    assert written["published"]["value"] == "2023-03-30T08:50+08:00"
    assert written["credits"][0]["role"] == "chief_editor"
    assert written["defects"] == [
        {"code": "list_gap", "severity": "note", "span": [1, 2], "message": "二 is missing"}
    ]


@pytest.mark.parametrize(
    ("value", "precision", "written"),
    [
        (dt.date(2023, 1, 1), Precision.YEAR, "2023"),
        (dt.date(1901, 1, 1), Precision.CENTURY, "1901"),
        (dt.date(2023, 3, 1), Precision.MONTH, "2023-03"),
        (dt.date(2023, 7, 1), Precision.QUARTER, "2023-07"),
        (dt.date(2023, 3, 30), Precision.DAY, "2023-03-30"),
        (dt.date(2023, 3, 7), Precision.MONTH, "2023-03-07"),
        (dt.date(987, 3, 7), Precision.DAY, "0987-03-07"),
        (dt.datetime(2023, 3, 30, 8), Precision.HOUR, "2023-03-30T08"),
        (dt.datetime(2023, 3, 30, 8, tzinfo=BEIJING), Precision.HOUR, "2023-03-30T08+08:00"),
        (dt.datetime(2023, 3, 30, 8, 50), Precision.MINUTE, "2023-03-30T08:50"),
        (dt.datetime(2023, 3, 30, 8, 50, tzinfo=dt.UTC), Precision.MINUTE, "2023-03-30T08:50+00:00"),
        (dt.datetime(2023, 3, 30, 8, 50, 7), Precision.SECOND, "2023-03-30T08:50:07"),
        (dt.datetime(2023, 3, 30, 8, 50, 7), Precision.MINUTE, "2023-03-30T08:50:07"),
        (dt.datetime(2023, 3, 30, 8, 50, 7, 25), Precision.SECOND, "2023-03-30T08:50:07.000025"),
        (dt.datetime(2023, 3, 30), Precision.DAY, "2023-03-30T00"),
        (dt.date(2023, 3, 30), Precision.SECOND, "2023-03-30"),
        (None, Precision.MINUTE, None),
    ],
)
def test_times_are_as_long_as_they_are_precise(value, precision, written):
    one = article(published=stamp(value, precision))
    assert to_dict(one)["published"]["value"] == written
    assert from_json(to_json(one)) == one


def test_ends_of_a_mention_are_as_long_as_it_is_precise():
    mention = DateMention(
        span=Span(0, 5),
        text="2023年",
        start=dt.datetime(2023, 1, 1),
        end=dt.datetime(2024, 1, 1),
        precision=Precision.YEAR,
        timex="2023",
        basis=Basis.EARLIER,
    )
    written = to_dict(article(dates=(mention,)))["dates"][0]
    assert (written["start"], written["end"], written["basis"]) == ("2023", "2024", "earlier_mention")


def test_zone_with_rules_comes_back_as_its_offset():
    at = dt.datetime(2023, 3, 30, 8, 50, tzinfo=ZoneInfo("Asia/Shanghai"))
    back = from_json(to_json(article(published=stamp(at)))).published.value
    assert (back, back.utcoffset()) == (at, dt.timedelta(hours=8))


def test_hour_that_a_clock_shows_twice_keeps_its_offset():
    late = dt.datetime(1988, 9, 11, 1, 30, fold=1, tzinfo=ZoneInfo("Asia/Shanghai"))
    assert to_dict(article(published=stamp(late)))["published"]["value"] == "1988-09-11T01:30:00+08:00"


def test_offset_that_iso_cannot_write_is_refused():
    odd = dt.timezone(dt.timedelta(microseconds=1))
    with pytest.raises(ValueError, match="no ISO 8601"):
        to_dict(article(published=stamp(dt.datetime(2023, 3, 30, 8, 50, tzinfo=odd))))


def test_what_others_write_is_read():
    data = to_dict(article(published=stamp(dt.datetime(2023, 3, 30, 8, 50, tzinfo=dt.UTC))))
    data["published"]["value"] = "2023-03-30T08:50Z"
    data["unheard_of"] = 1
    data["published"]["unheard_of"] = []
    del data["credits"], data["updated"]
    assert from_dict(data) == article(published=stamp(dt.datetime(2023, 3, 30, 8, 50, tzinfo=dt.UTC)))


def test_lists_nest():
    def prose_list(*lists):
        head = TextField(span=Span(2, 3), text="水")
        item = ListItem(span=Span(0, 3), marker="一要", ordinal=1, text="一要水", head=head, lists=lists)
        return ProseList(span=Span(0, 3), kind=ListKind.MUST, items=(item,))

    one = article(lists=(prose_list(prose_list(prose_list())),))
    assert from_json(to_json(one)) == one


FAULTS = [
    (("language",), None, "$.language: None is no str"),
    (("length",), "7", "$.length: '7' is no int"),
    (("length",), True, "$.length: True is no int"),
    (("length",), 7.0, "$.length: 7.0 is no int"),
    (("span",), [0], "$.span: [0] is no span [start, end]"),
    (("span",), [3, 1], "$.span: [3, 1] is no span [start, end]"),
    (("span",), [-1, 1], "$.span: [-1, 1] is no span [start, end]"),
    (("span",), [0, True], "$.span: [0, True] is no span [start, end]"),
    (("span",), "01", "$.span: '01' is no span [start, end]"),
    (("credits", 0, "role"), "writer", "$.credits[0].role: 'writer' is no Role"),
    (("credits", 0, "role"), ["editor"], "$.credits[0].role: ['editor'] is no Role"),
    (("credits", 0, "people"), "周超", r"$.credits[0].people: '\u5468\u8d85' is no list"),
    (("credits", 0, "people"), {"name": 1}, "$.credits[0].people: {'name': 1} is no list"),
    (("credits", 0, "people", 0), "周超", r"$.credits[0].people[0]: '\u5468\u8d85' is no object"),
    (("published", "value"), "2023-02-30", "$.published.value: day is out of range for month"),
    (("published", "value"), "2023-13", "$.published.value: '2023-13' is no ISO 8601 date or time"),
    (("published", "value"), 2023, "$.published.value: 2023 is no ISO 8601 date or time"),
    (("published", "inferred"), "year", "$.published.inferred: 'year' is no list"),
    (("published", "inferred"), [1], "$.published.inferred[0]: 1 is no str"),
    (("schema",), "newsparse/3", "$: schema is 'newsparse/3', not 'newsparse/2'"),
    (("schema",), ["newsparse/1"], "$: schema is ['newsparse/1'], not 'newsparse/2'"),
    (("language",), ["x" * 99], f"$.language: ['{'x' * 55}... is no str"),
]


@pytest.mark.parametrize(("path", "value", "message"), FAULTS)
def test_fault_is_named_with_its_path(path, value, message):
    person = Name(span=Span(0, 2), name="周超", text="周超")
    data = to_dict(
        article(
            published=stamp(dt.date(2023, 3, 30), Precision.DAY),
            credits=(Credit(span=Span(0, 9), role=Role.EDITOR, people=(person,)),),
        )
    )
    *parents, last = path
    holder = data
    for step in parents:
        holder = holder[step]
    holder[last] = value
    with pytest.raises(StructureError) as caught:
        from_dict(data)
    assert str(caught.value) == message


def test_an_earlier_form_is_refused_and_what_to_do_is_said():
    with pytest.raises(StructureError) as caught:
        from_dict(to_dict(article()) | {"schema": "newsparse/1"})
    assert str(caught.value) == (
        "$: schema is 'newsparse/1', not 'newsparse/2': an earlier newsparse wrote it; "
        "parse the text again, or rename its values as CHANGELOG.md says"
    )


def test_missing_field_is_named():
    data = to_dict(article())
    del data["sha256"]
    with pytest.raises(StructureError, match=r"^\$\.sha256: required field missing$"):
        from_dict(data)


def test_all_faults_are_named_but_not_endlessly():
    data = to_dict(article()) | {"blocks": [0] * 25}
    with pytest.raises(StructureError, match=r"blocks\[0\].*blocks\[9\].* and 15 more$"):
        from_dict(data)


@pytest.mark.parametrize("data", [None, 3, [], "x", ()])
def test_what_is_no_object_is_no_article(data):
    with pytest.raises(StructureError, match=r"^\$: .* is no object$"):
        from_dict(data)


@pytest.mark.parametrize("text", ["", "{", "\ufeff{}", "[" * 100_000, "1" * 5_000, b"\xff\xfe\xfa"])
def test_what_is_no_json_is_refused(text):
    with pytest.raises(StructureError, match=r"^\$: no JSON: "):
        from_json(text)


def test_endless_nesting_is_refused():
    inner = []
    for _ in range(5_000):
        head = {"span": [0, 0], "text": ""}
        item = {"span": [0, 0], "marker": "", "ordinal": 1, "text": "", "head": head, "lists": inner}
        inner = [{"span": [0, 0], "kind": "must", "items": [item]}]
    with pytest.raises(StructureError, match="recursion depth"):
        from_dict(to_dict(article()) | {"lists": inner})


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda x: st.lists(x) | st.dictionaries(st.text(), x),
    )
)
def test_any_other_json_is_refused_and_nothing_else_raised(data):
    with pytest.raises(StructureError):
        from_json(json.dumps(data))


@given(model_strategies.articles, st.data())
def test_one_wrong_value_anywhere_is_refused_or_ignored(one, data):
    """A number that no field takes: whichever leaf it replaces, the answer is an error with a path."""
    plain = json.loads(to_json(one))
    plain.pop("surrogate_separator", None)
    key = data.draw(st.sampled_from(sorted(plain)))
    with pytest.raises(StructureError, match=rf"^\$(\.{key}|: schema)"):
        from_dict(plain | {key: 0.5})


def test_only_an_article_is_written():
    with pytest.raises(TypeError, match="must be an Article, not str"):
        to_dict("山西日报")


def test_converter_is_new_each_time():
    mine = converter()
    mine.register_unstructure_hook(Span, str)
    assert isinstance(mine, cattrs.Converter)
    assert to_dict(article())["span"] == [0, 40]


def test_module_alone_does_not_load_cattrs():
    import subprocess
    import sys

    source = newsparse.serde.__file__
    loaded = "import newsparse.serde, sys; print('cattrs' in sys.modules)"
    environment = {"PYTHONPATH": source.removesuffix("/newsparse/serde.py")}
    done = subprocess.run(
        [sys.executable, "-c", loaded], capture_output=True, text=True, env=environment, check=True
    )
    assert done.stdout.strip() == "False"
