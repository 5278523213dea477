"""From the fields of a record (a JSON object, a row of a table) to its page."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from typing import Any

import attrs

from newsparse.readers.kinds import likeliest
from newsparse.readers.record import BrokenRecord, Record

__all__ = ["ID", "TEXT", "Fields", "moment"]

TEXT, ID = "text", "id"
_TITLE = "title"
_URL = "url"
_DATES = ("crawl_date", "warc_date")
_SHOWN_NAMES = 8

# 20240506083000, as web archives and their indexes write times.
_DIGITS = re.compile(r"(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)")


@attrs.frozen(kw_only=True)
class Fields:
    """Which fields of a record hold what. A dot leads into a field: ``metadata.url``.

    A field that is named must exist. Otherwise ``id``, ``title`` and the usual names of the address and of
    the time of the crawl are looked for, and may be missing. ``date`` and ``timestamp`` are not among the
    latter, because as often they hold the time of publication.
    """

    text: str = TEXT
    id: str = ID
    title: str | None = None
    url: str | None = None
    date: str | None = None

    def columns(self) -> list[str]:
        """Return the names of the fields that must exist."""
        named = [self.text, self.id if self.id != ID else None, self.title, self.url, self.date]
        return [name for name in named if name is not None]

    def usual(self) -> list[str]:
        """Return the names of the fields that may exist."""
        usual = {ID: None, _TITLE: self.title, _URL: self.url, **dict.fromkeys(_DATES, self.date)}
        return [name for name, named in usual.items() if named is None]

    def record(self, file: str, number: int, row: Mapping[str, Any]) -> Record | BrokenRecord:
        """Return the page of a record, or what is missing in it."""
        identity = _identity(_value(row, self.id))

        def broken(reason: str) -> BrokenRecord:
            return BrokenRecord(file=file, number=number, id=identity, reason=reason)

        text = _value(row, self.text)
        if not isinstance(text, str):
            found = _absent(row, self.text) if text is _ABSENT else _no_string(self.text, text)
            return broken(found)
        if identity is None and self.id != ID:
            return broken(_absent(row, self.id))
        title, url = _value(row, self.title or _TITLE), _value(row, self.url or _URL)
        date, note = self._date(row)
        for name, value in ((self.title, title), (self.url, url)):
            if name and not isinstance(value, str):
                note = _absent(row, name) if value is _ABSENT else _no_string(name, value)
        return Record(
            file=file,
            number=number,
            text=text,
            id=identity,
            title=title if isinstance(title, str) and title.strip() else None,
            url=url if isinstance(url, str) else None,
            date=date,
            note=note,
        )

    def _date(self, row: Mapping[str, Any]) -> tuple[dt.datetime | None, str | None]:
        """Return the time of the crawl, or a note why it is missing."""
        names = (self.date,) if self.date else _DATES
        for name in names:
            value = _value(row, name)
            if value is _ABSENT or value is None:
                continue
            found = moment(value)
            return found, None if found else f"field {name!r} holds no ISO 8601 time: {ascii(value)[:40]}"
        return None, _absent(row, self.date) if self.date else None


class _Absent:
    """The value of a missing field; ``None`` would be JSON's null."""


_ABSENT = _Absent()


def _value(row: Mapping[str, Any], name: str) -> Any:
    """Return the value of a field by its name, or else by the path that its dots divide."""
    if name in row:
        return row[name]
    value: Any = row
    for step in name.split("."):
        if not isinstance(value, Mapping) or step not in value:
            return _ABSENT
        value = value[step]
    return value


def _identity(value: Any) -> str | int | None:
    """Return an identifier as it is, or as JSON if it is not a string or integer: ``{"$oid": "6a"}``."""
    if value is _ABSENT or value is None:
        return None
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        return value
    return json.dumps(value, ensure_ascii=False, default=str)


def _absent(row: Mapping[str, Any], name: str) -> str:
    names = [str(key) for key in row]
    shown = ", ".join(names[:_SHOWN_NAMES]) + (", …" if len(names) > _SHOWN_NAMES else "")
    if not names:
        return f"no field {name!r}; the object is empty"
    return f"no field {name!r}{likeliest(name, names) or ';'} it has {shown}"


_JSON_NAMES: dict[type, str] = {
    type(None): "null",
    bool: "a boolean",
    int: "a number",
    float: "a number",
    list: "a list",
    dict: "an object",
    bytes: "bytes that are not utf-8",
}


def _no_string(name: str, value: Any) -> str:
    return f"field {name!r} is {_JSON_NAMES.get(type(value), type(value).__name__)}, not a string"


def moment(value: Any) -> dt.datetime | None:
    """Return the time in a field: a ``datetime``, ISO 8601, or fourteen digits (UTC).

    Example:
        >>> moment("2024-05-06T08:30:00Z").isoformat(), moment("20240506083000").isoformat()
        ('2024-05-06T08:30:00+00:00', '2024-05-06T08:30:00+00:00')
    """
    if isinstance(value, dt.datetime):
        return value
    if isinstance(value, dt.date):
        return dt.datetime(value.year, value.month, value.day)
    if not isinstance(value, str):
        return None
    try:
        if digits := _DIGITS.fullmatch(value):
            return dt.datetime(*(int(group) for group in digits.groups()), tzinfo=dt.UTC)  # type: ignore[misc,arg-type]
        return dt.datetime.fromisoformat(value)
    except ValueError:
        return None
