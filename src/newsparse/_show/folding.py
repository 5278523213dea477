"""Which lines a view folds: runs of furniture, related stories, comments, so that the story is seen first."""

from __future__ import annotations

import collections
import itertools
from collections.abc import Iterator, Sequence

import attrs

from newsparse.model import Block, Zone

__all__ = ["FOLDED", "Stretch", "stretches"]

FOLDED = frozenset({Zone.CHROME, Zone.RELATED, Zone.COMMENTS})
"""The zones of lines that are not of the story."""

# What is shown in place of a fold is a line itself, so a shorter one would hide lines and save hardly any.
_LEAST = 4


@attrs.frozen
class Stretch:
    """Blocks that follow each other, all of them folded or none.

    Args:
        blocks: The blocks, one at least.
        folded: Whether a view folds them.
    """

    blocks: Sequence[Block]
    folded: bool

    @property
    def label(self) -> str:
        """What to call them where they are folded: how many of which zone, in the order of appearance."""
        zones = collections.Counter(block.zone.value for block in self.blocks)
        return f"{len(self.blocks)} lines: {', '.join(f'{zone} {count}' for zone, count in zones.items())}"


def stretches(blocks: Sequence[Block]) -> Iterator[Stretch]:
    r"""Return the blocks of a page in stretches that are folded or shown, in order.

    Example:
        >>> import newsparse
        >>> page = "首页\n要闻\n社会\n登录\n青渡镇新桥通车\n晋南晚报 2023-03-30 08:50\n\n新桥通车，居民过河。"
        >>> [(stretch.folded, stretch.label) for stretch in stretches(newsparse.parse(page).blocks)]
        [(True, '4 lines: chrome 4'), (False, '3 lines: headline 1, meta 1, paragraph 1')]
    """
    runs = [list(run) for _, run in itertools.groupby(blocks, key=lambda block: block.zone in FOLDED)]
    shown: list[Block] = []
    for run in runs:
        if run[0].zone in FOLDED and len(run) >= _LEAST:
            if shown:
                yield Stretch(shown, folded=False)
                shown = []
            yield Stretch(run, folded=True)
        else:
            shown += run
    if shown:
        yield Stretch(shown, folded=False)
