"""The folder in which derivatives are kept from build to build. Losing any of it costs time only."""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from award_archive.photos.derivatives import RECIPE, Derivative, Recipe, derive, is_made
from award_archive.photos.fault import PhotoFault, check_size
from award_archive.photos.original import Original, digest_of, measure, read_photo

if TYPE_CHECKING:
    from concurrent.futures import Executor

Job = tuple[Original, tuple[Derivative, ...]]
Progress = Callable[[int, int], None]

_MEMORY = "originals.jsonl"
_DERIVATIVE = re.compile(r"[a-z0-9][a-z0-9_-]*-[0-9a-f]{8}-[0-9]+\.(?:avif|jpg)")
_TEMPORARY = re.compile(r"\..+\.[0-9a-f]{8}\.tmp")
# Another build may be writing into the same folder.
_STALE_SECONDS = 3600.0


class PhotoStore:
    """Derivatives by name below `folder`, and the sizes of all originals that were ever found good."""

    def __init__(self, folder: Path, recipe: Recipe = RECIPE) -> None:
        self.folder = folder
        self.recipe = recipe

    def examine(self, path: Path) -> Original:
        """The original, measured by Pillow only if its content is new; raises PhotoFault."""
        data = read_photo(path)
        digest = digest_of(data)
        size = self._sizes.get(digest)
        if size is None:
            size = measure(data)
            self._remember(digest, size)
        return Original(path, digest, *size)

    def recall(self, path: Path, digest: str) -> Original | None:
        """The original of that digest, if it was ever found good; the file is not looked at."""
        size = self._sizes.get(digest)
        return Original(path, digest, *size) if size else None

    def ensure(
        self, jobs: Sequence[Job], executor: Executor | None = None, progress: Progress | None = None
    ) -> dict[str, Path]:
        """Make what is missing, and give the path of every derivative by its name.

        One original is worked on here, several in the executor; without one in a process for each processor.
        `progress` gets the number of originals done and to do, from 0, and is not called where nothing is missing.
        The first error cancels what has not begun and is raised: PhotoFault with the path as a note, or OSError.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        missing = self._missing(jobs)
        if missing:
            self._make(missing, executor, progress or _silent)
        return {derivative.name: self.folder / derivative.name for _, group in jobs for derivative in group}

    def prune(self, keep: Collection[str]) -> None:
        """Delete the derivatives that are not to be kept, and what killed builds left half written."""
        kept = frozenset(keep)
        for file in list(self.folder.iterdir()) if self.folder.is_dir() else []:
            dropped = _DERIVATIVE.fullmatch(file.name) and file.name not in kept
            if (dropped or _is_stale(file)) and not file.is_dir():
                file.unlink(missing_ok=True)

    def _missing(self, jobs: Iterable[Job]) -> list[Job]:
        """Each job once of which a derivative is not there."""
        by_group = {group: original for original, group in jobs}
        return [
            (original, group)
            for group, original in by_group.items()
            if not all(is_made(self.folder / derivative.name) for derivative in group)
        ]

    def _make(self, jobs: Sequence[Job], executor: Executor | None, progress: Progress) -> None:
        progress(0, len(jobs))
        if len(jobs) == 1:
            derive(*jobs[0], self.folder, self.recipe)
            progress(1, 1)
        elif executor is not None:
            self._map(jobs, executor, progress)
        else:
            from concurrent.futures import ProcessPoolExecutor

            with ProcessPoolExecutor(min(os.cpu_count() or 1, len(jobs))) as pool:
                self._map(jobs, pool, progress)

    def _map(self, jobs: Sequence[Job], executor: Executor, progress: Progress) -> None:
        from concurrent.futures import as_completed

        futures = [executor.submit(derive, *job, self.folder, self.recipe) for job in jobs]
        try:
            for done, future in enumerate(as_completed(futures), start=1):
                future.result()
                progress(done, len(jobs))
        except BaseException:
            for future in futures:
                future.cancel()
            raise

    @cached_property
    def _sizes(self) -> dict[str, tuple[int, int]]:
        """Upright sizes by digest; lines that make no sense are passed over."""
        try:
            lines = (self.folder / _MEMORY).read_bytes().splitlines()
        except OSError:
            return {}
        return dict(filter(None, map(_remembered, lines)))

    def _remember(self, digest: str, size: tuple[int, int]) -> None:
        """Add a line of its own, so that builds side by side and killed ones spoil no other.

        What cannot be remembered costs time only.
        """
        self._sizes[digest] = size
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            with (self.folder / _MEMORY).open("a", encoding="utf-8") as memory:
                memory.write(f"{json.dumps({digest: size})}\n")


def _remembered(line: bytes) -> tuple[str, tuple[int, int]] | None:
    """The digest and size of one line, or None where it is damaged or holds what would not pass today."""
    try:
        ((digest, (width, height)),) = json.loads(line).items()
        if not (type(width) is type(height) is int and min(width, height) > 0):
            return None
        check_size(width, height)
    except (ValueError, TypeError, AttributeError, RecursionError, PhotoFault):
        return None
    return digest, (width, height)


def _is_stale(file: Path) -> bool:
    """Whether a temporary file is so old that nobody can be writing it."""
    try:
        return bool(_TEMPORARY.fullmatch(file.name)) and time.time() - file.stat().st_mtime > _STALE_SECONDS
    except OSError:
        return False


def _silent(_done: int, _total: int) -> None:
    """Show nothing."""
