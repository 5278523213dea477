"""What each name of evidence means in plain words, for ``explain`` and the documentation.

A name in the evidence table is ``name`` or ``name=value value …``. A template takes the values by their
places, each told in the words of its sort: ``{0:kind}`` is the first value, a kind of line.
"""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["TEMPLATES", "in_words"]

TEMPLATES = {
    "any": "how common this zone is",
    "length": "it has {0:length}",
    "end": "it ends with {0:end}",
    "begin": "it begins with {0:begin}",
    "clauses": "it has {0:clauses}",
    "kind": "it is {0:kind}",
    "mix": "{0:mix}",
    "pieces": "it has {0:pieces}",
    "begin,end": "it begins with {0:begin} and ends with {1:end}",
    "word": "the whole line is {0:words}",
    "opens": "it begins with {0:words}",
    "holds": "it holds {0:words}",
    "flag": "{0:flag}",
    "kind+1": "below it: {0:kind}",
    "kind+2": "two lines below it: {0:kind}",
    "kind-1,0,+1": "{1:kind}; above it: {0:kind}; below it: {2:kind}",
    "part,kind": "{1:kind}, {0:part}",
    "part,length": "{1:length}, {0:part}",
    "part,prose": "{1:prose}, {0:part}",
    "part,short": "{last:kind}, {0:place}",
    "part,flag": "{0:part}, and {1:flag}",
    "mass,kind": "{1:kind}, {0:mass}",
    "since prose": "the last prose is {0:above}; it stands {1:part}",
    "to prose": "the next prose is {0:below}; it stands {1:part}",
    "heading": "the line is itself {0:heading}",
    "under": "it stands under {0:heading}",
    "under,kind": "{1:kind}, under {0:heading}",
    "under,part": "it stands under {0:heading}, {1:part}",
    "to heading": "the next heading of a block is {0:below}; it stands {1:part}",
    "to foot": "the next credit or notice is {0:foot}; it stands {1:part}",
    "foot,prose": "the next credit or notice is {0:foot}, the last prose {1:above_14}",
    "title overlap": "the prose below says {0:fifths} of it again; it stands {1:part}",
    "title chance": "{0:chance}",
    "title rank": "{0:rank} for the headline, {1:part}",
    "title rank,chance": "{0:rank} for the headline; {1:chance}",
    "title sure": "the first candidate for the headline: {0:eighths}",
    "title none": "it cannot be the headline",
    "untitled": "no line of the page can be the headline",
    "to title": "it stands {0:title}",
    "to title,kind": "{1:kind}, {0:title}",
    "as title": "it says the same as the likely headline",
    "part of title": "it says a part of the likely headline",
    "deck": "like a title, just below the likely headline",
    "kicker": "like a title, just above the likely headline",
    "to time": "the next time or source is {0:below_6}; it stands {1:part}",
    "since time": "the last time or source is {0:above_6}; it stands {1:part}",
    "titles near": "of the nine lines around, {0:fifths} look like titles",
    "titles around": "of the 25 lines around, {0:fifths} look like titles",
    "replies around": "of the lines around, {0:fifths} look like comments",
    "replies,kind": "{1:kind}; of the lines around, {0:fifths} look like comments",
    "times around": "of the lines around, {0:fifths} hold a time",
    "prose around": "{0:prose_around}",
    "tag run": "a short line in a row after a label for tags",
    "said run": "in a run of short lines, of which the body says {0:thirds}",
    "in body": "a short line, and {0:said}",
    "summary label": "a label for a summary, before the body",
    "summary after label": "prose after a label for a summary",
    "prose before info": "prose above the line with the time",
    "columns": "it has cells, {1:neighbours}",
    "cells": "it has cells, {0:neighbours}; {1:figures}",
    "beside columns": "no cells in it, but in a line beside it",
    "no columns": "no cells in it nor in the lines beside it",
    "after colon": "the line above it in the body ends with a colon",
    "series": "it begins with {0:begin}, {1:neighbours}",
    "top": "it is {0:steps} from the top of the page",
    "size": "the page is this long",
    "footed": "the footer of the site has begun",
    "run": "so many lines above and below look like it",
    "run,length": "{1:length}, {0:run}",
    "again": "the page has the same line again",
}
"""The words for each name; how its values are told stands behind the colon."""

_FURNITURE = {
    "nav": "a channel name",
    "act": "a button",
    "sha": "a share button",
    "pag": "a link to another page",
    "cru": "a breadcrumb",
    "acc": "a log-in",
    "foo": "the site's footer",
    "app": "a prompt to scan or install",
    "rel": "a heading of related reading",
    "com": "a heading or button of comments",
    "tag": "a label for tags",
    "not": "a notice",
    "met": "a label for time or source",
    "sum": "a label for a summary",
    "cap": "a caption",
    "cre": "an editor's credit",
    "wri": "a writer's credit",
    "cop": "a note on the original title",
}
"""The classes of ``furniture.tsv``, by their first three letters: all that a coarser kind keeps of them."""

_KINDS = {
    "top": "the top of the page",
    "end": "the end of the page",
    "num": "figures",
    "nav": "several words with gaps",
    "navs": "channel names run together",
    "crum": "a breadcrumb",
    "writ": "a writer's name with its label",
    "name": "a name",
    "outl": "the name of an outlet",
    "hash": "a #topic",
    "P": "prose",
    "P1": "a short sentence",
    "P2": "a sentence",
    "P3": "several sentences",
    "P4": "a paragraph",
    "t": "a line like a title",
    "t4": "a word of up to four characters",
    "t8": "a line of five to eight characters",
    "t14": "a line of nine to fourteen characters",
    "t40": "a line as long as a title",
    "t99": "a long line without clauses",
    "s": "a line with a time",
}
_BEGIN = {
    "han": "a Chinese character", "ascii": "a letter or sign", "digit": "a digit",
    "quote": "a quotation mark",
    "paren": "a round bracket", "bracket": "a square bracket", "title": "《", "bullet": "a bullet",
    "point": "▲",
    "hash": "#", "rule": "a divider",
}  # fmt: skip
_END = {
    "han": "a Chinese character", "ascii": "a letter or sign", "digit": "a digit",
    "quote": "a closing quotation mark",
    "stop": "a full stop", "ask": "a question mark", "shout": "an exclamation mark", "colon": "a colon",
    "comma": "a comma", "close": "a closing bracket", "arrow": "an arrow",
}  # fmt: skip
_PARTS = {
    "before": "before the body", "in": "in the body", "after": "after the body",
    "first": "as the body's first line",
    "none": "on a page without a body",
}  # fmt: skip
_FLAGS = {
    "navs": "channel names run together", "number": "nothing but figures", "ordinal": "an ordinal opens it",
    "outlet": "it is like the name of an outlet", "writer": "a writer's label and name in it",
    "byline": "nothing but who wrote it",
    "bar": "a bar in it",
    "cut": "it is cut off with …", "crumb": "it is a breadcrumb", "name": "it is like a person's name",
    "work": "a title in 《》 in it", "picture": "it ends with a picture credit", "url": "a web address in it",
}  # fmt: skip
_STEPS = {
    "0": "no line", "1": "one line", "2": "two lines", "3": "three lines", "4": "four or five lines",
    "6": "six to eight lines", "9": "nine to thirteen lines", "14": "14 to 24 lines", "25": "25 to 49 lines",
    "50": "50 or more lines",
}  # fmt: skip
_FIFTHS = ("little or none", "some", "about half", "most", "all or nearly all")
_RANKS = ("the first candidate", "the second candidate", "the third candidate", "a later candidate")
_THIRDS = ("few", "some", "most")
_NEIGHBOURS = {"0": "unlike the lines beside it", "1": "like a line beside it"}


def in_words(name: str) -> str:
    """Tell a name of evidence in plain words.

    Example:
        >>> in_words("under,kind=relhead t")
        'a line like a title, under a heading of related reading'
    """
    # What follows the first sign may begin with the same: kind==nav.
    head, _, values = name.partition("=")
    given = [_Value(value) for value in values.split(" ")]
    missing = [_Value("")] * 3
    return TEMPLATES[head].format(*given, *missing, last=given[-1])


class _Value(str):
    """A value that is told in the words of its sort when it is put into a template."""

    __slots__ = ()

    def __format__(self, sort: str) -> str:
        return _SORTS[sort](str(self))


def _kind(value: str) -> str:
    """Tell a kind of line, or the first letters that its coarser form keeps."""
    if value[:1] in ("=", "^", "*"):
        words = _words(value[1:].removesuffix("P"))
        return words if value[0] == "=" else f"a line {'opened by' if value[0] == '^' else 'with'} {words}"
    return _KINDS[value] if value in _KINDS else _KINDS[value[:1] if value[:1] == "s" else value[:4]]


def _words(value: str) -> str:
    """Tell classes of furniture, several joined by +."""
    return " or ".join(dict.fromkeys(_FURNITURE[one[:3]] for one in value.split("+") if len(one) > 1))


def _length(value: str) -> str:
    if value == "160+":
        return "more than 160 characters"
    return "one character" if value == "1" else f"at most {value} characters"


def _clauses(value: str) -> str:
    counts = {
        "0": "no clause marks",
        "1": "one clause mark",
        "2": "two clause marks",
        "3": "three to five clause marks",
    }
    return counts.get(value, "six or more clause marks")


def _pieces(value: str) -> str:
    counts = {
        "0": "no gaps",
        "1": "one gap",
        "4": "four to seven gaps",
        "8": "eight or more gaps",
        "long": "more than 80 characters",
    }
    return counts.get(value, f"{value} gaps")


def _mix(value: str) -> str:
    if value == "long":
        return "it has more than 80 characters"
    if not value:
        return "it is mostly Chinese"
    return "it is mostly figures" if "d" in value else "it is mostly Latin letters"


def _prose(value: str) -> str:
    return _KINDS[f"P{value}"] if value > "0" else "no sentence"


def _title(value: str) -> str:
    off = value.removeprefix("-")
    if off == "0":
        return "as the likely headline"
    side = "above" if value[0] == "-" else "below"
    return f"{_far(off, 9)} {side} the likely headline"


def _chance(value: str) -> str:
    if value == "top":
        return "the likely headline by far"
    return (
        "a good chance of being the headline"
        if value in ("0", "-1")
        else "a small chance of being the headline"
    )


def _foot(value: str) -> str:
    return "none before the next heading" if value == "none" else _beside(value, "below")


def _beside(value: str, way: str, cap: int = 50) -> str:
    """Tell how far up or down something is; the greatest distance also stands for what is nowhere."""
    if int(value) >= cap:
        return f"{cap} or more lines {way}, or nowhere"
    return f"{_far(value, cap)} {way}"


def _far(value: str, cap: int) -> str:
    """Tell a distance that is counted up to ``cap``."""
    if int(value) >= cap:
        return f"{cap} or more lines"
    return _STEPS.get(value, f"{value} lines")


def _prose_around(value: str) -> str:
    return (
        "no prose around it"
        if value == "0"
        else "little prose around it"
        if value < "4" and len(value) == 1
        else "much prose around it"
    )


_SORTS: dict[str, Callable[[str], str]] = {
    "kind": _kind,
    "words": _words,
    "length": _length,
    "clauses": _clauses,
    "pieces": _pieces,
    "mix": _mix,
    "prose": _prose,
    "title": _title,
    "chance": _chance,
    "foot": _foot,
    "prose_around": _prose_around,
    "heading": lambda value: "no heading of a block" if value == "none" else _words(value),
    "begin": _BEGIN.__getitem__,
    "end": _END.__getitem__,
    "part": _PARTS.__getitem__,
    "place": _PARTS.__getitem__,
    "mass": lambda value: _PARTS[value].replace("the body", "the most prose"),
    "flag": _FLAGS.__getitem__,
    "steps": _STEPS.__getitem__,
    "above": lambda value: _beside(value, "above"),
    "below": lambda value: _beside(value, "below"),
    "above_6": lambda value: _beside(value, "above", 6),
    "below_6": lambda value: _beside(value, "below", 6),
    "above_14": lambda value: _beside(value, "above", 14),
    "fifths": lambda value: _FIFTHS[int(value)],
    "thirds": lambda value: _THIRDS[int(value)],
    "eighths": lambda value: f"chance about {int(value) / 8:.0%}",
    "rank": lambda value: _RANKS[int(value)],
    "run": lambda value: "unlike the lines beside it" if value == "0" else "among lines that look like it",
    "said": lambda value: "the body says it too" if value == "True" else "the body does not say it",
    "figures": lambda value: "figures in it" if value == "True" else "no figures in it",
    "neighbours": lambda value: _NEIGHBOURS.get(value, "like the lines beside it"),
}
