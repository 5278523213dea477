import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse._fields.lists.markers import LAST, MARKER, Marker, Place, match_to_marker, numeral_to_int
from newsparse.model import ListKind


def markers(text: str) -> list[Marker]:
    return [marker for match in MARKER.finditer(text) if (marker := match_to_marker(match))]


@pytest.mark.parametrize(
    ("text", "written", "kind", "ordinal"),
    [
        ("一要快", "一要", ListKind.MUST, 1),
        ("，十二是省", "十二是", ListKind.IS, 12),
        ("第三，慢", "第三", ListKind.ORDINAL, 3),
        ("第3、慢", "第3", ListKind.ORDINAL, 3),
        ("第二条，慢", "第二条", ListKind.ORDINAL, 2),
        ("第二招：慢", "第二招：", ListKind.OTHER, 2),
        ("首先要快", "首先", ListKind.SEQUENCE, 1),
        ("其次，快", "其次", ListKind.SEQUENCE, 2),
        ("再者，快", "再者", ListKind.SEQUENCE, 3),
        ("最後則是", "最後", ListKind.SEQUENCE, LAST),
        ("其四：快", "其四", ListKind.OF_WHICH, 4),
        ("十一、快", "十一、", ListKind.HAN, 11),
        ("二．快", "二．", ListKind.HAN, 2),
        ("貳、快", "貳、", ListKind.HAN, 2),
        ("三)快", "三)", ListKind.HAN_IN_PARENTHESES, 3),
        ("（十）快", "（十）", ListKind.HAN_IN_PARENTHESES, 10),
        ("１２．快", "１２．", ListKind.ARABIC, 12),
        ("3)快", "3)", ListKind.ARABIC, 3),
        ("4:快", "4:", ListKind.ARABIC, 4),
        ("5️⃣快", "5️⃣", ListKind.ARABIC, 5),
        ("(7)快", "(7)", ListKind.ARABIC_IN_PARENTHESES, 7),
        ("⑳快", "⑳", ListKind.CIRCLED, 20),
        ("㈢快", "㈢", ListKind.CIRCLED, 3),
        ("Ｂ．快", "Ｂ．", ListKind.OTHER, 2),
        ("c)快", "c)", ListKind.OTHER, 3),
        ("（d）快", "（d）", ListKind.OTHER, 4),
        ("Ⅳ.快", "Ⅳ.", ListKind.OTHER, 4),
        ("看点二：快", "看点二：", ListKind.OTHER, 2),
        ("方案2：快", "方案2：", ListKind.OTHER, 2),
        ("三看鱼鳃", "三看", ListKind.OTHER, 3),
        ("　■ 快", "■", ListKind.BULLET, 0),
        ("——路更宽，灯更亮。", "——", ListKind.BULLET, 0),
    ],
)
def test_a_marker_is_read_with_its_kind_and_number(text, written, kind, ordinal) -> None:
    (marker,) = markers(text)
    assert (text[marker.start : marker.end], marker.kind, marker.ordinal) == (written, kind, ordinal)


@pytest.mark.parametrize(
    "text",
    [
        "渠道统一要素",
        "三要素",
        "第一要务",
        "，一是一，",
        "一是一。",
        "，一、二线",
        "周一、三",
        "北滩站二号",
        "第一、第二",
        "，第三、第四",
        "2.5亿",
        "，2.5亿",
        "价，3:2",
        "甲(3)班",
        "甲（一）乙",
        "①，",
        "②号",
        "■■",
        "-5℃",
        "——苏轼",
        "——（宋）陆游",
        "一月晴",
        "星期三：晴",
        "，路线一、东",
        "甲乙丙丁戊己庚一：",
        "A.B",
        "A/B",
        "一二、丙",
        "十十、丙",
        "0.丙",
        "、三、丙",
    ],
)
def test_what_only_looks_like_a_marker_is_none_or_doubtful(text) -> None:
    assert [marker for marker in markers(text) if marker.sure] == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("一要", Place.LINE),
        (" \u3000一要", Place.LINE),
        ("甲。\n一要", Place.LINE),
        ("甲\r一要", Place.LINE),
        ("甲，一要", Place.CLAUSE),
        ("甲 一要", Place.CLAUSE),
        ("“一要", Place.CLAUSE),
        ("甲一要", Place.INSIDE),
    ],
)
def test_where_a_marker_stands_is_read(text, place) -> None:
    (marker,) = markers(text)
    assert marker.place is place


def test_a_digit_behind_it_makes_a_number_at_the_head_of_a_line_doubtful() -> None:
    doubtful, sure = markers("1.5岁\n2.岁末")
    assert (doubtful.sure, sure.sure) == (False, True)


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        *(("十", 10), ("二十", 20), ("拾", 10), ("九十九", 99), ("", 0), ("一二", 0)),
        *(("一二十", 0), ("二十三四", 0), ("十十一", 0), ("二十十", 0), ("二十拾", 0)),
    ],
)
def test_numerals_are_read(numeral, value) -> None:
    assert numeral_to_int(numeral) == value


HAN = "〇一二三四五六七八九"


@given(st.integers(1, 99))
def test_han_and_full_width_numerals_of_any_value_are_read(n) -> None:
    tens, ones = divmod(n, 10)
    han = (HAN[tens] if tens > 1 else "") + ("十" if tens else "") + (HAN[ones] if ones else "")
    assert numeral_to_int(han) == n
    assert numeral_to_int("".join(chr(0xFF10 + int(d)) for d in str(n))) == n


@given(st.text(st.characters(exclude_categories=())))
def test_every_match_in_any_text_is_read_or_refused(text) -> None:
    at = 0
    for match in MARKER.finditer(text):
        marker = match_to_marker(match)
        if marker:
            assert at <= marker.start < marker.end <= len(text)
            at = marker.end
