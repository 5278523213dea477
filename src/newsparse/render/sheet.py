"""A page while it is written: it grows at its end and knows where everything went."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator

import attrs

from newsparse.model import Credit, Name, Outlet, TextField, Timestamp, Zone
from newsparse.render.style import CreditForm, Style, written_stamp
from newsparse.spans import Span

__all__ = ["Part", "Sheet"]

Part = Outlet | Timestamp | Name
"""What stands on a line beside other things of its kind."""


class Sheet:
    """A growing page. Every ``write`` method gives the value back with the span where it was written.

    Attributes:
        blocks: The zone and place of each line.
        moves: Where each text was before, and where it begins on the page.
    """

    def __init__(self, style: Style) -> None:
        self.style = style
        self.blocks: list[tuple[Zone, Span]] = []
        self.moves: list[tuple[Span, int]] = []
        self._pieces: list[str] = []
        self._length = 0

    def __str__(self) -> str:
        return "".join(self._pieces)

    def write(self, piece: str) -> Span:
        """Add a piece; give its place."""
        start = self._length
        self._pieces.append(piece)
        self._length += len(piece)
        return Span(start, self._length)

    @contextlib.contextmanager
    def line(self, zone: Zone, indent: str = "") -> Iterator[None]:
        """Open a line of a zone; what is written inside is the line."""
        self.write(indent)
        start = self._length
        yield
        self.blocks.append((zone, Span(start, self._length)))
        self.write(self.style.trailing + self.style.newline)

    def space(self) -> None:
        """Leave the blank lines that separate two parts, except above the first."""
        if self.blocks:
            self.write(self.style.newline * self.style.blank_lines)

    def label(self, words: str | None) -> None:
        """Write a label and its colon, if there is one."""
        if words:
            self.write(words + self.style.colon)

    def text(self, field: TextField) -> TextField:
        """Write a text in its own words, and remember where it was."""
        span = self.write(field.text)
        self.moves.append((field.span, span.start))
        return TextField(span=span, text=field.text)

    def outlet(self, outlet: Outlet) -> Outlet:
        """Write the name of an outlet."""
        return attrs.evolve(outlet, span=self.write(outlet.name))

    def name(self, name: Name) -> Name:
        """Write the name of a person as it was written."""
        return attrs.evolve(name, span=self.write(name.text))

    def stamp(self, stamp: Timestamp, label: str | None = None) -> Timestamp:
        """Write a moment in the form of the style; one that has no value keeps its words."""
        self.label(label)
        text = stamp.text
        if stamp.value is not None:
            text = written_stamp(stamp.value, stamp.precision, self.style.stamp)
        return attrs.evolve(stamp, span=self.write(text), text=text, label=label)

    def parts(self, parts: Iterable[Part]) -> list[Part]:
        """Write several things on one line."""
        written: list[Part] = []
        for part in parts:
            if written:
                self.write(self.style.gap)
            written.append(self._part(part))
        return written

    def _part(self, part: Part) -> Part:
        """Write one of them."""
        match part:
            case Timestamp():
                return self.stamp(part)
            case Outlet():
                return self.outlet(part)
            case Name():
                return self.name(part)

    def credit(self, credit: Credit) -> Credit:
        """Write a credit: organisation, label and names (新华社记者 张三, 编辑：张三)."""
        start = self._length
        org = self.write(credit.org) if credit.org else None
        label = self.write(credit.label) if credit.label else None
        if label:
            self.write(self._after_label())
        elif org and credit.people:
            self.write(" ")
        people: list[Name] = []
        for person in credit.people:
            if people:
                self.write(self.style.joiner)
            people.append(self.name(person))
        span = Span(start, self._length)
        return attrs.evolve(credit, span=span, label_span=label, org_span=org, people=tuple(people))

    def _after_label(self) -> str:
        """What stands between a label and its names."""
        return {CreditForm.COLON: self.style.colon, CreditForm.SLASH: "/", CreditForm.BLANK: " "}[
            self.style.credit
        ]
