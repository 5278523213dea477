"""The law of bytes: every door decodes a page alike, and bytes that are valid UTF-8 are read as UTF-8."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import cli, from_json
from newsparse.html import html_to_text
from newsparse.readers import BrokenRecord, read_records
from newsparse.strategies import Script, clauses, scripts

# What a page may be written in, with the declarations that are right for it. Pages in GBK say gb2312.
WRITTEN = {
    "utf-8": ("utf-8", "UTF8"),
    "gb18030": ("gb2312", "GBK", "x-gbk", "gb18030"),
    "gbk": ("gb2312", "gb_2312-80", "GB18030"),
    "cp950": ("big5", "Big5-HKSCS", "cn-big5", "cp950"),
    "big5hkscs": ("big5", "big5-hkscs", "x-x-big5"),
    "utf-16": ("utf-16",),
    "utf-8-sig": ("utf-8",),
}
MARKED = ("utf-16", "utf-8-sig")
OTHER = ("iso-8859-1", "us-ascii", "utf-16", "shift_jis", "euc-kr", "martian", "base64", "punycode", "")
NAMES = st.sampled_from([*{name for names in WRITTEN.values() for name in names}, *OTHER])
FORMS = st.sampled_from(
    [
        '<meta charset="{}">',
        "<META CHARSET={}>",
        '<meta http-equiv="Content-Type" content="text/html; charset={}">',
        "<meta content='text/html;charset={}' http-equiv=content-type />",
        "<script>var one = 1</script>" * 100 + '<meta charset="{}">',  # beyond the first 1,024 bytes
    ]
)
HELD_BY = {
    Script.HANS: ["utf-8", "utf-16", "utf-8-sig", "gb18030", "gbk"],
    Script.HANT: ["utf-8", "utf-16", "utf-8-sig", "gb18030", "gbk", "cp950", "big5hkscs"],
}
HAN = {
    script: st.text(st.characters(codec=codec, min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=1)
    for script, codec in ((Script.HANS, "gb2312"), (Script.HANT, "big5"))
}
NOTHING = st.just("<title>none</title>")


@st.composite
def sources(draw, declared=FORMS):
    """A page of HTML with text in one script, and an encoding that can hold it."""
    script = draw(scripts())
    lines = draw(st.lists(clauses(script), min_size=3, max_size=6)) + draw(st.lists(HAN[script], max_size=4))
    body = "".join(f"<p>{line}。</p>" for line in lines)
    html = f"<html><head>{draw(declared)}</head><body><h1>1.2</h1>{body}</body></html>"
    return html, draw(st.sampled_from(HELD_BY[script]))


def through_readers(data):
    (record,) = read_records(io.BytesIO(data), kind="html")
    return record


@given(sources(FORMS | NOTHING), NAMES)
def test_doors_agree_whatever_is_declared(source, name):
    html, written = source
    data = html.replace("{}", name).encode(written)
    record, text = through_readers(data), html_to_text(data)
    # One refuses what the other shows with U+FFFD.
    assert "\ufffd" in text if isinstance(record, BrokenRecord) else record.text == text


@given(sources(), NAMES)
def test_valid_utf_8_is_read_whatever_is_declared(source, name):
    html = source[0].replace("{}", name)
    assert through_readers(html.encode()).text == html_to_text(html.encode()) == html_to_text(html)


@given(st.data(), sources())
def test_right_declaration_is_believed(data, source):
    html, written = source
    html = html.replace("{}", data.draw(st.sampled_from(WRITTEN[written])))
    assert through_readers(html.encode(written)).text == html_to_text(html)


@given(sources(), NAMES)
def test_byte_order_mark_decides_whatever_is_declared(source, name):
    html = source[0].replace("{}", name)
    assert {through_readers(html.encode(marked)).text for marked in MARKED} == {html_to_text(html)}


@given(sources(), NAMES, st.integers(1, 200), st.sampled_from([b"\xff", b"\x80", b"\xe6"]))
def test_damaged_utf_8_is_not_read_as_what_it_declares(source, name, back, damage):
    html = source[0].replace("{}", name)
    at = len(html) - back
    data = html[:at].encode() + damage + html[at:].encode()
    record = through_readers(data)
    assert record.reason.startswith("not utf-8 at byte ")
    assert html_to_text(data) == html_to_text(data.decode("utf-8", "replace"))


@pytest.mark.parametrize(
    ("declared", "written"),
    [("gb2312", "utf-8"), ("gb2312", "gbk"), ("utf-8", "utf-8"), ("big5", "utf-8-sig"), ("gbk", "utf-16")],
)
def test_command_line_reads_the_same_headline(declared, written, tmp_path, capsys):
    html = f'<meta charset="{declared}"><h1>黄河沿岸五县联手护河</h1><p>2024-09-05 07:42 来源：河东日报</p>'
    path = tmp_path / "x.html"
    path.write_bytes(html.encode(written))
    assert cli.main(["parse", str(path)]) == 0
    assert from_json(capsys.readouterr().out).headline.text == "黄河沿岸五县联手护河"
    assert html_to_text(path.read_bytes()).startswith("黄河沿岸五县联手护河\n")
