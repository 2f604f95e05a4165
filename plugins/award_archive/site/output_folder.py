"""Locks the output folder, moves new files into it, and deletes files of earlier builds that are no longer claimed.

New files are made in a hidden folder inside the output folder, the stage, and then moved. What stands in their way is
found before. Files for a folder on another file system are first copied to a stage there, because they cannot be moved
so far. Should files be lost from the stage, the build fails: before anything is touched, or without a manifest.

A list names the files that builds wrote: it grows before the first file is touched and shrinks after the last one. So a
killed build loses track of nothing, a lost memory leaves no page behind, and files that no build wrote are never
deleted. The manifest of a published site is removed before anything changes and comes last. So where there is one, it
is right.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from shutil import rmtree

from award_archive.messages import for_publishers
from award_archive.pages import addresses
from award_archive.reading.walking import files_below
from award_archive.site.interrupts import interrupts_held
from award_archive.site.manifest import OUTPUT_LIST, Entries, output_list, paths_in_manifest, paths_listed
from award_archive.site.memory.locks import Lock
from award_archive.site.obstacles import ObstaclesError, Survey
from award_archive.site.stage import MadeFile, content_of, holds, make_readable, put
from award_archive.site.staged_files import StagedFiles

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
            _refuse_strange(folder)
        else:
            make_readable(folder)
        self.folder, self.stage = folder, folder / _STAGE
        self._stages = [self.stage]
        self._lock = Lock(folder)
        self._clear()
        self.earlier = _earlier(folder)

    def publish(self, claimed: Entries, known: set[str], made: Iterable[MadeFile]) -> int:
        """Move staged files into place, delete files that are no longer claimed, and return how many were deleted.

        `known` lists what builds wrote according to the memory, in case the list is lost; `made` are the files that
        are staged. A reader gets either the old or the new file, never a part. Raises ObstaclesError before anything
        is deleted or moved; LostFilesError, before or after; and OSError.
        """
        staged = StagedFiles(self.stage, made)
        stale = (self.earlier | known) - claimed.keys()
        copies = self._copies(self._far(stale))
        stale -= copies.keys()
        if copies or claimed.keys() - self.earlier:
            self._write_list(output_list(claimed, sorted((self.earlier - claimed.keys()) | copies.keys())))
        for path, original in copies.items():
            put(str(self.folder), path, original.read_bytes())
            original.unlink()
        with interrupts_held():
            self._replace(stale, staged)
        self._write_list(output_list(claimed))
        self.earlier = set(claimed)
        return len(stale)

    def _replace(self, stale: set[str], staged: StagedFiles) -> None:
        """Delete the stale files and move the staged ones into place, the manifest once all others are there."""
        if MANIFEST in stale or MANIFEST in staged:
            _delete(self.folder, MANIFEST)
        if MANIFEST in staged:
            os.replace(self.stage / MANIFEST, self.folder / _UNFINISHED)
        for path in sorted(stale):
            _delete(self.folder, path)
        for stage in self._stages:
            if stage.is_dir():
                _move(stage, stage.parent)
        staged.must_have_arrived(self.folder, apart_from=MANIFEST)
        if MANIFEST in staged:
            os.replace(self.folder / _UNFINISHED, self.folder / MANIFEST)

    def close(self) -> None:
        """Discard what was staged and not published, and unlock the folder."""
        self._clear()
        self._lock.release()

    def _far(self, stale: set[str]) -> list[str]:
        """The folders on other file systems that get new files. Raises ObstaclesError where something is in the way."""
        survey = Survey(self.stage, self.folder, stale)
        if survey.obstacles:
            raise ObstaclesError(survey.obstacles)
        return survey.far

    def _copies(self, far: list[str]) -> dict[str, Path]:
        """Where staged files for the far folders have to be copied to, each with its original; the innermost counts."""
        copies: dict[str, Path] = {}
        for place in sorted(far, key=len, reverse=True):
            stage = self.folder / place / _STAGE
            rmtree(stage, ignore_errors=True)
            self._stages.insert(0, stage)
            originals = set(files_below(self.stage / place)) - set(copies.values())
            copies |= {
                f"{place}/{_STAGE}/{file.relative_to(self.stage / place).as_posix()}": file for file in originals
            }
        return copies

    def _clear(self) -> None:
        for stage in self._stages:
            rmtree(stage, ignore_errors=True)
        (self.folder / _UNFINISHED).unlink(missing_ok=True)

    def _write_list(self, content: bytes) -> None:
        if not holds(str(self.folder / OUTPUT_LIST), content):
            put(str(self.folder), _UNFINISHED, content)
            os.replace(self.folder / _UNFINISHED, self.folder / OUTPUT_LIST)


def _refuse_strange(folder: Path) -> None:
    """Raise ObstaclesError where the output folder is none, or something else has a name that builds need there."""
    names = [name for name in (OUTPUT_LIST, _UNFINISHED) if (folder / name).is_dir()]
    found = [for_publishers.folder_in_the_way(folder / name) for name in names]
    if os.path.lexists(folder / _STAGE) and ((folder / _STAGE).is_symlink() or not (folder / _STAGE).is_dir()):
        found.append(for_publishers.no_folder(folder / _STAGE))
    if not folder.is_dir():
        found.append(for_publishers.no_folder(folder))
    if found:
        raise ObstaclesError(found)


def _move(source: Path, target: Path) -> None:
    """Move all that lies in one folder into the other. A folder that is new there moves as a whole."""
    with os.scandir(source) as entries:
        for entry in list(entries):
            place = target / entry.name
            if entry.is_dir() and place.is_dir():
                make_readable(place)
                _move(Path(entry.path), place)
            else:
                os.replace(entry.path, place)


def _earlier(folder: Path) -> set[str]:
    """The files that earlier builds wrote: those on the list; if it is lost, those in the manifest, and that itself."""
    found = paths_listed(content_of(f"{folder}/{OUTPUT_LIST}"))
    if not found and (found := paths_in_manifest(content_of(f"{folder}/{MANIFEST}"))):
        found.add(MANIFEST)
    return found


def _delete(folder: Path, path: str) -> None:
    """Delete a file of an earlier build and the folders that it leaves empty."""
    target = folder / path
    if target.is_dir() and not target.is_symlink():
        return  # somebody put a folder where the file was
    try:
        target.unlink(missing_ok=True)
    except NotADirectoryError:
        return  # somebody put a file where the folder was
    for parent in target.relative_to(folder).parents[:-1]:
        try:
            (folder / parent).rmdir()
        except OSError:
            return
