"""The command line: files in, articles out. Data goes to stdout, messages to stderr.

Exit codes: 0 all was read; 1 at least one file was not (the others were); 2 the command line is wrong or
there is nothing to read; 130 interrupted; 141 whoever read the output closed it.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import os
import sys
from collections.abc import Iterator, Sequence

import newsparse
from newsparse._decoding import Decoded, UndecodableError, decode, is_encoding
from newsparse._summary import Line, summary
from newsparse.model import Article
from newsparse.schema import json_schema
from newsparse.serde import to_json

__all__ = ["main"]

_STDIN = "-"
_UNREAD, _USAGE, _INTERRUPTED, _PIPE_CLOSED = 1, 2, 130, 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line, with ``sys.argv`` by default, and give the exit code."""
    parser = _parser()
    arguments = parser.parse_args(argv)
    _prepare_stdout()
    try:
        code = _run(parser, arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # Python would flush stdout once more at its end, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED
    except KeyboardInterrupt:
        return _INTERRUPTED
    return code


def _prepare_stdout() -> None:
    """Write UTF-8 into files and pipes whatever the locale says, and never fail at a character."""
    if sys.stdout.isatty():
        sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a TextIOWrapper
    else:
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]


def _run(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> int:
    if arguments.version:
        print(f"newsparse {importlib.metadata.version('newsparse')}")
        return 0
    match arguments.command:
        case "parse":
            return _parse(arguments)
        case "explain":
            return _explain(arguments)
        case "schema":
            print(json.dumps(json_schema(), ensure_ascii=False, indent=2))
            return 0
        case _:
            parser.print_help()
            return _USAGE


# ── the commands ────────────────────────────────────────────────────────────────────────────────────────


def _parse(arguments: argparse.Namespace) -> int:
    files: list[str] = arguments.files or [_STDIN]
    if not arguments.files and sys.stdin.isatty():
        arguments.parser.print_help()
        return _USAGE
    form = arguments.format or ("summary" if sys.stdout.isatty() else "json")
    if form == "json" and len(files) > 1:
        form = "jsonl"
    read = 0
    for file, text in _texts(files, arguments.encoding):
        _print_article(newsparse.parse(text), form, file if len(files) > 1 else None)
        read += 1
    return 0 if read == len(files) else _UNREAD


def _print_article(article: Article, form: str, file: str | None) -> None:
    """Print one article; ``file`` is named where there are several."""
    if form == "json":
        print(to_json(article, indent=2))
    elif form == "jsonl":
        named = f'{{"file": {json.dumps(file)}, ' if file is not None else "{"
        print(named + to_json(article).removeprefix("{"))
    else:
        if file is not None:
            print(f"== {file}")
        _print_lines(summary(article))
        if file is not None:
            print()


def _print_lines(lines: list[Line]) -> None:
    """Print a summary, with colour where rich is installed and finds a terminal that wants it."""
    try:
        from rich.console import Console  # noqa: PLC0415  # an extra
        from rich.text import Text  # noqa: PLC0415
    except ImportError:
        print("\n".join(map(str, lines)))
        return
    console = Console(soft_wrap=True, highlight=False)
    for line in lines:
        shown = Text(str(line))
        shown.stylize("bold cyan", 0, len(line.label))
        console.print(shown)


def _explain(arguments: argparse.Namespace) -> int:
    texts = list(_texts([arguments.file], arguments.encoding))
    for _, text in texts:
        print(newsparse.explain(text))
    return 0 if texts else _UNREAD


# ── reading ─────────────────────────────────────────────────────────────────────────────────────────────


def _texts(files: Sequence[str], encoding: str | None) -> Iterator[tuple[str, str]]:
    """Give the name and the text of each file that can be read; say on stderr which cannot."""
    for file in files:
        try:
            decoded = decode(_bytes(file), encoding)
        except OSError as error:
            _say(file, error.strerror or str(error))
        except UndecodableError as error:
            _say(file, str(error))
        else:
            _tell_detected(file, decoded)
            yield file, decoded.text


def _bytes(file: str) -> bytes:
    if file == _STDIN:
        return sys.stdin.buffer.read()
    with open(file, "rb") as stream:  # noqa: PTH123  # a name of bytes that are no UTF-8 is opened too
        return stream.read()


def _tell_detected(file: str, decoded: Decoded) -> None:
    if decoded.detected:
        _say(file, f"read as {decoded.encoding}, which was detected; --encoding says otherwise")


def _say(file: str, message: str) -> None:
    print(f"newsparse: {'stdin' if file == _STDIN else file}: {message}", file=sys.stderr)


# ── the command line ────────────────────────────────────────────────────────────────────────────────────


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newsparse",
        description="Read the plain text of Chinese news pages: headline, times, credits, body, related.",
        epilog=(
            "exit codes: 0 all was read; 1 at least one file was not, the others were; "
            "2 the command line is wrong or there is nothing to read"
        ),
    )
    parser.add_argument("--version", action="store_true", help="print the version and leave")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    parse = commands.add_parser(
        "parse", help="parse pages", description="Parse pages and print the articles."
    )
    parse.add_argument("files", nargs="*", metavar="FILE", help="a text file; - or none is stdin")
    parse.add_argument(
        "-f",
        "--format",
        choices=("summary", "json", "jsonl"),
        help="summary for the eye (the default on a terminal), json (the default otherwise: one document, "
        "or one line a file where there are several), jsonl (always one line a file)",
    )
    parse.set_defaults(parser=parse)

    explain = commands.add_parser(
        "explain",
        help="show why each line was read as it was",
        description="Show the zone of each line of a page, the runner-up, and the evidence.",
    )
    explain.add_argument("file", metavar="FILE", help="a text file; - is stdin")

    for command in (parse, explain):
        command.add_argument(
            "--encoding",
            type=_encoding,
            metavar="NAME",
            help="encoding of the files (gb18030, big5); UTF-8 by default, detected where newsparse[cli] is "
            "installed",
        )
    commands.add_parser("schema", help="print the JSON Schema of the output")
    return parser


def _encoding(name: str) -> str:
    if not is_encoding(name):
        raise argparse.ArgumentTypeError(f"no encoding is called {name!r}")
    return name
