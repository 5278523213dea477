"""What the lines around a line tell."""

from laid_out import PAGE, fields
from newsparse._layout import neighbours

BODY = "3月28日，青渡镇新桥正式通车，两岸居民步行过河，不再需要等船。新桥全长三百米，历时两年建成。"
HEAD = "青渡镇新桥今日通车\n晋南晚报 2023-03-30 08:50\n"


def test_the_kinds_beside():
    found = fields(neighbours.beside, "首页\n" + BODY)
    assert [(str(row["above"]), str(row["own"]), str(row["below"])) for row in found.values()] == [
        ("top", "=nav", "P3"),
        ("=nav", "P", "end"),
    ]
    assert [str(row["kind"]) for row in fields(neighbours.two_below, f"首页\n{BODY}\n首页").values()] == [
        "=nav",
        "end",
        "end",
    ]


def test_titles_around():
    found = fields(neighbours.titles_around, "\n".join(f"第{n}座新桥今日在青渡镇通车" for n in "一二三四五"))
    assert {(str(row["near"]), row["like_title"]) for row in found.values()} == {("4", "title")}


def test_comments_and_times_around():
    found = fields(neighbours.comments_around, "网友评论\n回复\n2023-03-30\n回复\n新桥真好")
    assert {str(row["replies"]) for row in found.values()} == {"2"}
    assert [row["timed"] for row in found.values()] == [None, None, "time", None, None]


def test_prose_around():
    assert [
        str(row["amount"]) for row in fields(neighbours.prose_around, f"{BODY}\n{BODY}\n首页").values()
    ] == ["2"] * 3


def test_runs_of_like_lines():
    found = fields(neighbours.runs, "柳湾渡口恢复通航\n青渡老桥改作步道\n" + BODY)
    assert [(str(r["above"]), str(r["below"]), str(r["both"])) for r in found.values()] == [
        ("0", "1", "1"),
        ("1", "0", "1"),
        ("0", "0", "0"),
    ]


def test_lines_that_the_page_repeats():
    found = fields(neighbours.repeated, "分享\n新桥\n分享\n分 享")
    assert {i: (row["nth"], row["times"]) for i, row in found.items()} == {
        0: ("first", 3),
        2: ("later", 3),
        3: ("later", 3),
    }


def test_the_footer_begins_at_its_first_line():
    assert fields(neighbours.footed, PAGE + "\n首页").keys() == {12, 13}
    assert fields(neighbours.footed, "首页\n新闻") == {}


def test_tags_after_their_label():
    assert fields(neighbours.tag_runs, "标签：\n渡口\n青渡镇\n新桥今日通车，两岸居民过河。\n交通").keys() == {
        1,
        2,
    }


def test_short_lines_and_whether_the_body_says_them():
    found = fields(neighbours.short_lines, f"{HEAD}{BODY}\n青渡镇\n缆绳")
    assert {i: (str(row["share"]), str(row["count"]), str(row["said"])) for i, row in found.items()} == {
        0: ("None", "None", "False"),
        3: ("1", "2", "True"),
        4: ("1", "2", "False"),
    }


def test_a_summary_after_its_label():
    found = fields(neighbours.summaries, f"{HEAD}核心提示：\n{BODY}\n{BODY}\n首页")
    assert {i: (row["is_label"], row["is_summary"]) for i, row in found.items()} == {
        2: (True, False),
        3: (False, True),
        4: (False, True),
    }


def test_prose_above_the_time():
    assert fields(
        neighbours.prose_above_info, f"青渡镇新桥今日通车\n{BODY}\n晋南晚报 2023-03-30\n{BODY}"
    ).keys() == {1}
    assert fields(neighbours.prose_above_info, PAGE) == {}


def test_cells_of_a_table():
    found = fields(neighbours.cells, "指数\t今收\t涨跌\n青渡\t1403\t3.2\n柳湾\t998\t-1\n注：未经核实\n首页")
    assert [
        (row["columns"], row["alike"] and str(row["alike"]), row["is_beside"]) for row in found.values()
    ] == [
        (2, "1", False),
        (2, "2", False),
        (2, "1", False),
        (None, None, True),
        (None, None, False),
    ]
    assert [str(row["figures"]) for row in found.values()][:3] == ["False", "True", "True"]


def test_a_line_after_a_colon():
    text = f"{HEAD}{BODY}\n新桥有三个出口，分别是下面这几个，请各位居民记住：\n南岸广场\n{BODY}"
    assert fields(neighbours.after_colon, text).keys() == {4}


def test_series_of_bullets_and_ordinals():
    found = fields(neighbours.series, "1. 新桥\n2. 老桥\n3. 渡口\n码头")
    assert {i: (row["begin"], str(row["alike"])) for i, row in found.items()} == {
        0: ("digit", "2"),
        1: ("digit", "2"),
        2: ("digit", "2"),
    }
