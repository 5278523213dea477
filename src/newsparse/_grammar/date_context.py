"""What a date expression may be completed from: the publication, earlier mentions, the tense of its clause."""

from __future__ import annotations

import datetime as dt
import re

import attrs

from newsparse._grammar.calendar import Stretch

__all__ = ["LINE_END", "Context"]

LINE_END = re.compile("[\\r\\n]")
_STOP = re.compile("[。！？!?\\r\\n]")
_FUTURE = re.compile(
    "[将將拟擬]|[預预][计計报報期]|[计計][划劃]|力[争爭]|[争爭]取|[有可]望|定[于於]|[届屆][时時]|[准準][备備]"
)
_PAST = re.compile("[已曾了]")

# How far the words of the clause are looked for, in code points.
_BEFORE, _AFTER = 14, 26


@attrs.define
class Context:
    """What the expression at ``start`` to ``end`` may be completed from.

    All but ``now`` is worked out when asked for: most expressions are whole.

    Args:
        text: The text.
        start: Where the expression begins.
        end: Where it ends.
        now: The moment of publication.
        last: The value of the last mention, and ``last_end`` where it ended.
        last_day: The value of the last mention of a day in the line of ``last``.
    """

    text: str
    start: int
    end: int
    now: dt.datetime
    last: Stretch | None
    last_day: Stretch | None
    last_end: int

    @property
    def today(self) -> dt.date:
        """The day of publication."""
        return self.now.date()

    @property
    def sentence(self) -> Stretch | None:
        """The last mention, if it stands in the same sentence."""
        if self.last is None or _STOP.search(self.text, self.last_end, self.start):
            return None
        return self.last

    @property
    def line(self) -> Stretch | None:
        """The last mention of a day, if it stands in the same line."""
        if self.last_day is None or LINE_END.search(self.text, self.last_end, self.start):
            return None
        return self.last_day

    @property
    def future(self) -> bool:
        """Whether words of the clause point ahead (将, 预计)."""
        return bool(_FUTURE.search(self._clause()))

    @property
    def past(self) -> bool:
        """Whether words of the clause point back (已, 了)."""
        return bool(_PAST.search(self._clause()))

    def _clause(self) -> str:
        """Give the words around the expression, within its sentence."""
        before = _STOP.split(self.text[max(0, self.start - _BEFORE) : self.start])[-1]
        after = _STOP.split(self.text[self.end : self.end + _AFTER], maxsplit=1)[0]
        return f"{before}　{after}"
