"""The table of features: what each is named in the table of weights, what sees it, what it means in English.

A line has a feature or has it not. A feature is written as its name and, after ``=``, its values:
``under,kind=relhead t``. To add one, write a row here and, if no observer sees its values yet, the function
that does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple

from newsparse._layout import neighbours, page
from newsparse._layout.page import Key, Observer, PageFeatures

__all__ = ["GROUPS", "Feature", "Group", "described", "names"]


class Feature(NamedTuple):
    """A row of the table.

    Attributes:
        name: Its name in the table of weights.
        of: The fields of its observer that are its values. ``kind.short`` is an attribute of a field;
            ``flags*`` are the items of a field, and a line has the feature once for each. What is ``None``
            is left out.
        says: What it means, the fields in braces.
        when: The field that says whether a line has the feature; by default its first value does. ``None``
            and ``False`` say that it has not.
    """

    name: str
    of: str
    says: str
    when: str = ""


class _Reader:
    """A feature, read from the keys of its observer."""

    def __init__(self, feature: Feature, fields: tuple[str, ...]) -> None:
        places = []
        self._values: list[Callable[[Key], Any]] = []
        self._each = None
        for value in feature.of.split():
            field, _, attribute = value.rstrip("*").partition(".")
            place = fields.index(field)
            places.append(place)
            self._values.append(_getter(place, attribute))
            if value.endswith("*"):
                self._each = place
        self._when = fields.index(feature.when) if feature.when else places[0] if places else None
        self._name = feature.name + "=" * bool(places)
        self._says = feature.says
        self._fields = fields

    def _expanded(self, key: Key) -> list[Key]:
        """Return no key where the line has the feature not, else the key, once for each of the items."""
        if self._when is not None and (key[self._when] is None or key[self._when] is False):
            return []
        at = self._each
        return [key] if at is None else [(*key[:at], item, *key[at + 1 :]) for item in key[at]]

    def _written(self, key: Key) -> str:
        values = [value(key) for value in self._values]
        return self._name + " ".join([str(value) for value in values if value is not None])

    def names(self, key: Key) -> list[str]:
        """Return the feature as the table of weights has it: once, or once for each item, or not at all."""
        return [self._written(one) for one in self._expanded(key)]

    def described(self, key: Key) -> list[tuple[str, str]]:
        """Return the same, each with what it means."""
        return [
            (self._written(one), self._says.format_map(dict(zip(self._fields, one, strict=True))))
            for one in self._expanded(key)
        ]


def _getter(place: int, attribute: str) -> Callable[[Key], Any]:
    """Return a function that takes a field out of a key, or an attribute of one."""
    if not attribute:
        return itemgetter(place)
    of_field = attrgetter(attribute)
    return lambda key: of_field(key[place])


class Group:
    """The features that one observer sees. Lines with the same key have the same features of the group."""

    def __init__(self, observer: Observer, *features: Feature) -> None:
        self.observer = observer
        self.features = features
        self._readers = [_Reader(feature, observer.fields) for feature in features]

    def keys(self, seen: PageFeatures) -> Iterable[tuple[int, Key]]:
        """Return the lines of which the group has a key, by their number, with the key."""
        keys: Any = self.observer.keys(seen)
        return keys.items() if isinstance(keys, dict) else enumerate(keys)

    def names(self, key: Key) -> list[str]:
        """Return the features of a line with this key, as the table of weights has them."""
        return [name for reader in self._readers for name in reader.names(key)]

    def described(self, key: Key) -> list[tuple[str, str]]:
        """Return the features of a line with this key, each with what it means."""
        return [told for reader in self._readers for told in reader.described(key)]


def names(seen: PageFeatures) -> list[list[str]]:
    """Return the features of each line, as the table of weights has them."""
    found: list[list[str]] = [[] for _ in seen.lines]
    for group in GROUPS:
        for i, key in group.keys(seen):
            found[i] += group.names(key)
    return found


def described(seen: PageFeatures) -> list[list[tuple[str, str]]]:
    """Return the features of each line, each with what it means."""
    found: list[list[tuple[str, str]]] = [[] for _ in seen.lines]
    for group in GROUPS:
        for i, key in group.keys(seen):
            found[i] += group.described(key)
    return found


GROUPS = (
    Group(
        page.own,
        Feature("any", "", "how common this zone is"),
        Feature("length", "length", "it has {length.words}"),
        Feature("end", "end", "it ends with {end.words}"),
        Feature("begin", "begin", "it begins with {begin.words}"),
        Feature("clauses", "clauses", "it has {clauses.words}"),
        Feature("kind", "kind", "it is {kind.words}"),
        Feature("mix", "mix", "{mix.words}"),
        Feature("pieces", "pieces", "it has {pieces.words}"),
        Feature("begin,end", "begin end", "it begins with {begin.words} and ends with {end.words}"),
        Feature("word", "word", "the whole line is {word.words}"),
        Feature("opens", "opens", "it begins with {opens.words}"),
        Feature("holds", "holds", "it holds {holds.words}"),
        Feature("flag", "flags*", "{flags.words}"),
    ),
    Group(
        page.characters,
        Feature("head", "head", "it begins with {head}"),
        Feature("tail", "tail", "it ends with {tail}"),
    ),
    Group(
        neighbours.beside,
        Feature("kind+1", "below", "below it: {below.words}"),
        Feature(
            "kind-1,0,+1",
            "above own below.short",
            "{own.words}; above it: {above.words}; below it: {below.short.words}",
        ),
    ),
    Group(neighbours.two_below, Feature("kind+2", "kind", "two lines below it: {kind.words}")),
    Group(
        page.beside_body,
        Feature("part,kind", "region kind", "{kind.words}, {region.words}"),
        Feature("part,length", "region length", "{length.words}, {region.words}"),
        Feature("part,prose", "region prose", "{prose.words}, {region.words}"),
        Feature("part,short", "place kind.short", "{kind.short.words}, {place.words}"),
        Feature("part,flag", "region flags*", "{region.words}, and {flags.words}"),
    ),
    Group(page.beside_mass, Feature("mass,kind", "place kind", "{kind.words}, {place.words}")),
    Group(
        page.prose_distances,
        Feature("since prose", "above region", "prose above it: {above.away}; the line is {region.words}"),
        Feature("to prose", "below region", "prose below it: {below.away}; the line is {region.words}"),
    ),
    Group(
        page.headings,
        Feature("under", "under", "it stands under {under.words}"),
        Feature("under,kind", "under kind", "{kind.words}, under {under.words}"),
        Feature("under,part", "under region", "it stands under {under.words}, {region.words}"),
        Feature("heading", "under region", "the line is itself {under.words}", when="heads"),
    ),
    Group(
        page.feet,
        Feature(
            "to heading",
            "heading region",
            "heading of a block below it: {heading.away}; the line is {region.words}",
        ),
        Feature(
            "to foot", "foot region", "credit or notice below it: {foot.away}; the line is {region.words}"
        ),
        Feature(
            "foot,prose",
            "foot prose under",
            "credit or notice below it: {foot.away}; prose above it: {prose.away}",
        ),
    ),
    Group(
        page.time_distances,
        Feature(
            "to time", "below region", "time or source below it: {below.away}; the line is {region.words}"
        ),
        Feature(
            "since time", "above region", "time or source above it: {above.away}; the line is {region.words}"
        ),
    ),
    Group(
        page.candidacy,
        Feature("title overlap", "overlap region", "the prose below says {overlap.words} of it again"),
        Feature("title chance", "chance", "{chance.words}"),
        Feature("title rank", "rank region", "{rank.words}, {region.words}"),
        Feature("title rank,chance", "rank chance", "{rank.words}; {chance.words}"),
        Feature("title sure", "sure", "the first candidate for the headline: {sure.words}"),
        Feature("title none", "", "it cannot be the headline", when="barred"),
    ),
    Group(
        page.title_distances,
        Feature("untitled", "", "no line of the page can be the headline", when="untitled"),
        Feature("to title", "distance", "it stands {distance.words}"),
        Feature("to title,kind", "off kind", "{kind.words}, {off.words}"),
    ),
    Group(page.deck, Feature("deck", "dash informs overlap", "like a title, just below the likely headline")),
    Group(page.kicker, Feature("kicker", "overlap ranked", "like a title, just above the likely headline")),
    Group(
        page.title_again,
        Feature("as title", "same", "it says the same as the likely headline"),
        Feature("part of title", "part", "it says a part of the likely headline"),
    ),
    Group(
        neighbours.titles_around,
        Feature("titles near", "near like_title", "of the nine lines around, {near.words} look like titles"),
        Feature(
            "titles around", "around like_title", "of the 25 lines around, {around.words} look like titles"
        ),
    ),
    Group(
        neighbours.comments_around,
        Feature(
            "replies around", "replies region", "of the lines around, {replies.words} look like comments"
        ),
        Feature(
            "replies,kind",
            "replies kind",
            "{kind.words}; of the lines around, {replies.words} look like comments",
        ),
        Feature("times around", "times timed region", "of the lines around, {times.words} hold a time"),
    ),
    Group(
        neighbours.prose_around,
        Feature("prose around", "amount prose", "{amount.words} of prose around it"),
    ),
    Group(
        neighbours.short_lines,
        Feature(
            "said run",
            "share count region",
            "in a run of short lines, of which the body says {share.words}",
        ),
        Feature("in body", "said region length hash", "a short line, and {said.words}"),
    ),
    Group(
        neighbours.tag_runs,
        Feature("tag run", "", "a short line in a row after a label for tags", when="is_tag"),
    ),
    Group(
        neighbours.summaries,
        Feature("summary label", "", "a label for a summary, before the body", when="is_label"),
        Feature("summary after label", "", "prose after a label for a summary", when="is_summary"),
    ),
    Group(
        neighbours.prose_above_info,
        Feature("prose before info", "", "prose above the line with the time", when="is_there"),
    ),
    Group(
        neighbours.cells,
        Feature("columns", "columns alike region", "it has cells, {alike.words}"),
        Feature("cells", "alike figures region", "it has cells, {alike.words}; {figures.words}"),
        Feature("beside columns", "region", "no cells in it, but in a line beside it", when="is_beside"),
        Feature("no columns", "", "no cells in it nor in the lines beside it", when="is_far"),
    ),
    Group(
        neighbours.after_colon,
        Feature("after colon", "", "the line above it in the body ends with a colon", when="is_there"),
    ),
    Group(
        neighbours.series,
        Feature("series", "begin alike region", "it begins with {begin.words}, {alike.words}"),
    ),
    Group(
        page.on_page,
        Feature("top", "above", "{above.words} above it"),
        Feature("size", "size", "the page is this long"),
    ),
    Group(
        neighbours.runs,
        Feature("run", "above below", "{above.words} above and {below.words} below look like it"),
        Feature("run,length", "both length", "{length.words}; {both.words} beside it alike"),
    ),
    Group(neighbours.footed, Feature("footed", "", "the footer of the site has begun", when="is_below")),
    Group(neighbours.repeated, Feature("again", "nth times region", "the page has the same line again")),
)
"""All features, by the observers that see them."""
