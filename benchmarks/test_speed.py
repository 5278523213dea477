"""How fast a page is read, beside an extractor of main text, and how time grows with the text.

    .venv/bin/pip install -e '.[bench]'
    .venv/bin/pytest --benchmark-enable --benchmark-columns=median,iqr,rounds -s benchmarks

or ``nox -s speed``. Nothing here asserts a time: machines differ. What is compared is measured in the same
run, and growth is printed as the ratio of the times for a text and for one twice as long, best of several
runs; 2 is linear, 4 quadratic. The founding page of the annotated corpus is used where it is at hand,
otherwise the example page of the same layout.
"""

import datetime as dt
import html
import os
import pathlib
import time

import pytest

from newsparse import (
    Layer,
    Options,
    find_credits,
    find_dateline,
    find_dates,
    find_lists,
    find_people,
    find_quotes,
    find_source,
    find_timestamps,
    find_works,
    parse,
)

ROOT = pathlib.Path(__file__).parent.parent
CORPUS = pathlib.Path(os.environ.get("NEWSPARSE_CORPUS", ROOT.parent / "shared" / "corpus"))
SEED = CORPUS / "dev" / "text" / "seed.txt"
EXAMPLE = ROOT / "examples" / "yellow-river.txt"
REFERENCE = dt.datetime(2023, 3, 30, 8, 50)
HEAD_ALONE = Options(layers=())

REPEATS = {
    "blank": " ",
    "一": "一",
    "《": "《",
    "“": "“",
    "(": "(",
    ".": ".",
    "line end": "\n",
    ":": ":",
    "digits": "2",
    "years and dashes": "2023-",
    "numbers of dates": "1、",
    "Han numerals": "二〇",
    "opened days": "3月",
    "ordinals": "一要",
    "ordinals, dotted": "1.",
    "days": "3月28日",
    "stamps": "2024-09-05 07:42 ",
    "labels": "编辑：",
    "labels and names": "编辑：祁小满 ",
    "reporters": "记者",
    "family names": "王李张",
    "offices": "书记市长",
    "openings of speech": "孟川柏说：“",
    "quotations": "他说：“好。”",
    "datelines": "柳湾社9月4日电",
    "outlets": "柳湾日报",
    "short lines": "渡口\n",
    "lines of prose": "停航八个月的柳湾渡口4日恢复通航，两岸居民坐上了早班船，票价不变。\n",
    "tags and prose": "渡口\n停航八个月的柳湾渡口4日恢复通航，两岸居民坐上了早班船，票价不变。\n",
    "hashes": "#新桥 #渡口\n",
    "labels and names below": "责任编辑：\n祁小满\n",
    "lines of links": "柳湾老码头改成图书馆\n柳湾日报 2024-08-21\n",
}
FINDERS = {
    "credits": find_credits,
    "dateline": find_dateline,
    "dates": lambda text: find_dates(text, reference=REFERENCE),
    "lists": find_lists,
    "people": find_people,
    "quotes": find_quotes,
    "source": find_source,
    "timestamps": find_timestamps,
    "works": find_works,
}
START, DOUBLINGS = 2_000, 4


@pytest.fixture(scope="module")
def text():
    return (SEED if SEED.is_file() else EXAMPLE).read_bytes().decode("utf-8")


def bare_html(text):
    """Give a text as the barest page: a title, and a paragraph for each line."""
    lines = [line for line in text.split("\n") if line.strip()]
    paragraphs = "\n".join(f"<p>{html.escape(line)}</p>" for line in lines)
    return f"<html><head><title>{html.escape(lines[1])}</title></head><body>{paragraphs}</body></html>"


def best(function, *arguments, runs=5):
    """Give the least time of several runs, in seconds."""
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        function(*arguments)
        times.append(time.perf_counter() - began)
    return min(times)


@pytest.mark.benchmark(group="one page")
def test_every_layer(benchmark, text):
    assert benchmark(parse, text).headline is not None


@pytest.mark.benchmark(group="one page")
def test_layout_and_head_alone(benchmark, text):
    assert benchmark(parse, text, options=HEAD_ALONE).headline is not None


@pytest.mark.benchmark(group="finders on the page")
@pytest.mark.parametrize("name", sorted(FINDERS))
def test_each_finder_alone(benchmark, text, name):
    benchmark(FINDERS[name], text)


@pytest.mark.benchmark(group="layers of the page")
@pytest.mark.parametrize("layer", list(Layer), ids=lambda layer: layer.value)
def test_layout_and_head_with_one_layer(benchmark, text, layer):
    assert benchmark(parse, text, options=Options(layers=(layer,))).headline is not None


@pytest.mark.benchmark(group="one page")
def test_trafilatura_on_the_same_text_in_bare_html(benchmark, text):
    trafilatura = pytest.importorskip("trafilatura")
    page = bare_html(text)
    # The extractor keeps what it has seen and refuses repeats; a long memory would time only that.
    assert benchmark(trafilatura.bare_extraction, page, with_metadata=True) is not None


def test_ratio_to_trafilatura_in_one_run(text):
    trafilatura = pytest.importorskip("trafilatura")
    page = bare_html(text)
    ours, head, theirs = [], [], []
    parse(text)
    trafilatura.bare_extraction(page, with_metadata=True)
    for _ in range(40):  # in turn, so that what else the machine does meets all three alike
        ours.append(best(parse, text, runs=1))
        head.append(best(lambda: parse(text, options=HEAD_ALONE), runs=1))
        theirs.append(best(lambda: trafilatura.bare_extraction(page, with_metadata=True), runs=1))
    middle = [sorted(times)[len(times) // 2] * 1e3 for times in (ours, head, theirs)]
    print(
        f"\n{len(text)} characters, median of 40 in turn: every layer {middle[0]:.2f} ms, layout and head "
        f"{middle[1]:.2f} ms, trafilatura {middle[2]:.2f} ms; trafilatura takes "
        f"{middle[2] / middle[0]:.1f} and {middle[2] / middle[1]:.1f} times as long"
    )


def growth(function, piece):
    """Give the ratios of the times for texts that double in length; stop where one takes too long."""
    ratios, before = [], None
    for step in range(DOUBLINGS + 1):
        size = START * 2**step
        took = best(function, (piece * (size // len(piece) + 1))[:size], runs=3)
        if before is not None:
            ratios.append(took / before)
        before = took
        if took > 2:
            break
    return ratios, before


def shown(ratios, last):
    return " ".join(f"{ratio:5.2f}" for ratio in ratios) + f"   {last * 1e3:8.1f} ms"


def test_growth_of_whole_pages(text):
    print("\npages, one after the other: time(2n) / time(n), time of the longest")
    before, ratios = None, []
    for step in range(5):
        took = best(parse, text * 2**step, runs=3)
        ratios += [took / before] if before else []
        before = took
    print(f"{'page':20s} {shown(ratios, before)}")


@pytest.mark.parametrize("name", ["parse", *FINDERS])
def test_growth_of_repeats(name):
    function = FINDERS.get(name, parse)
    print(f"\n{name}: time(2n) / time(n) from {START} characters up, time of the longest")
    for label, piece in REPEATS.items():
        ratios, last = growth(function, piece)
        mark = "  <-- grows faster than the text" if min(ratios[-2:]) > 2.5 else ""
        print(f"{label:20s} {shown(ratios, last)}{mark}")
