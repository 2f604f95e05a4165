"""Reads article texts and words of search documents from the database while the main process has it open.

Each process, the workers above all, has a read-only connection of its own, which sees only what was committed.
"""

import os
import sqlite3
from functools import lru_cache
from pathlib import Path

from award_archive.messages import for_publishers
from award_archive.site.memory.database import digest_of, opened
from award_archive.site.memory.memory_faults import MemoryFaultError, fault_of


class Texts:
    """Reads texts and words of search documents from a memory that another process has open."""

    def __init__(self, file: Path) -> None:
        """Connect to the memory. Raises OSError and MemoryFaultError."""
        try:
            self._connection = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=60)
        except sqlite3.Error as error:
            raise fault_of(error) from error

    def text(self, digest: bytes) -> bytes:
        """The text of that digest. Raises MemoryFaultError where it is lost."""
        content = self._content("SELECT content FROM texts WHERE digest = ?", digest)
        if content is None or digest_of(content) != digest:
            raise MemoryFaultError(for_publishers.TEXT_LOST)
        return content

    def words(self, digest: bytes) -> bytes | None:
        """The words of a search document by its digest; None if they are not remembered."""
        content = self._content("SELECT content FROM words WHERE digest = ?", digest)
        return content and opened(content)

    def _content(self, command: str, digest: bytes) -> bytes | None:
        try:
            row = self._connection.execute(command, (digest,)).fetchone()
        except sqlite3.Error as error:
            raise fault_of(error) from error
        return bytes(row[0]) if row else None


def texts_of(file: Path) -> Texts:
    """The texts of a memory; a connection is good for one file and one process only."""
    return _connected(file, file.stat().st_ino, os.getpid())


@lru_cache(maxsize=1)
def _connected(file: Path, _inode: int, _process: int) -> Texts:
    return Texts(file)
