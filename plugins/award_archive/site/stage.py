"""Makes new files of a site in its stage, a folder in which nobody sees them yet.

Everybody may read what is written, whatever the umask: files have the mode 644, folders 755. An output folder that was
there before keeps its own mode.
"""

import os
import stat
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from award_archive.pages import addresses
from award_archive.pages.files.site_file import FileEntry, SiteFile

_FILE_MODE, _FOLDER_MODE = 0o644, 0o755


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file that was made anew: its path, its entry on lists, and whether it is staged as new."""

    path: str
    entry: FileEntry
    is_new: bool


@dataclass(frozen=True, slots=True)
class Stage:
    """The stage in `folder`, whose files will be moved to `output`."""

    folder: str
    output: str

    def make(self, path: str, content: bytes, *, anew: bool = False) -> MadeFile:
        """Stage the file if its bytes are new, or in any case `anew`. Raises OSError."""
        is_new = anew or not holds(f"{self.output}/{path}", content)
        if is_new:
            put(self.folder, path, content)
        return MadeFile(path, FileEntry.of(content), is_new)

    def make_all(self, files: Sequence[SiteFile]) -> list[MadeFile]:
        """Make the files and stage those that are new. Raises OSError."""
        return [self.make(addresses.file_of(file.url), file.content) for file in files]


def content_of(target: str) -> bytes:
    """The bytes of the file; b"" where there is no file, but a link, a pipe or nothing."""
    try:
        with open(target, "rb", opener=_open_at_once) as file:
            return file.read() if stat.S_ISREG(os.fstat(file.fileno()).st_mode) else b""
    except OSError:
        return b""


def holds(target: str, content: bytes) -> bool:
    """Whether the file is there with that content, and everybody may read it."""
    try:
        with open(target, "rb", opener=_open_at_once) as file:
            state = os.fstat(file.fileno())
            return _is_readable_file(state) and state.st_size == len(content) and file.read() == content
    except OSError:
        return False


def fits(target: str, entry: FileEntry) -> bool:
    """Whether the file is there with the content that its entry tells of, and everybody may read it."""
    try:
        with open(target, "rb", opener=_open_at_once) as file:
            return _is_readable_file(os.fstat(file.fileno())) and FileEntry.of(file.read()) == entry
    except OSError:
        return False


def put(folder: str, path: str, content: bytes) -> None:
    """Write a new file below the folder. Raises OSError, which names the file or else the folder."""
    target = f"{folder}/{path}"
    try:
        file = open(target, "wb")  # noqa: PTH123, SIM115 - ten thousand times
    except FileNotFoundError:
        _make_folder(target.rpartition("/")[0])
        file = open(target, "wb")  # noqa: PTH123, SIM115
    try:
        with file:
            _set_mode(file.fileno(), _FILE_MODE)
            file.write(content)
    except OSError as error:
        error.filename = error.filename or folder  # what fails in writing names nothing
        raise


def make_readable(folder: str | Path) -> None:
    """Let everybody read the folder, and its owner alone write. Raises OSError where there is none."""
    mode = stat.S_IMODE(os.stat(folder).st_mode)  # noqa: PTH116 - ten thousand times
    if mode & 0o777 != _FOLDER_MODE:
        _set_mode(folder, mode & ~0o777 | _FOLDER_MODE)


def _open_at_once(path: str, flags: int) -> int:
    """Open the file itself: what a link leads to may change without a sign, and a pipe would be waited for."""
    return os.open(path, flags | os.O_NOFOLLOW | os.O_NONBLOCK)


def _is_readable_file(state: os.stat_result) -> bool:
    return state.st_mode == stat.S_IFREG | _FILE_MODE


def _set_mode(file: int | str | Path, mode: int) -> None:
    with suppress(OSError):  # some file systems have no modes, or one for all files
        os.chmod(file, mode)  # noqa: PTH101 - ten thousand times, mostly on an open file


def _make_folder(folder: str) -> None:
    try:
        os.mkdir(folder)  # noqa: PTH102 - ten thousand times
    except FileExistsError:
        return
    except FileNotFoundError:
        _make_folder(folder.rpartition("/")[0])
        _make_folder(folder)
    else:
        make_readable(folder)
