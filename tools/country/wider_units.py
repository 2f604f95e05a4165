"""Finds the districts and provinces that units of communes lay in, their days, and what became of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from award_archive.model.changes import day_before
from award_archive.model.naming import district_key, province_key
from award_archive.model.place import Days
from award_archive.model.vietnamese import name_key
from tools.country.communes import Commune
from tools.country.spells import LAST_OF_DISTRICTS, rows_of, split_type

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Wider:
    """A district or a province over its days; `province` is empty for a province."""

    type: str
    name: str
    province: str
    days: Days

    @property
    def full_name(self) -> str:
        """The name with its type."""
        return f"{self.type} {self.name}"


class WiderUnits:
    """The districts and provinces, to be found by their names on a day."""

    def __init__(self, units: Iterable[Wider]) -> None:
        self.all = tuple(units)
        self._by_key: defaultdict[tuple[str, str], list[Wider]] = defaultdict(list)
        for unit in self.all:
            self._by_key[_key(unit)].append(unit)

    def district(self, name: str, province: str, day: date) -> Wider | None:
        """The district of that full name."""
        return self._on(day, (district_key(name), province_key(province)))

    def province(self, name: str, day: date) -> Wider | None:
        """The province of that name."""
        return self._on(day, ("", province_key(name)))

    def _on(self, day: date, key: tuple[str, str]) -> Wider | None:
        return next((unit for unit in self._by_key[key] if day in unit.days), None)

    def short_names(self) -> dict[Wider, str]:
        """Districts' names without their type, where that cannot be mistaken for another one of the same days."""
        alike: defaultdict[tuple[str, str], list[Wider]] = defaultdict(list)
        for unit in self.all:
            alike[name_key(unit.name), province_key(unit.province)].append(unit)
        return {unit: _short(unit, group) for group in alike.values() for unit in group}


def _short(unit: Wider, alike: Iterable[Wider]) -> str:
    is_alone = all(other is unit or not other.days.overlaps(unit.days) for other in alike)
    return unit.name if is_alone and not unit.name.isdecimal() else unit.full_name[0].upper() + unit.full_name[1:]


def _key(unit: Wider) -> tuple[str, str]:
    if not unit.province:
        return ("", province_key(unit.name))
    return (district_key(unit.full_name), province_key(unit.province))


def districts(communes: Iterable[Commune]) -> Iterator[Wider]:
    """The districts, over the days of their communes; those without communes from `islands.csv`."""
    islands = {(row["district"], row["province"]) for row in rows_of("islands.csv")}
    inner: defaultdict[tuple[str, str], list[Commune]] = defaultdict(list)
    for one in communes:
        if one.unit.district:
            inner[district_key(one.unit.district), province_key(one.unit.province)].append(one)
    for group in inner.values():
        name, province = max(group, key=lambda one: one.days.last or date.max).unit[2:]
        for days in _runs(one.days for one in group):
            if (name, province) in islands:
                # Its communes were abolished, the district was not.
                islands.discard((name, province))
                yield Wider(*split_type(name), province, Days(days.first, LAST_OF_DISTRICTS))
                break
            yield Wider(*split_type(name), province, days)
    for name, province in sorted(islands):
        yield Wider(*split_type(name), province, Days(None, LAST_OF_DISTRICTS))


def provinces(communes: Iterable[Commune], types: Mapping[str, str]) -> Iterator[Wider]:
    """The provinces, over the days of their communes; `provinces.csv` says when one began anew under its own name."""
    inner: defaultdict[str, list[Commune]] = defaultdict(list)
    for one in communes:
        inner[province_key(one.unit.province)].append(one)
    begun: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows_of("provinces.csv"):
        begun[province_key(row["name"])].append(row)
    for key, group in inner.items():
        name = group[-1].unit.province
        for days in _runs(one.days for one in group):
            unit = Wider(types.get(key, "tỉnh"), name, "", days)
            yield from _begun_anew(unit, begun[key])


def _begun_anew(unit: Wider, rows: Iterable[Mapping[str, str]]) -> Iterator[Wider]:
    for row in rows:
        day = date.fromisoformat(row["date"])
        if day != unit.days.first:
            yield replace(unit, days=Days(unit.days.first, day_before(day)))
        unit = replace(unit, type=row["type"], days=Days(day, unit.days.last))
    yield unit


def _runs(spans: Iterable[Days]) -> Iterator[Days]:
    """The spans put together where they meet."""
    current: Days | None = None
    for span in sorted(spans, key=lambda days: days.first or date.min):
        first, last = span.first or date.min, span.last or date.max
        if current is None or first > _after(current.last):
            if current:
                yield current
            current = span
        elif last > (current.last or date.max):
            current = Days(current.first, span.last)
    if current:
        yield current


def _after(day: date | None) -> date:
    return day + _DAY if day else date.max
