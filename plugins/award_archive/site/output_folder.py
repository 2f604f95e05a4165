"""Locks the output folder, moves new files into it, and deletes files of earlier builds that are no longer claimed.

New files are made in a hidden folder inside the output folder and then moved. A list names the files that builds
wrote: it grows before the first file is touched and shrinks after the last one. So a killed build loses track of
nothing, a lost memory leaves no page behind, and files that no build wrote are never deleted. The manifest of a
published site is removed before anything changes and comes last. So where there is one, it is right.
"""

import os
from pathlib import Path
from shutil import rmtree

from award_archive.pages import addresses
from award_archive.site.manifest import OUTPUT_LIST, Entries, output_list, paths_in_manifest, paths_listed
from award_archive.site.memory.locks import Lock
from award_archive.site.stage import holds, make_readable, put

MANIFEST = addresses.file_of(addresses.MANIFEST)
_STAGE = ".bang-vang.new"
_UNFINISHED = ".bang-vang.tmp"


class Output:
    """An output folder that one build has for itself, until it is closed."""

    def __init__(self, folder: Path) -> None:
        """Wait for the folder and clear away what a killed build left unfinished. Raises OSError."""
        try:
            folder.mkdir(parents=True)
        except FileExistsError:
            if not folder.is_dir():
                raise
        else:
            make_readable(folder)
        self.folder, self.stage = folder, folder / _STAGE
        self._lock = Lock(folder)
        self._clear_stage()
        (folder / _UNFINISHED).unlink(missing_ok=True)
        self.earlier = _earlier(folder)

    def publish(self, claimed: Entries, known: set[str]) -> int:
        """Move staged files into place, delete files that are no longer claimed, and return how many were deleted.

        `known` lists what builds wrote according to the memory, in case the list is lost. A reader gets either the
        old or the new file, never a part.
        """
        stale = (self.earlier | known) - claimed.keys()
        if claimed.keys() - self.earlier:
            self._write_list(output_list(claimed, sorted(self.earlier - claimed.keys())))
        if MANIFEST in stale or (self.stage / MANIFEST).exists():
            (self.folder / MANIFEST).unlink(missing_ok=True)
        for path in sorted(stale):
            _delete(self.folder, path)
        if self.stage.is_dir():
            _move(self.stage, self.folder)
            self._clear_stage()
        self._write_list(output_list(claimed))
        self.earlier = set(claimed)
        return len(stale)

    def close(self) -> None:
        """Discard what was staged and not published, and unlock the folder."""
        self._clear_stage()
        self._lock.release()

    def _clear_stage(self) -> None:
        rmtree(self.stage, ignore_errors=True)

    def _write_list(self, content: bytes) -> None:
        if not holds(str(self.folder / OUTPUT_LIST), content):
            put(str(self.folder), _UNFINISHED, content)
            os.replace(self.folder / _UNFINISHED, self.folder / OUTPUT_LIST)


def _move(source: Path, target: Path) -> None:
    """Move all that lies in one folder into the other, the manifest last.

    A folder that is new there moves as a whole.
    """
    with os.scandir(source) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name == MANIFEST):
            place = target / entry.name
            if entry.is_dir() and place.is_dir():
                make_readable(place)
                _move(Path(entry.path), place)
            else:
                os.replace(entry.path, place)


def _earlier(folder: Path) -> set[str]:
    """The files that earlier builds wrote: those on the list; if it is lost, those in the manifest, and that itself."""
    found = paths_listed(_content(folder / OUTPUT_LIST))
    if not found and (found := paths_in_manifest(_content(folder / MANIFEST))):
        found.add(MANIFEST)
    return found


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""


def _delete(folder: Path, path: str) -> None:
    """Delete a file of an earlier build and the folders that it leaves empty."""
    target = folder / path
    try:
        target.unlink(missing_ok=True)
    except (NotADirectoryError, IsADirectoryError):
        return  # somebody put a file where the folder was, or a folder where the file was
    for parent in target.relative_to(folder).parents[:-1]:
        try:
            (folder / parent).rmdir()
        except OSError:
            return
