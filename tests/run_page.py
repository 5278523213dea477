"""Run the blocks of Python of one document as a reader does: in a process that has run nothing else.

    python tests/run_page.py docs/how-to/json.md

Prints how many were run; ends with a traceback at the first that fails. Blocks of a page share their names.
"""

import sys
import unittest
from pathlib import Path

from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser


def main(path):
    examples = Sybil(parsers=[PythonCodeBlockParser(), SkipParser()]).parse(Path(path)).examples()
    run = 0
    for example in examples:
        try:
            example.evaluate()
        except unittest.SkipTest as skipped:
            print(f"{path}:{example.line}: {skipped}", file=sys.stderr)  # noqa: T201
        except Exception:
            print(f"{path}:{example.line}: this block fails", file=sys.stderr)  # noqa: T201
            raise
        else:
            run += 1
    print(run)  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
