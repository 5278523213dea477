"""Names, outlets and credits."""

from __future__ import annotations

import functools

from hypothesis import strategies as st

from newsparse.model import Credit, Name, Outlet, Role
from newsparse.spans import Span
from newsparse.strategies.words import Script

__all__ = ["NOWHERE", "credits_", "names", "outlets"]

NOWHERE = Span(0, 0)
"""The span of a value that is on no page yet; rendering gives it its own."""

_SURNAMES = (
    *(
        ("张", "張"),
        ("王", "王"),
        ("李", "李"),
        ("陈", "陳"),
        ("刘", "劉"),
        ("赵", "趙"),
        ("吴", "吳"),
        ("周", "周"),
    ),
    *(
        ("徐", "徐"),
        ("孙", "孫"),
        ("马", "馬"),
        ("朱", "朱"),
        ("胡", "胡"),
        ("郭", "郭"),
        ("何", "何"),
        ("罗", "羅"),
    ),
)
_COMPOUND_SURNAMES = (("欧阳", "歐陽"), ("司马", "司馬"), ("诸葛", "諸葛"))
_GIVEN = tuple("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平")
_GIVEN_TRADITIONAL = tuple("偉芳娜敏靜麗強磊軍洋勇艷傑娟濤明超秀霞平")


@functools.cache
def names(script: Script = Script.HANS, *, spaced: bool = True) -> st.SearchStrategy[Name]:
    """Return names of persons: one surname in five compound, one or two given characters.

    Args:
        script: The script they are written in.
        spaced: Whether a name of two characters may be written with a blank inside (张 伟).
    """
    single = st.sampled_from([script.of(*pair) for pair in _SURNAMES])
    compound = st.sampled_from([script.of(*pair) for pair in _COMPOUND_SURNAMES])
    surnames = st.integers(0, 4).flatmap(lambda n: compound if n == 4 else single)
    given_ = st.text(
        st.sampled_from(_GIVEN if script is Script.HANS else _GIVEN_TRADITIONAL), min_size=1, max_size=2
    )
    blanks = st.sampled_from(("", "", " ", "\u3000") if spaced else ("",))
    return st.builds(_name, surnames, given_, blanks)


def _name(surname: str, given_: str, blank: str) -> Name:
    """Make a name; only one of two characters takes a blank."""
    name = surname + given_
    written = surname + blank + given_ if len(name) == 2 else name
    return Name(span=NOWHERE, name=name, text=written)


_KNOWN = {
    Script.HANS: (
        "人民日报",
        "光明日报",
        "经济日报",
        "新华社",
        "山西日报",
        "北京青年报",
        "解放日报",
        "中新网",
    ),
    Script.HANT: ("聯合報", "中央社", "明報", "大公報", "自由時報"),
}
_PLACES = (("青石", "青石"), ("沙河", "沙河"), ("北滩", "北灘"), ("柳桥", "柳橋"), ("东屿", "東嶼"))
_PAPERS = (("日报", "日報"), ("晚报", "晚報"), ("新闻网", "新聞網"), ("电视台", "電視台"), ("商报", "商報"))


@functools.cache
def outlets(script: Script = Script.HANS) -> st.SearchStrategy[Outlet]:
    """Return outlets: well-known ones, and invented ones that only their form shows to be outlets.

    Args:
        script: The script they are written in.
    """
    known = st.sampled_from(_KNOWN[script]).map(lambda name: Outlet(span=NOWHERE, name=name, known=True))
    invented = st.tuples(*(st.sampled_from([script.of(*p) for p in pairs]) for pairs in (_PLACES, _PAPERS)))
    return st.one_of(known, invented.map("".join).map(lambda name: Outlet(span=NOWHERE, name=name)))


_LABELS: dict[Role, tuple[tuple[str, str], ...]] = {
    Role.AUTHOR: (("作者", "作者"), ("撰文", "撰文")),
    Role.REPORTER: (("记者", "記者"), ("特派记者", "特派記者")),
    Role.CORRESPONDENT: (("通讯员", "通訊員"), ("特约记者", "特約記者")),
    Role.INTERN: (("实习生", "實習生"),),
    Role.EDITOR: (("编辑", "編輯"), ("责任编辑", "責任編輯"), ("责编", "責編")),
    Role.CHIEF_EDITOR: (("主编", "主編"), ("监制", "監製")),
    Role.REVIEWER: (("审核", "審核"),),
    Role.PROOFREADER: (("校对", "校對"),),
    Role.PHOTOGRAPHER: (("摄影", "攝影"),),
    Role.VIDEO: (("摄像", "攝像"), ("剪辑", "剪輯")),
    Role.DESIGNER: (("设计", "設計"), ("制图", "製圖")),
    Role.TRANSLATOR: (("翻译", "翻譯"), ("编译", "編譯")),
    Role.PLANNER: (("策划", "策劃"), ("统筹", "統籌")),
    Role.OTHER: (("供稿", "供稿"),),
}


@functools.cache
def credits_(
    script: Script = Script.HANS, roles: tuple[Role, ...] = tuple(_LABELS), *, spaced: bool = True
) -> st.SearchStrategy[Credit]:
    """Return credits: a role, one of its labels, one to three names, and with 记者 at times an organisation.

    Args:
        script: The script they are written in.
        roles: The roles to draw from.
        spaced: Whether names of two characters may be written with a blank inside.
    """
    return st.sampled_from([(role, label) for role in roles for label in _LABELS[role]]).flatmap(
        lambda pair: _labelled(script, pair[0], script.of(*pair[1]), spaced=spaced)
    )


@functools.cache
def _labelled(script: Script, role: Role, label: str, *, spaced: bool) -> st.SearchStrategy[Credit]:
    """Return credits with a label."""
    orgs: st.SearchStrategy[str | None] = st.none()
    if label in ("记者", "記者"):
        own = st.just(script.of("本报", "本報"))
        orgs = st.one_of(orgs, own, outlets(script).map(lambda outlet: outlet.name))
    people = st.lists(
        names(script, spaced=spaced), min_size=1, max_size=3, unique_by=lambda person: person.name
    )
    return st.builds(
        lambda org, people: Credit(span=NOWHERE, role=role, label=label, org=org, people=tuple(people)),
        orgs,
        people,
    )
