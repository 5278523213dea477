"""What is wrong or doubtful in a text: closed codes with severity, place and message."""

from __future__ import annotations

import enum
from typing import Self

import attrs

from newsparse.spans import Span

__all__ = ["Defect", "DefectCode", "Severity"]


class Severity(enum.IntEnum):
    """How much a defect costs: a note, a value kept in doubt, or a value lost.

    Severities are ordered.
    """

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @classmethod
    def named(cls, name: str) -> Severity:
        """Return the severity of a name as the JSON has it.

        Raises:
            ValueError: No severity has that name; the message says which there are.

        Example:
            >>> Severity.named("warning") < Severity.ERROR
            True
        """
        names = {severity.name.lower(): severity for severity in cls}
        if name not in names:
            raise ValueError(f"no severity is called {name!r}; there are: {', '.join(names)}")
        return names[name]


class DefectCode(enum.StrEnum):
    """The closed list of defects; the value is the name in the JSON.

    Args:
        severity: How much a defect with this code costs.
        meaning: What the code says, in one sentence.
    """

    severity: Severity
    meaning: str

    def __new__(cls, value: str, severity: Severity, meaning: str) -> Self:
        """Return the member that is ``value``, with its severity and its meaning."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.severity = severity
        member.meaning = meaning
        return member

    BODY_MISSING = (
        "body_missing",
        Severity.ERROR,
        "No line of the text reads as prose of a body: the body text is empty.",
    )
    HEADLINE_MISSING = ("headline_missing", Severity.WARNING, "No line of the text reads as headline.")
    HEADLINE_IN_DOUBT = (
        "headline_in_doubt",
        Severity.NOTE,
        "Another line reads nearly as well as the headline, or it is a likely one at most.",
    )
    DATE_IMPOSSIBLE = (
        "date_impossible",
        Severity.WARNING,
        "A date or time has the form of one, but no calendar or clock has it.",
    )
    STAMP_UNRESOLVED = (
        "stamp_unresolved",
        Severity.WARNING,
        "A publication time is relative or has no year, and nothing given completes it.",
    )
    STAMPS_DISAGREE = (
        "stamps_disagree",
        Severity.NOTE,
        "The head of the page shows two different publication times.",
    )
    CREDIT_UNREAD = (
        "credit_unread",
        Severity.NOTE,
        "A labelled line of credits gives nobody: no name is behind the label, or the label is not known.",
    )
    LIST_GAP = ("list_gap", Severity.NOTE, "The ordinals of a list skip a number.")
    QUOTE_UNCLOSED = ("quote_unclosed", Severity.NOTE, "A quotation mark opens and does not close.")
    SEVERAL_ARTICLES = (
        "several_articles",
        Severity.WARNING,
        "The text holds more than one article; the first was read.",
    )
    FIELD_FAILED = (
        "field_failed",
        Severity.ERROR,
        "A field could not be read: newsparse met an error of its own and left the field empty.",
    )
    SURROGATE = (
        "surrogate",
        Severity.NOTE,
        "The text holds a lone surrogate, which no UTF-8 file can hold.",
    )


@attrs.frozen(kw_only=True)
class Defect:
    """One thing that is wrong or doubtful, and where.

    Args:
        code: What kind of defect it is.
        span: Where it is, in code points.
        message: What was seen there, in one line; it names the line of the text, if it is of one.
    """

    code: DefectCode
    span: Span
    message: str

    @property
    def severity(self) -> Severity:
        """The severity of the code."""
        return self.code.severity

    def __str__(self) -> str:
        return f"{self.code} at {self.span.start}:{self.span.end}: {self.message}"
