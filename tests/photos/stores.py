"""What a store gives and keeps, in plain names."""

from pathlib import Path

from award_archive.photos.derivative_cache import Job, PhotoStore
from award_archive.photos.worker_pool import ALONE, Crew


def names(jobs: list[Job]) -> list[str]:
    return [one.name for job in jobs for one in job.derivatives]


def keys(jobs: list[Job]) -> list[str]:
    return [one.key for job in jobs for one in job.derivatives]


def kept_in(folder: Path) -> list[str]:
    """The keys of what is kept."""
    return sorted(file.name.rpartition(".")[0] for file in folder.iterdir())


def given_by(photos: PhotoStore, jobs: list[Job], crew: Crew = ALONE) -> dict[str, bytes]:
    """Every derivative's bytes by its name; each is given once."""
    found = [(derivative.name, data) for derivative, data in photos.derivatives(jobs, crew)]
    assert len(found) == len(dict(found))
    return dict(found)


def again(photos: PhotoStore) -> PhotoStore:
    """The same folder, seen by the next build."""
    return PhotoStore(photos.folder)
