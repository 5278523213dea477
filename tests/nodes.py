"""One walk over every node of an article, for the laws of places: what has a span, and what it promises."""

import itertools
import re
import typing
from collections.abc import Iterator

import attrs

from newsparse.defects import Defect, DefectCode
from newsparse.model import Article, Comment, Credit, Person, Quote
from newsparse.spans import Span

# What model.py says lies elsewhere: the speaker of an earlier sentence, the office of a whole list of names.
ELSEWHERE = {(Quote, "speaker"), (Quote, "verb_span"), (Person, "office_span"), (Person, "org_span")}
# References to other nodes, which say nothing of their own.
REFERENCES = {(Person, "same_as")}
# The line of a defect in its message is a place.
LINE = re.compile(r"^line \d+: ")
# What changes with the text although nothing else is said.
UNSAID = ("span", "length", "sha256")
# Defects of the text as a whole are placed on all of it.
WHOLE = (DefectCode.BODY_MISSING, DefectCode.HEADLINE_MISSING)


class Visit(typing.NamedTuple):
    """A span on the walk.

    Attributes:
        path: Where it is, as ``.related[0].title``.
        node: The node that it places.
        span: The span.
        said: What is written there, where the model says so; ``None`` where the node has no such text.
        within: The span of the node that it must lie in; ``None`` where it lies elsewhere.
    """

    path: str
    node: object
    span: Span
    said: str | None
    within: Span | None


def walk(article: Article) -> Iterator[Visit]:
    """Visit every span of an article, parents first."""
    yield from _walk(article, "", None)


def _walk(node: object, path: str, within: Span | None) -> Iterator[Visit]:
    own = node.span
    # A comment's span holds its author and time as well as its text.
    said = None if isinstance(node, (Article, Comment)) else getattr(node, "text", None)
    yield Visit(path or ".", node, own, said, within)
    for field in attrs.fields(type(node)):
        value = getattr(node, field.name)
        key = (type(node), field.name)
        inside = None if key in ELSEWHERE | REFERENCES else own
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                if attrs.has(type(item)):
                    yield from _walk(item, f"{path}.{field.name}[{index}]", inside)
        elif isinstance(value, Span) and field.name.endswith("_span"):
            yield Visit(
                f"{path}.{field.name}", node, value, getattr(node, field.name.removesuffix("_span")), inside
            )
        elif isinstance(value, Span) and field.name != "span":
            yield Visit(f"{path}.{field.name}", node, value, None, inside)
        elif attrs.has(type(value)) and not isinstance(value, Span):
            yield from _walk(value, f"{path}.{field.name}", inside)


def moved(node: object, by: int, whole: Span, *, blank: bool) -> object:
    """Give a copy of a node with every span moved; what places a whole text grows instead: the article, and
    in a blank text what it lacks."""
    if isinstance(node, Span):
        return node.shift(by)
    if isinstance(node, tuple):
        return tuple(moved(item, by, whole, blank=blank) for item in node)
    if not attrs.has(type(node)):
        return node
    changes = {f.name: moved(getattr(node, f.name), by, whole, blank=blank) for f in attrs.fields(type(node))}
    if isinstance(node, Article) or (isinstance(node, Defect) and node.code in WHOLE and blank):
        changes["span"] = Span(0, whole.end + by)
    if isinstance(node, Article):
        changes["defects"] = tuple(sorted(changes["defects"], key=lambda d: (d.span, d.code.value)))
    return type(node)(**changes)


def placeless(value: object) -> object:
    """Give a value of the JSON form without its spans, and without what line ends and indents are in it."""
    if isinstance(value, dict):
        said = {k: v for k, v in value.items() if k not in UNSAID and not k.endswith("_span")}
        if "defects" in said:  # their order is that of their places, those of the whole text among them
            said["defects"] = sorted(said["defects"], key=lambda d: (d["code"], LINE.sub("", d["message"])))
        if "message" in said:
            said["message"] = LINE.sub("", said["message"])
        return {k: v is not None if k == "same_as" else placeless(v) for k, v in said.items()}
    if isinstance(value, (list, tuple)):
        return [placeless(item) for item in value]
    if isinstance(value, str):
        return "\n".join(line.strip() for line in value.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return value


def as_written(visit: Visit, text: str) -> bool:
    """Tell whether what a node says stands at its span."""
    there = visit.span.of(text)
    if isinstance(visit.node, Person) and visit.path.endswith(".org_span"):
        # Of two bodies in one office (河东市委常委、渡口镇委; 渡口网编辑兼柳湾学院) the span also holds the
        # words between them, and the text need not have the comma that joins them.
        rest = iter(there)
        return all(character in rest for character in visit.said.replace("、", ""))
    if isinstance(visit.node, Credit) and visit.path.endswith(".label_span"):
        there = "".join(there.split())  # 编 辑
    return there == visit.said


def siblings(node: object, path: str = "") -> Iterator[tuple[str, tuple[object, ...]]]:
    """Give every tuple of nodes in an article, with its path."""
    for field in attrs.fields(type(node)):
        value = getattr(node, field.name)
        if isinstance(value, tuple) and value and attrs.has(type(value[0])):
            yield f"{path}.{field.name}", value
            for index, item in enumerate(value):
                yield from siblings(item, f"{path}.{field.name}[{index}]")
        elif attrs.has(type(value)):
            yield from siblings(value, f"{path}.{field.name}")


# What prints nothing: white space, and the marks that have no width.
UNSEEN = frozenset("\ufeff\u200b\u200c\u200d\u200e\u200f\u00ad")


def visible(text: str, within: Span | None = None) -> set[int]:
    """Give the offsets of all that prints in ``text``."""
    span = within or Span(0, len(text))
    return {i for i in range(span.start, span.end) if not text[i].isspace() and text[i] not in UNSEEN}


def misplaced(article: Article, text: str) -> list[str]:
    """Give what breaks a law of places, a line each: blocks that do not tile, values that are elsewhere."""
    return [*_untiled(article, text), *_elsewhere(article, text), *_overlapping(article)]


def _untiled(article: Article, text: str) -> Iterator[str]:
    seen = visible(text, article.span)
    at = article.span.start
    for block in article.blocks:
        if block.span.start < at or not {block.span.start, block.span.end - 1} <= seen:
            yield f"block {block.span}"
        if not seen.isdisjoint(range(at, block.span.start)):
            yield f"in no block before {block.span}"
        at = block.span.end
    if not seen.isdisjoint(range(at, article.span.end)):
        yield "in no block at the end"


def _elsewhere(article: Article, text: str) -> Iterator[str]:
    for visit in walk(article):
        if visit.span not in Span(0, len(text)) or not (visit.said is None or as_written(visit, text)):
            yield f"{visit.path} says something else"
        if visit.within is not None and visit.span not in visit.within:
            yield f"{visit.path} is outside"


def _overlapping(article: Article) -> Iterator[str]:
    for path, nodes in siblings(article):
        for first, second in itertools.pairwise(nodes):
            # 文/图 credits the same names with two roles at one place; a defect may lie on another.
            shared = path == ".defects" or (isinstance(first, Credit) and first.span == second.span)
            if first.span > second.span or not (shared or not first.span.overlaps(second.span)):
                yield f"{path} at {first.span} and {second.span}"
