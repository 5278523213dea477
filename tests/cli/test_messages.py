"""Messages: every broken record told, runs of one fault in short; progress where it is wanted."""

import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.cli import messages
from newsparse.cli.messages import Messages, Progress, shown_progress
from programs import ENVIRONMENT, run


class Terminal(io.StringIO):
    def isatty(self):
        return True


def told(stream):
    return stream.getvalue().removesuffix("\n").split("\n")


def test_a_run_of_one_fault_is_told_in_short(monkeypatch):
    monkeypatch.setattr(sys, "stderr", stream := io.StringIO())
    said = Messages(Progress())
    for number in range(1, 1_201):
        said.about("a.jsonl", number, "no field")
    said.about("a.jsonl", 1_201, "no JSON")
    for number in range(1_202, 1_206):
        said.about("a.jsonl", number, "no field")
    said.close()
    said.about("b.txt", None, "damaged")
    assert told(stream) == [
        "newsparse: a.jsonl:1: no field",
        "newsparse: a.jsonl:2: no field",
        "newsparse: a.jsonl:3: no field",
        "newsparse: a.jsonl:4-1200: the same (1,197 records)",
        "newsparse: a.jsonl:1201: no JSON",
        "newsparse: a.jsonl:1202: no field",
        "newsparse: a.jsonl:1203: no field",
        "newsparse: a.jsonl:1204: no field",
        "newsparse: a.jsonl:1205: no field",
        "newsparse: b.txt: damaged",
    ]


@given(st.lists(st.sampled_from(["", "no field", "no JSON"]), max_size=60))
def test_every_number_is_told(faults):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stderr", stream := io.StringIO())
        said = Messages(Progress())
        for number, fault in enumerate(faults, 1):
            if fault:
                said.about("a", number, fault)
            else:
                said.close()
        said.close()
    found = []
    for line in told(stream) if stream.getvalue() else []:
        first, _, last = line.split(":")[2].partition("-")
        found += range(int(first), int(last or first) + 1)
    assert found == [number for number, fault in enumerate(faults, 1) if fault]


# ── progress ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def clock(monkeypatch):
    class Clock:
        now = 0.0

    monkeypatch.setattr(messages.time, "monotonic", lambda: Clock.now)
    return Clock


def test_nothing_is_told_where_nobody_looks(monkeypatch, clock):
    monkeypatch.setattr(sys, "stderr", stream := io.StringIO())
    with shown_progress(None, beside_articles=False) as progress:
        clock.now = 60
        progress.update(5, 0)
    assert stream.getvalue() == ""


def test_nothing_is_told_where_the_articles_are_on_the_terminal(monkeypatch):
    monkeypatch.setattr(sys, "stderr", Terminal())
    with shown_progress(None, beside_articles=True) as progress:
        assert type(progress) is Progress
    with shown_progress(False, beside_articles=False) as progress:
        assert type(progress) is Progress


def test_lines_go_to_what_is_no_terminal(monkeypatch, clock):
    monkeypatch.setattr(sys, "stderr", stream := io.StringIO())
    with shown_progress(True, beside_articles=True) as progress:
        for clock.now in (0.5, 9, 10.5, 11, 21):
            progress.update(int(clock.now * 100), 3)
        Messages(progress).about("a", 1, "no JSON")
    assert told(stream) == [
        "1,050 pages, 3 broken, 100 a second",
        "2,100 pages, 3 broken, 100 a second",
        "newsparse: a:1: no JSON",
    ]


def test_one_line_is_written_over_on_a_terminal_without_rich(monkeypatch, clock):
    monkeypatch.setitem(sys.modules, "rich.progress", None)
    monkeypatch.setattr(sys, "stderr", stream := Terminal())
    with shown_progress(None, beside_articles=False) as progress:
        for clock.now in (0.5, 2, 2.1, 3):
            progress.update(int(clock.now * 100), 0)
        Messages(progress).about("a", 1, "no JSON")
        clock.now = 4
        progress.update(400, 0)
    assert stream.getvalue() == (
        "\r\x1b[K200 pages, 100 a second\r\x1b[K300 pages, 100 a second"
        "\r\x1b[Knewsparse: a:1: no JSON\n\r\x1b[K400 pages, 100 a second\r\x1b[K"
    )


def test_rich_shows_it_where_it_is_installed(monkeypatch, clock):
    pytest.importorskip("rich")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr(sys, "stderr", stream := Terminal())
    with shown_progress(None, beside_articles=False) as progress:
        clock.now = 0.5
        progress.update(50, 0)
        assert stream.getvalue() == ""
        for clock.now in (2.0, 3.0):
            progress.update(int(clock.now * 100), 0)
    assert "300 pages, 100 a second" in stream.getvalue()


def test_progress_can_be_asked_for(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text("漳河", encoding="utf-8")
    done = run("parse", "--progress", path, env=ENVIRONMENT)
    assert (done.returncode, done.stderr) == (0, b"")
