"""Units of one line that are one block, halves of a title among them, and zones that a label tells."""

import attrs

from newsparse._layout.blocks import whole_units
from newsparse._units import Source
from newsparse.model import Zone


def source(*lines, inner=(), known=None):
    """A source whose units stand one after the other, those of ``inner`` on the line of the one before."""
    starts = [sum(len(line) + 1 for line in lines[:i]) for i in range(len(lines))]
    return Source(
        text="\n".join(lines),
        lines=list(lines),
        starts=starts,
        ends=[start + len(line) for start, line in zip(starts, lines, strict=True)],
        gaps=[0] * len(lines),
        inner=frozenset(inner),
        known=known or {},
    )


BODY = "3月28日，青渡镇新桥正式通车，两岸居民步行过河，不再需要等船。"


def test_lines_are_blocks_of_their_own():
    zones = [Zone.HEADLINE, Zone.PARAGRAPH, Zone.PARAGRAPH]
    found = whole_units(source("青渡镇新桥今日通车", BODY, BODY), zones)
    assert found == [(i, i, zone) for i, zone in enumerate(zones)]


def test_a_sentence_that_was_cut_at_a_blank_is_one_block():
    lines = source("青渡镇新桥通车", "新桥全长三百米，", "历时两年建成。", inner=[2])
    assert whole_units(lines, [Zone.HEADLINE, Zone.PARAGRAPH, Zone.PARAGRAPH])[1:] == [(1, 2, Zone.PARAGRAPH)]
    ended = source("青渡镇新桥通车", "新桥全长三百米。", "历时两年建成。", inner=[2])
    assert len(whole_units(ended, [Zone.HEADLINE, Zone.PARAGRAPH, Zone.PARAGRAPH])) == 3


def test_the_other_half_of_a_title_is_headline_too():
    lines = source("青渡镇新桥通车", "两岸居民步行过河", BODY, inner=[1])
    assert whole_units(lines, [Zone.HEADLINE, Zone.CHROME, Zone.PARAGRAPH])[0] == (0, 1, Zone.HEADLINE)
    other = source("青渡镇新桥通车", "柳湾渡口停航检修", BODY, inner=[1])
    assert whole_units(other, [Zone.HEADLINE, Zone.CHROME, Zone.PARAGRAPH])[0] == (0, 0, Zone.HEADLINE)


def test_a_label_tells_the_zone_and_then_no_other_line_is_headline():
    lines = source("标题：", "青渡镇新桥通车", "来源：晋南晚报", BODY, known={1: Zone.HEADLINE})
    zones = [Zone.META, Zone.PARAGRAPH, Zone.HEADLINE, Zone.PARAGRAPH]
    assert [zone for _, _, zone in whole_units(lines, zones)] == [
        Zone.META,
        Zone.HEADLINE,
        Zone.META,
        Zone.PARAGRAPH,
    ]
    plain = attrs.evolve(lines, known={})
    assert [zone for _, _, zone in whole_units(plain, zones)] == zones
