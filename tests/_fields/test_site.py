"""Laws of the site: each form that names it does so alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles import page_of
from newsparse import parse
from newsparse._fields.site import read_site
from newsparse.model import Zone

NAMES = st.sampled_from(("晋南网", "河东新闻网", "渡口在线", "柳林日报", "青石巷网"))
FORMS = {
    "ownership": lambda name: f"{name}版权所有",
    "copyright": lambda name: f"Copyright © 1997-2019 {name}. All Rights Reserved",
    "permission": lambda name: f"未经{name}书面授权，禁止转载",
    "about": lambda name: f"关于{name} | 联系我们 | 广告服务",
    "feedback": lambda name: f"{name}意见反馈留言板",
    "follow": lambda name: f"关注{name}微信",
    "client": lambda name: f"下载{name}客户端",
}


@pytest.mark.parametrize("form", FORMS)
@given(NAMES)
def test_each_form_alone_names_the_site(form: str, name: str) -> None:
    line = FORMS[form](name)
    site = read_site(page_of([(Zone.HEADLINE, "新桥今天通车"), (Zone.CHROME, line)]))
    assert site is not None
    assert site.name == name


@given(
    st.text(st.sampled_from("晋南网版权所有关于©-> |首页正文客户端未经授权简介号和A. \u3000"), max_size=40)
)
def test_any_furniture_gives_a_name_in_its_place(words: str) -> None:
    page = page_of([(Zone.CHROME, words.strip()), (Zone.HEADLINE, "新桥今天通车")])
    site = read_site(page)
    if site is not None:
        assert site.span.of(page.text) == site.name
        assert site.name.strip()


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        # A word at the very top is the logo only where the page says it again.
        (("栏目选择",), None),
        (("柳林", "要闻", "柳林 | 你身边的小城"), "柳林"),
        # A known outlet is not written out by a longer name that the page says less; by its website's it is.
        (("新华社版权所有", "新华社新闻信息中心意见反馈"), "新华社"),
        (("澎湃版权所有", "未经澎湃网书面授权"), "澎湃网"),
    ],
)
def test_the_form_of_a_name_and_how_often_it_is_said_decide(lines: tuple[str, ...], name: str | None) -> None:
    site = read_site(page_of([*((Zone.CHROME, line) for line in lines), (Zone.HEADLINE, "新桥今天通车")]))
    assert (site and site.name) == name


def test_a_name_cut_short_is_the_website_that_the_source_writes_out() -> None:
    # 观察者 is short for 观察者网 twice over: by its website and by its first part.
    lines = (
        "柳湾渡口恢复通航",
        "来源：观察者网 2024-09-05",
        "停航八个月的柳湾渡口4日恢复通航，头班船坐满了人，两岸居民排队过河。",
        "Copyright © 2024 观察者 All rights reserved",
    )
    article = parse("\n".join(lines))
    assert (article.site.name, article.defects) == ("观察者网", ())
