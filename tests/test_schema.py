"""The JSON Schema: it is what the classes say, and what is written keeps to it."""

import importlib.resources
import json

import attrs
import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import model_strategies
from newsparse import model
from newsparse._json import shapes
from newsparse.defects import DefectCode
from newsparse.schema import json_schema
from newsparse.serde import to_dict, to_json

VALIDATOR = jsonschema_rs.Draft202012Validator(json_schema())


def test_shipped_file_is_the_generated_schema():
    """If this fails: newsparse schema > src/newsparse/newsparse-2.schema.json."""
    shipped = importlib.resources.files("newsparse").joinpath("newsparse-2.schema.json")
    assert json.loads(shipped.read_text(encoding="utf-8")) == json_schema()


def test_schema_is_a_schema():
    assert jsonschema_rs.meta.is_valid(json_schema())


@given(model_strategies.articles)
def test_what_is_written_is_valid(one):
    VALIDATOR.validate(json.loads(to_json(one)))


@given(model_strategies.articles, st.data())
def test_what_is_missing_or_wrong_is_not_valid(one, data):
    plain = json.loads(to_json(one))
    plain.pop("surrogate_separator", None)
    key = data.draw(st.sampled_from(sorted(plain)))
    assert not VALIDATOR.is_valid(plain | {key: 0.5})
    if key in ("schema", "span", "language", "length", "sha256"):
        assert not VALIDATOR.is_valid({k: v for k, v in plain.items() if k != key})


@given(model_strategies.articles)
def test_schema_names_every_key_that_is_written(one):
    whole = json_schema()

    def check(value, schema):
        schema = schema.get("anyOf", [schema])[0]
        schema = whole["$defs"][schema["$ref"].removeprefix("#/$defs/")] if "$ref" in schema else schema
        if isinstance(value, dict):
            assert value.keys() <= schema["properties"].keys()
            for key, inner in value.items():
                check(inner, schema["properties"][key])
        elif isinstance(value, list) and schema["items"]:
            for inner in value:
                check(inner, schema["items"])

    check(to_dict(one), whole)


def test_classes_of_the_model_are_all_described():
    names = [n for n in model.__all__ if isinstance(getattr(model, n), type) and n != "Article"]
    assert set(json_schema()["$defs"]) == {*names, "Defect", "DefectCode", "Span", "Time"}
    assert all(d["description"] for d in json_schema()["$defs"].values())


def test_descriptions_come_from_the_docstrings():
    credit = json_schema()["$defs"]["Credit"]
    assert credit["description"] == "Who did what: one record for each label and place."
    assert credit["properties"]["role"]["description"] == "What the people did."
    assert credit["properties"]["label"]["description"].endswith("or None where a name has none.")
    assert credit["required"] == ["span", "role"]


def test_every_field_is_described():
    whole = json_schema()
    described = {"Article": whole} | {
        name: one for name, one in whole["$defs"].items() if "properties" in one
    }
    bare = [
        (name, key)
        for name, one in described.items()
        for key, value in one["properties"].items()
        if len(value.get("description", "")) < len("Its place")
    ]
    assert bare == []


def test_places_are_described_by_what_they_are_the_place_of():
    credit = json_schema()["$defs"]["Credit"]["properties"]
    assert credit["span"]["description"] == "Its place in the text, in code points."
    assert credit["label_span"]["description"] == "The place of label, in code points."


@pytest.mark.parametrize("value", ["2023", "2023-03", "2023-03-30T08", "2023-03-30T08:50:07+08:00"])
def test_times_are_checked(value):
    time = jsonschema_rs.Draft202012Validator(json_schema()["$defs"]["Time"])
    assert time.is_valid(value)
    assert not time.is_valid(value.replace("2023", "23"))


def test_codes_are_described_by_their_meanings():
    codes = {code["const"]: code["description"] for code in json_schema()["$defs"]["DefectCode"]["oneOf"]}
    assert codes == {code.value: code.meaning for code in DefectCode}


def test_changing_the_answer_leaves_the_next_alone():
    first = json_schema()
    first["$defs"]["Span"]["type"] = "string"
    assert json_schema()["$defs"]["Span"]["type"] == "array"


@pytest.mark.parametrize("hint", [dict[str, int], float, int | str, tuple[int, int], "Article", list[int]])
def test_type_without_a_shape_is_refused(hint):
    with pytest.raises(TypeError, match="no shape"):
        shapes.shape(hint)


def test_class_without_docstring_is_described_as_empty():
    @attrs.frozen
    class Bare:
        number: int

    assert shapes.summary(Bare) == ""


def test_argument_docs_may_wrap_and_end():
    kind = type(
        "Kind",
        (),
        {"__doc__": "One.\n\nArgs:\n    a: First\n        and ``more``.\n    b: Second.\n\nNo: c.\n"},
    )
    assert shapes._argument_docs(kind) == {"a": "First and more.", "b": "Second."}
