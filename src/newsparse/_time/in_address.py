"""The day in the path of an address, as news sites put the day of publication there."""

from __future__ import annotations

import datetime as dt

from newsparse._text.words import lazy

__all__ = ["day_in_address"]

_MOST = 2000
_PATH = lazy(r"(?:(?:[A-Za-z][A-Za-z0-9+.-]{0,20}:)?//)?[^/?#]*+(?P<path>[^?#]*+)")
_ESCAPE = lazy("%[0-9A-Fa-f]{2}")
# /2024/09/05/, /2024-09/05/, /20240905/, /202409/t20240905_1.html, /2024/0905/, /202409051230.html
_DAY = lazy(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?:[-/_.]?(?P<month>\d\d)[-/_.]?(?P<day>\d\d)(?=\D|\d{4}(?!\d)|\d{6}(?!\d)|$)"
    r"|(?P<cut>[-/_.])(?P<m>\d{1,2})(?P=cut)(?P<d>\d{1,2})(?!\d))"
)


def day_in_address(url: str) -> dt.date | None:
    """Return the day in the path of an address, the last of several; ``None`` where it has none.

    Example:
        >>> day_in_address("https://www.example.com/society/2024-09/05/content_1.html")
        datetime.date(2024, 9, 5)
        >>> day_in_address("https://20240905.example.com/1.html?day=2024-09-05") is None
        True
    """
    address = _PATH.match(url[:_MOST])
    path = _ESCAPE.sub("%", address["path"]) if address else ""
    found = None
    for match in _DAY.finditer(path):
        month, day = match["month"] or match["m"], match["day"] or match["d"]
        try:
            found = dt.date(int(match["year"]), int(month), int(day))
        except ValueError:  # 20241399, as the numbers of articles are
            continue
    return found
