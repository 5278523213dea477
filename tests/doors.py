"""Every public function that reads a text, what it may be told besides, and places for a piece of text."""

import datetime as dt
import inspect
import os
import traceback
import zoneinfo
from typing import NamedTuple

import newsparse

FINDERS = {name: getattr(newsparse, name) for name in newsparse.__all__ if name.startswith("find_")}


def _parse(text, *, reference=None, timezone=None):
    return newsparse.parse(text, options=newsparse.Options(reference=reference, timezone=timezone))


def _parse_many(text, *, reference=None, timezone=None):
    return newsparse.parse_many(text, options=newsparse.Options(reference=reference, timezone=timezone))


PARSERS = {"parse": _parse, "parse_many": _parse_many, "explain": newsparse.explain}

DOORS = FINDERS | PARSERS

_EAST, _WEST = (dt.timezone(sign * dt.timedelta(hours=23, minutes=59)) for sign in (1, -1))

TIMEZONES = (None, _EAST, _WEST, zoneinfo.ZoneInfo("Asia/Shanghai"))

_ENDS = (
    dt.datetime(1, 1, 1),
    dt.datetime(1, 12, 31, 12),
    dt.datetime(9999, 12, 31),
    dt.datetime(9999, 12, 31, 23, 59, 59, 999_999),
)

REFERENCES = (
    None,
    *(moment.replace(tzinfo=zone) for moment in _ENDS for zone in TIMEZONES),
    dt.datetime(2024, 2, 29, 23, 59, 59),
)
"""Moments at both ends of the calendar, where a day more or less is outside; a leap day; and none."""

_HEADLINE = "青渡镇新桥今日通车 两岸居民步行过河"
_PROSE = "3月28日，青渡镇的新桥通车，两岸居民步行过河。新桥长四百米，比老桥宽一倍。"

PLACES = (
    "{}",
    "本报北京{}讯 记者王晓明报道",
    f"本报北京3月28日讯（{{}}）{_PROSE}",
    "据悉，{}，青渡镇的新桥通车。",
    f"{_HEADLINE}\n{{}}\n\n{_PROSE}",
    f"{_HEADLINE}\n晋南晚报 9999-12-31 23:59\n\n{_PROSE}{{}}开工。",
    f"{_HEADLINE}\n0001年1月1日 00:00 来源：晋南晚报\n{{}}\n\n{{}}竣工，{_PROSE}\n（{{}}）",
    f"标题：{{}}\n来源：{{}}\n日期：{{}}\n正文：{_PROSE}",
    f"---\ntitle: {{}}\ndate: {{}}\n---\n\n{_PROSE}",
)
"""Where a piece may stand: alone, in a dateline, in a sentence, under a headline, as a value of a record."""


class Failure(NamedTuple):
    """What a function raised for a text."""

    size: int
    text: str
    door: str
    asked: str
    error: str
    place: str


def failures(text, *, doors=DOORS, reference=None, timezone=None):
    """Return what the doors raise for a text, each asked for as much of the reference as it takes."""
    found = []
    for name, door in doors.items():
        takes = inspect.signature(door).parameters
        asked = {"reference": reference, "timezone": timezone}
        asked = {key: value for key, value in asked.items() if key in takes}
        try:
            door(text, **asked)
        except Exception as error:  # noqa: BLE001 - it is what is looked for
            found.append(Failure(len(text), text, name, str(asked), repr(error), _place(error)))
    return found


def _place(error):
    """Return the last line of the package that an error came through."""
    frames = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if f"{os.sep}newsparse{os.sep}" in frame.filename
    ]
    return f"{frames[-1].filename.rpartition('newsparse' + os.sep)[2]}:{frames[-1].lineno}" if frames else ""
