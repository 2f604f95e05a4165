"""The class `SiteFile` holds a file's address and the data from which the file's bytes are made when asked for.

`FileData` is the protocol of that data, `Bytes` the data of a file whose bytes are there already. `as_json` writes a
value as the bytes of a JSON file.
"""

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, NamedTuple, Protocol

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


class Facts(NamedTuple):
    """The size of a file in bytes, and the SHA-256 of its bytes in hexadecimal digits."""

    size: int
    sha256: str

    @classmethod
    def of(cls, content: bytes) -> "Facts":
        """The facts of a file with that content."""
        return cls(len(content), hashlib.sha256(content).hexdigest())


@dataclass(frozen=True)
class SiteFile:
    """A file's address, and the data that its bytes are made from when they are asked for.

    `is_apart` means that the data is small and the bytes take long to make, so another process may make them.
    `digest`, if given, identifies the bytes before they are made, and serves as the file's key instead of the data.
    `is_described` means that another file tells the facts of this one.
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
            self.__dict__["facts"] = Facts.of(made)
        return made

    @cached_property
    def facts(self) -> Facts:
        """Size and digest of the file's bytes."""
        return Facts.of(self.data.content())


def as_json(value: object) -> bytes:
    """The value as an indented JSON file in UTF-8, with letters beyond ASCII unescaped."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
