"""Small registers for tests, the register of the tests' archive, and how laws are run."""

from datetime import date

from hypothesis import settings

from award_archive.model.changes import Change, Confidence, Extent
from award_archive.model.place import Days, District, Ward
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
    return Ward(unit_id, name or unit_id, unit_type, district, province, "", span, line)


def district(
    unit_id: str,
    name: str = "",
    province: str = "Hà Nội",
    span: Days = ALWAYS,
    line: int = 0,
    unit_type: str = "quận",
) -> District:
    """A district; its id stands for a name that does not matter."""
    return District(unit_id, name or unit_id, unit_type, province, span, line)


def change(
    on: str,
    from_id: str,
    to_id: str,
    extent: Extent = Extent.WHOLE,
    confidence: Confidence = Confidence.HIGH,
    line: int = 0,
) -> Change:
    """One step between two wards."""
    return Change(date.fromisoformat(on), "", from_id, to_id, extent, confidence, line)


def part(on: str, from_id: str, to_id: str, confidence: Confidence = Confidence.HIGH, line: int = 0) -> Change:
    """A part of one ward that went to another."""
    return change(on, from_id, to_id, Extent.PART, confidence, line)


def units(*wards: Ward, changes: tuple[Change, ...] = (), districts: tuple[District, ...] = ()) -> Register:
    """A register of the wards."""
    return Register(wards, districts, changes)


def archive_files() -> RegisterFiles:
    """The register of the tests' archive."""
    return read_register(ARCHIVE / "register", "content/register")
