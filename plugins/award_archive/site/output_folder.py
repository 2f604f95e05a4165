"""Locks the output folder, moves new files into it, and deletes files of earlier builds that are no longer claimed.

New files are made in a hidden folder inside the output folder and then moved. A manifest lists the files that builds
wrote: it grows before the first file is touched and shrinks after the last one. So a killed build loses track of
nothing, a lost memory leaves no page behind, and files that no build wrote are never deleted.
"""

import json
import os
from collections.abc import Iterable
from pathlib import Path
from shutil import rmtree

from award_archive.site.memory.locks import Lock

MANIFEST = ".bang-vang.json"
_STAGE = ".bang-vang.new"
_UNFINISHED = ".bang-vang.tmp"


class Output:
    """An output folder that one build has for itself, until it is closed."""

    def __init__(self, folder: Path) -> None:
        """Wait for the folder and clear away what a killed build left unfinished. Raises OSError."""
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.stage = folder, folder / _STAGE
        self._lock = Lock(folder)
        self._clear_stage()
        (folder / _UNFINISHED).unlink(missing_ok=True)
        self.earlier = _listed(folder / MANIFEST)

    def publish(self, claimed: set[str], known: set[str]) -> int:
        """Move staged files into place, delete files that are no longer claimed, and return how many were deleted.

        `known` lists what builds wrote according to the memory, in case the manifest is lost. A reader gets either the
        old or the new file, never a part.
        """
        stale = (self.earlier | known) - claimed
        if claimed - self.earlier:
            self._remember(self.earlier | claimed)
        for path in sorted(stale):
            _delete(self.folder, path)
        if self.stage.is_dir():
            _move(self.stage, self.folder)
            self._clear_stage()
        self._remember(claimed)
        self.earlier = claimed
        return len(stale)

    def close(self) -> None:
        """Discard what was staged and not published, and unlock the folder."""
        self._clear_stage()
        self._lock.release()

    def _clear_stage(self) -> None:
        rmtree(self.stage, ignore_errors=True)

    def _remember(self, files: Iterable[str]) -> None:
        content = (json.dumps({"files": sorted(files)}, separators=(",\n", ": ")) + "\n").encode()
        if not holds(str(self.folder / MANIFEST), content):
            unfinished = self.folder / _UNFINISHED
            unfinished.write_bytes(content)
            os.replace(unfinished, self.folder / MANIFEST)


def holds(target: str, content: bytes) -> bool:
    """Whether the file is there with that content."""
    try:
        with open(target, "rb") as file:  # noqa: PTH123 - ten thousand times
            return os.fstat(file.fileno()).st_size == len(content) and file.read() == content
    except OSError:
        return False


def put(stage: str, path: str, content: bytes) -> None:
    """Write a new file below the stage. Raises OSError."""
    target = f"{stage}/{path}"
    try:
        file = open(target, "wb")  # noqa: PTH123, SIM115 - ten thousand times
    except FileNotFoundError:
        _make_folder(target.rpartition("/")[0])
        file = open(target, "wb")  # noqa: PTH123, SIM115
    with file:
        file.write(content)


def _make_folder(folder: str) -> None:
    try:
        os.mkdir(folder)  # noqa: PTH102 - ten thousand times
    except FileExistsError:
        return
    except FileNotFoundError:
        _make_folder(folder.rpartition("/")[0])
        _make_folder(folder)


def _move(source: Path, target: Path) -> None:
    """Move all that lies in one folder into the other; a folder that is new there moves as a whole."""
    with os.scandir(source) as entries:
        for entry in entries:
            place = target / entry.name
            if entry.is_dir() and place.is_dir():
                _move(Path(entry.path), place)
            else:
                os.replace(entry.path, place)


def _listed(manifest: Path) -> set[str]:
    try:
        listed = json.loads(manifest.read_text("utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return set()
    return (
        {path for path in listed if isinstance(path, str) and _is_inside(path)} if isinstance(listed, list) else set()
    )


def _is_inside(path: str) -> bool:
    return bool(path) and not path.startswith("/") and ".." not in path.split("/")


def _delete(folder: Path, path: str) -> None:
    """Delete a file of an earlier build and the folders that it leaves empty."""
    target = folder / path
    try:
        target.unlink(missing_ok=True)
    except NotADirectoryError:
        return  # somebody put a file where the folder was
    for parent in target.relative_to(folder).parents[:-1]:
        try:
            (folder / parent).rmdir()
        except OSError:
            return
