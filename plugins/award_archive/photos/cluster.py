"""A Dask cluster as a crew: the extra `cluster` of this package, and a scheduler that the settings name.

Originals travel to the workers and derivatives come back, so that no storage need be shared. A worker that dies costs
a retry: the scheduler gives its tasks to another one.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from award_archive.photos.crew import Crew, Result, Task
from award_archive.photos.fault import PhotoFault

if TYPE_CHECKING:
    from concurrent.futures import Future

    from distributed import Client

# Seconds: to find the scheduler, to wait for a first worker, and between looks at whether any are left.
_PATIENCE, _WORKERLESS, _LOOK = 10.0, 30.0, 2.0
# So that no worker waits for its next original to travel.
_AHEAD_OF_EACH = 2


class ClusterError(Exception):
    """The cluster is of no help: nobody is there, it was lost, or makes other derivatives. Says why in Vietnamese."""


@dataclass(frozen=True, slots=True)
class ClusterCrew(Crew):
    """The workers of a cluster. `map` raises ClusterError for whatever is the cluster's fault."""

    is_remote: ClassVar[bool] = True
    client: Client = field(kw_only=True)

    def map(self, work: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[Result]:
        """As any crew."""
        try:
            yield from Crew.map(self, work, tasks)
        except (PhotoFault, ClusterError):
            raise
        except Exception as error:  # Dask's, the network's, or of a worker with another recipe
            raise ClusterError(f"{type(error).__name__}: {error}".partition("\n")[0]) from error

    def _result(self, future: Future[Result]) -> Result:
        """Wait as long as anybody can be working on it."""
        seen = time.monotonic()
        while True:
            try:
                return future.result(_LOOK)
            except TimeoutError:
                if future.done():
                    raise
            if self.client.scheduler_info(n_workers=1)["workers"]:
                seen = time.monotonic()
            elif time.monotonic() - seen > _WORKERLESS:
                raise ClusterError("không còn máy nào")


@contextmanager
def cluster(address: str) -> Iterator[ClusterCrew]:
    """The cluster whose scheduler listens at the address, as long as it is needed. Raises ClusterError."""
    try:
        from distributed import Client
    except ImportError as error:
        raise ClusterError("chưa cài gói distributed") from error
    # What goes wrong is told once, in the archive's own words.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        client = Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ClusterError("không ai trả lời ở địa chỉ ấy") from error
    with client:
        try:
            client.wait_for_workers(1, timeout=_WORKERLESS)
        except TimeoutError as error:
            raise ClusterError("không có máy nào") from error
        number = sum(client.nthreads().values())
        yield ClusterCrew(client.get_executor(pure=False), _AHEAD_OF_EACH * number, client=client)
