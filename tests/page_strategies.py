"""Hypothesis strategies for texts that look like pages: pieces of every kind, in any order, and damage."""

import pathlib

from hypothesis import strategies as st

ROOT = pathlib.Path(__file__).parent.parent
EXAMPLES = {
    path.stem: path.read_bytes().decode("utf-8") for path in sorted((ROOT / "examples").glob("*.txt"))
}

LINE_ENDS = ("\n", "\r\n", "\r")
BLANKS = (" ", "\u3000", "\t", "\u00a0", "\x0b", "\u2028", "\x85", "\ufeff", "\u200b", "\u00ad")
# What has broken parsers of text: NUL, halves of a surrogate pair, a mark of byte order, marks left open.
ODDITIES = ("\x00", "\ud83d", "\ude00", "\ufeff", "\u202e", "“", "《", "((((", "（", "】", "͏", "𠮷", "⑴")

LINES = (
    "柳湾晚报",
    "首页 > 新闻中心 > 社会 > 正文",
    "首页 新闻 财经 体育 登录 注册",
    "【焦点】渡口重开",
    "柳湾渡口恢复通航 早班船坐满了人",
    "——听老船工讲三十年的潮水",
    "柳湾晚报 2024-02-30 25:61",
    "柳湾晚报 2024-09-05 07:42",
    "发布时间：2023年3月30日 08:50 来源：千帆网 作者：岑远山",
    "更新时间: 2023-03-31 09:10:11 +08:00",
    "3小时前",
    "昨天 21:26",
    "2019\n09/07\n19:02",
    "记者岑远山／柳湾報導",
    "(责编:祁小满、丁一帆)",
    "【责任编辑:申屠月】",
    "编辑/",
    "责任编辑：",
    "编辑/祁小满 校对/孟 川",
    "摘要：渡口停航八个月后重开。",
    "柳湾社9月4日电(记者 岑远山 通讯员 柏青)停航八个月的柳湾渡口4日恢复通航。",
    "市长孟川柏说:“船要快,更要稳。”他指出,要把票价降下来,把班次加上去。",
    "会议要求,一要查险段,二要备物料,四要管票价。第一,早开船;第三,晚收班。",
    "1. 码头限载两百人。",
    "(二)雨天停航。",
    "▲恢复通航的柳湾渡口。(图/航管处提供)",
    "班次\t开船\t票价",
    "一、先修船",
    "关键词：渡口、通航 船工",
    "#渡口# #船工#",
    "声明:本文仅代表作者观点。",
    "相关阅读",
    "柳湾老码头改成图书馆 柳湾晚报 2024-08-21",
    "六月起渡船增班 船票同步下调",
    "柳湾日报客户端 2024-07-19",
    "最新评论",
    "柳湾老李",
    "2024-09-05 12:00",
    "坐了一辈子船,总算又开了。",
    "回复 赞(3)",
    "关于我们 | 联系方式 | 网站地图",
    "柳湾网 版权所有 Copyright © 2024",
)

line_ends = st.sampled_from(LINE_ENDS)
indents = st.text(st.sampled_from(BLANKS), max_size=3)
odd_texts = st.one_of(
    st.text(st.characters(exclude_categories=())),
    st.lists(st.sampled_from(ODDITIES + BLANKS + LINE_ENDS + ("一", "1", ":", "二要")), max_size=12).map(
        "".join
    ),
)
pieces = st.one_of(
    st.sampled_from(LINES), st.sampled_from(LINES), st.sampled_from(list(EXAMPLES.values())), odd_texts
)


@st.composite
def pages(draw):
    """A page of pieces that stand on pages, each line with its own blanks and its own line end."""
    text = []
    for piece in draw(st.lists(pieces, max_size=14)):
        text += [draw(indents), piece, draw(indents), draw(line_ends) * draw(st.integers(1, 3))]
    return "".join(text)


@st.composite
def plain_pages(draw):
    """A page of well-formed lines, one line end between them: what the surface laws speak of."""
    return "\n".join(draw(st.lists(st.sampled_from(LINES), min_size=1, max_size=16)))


texts = st.one_of(pages(), odd_texts)
