"""The title of a page as its HTML has it: the headline, and behind it what the site adds.

``柳湾渡口恢复通航_河东网``, ``柳湾渡口恢复通航 | 渡口 | 通航``, ``柳湾渡口恢复通航 - 河东日报``.
"""

from __future__ import annotations

import attrs

from newsparse._names.outlets import known_outlet, looks_like_outlet
from newsparse._text.chars import HAN, REPORT
from newsparse._text.words import lazy
from newsparse._units.forms.document import Field, Marks, Record, Stated
from newsparse._units.posts import title_of_post
from newsparse.model import Zone
from newsparse.spans import Span

__all__ = [
    "FILED_BY",
    "bracketed_title",
    "is_title_element",
    "outlets_in_title",
    "title_parts",
    "with_bracketed_title",
]

_SIGN = lazy(
    r"[ \t\u3000]{0,4}[|｜_＿][ \t\u3000]*+|[ \t\u3000]{1,4}[-–—][ \t\u3000]++"
    rf"|(?<=[{HAN}”）」？！?!])[-–—](?=[0-9]{{0,4}}[{HAN}]{{1,8}}$)"
)
# Where the headline is known, less tells the site: --社会--河东网.
_SITE_BEHIND = lazy(
    r"\s*(?P<mark>[_|｜丨]|[-–—]{1,2})(?:[^。，]{0,30}[_|｜丨–—-])?\s*(?P<site>[^。，_|｜丨–—-]{2,20})"
)
_BARS = frozenset("_|｜丨")
# 德国之声｜…: an outlet before a bar is where the piece comes from.
_SOURCE_AHEAD = lazy(r"(?P<outlet>[^\s|｜丨]{2,12})[ ]?[|｜丨]")
# 【記者岑遠山柳灣報導】, 【本報柳灣訊】 open a story on the page of a paper; they are no title.
FILED_BY = lazy(rf"[【（(][^【】（）()\r\n]{{2,24}}(?:{REPORT}|[訊讯電电])[】）)]")
_SHORTEST = 8
_LONGEST_TAIL = 12


def title_parts(text: str, title: Stated) -> list[Stated]:
    """Return a stated title cut into headline, site and tags; the title alone where nothing is added to it.

    What is added is short beside the headline; ``书记市长这一周 | 奋马扬鞭争春色`` is a headline whole.

    Example:
        >>> line = "柳湾渡口恢复通航 头班船客满_河东网"
        >>> [part.span.of(line) for part in title_parts(line, Stated(Field.TITLE, Span(0, len(line))))]
        ['柳湾渡口恢复通航 头班船客满', '河东网']
    """
    span = title.span
    if (ahead := _SOURCE_AHEAD.match(text, span.start, span.end)) and known_outlet(ahead["outlet"]):
        return [title, Stated(Field.SOURCE, Span(*ahead.span("outlet")))]
    signs = list(_SIGN.finditer(text, span.start, span.end))
    first = next((n for n, sign in enumerate(signs) if sign.start() - span.start >= _SHORTEST), len(signs))
    parts = signs[first:]
    ends = [sign.start() for sign in parts[1:]] + [span.end]
    tails = [Span(sign.end(), end) for sign, end in zip(parts, ends, strict=False)]
    head = Span(span.start, parts[0].start()) if parts else span
    if not tails or any(not 0 < len(tail) <= min(_LONGEST_TAIL, len(head)) for tail in tails):
        return [title]
    return [title._replace(span=head), *_added(text, tails)]


def outlets_in_title(title: str) -> tuple[str, ...]:
    """Return the outlet that a site puts behind the headline in the title of its page.

    Example:
        >>> outlets_in_title("柳湾渡口恢复通航 头班船客满_河东网"), outlets_in_title("柳湾渡口恢复通航")
        (('河东网',), ())
    """
    parts = title_parts(title, Stated(Field.TITLE, Span(0, len(title))))
    return tuple(part.span.of(title).strip() for part in parts if part.field is Field.SITE)


def is_title_element(line: str, headline: str) -> bool:
    """Whether a line is a known headline with the site behind it, channels between: the title of a page.

    Example:
        >>> [is_title_element(line, "渡口通航") for line in ("渡口通航--社会--河东网", "渡口通航——船工")]
        [True, False]
    """
    tail = _SITE_BEHIND.fullmatch(line, len(headline)) if line.startswith(headline) else None
    return tail is not None and (tail["mark"] in _BARS or looks_like_outlet(tail["site"]))


def _added(text: str, tails: list[Span]) -> list[Stated]:
    """Return what the parts behind the headline are: the last an outlet, the others tags."""
    if looks_like_outlet(tails[-1].of(text)):
        return [Stated(Field.SITE, tails[-1])]
    return [Stated(Field.TAGS, tail) for tail in tails] if len(tails) > 1 else []


def bracketed_title(text: str, span: Span) -> Stated | None:
    """Return the title in brackets that opens a text and is followed by it on the same line."""
    title = title_of_post(text, span.start, span.end)
    return Stated(Field.TITLE, title) if title else None


def with_bracketed_title(text: str, record: Record, marks: Marks) -> Record:
    """Return a record with the title in brackets stated that opens its text, if it states none."""
    if not record.body or any(stated.field is Field.TITLE for stated in record.stated):
        return record
    first, *others = record.body
    title = bracketed_title(text, first)
    if title is None:
        return record
    told = Span(first.start, title.span.end + 1)
    marks.hide_but(told, [title.span])
    return attrs.evolve(
        record,
        body=(Span(told.end, first.end), *others),
        stated=(title, *record.stated),
        marks=(*record.marks, (told, Zone.HEADLINE)),
    )
