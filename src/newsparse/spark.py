"""Pages in a Spark DataFrame in, articles out. Needs the extra ``spark`` (pyspark 4).

Spark hands its rows over as Arrow batches, and each becomes a batch of articles in the Python worker that has
it: no row is pickled, no article crosses a process. What Spark does about partitions, retries and lost
machines, it does here. newsparse and pyarrow must be installed where the workers are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

try:
    import pyarrow as pa
    from pyspark.sql import types as spark  # pyright: ignore[reportMissingImports]  # an extra
except ModuleNotFoundError as error:
    raise ModuleNotFoundError(
        "newsparse.spark needs pyspark and pyarrow: pip install 'newsparse[spark]'", name=error.name
    ) from error

from newsparse.arrow import arrow_schema, parse_batch
from newsparse.options import Options

if TYPE_CHECKING:
    from pyspark.sql import DataFrame  # pyright: ignore[reportMissingImports]

__all__ = ["article_type", "parse_dataframe"]


def parse_dataframe(
    df: DataFrame,
    column: str = "text",
    output: str = "article",
    keep: Sequence[str] | None = None,
    *,
    options: Options | None = None,
) -> DataFrame:
    """Parse a column of pages.

    Like everything in Spark, it is done when the rows are asked for; as often as they are asked for, unless
    they are written or cached.

    Args:
        df: The rows.
        column: The name of the column of texts: strings, or UTF-8 bytes.
        output: The name of the column of articles.
        keep: The names of the columns to keep, in this order; all where none are given.
        options: As for :func:`newsparse.parse`.

    Returns:
        The columns kept, the articles, and ``defect``, which says why an article is null; see
        :func:`newsparse.arrow.parse_batch`.

    Raises:
        ValueError: A column is not there or there twice, or what is kept has the name of a new column.
    """
    kept = df.columns if keep is None else list(keep)
    for name in (column, *kept):
        if (count := df.columns.count(name)) != 1:
            raise ValueError(f"there is {'no' if not count else 'more than one'} column {name!r}")
    names = [*kept, output, "defect"]
    if len(set(names)) < len(names):
        raise ValueError(f"two columns would have one name: {', '.join(names)}")
    schema = spark.StructType(
        [
            *(df.schema[name] for name in kept),
            spark.StructField(output, article_type()),
            spark.StructField("defect", spark.StringType()),
        ]
    )

    # Columns that are not needed are not sent to the workers.
    needed = list(dict.fromkeys([*kept, column]))

    def parsed(batches: Iterator[Any]) -> Iterator[Any]:
        for batch in batches:
            yield parse_batch(batch.rename_columns(needed), column, output, kept, options=options)

    rows = df.select(*(f"`{name.replace('`', '``')}`" for name in needed))
    # mapInArrow looks its columns up by name, and takes the dot in a name for a step into a struct.
    return rows.toDF(*(f"c{number}" for number in range(len(needed)))).mapInArrow(parsed, schema)


def article_type() -> spark.StructType:
    """Return the Spark type of an article: the Arrow form in Spark's words.

    Times on the clock of the page are ``timestamp_ntz``, moments in UTC are ``timestamp``.
    """
    return spark.StructType([_field(field) for field in arrow_schema()])


def _field(field: Any) -> spark.StructField:
    return spark.StructField(field.name, _type(field.type))


_SIMPLE = {
    pa.string(): spark.StringType(),
    pa.bool_(): spark.BooleanType(),
    pa.int32(): spark.IntegerType(),
    pa.int64(): spark.LongType(),
    pa.timestamp("us"): spark.TimestampNTZType(),
    pa.timestamp("us", tz="UTC"): spark.TimestampType(),
}


def _type(kind: Any) -> spark.DataType:
    if pa.types.is_struct(kind):
        return spark.StructType([_field(field) for field in kind])
    if pa.types.is_list(kind):
        return spark.ArrayType(_type(kind.value_type))
    return _SIMPLE[kind]
