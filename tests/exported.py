"""A page that has a value in every field that an export takes over, and the article on it, put by hand."""

import datetime as dt
import hashlib

from newsparse import (
    Article,
    Basis,
    Block,
    Comment,
    Credit,
    Dateline,
    DatelineKind,
    DateMention,
    Name,
    Outlet,
    Person,
    Precision,
    Quote,
    QuoteKind,
    Related,
    Role,
    Span,
    TextField,
    Timestamp,
    Work,
    WorkKind,
    Zone,
)

LINES = (
    (Zone.MASTHEAD, "柳湾晚报"),
    (Zone.KICKER, "【焦点】渡口重开"),
    (Zone.HEADLINE, "柳湾渡口恢复通航 早班船坐满了人"),
    (Zone.DECK, "——听老船工讲三十年的潮水"),
    (Zone.META, "2024-09-05 07:42 来源：河东日报"),
    (Zone.SUMMARY, "停航八个月后重开。"),
    (Zone.PARAGRAPH, "新华社柳湾9月4日电（记者岑远山）停航八个月的柳湾渡口4日恢复通航。"),
    (Zone.PARAGRAPH, "市长孟川柏说：“船要快，更要稳。”《渡口安全条例》近日施行。"),
    (Zone.SUBHEADING, "先修船"),
    (Zone.LIST_ITEM, "1. 早班船六点开。"),
    (Zone.LIST_ITEM, "2. 晚班船十点收。"),
    (Zone.CAPTION, "恢复通航的柳湾渡口。"),
    (Zone.CREDIT, "责任编辑：祁小满 摄影：柏青"),
    (Zone.TAGS, "通航"),
    (Zone.NOTICE, "本文仅代表作者观点。"),
    (Zone.RELATED, "柳湾老码头改成图书馆 晋水晚报 2024-08-21"),
    (Zone.COMMENTS, "老李 2024-09-05 12:00 总算又开了。"),
    (Zone.CHROME, "关于我们 | 网站地图"),
)
TEXT = "\n\n".join(line for _, line in LINES)


def blocks():
    """Give the lines as blocks, each at its own place."""
    start = 0
    for zone, line in LINES:
        yield Block(span=Span(start, start + len(line)), zone=zone, text=line)
        start += len(line) + 2


def at(words, after=""):
    """Give the place of ``words``, the first behind ``after``."""
    start = TEXT.index(words, TEXT.index(after))
    return Span(start, start + len(words))


def field(words):
    return TextField(span=at(words), text=words)


def name(words, after=""):
    return Name(span=at(words, after), name=words, text=words)


def stamp(words, value, precision=Precision.MINUTE, **more):
    return Timestamp(span=at(words), text=words, value=value, precision=precision, **more)


def mention(words, timex, after, **more):
    ends = {"start": None, "end": None} | more
    span = at(words, after)
    return DateMention(
        span=span, text=words, precision=Precision.DAY, timex=timex, basis=Basis.PUBLICATION, **ends
    )


ARTICLE = Article(
    span=Span(0, len(TEXT)),
    language="zh-Hans",
    length=len(TEXT),
    sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
    blocks=tuple(blocks()),
    site=Outlet(span=at("柳湾晚报"), name="柳湾晚报"),
    kicker=field("【焦点】渡口重开"),
    headline=field("柳湾渡口恢复通航 早班船坐满了人"),
    deck=field("——听老船工讲三十年的潮水"),
    source=Outlet(span=at("河东日报"), name="河东日报"),
    published=stamp("2024-09-05 07:42", dt.datetime(2024, 9, 5, 7, 42)),
    dateline=Dateline(
        span=at("新华社柳湾9月4日电（记者岑远山）"),
        text="新华社柳湾9月4日电（记者岑远山）",
        agency="新华社",
        agency_span=at("新华社"),
        place="柳湾",
        place_span=at("柳湾", "新华社"),
        date=stamp("9月4日", dt.date(2024, 9, 4), Precision.DAY, inferred=("year",)),
        kind=DatelineKind.WIRE,
    ),
    credits=(
        Credit(
            span=at("记者岑远山"),
            role=Role.REPORTER,
            label="记者",
            label_span=at("记者"),
            people=(name("岑远山"),),
        ),
        Credit(
            span=at("责任编辑：祁小满"),
            role=Role.EDITOR,
            label="责任编辑",
            label_span=at("责任编辑"),
            people=(name("祁小满"),),
        ),
        Credit(
            span=at("摄影：柏青"),
            role=Role.PHOTOGRAPHER,
            label="摄影",
            label_span=at("摄影"),
            people=(name("柏青"),),
        ),
    ),
    summary=field("停航八个月后重开。"),
    dates=(
        mention("4日", "2024-09-04", "渡口4日", start=dt.datetime(2024, 9, 4), end=dt.datetime(2024, 9, 5)),
        mention("近日", "PAST_REF", "条例", vague=True),
    ),
    people=(Person(span=at("孟川柏"), name="孟川柏", office="市长", office_span=at("市长")),),
    quotes=(
        Quote(
            span=at("“船要快，更要稳。”"),
            text="“船要快，更要稳。”",
            kind=QuoteKind.DIRECT,
            speaker=name("孟川柏"),
            verb="说",
            verb_span=at("说", "孟川柏"),
        ),
    ),
    works=(Work(span=at("《渡口安全条例》"), title="渡口安全条例", kind=WorkKind.LAW),),
    related=(
        Related(
            span=at("柳湾老码头改成图书馆 晋水晚报 2024-08-21"),
            title=field("柳湾老码头改成图书馆"),
            source=Outlet(span=at("晋水晚报"), name="晋水晚报"),
            published=stamp("2024-08-21", dt.date(2024, 8, 21), Precision.DAY),
        ),
    ),
    tags=(TextField(span=at("通航", "柏青"), text="通航"),),
    comments=(
        Comment(
            span=at("老李 2024-09-05 12:00 总算又开了。"),
            text="总算又开了。",
            author=name("老李"),
            published=stamp("2024-09-05 12:00", dt.datetime(2024, 9, 5, 12, 0)),
        ),
    ),
    notices=(field("本文仅代表作者观点。"),),
)
