"""Measure what it costs a page that is in no form to be asked whether it is in one.

    python benchmarks/forms.py                 # over the pages of the annotated corpus, and the examples

Both are timed in the same run, so the share holds on any machine. The aim is 3 % of the time of a page.
"""

from __future__ import annotations

import os
import pathlib
import statistics
import time

from newsparse import parse
from newsparse._units.forms import recognise

HERE = pathlib.Path(__file__).resolve().parents[1]
CORPUS = pathlib.Path(os.environ.get("NEWSPARSE_CORPUS", HERE.parent / "shared" / "corpus"))


def taken(function, text, rounds=5):
    """Return the median time of a call in seconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        function(text)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main():
    """Print the share of the time of all pages, and the largest of one page."""
    paths = [*sorted(HERE.glob("examples/*.txt")), *sorted(CORPUS.glob("dev/text/*.txt"))]
    texts = [text for path in paths if recognise(text := path.read_text(encoding="utf-8")) is None]
    asked = [taken(recognise, text) for text in texts]
    read = [taken(parse, text) for text in texts]
    share = sum(asked) / sum(read)
    largest = max(a / b for a, b in zip(asked, read, strict=True))
    print(f"{len(texts)} pages: {share:.1%} of their time, {largest:.1%} at most of one page")


if __name__ == "__main__":
    main()
