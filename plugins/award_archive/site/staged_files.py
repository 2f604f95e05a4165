"""Makes sure that what a build staged arrives: no file may be lost from the stage, or on its way into place."""

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from award_archive.messages import for_publishers
from award_archive.pages.files.site_file import FileEntry
from award_archive.site.stage import MadeFile, content_of

# What a file keeps when it is moved: inode, size, and the time of the last change of its bytes.
_Mark = tuple[int, int, int]


class LostFilesError(Exception):
    """Files were lost that a build had made; the message says whether the former site is still there."""


class StagedFiles:
    """The files of a stage, each of which was seen there."""

    def __init__(self, stage: Path, made: Iterable[MadeFile]) -> None:
        """Look at every file. Raises LostFilesError where one is missing or shorter than it was made."""
        self._made = {one.path: one for one in made}
        self._marks = {path: _mark_of(f"{stage}/{path}") for path in self._made}
        lost = [path for path, one in self._made.items() if (self._marks[path] or (0, -1))[1] != one.entry.size]
        if lost:
            raise LostFilesError(for_publishers.lost_before_publishing(len(lost), min(lost), stage))

    def __contains__(self, path: str) -> bool:
        return path in self._made

    def must_have_arrived(self, folder: Path, *, apart_from: str) -> None:
        """Raise LostFilesError unless all of them are in the folder now, apart from one."""
        lost = [path for path in self._made if path != apart_from and not self._is_in_place(folder, path)]
        if lost:
            raise LostFilesError(for_publishers.lost_while_publishing(len(lost), min(lost), folder))

    def _is_in_place(self, folder: Path, path: str) -> bool:
        """Whether the file itself is there, or where it was copied or inodes change, its bytes."""
        target = f"{folder}/{path}"
        return _mark_of(target) == self._marks[path] or FileEntry.of(content_of(target)) == self._made[path].entry


def _mark_of(path: str) -> _Mark | None:
    """The mark of the regular file at the path; None where there is none."""
    try:
        state = os.lstat(path)
    except OSError:
        return None
    return (state.st_ino, state.st_size, state.st_mtime_ns) if stat.S_ISREG(state.st_mode) else None
