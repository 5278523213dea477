"""What the layout sees on the pages of a fit, as sparse matrices that the fits of all folds share.

A line is the keys of its groups of features; a key is a few names of features. Only the chances of the candidates
for the headline change from fit to fit, and most keys hang on no more of them than which candidate is the best:
those are kept for each page and best candidate.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import scipy.sparse as sp
from layout_pages import Page

from newsparse._layout import page as on_page
from newsparse._layout.evidence import Candidates, candidates
from newsparse._layout.features import GROUPS, Group
from newsparse._layout.headline import chances
from newsparse._layout.page import PageFeatures, features_around, lines_of

BY_CHANCE = [group for group in GROUPS if group.observer in (on_page.candidacy, on_page.kicker)]
BY_BEST = [group for group in GROUPS if group not in BY_CHANCE]


class Observed:
    """Pages, and what is seen on them.

    Attributes:
        pages: The pages.
        names: The names of the features that were met so far.
    """

    def __init__(self, pages: Sequence[Page]) -> None:
        self.pages = list(pages)
        self._lines = [lines_of(page.source) for page in pages]
        self.candidates: list[Candidates] = [candidates(lines) for lines in self._lines]
        self._keys: dict[tuple, int] = {}
        self._of_key: list[list[int]] = []
        self._columns: dict[str, int] = {}
        self._kept: dict[tuple[int, int | None], list[list[int]]] = {}

    @property
    def names(self) -> list[str]:
        return list(self._columns)

    def lines(self, chosen: Sequence[int], titles: Sequence[Mapping[str, float]]) -> sp.csr_matrix:
        """Give the keys of the lines of some pages, each with its weights of the candidates."""
        columns: list[int] = []
        ends = [0]
        for k, weights in zip(chosen, titles, strict=True):
            for line in self._page(k, weights):
                columns += line
                ends.append(len(columns))
        ones = np.ones(len(columns), np.float32)
        shape = len(ends) - 1, len(self._keys)
        return sp.csr_matrix((ones, np.array(columns, np.int32), np.array(ends)), shape=shape)

    def keys(self) -> sp.csr_matrix:
        """Give the names of each key."""
        ends = np.cumsum([0, *map(len, self._of_key)])
        columns = np.array([c for key in self._of_key for c in key], np.int32)
        shape = len(self._of_key), len(self._columns)
        return sp.csr_matrix((np.ones(len(columns), np.float32), columns, ends), shape=shape)

    def _page(self, k: int, titles: Mapping[str, float]) -> list[list[int]]:
        found = chances(self.candidates[k], titles)
        seen = features_around(self._lines[k], found)
        kept = self._kept.get((k, found.best))
        if kept is None:
            kept = self._kept[k, found.best] = self._seen(seen, BY_BEST)
        return [a + b for a, b in zip(kept, self._seen(seen, BY_CHANCE), strict=True)]

    def _seen(self, seen: PageFeatures, groups: Sequence[Group]) -> list[list[int]]:
        rows: list[list[int]] = [[] for _ in seen.lines]
        for group in groups:
            for i, key in group.keys(seen):
                number = self._keys.get((group, key))
                if number is None:
                    number = self._keys[group, key] = len(self._keys)
                    column = self._columns
                    self._of_key.append([column.setdefault(name, len(column)) for name in group.names(key)])
                rows[i].append(number)
        return rows
