"""``newsparse parse``: records in, articles out, in order, whatever is broken among them."""

from __future__ import annotations

import argparse
import contextlib
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from newsparse.cli import colour
from newsparse.cli.forms import DOCUMENTS, WITH_FIELDS, Form, check_form, form_of, suffix_of
from newsparse.cli.inputs import Input, holds_one, listed, records
from newsparse.cli.messages import Messages, Progress, say, shown_progress
from newsparse.cli.output import Output, atomic, folder_output, stream_output
from newsparse.cli.pool import outcomes
from newsparse.cli.task import Parsed, Task
from newsparse.readers import BrokenRecord, UnreadableError
from newsparse.readers.kinds import suffix_within, zstd
from newsparse.readers.record import STDIN

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
    )
    with contextlib.ExitStack() as stack:
        progress = stack.enter_context(
            shown_progress(arguments.progress, beside_articles=target is None and sys.stdout.isatty())
        )
        output = stack.enter_context(_output(target, form))
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
        name = form_of(suffix_within(target))
    if name is None and target is None and sys.stdout.isatty() and not arguments.fields:
        name = "summary"
    one_each = target is not None and _is_folder(target)
    return Form(
        name=name or ("json" if alone or one_each else "jsonl"),
        alone=alone or one_each,
        fields=arguments.fields,
        keep_text=arguments.keep_text,
        names_file=many,
        coloured=target is None and colour.is_wanted(arguments.color, sys.stdout),
        width=shutil.get_terminal_size().columns if target is None and sys.stdout.isatty() else 80,
    )


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
    if (form.fields or form.keep_text) and form.name not in WITH_FIELDS:
        asked = "--fields" if form.fields else "--keep-text"
        raise MisuseError(f"{asked} goes with --format json, jsonl or parquet, not {form.name}")
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
def _output(target: str | None, form: Form) -> Iterator[Output]:
    """Open what is written to."""
    as_array = form.name == "json" and not form.alone
    if target is None:
        with stream_output(sys.stdout.buffer, as_array=as_array) as output:
            yield output
    elif _is_folder(target):
        with folder_output(target, suffix_of(form.name)) as output:
            yield output
    elif form.name == "parquet":
        from newsparse.cli.table import table_output  # noqa: PLC0415  # pyarrow is loaded where it is needed

        with atomic(target) as stream, table_output(stream, form) as output:
            yield output
    else:
        with atomic(target) as stream, stream_output(stream, as_array=as_array) as output:
            yield output
