"""The words that say who did what on a story (记者, 责编, 摄), as ``roles.tsv`` has them.

Every question about a role word is asked here: which words are labels, what a label means, what may be
beside it. A new label is one row of the table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple, TypeAlias, cast

from newsparse._lexicon import rows
from newsparse.model import Role

__all__ = ["ROLE_WORDS", "Flag", "RoleWord", "role_word", "role_words"]

Flag: TypeAlias = Literal[
    "account", "action", "apart", "before", "beside", "described", "free", "made", "marker", "noun", "origin",
    "plain", "pointer", "post", "short", "stop", "work",
]  # fmt: skip
"""What else the table says of a word; its head tells what each means, with an example."""


class RoleWord(NamedTuple):
    """A row of the table.

    Args:
        label: The word in simplified characters, whatever its spelling in the text.
        roles: What it means as a label; two for 文图, none for a word that is no label by itself.
        flags: What else is known of it.
    """

    label: str
    roles: tuple[Role, ...]
    flags: frozenset[Flag]


def _read() -> Iterator[tuple[str, RoleWord]]:
    """Yield every spelling of the table with its row."""
    for label, traditional, roles, flags, _ in rows("roles"):
        word = RoleWord(
            label,
            tuple(Role(role) for role in roles.split() if role != "-"),
            frozenset(cast("list[Flag]", flags.split())),
        )
        yield label, word
        for spelling in filter(None, traditional.split("|")):
            yield spelling, word


ROLE_WORDS: Mapping[str, RoleWord] = dict(_read())
"""Every spelling of the table with its row."""


def role_words(*flags: Flag, roles: Iterable[Role] = ()) -> frozenset[str]:
    """Return words of the table in every spelling.

    Args:
        flags: Only those that have one of these; without any, those that are labels.
        roles: Only those that mean one of these, where any is given.

    Example:
        >>> "編輯" in role_words(), "编辑" in role_words("plain"), "来源" in role_words()
        (True, True, False)
        >>> sorted(role_words("noun", roles=[Role.INTERN]))
        ['实习生', '實習生']
    """
    asked = frozenset(roles)
    return frozenset(
        spelling
        for spelling, word in ROLE_WORDS.items()
        if (not word.flags.isdisjoint(flags) if flags else word.roles)
        and (not asked or not asked.isdisjoint(word.roles))
    )


def role_word(label: str) -> RoleWord | None:
    """Return the row of a label: the longest word of the table that ends it.

    Args:
        label: The label without inner blanks, with the words before it that belong to it.

    Example:
        >>> [role_word(label).roles[0].value for label in ("记者", "特约记者", "实习编辑")]
        ['reporter', 'correspondent', 'editor']
    """
    rows_ = (ROLE_WORDS.get(label[start:]) for start in range(len(label)))
    return next((row for row in rows_ if row is not None and row.roles), None)
