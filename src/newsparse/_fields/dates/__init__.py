"""Dates: every date expression of a text, resolved against the publication and against each other."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from newsparse._arguments import bounds_of, check_reference
from newsparse._fields.dates.affixes import Opening
from newsparse._fields.dates.anchors import Found
from newsparse._fields.dates.context import Context
from newsparse._fields.dates.phrases import Phrase, phrase_at
from newsparse._fields.dates.scan import starts_in
from newsparse._fields.dates.values import resolve
from newsparse._time.calendar import POINTS, Interval, joined, midnight
from newsparse.defects import Defect, DefectCode
from newsparse.model import Basis, DateMention, Precision
from newsparse.spans import Span

__all__ = ["find_dates"]

Report = Callable[[Defect], object]

# A day without a reference is worked out against this one, of which nothing is kept; 2000 has a 29 February.
_NOWHERE = dt.date(2000, 7, 1)

_UNFRAMED = frozenset(("day_by", "year_by", "month_by", "ago"))


def find_dates(
    text: str,
    *,
    within: Span | None = None,
    reference: dt.date | None = None,
    report: Report | None = None,
) -> tuple[DateMention, ...]:
    """Find the date expressions of a text and resolve them.

    Args:
        text: The text.
        within: The part of ``text`` to look in.
        reference: The moment of publication. Without it, expressions that rest on it have no interval,
            and ``X`` stands in their ``timex`` for what is not written. A ``date`` says no hour: from it
            3小时前 has no interval either.
        report: Called with each defect: dates that no calendar has.

    Returns:
        The mentions in order, without overlap; spans in code points of ``text``. Their moments are naive, or
        in the zone of ``reference``.

    Raises:
        TypeError: ``text`` is no ``str``, or ``reference`` neither a ``datetime`` nor a ``date``.

    Example:
        >>> published = dt.datetime(2023, 3, 30)
        >>> mentions = find_dates("去年底开工，3月28日通车，次日试运营。", reference=published)
        >>> [(m.text, m.timex) for m in mentions]
        [('去年底', '2022:END'), ('3月28日', '2023-03-28'), ('次日', '2023-03-29')]
    """
    at, end = bounds_of(text, within)
    check_reference(reference)
    reader = _Reader(text, reference)
    found = []
    for place in starts_in(text, at, end):
        start = place.start()
        if start < at:
            continue
        phrase = phrase_at(text, start, end, at)
        if phrase is None:
            continue
        at = phrase.end
        if phrase.names or (phrase.start == reader.context.last_end and reader.repeats(phrase)):
            continue
        if mention := reader.read(phrase):
            found.append(mention)
        elif report is not None and not any(t.kind in _UNFRAMED and t.word for t in phrase.left):
            span = Span(phrase.start, phrase.end)
            report(
                Defect(code=DefectCode.DATE_IMPOSSIBLE, span=span, message=f"no such date: {span.of(text)}")
            )
    return tuple(found)


class _Reader:
    """Works out expressions one after the other and remembers what later ones may refer to."""

    def __init__(self, text: str, reference: dt.date | None) -> None:
        self.text = text
        self.given = reference is not None
        moment = reference if isinstance(reference, dt.datetime) else midnight(reference or _NOWHERE)
        self.zone = moment.tzinfo
        self.context = Context(
            text,
            moment.replace(tzinfo=None),
            known=self.given,
            to_the_hour=isinstance(reference, dt.datetime),
        )
        self.floating = False

    def read(self, phrase: Phrase) -> DateMention | None:
        """Return the mention of an expression; ``None`` where the calendar has no such date."""
        head = phrase.left[0]
        if head.kind == "vague":
            return self._mention(phrase, None, head.word)
        if head.kind == "bc":
            return self._mention(phrase, None, f"BC{head.lo:04}")
        found = self._value(phrase)
        if found is None:
            return None
        self._remember(phrase, found)
        return self._mention(phrase, found)

    def _value(self, phrase: Phrase) -> Found | None:
        """Work out both sides of a range, or the one there is."""
        context = self.context.at(phrase.start, phrase.end)
        left = resolve(phrase.left, context)
        if left is None or not phrase.right:
            return left
        right = resolve(phrase.right, context, left.interval)
        if right is None or right.interval.end < left.interval.start:
            return None
        basis = left.basis if left.basis is not Basis.WRITTEN else right.basis
        inferred = tuple(dict.fromkeys((*left.inferred, *right.inferred)))
        return Found(joined(left.interval, right.interval), basis, inferred, left.hourless or right.hourless)

    def repeats(self, phrase: Phrase) -> bool:
        """Whether a festival stands right behind its own day (10月1日国庆节)."""
        if phrase.left[0].kind != "festival":
            return False
        found = resolve(phrase.left, self.context.at(phrase.start, phrase.end))
        return found is not None and found.interval == self.context.last

    def _remember(self, phrase: Phrase, found: Found) -> None:
        """Keep the value for the expressions that follow."""
        compared = phrase.start > 0 and self.text[phrase.start - 1] in "比较較"
        if self.text[phrase.end : phrase.end + 2] == "年度":
            return  # 2022年年度业绩: the year of the figures, not of the sentence
        if compared and found.interval.precision is Precision.YEAR:
            return  # 比去年提高: what goes on is not about last year
        if found.hourless or (not phrase.right and phrase.left[0].kind in ("last", "next")):
            return
        if not self.given and found.basis is not Basis.EARLIER:
            self.floating = found.basis is Basis.PUBLICATION
        self.context.remember(found.interval, phrase.start, phrase.end)

    def _mention(self, phrase: Phrase, found: Found | None, timex: str = "") -> DateMention:
        """Build the mention, with the ends that its words open; vague ones have none."""
        text = self.text[phrase.start : phrase.end]
        span = Span(phrase.start, phrase.end)
        if found is None:
            precision = Precision.YEAR if "年" in text else Precision.DAY
            return DateMention(
                span=span, text=text, start=None, end=None, precision=precision, timex=timex, vague=True
            )
        interval, basis, inferred, _ = found
        start: dt.datetime | None
        end: dt.datetime | None
        start, end, precision, timex, vague = interval
        if phrase.opening:
            start, end, timex = _opened(interval, phrase.opening)
        rests = basis is Basis.PUBLICATION or (basis is Basis.EARLIER and self.floating)
        if found.hourless or (rests and not self.given):
            start, end, timex = None, None, _masked(timex, inferred)
        if self.zone is not None:
            start = start and start.replace(tzinfo=self.zone)
            end = end and end.replace(tzinfo=self.zone)
        return DateMention(
            span=span,
            text=text,
            start=start,
            end=end,
            precision=precision,
            timex=timex,
            basis=basis,
            inferred=inferred,
            vague=vague,
        )


def _opened(interval: Interval, opening: Opening) -> tuple[dt.datetime | None, dt.datetime | None, str]:
    """Return start, end and timex of an interval one end of which is open."""
    start, end, precision, timex, _ = interval
    if opening == "since":
        return start, None, f"{timex}/.."
    if opening == "after":
        return start if precision in POINTS else end, None, f">{timex}"
    if opening == "until":
        return None, start if interval.timex.endswith("T24") else end, f"../{timex}"
    # 3月底前 allows the last days themselves.
    return None, end if timex.endswith(":END") else start, f"..<{timex}"


def _masked(timex: str, inferred: tuple[str, ...]) -> str:
    """Put X for the units of a TIMEX3 value that are not known."""
    timex = re.sub(r"\b\d{4}-W\d\d", "XXXX-WXX", timex)
    if "hour" in inferred:
        timex = re.sub(r"(?<=[0-9X]T)\d\d|(?<=:)\d\d", "XX", timex)
    if "month" in inferred:
        day = "-XX" if "day" in inferred else r"\1"
        return re.sub(r"\b\d{4}-\d\d(-\d\d)?", lambda m: "XXXX-XX" + (m.expand(day) if m[1] else ""), timex)
    return re.sub(r"\b\d{4}(?!\d)", "XXXX", timex)
