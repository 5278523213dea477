"""Pages through worker processes: order kept, nothing lost, a bounded number of pages in flight.

Workers give back bytes, never articles: those would cost more to send than to make.
"""

from __future__ import annotations

import collections
import concurrent.futures
import contextlib
import functools
import multiprocessing
import multiprocessing.connection
import os
import signal
import threading
from collections.abc import Generator, Iterable, Iterator

from newsparse.cli.task import Parsed, Task, done
from newsparse.readers import BrokenRecord, Record

__all__ = ["WorkerError", "chunks", "outcomes"]

# A chunk ends at whichever comes first. Large enough that sending costs little beside parsing, small enough
# that the last chunks keep every worker busy to the end, and that a few of them are no memory to speak of.
_CHARACTERS, _RECORDS = 65_536, 64

# One chunk for each worker to parse, one that waits for it, and one that waits to be written.
_IN_FLIGHT = 3


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


def _by_workers(
    records: Iterable[Record | BrokenRecord], task: Task, jobs: int
) -> Generator[Parsed | BrokenRecord]:
    # Spawned, not forked: a fork copies the threads' locks, and the methods of all platforms are then one.
    context = multiprocessing.get_context("spawn")
    others = set(multiprocessing.active_children())
    pool = concurrent.futures.ProcessPoolExecutor(jobs, context, initializer=_begin)
    work = functools.partial(_chunk_done, task)
    waiting: collections.deque[concurrent.futures.Future[list[Parsed | BrokenRecord]]] = collections.deque()
    ended = False
    try:
        for chunk in chunks(records):
            with _interruption_held():
                waiting.append(pool.submit(work, chunk))
            if len(waiting) >= jobs * _IN_FLIGHT:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
        ended = True
    except concurrent.futures.process.BrokenProcessPool as error:
        raise WorkerError("a worker process died; the system may have run out of memory") from error
    finally:
        if not ended:
            # Nobody waits for what they are at, which may be a page of megabytes.
            for worker in set(multiprocessing.active_children()) - others:
                worker.terminate()
        pool.shutdown(wait=True, cancel_futures=True)


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


def _chunk_done(task: Task, chunk: list[Record | BrokenRecord]) -> list[Parsed | BrokenRecord]:
    return [done(task, record) for record in chunk]


@contextlib.contextmanager
def _interruption_held() -> Iterator[None]:
    """Hold Ctrl-C back for a moment, in which a worker may start: it then never gets one, however early."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """Prepare a worker: Ctrl-C is the parent's to handle, and without the parent there is nothing to do."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    """End this process when its parent is gone, even by SIGKILL: its queue would otherwise wait for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)
