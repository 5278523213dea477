"""What the JSON form fixes beyond the classes: its name, its extra keys, and how times are written.

Times are ISO 8601, as far down as the text was precise.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from newsparse.defects import Severity
from newsparse.model import Precision

__all__ = [
    "EARLIER_SCHEMAS",
    "ISO_PATTERN",
    "MOMENT",
    "SCHEMA_KEY",
    "SCHEMA_NAME",
    "SEPARATOR_KEY",
    "SEVERITY_KEY",
    "iso",
    "read_datetime",
    "read_moment",
    "severity_name",
]

SCHEMA_KEY = "schema"
SCHEMA_NAME = "newsparse/2"
"""The name and version of the JSON form, written at the top of every article."""

EARLIER_SCHEMAS = frozenset({"newsparse/1"})
"""Forms that earlier versions wrote and this one does not read."""

SEPARATOR_KEY = "surrogate_separator"
"""Names the string that keeps a high and a low surrogate apart, in the articles that need one."""

SEVERITY_KEY = "severity"
"""Shows the severity of a defect's code; it is not read, since the code says it."""


def severity_name(severity: Severity) -> str:
    """Return the severity as it is written."""
    return severity.name.lower()


MOMENT = dt.date | dt.datetime

ISO_PATTERN = (
    r"[0-9]{4}"
    r"(-(0[1-9]|1[0-2])"
    r"(-(0[1-9]|[12][0-9]|3[01])"
    r"(T([01][0-9]|2[0-3])"
    r"(:[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?)?"
    r"(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?)?"
    r")?)?)?"
)
"""The forms that are written and read, in the part of the syntax that Python and ECMAScript share."""

_ISO = re.compile(ISO_PATTERN)

_TIMESPECS = ("hours", "minutes", "seconds", "auto")

# The first form to try for a precision: 0 year, 1 month, 2 day, 3 hour, 4 minute, 5 second.
_FORM = {
    Precision.CENTURY: 0,
    Precision.DECADE: 0,
    Precision.YEAR: 0,
    Precision.HALF_YEAR: 1,
    Precision.QUARTER: 1,
    Precision.SEASON: 1,
    Precision.MONTH: 1,
    Precision.TEN_DAYS: 2,
    Precision.WEEK: 2,
    Precision.DAY: 2,
    Precision.DAY_PART: 3,
    Precision.HOUR: 3,
    Precision.MINUTE: 4,
    Precision.SECOND: 5,
}


def iso(
    value: dt.date | dt.datetime | None,
    precision: Precision,
    read: Callable[[str], dt.date | dt.datetime],
) -> str | None:
    """Write a time at its precision, or at the coarsest finer one from which ``read`` gives it back whole.

    An hour that clocks show twice is written in full: Python holds it equal to nothing in another zone.

    Raises:
        ValueError: The offset from UTC has fractions of a second.

    Example:
        >>> iso(dt.date(2023, 3, 1), Precision.MONTH, read_moment)
        '2023-03'
        >>> iso(dt.date(2023, 3, 7), Precision.MONTH, read_moment)
        '2023-03-07'
    """
    if value is None:
        return None
    forms = _forms(value)
    return next((form for form in forms[_FORM[precision] :] if read(form) == value), forms[-1])


def _forms(value: dt.date | dt.datetime) -> list[str]:
    """Return the ISO forms of a time, coarsest first."""
    day = dt.date(value.year, value.month, value.day).isoformat()
    forms = [day[:4], day[:7], day]
    if isinstance(value, dt.datetime):
        forms += [value.isoformat(timespec=spec) for spec in _TIMESPECS]
    return forms


def read_moment(value: object) -> dt.date | dt.datetime:
    """Read a time: a ``date`` down to the day, a ``datetime`` from the hour on.

    Raises:
        ValueError: It is no string of one of the forms, or no calendar has it.

    Example:
        >>> read_moment("2023-03"), read_moment("2023-03-30T08")
        (datetime.date(2023, 3, 1), datetime.datetime(2023, 3, 30, 8, 0))
    """
    if not isinstance(value, str) or not _ISO.fullmatch(value):
        raise ValueError(f"{ascii(value)[:60]} is no ISO 8601 date or time")
    if "T" in value:
        return dt.datetime.fromisoformat(value)
    return dt.date.fromisoformat((value + "-01-01")[:10])


def read_datetime(value: object) -> dt.datetime:
    """Read a time as the first moment of what it names.

    Raises:
        ValueError: It is no string of one of the forms, or no calendar has it.

    Example:
        >>> read_datetime("2023")
        datetime.datetime(2023, 1, 1, 0, 0)
    """
    moment = read_moment(value)
    return moment if isinstance(moment, dt.datetime) else dt.datetime(moment.year, moment.month, moment.day)
