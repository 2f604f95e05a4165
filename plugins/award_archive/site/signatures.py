"""What the file system says of a file: a signature that changes with the content, so that unchanged files need no reading.

A signature only ever saves time. One that differs without reason, as after `git clone`, costs a look at the bytes;
one that is equal although the bytes differ would be a wrong page. So the time of the last change (ctime), which nobody
can set, is part of it, and a file that changed just before it was looked at is not trusted: within one tick
of the file system's clock it may have changed again.
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


def signature_of(path: str) -> bytes | None:
    """The signature of the regular file at the path; None where there is none."""
    try:
        state = os.lstat(path)
    except OSError:
        return None
    return signature(state) if stat.S_ISREG(state.st_mode) else None


def wait_for_tick() -> None:
    """Let the file system's clock move on, so that whatever changes from now on gets another signature."""
    time.sleep(2 * _TICK / 5 / _SECOND)


def tree_signature(folder: str, now: int) -> bytes:
    """One signature for all that lies below the folder; UNSETTLED where it is not sure to notice every change."""
    digest = blake2b(digest_size=16)
    return digest.digest() if _add_tree(digest, folder, now) else UNSETTLED


def _add_tree(digest: blake2b, folder: str, now: int) -> bool:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        digest.update(f"{folder}!{error.errno}".encode("utf-8", "surrogateescape"))
        return True
    is_settled = True
    for entry in entries:
        state = entry.stat(follow_symlinks=False)
        is_settled = is_settled and _is_settled(state, now)
        if stat.S_ISDIR(state.st_mode):
            digest.update(b"<" + os.fsencode(entry.name) + b"/")
            is_settled = _add_tree(digest, entry.path, now) and is_settled
            digest.update(b">")
        else:
            digest.update(os.fsencode(entry.name) + b"/" + signature(state))
    return is_settled
