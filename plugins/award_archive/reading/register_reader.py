"""Reads the register's CSV files into units, changes and kinds of awards, and reports bad rows and contradictions."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from award_archive.messages import rule_details
from award_archive.model.changes import Change, Confidence, Extent
from award_archive.model.characters import BLANK_LETTER, code_of, plain_line
from award_archive.model.kinds import AwardKind, AwardKinds, KindClass
from award_archive.model.logins import logins_in
from award_archive.model.place import Days, District, Ward
from award_archive.model.problem import Problem, is_error, problem
from award_archive.model.register import Register
from award_archive.model.register_checks import (
    CHANGES,
    DISTRICTS,
    KINDS,
    WARDS,
    contradictions,
    kind_contradictions,
)
from award_archive.reading.report import Report
from award_archive.reading.text import LARGEST_TABLE, read_text
from award_archive.reading.values import FIRST_YEAR

WARD_COLUMNS = ("id", "name", "type", "district", "province", "official_code", "valid_from", "valid_to")
DISTRICT_COLUMNS = ("id", "name", "type", "province", "valid_from", "valid_to")
CHANGE_COLUMNS = ("date", "resolution", "from_id", "to_id", "extent", "confidence")
KIND_COLUMNS = ("kind", "class", "aliases")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_ID = 80
FIRST_DAY = f"{FIRST_YEAR}-01-01"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)

Item = TypeVar("Item")


@dataclass(frozen=True)
class RegisterFiles:
    """What the register's folder holds; register and kinds are of use only where it is sound."""

    register: Register
    kinds: AwardKinds
    problems: tuple[Problem, ...]

    @property
    def is_sound(self) -> bool:
        """Whether places and kinds can be judged by it."""
        return not any(map(is_error, self.problems))


def read_register(folder: Path, shown: str) -> RegisterFiles:
    """Read the four files in `folder`, which messages call `shown`."""
    problems: list[Problem] = []
    if folder.is_symlink():
        problems.append(problem("symlink", shown, name=folder.name))

    def rows(name: str, columns: tuple[str, ...], make: Callable[[_Row], Item | None]) -> tuple[Item, ...]:
        report = Report(f"{shown}/{name}")
        items = tuple(_items(folder / name, columns, make, report))
        problems.extend(report.problems)
        return items

    wards = rows(WARDS, WARD_COLUMNS, _ward)
    districts = rows(DISTRICTS, DISTRICT_COLUMNS, _district)
    changes = rows(CHANGES, CHANGE_COLUMNS, _change)
    kinds = rows(KINDS, KIND_COLUMNS, _kind)
    register = Register(wards, districts, changes)
    if not any(map(is_error, problems)):
        problems += contradictions(register, shown)
        problems += kind_contradictions(kinds, shown)
    return RegisterFiles(register, AwardKinds.of(kinds), tuple(problems))


@dataclass(frozen=True)
class _Row:
    """One row; a cell that cannot be read is reported at the row's line."""

    cells: dict[str, str]
    line: int
    report: Report

    def text(self, column: str, *, required: bool = True) -> str:
        if required and not self.cells[column]:
            self.bad(column, rule_details.TEXT)
        elif "\n" in self.cells[column]:
            self.bad(column, rule_details.A_LINE)
        return self.words(column)

    def words(self, column: str) -> str:
        """The cell on one line; what nobody may read or nobody sees is reported."""
        words = plain_line(self.cells[column])
        if blank := BLANK_LETTER.search(words):
            self.report.add("control-character", self.line, character=code_of(blank[0]))
        if logins_in(words):
            self.report.add("password-in-text", self.line, text=words)
        return words

    def unit_id(self, column: str) -> str:
        if not _ID.fullmatch(self.cells[column]) or len(self.cells[column]) > _LONGEST_ID:
            self.bad(column, rule_details.AN_ID)
        return self.cells[column]

    def day(self, column: str) -> date | None:
        written = self.cells[column]
        if not written:
            return None
        try:
            return date.fromisoformat(written if _DAY.fullmatch(written) and written >= FIRST_DAY else "")
        except ValueError:
            self.bad(column, rule_details.DAY_OR_NOTHING)
            return None

    def days(self) -> Days:
        return Days(self.day("valid_from"), self.day("valid_to"))

    def one_of(self, column: str, choices: type[Extent] | type[Confidence] | type[KindClass]) -> str:
        if self.cells[column] not in list(choices):
            self.bad(column, rule_details.one_of(choices))
            return next(iter(choices))
        return self.cells[column]

    def bad(self, column: str, expected: str) -> None:
        self.report.add("register-cell", self.line, cell=column, text=self.cells[column], expected=expected)


def _items(file: Path, columns: tuple[str, ...], make: Callable[[_Row], Item | None], report: Report) -> Iterator[Item]:
    text = read_text(file, report, LARGEST_TABLE)
    if text is None:
        if not report.problems:
            report.add("register-missing", name=file.name, columns=",".join(columns))
        return
    reader = csv.reader(io.StringIO(text), strict=True)
    try:
        header = tuple(map(plain_line, next(reader, [])))
        if header != columns:
            report.add("register-columns", 1, columns=",".join(columns), given=",".join(header))
            return
        line = reader.line_num + 1  # where the row begins: a quoted cell may run over several lines
        for cells in reader:
            item = _item(cells, columns, make, line, report)
            line = reader.line_num + 1
            if item is not None:
                yield item
    except csv.Error:
        report.add("register-csv", reader.line_num)


def _item(
    cells: list[str], columns: tuple[str, ...], make: Callable[[_Row], Item | None], line: int, report: Report
) -> Item | None:
    if not cells:
        return None
    if len(cells) != len(columns):
        report.add("register-row", line, given=len(cells), expected=len(columns))
        return None
    plain = (cell.strip() if "\n" in cell else plain_line(cell) for cell in cells)
    return make(_Row(dict(zip(columns, plain, strict=True)), line, report))


def _ward(row: _Row) -> Ward:
    return Ward(
        id=row.unit_id("id"),
        name=row.text("name"),
        type=row.text("type"),
        district=row.text("district", required=False),
        province=row.text("province"),
        official_code=row.text("official_code", required=False),
        days=row.days(),
        line=row.line,
    )


def _district(row: _Row) -> District:
    return District(
        id=row.unit_id("id"),
        name=row.text("name"),
        type=row.text("type"),
        province=row.text("province"),
        days=row.days(),
        line=row.line,
    )


def _change(row: _Row) -> Change | None:
    day = row.day("date")
    if day is None:
        if not row.cells["date"]:
            row.bad("date", rule_details.DAY_OF_CHANGE)
        return None
    return Change(
        date=day,
        resolution=row.words("resolution"),
        from_id=row.unit_id("from_id"),
        to_id=row.unit_id("to_id"),
        extent=Extent(row.one_of("extent", Extent)),
        confidence=Confidence(row.one_of("confidence", Confidence)),
        line=row.line,
    )


def _kind(row: _Row) -> AwardKind:
    aliases = tuple(filter(None, (alias.strip() for alias in row.words("aliases").split(";"))))
    return AwardKind(
        name=row.text("kind"),
        kind_class=KindClass(row.one_of("class", KindClass)),
        aliases=aliases,
        line=row.line,
    )
