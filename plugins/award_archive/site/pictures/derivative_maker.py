"""Where derivatives come from: what is kept, this machine's processes, or a cluster that the settings name."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from award_archive.photos.cluster import ClusterError, cluster
from award_archive.photos.derivative_cache import Job, PhotoStore
from award_archive.photos.derivatives import Derivative
from award_archive.site.progress import PHOTOS, Tell
from award_archive.site.workers import Workers


class Darkroom:
    """Gives the bytes of derivatives, and keeps them below a folder for the next build."""

    def __init__(self, folder: Path, address: str, workers: Workers, tell: Tell, warn: Callable[[str], None]) -> None:
        """`address` is the scheduler's, "" for no cluster; `warn` hears when the cluster is of no help."""
        self._store = PhotoStore(folder)
        self._address, self._workers, self._tell, self._warn = address, workers, tell, warn

    def develop(self, jobs: Sequence[Job]) -> Iterator[tuple[Derivative, bytes]]:
        """Each derivative of the jobs with its bytes, those that are kept first. Raises PhotoFault."""
        given = set()
        if self._address and self._store.lacks(jobs):
            for derivative, data in self._by_cluster(jobs):
                given.add(derivative)
                yield derivative, data
        left = [replace(job, derivatives=tuple(d for d in job.derivatives if d not in given)) for job in jobs]
        yield from self._store.derivatives(left, self._workers.crew, self._progress)

    def prune(self, keys: Collection[str]) -> None:
        """Forget all derivatives but those of these keys."""
        self._store.prune(keys)

    def _by_cluster(self, jobs: Sequence[Job]) -> Iterator[tuple[Derivative, bytes]]:
        """As much as the cluster does before it is of no help any more."""
        try:
            with cluster(self._address) as crew:
                yield from self._store.derivatives(jobs, crew, self._progress)
        except ClusterError as error:
            self._warn(f"Cụm máy {self._address} không giúp được ({error}). Phần còn lại làm trên máy này.")

    def _progress(self, done: int, total: int) -> None:
        self._tell(PHOTOS, done, total)
