"""What a date expression may be completed from: publication, earlier mentions, tense of its clause."""

from __future__ import annotations

import datetime as dt

from newsparse._text.chars import REPORT
from newsparse._text.words import lazy
from newsparse._time.calendar import Interval
from newsparse.model import Precision

__all__ = ["Context", "new_line"]

_STOP = lazy("[。！？!?\\r\\n]")
_FUTURE = lazy(
    "[将將拟擬]|[預预][计計报報期]|[计計][划劃]|力[争爭]|[争爭]取|[有可]望|定[于於]|[届屆][时時]|[准準][备備]"
)
_PAST = lazy("[已曾了]")
_DONE = lazy("曾|[已早][经經]?[于於在]$")
"""What before an expression makes it past, whatever is announced behind it: 已于6月封顶，有望明年投产."""
_SINCE = lazy("以[来來]|[至迄]今")
_TOLD = lazy(
    "表示|宣布|宣佈|指出|[称稱](?![为為])|[说說](?!明)|收到|[发發][布佈表]|公[布佈]"
    f"|透露|{REPORT}|[预預][测測]|[会會][见見]|抵[达達]|[举舉]行了"
)

_MARKS = "，。！？；：,;:!?“「（(—…在于至到"

_DAYLIKE = (Precision.DAY, Precision.MINUTE, Precision.HOUR, Precision.DAY_PART, Precision.SECOND)

# How far the words of the clause are looked for, in code points.
_BEFORE, _AFTER = 14, 26

# No sentence is longer than this.
_LONGEST = 400


def new_line(text: str, start: int, end: int) -> bool:
    """Whether a line ends between two places."""
    return text.find("\n", start, end) >= 0 or text.find("\r", start, end) >= 0


class Context:
    """What the expression at ``start`` to ``end`` may be completed from.

    It goes through the text with the reader and remembers values; the rest is worked out when asked for,
    since most expressions are whole.

    Args:
        text: The text.
        now: The moment of publication.
        known: Whether it is known; if not, ``now`` is any moment, and what rests on it is masked later.
        to_the_hour: Whether its hour is known as well.
    """

    __slots__ = ("end", "known", "last", "last_day", "last_end", "now", "start", "text", "to_the_hour")

    def __init__(self, text: str, now: dt.datetime, *, known: bool, to_the_hour: bool) -> None:
        self.text = text
        self.now = now
        self.known = known
        self.to_the_hour = to_the_hour
        self.start = self.end = 0
        self.last: Interval | None = None
        self.last_day: Interval | None = None
        self.last_end = 0

    def at(self, start: int, end: int) -> Context:
        """Go to the next expression."""
        self.start, self.end = start, end
        return self

    def remember(self, interval: Interval, start: int, end: int) -> None:
        """Keep a value for the expressions that follow."""
        if interval.precision in _DAYLIKE:
            self.last_day = interval
        elif self.last_day is not None and new_line(self.text, self.last_end, start):
            self.last_day = None
        self.last, self.last_end = interval, end

    @property
    def today(self) -> dt.date:
        """The day of publication."""
        return self.now.date()

    @property
    def sentence(self) -> Interval | None:
        """The last mention, if it stands in the same sentence."""
        between = self.start - self.last_end
        if self.last is None or between > _LONGEST or _STOP.search(self.text, self.last_end, self.start):
            return None
        return self.last

    @property
    def paragraph(self) -> Interval | None:
        """The last mention, if it stands in the same line: 2019年3月立项。同年5月动工."""
        between = self.start - self.last_end
        if self.last is None or between > _LONGEST or new_line(self.text, self.last_end, self.start):
            return None
        return self.last

    @property
    def line(self) -> Interval | None:
        """The last mention of a day, if it stands in the same line."""
        if self.last_day is None or new_line(self.text, self.last_end, self.start):
            return None
        return self.last_day

    @property
    def future(self) -> bool:
        """Whether words of the clause point ahead (将, 预计)."""
        clause = self._clause()
        return bool(_FUTURE.search(clause)) and not _DONE.search(clause.partition("\u3000")[0])

    @property
    def past(self) -> bool:
        """Whether words of the clause point back (已, 了, 以来)."""
        return bool(_PAST.search(self._clause()) or _SINCE.search(self.text, self.start, self.end))

    @property
    def stands_first(self) -> bool:
        """Whether the expression opens a clause and no date stands before it in the text."""
        return self.last is None and self.opens_clause

    @property
    def told(self) -> bool:
        """Whether the clause tells what was said or done: 週三收到通知, 周五表示."""
        return self.past or bool(_TOLD.search(self.text, self.end, self.end + _AFTER))

    @property
    def opens_clause(self) -> bool:
        """Whether the expression stands at the start of a clause: “，40年后”, unlike 抵达两天后."""
        before = self.text[self.start - 1 : self.start]
        return not before or before.isspace() or before in _MARKS

    def _clause(self) -> str:
        """Return the words around the expression, within its sentence."""
        before = _STOP.split(self.text[max(0, self.start - _BEFORE) : self.start])[-1]
        after = _STOP.split(self.text[self.end : self.end + _AFTER], maxsplit=1)[0]
        return f"{before}　{after}"
