"""Small registers for tests, the register of the tests' archive, and how laws are run."""

from datetime import date

from hypothesis import settings

from award_archive.model.changes import Change, Confidence, Extent
from award_archive.model.place import Days, District, Province, Scope, Ward
from award_archive.model.register import Register
from award_archive.reading.register_reader import RegisterFiles, read_register
from tests.support import ARCHIVE

ALWAYS = Days()
law = settings(deadline=None)


def day(written: str) -> date | None:
    """An ISO day; None where nothing is written."""
    return date.fromisoformat(written) if written else None


def days(first: str = "", last: str = "") -> Days:
    """A span of ISO days, open where nothing is written."""
    return Days(day(first), day(last))


def ward(
    unit_id: str,
    name: str = "",
    district: str = "Đống Đa",
    province: str = "Hà Nội",
    span: Days = ALWAYS,
    line: int = 0,
    unit_type: str = "phường",
) -> Ward:
    """A ward; its id stands for a name that does not matter."""
    return Ward(
        id=unit_id, name=name or unit_id, type=unit_type, district=district, province=province, days=span, line=line
    )


def district(
    unit_id: str,
    name: str = "",
    province: str = "Hà Nội",
    span: Days = ALWAYS,
    line: int = 0,
    unit_type: str = "quận",
) -> District:
    """A district; its id stands for a name that does not matter."""
    return District(id=unit_id, name=name or unit_id, type=unit_type, province=province, days=span, line=line)


def province(unit_id: str, name: str = "", span: Days = ALWAYS, line: int = 0, unit_type: str = "") -> Province:
    """A province; its id stands for a name that does not matter."""
    return Province(id=unit_id, name=name or unit_id, type=unit_type, days=span, line=line)


def change(
    on: str,
    from_id: str,
    to_id: str,
    extent: Extent = Extent.WHOLE,
    confidence: Confidence = Confidence.HIGH,
    line: int = 0,
    scope: Scope = Scope.WARD,
) -> Change:
    """One step between two units of a level."""
    return Change(
        date.fromisoformat(on), "", from_id, to_id, extent, confidence, scope=scope, to_scope=scope, line=line
    )


def part(
    on: str,
    from_id: str,
    to_id: str,
    confidence: Confidence = Confidence.HIGH,
    line: int = 0,
    scope: Scope = Scope.WARD,
) -> Change:
    """A part of one unit that went to another."""
    return change(on, from_id, to_id, Extent.PART, confidence, line, scope)


def units(
    *wards: Ward,
    changes: tuple[Change, ...] = (),
    districts: tuple[District, ...] = (),
    provinces: tuple[Province, ...] = (),
) -> Register:
    """A register of the wards."""
    return Register.of(wards, districts, provinces, changes)


def ward_in(register: Register, unit_id: str) -> Ward:
    """The register's ward of that id."""
    return next(found for found in register.wards if found.id == unit_id)


def archive_files() -> RegisterFiles:
    """The register of the tests' archive."""
    return read_register(ARCHIVE / "register", "content/register")
