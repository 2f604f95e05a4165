"""Chooses what a place's register holds: its units, what they came from and became, and all that these lay in."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from award_archive.country.country_register import Cells, Country
from award_archive.model.changes import Change, day_before
from award_archive.model.naming import province_key
from award_archive.model.place import District, Place, PlaceKey, Province, Scope, Ward, place_key
from award_archive.model.register import Register
from award_archive.model.register_checks import UNITS, scope_of_file


@dataclass(frozen=True)
class Selection:
    """Units of the country by their keys, and the changes between them."""

    country: Country
    keys: frozenset[PlaceKey]

    def rows(self, name: str) -> Sequence[Cells]:
        """The rows for the register's file of that name; of a list that holds anywhere all rows."""
        rows = self.country.rows(name)
        scope = scope_of_file(name)
        if scope is None:
            return rows
        if name == UNITS[scope]:
            return [row for row in rows if (scope, row["id"]) in self.keys]
        return [row for row in rows if (scope, row["from_id"]) in self.keys and self._has(scope, row["to_id"])]

    def _has(self, scope: Scope, unit_id: str) -> bool:
        """Whether a unit is in it that something of the level became; an island's district became a ward."""
        return (scope, unit_id) in self.keys or (scope is Scope.DISTRICT and (Scope.WARD, unit_id) in self.keys)


def selected(country: Country, place: Sequence[Place], first_day: date | None = None) -> Selection:
    """What the register of a place holds, but units that ended before the day.

    Every unit is there that a ward of the place came from or became, over any number of steps, and all that these
    became, so that what is known of each is known to the end.
    """

    def is_wanted(unit: Place) -> bool:
        return first_day is None or unit.days.last is None or unit.days.last >= first_day

    def last_changes(unit: Place) -> Sequence[Change]:
        """What became of the unit; what it gave away before its end is another matter."""
        return [change for change in lineage.successors(unit) if day_before(change.date) == unit.days.last]

    register = country.register
    lineage = register.lineage
    wards: Iterable[Place] = _wards_in(register, place)
    for step in (lineage.successors, lineage.predecessors, lineage.successors):
        wards = _reached(register, wards, step)
    wards = list(filter(is_wanted, wards))
    around = [wide for unit in wards for wide in register.places_around(unit)]
    districts = [unit for unit in (*place, *around) if isinstance(unit, District)]
    around += [wide for unit in districts for wide in register.places_around(unit)]
    wider = [unit for unit in (*place, *around) if not isinstance(unit, Ward) and is_wanted(unit)]
    ended = [unit for unit in wider if isinstance(unit, Province)]
    provinces = [unit for unit in _reached(register, ended, last_changes) if is_wanted(unit)]
    return Selection(country, frozenset(map(place_key, (*wards, *wider, *provinces))))


def _wards_in(register: Register, place: Iterable[Place]) -> Iterable[Place]:
    """The wards of the place's units, and those that a district without wards became."""
    for unit in place:
        match unit:
            case Ward():
                yield unit
            case District():
                yield from register.wards_of(unit)
                became = (register.unit_by_key[change.target] for change in register.lineage.successors(unit))
                yield from (one for one in became if isinstance(one, Ward))
            case Province():
                key = province_key(unit.name)
                alike = (ward for ward in register.wards if province_key(ward.province) == key)
                yield from (ward for ward in alike if ward.days.overlaps(unit.days))


def _reached(register: Register, units: Iterable[Place], step: Callable[[Place], Sequence[Change]]) -> Iterable[Place]:
    """The units, and those that steps lead to from them."""
    found = {place_key(unit): unit for unit in units}
    left = list(found.values())
    while left:
        unit = left.pop()
        for change in step(unit):
            key = change.target if change.origin == place_key(unit) else change.origin
            if key not in found:
                found[key] = register.unit_by_key[key]
                left.append(found[key])
    return found.values()
