"""Reads derivatives from a cache folder, makes and stores those that are missing, and deletes those not needed.

A file's name has the derivative's key and a checksum of the content; a damaged file is deleted and made again. Losing
the cache costs time only.
"""

from __future__ import annotations

import os
import re
import time
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from award_archive.photos.derivatives import RECIPE, Derivative, Recipe, derive
from award_archive.photos.original import Original, digest_of, named, read_photo
from award_archive.photos.worker_pool import THIS_PROCESS, WorkerPool

Progress = Callable[[int, int], None]

# Key and checksum of the content: 1f6c…-320.avif.0a5b…
_KEPT = re.compile(r"[0-9a-f]{16}-[0-9]+\.[a-z.-]+\.[0-9a-f]{16}")
_TEMPORARY = re.compile(r"\..+\.[0-9a-f]{8}\.tmp")
# Another build may be writing into the same folder.
_STALE_SECONDS = 3600.0


@dataclass(frozen=True, slots=True)
class DerivativeTask:
    """An original and the derivatives to make of it; `data` is its content where that has to travel."""

    original: Original
    derivatives: tuple[Derivative, ...]
    recipe: Recipe = RECIPE
    data: bytes | None = None

    def with_data(self) -> DerivativeTask:
        """The same with the original's content, for a machine that does not have the file; raises PhotoFault."""
        with named(self.original.path):
            return replace(self, data=read_photo(self.original.path))

    def run(self) -> tuple[bytes, ...]:
        """The bytes of each derivative; raises as `derive` does."""
        return derive(self.original, self.derivatives, self.recipe, self.data)


class DerivativeCache:
    """Derivatives by their keys in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def derivatives(
        self, tasks: Sequence[DerivativeTask], pool: WorkerPool = THIS_PROCESS, progress: Progress | None = None
    ) -> Iterator[tuple[Derivative, bytes]]:
        """Every derivative of the tasks with its bytes: those that are kept, then, as they are made, all others.

        `progress` gets the number of originals done and to do, from 0, and is not called where nothing is missing.
        The first error cancels what has not begun and is raised: PhotoFault with the path as a note, OtherRecipeError,
        or what the executor raises.
        """
        missing: defaultdict[str, list[Derivative]] = defaultdict(list)
        to_do = []
        for task in tasks:
            lacking = []
            for derivative in task.derivatives:
                data = self._kept(derivative.key)
                if data is not None:
                    yield derivative, data
                    continue
                if derivative.key not in missing:
                    lacking.append(derivative)
                missing[derivative.key].append(derivative)
            to_do += [replace(task, derivatives=tuple(lacking))] if lacking else []
        for key, data in self._made(to_do, pool, progress or _silent):
            yield from ((derivative, data) for derivative in missing[key])

    def lacks(self, tasks: Iterable[DerivativeTask]) -> bool:
        """Whether a derivative of the tasks is not kept."""
        return any(derivative.key not in self._files for task in tasks for derivative in task.derivatives)

    def prune(self, keep: Collection[str]) -> None:
        """Delete what is kept under other keys than these, and what killed builds left half written."""
        kept = frozenset(keep)
        for file in map(self.folder.joinpath, self._names()):
            dropped = _KEPT.fullmatch(file.name) and file.name.rpartition(".")[0] not in kept
            if (dropped or _is_stale(file)) and not file.is_dir():
                with suppress(OSError):
                    file.unlink()

    def _made(
        self, tasks: Sequence[DerivativeTask], pool: WorkerPool, progress: Progress
    ) -> Iterator[tuple[str, bytes]]:
        """The derivatives of the tasks by their keys, each kept before it is given, if it can be."""
        if not tasks:
            return
        progress(0, len(tasks))
        # One original is done here: starting processes would take longer.
        pool = pool if len(tasks) > 1 or pool.is_remote else THIS_PROCESS
        sent = map(DerivativeTask.with_data, tasks) if pool.is_remote else tasks
        for number, (task, contents) in enumerate(zip(tasks, pool.map(DerivativeTask.run, sent), strict=True), start=1):
            for derivative, data in zip(task.derivatives, contents, strict=True):
                self._keep(derivative.key, data)
                yield derivative.key, data
            progress(number, len(tasks))

    def _keep(self, key: str, data: bytes) -> None:
        name = f"{key}.{digest_of(data)}"
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            _write(self.folder / name, data)
            self._files[key] = name

    @cached_property
    def _files(self) -> dict[str, str]:
        """The names of the files by their keys."""
        return {name.rpartition(".")[0]: name for name in self._names() if _KEPT.fullmatch(name)}

    def _names(self) -> list[str]:
        try:
            return os.listdir(self.folder)  # noqa: PTH208 - names are all that is asked
        except OSError:
            return []

    def _kept(self, key: str) -> bytes | None:
        """What is kept under the key, if it is what was once written; what is damaged goes away."""
        name = self._files.get(key)
        if name is None:
            return None
        file = self.folder / name
        with suppress(OSError):
            data = file.read_bytes()
            if digest_of(data) == name.rpartition(".")[2]:
                return data
        with suppress(OSError):
            file.rmdir() if file.is_dir() else file.unlink()
        return None


def _write(file: Path, data: bytes) -> None:
    """Write beside the final name first, so that a kill leaves no half file under it."""
    temporary = file.with_name(f".{file.name}.{os.urandom(4).hex()}.tmp")
    try:
        temporary.write_bytes(data)
        temporary.replace(file)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _is_stale(file: Path) -> bool:
    """Whether a temporary file is so old that nobody can be writing it."""
    try:
        return bool(_TEMPORARY.fullmatch(file.name)) and time.time() - file.stat().st_mtime > _STALE_SECONDS
    except OSError:
        return False


def _silent(_done: int, _total: int) -> None:
    """Show nothing."""
