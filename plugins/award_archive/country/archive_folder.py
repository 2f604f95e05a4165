"""Puts the files of a new archive into a folder: each whole, and none in the place of a file that is there.

All of them are made in a hidden folder first. The settings come first into their place, so that the folder is this
archive's from then on: a run that is killed can be made again and puts what is missing.
"""

import errno
import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from award_archive.country.new_archive import PATHS, SETTINGS
from award_archive.country.register_files import FILES, REMEMBERED, alone_in, update_of, write
from award_archive.country.selection import Selection
from award_archive.messages import for_new_archives

REGISTER = "content/register"
_STAGE = ".bangvang-init"
# What a file system says that has no hard links.
_NO_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS)


class FolderError(Exception):
    """A folder in which no archive can be made; the text says what to do."""


@dataclass(frozen=True)
class Outcome:
    """The files that were put there, those of somebody's own that stay, and whether the register is one of these."""

    made: tuple[str, ...]
    kept: tuple[str, ...]
    has_own_register: bool


def fault_of_folder(folder: Path) -> str:
    """Why no archive can be put into the folder, "" where one can. Raises OSError."""
    inner = {folder / parent for path in PATHS for parent in Path(path).parents}
    for path in sorted(inner | {folder / REGISTER}):
        if path.is_symlink():
            return for_new_archives.folder_is_link(path, path.resolve())
        nearest = next(one for one in (path, *path.absolute().parents) if one.exists())
        if not nearest.is_dir():
            return for_new_archives.no_folder_there(nearest)
        if not os.access(nearest, os.W_OK | os.X_OK):
            return for_new_archives.folder_is_closed(nearest)
    return ""


def make(folder: Path, files: Mapping[str, str], selection: Selection) -> Outcome:
    """Put the files and the register of the selection into the folder. Raises FolderError and OSError.

    Whatever ends it but a kill, all of the files are there, or none that were not there before.
    """
    is_new = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with alone_in(folder, waits=False):
            _refuse_other_archive(folder, files)
            stage = folder / _STAGE
            shutil.rmtree(stage, ignore_errors=True)  # of a run that was killed
            try:
                names = _write(stage, files, selection)
                return _put(stage, folder, names)
            finally:
                shutil.rmtree(stage, ignore_errors=True)
    except BlockingIOError:
        raise FolderError(for_new_archives.at_work(folder)) from None
    finally:
        if is_new:
            with suppress(OSError):  # it is not empty
                folder.rmdir()


def _refuse_other_archive(folder: Path, files: Mapping[str, str]) -> None:
    """Raise FolderError where the folder is an archive already, and not the one of these files."""
    settings = folder / SETTINGS
    if os.path.lexists(settings) and not _is_same(settings, files[SETTINGS].encode()):
        raise FolderError(for_new_archives.other_archive(settings))


def _write(stage: Path, files: Mapping[str, str], selection: Selection) -> list[str]:
    """Write everything into the stage; the paths, in the order in which they are to come into their places."""
    for name, text in files.items():
        file = stage / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    register = stage / REGISTER
    write(register, update_of(register, REGISTER, selection))
    # Units before their changes; last what is remembered of the rows, since a row that is remembered and missing is
    # taken for one that an editor took out.
    return [*files, *(f"{REGISTER}/{name}" for name in (*FILES, REMEMBERED) if (register / name).exists())]


def _put(stage: Path, folder: Path, names: Iterable[str]) -> Outcome:
    """Give each file of the stage its place, where none is; take all of them back if one cannot have it."""
    texts = {name: (stage / name).read_bytes() for name in names}
    own = [name for name, text in texts.items() if _is_other(folder / name, text)]
    # One file of a register belongs to the others.
    has_own_register = any(name.startswith(f"{REGISTER}/") for name in own)
    wanted = [name for name in texts if not (has_own_register and name.startswith(f"{REGISTER}/"))]
    made: list[Path] = []
    try:
        for name in wanted:
            _make_folders(folder, (folder / name).parent, made)
            if _take_place(stage / name, folder / name):
                made.append(folder / name)
    except BaseException:
        _take_back(made)
        raise
    put = tuple(name for name in wanted if folder / name in made)
    return Outcome(put, tuple(name for name in own if name in wanted), has_own_register)


def _make_folders(root: Path, folder: Path, made: list[Path]) -> None:
    """Make the folder and those around it; add to the list what was not there."""
    for path in reversed([one for one in (folder, *folder.parents) if one.is_relative_to(root)]):
        if not path.is_dir():
            path.mkdir()
            made.append(path)


def _take_place(file: Path, target: Path) -> bool:
    """Give the file its place, at once and never over another one; whether it has it."""
    try:
        os.link(file, target)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in _NO_LINKS or os.path.lexists(target):
            raise
        os.replace(file, target)
    return True


def _take_back(made: Iterable[Path]) -> None:
    for path in reversed(list(made)):
        with suppress(OSError):  # somebody put a file into the folder, or took it
            if path.is_dir():
                path.rmdir()
            else:
                path.unlink()


def _is_other(path: Path, text: bytes) -> bool:
    """Whether something is there, and it is not this."""
    return os.path.lexists(path) and not _is_same(path, text)


def _is_same(path: Path, text: bytes) -> bool:
    try:
        return path.read_bytes() == text
    except OSError:
        return False
