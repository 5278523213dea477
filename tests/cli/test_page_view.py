"""The view of a page: every line fits, every character is there, values stand in their marks."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse import cli
from newsparse._show.cells import cells, printable
from newsparse._show.marks import LAYERS
from newsparse.cli.colour import is_wanted, paint
from newsparse.cli.page_view import STYLES, UNSTYLED, page_view, shown_marks
from newsparse.strategies import noise, pages

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.txt"))
PAGE = """\
漳河晚报
漳河水位平稳 两岸插秧过半
漳河晚报 2024-05-06 08:30

昨日,漳河水位平稳,两岸秧苗返青。县长孟川柏说:“水够。”

编辑/祁小满
"""

CODES = re.compile("\x1b\\[[0-9;]*m")


def seen(lines):
    """Give what a reader sees of the page, without zones, marks and blanks."""
    page = "".join(CODES.sub("", line)[12:] for line in lines)
    return re.sub(r"⟨[a-z]+ |⟩|\s", "", page)


@pytest.mark.parametrize("coloured", [False, True])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples_are_shown_whole_in_80_columns(path, coloured):
    text = path.read_text(encoding="utf-8")
    article = newsparse.parse(text)
    lines = page_view(article, text, coloured=coloured, folded=False)
    assert max(cells(CODES.sub("", line)) for line in lines) <= 80
    told = 2 if coloured else 1
    body = lines[
        1 : len(lines) - (1 + len(article.defects) if article.defects else 0) - (told if coloured else 0)
    ]
    assert seen(body) == re.sub(r"\s", "", text)


@given(pages(), st.integers(0, 120), st.booleans(), st.booleans())
def test_every_line_fits(page, width, coloured, folded):
    for line in page_view(page.article, page.text, width=width, coloured=coloured, folded=folded):
        assert cells(CODES.sub("", line)) <= max(width, 40)
        assert printable(CODES.sub("", line)) == CODES.sub("", line)


@given(noise())
def test_any_text_is_shown(text):
    for line in page_view(newsparse.parse(text), text):
        assert cells(line) <= 80
        assert printable(line) == line


@given(pages())
def test_marks_lie_inside_each_other_or_apart(page):
    found = shown_marks(page.article)
    assert {mark.layer for mark in found} <= STYLES.keys()
    for number, one in enumerate(found):
        for other in found[number + 1 :]:
            assert other.span in one.span or not one.span.overlaps(other.span)


def test_every_layer_has_a_style_or_none_on_purpose():
    assert STYLES.keys() | UNSTYLED == set(LAYERS)
    assert not STYLES.keys() & UNSTYLED


def test_the_items_of_a_list_are_marked_by_their_markers():
    page = PAGE.replace("“水够。”", "“一要清淤,二要蓄水,三要护堤。”")
    shown = "".join(line[12:] for line in page_view(newsparse.parse(page), page))
    assert "⟨quote “⟨list 一要⟩清淤,⟨list 二要⟩蓄水,⟨list 三要⟩护堤。”⟩" in shown


def test_values_stand_in_their_marks():
    lines = page_view(newsparse.parse(PAGE), PAGE)
    assert lines[:8] == [
        f"zh-Hans, {len(PAGE)} characters, 5 blocks",
        "",
        "masthead    ⟨site 漳河晚报⟩",
        "headline    漳河水位平稳 两岸插秧过半",
        "meta        ⟨source 漳河晚报⟩ ⟨published 2024-05-06 08:30⟩",
        "",
        "paragraph   ⟨time 昨日⟩,漳河水位平稳,两岸秧苗返青。县长⟨person 孟川柏⟩说:",
        "            ⟨quote “水够。”⟩",
    ]
    assert lines[-1] == "credit      编辑/⟨person 祁小满⟩"


PORTAL = (ROOT / "examples" / "ferry-portal.txt").read_text(encoding="utf-8")


def test_what_is_not_of_the_story_is_folded():
    lines = page_view(newsparse.parse(PORTAL), PORTAL)
    folds = [line for line in lines if line.startswith("(folded)")]
    assert folds == [
        "(folded)    10 lines: chrome 10 · site 柳湾新闻网 (--all shows them)",
        "(folded)    6 lines: chrome 6",
        "(folded)    20 lines: related 13, comments 5, chrome 2",
    ]
    assert lines.index("headline    柳湾渡口恢复通航 头班船坐了一百二十人") == 4
    assert not {line.split(" ")[0] for line in lines} & {"chrome", "related", "comments"}


def test_no_line_of_the_story_is_folded():
    article = newsparse.parse(PORTAL)
    shown = seen(page_view(article, PORTAL)[1:])
    rest = {"chrome", "related", "comments"}
    assert all(re.sub(r"\s", "", block.text) in shown for block in article.blocks if block.zone not in rest)


def test_a_few_lines_are_not_folded():
    page = f"首页 要闻\n{PAGE}\n相关阅读\n漳河水库开始蓄水\n"
    assert not [line for line in page_view(newsparse.parse(page), page) if "folded" in line]


def test_the_legend_names_what_is_shown():
    def legend(folded):
        return CODES.sub("", page_view(newsparse.parse(PORTAL), PORTAL, coloured=True, folded=folded)[-1])

    assert legend(folded=True) == "marked: outlet org time person quote"
    assert legend(folded=False) == "marked: outlet org time person quote related comment"


def test_organisations_are_not_called_outlets():
    page = PAGE.replace("编辑/祁小满", "(漳河晚报记者 祁小满)")
    assert "(⟨org 漳河晚报⟩记者 ⟨person 祁小满⟩)" in page_view(newsparse.parse(page), page)[-1]


def test_colours_are_told_at_the_end():
    *lines, legend = page_view(newsparse.parse(PAGE), PAGE, coloured=True)
    assert f"{paint('headline', 'dim')}    漳河水位平稳 两岸插秧过半" in lines
    assert any(paint("孟川柏", STYLES["person"]) in line for line in lines)
    assert CODES.sub("", legend) == "marked: outlet time person quote"


def test_defects_are_shown():
    text = PAGE.replace("2024-05-06 08:30", "3小时前")
    article = newsparse.parse(text)
    assert article.defects
    assert page_view(article, text)[-2].startswith("warning: stamp_unresolved at ")


# ── the command ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def shown(tmp_path, capsys):
    """Show the page with arguments, and return what is printed."""
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")

    def show(*arguments):
        assert cli.main(["show", *arguments, str(path)]) == 0
        return capsys.readouterr().out

    return show


def test_all_shows_everything(tmp_path, capsys):
    path = tmp_path / "page.txt"
    path.write_text(PORTAL, encoding="utf-8")
    assert cli.main(["show", str(path)]) == 0
    assert "(--all shows them)" in capsys.readouterr().out
    assert cli.main(["show", "--all", str(path)]) == 0
    out = capsys.readouterr().out
    assert "folded" not in out
    assert seen(out.split("\n")[1:]) == re.sub(r"\s", "", PORTAL)


@pytest.fixture
def environment(monkeypatch):
    """Set variables, in an environment that says nothing of colours."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)

    def put(**variables):
        for name, value in variables.items():
            monkeypatch.setenv(name, value)

    return put


@pytest.mark.parametrize(
    ("arguments", "variables", "coloured"),
    [
        ([], {}, False),
        (["--color", "always"], {}, True),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour_is_for_who_wants_it(shown, environment, arguments, variables, coloured):
    environment(COLUMNS="60", **variables)
    out = shown(*arguments)
    assert ("\x1b[" in out) is coloured
    assert max(cells(line) for line in CODES.sub("", out).split("\n")[1:]) <= 60


class Terminal:
    def isatty(self):
        return True


@pytest.mark.parametrize(("term", "wanted"), [("xterm-256color", True), ("dumb", False)])
def test_a_terminal_wants_colour_unless_it_is_dumb(environment, term, wanted):
    environment(TERM=term)
    assert is_wanted("auto", Terminal()) is wanted


def test_one_record_of_many_is_shown(tmp_path, capsys):
    path = tmp_path / "crawl.jsonl"
    path.write_text('{"text": "甲"}\n{\n{"text": "漳河"}\n', encoding="utf-8")
    assert cli.main(["show", str(path), "--record", "3"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith(f"{path}:3: und, 2 characters")
    assert err == ""
    assert cli.main(["show", str(path), "--record", "2"]) == 1
    assert capsys.readouterr().err.startswith(f"newsparse: {path}:2: no JSON: ")
    assert cli.main(["show", str(path), "--record", "9"]) == 1
    assert capsys.readouterr().err == f"newsparse: {path}: no record 9\n"
    assert cli.main(["show", str(path)]) == 1
    assert capsys.readouterr().out.count(" characters, ") == 2
