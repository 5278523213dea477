"""Pages in a Ray dataset in, articles out. Needs the extra ``ray`` (Ray Data).

Ray hands its blocks over as Arrow tables, in memory that its processes share. newsparse and pyarrow must be
installed where the workers are.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from newsparse.arrow import parse_batch
from newsparse.options import Options

if TYPE_CHECKING:
    from ray.data import Dataset  # pyright: ignore[reportMissingImports]  # an extra

__all__ = ["parse_dataset"]


def parse_dataset(
    dataset: Dataset,
    column: str = "text",
    output: str = "article",
    keep: Sequence[str] | None = None,
    *,
    options: Options | None = None,
    batch_size: int | None = 1024,
    **ray_options: Any,
) -> Dataset:
    """Parse a column of pages.

    Like everything in Ray Data, it is done when the rows are asked for.

    Args:
        dataset: The rows.
        column: The name of the column of texts: strings, or UTF-8 bytes.
        output: The name of the column of articles.
        keep: The names of the columns to keep, in this order; all where none are given.
        options: As for :func:`newsparse.parse`.
        batch_size: How many rows are parsed together; ``None`` for whole blocks.
        **ray_options: What ``Dataset.map_batches`` takes besides, such as ``num_cpus`` and ``concurrency``.

    Returns:
        The columns kept, the articles, and ``defect``, which says why an article is null; see
        :func:`newsparse.arrow.parse_batch`, which also says what it raises when the rows are asked for.
    """
    parsed = functools.partial(parse_batch, column=column, output=output, keep=keep, options=options)
    return dataset.map_batches(
        parsed, batch_format="pyarrow", zero_copy_batch=True, batch_size=batch_size, **ray_options
    )
