"""Publication times and datelines."""

from __future__ import annotations

import datetime as dt
import functools

from hypothesis import strategies as st

from newsparse.model import Dateline, DatelineKind, Precision, Timestamp
from newsparse.spans import Span
from newsparse.strategies.passages import PassageWriter
from newsparse.strategies.people import NOWHERE
from newsparse.strategies.words import Script

__all__ = ["datelines", "stamps"]

_FIRST = dt.datetime(1998, 1, 1)  # a page writes no zone, and gets none
_LAST = dt.datetime(2029, 12, 31, 23, 59, 59)


@functools.cache
def stamps(
    precisions: tuple[Precision, ...] = (Precision.DAY, Precision.MINUTE, Precision.SECOND),
) -> st.SearchStrategy[Timestamp]:
    """Return publication times from 1998 to 2029, without zone.

    Args:
        precisions: The precisions to draw from: year, month, day, hour, minute, second.
    """
    return st.builds(_stamp, st.datetimes(_FIRST, _LAST), st.sampled_from(precisions))


_CUT = {
    Precision.YEAR: {"month": 1, "day": 1},
    Precision.MONTH: {"day": 1},
    Precision.HOUR: {"minute": 0, "second": 0, "microsecond": 0},
    Precision.MINUTE: {"second": 0, "microsecond": 0},
    Precision.SECOND: {"microsecond": 0},
}


def _stamp(moment: dt.datetime, precision: Precision) -> Timestamp:
    """Cut a moment to a precision; rendering writes its text."""
    value: dt.date | dt.datetime = moment
    if precision in (Precision.YEAR, Precision.MONTH, Precision.DAY):
        value = moment.date()
    value = value.replace(**_CUT.get(precision, {}))  # type: ignore[arg-type]
    return Timestamp(span=NOWHERE, text=str(value), value=value, precision=precision)


_AGENCIES = {
    Script.HANS: ("新华社", "中新社", "中新网"),
    Script.HANT: ("中央社", "中通社"),
}
_CITIES = {
    Script.HANS: ("北京", "太原", "广州", "西安", "沈阳"),
    Script.HANT: ("北京", "香港", "廣州", "瀋陽", "西安"),
}


def datelines(
    script: Script = Script.HANS, *, published: dt.date | None = None
) -> st.SearchStrategy[tuple[str, Dateline]]:
    """Return datelines as they open a body, each with the text up to its first word.

    Args:
        script: The script they are written in.
        published: The day of publication, which gives the day of filing its year; without it no day is
            written.

    Returns:
        Pairs of the opening text (with the blank or colon behind it) and the dateline, whose spans are
        places in that text.
    """
    news = st.sampled_from((script.of("本报讯", "本報訊"), script.of("本台消息", "本台消息")))
    forms = [st.builds(_news, news, st.sampled_from(("　", " ", "：")))]
    if published:
        days = st.integers(0, min(2, published.timetuple().tm_yday - 1))
        filed = days.map(lambda back: published - dt.timedelta(days=back))
        agencies, cities = st.sampled_from(_AGENCIES[script]), st.sampled_from(_CITIES[script])
        kinds = st.sampled_from([script.of(*pair) for pair in _CLOSING])
        forms.append(st.builds(_wire, agencies, cities, filed, kinds, st.sampled_from(("　", " "))))
    return st.one_of(forms)


_CLOSING = (("电", "電"), ("讯", "訊"), ("消息", "消息"), ("报道", "報道"), ("报道", "報導"))
_KINDS = {
    "电": DatelineKind.WIRE,
    "電": DatelineKind.WIRE,
    "讯": DatelineKind.DESPATCH,
    "訊": DatelineKind.DESPATCH,
    "消息": DatelineKind.NEWS,
    "报道": DatelineKind.REPORT,
    "報道": DatelineKind.REPORT,
    "報導": DatelineKind.REPORT,
}


def _news(words: str, after: str) -> tuple[str, Dateline]:
    """本报讯, 本台消息: who it is from, and the word that closes."""
    kind = "消息" if words.endswith("消息") else words[-1]
    writer = PassageWriter()
    agency = writer.write(words.removesuffix(kind))
    closing = writer.write(kind)
    span = Span(agency.start, closing.end)
    dateline = Dateline(
        span=span, text=words, agency=words.removesuffix(kind), agency_span=agency, kind=_KINDS[kind]
    )
    return words + after, dateline


def _wire(agency: str, city: str, day: dt.date, kind: str, after: str) -> tuple[str, Dateline]:
    """新华社北京3月28日电."""
    writer = PassageWriter()
    agency_span, place_span = writer.write(agency), writer.write(city)
    written = f"{day.month}月{day.day}日"
    date_span = writer.write(written)
    end = writer.write(kind).end
    date = Timestamp(span=date_span, text=written, value=day, precision=Precision.DAY, inferred=("year",))
    dateline = Dateline(
        span=Span(0, end),
        text=writer.text,
        agency=agency,
        agency_span=agency_span,
        place=city,
        place_span=place_span,
        date=date,
        kind=_KINDS[kind],
    )
    return writer.text + after, dateline
