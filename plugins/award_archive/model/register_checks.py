"""Finds contradictions among the units and changes of the register, each with its line. It also names their files."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from award_archive.model.changes import Change, Extent, day_before
from award_archive.model.naming import district_key, province_key
from award_archive.model.place import District, Place, Scope, Ward, typed_name
from award_archive.model.problem import Problem, problem
from award_archive.model.register import Register
from award_archive.model.row_checks import backward_days, repeated_ids
from award_archive.model.vietnamese import name_key, written_day

WARDS, DISTRICTS, PROVINCES = "wards.csv", "districts.csv", "provinces.csv"
# The units of each level.
UNITS = {Scope.WARD: WARDS, Scope.DISTRICT: DISTRICTS, Scope.PROVINCE: PROVINCES}
# The changes of units of each level.
CHANGES = {
    Scope.WARD: "ward_changes.csv",
    Scope.DISTRICT: "district_changes.csv",
    Scope.PROVINCE: "province_changes.csv",
}
# Where a change's units are to be found: a district may become a ward.
_ENDS = UNITS | {Scope.DISTRICT: f"{DISTRICTS}, {WARDS}"}


def scope_of_file(name: str) -> Scope | None:
    """The level whose units or changes the file holds; None for lists of other things."""
    return next((scope for scope in UNITS if name in (UNITS[scope], CHANGES[scope])), None)


def contradictions(register: Register, folder: str) -> list[Problem]:
    """Every contradiction between the register's rows; `folder` is where its files lie, for the messages."""
    return [
        *_units(register.wards, f"{folder}/{WARDS}"),
        *_units(register.districts, f"{folder}/{DISTRICTS}"),
        *_units(register.provinces, f"{folder}/{PROVINCES}"),
        *(_ward_districts(register, f"{folder}/{WARDS}") if register.districts else ()),
        *_in_provinces(register, register.wards, f"{folder}/{WARDS}"),
        *_in_provinces(register, register.districts, f"{folder}/{DISTRICTS}"),
        *(found for scope, name in CHANGES.items() for found in _changes(register, scope, f"{folder}/{name}")),
    ]


def _units(units: Sequence[Place], path: str) -> Iterator[Problem]:
    yield from repeated_ids(units, path)
    yield from backward_days(units, path)
    yield from _overlaps(units, path)


def _overlaps(units: Iterable[Place], path: str) -> Iterator[Problem]:
    namesakes: dict[tuple[str, ...], list[Place]] = {}
    for unit in units:
        district = unit.district if isinstance(unit, Ward) else ""
        key = (name_key(typed_name(unit)), district_key(district), province_key(unit.province))
        namesakes.setdefault(key, []).append(unit)
    for group in namesakes.values():
        group.sort(key=lambda unit: unit.days.first or date.min)
        longest = group[0]
        for unit in group[1:]:
            if unit.id != longest.id and unit.days.overlaps(longest.days):
                first, second = sorted((unit, longest), key=lambda found: found.line)
                yield problem(
                    "register-overlap", path, second.line, id=second.id, other=first.id, name=typed_name(unit)
                )
            longest = max(longest, unit, key=lambda found: found.days.last or date.max)


def _ward_districts(register: Register, path: str) -> Iterator[Problem]:
    for ward in register.wards:
        if ward.district and register.district_of(ward) is None:
            yield problem("register-unknown-district", path, ward.line, id=ward.id, district=ward.district)


def _in_provinces(register: Register, units: Iterable[Ward | District], path: str) -> Iterator[Problem]:
    for unit in units:
        if register.province_of(unit) is None:
            yield problem("register-unknown-province", path, unit.line, id=unit.id, province=unit.province)


def _changes(register: Register, scope: Scope, path: str) -> Iterator[Problem]:
    known = []
    for change in register.changes:
        if change.scope is not scope:
            continue
        unknown = [key for key in (change.origin, change.target) if key not in register.unit_by_key]
        for _, unit_id in unknown:
            yield problem("register-unknown-id", path, change.line, file=_ENDS[scope], id=unit_id)
        if not unknown:
            yield from _one_change(register, change, path)
            known.append(change)
    yield from _repeated_changes(known, path)


def _one_change(register: Register, change: Change, path: str) -> Iterator[Problem]:
    old, new = register.unit_by_key[change.origin], register.unit_by_key[change.target]
    for unit, day in ((old, day_before(change.date)), (new, change.date)):
        if day not in unit.days:
            yield problem("register-change-day", path, change.line, id=unit.id, day=written_day(day))
    if change.origin == change.target:
        yield problem("register-itself", path, change.line, id=old.id)


def _repeated_changes(changes: Iterable[Change], path: str) -> Iterator[Problem]:
    """Rows that are there before, and rows by which a unit goes whole to a second one on one day."""
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
