"""The one function: what it takes, what it refuses, what the options change."""

import datetime as dt
import hashlib

import pytest

from newsparse import Layer, Options, Precision, Zone, parse, parse_many
from page_strategies import EXAMPLES

PAGE = EXAMPLES["yellow-river"]
CST = dt.timezone(dt.timedelta(hours=8))


@pytest.mark.parametrize("value", [None, b"\xe6\xb2\xb3", 3, ["河"], bytearray(b"a")])
def test_only_a_str_is_read(value):
    with pytest.raises(TypeError, match=f"text must be a str, not {type(value).__name__}"):
        parse(value)


def test_a_subclass_of_str_is_read_as_what_it_holds():
    class Marked(str):
        __slots__ = ()

    assert parse(Marked(PAGE)) == parse(PAGE)


def test_options_are_named():
    with pytest.raises(TypeError):
        parse(PAGE, Options())
    for read in (parse, parse_many):
        with pytest.raises(TypeError, match=r"options must be newsparse.Options, not dict"):
            read(PAGE, options={"layers": []})


def test_the_digest_and_length_are_those_of_the_text():
    article = parse(PAGE)
    assert article.length == len(PAGE)
    assert article.sha256 == hashlib.sha256(PAGE.encode("utf-8")).hexdigest()


@pytest.mark.parametrize(
    ("page", "language"),
    [("yellow-river", "zh-Hans"), ("old-bridge", "zh-Hans"), ("seaside-trail", "zh-Hant")],
)
def test_the_script_is_that_of_the_body(page, language):
    assert parse(EXAMPLES[page]).language == language


def test_a_text_without_chinese_has_no_known_language():
    assert parse("no news today").language == "und"
    assert parse("").language == "und"


def test_views_of_the_body():
    article = parse(PAGE)
    assert article.body == article.paragraphs
    assert all(block.zone is Zone.PARAGRAPH for block in article.paragraphs)
    assert article.body_text == "\n".join(block.text for block in article.paragraphs)


# -- layers -----------------------------------------------------------------------------------------------


def test_every_layer_is_worked_out_unless_some_are_named():
    assert parse(PAGE) == parse(PAGE, options=Options()) == parse(PAGE, options=Options(layers=Layer))


def test_without_layers_the_content_of_the_body_is_left_alone():
    article = parse(PAGE, options=Options(layers=()))
    assert (article.dates, article.lists, article.people, article.quotes, article.works) == ((),) * 5
    whole = parse(PAGE)
    assert article.headline == whole.headline
    assert article.credits == whole.credits
    assert article.related == whole.related
    assert article.blocks == whole.blocks


@pytest.mark.parametrize("layer", [Layer.LISTS, Layer.PEOPLE, Layer.QUOTES], ids=lambda layer: layer.value)
def test_one_layer_alone(layer):
    article = parse(PAGE, options=Options(layers=[layer]))
    worked_out = {one for one in Layer if getattr(article, one.value)}
    assert worked_out == {layer}
    if layer is not Layer.QUOTES:  # the speakers of quotations are told better where the people are known
        assert getattr(article, layer.value) == getattr(parse(PAGE), layer.value)


def test_layers_may_be_named_by_their_values():
    assert parse(PAGE, options=Options(layers=["lists"])) == parse(
        PAGE, options=Options(layers=[Layer.LISTS])
    )


# -- times ------------------------------------------------------------------------------------------------


def test_a_zone_is_written_into_the_time_only_when_asked():
    assert parse(PAGE).published.value == dt.datetime(2024, 9, 5, 7, 42)
    aware = parse(PAGE, options=Options(timezone=CST)).published
    assert aware.value == dt.datetime(2024, 9, 5, 7, 42, tzinfo=CST)
    assert aware.precision is Precision.MINUTE


@pytest.mark.parametrize(
    ("written", "value", "inferred"),
    [
        ("3小时前", dt.datetime(2024, 9, 6, 7), {"year", "month", "day", "hour"}),
        ("09-05 07:42", dt.datetime(2024, 9, 5, 7, 42), {"year"}),
        ("昨天 07:42", dt.datetime(2024, 9, 5, 7, 42), {"year", "month", "day"}),
    ],
)
def test_what_a_time_leaves_out_is_taken_from_the_reference_and_marked(written, value, inferred):
    text = PAGE.replace("2024-09-05 07:42", written, 1)
    assert parse(text).published.value is None
    published = parse(text, options=Options(reference=dt.datetime(2024, 9, 6, 10, 15))).published
    assert published.value == value
    assert set(published.inferred) == inferred
    assert published.text == written
