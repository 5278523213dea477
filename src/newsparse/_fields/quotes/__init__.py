"""What people say: quotations in quotation marks, reported speech, and who speaks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsparse._arguments import bounds_of
from newsparse._fields.quotes.marks import find_quoted
from newsparse._fields.quotes.reader import Said, SpeechReader
from newsparse._fields.quotes.verbs import find_verbs
from newsparse._names.search import find_mentions
from newsparse.defects import Defect, DefectCode
from newsparse.model import Name, Person, Quote
from newsparse.spans import Span

__all__ = ["find_quotes"]


def find_quotes(
    text: str,
    *,
    within: Span | None = None,
    people: Sequence[Person] | None = None,
    report: Callable[[Defect], object] | None = None,
) -> tuple[Quote, ...]:
    """Find quotations and reported speech, each with its speaker.

    Args:
        text: The text of the page.
        within: The part of the text to look in, usually the body; all of it by default. A speech of several
            paragraphs is one quotation; a pronoun means someone in its paragraph or the last speaker of the
            one before.
        people: The people already found in that part; found anew where they are not given.
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
    start, end = bounds_of(text, within)
    quoted = find_quoted(text, start, end)
    if report:
        for stretch in quoted:
            if not stretch.closed:
                report(_unclosed(text, stretch.start))
    verbs = find_verbs(text, start, end)
    if not quoted and not verbs:
        return ()
    if people is None:
        names = [mention.span for mention in find_mentions(text, start, end)]
    else:
        names = [person.span for person in people]
    return tuple(_quote(text, said) for said in SpeechReader(text, start, end, quoted, names).read(verbs))


def _unclosed(text: str, at: int) -> Defect:
    """Report a mark that opens and does not close on its line or on the lines of its speech."""
    return Defect(
        code=DefectCode.QUOTE_UNCLOSED, span=Span(at, at + 1), message=f"{text[at]} opens and does not close"
    )


def _quote(text: str, said: Said) -> Quote:
    """Make the value of what was found."""
    speaker, verb = said.speaker, said.verb
    written = speaker.of(text) if speaker else ""
    return Quote(
        span=Span(said.start, said.end),
        text=text[said.start : said.end],
        kind=said.kind,
        speaker=Name(span=speaker, name=written, text=written) if speaker else None,
        inherited=said.inherited,
        verb=text[verb.start : verb.end] if verb else None,
        verb_span=Span(verb.start, verb.end) if verb else None,
    )
