"""The law of moments: every door reads one, in whatever form, blank, colon and numeral it is written.

The forms are those of the reference page, whose cases are the examples. What is written once is read by
``find_timestamp`` alone and in a line, named by ``find_source`` on both of its sides, and taken by ``parse``
from a page whose information line it is; the day of a dateline by ``find_dateline``, ``find_dates`` and
``parse``.
"""

import datetime as dt
import functools
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

import casefiles
import newsparse
from newsparse._text.chars import BLANK, COLON, members

OUTLET = "柳湾晚报"
HEADLINE = "柳湾渡口恢复通航 头班船坐满了人"
BODY = (
    "停航八个月的柳湾渡口恢复通航，头班船坐满了人，两岸居民排队过河。天刚亮，码头上已经排起长队，有人挑着菜。\n\n"
    "市里请来专家看过航道，又在上下游立了航标。渡口恢复以后，每天开船十六班，赶集的日子再加四班。"
)
OF_PROSE = {"Labels", "No stamps", "In prose and datelines, and beside them", "Portals and older houses"}
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
HAN = str.maketrans("0123456789", "〇一二三四五六七八九")


class Written(NamedTuple):
    """A moment as a page writes it, the reference that completes it, and its value."""

    text: str
    reference: dt.datetime | None
    value: dt.date | None


@functools.cache
def forms():
    """Return every form of the reference page."""
    cases = [c for c in casefiles.rows("_fields/stamps.cases") if c.cells and c.section not in OF_PROSE]
    found = {
        (c.cells[0], c.reference): newsparse.find_timestamp(c.cells[0], reference=c.reference) for c in cases
    }
    return [Written(text, reference, stamp.value) for (text, reference), stamp in found.items()]


def rewritten(text):
    """Yield a text with each other blank and colon in the place of its own, and with wide figures."""
    for own, class_ in ((" ", BLANK), (":", COLON)):
        if own in text:
            yield from (text.replace(own, other) for other in sorted(members(class_)))
    yield text.translate(WIDE)


def check(line, written):
    """Check that all doors read the moment and the outlet of a line."""
    stamp = newsparse.find_timestamp(line, reference=written.reference)
    assert stamp is not None
    assert stamp.value == written.value
    source = newsparse.find_source(line)
    assert source is not None
    assert source.name == OUTLET
    options = newsparse.Options(reference=written.reference, layers=())
    article = newsparse.parse(f"{HEADLINE}\n{line}\n\n{BODY}", options=options)
    assert article.published is not None
    assert article.published.value == written.value
    assert article.source is not None
    assert article.source.name == OUTLET


@pytest.mark.parametrize("line", ["{outlet} {stamp}", "{stamp} {outlet}", "{outlet}　{stamp}"])
def test_every_form_is_read_on_both_sides_of_its_outlet(line):
    for written in forms():
        check(line.format(outlet=OUTLET, stamp=written.text), written)


@given(st.data())
def test_blanks_colons_and_wide_figures_change_nothing(data):
    written = data.draw(st.sampled_from(forms()))
    text = data.draw(st.sampled_from([written.text, *rewritten(written.text)]))
    check(f"{OUTLET} {text}", written)


@given(
    st.sampled_from(forms()),
    st.sampled_from(sorted(members(COLON))),
    st.sampled_from(["发布时间", "發佈日期"]),
)
def test_every_colon_ends_a_label(written, colon, label):
    stamp = newsparse.find_timestamp(f"{label}{colon}{written.text}", reference=written.reference)
    assert (stamp.label, stamp.value) == (label, written.value)
    check(f"{OUTLET} {label}{colon}{written.text}", written)


def han(number, twenty="二十"):
    """Write a number up to 99 in Han digits; 廿 is twenty as well."""
    tens, ones = divmod(number, 10)
    head = ["", "十", twenty][tens] if tens < 3 else str(tens).translate(HAN) + "十"
    return head + (str(ones).translate(HAN) if ones or not tens else "")


WRITINGS = {
    "figures": str,
    "wide figures": lambda n: str(n).translate(WIDE),
    "two figures": lambda n: f"{n:02}",
    "Han": han,
    "Han with 廿": lambda n: han(n, "廿"),
}
DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2049, 12, 31))
NOUGHTS = "〇○◯零ＯOo"


@given(DAYS, st.sampled_from(sorted(WRITINGS)), st.sampled_from(["", *sorted(members(BLANK))]), st.booleans())
def test_the_day_of_a_dateline_is_read_in_every_writing(day, writing, blank, with_month):
    write = WRITINGS[writing]
    text = f"{write(day.day)}日"
    if with_month or "Han" not in writing:
        text = f"{write(day.month)}{blank}月{blank}" * with_month + f"{write(day.day)}{blank}日"
    line = f"新华社太原{text}电 停航八个月的柳湾渡口恢复通航。"
    dateline = newsparse.find_dateline(line, reference=day)
    assert (dateline.agency, dateline.place, dateline.date.text) == ("新华社", "太原", text)
    assert dateline.date.value == day
    if with_month:
        (mention, *_) = newsparse.find_dates(line, reference=day)
        assert (mention.text, mention.start.date()) == (text, day)
    page = f"{HEADLINE}\n{OUTLET} {day:%Y-%m-%d} 08:50\n\n{line}{BODY}"
    assert newsparse.parse(page).dateline.date.value == day


@given(DAYS, st.sampled_from(NOUGHTS), st.booleans())
def test_a_year_in_han_digits_has_any_nought(day, nought, old):
    year = str(day.year).translate(HAN).replace("〇", nought)
    text = f"{year}年{han(day.month)}月{han(day.day, '廿' if old else '二十')}日"
    check(f"{OUTLET} {text}", Written(text, None, day))
    assert newsparse.find_dateline(f"新华社太原{text}电").date.value == day


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("成文日期：2023-03-01 发布日期：2023-03-05", 5),
        ("发布日期：2023-03-05 成文日期：2023-03-01", 5),
        ("2023-03-09 发布日期：2023-03-05", 5),
        ("2023-03-09 印发日期：2023-03-01", 1),
        ("更新时间：2023-03-06 2023-03-05", 5),
        ("更新时间：2023-03-06 发布时间：2023-03-05", 5),
        ("时间：2023-03-06 发布时间：2023-03-05", 5),
        ("2023-03-09 时间：2023-03-05", 5),
    ],
)
def test_one_ranking_chooses_the_publication(line, first):
    day = dt.date(2023, 3, first)
    assert newsparse.find_timestamp(line).value == day
    assert newsparse.parse(f"{HEADLINE}\n{line}\n\n{BODY}").published.value == day
    apart = line.replace(" ", "\n")
    assert newsparse.parse(f"{HEADLINE}\n{apart}\n\n{BODY}").published.value == day


def test_the_stamp_of_a_board_is_the_time_of_the_post_and_not_of_the_story():
    line = "時間 Thu Mar  9 08:50:00 2023"
    assert newsparse.find_timestamp(line).value == dt.datetime(2023, 3, 9, 8, 50)
    assert newsparse.find_timestamp(f"{line}\n2023-03-08 河東日報").value == dt.date(2023, 3, 8)
