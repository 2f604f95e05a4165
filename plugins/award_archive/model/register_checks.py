"""Finds contradictions among the wards, districts and changes of the register, each with its line.

It also names their files.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from award_archive.model.changes import Change, Extent, day_before
from award_archive.model.place import District, Ward, label
from award_archive.model.problem import Problem, problem
from award_archive.model.register import Register
from award_archive.model.row_checks import backward_days, repeated_ids
from award_archive.model.vietnamese import name_key, written_day

WARDS, DISTRICTS, CHANGES = "wards.csv", "districts.csv", "ward_changes.csv"


def contradictions(register: Register, folder: str) -> list[Problem]:
    """Every contradiction between the register's rows; `folder` is where its files lie, for the messages."""
    return [
        *_units(register.wards, f"{folder}/{WARDS}"),
        *_units(register.districts, f"{folder}/{DISTRICTS}"),
        *(_ward_districts(register, f"{folder}/{WARDS}") if register.districts else ()),
        *_changes(register, f"{folder}/{CHANGES}"),
    ]


def _units(units: tuple[Ward, ...] | tuple[District, ...], path: str) -> Iterator[Problem]:
    yield from repeated_ids(units, path)
    yield from backward_days(units, path)
    yield from _overlaps(units, path)


def _overlaps(units: Iterable[Ward | District], path: str) -> Iterator[Problem]:
    namesakes: dict[tuple[str, ...], list[Ward | District]] = {}
    for unit in units:
        district = unit.district if isinstance(unit, Ward) else ""
        key = tuple(map(name_key, (unit.name, unit.type, district, unit.province)))
        namesakes.setdefault(key, []).append(unit)
    for group in namesakes.values():
        group.sort(key=lambda unit: unit.days.first or date.min)
        longest = group[0]
        for unit in group[1:]:
            if unit.id != longest.id and unit.days.overlaps(longest.days):
                first, second = sorted((unit, longest), key=lambda found: found.line)
                yield problem("register-overlap", path, second.line, id=second.id, other=first.id, name=label(unit))
            longest = max(longest, unit, key=lambda found: found.days.last or date.max)


def _ward_districts(register: Register, path: str) -> Iterator[Problem]:
    for ward in register.wards:
        if ward.district and register.district_of(ward) is None:
            yield problem("register-unknown-district", path, ward.line, id=ward.id, district=ward.district)


def _changes(register: Register, path: str) -> Iterator[Problem]:
    known = []
    for change in register.changes:
        unknown = [unit_id for unit_id in (change.from_id, change.to_id) if unit_id not in register.ward_by_id]
        yield from (problem("register-unknown-id", path, change.line, id=unit_id) for unit_id in unknown)
        if not unknown:
            yield from _one_change(register, change, path)
            known.append(change)
    yield from _repeated_changes(known, path)


def _one_change(register: Register, change: Change, path: str) -> Iterator[Problem]:
    old, new = register.ward_by_id[change.from_id], register.ward_by_id[change.to_id]
    for unit, day in ((old, day_before(change.date)), (new, change.date)):
        if day not in unit.days:
            yield problem("register-change-day", path, change.line, id=unit.id, day=written_day(day))
    if old.id == new.id:
        yield problem("register-itself", path, change.line, id=old.id)


def _repeated_changes(changes: Iterable[Change], path: str) -> Iterator[Problem]:
    """Rows that are there before, and rows by which a ward goes whole to a second one on one day."""
    wholes: Counter[tuple[str, date]] = Counter()
    rows: dict[tuple[date, str, str], int] = {}
    for change in changes:
        is_whole, old = change.extent is Extent.WHOLE, change.from_id
        first_line = rows.setdefault((change.date, old, change.to_id), change.line)
        if first_line != change.line and not is_whole:
            yield problem("register-change-twice", path, change.line, id=old, other=first_line)
        wholes[old, change.date] += is_whole
        if is_whole and wholes[old, change.date] > 1:
            yield problem("register-whole-twice", path, change.line, id=old, day=written_day(change.date))
