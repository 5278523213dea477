"""What is said on stderr: which records are broken and where, and how far a long run has come."""

from __future__ import annotations

import contextlib
import importlib
import sys
import time
from collections.abc import Iterator
from typing import Any

from newsparse.readers.record import place

__all__ = ["Messages", "Progress", "say", "shown_progress"]

_LISTED = 3
_AFTER, _EVERY, _EVERY_LINE = 1.0, 0.2, 10.0


def say(message: str, where: str | None = None) -> None:
    """Say a message, and which place it is about."""
    print("newsparse: " + (f"{where}: " if where else "") + message, file=sys.stderr, flush=True)


class Messages:
    """Messages about records. A run of records with one fault is listed in short, every number told.

    The first three of a run have a line each; of the others the first and the last number are told.
    """

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._fault: tuple[str, str] | None = None
        self._listed = 0
        self._unlisted: list[int] = []
        self._count = 0

    def about(self, file: str, number: int | None, reason: str) -> None:
        """Say something about a record."""
        if self._fault == (file, reason) and number is not None and self._listed >= _LISTED:
            self._unlisted = [self._unlisted[0] if self._unlisted else number, number]
            self._count += 1
            return
        if self._fault != (file, reason):
            self.close()
            self._fault = (file, reason)
        self._listed += 1
        self._say(reason, place(file, number))

    def close(self) -> None:
        """Say what was not listed: another fault follows, or a record that is whole."""
        if self._fault and self._unlisted:
            first, last = self._unlisted
            file, reason = self._fault
            if first == last:
                self._say(reason, place(file, first))
            else:
                self._say(f"the same ({self._count:,} records)", f"{place(file, first)}-{last}")
        self._fault, self._listed, self._unlisted, self._count = None, 0, [], 0

    def _say(self, message: str, where: str) -> None:
        with self._progress.hidden():
            say(message, where)


class Progress:
    """Tells nothing; the kinds of progress below tell more."""

    def update(self, pages: int, broken: int) -> None:
        """Take note of how many pages are done."""

    @contextlib.contextmanager
    def hidden(self) -> Iterator[None]:
        """Make room for a message."""
        yield


class _LineProgress(Progress):
    """One line that is written over on a terminal, or a line every ten seconds elsewhere."""

    def __init__(self) -> None:
        self._began = self._last = time.monotonic()
        self._over = sys.stderr.isatty()
        self._wait = _EVERY if self._over else _EVERY_LINE
        self._text = ""

    def update(self, pages: int, broken: int) -> None:
        now = time.monotonic()
        if now - self._last >= self._wait and now - self._began >= _AFTER:
            self._last = now
            self._text = _told(pages, broken, now - self._began)
            self._draw(self._text)

    def _draw(self, text: str) -> None:
        print(f"\r\x1b[K{text}" if self._over else text, end="" if self._over else "\n", file=sys.stderr)
        sys.stderr.flush()

    @contextlib.contextmanager
    def hidden(self) -> Iterator[None]:
        self.clear()
        yield

    def clear(self) -> None:
        """Take the line away from a terminal."""
        if self._text and self._over:
            self._draw("")
        self._text = ""


class _RichProgress(Progress):
    """The live line of rich, which makes room for messages itself."""

    def __init__(self, live: Any) -> None:
        self._live = live
        self._began = time.monotonic()
        self._task: Any = None

    def update(self, pages: int, broken: int) -> None:
        seconds = time.monotonic() - self._began
        if seconds < _AFTER:
            return
        told = _told(pages, broken, seconds)
        if self._task is None:
            self._live.start()
            self._task = self._live.add_task(told, total=None)
        self._live.update(self._task, description=told)


def _told(pages: int, broken: int, seconds: float) -> str:
    faults = f", {broken:,} broken" if broken else ""
    return f"{pages:,} pages{faults}, {pages / seconds:,.0f} a second"


@contextlib.contextmanager
def shown_progress(wanted: bool | None, *, beside_articles: bool) -> Iterator[Progress]:
    """Return the progress to show: by default on a terminal where the articles go elsewhere.

    Args:
        wanted: Whether it was asked for; ``None`` if nothing was said.
        beside_articles: Whether the articles are shown on a terminal.
    """
    if wanted is False or (wanted is None and (beside_articles or not sys.stderr.isatty())):
        yield Progress()
        return
    if not sys.stderr.isatty():
        yield _LineProgress()
        return
    try:
        rich = importlib.import_module("rich.progress")
        console = importlib.import_module("rich.console").Console(stderr=True)
    except ImportError:
        line = _LineProgress()
        try:
            yield line
        finally:
            line.clear()
        return
    live = rich.Progress(
        rich.SpinnerColumn(),
        rich.TextColumn("{task.description}"),
        rich.TimeElapsedColumn(),
        console=console,
        transient=True,
    )
    try:
        yield _RichProgress(live)
    finally:
        live.stop()
