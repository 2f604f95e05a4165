"""The class `SiteFile` holds a file's address and the data from which the file's bytes are made when asked for.

`FileData` is the protocol of that data, `Bytes` the data of a file whose bytes are there already. `as_json` writes a
value as the bytes of a JSON file.
"""

import json
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Protocol

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


@dataclass(frozen=True)
class SiteFile:
    """A file's address, and the data that its bytes are made from when they are asked for.

    `is_apart` means that the data is small and the bytes take long to make, so another process may make them.
    `digest`, if given, identifies the bytes before they are made, and serves as the file's key instead of the data.
    `is_kept` means that the bytes are held once they are made, because another file tells of them.
    """

    url: str
    data: FileData
    is_apart: bool = False
    digest: bytes = b""
    is_kept: bool = False

    @property
    def content(self) -> bytes:
        """The file's bytes, made anew each time unless they are kept: together the files are as large as the site."""
        return self._kept_content if self.is_kept else self.data.content()

    @cached_property
    def _kept_content(self) -> bytes:
        return self.data.content()


def as_json(value: object) -> bytes:
    """The value as an indented JSON file in UTF-8, with letters beyond ASCII unescaped."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
