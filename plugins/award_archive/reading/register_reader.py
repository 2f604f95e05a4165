"""Reads the register's files into units, changes, kinds of awards, movements and titles of issuers.

It reports bad rows, and contradictions between rows. Only the file of wards must be there; without one of kinds the
package's own hold.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from award_archive.messages import rule_details
from award_archive.model.changes import Change, Confidence, Extent
from award_archive.model.issuers import Issuers, IssuerTitle, Level
from award_archive.model.kinds import AwardKind, AwardKinds, KindClass
from award_archive.model.list_checks import (
    ISSUERS,
    KINDS,
    MOVEMENTS,
    issuer_contradictions,
    kind_contradictions,
    movement_contradictions,
)
from award_archive.model.movements import Movement, Movements
from award_archive.model.place import District, Province, Scope, Ward
from award_archive.model.problem import Problem, is_error, problem
from award_archive.model.register import Register
from award_archive.model.register_checks import CHANGES, DISTRICTS, PROVINCES, WARDS, contradictions
from award_archive.reading.register_tables import Item, Row, Table, items_in, read_table
from award_archive.reading.report import Report
from award_archive.reading.suggestions import Choices
from award_archive.reading.text import is_missing

# The kinds of awards that the package brings.
OWN_KINDS = Path(__file__).parent / KINDS


@dataclass(frozen=True)
class RegisterFiles:
    """What the register's folder holds, of use only where it is sound."""

    register: Register
    kinds: AwardKinds
    issuers: Issuers
    movements: Movements
    problems: tuple[Problem, ...]

    @property
    def is_sound(self) -> bool:
        """Whether places, kinds, issuers and movements can be judged by it."""
        return not any(map(is_error, self.problems))


@dataclass(frozen=True)
class _Folder:
    """The register's folder, which messages call `shown`, and what is wrong in its files."""

    path: Path
    shown: str
    problems: list[Problem] = field(default_factory=list)

    def read(self, table: Table[Item]) -> tuple[Item, ...]:
        report = Report(f"{self.shown}/{table.name}")
        items = read_table(self.path, table, report)
        self.problems.extend(report.problems)
        return items


def read_register(path: Path, shown: str) -> RegisterFiles:
    """Read the files in the folder, which messages call `shown`."""
    folder = _Folder(path, shown)
    if path.is_symlink():
        folder.problems.append(problem("symlink", shown, name=path.name))
    units = folder.read(_WARDS), folder.read(_DISTRICTS), folder.read(_PROVINCES)
    register = Register.of(*units, [change for table in _CHANGES for change in folder.read(table)])
    kinds = AwardKinds.of(_own_kinds() if is_missing(path / KINDS) else folder.read(_KINDS))
    movements = Movements.of(folder.read(_MOVEMENTS))
    titles = folder.read(_ISSUERS)
    if not any(map(is_error, folder.problems)):
        near = Choices(kinds.names, str).nearest
        folder.problems.extend(contradictions(register, shown))
        folder.problems.extend(kind_contradictions(kinds.all, shown))
        folder.problems.extend(movement_contradictions(movements.all, shown))
        folder.problems.extend(issuer_contradictions(titles, kinds, near, shown))
    return RegisterFiles(register, kinds, Issuers(titles, register), movements, tuple(folder.problems))


def register_of(text_of: Callable[[str], str]) -> Register:
    """The units and changes of tables that are sound, as `text_of` gives each by its file's name."""
    report = Report("")

    def read(table: Table[Item]) -> tuple[Item, ...]:
        return tuple(items_in(text_of(table.name), table, report))

    changes = [change for table in _CHANGES for change in read(table)]
    return Register.of(read(_WARDS), read(_DISTRICTS), read(_PROVINCES), changes)


def _own_kinds() -> tuple[AwardKind, ...]:
    """The kinds of awards that the package brings; they have no line in the archive's files."""
    return tuple(replace(kind, line=0) for kind in read_table(OWN_KINDS.parent, _KINDS, Report(KINDS)))


def _ward(row: Row) -> Ward:
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


def _district(row: Row) -> District:
    return District(
        id=row.unit_id("id"),
        name=row.text("name"),
        type=row.text("type"),
        province=row.text("province"),
        days=row.days(),
        line=row.line,
    )


def _province(row: Row) -> Province:
    return Province(
        id=row.unit_id("id"),
        name=row.text("name"),
        type=row.text("type"),
        days=row.days(),
        line=row.line,
    )


def _change(scope: Scope, row: Row) -> Change | None:
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
        extent=row.one_of("extent", Extent),
        confidence=row.one_of("confidence", Confidence),
        source=row.words("source"),
        scope=scope,
        to_scope=scope,
        line=row.line,
    )


def _kind(row: Row) -> AwardKind:
    return AwardKind(
        name=row.text("kind"),
        kind_class=row.one_of("class", KindClass),
        aliases=row.names("aliases"),
        about=row.words("about"),
        source=row.words("source"),
        line=row.line,
    )


def _movement(row: Row) -> Movement:
    return Movement(
        id=row.unit_id("id"),
        name=row.text("name"),
        aliases=row.names("aliases"),
        about=row.words("about"),
        line=row.line,
    )


def _issuer(row: Row) -> IssuerTitle:
    return IssuerTitle(
        id=row.unit_id("id"),
        title=row.text("title"),
        aliases=row.names("aliases"),
        level=row.one_of("level", Level) if row.cells["level"] else None,
        gives=row.names("gives"),
        days=row.days(),
        source=row.words("source"),
        line=row.line,
    )


_WARDS = Table(
    WARDS,
    ("id", "name", "type", "district", "province", "official_code", "valid_from", "valid_to"),
    _ward,
    is_required=True,
)
_DISTRICTS = Table(DISTRICTS, ("id", "name", "type", "province", "valid_from", "valid_to"), _district)
_PROVINCES = Table(PROVINCES, ("id", "name", "type", "valid_from", "valid_to"), _province)
_CHANGES = tuple(
    Table(
        name,
        ("date", "resolution", "from_id", "to_id", "extent", "confidence"),
        partial(_change, scope),
        may_have=("source",),
    )
    for scope, name in CHANGES.items()
)
_KINDS = Table(KINDS, ("kind", "class", "aliases"), _kind, may_have=("about", "source"))
_MOVEMENTS = Table(MOVEMENTS, ("id", "name", "aliases"), _movement, may_have=("about",))
_ISSUERS = Table(
    ISSUERS, ("id", "title", "aliases", "level", "gives", "valid_from", "valid_to"), _issuer, may_have=("source",)
)
