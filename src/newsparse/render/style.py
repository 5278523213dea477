"""How a page is set, and how a moment is written."""

from __future__ import annotations

import datetime as dt
import enum

import attrs

from newsparse.model import Precision

__all__ = ["HEAD_LINES", "CreditForm", "StampForm", "Style", "written_stamp"]

HEAD_LINES = ("site", "kicker", "headline", "deck", "meta", "byline")
"""The lines of the head in their usual order: masthead, 引题, 主题, 副题, source and time, byline."""


class StampForm(enum.Enum):
    """How a moment is written; the value is 5 March 2021, 08:07, in that form."""

    ISO = "2021-03-05 08:07"
    SLASH = "2021/03/05 08:07"
    DOT = "2021.03.05 08:07"
    HAN = "2021年3月5日 08:07"
    HAN_PADDED = "2021年03月05日08:07"
    HAN_CLOCK = "2021年3月5日8时7分"


class CreditForm(enum.Enum):
    """What stands between a credit's label and its names; the value is an example."""

    COLON = "责任编辑：张三"
    SLASH = "编辑/张三"
    BLANK = "记者 张三"


def _all_head_lines(_style: object, _field: object, value: tuple[str, ...]) -> None:
    if sorted(value) != sorted(HEAD_LINES):
        raise ValueError(f"head must be an order of {HEAD_LINES}, not {value}")


@attrs.frozen(kw_only=True)
class Style:
    r"""How a page is set. Every part is independent of the others.

    Args:
        newline: What ends a line: ``\n``, ``\r\n`` or ``\r``.
        indent: What stands before the first character of a body line.
        trailing: Blanks at the end of every line.
        blank_lines: Blank lines between the parts of the page and between paragraphs.
        wide: Full-width punctuation in the furniture (：（）) or ASCII.
        stamp: The form of the publication times.
        stamp_label: The words before the publication time.
        source_label: The words before the source.
        source_first: Whether the source stands before the time.
        gap: What stands between two things on one line.
        head: The order of the lines of the head; all of ``HEAD_LINES``, each once.
        byline_at_head: Whether writers are credited under the head or at the foot.
        credit: What stands between label and names.
        credit_brackets: Two brackets around each line of credits at the foot, or nothing.
        credits_together: Whether the credits at the foot share a line.
        joiner: What stands between two names.
        summary_label: The words before the summary.
        tags_label: The words before the tags.
        related_heading: The line above the related stories.
        related_glued: Whether source and date follow the title on its line.
        comments_heading: The line above the comments.

    Raises:
        ValueError: A value is none of those that the field allows.
    """

    newline: str = attrs.field(default="\n", validator=attrs.validators.in_(("\n", "\r\n", "\r")))
    indent: str = attrs.field(default="", validator=attrs.validators.matches_re(r"[ \t\u3000\u00a0]*"))
    trailing: str = attrs.field(default="", validator=attrs.validators.matches_re(r"[ \t\u3000\u00a0]*"))
    blank_lines: int = attrs.field(default=1, validator=attrs.validators.ge(0))
    wide: bool = True
    stamp: StampForm = StampForm.ISO
    stamp_label: str | None = None
    source_label: str | None = None
    source_first: bool = True
    gap: str = attrs.field(default=" ", validator=attrs.validators.matches_re(r"[ \t\u3000\u00a0|｜]+"))
    head: tuple[str, ...] = attrs.field(default=HEAD_LINES, validator=_all_head_lines)
    byline_at_head: bool = True
    credit: CreditForm = CreditForm.COLON
    credit_brackets: str = attrs.field(
        default="", validator=attrs.validators.in_(("", "()", "（）", "[]", "【】"))
    )
    credits_together: bool = False
    joiner: str = attrs.field(default="、", validator=attrs.validators.in_(("、", " ", "，", ",", "\u3000")))
    summary_label: str | None = None
    tags_label: str = "关键词"
    related_heading: str = "相关阅读"
    related_glued: bool = False
    comments_heading: str = "最新评论"

    @property
    def colon(self) -> str:
        """The colon of the furniture in its width."""
        return "：" if self.wide else ":"


def written_stamp(value: dt.date | dt.datetime, precision: Precision, form: StampForm) -> str:
    """Write a moment in a form, at its own precision.

    Args:
        value: The moment. One with a zone is written as ISO 8601 has it, whatever the form.
        precision: The smallest unit to write: year, month, day, hour, minute or second.
        form: The form. An hour without minutes is only ever written as 8时.

    Example:
        >>> written_stamp(dt.date(2021, 3, 5), Precision.DAY, StampForm.HAN)
        '2021年3月5日'
        >>> written_stamp(dt.datetime(2021, 3, 5, 8), Precision.HOUR, StampForm.SLASH)
        '2021/03/05 8时'
    """
    if isinstance(value, dt.datetime) and value.tzinfo is not None:
        return value.isoformat()
    day = _written_day(value, precision, form)
    if not isinstance(value, dt.datetime) or precision not in _CLOCK:
        return day
    if form is StampForm.HAN_CLOCK or precision is Precision.HOUR:
        clock = "".join(f"{getattr(value, unit)}{sign}" for unit, sign in _CLOCK[precision])
        return day + ("" if form in (StampForm.HAN_CLOCK, StampForm.HAN_PADDED) else " ") + clock
    clock = ":".join(f"{getattr(value, unit):02}" for unit, _ in _CLOCK[precision])
    return day + ("" if form is StampForm.HAN_PADDED else " ") + clock


_CLOCK = {
    Precision.HOUR: (("hour", "时"),),
    Precision.MINUTE: (("hour", "时"), ("minute", "分")),
    Precision.SECOND: (("hour", "时"), ("minute", "分"), ("second", "秒")),
}


def _written_day(value: dt.date, precision: Precision, form: StampForm) -> str:
    """Write year, month and day, as many as the precision has."""
    units = {Precision.YEAR: 1, Precision.MONTH: 2}.get(precision, 3)
    if form in (StampForm.HAN, StampForm.HAN_CLOCK, StampForm.HAN_PADDED):
        width = "02" if form is StampForm.HAN_PADDED else ""
        parts = (f"{value.year:04}年", f"{value.month:{width}}月", f"{value.day:{width}}日")
        return "".join(parts[:units])
    separator = {StampForm.SLASH: "/", StampForm.DOT: "."}.get(form, "-")
    return separator.join((f"{value.year:04}", f"{value.month:02}", f"{value.day:02}")[:units])
