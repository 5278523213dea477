"""Reader of the case files: lines of fields between bars, under the reference that stands above them."""

import datetime as dt
import pathlib
from typing import NamedTuple

HERE = pathlib.Path(__file__).parent


class Case(NamedTuple):
    section: str
    reference: dt.datetime | None
    text: str
    fields: tuple[str, ...]


def read_cases(name):
    section, reference = "", None
    for line in (HERE / name).read_text(encoding="utf-8").split("\n"):
        if line.startswith("-- "):
            section = line[3:]
        elif line.startswith("@ "):
            reference = None if line == "@ -" else dt.datetime.fromisoformat(line[2:])
        elif line and not line.startswith("#"):
            text, *fields = line.split(" | ")
            yield Case(section, reference, text, tuple(fields))


def written(value):
    """Write a moment as the case files do: a midnight as its day, whole minutes without seconds."""
    if value is None:
        return ".."
    if value.time() == dt.time():
        return value.date().isoformat()
    return value.isoformat(timespec="seconds" if value.second else "minutes")
