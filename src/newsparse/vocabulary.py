"""The closed vocabularies of the model: zones of a page, roles of credits, units of time, kinds of lists.

Every member is its value as a string: ``Role.EDITOR == "editor"``, and ``Role("editor")`` is the member.
"""

from __future__ import annotations

import datetime as dt
import enum

__all__ = [
    "BODY_ZONES",
    "WRITERS",
    "Basis",
    "DatelineKind",
    "ListKind",
    "Precision",
    "QuoteKind",
    "Role",
    "WorkKind",
    "Zone",
]


class Zone(enum.StrEnum):
    """What a line of the page is for."""

    CHROME = "chrome"
    MASTHEAD = "masthead"
    KICKER = "kicker"
    HEADLINE = "headline"
    DECK = "deck"
    META = "meta"
    BYLINE = "byline"
    SUMMARY = "summary"
    SUBHEADING = "subheading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    CAPTION = "caption"
    TABLE = "table"
    CREDIT = "credit"
    TAGS = "tags"
    NOTICE = "notice"
    RELATED = "related"
    COMMENTS = "comments"


BODY_ZONES = frozenset({Zone.SUBHEADING, Zone.PARAGRAPH, Zone.LIST_ITEM, Zone.CAPTION, Zone.TABLE})
"""The zones whose blocks make up ``Article.body``."""


class Role(enum.StrEnum):
    """What a credited person did."""

    AUTHOR = "author"
    REPORTER = "reporter"
    CORRESPONDENT = "correspondent"
    INTERN = "intern"
    EDITOR = "editor"
    CHIEF_EDITOR = "chief_editor"
    REVIEWER = "reviewer"
    PROOFREADER = "proofreader"
    PHOTOGRAPHER = "photographer"
    VIDEO = "video"
    DESIGNER = "designer"
    TRANSLATOR = "translator"
    PLANNER = "planner"
    OTHER = "other"


WRITERS = frozenset({Role.AUTHOR, Role.REPORTER, Role.CORRESPONDENT, Role.INTERN})
"""The roles that write. An editor is never among them."""


class Precision(enum.StrEnum):
    """The smallest unit that a time expression names."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    HALF_YEAR = "half_year"  # 上半年
    QUARTER = "quarter"
    SEASON = "season"
    MONTH = "month"
    TEN_DAYS = "ten_days"  # 上旬 月底
    WEEK = "week"
    DAY = "day"
    DAY_PART = "day_part"  # 上午 傍晚
    HOUR = "hour"
    MINUTE = "minute"
    SECOND = "second"

    def end_of(self, start: dt.datetime) -> dt.datetime | None:
        """Return the first moment after the unit that begins at ``start``, on the same clock.

        ``None`` where the unit has no fixed length (``day_part``), and where the calendar ends before it.

        Example:
            >>> Precision.QUARTER.end_of(dt.datetime(2023, 10, 1))
            datetime.datetime(2024, 1, 1, 0, 0)
        """
        try:
            if length := _LENGTHS.get(self):
                return start + length
            if self is Precision.TEN_DAYS and start.day <= 20:
                return dt.datetime(start.year, start.month, 21 if start.day > 10 else 11, tzinfo=start.tzinfo)
            if months := _MONTHS.get(self):
                year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
                return dt.datetime(year, month + 1, 1, tzinfo=start.tzinfo)
        except (OverflowError, ValueError):  # the year 10000
            return None
        return None


_LENGTHS = {
    Precision.WEEK: dt.timedelta(weeks=1),
    Precision.DAY: dt.timedelta(days=1),
    Precision.HOUR: dt.timedelta(hours=1),
    Precision.MINUTE: dt.timedelta(minutes=1),
    Precision.SECOND: dt.timedelta(seconds=1),
}
_MONTHS = {
    Precision.CENTURY: 1200,
    Precision.DECADE: 120,
    Precision.YEAR: 12,
    Precision.HALF_YEAR: 6,
    Precision.QUARTER: 3,
    Precision.SEASON: 3,
    Precision.MONTH: 1,
    Precision.TEN_DAYS: 1,  # the last ten days of a month (下旬) end with it
}


class Basis(enum.StrEnum):
    """What the value of a date mention rests on."""

    WRITTEN = "written"
    PUBLICATION = "publication"
    EARLIER = "earlier_mention"


class DatelineKind(enum.StrEnum):
    """What the word that closes a dateline says it is: wire copy, despatch, news item, report."""

    WIRE = "wire"  # 电
    DESPATCH = "despatch"  # 讯
    NEWS = "news"  # 消息
    REPORT = "report"  # 报道 专访


class ListKind(enum.StrEnum):
    """How the items of a list are marked."""

    MUST = "must"  # 一要 二要
    IS = "is"  # 一是 二是
    ORDINAL = "ordinal"  # 第一 第二
    SEQUENCE = "sequence"  # 首先 其次 最后
    OF_WHICH = "of_which"  # 其一 其二
    HAN = "han"  # 一、 二、
    HAN_IN_PARENTHESES = "han_in_parentheses"  # (一) (二)
    ARABIC = "arabic"  # 1. 2、 3)
    ARABIC_IN_PARENTHESES = "arabic_in_parentheses"  # (1) (2)
    CIRCLED = "circled"  # ① ②
    BULLET = "bullet"  # · ■ ——
    OTHER = "other"  # A. B., 误区一： 误区二：


class QuoteKind(enum.StrEnum):
    """Whether the words are given in quotation marks, reported, or both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class WorkKind(enum.StrEnum):
    """What a title in 《》 is the title of."""

    LAW = "law"
    DOCUMENT = "document"
    PERIODICAL = "periodical"
    BOOK = "book"
    FILM = "film"
    PROGRAMME = "programme"
    SONG = "song"
    GAME = "game"
    ARTICLE = "article"
    ARTWORK = "artwork"
