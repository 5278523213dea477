"""A file of the user's own words, in TOML: outlets, agencies, and labels of credits with their roles."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from newsparse.options import Options
from newsparse.readers.kinds import likeliest

__all__ = ["read_words"]

_KEYS = ("outlets", "agencies", "roles")


def read_words(path: str) -> Options:
    """Return the options that a file of words gives.

    Raises:
        ValueError: It cannot be read, is no TOML, or says what cannot be; the message says where.
    """
    try:
        given = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise ValueError(f"{path}: {error.strerror or error}") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ValueError(f"{path}: no TOML: {error}") from error
    for key in given:
        if key not in _KEYS:
            meant = likeliest(key, list(_KEYS)) or f"; there are: {', '.join(_KEYS)}"
            raise ValueError(f"{path}: no key is called {key!r}{meant}")
    return _options(path, given)


def _options(path: str, given: dict[str, Any]) -> Options:
    try:
        return Options(**given)
    except (TypeError, ValueError) as error:
        raise ValueError(f"{path}: {error}") from error
