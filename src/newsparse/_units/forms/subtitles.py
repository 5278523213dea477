"""Subtitles of a video: cues with a number and two times, as SubRip and WebVTT write them.

The words of a cue are the text; what the first cues say may be a title, as any head may.
"""

from __future__ import annotations

import re

from newsparse._text.words import lazy
from newsparse._units.forms.document import EOL, WORDS, Document, Marks, Record
from newsparse.model import BODY_ZONES, Zone
from newsparse.spans import Span

__all__ = ["read_subtitles"]

_SIGN = "-->"
_TIME = r"(?:\d{1,2}:)?\d{1,2}:\d{2}[,.]\d{1,3}"
_CUE = lazy(
    rf"^(?:WEBVTT[^\r\n]*+\s++)?(?:\d{{1,5}}[ \t]*+(?:\r\n|\r|\n))?"
    rf"[ \t]*+{_TIME}[ \t]*+-->[ \t]*+{_TIME}[^\r\n]*+(?:{EOL})",
    re.MULTILINE,
)
_LINE = lazy(WORDS)
_FEWEST = 3
_HEAD = 2  # cues that may hold a title
_SHORT = 7  # characters of a line that may be a name or a label
_BODY = BODY_ZONES - {Zone.SUBHEADING, Zone.TABLE}


def read_subtitles(text: str) -> Document | None:
    """Read a text that is the cues of a video."""
    if _SIGN not in text[:400]:
        return None
    cues = [Span(*cue.span()) for cue in _CUE.finditer(text)]
    if len(cues) < _FEWEST or text[: cues[0].start].strip():
        return None
    marks = Marks(text)
    for cue in cues:
        marks.hide(cue.start, cue.end)
    ends = [cue.start for cue in cues[1:]] + [len(text)]
    bodies = tuple(
        Span(cue.end, end) for cue, end in zip(cues, ends, strict=True) if text[cue.end : end].strip()
    )
    said = {
        line.start(): frozenset(_BODY)
        for body in bodies[_HEAD:]
        for line in _LINE.finditer(text, body.start, body.end)
        if len(line[0]) > _SHORT
    }
    told = tuple((cue, Zone.CHROME) for cue in cues)
    whole = Span(0, len(text))
    return marks.document([Record(span=whole, body=bodies, marks=told, allowed=said)])
