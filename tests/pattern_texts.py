"""Texts that a pattern matches, made from the pattern itself, by enumeration.

``texts_of`` makes every choice that a pattern holds at least once: every branch of every alternation and
every character of every small class; what a text holds besides is drawn with a seed. So a table that is
asked for what a pattern takes is asked for each of its keys. A look-around binds what stands beside it.
Negative ones and anchors are left to the engine, which has the last word: a text that it does not find is
made again.
"""

import functools
import itertools
import random
import re
import re._constants as op
import re._parser as parser
from typing import NamedTuple

import attrs
import regex

POOL = "天一十〇年月日张的a1A０９Ａ²٣Ⅷ①ſ,，.。:：、-—|(（)）“” \u3000\u2002\t\r\n\x85/𠮷\U0003134a\ud83d"
"""What stands for a class too large to go through: digits that are no numbers, blanks, half of a pair."""

SHORT_RANGE = 12
"""A range up to here is gone through, as the digits are; of a longer one the ends stand for the rest."""

SMALL = 80
"""The most characters of a class that are all asked for."""

TRIES, ENDINGS, STEPS = 8, 12, 1_000
"""How often a choice is tried, how many endings of each try, and how many steps one may take."""

CASES = {"s": "ſ", "k": "\u212a", "i": "ıİ"}
"""What a pattern without regard to case takes for a letter, besides its other case."""


CUT = "\ue000"
"""Written in place of a part, to find where it stands."""


class Texts(NamedTuple):
    """Texts in which every choice of a pattern is made: those that it matches, and others where none does."""

    matched: tuple[str, ...]
    others: tuple[str, ...]


def texts_of(pattern, seed=0):
    """Return texts in which every choice of a pattern is made."""
    tree, find = tree_of(pattern), pattern.compiled().search
    above = dict(_above(tree))
    chance = random.Random(seed)  # noqa: S311 - nothing is kept secret
    made, matched, others = set(), [], []
    for node, index in [*_choices(tree)] or [(tree, 0)]:
        if (node, index) in made:
            continue
        path = _path(above, node, index)
        if state := _written(tree, path, find, chance):
            matched.append(state.text)
            made.update(state.choices())
        elif state := _written(tree, path, lambda _: True, chance):
            others.append(state.text)
    return Texts(tuple(dict.fromkeys(matched)), tuple(dict.fromkeys(others)))


def drawn(tree, chance):
    """Return a text of the tree of a pattern with every choice drawn; it need not match."""
    state = _written(tree, {}, lambda _: True, chance)
    return state.text if state else ""


def endless(tree, chance):
    """Yield each part that is repeated without end, and before it what stands before it in a text."""
    above = dict(_above(tree))
    for node in _repeats(tree):
        state = _written(tree, _path(above, node, 0), lambda _: True, chance, cut=node)
        part = _written(node.parts[0], {}, lambda _: True, chance)
        if state and part:
            yield state.text.partition(CUT)[0], part.text


def _repeats(node):
    """Yield the parts of a tree that are repeated without end."""
    if isinstance(node, Repeat) and node.high == parser.MAXREPEAT:
        yield node
    for part in node.parts:
        yield from _repeats(part)


def _written(tree, given, find, chance, cut=None):
    """Return the first text with the choices given that is found; every other try leaves look-arounds out."""
    for number in range(TRIES):
        writer = Writer(chance, given, looks=number % 2 == 0, cut=cut)
        try:
            for state in itertools.islice(tree.go_on(writer, State()), ENDINGS):
                if find(state.text):
                    return state
        except TiredError:
            continue
    return None


def _choices(node):
    """Yield every choice of a tree: node and number."""
    if isinstance(node, Characters):
        yield from ((node, index) for index in range(len(node.members)))
    for index, part in enumerate(node.parts):
        if isinstance(node, Choice):
            yield node, index
        yield from _choices(part)


def _above(node):
    """Yield every part of a tree with the node above it, and which part of it it is."""
    for index, part in enumerate(node.parts):
        yield part, (node, index)
        yield from _above(part)


def _path(above, node, index):
    """Return the choices that lead to one, that one among them."""
    given = {node: index}
    while node in above:
        node, index = above[node]
        given[node] = index
    return given


# -- A text under way --------------------------------------------------------------------------------------


class TiredError(Exception):
    """Too many steps were taken."""


class State(NamedTuple):
    """What is written, what a look-ahead says must follow, the text of each group, and the choices made."""

    done: str = ""
    ahead: str = ""
    groups: tuple[tuple[int, str], ...] = ()
    made: tuple = ()

    @property
    def text(self):
        """The text, with what must follow."""
        return self.done + self.ahead

    def choices(self):
        """Yield the choices made, the last first."""
        made = self.made
        while made:
            made, choice = made
            yield choice


@attrs.define
class Writer:
    """Makes the choices of a text, some of which are given and the others drawn."""

    chance: random.Random
    given: dict
    looks: bool
    cut: object = None
    steps: int = 0

    def step(self):
        """Count one more step."""
        self.steps += 1
        if self.steps > STEPS:
            raise TiredError

    def order(self, node, size):
        """Return the choices of a node in the order to try: the one given, or a few that are drawn."""
        if node in self.given:
            return (self.given[node],)
        return self.chance.sample(range(size), min(size, 6))

    def counts(self, node, state):
        """Return how often to repeat a part; where the text is bound, as often as that takes."""
        low = max(node.low, node in self.given)
        high = min(node.high, max(low, 2, len(state.ahead)))
        if not state.ahead and node.high <= 8 and self.chance.random() < 0.2:
            high = node.high
        return self.chance.sample(range(low, max(low, high) + 1), max(low, high) + 1 - low)


# -- The choices of a pattern ------------------------------------------------------------------------------


@attrs.frozen(eq=False)
class Node:
    """A part of a pattern: ``go_on`` yields every way to go on with it from a state."""

    parts: tuple = ()


@attrs.frozen(eq=False)
class Characters(Node):
    """One character: those to draw from, and the test of one that must stand there."""

    members: str = attrs.field(kw_only=True)
    holds: object = attrs.field(kw_only=True)

    def go_on(self, writer, state):
        writer.step()
        if state.ahead:
            c, index = state.ahead[0], self.members.find(state.ahead[0])
            if self.holds(c) and writer.given.get(self, index) == index:
                yield State(state.done + c, state.ahead[1:], state.groups, (state.made, (self, index)))
            return
        for index in writer.order(self, len(self.members)):
            yield State(state.done + self.members[index], "", state.groups, (state.made, (self, index)))


@attrs.frozen(eq=False)
class Sequence(Node):
    """One part after the other."""

    def go_on(self, writer, state):
        yield from _in_a_row(self.parts, 0, writer, state)


def _in_a_row(parts, at, writer, state):
    writer.step()
    if at == len(parts):
        yield state
        return
    for after in parts[at].go_on(writer, state):
        yield from _in_a_row(parts, at + 1, writer, after)


@attrs.frozen(eq=False)
class Choice(Node):
    """One part of several."""

    def go_on(self, writer, state):
        bound = state.ahead and self not in writer.given
        for index in range(len(self.parts)) if bound else writer.order(self, len(self.parts)):
            yield from self.parts[index].go_on(writer, state._replace(made=(state.made, (self, index))))


@attrs.frozen(eq=False)
class Repeat(Node):
    """A part several times."""

    low: int = attrs.field(kw_only=True)
    high: int = attrs.field(kw_only=True)

    def go_on(self, writer, state):
        if self is writer.cut:
            yield state._replace(done=state.done + CUT, ahead="")
            return
        for count in writer.counts(self, state):
            yield from _in_a_row(self.parts * count, 0, writer, state)


@attrs.frozen(eq=False)
class Group(Node):
    """A part whose text a later one repeats."""

    number: int = attrs.field(kw_only=True)

    def go_on(self, writer, state):
        for after in self.parts[0].go_on(writer, state):
            yield after._replace(groups=(*after.groups, (self.number, after.done[len(state.done) :])))


@attrs.frozen(eq=False)
class Again(Node):
    """The text of a group once more."""

    number: int = attrs.field(kw_only=True)

    def go_on(self, writer, state):
        writer.step()
        word, ahead = dict(state.groups).get(self.number, ""), state.ahead
        if word.startswith(ahead[: len(word)]):
            yield state._replace(done=state.done + word, ahead=ahead[len(word) :])


@attrs.frozen(eq=False)
class Ahead(Node):
    """What must follow."""

    def go_on(self, writer, state):
        if not (writer.looks or self in writer.given):
            yield state
            return
        for after in self.parts[0].go_on(writer, state):
            yield after._replace(done=state.done, ahead=after.done[len(state.done) :] + after.ahead)


@attrs.frozen(eq=False)
class Behind(Node):
    """What must stand before: some of what is written, or else it is written in its place."""

    def go_on(self, writer, state):
        if not (writer.looks or self in writer.given):
            yield state
            return
        done, part = state.done, self.parts[0]
        if self not in writer.given:
            for at in range(len(done), max(-1, len(done) - 5), -1):
                for after in part.go_on(
                    writer, state._replace(done=done[:at], ahead=done[at:] + state.ahead)
                ):
                    if len(after.done) == len(done):
                        yield after
        for after in part.go_on(writer, state._replace(done="", ahead="")):
            kept = done[: max(0, len(done) - len(after.done))]
            yield after._replace(done=kept + after.done, ahead=after.ahead or state.ahead)


# -- From the text of a pattern ----------------------------------------------------------------------------


def tree_of(pattern):
    """Return the choices of a pattern as a tree."""
    parsed = parser.parse(_in_re(pattern), pattern.flags if pattern.engine == "re" else 0)
    return _sequence(parsed, parsed.state.flags)


def _sequence(parsed, flags):
    return Sequence(tuple(_node(code, value, flags) for code, value in parsed))


def _node(code, value, flags):
    """Turn an operation of the parse tree of ``re`` into a node."""
    match code:
        case op.LITERAL | op.NOT_LITERAL | op.ANY | op.IN:
            return _characters(code, value, flags)
        case op.BRANCH:
            return Choice(tuple(_sequence(part, flags) for part in value[1]))
        case op.SUBPATTERN:
            number, added, taken, part = value
            inner = _sequence(part, (flags | added) & ~taken)
            return inner if number is None else Group((inner,), number=number)
        case op.MAX_REPEAT | op.MIN_REPEAT | op.POSSESSIVE_REPEAT:
            return Repeat((_sequence(value[2], flags),), low=value[0], high=value[1])
        case op.ATOMIC_GROUP:
            return _sequence(value, flags)
        case op.ASSERT:
            return (Ahead if value[0] > 0 else Behind)((_sequence(value[1], flags),))
        case op.GROUPREF:
            return Again(number=value)
        case op.GROUPREF_EXISTS:  # which of the two it is, is for the engine to say
            return Choice((_sequence(value[1], flags), _sequence(value[2] or (), flags)))
        case op.ASSERT_NOT | op.AT:
            return Sequence()
    raise NotImplementedError(f"{code}: teach this module what the pattern takes")


_CATEGORIES = {
    op.CATEGORY_DIGIT: str.isdecimal,
    op.CATEGORY_SPACE: str.isspace,
    op.CATEGORY_WORD: lambda c: c.isalnum() or c == "_",
    op.CATEGORY_NOT_DIGIT: lambda c: not c.isdecimal(),
    op.CATEGORY_NOT_SPACE: lambda c: not c.isspace(),
    op.CATEGORY_NOT_WORD: lambda c: not (c.isalnum() or c == "_"),
    "any": lambda c: c != "\n",
}


def _characters(code, value, flags):
    """Return the node of a class of characters, of one alone, or of all but one."""
    items = value if code is op.IN else [(op.CATEGORY, "any")] if code is op.ANY else [(op.LITERAL, value)]
    negated = code is op.NOT_LITERAL or items[0][0] is op.NEGATE
    listed, tests = [], []
    for kind, item in items:
        if kind is op.LITERAL:
            listed += _cases(chr(item), flags)
        elif kind is op.RANGE:
            low, high = item
            tests.append(range(low, high + 1).__contains__)
            listed += map(chr, range(low, high + 1) if high - low < SHORT_RANGE else item)
        elif kind is op.CATEGORY:
            tests.append(functools.partial(_is, _CATEGORIES[item]))
    known = frozenset(listed)

    def holds(c):
        return negated is not (c in known or any(test(ord(c)) for test in tests))

    if negated or tests:
        listed = [*([] if negated else listed), *filter(holds, POOL)]
    if len(listed) > SMALL:
        listed = listed[:: len(listed) // 8]
    return Characters(members="".join(dict.fromkeys(listed)), holds=holds)


def _is(test, number):
    return test(chr(number))


def _cases(c, flags):
    """Return a character, with its other case where the pattern has no regard to it."""
    if not (flags & re.IGNORECASE and c.isalpha()):
        return [c]
    return [c, c.swapcase(), *("" if flags & re.ASCII else CASES.get(c.lower(), ""))]


# ``regex`` knows properties and sets of sets, which ``re`` does not: \p{Han}, [\p{Han}--[的了]].
_SET = regex.compile(
    r"\\[pP]\{[^{}]*\}|\\.|(?P<set>\[\^?\]?(?:\\[pP]\{[^{}]*\}|\\.|(?&set)|[^\[\]\\])*+\])", regex.DOTALL
)
_BEYOND_RE = regex.compile(r"\\[pP]\{|--|&&|\|\||~~|.\[")


def _in_re(pattern):
    """Return a pattern for ``re``, with the sets that only ``regex`` knows as the characters they hold."""
    if pattern.engine == "re":
        return pattern.text

    def listed(found):
        if not _BEYOND_RE.search(found[0]):
            return found[0]
        one = regex.compile(found[0], pattern.flags | (regex.V1 if "(?V1)" in pattern.text else 0))
        members = "".join(c for c in dict.fromkeys(POOL + pattern.text) if one.fullmatch(c))
        return f"[{re.escape(members)}]"

    return _SET.sub(listed, re.sub(r"\(\?V[01]\)", "", pattern.text))
