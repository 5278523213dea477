"""Where the time of a page goes, and how it grows with the length of the text."""

import collections
import datetime as dt
import random

from annotated import annotated_pages
from pages import page, paragraph
from report import least, ms, seconds, table
from test_speed import REPEATS

from newsparse import Layer, Options, parse
from newsparse._layout import lay_out
from newsparse._parse import read_article
from newsparse._units import read_sources


def layers(rounds):
    """Give the cost of each stage and layer over the texts of the pages."""
    texts = [one.text for one in annotated_pages("dev")]
    none = Options(layers=())
    stages = collections.Counter()
    for text in texts:
        turns = collections.defaultdict(list)
        for _ in range(rounds):
            used, sources = seconds(read_sources, text)
            turns["lines of the text"].append(used)
            used, laid = seconds(lay_out, sources[0])
            turns["layout"].append(used)
            used, _ = seconds(read_article, laid, none)
            turns["head: headline, times, source, credits, related, …"].append(used)
            for layer in Layer:
                turns[layer.value].append(seconds(read_article, laid, Options(layers=[layer]))[0])
            turns["parse"].append(seconds(parse, text)[0])
            turns["without"].append(seconds(parse, text, options=none)[0])
        head = min(turns["head: headline, times, source, credits, related, …"])
        for name, took in turns.items():
            stages[name] += (
                max(0, min(took) - head) if name in {layer.value for layer in Layer} else min(took)
            )
    whole, without = stages.pop("parse"), stages.pop("without")
    size = sum(map(len, texts))
    stages |= {"**parse, every layer**": whole, "**parse, layout and head alone**": without}
    rows = [
        [name, f"{took / len(texts) * 1e3:.3f}", f"{took / size * 1e6:.3f}", f"{took / whole:.0%}"]
        for name, took in stages.items()
    ]
    return table(["", "ms a page", "ms per 1,000 characters", "share"], rows)


def long_page(size):
    """Give a page of so many bytes in UTF-8: a head, then paragraphs."""
    draw = random.Random(1)
    head, *_ = page(draw).partition("。")
    day = dt.date(2024, 9, 5)
    parts, length = [head], len(head.encode())
    while length < size:
        part = paragraph(draw, day)
        parts.append(part)
        length += len(part.encode()) + 1
    return "\n".join(parts).encode()[:size].decode("utf-8", "ignore")


def length(rounds):
    """Give the time for one page as its length doubles."""
    rows, before = [], None
    for step in range(10, 25):
        text = long_page(1 << step)
        took = least(parse, text, rounds=rounds + 1 if step < 20 else 1)
        size = f"{1 << step - 10} kB" if step < 20 else f"{1 << step - 20} MB"
        ratio = f"{took / before:.2f}" if before else ""
        rows.append([size, f"{len(text):,}", ms(took), f"{took / len(text) * 1e6:.3f}", ratio])
        before = took
    return table(["length", "characters", "ms", "ms per 1,000 characters", "time(2n) / time(n)"], rows)


def repeats(rounds):
    """Give the growth of the time for texts that are one piece over and over."""
    rows = []
    for name, piece in REPEATS.items():
        few, many = ((piece * (size // len(piece) + 1))[:size] for size in (32_000, 64_000))
        turns = [(least(parse, few, rounds=1), least(parse, many, rounds=1)) for _ in range(rounds + 2)]
        half, whole = map(min, zip(*turns, strict=True))
        rows.append([name, ms(whole), f"{whole / len(many) * 1e6:.3f}", f"{whole / half:.2f}"])
    rows.sort(key=lambda row: -float(row[2]))
    return table(["repeated", "ms for 64,000 characters", "ms per 1,000", "time(2n) / time(n)"], rows)
