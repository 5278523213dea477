"""Options: what a caller may choose, and what is refused."""

import zoneinfo

import pytest

from newsparse.options import Layer, Options


def test_all_layers_by_default_and_no_zone():
    assert Options() == Options(timezone=None, reference=None, layers=frozenset(Layer))


def test_layers_may_be_named():
    assert Options(layers=["dates", Layer.LISTS]).layers == {Layer.DATES, Layer.LISTS}
    assert Options(layers=()).layers == frozenset()


def test_a_zone_may_be_named():
    assert Options(timezone="Asia/Shanghai") == Options(timezone=zoneinfo.ZoneInfo("Asia/Shanghai"))
    with pytest.raises(ValueError, match="no time zone is called 'Asia/Nowhere'"):
        Options(timezone="Asia/Nowhere")


def test_unknown_layer_is_a_value_error():
    with pytest.raises(ValueError, match="no layer is called 'weather'; there are: dates, "):
        Options(layers=["weather"])


@pytest.mark.parametrize(
    "wrong",
    [{"layers": "dates"}, {"layers": 1}, {"timezone": 8}, {"reference": "2024-05-06"}],
)
def test_wrong_type_is_a_type_error(wrong):
    (name,) = wrong
    with pytest.raises(TypeError, match=rf"{name} must be .*, not (str|int)$"):
        Options(**wrong)
