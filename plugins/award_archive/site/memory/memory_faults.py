"""Tells whether the memory is damaged or the system refuses it, from what SQLite says."""

import errno
import os
import resource
import sqlite3

from award_archive.messages import for_publishers

FILE = "memory.sqlite3"
_UNWRITABLE = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)


class MemoryFaultError(Exception):
    """The memory is damaged or of another version. It must be discarded, and the work done again."""


def fault_of(error: sqlite3.Error) -> Exception:
    """The exception to raise: OSError for a full disk or missing rights, else MemoryFaultError for a damaged file."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), FILE)
    if code == sqlite3.SQLITE_CANTOPEN and (number := _refusal()) in {errno.EMFILE, errno.ENFILE}:
        return OSError(number, os.strerror(number), FILE)
    if code in _UNWRITABLE:
        return OSError(errno.EACCES, os.strerror(errno.EACCES), FILE)
    if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_IOERR_WRITE:
        is_limited = resource.getrlimit(resource.RLIMIT_FSIZE)[0] != resource.RLIM_INFINITY
        number = errno.EFBIG if is_limited else errno.EIO
        return OSError(number, os.strerror(number), FILE)
    return MemoryFaultError(for_publishers.spoiled(error))


def _refusal() -> int:
    """Why no file at all can be opened now; 0 where one can."""
    try:
        os.close(os.open(os.devnull, os.O_RDONLY))
    except OSError as error:
        return error.errno or 0
    return 0
