"""The command line: its commands and options, and what its help says, in 80 columns."""

from __future__ import annotations

import argparse
import datetime as dt
import difflib
import re
import zoneinfo
from collections.abc import Sequence
from pathlib import Path

from newsparse.cli.colour import WHEN
from newsparse.cli.forms import FORMS
from newsparse.cli.sample import SCRIPTS
from newsparse.cli.words_file import read_words
from newsparse.options import Layer, Options
from newsparse.readers import KINDS
from newsparse.readers.decoding import is_encoding
from newsparse.readers.fields import moment
from newsparse.tables import TABLES

__all__ = ["COMMANDS", "make_parser", "read_arguments"]

COMMANDS = ("parse", "show", "explain", "schema", "sample")

_MAIN = """\
examples:
  newsparse parse page.txt                    a summary of a page
  newsparse show page.txt                     the page, zones and values marked
  newsparse parse crawl.jsonl -o out.jsonl    JSON lines in, JSON lines out
  newsparse COMMAND --help                    what a command can do

exit codes: 0 all was read; 1 some pages or files were not, all others were;
2 the command line is wrong, or there is nothing to read; 3 stopped before the
end; 130 interrupted; 141 whoever read the output closed it; 143 terminated
"""

_PARSE = """\
examples:
  newsparse parse page.txt | jq .headline.text
  newsparse parse pages/ --fields file,headline,published,authors
  newsparse parse crawl.jsonl.gz --text-field content -o out.jsonl --jobs 4
  newsparse parse crawl.warc.wet.gz --timezone Asia/Shanghai -o out.jsonl.gz
  newsparse parse pages/ -o articles.csv
  newsparse parse pages/ --table credits -o credits.parquet
  newsparse parse pages/ --format text -o texts/
  zcat crawl.jsonl.gz | newsparse parse --from jsonl - | head

Messages go to stderr, one line for each page that cannot be read, with its
file and line: crawl.jsonl:17. A file that is written is there whole or not at
all. Offsets count code points of the text, which --keep-text writes along.
"""

_SHOW = """\
With colour each kind of value has its own; without, values are in ⟨source …⟩.
Runs of navigation, related stories and comments are folded to one line.

examples:
  newsparse show page.txt
  newsparse show --all page.txt
  newsparse show crawl.jsonl --record 17
  newsparse show --color always page.txt | less -R
"""

_EXPLAIN = """\
example:
  newsparse explain page.txt
"""

_SAMPLE = """\
The page is made of words that mean nothing, but its layout is one of those of
real pages. With --format jsonl each line holds the text and the article that
is on it, spans included, known without parsing: an answer to test against.

examples:
  newsparse sample > page.txt
  newsparse sample --seed 7 --script hant | newsparse show -
  newsparse sample --count 100 --format jsonl > pages.jsonl
"""


class _Parser(argparse.ArgumentParser):
    """A parser whose errors end with where to find help."""

    def error(self, message: str) -> None:  # type: ignore[override]  # it exits
        self.exit(2, f"newsparse: error: {message}\n(see {self.prog} --help)\n")


def read_arguments(argv: Sequence[str]) -> argparse.Namespace:
    """Read a command line; what is wrong with it is said, and ends the program with 2."""
    parser = make_parser()
    first = next((word for word in argv if not word.startswith("-") or word == "-"), None)
    if first is not None and first not in COMMANDS:
        parser.error(_no_command(first))
    arguments, unknown = parser.parse_known_args(argv)
    if unknown:
        _refuse(unknown[0], arguments, parser)
    return arguments


def _refuse(word: str, arguments: argparse.Namespace, parser: argparse.ArgumentParser) -> None:
    """Refuse a word that was not expected, and say which option may be meant."""
    at = getattr(arguments, "parser", parser)
    options = list(at._option_string_actions)  # noqa: SLF001  # argparse has no public list of them
    near = difflib.get_close_matches(word.split("=", maxsplit=1)[0], options, n=1)
    if word.startswith("-"):
        at.error(f"no option is called {word!r}" + (f"; did you mean {near[0]}?" if near else ""))
    at.error(f"nothing more is expected, but there is {word!r}")


def _no_command(word: str) -> str:
    """Say that a word is no command, and what may be meant."""
    if word == "-" or Path(word).exists():
        return f"{word!r} is a file, not a command; did you mean: newsparse parse {word}"
    near = difflib.get_close_matches(word, COMMANDS, n=1)
    meant = f"; did you mean {near[0]!r}?" if near else f"; there are: {', '.join(COMMANDS)}"
    return f"no command is called {word!r}{meant}"


def make_parser() -> argparse.ArgumentParser:
    """Make the parser of the command line."""
    parser = _Parser(
        prog="newsparse",
        usage="newsparse COMMAND [OPTION ...] [FILE ...]",
        description="Read the plain text of Chinese news pages: headline, time, credits, body…",
        epilog=_MAIN,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="store_true", help="print the version and leave")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)

    def command(name: str, usage: str, short: str, description: str, epilog: str) -> argparse.ArgumentParser:
        made = commands.add_parser(
            name,
            prog=f"newsparse {name}",
            help=short,
            usage=f"newsparse {name} {usage}".rstrip(),
            description=description,
            epilog=epilog,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        made.set_defaults(parser=made)
        return made

    parse = command(
        "parse",
        "[OPTION ...] [FILE|FOLDER|- ...]",
        "parse pages and write the articles",
        "Parse pages and write the articles.",
        _PARSE,
    )
    _add_parse_options(parse)
    show = command(
        "show",
        "[OPTION ...] FILE|-",
        "show a page, its zones and values marked",
        "Show a page as it is, the zone beside each line and the values marked.",
        _SHOW,
    )
    _add_file(show)
    _add_reading(show)
    show.add_argument(
        "--all", action="store_true", help="show navigation, related stories and comments too, not folded"
    )
    _add_color(show)
    explain = command(
        "explain",
        "[OPTION ...] FILE|-",
        "show why each line was read as it was",
        "Show the zone of each line of a page, the runner-up, and the evidence.",
        _EXPLAIN,
    )
    _add_file(explain)
    _add_reading(explain)
    command(
        "schema",
        "",
        "print the JSON Schema of the output",
        "Print the JSON Schema (2020-12) of an article.",
        "",
    )
    sample = command(
        "sample", "[OPTION ...]", "print generated pages", "Print pages that are generated.", _SAMPLE
    )
    sample.add_argument("--count", type=_positive, default=1, metavar="N", help="how many pages (1)")
    sample.add_argument("--seed", type=int, default=1, metavar="N", help="the same seed, the same pages (1)")
    sample.add_argument("--script", choices=SCRIPTS, default="hans", help="simplified (hans) or traditional")
    sample.add_argument("-f", "--format", choices=("text", "jsonl"), default="text", help="text by default")
    return parser


def _add_parse_options(parse: argparse.ArgumentParser) -> None:
    """Add what ``parse`` understands."""
    parse.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="files, folders of files, or - for stdin: .txt .html .jsonl .parquet .warc .wet, also .gz .zst",
    )
    output = parse.add_argument_group("output")
    output.add_argument(
        "-f",
        "--format",
        choices=FORMS,
        metavar="FORM",
        help=f"{', '.join(FORMS)}; by default as the end of --output says, else summary on a terminal, "
        "json for one page (a document), jsonl for many (a line a page)",
    )
    output.add_argument(
        "--fields",
        type=_fields,
        default=(),
        metavar="A,B",
        help="write only these (json, jsonl, csv, parquet): article fields, paths into them such as "
        "published.value, body_text, authors, id, url, text, …; of a table, its columns",
    )
    output.add_argument(
        "--table",
        choices=tuple(TABLES),
        metavar="NAME",
        help=f"write a flat table (csv, parquet): {', '.join(TABLES)}; for csv, articles by default",
    )
    output.add_argument(
        "--separator",
        type=_separator,
        default="\n",
        metavar="TEXT",
        help="between the texts of two pages (text): an empty line by default; \\n, \\t, \\f, \\0 are read",
    )
    output.add_argument("--keep-text", action="store_true", help="write the text too (json, jsonl, parquet)")
    output.add_argument(
        "-o", "--output", metavar="FILE", help="write to a file, or a file a page into FOLDER/"
    )
    _add_color(output)
    _add_reading(parse)
    reading = parse.add_argument_group("what the text does not say")
    reading.add_argument(
        "--timezone", type=_timezone, metavar="NAME", help="zone of times without one, such as Asia/Shanghai"
    )
    reading.add_argument(
        "--reference",
        type=_reference,
        default="crawl",
        metavar="TIME",
        help="what 3小时前 is told from: crawl (the record's crawl date; the default), none, or a time in "
        "ISO 8601",
    )
    reading.add_argument(
        "--layers",
        type=_layers,
        default=frozenset(Layer),
        metavar="A,B",
        help="work out only these of dates, lists, people, quotes, works (or none): faster",
    )
    running = parse.add_argument_group("running")
    running.add_argument("-j", "--jobs", type=_positive, default=1, metavar="N", help="worker processes (1)")
    running.add_argument(
        "--errors",
        choices=("skip", "fail"),
        default="skip",
        help="skip a page that cannot be read (the default), or stop there",
    )
    running.add_argument(
        "--progress",
        action=argparse.BooleanOptionalAction,
        help="tell on stderr how far it is; by default on a terminal, if the articles go elsewhere",
    )


def _add_file(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", help="a file; - is stdin")
    command.add_argument(
        "--record", type=_positive, metavar="N", help="of a file of many, this line, row or record alone"
    )


def _add_reading(command: argparse.ArgumentParser) -> None:
    """Add how files are read."""
    reading = command.add_argument_group("input")
    reading.add_argument(
        "--from", dest="kind", choices=KINDS, metavar="KIND", help=f"{', '.join(KINDS)}; else as names say"
    )
    reading.add_argument("--text-field", default="text", metavar="NAME", help="field or column of the text")
    reading.add_argument("--id-field", default="id", metavar="NAME", help="of the identifier (id)")
    reading.add_argument(
        "--title-field", metavar="NAME", help="of the title, which tells the headline (title)"
    )
    reading.add_argument("--url-field", metavar="NAME", help="of the address (url)")
    reading.add_argument("--date-field", metavar="NAME", help="of the crawl's time (crawl_date, warc_date)")
    _add_words(reading)
    reading.add_argument(
        "--encoding",
        type=_encoding,
        metavar="NAME",
        help="gb18030, big5, …; else UTF-8, as HTML declares, or detected where newsparse[cli] is installed",
    )


def _add_words(reading: argparse._ArgumentGroup) -> None:
    reading.add_argument(
        "--words",
        type=_words,
        default=Options(),
        metavar="FILE",
        help="your own outlets, agencies and labels of credits with their roles, in TOML",
    )


def _add_color(where: argparse._ActionsContainer) -> None:
    where.add_argument(
        "--color", choices=WHEN, default="auto", help="auto is on a terminal, unless NO_COLOR is set"
    )


# ── values ──────────────────────────────────────────────────────────────────────────────────────────────


def _positive(value: str) -> int:
    if not value.isascii() or not value.isdigit() or int(value) < 1:
        raise argparse.ArgumentTypeError(f"a whole number from 1 up is expected, not {value!r}")
    return int(value)


def _encoding(name: str) -> str:
    if not is_encoding(name):
        raise argparse.ArgumentTypeError(f"no encoding is called {name!r}")
    return name


def _fields(names: str) -> tuple[str, ...]:
    fields = tuple(name.strip() for name in names.split(",") if name.strip())
    if not fields:
        raise argparse.ArgumentTypeError("at least one field is expected, such as headline")
    return fields


_ESCAPES = {"\\\\": "\\", "\\n": "\n", "\\t": "\t", "\\f": "\f", "\\0": "\0"}


def _separator(written: str) -> str:
    """Read the escapes of a separator; what stands alone is put on a line of its own."""
    return re.sub(r"\\[\\ntf0]", lambda match: _ESCAPES[match[0]], written)


def _layers(names: str) -> frozenset[Layer]:
    known = {layer.value: layer for layer in Layer}
    chosen = [name.strip() for name in names.split(",") if name.strip() not in ("", "none")]
    for name in chosen:
        if name not in known:
            raise argparse.ArgumentTypeError(f"no layer is called {name!r}; there are: {', '.join(known)}")
    return frozenset(known[name] for name in chosen)


def _words(path: str) -> Options:
    try:
        return read_words(path)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _timezone(name: str) -> dt.tzinfo:
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise argparse.ArgumentTypeError(f"no time zone is called {name!r}; try Asia/Shanghai") from error


def _reference(value: str) -> dt.datetime | str:
    if value in ("crawl", "none"):
        return value
    found = moment(value)
    if found is None:
        raise argparse.ArgumentTypeError(
            f"crawl, none or a time like 2024-05-06T08:30 is expected, not {value!r}"
        )
    return found
