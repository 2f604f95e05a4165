"""Computes signatures of files and folders from what the file system says, so that unchanged files need not be read.

A wrong difference, as after `git clone`, costs one reading of the file. A wrong match would be a wrong page. So the
signature includes the time of the last change (ctime), which nobody can set; and a file that changed within one tick of
the file system's clock before it was looked at is not trusted, because it may have changed again.
"""

import os
import stat
import struct
import time
from hashlib import blake2b

_FIELDS = struct.Struct("<IQqqQ")
_SECOND = 1_000_000_000
# Linux stamps files with the time of its last tick, at most 10 ms ago. A file system that keeps whole seconds
# (two of them, FAT) shows it by stamps without a fraction.
_TICK = 50_000_000
_COARSE_TICK = 3 * _SECOND
UNSETTLED = b""


def signature(state: os.stat_result) -> bytes:
    """A regular file's signature: mode, size, both times in ns and inode."""
    return _FIELDS.pack(state.st_mode, state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino)


def settled_signature(state: os.stat_result, now: int) -> bytes:
    """The signature, or UNSETTLED where the file may have changed since `now` (in ns) without any sign of it."""
    return signature(state) if _is_settled(state, now) else UNSETTLED


def _is_settled(state: os.stat_result, now: int) -> bool:
    is_coarse = not (state.st_mtime_ns % _SECOND or state.st_ctime_ns % _SECOND)
    return max(state.st_mtime_ns, state.st_ctime_ns) + (_COARSE_TICK if is_coarse else _TICK) < now


def settled_signature_of(path: str) -> bytes:
    """The settled signature of what is at the path, to be taken before it is read; UNSETTLED where there is nothing."""
    try:
        return settled_signature(os.lstat(path), time.time_ns())
    except OSError:
        return UNSETTLED


def signature_of(path: str) -> bytes | None:
    """The signature of the regular file at the path; None where there is none."""
    try:
        state = os.lstat(path)
    except (OSError, ValueError):  # no file has such a name: the memory that tells of it is spoiled
        return None
    return signature(state) if stat.S_ISREG(state.st_mode) else None


def wait_for_tick(since: float) -> None:
    """Let the file system's clock move on, so that whatever changes from now on gets another signature.

    `since` is when the last signature was taken, in seconds of the monotonic clock.
    """
    time.sleep(max(0.0, since + 2 * _TICK / 5 / _SECOND - time.monotonic()))


class Tree:
    """The signatures of all files below a folder, taken once; UNSETTLED for a file that changed just now."""

    def __init__(self, folder: str) -> None:
        self.files: dict[str, bytes] = {}
        self._now = time.time_ns()
        self._digest = blake2b(digest_size=16)
        self._add(folder)

    @property
    def signature(self) -> bytes:
        """One signature for the whole folder, or UNSETTLED if one of its files is."""
        return UNSETTLED if UNSETTLED in self.files.values() else self._digest.digest()

    def _add(self, folder: str) -> None:
        try:
            with os.scandir(folder) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError as error:
            self._digest.update(b"!%d" % (error.errno or 0))
            return
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                self._digest.update(os.fsencode(entry.name) + b"/<")
                self._add(entry.path)
                self._digest.update(b">")
            else:
                self._add_file(entry)

    def _add_file(self, entry: os.DirEntry[str]) -> None:
        try:
            mark = settled_signature(entry.stat(follow_symlinks=False), self._now)
        except FileNotFoundError:
            return  # it has vanished since the folder was listed
        except OSError:
            mark = UNSETTLED
        self.files[entry.path] = mark
        self._digest.update(os.fsencode(entry.name) + b"/" + mark)
