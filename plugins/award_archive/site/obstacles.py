"""Looks at the places of staged files before anything in the output folder is touched.

The class `Survey` finds what stands in the way, so that all of it can be told and nothing is published by halves. It
also finds the folders on other file systems, to which nothing can be moved. A mounted folder is one even where it is
mounted from the same disk.
"""

import errno
import os
import stat
from collections.abc import Collection, Iterable
from pathlib import Path

from award_archive.messages import for_publishers


class ObstaclesError(Exception):
    """What stands in the way in an output folder, each told in a message; nothing was published or deleted."""

    def __init__(self, messages: Iterable[str]) -> None:
        self.messages = tuple(messages)
        super().__init__(*self.messages)


class Survey:
    """What awaits the files of a stage in the output folder, once the stale files there are deleted.

    `obstacles` are messages. `far` are paths of folders to which nothing can be moved from the folder that they are in.
    """

    def __init__(self, stage: Path, output: Path, stale: Collection[str]) -> None:
        self.obstacles: list[str] = []
        self.far: list[str] = []
        self._output, self._stale = str(output), stale
        self._seen: set[str] = set()
        if stage.is_dir():
            self._look(str(stage), "", output.stat().st_dev)
        for path in stale:
            if os.path.lexists(f"{output}/{path}"):
                self._must_be_writable(path.rpartition("/")[0])
        self.obstacles.sort()

    def _look(self, staged: str, folder: str, device: int) -> None:
        """Compare what is staged for a folder with what is there; `folder` is its path in the output folder."""
        self._must_be_writable(folder)
        with os.scandir(staged) as entries:
            for entry in entries:
                path = f"{folder}/{entry.name}".lstrip("/")
                if entry.is_dir():
                    self._look_at_folder(entry.path, path, device)
                elif _is_folder(f"{self._output}/{path}") and not self._will_vanish(path):
                    self.obstacles.append(for_publishers.folder_in_the_way(f"{self._output}/{path}"))

    def _look_at_folder(self, staged: str, path: str, device: int) -> None:
        place = f"{self._output}/{path}"
        try:
            state = os.stat(place)  # noqa: PTH116 - ten thousand times
        except OSError:
            state = None
        if state and stat.S_ISDIR(state.st_mode):
            if state.st_dev != device or _is_mounted(place):
                self.far.append(path)
            self._look(staged, path, state.st_dev)
        elif os.path.lexists(place) and path not in self._stale:
            self.obstacles.append(for_publishers.no_folder(place))

    def _must_be_writable(self, folder: str) -> None:
        if folder not in self._seen:
            self._seen.add(folder)
            if not os.access(f"{self._output}/{folder}", os.W_OK | os.X_OK):
                self.obstacles.append(for_publishers.not_writable(f"{self._output}/{folder}".rstrip("/")))

    def _will_vanish(self, folder: str) -> bool:
        """Whether deleting the stale files deletes the folder too: it holds these and nothing else."""
        names = os.listdir(f"{self._output}/{folder}")  # noqa: PTH208 - names are all that is asked
        inside = [f"{folder}/{name}" for name in names]
        return bool(inside) and all(
            self._will_vanish(path) if _is_folder(f"{self._output}/{path}") else path in self._stale for path in inside
        )


def _is_mounted(folder: str) -> bool:
    """Whether nothing can be moved into the folder from the one that it is in, though they may be on one disk.

    Nothing is moved to find that out: no folder can be renamed by the name “.”, but mounts are compared before.
    """
    try:
        os.rename(f"{folder.rpartition('/')[0]}/.", f"{folder}/.")  # noqa: PTH104 - ten thousand times
    except OSError as error:
        return error.errno == errno.EXDEV
    return False


def _is_folder(path: str) -> bool:
    """Whether a folder itself is there, no link to one: a file that is moved there replaces a link."""
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except OSError:
        return False
