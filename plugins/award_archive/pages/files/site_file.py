"""The class `SiteFile` holds a file's address and the data from which the file's bytes are made when asked for.

`FileData` is the protocol of that data, `Bytes` the data of a file whose bytes are there already. A `FileEntry` says of
the bytes what lists of files do. `as_json` writes a value as the bytes of a JSON file.
"""

import json
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import ClassVar, Protocol

import msgspec
from msgspec import Struct


class FileData(Protocol):
    """All that the bytes of one file are made from: a frozen struct of plain values, for each sort of file its own."""

    __struct_fields__: ClassVar[tuple[str, ...]]

    def content(self) -> bytes:
        """The file's bytes, made from the data and nothing else."""


class Bytes(Struct, frozen=True):
    """The data of a file whose bytes are there already."""

    made: bytes

    def content(self) -> bytes:
        """The bytes."""
        return self.made


class FileEntry(Struct, frozen=True):
    """A file on a list: the SHA-256 of its bytes in hexadecimal digits, and its size in bytes."""

    sha256: str
    size: int

    @classmethod
    def of(cls, content: bytes) -> "FileEntry":
        """The entry of a file with that content."""
        return cls(sha256(content).hexdigest(), len(content))

    @classmethod
    def from_json(cls, written: bytes) -> "FileEntry":
        """The entry that was written as JSON. Raises msgspec.MsgspecError."""
        return msgspec.json.decode(written, type=cls)

    def to_json(self) -> bytes:
        """The entry as JSON."""
        return msgspec.json.encode(self)


@dataclass(frozen=True)
class SiteFile:
    """A file's address, and the data that its bytes are made from when they are asked for.

    `is_apart` means that the data is small and the bytes take long to make, so another process may make them.
    `digest`, if given, identifies the bytes before they are made, and serves as the file's key instead of the data.
    `is_described` means that another file repeats the entry of this one.
    """

    url: str
    data: FileData
    is_apart: bool = False
    digest: bytes = b""
    is_described: bool = False

    @property
    def content(self) -> bytes:
        """The file's bytes, made anew each time: together the files are as large as the site."""
        made = self.data.content()
        if self.is_described:
            # Where the cached property looks first: the bytes, which took long to make, need not be made again for it.
            self.__dict__["entry"] = FileEntry.of(made)
        return made

    @cached_property
    def entry(self) -> FileEntry:
        """The file's entry on lists."""
        return FileEntry.of(self.data.content())


def as_json(value: object) -> bytes:
    """The value as an indented JSON file in UTF-8, with letters beyond ASCII unescaped."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
