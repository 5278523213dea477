"""Words of a caller: outlets, agencies and labels that no list has, for one text and no other."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casefiles import title, titled
from newsparse import Options, Role, cli, explain, parse, parse_many, to_json
from newsparse._units.own_words import glossed, labels_for

CASES = titled("own_words.txt")
HEAD, BODY = (
    "柳湾渡口恢复通航\n2024-09-05 07:42\n",
    "停航八个月的柳湾渡口4日恢复通航，早班船坐满了人，两岸居民排队过河。",
)


def outlet(value):
    return "-" if value is None else value.name + " known" * value.known


def shown(credit):
    return " ".join(
        [credit.role, credit.label or "-", credit.org or "-", *(name.name for name in credit.people)]
    )


SHOWN = {
    "source": lambda article: outlet(article.source),
    "site": lambda article: outlet(article.site),
    "dateline": lambda article: f"{article.dateline.agency} {article.dateline.place}",
    "credits": lambda article: "; ".join(map(shown, article.credits)) or "-",
}


def options_of(told):
    asked = {"title": told.get("title")}
    for name in ("outlets", "agencies"):
        asked[name] = [told[name]] if name in told else []
    if "roles" in told:
        label, role = told["roles"].split()
        asked["roles"] = {label: role}
    return Options(**asked)


@pytest.mark.parametrize("case", CASES, ids=title)
def test_own_words(case):
    told = dict(line.split(": ", maxsplit=1) for line in case.expected)
    plain = to_json(parse(case.text))
    article = parse(case.text, options=options_of(told))
    assert {name: SHOWN[name](article) for name in told if name in SHOWN} == {
        name: value for name, value in told.items() if name in SHOWN
    }
    assert to_json(parse(case.text)) == plain  # nothing of it stays


@pytest.mark.parametrize("case", CASES, ids=title)
def test_values_are_in_the_words_of_the_text(case):
    told = dict(line.split(": ", maxsplit=1) for line in case.expected)
    article = parse(case.text, options=options_of(told))
    plain = parse(case.text)
    assert (article.sha256, article.length) == (plain.sha256, plain.length)
    for block in article.blocks:
        assert block.span.of(case.text) == block.text
    stand_ins = glossed(case.text, options_of(told)).instead.values()
    assert not [word for word in stand_ins if word in to_json(article)]


FORMS = ("{}：岑远山", "{}:岑远山 祁小满", "（{}：岑远山）", "{}/岑远山", "【{}　岑远山】", "{} 岑远山")


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("size", range(2, 9))
@pytest.mark.parametrize("form", FORMS)
def test_a_label_of_any_role_and_length_is_read(role, size, form):
    label = "掌灯行船摆渡守夜"[:size]
    article = parse(f"{HEAD}{BODY}\n{form.format(label)}", options=Options(roles={label: role}))
    assert [(credit.role, credit.label, credit.people[0].name) for credit in article.credits] == [
        (role, label, "岑远山")
    ]


def test_every_role_has_labels_of_every_length_but_two_of_two():
    lacking = {(role, size) for role in Role for size in range(2, 9) if not labels_for(role, size)}
    assert lacking == {(Role.INTERN, 2), (Role.CORRESPONDENT, 2)}
    assert all(
        len(label) == size for role in Role for size in range(2, 9) for label in labels_for(role, size)
    )


NAMES = st.text(st.characters(codec="utf-8", categories=("Lo", "Lu", "Nd", "Po")), min_size=2, max_size=24)


@settings(max_examples=40)
@given(st.lists(NAMES, min_size=1, max_size=3), st.sampled_from(list(Role)), st.data())
def test_any_words_leave_the_text_what_it_was(names, role, data):
    label = data.draw(st.text("掌灯行船", min_size=2, max_size=8))
    text = f"{names[0]}\n{HEAD}{names[-1]}记者岑远山\n{BODY}{names[0]}\n{label}：祁小满"
    options = Options(outlets=names, agencies=names[:1], roles={label: role})
    for article in (parse(text, options=options), *parse_many(text, options=options)):
        assert [block.text for block in article.blocks] == [block.span.of(text) for block in article.blocks]
        for credit in article.credits:
            assert credit.label_span is None or credit.label_span.of(text).replace(" ", "") == credit.label


def test_explain_tells_what_was_read_as_what():
    text = f"{HEAD}{BODY}\n领航员：祁小满"
    options = Options(outlets=["柳湾渡"], roles={"领航员": "designer"})
    readings = explain(text, options=options).lines
    assert [reading.text for reading in readings] == text.split("\n")
    assert readings[-1].own_words == ("领航员 (designer)",)
    assert readings[0].own_words == ("柳湾渡 (outlet)",)
    assert "= your words: 领航员 (designer)" in str(readings[-1])


def test_options_with_words_are_equal_and_hashed():
    one = Options(outlets=["甲报", "乙报"], roles={"领航员": "designer", "舵手": Role.VIDEO})
    other = Options(outlets=("乙报", "甲报"), roles=[("舵手", "video"), ("领航员", Role.DESIGNER)])
    assert one == other
    assert len({one, other, Options()}) == 2


@pytest.mark.parametrize(
    ("wrong", "error", "message"),
    [
        ({"outlets": "晨雾"}, TypeError, "must be an iterable of str"),
        ({"agencies": [7]}, TypeError, "a name must be a str, not int"),
        ({"outlets": ["晨"]}, ValueError, "a name has 2 to 24 characters"),
        ({"outlets": ["晨\n雾"]}, ValueError, "stands on one line"),
        ({"roles": "领航员"}, TypeError, "roles must be a mapping"),
        ({"roles": {"领航员": "pilot"}}, ValueError, "no role is called 'pilot'; there are: author, "),
        ({"roles": {"领": "designer"}}, ValueError, "a label has 2 to 8 characters and no blanks"),
        ({"roles": {"领 航": "designer"}}, ValueError, "a label has 2 to 8 characters and no blanks"),
        ({"roles": {7: "designer"}}, TypeError, "a label must be a str"),
    ],
)
def test_words_that_cannot_be_are_refused(wrong, error, message):
    with pytest.raises(error, match=message):
        Options(**wrong)


# ── from a file ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def words(tmp_path):
    path = tmp_path / "words.toml"
    path.write_text('outlets = ["晨雾"]\n[roles]\n"领航员" = "designer"\n', encoding="utf-8")
    return str(path)


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(f"柳湾渡口恢复通航\n晨雾 2024-09-05 07:42\n{BODY}\n领航员：祁小满\n", encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_words_come_from_a_file(words, page, capsys, jobs):
    assert (
        cli.main(
            ["parse", page, page, "--words", words, "--jobs", jobs, "--fields", "source.name,credits.role"]
        )
        == 0
    )
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert lines == [{"source.name": "晨雾", "credits.role": ["designer"]}] * 2
    for command in ("show", "explain"):
        assert cli.main([command, page, "--words", words]) == 0
        shown = capsys.readouterr().out
        assert ("= your words: 晨雾 (outlet)" if command == "explain" else "⟨source 晨雾⟩") in shown


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("outlet = []", "no key is called 'outlet'; did you mean 'outlets'?"),
        ("outlets = [", "no TOML: "),
        ("outlets = 7", "must be an iterable of str"),
        ('[roles]\n"领航员" = "pilot"', "no role is called 'pilot'"),
        (None, "No such file or directory"),
    ],
)
def test_a_file_of_words_that_cannot_be_is_refused(tmp_path, page, capsys, written, message):
    path = tmp_path / "wrong.toml"
    if written is not None:
        path.write_text(written, encoding="utf-8")
    with pytest.raises(SystemExit) as caught:
        cli.main(["parse", page, "--words", str(path)])
    assert caught.value.code == 2
    told = capsys.readouterr().err
    assert str(path) in told
    assert message in told
