"""The table of role words: every row is read in its example, every flag does what the file says of it."""

import importlib.resources
import re
import subprocess
import sys
from typing import get_args

import pytest

from newsparse import find_credits
from newsparse._lexicon import rows
from newsparse._names.labels import label_at
from newsparse._names.roles import ROLE_WORDS, Flag, role_word, role_words
from newsparse.model import Role

ROWS = rows("roles")
FLAGS = get_args(Flag)


def spellings():
    """Yield each row once for each of its spellings, the example in that spelling."""
    for label, traditional, roles, flags, example in ROWS:
        for spelling in (label, *filter(None, traditional.split("|"))):
            yield spelling, roles.replace("-", "").split(), flags.split(), example.replace(label, spelling)


def read(line):
    """Read the credits of a line: label, role, outlet, names."""
    return [(c.label, c.role.value, c.org, [n.name for n in c.people]) for c in find_credits(line)]


def having(flag):
    """The spellings of the words with a flag that are labels."""
    return sorted(word for word in role_words(flag) if ROLE_WORDS[word].roles)


def test_every_label_is_read_in_its_example():
    missed = [
        (spelling, example)
        for spelling, roles, _, example in spellings()
        if roles
        and not any(label and label.endswith(spelling) and role in roles for label, role, *_ in read(example))
    ]
    assert missed == []


def test_every_word_before_a_label_belongs_to_the_label_of_its_example():
    missed = [
        (spelling, example)
        for spelling, roles, flags, example in spellings()
        if "before" in flags
        and not roles
        and not any(label.startswith(spelling) and label != spelling for label, *_ in read(example))
    ]
    assert missed == []


def test_every_word_that_ends_a_credit_ends_the_one_of_its_example():
    for spelling, roles, flags, example in spellings():
        if flags == ["stop"] and not roles:
            [(label, _, _, names)] = read(example)
            assert (label, len(names)) == ("编辑", 1), spelling
            assert example.startswith(f"编辑：{names[0]} {spelling}")


def test_no_spelling_stands_twice():
    found = [spelling for spelling, *_ in spellings()]
    assert len(found) == len(set(found))


def test_roles_and_flags_are_known_and_the_head_of_the_file_tells_each_flag():
    assert {role for _, roles, *_ in spellings() for role in roles} <= {role.value for role in Role}
    assert {flag for _, _, flags, _ in spellings() for flag in flags} == set(FLAGS)
    text = importlib.resources.files("newsparse._lexicon").joinpath("roles.tsv").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^#   (\w+) {2,}\S", text, re.MULTILINE)) == sorted(FLAGS)


def test_no_row_is_without_use():
    assert [label for label, _, roles, flags, _ in ROWS if roles == "-" and not flags] == []


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("记者", Role.REPORTER),
        ("特約記者", Role.CORRESPONDENT),
        ("首席摄影记者", Role.PHOTOGRAPHER),
        ("实习编辑", Role.EDITOR),
        ("美术编辑", Role.DESIGNER),
        ("视频制作", Role.VIDEO),
        ("海报制作", Role.DESIGNER),
        ("执行总编辑", Role.CHIEF_EDITOR),
        ("实习生", Role.INTERN),
    ],
)
def test_a_label_means_what_the_longest_word_that_ends_it_means(label, role):
    assert role_word(label).roles == (role,)


def test_a_label_of_no_word_of_the_table_means_nothing():
    assert role_word("周远航") is None


@pytest.mark.parametrize("word", having("noun"))
def test_a_name_may_follow_a_noun_at_once(word):
    [(label, _, org, names)] = read(f"晋南日报{word}周远航")
    assert (label, org, names) == (word, "晋南日报", ["周远航"])


@pytest.mark.parametrize("word", sorted(set(having("free")) - set(having("origin"))))
def test_a_name_may_follow_a_free_label_behind_an_outlet(word):
    [(label, _, org, names)] = read(f"晋南日报{word}周远航")
    assert (label, org, names) == (word, "晋南日报", ["周远航"])


@pytest.mark.parametrize("word", having("plain"))
def test_a_blank_may_part_a_plain_label_from_its_name(word):
    name = "Mia Xu" if word.isascii() else "周远航"
    assert (word, [name]) in [(label, names) for label, _, _, names in read(f"{word} {name}")]


@pytest.mark.parametrize("word", having("post"))
def test_a_post_label_may_follow_its_name(word):
    assert {(label, *names) for label, _, _, names in read(f"（周远航 {word}）")} == {(word, "周远航")}


@pytest.mark.parametrize("word", having("beside"))
def test_a_name_may_follow_a_label_beside_other_credits_at_once(word):
    assert (word, ["吴桐"]) in [(label, names) for label, _, _, names in read(f"（记者周远航 {word}吴桐）")]


@pytest.mark.parametrize("word", having("work"))
def test_a_word_for_a_work_leads_to_a_title(word):
    assert read(f"{word}：春运首日新桥下") == []


@pytest.mark.parametrize("word", having("marker"))
def test_a_marker_leads_to_a_noun(word):
    read_ = {(label, *names) for label, _, _, names in read(f"{word}｜记者 周远航")}
    assert ("记者", "周远航") in read_ or word == "作者"


@pytest.mark.parametrize("word", having("origin"))
def test_an_institution_follows_a_label_of_origin(word):
    [(label, _, org, names)] = read(f"{word}：平安晋南融媒")
    assert (label, org, names) == (word, "平安晋南融媒", [])


@pytest.mark.parametrize("word", having("account"))
def test_an_account_of_any_form_follows(word):
    [(label, _, org, names)] = read(f"{word}：糖糖不太甜")
    assert (label, org or names[0]) == (word, "糖糖不太甜")
    assert (org is not None) is ("made" in ROLE_WORDS[word].flags)


@pytest.mark.parametrize("word", having("described"))
def test_a_described_picture_is_nobodys(word):
    assert read(f"晋南的老{word}") == []
    assert [org for _, _, org, _ in read(f"（路透社{word}）")] == ["路透社"]


@pytest.mark.parametrize("word", sorted(role_words("before")))
def test_a_word_before_a_label_belongs_to_it(word):
    assert label_at(f"{word}编辑：周远航", 0, len(word) + 6).word == f"{word}编辑"


@pytest.mark.parametrize("word", sorted(role_words("stop")))
def test_a_word_of_the_page_ends_the_names_before_it(word):
    assert [names for *_, names in read(f"责编：周远航 {word}：九百")] == [["周远航"]]


ADD_A_ROW = """
import newsparse._lexicon as lexicon
known = lexicon.rows
row = ("数据分析", "數據分析", "designer", "plain", "数据分析 周远航")
lexicon.rows = lambda name: (*known(name), row) if name == "roles" else known(name)

import newsparse
from newsparse._names.labels import opens_credit

for line in ("数据分析：周远航", "數據分析／周遠航", "数据分析 周远航", "首席数据分析：周远航"):
    [credit] = newsparse.find_credits(line)
    assert credit.role.value == "designer", line
    assert credit.label.endswith(("数据分析", "數據分析")), line
assert opens_credit("【数据分析：周远航】")
page = "新桥今日通车\\n2023-03-30 08:50　晋南晚报\\n\\n" + "3月28日，新桥通车，居民步行过河。\\n" * 3
article = newsparse.parse(page + "责任编辑：祁小满　数据分析：周远航\\n")
assert [(c.label, c.people[0].name) for c in article.credits][1:] == [("数据分析", "周远航")]
"""


def test_a_new_label_is_one_row():
    """In a process of its own, where the table has one row more when it is first read."""
    subprocess.run([sys.executable, "-c", ADD_A_ROW], check=True)
