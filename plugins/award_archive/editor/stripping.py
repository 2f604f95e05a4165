"""Removes metadata from original photographs, and replaces a file only if the picture stays the same.

For each file with metadata or a fault it reports what was removed, or why the file stays as it is. Two runs never work
in one folder at once.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from award_archive.editor.photo_inventory import PhotoFile, Told, is_complete, look, written_size
from award_archive.messages import for_editors
from award_archive.messages.system_reasons import reason_of
from award_archive.photos.fault import PhotoFault
from award_archive.photos.metadata import UnsureError, stripped
from award_archive.photos.original import read_photo
from award_archive.reading.content import PHOTOS
from award_archive.site.memory.locks import Lock
from award_archive.site.progress import ShowProgress


def strip(content: Path, show: ShowProgress) -> Told:
    """Take the metadata out of every original that carries some. Where that is not sure to go well a file stays."""
    with _alone(content / PHOTOS):
        files, problems = look(content, show)
        lines = list(map(str, problems))
        concerned = [file for file in files if file.fault or file.metadata.kinds]
        cleaned = 0
        for number, file in enumerate(concerned):
            show(for_editors.STRIPPING, number, len(concerned))
            line, is_clean = _strip(file)
            lines.append(line)
            cleaned += is_clean
    left = len(concerned) - cleaned
    lines += [for_editors.STILL_IN_HISTORY] if cleaned else []
    return Told((*lines, for_editors.all_stripped(cleaned, left)), is_complete(files, problems) and not left)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """A block in which no other such command works in the folder; one that cannot be opened has no files either."""
    lock = None
    with suppress(OSError):
        lock = Lock(folder)
    try:
        yield
    finally:
        if lock is not None:
            lock.release()


def _strip(file: PhotoFile) -> tuple[str, bool]:
    """What became of the file, in words, and whether it is clean now."""
    if file.fault:
        return str(file.fault), False
    if not file.metadata.can_be_stripped:
        return for_editors.kept_for_its_format(file.shown), False
    try:
        size = _replace(file.path)
    except PhotoFault as fault:
        return for_editors.kept_as_broken(str(fault.as_problem(file.shown, file.name))), False
    except UnsureError:
        return for_editors.kept_as_unsure(file.shown), False
    except OSError as error:
        reason = for_editors.CHANGED_MEANWHILE if isinstance(error, _ChangedError) else reason_of(error)
        return for_editors.kept_in_place(file.shown, reason), False
    what = [*([for_editors.POSITION] if file.metadata.has_position else []), *file.metadata.kinds]
    return for_editors.stripped(file.shown, what, written_size(file.size), written_size(size)), True


class _ChangedError(OSError):
    """The original changed while a clean copy of it was made."""


def _replace(path: Path) -> int:
    """Put the clean file in the original's place, and give its size in bytes.

    Raises PhotoFault, UnsureError and OSError; then the original is as it was, as it is after a kill at any moment.
    """
    data = read_photo(path)
    clean = stripped(data)
    temporary = path.with_name(f".{path.name}.bang-vang.tmp")
    try:
        temporary.unlink(missing_ok=True)  # of a run that was killed
        _write(temporary, clean, like=path)
        if read_photo(temporary) != clean or read_photo(path) != data:
            raise _ChangedError
        os.replace(temporary, path)
    finally:
        with suppress(OSError):
            temporary.unlink()
    return len(clean)


def _write(file: Path, data: bytes, like: Path) -> None:
    """Write a new file with the permissions, and if the system allows it the owner, of another."""
    state = like.stat()
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        out.write(data)
        with suppress(OSError):
            os.fchown(out.fileno(), state.st_uid, state.st_gid)
        shutil.copymode(like, file)
        out.flush()
        os.fsync(out.fileno())
