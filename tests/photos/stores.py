"""What a store gives and keeps, in plain names."""

from pathlib import Path

from award_archive.photos.derivative_cache import DerivativeCache, DerivativeTask
from award_archive.photos.worker_pool import THIS_PROCESS, WorkerPool


def names(tasks: list[DerivativeTask]) -> list[str]:
    return [one.name for task in tasks for one in task.derivatives]


def keys(tasks: list[DerivativeTask]) -> list[str]:
    return [one.key for task in tasks for one in task.derivatives]


def kept_in(folder: Path) -> list[str]:
    """The keys of what is kept."""
    return sorted(file.name.rpartition(".")[0] for file in folder.iterdir())


def given_by(photos: DerivativeCache, tasks: list[DerivativeTask], pool: WorkerPool = THIS_PROCESS) -> dict[str, bytes]:
    """Every derivative's bytes by its name; each is given once."""
    found = [(derivative.name, data) for derivative, data in photos.derivatives(tasks, pool)]
    assert len(found) == len(dict(found))
    return dict(found)


def again(photos: DerivativeCache) -> DerivativeCache:
    """The same folder, seen by the next build."""
    return DerivativeCache(photos.folder)
