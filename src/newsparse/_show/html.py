"""From a canvas to HTML. Outside of its tags there is the text and nothing else.

Names in the margin and in the legend are drawn from attributes, so they are neither copied with the text nor
left over where the tags are taken out, and the style is a comment to whatever knows no style sheets.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsparse._show.canvas import Canvas, Window
from newsparse._show.marks import Mark
from newsparse._show.nesting import Close, Open, nested, within
from newsparse._show.style import PAGE_STYLE, STYLE, UNCOLOURED
from newsparse.model import Block

__all__ = ["fragment", "page"]

_UNKNOWN = "und"

# HTML turns a carriage return that is written as one into a line feed.
_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_ATTRIBUTE = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;"}
)


def page(canvas: Canvas, *, legend: bool = True) -> str:
    """Return a whole page."""
    return (
        f'<!doctype html><html{_lang(canvas)}><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style><!--{PAGE_STYLE}{STYLE}--></style></head>"
        f"<body>{_element(canvas, '', legend=legend)}</body></html>"
    )


def fragment(canvas: Canvas, *, legend: bool = True) -> str:
    """Return an element that can stand in any page, its style with it."""
    return _element(canvas, f"<style><!--{STYLE}--></style>", legend=legend)


def _element(canvas: Canvas, style: str, *, legend: bool) -> str:
    keys = _legend(canvas) if legend else ""
    return (
        f'<div class="newsparse"{_lang(canvas)}>{style}{keys}'
        f'<div class="np-page" style="white-space:pre-wrap">{"".join(_marked(canvas))}</div></div>'
    )


def _lang(canvas: Canvas) -> str:
    return "" if canvas.language == _UNKNOWN else f' lang="{_quoted(canvas.language)}"'


def _quoted(words: str) -> str:
    return words.translate(_ATTRIBUTE)


def _legend(canvas: Canvas) -> str:
    """Name the zones that the text shows, then the layers, each in the order of their first appearance.

    What the text as a whole lacks is named last.
    """
    shown = [mark for start, end, mark in sorted(canvas.marks, key=lambda m: m[:2]) if start < end]
    zones = [mark for mark in shown if isinstance(mark.node, Block)]
    lacks = "".join(_key("np-mark np-defect", code) for code in canvas.lacks)
    layers = [mark for mark in shown if not isinstance(mark.node, Block) and mark.layer != UNCOLOURED]
    return f'<div class="np-legend">{_keys(zones)}</div><div class="np-legend">{_keys(layers)}{lacks}</div>'


def _keys(shown: list[Mark]) -> str:
    return "".join(_key(*key) for key in dict.fromkeys((_classes(mark), _name(mark)) for mark in shown))


def _key(classes: str, name: str) -> str:
    return f'<span class="np-key {classes}" role="img" aria-label="{name}" data-name="{name}"></span>'


def _marked(canvas: Canvas) -> Iterator[str]:
    """Return the text with its tags, window by window: no mark crosses the edge of a fold."""
    edges = [(window.start, window.end) for window in canvas.windows]
    for window, marks in zip(canvas.windows, within(edges, canvas.marks), strict=True):
        if window.label is None:
            yield from _shown(canvas, window, marks)
        else:
            yield _fold(window.label, canvas.text[window.start : window.end], marks)
            yield from _shown(canvas, window, marks)
            yield "</details>"


def _fold(label: str, text: str, marks: list[tuple[int, int, Mark]]) -> str:
    """Open a fold. Its name is drawn from an attribute, for it is not in the text.

    It says which fields of the article have their values in the fold, and how many defects are there.
    """
    parts = [label, *(f"{mark.name} {text[start:end]}" for start, end, mark in marks if mark.is_field)]
    if defects := sum(mark.layer == "defect" for _, _, mark in marks):
        parts.append(f"{defects} {'defect' if defects == 1 else 'defects'}")
    name = _quoted(" · ".join(parts))
    return f'<details class="np-fold"><summary aria-label="{name}" data-fold="{name}"></summary>'


def _shown(canvas: Canvas, window: Window, marks: list[tuple[int, int, Mark]]) -> Iterator[str]:
    """Return the text of a window with its tags."""
    text = canvas.text[window.start : window.end]
    for event in nested(len(text), marks):
        match event:
            case Open(mark, first):
                yield _tag(mark, first=first)
            case Close():
                yield "</span>"
            case _:
                yield text[event.start : event.end].translate(_TEXT)


def _tag(mark: Mark, *, first: bool) -> str:
    """Open a mark. Only its first piece is named in the margin."""
    named = f' data-zone="{_name(mark)}"' if isinstance(mark.node, Block) and first else ""
    title = " · ".join(part for part in (mark.path, mark.facts, f"{mark.span.start}:{mark.span.end}") if part)
    return f'<span class="{_classes(mark)}"{named} title="{_quoted(title)}">'


def _classes(mark: Mark) -> str:
    return (
        f"np-zone np-z-{mark.node.zone.value}" if isinstance(mark.node, Block) else f"np-mark np-{mark.layer}"
    )


def _name(mark: Mark) -> str:
    return mark.node.zone.value if isinstance(mark.node, Block) else mark.layer
