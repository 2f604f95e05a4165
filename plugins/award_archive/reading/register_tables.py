"""Reads a table of the register, a CSV file, row by row, and reports rows and cells that cannot be read."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import combinations
from pathlib import Path
from typing import Generic, TypeVar

from award_archive.messages import rule_details
from award_archive.model.characters import BLANK_LETTER, code_of, plain_line
from award_archive.model.logins import logins_in
from award_archive.model.place import Days
from award_archive.model.times import FIRST_YEAR
from award_archive.reading.report import Report
from award_archive.reading.text import LARGEST_TABLE, read_text

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_ID = 80
_FIRST_DAY = f"{FIRST_YEAR}-01-01"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)

Item = TypeVar("Item")
Code = TypeVar("Code", bound=StrEnum)


@dataclass(frozen=True)
class Row:
    """One row; a cell that cannot be read is reported at the row's line."""

    cells: dict[str, str]
    line: int
    report: Report

    def text(self, column: str, *, required: bool = True) -> str:
        """The cell, which must be on one line."""
        if required and not self.cells[column]:
            self.bad(column, rule_details.TEXT)
        elif "\n" in self.cells[column]:
            self.bad(column, rule_details.A_LINE)
        return self.words(column)

    def words(self, column: str) -> str:
        """The cell on one line, "" where the file has no such column; what nobody may read or sees is reported."""
        words = plain_line(self.cells.get(column, ""))
        if blank := BLANK_LETTER.search(words):
            self.report.add("control-character", self.line, character=code_of(blank[0]))
        if logins_in(words):
            self.report.add("password-in-text", self.line, text=words)
        return words

    def unit_id(self, column: str) -> str:
        """The id in the cell."""
        if not _ID.fullmatch(self.cells[column]) or len(self.cells[column]) > _LONGEST_ID:
            self.bad(column, rule_details.AN_ID)
        return self.cells[column]

    def day(self, column: str, expected: str = rule_details.DAY_OR_NOTHING) -> date | None:
        """The day in the cell; None where it is empty, or after a problem, which says what is expected."""
        written = self.cells[column]
        if not written:
            return None
        try:
            return date.fromisoformat(written if _DAY.fullmatch(written) and written >= _FIRST_DAY else "")
        except ValueError:
            self.bad(column, expected)
            return None

    def days(self) -> Days:
        """The span in the columns `valid_from` and `valid_to`."""
        return Days(self.day("valid_from"), self.day("valid_to"))

    def one_of(self, column: str, choices: type[Code]) -> Code:
        """The code in the cell; after a problem the first that there is."""
        if self.cells[column] in list(choices):
            return choices(self.cells[column])
        self.bad(column, rule_details.one_of(choices))
        return next(iter(choices))

    def names(self, column: str) -> tuple[str, ...]:
        """The names in the cell, which stand between semicolons."""
        return tuple(filter(None, (name.strip() for name in self.words(column).split(";"))))

    def bad(self, column: str, expected: str) -> None:
        """Report a cell that is not what it must be."""
        self.report.add("register-cell", self.line, cell=column, text=self.cells[column], expected=expected)


@dataclass(frozen=True)
class Table(Generic[Item]):
    """A file of the register: its columns, what its rows are, and the columns behind them that may be missing."""

    name: str
    columns: tuple[str, ...]
    make: Callable[[Row], Item | None]
    may_have: tuple[str, ...] = ()
    is_required: bool = False

    @property
    def headers(self) -> tuple[tuple[str, ...], ...]:
        """The first lines that the file may have, the fullest last."""
        numbers = range(len(self.may_have) + 1)
        return tuple(self.columns + some for number in numbers for some in combinations(self.may_have, number))


def read_table(folder: Path, table: Table[Item], report: Report) -> tuple[Item, ...]:
    """What the rows of the table in the folder say; none where it is missing, which need not be a problem."""
    text = read_text(folder / table.name, report, LARGEST_TABLE)
    if text is None:
        if table.is_required and not report.problems:
            report.add("register-missing", name=table.name, columns=",".join(table.columns))
        return ()
    return tuple(items_in(text, table, report))


def items_in(text: str, table: Table[Item], report: Report) -> Iterator[Item]:
    """What the rows of a table say that is read already."""
    reader = csv.reader(io.StringIO(text), strict=True)
    try:
        header = tuple(map(plain_line, next(reader, [])))
        if header not in table.headers:
            report.add("register-columns", 1, columns=",".join(table.headers[-1]), given=",".join(header))
            return
        line = reader.line_num + 1  # where the row begins: a quoted cell may run over several lines
        for cells in reader:
            row = _row(cells, header, line, report)
            line = reader.line_num + 1
            item = table.make(row) if row else None
            if item is not None:
                yield item
    except csv.Error:
        report.add("register-csv", reader.line_num)


def _row(cells: list[str], columns: tuple[str, ...], line: int, report: Report) -> Row | None:
    if not cells:
        return None
    if len(cells) != len(columns):
        report.add("register-row", line, given=len(cells), expected=len(columns))
        return None
    plain = (cell.strip() if "\n" in cell else plain_line(cell) for cell in cells)
    return Row(dict(zip(columns, plain, strict=True)), line, report)
