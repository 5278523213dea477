"""Pages through worker processes: order kept, nothing lost, a bounded number of pages in flight.

Workers give back bytes, never articles: those would cost more to send than to make. Each has a pipe of its
own and shares nothing with the others, neither a queue nor a lock: one that dies, even in the midst of a
result, ends its pipe and leaves nobody waiting. (``ProcessPoolExecutor`` has one queue of results, which a
worker that is killed while it writes leaves open with half a result in it; who reads it waits for ever.)
"""

from __future__ import annotations

import collections
import contextlib
import multiprocessing
import multiprocessing.connection
import os
import queue
import signal
import threading
from collections.abc import Generator, Iterable, Iterator
from multiprocessing import resource_tracker
from multiprocessing.context import SpawnProcess

import attrs

from newsparse.cli.task import Parsed, Task, done
from newsparse.readers import BrokenRecord, Record

__all__ = ["WorkerError", "chunks", "outcomes"]

# A chunk ends at whichever comes first. Large enough that sending costs little beside parsing, small enough
# that the last chunks keep every worker busy to the end, and that a few of them are no memory to speak of.
_CHARACTERS, _RECORDS = 65_536, 64

# For each worker there is one chunk that it parses, one that waits for it, and one that waits to be written.
_AT_WORKER, _IN_FLIGHT = 2, 3


class WorkerError(Exception):
    """A worker process died."""


def outcomes(
    records: Iterable[Record | BrokenRecord], task: Task, jobs: int
) -> Generator[Parsed | BrokenRecord]:
    """Do the task with every record, in order.

    Raises:
        WorkerError: A worker process died.
    """
    if jobs == 1:
        return (done(task, record) for record in records)
    return _by_workers(records, task, jobs)


def chunks(records: Iterable[Record | BrokenRecord]) -> Generator[list[Record | BrokenRecord]]:
    """Cut records into chunks by the length of their texts."""
    chunk: list[Record | BrokenRecord] = []
    size = 0
    for record in records:
        chunk.append(record)
        size += len(record.text) if isinstance(record, Record) else 0
        if size >= _CHARACTERS or len(chunk) >= _RECORDS:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


# ── the parent process ────────────────────────────────────────────────────────────────────────────────


def _by_workers(
    records: Iterable[Record | BrokenRecord], task: Task, jobs: int
) -> Generator[Parsed | BrokenRecord]:
    """Send chunks to the workers with least to do, and return their outcomes in the order of the chunks."""
    todo = chunks(records)
    finished: dict[int, list[Parsed | BrokenRecord]] = {}
    given = written = 0
    reading = True
    with _Workers.ended(task, jobs) as workers:
        while reading or written < given:
            if written in finished:
                yield from finished.pop(written)
                written += 1
            elif reading and given - written < jobs * _IN_FLIGHT and (worker := workers.with_room()):
                if chunk := next(todo, None):
                    worker.give(given, chunk)
                    given += 1
                else:
                    reading = False
            else:
                finished |= workers.results()


@attrs.define(kw_only=True, eq=False)
class _Worker:
    """A process, the pipe to it, and the numbers of the chunks that it has, oldest first."""

    process: SpawnProcess
    pipe: multiprocessing.connection.Connection
    has: collections.deque[int] = attrs.field(factory=collections.deque)

    def give(self, number: int, chunk: list[Record | BrokenRecord]) -> None:
        """Send the worker a chunk."""
        with _told_where_it_died():
            self.pipe.send(chunk)
        self.has.append(number)

    def let_go(self) -> None:
        """Say that nothing more will come."""
        with _told_where_it_died():
            self.pipe.send(None)

    def result(self) -> tuple[int, list[Parsed | BrokenRecord]]:
        """Take the outcomes of its oldest chunk."""
        with _told_where_it_died():
            outcomes = self.pipe.recv()
        return self.has.popleft(), outcomes


@contextlib.contextmanager
def _told_where_it_died() -> Iterator[None]:
    try:
        yield
    except (EOFError, OSError) as error:
        raise WorkerError("a worker process died; the system may have run out of memory") from error


@attrs.define(eq=False)
class _Workers:
    """The worker processes, started as there is work for them."""

    task: Task
    jobs: int
    started: list[_Worker] = attrs.field(factory=list)

    @classmethod
    @contextlib.contextmanager
    def ended(cls, task: Task, jobs: int) -> Iterator[_Workers]:
        """Return workers that are ended with the block."""
        workers = cls(task, jobs)
        ended = False
        try:
            yield workers
            for worker in workers.started:
                worker.let_go()
            ended = True
        finally:
            for worker in workers.started if not ended else ():
                # Nobody waits for what it is at, which may be a page of megabytes.
                worker.process.terminate()
            for worker in workers.started:
                worker.process.join()
                worker.pipe.close()

    def with_room(self) -> _Worker | None:
        """Return the worker with least to do, if it can do more: a new one while all are busy."""
        freest = min(self.started, key=lambda worker: len(worker.has), default=None)
        if (freest is None or freest.has) and len(self.started) < self.jobs:
            with _interruption_held():
                self.started.append(freest := _start(self.task))
        return freest if freest and len(freest.has) < _AT_WORKER else None

    def results(self) -> dict[int, list[Parsed | BrokenRecord]]:
        """Wait until a worker has finished a chunk; give what is finished, by the numbers of the chunks."""
        ready = multiprocessing.connection.wait([worker.pipe for worker in self.started])
        return dict(worker.result() for worker in self.started if worker.pipe in ready)


def _start(task: Task) -> _Worker:
    # Spawned, not forked: a fork copies the threads' locks, and the methods of all platforms are then one.
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(theirs, task), daemon=True)
    process.start()
    theirs.close()  # only the worker now holds it, and its end is the end of the pipe
    return _Worker(process=process, pipe=ours)


@contextlib.contextmanager
def _interruption_held() -> Iterator[None]:
    """Hold Ctrl-C back for a moment, in which a worker starts: it then never gets one, however early."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    resource_tracker.ensure_running()  # it comes with the first worker, and lets go of what is held
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


# ── a worker ────────────────────────────────────────────────────────────────────────────────────────────


def _work(pipe: multiprocessing.connection.Connection, task: Task) -> None:
    """Do the task with chunk after chunk; Ctrl-C is the parent's to handle."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    given: queue.SimpleQueue[list[Record | BrokenRecord] | None] = queue.SimpleQueue()
    threading.Thread(target=_receive, args=(pipe, given), daemon=True).start()
    while (chunk := given.get()) is not None:
        outcomes = [done(task, record) for record in chunk]
        try:
            pipe.send(outcomes)
        except ConnectionError:
            return  # the parent is gone


def _receive(
    pipe: multiprocessing.connection.Connection,
    given: queue.SimpleQueue[list[Record | BrokenRecord] | None],
) -> None:
    """Take what the parent gives at once, so that it never waits for a worker that waits for it.

    When the parent is gone, even by SIGKILL, the process ends: there is nobody to work for.
    """
    try:
        while (chunk := pipe.recv()) is not None:
            given.put(chunk)
    except (EOFError, OSError, MemoryError):
        os._exit(1)
    given.put(None)
