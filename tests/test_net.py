"""The net under the stages of a parse: one that fails costs its own field, says so, and nothing else.

No text is known to do it, so the stages are made to fail here. All other tests run without the net.
"""

import json

import pytest

from newsparse import DefectCode, Severity, _parse, from_json, parse, to_dict, to_json
from page_strategies import EXAMPLES

PAGE = EXAMPLES["yellow-river"]


class Failed(Exception):  # noqa: N818 - the name is in the message
    """What no field expects."""


@pytest.fixture
def net(monkeypatch):
    """Have the net, as outside of the tests."""
    monkeypatch.setattr(_parse, "RAISE", False)


def stages():
    """Return the stages that a page goes through, each with the name that it is called by in the parser."""
    seen = {}

    class Spy(_parse.Net):
        def read(self, field, empty, find, *args, **kwargs):
            seen[field] = find.__name__
            return super().read(field, empty, find, *args, **kwargs)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_parse, "Net", Spy)
        parse(PAGE)
    return seen


STAGES = stages()


def break_stages(monkeypatch, fields, error):
    def fail(*_args, **_keywords):
        raise error

    for field in fields:
        monkeypatch.setattr(_parse, STAGES[field], fail)


def failed(article):
    return [defect for defect in article.defects if defect.code is DefectCode.FIELD_FAILED]


def test_every_field_is_read_over_the_net():
    article = to_dict(parse(PAGE))
    of_the_page = {"span", "language", "length", "sha256", "schema", "blocks", "defects"}
    of_the_head = {"kicker", "deck", "summary", "updated"}
    assert article.keys() - of_the_page - of_the_head <= STAGES.keys()
    assert {"units", "layout"} <= STAGES.keys()


@pytest.mark.usefixtures("net")
@pytest.mark.parametrize("field", STAGES)
def test_a_stage_that_fails_leaves_its_value_empty_and_says_so(monkeypatch, field):
    whole = to_dict(parse(PAGE))
    break_stages(monkeypatch, [field], Failed("no such key: 个月"))
    article = parse(PAGE)
    (defect,) = failed(article)
    assert (defect.severity, defect.span) == (Severity.ERROR, article.span)
    assert defect.message == f"{field} could not be read: Failed: no such key: 个月"
    assert not getattr(article, field, None)
    assert from_json(to_json(article)) == article
    assert "".join("".join(block.text.split()) for block in article.blocks) == "".join(PAGE.split())
    if field not in {"units", "layout"}:
        assert to_dict(article)["blocks"] == whole["blocks"]


@pytest.mark.usefixtures("net")
@pytest.mark.parametrize(
    "field", ["people", "quotes", "lists", "works", "dates", "tags", "related", "comments"]
)
def test_what_does_not_rest_on_it_stands(monkeypatch, field):
    """A quotation rests on the people."""
    whole = to_dict(parse(PAGE))
    break_stages(monkeypatch, [field], Failed())
    article = to_dict(parse(PAGE))
    changed = {"defects", field} | ({"quotes"} if field == "people" else set())
    assert {key: article.get(key) for key in whole if key not in changed} == {
        key: whole[key] for key in whole if key not in changed
    }


@pytest.mark.usefixtures("net")
def test_each_of_several_failures_is_told(monkeypatch):
    """Without a layout there is no body, and nothing to read its layers in."""
    break_stages(monkeypatch, STAGES, Failed())
    article = parse(PAGE)
    fields = {defect.message.partition(" ")[0] for defect in failed(article)}
    assert fields == STAGES.keys() - {"dates", "lists", "people", "quotes", "works"}
    assert article.length == len(PAGE)


@pytest.mark.usefixtures("net")
@pytest.mark.parametrize(
    "error", [Failed("two\nlines"), Failed("half a pair: \ud83d"), KeyError("个月"), RecursionError()]
)
def test_a_message_is_one_line_that_json_can_hold(monkeypatch, error):
    break_stages(monkeypatch, ["tags"], error)
    article = parse(PAGE)
    (defect,) = failed(article)
    assert defect.message.startswith(f"tags could not be read: {type(error).__name__}")
    assert "\n" not in defect.message
    assert json.loads(to_json(article))
    assert from_json(to_json(article)) == article


@pytest.mark.usefixtures("net")
def test_who_stops_the_program_is_not_held_up(monkeypatch):
    break_stages(monkeypatch, ["tags"], KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        parse(PAGE)


def test_the_tests_run_without_the_net(monkeypatch):
    break_stages(monkeypatch, ["tags"], Failed())
    with pytest.raises(Failed):
        parse(PAGE)
