"""The arguments that every function takes which reads a text: checked here, and refused in the same words."""

from __future__ import annotations

import datetime as dt

from newsparse.spans import Span

__all__ = ["bounds_of", "check_reference", "check_text", "zone_of"]


def check_text(text: object) -> None:
    """Refuse a text that is no ``str``.

    Raises:
        TypeError: It is something else.
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")


def bounds_of(text: str, within: Span | None) -> tuple[int, int]:
    """Return where to begin and where to stop: the part of the text that is asked for, or all of it.

    Raises:
        TypeError: ``text`` is no ``str``, or ``within`` no ``Span``.

    Example:
        >>> bounds_of("甲乙丙", None), bounds_of("甲乙丙", Span(1, 2)), bounds_of("甲乙丙", Span(1, 9))
        ((0, 3), (1, 2), (1, 3))
    """
    check_text(text)
    if within is None:
        return 0, len(text)
    if not isinstance(within, Span):
        raise TypeError(f"within must be a newsparse.Span, not {type(within).__name__}")
    start, end = (min(max(offset, 0), len(text)) for offset in (within.start, within.end))
    return start, max(start, end)


def check_reference(reference: object) -> None:
    """Refuse a reference that is no day or moment.

    Raises:
        TypeError: It is something else.
    """
    if not (reference is None or isinstance(reference, dt.date)):
        raise TypeError(
            f"reference must be a datetime.datetime or datetime.date, not {type(reference).__name__}"
        )


def zone_of(timezone: object) -> dt.tzinfo | None:
    """Return a zone, also by its name in the database of IANA.

    Raises:
        TypeError: It is something else.
        ValueError: No zone has this name.
    """
    if isinstance(timezone, str):
        import zoneinfo  # noqa: PLC0415 (only where a name is given)

        try:
            return zoneinfo.ZoneInfo(timezone)
        except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
            raise ValueError(f'no time zone is called {timezone!r}; one is "Asia/Shanghai"') from None
    if not (timezone is None or isinstance(timezone, dt.tzinfo)):
        raise TypeError(f'timezone must be a tzinfo such as "Asia/Shanghai", not {type(timezone).__name__}')
    return timezone
