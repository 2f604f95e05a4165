"""The class `Memory` is the SQLite database in which builds remember what they read and made.

It stores single facts, readings of articles and their texts, words and shards of the search index, photographs and
output files. A file that is damaged or of another version raises MemoryFaultError. Losing any of it costs time only.

Values are plain bytes, never pickled: a cache that is restored from elsewhere must not be able to run code.
"""

import sqlite3
import tempfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from shutil import rmtree
from typing import Any

from award_archive.messages import for_publishers
from award_archive.site.memory.memory_faults import FILE, MemoryFaultError, fault_of

_FORM = 3
_APPLICATION = 0x42564E47
_TABLES = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE readings (path TEXT PRIMARY KEY, signature BLOB NOT NULL, digest BLOB NOT NULL, record BLOB NOT NULL,
                       text BLOB NOT NULL);
CREATE TABLE texts (digest BLOB PRIMARY KEY, content BLOB NOT NULL);
CREATE TABLE words (digest BLOB PRIMARY KEY, content BLOB NOT NULL);
CREATE TABLE shards (name TEXT, number INTEGER, content BLOB NOT NULL, PRIMARY KEY (name, number));
CREATE TABLE photos (path TEXT PRIMARY KEY, signature BLOB NOT NULL, digest TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE outputs (folder TEXT, path TEXT, key BLOB NOT NULL, entry BLOB NOT NULL, signature BLOB NOT NULL,
                      PRIMARY KEY (folder, path)) WITHOUT ROWID;
"""


# Takes the right to write at once; nobody else is there to have it.
_BEGIN = "BEGIN IMMEDIATE"


@dataclass(frozen=True, slots=True)
class Reading:
    """What is remembered of one article's file: its bytes' digest, its record, and the digest of its text, if any."""

    path: str
    signature: bytes
    digest: bytes
    record: bytes
    text: bytes = b""


@dataclass(frozen=True, slots=True)
class OutputFile:
    """What is remembered of one file of an output folder: what it was made from, and what was written.

    `sealed_entry` is its entry on lists of files. It has a checksum, because lists repeat it without reading the file.
    """

    path: str
    key: bytes
    sealed_entry: bytes
    signature: bytes

    @classmethod
    def of(cls, path: str, key: bytes, entry: bytes, signature: bytes) -> "OutputFile":
        """The file with its entry as JSON."""
        return cls(path, key, _sealed(entry), signature)

    @property
    def entry(self) -> bytes:
        """The entry as JSON. Raises MemoryFaultError."""
        return opened(self.sealed_entry)


def digest_of(content: bytes) -> bytes:
    """The BLAKE2b digest of the bytes, 16 bytes long."""
    return blake2b(content, digest_size=16).digest()


class Memory:
    """The memory in `folder`, for one version of the code. Nothing is kept before `commit`."""

    def __init__(self, folder: Path, version: bytes) -> None:
        """Open the memory, a new one where there is none. Raises MemoryFaultError, or OSError for the folder."""
        folder.mkdir(parents=True, exist_ok=True)
        self.file = folder / FILE
        self.version = version
        self._temporary: Path | None = None
        is_new = not self.file.exists()
        try:
            self._connection = _connect(self.file)
            if is_new:
                self._create()
            elif (reason := self._strangeness()) is not None:
                self._connection.close()
                raise MemoryFaultError(reason)
        except sqlite3.Error as error:
            raise fault_of(error) from error

    @classmethod
    def passing(cls, version: bytes) -> "Memory":
        """A memory that is gone when it is closed."""
        folder = Path(tempfile.mkdtemp(prefix="bang-vang-"))
        memory = cls(folder, version)
        memory._temporary = folder
        return memory

    def close(self) -> None:
        """Forget what was not committed; a second time does nothing."""
        self._connection.close()
        if self._temporary is not None:
            rmtree(self._temporary, ignore_errors=True)

    def commit(self) -> None:
        """Make all changes since the last commit permanent."""
        self._run("COMMIT")
        self._run(_BEGIN)

    def fact(self, name: str) -> bytes | None:
        """A single remembered value."""
        for (value,) in self._run("SELECT value FROM facts WHERE name = ?", (name,)):
            return opened(value)
        return None

    def keep_fact(self, name: str, value: bytes) -> None:
        """Remember a single value."""
        self._run("REPLACE INTO facts VALUES (?, ?)", (name, _sealed(value)))

    def drop_fact(self, name: str) -> None:
        """Forget a single value."""
        self._run("DELETE FROM facts WHERE name = ?", (name,))

    def readings(self) -> dict[str, Reading]:
        """Every remembered reading by its file's path."""
        rows = self._run("SELECT path, signature, digest, record, text FROM readings")
        return {path: Reading(path, mark, digest, opened(record), text) for path, mark, digest, record, text in rows}

    def keep_readings(self, readings: Iterable[Reading]) -> None:
        """Remember readings."""
        rows = ((r.path, r.signature, r.digest, _sealed(r.record), r.text) for r in readings)
        self._run_many("REPLACE INTO readings VALUES (?, ?, ?, ?, ?)", rows)

    def drop_readings(self, paths: Iterable[str]) -> None:
        """Forget readings."""
        self._run_many("DELETE FROM readings WHERE path = ?", ((path,) for path in paths))

    def keep_texts(self, texts: Iterable[tuple[bytes, bytes]]) -> None:
        """Remember texts by their digests."""
        self._run_many("INSERT OR IGNORE INTO texts VALUES (?, ?)", texts)

    def drop_lost_texts(self) -> None:
        """Forget the texts that no reading has any more."""
        # The inner query is answered by the index alone; texts themselves are most of the file.
        lost = "SELECT rowid FROM texts WHERE digest NOT IN (SELECT text FROM readings)"
        self._run(f"DELETE FROM texts WHERE rowid IN ({lost})")  # noqa: S608 - no value is put into it

    def words(self, digest: bytes) -> bytes | None:
        """The words of a search document, by the document's digest; None if they are not remembered."""
        for (content,) in self._run("SELECT content FROM words WHERE digest = ?", (digest,)):
            return opened(content)
        return None

    def documents_with_words(self) -> set[bytes]:
        """The digests of all search documents whose words are remembered."""
        return {digest for (digest,) in self._run("SELECT digest FROM words")}

    def keep_words(self, words: Iterable[tuple[bytes, bytes]]) -> None:
        """Remember the words of search documents by their digests."""
        self._run_many("REPLACE INTO words VALUES (?, ?)", ((digest, _sealed(content)) for digest, content in words))

    def drop_words(self, digests: Iterable[bytes]) -> None:
        """Forget the words of search documents."""
        self._run_many("DELETE FROM words WHERE digest = ?", ((digest,) for digest in digests))

    def shard(self, name: str, number: int, digest: bytes) -> bytes:
        """The shard with that digest of the search's index of that name. Raises MemoryFaultError where it is lost."""
        for (content,) in self._run("SELECT content FROM shards WHERE name = ? AND number = ?", (name, number)):
            if digest_of(content) == digest:
                return bytes(content)
        raise MemoryFaultError(for_publishers.SEARCH_INDEX_LOST)

    def keep_shards(self, name: str, shards: Iterable[tuple[int, bytes]]) -> None:
        """Remember shards of an index."""
        rows = ((name, number, content) for number, content in shards)
        self._run_many("REPLACE INTO shards VALUES (?, ?, ?)", rows)

    def drop_shards(self, name: str) -> None:
        """Forget all shards of an index."""
        self._run("DELETE FROM shards WHERE name = ?", (name,))

    def photos(self) -> dict[str, tuple[bytes, str]]:
        """Signature and digest of every photograph that was seen, by its path."""
        rows = self._run("SELECT path, signature, digest FROM photos")
        return {path: (mark, digest) for path, mark, digest in rows}

    def keep_photos(self, photos: Iterable[tuple[str, bytes, str]]) -> None:
        """Remember these photographs and no others."""
        self._run("DELETE FROM photos")
        self._run_many("INSERT INTO photos VALUES (?, ?, ?)", photos)

    def outputs(self, folder: str) -> dict[str, OutputFile]:
        """Every remembered file of the output folder by its path."""
        rows = self._run("SELECT path, key, entry, signature FROM outputs WHERE folder = ?", (folder,))
        return {row[0]: OutputFile(*row) for row in rows}

    def keep_outputs(self, folder: str, files: Iterable[OutputFile]) -> None:
        """Remember files of the output folder."""
        rows = ((folder, f.path, f.key, f.sealed_entry, f.signature) for f in files)
        self._run_many("REPLACE INTO outputs VALUES (?, ?, ?, ?, ?)", rows)

    def drop_outputs(self, folder: str, paths: Iterable[str]) -> None:
        """Forget files of the output folder."""
        self._run_many("DELETE FROM outputs WHERE folder = ? AND path = ?", ((folder, path) for path in paths))

    def _create(self) -> None:
        self._connection.executescript(_TABLES)
        self._run(f"PRAGMA application_id = {_APPLICATION}")
        self._run(f"PRAGMA user_version = {_FORM}")
        self._run(_BEGIN)
        self.keep_fact("version", self.version)
        self.commit()

    def _strangeness(self) -> str | None:
        """Why the file cannot be used; None where it can."""
        ((application,),) = self._run("PRAGMA application_id")
        ((form,),) = self._run("PRAGMA user_version")
        if application != _APPLICATION:
            return for_publishers.NOT_OURS
        if form != _FORM or self.fact("version") != self.version:
            return for_publishers.OTHER_VERSION
        self._run(_BEGIN)
        self._run("UPDATE facts SET value = value WHERE name = 'version'")  # fails now, not later, where none may write
        return None

    def _run(self, command: str, values: Iterable[object] = ()) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(command, tuple(values)).fetchall()
        except sqlite3.Error as error:
            raise fault_of(error) from error

    def _run_many(self, command: str, rows: Iterable[tuple[object, ...]]) -> None:
        try:
            self._connection.executemany(command, rows)
        except sqlite3.Error as error:
            raise fault_of(error) from error


def forget(folder: Path) -> None:
    """Delete the memory in the folder. Raises OSError where that cannot be."""
    for name in (FILE, f"{FILE}-journal"):
        (folder / name).unlink(missing_ok=True)


def _connect(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=60, isolation_level=None)
    # A power cut may spoil the file; then it is thrown away. Only that would need synchronous writes.
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA cache_size = -16384")
    return connection


def _sealed(value: bytes) -> bytes:
    return zlib.crc32(value).to_bytes(4, "big") + value


def opened(value: object) -> bytes:
    """The value without its checksum. Raises MemoryFaultError if the checksum is wrong."""
    if isinstance(value, bytes) and zlib.crc32(value[4:]) == int.from_bytes(value[:4], "big"):
        return value[4:]
    raise MemoryFaultError(for_publishers.SPOILED)
