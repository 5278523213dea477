"""What people say: quotations in quotation marks, reported speech, and who speaks."""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Sequence

import attrs

from newsparse._grammar.mentions import find_mentions
from newsparse._grammar.offices import title_after
from newsparse._grammar.quotation import Quoted, find_quoted
from newsparse._grammar.reporting import Lead, Verb, document_of, match_to_verb, verb_pattern
from newsparse._grammar.speakers import Kind, Subject, clause_start, is_aside, subject_before
from newsparse.defects import Defect, DefectCode
from newsparse.model import Name, Person, Quote, QuoteKind
from newsparse.spans import Span

__all__ = ["find_quotes"]

_SENTENCE_END = re.compile(r"[。！？!?\n\r“「『\"＂]")
_ENDS = "。！？!?…"
_AND_ALSO = re.compile(r"[，,；;](?:[并並且]|同时|同時|还|還|也|又|再次|并且|而且|进一步)*$")
_BUT = re.compile("但|而|不过|不過|然而|也有|[另]")
_OPENERS = "。！？!?：:︰，,；;\n\r”」…—－ \u3000、）)"
_NEAR = 30
_TERM = 8
"""A quoted term shorter than this, without a mark inside, is no speech: “两个维护”."""


def find_quotes(
    text: str,
    *,
    people: Sequence[Person] | None = None,
    within: Span | None = None,
    report: Callable[[Defect], object] | None = None,
) -> tuple[Quote, ...]:
    """Find quotations and reported speech, each with its speaker.

    Args:
        text: The text of the page.
        people: The people already found in that part; found anew where they are not given.
        within: The part of the text to look in, usually the body; all of it by default.
        report: Called with a defect for each quotation mark that does not close.

    Returns:
        The quotations in order and disjoint; what is quoted inside a quotation is part of it. The span of a
        direct quotation includes its marks. Spans are code-point offsets into ``text``.

    Raises:
        TypeError: ``text`` is no string.

    Example:
        >>> quote = find_quotes("王建国说：“水位已经回落。”")[0]
        >>> quote.text, quote.speaker.name, quote.verb
        ('“水位已经回落。”', '王建国', '说')
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    within = within or Span(0, len(text))
    quoted = find_quoted(text, within.start, within.end)
    for stretch in quoted:
        if report and not stretch.closed:
            span = Span(stretch.start, stretch.start + 1)
            report(Defect(code=DefectCode.QUOTE_UNCLOSED, span=span, message=f"{span.of(text)} does not close"))
    verbs = list(verb_pattern().finditer(text, within.start, within.end))
    if not quoted and not verbs:
        return ()
    if people is None:
        names = [mention.span for mention in find_mentions(text, within.start, within.end)]
    else:
        names = [person.span for person in people]
    return _Reader(text, within, quoted, names).read(verbs)


@attrs.define
class _Found:
    """A quotation on its way."""

    start: int
    end: int
    kind: QuoteKind
    speaker: Span | None
    verb: Verb | None
    reported: bool = False


@attrs.define
class _Reader:
    """Reads the verbs and the quoted stretches of a text from left to right."""

    text: str
    within: Span
    quoted: list[Quoted]
    names: list[Span]
    found: list[_Found] = attrs.field(factory=list)
    used: set[int] = attrs.field(factory=set)
    speaker: Span | None = None
    waiting: int = 0

    def read(self, matches: list[re.Match[str]]) -> tuple[Quote, ...]:
        starts = [q.start for q in self.quoted]
        for match in matches:
            place = bisect.bisect_right(starts, match.start()) - 1
            if place >= 0 and match.start() < self.quoted[place].end:
                continue
            verb = match_to_verb(self.text, match, self.within.start, self.within.end)
            if verb:
                self.verb(verb, place)
        self.standing(len(self.quoted))
        found = sorted(self.found, key=lambda f: (f.start, -f.end))
        return tuple(self.quote(f) for f in _disjoint(found))

    # -- verbs ----------------------------------------------------------------------------------------------

    def verb(self, verb: Verb, place: int) -> None:
        """Read what one verb reports, before it and after it."""
        text = self.text
        line = self.line_start(verb.start)
        before = self.trailing(verb, place)
        floor = line if before is None else max(line, self.quoted[before].end)
        subject = self.subject(verb, floor)
        if subject is None or (before is None and not self.cut(verb, subject)):
            return
        self.standing(place if before is not None else place + 1)
        speaker = self.resolve(subject, verb, line)
        if before is not None:
            stretch = self.quoted[before]
            self.used.add(before)
            self.add(_Found(stretch.start, stretch.end, QuoteKind.DIRECT, speaker, verb))
            self.waiting = before + 1
        if verb.lead is Lead.NONE or (subject.kind is Kind.ZERO and speaker is None and verb.lead is not Lead.QUOTE):
            return
        self.content(verb, speaker, subject)

    def subject(self, verb: Verb, floor: int) -> Subject | None:
        """Find the subject of a verb; one that is also a noun wants it near."""
        text = self.text
        if text.startswith(("看来", "看來"), verb.start):
            at = text.rfind("在", clause_start(text, verb.start, floor), verb.start)
            return subject_before(text, verb.start, at + 1, self.names) if at >= 0 else None
        subject = subject_before(text, verb.start, floor, self.names)
        if subject and subject.kind is Kind.ZERO and (document := document_of(text[verb.start : verb.end])):
            return Subject(Kind.DESCRIBED, Span(verb.start, verb.start + document), subject.clause)
        if subject and verb.noun and subject.kind is Kind.PERSON:
            title = title_after(text, subject.span.end, verb.start)
            if not is_aside(text[title.end if title else subject.span.end : verb.start]):
                return None
        return subject

    def trailing(self, verb: Verb, place: int) -> int | None:
        """Give the quoted stretch that the verb follows: “…”马莉说."""
        if place < 0 or place in self.used:
            return None
        text, stretch = self.text, self.quoted[place]
        between = text[stretch.end : verb.start]
        if len(between) > 60 or any(mark in between for mark in "。！？；!?;\n\r"):
            return None
        if stretch.start > self.within.start and text[stretch.start - 1] not in _OPENERS:
            return None
        inner = text[stretch.start + 1 : stretch.end - 1].rstrip()[-1:]
        if inner not in "。！？，!?,…~～" and between[:1] not in ("，", ","):
            return None
        if len(between) == 0 or (verb.lead in (Lead.QUOTE, Lead.COLON) and between[:1] not in ("，", ",") and verb_colon(text, verb)):
            return None
        return place

    def cut(self, verb: Verb, subject: Subject) -> bool:
        """Tell whether the verb starts a report of its own; one inside another's clause does not."""
        if not self.found:
            return True
        last = self.found[-1]
        if verb.start >= last.end:
            return True
        if last.kind is QuoteKind.DIRECT:
            return False
        clause = subject.clause
        mark = self.text[clause - 1 : clause]
        marked = verb.lead in (Lead.QUOTE, Lead.COLON)
        if clause <= last.start or mark not in "，,；;":
            return False
        if subject.kind is Kind.ZERO:
            own = not verb.noun and _AND_ALSO.search(self.text[clause - 1 : verb.start])
        else:
            own = marked or mark in "；;" or _BUT.match(self.text, clause) or last.reported
        if not own:
            return False
        if last.reported and subject.kind is not Kind.ZERO and self.by_outlet(last):
            self.found.pop()
        else:
            last.end = clause - 1
            if not any(last.start <= q.start and q.end <= last.end for q in self.quoted):
                last.kind = QuoteKind.INDIRECT
        return True

    def by_outlet(self, found: _Found) -> bool:
        """Tell whether it only names who reported the news: 据中新网报道."""
        return found.verb is not None and self.text[found.verb.start : found.verb.end] in ("报道", "報道", "報導")

    def content(self, verb: Verb, speaker: Span | None, subject: Subject) -> None:
        """Read the words after the verb, up to the end of their sentence."""
        text = self.text
        place = bisect.bisect_left(self.quoted, Quoted(verb.content, 0))
        leads = place < len(self.quoted) and self.quoted[place].start == verb.content
        if leads:
            stretch = self.quoted[place]
            if self.speech(stretch, verb):
                self.used.add(place)
                self.waiting = place + 1
                self.add(_Found(stretch.start, stretch.end, QuoteKind.DIRECT, speaker, verb))
                return
        end, mixed, inside = self.sentence(verb.content, place)
        if end - verb.content < 4:
            return
        self.used.update(inside)
        self.waiting = max(self.waiting, place + len(inside))
        kind = QuoteKind.MIXED if mixed else QuoteKind.INDIRECT
        self.add(_Found(verb.content, end, kind, speaker, verb, subject.reported))

    def speech(self, stretch: Quoted, verb: Verb) -> bool:
        """Tell whether the stretch right after a verb is what was said, and no term that a clause begins with."""
        text = self.text
        after = text[stretch.end : stretch.end + 1]
        inner = text[stretch.start + 1 : stretch.end - 1].rstrip()
        if not inner:
            return False
        if inner[-1] in _ENDS or not after or after in "。！？；!?;\n\r)）":
            return True
        return after in "，, " and (len(inner) >= _TERM or verb_colon(text, verb))

    def sentence(self, at: int, place: int) -> tuple[int, bool, list[int]]:
        """Give the end of the sentence, whether it holds speech in quotation marks, and the stretches in it."""
        text, inside, mixed, first = self.text, [], False, place
        while True:
            end = _SENTENCE_END.search(text, at, self.within.end)
            if not end:
                return self.within.end, mixed, inside
            if place < len(self.quoted) and end.start() == self.quoted[place].start:
                stretch = self.quoted[place]
                inner = text[stretch.start + 1 : stretch.end - 1].rstrip()
                before = text[stretch.start - 1]
                inside.append(place)
                marked = any(m in inner for m in "，。！？,")
                ends = before in "，,：: " and text[stretch.end : stretch.end + 1] in tuple("，。,！？；") and place != first
                spoken = len(inner) >= _TERM and (marked or ends)
                mixed = mixed or spoken
                at, place = stretch.end, place + 1
                if inner[-1:] in tuple(_ENDS) and text[at : at + 1] not in tuple("，,、的；;。"):
                    return at, mixed, inside
                continue
            if text[end.start()] in "“「『\"＂":
                at = end.end()
                continue
            return end.start(), mixed, inside

    # -- quotations without a verb --------------------------------------------------------------------------

    def standing(self, until: int) -> None:
        """Take up the stretches before ``until`` that no verb governs and that are whole sentences."""
        for place in range(self.waiting, until):
            stretch = self.quoted[place]
            if place in self.used or not stretch.closed or not self.whole(stretch):
                continue
            line = self.line_start(stretch.start)
            self.used.add(place)
            self.add(_Found(stretch.start, stretch.end, QuoteKind.DIRECT, self.nearby(stretch, line), None))
        self.waiting = max(self.waiting, until)

    def whole(self, stretch: Quoted) -> bool:
        """Tell whether a stretch stands as a sentence of its own."""
        text = self.text
        before = text[self.within.start : stretch.start].rstrip(" \u3000")[-1:] if stretch.start < self.within.start + 3 else ""
        before = before or text[max(self.within.start, stretch.start - 3) : stretch.start].rstrip(" \u3000")[-1:]
        after = text[stretch.end : stretch.end + 1]
        inner = text[stretch.start + 1 : stretch.end - 1].rstrip()
        if before and before not in "。！？!?：:，,\n\r”」…":
            return False
        if inner[-1:] in tuple(_ENDS):
            return len(inner) > 3
        return len(inner) > _TERM and any(m in inner for m in "，,。") and (not after or after in "。！？\n\r，,")

    def nearby(self, stretch: Quoted, line: int) -> Span | None:
        """Give who said a quotation without a verb: whoever the next sentence begins with, else spoke last."""
        at = bisect.bisect_left(self.names, Span(stretch.end, 0))
        if at < len(self.names) and self.names[at].start - stretch.end < _NEAR:
            between = self.text[stretch.end : self.names[at].start]
            if not any(mark in between for mark in "，。；：！？,;:!?\n\r“「") and not between.startswith(" "):
                return self.names[at]
        if self.speaker and self.speaker.start >= line:
            return self.speaker
        return self.named(stretch.start, line) or self.speaker

    # -- speakers -------------------------------------------------------------------------------------------

    def resolve(self, subject: Subject, verb: Verb, line: int) -> Span | None:
        """Find whom a subject means, and remember it as the one who spoke last."""
        found: Span | None = subject.span
        if subject.kind is Kind.ZERO:
            found = self.earlier_clause(subject, verb, line)
            if found is None and verb.lead is not Lead.CLAUSE:
                found = self.recent(line)
        elif subject.kind is Kind.PRONOUN and subject.span.of(self.text)[0] in "他她" and len(subject.span) == 1:
            found = self.named(subject.span.start, line) or self.recent(line) or subject.span
        if found is not None:
            self.speaker = found
        return found

    def recent(self, line: int) -> Span | None:
        """Give the last speaker, if it spoke in this paragraph or the one before."""
        if self.speaker is None:
            return None
        return self.speaker if self.text.count("\n", self.speaker.end, max(line - 1, self.speaker.end)) <= 1 else None

    def earlier_clause(self, subject: Subject, verb: Verb, line: int) -> Span | None:
        """Look for the subject in the clauses before, back to the start of the sentence."""
        clause = subject.clause
        for _ in range(4):
            if clause <= line or self.text[clause - 1] not in "，,":
                return None
            before = subject_before(self.text, clause - 1, line, self.names)
            if self.text[clause - 2] in "后後时時中下" and before and before.kind is not Kind.PERSON:
                before = None
            if before and before.kind is Kind.PRONOUN:
                return self.resolve(before, verb, line)
            if before and before.kind is not Kind.ZERO:
                return before.span
            clause = clause_start(self.text, clause - 1, line)
        return None


    def named(self, before: int, line: int) -> Span | None:
        """Give the person in the paragraph whom a pronoun at ``before`` most likely means."""
        at = bisect.bisect_left(self.names, Span(before, before))
        best = None
        for span in reversed(self.names[:at]):
            if span.start < line:
                break
            best = best or span
            if self.speaker and span.start <= self.speaker.start:
                return self.speaker if self.speaker.start >= line else span
            if span.start == line or self.text[span.start - 1] in "，。；：！？,;:!?\n”」 长长任员師师授":
                return span
        if self.speaker and self.speaker.start >= line and best is None:
            return None
        return best

    # -- places ---------------------------------------------------------------------------------------------

    def line_start(self, at: int) -> int:
        text, start = self.text, self.within.start
        return max(start, text.rfind("\n", start, at) + 1, text.rfind("\r", start, at) + 1)

    def add(self, found: _Found) -> None:
        self.found.append(found)

    def quote(self, found: _Found) -> Quote:
        text, speaker, verb = self.text, found.speaker, found.verb
        written = speaker.of(text) if speaker else ""
        return Quote(
            span=Span(found.start, found.end),
            text=text[found.start : found.end],
            kind=found.kind,
            speaker=Name(span=speaker, name=written, text=written) if speaker else None,
            verb=text[verb.start : verb.end] if verb else None,
            verb_span=Span(verb.start, verb.end) if verb else None,
        )


def verb_colon(text: str, verb: Verb) -> bool:
    """Tell whether a colon stands between the verb and its words."""
    return any(mark in text[verb.end : verb.content] for mark in "：:︰")


def _disjoint(found: list[_Found]) -> list[_Found]:
    """Drop what lies in an earlier quotation."""
    kept: list[_Found] = []
    for quotation in found:
        if quotation.end > quotation.start and (not kept or quotation.start >= kept[-1].end):
            kept.append(quotation)
    return kept
