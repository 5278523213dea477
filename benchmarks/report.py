"""Times, tables, and the documents that they are put into."""

import pathlib
import re
import time

ROOT = pathlib.Path(__file__).parent.parent


def seconds(run, *arguments, **options):
    """Give the CPU time of a call, and what it gave."""
    began = time.process_time()
    found = run(*arguments, **options)
    return time.process_time() - began, found


def least(run, *arguments, rounds):
    return min(seconds(run, *arguments)[0] for _ in range(rounds))


def table(heads, rows):
    """Write a table in Markdown, the first column to the left and the others to the right."""
    lines = [heads, ["---", *(["---:"] * (len(heads) - 1))], *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)


def ms(took):
    return f"{took * 1e3:.2f}" if took < 0.1 else f"{took * 1e3:,.0f}"


def blocks(document):
    """Give what stands between the marks of a document, by name."""
    pattern = r"^<!-- begin (.+?) -->\n(.*?)\n<!-- end \1 -->$"
    return dict(re.findall(pattern, document, re.MULTILINE | re.DOTALL))


def put(document, name, figures):
    """Put figures between the marks of a block."""
    marks = f"<!-- begin {name} -->", f"<!-- end {name} -->"
    before, begin, rest = document.partition(marks[0])
    _, end, after = rest.partition(marks[1])
    if not begin or not end:
        raise SystemExit(f"the document has no block {name!r}")
    return f"{before}{begin}\n{figures}\n{end}{after}"


def write(figures, page, *others):
    """Put every table into a page that has a block for each, and into those others that have one for it."""
    for path in (page, *others):
        document = path.read_text(encoding="utf-8")
        for name, told in figures.items():
            if path == page or name in blocks(document):
                document = put(document, name, told)
        path.write_text(document, encoding="utf-8")
