"""What stands beside a label."""

import pytest

from newsparse._names.people_line import read_account, read_last_people, read_people


@pytest.mark.parametrize(
    ("text", "names", "org", "whole"),
    [
        ("周远航、吴 桐", ["周远航", "吴桐"], None, True),
        ("周远航等", ["周远航"], None, True),
        ("周远航等人", ["周远航"], None, True),
        ("周远航_NB20001", ["周远航"], None, True),
        ("周远航 PK201", ["周远航"], None, True),
        ("HN205", ["HN205"], None, True),
        ("周远航（实习）", ["周远航"], None, True),
        ("[美]安娜·李", ["安娜·李"], None, True),
        ("佚名", [], None, True),
        ("翻摄自网络", [], None, True),
        ("县图书馆", [], "县图书馆", True),
        ("县图书馆、县文化馆", [], "县图书馆、县文化馆", True),
        ("图片由受访者", [], "受访者", True),
        ("城市摄影队 周远航", ["周远航"], "城市摄影队", True),
        ("周远航 县图书馆", ["周远航"], None, False),
        ("方晴北京大学文学院教授", ["方晴"], None, False),
        ("周远航全国劳模", ["周远航"], None, False),
        ("周远航，他说天快黑了", ["周远航"], None, False),
        ("从县城赶来的人们", [], None, False),
    ],
)
def test_people_are_read(text, names, org, whole):
    people = read_people(text, 0, len(text), need=0.5)
    assert [n.name for n in people.names] == names
    assert (people.org.of(text) if people.org else None) == org
    assert people.whole is whole
    assert people.found is bool(names or org)


@pytest.mark.parametrize(
    ("text", "names", "whole"),
    [
        ("镜头里的老街 周远航", ["周远航"], False),
        ("镜头里的老街 周远航、吴思桐", ["周远航", "吴思桐"], False),
        ("镜头里的老街", [], False),
        ("周远航", ["周远航"], True),
    ],
)
def test_the_last_people_are_read(text, names, whole):
    people = read_last_people(text, 0, len(text))
    assert ([n.name for n in people.names], people.whole) == (names, whole)


@pytest.mark.parametrize(
    ("text", "account"),
    [
        (" 风过小镇 ", "风过小镇"),
        ("风过小镇）", "风过小镇"),
        ("风，过小镇", None),
        ("编辑部", None),
        ("一二三四五六七八", None),
        ("", None),
    ],
)
def test_an_account_may_have_any_form_without_a_role_word(text, account):
    people = read_account(text, 0, len(text), longest=6)
    assert (people.names[0].text if people else None) == account
