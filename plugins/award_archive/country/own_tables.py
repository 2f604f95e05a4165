"""Holds a file of the register as somebody wrote it: every row with its own text, so that no other row is touched."""

import csv
import hashlib
import io
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from award_archive.country.country_register import Cells
from award_archive.model.characters import plain_line
from award_archive.model.list_checks import ISSUERS, KINDS, MOVEMENTS
from award_archive.model.register_checks import CHANGES, UNITS

_BYTE_ORDER_MARK = "\ufeff"
# The columns that say which row a row is.
KEYS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys((*UNITS.values(), ISSUERS, MOVEMENTS), ("id",)),
    **dict.fromkeys(CHANGES.values(), ("date", "from_id", "to_id")),
    KINDS: ("kind",),
}
Key = tuple[str, ...]


@dataclass
class OwnTable:
    """A file: its columns, and the text of each row under its key. `begins` is all before the first row."""

    name: str
    columns: tuple[str, ...]
    begins: str
    rows: dict[Key, str] = field(default_factory=dict)
    cells: dict[Key, Cells] = field(default_factory=dict)

    @classmethod
    def new(cls, name: str, columns: Sequence[str]) -> "OwnTable":
        """A file without rows."""
        return cls(name, tuple(columns), ",".join(columns) + "\n")

    @classmethod
    def of(cls, name: str, text: str) -> "OwnTable":
        """The file with this text, which the register's reader finds nothing wrong in."""
        mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
        records = list(_records(text.removeprefix(mark)))
        begins, header = records[0]
        table = cls(name, tuple(map(_plain, header)), f"{mark}{begins}")
        for written, values in records[1:]:
            cells = dict(zip(table.columns, map(_plain, values), strict=False))
            key = table.key_of(cells) if values else ("", str(len(table.rows)))
            table.rows[key], table.cells[key] = written, cells
        return table

    def key_of(self, cells: Cells) -> Key:
        """What tells the row from all others of the file."""
        return tuple(cells.get(column, "") for column in KEYS[self.name])

    def put(self, cells: Cells) -> None:
        """Write a row, in place of the one of its key or behind all others."""
        key = self.key_of(cells)
        text = io.StringIO()
        ending = "\r\n" if self.begins.endswith("\r\n") else "\n"
        csv.writer(text, lineterminator=ending).writerow([cells.get(column, "") for column in self.columns])
        self.rows[key], self.cells[key] = text.getvalue(), cells

    def drop(self, key: Key) -> None:
        """Take a row out."""
        del self.rows[key], self.cells[key]

    def agrees(self, key: Key, cells: Cells) -> bool:
        """Whether the row says the same in every column of the file that the cells know."""
        own = self.cells[key]
        return all(own.get(column, "") == cells.get(column, "") for column in self.columns)

    def lines(self) -> dict[Key, int]:
        """The line on which each row begins."""
        numbers = accumulate((text.count("\n") for text in self.rows.values()), initial=self.begins.count("\n") + 1)
        return dict(zip(self.rows, numbers, strict=False))

    @property
    def text(self) -> str:
        """The whole file."""
        return "".join((self.begins, *self.rows.values()))


def digest_of(cells: Cells, columns: Iterable[str]) -> str:
    """The same for rows that say the same in these columns."""
    said = "\0".join(cells.get(column, "") for column in columns)
    return hashlib.blake2b(said.encode(), digest_size=6).hexdigest()


def _records(text: str) -> Iterator[tuple[str, list[str]]]:
    """Every row with its own text; an ending is put behind the last one where it lacks it."""
    lines = list(io.StringIO(text, newline=""))
    if lines and not lines[-1].endswith(("\n", "\r")):
        lines[-1] += "\n"
    reader = csv.reader(lines)
    begun = 0
    for cells in reader:
        yield "".join(lines[begun : reader.line_num]), cells
        begun = reader.line_num


def _plain(cell: str) -> str:
    """The cell as the register's reader takes it."""
    return plain_line(unicodedata.normalize("NFC", cell))
