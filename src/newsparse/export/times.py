"""Times as other forms want them. What a form can only say by guessing is left out."""

from __future__ import annotations

import datetime as dt

from newsparse._json.form import iso, read_moment
from newsparse.model import Timestamp

__all__ = ["date_or_seconds", "rfc3339"]

_MINUTE = dt.timedelta(minutes=1)


def date_or_seconds(stamp: Timestamp | None) -> str | None:
    """Write a date as far down as it is known (2023, 2023-03, 2023-03-30), a time down to its seconds.

    Both are what XML Schema calls a ``gYear``, ``gYearMonth``, ``date`` or ``dateTime``, save that their
    offset may have seconds where a clock ran on local mean time.

    Example:
        >>> from newsparse.model import Precision
        >>> from newsparse.spans import Span
        >>> at = dt.datetime(2023, 3, 30, 8, 50)
        >>> stamp = Timestamp(span=Span(0, 4), text="", value=at, precision=Precision.MINUTE)
        >>> date_or_seconds(stamp)
        '2023-03-30T08:50:00'
    """
    if stamp is None or stamp.value is None:
        return None
    if isinstance(stamp.value, dt.datetime):
        return stamp.value.isoformat()
    return iso(stamp.value, stamp.precision, read_moment)


def rfc3339(stamp: Timestamp | None, timezone: dt.tzinfo | None) -> str | None:
    """Write a time in RFC 3339, or give ``None`` where that would be a guess.

    RFC 3339 wants a time of the day and an offset in whole minutes. ``timezone`` is the offset of times that
    have none written.

    Example:
        >>> from newsparse.model import Precision
        >>> from newsparse.spans import Span
        >>> at = dt.datetime(2023, 3, 30, 8, 50)
        >>> stamp = Timestamp(span=Span(0, 4), text="", value=at, precision=Precision.MINUTE)
        >>> rfc3339(stamp, None), rfc3339(stamp, dt.UTC)
        (None, '2023-03-30T08:50:00+00:00')
    """
    if stamp is None or not isinstance(stamp.value, dt.datetime):
        return None
    value = stamp.value if stamp.value.tzinfo else stamp.value.replace(tzinfo=timezone)
    offset = value.utcoffset()
    if offset is None or offset % _MINUTE:
        return None
    return value.isoformat()
