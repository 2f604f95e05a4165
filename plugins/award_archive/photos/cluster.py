"""Connects to a Dask cluster as a worker pool, and turns every failure of the cluster into a `ClusterError`.

It needs the extra `cluster` and the address of a scheduler. Tasks carry their data to the workers and results come
back, so the machines share no storage. When a worker dies, the scheduler gives its tasks to another one. A cluster
that does not answer or has no workers for a while counts as failed.
"""

from __future__ import annotations

import logging
import time
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from award_archive.messages import for_publishers
from award_archive.photos.derivatives import OtherRecipeError
from award_archive.photos.fault import PhotoFault
from award_archive.photos.worker_pool import Result, Task, WorkerPool

if TYPE_CHECKING:
    from concurrent.futures import Future

    from distributed import Client

# Seconds: to find the scheduler, to wait while nobody works or the scheduler does not answer, and between two looks.
_PATIENCE, _WORKERLESS, _LOOK = 10.0, 30.0, 2.0
# So that no worker waits for its next original to travel.
_AHEAD_OF_EACH = 2
# Those of Dask that have a level of their own, and those of what it talks through.
_LOGS = ("distributed", "distributed.client", "distributed.gc", "tornado.application", "asyncio")


class ClusterError(Exception):
    """The cluster cannot be used or failed on the way; the text says why in Vietnamese."""


@dataclass(frozen=True, slots=True)
class ClusterPool(WorkerPool):
    """The workers of a cluster. `map` raises ClusterError for whatever is the cluster's fault."""

    is_remote: ClassVar[bool] = True
    client: Client = field(kw_only=True)

    def map(self, work: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[Result]:
        """As any pool, but it begins when the first result is asked for."""
        with _fault_of_cluster():
            yield from WorkerPool.map(self, work, tasks)

    def _result(self, future: Future[Result]) -> Result:
        """Wait as long as anybody is working."""
        from concurrent.futures import wait

        seen = time.monotonic()
        while not wait([future], _LOOK).done:
            if any(_in_time(self.client.processing, _WORKERLESS).values()):
                seen = time.monotonic()
            elif time.monotonic() - seen > _WORKERLESS:
                raise ClusterError(for_publishers.NO_WORKER_LEFT)
        if future.cancelled():
            raise ClusterError(for_publishers.CONNECTION_LOST)
        return future.result()


@contextmanager
def cluster(address: str) -> Iterator[ClusterPool]:
    """The cluster whose scheduler listens at the address, as long as it is needed. Raises ClusterError."""
    client = _client(address)
    try:
        with _fault_of_cluster():
            pool = ClusterPool(client.get_executor(pure=False), _AHEAD_OF_EACH * _threads(client), client=client)
        yield pool
    finally:
        with suppress(Exception):  # of a connection that is lost already
            client.close(_PATIENCE)


def _client(address: str) -> Client:
    """A connection to the scheduler."""
    try:
        from distributed import Client
    except ImportError as error:
        raise ClusterError(for_publishers.NO_PACKAGE) from error
    # What goes wrong is told once, in the archive's own words.
    warnings.filterwarnings("ignore", module="distributed")
    for name in _LOGS:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    with _fault_of_cluster():
        try:
            return _in_time(lambda: Client(address, timeout=_PATIENCE, set_as_default=False), 2 * _PATIENCE)
        except OSError as error:
            raise ClusterError(for_publishers.NO_ANSWER) from error


def _threads(client: Client) -> int:
    """How many tasks the workers do at a time, at least 1; waits for the first worker."""
    try:
        _in_time(lambda: client.wait_for_workers(1, timeout=_WORKERLESS), _WORKERLESS + _PATIENCE)
    except TimeoutError as error:
        raise ClusterError(for_publishers.NO_WORKER) from error
    threads: dict[str, int] = _in_time(client.nthreads, _PATIENCE)
    return max(1, sum(threads.values()))


@contextmanager
def _fault_of_cluster() -> Iterator[None]:
    """A block in which all errors but those of a photograph are the cluster's."""
    try:
        yield
    except (PhotoFault, ClusterError):
        raise
    except OtherRecipeError as error:
        raise ClusterError(for_publishers.other_recipe(error)) from error
    except OSError as error:
        raise ClusterError(for_publishers.CONNECTION_LOST) from error
    except Exception as error:  # Dask's, or of a machine that lacks something
        words = for_publishers.fault_of_cluster(error.__cause__ or error)
        raise ClusterError(words.partition("\n")[0]) from error


def _in_time(work: Callable[[], Result], seconds: float) -> Result:
    """What `work` gives; raises TimeoutError where it takes longer. Dask waits for ever for a scheduler that hangs."""
    from concurrent.futures import Future
    from threading import Thread

    future: Future[Result] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:
            future.set_exception(error)

    Thread(target=run, daemon=True).start()
    return future.result(seconds)
