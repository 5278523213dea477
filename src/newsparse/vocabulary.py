"""The closed vocabularies of the model: zones of a page, roles of credits, units of time, kinds of lists."""

from __future__ import annotations

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


class Zone(enum.Enum):
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


class Role(enum.Enum):
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


class Precision(enum.Enum):
    """The smallest unit that a time expression names."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    SEASON = "season"
    MONTH = "month"
    TENDAY = "tenday"
    WEEK = "week"
    DAY = "day"
    PART = "part"
    HOUR = "hour"
    MINUTE = "minute"
    SECOND = "second"


class Basis(enum.Enum):
    """What the value of a date mention rests on."""

    WRITTEN = "written"
    PUBLICATION = "publication"
    EARLIER = "earlier mention"


class DatelineKind(enum.Enum):
    """The word that closes a dateline: wire copy, despatch, news item, report."""

    WIRE = "电"
    DESPATCH = "讯"
    NEWS = "消息"
    REPORT = "报道"


class ListKind(enum.Enum):
    """How the items of a list are marked."""

    YAO = "yao"  # 一要 二要
    SHI = "shi"  # 一是 二是
    DI = "di"  # 第一 第二
    SEQUENCE = "sequence"  # 首先 其次 最后
    QI = "qi"  # 其一 其二
    HAN = "han"  # 一、 二、
    HAN_PAREN = "han_paren"  # (一) (二)
    ARABIC = "arabic"  # 1. 2、 3)
    ARABIC_PAREN = "arabic_paren"  # (1) (2)
    CIRCLED = "circled"  # ① ②
    BULLET = "bullet"  # · ■ ——
    OTHER = "other"


class QuoteKind(enum.Enum):
    """Whether the words are given in quotation marks, reported, or both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class WorkKind(enum.Enum):
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
