"""Change one thing in the grammar or in a table, and see whether any test notices: the mutation check.

    python tools/mutate.py                                  # 40 changes drawn over everything that is named below
    python tools/mutate.py --only _fields/lists --sample 20 --seed 3

The changes are made in a copy of the package, one at a time: a comparison turned, a number one higher, ``and`` for
``or``, a condition negated, a character left out of a class of a pattern, a ``?`` taken away, a row of the layout's
table left out. Changes that do not compile are not counted. A change that no test notices is printed with its line.
"""

from __future__ import annotations

import argparse
import io
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import tokenize
from collections.abc import Iterator

import attrs

ROOT = pathlib.Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "newsparse"

# What is changed, and the tests that speak of it; of several names the first that fits counts.
SUBJECTS: dict[str, tuple[str, ...]] = {
    "_fields/lists": ("tests/property/test_lists.py", "tests/_fields/test_lists.py"),
    "_fields/lists/markers.py": ("tests/_fields/test_markers.py", "tests/property/test_lists.py", "tests/_fields/test_lists.py"),
    "_fields/lists/marker_forms.py": ("tests/_fields/test_markers.py", "tests/property/test_lists.py", "tests/_fields/test_lists.py"),
    "_text/sentences.py": ("tests/_text/test_sentences.py", "tests/property/test_lists.py", "tests/_fields/test_lists.py"),
    "_fields/source/forms.py": ("tests/_fields/test_source.py", "tests/property/test_round_trip.py"),
    "_time/stamps.py": ("tests/_fields/test_stamps.py", "tests/property/test_dates.py"),
    "_time/timestamps.py": ("tests/_fields/test_stamps.py", "tests/property/test_dates.py"),
    "_names/labels.py": ("tests/_fields/test_credits.py", "tests/property/test_round_trip.py"),
    "_fields/credits/reader.py": ("tests/_fields/test_credits.py", "tests/property/test_round_trip.py"),
    "_names/datelines.py": ("tests/_fields/test_dateline.py", "tests/property/test_round_trip.py"),
    "_fields/comments.py": ("tests/_fields/test_page_fields.py",),
    "_fields/headline.py": ("tests/_fields/test_page_fields.py",),
    "_fields/published.py": ("tests/_fields/test_page_fields.py",),
    "_fields/related": ("tests/_fields/test_page_fields.py", "tests/_fields/test_related.py"),
    "_fields/site": ("tests/_fields/test_page_fields.py", "tests/_fields/test_site.py"),
    "_fields/tags.py": ("tests/_fields/test_page_fields.py", "tests/_fields/test_tags.py"),
    "_units": ("tests/_units",),
    "_layout/weights.tsv": ("tests/test_examples.py", "tests/property/test_round_trip.py", "tests/test_seed.py"),
}  # fmt: skip

SWAPS = {
    "<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "+": "-", "-": "+",
    "and": "or", "or": "and", "True": "False", "False": "True", "not": "", "is": "is not", "break": "continue",
}  # fmt: skip
_CLASS = re.compile(r"\[\^?([\u3000-\u9fff\uff00-\uffef]{2,})\]")
_OPTIONAL = re.compile(r"(?<=[\])\w\u4e00-\u9fff])\?(?![+?:=!<>P])")


@attrs.frozen
class Change:
    """One change: the file, its line, what stood there, the whole new text."""

    path: pathlib.Path
    line: int
    what: str
    text: str


def changes(path: pathlib.Path) -> Iterator[Change]:
    """Give every change of a file."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".tsv":
        yield from _rows_left_out(path, text)
        return
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    before = tokenize.NEWLINE
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        at = starts[token.start[0] - 1] + token.start[1]
        for start, end, new in _edits(
            token, opens=before in (tokenize.NEWLINE, tokenize.INDENT, tokenize.NL)
        ):
            changed = text[: at + start] + new + text[at + end :]
            yield Change(
                path,
                token.start[0],
                f"{token.string[:40]!r}: {token.string[start:end]!r} -> {new!r}",
                changed,
            )
        before = token.type


def _edits(token: tokenize.TokenInfo, *, opens: bool) -> Iterator[tuple[int, int, str]]:
    """Give the edits of a token, as places in it."""
    word = token.string
    if token.type in (tokenize.OP, tokenize.NAME) and word in SWAPS:
        yield 0, len(word), SWAPS[word]
    elif token.type == tokenize.NUMBER and word.isdigit():
        yield 0, len(word), str(int(word) + 1)
    elif token.type == tokenize.STRING and not opens and word[0] in "rf":
        for found in _CLASS.finditer(word):
            for at in range(*found.span(1)):
                yield at, at + 1, ""
        for found in _OPTIONAL.finditer(word):
            yield *found.span(), ""


def _rows_left_out(path: pathlib.Path, text: str) -> Iterator[Change]:
    lines = text.split("\n")
    for i, line in enumerate(lines):
        if line.startswith(("f\t", "title\t")):
            name = " ".join(line.split("\t")[:2])
            yield Change(path, i + 1, f"left out: {name}", "\n".join(lines[:i] + lines[i + 1 :]))


def drawn(only: str, sample: int, seed: int) -> list[tuple[Change, tuple[str, ...]]]:
    """Draw changes, as many of each subject."""
    subjects = [name for name in SUBJECTS if name.startswith(only)]
    chance = random.Random(seed)
    found = []
    for k, name in enumerate(subjects):
        path = PACKAGE / name
        files = sorted(path.rglob("*.py")) if path.is_dir() else [path]
        every = [change for file in files for change in changes(file)]
        share = sample // len(subjects) + (k < sample % len(subjects))
        found += [(change, SUBJECTS[name]) for change in chance.sample(every, min(share, len(every)))]
    return found


def noticed(change: Change, tests: tuple[str, ...], copy: pathlib.Path, limit: float) -> bool | None:
    """Tell whether the tests notice; ``None`` where the change does not compile."""
    if change.path.suffix == ".py":
        try:
            compile(change.text, str(change.path), "exec")
        except SyntaxError:
            return None
    target = copy / "newsparse" / change.path.relative_to(PACKAGE)
    target.write_text(change.text, encoding="utf-8")
    paths = os.pathsep.join([str(copy), str(ROOT / "tests")])
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    environment = {
        **os.environ,
        "PYTHONPATH": paths,
        "PYTHONDONTWRITEBYTECODE": "1",
        "HYPOTHESIS_PROFILE": "ci",
    }
    try:
        done = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, timeout=limit, check=False
        )
    except subprocess.TimeoutExpired:
        return True  # it runs without end
    finally:
        shutil.copyfile(change.path, target)
    if done.returncode == 4 and b"while loading conftest" in done.stderr:
        return True  # the package cannot be imported
    if done.returncode not in (0, 1, 2):
        raise RuntimeError((done.stdout + done.stderr).decode()[-2000:])
    return done.returncode != 0


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", default="", help="a subject, or how its name begins")
    parser.add_argument("--sample", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=float, default=300, help="seconds for the tests of one change")
    given = parser.parse_args()
    counted = seen = 0
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder)
        shutil.copytree(PACKAGE, copy / "newsparse", ignore=shutil.ignore_patterns("__pycache__"))
        for change, tests in drawn(given.only, given.sample, given.seed):
            result = noticed(change, tests, copy, given.limit)
            if result is None:
                continue
            counted += 1
            seen += result
            if not result:
                print(
                    f"unnoticed  {change.path.relative_to(PACKAGE)}:{change.line}  {change.what}", flush=True
                )
    print(
        f"{seen} of {counted} changes noticed ({seen / max(1, counted):.0%}) in {time.monotonic() - began:.0f} s"
    )


if __name__ == "__main__":
    main()
