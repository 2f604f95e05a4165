"""Takes derivatives from the cache, makes missing ones on a cluster or in local processes, and prunes the cache.

If the cluster that the settings name fails, it warns, and local processes make the rest.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from award_archive.messages import for_publishers
from award_archive.photos.cluster import ClusterError, cluster
from award_archive.photos.derivative_cache import DerivativeCache, DerivativeTask
from award_archive.photos.derivatives import Derivative
from award_archive.site.progress import ShowProgress
from award_archive.site.workers import Workers


class DerivativeMaker:
    """Makes derivatives and caches them in a folder for the next build."""

    def __init__(
        self, folder: Path, address: str, workers: Workers, show: ShowProgress, warn: Callable[[str], None]
    ) -> None:
        """`address` is that of the scheduler, "" for no cluster; `warn` gets a message if the cluster fails."""
        self._store = DerivativeCache(folder)
        self._address, self._workers, self._show, self._warn = address, workers, show, warn

    def make(self, tasks: Sequence[DerivativeTask]) -> Iterator[tuple[Derivative, bytes]]:
        """Each derivative of the tasks with its bytes, those that are kept first. Raises PhotoFault."""
        given = set()
        if self._address and self._store.lacks(tasks):
            for derivative, data in self._by_cluster(tasks):
                given.add(derivative)
                yield derivative, data
        left = [replace(task, derivatives=tuple(d for d in task.derivatives if d not in given)) for task in tasks]
        yield from self._store.derivatives(left, self._workers.pool, self._progress)

    def prune(self, keys: Collection[str]) -> None:
        """Forget all derivatives but those of these keys."""
        self._store.prune(keys)

    def _by_cluster(self, tasks: Sequence[DerivativeTask]) -> Iterator[tuple[Derivative, bytes]]:
        """The derivatives that the cluster makes until it fails."""
        try:
            with cluster(self._address) as pool:
                yield from self._store.derivatives(tasks, pool, self._progress)
        except ClusterError as error:
            self._warn(for_publishers.no_help(self._address, error))

    def _progress(self, done: int, total: int) -> None:
        self._show(for_publishers.DERIVING, done, total)
