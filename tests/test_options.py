"""Options: what a caller may choose, and what is refused."""

import pytest

from newsparse.options import Layer, Options


def test_all_layers_by_default_and_no_zone():
    assert Options() == Options(timezone=None, reference=None, layers=frozenset(Layer))


def test_layers_may_be_named():
    assert Options(layers=["dates", Layer.LISTS]).layers == {Layer.DATES, Layer.LISTS}
    assert Options(layers=()).layers == frozenset()


def test_unknown_layer_is_a_value_error():
    with pytest.raises(ValueError, match="'weather' is not a valid Layer"):
        Options(layers=["weather"])


@pytest.mark.parametrize(
    "wrong",
    [{"layers": "dates"}, {"layers": 1}, {"timezone": "Asia/Shanghai"}, {"reference": "2024-05-06"}],
)
def test_wrong_type_is_a_type_error(wrong):
    (name,) = wrong
    with pytest.raises(TypeError, match=rf"{name} must be .*, not (str|int)$"):
        Options(**wrong)
