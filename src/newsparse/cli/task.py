"""What is done with each page: parse it, and write its article in the form asked for.

This runs in worker processes, so what goes in and comes out is small and plain: records in, bytes out.
"""

from __future__ import annotations

import datetime as dt
import re

import attrs

import newsparse
from newsparse.cli.forms import Form, written
from newsparse.options import Layer, Options
from newsparse.readers import BrokenRecord, Record

__all__ = ["Parsed", "Task", "done"]

_SURROGATE = re.compile("[\ud800-\udfff]")


@attrs.frozen(kw_only=True)
class Task:
    """What is done with every page.

    Args:
        form: How articles are written.
        layers: What of the body's content to work out.
        timezone: The zone of times that name none.
        reference: The moment for relative times; ``None`` for that of each record's crawl.
        by_crawl: Whether the crawl serves as that moment.
        words: The options that hold the user's own words.
    """

    form: Form
    layers: frozenset[Layer] = frozenset(Layer)
    timezone: dt.tzinfo | None = None
    reference: dt.datetime | None = None
    by_crawl: bool = True
    words: Options = attrs.Factory(Options)

    def options(self, record: Record) -> Options:
        """Return the options of the parse of one page."""
        reference = self.reference or (record.date if self.by_crawl else None)
        if reference and reference.tzinfo and self.timezone:
            reference = reference.astimezone(self.timezone)
        return attrs.evolve(
            self.words,
            layers=self.layers,
            timezone=self.timezone,
            reference=reference,
            title=record.title,
            url=record.url,
        )


@attrs.frozen(kw_only=True)
class Parsed:
    """A page that was parsed, and its article as it will be written."""

    record: Record
    data: bytes


def done(task: Task, record: Record | BrokenRecord) -> Parsed | BrokenRecord:
    """Do the task with one page; what is broken stays so."""
    if isinstance(record, BrokenRecord):
        return record
    if task.form.name == "parquet" and _SURROGATE.search(record.text):
        reason = "has a lone surrogate, which Parquet cannot hold; .jsonl can"
        return BrokenRecord(file=record.file, number=record.number, id=record.id, reason=reason)
    try:
        article = newsparse.parse(record.text, options=task.options(record))
        data = written(article, record, task.form)
    except Exception as error:  # noqa: BLE001  # a fault of newsparse costs its page and not the batch
        reason = f"a fault of newsparse, please report it: {type(error).__name__}: {error}"
        return BrokenRecord(file=record.file, number=record.number, id=record.id, reason=reason)
    # Without the text: sending it back to the parent would be wasted work.
    return Parsed(record=attrs.evolve(record, text=""), data=data)
