"""From bytes to text: what is read, and what is refused rather than read wrongly."""

import codecs
import contextlib
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.readers.decoding import Decoded, UndecodableError, decode, decode_html, is_encoding

PAGE = "漳河晚报\n漳河两岸秧苗返青 今年插秧比往年早五天\n2024-05-06 08:30 来源:漳河晚报\n" * 3
TAIWAN = "基隆早報\n海風步道週末開放 遊客可搭接駁車前往\n2024-05-06 08:30\n記者林沐晴/基隆報導\n" * 3


@given(st.text())
def test_utf_8_is_read(text):
    assert decode(text.encode("utf-8")) == Decoded(text.removeprefix("\ufeff"), "utf-8")


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_byte_order_mark_decides_and_is_left_out(mark, encoding):
    assert decode(mark + PAGE.encode(encoding)) == Decoded(PAGE, encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_byte_order_mark_is_left_out_of_a_named_encoding_too(encoding):
    assert decode(("\ufeff" + PAGE).encode(encoding), encoding).text == PAGE


@pytest.mark.parametrize(("text", "encoding"), [(PAGE, "gb18030"), (TAIWAN, "big5")])
def test_chinese_encodings_are_detected(text, encoding):
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.detected) == (text, True)


@given(st.integers(0, len(PAGE)), st.sampled_from([b"\xff", b"\xe6", b"\x80\x80"]))
def test_damaged_utf_8_is_never_taken_for_something_else(where, damage):
    data = PAGE[:where].encode() + damage + PAGE[where:].encode()
    with pytest.raises(UndecodableError, match=r"^not utf-8 at byte \d+ \(0x[0-9a-f]{2}\)$"):
        decode(data)


@given(st.binary())
def test_any_bytes_are_read_or_refused(data):
    with contextlib.suppress(UndecodableError):
        assert is_encoding(decode(data).encoding)


def test_wrong_named_encoding_is_refused():
    with pytest.raises(UndecodableError, match=r"^not big5 at byte "):
        decode(PAGE.encode("utf-8"), "big5")


def test_unknown_name_is_a_fault_of_the_caller():
    with pytest.raises(LookupError, match="martian"):
        decode(b"\xff", "martian")


def test_noise_is_refused():
    with pytest.raises(UndecodableError, match="no other encoding was detected; name it with --encoding"):
        decode(bytes(range(0x80, 0x100)) * 8)


def test_without_the_extra_the_encoding_must_be_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "charset_normalizer", None)
    with pytest.raises(UndecodableError, match=r"^not utf-8 at byte 0 .*install newsparse\[cli\]"):
        decode(PAGE.encode("gb18030"))


@pytest.mark.parametrize("name", ["base64", "martian", "", "a\x00b", "undefined", "idna", "unicode_escape"])
def test_what_decodes_no_text_is_no_encoding(name):
    assert not is_encoding(name)


# ── HTML ────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("head", "written", "in_header"),
    [
        ('<meta charset="gb2312">', "gb18030", None),
        ("<META CHARSET=GBK>", "gb18030", None),
        ('<meta http-equiv="Content-Type" content="text/html; charset=big5">', "big5hkscs", None),
        ('<meta charset="utf-8">', "utf-8", None),
        ("<title>", "utf-8", None),
        ('<meta charset="martian">', "utf-8", None),
        ('<meta charset="utf-8">', "gb18030", "GBK"),
        ('<meta charset="gb2312">', "utf-8", None),
        ('<meta charset="big5">', "utf-8", "ISO-8859-1"),
        ('<meta charset="x-gbk">', "gb18030", None),
        (" " * 2_000 + '<meta charset="gbk">', "gb18030", None),
        ('<meta charset="utf-16">', "gb18030", "gbk"),
        ('<meta charset="big5">', "cp950", "punycode"),
        ('<meta charset="gbk">', "gb18030", "martian"),
        ('<meta charset="gbk">', "utf-8-sig", None),
        ('<meta charset="gbk">', "utf-16", "gbk"),
    ],
)
def test_html_is_read_as_it_declares(head, written, in_header):
    page = f"<html><head>{head}</head><body>漳河水位平安"
    assert decode_html(page.encode(written), declared=[in_header] if in_header else []).text == page


def test_html_that_is_not_what_it_declares_is_refused():
    page = '<meta charset="big5">漳河两岸秧苗返青'
    with pytest.raises(UndecodableError, match=r"^not big5 at byte 37 \(0xff\)$"):
        decode_html(page.encode("gb18030") + b"\xff")


def test_damaged_utf_8_is_not_read_as_html_declares():
    page = '<meta charset="gb2312">漳河两岸秧苗返青'.encode() + b"\xff"
    with pytest.raises(UndecodableError, match=r"^not utf-8 at byte 47 \(0xff\)$"):
        decode_html(page)
    assert decode_html(page, errors="replace").text.endswith("返青\ufffd")


def test_named_encoding_is_stronger_than_what_html_declares():
    page = '<meta charset="utf-8">漳河两岸秧苗返青'
    assert decode_html(page.encode("gbk"), "gbk") == Decoded(page, "gb18030")
    with pytest.raises(UndecodableError, match=r"^not big5 at byte "):
        decode_html(page.encode(), "big5")


def test_dots_in_names_are_those_of_the_encodings_that_pages_use():
    assert decode("卡尔·亨利".encode("gbk"), "gb2312").text == "卡尔·亨利"
    assert decode("卡爾‧亨利".encode("cp950"), "big5") == Decoded("卡爾‧亨利", "cp950")
    assert decode("深水埗".encode("big5hkscs"), "big5") == Decoded("深水埗", "big5hkscs")


def test_without_an_encoding_that_fits_bad_bytes_are_replaced_only_where_asked_for():
    noise = bytes(range(0x80, 0x100))
    assert "\ufffd" in decode(noise, errors="replace").text
    assert "\ufffd" in decode(noise, declared=["gbk"], errors="replace").text
    with pytest.raises(UndecodableError, match=r"^not gbk at byte 0 "):
        decode(noise, declared=["gbk"])
