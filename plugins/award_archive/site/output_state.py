"""The class `OutputState` tells which files of an output folder are as builds left them, and which have to be made.

It holds what the memory says of the files, what this build claims, and what it has made.
"""

from collections.abc import Iterable
from dataclasses import replace

from msgspec import Raw

from award_archive.pages import addresses
from award_archive.pages.files.site_file import FileEntry
from award_archive.site.manifest import OUTPUT_LIST
from award_archive.site.memory.database import Memory, OutputFile
from award_archive.site.memory.signatures import UNSETTLED, signature_of
from award_archive.site.stage import MadeFile, fits


class OutputState:
    """The state of the output folder that has this name in the memory."""

    def __init__(self, folder: str, name: str, memory: Memory) -> None:
        self._folder, self._name, self._memory = folder, name, memory
        self._known = memory.outputs(name)
        self._keys: dict[str, bytes] = {}
        self._rows: dict[str, OutputFile] = {}

    @property
    def number_of_files(self) -> int:
        """How many files are claimed."""
        return len(self._keys)

    def claim_and_check(self, url: str, key: bytes) -> bool:
        """Claim the file at the address, and say whether it has to be made."""
        path = addresses.file_of(url)
        self.claim(path, key)
        row = self._known.get(path)
        return row is None or row.key != key or not self._is_as_left(row)

    def claim(self, path: str, key: bytes = b"") -> None:
        """Claim a file, which stays or is made in this build."""
        self._keys[path] = key

    def add(self, made: Iterable[MadeFile]) -> None:
        """Note claimed files that were made; their signatures are known once they are published."""
        for one in made:
            self._rows[one.path] = OutputFile.of(one.path, self._keys[one.path], one.entry.to_json(), UNSETTLED)

    def entries(self) -> dict[str, Raw]:
        """What lists say of the claimed files; all stale ones must have been made. Raises MemoryFaultError."""
        rows = self._known | self._rows
        return {path: Raw(rows[path].entry) for path in self._keys}

    def left_behind(self) -> set[str]:
        """The files that earlier builds wrote, that are still as they were left and that nothing claims any more."""
        rows = (row for path, row in self._known.items() if path not in self._keys and path != OUTPUT_LIST)
        return {row.path for row in rows if self._is_as_left(row)}

    def keep(self, made: Iterable[MadeFile]) -> None:
        """Remember what was made, now that it is published, and forget what is gone."""
        for path in (*(one.path for one in made), OUTPUT_LIST):
            # Nobody asks for the entry of the list, only for its signature.
            row = self._rows.get(path) or OutputFile.of(path, b"", b"", UNSETTLED)
            self._rows[path] = replace(row, signature=signature_of(f"{self._folder}/{path}") or UNSETTLED)
        self._memory.keep_outputs(self._name, self._rows.values())
        self._memory.drop_outputs(self._name, self._known.keys() - self._keys.keys() - {OUTPUT_LIST})

    def _is_as_left(self, row: OutputFile) -> bool:
        """Whether the file holds what was written; one restored from elsewhere does, under another signature."""
        target = f"{self._folder}/{row.path}"
        mark = signature_of(target)
        if mark is None or mark == row.signature:
            return mark is not None
        if not fits(target, FileEntry.from_json(row.entry)):
            return False
        self._rows[row.path] = replace(row, signature=mark)
        return True
