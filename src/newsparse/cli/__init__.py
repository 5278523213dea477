"""The command line: files in, articles out. Data goes to stdout, messages to stderr.

Exit codes: 0 all was read; 1 some pages or files were not, and all others were; 2 the command line is wrong,
or there is nothing to read; 3 stopped before the end (``--errors fail``, a full disk, a dead worker); 130
interrupted; 141 whoever read the output closed it; 143 terminated.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.metadata
import json
import os
import shutil
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from types import FrameType

import attrs

import newsparse
from newsparse.cli import colour
from newsparse.cli.arguments import make_parser, read_arguments
from newsparse.cli.forms import Form, written
from newsparse.cli.inputs import records
from newsparse.cli.messages import say
from newsparse.cli.page_view import page_view
from newsparse.cli.parsing import MisuseError, StoppedError, given_input, parse_command
from newsparse.cli.pool import WorkerError
from newsparse.cli.sample import sample_pages
from newsparse.options import Options
from newsparse.readers import BrokenRecord, Record, UnreadableError
from newsparse.schema import json_schema

__all__ = ["main"]

_BROKEN, _MISUSE, _STOPPED, _INTERRUPTED, _PIPE_CLOSED, _TERMINATED = 1, 2, 3, 130, 141, 143


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line, with ``sys.argv`` by default, and give the exit code."""
    arguments = read_arguments(sys.argv[1:] if argv is None else argv)
    _prepare_stdout()
    try:
        with _termination_as_exit():
            code = _run(arguments)
            sys.stdout.flush()
    except BrokenPipeError:
        # Python would flush stdout once more at its end, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED
    except KeyboardInterrupt:
        return _INTERRUPTED
    except MisuseError as error:
        # As argparse says what is wrong with a command line, and ends the program with 2.
        arguments.parser.error(str(error))
        raise
    except (StoppedError, WorkerError) as error:
        say(str(error))
        return _STOPPED
    except OSError as error:
        # What cannot be read was told as broken; this is the output.
        say(f"cannot write: {error.strerror or error}", error.filename)
        return _STOPPED
    return code


def _prepare_stdout() -> None:
    """Write UTF-8 into files and pipes whatever the locale says, and never fail at a character."""
    if sys.stdout.isatty():
        sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a TextIOWrapper
    else:
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]


@contextlib.contextmanager
def _termination_as_exit() -> Iterator[None]:
    """Let SIGTERM end the program as an exception does, so that half-written files are taken away."""

    def leave(_signal: int, _frame: FrameType | None) -> None:
        raise SystemExit(_TERMINATED)

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _run(arguments: argparse.Namespace) -> int:
    if arguments.version:
        print(f"newsparse {importlib.metadata.version('newsparse')}")
        return 0
    match arguments.command:
        case "parse" if not arguments.files and sys.stdin.isatty():
            arguments.parser.print_help()
            return _MISUSE
        case "parse":
            return parse_command(arguments)
        case "show":
            return _each(arguments, _show)
        case "explain":
            return _each(arguments, _explain)
        case "schema":
            print(json.dumps(json_schema(), ensure_ascii=False, indent=2))
            return 0
        case "sample":
            return _sample(arguments)
        case _:
            make_parser().print_help()
            return _MISUSE


def _each(arguments: argparse.Namespace, print_page: Callable[[Record, argparse.Namespace], None]) -> int:
    """Print something for each page of a file, or for the one that is asked for."""
    broken = found = 0
    for record in records([arguments.file], given_input(arguments)):
        if arguments.record is not None and record.number not in (None, arguments.record):
            continue
        found += 1
        if isinstance(record, BrokenRecord):
            broken += 1
            say(record.reason, record.place)
            continue
        if found > 1:
            print()
        print_page(record, arguments)
        if record.number == arguments.record is not None:
            break
    if not found:
        say(f"no record {arguments.record}" if arguments.record else "no record", arguments.file)
    return _BROKEN if broken or not found else 0


def _show(record: Record, arguments: argparse.Namespace) -> None:
    article = newsparse.parse(record.text, options=_known(record, arguments))
    width = shutil.get_terminal_size().columns
    coloured = colour.is_wanted(arguments.color, sys.stdout)
    shown = page_view(article, record.text, width=width, coloured=coloured, folded=not arguments.all)
    print(f"{record.place}: ", end="")
    print("\n".join(shown))


def _explain(record: Record, arguments: argparse.Namespace) -> None:
    print(newsparse.explain(record.text, options=_known(record, arguments)))


def _known(record: Record, arguments: argparse.Namespace) -> Options:
    """Return what the file says of a page, and the user's own words."""
    words: Options = arguments.words
    return attrs.evolve(words, title=record.title, url=record.url)


def _sample(arguments: argparse.Namespace) -> int:
    try:
        pages = sample_pages(arguments.count, arguments.seed, arguments.script)
    except UnreadableError as error:
        raise MisuseError(str(error)) from error
    for number, page in enumerate(pages, 1):
        if arguments.format == "text":
            print(page.text, end="" if page.text.endswith(("\n", "\r")) else "\n")
        else:
            record = Record(file="sample", number=number, id=number, text=page.text)
            sys.stdout.buffer.write(written(page.article, record, Form(name="jsonl", keep_text=True)))
    return 0
