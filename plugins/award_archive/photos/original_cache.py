"""Examines originals, and caches the size and mean colour of each sound one by its digest, so that it is decoded once.

For a broken original it returns the PhotoFault, which is not cached. Losing the cache costs time only.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from award_archive.photos.derivative_cache import Progress
from award_archive.photos.fault import PhotoFault
from award_archive.photos.original import PILLOW, Original, digest_of, measure, read_photo
from award_archive.photos.worker_pool import THIS_PROCESS, WorkerPool

_FILE = "originals.jsonl"
# To be counted up when originals are judged or measured in another way.
_METHOD = 1

_Measurement = tuple[int, int, str]


class OriginalCache:
    """Upright sizes and mean colours by the digest of the original, kept in a file of the folder."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / _FILE

    def examined(
        self, paths: Sequence[Path], pool: WorkerPool = THIS_PROCESS, progress: Progress | None = None
    ) -> Iterator[Original | PhotoFault]:
        """Each original, or what is wrong with it, in order. The pool decodes those whose content is new.

        `progress` gets the number of originals looked at and of all, from 0.
        """
        tell = progress or (lambda _done, _total: None)
        tell(0, len(paths))
        digests = list((pool if len(paths) > 1 else THIS_PROCESS).map(_digest_at, paths))
        new = [path for path, digest in zip(paths, digests, strict=True) if digest not in self._known]
        looked = (pool if len(new) > 1 else THIS_PROCESS).map(_look_at, new)
        found = [self.recall(path, digest) for path, digest in zip(paths, digests, strict=True)]
        for number, (path, original) in enumerate(zip(paths, found, strict=True), start=1):
            yield original or self._original(path, next(looked))
            tell(number, len(paths))

    def recall(self, path: Path, digest: str) -> Original | None:
        """The original of that digest, if it was ever found good; the file is not looked at."""
        look = self._known.get(digest)
        return Original(path, digest, *look) if look else None

    def _original(self, path: Path, looked: tuple[str, _Measurement] | PhotoFault) -> Original | PhotoFault:
        if isinstance(looked, PhotoFault):
            return looked
        digest, look = looked
        self._remember(digest, look)
        return Original(path, digest, *look)

    @cached_property
    def _known(self) -> dict[str, _Measurement]:
        """What the file holds; lines that make no sense, or that another version wrote, are passed over."""
        try:
            lines = self._file.read_bytes().splitlines()
        except OSError:
            return {}
        return dict(filter(None, map(_remembered, lines)))

    def _remember(self, digest: str, look: _Measurement) -> None:
        """Add a line of its own, so that builds side by side and killed ones spoil no other.

        What cannot be remembered costs time only.
        """
        self._known[digest] = look
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with self._file.open("a", encoding="ascii") as memory:
                memory.write(f"{json.dumps({digest: [*look, _check(digest, look)]})}\n")


def _digest_at(path: Path) -> str:
    """The digest of the file's content; "" where it cannot be read, which is told when it is looked at."""
    try:
        return digest_of(read_photo(path))
    except PhotoFault:
        return ""


def _look_at(path: Path) -> tuple[str, _Measurement] | PhotoFault:
    """Digest and look of the picture; a fault is given back, since the others are to be looked at too."""
    try:
        data = read_photo(path)
        return digest_of(data), measure(data)
    except PhotoFault as fault:
        return fault


def _remembered(line: bytes) -> tuple[str, _Measurement] | None:
    """The digest and look of one line; None where it is not what was written."""
    try:
        ((digest, (width, height, colour, check)),) = json.loads(line).items()
        look = (width, height, colour)
        return (digest, look) if check == _check(digest, look) else None
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None


def _check(digest: str, look: _Measurement) -> str:
    """Tells a line that was damaged, or written by another version of the code or of Pillow, from a good one."""
    return digest_of(repr((digest, look, _METHOD, PILLOW)).encode())
