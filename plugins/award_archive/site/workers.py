"""Runs work in a pool of worker processes, which starts only when there is enough to do; this process does the rest.

A worker needs nothing from the main process but its tasks, so the start method does not matter. It leaves Ctrl-C to the
main process, and ends with it.
"""

import errno
import gc
import os
import resource
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import active_children, parent_process
from threading import Event, Thread
from threading import enumerate as living_threads
from typing import TypeVar

from award_archive.messages import for_publishers
from award_archive.messages.system_reasons import reason_of
from award_archive.photos.worker_pool import WorkerPool
from award_archive.site.interrupts import interrupts_held

Item = TypeVar("Item")
Result = TypeVar("Result")

BATCH, _LARGEST = 64, 2048
# Batches on their way for each process: enough to do while this one makes what it makes itself.
_AHEAD = 32
# For fewer articles or pages than this, starting processes and talking to them costs more than they save.
_FEW = 200
_MOST = 61
# An executor has a thread that collects results, and one that hands out work. They are there in a moment, or never.
_OWN_THREADS, _MOMENT = 2, 0.001


def processors() -> int:
    """How many processors this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


class Workers:
    """A pool that is started when there is enough to do, and used for all of it."""

    def __init__(self, number: int | None = None) -> None:
        self._number = min(number or processors(), _MOST)
        self._executor: ProcessPoolExecutor | None = None

    @property
    def executor(self) -> ProcessPoolExecutor | None:
        """The processes, or None where this one has the only processor or no other can be started."""
        if self._executor is None and self._number > 1:
            try:
                with interrupts_held():  # processes that are half started could not be ended
                    self._executor = _started(self._number)
            except (OSError, RuntimeError, ImportError) as error:
                # No semaphores: /dev/shm cannot be written to, or the system has none. Or no more processes or threads.
                print(for_publishers.works_alone(_reason_of(error)), file=sys.stderr)
                self._number = 1
        return self._executor

    def map(
        self, work: Callable[[Sequence[Item]], Result], items: Sequence[Item], size: int = BATCH
    ) -> Iterator[Result]:
        """What `work` makes of each batch, in order. Begins at once; a bounded number of batches is on the way."""
        batches = (items[start : start + size] for start in range(0, len(items), size))
        return WorkerPool(self.executor if len(items) > _FEW else None, _AHEAD * self._number).map(work, batches)

    def share_of(self, number: int) -> int:
        """The size of batches that gives each process about two of them for `number` items; at least BATCH.

        At most `_LARGEST`: what travels is in memory several times.
        """
        return max(BATCH, min(_LARGEST, -(-number // (2 * self._number))))

    @property
    def pool(self) -> WorkerPool:
        """The same processes for photographs, each of which is worth a task of its own."""
        return WorkerPool(self.executor, 2 * self._number)

    def close(self) -> None:
        """End the processes; what they have not begun is not done."""
        if self._executor is not None:
            self._executor.shutdown(cancel_futures=True)
            self._executor = None


def _started(number: int) -> ProcessPoolExecutor:
    """An executor that has begun its processes. Raises OSError, ImportError and RuntimeError where it cannot."""
    _try_threads(_OWN_THREADS + 2 * number)  # each process has a thread that waits for its parent's end
    others = set(active_children())
    executor = ProcessPoolExecutor(number, initializer=_begin)
    try:
        _submit_first(executor)
    except (OSError, RuntimeError):
        for child in set(active_children()) - others:
            child.terminate()
        raise
    return executor


def _try_threads(number: int) -> None:
    """Raise RuntimeError where so many threads cannot be there at once; systems count processes among them.

    Where memory is limited nothing is tried: what a thread reserves stays reserved when it ends.
    """
    if resource.getrlimit(resource.RLIMIT_AS)[0] != resource.RLIM_INFINITY:
        return
    enough, begun = Event(), list[Thread]()
    try:
        for _ in range(number):
            thread = Thread(target=enough.wait)
            thread.start()
            begun.append(thread)
    finally:
        enough.set()
        for thread in begun:
            thread.join()


def _submit_first(executor: ProcessPoolExecutor) -> None:
    """Let the executor start its threads and processes. Raises OSError and RuntimeError.

    Where a thread of its own cannot start another one, it tells nobody; whoever waits for a result waits for ever.
    """
    before = set(living_threads())
    first = executor.submit(os.getpid)
    while not first.done() and len(own := set(living_threads()) - before) < _OWN_THREADS:
        if not own:
            raise RuntimeError
        time.sleep(_MOMENT)


def _reason_of(error: Exception) -> str:
    """The reason in Vietnamese. A RuntimeError tells of threads, unless it says that something is not implemented."""
    if isinstance(error, OSError):
        return reason_of(error)
    is_lacking = isinstance(error, (ImportError, NotImplementedError))
    return reason_of(OSError(errno.ENOSYS if is_lacking else errno.EAGAIN, ""))


def _begin() -> None:
    """Make a process a good worker: it leaves Ctrl-C to its parent and ends when its parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What it was started with will never be garbage; what it makes of page after page would pile up.
    gc.freeze()
    gc.enable()
    try:
        Thread(target=_end_with_parent, daemon=True).start()
    except RuntimeError:
        os._exit(1)  # the executor notices


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
