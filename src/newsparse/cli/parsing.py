"""``newsparse parse``: records in, articles out, in order, whatever is broken among them."""

from __future__ import annotations

import argparse
import contextlib
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO

from newsparse.cli import colour
from newsparse.cli.forms import (
    DOCUMENTS,
    ENDINGS,
    WITH_FIELDS,
    Form,
    check_form,
    columns_of,
    form_of,
    suffix_of,
)
from newsparse.cli.inputs import Input, holds_one, listed, records
from newsparse.cli.messages import Messages, Progress, say, shown_progress
from newsparse.cli.output import Output, atomic, folder_output, stream_output
from newsparse.cli.paths import check_path
from newsparse.cli.pool import outcomes
from newsparse.cli.task import Parsed, Task
from newsparse.readers import BrokenRecord, UnreadableError
from newsparse.readers.kinds import suffix_within, zstd
from newsparse.readers.record import STDIN
from newsparse.table_files import csv_line

__all__ = ["MisuseError", "StoppedError", "given_input", "parse_command"]


class MisuseError(Exception):
    """The command line asks for what cannot be."""


class StoppedError(Exception):
    """The run ended before its end."""


def parse_command(arguments: argparse.Namespace) -> int:
    """Run the command and give its exit code: 0, or 1 if something was broken.

    Raises:
        MisuseError: The command line asks for what cannot be.
        StoppedError: ``--errors fail`` met a record that is broken, or there is nothing to write to a file.
    """
    target = None if arguments.output in (None, STDIN) else arguments.output
    files = listed(arguments.files or [STDIN], besides=target)
    if all(isinstance(file, BrokenRecord) for file in files):
        raise MisuseError("; ".join(f"{f.place}: {f.reason}" for f in files if isinstance(f, BrokenRecord)))
    alone = len(files) == 1 and holds_one(files[0], arguments.kind)
    form = _form(arguments, target, alone=alone, many=len(files) > 1)
    _check(form, target, files)
    task = Task(
        form=form,
        layers=arguments.layers,
        timezone=arguments.timezone,
        reference=None if isinstance(arguments.reference, str) else arguments.reference,
        by_crawl=arguments.reference == "crawl",
        words=arguments.words,
    )
    with contextlib.ExitStack() as stack:
        progress = stack.enter_context(
            shown_progress(arguments.progress, beside_articles=target is None and sys.stdout.isatty())
        )
        output = stack.enter_context(
            _output(target, form, [name for name in arguments.files if Path(name).is_dir()])
        )
        read = records(files, given_input(arguments))
        done = stack.enter_context(contextlib.closing(outcomes(read, task, 1 if alone else arguments.jobs)))
        pages, broken = _write(done, output, progress, fail=arguments.errors == "fail")
        if broken and not pages and target is not None:
            # Articles of an earlier run are worth more than an empty file.
            raise StoppedError(f"nothing could be read, so {target} is not written")
    return 1 if broken else 0


def given_input(arguments: argparse.Namespace) -> Input:
    """Return how files are read."""
    return Input(
        kind=arguments.kind,
        text_field=arguments.text_field,
        id_field=arguments.id_field,
        title_field=arguments.title_field,
        url_field=arguments.url_field,
        date_field=arguments.date_field,
        encoding=arguments.encoding,
    )


def _write(
    done: Iterable[Parsed | BrokenRecord], output: Output, progress: Progress, *, fail: bool
) -> tuple[int, int]:
    """Write what was parsed, say what was not, and give the number of the ones and of the others."""
    pages = broken = 0
    with contextlib.closing(Messages(progress)) as messages:
        for outcome in done:
            if isinstance(outcome, Parsed):
                pages += 1
                output.write(outcome)
                if outcome.record.note:
                    messages.about(outcome.record.file, outcome.record.number, outcome.record.note)
                else:
                    messages.close()
            else:
                broken += 1
                messages.about(outcome.file, outcome.number, outcome.reason)
                if fail:
                    raise StoppedError(f"stopped at {outcome.place}, as --errors fail says")
            progress.update(pages, broken)
    if broken and pages + broken > 1:
        with progress.hidden():
            say(f"{pages:,} {'page' if pages == 1 else 'pages'} parsed, {broken:,} broken")
    return pages, broken


def _form(arguments: argparse.Namespace, target: str | None, *, alone: bool, many: bool) -> Form:
    """Choose the form: the one asked for, the one the name of the output asks for, the one that suits."""
    name = arguments.format
    if name is None and target is not None:
        name = _named_by(target)
    if name is None and arguments.table is not None:
        name = "csv"
    if name is None and target is None and sys.stdout.isatty() and not arguments.fields:
        name = "summary"
    one_each = target is not None and _is_folder(target)
    return Form(
        name=name or ("json" if alone or one_each else "jsonl"),
        alone=alone or one_each,
        fields=arguments.fields,
        table=arguments.table,
        separator=arguments.separator,
        keep_text=arguments.keep_text,
        names_file=many,
        coloured=target is None and colour.is_wanted(arguments.color, sys.stdout),
        width=shutil.get_terminal_size().columns if target is None and sys.stdout.isatty() else 80,
    )


def _named_by(target: str) -> str | None:
    """Return the form that the end of a name tells; ``None`` for a folder and a name without an ending.

    Raises:
        MisuseError: The ending tells none.
    """
    ending = suffix_within(target)
    form = form_of(ending)
    path = Path(target)
    is_plain = not _is_folder(target) and (path.is_file() or not path.exists())
    if form is None and ending and is_plain:
        raise MisuseError(
            f"--output {target}: no form is known by {ending}; there are: {' '.join(ENDINGS)} (also with .gz "
            "or .zst), or name one with --format"
        )
    return form


def _is_folder(target: str) -> bool:
    return target.endswith(("/", "\\") if sys.platform == "win32" else "/") or Path(target).is_dir()


def _check(form: Form, target: str | None, files: list[str | BrokenRecord]) -> None:
    """Refuse what cannot be before anything is read.

    Raises:
        MisuseError: Something is asked for that cannot be; the message says what can.
    """
    _check_extras(form, target)
    if form.name in DOCUMENTS and not form.alone:
        raise MisuseError(
            f"--format {form.name} writes one document for one page; for many, name a folder: -o FOLDER/"
        )
    _check_chosen(form)
    if form.name == "parquet" and (target is None or _is_folder(target)):
        raise MisuseError("--format parquet writes one table for all pages; name a file: -o FILE.parquet")
    if form.name == "parquet" and target is not None and target.endswith((".gz", ".zst")):
        raise MisuseError(f"--output {target}: Parquet is compressed as it is; name it FILE.parquet")
    if target is None:
        return
    if _is_folder(target):
        return
    path = Path(target).resolve()
    if not path.parent.is_dir():
        raise MisuseError(f"--output {target}: there is no folder {path.parent}")
    if path.is_file() and any(isinstance(file, str) and Path(file).resolve() == path for file in files):
        raise MisuseError(f"--output {target} would take the place of what is read")


def _check_chosen(form: Form) -> None:
    """Refuse fields and tables that are not there, or that the form does not have.

    Raises:
        MisuseError: The message says which there are.
    """
    if (form.fields or form.keep_text) and form.name not in WITH_FIELDS:
        asked = "--fields" if form.fields else "--keep-text"
        raise MisuseError(f"{asked} goes with --format json, jsonl, csv or parquet, not {form.name}")
    if form.table and form.name not in ("csv", "parquet"):
        raise MisuseError(f"--table goes with --format csv or parquet, not {form.name}")
    if form.keep_text and (form.table or form.name == "csv"):
        raise MisuseError("--keep-text goes with articles, and a flat table has body_text")
    try:
        if form.table or form.name == "csv":
            columns_of(form)
        else:
            for path in form.fields:
                check_path(path)
    except ValueError as error:
        raise MisuseError(str(error)) from error


def _check_extras(form: Form, target: str | None) -> None:
    """Refuse a form or a compression whose extra is not installed.

    Raises:
        MisuseError: The message names the extra.
    """
    try:
        check_form(form.name)
        if target is not None and target.endswith(".zst"):
            zstd()
    except UnreadableError as error:
        raise MisuseError(str(error)) from error


@contextlib.contextmanager
def _output(target: str | None, form: Form, folders: Sequence[str] = ()) -> Iterator[Output]:
    """Open what is written to; ``folders`` are those whose files are read."""
    if target is None:
        with _stream(sys.stdout.buffer, form) as output:
            yield output
    elif _is_folder(target):
        with folder_output(target, suffix_of(form.name), folders) as output:
            yield output
    elif form.name == "parquet":
        from newsparse.cli.table import check_columns, table_output  # noqa: PLC0415  # loads pyarrow

        try:
            check_columns(form)
        except UnreadableError as error:
            raise MisuseError(str(error)) from error
        with atomic(target) as stream, table_output(stream, form) as output:
            yield output
    else:
        with atomic(target) as stream, _stream(stream, form) as output:
            yield output


def _stream(stream: IO[bytes], form: Form) -> contextlib.AbstractContextManager[Output]:
    """Open a stream for articles in a form."""
    opening = csv_line(columns_of(form)) if form.name == "csv" and not form.alone else ""
    return stream_output(
        stream,
        as_array=form.name == "json" and not form.alone,
        opening=opening.encode(),
        between=form.separator.encode("utf-8", "backslashreplace") if form.name == "text" else b"",
    )
